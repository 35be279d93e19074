//! Berättelsen: seven steps in words. Their numbers are outputs of the case's own scenario.

use super::Lang;
use super::answer::{of_hundred, per_family_month, verdict};
use super::number::{keep_numbers, kronor, years_of};
use crate::chart::hundred::{hundred, kronor_to};
use crate::model::{Param, Purse, Shown, Verdict, where_it_lands};

/// Steps of the story.
pub const STEPS: usize = 7;

/// The steps for a case as it stands in its own scenario, `usual`.
pub fn steps(lang: Lang, usual: &Shown) -> [String; STEPS] {
    let outcome = &usual.outcome;
    let scenario = &outcome.scenario;
    let per_month = kronor(lang, per_family_month(outcome));
    let cost = kronor(lang, outcome.effort_cost());
    let caseload = super::parameter::field(lang, scenario, Param::Caseload);
    let after_one = of_hundred(lang, outcome.people.programme[0] - outcome.people.comparison[0]);
    let after_all = of_hundred(lang, outcome.people.effect);
    let landed = where_it_lands(outcome).map_or([(Purse::Payer, 0); 5], |shares| hundred(&shares));
    let (to_payer, to_rest) = (kronor_to(&landed, Purse::Payer), kronor_to(&landed, Purse::RestOfGroup));
    let elsewhere = landed.iter().map(|(_, kronor)| kronor).sum::<u32>() - to_payer - to_rest;
    let takes = |index: usize| {
        let horizon = years_of(lang, outcome.horizon_years as f64);
        match (lang, usual.other_effects.get(index).map_or(Verdict::Nothing, |(_, verdict)| *verdict)) {
            (Lang::Sv, Verdict::NotBack) => format!("inte på {horizon}"),
            (Lang::En, Verdict::NotBack) => format!("not in {horizon}"),
            (_, other) => verdict(lang, other, outcome.horizon_years),
        }
    };
    let texts: [String; STEPS] = match lang {
        Lang::Sv => [
            format!(
                "Tre handläggare i Malmö hade normalt 70–90 ärenden var. I tre år fick de i stället {caseload} familjer var. \
                 Då fick de tid för hela familjen. Hur gick det? Och vem betalade?"
            ),
            format!(
                "Färre familjer per handläggare kräver fler handläggare. I vårt exempel kostar det {cost} extra på tre år. \
                 Det är {per_month} per familj och månad. Socialtjänsten betalar från första dagen."
            ),
            format!(
                "Det tar tid. Efter ett år är det {after_one} fler av 100 familjer som klarar sig utan försörjningsstöd. \
                 Efter tre år är det {after_all} fler. Sedan krymper skillnaden. En del behöver stöd igen. Andra hade klarat \
                 sig ändå."
            ),
            format!(
                "Tänk dig en sparad hundralapp. Bara {to_payer} kronor går till den budget som betalade. {to_rest} kronor \
                 stannar i kommunen, men i andra budgetar. {elsewhere} kronor hamnar hos andra kommuner och regionen."
            ),
            format!(
                "Malmö rapporterade en stor effekt. Då får kommunen igen pengarna på {}. I svenska försök med lottning, med \
                 andra insatser, är effekten mindre: {}. I amerikanska försök är den liten: {}.",
                takes(0),
                takes(1),
                takes(2)
            ),
            "När kommunen bygger en skola får den dela upp kostnaden på många år. Satsar den på människor syns hela \
             kostnaden direkt. En fond, delad kostnad eller ett avtal kan bära väntan. Men någon tar alltid risken."
                .to_owned(),
            "Nu är det din tur. Dra i reglagen. Vad krävs för att kommunen ska få igen pengarna? Vem borde vara med och \
             betala? Skicka länken till någon som inte håller med."
                .to_owned(),
        ],
        Lang::En => [
            format!(
                "Three caseworkers in Malmö normally had 70 to 90 cases each. For three years they had {caseload} families \
                 each instead. That gave them time for the whole family. How did it go? And who paid?"
            ),
            format!(
                "Fewer families per caseworker takes more caseworkers. In our example it costs an extra {cost} over three \
                 years. That is {per_month} per family per month. Social services pay from the first day."
            ),
            format!(
                "It takes time. After one year, {after_one} more families in 100 manage without income support. After three \
                 years, {after_all} more. Then the difference shrinks. Some need support again. Others would have managed \
                 anyway."
            ),
            format!(
                "Picture a hundred kronor saved. Only {to_payer} kronor go to the budget that paid. {to_rest} kronor stay in \
                 the municipality, but in other budgets. {elsewhere} kronor end up with other municipalities and the region."
            ),
            format!(
                "Malmö reported a large effect. In that case the municipality gets its money back in {}. In Swedish \
                 randomised trials, of other programmes, the effect is smaller: {}. In American trials it is small: {}.",
                takes(0),
                takes(1),
                takes(2)
            ),
            "When a municipality builds a school, it may spread the cost over many years. When it invests in people, the \
             whole cost shows at once. A fund, a shared cost or a contract can bridge the wait. But someone always takes the \
             risk."
                .to_owned(),
            "Now it is your turn. Move the sliders. What does it take for the municipality to get its money back? Who should \
             help to pay? Send the link to someone who disagrees."
                .to_owned(),
        ],
    };
    texts.map(|text| keep_numbers(&text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::DEFAULT;

    /// The Swedish is set; its numbers are the model's.
    #[test]
    fn the_story_says_what_was_agreed_with_the_numbers_of_the_case() {
        let usual = Shown::of(&DEFAULT.scenario(), &DEFAULT.effects()).unwrap_or_else(|error| unreachable!("{error}"));
        let agreed = [
            "Tre handläggare i Malmö hade normalt 70–90 ärenden var. I tre år fick de i stället 25 familjer var. Då fick de tid för hela familjen. Hur gick det? Och vem betalade?",
            "Färre familjer per handläggare kräver fler handläggare. I vårt exempel kostar det 5,1 miljoner kronor extra på tre år. Det är 1 900 kronor per familj och månad. Socialtjänsten betalar från första dagen.",
            "Det tar tid. Efter ett år är det 3 fler av 100 familjer som klarar sig utan försörjningsstöd. Efter tre år är det 12 fler. Sedan krymper skillnaden. En del behöver stöd igen. Andra hade klarat sig ändå.",
            "Tänk dig en sparad hundralapp. Bara 2 kronor går till den budget som betalade. 68 kronor stannar i kommunen, men i andra budgetar. 30 kronor hamnar hos andra kommuner och regionen.",
            "Malmö rapporterade en stor effekt. Då får kommunen igen pengarna på drygt 2 år. I svenska försök med lottning, med andra insatser, är effekten mindre: drygt 7 år. I amerikanska försök är den liten: inte på 10 år.",
            "När kommunen bygger en skola får den dela upp kostnaden på många år. Satsar den på människor syns hela kostnaden direkt. En fond, delad kostnad eller ett avtal kan bära väntan. Men någon tar alltid risken.",
            "Nu är det din tur. Dra i reglagen. Vad krävs för att kommunen ska få igen pengarna? Vem borde vara med och betala? Skicka länken till någon som inte håller med.",
        ];
        let steps = steps(Lang::Sv, &usual).map(|step| step.replace('\u{a0}', " "));
        assert_eq!(steps, agreed);
    }
}
