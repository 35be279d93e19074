//! Din kommun: the choice of one among all, or a name of the reader's own.

use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement};

use crate::browser::dom::{focus, target};
use crate::browser::page;
use crate::cases::municipality::{Municipality, all};
use crate::cases::place::PlaceName;
use crate::state::Action;
use crate::text::{self, municipality as texts};

/// The field, with every municipality to choose from, and what there is to know about the chosen one.
#[component]
pub fn YourMunicipality() -> impl IntoView {
    let page = page();
    let name = page.memo(|now| now.place().as_str().to_owned());
    let about = page.memo(|now| texts::about(now.voice(), now.scenario().displayed()));
    let count_for = move |municipality: Municipality| page.dispatch(Action::CountFor(municipality.place()));
    // A choice from the list is a whole name at once; what is being typed waits until the field is left.
    let typed = move |event: Event| {
        let field = target::<HtmlInputElement>(&event);
        if let Some(chosen) = field.and_then(|field| Municipality::named(&field.value())) {
            count_for(chosen);
        }
    };
    let left = move |event: Event| {
        let Some(field) = target::<HtmlInputElement>(&event) else { return };
        let written = field.value();
        match Municipality::meant(&written) {
            Some(municipality) => count_for(municipality),
            None if written.trim().is_empty() => page.dispatch(Action::ResetPlace),
            None => page.dispatch(Action::NamePlace(PlaceName::of(&written))),
        }
        // Where nothing changes the field follows all the same.
        field.set_value(page.peek(|state| state.scenario.place).as_str());
    };
    let reset = move |_| {
        page.dispatch(Action::ResetPlace);
        focus("#municipality");
    };
    view! {
        <div class="municipality">
            <div class="control">
                <label for="municipality" prop:textContent=page.say(texts::CHOOSE) />
                <div class="named">
                    <input
                        type="text"
                        id="municipality"
                        list="municipalities"
                        autocomplete="off"
                        spellcheck="false"
                        aria-describedby="about-municipality"
                        placeholder=page.say(texts::AS_IN_EXAMPLE)
                        prop:value=name
                        on:input=typed
                        on:change=left
                    />
                    <button
                        type="button"
                        class="link"
                        hidden=page.memo(|now| now.place().is_none())
                        on:click=reset
                        prop:textContent=page.say(text::RESET)
                        aria-label=page.say(texts::RESET_PLACE)
                    />
                </div>
                <datalist id="municipalities">
                    {all().map(|municipality| view! { <option value=municipality.name></option> }).collect_view()}
                </datalist>
            </div>
            <p class="quiet" id="about-municipality" aria-live="polite" prop:textContent=about />
        </div>
    }
}
