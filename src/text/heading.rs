//! Headings that say what the pictures show now: a list of candidates, each with a condition on the outcome; the first
//! whose condition holds is shown.

use super::links::opens;
use super::number::{about_years, keep_numbers, years_of};
use super::{Lang, Voice, group, lower_first};
use crate::chart::span::Span;
use crate::model::{Group, MAX_YEARS, NO_EFFECT, NOTHING, Outcome, Verdict, Yearly};

/// What the main picture can be said to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// No budget changes.
    NothingChanges,
    /// The message: cost first; most of what is saved lands later and outside the paying budget, which does not get its
    /// money back, while its group does.
    LaterElsewhere,
    /// The paying budget itself gets its money back, later.
    LaterToPayer,
    /// Never out of pocket.
    AtOnce,
    /// The payer's group has its money back.
    Back,
    /// A cost and nothing else.
    OnlyCost,
    /// A cost, and fewer who manage.
    Harm,
    /// A cost that does not come back to the payer's group.
    NotBack,
    /// Money saved now and more lost later.
    SavedNowLostLater,
    /// Money saved, and fewer who manage.
    SavedAtAPrice,
    /// Staff saved and nothing else.
    OnlySaving,
    /// Always true.
    Moves,
}

impl Heading {
    /// Every candidate; the first that holds is shown.
    pub const ALL: [Self; 12] = [
        Self::NothingChanges,
        Self::AtOnce,
        Self::LaterElsewhere,
        Self::LaterToPayer,
        Self::Back,
        Self::OnlyCost,
        Self::Harm,
        Self::NotBack,
        Self::SavedNowLostLater,
        Self::SavedAtAPrice,
        Self::OnlySaving,
        Self::Moves,
    ];

    /// The heading for an outcome.
    pub fn of(outcome: &Outcome) -> Self {
        Self::ALL.into_iter().find(|heading| heading.holds(outcome)).unwrap_or(Self::Moves)
    }

    /// Whether what it says is true of an outcome.
    fn holds(self, outcome: &Outcome) -> bool {
        let verdict = Verdict::of(outcome);
        let cost = outcome.effort_cost();
        let effect = outcome.people.effect;
        let back = outcome.purse_payback_years();
        match self {
            Self::NothingChanges => outcome.rows.iter().all(|row| row.net.iter().all(|net| net.abs() <= NOTHING)),
            Self::LaterElsewhere => matches!(verdict, Verdict::BackAfter(_)) && back.is_none() && lands_later(outcome),
            Self::LaterToPayer => cost > NOTHING && back.is_some_and(|years| years >= 1.0),
            Self::AtOnce => verdict == Verdict::NeverOut,
            Self::Back => matches!(verdict, Verdict::BackAfter(_)),
            Self::OnlyCost => cost > NOTHING && nothing_saved(outcome),
            Self::Harm => cost > NOTHING && effect < -NO_EFFECT,
            Self::NotBack => verdict == Verdict::NotBack,
            Self::SavedNowLostLater => {
                // A start-up cost may come before what is saved on staff.
                let first_year = outcome.net_of(outcome.payer_group().budgets())[0];
                let lost_later = matches!(verdict, Verdict::LostAfter(years) if years >= 1.0);
                effect < -NO_EFFECT && lost_later && first_year >= -NOTHING
            }
            Self::SavedAtAPrice => cost < -NOTHING && effect < -NO_EFFECT && verdict == Verdict::StillSaved,
            Self::OnlySaving => cost < -NOTHING && nothing_saved(outcome),
            Self::Moves => true,
        }
    }

    /// The words.
    pub fn words(self, voice: Voice, outcome: &Outcome) -> String {
        let lang = voice.lang;
        let own = group(outcome.payer_group()).get(lang);
        let horizon = years_of(lang, outcome.horizon_years as f64);
        let (sv, en) = match self {
            Self::NothingChanges => ("Ingenting ändras.", "Nothing changes."),
            Self::LaterElsewhere => (super::MESSAGE.sv, super::MESSAGE.en),
            Self::LaterToPayer => (
                "Pengarna kommer senare, till den budget som betalade.",
                "The money comes later, to the budget that paid.",
            ),
            Self::AtOnce => {
                return match lang {
                    Lang::Sv => format!("{own} behöver inte ligga ute med pengar."),
                    Lang::En => format!("{own} is not out of pocket at any point."),
                };
            }
            Self::Back => {
                let years = if let Verdict::BackAfter(years) = Verdict::of(outcome) { years } else { 0.0 };
                let years = about_years(lang, years);
                return match lang {
                    Lang::Sv => format!("{own} får igen pengarna på {years}."),
                    Lang::En => format!("{own} gets its money back in {years}."),
                };
            }
            Self::OnlyCost => {
                ("Insatsen kostar, men inget annat ändras.", "The programme costs money and nothing else changes.")
            }
            Self::Harm => {
                ("Insatsen kostar, och färre {units} {reach}.", "The programme costs money, and fewer {units} {reach}.")
            }
            Self::NotBack => {
                return match lang {
                    Lang::Sv => format!("{own} får inte igen pengarna inom {horizon}."),
                    Lang::En => format!("{own} does not get its money back within {horizon}."),
                };
            }
            Self::SavedNowLostLater => {
                return match lang {
                    Lang::Sv => format!("{own} sparar nu, men förlorar mer senare."),
                    Lang::En => format!("{own} saves now but loses more later."),
                };
            }
            Self::SavedAtAPrice => {
                ("Pengar sparas, men färre {units} {reach}.", "Money is saved, but fewer {units} {reach}.")
            }
            Self::OnlySaving => (
                "Pengar sparas på personal, men inget annat ändras.",
                "Money is saved on staff, and nothing else changes.",
            ),
            Self::Moves => ("Så ändras budgetarna.", "How the budgets change."),
        };
        voice.fill(super::Text { sv, en })
    }
}

/// Whether the savings column is empty for everybody.
fn nothing_saved(outcome: &Outcome) -> bool {
    outcome.rows.iter().all(|row| row.savings.iter().all(|saved| saved.abs() <= NOTHING))
}

/// The middle of a stream of money in time, years from the start.
fn middle_of(kronor: &Yearly) -> f64 {
    let sum: f64 = kronor.iter().sum();
    (0..MAX_YEARS).map(|year| (year as f64 + 0.5) * kronor[year]).sum::<f64>() / sum
}

/// Whether what public budgets save lands later than the cost falls, and more of it outside the paying budget than in
/// it.
fn lands_later(outcome: &Outcome) -> bool {
    let mut elsewhere = [0.0; MAX_YEARS];
    for budget in Group::PUBLIC.iter().flat_map(|group| group.budgets()).filter(|budget| !outcome.pays(**budget)) {
        for (sum, saved) in elsewhere.iter_mut().zip(outcome.row(*budget).savings) {
            *sum += saved;
        }
    }
    let own: f64 = outcome.paying().flat_map(|budget| outcome.row(budget).savings).sum();
    let cost = outcome.row(outcome.scenario.payer()).cost.map(|cost| -cost);
    let landed: f64 = elsewhere.iter().sum();
    landed > NOTHING && landed > own && middle_of(&elsewhere) > middle_of(&cost)
}

/// What the elections marked in the picture cut through, its numbers marked: "Kostnaden kommer före valet 2030. Kommunen har fått igen
/// pengarna 2034." Empty where nothing happens or there is no election to speak of.
pub fn elections(lang: Lang, outcome: &Outcome) -> String {
    let span = Span::of(outcome);
    let verdict = Verdict::of(outcome);
    let own = group(outcome.payer_group()).get(lang);
    let first = span.elections().next().filter(|_| verdict != Verdict::Nothing);
    let saves = matches!(verdict, Verdict::StillSaved | Verdict::LostAfter(_));
    let before = first.map(|(year, time)| match (lang, saves, span.effort_years <= time) {
        (Lang::Sv, false, true) => format!("Kostnaden kommer före valet {year}."),
        (Lang::Sv, true, true) => format!("Besparingen på personal kommer före valet {year}."),
        (Lang::Sv, _, false) => format!("Insatsen pågår över valet {year}."),
        (Lang::En, false, true) => format!("The cost comes before the {year} election."),
        (Lang::En, true, true) => format!("The saving on staff comes before the {year} election."),
        (Lang::En, _, false) => format!("The programme runs past the {year} election."),
    });
    let last = span.year(span.years.saturating_sub(1));
    let inside = lower_first(own);
    let year_of = |key: &str, years| opens(key, &span.calendar_year(years).to_string());
    let after = match (lang, verdict) {
        (_, Verdict::Nothing) => None,
        (Lang::Sv, Verdict::BackAfter(years)) => {
            Some(format!("{own} har fått igen pengarna {}.", year_of("payback", years)))
        }
        (Lang::En, Verdict::BackAfter(years)) => {
            Some(format!("{own} gets its money back in {}.", year_of("payback", years)))
        }
        (Lang::Sv, Verdict::NotBack) => Some(format!("I slutet av {last} har {inside} ännu inte fått igen pengarna.")),
        (Lang::En, Verdict::NotBack) => {
            Some(format!("At the end of {last}, {inside} still does not have its money back."))
        }
        (Lang::Sv, Verdict::NeverOut) => Some(format!("{own} behöver inte ligga ute med pengar något år.")),
        (Lang::En, Verdict::NeverOut) => Some(format!("{own} is not out of pocket in any year.")),
        (Lang::Sv, Verdict::LostAfter(years)) => {
            Some(format!("År {} har {inside} förlorat mer än den har sparat.", year_of("lost", years)))
        }
        (Lang::En, Verdict::LostAfter(years)) => {
            Some(format!("By {}, {inside} has lost more than it has saved.", year_of("lost", years)))
        }
        (Lang::Sv, Verdict::StillSaved) => Some(format!("I slutet av {last} ligger {inside} fortfarande på plus.")),
        (Lang::En, Verdict::StillSaved) => Some(format!("At the end of {last}, {inside} is still ahead.")),
    };
    keep_numbers(&before.into_iter().chain(after).collect::<Vec<_>>().join(" "))
}
