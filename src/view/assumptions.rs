//! Prova själv: every assumption as a control, in groups that open, each with what it means and where it comes from.

use leptos::prelude::*;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::control::{Control, Reset, is_changed, name};
use super::municipality::YourMunicipality;
use super::parts::Words;
use crate::browser::dom::{all, focus, is_open, target};
use crate::browser::measure::follow_sizes;
use crate::browser::{Page, page};
use crate::cases::new_rules::{NEW_RULES, NewRule};
use crate::model::{Baseline, Kind, Param};
use crate::state::{Action, Field, Fold, can_join};
use crate::text::assumptions::{self as texts, Changed as Of};
use crate::text::parameter::group::AssumptionGroup;
use crate::text::parameter::idle::is_idle;
use crate::text::{self, parameter};

use super::answer::changed_count;

/// The section: what has been changed, and the groups of controls.
#[component]
pub fn Assumptions() -> impl IntoView {
    let page = page();
    let count = page.memo(|now| text::how_many_changed(now.lang(), changed_count(now)));
    let changes = Memo::new(move |before: Option<&Vec<texts::Change>>| {
        // The list waits while a slider is held.
        let is_held = page.read(|now| now.scenario().is_held());
        match before {
            Some(before) if is_held => before.clone(),
            _ => page.read(|now| texts::changes(now.voice(), now.case(), now.outcome())),
        }
    });
    view! {
        <section class="bench" id="bench" aria-labelledby="bench-name">
            <h2 id="bench-name" prop:textContent=page.say(texts::HEADING) />
            <p prop:textContent=page.say(texts::INTRODUCTION) />
            <p class="changed" id="changed" tabindex="-1" prop:textContent=count />
            <ul class="changes">
                {move || changes.get().into_iter().map(|change| view! { <Changed change /> }).collect_view()}
            </ul>
            {AssumptionGroup::ALL.map(|group| view! { <Group group /> }).into_iter().collect_view()}
        </section>
    }
}

/// A line for a value that has been changed: what it is, what it was, and the way back.
#[component]
fn Changed(change: texts::Change) -> impl IntoView {
    let page = page();
    let of = change.of;
    let back = move |_| {
        page.dispatch(match of {
            Of::Place => Action::ResetPlace,
            Of::OneCommittee => Action::JoinCommittee(false),
            Of::Param(param) => Action::Reset(param),
        });
        // The button goes away; focus goes to what says how many there are.
        focus("#changed");
    };
    view! {
        <li>
            <span prop:textContent=change.words />
            " "
            <button
                type="button"
                class="link"
                aria-label=change.reset
                on:click=back
                prop:textContent=change.back
            />
        </li>
    }
}

/// A group: its controls are there while it is open.
#[component]
fn Group(group: AssumptionGroup) -> impl IntoView {
    let page = page();
    let is_open = page.memo(move |now| now.unfolded().has(Fold::Group(group)));
    let toggled = move |event: Event| {
        // What opens inside tells its own.
        if target::<Element>(&event).is_some_and(|details| details.id() == group.id()) {
            page.dispatch(Action::Unfold(Fold::Group(group), self::is_open(&event)));
        }
    };
    let count = page.memo(move |now| {
        texts::changed_in_group(now.voice(), group.params().filter(|param| is_changed(now, *param)).count())
    });
    let so_far = page.memo(|now| texts::so_far(now.voice(), now.outcome()));
    let name = page.memo(move |now| texts::group_name(now.voice(), now.scenario().displayed(), group));
    view! {
        <details
            class="group"
            id=group.id()
            prop:open=is_open
            on:toggle=toggled
        >
            <summary>
                <b prop:textContent=name />
                " "
                <span class="quiet" prop:textContent=count />
            </summary>
            // While one changes what stands here, the answer stays in view.
            <p class="so-far">
                <Words of=so_far />
            </p>
            <div class="group-body">{move || is_open.get().then(|| view! { <GroupBody group /> })}</div>
        </details>
    }
}

#[component]
fn GroupBody(group: AssumptionGroup) -> impl IntoView {
    follow_sizes(page(), ".bench .slider");
    view! {
        {(group == AssumptionGroup::Municipality).then(|| view! { <YourMunicipality /> })}
        {group.params().map(|param| view! { <Assumption param /> }).collect_view()}
        // What is no value of the model stands with the reader's own municipality.
        {(group == AssumptionGroup::Municipality).then(|| view! { <SameCommittee /> <NewRules /> })}
    }
}

/// Rules from 2027, each with what it does and how sure it is.
#[component]
fn NewRules() -> impl IntoView {
    let page = page();
    let is_other = page.memo(|now| now.scenario().displayed().baseline() != Baseline::IncomeSupport);
    let rule = |(place, rule): (usize, &'static NewRule)| {
        let id = ["new-rule-", &place.to_string()].concat();
        let why = [&id, "-why"].concat();
        let is_counted = page.memo(move |now| rule.is_counted(now.case(), now.scenario().displayed()));
        view! {
            <div class="bench-item">
                <div class="control check">
                    <input
                        type="checkbox"
                        id=id.clone()
                        aria-describedby=why.clone()
                        prop:checked=is_counted
                        on:change=page.on(Action::TurnRule(rule))
                    />
                    <label for=id prop:textContent=page.say(rule.name) />
                </div>
                <div class="quiet" id=why>
                    <p prop:textContent=page.say(rule.does) />
                    <p prop:textContent=page.say(rule.sure) />
                </div>
            </div>
        }
    };
    view! {
        <section class="new-rules" aria-labelledby="new-rules-name" hidden=is_other>
            <h3 id="new-rules-name" prop:textContent=page.say(texts::NEW_RULES) />
            {NEW_RULES.iter().enumerate().map(rule).collect_view()}
        </section>
    }
}

/// One assumption: its control, and what there is to know about it.
#[component]
fn Assumption(param: Param) -> impl IntoView {
    let page = page();
    let is_elsewhere =
        page.memo(move |now| now.case().large.contains(&param) || is_idle(now.scenario().displayed(), param));
    let control = match param.row().kind {
        Kind::Number { .. } | Kind::Whole { .. } => view! { <Control field=Field::Assumption(param) /> }.into_any(),
        Kind::Flag => view! { <Check param /> }.into_any(),
        Kind::Choice(names) => view! { <Choice param count=names.len() /> }.into_any(),
    };
    view! {
        <div class="bench-item" data-param=param.id() hidden=is_elsewhere>
            {control}
            <About param />
        </div>
    }
}

/// Whether the assumption has been changed, what it means, what it may be and where it comes from.
#[component]
fn About(param: Param) -> impl IntoView {
    let page = page();
    let fold = Fold::About(param);
    let is_unfolded = page.memo(move |now| now.unfolded().has(fold));
    let mark = page.memo(move |now| if is_changed(now, param) { texts::CHANGED_BY_YOU.get(now.lang()) } else { "" });
    let named = page.memo(move |now| {
        let parts = [texts::ABOUT.get(now.lang()), mark.get()];
        let about: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        [&about.join(", "), ": ", &name(now, param)].concat()
    });
    view! {
        <details
            class="about-number"
            prop:open=is_unfolded
            on:toggle=move |event| page.dispatch(Action::Unfold(fold, is_open(&event)))
        >
            <summary aria-label=named>
                <span prop:textContent=page.say(texts::ABOUT) />
                " "
                <b class="mark-changed" prop:textContent=mark />
            </summary>
            <div>{move || is_unfolded.get().then(|| view! { <Facts param /> })}</div>
        </details>
    }
}

/// What a parameter means, what it may be and where it comes from.
#[component]
fn Facts(param: Param) -> impl IntoView {
    let page = page();
    let about = page.memo(move |now| texts::about(now.voice(), now.case(), now.scenario().displayed(), param));
    view! { <AboutLines about /> }
}

/// The same wherever it is told.
#[component]
pub fn AboutLines(about: Memo<texts::About>) -> impl IntoView {
    let fact = |[name, words]: [String; 2]| {
        view! {
            <dt prop:textContent=name />
            <dd prop:textContent=words />
        }
    };
    view! {
        <p prop:textContent=Memo::new(move |_| about.with(|about| about.meaning.clone())) />
        <dl>{move || about.get().facts.into_iter().map(fact).collect_view()}</dl>
    }
}

/// Where the field or list of an assumption stands that has no slider.
fn place_of(param: Param) -> String {
    ["[data-param='", param.id(), "'] :is(input, select)"].concat()
}

/// Yes or no.
#[component]
fn Check(param: Param) -> impl IntoView {
    let page = page();
    let id = ["check-", param.id()].concat();
    let tick = move |event: Event| {
        let ticked = target::<HtmlInputElement>(&event).is_some_and(|field| field.checked());
        page.dispatch(Action::Set(param, f64::from(u8::from(ticked))));
    };
    view! {
        <div class="control check">
            <input
                type="checkbox"
                id=id.clone()
                prop:checked=page.memo(move |now| now.scenario().displayed().flag(param))
                on:change=tick
            />
            <label for=id prop:textContent=page.memo(move |now| name(now, param)) />
            <Reset param control=place_of(param) />
        </div>
    }
}

/// Whether staff and income support are looked at as one purse, where one of them pays.
#[component]
fn SameCommittee() -> impl IntoView {
    let page = page();
    let tick = move |event: Event| {
        let ticked = target::<HtmlInputElement>(&event).is_some_and(|field| field.checked());
        page.dispatch(Action::JoinCommittee(ticked));
    };
    view! {
        <div class="bench-item" hidden=page.memo(|now| !can_join(now.scenario().displayed()))>
            <div class="control check">
                <input
                    type="checkbox"
                    id="same-committee"
                    aria-describedby="same-committee-why"
                    prop:checked=page.memo(|now| now.scenario().one_committee)
                    on:change=tick
                />
                <label for="same-committee" prop:textContent=page.say(texts::SAME_COMMITTEE) />
            </div>
            <p class="quiet" id="same-committee-why" prop:textContent=page.say(texts::SAME_COMMITTEE_WHY) />
        </div>
    }
}

/// One of several.
#[component]
fn Choice(param: Param, count: usize) -> impl IntoView {
    let page = page();
    let id = ["choose-", param.id()].concat();
    let chosen = move |event: Event| {
        if let Some(select) = target::<HtmlSelectElement>(&event) {
            page.dispatch(Action::Set(param, f64::from(select.selected_index().max(0))));
        }
    };
    let option = move |index: usize| {
        view! {
            <option
                value=index.to_string()
                prop:selected=page.memo(move |now| now.scenario().displayed().get(param) as usize == index)
                prop:textContent=page.in_words(move |lang| {
                    text::upper_first(parameter::choice_name(lang, param, index))
                })
            />
        }
    };
    view! {
        <div class="control choose">
            <label for=id.clone() prop:textContent=page.memo(move |now| name(now, param)) />
            <select id=id on:change=chosen>
                {(0..count).map(option).collect_view()}
            </select>
            <Reset param control=place_of(param) />
        </div>
    }
}

/// Shows what has been changed, with the groups below it.
pub fn show_changes() {
    for section in all::<HtmlElement>("#bench") {
        section.scroll_into_view();
    }
    focus("#changed");
}

/// Opens the group of an assumption and goes to its control; the large ones stand at the top of the page.
pub fn show_control(page: Page, param: Param) {
    let place = if page.peek(|state| state.scenario.case.large.contains(&param)) {
        [".controls [id='slider-", param.id(), "']"].concat()
    } else {
        place_of(param)
    };
    page.dispatch(Action::Unfold(Fold::Group(AssumptionGroup::of(param)), true));
    show_when_there(place, MOST_FRAMES);
}

/// How many frames a group may take to make its controls.
const MOST_FRAMES: usize = 30;

/// Shows a control and gives it focus, as soon as it is in view.
fn show_when_there(place: String, frames: usize) {
    request_animation_frame(move || {
        let control = all::<HtmlElement>(&place).into_iter().find(|control| control.offset_width() > 0);
        match control {
            Some(control) => {
                control.scroll_into_view_with_bool(false);
                focus(&place);
            }
            None if frames > 0 => show_when_there(place, frames - 1),
            None => {}
        }
    });
}
