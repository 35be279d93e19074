//! Housing First: a home instead of nights in a shelter.

use super::source::{FAKTUM, JOHANSSON_DE_SILVA, VART_GOTEBORG};
use super::{
    Assumption, Case, Noun, Nouns, PAID_BY_SOCIAL_SERVICES, Reported, assumed, chosen, read, read_and_assumed, single,
};
use crate::model::{Budget, Param, Total};

const NOUNS: Nouns = Nouns {
    unit: Noun { one: ("person", "person"), many: ("personer", "people") },
    the_units: ("hyresgästerna", "the tenants"),
    case: Noun { one: ("hyresgäst", "tenant"), many: ("hyresgäster", "tenants") },
    worker: Noun {
        one: ("boendestödjare", "housing support worker"),
        many: ("boendestödjare", "housing support workers"),
    },
    a_worker: ("en boendestödjare", "a housing support worker"),
    the_workers: ("boendestödjarna", "the support workers"),
    reached: Noun { one: ("har ett eget hem", "has a home"), many: ("har ett eget hem", "have a home") },
    year: ("boendeår", "year at home"),
    instead: ("i stället för nätter på härbärge", "instead of nights in a shelter"),
};

const ASSUMPTIONS: &[Assumption] = &[
    PAID_BY_SOCIAL_SERVICES,
    assumed(Param::Families, 20.0, ("en vanlig storlek på en verksamhet", "a usual size of such a service")),
    assumed(Param::Caseload, 10.0, ("få hyresgäster per boendestödjare", "few tenants per support worker")),
    assumed(
        Param::OrdinaryCaseload,
        80.0,
        ("på härbärget räknas stödet i priset för natten", "in the shelter support is part of the price of a night"),
    ),
    assumed(Param::ReferenceCaseload, 10.0, ("som vi räknar med", "as we count with")),
    assumed(Param::LengthYears, 5.0, ("stödet fortsätter", "the support goes on")),
    chosen(Param::StartLagMonths, 0.0, ("hemmet kommer först", "the home comes first")).within(0.0, 3.0),
    assumed(
        Param::ReferenceYears,
        1.0,
        ("de flesta flyttar in under det första året", "most move in during the first year"),
    ),
    assumed(
        Param::ComparisonShare,
        0.0,
        ("ingen hade fått ett eget hem annars", "nobody would have had a home otherwise"),
    )
    .within(0.0, 0.1),
    read(
        Param::ExtraShare,
        0.80,
        &JOHANSSON_DE_SILVA,
        ("omkring 80 procent bor kvar", "about 80 per cent stay housed"),
    )
    .within(0.6, 0.8),
    assumed(
        Param::ReturnShare,
        0.30,
        (
            "några förlorar hemmet igen, och fler när stödet tar slut",
            "some lose their home again, and more do when the support ends",
        ),
    ),
    chosen(Param::Baseline, 2.0, ("besparingen är nätter på härbärge", "the saving is nights in a shelter")),
    read_and_assumed(
        Param::OtherCostPerFamilyYear,
        110_750.0,
        &FAKTUM,
        (
            "500 kronor om dagen är 182 500 om året; resten är stödpersonalens tid, som räknas för sig",
            "500 kronor a day is 182,500 a year; the rest is the support workers’ time, which is counted by itself",
        ),
    ),
    read(
        Param::TableSocialServices,
        456_250.0,
        &FAKTUM,
        (
            "1 250 kronor om dagen i Göteborg; i Uppsala 800 till 1 100, och Bostad först 660",
            "1,250 kronor a day in Gothenburg; in Uppsala 800 to 1,100, and Housing First 660",
        ),
    ),
];

/// Housing First in Gothenburg's prices.
pub const HOUSING_FIRST: Case = Case {
    id: "bostad-forst",
    name: ("Bostad först", "Housing First"),
    story: (
        "Personer som länge varit hemlösa får ett eget hem först och stöd sedan. Dygnet kostar mindre än på ett härbärge, \
         så pengarna kommer genast.",
        "People who have long been homeless get a home first and support after. A day costs less than in a shelter, so the \
         money comes at once.",
    ),
    evidence: (
        "Omkring 80 procent bor kvar. Dygnspriserna är från Göteborg: 500 kronor mot 1 250. I Uppsala är de 660 mot 800 till \
         1 100. Vad vården och rättsväsendet sparar räknas inte.",
        "About 80 per cent stay housed. The day prices are Gothenburg’s: 500 kronor against 1,250. In Uppsala they are 660 \
         against 800 to 1,100. What health care and the justice system save is not counted.",
    ),
    nouns: &NOUNS,
    // One day at home against one day in a shelter.
    large: [Param::OtherCostPerFamilyYear, Param::TableSocialServices, Param::ExtraShare],
    assumptions: ASSUMPTIONS,
    reported: None,
    cautious: None,
    findings: &[single(
        0.80,
        ("bor kvar", "stay housed"),
        ("svenska verksamheter, utan lottning", "Swedish services, without randomisation"),
        (
            "Omkring 80 procent bor kvar. Ingen jämförelsegrupp: vi räknar med att ingen annars hade haft ett hem.",
            "About 80 per cent stay housed. No comparison group: we assume that nobody would have had a home otherwise.",
        ),
    )],
    also: &[],
    // 700 kronor a day less for each of twenty people.
    money: Some(Reported {
        said: (
            "I Göteborg kostade varje person omkring 700 kronor mindre om dagen.",
            "In Gothenburg each person cost about 700 kronor less a day.",
        ),
        source: &VART_GOTEBORG,
        kronor: Some(700.0 * 365.0 * 20.0),
        total: Total::Budget(Budget::SocialServices),
        after_years: 1,
    }),
};
