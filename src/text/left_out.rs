//! Det här ingår inte: what the model leaves out, and which way each thing would push the result.

use super::{Text, text, texts};

/// Which way the result would move for the public budgets that [`LeftOut::whom`] names, if the thing were counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Better than shown.
    Better,
    /// Worse than shown.
    Worse,
    /// Either way, or one way for one and the other way for another.
    Either,
    /// It moves no public money: people gain or lose it.
    Outside,
}

impl Direction {
    /// Every direction.
    pub const ALL: [Self; 4] = [Self::Better, Self::Worse, Self::Either, Self::Outside];

    /// The direction in words.
    pub const fn words(self) -> Text {
        match self {
            Self::Better => BETTER,
            Self::Worse => WORSE,
            Self::Either => EITHER,
            Self::Outside => OUTSIDE,
        }
    }
}

/// Something that the model leaves out.
#[derive(Clone, Copy, Debug)]
pub struct LeftOut {
    /// What it is.
    pub what: Text,
    /// Why it is left out, and how it would move the result.
    pub why: Text,
    /// Whose budget or whose life it concerns.
    pub whom: Text,
    /// Which way it would push.
    pub pushes: Direction,
}

texts! {
    /// The box’s heading.
    pub HEADING = "Det här ingår inte", "Not included";
    /// Under the heading.
    pub INTRODUCTION = "Modellen räknar inte med allt. Här står vad vi vet att den utelämnar, och åt vilket håll det skulle flytta resultatet. Hur mycket vet vi inte.", "The model does not cover everything. This is what we know it leaves out, and which way each would move the result. How far we do not know.";
    BETTER = "Bättre än vi visar", "Better than shown";
    WORSE = "Sämre än vi visar", "Worse than shown";
    EITHER = "Kan gå åt båda hållen", "Could go either way";
    OUTSIDE = "Vid sidan av budgetarna", "Outside the budgets";
}

/// All that we know is left out.
pub const LEFT_OUT: &[LeftOut] = &[
    LeftOut {
        what: text("Barnens framtid", "The children’s future"),
        why: text(
            "Barn i familjer med försörjningsstöd har det oftare svårt senare i livet. Enligt IFAU är det inte stödet som är orsaken. Vi vet alltså inte om insatsen hjälper barnen. Om den gör det kommer vinsten sent, och mest hos andra än den som betalade.",
            "Children in families on income support more often have a hard time later in life. According to IFAU, the support is not the cause. So we do not know whether the programme helps the children. If it does, the gain comes late, and mostly to others than the payer.",
        ),
        whom: text("Kommunen, regionen och staten", "The municipality, the region and the state"),
        pushes: Direction::Better,
    },
    LeftOut {
        what: text("Hälsa och vård", "Health and use of care"),
        why: text(
            "Den som mår bättre behöver mindre vård. Men en handläggare med tid kan också hjälpa någon att söka vård i tid. Då blir vården dyrare först och kanske billigare sedan. Vi har inga tal att räkna med.",
            "People in better health need less care. But a caseworker with time may also help somebody to seek care earlier. Then care costs more at first and perhaps less later. We have no figures to count with.",
        ),
        whom: text("Regionen", "The region"),
        pushes: Direction::Either,
    },
    LeftOut {
        what: text("De som flyttar", "Those who move"),
        why: text(
            "En del av dem som lämnar stödet har flyttat eller försörjs av någon annan. De ska fortfarande leva på något. Vad det kostar en annan kommun eller en anhörig räknar vi inte.",
            "Some of those who leave support have moved or are supported by somebody else. They still live on something. What that costs another municipality or a relative we do not count.",
        ),
        whom: text("Andra kommuner", "Other municipalities"),
        pushes: Direction::Worse,
    },
    LeftOut {
        what: text("Brott", "Crime"),
        why: text(
            "Leder insatsen till färre brott sparar staten på polis, domstol och fängelse. Det har ingen visat för de här insatserna, så vitt vi vet. Därför räknar vi noll.",
            "If the programme leads to less crime, the state saves on police, courts and prisons. As far as we know, nobody has shown that for these programmes. So we count zero.",
        ),
        whom: text("Staten", "The state"),
        pushes: Direction::Better,
    },
    LeftOut {
        what: text("Livskvalitet och fritid", "Quality of life and leisure"),
        why: text(
            "Ett jobb kan ge trygghet, kontakter och självkänsla. Det tar också fritid. För familjen kan det vara det viktigaste av allt. Men det är inte pengar i någon budget.",
            "A job may bring security, contacts and self-respect. It also takes leisure. To the family that may be what matters most. But it is not money in any budget.",
        ),
        whom: text("Familjerna", "The families"),
        pushes: Direction::Outside,
    },
    LeftOut {
        what: text("Kostnadsutjämningen", "Cost equalisation"),
        why: text(
            "Kommuner med större behov får bidrag från andra kommuner. Om behoven minskar kan bidraget också göra det, två år senare. Före 2020 gav varje person med långvarigt stöd 110 000 kronor. Sedan dess räknas annat, och stödet i sig har troligen fallit bort. Vi har inte hittat någon som har räknat ut det per familj, så vi räknar med 0. Under Din kommun kan du ändra det och se var gränsen går.",
            "Municipalities with greater needs receive grants from others. If needs fall, the grant may fall too, two years later. Before 2020, each person on long-term support gave 110,000 kronor. Since then other things count, and support as such has probably left the formula. We have found nobody who has worked it out per family, so we count 0. Under Your municipality you can change it and see the limit.",
        ),
        whom: text("Kommunen", "The municipality"),
        pushes: Direction::Worse,
    },
    LeftOut {
        what: text("Bostadsbidrag i detalj", "Housing allowance in detail"),
        why: text(
            "Vi räknar med ett enda grovt belopp för den som får lön. Det verkliga beloppet beror på hyra, barn och inkomst. Den som studerar eller får annan ersättning kan också få eller förlora bidrag. Vad hushållet förlorar sparar staten.",
            "We count one rough amount for those who get pay. The real amount depends on rent, children and income. Those who study or get another benefit may gain or lose allowance too. What the household loses, the state saves.",
        ),
        whom: text("Staten och familjerna", "The state and the families"),
        pushes: Direction::Either,
    },
    LeftOut {
        what: text("Platser i komvux och studielån", "Places in adult education and study loans"),
        why: text(
            "Vi räknar med studiebidraget men inte med vad platsen i utbildningen kostar. Komvux är kommunens vuxenutbildning. Lån räknas inte, men en del betalas kanske aldrig tillbaka. Det förlorar staten på.",
            "We count the study grant but not what the place costs. In Sweden, adult education (komvux) is run by the municipality. Loans are not counted, but some may never be repaid. The state loses by that.",
        ),
        whom: text("Kommunen och staten", "The municipality and the state"),
        pushes: Direction::Worse,
    },
    LeftOut {
        what: text(
            "Pension och försäkringar som lön ger rätt till",
            "The pension and insurance rights that pay brings",
        ),
        why: text(
            "Den som arbetar får högre pension senare. Då kan staten betala mindre i garantipension. Men lön ger också rätt till sjukpenning, föräldrapenning och a-kassa. De pengarna betalar staten, och vi räknar inte med dem.",
            "Those who work have a higher pension later. The state may then pay less in guarantee pension. But pay also brings rights to sickness, parental and unemployment benefit. The state pays those, and we do not count them.",
        ),
        whom: text("Staten", "The state"),
        pushes: Direction::Either,
    },
    LeftOut {
        what: text("Små skatter, avgifter och statens arbete", "Small taxes, fees and the state’s own work"),
        why: text(
            "Statlig inkomstskatt betalas först på högre löner än de som går att välja här. Den pensionsavgift som löntagare betalar dras av från skatten. Begravningsavgift, avgift till public service och en mindre skattesänkning är utelämnade. Tillsammans är det omkring 40 kronor i månaden på en vanlig lön. Vad det kostar staten att sköta bidragen räknas inte heller.",
            "State income tax starts above the wages that can be chosen here. The pension contribution that employees pay is taken off the tax. The burial fee, the public-service fee and a small tax reduction are left out. Together they make about 40 kronor a month on ordinary pay. Nor do we count what it costs the state to run the benefits.",
        ),
        whom: text("Staten", "The state"),
        pushes: Direction::Either,
    },
    LeftOut {
        what: text("Det som andra gör utan att ta betalt", "What others put in without a price"),
        why: text(
            "I Hela familjen hjälpte Arbetsförmedlingen, kommunala jobbprojekt och civilsamhället till. Civilsamhället är föreningar och andra ideella krafter. Vad det kostade dem vet vi inte. Om de gjorde mer än annars är insatsen dyrare än vi visar.",
            "In Hela familjen, the public employment service, municipal job schemes and civil society helped. Civil society is associations and other voluntary bodies. What it cost them we do not know. If they did more than otherwise, the programme costs more than shown.",
        ),
        whom: text("Staten, kommunen och civilsamhället", "The state, the municipality and civil society"),
        pushes: Direction::Worse,
    },
    LeftOut {
        what: text("Arbetsgivarens del av lönen i jobb med lönestöd", "The employer’s part of pay in subsidised jobs"),
        why: text(
            "Staten betalar en del av lönen. Resten betalar arbetsgivaren, och vi antar att arbetet är värt det. Om kommunen är arbetsgivare och arbetet är värt mindre förlorar kommunen på det.",
            "The state pays part of the wage. The employer pays the rest, and we assume that the work is worth it. Where the municipality is the employer and the work is worth less, the municipality loses.",
        ),
        whom: text("Kommunen", "The municipality"),
        pushes: Direction::Worse,
    },
    LeftOut {
        what: text("Bidragstaket 2027", "The benefit cap of 2027"),
        why: text(
            "Regeringen har föreslagit ett tak för bidrag från januari 2027 (proposition 2025/26:201). Regeringens exempel är två vuxna med två barn, som får 800 kronor mindre i månaden. Då sparar kommunen mindre när en familj klarar sig. Vi räknar med stödet före taket. Många behandlar förslaget som beslutat, men själva beslutet har vi inte sett.",
            "The government has proposed a cap on benefits from January 2027 (bill 2025/26:201). The government’s example is two adults with two children, who get 800 kronor less a month. Then the municipality saves less when a family manages. We count the support before the cap. Many treat the proposal as decided, but the decision itself we have not seen.",
        ),
        whom: text("Kommunen", "The municipality"),
        pushes: Direction::Worse,
    },
    LeftOut {
        what: text("Löner och priser som stiger", "Wages and prices that rise"),
        why: text(
            "Vi räknar i fasta priser, och allt följs åt. Stiger lönerna mer än priserna blir tjänsterna dyrare, men jobben ger också mer skatt. Ränta på lånade pengar räknas inte.",
            "We count in fixed prices, and all moves together. If wages rise more than prices, posts cost more, but the jobs also bring in more tax. Interest on borrowed money is not counted.",
        ),
        whom: text("Alla budgetar", "All budgets"),
        pushes: Direction::Either,
    },
    LeftOut {
        what: text("Svårt att anställa", "Hard to recruit"),
        why: text(
            "Vi räknar som om alla tjänster är tillsatta från första dagen. I verkligheten tar det tid och pengar att anställa och lära upp. Kommer personalen från andra enheter får familjerna där mindre tid.",
            "We count as if all posts are filled from day one. In reality it takes time and money to recruit and train. Where staff come from other units, the families there get less time.",
        ),
        whom: text("Den som betalar", "The payer"),
        pushes: Direction::Worse,
    },
    LeftOut {
        what: text("Följder för andra", "Effects on others"),
        why: text(
            "Att någon annan blir utan ett jobb finns med, men inget mer. Grannar och släkt kan följa efter, eller få vänta längre på hjälp. De nya handläggarna betalar skatt, men de flesta hade haft ett annat jobb.",
            "That somebody else goes without a job is counted, but nothing more. Neighbours and relatives may follow, or wait longer for help. The new caseworkers pay tax, but most would have had another job.",
        ),
        whom: text("Alla budgetar", "All budgets"),
        pushes: Direction::Either,
    },
    LeftOut {
        what: text("Regler och tal som ligger fast", "Rules and numbers held fixed"),
        why: text(
            "Vi räknar med 2026 års regler för alla år. Från oktober 2026 ska kommunen ordna aktiviteter för den som har stöd. Då kan mer sparas, men fler kan också lämna stödet ändå. Inte heller varierar vi alla osäkra tal, till exempel skatten och momsen.",
            "We use the rules of 2026 for all years. From October 2026, municipalities must arrange activities for those on support. More may then be saved, but more may also leave support anyway. Nor do we vary every uncertain number, such as tax and VAT.",
        ),
        whom: text("Alla budgetar", "All budgets"),
        pushes: Direction::Either,
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::text::story::tests::{lix, sentences};

    fn everything() -> impl Iterator<Item = Text> {
        let own = [HEADING, INTRODUCTION, BETTER, WORSE, EITHER, OUTSIDE];
        LEFT_OUT.iter().flat_map(|item| [item.what, item.why, item.whom]).chain(own)
    }

    #[test]
    fn everything_left_out_says_what_why_and_for_whom_in_both_languages() {
        assert!((12..=20).contains(&LEFT_OUT.len()));
        for text in everything() {
            let [sv, en] = [Lang::Sv, Lang::En].map(|lang| text.get(lang));
            assert!(sv != en && !sv.is_empty() && !en.is_empty(), "{sv} {en}");
            assert!(![sv, en].iter().any(|words| words.contains(['{', '}']) || words.contains("  ")));
        }
        for (index, item) in LEFT_OUT.iter().enumerate() {
            assert!(LEFT_OUT[..index].iter().all(|before| before.what != item.what));
        }
        // It takes no side: there are things on either side, and each direction is in use.
        for direction in Direction::ALL {
            assert!(LEFT_OUT.iter().any(|item| item.pushes == direction), "{direction:?}");
        }
    }

    #[test]
    fn no_sentence_has_more_than_eighteen_words_and_the_swedish_is_easy_to_read() {
        let of = |lang| everything().flat_map(move |text| sentences(text.get(lang)));
        for sentence in of(Lang::Sv).chain(of(Lang::En)) {
            assert!(sentence.len() <= 18, "{} words: {}", sentence.len(), sentence.join(" "));
        }
        let reasons = LEFT_OUT.iter().map(|item| item.why).chain([INTRODUCTION]);
        let all: Vec<_> = reasons.flat_map(|text| sentences(text.get(Lang::Sv))).collect();
        let lix = lix(&all);
        assert!(lix <= 40.0, "LIX {lix:.1}");
    }

    /// State income tax starts above what can be chosen (SKV 433: 55 030 kronor a month in 2026).
    #[test]
    fn no_pay_or_benefit_that_can_be_chosen_is_taxed_by_the_state() {
        use crate::model::Param;
        assert!(Param::MonthlyPay.range().1 < 55_030.0);
        assert!(Param::StateBenefitPerMonth.range().1 < 55_030.0);
        assert!(Param::BenefitPerYear.range().1 < 12.0 * 55_030.0);
    }
}
