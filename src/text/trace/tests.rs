use super::*;
use crate::cases::{CASES, Case, DEFAULT};
use crate::model::trace::{Arm, Expr, Income, Kind, Level, Livelihood, Moment, Post, Quantity as Q, Side, Span};
use crate::model::{Budget, Group, PARAMETERS, Purse, Scenario, Shown, Total};

const MUNICIPALITY: Total = Total::Group(Group::Municipality);
const SUPPORT: Total = Total::Budget(Budget::IncomeSupport);

fn spaced(words: &str) -> String {
    words.replace('\u{a0}', " ")
}

fn case(id: &str) -> &'static Case {
    CASES.iter().find(|case| case.id == id).unwrap_or_else(|| unreachable!("no case {id}"))
}

fn scenario(case: &Case, sets: &[(Param, f64)]) -> Shown {
    let mut scenario: Scenario = case.scenario();
    for (param, value) in sets {
        assert_eq!(scenario.set(*param, *value), Ok(()));
    }
    Shown::of(&scenario, &[]).unwrap_or_else(|error| unreachable!("{error}"))
}

/// The explanation in a language: the name, the value, the formula, the same in numbers, and why.
fn all(case: &Case, shown: &Shown, lang: Lang, quantity: Quantity) -> Vec<String> {
    let tracer = Tracer::shown(shown).with_bids([50.0, 20.0, 30.0]);
    let explanation =
        explanation(case.voice(lang), &tracer, quantity).unwrap_or_else(|| unreachable!("{quantity:?} is not told"));
    let lines = [explanation.name, explanation.value, plain(&explanation.formula), explanation.with_values];
    lines.into_iter().chain(explanation.why).filter(|line| !line.is_empty()).map(|line| spaced(&line)).collect()
}

/// Every line that differs, not only the first.
#[track_caller]
fn check(case: &Case, sets: &[(Param, f64)], table: &[(Quantity, &[&str], &[&str])]) {
    let shown = scenario(case, sets);
    let mut told = Vec::new();
    let mut expected = Vec::new();
    for (quantity, sv, en) in table {
        for (lang, words) in [(Lang::Sv, sv), (Lang::En, en)] {
            let now = all(case, &shown, lang, *quantity);
            if now != **words {
                told.push(now.join("\n"));
                expected.push(words.join("\n"));
            }
        }
    }
    assert!(told.is_empty(), "told:\n{}\n\nexpected:\n{}", told.join("\n"), expected.join("\n"));
}

fn roots(outcome: &crate::model::Outcome) -> Vec<Quantity> {
    let last = outcome.horizon_years - 1;
    let mut roots = vec![Q::EffortCost, Q::CostPerFamilyMonth, Q::BreakEven, Q::BreakEvenEffect, Q::LostAfter];
    if outcome.scenario.baseline() == crate::model::Baseline::Table {
        roots.push(Q::SavedPerMonth);
    }
    for total in [Total::Public, Total::All].into_iter().chain(Group::ALL.map(Total::Group)) {
        roots.extend([
            Q::Payback(total),
            Q::InAll(Post::Net, total),
            Q::Present(Post::Net, total),
            Q::Running(total, last),
        ]);
        roots.extend([Post::Cost, Post::Savings, Post::Transfers].map(|post| Q::InAll(post, total)));
    }
    let years = 0..=last;
    roots.extend(years.flat_map(|year| [Q::Effect(Moment::Year(year)), Q::FamilyYears(Kind::BeforeEnd, year)]));
    roots.extend([6, 12, 24, 36].map(|months| Q::Expected(Arm::Programme, months)));
    roots.extend([Purse::Payer, Purse::RestOfGroup, Purse::Other(Group::Equalisation)].map(Q::PurseShare));
    roots.extend([
        Q::PartInAll(Side::Rest, Post::Net),
        Q::PartInAll(Side::Rest, Post::Savings),
        Q::PartRunning(Side::Rest, last),
    ]);
    roots.extend((0..3).map(Q::Left));
    roots
}

/// Works out a line as a reader would: figures, + − × ÷ ^, brackets, e and ln.
struct Calculator<'a> {
    rest: &'a str,
    lang: Lang,
}

impl Calculator<'_> {
    fn takes(&mut self, sign: &str) -> bool {
        let after = self.rest.trim_start().strip_prefix(sign);
        after.map(|after| self.rest = after).is_some()
    }

    fn sum(&mut self) -> f64 {
        let mut sum = if self.takes("−") { -self.product() } else { self.product() };
        loop {
            if self.takes("+") {
                sum += self.product();
            } else if self.takes("−") {
                sum -= self.product();
            } else {
                return sum;
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut product = self.power();
        loop {
            if self.takes("×") {
                product *= self.power();
            } else if self.takes("÷") {
                product /= self.power();
            } else {
                return product;
            }
        }
    }

    fn power(&mut self) -> f64 {
        let base = self.atom();
        if self.takes("^") { base.powf(self.atom()) } else { base }
    }

    fn atom(&mut self) -> f64 {
        if self.takes("ln(") {
            let inner = self.sum();
            assert!(self.takes(")"));
            return inner.ln();
        }
        if self.takes("(") {
            let inner = self.sum();
            assert!(self.takes(")"), "{}", self.rest);
            return inner;
        }
        if self.takes("e") {
            return std::f64::consts::E;
        }
        self.rest = self.rest.trim_start();
        // A no-break space parts thousands in Swedish, and the percent sign from its number.
        let figures = |letter: char| letter.is_ascii_digit() || letter == ',' || letter == '.' || letter == '\u{a0}';
        let end = self.rest.find(|letter| !figures(letter)).unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at(end);
        self.rest = rest;
        let number = super::super::number::read(self.lang, number).unwrap_or_else(|_| unreachable!("{number}|{rest}"));
        if self.takes("%") { number / 100.0 } else { number }
    }
}

/// Half of the last figure that a number is shown with.
fn half_a_figure(quantity: Quantity) -> f64 {
    let (measure, digits) = measure(quantity);
    0.5 * 10_f64.powi(-i32::from(digits)) / shown_per_kept(measure)
}

/// Follows every number that can be opened, tells it in both languages and works out its line; gives how many lines a reader
/// can work out, and how many say that their numbers are rounded.
fn work_out(case: &Case, shown: &Shown) -> (usize, usize) {
    let tracer = Tracer::shown(shown).with_bids([50.0, 20.0, 30.0]);
    let (mut worked_out, mut rounded) = (0, 0);
    let mut todo = roots(&shown.outcome);
    let mut seen: Vec<Quantity> = Vec::new();
    while let Some(quantity) = todo.pop() {
        let Some(traced) = tracer.trace(quantity).filter(|_| !seen.contains(&quantity)) else { continue };
        seen.push(quantity);
        todo.extend(traced.rule.mentions());
        let goal = match &traced.rule {
            Rule::Makes { equal: Expr::Of(goal), .. } => *goal,
            _ => quantity,
        };
        for lang in [Lang::Sv, Lang::En] {
            let explanation =
                explanation(case.voice(lang), &tracer, quantity).unwrap_or_else(|| unreachable!("{quantity:?}"));
            assert!(
                !explanation.name.is_empty() && !explanation.value.is_empty() && explanation.why.len() <= 3,
                "{explanation:?}"
            );
            for line in [&explanation.name, &explanation.value, &plain(&explanation.formula), &explanation.with_values]
                .into_iter()
                .chain(&explanation.why)
            {
                for wrong in ["{", "}", "NaN", "inf ", "_", "Some(", "None"] {
                    assert!(!line.contains(wrong), "{quantity:?}: {line}");
                }
            }
            let Some((left, right)) = explanation.with_values.split_once(" = ") else { continue };
            if right.contains('(') {
                rounded += 1;
            } else if !["hundra", "hundred", "hel", "whole"].iter().any(|word| left.contains(word)) {
                let mut calculator = Calculator { rest: left, lang };
                let found = calculator.sum();
                assert_eq!(calculator.rest.trim(), "", "{}", explanation.with_values);
                let off = (found - Calculator { rest: right, lang }.sum()).abs();
                let half = half_a_figure(goal) * (1.0 + 1e-6) + 1e-12;
                assert!(off <= half, "{quantity:?}: {} is {found}", explanation.with_values);
                worked_out += 1;
            }
        }
    }
    (worked_out, rounded)
}

/// Every number that can be opened in any case and language is told in whole sentences, and a reader who works out its line
/// gets what is shown; few lines are of numbers too large to be written with all that it takes.
#[test]
fn a_reader_with_a_calculator_gets_what_is_shown() {
    let (mut worked_out, mut rounded) = (0, 0);
    let changed: [&[(Param, f64)]; 6] = [
        &[(Param::Cohorts, 2.0), (Param::LengthYears, 1.5), (Param::SettlingYears, 0.75), (Param::Financing, 1.0)],
        &[(Param::ExtraShare, -0.05), (Param::Financing, 4.0), (Param::StartupCost, 250_000.0)],
        &[(Param::Caseload, 110.0), (Param::Financing, 3.0), (Param::HorizonYears, 1.0)],
        &[(Param::Families, 7_654.32), (Param::Payer, 5.0), (Param::Financing, 2.0), (Param::DiscountRate, 0.0)],
        &[(Param::ComparisonShare, 0.0), (Param::ReturnShare, 0.0), (Param::HorizonYears, 30.0)],
        &[(Param::ComparisonShare, 0.95), (Param::ExtraShare, 0.8), (Param::ReturnShare, 0.9), (Param::Cohorts, 10.0)],
    ];
    let cases = CASES.iter().map(|case| (case, &[][..])).chain(changed.map(|sets| (DEFAULT, sets)));
    for (case, sets) in cases {
        let (worked, approximate) = work_out(case, &scenario(case, sets));
        worked_out += worked;
        rounded += approximate;
    }
    assert!(worked_out > 10_000 && rounded * 4 < worked_out, "{worked_out} lines, {rounded} of rounded numbers");
}

#[test]
fn and_with_one_assumption_at_either_end() {
    for param in PARAMETERS {
        let (min, max) = param.range();
        for value in [min, max] {
            let mut scenario = DEFAULT.scenario();
            assert_eq!(scenario.set(param, value), Ok(()));
            // Shares that do not sum to one, for example, are no scenario.
            if let Ok(shown) = Shown::of(&scenario, &[]) {
                work_out(DEFAULT, &shown);
            }
        }
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of sentences")]
fn the_default_case_is_told_in_whole_sentences() {
    check(
        DEFAULT,
        &[],
        &[
            (
                Q::ExtraPosts,
                &[
                    "Extra tjänster",
                    "2,06 tjänster",
                    "tjänster med insatsen − tjänster utan insatsen",
                    "3 − 0,94 = 2,06",
                    "Bara tjänster utöver vanligt arbetssätt räknas som insatsens kostnad.",
                ],
                &[
                    "Extra posts",
                    "2.06 posts",
                    "posts with the programme − posts without the programme",
                    "3 − 0.94 = 2.06",
                    "Only posts beyond ordinary practice count as a cost of the programme.",
                ],
            ),
            (
                Q::EffortCost,
                &[
                    "Insatsens kostnad på 10 år",
                    "5 073 750 kronor",
                    "insatsens kostnad år för år: 2027 + 2028 + 2029",
                    "1 691 250 + 1 691 250 + 1 691 250 = 5 073 750",
                    "Personalen är kvar så länge insatsen pågår, även när familjerna inte längre behöver den.",
                ],
                &[
                    "Cost of the programme over 10 years",
                    "5,073,750 kronor",
                    "cost of the programme year by year: 2027 + 2028 + 2029",
                    "1,691,250 + 1,691,250 + 1,691,250 = 5,073,750",
                    "The staff stay as long as the programme runs, even when the families no longer need it.",
                ],
            ),
            (
                Q::CostInYear(0),
                &[
                    "Insatsens kostnad år 2027",
                    "1 691 250 kronor",
                    "del av 2027 då insatsen pågår × insatsens kostnad under ett helt år",
                    "1 × 1 691 250 = 1 691 250",
                    "Personalen är kvar så länge insatsen pågår, även när familjerna inte längre behöver den.",
                ],
                &[
                    "Cost of the programme in 2027",
                    "1,691,250 kronor",
                    "part of 2027 when the programme runs × cost of the programme in a whole year",
                    "1 × 1,691,250 = 1,691,250",
                    "The staff stay as long as the programme runs, even when the families no longer need it.",
                ],
            ),
            (
                Q::PartOfYear(3),
                &["Del av 2030 då insatsen pågår", "0", "0", "Insatsen är slut."],
                &["Part of 2030 when the programme runs", "0", "0", "The programme is over."],
            ),
            (
                Q::ReturnRate,
                &[
                    "Takt tillbaka",
                    "0,2231 per år",
                    "−ln(1 − andel som faller tillbaka inom ett år)",
                    "−ln(1 − 20 %) = 0,2231",
                    "En takt säger hur fort något sker. Med takten 0,2 per år har ungefär 18 av 100 bytt läge efter ett år.",
                    "Tecknet ln är den naturliga logaritmen. Den gör om en andel på ett år till en takt.",
                ],
                &[
                    "Rate of falling back",
                    "0.2231 a year",
                    "−ln(1 − share who fall back within a year)",
                    "−ln(1 − 20%) = 0.2231",
                    "A rate says how fast something happens. At a rate of 0.2 a year, about 18 in 100 have changed state after a year.",
                    "The sign ln is the natural logarithm. It turns a share in a year into a rate.",
                ],
            ),
            (
                Q::OrdinaryRate,
                &[
                    "Takt framåt utan insatsen",
                    "0,0522 per år",
                    "det tal som gör att talet ÷ (talet + takt tillbaka) × (1 − e^(−(talet + takt tillbaka) × tid tills effekten mäts)) blir lika med andel som klarar sig utan försörjningsstöd även utan insatsen",
                    "0,05224 ÷ (0,05224 + 0,2231) × (1 − e^(−(0,05224 + 0,2231) × 3)) = 10,67 %",
                    "En takt säger hur fort något sker. Med takten 0,2 per år har ungefär 18 av 100 bytt läge efter ett år.",
                    "Talet går inte att räkna ut direkt. Datorn prövar sig fram tills det stämmer.",
                    "Tecknet ^ betyder ”upphöjt till”, och e är talet 2,718. e^(−takt × tid) är den del som är kvar när något minskar i jämn takt.",
                ],
                &[
                    "Rate of progress without the programme",
                    "0.0522 a year",
                    "the number for which the number ÷ (the number + rate of falling back) × (1 − e^(−(the number + rate of falling back) × time until the effect is measured)) equals share who manage without income support even without the programme",
                    "0.05224 ÷ (0.05224 + 0.2231) × (1 − e^(−(0.05224 + 0.2231) × 3)) = 10.67%",
                    "A rate says how fast something happens. At a rate of 0.2 a year, about 18 in 100 have changed state after a year.",
                    "The number cannot be worked out directly. The computer tries values until one fits.",
                    "The sign ^ means “to the power of”, and e is the number 2.718. e^(−rate × time) is the part left when something shrinks at a steady rate.",
                ],
            ),
            (
                Q::Effect(Moment::Length),
                &[
                    "Effekt när insatsen slutar",
                    "12 av 100",
                    "andel som klarar sig utan försörjningsstöd när insatsen slutar, med insatsen − andel som klarar sig utan försörjningsstöd när insatsen slutar, utan insatsen",
                    "22,7 % − 10,7 % = 12 %",
                    "Effekten är skillnaden mot en jämförelsegrupp: lika många familjer av samma slag utan insatsen. En del av dem klarar sig utan försörjningsstöd ändå.",
                ],
                &[
                    "Effect when the programme ends",
                    "12 in 100",
                    "share who manage without income support when the programme ends, with the programme − share who manage without income support when the programme ends, without the programme",
                    "22.7% − 10.7% = 12%",
                    "The effect is the difference from a comparison group: as many similar families without the programme. Some of them manage without income support anyway.",
                ],
            ),
            (
                Q::Effect(Moment::Year(5)),
                &[
                    "Effekt efter 5 år",
                    "6,9 av 100",
                    "effekt när insatsen slutar × e^(−takt framåt och tillbaka, utan insatsen × (5 − insatsens längd))",
                    "12 % × e^(−0,2754 × (5 − 3)) = 6,9 %",
                    "Effekten är skillnaden mot en jämförelsegrupp: lika många familjer av samma slag utan insatsen. En del av dem klarar sig utan försörjningsstöd ändå.",
                    "Insatsen är slut. Skillnaden krymper, för en del faller tillbaka och andra hade kommit dit ändå.",
                    "Tecknet ^ betyder ”upphöjt till”, och e är talet 2,718. e^(−takt × tid) är den del som är kvar när något minskar i jämn takt.",
                ],
                &[
                    "Effect after 5 years",
                    "6.9 in 100",
                    "effect when the programme ends × e^(−rate of progress and falling back, without the programme × (5 − length of the programme))",
                    "12% × e^(−0.2754 × (5 − 3)) = 6.9%",
                    "The effect is the difference from a comparison group: as many similar families without the programme. Some of them manage without income support anyway.",
                    "The programme is over. The difference shrinks, as some fall back and others would have got there anyway.",
                    "The sign ^ means “to the power of”, and e is the number 2.718. e^(−rate × time) is the part left when something shrinks at a steady rate.",
                ],
            ),
            (
                Q::FamilyYears(Kind::Lasting, 0),
                &[
                    "Varaktiga familjeår som vinns år 2027",
                    "0 familjeår",
                    "0",
                    "Vi räknar tiden då fler familjer klarar sig utan försörjningsstöd än utan insatsen. Är det 12 fler under ett helt år blir det 12 familjeår.",
                    "Varaktiga familjeår gäller dem som har klarat sig minst 2 år utan avbrott.",
                    "Ingen har hunnit klara sig i 2 år ännu.",
                ],
                &[
                    "Lasting family-years gained in 2027",
                    "0 family-years",
                    "0",
                    "We count the time for which more families manage without income support than without the programme. If there are 12 more for a whole year, that makes 12 family-years.",
                    "Lasting family-years belong to those who have managed for at least 2 years without a break.",
                    "Nobody has managed for 2 years yet.",
                ],
            ),
            (
                Q::Booked(Post::Savings, SUPPORT, 3),
                &[
                    "Sparat i försörjningsstödet år 2030",
                    "1 019 576 kronor",
                    "nya familjeår som vinns år 2030 × värde för försörjningsstödet av ett familjeår till en början + varaktiga familjeår som vinns år 2030 × värde för försörjningsstödet av ett familjeår på sikt",
                    "4,8913 × 129 600 + 2,9758 × 129 600 = 1 019 576",
                    "Det är antalet familjeår gånger vad vart och ett är värt för budgeten.",
                ],
                &[
                    "Saved in income support in 2030",
                    "1,019,576 kronor",
                    "recent family-years gained in 2030 × value to income support of a family-year at first + lasting family-years gained in 2030 × value to income support of a family-year in the long run",
                    "4.8913 × 129,600 + 2.9758 × 129,600 = 1,019,576",
                    "This is the number of family-years times what each is worth to the budget.",
                ],
            ),
            (
                Q::Value(Span::Early, Budget::IncomeSupport),
                &[
                    "Värde för försörjningsstödet av ett familjeår till en början",
                    "129 600 kronor",
                    "−vad ett år med försörjningsstöd ger försörjningsstödet",
                    "Värdet är vad budgeten får av den nya försörjningen, minus vad den fick av den gamla.",
                ],
                &[
                    "Value to income support of a family-year at first",
                    "129,600 kronor",
                    "−what a year on income support gives income support",
                    "The value is what the budget gets from the new livelihood, less that from the old one.",
                ],
            ),
            (
                Q::InAll(Post::Net, MUNICIPALITY),
                &[
                    "Netto för kommunen på 10 år",
                    "499 533 kronor",
                    "netto för kommunen år för år: 2027 + 2028 + 2029 + 2030 + 2031 + 2032 + 2033 + 2034 + 2035 + 2036",
                    "−1 602 749 − 1 077 301 − 659 797 + 1 080 202 + 821 193 + 623 976 + 473 772 + 359 725 + 273 131 + 207 383 = 499 533 (talen är avrundade)",
                    "Netto är det som blir kvar när kostnad, besparing och flyttade pengar har räknats ihop. Minus är en förlust.",
                ],
                &[
                    "Net for the municipality over 10 years",
                    "499,533 kronor",
                    "net for the municipality year by year: 2027 + 2028 + 2029 + 2030 + 2031 + 2032 + 2033 + 2034 + 2035 + 2036",
                    "−1,602,749 − 1,077,301 − 659,797 + 1,080,202 + 821,193 + 623,976 + 473,772 + 359,725 + 273,131 + 207,383 = 499,533 (the numbers are rounded)",
                    "Net is what is left when cost, savings and moved money have been added up. A minus is a loss.",
                ],
            ),
            (
                Q::Payback(MUNICIPALITY),
                &[
                    "Tid för kommunen att få igen pengarna",
                    "7,95 år",
                    "7 − netto för kommunen från starten till slutet av 2033 ÷ netto för kommunen år 2034",
                    "7 − (−340 706) ÷ 359 725 = 7,95",
                    "Det är tiden tills allt från starten, hopräknat, har kommit över noll för gott. Varje års pengar räknas som jämnt fördelade över året.",
                ],
                &[
                    "Time for the municipality to get the money back",
                    "7.95 years",
                    "7 − net for the municipality from the start to the end of 2033 ÷ net for the municipality in 2034",
                    "7 − (−340,706) ÷ 359,725 = 7.95",
                    "This is the time until everything from the start, added up, is above zero for good. Each year’s money is treated as spread evenly over the year.",
                ],
            ),
            (
                Q::BreakEven,
                &[
                    "Effekt som krävs för att kommunen ska få igen pengarna inom 10 år",
                    "10,9 av 100",
                    "den effekt som gör att netto för kommunen på 10 år blir lika med 0",
                    "10,9 av 100 ger 0 kronor",
                    "Vi prövar andra värden på effekten tills summan blir noll. Allt annat är som nu.",
                ],
                &[
                    "Effect needed for the municipality to get its money back within 10 years",
                    "10.9 in 100",
                    "the effect for which net for the municipality over 10 years equals 0",
                    "10.9 in 100 gives 0 kronor",
                    "We try other values of the effect until the sum is zero. Everything else is as now.",
                ],
            ),
            (
                Q::BreakEvenEffect,
                &[
                    "Effekt som krävs, vid 25 ärenden när insatsen slutar",
                    "10,9 av 100",
                    "effekt när insatsen slutar, räknat med effekt som krävs för att kommunen ska få igen pengarna inom 10 år",
                    "Här får familjerna lika mycket tid, lika länge, som där effekten anges. Då är de två talen lika.",
                ],
                &[
                    "Effect needed, at 25 cases when the programme ends",
                    "10.9 in 100",
                    "effect when the programme ends, worked out with effect needed for the municipality to get its money back within 10 years",
                    "Here the families get as much time, for as long, as where the effect is stated. The two numbers are then equal.",
                ],
            ),
            (
                Q::DiscountFactor(0),
                &[
                    "Vad en krona år 2027 är värd vid starten",
                    "0,9853",
                    "1 ÷ (1 + kalkylränta)^0,5",
                    "1 ÷ (1 + 3 %)^0,5 = 0,9853",
                    "Nuvärde är vad framtida pengar är värda vid starten. Ju senare de kommer, desto mindre räknas de. Hur mycket bestäms av kalkylräntan.",
                    "Tecknet ^ betyder ”upphöjt till”.",
                ],
                &[
                    "What a krona in 2027 is worth at the start",
                    "0.9853",
                    "1 ÷ (1 + discount rate)^0.5",
                    "1 ÷ (1 + 3%)^0.5 = 0.9853",
                    "Present value is what future money is worth at the start. The later it comes, the less it counts. How much less depends on the discount rate.",
                    "The sign ^ means “to the power of”.",
                ],
            ),
            (
                Q::PurseShare(Purse::Payer),
                &[
                    "Del av det som sparas: socialtjänsten, som betalar",
                    "1,8 procent",
                    "nuvärde av det som sparas: socialtjänsten, som betalar ÷ (nuvärde av det som sparas: socialtjänsten, som betalar + nuvärde av det som sparas: kommunens andra budgetar + nuvärde av det som sparas: regionen + nuvärde av det som sparas: andra kommuner och regioner)",
                    "121 960 ÷ (121 960 + 4 782 057 + 111 928 + 1 808 252) = 1,8 %",
                    "Bara de som vinner räknas, före kostnad. I bilden blir talen hela kronor som tillsammans är hundra: de med störst rest avrundas uppåt.",
                ],
                &[
                    "Part of what is saved: social services, the payer",
                    "1.8 per cent",
                    "present value of what is saved: social services, the payer ÷ (present value of what is saved: social services, the payer + present value of what is saved: other municipal budgets + present value of what is saved: the region + present value of what is saved: other municipalities and regions)",
                    "121,960 ÷ (121,960 + 4,782,057 + 111,928 + 1,808,252) = 1.8%",
                    "Only those who gain count, before any cost. In the picture the numbers become whole kronor that make a hundred: those with the largest remainder are rounded up.",
                ],
            ),
            (
                Q::Left(1),
                &[
                    "Kvar för regionen efter budet",
                    "−887 180 kronor",
                    "vad regionen vinner på insatsen om någon annan betalar − budet från regionen i kronor",
                    "127 570 − 1 014 750 = −887 180",
                ],
                &[
                    "Left for the region after the bid",
                    "−887,180 kronor",
                    "what the region gains if someone else pays − the bid from the region in kronor",
                    "127,570 − 1,014,750 = −887,180",
                ],
            ),
            (
                Q::CostPerFamilyMonth,
                &[
                    "Kostnad per familj och månad",
                    "1 879 kronor",
                    "insatsens kostnad på 10 år ÷ (familjer × 12 × tiden som insatsen pågår)",
                    "5 073 750 ÷ (75 × 12 × 3) = 1 879",
                    "Hela kostnaden fördelas på familjerna och på de månader som insatsen pågår.",
                ],
                &[
                    "Cost per family per month",
                    "1,879 kronor",
                    "cost of the programme over 10 years ÷ (families × 12 × time that the programme runs)",
                    "5,073,750 ÷ (75 × 12 × 3) = 1,879",
                    "The whole cost is spread over the families and over the months that the programme runs.",
                ],
            ),
            (
                Q::Param(Param::ReturnShare),
                &["Faller tillbaka inom ett år", "20 av 100", "Det är ett antagande."],
                &["Fall back within a year", "20 in 100", "This is an assumption."],
            ),
            (
                Q::Kept(Level::Municipal),
                &[
                    "Del av ny skatt som kommunen behåller",
                    "7,25 procent",
                    "(kommunalskatt − länets skattesats i utjämningen, kommuner) ÷ kommunalskatt",
                    "(21,24 % − 19,7 %) ÷ 21,24 % = 7,25 %",
                    "När invånarna tjänar mer får kommunen mindre ur skatteutjämningen. Resten av den nya skatten hamnar hos andra.",
                ],
                &[
                    "Part of new tax that the municipality keeps",
                    "7.25 per cent",
                    "(municipal tax − county rate in equalisation, municipalities) ÷ municipal tax",
                    "(21.24% − 19.7%) ÷ 21.24% = 7.25%",
                    "When residents earn more, the municipality gets less out of tax equalisation. The rest of the new tax goes to others.",
                ],
            ),
            (
                Q::Allowance(Income::Pay),
                &[
                    "Grundavdrag på lönen",
                    "32 800 kronor",
                    "(0,77 × prisbasbelopp − 0,1 × (lön på ett år − 3,11 × prisbasbelopp)), avrundat uppåt till närmaste hundratal",
                    "(0,77 × 59 200 − 0,1 × (312 000 − 3,11 × 59 200)), avrundat uppåt till närmaste hundratal = 32 800",
                    "Grundavdraget är den del av inkomsten som man inte betalar skatt på. Prisbasbeloppet är ett belopp som följer priserna.",
                    "Avdraget och underlaget räknas olika för låga och höga inkomster. Den här regeln gäller från 3,11 till 7,88 prisbasbelopp.",
                ],
                &[
                    "Basic allowance on pay",
                    "32,800 kronor",
                    "(0.77 × price base amount − 0.1 × (a year’s pay − 3.11 × price base amount)), rounded up to the next hundred",
                    "(0.77 × 59,200 − 0.1 × (312,000 − 3.11 × 59,200)), rounded up to the next hundred = 32,800",
                    "The basic allowance is the part of an income that is not taxed. The price base amount is an amount that follows prices.",
                    "The rule differs between low and high incomes. This one holds from 3.11 to 7.88 price base amounts.",
                ],
            ),
        ],
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of sentences")]
fn a_case_of_persons_has_its_own_nouns() {
    check(
        case("ips-malmo"),
        &[],
        &[
            (
                Q::ExtraPosts,
                &[
                    "Extra tjänster",
                    "2,6 tjänster",
                    "tjänster med insatsen − tjänster utan insatsen",
                    "3 − 0,4 = 2,6",
                    "Bara tjänster utöver vanligt arbetssätt räknas som insatsens kostnad.",
                ],
                &[
                    "Extra posts",
                    "2.6 posts",
                    "posts with the programme − posts without the programme",
                    "3 − 0.4 = 2.6",
                    "Only posts beyond ordinary practice count as a cost of the programme.",
                ],
            ),
            (
                Q::Share(Arm::Programme, Moment::Year(1)),
                &[
                    "Andel som har arbete efter 1 år, med insatsen",
                    "33,4 av 100",
                    "nivå där andelen skulle stanna, med insatsen + (andel som har arbete när insatsen börjar märkas, utan insatsen − nivå där andelen skulle stanna, med insatsen) × e^(−takt framåt och tillbaka, med insatsen × (1 − tid innan insatsen märks, räknad i år))",
                    "71,9 % + (2,2 % − 71,9 %) × e^(−0,7928 × (1 − 0,25)) = 33,4 %",
                    "Vi räknar med att personer går framåt i en viss takt och faller tillbaka i en annan.",
                    "Tecknet ^ betyder ”upphöjt till”, och e är talet 2,718. e^(−takt × tid) är den del som är kvar när något minskar i jämn takt.",
                ],
                &[
                    "Share who have work after 1 year, with the programme",
                    "33.4 in 100",
                    "level where the share would settle, with the programme + (share who have work when the programme begins to have an effect, without the programme − level where the share would settle, with the programme) × e^(−rate of progress and falling back, with the programme × (1 − time before the programme has an effect, in years))",
                    "71.9% + (2.2% − 71.9%) × e^(−0.7928 × (1 − 0.25)) = 33.4%",
                    "We assume that people make progress at one rate and fall back at another.",
                    "The sign ^ means “to the power of”, and e is the number 2.718. e^(−rate × time) is the part left when something shrinks at a steady rate.",
                ],
            ),
            (
                Q::FamilyYears(Kind::All, 1),
                &[
                    "Personår som vinns år 2028",
                    "18,9 personår",
                    "personer × personår som vinns för var och en, år 2 från starten",
                    "60 × 0,315 = 18,9",
                    "Vi räknar tiden då fler personer har arbete än utan insatsen. Är det 12 fler under ett helt år blir det 12 personår.",
                ],
                &[
                    "Person-years gained in 2028",
                    "18.9 person-years",
                    "people × person-years gained for each one, year 2 from the start",
                    "60 × 0.315 = 18.9",
                    "We count the time for which more people have work than without the programme. If there are 12 more for a whole year, that makes 12 person-years.",
                ],
            ),
            (
                Q::CostPerFamilyMonth,
                &[
                    "Kostnad per person och månad",
                    "2 961 kronor",
                    "insatsens kostnad på 10 år ÷ (personer × 12 × tiden som insatsen pågår)",
                    "3 198 000 ÷ (60 × 12 × 1,5) = 2 961",
                    "Hela kostnaden fördelas på deltagarna och på de månader som insatsen pågår.",
                ],
                &[
                    "Cost per person per month",
                    "2,961 kronor",
                    "cost of the programme over 10 years ÷ (people × 12 × time that the programme runs)",
                    "3,198,000 ÷ (60 × 12 × 1.5) = 2,961",
                    "The whole cost is spread over the participants and over the months that the programme runs.",
                ],
            ),
            (
                Q::Booked(Post::Savings, Total::Budget(Budget::StateBenefits), 1),
                &[
                    "Sparat i statens bidrag och lönestöd år 2028",
                    "1 278 308 kronor",
                    "nya personår som vinns år 2028 × värde för statens bidrag och lönestöd av ett personår till en början",
                    "18,90619 × 67 613,2 = 1 278 308",
                    "Det är antalet personår gånger vad vart och ett är värt för budgeten.",
                ],
                &[
                    "Saved in state benefits and wage subsidies in 2028",
                    "1,278,308 kronor",
                    "recent person-years gained in 2028 × value to state benefits and wage subsidies of a person-year at first",
                    "18.90619 × 67,613.2 = 1,278,308",
                    "This is the number of person-years times what each is worth to the budget.",
                ],
            ),
            (
                Q::Spent(Livelihood::StateBenefit),
                &[
                    "Pengar att leva på under ett år med statlig ersättning",
                    "142 593 kronor",
                    "statlig ersättning på ett år − kommunalskatt på den statliga ersättningen − regionskatt på den statliga ersättningen + jobbskatteavdrag på den statliga ersättningen",
                    "164 580 − 25 271 − 13 302 + 16 586 = 142 593",
                ],
                &[
                    "Money to live on in a year on a state benefit",
                    "142,593 kronor",
                    "a year’s state benefit − municipal tax on the state benefit − regional tax on the state benefit + in-work tax credit on the state benefit",
                    "164,580 − 25,271 − 13,302 + 16,586 = 142,593",
                ],
            ),
        ],
    );
}

#[test]
fn a_case_of_children_has_stated_savings() {
    check(
        case("skolfam-norrkoping"),
        &[],
        &[
            (
                Q::FamilyYears(Kind::All, 1),
                &[
                    "År utan dyrare vård som vinns år 2028",
                    "1 år utan dyrare vård",
                    "barn × år utan dyrare vård som vinns för var och en, år 2 från starten",
                    "20 × 0,048 = 1",
                    "Vi räknar tiden då fler barn klarar sig utan dyrare vård än utan insatsen. Är det 12 fler under ett helt år blir det 12 år utan dyrare vård.",
                ],
                &[
                    "Years without costlier care gained in 2028",
                    "1 year without costlier care",
                    "children × years without costlier care gained for each one, year 2 from the start",
                    "20 × 0.048 = 1",
                    "We count the time for which more children manage without costlier care than without the programme. If there are 12 more for a whole year, that makes 12 years without costlier care.",
                ],
            ),
            (
                Q::Value(Span::Early, Budget::SocialServices),
                &[
                    "Värde för socialtjänsten av ett år utan dyrare vård till en början",
                    "300 000 kronor",
                    "besparing i socialtjänsten",
                    "Talet är ett antagande för det här exemplet.",
                ],
                &[
                    "Value to social services of a year without costlier care at first",
                    "300,000 kronor",
                    "saving in social services",
                    "The number is an assumption for this example.",
                ],
            ),
            (
                Q::Expected(Arm::Programme, 12),
                &[
                    "Väntat antal som klarar sig utan dyrare vård efter 12 månader, med insatsen",
                    "1,6 barn",
                    "barn × andel som klarar sig utan dyrare vård efter 12 månader, med insatsen",
                    "20 × 8 % = 1,6",
                    "Vi räknar med att barn går framåt i en viss takt och faller tillbaka i en annan.",
                ],
                &[
                    "Expected number who manage without costlier care after 12 months, with the programme",
                    "1.6 children",
                    "children × share who manage without costlier care after 12 months, with the programme",
                    "20 × 8% = 1.6",
                    "We assume that children make progress at one rate and fall back at another.",
                ],
            ),
        ],
    );
}

#[test]
fn a_cut_is_told_as_a_cut() {
    check(
        DEFAULT,
        &[(Param::Caseload, 110.0)],
        &[
            (
                Q::ExtraPosts,
                &[
                    "Extra tjänster",
                    "−0,26 tjänster",
                    "tjänster med insatsen − tjänster utan insatsen",
                    "0,68 − 0,94 = −0,26",
                    "Talet är under noll: det behövs färre tjänster än vanligt.",
                ],
                &[
                    "Extra posts",
                    "−0.26 posts",
                    "posts with the programme − posts without the programme",
                    "0.68 − 0.94 = −0.26",
                    "The number is below zero: fewer posts are needed than usual.",
                ],
            ),
            (
                Q::LostAfter,
                &[
                    "Tid tills kommunen har förlorat mer än den har sparat",
                    "6,84 år",
                    "6 − netto för kommunen från starten till slutet av 2032 ÷ netto för kommunen år 2033",
                    "6 − 54 534 ÷ (−64 744) = 6,84",
                    "Först sparas pengar på personalen. Det här är tiden tills allt från starten, hopräknat, har gått under noll för gott.",
                ],
                &[
                    "Time until the municipality has lost more than it has saved",
                    "6.84 years",
                    "6 − net for the municipality from the start to the end of 2032 ÷ net for the municipality in 2033",
                    "6 − 54,534 ÷ (−64,744) = 6.84",
                    "Money is saved on staff at first. This is the time until everything from the start, added up, is below zero for good.",
                ],
            ),
            (
                Q::Outlay(0),
                &["Kostnad att fördela år 2027", "0 kronor", "0", "Det finns ingen kostnad att dela på."],
                &["Cost to share out in 2027", "0 kronor", "0", "There is no cost to share."],
            ),
            (
                Q::ExtraRate,
                &[
                    "Insatsens tillägg till takten",
                    "−0,0097 per år",
                    "tillägg till takten där effekten anges × del av effekten som den extra tiden ger",
                    "0,0783 × (−12,4 %) = −0,0097",
                    "En takt säger hur fort något sker. Med takten 0,2 per år har ungefär 18 av 100 bytt läge efter ett år.",
                ],
                &[
                    "The programme’s addition to the rate",
                    "−0.0097 a year",
                    "addition to the rate where the effect is stated × part of the effect that the extra time gives",
                    "0.0783 × (−12.4%) = −0.0097",
                    "A rate says how fast something happens. At a rate of 0.2 a year, about 18 in 100 have changed state after a year.",
                ],
            ),
        ],
    );
}

#[test]
fn one_of_anything_takes_the_singular() {
    check(
        DEFAULT,
        &[(Param::Caseload, 75.0 / 2.0), (Param::OrdinaryCaseload, 75.0)],
        &[(
            Q::ExtraPosts,
            &[
                "Extra tjänster",
                "1 tjänst",
                "tjänster med insatsen − tjänster utan insatsen",
                "2 − 1 = 1",
                "Bara tjänster utöver vanligt arbetssätt räknas som insatsens kostnad.",
            ],
            &[
                "Extra posts",
                "1 post",
                "posts with the programme − posts without the programme",
                "2 − 1 = 1",
                "Only posts beyond ordinary practice count as a cost of the programme.",
            ],
        )],
    );
}

#[test]
fn a_fund_is_repaid_out_of_what_is_saved() {
    check(
        DEFAULT,
        &[(Param::Financing, 1.0)],
        &[
            (
                Q::FundRepaid(1),
                &[
                    "Återbetalat till fonden år 2028",
                    "602 601 kronor",
                    "del av besparingen som går tillbaka till fonden × kommunens besparing år 2028",
                    "100 % × 602 601 = 602 601",
                ],
                &[
                    "Repaid to the fund in 2028",
                    "602,601 kronor",
                    "share of the saving that goes back to the fund × the municipality’s saving in 2028",
                    "100% × 602,601 = 602,601",
                ],
            ),
            (
                Q::FundOwed(1),
                &[
                    "Skuld till fonden år 2028, före återbetalning",
                    "3 295 635 kronor",
                    "skuld till fonden i slutet av 2027 + kostnad att fördela år 2028",
                    "1 604 385 + 1 691 250 = 3 295 635",
                ],
                &[
                    "Debt to the fund in 2028, before repayment",
                    "3,295,635 kronor",
                    "debt to the fund at the end of 2027 + cost to share out in 2028",
                    "1,604,385 + 1,691,250 = 3,295,635",
                ],
            ),
            (
                Q::Booked(Post::Transfers, SUPPORT, 1),
                &[
                    "Pengar som flyttas till försörjningsstödet år 2028",
                    "−602 601 kronor",
                    "−återbetalat till fonden år 2028",
                    "Sättet att betala flyttar pengar mellan budgetar. Det som en får betalar någon annan.",
                ],
                &[
                    "Money moved to income support in 2028",
                    "−602,601 kronor",
                    "−repaid to the fund in 2028",
                    "The way of paying moves money between budgets. What one gets, another pays.",
                ],
            ),
        ],
    );
}

#[test]
fn groups_that_start_inside_a_year_have_their_own_time() {
    check(
        DEFAULT,
        &[(Param::Cohorts, 2.0), (Param::LengthYears, 2.5)],
        &[
            (
                Q::FamilyYears(Kind::All, 3),
                &[
                    "Familjeår som vinns år 2030",
                    "8,5 familjeår",
                    "familjer × (familjeår som vinns för var och en, år 4 från starten + familjeår som vinns för var och en det år som börjar i början av 2030, grupp 2)",
                    "75 × (0,08 + 0,0335) = 8,5",
                    "Vi räknar tiden då fler familjer klarar sig utan försörjningsstöd än utan insatsen. Är det 12 fler under ett helt år blir det 12 familjeår.",
                ],
                &[
                    "Family-years gained in 2030",
                    "8.5 family-years",
                    "families × (family-years gained for each one, year 4 from the start + family-years gained for each one in the year that begins at the start of 2030, group 2)",
                    "75 × (0.08 + 0.0335) = 8.5",
                    "We count the time for which more families manage without income support than without the programme. If there are 12 more for a whole year, that makes 12 family-years.",
                ],
            ),
            (
                Q::CostInYear(4),
                &[
                    "Insatsens kostnad år 2031",
                    "1 691 250 kronor",
                    "del av 2031 då insatsen pågår × insatsens kostnad under ett helt år",
                    "1 × 1 691 250 = 1 691 250",
                    "Personalen är kvar så länge insatsen pågår, även när familjerna inte längre behöver den.",
                ],
                &[
                    "Cost of the programme in 2031",
                    "1,691,250 kronor",
                    "part of 2031 when the programme runs × cost of the programme in a whole year",
                    "1 × 1,691,250 = 1,691,250",
                    "The staff stay as long as the programme runs, even when the families no longer need it.",
                ],
            ),
            (
                Q::Gained(Moment::Into { group: 1, settled: false, year: 3 }),
                &[
                    "Familjeår som vinns för var och en det år som börjar i början av 2030, grupp 2",
                    "0,034 år",
                    "tid då familjerna i genomsnitt klarar sig utan försörjningsstöd, med insatsen (i början av 2030, grupp 2 – i början av 2031, grupp 2) − tid då familjerna i genomsnitt klarar sig utan försörjningsstöd, utan insatsen (i början av 2030, grupp 2 – i början av 2031, grupp 2)",
                    "0,079 − 0,045 = 0,034",
                    "Talet är ett genomsnitt för alla familjer, även dem som inte klarar sig utan försörjningsstöd.",
                ],
                &[
                    "Family-years gained for each one in the year that begins at the start of 2030, group 2",
                    "0.034 years",
                    "average time for which the families manage without income support, with the programme (at the start of 2030, group 2 – at the start of 2031, group 2) − average time for which the families manage without income support, without the programme (at the start of 2030, group 2 – at the start of 2031, group 2)",
                    "0.079 − 0.045 = 0.034",
                    "The number is an average over all families, including those who do not manage without income support.",
                ],
            ),
            (
                Q::Time(Moment::Into { group: 1, settled: false, year: 3 }),
                &[
                    "Tid sedan gruppens egen start, i början av 2030, grupp 2",
                    "0,5 år",
                    "3 − 1 × insatsens längd",
                    "3 − 1 × 2,5 = 0,5",
                ],
                &[
                    "Time since the group’s own start, at the start of 2030, group 2",
                    "0.5 years",
                    "3 − 1 × length of the programme",
                    "3 − 1 × 2.5 = 0.5",
                ],
            ),
        ],
    );
}

#[test]
fn what_does_not_happen_is_said_to_be_nothing() {
    check(
        DEFAULT,
        &[(Param::EqualisationOn, 0.0), (Param::LengthYears, 0.5), (Param::ExtraShare, 0.0)],
        &[
            (
                Q::Kept(Level::Municipal),
                &[
                    "Del av ny skatt som kommunen behåller",
                    "100 procent",
                    "1",
                    "Här räknar vi inte med skatteutjämningen, så allt blir kvar.",
                ],
                &[
                    "Part of new tax that the municipality keeps",
                    "100 per cent",
                    "1",
                    "Tax equalisation is left out here, so all of it is kept.",
                ],
            ),
            (
                Q::Effect(Moment::Length),
                &[
                    "Effekt när insatsen slutar",
                    "0 av 100",
                    "0",
                    "Insatsen ger ingen effekt här, så den ändrar ingenting.",
                ],
                &[
                    "Effect when the programme ends",
                    "0 in 100",
                    "0",
                    "The programme has no effect here, so it changes nothing.",
                ],
            ),
            (
                Q::ExtraRate,
                &[
                    "Insatsens tillägg till takten",
                    "0 per år",
                    "0",
                    "En takt säger hur fort något sker. Med takten 0,2 per år har ungefär 18 av 100 bytt läge efter ett år.",
                    "Insatsen slutar innan den har hunnit märkas.",
                ],
                &[
                    "The programme’s addition to the rate",
                    "0 a year",
                    "0",
                    "A rate says how fast something happens. At a rate of 0.2 a year, about 18 in 100 have changed state after a year.",
                    "The programme ends before it has had time to have an effect.",
                ],
            ),
            (
                Q::InAll(Post::Savings, Total::Public),
                &["Vad effekten ger alla offentliga budgetar på 10 år", "0 kronor", "0", "Här händer ingenting."],
                &["What the effect gives all public budgets over 10 years", "0 kronor", "0", "Nothing happens here."],
            ),
        ],
    );
}
