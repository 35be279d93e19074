//! Parts of the page of one type: Leptos compiles its machinery anew for every type, and a visitor loads it all. Each
//! element here is the same Leptos element with one directive, which gives it its attributes and handlers, and notes what of
//! it follows the state; all of that is brought up to the state together, once a frame.

use std::cell::{Cell, RefCell};

use gloo::events::EventListener;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::view::iterators::StaticVec;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, Node};

use crate::app::session::{Fold, Session, State, session};
use crate::text::{Words, number};

/// What is read off the state, as one type.
type Read<T> = Box<dyn Fn(&State) -> T>;

/// A handler of an event, as one type.
type Handler = Box<dyn FnMut(&Event)>;

/// What of an element follows the state. A number is the place among the element's children.
enum What {
    Attribute(&'static str, Read<String>),
    Flag(&'static str, Read<bool>),
    Class(&'static str, Read<bool>),
    Style(&'static str, Read<String>),
    Value(Read<String>),
    Text(usize, Read<String>),
    List(usize, fn(&State) -> bool, Read<Vec<Item>>),
}

/// Something new that follows from the state.
#[derive(PartialEq)]
enum New {
    Text(String),
    Flag(bool),
    List(Vec<Item>),
}

/// Something that follows the state, and what it showed last.
struct Follower {
    element: Element,
    what: What,
    shown: Option<New>,
    /// The text, or what stands after the list.
    node: Option<Node>,
    /// What stands in the list.
    listed: Vec<Element>,
    scope: usize,
}

/// What a directive gives its element.
#[derive(Default)]
struct Equipment {
    attributes: Vec<(&'static str, String)>,
    handlers: Vec<(&'static str, Handler)>,
    follows: Vec<What>,
    scope: usize,
}

thread_local! {
    /// Whether each scope is open; the first one, which is of all that is in no other, always is.
    static SCOPES: RefCell<Vec<bool>> = RefCell::new(vec![true]);
    /// The scope of what is being made.
    static SCOPE: Cell<usize> = const { Cell::new(0) };
    /// The equipment of elements that are not built yet, by its number.
    static WAITING: RefCell<Vec<Equipment>> = const { RefCell::new(Vec::new()) };
    /// All that follows the state.
    static FOLLOWERS: RefCell<Vec<Follower>> = const { RefCell::new(Vec::new()) };
}

/// Gives an element its equipment.
fn equip(element: Element, number: usize) {
    let equipment = WAITING.with_borrow_mut(|waiting| waiting.get_mut(number).map(std::mem::take));
    let Some(Equipment { attributes, handlers, follows, scope }) = equipment else { return };
    for (name, value) in attributes {
        // A fixed name is always taken.
        let _ = element.set_attribute(name, &value);
    }
    for (event, handle) in handlers {
        EventListener::new_with_options(
            &element,
            event,
            gloo::events::EventListenerOptions::enable_prevent_default(),
            handle,
        )
        .forget();
    }
    let follower =
        |what: What| Follower { element: element.clone(), what, shown: None, node: None, listed: Vec::new(), scope };
    FOLLOWERS.with_borrow_mut(|followers| followers.extend(follows.into_iter().map(follower)));
}

/// Brings everything up to the state: what is new is worked out first, and then shown.
pub fn follow(session: Session) {
    FOLLOWERS.with_borrow_mut(|followers| {
        let news: Vec<Option<New>> = SCOPES.with_borrow(|scopes| {
            session.peek(|state| followers.iter().map(|follower| follower.news(state, scopes)).collect())
        });
        for follower in followers.iter_mut() {
            follower.find_node();
        }
        for (follower, new) in followers.iter_mut().zip(news) {
            if let Some(new) = new {
                follower.show(&new);
                follower.shown = Some(new);
            }
        }
    });
}

impl Follower {
    /// What it shows now, where that is something else than before.
    fn news(&self, state: &State, scopes: &[bool]) -> Option<New> {
        if !scopes[self.scope] {
            return None;
        }
        let new = match &self.what {
            What::Attribute(_, read) | What::Style(_, read) | What::Value(read) | What::Text(_, read) => {
                New::Text(read(state))
            }
            What::Flag(_, read) | What::Class(_, read) => New::Flag(read(state)),
            What::List(_, idle, _) if self.shown.is_some() && idle(state) => return None,
            What::List(_, _, read) => New::List(read(state)),
        };
        let same = self.shown.as_ref() == Some(&new);
        // What stands in a field is the reader's too.
        let is_typed_over = match (&self.what, &new) {
            (What::Value(_), New::Text(value)) => {
                self.element.dyn_ref::<HtmlInputElement>().is_some_and(|field| field_value(field) != *value)
            }
            _ => false,
        };
        Some(new).filter(|_| !same || is_typed_over)
    }

    /// Finds its node among the element's children, while there is one for each part.
    fn find_node(&mut self) {
        if let (None, What::Text(place, _) | What::List(place, ..)) = (&self.node, &self.what) {
            self.node = self.element.child_nodes().item(*place as u32);
        }
    }

    /// Shows it. Names are fixed and nodes stand where they were put, so nothing here can fail.
    fn show(&mut self, new: &New) {
        match (&self.what, new) {
            (What::Attribute(name, _), New::Text(value)) => {
                let _ = self.element.set_attribute(name, value);
            }
            (What::Flag(name, _), New::Flag(on)) => {
                let _ = self.element.toggle_attribute_with_force(name, *on);
            }
            (What::Class(name, _), New::Flag(on)) => {
                let _ = self.element.class_list().toggle_with_force(name, *on);
            }
            (What::Style(name, _), New::Text(value)) => {
                if let Some(element) = self.element.dyn_ref::<HtmlElement>() {
                    let _ = HtmlElement::style(element).set_property(name, value);
                }
            }
            (What::Value(_), New::Text(value)) => {
                if let Some(field) = self.element.dyn_ref::<HtmlInputElement>() {
                    if field.type_() == CHECKBOX { field.set_checked(value == "true") } else { field.set_value(value) }
                } else if let Some(choice) = self.element.dyn_ref::<HtmlSelectElement>() {
                    choice.set_value(value);
                }
            }
            (What::Text(..), New::Text(text)) => {
                if let Some(node) = &self.node {
                    node.set_text_content(Some(text));
                }
            }
            (What::List(..), New::List(items)) => {
                for old in self.listed.drain(..) {
                    old.remove();
                }
                self.listed = items.iter().filter_map(Item::build).collect();
                for listed in &self.listed {
                    let _ = self.element.insert_before(listed, self.node.as_ref());
                }
            }
            _ => {}
        }
    }
}

const CHECKBOX: &str = "checkbox";

/// What a field says: a box that can be ticked, whether it is.
fn field_value(field: &HtmlInputElement) -> String {
    if field.type_() == CHECKBOX { field.checked().to_string() } else { field.value() }
}

/// A scope of its own for parts that follow the state only while they can be seen; it is closed to begin with.
pub fn new_scope() -> usize {
    SCOPES.with_borrow_mut(|scopes| {
        scopes.push(false);
        scopes.len() - 1
    })
}

/// Opens or closes a scope.
pub fn open_scope(scope: usize, open: bool) {
    SCOPES.with_borrow_mut(|scopes| scopes[scope] = open);
}

/// Makes parts in a scope.
pub fn within<T>(scope: usize, make: impl FnOnce() -> T) -> T {
    let outer = SCOPE.replace(scope);
    let made = make();
    SCOPE.set(outer);
    made
}

/// An element in the making. Moved as a pointer: it goes through many hands.
pub struct Part(Box<Making>);

struct Making {
    tag: &'static str,
    equipment: Equipment,
    children: Vec<AnyView>,
}

/// An element called `tag`.
#[inline(never)]
pub fn el(tag: &'static str) -> Part {
    let equipment = Equipment { scope: SCOPE.get(), ..Equipment::default() };
    Part(Box::new(Making { tag, equipment, children: Vec::new() }))
}

/// A button, which submits nothing.
pub fn button(press: impl Fn() + 'static) -> Part {
    el("button").is("type", "button").on("click", move |_| press())
}

/// A box to tick.
pub fn tick_box(id: &str, ticked: impl Fn(&State) -> bool + 'static, tick: impl Fn(bool) + 'static) -> Part {
    let tick = move |event: &Event| field_of(event).iter().for_each(|field| tick(field.checked()));
    el("input").is("type", CHECKBOX).is("id", id).value(move |state| ticked(state).to_string()).on("change", tick)
}

/// A button with a text, pressed or not.
pub fn toggle(name: impl Words, pressed: impl Fn(&State) -> bool + 'static, press: impl Fn() + 'static) -> Part {
    button(press).has("aria-pressed", move |state| pressed(state).to_string()).say(name)
}

/// What is folded until it is asked for; the state keeps whether it is open, so that what nobody sees is not made.
pub fn folded(name: impl Words, fold: Fold) -> Part {
    folded_under(el("summary").say(name), fold)
}

fn folded_under(summary: Part, fold: Fold) -> Part {
    let session = session();
    let toggled = move |event: &Event| {
        session.change(|state| state.open[fold as usize] = is_open(event));
    };
    el("details").on("toggle", toggled).and(summary)
}

/// Each method that takes a closure only boxes it: what is done with the box is compiled once.
impl Part {
    #[inline(never)]
    fn follows(mut self, what: What) -> Self {
        self.0.equipment.follows.push(what);
        self
    }

    #[inline(never)]
    fn fixed(mut self, name: &'static str, value: &str) -> Self {
        self.0.equipment.attributes.push((name, value.to_owned()));
        self
    }

    #[inline(never)]
    fn said(self, text: &str) -> Self {
        self.with(text.to_owned().into_any())
    }

    #[inline(never)]
    fn following_text(self, read: Read<String>) -> Self {
        let place = self.0.children.len();
        self.said("").follows(What::Text(place, read))
    }

    #[inline(never)]
    fn handled(mut self, event: &'static str, handle: Handler) -> Self {
        self.0.equipment.handlers.push((event, handle));
        self
    }

    #[inline(never)]
    fn following_list(self, idle: fn(&State) -> bool, read: Read<Vec<Item>>) -> Self {
        let place = self.0.children.len();
        self.said("").follows(What::List(place, idle, read))
    }

    /// A fixed attribute.
    pub fn is(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.fixed(name, value.as_ref())
    }

    /// An attribute that follows the state.
    pub fn has(self, name: &'static str, read: impl Fn(&State) -> String + 'static) -> Self {
        self.follows(What::Attribute(name, Box::new(read)))
    }

    /// An attribute with a fixed text in the language of the page.
    #[inline(never)]
    pub fn named(self, name: &'static str, text: impl Words) -> Self {
        self.has(name, move |state| text.words(state.lang))
    }

    /// Fixed classes.
    pub fn class(self, names: impl AsRef<str>) -> Self {
        self.is("class", names)
    }

    /// A class that comes and goes.
    pub fn class_if(self, name: &'static str, read: impl Fn(&State) -> bool + 'static) -> Self {
        self.follows(What::Class(name, Box::new(read)))
    }

    /// Out of view, and out of the way of those who listen, while this holds.
    pub fn hidden_if(self, read: impl Fn(&State) -> bool + 'static) -> Self {
        self.follows(What::Flag("hidden", Box::new(read)))
    }

    /// A style that follows the state.
    pub fn style(self, name: &'static str, read: impl Fn(&State) -> String + 'static) -> Self {
        self.follows(What::Style(name, Box::new(read)))
    }

    /// The value of a field or slider.
    pub fn value(self, read: impl Fn(&State) -> String + 'static) -> Self {
        self.follows(What::Value(Box::new(read)))
    }

    /// A handler of an event.
    pub fn on(self, event: &'static str, handle: impl FnMut(&Event) + 'static) -> Self {
        self.handled(event, Box::new(handle))
    }

    /// A text that follows the state.
    pub fn text(self, read: impl Fn(&State) -> String + 'static) -> Self {
        self.following_text(Box::new(read))
    }

    /// A fixed text in the language of the page.
    #[inline(never)]
    pub fn say(self, text: impl Words) -> Self {
        self.text(move |state| text.words(state.lang))
    }

    /// A text that stays as it is.
    pub fn plain(self, text: impl AsRef<str>) -> Self {
        self.said(text.as_ref())
    }

    /// A child, which is one node.
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
    pub fn list(self, read: impl Fn(&State) -> Vec<Item> + 'static) -> Self {
        self.following_list(|_| false, Box::new(read))
    }

    /// The same, but as it was while `idle` holds.
    pub fn list_unless(self, idle: fn(&State) -> bool, read: impl Fn(&State) -> Vec<Item> + 'static) -> Self {
        self.following_list(idle, Box::new(read))
    }

    /// The finished element.
    #[inline(never)]
    pub fn view(self) -> AnyView {
        let Making { tag, equipment, children } = *self.0;
        let number = WAITING.with_borrow_mut(|waiting| {
            waiting.push(equipment);
            waiting.len() - 1
        });
        custom(tag).child(StaticVec::from(children)).directive(equip as fn(Element, usize), number).into_any()
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

    /// The element itself.
    fn build(&self) -> Option<Element> {
        let Listed { tag, attributes, styles, children } = &*self.0;
        let element = document().create_element(tag).ok()?;
        for (name, value) in attributes {
            // A fixed name is always taken.
            let _ = element.set_attribute(name, value);
        }
        for (name, value) in styles {
            if let Some(element) = element.dyn_ref::<HtmlElement>() {
                let _ = HtmlElement::style(element).set_property(name, value);
            }
        }
        for child in children {
            let _ = match child {
                Child::Text(text) => element.append_with_str_1(text),
                Child::Item(item) => item.build().map_or(Ok(()), |child| element.append_with_node_1(&child)),
            };
        }
        Some(element)
    }
}

/// An event as what it is.
pub fn as_a<E: wasm_bindgen::JsCast>(event: &Event) -> Option<&E> {
    event.dyn_ref()
}

/// The element that an event comes from, as what it is.
pub fn target<E: wasm_bindgen::JsCast>(event: &Event) -> Option<E> {
    event.target()?.dyn_into().ok()
}

/// The field or slider that an event comes from.
pub fn field_of(event: &Event) -> Option<HtmlInputElement> {
    target(event)
}

/// Whether what has been folded or unfolded is open now.
pub fn is_open(event: &Event) -> bool {
    target::<Element>(event).is_some_and(|details| details.has_attribute("open"))
}

/// Every element that a selector finds, as what it is.
pub fn all<E: wasm_bindgen::JsCast>(selector: &str) -> Vec<E> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// Moves focus to the first element in view that a selector finds.
pub fn focus(selector: &str) {
    if let Some(element) = all::<HtmlElement>(selector).iter().find(|element| element.offset_width() > 0) {
        // An element that cannot take focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Does something when what has changed has its room: the next frame brings it in, the one after comes behind its layout.
pub fn when_laid_out(act: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(act));
}

/// A length as style sheets have it.
pub fn px(length: f64) -> String {
    [number::plain(length, 2).as_str(), "px"].concat()
}
