//! Så har vi räknat: what stands around a number's formula, and around the model, its sources and what it leaves out.

use super::answer::effect_in_words;
use super::number::{kronor, short};
use super::{Lang, Voice, filled_keeping_numbers, texts};
use crate::model::{EQUAL_OUTCOMES, Outcome, Param, Scenario, Shown, Total, UNCERTAIN, Uncertainty};

texts! {
    /// The panel's name.
    pub TITLE = "Så har vi räknat", "How we counted";
    /// Over a formula.
    pub FORMULA = "Formeln i ord", "The formula in words";
    /// Over the same with numbers.
    pub WITH_VALUES = "Med talen som gäller nu", "With the current numbers";
    /// The same of a case as it stands.
    pub WITH_CASE = "Med exemplets tal", "With the example’s numbers";
    /// Leads to an assumption's control.
    pub CHANGE = "Ändra talet", "Change the number";
    /// The number is not there with the values in force.
    pub NOT_NOW = "Med de här värdena finns det inget sådant tal.", "With these values there is no such number.";
    TRIED = "Sätt att betala: {way}. Effekt: {effect}.", "Way of paying: {way}. Effect: {effect}.";
    OF_CASE = "Exemplet som det är, utan dina ändringar: {case}.", "The example as it stands, without your changes: {case}.";
    AROUND = "Vid {below} av 100 blir summan {under}. Vid {above} av 100 blir den {over}. Därför skriver vi uppåt: minst {above}.", "At {below} in 100 the total is {under}. At {above} in 100 it is {over}. So we round up: at least {above}.";
    PRICES = "Belopp i {year} års priser.", "Amounts in {year} prices.";
    /// The section's heading.
    pub HEADING = "Så har vi räknat", "How we counted";
    /// Under it.
    pub INTRODUCTION = "Tryck på ett tal var som helst på sidan, så visas formeln bredvid. Varje formel leder vidare till de antaganden den bygger på. Här finns hela modellen.", "Press any number on the page and its formula appears beside it. Each formula leads on to the assumptions behind it. Here is the whole model.";
    /// Opens how a section was counted.
    pub METHOD = "Så har vi räknat", "How we counted";
    /// Of the findings.
    pub FINDINGS = "En uppgift är skillnaden mellan två andelar: de som nådde målet med insatsen minus de utan. Där källan ger antal räknar vi också ut ett intervall. Sådana intervall rymmer den sanna skillnaden i 95 fall av 100. Metoden är Newcombes, byggd på Wilsons intervall för varje andel. Gränsen är den effekt där betalarens hela grupp, till exempel kommunen, till slut går jämnt upp. Tiden på varje knapp med en annan effekt, högst upp på sidan, är svaret när man räknar med den. Tryck på knappen, så står tiden i svaret, och där öppnar den sin formel.", "A figure is the difference between two shares: those who got there with the programme, less those without. Where the source gives counts, we also work out an interval. Such intervals hold the true difference in 95 cases out of 100. The method is Newcombe’s, built on Wilson’s interval for each share. Break-even is the effect at which the payer’s whole group, such as the municipality, ends at zero. The time on each button with another effect, at the top of the page, is the answer with that effect. Press the button, and the time stands in the answer, where it opens its formula.";
    /// Of the cases to choose.
    pub CASES = "Raden under varje exempel är svaret när exemplet räknas med våra antaganden, vad du än har ändrat här. Bilden visar netto per år för var och en. Tryck på ett tal, så visas formeln.", "The line under each example is the answer when the example is worked out with our assumptions, whatever you have changed here. The picture shows net per year for each. Press a number to see its formula.";
    /// Of the card.
    pub CARD = "Det väntade antalet är gruppens storlek gånger andelen i modellen vid den tiden. Tryck på talet för formeln. Nio av tio grupper hamnar inom spannet. Det gäller om alla har samma chans och inte påverkar varandra (binomialfördelningen).", "The expected number is the size of the group times the share in the model at that time. Press the number for its formula. Nine out of ten groups end up within the range. That holds if all have the same chance and do not affect each other (the binomial distribution).";
    /// Of the dots.
    pub DOTS = "Vi räknar om allt {draws} gånger. Varje gång drar vi ett nytt värde för vart och ett av de {uncertain} osäkra antagandena. Värdet ligger mellan lägst och högst, oftast nära det vi räknar med. I {back} av {draws} omräkningar hamnar summan på plus för gott inom de år vi räknar på. Av {outcomes} lika troliga utfall blir det {lit}. Nio fall av tio är de som ligger mellan den femte och den nittiofemte omräkningen av hundra, i ordning efter resultat.", "We work everything out again {draws} times. Each time we draw a new value for each of the {uncertain} uncertain assumptions. It lies between lowest and highest, most often near the one we assume. In {back} of {draws} runs, the total is above zero for good within the years counted. Of {outcomes} equally likely outcomes, that makes {lit}. Nine cases out of ten are those between the fifth and the ninety-fifth run of a hundred, in order of result.";
    /// Opens the model.
    pub WHOLE_MODEL = "Hela modellen", "The whole model";
    /// Opens the sources.
    pub ALL_SOURCES = "Alla källor", "All sources";
}

/// "Sätt att betala: egen budget. Effekt: 3 fler av 100 familjer."
pub fn tried(voice: Voice, way: &str, effect: f64) -> String {
    let words = effect_in_words(voice, effect);
    filled_keeping_numbers(voice.lang, TRIED, &[("way", way.to_owned()), ("effect", words)])
}

/// Which case's own scenario a number is of.
pub fn of_case(lang: Lang, case: &str) -> String {
    filled_keeping_numbers(lang, OF_CASE, &[("case", case.to_owned())])
}

/// What the payer's group is left with at the whole numbers on either side of break-even; empty where there is none.
pub fn around_break_even(voice: Voice, shown: &Shown) -> String {
    let lang = voice.lang;
    let Some(break_even) = shown.break_even else { return String::new() };
    let own = Total::Group(shown.outcome.payer_group());
    let sum = |percent: f64| {
        let mut scenario = shown.outcome.scenario;
        scenario.set(Param::ExtraShare, percent / 100.0).ok()?;
        Outcome::of(&scenario).ok().map(|outcome| outcome.summary(own).sum)
    };
    let (below, above) = ((break_even * 100.0).floor(), (break_even * 100.0).ceil());
    let Some((under, over)) = sum(below).zip(sum(above)) else { return String::new() };
    let named = [
        ("below", short(lang, below, 0)),
        ("above", short(lang, above, 0)),
        ("under", kronor(lang, under)),
        ("over", kronor(lang, over)),
    ];
    filled_keeping_numbers(lang, AROUND, &named)
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
    filled_keeping_numbers(lang, DOTS, &named)
}

/// "Belopp i 2026 års priser."
pub fn prices(lang: Lang, scenario: &Scenario) -> String {
    filled_keeping_numbers(lang, PRICES, &[("year", (scenario.get(Param::PriceYear) as i32).to_string())])
}
