//! Parts of the page of one type: Leptos compiles its machinery anew for every type, and a visitor loads it all. Each
//! element here is the same Leptos element with boxed attributes, boxed handlers and children as `AnyView`.

use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::class::class;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use leptos::tachys::html::style::style;
use leptos::tachys::view::iterators::StaticVec;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use crate::app::session::{State, session};
use crate::text::{Text, number};

/// What is read off the state, as one type.
type Read<T> = Box<dyn Fn(&State) -> T + Send + Sync>;

/// A handler of an event, as one type.
type Handler = Box<dyn FnMut(Event)>;

/// Something that follows the state.
fn follow<T: Send + Sync + 'static>(read: Read<T>) -> Signal<T> {
    let session = session();
    Signal::derive(move || session.read(|state| read(state)))
}

/// An element in the making. Moved as a pointer: it goes through many hands.
pub struct Part(Box<Making>);

struct Making {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element called `tag`.
#[inline(never)]
pub fn el(tag: &'static str) -> Part {
    Part(Box::new(Making { tag, attributes: Vec::new(), children: Vec::new() }))
}

/// A button, which submits nothing.
pub fn button(press: impl Fn() + 'static) -> Part {
    el("button").is("type", "button").on("click", move |_| press())
}

/// A button with a text, pressed or not.
pub fn toggle(
    name: Text,
    pressed: impl Fn(&State) -> bool + Send + Sync + 'static,
    press: impl Fn() + 'static,
) -> Part {
    button(press).has("aria-pressed", move |state| pressed(state).to_string()).say(name)
}

/// What is folded until it is asked for; `kept` is where the state keeps whether it is open, so that what nobody sees is
/// not made.
pub fn folded(name: Text, kept: fn(&mut State) -> &mut bool) -> Part {
    let session = session();
    let toggled = move |event: Event| {
        let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let open = details.is_some_and(|details| details.has_attribute("open"));
        session.change(|state| *kept(state) = open);
    };
    el("details").on("toggle", toggled).and(el("summary").say(name))
}

/// Each method that takes a closure only boxes it: what is done with the box is compiled once.
impl Part {
    #[inline(never)]
    fn attribute(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    #[inline(never)]
    fn fixed(self, name: &'static str, value: &str) -> Self {
        self.attribute(custom_attribute(name, value.to_owned()).into_any_attr())
    }

    #[inline(never)]
    fn said(self, text: &str) -> Self {
        self.with(text.to_owned().into_any())
    }

    #[inline(never)]
    fn following(self, name: &'static str, read: Read<String>) -> Self {
        self.attribute(custom_attribute(name, follow(read)).into_any_attr())
    }

    #[inline(never)]
    fn following_flag(self, name: &'static str, read: Read<bool>) -> Self {
        self.attribute(custom_attribute(name, follow(read)).into_any_attr())
    }

    #[inline(never)]
    fn following_class(self, name: &'static str, read: Read<bool>) -> Self {
        self.attribute(class((name, follow(read))).into_any_attr())
    }

    #[inline(never)]
    fn following_style(self, name: &'static str, read: Read<String>) -> Self {
        self.attribute(style((name, follow(read))).into_any_attr())
    }

    #[inline(never)]
    fn following_value(self, read: Read<String>) -> Self {
        self.attribute(prop("value", follow(read)).into_any_attr())
    }

    #[inline(never)]
    fn following_text(self, read: Read<String>) -> Self {
        self.with(follow(read).into_any())
    }

    #[inline(never)]
    fn handled(self, event: &'static str, handle: Handler) -> Self {
        self.attribute(on(ev::Custom::<Event>::new(event), handle).into_any_attr())
    }

    #[inline(never)]
    fn following_list(self, idle: fn(&State) -> bool, read: Read<Vec<Item>>) -> Self {
        let session = session();
        let items = Memo::new(move |last: Option<&Vec<Item>>| {
            session.read(|state| last.filter(|_| idle(state)).cloned().unwrap_or_else(|| read(state)))
        });
        self.with((move || items.get().into_iter().map(Item::view).collect::<Vec<AnyView>>()).into_any())
    }

    /// A fixed attribute.
    pub fn is(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.fixed(name, value.as_ref())
    }

    /// An attribute that follows the state.
    pub fn has(self, name: &'static str, read: impl Fn(&State) -> String + Send + Sync + 'static) -> Self {
        self.following(name, Box::new(read))
    }

    /// An attribute with a fixed text in the language of the page.
    pub fn named(self, name: &'static str, text: Text) -> Self {
        self.has(name, move |state| text.get(state.lang).to_owned())
    }

    /// Fixed classes.
    pub fn class(self, names: impl AsRef<str>) -> Self {
        self.is("class", names)
    }

    /// A class that comes and goes.
    pub fn class_if(self, name: &'static str, read: impl Fn(&State) -> bool + Send + Sync + 'static) -> Self {
        self.following_class(name, Box::new(read))
    }

    /// Out of view, and out of the way of those who listen, while this holds.
    pub fn hidden_if(self, read: impl Fn(&State) -> bool + Send + Sync + 'static) -> Self {
        self.following_flag("hidden", Box::new(read))
    }

    /// A style that follows the state.
    pub fn style(self, name: &'static str, read: impl Fn(&State) -> String + Send + Sync + 'static) -> Self {
        self.following_style(name, Box::new(read))
    }

    /// The value of a field or slider.
    pub fn value(self, read: impl Fn(&State) -> String + Send + Sync + 'static) -> Self {
        self.following_value(Box::new(read))
    }

    /// A handler of an event.
    pub fn on(self, event: &'static str, handle: impl FnMut(Event) + 'static) -> Self {
        self.handled(event, Box::new(handle))
    }

    /// A text that follows the state.
    pub fn text(self, read: impl Fn(&State) -> String + Send + Sync + 'static) -> Self {
        self.following_text(Box::new(read))
    }

    /// A fixed text in the language of the page.
    #[inline(never)]
    pub fn say(self, text: Text) -> Self {
        self.text(move |state| text.get(state.lang).to_owned())
    }

    /// A text that stays as it is.
    pub fn plain(self, text: impl AsRef<str>) -> Self {
        self.said(text.as_ref())
    }

    /// A child.
    #[inline(never)]
    pub fn with(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }

    /// A child element.
    #[inline(never)]
    pub fn and(self, child: Part) -> Self {
        self.with(child.view())
    }

    /// Children, one after another.
    pub fn all(mut self, children: impl IntoIterator<Item = AnyView>) -> Self {
        self.0.children.extend(children);
        self
    }

    /// Children that are built anew when what they say changes, and only then.
    pub fn list(self, read: impl Fn(&State) -> Vec<Item> + Send + Sync + 'static) -> Self {
        self.following_list(|_| false, Box::new(read))
    }

    /// The same, but as it was while `idle` holds.
    pub fn list_unless(
        self,
        idle: fn(&State) -> bool,
        read: impl Fn(&State) -> Vec<Item> + Send + Sync + 'static,
    ) -> Self {
        self.following_list(idle, Box::new(read))
    }

    /// The finished element.
    #[inline(never)]
    pub fn view(self) -> AnyView {
        let Making { tag, attributes, children } = *self.0;
        custom(tag).add_any_attr(attributes).child(StaticVec::from(children)).into_any()
    }
}

/// An element as plain data, for lists that change as a whole: two of them can be compared. It has no handlers.
#[derive(Clone, PartialEq)]
pub struct Item(Box<Listed>);

#[derive(Clone, PartialEq)]
struct Listed {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    styles: Vec<(&'static str, String)>,
    children: Vec<Child>,
}

#[derive(Clone, PartialEq)]
enum Child {
    Text(String),
    Item(Item),
}

/// An element of a list.
#[inline(never)]
pub fn item(tag: &'static str) -> Item {
    Item(Box::new(Listed { tag, attributes: Vec::new(), styles: Vec::new(), children: Vec::new() }))
}

impl Item {
    /// An attribute.
    pub fn is(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.fixed(name, value.as_ref())
    }

    #[inline(never)]
    fn fixed(mut self, name: &'static str, value: &str) -> Self {
        self.0.attributes.push((name, value.to_owned()));
        self
    }

    /// Classes.
    pub fn class(self, names: impl AsRef<str>) -> Self {
        self.is("class", names)
    }

    /// A style.
    #[inline(never)]
    pub fn style(mut self, name: &'static str, value: String) -> Self {
        self.0.styles.push((name, value));
        self
    }

    /// A text.
    pub fn text(self, text: impl AsRef<str>) -> Self {
        self.said(text.as_ref())
    }

    #[inline(never)]
    fn said(mut self, text: &str) -> Self {
        self.0.children.push(Child::Text(text.to_owned()));
        self
    }

    /// A child.
    #[inline(never)]
    pub fn and(mut self, child: Item) -> Self {
        self.0.children.push(Child::Item(child));
        self
    }

    /// Children, one after another.
    pub fn all(mut self, children: impl IntoIterator<Item = Item>) -> Self {
        self.0.children.extend(children.into_iter().map(Child::Item));
        self
    }

    fn view(self) -> AnyView {
        let Listed { tag, attributes, styles, children } = *self.0;
        let mut part = el(tag);
        for (name, value) in attributes {
            part = part.fixed(name, &value);
        }
        for (name, value) in styles {
            part = part.attribute(style((name, value)).into_any_attr());
        }
        for child in children {
            part = match child {
                Child::Text(text) => part.plain(text),
                Child::Item(item) => part.with(item.view()),
            };
        }
        part.view()
    }
}

/// An event as what it is.
pub fn as_a<E: wasm_bindgen::JsCast>(event: Event) -> Option<E> {
    event.dyn_into().ok()
}

/// The field or slider that an event comes from.
pub fn field_of(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// Every element that a selector finds, as what it is.
pub fn all<E: wasm_bindgen::JsCast>(selector: &str) -> Vec<E> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// Moves focus to the first element that a selector finds.
pub fn focus(selector: &str) {
    if let Some(element) = all::<HtmlElement>(selector).first() {
        // An element that cannot take focus leaves it where it is.
        let _ = element.focus();
    }
}

/// A length as style sheets have it.
pub fn px(length: f64) -> String {
    [number::plain(length, 2).as_str(), "px"].concat()
}
