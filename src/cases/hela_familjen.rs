//! Malmö's Hela familjen: as we count it, as the city reported it, as a sceptical review has it, its sister site, and the
//! reader's own.

use super::source::{ALMGARDEN_DISSENT, CITY_REPORT, DAGENS_SAMHALLE, SMEDSLUND};
use super::{
    Assumption, Case, Finding, Noun, Nouns, Reported, Shows, Told, assumed, read, read_and_assumed, single, worded,
};
use crate::lang::{NONE, Text, text};
use crate::model::{Grade, Group, Param, Total};

/// Those who help, in several cases.
pub const CASEWORKER: Noun =
    Noun { one: text("handläggare", "caseworker"), many: text("handläggare", "caseworkers") };

/// One of them.
pub const A_CASEWORKER: Text = text("en handläggare", "a caseworker");

/// All of them.
pub const THE_CASEWORKERS: Text = text("handläggarna", "the caseworkers");

/// Families on income support and their caseworkers.
pub const FAMILIES: Nouns = Nouns {
    unit: Noun { one: text("familj", "family"), many: text("familjer", "families") },
    the_units: text("familjerna", "the families"),
    case: Noun { one: text("ärende", "case"), many: text("ärenden", "cases") },
    worker: CASEWORKER,
    a_worker: A_CASEWORKER,
    the_workers: THE_CASEWORKERS,
    reached: Noun {
        one: text("klarar sig utan försörjningsstöd", "manages without income support"),
        many: text("klarar sig utan försörjningsstöd", "manage without income support"),
    },
    year: text("familjeår", "family-year"),
    years: text("familjeår", "family-years"),
    instead: super::MORE_CASES,
};

/// The controls of a case where caseload, length and effect are the question.
pub const USUAL: [Param; 3] = [Param::Caseload, Param::LengthYears, Param::ExtraShare];

/// Who paid in Malmö.
const MALMO_FUND_PAID: Text = text(
    "Att socialtjänsten betalar är vårt antagande. I Malmö betalade stadens sociala investeringsfond, som skulle få \
     tillbaka pengarna.",
    "That social services pay is our assumption. In Malmö the city’s social investment fund paid, and was to be repaid.",
);

/// What the city reported.
const REPORT: Finding = Finding {
    shows: Shows::Counts(38.0, 8.0),
    ..single(
        30.0 / 75.0,
        text("Malmös rapport", "Malmö’s report"),
        text("Malmös egen rapport", "Malmö’s own report"),
        text(
            "38 mot 8, utan lottning, enligt en debattartikel. Den säger personer. Slutrapporten, återgiven av ett parti, säger 38 hushåll och nämner ingen jämförelse. Hur stora grupperna var anges inte.",
            "38 against 8, not randomised, according to an opinion piece. It says persons. The final report, restated by a party, says 38 households and no comparison. The size of the groups is not given.",
        ),
    )
};

/// Swedish randomised trials of other efforts.
const TRIALS: Finding = Finding {
    from: 0.08,
    to: 0.15,
    ..single(
        0.12,
        text("försök", "trials"),
        text("inom svenska försök, andra insatser", "within Swedish trials, other programmes"),
        text(
            "Tre försök mätte arbete (ett även studier) för andra grupper: 8 (bara jobb med lönestöd), 10 och 15. Ett fjärde, vid svår psykisk sjukdom, gav 36. Färre ärenden var bara en del av stödet.",
            "Three trials measured work (one also studies) for other groups: 8 (subsidised jobs only), 10 and 15. A fourth, in severe mental illness, gave 36. Smaller caseloads were only part of the support.",
        ),
    )
};

/// A review of American programmes.
const REVIEW: Finding = single(
    0.03,
    text("översikt", "review"),
    text("amerikansk översikt", "American review"),
    text(
        "46 program, 60,9 mot 57,9 procent i arbete. Mäter arbete, inte försörjningsstöd. Översikten kallar underlaget \
         mycket osäkert.",
        "46 programmes, 60.9 against 57.9 per cent in work. Measures work, not income support. The review calls the \
         evidence very uncertain.",
    ),
);

/// The sister project.
const SISTER: Finding = Finding {
    shows: Shows::Alone(1.0, 28.0),
    ..single(
        1.0 / 28.0,
        text("delrapport", "interim report"),
        text("systerprojektet i Almgården", "the sister project in Almgården"),
        text(
            "1 av 28 hushåll vid mitten av 2015, utan jämförelse. Ur ett partis yttrande som återger stadens delrapport.",
            "1 of 28 households by mid-2015, without comparison. From a party’s dissent that restates the city’s interim report.",
        ),
    )
};

/// Those that found nothing.
const VORDINGBORG: Finding = single(
    0.0,
    NONE,
    text("Vordingborg, Danmark", "Vordingborg, Denmark"),
    text("Färre ärenden i två år. Inte fler i arbete.", "Smaller caseloads for two years. No more people in work."),
);

const RIVERSIDE: Finding = Finding {
    grade: Grade::B,
    ..single(
        0.0,
        NONE,
        text("Riverside, USA", "Riverside, USA"),
        text(
            "Lottat försök, omkring 97 mot 53 ärenden. Ingen säker skillnad.",
            "Randomised trial, about 97 against 53 cases. No significant difference.",
        ),
    )
};

// TIP and what follows say which way, and no figure that can stand beside others.

const TIP: Finding = worded(
    text("TIP, Sverige", "TIP, Sweden"),
    text(
        "Lottat försök med nyanlända. Från 200–250 till 35–40 ärenden per handläggare. Fler fick vanligt arbete. Ingen siffra att jämföra.",
        "Randomised trial with new arrivals. From 200–250 to 35–40 cases for each caseworker. More found ordinary work. No figure to compare.",
    ),
);

const COLUMBUS: Finding = worded(
    text("Columbus, USA", "Columbus, USA"),
    text(
        "Lottat försök. Samma handläggare för stöd och arbete gav det offentliga 244 dollar per person på fem år. Det vanliga sättet kostade 646 dollar (1999 års priser).",
        "Randomised trial. The same caseworker for support and work gave the public 244 dollars a person over five years. The usual way cost 646 dollars (1999 prices).",
    ),
);

const NORWAY: Finding = Finding {
    grade: Grade::B,
    ..worded(
        text("Kvalifiseringsprogrammet, Norge", "The qualification programme, Norway"),
        text(
            "Utan lottning. Omkring 18 fler i arbete det fjärde året, i ett intervall från 1 till 36. Källorna skiljer sig om det är procent eller av hundra.",
            "Not randomised. About 18 more in work in the fourth year, in an interval from 1 to 36. The sources differ on whether that is per cent or of a hundred.",
        ),
    )
};

const SBU: Finding = worded(
    text("SBU, systematisk översikt", "SBU, systematic review"),
    text(
        "Färre ärenden kan hjälpa människor att få och behålla arbete. Låg säkerhet. Ingen siffra att jämföra.",
        "Smaller caseloads can help people to get and keep work. Low certainty. No figure to compare.",
    ),
);

const HJORRING: Finding = worded(
    text("Hjørring, Danmark", "Hjørring, Denmark"),
    text(
        "Från 80 till 35 ärenden. Bättre för dem som stod längst från arbete, mest det fjärde året. Ingen siffra att jämföra.",
        "From 80 to 35 cases. Better for those furthest from work, most in the fourth year. No figure to compare.",
    ),
);

const GERMANY: Finding = worded(
    text("14 kontor i Tyskland", "14 offices in Germany"),
    text(
        "Fler handläggare. Kortare arbetslöshet, betalat efter omkring 10 månader. Ingen siffra att jämföra.",
        "More caseworkers. Shorter unemployment, paid back after about 10 months. No figure to compare.",
    ),
);

/// What a case about families in Malmö can be asked with, the largest first.
const FINDINGS: &[Finding] = &[REPORT, TRIALS, REVIEW];

const STORY: Text = text(
    "Tre handläggare i Malmö hade normalt 70–90 ärenden var. I tre år fick de i stället 25 familjer var, och tid för hela \
     familjen.",
    "Three caseworkers in Malmö normally had 70–90 cases each. For three years they had 25 families each instead, and time \
     for the whole family.",
);

/// The default: the table was written for it.
pub const DEFAULT: Case = Case {
    id: "hela-familjen",
    name: text("Hela familjen", "Hela familjen"),
    nouns: &FAMILIES,
    large: USUAL,
    assumptions: &[],
    reported: Some(30.0 / 75.0),
    cautious: Some(0.03),
    paid_otherwise: MALMO_FUND_PAID,
    findings: FINDINGS,
    also: &[SISTER, VORDINGBORG, RIVERSIDE, SBU, TIP, HJORRING, NORWAY, GERMANY, COLUMBUS],
};

/// What is told of it.
pub const DEFAULT_TOLD: Told = Told {
    story: STORY,
    evidence: text(
        "Effekten är vårt val: inom det som svenska försök med lottning har visat för andra insatser. Vi har inte hittat \
         något försök där en svensk kommun lottat familjer till handläggare med färre ärenden.",
        "The effect is our choice: within what randomised Swedish trials have shown for other programmes. We have found no \
         trial in which a Swedish municipality randomised families to caseworkers with fewer cases.",
    ),
    money: None,
};

/// As the city reported it.
pub const REPORTED: Case = Case {
    id: "hela-familjen-reported",
    name: text("Hela familjen, som Malmö rapporterade", "Hela familjen, as Malmö reported it"),
    assumptions: &[read_and_assumed(
        Param::ExtraShare,
        30.0 / 75.0,
        &DAGENS_SAMHALLE,
        text(
            "38 mot 8, delat med 75 i båda grupperna; jämförelsegruppens storlek är vårt antagande",
            "38 against 8, divided by 75 in both groups; the size of the comparison group is our assumption",
        ),
    )
    // From none, as nobody was randomised, to the upper end of the interval of the counts.
    .within(0.0, 0.52)],
    ..DEFAULT
};

/// What is told of it.
pub const REPORTED_TOLD: Told = Told {
    story: text(
        "Samma projekt, med den stora effekt som Malmö själv rapporterade.",
        "The same project, with the large effect that Malmö itself reported.",
    ),
    evidence: text(
        "38 försörjde sig själva, mot 8 i jämförelsegruppen. Den ena källan säger personer, den andra hushåll. \
         Jämförelsegruppens storlek anges inte: 75 är vårt antagande. Källan kan räkna alla som någon gång klarade sig. Vi \
         räknar som om alla gjorde det vid slutet. Det är den mest gynnsamma tolkningen. Ingen lottning gjordes.",
        "38 supported themselves, against 8 in the comparison group. One source says persons, the other households. The \
         size of the comparison group is not given: 75 is our assumption. The source may count all who ever managed. We \
         count them all as managing at the end. That is the most favourable reading. There was no randomisation.",
    ),
    money: Some(Reported {
        said: text(
            "Besparingen på försörjningsstödet blev större än projektets kostnad.",
            "The saving on income support was larger than the cost of the project.",
        ),
        source: &CITY_REPORT,
        kronor: None,
        total: Total::Group(Group::Municipality),
        after_years: 3,
        why: text(
            "Staden räknar sparat försörjningsstöd under projektet, också för dem som klarade sig en tid. Vi räknar alla kommunens budgetar, och effekten växer fram under tre år.",
            "The city counts income support saved during the project, also for those who managed for a while. We count all the municipality’s budgets, and the effect builds up over three years.",
        ),
    }),
};

/// The effect of 46 American programmes taken together.
pub const CAUTIOUS: Case = Case {
    id: "hela-familjen-cautious",
    name: text("Hela familjen, försiktigt räknat", "Hela familjen, a cautious estimate"),
    assumptions: &[read_and_assumed(
        Param::ExtraShare,
        0.03,
        &SMEDSLUND,
        text(
            "60,9 mot 57,9 procent i arbete; att lika många lämnar försörjningsstödet antar vi",
            "60.9 against 57.9 per cent in work; we assume that as many leave income support",
        ),
    )
    .within(0.0, 0.06)],
    ..DEFAULT
};

/// What is told of it.
pub const CAUTIOUS_TOLD: Told = Told {
    story: text(
        "Samma projekt, med den lilla effekt som amerikanska försök har visat.",
        "The same project, with the small effect that American trials have shown.",
    ),
    evidence: text(
        "I 46 amerikanska program med mer än 412 000 personer arbetade 60,9 procent, mot 57,9 i jämförelsegrupperna. \
         Översikten kallar underlaget mycket osäkert. Programmen och reglerna är andra än här.",
        "In 46 American programmes with more than 412,000 people, 60.9 per cent worked, against 57.9 in the comparison \
         groups. The review calls the evidence very uncertain. Programmes and rules differ from those here.",
    ),
    money: None,
};

const ALMGARDEN_ASSUMPTIONS: &[Assumption] = &[
    read(Param::Families, 28.0, &ALMGARDEN_DISSENT, text("28 hushåll", "28 households")),
    assumed(
        Param::Caseload,
        25.0,
        text(
            "som i Hela familjen; teamets storlek anges inte",
            "as in Hela familjen; the size of the team is not given",
        ),
    ),
    assumed(Param::LengthYears, 3.0, text("som i Hela familjen", "as in Hela familjen")),
    assumed(
        Param::ComparisonShare,
        0.0,
        text(
            "ingen jämförelsegrupp fanns; vi räknar hela andelen som effekt, den mest gynnsamma tolkningen",
            "there was no comparison group; we count the whole share as effect, the most favourable reading",
        ),
    )
    .within(0.0, 0.1),
    read_and_assumed(
        Param::ExtraShare,
        1.0 / 28.0,
        &ALMGARDEN_DISSENT,
        text(
            "1 av 28 hushåll hade lämnat försörjningsstödet genom arbete vid mitten av 2015",
            "1 of 28 households had left income support through work by mid-2015",
        ),
    )
    // The interval of 1 in 28.
    .within(0.0, 0.18),
    assumed(
        Param::ReferenceYears,
        2.5,
        text("ungefär från start till mitten av 2015", "roughly from the start to mid-2015"),
    ),
];

/// The sister project.
pub const ALMGARDEN: Case = Case {
    id: "almgarden",
    name: text("Hela familjen Almgården", "Hela familjen Almgården"),
    assumptions: ALMGARDEN_ASSUMPTIONS,
    reported: None,
    cautious: None,
    findings: &[SISTER],
    also: &[REPORT, TRIALS, REVIEW, VORDINGBORG, RIVERSIDE, SBU, TIP, HJORRING, NORWAY, GERMANY, COLUMBUS],
    ..DEFAULT
};

/// What is told of it.
pub const ALMGARDEN_TOLD: Told = Told {
    story: text(
        "Samma idé, samma fond och samma stad, i ett annat område. Ett team med flera yrkesgrupper arbetade med 28 hushåll.",
        "The same idea, the same fund and the same city, in another district. A team of several professions worked with 28 \
         households.",
    ),
    evidence: text(
        "Vid mitten av 2015 hade 1 av 28 hushåll lämnat försörjningsstödet genom arbete. Siffran står i ett partis särskilda \
         yttrande, som återger stadens delrapport. Vi har inte kunnat jämföra den med rapporten. Ingen jämförelsegrupp fanns. \
         Slutrapporten 2018 drar slutsatsen att färre ärenden ger resultat. Kostnaden för \
         teamets andra yrkesgrupper ingår inte.",
        "By mid-2015, 1 of 28 households had left income support through work. The figure stands in a party’s dissenting \
         statement, which restates the city’s interim report. We have not been able to check it against the report. There was \
         no comparison group. The final report of 2018 concludes that fewer cases give results. \
         The cost of the team’s other professions is not included.",
    ),
    money: None,
};

/// Every field open.
pub const OWN: Case = Case {
    id: "egen",
    name: text("Bygg ditt eget", "Build your own"),
    reported: None,
    cautious: None,
    paid_otherwise: NONE,
    ..DEFAULT
};

/// What is told of it.
pub const OWN_TOLD: Told = Told {
    story: text("Börja med våra antaganden och dra i reglagen.", "Start from our assumptions and move the sliders."),
    evidence: text(
        "Det du ändrar är dina egna antaganden. Resten är våra. Vid varje tal står källan och hur säkert det är.",
        "What you change is your own assumption. The rest are ours. Each figure has its source and says how sure it is.",
    ),
    money: None,
};
