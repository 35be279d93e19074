//! Where a value comes from and how well it is known: grade B and C always say so.

use super::{COUNT_READ, EARLIER_YEAR, Lang, OPEN_CHOICE, OWN_ASSUMPTION, PARTLY_READ, RECALLED, fetched};
use crate::cases::source::{Publication, publication};
use crate::cases::{Assumption, Case};
use crate::model::{Grade, Param};

/// A publication as it is named beside a figure.
pub fn title(lang: Lang, source: &Publication) -> String {
    let title = fetched(lang, source.title);
    match source.year {
        Some(year) if !title.is_empty() => [title.as_str(), " (", &year.to_string(), ")"].concat(),
        _ => title,
    }
}

fn joined<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// Where the table's default comes from.
fn of_table(lang: Lang, param: Param) -> String {
    let row = param.row();
    let published = row.source.map(publication);
    let grade = match row.grades {
        [] => fetched(lang, OPEN_CHOICE),
        [Grade::A] => String::new(),
        [Grade::A, Grade::C] => fetched(lang, COUNT_READ),
        [Grade::A, ..] => fetched(lang, EARLIER_YEAR),
        [Grade::B, ..] => fetched(lang, RECALLED),
        [Grade::C, ..] => fetched(lang, OWN_ASSUMPTION),
    };
    let note = published.map(|source| fetched(lang, source.note)).unwrap_or_default();
    let title = published.map(|source| title(lang, source)).unwrap_or_default();
    joined([title.as_str(), &note, &grade])
}

/// Where a case's own value comes from.
fn of_case(lang: Lang, assumption: &Assumption) -> String {
    let grade = match assumption.grades {
        [] => fetched(lang, OPEN_CHOICE),
        [Grade::A] => String::new(),
        [Grade::A, ..] => fetched(lang, PARTLY_READ),
        [Grade::B, ..] => fetched(lang, RECALLED),
        [Grade::C, ..] => fetched(lang, OWN_ASSUMPTION),
    };
    let title = assumption.source.map(|source| title(lang, source)).unwrap_or_default();
    joined([title.as_str(), &fetched(lang, assumption.note), &grade])
}

/// Where the value that a case gives a parameter comes from.
pub fn origin(lang: Lang, case: &Case, param: Param) -> String {
    case.assumption(param).map_or_else(|| of_table(lang, param), |own| of_case(lang, own))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::CASES;
    use crate::model::PARAMETERS;

    /// Every source that is only recalled, and every figure of our own, says so wherever it is named.
    #[test]
    fn what_is_recalled_or_assumed_is_shown_with_its_grade() {
        let mut recalled: Vec<String> = Vec::new();
        for case in &CASES {
            for param in PARAMETERS {
                let own = case.assumption(param);
                let grades = own.map_or(param.row().grades, |own| own.grades);
                for (lang, memory, ours) in
                    [(Lang::Sv, "ur minnet", "vårt eget antagande"), (Lang::En, "from memory", "our own assumption")]
                {
                    let said = origin(lang, case, param);
                    let named = format!("{} {}: {said}", case.id, param.id());
                    assert!(!grades.contains(&Grade::B) || said.contains(memory), "{named}");
                    assert_eq!(grades.contains(&Grade::C), said.contains(ours), "{named}");
                    let published = own.map_or_else(|| param.row().source.map(publication), |own| own.source);
                    let title = published.map(|source| fetched(lang, source.title)).unwrap_or_default();
                    assert!(said.contains(&title) && !said.is_empty(), "{named}");
                    if grades.contains(&Grade::B) && !recalled.contains(&title) {
                        recalled.push(title);
                    }
                }
            }
        }
        // The sources of grade B, or A and B, in facts.md that figures here come from; what the page does not use has no place.
        let expected = ["Kolada", "Kommunalskatterna", "etableringsersättning"];
        for name in expected {
            assert!(recalled.iter().any(|title| title.contains(name)), "{name}: {recalled:?}");
        }
    }
}
