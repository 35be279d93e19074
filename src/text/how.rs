//! Så har vi räknat: what stands around a number's formula, and around the model, its sources and what it leaves out.

use super::answer::effect_in_words;
use super::{Lang, Voice, far_texts, told};
use crate::model::{Param, Scenario};

far_texts! {
    /// The panel's name.
    pub TITLE = "Så har vi räknat", "How we counted";
    /// Over a formula.
    pub FORMULA = "Formeln i ord", "The formula in words";
    /// Over the same with numbers.
    pub WITH_VALUES = "Med talen som gäller nu", "With the numbers in force";
    /// Leads to an assumption's control.
    pub CHANGE = "Ändra talet", "Change the number";
    /// The number is not there with the values in force.
    pub NOT_NOW = "Med de här värdena finns inte det talet.", "With these values there is no such number.";
    TRIED = "Räknat med {way} och med att {effect}.", "Counted with {way} and on {effect}.";
    PRICES = "Belopp i {year} års priser.", "Amounts in {year} prices.";
    /// The section's heading.
    pub HEADING = "Så har vi räknat", "How we counted";
    /// Under it.
    pub INTRODUCTION = "Tryck på ett tal var som helst på sidan, så står formeln här bredvid. Varje formel leder vidare till de antaganden den bygger på. Här är modellen i sin helhet.", "Press any number on the page and its formula stands beside it. Each formula leads on to the assumptions that it rests on. Here is the model as a whole.";
    /// Opens the model.
    pub WHOLE_MODEL = "Hela modellen", "The whole model";
    /// Opens the sources.
    pub ALL_SOURCES = "Alla källor", "All sources";
}

/// "Räknat med egen budget och med att 3 fler av 100 familjer klarar sig utan försörjningsstöd."
pub fn tried(voice: Voice, way: &str, effect: f64) -> String {
    let words = effect_in_words(voice, effect);
    told(voice.lang, TRIED, &[("way", way.to_owned()), ("effect", words)])
}

/// "Belopp i 2026 års priser."
pub fn prices(lang: Lang, scenario: &Scenario) -> String {
    told(lang, PRICES, &[("year", (scenario.get(Param::PriceYear) as i32).to_string())])
}
