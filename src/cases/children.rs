//! Cases about children in care, where the saving is a placement and not a livelihood.

use super::source::{BERNFORT, NORRKOPING_FOLLOW_UP, NORRKOPING_TERMS};
use super::{
    Assumption, Case, Noun, Nouns, PAID_BY_SOCIAL_SERVICES, Reported, Told, assumed, chosen, read, read_and_assumed,
};
use crate::lang::{NONE, Text, text};
use crate::model::{Budget, Group, Param, Total};

const CHILD: Noun = Noun { one: text("barn", "child"), many: text("barn", "children") };

const THE_CHILDREN: Text = text("barnen", "the children");

const SKOLFAM_NOUNS: Nouns = Nouns {
    unit: CHILD,
    the_units: THE_CHILDREN,
    case: CHILD,
    worker: Noun {
        one: text("psykolog eller pedagog", "psychologist or teacher"),
        many: text("psykologer och pedagoger", "psychologists and teachers"),
    },
    a_worker: text("en psykolog eller pedagog", "a psychologist or teacher"),
    the_workers: text("psykologerna och pedagogerna", "the psychologists and teachers"),
    reached: Noun {
        one: text("klarar sig utan dyrare vård", "manages without costlier care"),
        many: text("klarar sig utan dyrare vård", "manage without costlier care"),
    },
    year: text("år utan dyrare vård", "year without costlier care"),
    years: text("år utan dyrare vård", "years without costlier care"),
    instead: text(", utöver skolans elevhälsa", ", on top of the school’s pupil health team"),
};

const SKOLFAM_ASSUMPTIONS: &[Assumption] = &[
    PAID_BY_SOCIAL_SERVICES,
    assumed(Param::ReferenceYears, 3.0, text("när insatsen slutar", "when the programme ends")),
    read(Param::Families, 20.0, &BERNFORT, text("omkring 20 barn", "about 20 children")),
    assumed(Param::Caseload, 10.0, text("två tjänster för 20 barn", "two posts for 20 children")),
    assumed(
        Param::OrdinaryCaseload,
        150.0,
        text(
            "skolans elevhälsa sparar inga tjänster; högsta möjliga värde",
            "pupil health saves no posts; the highest value there is",
        ),
    ),
    read(Param::HorizonYears, 5.0, &BERNFORT, text("källan räknar på fem år", "the source counts five years")),
    assumed(Param::ReferenceCaseload, 10.0, text("samma som i insatsen", "the same as in the programme")),
    read_and_assumed(
        Param::LengthYears,
        3.0,
        &BERNFORT,
        text(
            "studien gäller 2008–2011; att insatsen var lika lång antar vi",
            "the study covers 2008–2011; that the programme was as long we assume",
        ),
    ),
    assumed(Param::StartLagMonths, 12.0, text("ett läsår", "a school year")).within(6.0, 18.0),
    assumed(Param::ComparisonShare, 0.20, text("några hade klarat sig ändå", "some would have managed anyway"))
        .within(0.1, 0.3),
    assumed(
        Param::ExtraShare,
        0.15,
        text(
            "vår gissning; ingen källa anger hur många placeringar som blev billigare",
            "our guess; no source says how many placements became cheaper",
        ),
    ),
    assumed(Param::ReturnShare, 0.10, text("skolresultat består ofta", "school results often last")).within(0.05, 0.2),
    chosen(
        Param::Baseline,
        2.0,
        text("det som sparas är en dyrare placering", "what is saved is a costlier placement"),
    ),
    assumed(
        Param::TableSocialServices,
        300_000.0,
        text(
            "skillnaden mellan ett konsulentstött och ett vanligt familjehem, en grov uppskattning",
            "the difference between an agency-supported and an ordinary foster home, a rough figure",
        ),
    ),
];

/// Foster children's schooling.
pub const SKOLFAM: Case = Case {
    id: "skolfam-norrkoping",
    name: text("Skolfam i Norrköping", "Skolfam in Norrköping"),
    nouns: &SKOLFAM_NOUNS,
    large: [Param::Caseload, Param::ExtraShare, Param::TableSocialServices],
    assumptions: SKOLFAM_ASSUMPTIONS,
    reported: None,
    cautious: None,
    paid_otherwise: NONE,
    findings: &[],
    also: &[],
};

/// What is told of it.
pub const SKOLFAM_TOLD: Told = Told {
    story: text(
        "Omkring 20 familjehemsplacerade barn fick extra stöd i skolan.",
        "About 20 children in foster homes had extra support at school.",
    ),
    evidence: text(
        "Omkring 20 barn följdes 2008–2011. De fick bättre betyg än andra familjehemsplacerade barn. Ingen lottning gjordes. \
         Hur många placeringar som blev billigare anges inte: effekten är vårt antagande.",
        "About 20 children were followed from 2008 to 2011. Their grades were better than those of other children in foster homes. \
         There was no randomisation. How many placements became cheaper is not given: the effect is our assumption.",
    ),
    money: Some(Reported {
        said: text(
            "Socialtjänstens besparingar täckte ungefär kostnaden på fem år.",
            "The savings of social services roughly covered the cost in five years.",
        ),
        source: &BERNFORT,
        kronor: Some(0.0),
        total: Total::Budget(Budget::SocialServices),
        after_years: 5,
        why: text(
            "Utvärderarna räknar placeringar som blev kortare. Hur många de var säger de inte. Vi måste gissa effekten, och vi gissar lågt.",
            "The evaluators count placements that became shorter. They do not say how many those were. We have to guess the effect, and we guess low.",
        ),
    }),
};

const CONTRACT_NOUNS: Nouns = Nouns {
    unit: CHILD,
    the_units: THE_CHILDREN,
    case: CHILD,
    worker: Noun { one: text("stödperson", "support worker"), many: text("stödpersoner", "support workers") },
    a_worker: text("en stödperson", "a support worker"),
    the_workers: text("stödpersonerna", "the support workers"),
    reached: Noun {
        one: text("bor utanför institution", "lives outside an institution"),
        many: text("bor utanför institution", "live outside an institution"),
    },
    year: text("år utanför institution", "year outside an institution"),
    years: text("år utanför institution", "years outside an institution"),
    instead: super::MORE_CASES,
};

const CONTRACT_ASSUMPTIONS: &[Assumption] = &[
    PAID_BY_SOCIAL_SERVICES,
    read(Param::Families, 60.0, &NORRKOPING_TERMS, text("60 barn", "60 children")),
    assumed(Param::Caseload, 15.0, text("fyra i teamet", "four in the team")),
    read(
        Param::StartLagMonths,
        24.0,
        &NORRKOPING_FOLLOW_UP,
        text("ingen direkt besparing på två år", "no direct saving in two years"),
    )
    .within(18.0, 24.0),
    assumed(Param::HorizonYears, 5.0, text("så länge avtalet löper; sedan blir barnen vuxna", "as long as the contract; then the children grow up")),
    assumed(
        Param::OrdinaryCaseload,
        60.0,
        text("en tjänst för samma barn annars", "one post for the same children otherwise"),
    ),
    assumed(Param::ReferenceCaseload, 15.0, text("samma som i insatsen", "the same as in the programme")),
    read(Param::LengthYears, 2.5, &NORRKOPING_TERMS, text("augusti 2016 till början av 2019", "August 2016 to early 2019")),
    assumed(Param::ReferenceYears, 2.5, text("när insatsen slutar", "when the programme ends")),
    read_and_assumed(
        Param::CostPerPost,
        1_000_000.0,
        &NORRKOPING_TERMS,
        text("7,5 miljoner kronor investerades; det ger en miljon om året för var och en av tre extra tjänster i två och ett halvt år", "7.5 million kronor were invested; that makes a million a year for each of three extra posts for two and a half years"),
    )
    .within(950_000.0, 1_050_000.0),
    assumed(Param::ComparisonShare, 0.30, text("många flyttar från institution ändå", "many leave institutions anyway"))
        .within(0.2, 0.4),
    assumed(Param::ExtraShare, 0.05, text("ett försiktigt antagande", "a cautious assumption")).within(0.0, 0.1),
    assumed(Param::ReturnShare, 0.25, text("några placeras om", "some are placed again")),
    chosen(Param::Baseline, 2.0, text("det som sparas är en dyrare placering", "what is saved is a costlier placement")),
    assumed(
        Param::TableSocialServices,
        1_200_000.0,
        text("skillnaden mellan institution och konsulentstött familjehem, en grov uppskattning", "the difference between an institution and an agency-supported foster home, a rough figure"),
    ),
    chosen(Param::Financing, 4.0, text("avtal med en investerare", "a contract with an investor")),
];

/// The outcomes contract for placed children.
pub const OUTCOMES_CONTRACT: Case = Case {
    id: "utfallskontrakt-norrkoping",
    name: text("Utfallskontraktet i Norrköping", "The outcomes contract in Norrköping"),
    nouns: &CONTRACT_NOUNS,
    // What the investor is sure of is what the municipality risks.
    large: [Param::ExtraShare, Param::TableSocialServices, Param::ContractGuaranteed],
    assumptions: CONTRACT_ASSUMPTIONS,
    reported: None,
    cautious: None,
    paid_otherwise: NONE,
    findings: &[],
    also: &[],
};

/// What is told of it.
pub const OUTCOMES_CONTRACT_TOLD: Told = Told {
    story: text(
        "En investerare betalade för ett team kring 60 placerade barn. Kommunen skulle betala tillbaka mer om det gick bra \
         och mindre om det gick dåligt.",
        "An investor paid for a team around 60 children in care. The municipality was to pay back more if it went well and \
         less if it went badly.",
    ),
    evidence: text(
        "Skolresultaten blev bättre och placeringskostnaderna lägre, men för sent för att räknas i avtalet. Källorna är inte \
         överens om hur det slutade: minus 3,5 miljoner kronor efter tre år enligt en, positivt på längre sikt enligt en \
         annan. De som gjorde det kallar det en lyckad social investering. Effekten, avtalets längd och investerarens del av besparingen är våra antaganden.",
        "School results improved and placement costs fell, but too late to count under the contract. The sources disagree \
         about the result: minus 3.5 million kronor after three years in one, positive in the longer run in another. Those who \
         made it call it a successful social investment. The effect, the length of the contract and the investor’s share of the saving are our assumptions.",
    ),
    money: Some(Reported {
        said: text(
            "Ingen direkt besparing på två år, men positivt på längre sikt. En annan källa: projektets resultat var minus 3,5 \
             miljoner kronor efter tre år. Den säger inte vems.",
            "No direct saving in two years, but positive in the longer run. Another source: the project’s result was minus 3.5 \
             million kronor after three years. It does not say whose.",
        ),
        source: &NORRKOPING_FOLLOW_UP,
        kronor: None,
        total: Total::Group(Group::Municipality),
        after_years: 3,
        why: text(
            "De räknar hela projektet, och en av källorna bara två år. Vi räknar kommunens egna pengar i tre år. Då har en del av besparingen redan gått till investeraren.",
            "They count the whole project, and one of the sources two years only. We count the municipality’s own money over three years. By then part of the saving has gone to the investor.",
        ),
    }),
};
