//! Så har vi räknat: a panel beside the page that tells how a number was computed, down to the assumptions.

use leptos::prelude::*;

use super::assumptions::AboutLines;
use crate::browser::dom::{focus, when_laid_out};
use crate::browser::{Now, page};
use crate::model::Param;
use crate::model::trace::Quantity;
use crate::state::{Action, Target};
use crate::text::assumptions;
use crate::text::explained::Explained;
use crate::text::method as texts;
use crate::text::trace::Piece;
use crate::text::{self, number};

/// The panel; focus goes to its name when it opens, and back to the number when it closes.
#[component]
pub fn Panel() -> impl IntoView {
    let page = page();
    let is_closed = page.memo(|now| now.explained().is_empty());
    Effect::new(move |before: Option<Option<Explained>>| {
        let opener = page.read(|now| now.explained().first().copied());
        if opener.is_some() {
            // When the panel has been shown.
            when_laid_out(|| focus("#how-name"));
        } else if let Some(opener) = before.flatten() {
            when_laid_out(move || focus(&["[data-how='", &opener.id(), "']"].concat()));
        }
        opener
    });
    let name = page.memo(|now| match now.explanation().and_then(|explanation| explanation.told.as_ref()) {
        Some((told, _)) => told.name.clone(),
        None if now.explained().is_empty() => String::new(),
        None => texts::NOT_NOW.get(now.lang()).to_owned(),
    });
    view! {
        <aside class="how-panel" id="how" role="dialog" aria-labelledby="how-title how-name" hidden=is_closed>
            <p class="how-bar">
                <b id="how-title" prop:textContent=page.say(texts::TITLE) />
                <button
                    type="button"
                    class="quiet-button"
                    hidden=page.memo(|now| now.explained().len() < 2)
                    on:click=page.on(Action::ExplainBack)
                    prop:textContent=page.say(text::BACK_A_STEP)
                />
                <button
                    type="button"
                    class="quiet-button"
                    on:click=page.on(Action::CloseExplained)
                    prop:textContent=page.say(text::CLOSE)
                />
            </p>
            <h2 id="how-name" tabindex="-1" prop:textContent=name />
            <div class="how-body">
                <Body />
            </div>
        </aside>
    }
}

/// A line of the panel.
#[derive(Clone, Debug, PartialEq)]
enum Line {
    /// In words, of a class of the style sheet.
    Words(&'static str, String),
    /// The formula, in which other numbers open their own.
    Formula(Vec<Part>),
    /// What there is to know about a parameter, and the way to its control.
    Parameter(Param),
}

/// A part of a formula.
#[derive(Clone, Debug, PartialEq)]
struct Part {
    words: String,
    opens: Option<Explained>,
}

/// Value, formula, the same with the values in force, why; of an assumption where it comes from.
fn lines(now: Now<'_>) -> Vec<Line> {
    let lang = now.lang();
    let explained = now.explained().last().copied();
    let told = now.explanation().and_then(|explanation| explanation.told.as_ref());
    let Some((explained, (told, counted))) = explained.zip(told) else { return Vec::new() };
    let voice = explained.case.unwrap_or_else(|| now.case()).voice(lang);
    let scenario = &counted.outcome.scenario;
    let quiet = |words: String| Line::Words("quiet", words);
    let mut lines = vec![Line::Words("how-value", told.value.clone())];
    lines.extend(explained.case.map(|case| quiet(texts::of_case(lang, case.name.get(lang)))));
    lines.extend(
        explained
            .tried
            .map(|(way, effect)| quiet(texts::tried(voice, text::parameter::financing(way).get(lang), effect))),
    );
    if let Quantity::Param(param) = explained.quantity {
        lines.push(Line::Parameter(param));
        return lines;
    }
    let label = |text: text::Text| Line::Words("how-label", text.get(lang).to_owned());
    if !told.formula.is_empty() {
        let part = |piece: &Piece| match piece {
            Piece::Text(words) => Part { words: words.clone(), opens: None },
            Piece::Number(quantity, name) => Part { words: name.clone(), opens: Some(explained.part(*quantity)) },
        };
        lines.extend([label(texts::FORMULA), Line::Formula(told.formula.iter().map(part).collect())]);
    }
    if !told.with_values.is_empty() {
        let with = if explained.case.is_some() { texts::WITH_CASE } else { texts::WITH_VALUES };
        lines.extend([label(with), Line::Words("formula", number::keep_numbers(&told.with_values))]);
    }
    lines.extend(told.why.iter().map(|sentence| Line::Words("", sentence.clone())));
    if matches!(explained.quantity, Quantity::BreakEven | Quantity::BreakEvenEffect) {
        lines.push(Line::Words("", texts::around_break_even(voice, counted)));
    }
    if told.value.ends_with("kronor") {
        lines.push(quiet(texts::prices(lang, scenario)));
    }
    lines
}

#[component]
fn Body() -> impl IntoView {
    let page = page();
    let lines = page.memo(lines);
    let part = move |part: Part| match part.opens {
        Some(explained) => view! {
            <button
                type="button"
                class="link"
                on:click=page.on(Action::ExplainPart(explained))
                prop:textContent=part.words
            />
        }
        .into_any(),
        None => view! { <span prop:textContent=part.words /> }.into_any(),
    };
    let line = move |line: Line| match line {
        Line::Words(class, words) => view! { <p class=class prop:textContent=words /> }.into_any(),
        Line::Formula(parts) => {
            view! { <p class="formula">{parts.into_iter().map(part).collect_view()}</p> }.into_any()
        }
        Line::Parameter(param) => view! { <Parameter param /> }.into_any(),
    };
    move || lines.get().into_iter().map(line).collect_view()
}

/// What there is to know about a parameter, of the case that the number is of, and the way to its control.
#[component]
fn Parameter(param: Param) -> impl IntoView {
    let page = page();
    let about = page.memo(move |now| {
        let own = now.explained().last().and_then(|explained| explained.case);
        let case = own.unwrap_or_else(|| now.case());
        let told = now.explanation().and_then(|explanation| explanation.told.as_ref());
        let scenario = told.map_or(*now.scenario().displayed(), |(_, counted)| counted.outcome.scenario);
        assumptions::about(case.voice(now.lang()), case, &scenario, param)
    });
    let change = move |_| {
        page.dispatch(Action::CloseExplained);
        page.dispatch(Action::Show(Target::Control(param)));
    };
    view! {
        <AboutLines about />
        <p>
            <button type="button" class="begin" on:click=change prop:textContent=page.say(texts::CHANGE) />
        </p>
    }
}
