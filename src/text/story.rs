//! Berättelsen: seven steps in words, and what their picture shows. Their numbers are outputs of the case's own scenario,
//! with what the reader has changed in the step itself.

use super::answer::{finding, of_hundred, per_family_month, verdict};
use super::explained::Explained;
use super::number::{decimal, keep_numbers, kronor, short, signed, years_of};
use super::picture::Unit;
use super::run::Sentence;
use super::{Lang, Text, Voice, budget, fill_in, filled, group, text, texts};
use crate::cases::{Case, DEFAULT};
use crate::chart::hundred::{hue, hundred, kronor_to};
use crate::chart::rows::{RowOf, Rows};
use crate::chart::scene::{Block, Fill, Heap, Row, Shape};
use crate::chart::span::Span;
use crate::model::trace::Quantity;
use crate::model::{
    Budget, Carried, Group, NOTHING, Outcome, Param, Purse, Shown, Total, Verdict, posts, tax_kept, where_it_lands,
};

/// Steps of the story.
pub const STEPS: usize = 7;

/// The steps, with numbers in braces.
const WORDS: [Text; STEPS] = [
    Text {
        sv: "Tre handläggare i Malmö hade normalt 70–90 ärenden var. I tre år fick de i stället {caseload} familjer var. Då fick de \
             tid för hela familjen. Hur gick det? Och vem betalade?",
        en: "Three caseworkers in Malmö normally had 70 to 90 cases each. For three years they had {caseload} families each instead. \
             That gave them time for the whole family. How did it go? And who paid?",
    },
    Text {
        sv: "Färre familjer per handläggare kräver fler handläggare. I vårt exempel kostar det {cost} extra på tre år. Det är \
             {per_month} per familj och månad. Socialtjänsten betalar från första dagen.",
        en: "With fewer families each, more caseworkers are needed. In our example it costs an extra {cost} over three years. That is \
             {per_month} per family per month. Social services pay from the first day.",
    },
    Text {
        sv: "Det tar tid. Efter ett år är det {after_one} fler av 100 familjer som klarar sig utan försörjningsstöd. Efter tre år är \
             det {after_all} fler. Sedan krymper skillnaden. En del behöver stöd igen. Andra hade klarat sig ändå.",
        en: "It takes time. After one year, {after_one} more families in 100 manage without income support. After three years, \
             {after_all} more. Then the difference shrinks. Some need support again. Others would have managed anyway.",
    },
    Text {
        sv: "Tänk dig en sparad hundralapp. Bara {to_payer} kronor går till den budget som betalade. {to_rest} kronor stannar i \
             kommunen, men i andra budgetar. {elsewhere} kronor hamnar hos andra kommuner och regionen.",
        en: "Picture a hundred kronor saved. Only {to_payer} kronor go to the budget that paid. {to_rest} kronor stay in the \
             municipality, but in other budgets. {elsewhere} kronor end up with other municipalities and the region.",
    },
    Text {
        sv: "Malmö rapporterade en stor effekt. Då får kommunen igen pengarna på {reported}. I svenska försök med lottning, med \
             andra insatser, är effekten mindre: {trials}. I amerikanska försök är den liten: {review}.",
        en: "Malmö reported a large effect. In that case the municipality gets its money back in {reported}. In Swedish \
             randomised trials, of other programmes, the effect is smaller. Then it takes {trials}. In American trials it is \
             small. Then the answer is: {review}.",
    },
    Text {
        sv: "När kommunen bygger en skola får den dela upp kostnaden på många år. Satsar den på människor syns hela kostnaden \
             direkt. En fond, delad kostnad eller ett avtal kan bära väntan. Men någon tar alltid risken.",
        en: "When a municipality builds a school, it may spread the cost over many years. When it invests in people, the whole \
             cost shows at once. A fund, a shared cost or a contract can bridge the wait. But someone always takes the risk.",
    },
    Text {
        sv: "Nu är det din tur. Dra i reglagen. Vad krävs för att kommunen ska få igen pengarna? Vem borde vara med och betala? \
             Skicka länken till någon som inte håller med.",
        en: "Now it is your turn. Move the sliders. What does it take for the municipality to get its money back? Who should help \
             to pay? Send the link to someone who disagrees.",
    },
];

/// The steps for the default case as it stands in its own scenario, `usual`.
pub fn steps(lang: Lang, usual: &Shown) -> [Sentence; STEPS] {
    let outcome = &usual.outcome;
    let landed = where_it_lands(outcome).map_or([(Purse::Payer, 0); 5], |shares| hundred(&shares));
    let (to_payer, to_rest) = (kronor_to(&landed, Purse::Payer), kronor_to(&landed, Purse::RestOfGroup));
    let after_one = outcome.people.programme[0] - outcome.people.comparison[0];
    // Whatever is in force, the story is of the case as it stands.
    let number = |words: String, explained: Explained| Sentence::number(words, explained.in_case(DEFAULT));
    let elsewhere = landed.iter().map(|(_, kronor)| kronor).sum::<u32>() - to_payer - to_rest;
    let takes = |index: usize| {
        let of = usual.other_effects.get(index).map_or(Verdict::Nothing, |(_, verdict)| *verdict);
        if of == Verdict::NotBack {
            let not = text("inte på ", "not in ").get(lang);
            return [not, &years_of(lang, outcome.horizon_years as f64)].concat().into();
        }
        let words = verdict(lang, of, outcome.horizon_years);
        match (of, usual.other_effects.get(index)) {
            (Verdict::BackAfter(_), Some((effect, _))) => number(words, Explained::payback_at(outcome, *effect)),
            _ => words.into(),
        }
    };
    let caseload = super::parameter::field(lang, &outcome.scenario, Param::Caseload);
    let per_month = kronor(lang, per_family_month(outcome));
    let numbers = [
        ("caseload", number(caseload, Explained::param(Param::Caseload))),
        ("cost", number(kronor(lang, outcome.effort_cost()), Explained::of(Quantity::EffortCost))),
        ("per_month", number(per_month, Explained::of(Quantity::CostPerFamilyMonth))),
        ("after_one", number(of_hundred(lang, after_one), Explained::effect_first_year())),
        ("after_all", number(of_hundred(lang, outcome.people.effect), Explained::effect())),
        ("to_payer", number(to_payer.to_string(), Explained::purse(Purse::Payer))),
        ("to_rest", number(to_rest.to_string(), Explained::purse(Purse::RestOfGroup))),
        ("elsewhere", elsewhere.to_string().into()),
        ("reported", takes(0)),
        ("trials", takes(1)),
        ("review", takes(2)),
    ];
    WORDS.map(|words| Sentence::fill(words.get(lang), &numbers).keep_numbers())
}

/// What lies one tap away from a step: a question and its answer.
pub struct Aside {
    /// The step, from 0.
    pub step: usize,
    /// The question, with numbers in braces.
    pub asks: Text,
    /// The answer, with numbers in braces.
    pub says: Text,
}

/// All that lies one tap away; where the figures of a step come from stands with the findings themselves.
pub const ASIDES: [Aside; 8] = [
    Aside {
        step: 0,
        asks: text("Vad är en social investering?", "What is a social investment?"),
        says: text(
            "En social investering är en satsning som kostar mer i dag. Den väntas ge människor ett bättre liv och minska kostnaderna senare. Ingen vet säkert i förväg. (Källa: SKR och Lumell, 2017.)",
            "A social investment costs more today. It is expected to give people a better life and to lower costs later. Nobody knows for certain in advance. (Source: SKR and Lumell, 2017.)",
        ),
    },
    Aside {
        step: 0,
        asks: text("Hur vanligt är det?", "How common is it?"),
        says: text(
            "År 2018 hade 70 kommuner och 5 regioner lagt undan pengar för det. Det var drygt en promille av vad kommunerna kostar. (Källa: forskarna bakom ESO-rapporten, i Dagens Samhälle 2020. Därifrån kommer också 70–90 ärenden.)",
            "In 2018, 70 municipalities and 5 regions had set money aside for it. It was just over one thousandth of what the municipalities cost. (Source: the authors of the ESO report, in Dagens Samhälle, 2020. The 70 to 90 cases come from there too.)",
        ),
    },
    Aside {
        step: 1,
        asks: text("Hur blir det {cost}?", "Why {cost}?"),
        says: text(
            "75 familjer kräver {posts} tjänster i stället för {ordinary_posts}. En tjänst kostar {post} om året. Det är vårt eget antagande, med lön, avgifter och lokaler.",
            "75 families take {posts} posts instead of {ordinary_posts}. A post costs {post} a year. That is our own assumption: pay, contributions and premises.",
        ),
    },
    Aside {
        step: 2,
        asks: text("Varför just {after_all} av 100?", "Why {after_all} in 100?"),
        says: text(
            "Det är vårt val. Tre svenska försök, med andra insatser, gav 8 till 15 fler av 100. Malmö räknade 38 mot 8. Hur stora grupperna var vet vi inte. De första sex månaderna märks ingen effekt. Det är också vårt antagande.",
            "It is our choice. Three Swedish trials, of other programmes, gave 8 to 15 more in 100. Malmö counted 38 against 8. How large the groups were we do not know. There is no effect in the first six months. That is our assumption too.",
        ),
    },
    Aside {
        step: 3,
        asks: text("Fel ficka inne i Malmö", "The wrong pocket inside Malmö"),
        says: text(
            "Det hände på riktigt. Malmö hade en fond som skulle få tillbaka pengarna. Men budgeten för stödet hade flyttats till kommunstyrelsen. Därför ville stadskontoret stryka kravet på att betala igen. (Källa: ett partis yttrande från 2016, som återger stadens slutrapport.)",
            "It really happened. Malmö had a fund that was to be repaid. But the budget for the support had moved to the city executive board. So the city office wanted to drop the demand for repayment. (Source: a party’s statement of 2016, which restates the city’s final report.)",
        ),
    },
    Aside {
        step: 3,
        asks: text("Varför till andra kommuner?", "Why to other municipalities?"),
        says: text(
            "Mer skatt ger mindre bidrag i utjämningen. Av en ny skattekrona får Malmö behålla ungefär {kept} öre. Resten delas av alla kommuner i landet.",
            "More tax means a smaller equalisation grant. Of a new krona in tax Malmö may keep about {kept} öre. All municipalities in the country share the rest.",
        ),
    },
    Aside {
        step: 3,
        asks: text("Vad får staten?", "What does the state get?"),
        says: text(
            "Här förlorar staten {state} på tio år. Den får in mer skatt, men betalar bidrag och lönestöd i början. Om det blir plus eller minus är osäkert. Det hänger på hur många som får vanliga jobb. I ett annat exempel, IPS i Malmö, vinner staten mest av alla: {ips}.",
            "Here the state loses {state} in ten years. It takes in more tax, but pays benefits and wage subsidies at first. Whether it ends up ahead or behind is uncertain. It depends on how many get ordinary jobs. In another example, IPS in Malmö, the state gains most of all: {ips}.",
        ),
    },
    Aside {
        step: 5,
        asks: text("Varför syns hela kostnaden direkt?", "Why does the whole cost show at once?"),
        says: text(
            "En skola kan kommunen äga. Då får den skriva av kostnaden år för år. Människor kan ingen äga. Därför bokförs allt samma år, enligt lagen. Ett minus i hela kommunens resultat ska tas igen inom tre år. (Källor: RKR R3 och kommunallagen.)",
            "A municipality can own a school. So it may write the cost off year by year. Nobody can own people. So the law has it all booked in the same year. A deficit in the municipality’s whole result must be made good within three years. (Sources: RKR R3 and the Local Government Act.)",
        ),
    },
];

/// The numbers that the asides name, for the story's case in its own scenario and for IPS in its own.
pub fn numbers_of_asides(lang: Lang, usual: &Outcome, ips: &Outcome) -> Vec<(&'static str, String)> {
    let scenario = &usual.scenario;
    let (families, of) =
        (scenario.get(Param::Families), |outcome: &Outcome| outcome.summary(Total::Group(Group::State)).sum);
    let short = |number: f64| short(lang, number, 1);
    let kept = tax_kept(scenario, Param::MunicipalTax, Param::MunicipalEqualisationRate);
    vec![
        ("cost", kronor(lang, usual.effort_cost())),
        ("posts", short(posts(families, scenario.get(Param::Caseload)))),
        ("ordinary_posts", short(posts(families, scenario.get(Param::OrdinaryCaseload)))),
        ("post", kronor(lang, scenario.get(Param::CostPerPost))),
        ("after_all", of_hundred(lang, usual.people.effect)),
        ("kept", of_hundred(lang, kept)),
        ("state", kronor(lang, -of(usual))),
        ("ips", kronor(lang, of(ips))),
    ]
}

/// A question or an answer with its numbers.
pub fn aside(words: &str, numbers: &[(&'static str, String)]) -> String {
    keep_numbers(&fill_in(words, numbers))
}

texts! {
    SQUARE = "Varje ruta är {square}.", "Each square is {square}.";
    ORDINARILY = "Normalt: {count} familjer", "Normally: {count} families";
    IN_PROJECT = "I projektet: {count}", "In the project: {count}";
    SQUARE_IS_FAMILY = "Varje ruta är en familj hos en handläggare.", "Each square is a family with one caseworker.";
    A_YEAR = "{cost} om året", "{cost} a year";
    SO_MANY = "Familjer av 100 utan försörjningsstöd", "Families in 100 without income support";
    MORE_AND_ORDINARY = "{more} fler, utöver {ordinary}", "{more} more, on top of {ordinary}";
    FULL_AND_EMPTY = "Varje ruta är en familj. Fyllda rutor är skillnaden. De tomma hade klarat sig ändå.", "Each square is a family. Filled squares are the difference. The empty ones would have managed anyway.";
    SQUARE_IS_KRONA = "Varje ruta är en krona.", "Each square is one krona.";
    GUESS = "gissning {year}", "guess {year}";
    SQUARE_IS_QUARTER = "Varje ruta är tre månader som kommunen väntar på pengarna.", "Each square is three months that the municipality waits for its money.";
    LOSERS = "Så mycket förloras om insatsen inte hjälper alls", "What is lost if the programme does not help at all";
    SUMS = "Summor i miljoner kronor på {years}.", "Totals in millions of kronor over {years}.";
    SUMS_IN_THOUSANDS = "Summor i tusen kronor på {years}.", "Totals in thousands of kronor over {years}.";
    GUESS_AND_YEAR = "Gissningen var {guess}. Med {effect} fler av 100 har kommunen fått igen pengarna {year}.", "The guess was {guess}. With {effect} more in 100, the municipality has its money back in {year}.";
    GUESS_AND_NEVER = "Gissningen var {guess}. Med {effect} fler av 100 kommer pengarna inte tillbaka i tid.", "The guess was {guess}. With {effect} more in 100, the money does not come back in time.";
}

/// What a step's picture shows, and the same in words and numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct StepPicture {
    /// The squares.
    pub shape: Shape,
    /// What a square is worth.
    pub caption: String,
    /// What the sums beside the rows are, and what they come to; empty where there are none.
    pub sums: String,
    /// The numbers behind it, each with its name.
    pub table: Vec<[String; 2]>,
}

/// The most squares that an amount is counted in.
const MOST_SQUARES: f64 = 110.0;

/// What a square is worth so that there are at most so many: kronor, a round sum.
fn square_worth(kronor: f64, most: f64) -> f64 {
    let mut worth = 1e3;
    for factor in [2.0, 2.5, 2.0].into_iter().cycle().take(30) {
        if kronor <= worth * most {
            break;
        }
        worth *= factor;
    }
    worth
}

/// How many squares stand for each amount, so that together they are as many as for all amounts in one; what is below zero
/// has none.
fn squares(amounts: impl Iterator<Item = f64>, square: f64) -> impl Iterator<Item = f64> {
    let (mut sum, mut shown) = (0.0, 0.0);
    amounts.map(move |amount| {
        sum += amount.max(0.0) / square;
        let count = sum.round() - shown;
        shown = sum.round();
        count
    })
}

fn heap(count: f64, group: Group, fill: Fill, name: String) -> Heap {
    Heap { count: count.round().max(0.0) as u32, group, fill, name }
}

fn worth(lang: Lang, square: f64) -> String {
    filled(lang, SQUARE, &[("square", kronor(lang, square))])
}

fn years_of_outcome(outcome: &Outcome, shown: impl Fn(usize) -> String) -> Vec<[String; 2]> {
    let span = Span::of(outcome);
    (0..span.years).map(|year| [span.year(year).to_string(), shown(year)]).collect()
}

/// So many families with one caseworker, ordinarily and in the effort.
fn caseload(lang: Lang, outcome: &Outcome) -> StepPicture {
    let of = |param: Param| outcome.scenario.get(param);
    let params = [(ORDINARILY, Param::OrdinaryCaseload, 8, Fill::Half), (IN_PROJECT, Param::Caseload, 5, Fill::Solid)];
    let mut table = Vec::new();
    let blocks = params.into_iter().map(|(name, param, columns, fill)| {
        let count = super::parameter::field(lang, &outcome.scenario, param);
        table.push([super::parameter::name(DEFAULT.voice(lang), param), count.clone()]);
        let name = super::filled_keeping_numbers(lang, name, &[("count", count)]);
        Block { name, columns, heaps: vec![heap(of(param), Group::Household, fill, String::new())] }
    });
    let shape = Shape::Blocks(blocks.collect());
    StepPicture { shape, caption: SQUARE_IS_FAMILY.get(lang).to_owned(), sums: String::new(), table }
}

/// What the effort costs, year by year.
fn cost(lang: Lang, outcome: &Outcome) -> StepPicture {
    let payer = outcome.scenario.payer();
    let paid = |year: usize| -outcome.row(payer).cost[year];
    let square = square_worth(outcome.effort_cost(), MOST_SQUARES);
    let own = outcome.payer_group();
    let counts = squares((0..outcome.horizon_years).map(paid), square);
    let below = counts.enumerate().map(|(year, count)| {
        let name = if year == 0 { filled(lang, A_YEAR, &[("cost", kronor(lang, paid(0)))]) } else { String::new() };
        vec![heap(count, own, Fill::Solid, name)]
    });
    let row = Row { name: budget(payer).get(lang).to_owned(), below: below.collect(), above: Vec::new() };
    StepPicture {
        shape: Shape::Years { first: Span::of(outcome).start_year, rows: vec![row], upright: None },
        caption: worth(lang, square),
        sums: String::new(),
        table: years_of_outcome(outcome, |year| kronor(lang, paid(year))),
    }
}

/// Of a hundred families, how many manage: those who would have anyway, and on top of them those who do thanks to the effort.
fn people(lang: Lang, outcome: &Outcome) -> StepPicture {
    let years = outcome.horizon_years;
    let ordinary = |year: usize| outcome.people.comparison[year] * 100.0;
    let more = |year: usize| (outcome.people.programme[year] - outcome.people.comparison[year]) * 100.0;
    let named = [0, (outcome.scenario.get(Param::LengthYears).round() as usize).saturating_sub(1), years - 1];
    let above = (0..years).map(|year| {
        let count = more(year).round();
        let name = if named.contains(&year) { signed(lang, count, 0) } else { String::new() };
        let with = Fill::Solid;
        vec![
            heap(ordinary(year), Group::Household, Fill::Hollow, String::new()),
            heap(count, Group::Household, with, name),
        ]
    });
    let row = Row { name: SO_MANY.get(lang).to_owned(), above: above.collect(), below: Vec::new() };
    StepPicture {
        shape: Shape::Years { first: Span::of(outcome).start_year, rows: vec![row], upright: None },
        caption: FULL_AND_EMPTY.get(lang).to_owned(),
        sums: String::new(),
        table: years_of_outcome(outcome, |year| {
            let numbers = [more(year), ordinary(year)].map(|count| decimal(lang, count, 0));
            let [more, ordinary] = numbers;
            filled(lang, MORE_AND_ORDINARY, &[("more", more), ("ordinary", ordinary)])
        }),
    }
}

/// Of a hundred kronor saved, how many land where.
fn note(voice: Voice, outcome: &Outcome) -> StepPicture {
    let landed = where_it_lands(outcome).map(|shares| hundred(&shares));
    let own = outcome.payer_group();
    let landed = landed.iter().flatten().filter(|(_, kronor)| *kronor > 0);
    let names = landed.map(|(purse, kronor)| {
        let name = super::hundred::purse(voice, outcome, *purse);
        (*purse, f64::from(*kronor), [name, kronor.to_string()])
    });
    let names: Vec<(Purse, f64, [String; 2])> = names.collect();
    let heaps = names.iter().map(|(purse, kronor, [name, count])| {
        let (group, half) = hue(*purse, own);
        heap(*kronor, group, if half { Fill::Half } else { Fill::Solid }, [name.as_str(), ": ", count].concat())
    });
    let block = Block { name: String::new(), columns: 10, heaps: heaps.collect() };
    StepPicture {
        shape: Shape::Blocks(vec![block]),
        caption: SQUARE_IS_KRONA.get(voice.lang).to_owned(),
        sums: String::new(),
        table: names.into_iter().map(|(.., words)| words).collect(),
    }
}

/// How long the payer's group waits for its money with each effect; the one in force stands out. `guess` is a calendar year.
fn waits(lang: Lang, shown: &Shown, case: &Case, guess: Option<i32>) -> StepPicture {
    let outcome = &shown.outcome;
    let years = outcome.horizon_years;
    let in_force = outcome.scenario.get(Param::ExtraShare);
    let mut table = Vec::new();
    let rows = case.findings.iter().zip(&shown.other_effects).map(|(found, (effect, takes))| {
        let quarters = match takes {
            Verdict::BackAfter(after) => (after * 4.0).round() as usize,
            Verdict::NotBack => 4 * years,
            _ => 0,
        };
        let fill = if *effect == in_force { Fill::Solid } else { Fill::Half };
        let above = (0..years).map(|year| {
            let count = quarters.saturating_sub(4 * year).min(4);
            vec![heap(count as f64, outcome.payer_group(), fill, String::new())]
        });
        let name = [found.short.get(lang), ", ", &finding(lang, found)].concat();
        let takes = verdict(lang, *takes, years);
        table.push([super::upper_first(&name), takes.clone()]);
        Row { name: [&super::upper_first(&name), ": ", &takes].concat(), above: above.collect(), below: Vec::new() }
    });
    let rows = rows.collect();
    let first = Span::of(outcome).start_year;
    let upright = guess.map(|year| (f64::from(year - first) + 0.5, filled(lang, GUESS, &[("year", year.to_string())])));
    StepPicture {
        shape: Shape::Years { first, rows, upright },
        caption: SQUARE_IS_QUARTER.get(lang).to_owned(),
        sums: String::new(),
        table,
    }
}

/// Who loses the money in the way of funding in force where the effort helps nobody: `carried` without effect.
fn risk(lang: Lang, outcome: &Outcome, carried: &Carried) -> StepPicture {
    let square = square_worth(outcome.effort_cost(), MOST_SQUARES);
    let investor = (Group::Household, budget(Budget::Investor), carried.investor);
    let public = Group::PUBLIC.iter().map(|of| (*of, group(*of), carried.groups[*of as usize]));
    let losers = public.chain([investor]).filter(|(.., sum)| *sum < -NOTHING);
    let mut table = Vec::new();
    let heaps = losers.map(|(of, name, sum)| {
        let (name, amount) = (name.get(lang), kronor(lang, -sum));
        table.push([name.to_owned(), amount.clone()]);
        heap(-sum / square, of, Fill::Solid, keep_numbers(&[name, ": ", &amount].concat()))
    });
    let heaps = heaps.collect();
    let block = Block { name: LOSERS.get(lang).to_owned(), columns: 10, heaps };
    StepPicture { shape: Shape::Blocks(vec![block]), caption: worth(lang, square), sums: String::new(), table }
}

/// Some rows of the main picture, in squares: what is gained stands on the line, what is paid or lost hangs under it.
pub fn money(voice: Voice, outcome: &Outcome, shows: &dyn Fn(RowOf) -> bool) -> StepPicture {
    let lang = voice.lang;
    let all = Rows::of(outcome, false, None);
    let shown = all.rows.iter().filter(|row| !matches!(row.of, RowOf::NetOf(_)) && shows(row.of));
    let years = outcome.horizon_years;
    let moved: f64 = shown.clone().flat_map(|row| &row.kronor[..years]).map(|kronor| kronor.abs()).sum();
    let square = square_worth(moved, 2.0 * MOST_SQUARES);
    let unit = Unit::of(&all);
    let mut table = Vec::new();
    let rows = shown.map(|row| {
        let fill = if row.of.is_half() { Fill::Half } else { Fill::Solid };
        let heaps = |sign: f64| -> Vec<Vec<Heap>> {
            let counts = squares(row.kronor[..years].iter().map(|kronor| sign * kronor), square);
            counts.map(|count| vec![heap(count, row.of.group(), fill, String::new())]).collect()
        };
        let name = [super::row::name(voice, row.of), unit.signed(lang, row.sum)];
        table.push(name.clone());
        Row { name: name.join(" "), above: heaps(1.0), below: heaps(-1.0) }
    });
    let shape = Shape::Years { first: all.span.start_year, rows: rows.collect(), upright: None };
    let words = if unit == Unit::Millions { SUMS } else { SUMS_IN_THOUSANDS };
    let sums = super::filled_keeping_numbers(lang, words, &[("years", years_of(lang, years as f64))]);
    StepPicture { shape, caption: worth(lang, square), sums, table }
}

/// What the pictures are made from: the story's case in its own scenario, with what the reader has changed in the step; and what is in force.
#[derive(Clone, Copy)]
pub struct StepInputs<'a> {
    /// The story's case in its own scenario.
    pub usual: &'a Shown,
    /// The same with the effect in force.
    pub effect: &'a Shown,
    /// Who loses without effect in the way of funding in force.
    pub carried: &'a Carried,
    /// How the page speaks of the case that is open.
    pub voice: Voice,
    /// What is in force.
    pub in_force: &'a Outcome,
    /// What the reader has guessed, as a calendar year.
    pub guess: Option<i32>,
}

/// The picture of a step, from 0.
pub fn step_picture(step: usize, inputs: StepInputs<'_>) -> StepPicture {
    let StepInputs { usual, effect, carried, voice, in_force, guess } = inputs;
    let lang = voice.lang;
    match step {
        0 => caseload(lang, &usual.outcome),
        1 => cost(lang, &usual.outcome),
        2 => people(lang, &usual.outcome),
        3 => note(DEFAULT.voice(lang), &usual.outcome),
        4 => waits(lang, effect, DEFAULT, guess),
        5 => risk(lang, &usual.outcome, carried),
        _ => {
            let mut picture = money(voice, in_force, &|_| true);
            let (own, rows) = (RowOf::NetOf(in_force.payer_group()), Rows::of(in_force, false, None));
            let sum = in_force.summary(Total::Group(in_force.payer_group())).sum;
            let net = [&super::row::name(voice, own), " ", &Unit::of(&rows).signed(lang, sum)].concat();
            let reason = super::row::reason(voice, own, &rows, in_force);
            picture.sums = keep_numbers(&[&picture.sums, " ", &net, ": ", &reason, "."].concat());
            picture
        }
    }
}

/// Beside the reader's guess, a calendar year: when it is in the story's own scenario.
pub fn answer_to_guess(lang: Lang, guess: i32, usual: &Outcome) -> String {
    let back = match Verdict::of(usual) {
        Verdict::BackAfter(years) => Some(Span::of(usual).calendar_year(years)),
        _ => None,
    };
    let words = if back.is_some() { GUESS_AND_YEAR } else { GUESS_AND_NEVER };
    let last = Span::of(usual).year(usual.horizon_years - 1);
    let guess = if guess > last {
        fill_in(text("efter {last}", "after {last}").get(lang), &[("last", last.to_string())])
    } else {
        guess.to_string()
    };
    let numbers = [
        ("guess", guess),
        ("effect", of_hundred(lang, usual.people.effect)),
        ("year", back.map(|year| year.to_string()).unwrap_or_default()),
    ];
    super::filled_keeping_numbers(lang, words, &numbers)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::cases::DEFAULT;
    use crate::model::Grade;

    /// The Swedish is set; its numbers are the model's.
    #[test]
    fn the_story_says_what_was_agreed_with_the_numbers_of_the_case() {
        let usual = Shown::of(&DEFAULT.scenario(), &DEFAULT.effects()).unwrap_or_else(|error| unreachable!("{error}"));
        let agreed = [
            "Tre handläggare i Malmö hade normalt 70–90 ärenden var. I tre år fick de i stället 25 familjer var. Då fick de tid för hela familjen. Hur gick det? Och vem betalade?",
            "Färre familjer per handläggare kräver fler handläggare. I vårt exempel kostar det 5,1 miljoner kronor extra på tre år. Det är 1 900 kronor per familj och månad. Socialtjänsten betalar från första dagen.",
            "Det tar tid. Efter ett år är det 3 fler av 100 familjer som klarar sig utan försörjningsstöd. Efter tre år är det 12 fler. Sedan krymper skillnaden. En del behöver stöd igen. Andra hade klarat sig ändå.",
            "Tänk dig en sparad hundralapp. Bara 2 kronor går till den budget som betalade. 70 kronor stannar i kommunen, men i andra budgetar. 28 kronor hamnar hos andra kommuner och regionen.",
            "Malmö rapporterade en stor effekt. Då får kommunen igen pengarna på drygt 2 år. I svenska försök med lottning, med andra insatser, är effekten mindre: knappt 8 år. I amerikanska försök är den liten: inte på 10 år.",
            "När kommunen bygger en skola får den dela upp kostnaden på många år. Satsar den på människor syns hela kostnaden direkt. En fond, delad kostnad eller ett avtal kan bära väntan. Men någon tar alltid risken.",
            "Nu är det din tur. Dra i reglagen. Vad krävs för att kommunen ska få igen pengarna? Vem borde vara med och betala? Skicka länken till någon som inte håller med.",
        ];
        let steps = steps(Lang::Sv, &usual).map(|step| step.plain().replace('\u{a0}', " "));
        assert_eq!(steps, agreed);
    }

    /// What asides call our own assumption, and the table too.
    #[test]
    fn what_the_story_calls_our_own_assumption_has_no_source() {
        for (step, what, param) in [
            (1, "En tjänst kostar {post} om året. Det är vårt eget antagande", Param::CostPerPost),
            (2, "De första sex månaderna märks ingen effekt. Det är också vårt antagande", Param::StartLagMonths),
        ] {
            let said = ASIDES.iter().any(|aside| aside.step == step && aside.says.sv.contains(what));
            assert!(said, "the aside of step {step} no longer says: {what}");
            assert_eq!(param.row().grades, [Grade::C], "{}", param.id());
        }
    }

    fn usual() -> Shown {
        Shown::of(&DEFAULT.scenario(), &DEFAULT.effects()).unwrap_or_else(|error| unreachable!("{error}"))
    }

    fn ips() -> Outcome {
        let case = Case::from_id("ips-malmo").unwrap_or_else(|| unreachable!("there is such a case"));
        Outcome::of(&case.scenario()).unwrap_or_else(|error| unreachable!("{error}"))
    }

    /// Everything that the story says in a language, a paragraph each.
    fn everything(lang: Lang) -> Vec<String> {
        let usual = usual();
        let numbers = numbers_of_asides(lang, &usual.outcome, &ips());
        let asides = ASIDES.iter().flat_map(|one| [one.asks.get(lang), one.says.get(lang)]);
        let mut all: Vec<String> = steps(lang, &usual).map(|step| step.plain()).into();
        all.extend(asides.map(|words| aside(words, &numbers)));
        all.extend(DEFAULT.findings.iter().map(|found| found.detail.get(lang).to_owned()));
        all.push(answer_to_guess(lang, 2031, &usual.outcome));
        all.extend([super::super::GUESS, super::super::GUESS_KEPT].map(|text| text.get(lang).to_owned()));
        all.push(super::super::MESSAGE.get(lang).to_owned());
        all
    }

    /// Sentences as their words.
    pub(in crate::text) fn sentences(text: &str) -> Vec<Vec<String>> {
        let mut sentences = vec![Vec::new()];
        for word in text.split([' ', '\u{a0}']).filter(|word| !word.is_empty()) {
            if let Some(sentence) = sentences.last_mut() {
                sentence.push(word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned());
            }
            if word.trim_end_matches([')', '”', '"']).ends_with(['.', '?', '!']) {
                sentences.push(Vec::new());
            }
        }
        sentences.retain(|sentence| !sentence.is_empty());
        sentences
    }

    #[test]
    fn no_sentence_of_the_story_has_more_than_eighteen_words() {
        for lang in [Lang::Sv, Lang::En] {
            for sentence in everything(lang).iter().flat_map(|text| sentences(text)) {
                assert!(sentence.len() <= 18, "{} words: {}", sentence.len(), sentence.join(" "));
            }
        }
    }

    /// LIX: words to a sentence, and words of more than six letters to a hundred words; 35 is easy prose.
    pub(in crate::text) fn lix(sentences: &[Vec<String>]) -> f64 {
        let words: Vec<&String> = sentences.iter().flatten().collect();
        let long = words.iter().filter(|word| word.chars().count() > 6).count() as f64;
        let words = words.len() as f64;
        words / sentences.len() as f64 + 100.0 * long / words
    }

    #[test]
    fn the_swedish_is_easy_to_read() {
        let sentences: Vec<Vec<String>> = everything(Lang::Sv).iter().flat_map(|text| sentences(text)).collect();
        let lix = lix(&sentences);
        assert!(lix <= 35.0, "LIX {lix:.1}");
    }

    /// Titles, notes and asides name some numbers of the case in so many words.
    #[test]
    fn numbers_that_stand_in_words_are_those_of_the_case() {
        let usual = usual().outcome;
        let of = |param: Param| usual.scenario.get(param);
        let caseloads = (of(Param::Caseload), of(Param::OrdinaryCaseload));
        assert_eq!((of(Param::Families), of(Param::LengthYears), caseloads), (75.0, 3.0, (25.0, 80.0)));
        assert_eq!((usual.horizon_years, crate::model::EQUAL_OUTCOMES, of(Param::StartLagMonths)), (10, 50, 6.0));
        let landed = where_it_lands(&usual).map(|shares| kronor_to(&hundred(&shares), Purse::Payer));
        assert_eq!(landed, Some(2));
    }

    #[test]
    fn what_the_asides_claim_of_the_state_holds() {
        let of = |outcome: &Outcome| outcome.summary(Total::Group(Group::State)).sum;
        assert!(of(&usual().outcome) < 0.0);
        assert!(usual().outcome.row(Budget::StateTaxes).net.iter().all(|kronor| *kronor >= 0.0));
        let ips = ips();
        assert!(Group::ALL.iter().all(|group| ips.summary(Total::Group(*group)).sum <= of(&ips)));
        let numbers = numbers_of_asides(Lang::Sv, &usual().outcome, &ips);
        let said: Vec<String> = ASIDES.iter().map(|one| aside(one.says.sv, &numbers).replace('\u{a0}', " ")).collect();
        let expected = [
            "75 familjer kräver 3 tjänster i stället för 0,9.",
            "En tjänst kostar 820 000 kronor om året.",
            "Av en ny skattekrona får Malmö behålla ungefär 7 öre.",
            "Här förlorar staten 2,1 miljoner kronor på tio år.",
            "vinner staten mest av alla: 8,8 miljoner kronor.",
        ];
        for words in expected {
            assert!(said.iter().any(|text| text.contains(words)), "{words}: {said:#?}");
        }
    }

    #[test]
    fn a_guess_is_answered_beside_the_year_that_we_count_with() {
        for (guess, words) in [
            (2031, "Gissningen var 2031. Med 12 fler av 100 har kommunen fått igen pengarna 2034."),
            (2037, "Gissningen var efter 2036. Med 12 fler av 100 har kommunen fått igen pengarna 2034."),
        ] {
            assert_eq!(answer_to_guess(Lang::Sv, guess, &usual().outcome).replace('\u{a0}', " "), words);
        }
    }

    /// What each picture counts adds up to what its words say.
    #[test]
    fn squares_count_what_the_words_say() {
        let usual = usual();
        let mut scratch = usual.outcome.clone();
        let voice = DEFAULT.voice(Lang::Sv);
        let none = |financing| crate::model::carried(&usual.outcome.scenario, financing, 0.0, &mut scratch);
        let carried =
            crate::model::Financing::ALL.map(none).map(|carried| carried.unwrap_or_else(|| unreachable!("can be had")));
        for carried in &carried {
            let inputs = StepInputs {
                usual: &usual,
                effect: &usual,
                carried,
                voice,
                in_force: &usual.outcome,
                guess: Some(2031),
            };
            let counts: Vec<usize> = (0..STEPS)
                .map(|step| step_picture(step, inputs).shape.arrange((600.0, 400.0), 20.0).squares.len())
                .collect();
            // 81 and 25 families; 101 squares of 50 000 kronor; a hundred kronor; 5.1 million lost, whoever loses it.
            assert_eq!((counts[0], counts[1], counts[3]), (105, 101, 100));
            assert!((100..=102).contains(&counts[5]), "{counts:?}");
            // A little over 2 years, nearly 8 and more than 10, in quarters.
            assert_eq!(counts[4], 10 + 31 + 40, "{counts:?}");
        }
    }
}
