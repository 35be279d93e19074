//! The model as a whole, all its sources and what it leaves out, each folded until somebody asks for it.

use leptos::prelude::*;

use super::erased::{Item, el, folded, item};
use crate::app::session::{Fold, State};
use crate::cases::found::CITED;
use crate::cases::source::Publication;
use crate::text::how as texts;
use crate::text::left_out::{self, LEFT_OUT};
use crate::text::model_page::{SECTIONS, said};
use crate::text::source::publications;
use crate::text::{either, fetched, number, parameter, source};

/// The section.
pub fn model() -> AnyView {
    el("section")
        .class("model")
        .is("id", "model")
        .is("aria-labelledby", "model-name")
        .and(el("h2").is("id", "model-name").is("tabindex", "-1").say(texts::HEADING))
        .and(el("p").say(texts::INTRODUCTION))
        .and(
            el("section")
                .class("left-out")
                .is("aria-labelledby", "left-out-name")
                .and(el("h3").is("id", "left-out-name").say(left_out::HEADING))
                .and(el("p").say(left_out::INTRODUCTION))
                .and(el("ul").list(left_out)),
        )
        .and(folded(texts::WHOLE_MODEL, Fold::Model).class("outcomes whole").and(el("div").list(sections)))
        .and(
            folded(texts::ALL_SOURCES, Fold::Sources)
                .class("outcomes whole")
                .and(el("ul").class("sources").list(sources)),
        )
        .view()
}

/// What is left out, which way it would push, and for whom.
fn left_out(state: &State) -> Vec<Item> {
    let lang = state.lang;
    let line = |left: &left_out::LeftOut| {
        let pushes = [fetched(lang, left.pushes.words()), " · ".to_owned(), fetched(lang, left.whom)].concat();
        item("li")
            .and(item("b").text(fetched(lang, left.what)))
            .and(item("span").class("quiet").text(pushes))
            .and(item("span").text(number::keep_numbers(&fetched(lang, left.why))))
    };
    LEFT_OUT.iter().map(line).collect()
}

/// The model, section by section.
fn sections(state: &State) -> Vec<Item> {
    if !state.shows(Fold::Model) {
        return Vec::new();
    }
    let section = |section: &crate::text::model_page::Section| {
        let words = |text| said(state.lang, text, &state.usual.outcome);
        let heading = item("h3").text(words(section.heading));
        let paragraphs = section.paragraphs.iter().map(|text| item("p").text(words(*text)));
        let formulas = section.formulas.iter().map(|text| item("p").class("formula").text(words(*text)));
        item("section").is("id", ["model-", section.id].concat()).and(heading).all(paragraphs).all(formulas)
    };
    SECTIONS.iter().map(section).collect()
}

/// Every publication, what was read there, where, and what it serves.
fn sources(state: &State) -> Vec<Item> {
    if !state.shows(Fold::Sources) {
        return Vec::new();
    }
    let lang = state.lang;
    let line = |(published, serves): (&Publication, Vec<String>)| {
        let mut line = item("li").and(item("b").text(source::title(lang, published)));
        let note = fetched(lang, published.note);
        if !note.is_empty() {
            line = line.text(": ").and(item("span").text(note)).text(".");
        }
        if !serves.is_empty() {
            line = line.and(item("span").class("quiet").text(serves.join("; ")));
        }
        match published.url {
            Some(url) => {
                let address = fetched(lang, url);
                line.and(item("a").is("href", &address).is("rel", "noreferrer").text(address))
            }
            None => line,
        }
    };
    let serves = |served: source::Serves| {
        let defaults = served.defaults.iter().map(|param| parameter::name(state.voice(), *param));
        let cases = served.cases.iter().map(|used| either(lang, used.case.name).to_owned());
        (served.publication, defaults.chain(cases).collect())
    };
    let cited = CITED.iter().map(|published| (published, Vec::new()));
    publications().into_iter().map(serves).chain(cited).map(line).collect()
}
