//! Housing First: a home instead of nights in a shelter.

use super::source::{FAKTUM, JOHANSSON_DE_SILVA, VART_GOTEBORG};
use super::{
    Assumption, Case, Noun, Nouns, PAID_BY_SOCIAL_SERVICES, Reported, Told, assumed, chosen, read, read_and_assumed,
    single,
};
use crate::lang::{NONE, text};
use crate::model::{Budget, Param, Total};

const NOUNS: Nouns = Nouns {
    unit: Noun { one: text("person", "person"), many: text("personer", "people") },
    the_units: text("hyresgästerna", "the tenants"),
    case: Noun { one: text("hyresgäst", "tenant"), many: text("hyresgäster", "tenants") },
    worker: Noun {
        one: text("boendestödjare", "housing support worker"),
        many: text("boendestödjare", "housing support workers"),
    },
    a_worker: text("en boendestödjare", "a housing support worker"),
    the_workers: text("boendestödjarna", "the support workers"),
    reached: Noun { one: text("har ett eget hem", "has a home"), many: text("har ett eget hem", "have a home") },
    year: text("år i eget hem", "year housed"),
    years: text("år i eget hem", "years housed"),
    instead: text(" i stället för nätter på akutboende", " instead of nights in emergency housing"),
};

const ASSUMPTIONS: &[Assumption] = &[
    PAID_BY_SOCIAL_SERVICES,
    assumed(Param::Families, 20.0, text("en vanlig storlek på en verksamhet", "a usual size of such a service")),
    assumed(Param::Caseload, 10.0, text("få hyresgäster per boendestödjare", "few tenants per support worker")),
    assumed(
        Param::OrdinaryCaseload,
        80.0,
        text(
            "på akutboendet ingår stödet i priset för natten",
            "in emergency housing, support is included in the price of a night",
        ),
    ),
    assumed(Param::ReferenceCaseload, 10.0, text("samma som i insatsen", "the same as in the programme")),
    assumed(Param::LengthYears, 5.0, text("stödet fortsätter", "the support goes on")),
    chosen(
        Param::HorizonYears,
        5.0,
        text("vi räknar bara så länge stödet betalas", "we count only as long as the support is paid for"),
    ),
    chosen(Param::StartLagMonths, 0.0, text("hemmet kommer först", "the home comes first")).within(0.0, 3.0),
    assumed(
        Param::ReferenceYears,
        5.0,
        text(
            "andelen som bor kvar räknar vi som den är när stödet har pågått i fem år",
            "we count the share that stays housed as it is when the support has gone on for five years",
        ),
    ),
    assumed(
        Param::ComparisonShare,
        0.0,
        text("ingen hade fått ett eget hem annars", "nobody would have had a home otherwise"),
    )
    .within(0.0, 0.3),
    read_and_assumed(
        Param::ExtraShare,
        0.80,
        &JOHANSSON_DE_SILVA,
        text(
            "omkring 80 procent bor kvar; att ingen annars hade haft ett hem antar vi",
            "about 80 per cent stay housed; that nobody would have had a home otherwise we assume",
        ),
    )
    .within(0.5, 0.8),
    assumed(
        Param::ReturnShare,
        0.30,
        text(
            "några förlorar hemmet igen, och fler när stödet tar slut",
            "some lose their home again, and more do when the support ends",
        ),
    ),
    chosen(
        Param::Baseline,
        2.0,
        text("det som sparas är nätter på akutboende", "what is saved is nights in emergency housing"),
    ),
    read_and_assumed(
        Param::OtherCostPerFamilyYear,
        110_750.0,
        &FAKTUM,
        text(
            "500 kronor om dagen är 182 500 om året; av det är 71 750 stödpersonalens tid, som räknas för sig",
            "500 kronor a day is 182,500 a year; 71,750 of it is the support workers’ time, which is counted separately",
        ),
    ),
    read(
        Param::TableSocialServices,
        456_250.0,
        &FAKTUM,
        text(
            "1 250 kronor om dagen i Göteborg; i Uppsala 800 på akutboende, och Bostad först högst 660",
            "1,250 kronor a day in Gothenburg; in Uppsala 800 in emergency housing, and Housing First at most 660",
        ),
    ),
];

/// Housing First in Gothenburg's prices.
pub const HOUSING_FIRST: Case = Case {
    id: "bostad-forst",
    name: text("Bostad först", "Housing First"),
    nouns: &NOUNS,
    // One day at home against one day in a shelter.
    large: [Param::OtherCostPerFamilyYear, Param::TableSocialServices, Param::ExtraShare],
    assumptions: ASSUMPTIONS,
    reported: None,
    cautious: None,
    paid_otherwise: NONE,
    findings: &[single(
        0.80,
        text("bor kvar", "stay housed"),
        text("svenska verksamheter, utan lottning", "Swedish services, without randomisation"),
        text(
            "Omkring 80 procent bor kvar. Ingen jämförelsegrupp: vi räknar med att ingen annars hade haft ett hem.",
            "About 80 per cent stay housed. No comparison group: we assume that nobody would have had a home otherwise.",
        ),
    )],
    also: &[],
    // 700 kronor a day less for each of twenty people, for five years.
};

/// What is told of it.
pub const HOUSING_FIRST_TOLD: Told = Told {
    story: text(
        "Personer som länge varit hemlösa får ett eget hem först och stöd sedan. Med Göteborgs priser kostar dygnet mindre än \
         på akutboende, och pengarna kommer genast. Med Uppsalas priser är det osäkert.",
        "People who have long been homeless get a home first and support after. At Gothenburg’s prices a day costs less than \
         in emergency housing, and the money comes at once. At Uppsala’s prices that is uncertain.",
    ),
    evidence: text(
        "Omkring 80 procent bor kvar. Dygnspriserna är från Göteborg: 500 kronor mot 1 250. I Uppsala är de högst 660 mot 800 på \
         akutboende och omkring 1 100 på stödboende. Priserna är inte uppräknade till 2026. Vad vården och rättsväsendet \
         sparar räknas inte.",
        "About 80 per cent stay housed. The day prices are Gothenburg’s: 500 kronor against 1,250. In Uppsala they are at \
         most 660 against 800 in emergency housing and about 1,100 in supported housing. Prices are not raised to 2026. What \
         health care and the justice system save is not counted.",
    ),
    money: Some(Reported {
        said: text(
            "I Göteborg kostade varje person omkring 700 kronor mindre om dagen. För 20 personer i fem år blir det 25,6 \
             miljoner kronor. Våra dygnspriser bygger på samma uppgifter.",
            "In Gothenburg each person cost about 700 kronor less a day. For 20 people over five years that makes 25.6 million \
             kronor. Our day prices rest on the same figures.",
        ),
        source: &VART_GOTEBORG,
        kronor: Some(700.0 * 365.0 * 20.0 * 5.0),
        total: Total::Budget(Budget::SocialServices),
        after_years: 5,
        why: text(
            "De räknar 20 personer från första dagen. Hos oss får de sitt hem efter hand, och 80 av 100 bor kvar. Boendestödet räknar vi för alla.",
            "They count 20 people from the first day. In ours they get their homes one after another, and 80 in 100 stay. We count the support for all of them.",
        ),
    }),
};
