//! Headings that say what the pictures show now: a list of candidates, each with a condition on the outcome; the first
//! whose condition holds is shown.

use super::answer::{effect_in_words, of_hundred};
use super::explained::Explained;
use super::number::{about_years, years_of};
use super::place::in_place;
use super::run::Sentence;
use super::{Lang, Voice, filled, group, lower_first, text, upper_first};
use crate::chart::span::Span;
use crate::model::trace::Quantity;
use crate::model::{Group, MAX_YEARS, NO_EFFECT, NOTHING, Outcome, Total, Verdict, Yearly};

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
    /// A cost, and people who manage, whom no budget saves anything on.
    CostForPeople,
    /// A cost, and fewer who manage.
    Harm,
    /// A cost that does not come back to the payer's group, while another one gains more than that, and most of all.
    GainedElsewhere,
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
    pub const ALL: [Self; 14] = [
        Self::NothingChanges,
        Self::AtOnce,
        Self::LaterElsewhere,
        Self::LaterToPayer,
        Self::Back,
        Self::OnlyCost,
        Self::CostForPeople,
        Self::Harm,
        Self::GainedElsewhere,
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
            Self::OnlyCost => cost > NOTHING && nothing_saved(outcome) && effect.abs() <= NO_EFFECT,
            Self::CostForPeople => cost > NOTHING && nothing_saved(outcome) && effect > NO_EFFECT,
            Self::Harm => cost > NOTHING && effect < -NO_EFFECT,
            Self::GainedElsewhere => verdict == Verdict::NotBack && gainer(outcome).is_some(),
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

    /// The words; they name the place that is counted for.
    pub fn words(self, voice: Voice, outcome: &Outcome) -> String {
        let words = self.anywhere(voice, outcome);
        if voice.place.is_none() {
            return words;
        }
        let headed = match self {
            Self::LaterElsewhere => text(
                "{where} kommer pengarna senare, och i någon annans budget.",
                "{where}, the money comes later, and to someone else’s budget.",
            ),
            Self::LaterToPayer => text(
                "{where} kommer pengarna senare, till den budget som betalade.",
                "{where}, the money comes later, to the budget that paid.",
            ),
            _ => text("{where}: {words}", "{where}: {words}"),
        };
        filled(voice.lang, headed, &[("where", upper_first(&in_place(voice))), ("words", lower_first(&words))])
    }

    /// The words wherever it is.
    fn anywhere(self, voice: Voice, outcome: &Outcome) -> String {
        let lang = voice.lang;
        let own = group(outcome.payer_group()).get(lang);
        let horizon = years_of(lang, outcome.horizon_years as f64);
        let words = match self {
            Self::NothingChanges => text("Ingenting ändras.", "Nothing changes."),
            Self::LaterElsewhere => super::MESSAGE,
            Self::LaterToPayer => text(
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
                text("Insatsen kostar, men inget annat ändras.", "The programme costs money and nothing else changes.")
            }
            Self::Harm => text(
                "Insatsen kostar, och färre {units} {reach}.",
                "The programme costs money, and fewer {units} {reach}.",
            ),
            Self::CostForPeople => {
                return match lang {
                    Lang::Sv => format!("Insatsen kostar, och {}.", people(voice, outcome)),
                    Lang::En => format!("The programme costs money, and {}.", people(voice, outcome)),
                };
            }
            Self::GainedElsewhere => {
                let who = group(gainer(outcome).unwrap_or(Group::Equalisation)).get(lang);
                return match lang {
                    Lang::Sv => format!("{own} betalar. {who} får pengarna."),
                    Lang::En if who.ends_with('s') => format!("{own} pays. {who} get the money."),
                    Lang::En => format!("{own} pays. {who} gets the money."),
                };
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
                text("Pengar sparas, men färre {units} {reach}.", "Money is saved, but fewer {units} {reach}.")
            }
            Self::OnlySaving => text(
                "Pengar sparas på personal, men inget annat ändras.",
                "Money is saved on staff, and nothing else changes.",
            ),
            Self::Moves => text("Så ändras budgetarna.", "How the budgets change."),
        };
        voice.fill(words)
    }
}

/// "12 fler av 100 familjer klarar sig utan försörjningsstöd".
fn people(voice: Voice, outcome: &Outcome) -> String {
    let effect = outcome.people.effect;
    let reach = match voice.lang {
        Lang::Sv => voice.nouns().reach,
        Lang::En => voice.reach(&of_hundred(voice.lang, effect)),
    };
    [&effect_in_words(voice, effect), " ", reach].concat()
}

/// The other public group that gains more than the payer's group loses, than is saved in it, and than all others together; none where
/// there is none.
fn gainer(outcome: &Outcome) -> Option<Group> {
    let own = outcome.payer_group();
    let sum = |group: Group| outcome.summary(Total::Group(group)).sum;
    let others = || Group::PUBLIC.iter().copied().filter(move |group| *group != own);
    let most = others().max_by(|one, other| sum(*one).total_cmp(&sum(*other)))?;
    let rest: f64 = others().filter(|group| *group != most).map(|group| sum(group).max(0.0)).sum();
    let saved: f64 = own.budgets().iter().flat_map(|budget| outcome.row(*budget).savings).sum();
    let least = [-sum(own), saved, rest].into_iter().fold(NOTHING, f64::max);
    (sum(most) > least).then_some(most)
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

/// What the elections marked in the picture cut through: "Kostnaden kommer före valet 2030. Kommunen har fått igen pengarna
/// 2034." Empty where nothing happens or there is no election to speak of.
pub fn elections(lang: Lang, outcome: &Outcome) -> Sentence {
    let span = Span::of(outcome);
    let verdict = Verdict::of(outcome);
    let own = group(outcome.payer_group()).get(lang);
    let first = span.elections().next().filter(|_| verdict != Verdict::Nothing);
    let saves = matches!(verdict, Verdict::StillSaved | Verdict::LostAfter(_));
    let before = first.map(|(year, time)| {
        let words = match (saves, span.effort_years <= time) {
            (false, true) => text("Kostnaden kommer före valet {year}.", "The cost comes before the {year} election."),
            (true, true) => text(
                "Besparingen på personal kommer före valet {year}.",
                "The saving on staff comes before the {year} election.",
            ),
            (_, false) => text("Insatsen pågår över valet {year}.", "The programme runs past the {year} election."),
        };
        Sentence::fill(words.get(lang), &[("year", year.to_string().into())])
    });
    let (words, year) = match verdict {
        Verdict::Nothing => (None, Sentence::default()),
        Verdict::BackAfter(years) => (
            Some(text("{own} har fått igen pengarna {year}.", "{own} gets its money back in {year}.")),
            Sentence::number(span.calendar_year(years).to_string(), Explained::payback(outcome)),
        ),
        Verdict::LostAfter(years) => (
            Some(text(
                "År {year} har {inside} förlorat mer än den har sparat.",
                "By {year}, {inside} has lost more than it has saved.",
            )),
            Sentence::number(span.calendar_year(years).to_string(), Explained::of(Quantity::LostAfter)),
        ),
        Verdict::NotBack => (
            Some(text(
                "I slutet av {last} har {inside} ännu inte fått igen pengarna.",
                "At the end of {last}, {inside} still does not have its money back.",
            )),
            Sentence::default(),
        ),
        Verdict::NeverOut => (
            Some(text("{own} behöver inte ligga ute med pengar något år.", "{own} is not out of pocket in any year.")),
            Sentence::default(),
        ),
        Verdict::StillSaved => (
            Some(text(
                "I slutet av {last} ligger {inside} fortfarande på plus.",
                "At the end of {last}, {inside} is still ahead.",
            )),
            Sentence::default(),
        ),
    };
    let named = [
        ("own", own.into()),
        ("inside", lower_first(own).into()),
        ("year", year),
        ("last", span.year(span.years.saturating_sub(1)).to_string().into()),
    ];
    let after = words.map(|words| Sentence::fill(words.get(lang), &named));
    Sentence::join(before.into_iter().chain(after), " ").keep_numbers()
}
