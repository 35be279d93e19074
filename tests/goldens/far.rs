//! The files of words that the page fetches when the reader comes near them.

use std::collections::BTreeMap;

use who_pays::cases::far::Far;
use who_pays::cases::found::CITED;
use who_pays::cases::source::Publication;
use who_pays::cases::{CASES, Case};
use who_pays::text::story::{self, ASIDES};
use who_pays::text::{
    self, bench, case, evidence, follow_up, how, left_out, model_page, parameter, parameter_why, replay, risk, row,
    seats, source, stage, trace,
};

use crate::check;

fn of_publication(source: &Publication) -> Vec<Far> {
    [Some(source.title), Some(source.note), source.url].into_iter().flatten().collect()
}

fn of_case(case: &Case) -> Vec<Far> {
    let findings = case.found().map(|finding| finding.detail);
    let money = case.money.iter().flat_map(|money| [vec![money.said], of_publication(money.source)].concat());
    let assumptions = case
        .assumptions
        .iter()
        .flat_map(|own| [vec![own.note], own.source.map(of_publication).unwrap_or_default()].concat());
    [case.story, case.evidence].into_iter().chain(findings).chain(money).chain(assumptions).collect()
}

#[test]
fn every_word_that_is_fetched_is_in_its_file_under_a_key_of_its_own() {
    let sources = source::publications().into_iter().map(|served| served.publication).chain(CITED);
    let sources: Vec<Far> = sources.flat_map(of_publication).collect();
    let words: Vec<Far> = CASES
        .iter()
        .flat_map(of_case)
        .chain(sources)
        .chain(ASIDES.iter().flat_map(|aside| [aside.asks, aside.says]))
        .chain([stage::TITLES, stage::NOTES].concat())
        .chain(stage::KEYS.concat())
        .chain(parameter::far_names())
        .chain(bench::far_names())
        .chain(parameter_why::WHY)
        .chain(model_page::far_words())
        .chain(left_out::far_words())
        .chain(
            [
                text::FAR,
                bench::FAR,
                case::FAR,
                evidence::FAR,
                follow_up::FAR,
                how::FAR,
                parameter::FAR,
                parameter_why::FAR,
                replay::FAR,
                risk::FAR,
                row::FAR,
                seats::FAR,
                story::FAR,
                trace::FAR,
                trace::name::FAR,
                trace::why::FAR,
            ]
            .concat(),
        )
        .collect();
    for (language, code) in ["sv", "en"].into_iter().enumerate() {
        let mut lines = BTreeMap::new();
        for text in &words {
            assert!(!text.get(language).contains('\n'));
            let line = text.line(language);
            let key = line[..8].to_owned();
            assert_eq!(lines.entry(key).or_insert_with(|| line.clone()), &line, "two texts have one key");
        }
        let file: String = lines.into_values().filter(|line| line.trim_end().len() > 8).collect();
        check(&format!("public/words-{code}.txt"), &file);
    }
}
