//! What stands under a slider's track: the example's own value, and what sources say.

use super::Lang;
use super::answer::threshold;
use super::number::{keep_together, short};
use super::parameter::{field, field_of_value};
use crate::cases::Case;
use crate::model::{Param, Shown};

/// How a place on a track is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A tick at one value.
    Tick,
    /// A bar over a range of values.
    Bar,
    /// Nothing but words, between two values.
    Words,
}

/// A named place on a track.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// How it is marked.
    pub shape: Shape,
    /// The smallest value.
    pub from: f64,
    /// The largest one; the same for a tick.
    pub to: f64,
    /// Its name; empty where others say it.
    pub text: String,
}

fn place(shape: Shape, from: f64, to: f64, text: &str) -> Place {
    Place { shape, from, to, text: keep_together(text) }
}

/// The named places of a parameter's track, the most important first.
pub fn places(lang: Lang, shown: &Shown, case: &Case, param: Param) -> Vec<Place> {
    let scenario = &shown.outcome.scenario;
    let own = case.scenario().get(param);
    let example = || {
        let value = field_of_value(lang, param, own);
        let text = match lang {
            Lang::Sv => format!("exemplet {value}"),
            Lang::En => format!("example {value}"),
        };
        place(Shape::Tick, own, own, &text)
    };
    match param {
        Param::Caseload => {
            let ordinary = scenario.get(Param::OrdinaryCaseload);
            let reference = scenario.get(Param::ReferenceCaseload);
            let at_reference = field(lang, scenario, Param::ReferenceCaseload);
            let measured = match lang {
                _ if reference == own => example(),
                Lang::Sv => place(Shape::Tick, reference, reference, &format!("mätt vid {at_reference}")),
                Lang::En => place(Shape::Tick, reference, reference, &format!("measured at {at_reference}")),
            };
            let value = field(lang, scenario, Param::OrdinaryCaseload);
            let (normally, guess) = match lang {
                Lang::Sv => (format!("normalt {value}"), "vår gissning"),
                Lang::En => (format!("normally {value}"), "our guess"),
            };
            if !case.nouns.instead.sv.is_empty() {
                // It stands instead of something that has no caseload.
                return vec![measured];
            }
            let between = place(Shape::Words, reference.min(ordinary), reference.max(ordinary), guess);
            vec![place(Shape::Tick, ordinary, ordinary, &normally), measured, between]
        }
        Param::ExtraShare => {
            let hundred = |share: f64| short(lang, share * 100.0, 0);
            let break_even = shown.threshold().map(|share| {
                let least = threshold(lang, shown, share);
                let text = match lang {
                    Lang::Sv => format!("gränsen {least}"),
                    Lang::En => format!("break-even {least}"),
                };
                place(Shape::Tick, share, share, &text)
            });
            let findings = case.findings.iter().map(|finding| {
                let name = finding.short.get(lang);
                if finding.from == finding.to {
                    place(Shape::Tick, finding.from, finding.to, &format!("{name} {}", hundred(finding.from)))
                } else {
                    let range = format!("{}–{}", hundred(finding.from), hundred(finding.to));
                    place(Shape::Bar, finding.from, finding.to, &format!("{name} {range}"))
                }
            });
            findings.chain(break_even).chain([Place { text: String::new(), ..example() }]).collect()
        }
        _ => vec![example()],
    }
}
