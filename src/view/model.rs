//! The model as a whole, all its sources and what it leaves out, each folded until somebody asks for it.

use leptos::prelude::*;

use super::parts::Folded;
use crate::browser::{Now, page};
use crate::cases::DEFAULT;
use crate::cases::found::CITED;
use crate::cases::source::Publication;
use crate::model::Outcome;
use crate::state::Fold;
use crate::text::left_out::{self, LEFT_OUT, LeftOut};
use crate::text::method as texts;
use crate::text::model_page::{ModelSection, SECTIONS, filled_in};
use crate::text::source::publications;
use crate::text::{Lang, Text, number, parameter, source};

/// The section.
#[component]
pub fn Model() -> impl IntoView {
    let page = page();
    // What the text says of the first example holds whichever is open.
    let usual = StoredValue::new(Outcome::of(&DEFAULT.scenario()).ok());
    view! {
        <section class="model" id="model" aria-labelledby="model-name">
            <h2 id="model-name" tabindex="-1" prop:textContent=page.say(texts::HEADING) />
            <p prop:textContent=page.say(texts::INTRODUCTION) />
            <section class="left-out" aria-labelledby="left-out-name">
                <h3 id="left-out-name" prop:textContent=page.say(left_out::HEADING) />
                <p prop:textContent=page.say(left_out::INTRODUCTION) />
                <ul>{LEFT_OUT.iter().map(|left| view! { <Left left /> }).collect_view()}</ul>
            </section>
            <Folded name=texts::WHOLE_MODEL fold=Fold::Model class="outcomes whole">
                <div>{SECTIONS.iter().map(|section| view! { <Part section usual /> }).collect_view()}</div>
            </Folded>
            <Folded name=texts::ALL_SOURCES fold=Fold::Sources class="outcomes whole">
                <Sources />
            </Folded>
        </section>
    }
}

/// What is left out, which way it would push, and for whom.
#[component]
fn Left(left: &'static LeftOut) -> impl IntoView {
    let page = page();
    let pushes = page.in_words(|lang| [left.pushes.words().get(lang), " · ", left.whom.get(lang)].concat());
    view! {
        <li>
            <b prop:textContent=page.say(left.what) />
            <span class="quiet" prop:textContent=pushes />
            <span prop:textContent=page.in_words(|lang| number::keep_numbers(left.why.get(lang))) />
        </li>
    }
}

/// A section of the model.
#[component]
fn Part(section: &'static ModelSection, usual: StoredValue<Option<Outcome>>) -> impl IntoView {
    let page = page();
    let words = move |text: Text| {
        page.in_words(move |lang| {
            usual.with_value(|usual| usual.as_ref().map(|usual| filled_in(lang, text, usual)).unwrap_or_default())
        })
    };
    let paragraphs = section.paragraphs.iter().map(|text| view! { <p prop:textContent=words(*text) /> });
    let formulas = section.formulas.iter().map(|text| view! { <p class="formula" prop:textContent=words(*text) /> });
    view! {
        <section id=["model-", section.id].concat()>
            <h3 prop:textContent=words(section.heading) />
            {paragraphs.collect_view()}
            {formulas.collect_view()}
        </section>
    }
}

/// A publication in words: what it is called, what was read there, what it serves, where it is.
#[derive(Clone, Debug, PartialEq)]
struct Source {
    title: String,
    note: &'static str,
    serves: String,
    url: Option<&'static str>,
}

impl Source {
    fn of(lang: Lang, published: &Publication, serves: &[String]) -> Self {
        Self {
            title: source::title(lang, published),
            note: published.note.get(lang),
            serves: serves.join("; "),
            url: published.url.map(|url| url.get(lang)),
        }
    }
}

fn sources(now: Now<'_>) -> Vec<Source> {
    let lang = now.lang();
    let serves = |served: source::Serves| {
        let defaults = served.defaults.iter().map(|param| parameter::name(now.voice(), *param));
        let cases = served.cases.iter().map(|used| used.case.name.get(lang).to_owned());
        let serves: Vec<String> = defaults.chain(cases).collect();
        Source::of(lang, served.publication, &serves)
    };
    let cited = CITED.iter().map(|published| Source::of(lang, published, &[]));
    publications().into_iter().map(serves).chain(cited).collect()
}

/// Every publication, what was read there, where, and what it serves.
#[component]
fn Sources() -> impl IntoView {
    let page = page();
    let line = |source: Source| {
        let Source { title, note, serves, url } = source;
        let has_note = !note.is_empty();
        let serves = (!serves.is_empty()).then(|| view! { <span class="quiet" prop:textContent=serves /> });
        let note = has_note.then(|| view! { ": " <span prop:textContent=note /> "." });
        let link = url.map(|url| view! { <a href=url rel="noreferrer" prop:textContent=url /> });
        view! {
            <li>
                <b prop:textContent=title />
                {note}
                {serves}
                {link}
            </li>
        }
    };
    view! { <ul class="sources">{move || page.read(sources).into_iter().map(line).collect_view()}</ul> }
}
