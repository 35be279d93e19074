//! What each parameter is and what it does to the result, in a sentence or two; its default and its range stand beside it.

use super::number::keep_numbers;
use super::{Voice, far_texts};
use crate::cases::far::{Far, far};
use crate::model::{Baseline, Financing, PARAMETERS, Param, SHARE_SETS, Scenario, TABLE_VALUES};

far_texts! {
    /// Beside a parameter that changes nothing in the scenario in force.
    pub IDLE = "Med de val som gäller nu används inte det här talet.", "With the current choices, this number is not used.";
}

/// Whether the choices in force, of baseline, funding, equalisation and pension, leave a parameter without any meaning.
pub fn is_idle(scenario: &Scenario, param: Param) -> bool {
    use Param as P;
    let (baseline, financing) = (scenario.baseline(), scenario.financing());
    match param {
        P::SupportPerMonth | P::SupportSavedShare | P::AdminCashable | P::ActivityCostPerYear => {
            baseline != Baseline::IncomeSupport
        }
        P::StateBenefitPerMonth | P::BenefitTax => baseline != Baseline::StateBenefit,
        P::SettlingYears
        | P::MonthlyPay
        | P::SubsidyShare
        | P::StudySupportPerYear
        | P::BenefitPerYear
        | P::HousingAllowanceLost
        | P::VatShare
        | P::Displacement
        | P::MunicipalTax
        | P::RegionalTax
        | P::EmployerContributions
        | P::CountPension
        | P::PriceBaseAmount
        | P::EqualisationOn => baseline == Baseline::Table,
        P::PensionShare => baseline == Baseline::Table || scenario.flag(P::CountPension),
        P::MunicipalEqualisationRate | P::RegionalEqualisationRate => {
            baseline == Baseline::Table || !scenario.flag(P::EqualisationOn)
        }
        P::FundRepayShare | P::FundRepayYears => financing != Financing::Fund,
        P::SplitMunicipality | P::SplitRegion | P::SplitState => financing != Financing::Shared,
        P::OutcomePrice | P::OutcomeCap => financing != Financing::OutcomeFund,
        P::ContractGuaranteed | P::ContractYears | P::ContractSavingsShare | P::ContractReturnCap => {
            financing != Financing::Contract
        }
        _ if TABLE_VALUES.contains(&param) => baseline != Baseline::Table,
        _ => baseline == Baseline::Table && SHARE_SETS.iter().any(|set| set.contains(&param)),
    }
}

/// What the parameter is and what it does, with the case's nouns; empty until it has been fetched.
pub fn why(voice: Voice, param: Param) -> String {
    keep_numbers(&voice.fill(WHY[param as usize]))
}

/// What is said of every parameter, with the case's nouns in braces; fetched. Made beforehand, as the names are.
pub static WHY: [Far; PARAMETERS.len()] = {
    let mut all = [template(Param::Families); PARAMETERS.len()];
    let mut index = 0;
    while index < all.len() {
        all[index] = template(PARAMETERS[index]);
        index += 1;
    }
    all
};

#[expect(clippy::too_many_lines, reason = "a table, a text for each parameter")]
const fn template(param: Param) -> Far {
    far(match param {
        Param::Families => (
            "Så många {units} är med i varje grupp. Med fler {units} växer kostnad och besparing i samma takt.",
            "How many {units} take part in each group. With more {units}, cost and savings grow at the same pace.",
        ),
        Param::Caseload => (
            "Så många {cases} har varje {worker} under insatsen. Färre {cases} kräver fler tjänster men ger mer tid åt var och en.",
            "How many {cases} each {worker} has during the programme. Fewer {cases} need more posts but leave more time for each.",
        ),
        Param::OrdinaryCaseload => (
            "Så många {cases} per {worker} hade det varit utan insatsen. Kostnaden gäller bara de tjänster som behövs utöver det.",
            "How many {cases} there would be per {worker} without the programme. The cost is only for the posts needed beyond that.",
        ),
        Param::LengthYears => (
            "Så länge pågår insatsen för varje grupp. En längre insats kostar mer och ger effekten längre tid att växa.",
            "How long the programme runs for each group. A longer one costs more and gives the effect more time to grow.",
        ),
        Param::StartLagMonths => (
            "Tiden från start tills någon effekt märks. Kostnaden löper från första dagen, så en längre väntan skjuter upp besparingen.",
            "The time from the start until there is any effect. The cost runs from day one, so a longer wait delays the savings.",
        ),
        Param::Cohorts => (
            "Så många grupper startar, en i taget. Nästa börjar när insatsen för den förra är slut. Startkostnaden kommer bara en gång.",
            "How many groups start, one at a time. The next begins when the programme ends for the one before. The start-up cost falls only once.",
        ),
        Param::CostPerPost => (
            "Lön, avgifter, lokaler och annat för en heltidstjänst under ett år. Ju dyrare tjänst, desto dyrare insats.",
            "Pay, contributions, premises and the rest for one full-time post in a year. The dearer the post, the dearer the programme.",
        ),
        Param::OtherCostPerFamilyYear => (
            "Det insatsen kostar per {unit} och år utöver tjänsterna. Kostnaden finns så länge insatsen pågår.",
            "What the programme costs per {unit} and year on top of the posts. The cost lasts as long as the programme does.",
        ),
        Param::StartupCost => (
            "En kostnad som bara kommer en gång, det första året. Den är lika stor hur många {units} som än är med.",
            "A cost that falls once, in the first year. It is the same however many {units} take part.",
        ),
        Param::ComparisonShare => (
            "Så många av 100 {reach} även med vanligt arbetssätt. Med ett högre tal kommer de andra ikapp fortare, så effekten krymper snabbare.",
            "How many in 100 {reach} in ordinary practice too. With a higher figure the others catch up faster, so the effect fades sooner.",
        ),
        Param::ExtraShare => (
            "Så många fler av 100 {reach} tack vare insatsen, när effekten mäts. Talet är osäkert och betyder mycket för resultatet.",
            "How many more in 100 {reach} because of the programme, when the effect is measured. The figure is uncertain and matters a great deal.",
        ),
        Param::ReferenceCaseload => (
            "Effekten anges för så här många {cases} per {worker}. För andra antal räknar vi med en kurva som är vår gissning.",
            "The effect is stated for this many {cases} per {worker}. For other numbers we use a curve that is our guess.",
        ),
        Param::ReferenceYears => (
            "Så lång tid efter start gäller effekten och jämförelsen. Samma effekt på kortare tid betyder att insatsen ger resultat fortare.",
            "How long after the start the effect and the comparison apply. The same effect in less time means a programme that works faster.",
        ),
        Param::DiminishingReturns => (
            "Talet säger hur fort nyttan avtar när varje {unit} får mer tid. Vid noll ger dubbel extra tid dubbel verkan, vid högre tal mindre.",
            "How fast the benefit tapers off as each {unit} gets more time. At zero, twice the extra time does twice as much; above zero, less.",
        ),
        Param::ReturnShare => (
            "Av 100 som {reach} faller så många tillbaka inom ett år. Med ett högre tal krymper effekten och besparingen fortare.",
            "Of 100 who {reach}, this many fall back within a year. With a higher figure the effect and the savings shrink faster.",
        ),
        Param::SupportPerMonth => (
            "Försörjningsstöd är kommunens bidrag till den som inget annat har att leva på. Ju högre stöd, desto mer sparas när det upphör.",
            "Income support is what the municipality pays those with nothing else to live on. The higher it is, the more is saved when it ends.",
        ),
        Param::SupportSavedShare => (
            "Så stor del av stödet upphör när någon klarar sig. Om många får behålla lite stöd blir kommunens besparing mindre.",
            "The part of the support that ends when someone manages. Where many keep a little support, the municipality saves less.",
        ),
        Param::AdminCashable => (
            "Varje {unit} med stöd tar tid från personalen. Talet säger hur mycket av tiden som kan bli sparade pengar, när insatsen är slut.",
            "Each {unit} on support takes up staff time. This is how much of it can become money saved, once the programme has ended.",
        ),
        Param::ShareWork => (
            "Av 100 som {reach} har så många ett vanligt jobb den första tiden. Vanliga jobb ger skatt och avgifter, utan lönestöd att betala.",
            "Of 100 who {reach}, this many have an ordinary job at first. Ordinary jobs bring in tax and contributions, with no subsidy to pay.",
        ),
        Param::ShareSubsidised => (
            "Av 100 som {reach} har så många ett jobb med lönestöd den första tiden. Då betalar staten en del av lönekostnaden.",
            "Of 100 who {reach}, this many have a subsidised job at first. Then the state pays part of the labour cost.",
        ),
        Param::ShareStudies => (
            "Av 100 som {reach} studerar så många den första tiden. Staten betalar studiebidrag, och ingen inkomstskatt kommer in.",
            "Of 100 who {reach}, this many are studying at first. The state pays a study grant, and no income tax comes in.",
        ),
        Param::ShareOtherBenefit => (
            "Av 100 som {reach} får så många en annan ersättning den första tiden. Det kan vara a-kassa, och staten betalar den.",
            "Of 100 who {reach}, this many get another benefit at first, such as unemployment insurance. The state pays it.",
        ),
        Param::ShareOther => (
            "Av 100 som {reach} lever så många på annat sätt den första tiden. De har flyttat eller försörjs av någon annan och ger ingen ny inkomstskatt.",
            "Of 100 who {reach}, this many live on something else at first. They have moved or are supported by someone else, and bring in no new income tax.",
        ),
        Param::SettlingYears => (
            "Efter så lång tid utan avbrott gäller ”på sikt” i stället för ”till en början”. Med våra tal ger en längre tid mindre skatt.",
            "After this long without a break, “in the long run” replaces “at first”. With our figures, a longer time brings in less tax.",
        ),
        Param::LastingWork => (
            "Av 100 som {reach} har så många ett vanligt jobb på sikt. Ju fler vanliga jobb, desto mer skatt och avgifter.",
            "Of 100 who {reach}, this many have an ordinary job in the long run. The more ordinary jobs, the more tax and contributions.",
        ),
        Param::LastingSubsidised => (
            "Av 100 som {reach} har så många jobb med lönestöd även på sikt. Staten betalar en del av lönekostnaden så länge.",
            "Of 100 who {reach}, this many are still in subsidised work in the long run. The state pays part of the labour cost meanwhile.",
        ),
        Param::LastingStudies => (
            "Av 100 som {reach} studerar så många även på sikt. Staten betalar studiebidraget så länge.",
            "Of 100 who {reach}, this many are still studying in the long run. The state pays the study grant meanwhile.",
        ),
        Param::LastingOtherBenefit => (
            "Av 100 som {reach} har så många annan ersättning även på sikt. Den betalar staten, år efter år.",
            "Of 100 who {reach}, this many are on another benefit in the long run too. The state pays it, year after year.",
        ),
        Param::LastingOther => (
            "Av 100 som {reach} lever så många på annat sätt på sikt. De har flyttat eller försörjs av någon annan och ger ingen ny inkomstskatt.",
            "Of 100 who {reach}, this many live on something else in the long run. They have moved or are supported by someone else, and bring in no new income tax.",
        ),
        Param::MonthlyPay => (
            "Månadslönen före skatt för den som arbetar. Högre lön ger mer skatt och avgifter men dyrare lönestöd.",
            "Monthly pay before tax of those who work. Higher pay brings in more tax and contributions but makes wage subsidies dearer.",
        ),
        Param::SubsidyShare => (
            "Så stor del av lön och avgifter betalar staten i jobb med lönestöd. Ett högre tal är sämre för staten.",
            "The part of pay and contributions that the state covers in subsidised jobs. A higher figure is worse for the state.",
        ),
        Param::StudySupportPerYear => (
            "Studiebidrag per {unit} och år, från myndigheten CSN. Staten betalar det; studielånet räknas inte.",
            "Study grant per {unit} and year, from the student aid agency CSN. The state pays it; the study loan is not counted.",
        ),
        Param::BenefitPerYear => (
            "Annan ersättning per {unit} och år, till exempel a-kassa eller sjukpenning. Staten betalar den, och en del av den blir skatt.",
            "Other benefit per {unit} and year, such as unemployment or sickness benefit. The state pays it, and part of it becomes tax.",
        ),
        Param::StateBenefitPerMonth => (
            "Vad staten betalar per {unit} och månad före insatsen. Det räknas bara när besparingen bygger på en statlig ersättning.",
            "What the state pays per {unit} and month before the programme. It counts only where the saving is based on a state benefit.",
        ),
        Param::BenefitTax => (
            "Hur den statliga ersättningen beskattas. Om den beskattas förlorar kommuner och regioner den skatten när ersättningen upphör.",
            "How the state benefit is taxed. If it is taxed, municipalities and regions lose that tax when the benefit ends.",
        ),
        Param::HousingAllowanceLost => (
            "Bostadsbidrag är statens hjälp med hyran. Den som får lön kan förlora en del av det. Då sparar staten pengar, men hushållet får mindre.",
            "Housing allowance is the state’s help with the rent. Those who get pay may lose some of it. The state then saves money, but the household gets less.",
        ),
        Param::ActivityCostPerYear => (
            "Från oktober 2026 ska kommunen ordna aktiviteter för den som har försörjningsstöd. Vad det kostar per {unit} och år sparas när stödet upphör.",
            "From October 2026, municipalities must arrange activities for people on income support. What that costs per {unit} and year is saved when the support ends.",
        ),
        Param::VatShare => (
            "Moms är skatt på det man köper. Så stor del av det hushållen köper för är moms, som går till staten.",
            "VAT is a tax on what people buy. This part of what households spend is VAT, which goes to the state.",
        ),
        Param::Displacement => (
            "Så stor del av jobben hade någon annan annars fått. Den personen antas i stället leva på ersättning, så vinsten blir mindre.",
            "The part of the jobs that someone else would have had. That person is assumed to live on a benefit instead, so the gain is smaller.",
        ),
        Param::MunicipalTax => (
            "Kommunens egen skattesats. Utjämningen delar ny skatt mellan landets kommuner. Kommunen behåller bara den del som ligger över länets skattesats. Är den egna 21 procent och länets 20 stannar 1 krona av 21.",
            "The municipality’s own tax rate. Equalisation shares new tax among the country’s municipalities. A municipality keeps only the part by which its own rate exceeds the county’s. At 21 per cent against 20, it keeps 1 krona in 21.",
        ),
        Param::RegionalTax => (
            "Regionens egen skattesats. Även regionen behåller bara den del av ny skatt som ligger över länets skattesats.",
            "The region’s own tax rate. Of new tax, the region too keeps only the part by which its own rate exceeds the county’s.",
        ),
        Param::EmployerContributions => (
            "Avgifter som arbetsgivaren betalar på lönen. De går till staten och höjer vad den vinner på ett nytt jobb.",
            "What the employer pays on top of wages. It goes to the state and raises what the state gains from a new job.",
        ),
        Param::PensionShare => (
            "Så stor del av lönen är pensionsavgift. Den ger rätt till pension senare, så vi räknar den inte som statens vinst.",
            "This part of pay is a contribution to the pension. It buys a pension later, so we do not count it as the state’s gain.",
        ),
        Param::CountPension => (
            "Ja betyder att pensionsavgiften räknas som pengar till staten. Då ser staten ut att vinna mer, men pensionen ska betalas senare.",
            "Yes means that the pension contribution counts as the state’s money. The state then seems to gain more, but the pension falls due later.",
        ),
        Param::PriceBaseAmount => (
            "Ett belopp som följer priserna och räknas om varje år. Skatten bygger på det: ett högre belopp ger lägre skatt på samma lön.",
            "An amount that follows prices and is set each year. Tax is built on it: a higher amount gives less tax on the same pay.",
        ),
        Param::MunicipalEqualisationRate => (
            "Länets skattesats för kommuner, bestämd av staten. Av ny skatt behåller kommunen bara den del som ligger över den. Resten delas av andra.",
            "The county’s rate for municipalities, set by the state. Of new tax, a municipality keeps only the part by which its own rate exceeds this one. Others share the rest.",
        ),
        Param::RegionalEqualisationRate => (
            "Länets skattesats för regioner, bestämd av staten. Av ny skatt behåller regionen bara den del som ligger över den.",
            "The county’s rate for regions, set by the state. Of new tax, a region keeps only the part by which its own rate exceeds this one.",
        ),
        Param::EqualisationOn => (
            "Med utjämningen delar kommuner och regioner på ny skatt. Nej betyder att var och en behåller all sin nya skatt.",
            "With equalisation, municipalities and regions share new tax. No means that each keeps all of its own new tax.",
        ),
        Param::DiscountRate => (
            "Räntan säger hur mycket mindre en krona är värd om den kommer senare. Den ändrar nuvärden och hundralappen, inte beloppen år för år.",
            "The rate says how much less a krona is worth if it comes later. It changes present values and the hundred kronor, not the yearly amounts.",
        ),
        Param::HorizonYears => (
            "Så många år från starten räknar vi. Det som händer senare räknas inte. Med få år kommer sena besparingar alltså inte med.",
            "How many years we count from the start. What comes later is not counted. With few years, late savings are therefore left out.",
        ),
        Param::StartYear => (
            "Året då insatsen börjar. Det ändrar bara årtalen i bilderna, inga belopp.",
            "The year in which the programme begins. It changes only the years in the pictures, no amounts.",
        ),
        Param::PriceYear => (
            "Det år vars priser alla belopp är i. Året står bara som upplysning: inga belopp räknas om.",
            "The year whose prices all amounts are in. The year is for information only: no amounts are recalculated.",
        ),
        Param::TableSocialServices
        | Param::TableIncomeSupport
        | Param::TableEmployment
        | Param::TableSchool
        | Param::TableMunicipalFinance
        | Param::TableHealth
        | Param::TableRegionalFinance
        | Param::TableStateBenefits
        | Param::TableStateTaxes
        | Param::TableEqualisation => (
            "Så mycket vinner den här budgeten på varje extra {year}; minus är en förlust. Det räknas bara när besparingen bygger på egna tal.",
            "What this budget gains from each extra {year}; a minus is a loss. It counts only where the saving is based on own figures.",
        ),
        Param::Baseline => (
            "Vad {the_units} lever på före insatsen, och alltså vad som sparas. Egna tal betyder att besparingen anges för varje budget.",
            "What {the_units} live on before the programme, and so what is saved. Own figures means a saving stated for each budget.",
        ),
        Param::Payer => (
            "Budgeten som betalar insatsen från första dagen. Valet flyttar kostnaden mellan budgetar men ändrar inte hur stor den är.",
            "The budget that pays for the programme from day one. The choice moves the cost between budgets but not its size.",
        ),
        Param::Financing => (
            "Hur kostnaden bärs medan besparingen dröjer. Valet flyttar pengar mellan dem som är med, men summan av allt är densamma.",
            "How the cost is carried while the savings are awaited. The choice moves money between those involved; the sum of it all stays.",
        ),
        Param::FundRepayShare => (
            "Gäller kommunens fond. Så stor del av besparingen går tillbaka till fonden varje år, tills allt är återbetalt.",
            "Applies to the municipality’s fund. This part of the saving goes back to the fund each year, until all is repaid.",
        ),
        Param::FundRepayYears => (
            "Gäller kommunens fond. Så många år från starten får fonden pengar tillbaka. Det som sedan saknas får fonden stå för.",
            "Applies to the municipality’s fund. For this many years from the start it is repaid. What is then missing, the fund bears.",
        ),
        Param::SplitMunicipality => (
            "Gäller delad kostnad. Så stor del av varje års kostnad betalar kommunen centralt.",
            "Applies to a shared cost. The municipality’s central budget pays this part of each year’s cost.",
        ),
        Param::SplitRegion => (
            "Gäller delad kostnad. Så stor del av varje års kostnad betalar vården i regionen.",
            "Applies to a shared cost. The region’s health service pays this part of each year’s cost.",
        ),
        Param::SplitState => (
            "Gäller delad kostnad. Så stor del av varje års kostnad betalar staten.",
            "Applies to a shared cost. The state pays this part of each year’s cost.",
        ),
        Param::OutcomePrice => (
            "Gäller den statliga utfallsfonden, som betalar för resultat. Så mycket ger den för varje extra {year}, året efter.",
            "Applies to a state outcomes fund, which pays for results. This is what it pays for each extra {year}, the year after.",
        ),
        Param::OutcomeCap => (
            "Gäller den statliga utfallsfonden. När så mycket är utbetalt slutar fonden att betala, hur bra det än går.",
            "Applies to a state outcomes fund. Once this much is paid out the fund stops, however well it goes.",
        ),
        Param::ContractGuaranteed => (
            "Gäller avtal med investerare. Så stor del av det utlagda får investeraren tillbaka även om insatsen inte hjälper.",
            "Applies to a contract with an investor. The investor gets this part of its outlay back even if the programme does not help.",
        ),
        Param::ContractYears => (
            "Gäller avtal med investerare. Så många år från starten betalar kommunen tillbaka. Sedan betalas inget mer.",
            "Applies to a contract with an investor. For this many years from the start the municipality repays. After that, nothing more.",
        ),
        Param::ContractSavingsShare => (
            "Gäller avtal med investerare. Så stor del av kommunens besparing går varje år till investeraren, utöver den garanterade delen.",
            "Applies to a contract with an investor. This part of the municipality’s saving goes to the investor each year, beyond the guaranteed part.",
        ),
        Param::ContractReturnCap => (
            "Gäller avtal med investerare. Så mycket mer än det utlagda kan investeraren som mest få. Resten av besparingen behåller kommunen.",
            "Applies to a contract with an investor. The investor can get at most this much beyond its outlay. The municipality keeps the rest.",
        ),
        Param::WriteOffYears => (
            "Så många år skulle kostnaden delas på, om den fick skrivas av som en byggnad. Inget tal på sidan ändras av det.",
            "How many years the cost would be spread over, if it could be written off like a building. It changes no number on the page.",
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::CASES;
    use crate::model::{Budget, Group, Outcome, TaxRules, Total, tax_kept};
    use crate::text::Lang;
    use crate::text::story::tests::{lix, sentences};

    fn everything(lang: Lang) -> impl Iterator<Item = (&'static str, Param, String)> {
        CASES.iter().flat_map(move |case| {
            PARAMETERS.into_iter().map(move |param| (case.id, param, why(case.voice(lang), param)))
        })
    }

    #[test]
    fn every_parameter_has_a_few_short_sentences_in_both_languages_and_in_every_case() {
        let mut too_long = Vec::new();
        for lang in [Lang::Sv, Lang::En] {
            for (case, param, said) in everything(lang) {
                let named = format!("{case} {}: {said}", param.id());
                assert!(!said.contains(['{', '}']), "{named}");
                assert!(said.ends_with('.') && !said.contains("  "), "{named}");
                let sentences = sentences(&said);
                assert!((2..=4).contains(&sentences.len()), "{named}");
                // Some cases have nouns of several words.
                let most = if case == crate::cases::DEFAULT.id { 18 } else { 22 };
                let long = sentences.into_iter().map(|sentence| sentence.len()).filter(|words| *words > most);
                too_long.extend(long.map(|words| format!("{words} words: {named}")));
            }
        }
        assert!(too_long.is_empty(), "{too_long:#?}");
    }

    /// Swedish and English differ, and each parameter but those of the table of own figures has a text of its own.
    #[test]
    fn no_text_stands_for_another() {
        for (index, (why, param)) in WHY.iter().zip(PARAMETERS).enumerate() {
            assert_ne!(why.get(0), why.get(1), "{}", param.id());
            for (other, later) in WHY.iter().zip(PARAMETERS).skip(index + 1) {
                assert_eq!(
                    why == other,
                    TABLE_VALUES.contains(&param) && TABLE_VALUES.contains(&later),
                    "{}",
                    param.id()
                );
            }
        }
    }

    #[test]
    fn the_swedish_is_easy_to_read() {
        let said = PARAMETERS.map(|param| why(crate::cases::DEFAULT.voice(Lang::Sv), param));
        let lix = lix(&said.iter().flat_map(|text| sentences(text)).collect::<Vec<_>>());
        assert!(lix <= 40.0, "LIX {lix:.1}");
    }

    fn with(sets: &[(Param, f64)]) -> Scenario {
        let mut scenario = Scenario::default();
        for (param, value) in sets {
            assert_eq!(scenario.set(*param, *value), Ok(()), "{}", param.id());
        }
        scenario
    }

    fn outcome(scenario: &Scenario) -> Outcome {
        Outcome::of(scenario).unwrap_or_else(|error| unreachable!("{error}"))
    }

    /// Whatever a number that is not counted is set to, every ledger stays.
    #[test]
    fn a_number_that_is_not_counted_changes_nothing() {
        for (baseline, financing, on) in
            (0..3).flat_map(|one| (0..5).flat_map(move |two| [0.0, 1.0].map(move |on| (one, two, on))))
        {
            let scenario = with(&[
                (Param::Baseline, f64::from(baseline)),
                (Param::Financing, f64::from(financing)),
                (Param::EqualisationOn, on),
                (Param::CountPension, 1.0 - on),
                // At most the whole contribution, whatever that is set to.
                (Param::PensionShare, 0.0),
                (Param::TableSchool, 100_000.0),
                (Param::StateBenefitPerMonth, 9_000.0),
                (Param::ActivityCostPerYear, 10_000.0),
            ]);
            let usual = outcome(&scenario);
            for param in PARAMETERS.into_iter().filter(|param| is_idle(&scenario, *param)) {
                let (min, max) = param.range();
                for value in [min, max] {
                    let mut trial = scenario;
                    // Shares sum to one, so one of them takes it all.
                    for other in SHARE_SETS.iter().filter(|set| set.contains(&param)).flatten() {
                        assert_eq!(trial.set(*other, f64::from(u8::from(*other == param))), Ok(()));
                    }
                    if !SHARE_SETS.iter().any(|set| set.contains(&param)) {
                        assert_eq!(trial.set(param, value), Ok(()), "{}", param.id());
                    }
                    let other = outcome(&trial);
                    let pairs = other.rows.iter().zip(&usual.rows).flat_map(|(one, two)| one.net.iter().zip(&two.net));
                    let same = pairs.fold(true, |same, (one, two)| same && (one - two).abs() < 1e-6);
                    assert!(same, "{} {baseline} {financing} {on}", param.id());
                }
            }
        }
        let idle = PARAMETERS.into_iter().filter(|param| is_idle(&Scenario::default(), *param)).count();
        // Two of state benefits, ten of own figures, eleven of other ways of funding.
        assert_eq!(idle, 2 + 10 + 11);
    }

    #[test]
    fn what_is_said_of_a_direction_holds_in_the_default_case() {
        let usual = outcome(&Scenario::default());
        let changed = |param, value| outcome(&with(&[(param, value)]));
        let taxes = |of: &Outcome| of.summary(Total::Budget(Budget::StateTaxes)).sum;
        let state = |of: &Outcome| of.summary(Total::Group(Group::State)).sum;
        let left = |of: &Outcome| (of.people.programme[9] - of.people.comparison[9]) / of.people.effect;
        assert!(taxes(&changed(Param::SettlingYears, 4.0)) < taxes(&usual));
        assert!(left(&changed(Param::ComparisonShare, 0.3)) < left(&usual));
        assert!(left(&changed(Param::ReturnShare, 0.3)) < left(&usual));
        assert!(state(&changed(Param::SubsidyShare, 0.7)) < state(&usual));
        assert!(state(&changed(Param::CountPension, 1.0)) > state(&usual));
        assert!(state(&changed(Param::HousingAllowanceLost, 0.0)) < state(&usual));
        assert!(changed(Param::Displacement, 0.4).summary(Total::All).sum < usual.summary(Total::All).sum);
        assert_eq!(changed(Param::DiscountRate, 0.1).rows, usual.rows);
        let kept = with(&[(Param::MunicipalTax, 0.21), (Param::MunicipalEqualisationRate, 0.20)]);
        let kept = tax_kept(&kept, Param::MunicipalTax, Param::MunicipalEqualisationRate);
        assert!((kept - 1.0 / 21.0).abs() < 1e-9);
        let paid = |price_base_amount: f64| {
            let tax = TaxRules { municipal_tax: 0.21, regional_tax: 0.11, price_base_amount }.on(312_000.0);
            tax.municipal + tax.regional - tax.in_work_credit
        };
        assert!(paid(62_000.0) < paid(59_200.0));
    }
}
