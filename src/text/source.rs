//! Where a value comes from and how well it is known: grade B and C always say so.

use super::{
    COUNT_READ, EARLIER_YEAR, FUND_PAID, Lang, OPEN_CHOICE, OWN_ASSUMPTION, PARTLY_READ, PLACES_READ, RECALLED, Text,
    text,
};
use crate::cases::found::publications_behind;
use crate::cases::source::{Publication, publication};
use crate::cases::{Assumption, CASES, Case};
use crate::model::{Grade, PARAMETERS, Param};

/// Where the default's effect comes from.
const INSIDE_TRIALS: Text = text(
    "vårt eget antagande, inom vad tre svenska försök med andra insatser gav: 8 till 15 av 100",
    "our own assumption, inside what three Swedish trials of other efforts gave: 8 to 15 in 100",
);

/// Where a publication gives no year.
const NO_YEAR: Text = text("utan årtal", "no year given");

/// A publication as it is named beside a figure.
pub fn title(lang: Lang, source: &Publication) -> String {
    let year = source.year.map_or_else(|| NO_YEAR.get(lang).to_owned(), |year| year.to_string());
    [source.title.get(lang), " (", &year, ")"].concat()
}

/// What is said of where a value comes from, without what there is nothing to say of.
pub(super) fn joined<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// Where the table's default comes from.
fn of_table(lang: Lang, param: Param) -> String {
    let row = param.row();
    let published = row.source.map(publication);
    let grade = match row.grades {
        [] => OPEN_CHOICE.get(lang),
        [Grade::A] => "",
        [Grade::A, Grade::C] => PARTLY_READ.get(lang),
        [Grade::A, ..] => EARLIER_YEAR.get(lang),
        [Grade::B, ..] => RECALLED.get(lang),
        [Grade::C, ..] => OWN_ASSUMPTION.get(lang),
    };
    let grade = own_words(param).map_or(grade, |words| words.get(lang));
    let note = published.map(|source| source.note.get(lang)).unwrap_or_default();
    let title = published.map(|source| title(lang, source)).unwrap_or_default();
    joined([title.as_str(), note, grade])
}

/// How well a default is known, where its grade alone does not say which part of it is whose.
const fn own_words(param: Param) -> Option<Text> {
    match param {
        Param::Families => Some(PLACES_READ),
        Param::ComparisonShare => Some(COUNT_READ),
        Param::Payer => Some(FUND_PAID),
        Param::ExtraShare => Some(INSIDE_TRIALS),
        _ => None,
    }
}

/// Where a case's own value comes from.
fn of_case(lang: Lang, assumption: &Assumption) -> String {
    let grade = match assumption.grades {
        [] => OPEN_CHOICE.get(lang),
        [Grade::A] => "",
        [Grade::A, ..] => PARTLY_READ.get(lang),
        [Grade::B, ..] => RECALLED.get(lang),
        [Grade::C, ..] => OWN_ASSUMPTION.get(lang),
    };
    let title = assumption.source.map(|source| title(lang, source)).unwrap_or_default();
    joined([title.as_str(), assumption.note.get(lang), grade])
}

/// Where the value that a case gives a parameter comes from.
pub fn origin(lang: Lang, case: &Case, param: Param) -> String {
    case.assumption(param).map_or_else(|| of_table(lang, param), |own| of_case(lang, own))
}

/// A publication, and what it serves.
#[derive(Clone, Debug, PartialEq)]
pub struct Serves {
    /// The publication.
    pub publication: &'static Publication,
    /// The parameters whose defaults come from it.
    pub defaults: Vec<Param>,
    /// The cases that use it, in the order shown.
    pub cases: Vec<InCase>,
}

/// What a publication serves in one case.
#[derive(Clone, Debug, PartialEq)]
pub struct InCase {
    /// The case.
    pub case: &'static Case,
    /// The parameters that the case has a value of its own for from there.
    pub params: Vec<Param>,
    /// Whether something that has been found of the effect comes from there.
    pub found: bool,
    /// Whether what others report of the money comes from there.
    pub money: bool,
}

impl Serves {
    /// Its entry for a case, made where there is none.
    fn of_case(&mut self, case: &'static Case) -> &mut InCase {
        let place = self.cases.iter().position(|known| known.case.id == case.id).unwrap_or_else(|| {
            self.cases.push(InCase { case, params: Vec::new(), found: false, money: false });
            self.cases.len() - 1
        });
        &mut self.cases[place]
    }
}

/// The entry of a publication, made where there is none; one title is one publication.
fn entry<'a>(all: &'a mut Vec<Serves>, publication: &'static Publication) -> &'a mut Serves {
    let place = all.iter().position(|known| known.publication.title == publication.title).unwrap_or_else(|| {
        all.push(Serves { publication, defaults: Vec::new(), cases: Vec::new() });
        all.len() - 1
    });
    &mut all[place]
}

/// Every publication that a default or a case comes from, once: those of defaults first, in the order of the table, then
/// those of cases, in the order shown.
pub fn publications() -> Vec<Serves> {
    let mut all = Vec::new();
    for param in PARAMETERS {
        if let Some(source) = param.row().source {
            entry(&mut all, publication(source)).defaults.push(param);
        }
    }
    for case in &CASES {
        for own in case.assumptions {
            if let Some(source) = own.source {
                entry(&mut all, source).of_case(case).params.push(own.param);
            }
        }
        for source in case.found().flat_map(publications_behind) {
            entry(&mut all, source).of_case(case).found = true;
        }
        if let Some(money) = &case.told().money {
            entry(&mut all, money.source).of_case(case).money = true;
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::new_rules::NEW_RULES;

    #[test]
    fn every_publication_is_listed_once_with_what_it_serves() {
        let all = publications();
        for (index, served) in all.iter().enumerate() {
            let title = served.publication.title;
            assert!(all[..index].iter().all(|before| before.publication.title != title), "{}", title.sv);
            assert!(!served.defaults.is_empty() || !served.cases.is_empty(), "{}", title.sv);
            for used in &served.cases {
                assert!(used.found || used.money || !used.params.is_empty(), "{} {}", title.sv, used.case.id);
            }
            for lang in [Lang::Sv, Lang::En] {
                let note = served.publication.note.get(lang);
                assert!(!note.is_empty() && !title.get(lang).is_empty(), "{}", title.sv);
            }
        }
        let of = |param| all.iter().filter(|served| served.defaults.contains(&param)).count();
        for param in PARAMETERS {
            assert_eq!(of(param), usize::from(param.row().source.is_some()), "{}", param.id());
        }
        for case in &CASES {
            let served = || all.iter().flat_map(|served| &served.cases).filter(|used| used.case.id == case.id);
            let params: usize = served().map(|used| used.params.len()).sum();
            let sourced = case.assumptions.iter().filter(|own| own.source.is_some()).count();
            assert_eq!(params, sourced, "{}", case.id);
            assert_eq!(served().any(|used| used.found), case.found().next().is_some(), "{}", case.id);
            assert_eq!(
                served().filter(|used| used.money).count(),
                usize::from(case.told().money.is_some()),
                "{}",
                case.id
            );
        }
    }

    /// What is claimed has a source, with its year or that it gives none, and each figure says how well it is known: in the table, in the
    /// cases, in what has been found and in what others report.
    #[test]
    fn every_figure_has_its_source_its_year_and_its_grade() {
        let mut dateless: Vec<&str> = Vec::new();
        let mut claimed = |named: &str, grades: &[Grade], sources: &[&Publication]| {
            let is_claim = grades.iter().any(|grade| matches!(grade, Grade::A | Grade::B));
            assert_eq!(!sources.is_empty(), is_claim, "{named}: {grades:?}");
            for source in sources {
                let printed = title(Lang::Sv, source);
                let year = source.year.map_or_else(|| "utan årtal".to_owned(), |year| year.to_string());
                assert!(printed.ends_with(&["(", &year, ")"].concat()), "{named}: {printed}");
                if source.year.is_none() && !dateless.contains(&source.title.sv) {
                    dateless.push(source.title.sv);
                }
            }
        };
        for param in PARAMETERS {
            let row = param.row();
            claimed(param.id(), row.grades, row.source.map(publication).as_slice());
        }
        for case in &CASES {
            for own in case.assumptions {
                claimed(own.param.id(), own.grades, own.source.as_slice());
            }
            for finding in case.found() {
                claimed(finding.source.sv, &[finding.grade], publications_behind(finding));
            }
            if let Some(money) = &case.told().money {
                claimed(money.said.sv, &[Grade::A], &[money.source]);
                assert!(!money.why.sv.is_empty() && !money.why.en.is_empty(), "{}: why", case.id);
            }
            // Figures in words have their publications too, or say that they are ours.
            let words = [case.told().story.sv, case.told().evidence.sv].concat();
            let has_publication =
                publications().iter().any(|served| served.cases.iter().any(|used| used.case.id == case.id));
            let is_ours = words.contains("antagande");
            assert!(
                !words.contains(|letter: char| letter.is_ascii_digit()) || has_publication || is_ours,
                "{}",
                case.id
            );
        }
        for rule in &NEW_RULES {
            assert!(["2025/26:", "SFS "].iter().any(|named| rule.sure.sv.contains(named)), "{}", rule.name.sv);
        }
        // None of these pages gives a year. A new one has to be looked up first.
        let known = [
            "Linköpings universitet",
            "Supported Employment",
            "SBU",
            "kvalifiseringsprogrammet",
            "Policy Impacts",
            "RISE",
            "Socialeinvesteringer",
            "Stadsmissioner",
            "Vårt Göteborg",
        ];
        for title in &dateless {
            assert!(known.iter().any(|known| title.contains(known)), "{title}");
        }
    }

    /// An address is a whole one; those that have none are recalled, or were read in a copy without one.
    #[test]
    fn publications_without_an_address_are_known_by_name() {
        let all = publications();
        let bare = all.iter().filter(|served| served.publication.url.is_none());
        let bare: Vec<&str> = bare.map(|served| served.publication.title.get(Lang::Sv)).collect();
        let names = [
            "Dagens Samhälle",
            "Kolada",
            "SKV 433",
            "skattesatser per kommun",
            "Linköpings",
            "etableringsersättning",
            "GAIN",
            "Intensive Coaching",
            "kvalifiseringsprogrammet",
            "Welfare-to-Work",
        ];
        assert_eq!(bare.len(), names.len(), "{bare:#?}");
        for name in names {
            assert!(bare.iter().any(|title| title.contains(name)), "{name}: {bare:#?}");
        }
        for url in all.iter().filter_map(|served| served.publication.url) {
            assert!(url.sv.starts_with("http") && !url.sv.contains(' '), "{}", url.sv);
        }
    }

    /// Every source that is only recalled, and every figure of our own, says so wherever it is named.
    #[test]
    fn what_is_recalled_or_assumed_is_shown_with_its_grade() {
        let mut recalled: Vec<&str> = Vec::new();
        for case in &CASES {
            for param in PARAMETERS {
                let own = case.assumption(param);
                let grades = own.map_or(param.row().grades, |own| own.grades);
                for (lang, memory, ours) in [
                    (Lang::Sv, "inte kontrollerat i källan", "vårt eget antagande"),
                    (Lang::En, "not checked in the source", "our own assumption"),
                ] {
                    let said = origin(lang, case, param);
                    let named = format!("{} {}: {said}", case.id, param.id());
                    assert!(!grades.contains(&Grade::B) || said.contains(memory), "{named}");
                    assert_eq!(grades.contains(&Grade::C), said.contains(ours), "{named}");
                    let published = own.map_or_else(|| param.row().source.map(publication), |own| own.source);
                    let title = published.map(|source| source.title.get(lang)).unwrap_or_default();
                    assert!(said.contains(title) && !said.is_empty(), "{named}");
                    if grades.contains(&Grade::B) && !recalled.contains(&title) {
                        recalled.push(title);
                    }
                }
            }
        }
        // The sources of grade B, or A and B, that figures here come from; what the page does not use has no place.
        let expected = ["Kolada", "Kommunalskatterna", "etableringsersättning", "skattesatser per kommun"];
        for name in expected {
            assert!(recalled.iter().any(|title| title.contains(name)), "{name}: {recalled:?}");
        }
    }
}
