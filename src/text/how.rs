//! Så har vi räknat: what stands around a number's formula, and around the model, its sources and what it leaves out.

use super::answer::effect_in_words;
use super::number::short;
use super::{Lang, Voice, far_texts, told};
use crate::model::{EQUAL_OUTCOMES, Param, Scenario, Total, UNCERTAIN, Uncertainty};

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
    /// Opens how a section was counted.
    pub METHOD = "Så har vi räknat", "How we counted";
    /// Of the findings.
    pub FINDINGS = "En uppgift är skillnaden mellan två andelar: så stor del som nådde målet med insatsen, minus så stor del utan. Där källan ger antal räknar vi också ett intervall som i 95 fall av 100 rymmer den sanna skillnaden (Newcombes metod, byggd på Wilsons intervall för varje andel). Gränsen är den effekt då kommunens eller den andra betalarens summa blir noll när åren är slut.", "A figure is the difference between two shares: the part who got there with the programme, less the part without. Where the source gives counts we also work out an interval that holds the true difference in 95 cases out of 100 (Newcombe’s method, built on Wilson’s interval for each share). Break-even is the effect at which the total of the group that pays is zero at the end of the years.";
    /// Of the card.
    pub CARD = "Det väntade antalet är gruppens storlek gånger andelen i modellen vid den tiden. Tryck på talet för formeln. Spannet är de antal som nio av tio grupper hamnar inom, om alla har samma chans och inte påverkar varandra (binomialfördelningen).", "The expected number is the size of the group times the share in the model at that time. Press the number for its formula. The range is the numbers that nine out of ten groups end within, if all have the same chance and do not affect each other (the binomial distribution).";
    /// Of the dots.
    pub DOTS = "Vi räknar om allt {draws} gånger. Varje gång drar vi ett värde för vart och ett av de {uncertain} osäkra antagandena, mellan lägst och högst och oftast nära det vi räknar med. Här är {back} av {draws} omräkningar på plus för gott inom de år vi räknar på. Av {outcomes} lika troliga utfall är det {lit}.", "We count everything again {draws} times. Each time we draw a value for each of the {uncertain} uncertain assumptions, between lowest and highest and most often near the one we assume. Here the money is back for good within the years counted in {back} of {draws} of them. Of {outcomes} equally likely outcomes that is {lit}.";
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

/// How the dots were counted, of what was drawn.
pub fn dots(lang: Lang, scenario: &Scenario, drawn: &Uncertainty, lit: usize) -> String {
    let spread = drawn.spread(Total::Group(scenario.payer_group()));
    let share = spread.map_or(0.0, |spread| spread.paid_back_by[drawn.years - 1]);
    let back = share * drawn.draws as f64;
    let named = [
        ("draws", short(lang, drawn.draws as f64, 0)),
        ("uncertain", UNCERTAIN.len().to_string()),
        ("back", short(lang, back, 0)),
        ("outcomes", EQUAL_OUTCOMES.to_string()),
        ("lit", lit.to_string()),
    ];
    told(lang, DOTS, &named)
}

/// "Belopp i 2026 års priser."
pub fn prices(lang: Lang, scenario: &Scenario) -> String {
    told(lang, PRICES, &[("year", (scenario.get(Param::PriceYear) as i32).to_string())])
}
