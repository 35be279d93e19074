//! Cases where people are helped into work: those near it, those with severe mental illness, those newly arrived.

use super::hela_familjen::{A_CASEWORKER, CASEWORKER, THE_CASEWORKERS, USUAL};
use super::source::{
    AKTIVITETSERSATTNING, BEJERHOLM, EQUALISATION_ORDINANCE, ETABLERING, IFAU_GOTHENBURG, LIU, MUNICIPAL_TAXES,
    POLICY_IMPACTS,
};
use super::{
    Assumption, Case, Finding, Noun, Nouns, PAID_BY_SOCIAL_SERVICES, Reported, Shows, Told, assumed, chosen, read,
    read_and_assumed, recalled, single,
};
use crate::lang::{NONE, Text, text};
use crate::model::{Group, Param, Total};

const PERSON: Noun = Noun { one: text("person", "person"), many: text("personer", "people") };

const PARTICIPANT: Noun = Noun { one: text("deltagare", "participant"), many: text("deltagare", "participants") };

const IN_WORK: Noun = Noun { one: text("har arbete", "has work"), many: text("har arbete", "have work") };

const THE_PARTICIPANTS: Text = text("deltagarna", "the participants");

const NEAR_WORK_NOUNS: Nouns = Nouns {
    unit: PERSON,
    the_units: THE_PARTICIPANTS,
    case: PARTICIPANT,
    worker: Noun { one: text("jobbcoach", "job coach"), many: text("jobbcoacher", "job coaches") },
    a_worker: text("en jobbcoach", "a job coach"),
    the_workers: text("jobbcoacherna", "the job coaches"),
    reached: super::hela_familjen::FAMILIES.reached,
    year: text("personår", "person-year"),
    years: text("personår", "person-years"),
    instead: super::MORE_CASES,
};

/// The ordinary caseload of those who are not families on income support.
const ORDINARY: Assumption = assumed(
    Param::OrdinaryCaseload,
    80.0,
    text(
        "som i Hela familjen; det vanliga stödets storlek är okänd för oss",
        "as in Hela familjen; we do not know the size of the ordinary support",
    ),
);

/// How many fall back.
const RETURN: Assumption =
    assumed(Param::ReturnShare, 0.20, text("som för vuxna med försörjningsstöd", "as for adults on income support"));

const NEAR_WORK_ASSUMPTIONS: &[Assumption] = &[
    assumed(Param::Families, 75.0, text("ett exempel", "an example")),
    chosen(Param::Baseline, 0.0, text("de lever på försörjningsstöd", "they live on income support")),
    PAID_BY_SOCIAL_SERVICES,
    ORDINARY,
    RETURN,
    assumed(Param::Caseload, 40.0, text("halverat från det vanliga", "half the ordinary one")),
    assumed(Param::ReferenceCaseload, 40.0, text("samma som i insatsen", "the same as in the programme")),
    assumed(Param::LengthYears, 1.0, text("en kort insats", "a short programme")),
    assumed(
        Param::StartLagMonths,
        1.0,
        text("den som står nära ett jobb behöver lite tid", "those near a job need little time"),
    )
    .within(0.0, 3.0),
    assumed(Param::ReferenceYears, 1.0, text("när insatsen slutar", "when the programme ends")),
    assumed(Param::ComparisonShare, 0.40, text("många hade fått jobb ändå", "many would have found work anyway"))
        .within(0.3, 0.5),
    assumed(Param::ExtraShare, 0.10, text("vår gissning", "our guess")).within(0.0, 0.2),
    assumed(Param::SupportPerMonth, 11_000.0, text("en ensam vuxen med hyra", "a single adult with rent")),
    assumed(Param::ShareWork, 0.60, text("de flesta får vanliga jobb", "most find ordinary work")).within(0.45, 0.75),
    assumed(Param::ShareSubsidised, 0.15, text("några får arbete med lönestöd", "some find subsidised work")),
    assumed(Param::ShareStudies, 0.10, text("några studerar", "some study")),
    assumed(Param::ShareOtherBenefit, 0.10, text("några får annan ersättning", "some get another benefit")),
    assumed(Param::ShareOther, 0.05, text("som i Hela familjen", "as in Hela familjen")),
    assumed(
        Param::Displacement,
        0.25,
        text(
            "den som står nära ett jobb tar oftare en plats som någon annan hade fått",
            "those near a job more often take a place that someone else would have had",
        ),
    ),
    assumed(Param::HousingAllowanceLost, 0.0, text("ensamma vuxna utan barn", "single adults without children")),
    assumed(
        Param::StudySupportPerYear,
        91_000.0,
        text("högre bidrag, 40 veckor, inga barn", "higher grant, 40 weeks, no children"),
    )
    .within(41_000.0, 91_000.0),
];

/// A push for those near work: our own figures.
pub const NEAR_WORK: Case = Case {
    id: "nara-jobb",
    name: text("Nära jobb", "Close to work"),
    nouns: &NEAR_WORK_NOUNS,
    // Whether it is worth it hangs on who would have found work anyway.
    large: [Param::LengthYears, Param::ExtraShare, Param::ComparisonShare],
    assumptions: NEAR_WORK_ASSUMPTIONS,
    reported: None,
    cautious: None,
    paid_otherwise: NONE,
    findings: &[],
    also: &[],
};

/// What is told of it.
pub const NEAR_WORK_TOLD: Told = Told {
    story: text(
        "En kort insats för dem som står nära arbetsmarknaden. I vårt exempel kommer pengarna fort, men många hade fått jobb \
         ändå.",
        "A short programme for people close to the labour market. In our example the money comes soon, but many would have \
         found work anyway.",
    ),
    evidence: text(
        "En forskare i Linköping säger att insatser för dem som står närmast arbetsmarknaden är relativt enkla att räkna \
         hem. Alla tal här är våra egna antaganden, så jämförelsen prövar ingenting.",
        "A researcher in Linköping says that programmes for those closest to the labour market pay for themselves relatively \
         easily. All figures here are our own assumptions, so the comparison tests nothing.",
    ),
    money: Some(Reported {
        said: text("Relativt enkla att räkna hem.", "They pay for themselves relatively easily."),
        source: &LIU,
        kronor: None,
        total: Total::Group(Group::Municipality),
        after_years: 3,
        why: text(
            "Forskarna säger det i allmänhet och ger inga tal. Våra tal är egna antaganden, så de kan inte visa vem som har rätt.",
            "The researchers say so in general and give no figures. Our figures are our own assumptions, so they cannot show who is right.",
        ),
    }),
};

const IPS_NOUNS: Nouns = Nouns {
    unit: PERSON,
    the_units: THE_PARTICIPANTS,
    case: PARTICIPANT,
    worker: Noun {
        one: text("arbetsspecialist", "employment specialist"),
        many: text("arbetsspecialister", "employment specialists"),
    },
    a_worker: text("en arbetsspecialist", "an employment specialist"),
    the_workers: text("arbetsspecialisterna", "the employment specialists"),
    reached: IN_WORK,
    year: text("personår", "person-year"),
    years: text("personår", "person-years"),
    instead: text(
        " i stället för traditionell arbetsrehabilitering",
        " instead of traditional vocational rehabilitation",
    ),
};

const IPS_ASSUMPTIONS: &[Assumption] = &[
    assumed(
        Param::OrdinaryCaseload,
        150.0,
        text(
            "vi räknar inte med att den traditionella rehabiliteringen sparas; högsta möjliga värde",
            "we do not count traditional rehabilitation as saved; the highest value there is",
        ),
    ),
    RETURN,
    read_and_assumed(
        Param::Families,
        60.0,
        &BEJERHOLM,
        text(
            "120 lottades; att grupperna var lika stora antar vi",
            "120 were randomised; that the groups were equal we assume",
        ),
    ),
    assumed(Param::Caseload, 20.0, text("metodens vanliga övre gräns", "the method’s usual maximum")),
    assumed(Param::ReferenceCaseload, 20.0, text("samma som i insatsen", "the same as in the programme")),
    read_and_assumed(
        Param::LengthYears,
        1.5,
        &BEJERHOLM,
        text(
            "följdes i 18 månader; att insatsen var lika lång antar vi",
            "followed for 18 months; that the programme was as long we assume",
        ),
    ),
    read(Param::ReferenceYears, 1.5, &BEJERHOLM, text("18 månader", "18 months")),
    assumed(Param::StartLagMonths, 3.0, text("jobbsökandet börjar genast", "the job search starts at once")),
    read(
        Param::ComparisonShare,
        0.11,
        &BEJERHOLM,
        text(
            "11 procent fick arbete med traditionell arbetsrehabilitering",
            "11 per cent found work with traditional vocational rehabilitation",
        ),
    ),
    read(
        Param::ExtraShare,
        0.35,
        &BEJERHOLM,
        text(
            "46 mot 11 procent; studien anger skillnaden till 36",
            "46 against 11 per cent; the study gives the difference as 36",
        ),
    )
    .within(0.18, 0.54),
    assumed(
        Param::Baseline,
        1.0,
        text(
            "alla lever på garantinivån och hela ersättningen upphör",
            "all live on the guaranteed level and all of it stops",
        ),
    ),
    read(
        Param::StateBenefitPerMonth,
        13_715.0,
        &AKTIVITETSERSATTNING,
        text(
            "garantinivån från 30 år, 2,78 prisbasbelopp; faktorn är från 2022",
            "the guaranteed level from the age of 30, 2.78 price base amounts; the factor is from 2022",
        ),
    ),
    read(
        Param::BenefitTax,
        1.0,
        &AKTIVITETSERSATTNING,
        text("beskattas ungefär som lön sedan 2026", "taxed roughly like pay since 2026"),
    ),
    assumed(Param::Payer, 5.0, text("vården betalar, enligt vårt antagande", "health care pays, on our assumption")),
    chosen(Param::HousingAllowanceLost, 0.0, text("räknas inte här", "not counted here")),
    assumed(Param::MonthlyPay, 18_000.0, text("många arbetar deltid", "many work part-time"))
        .within(15_000.0, 22_000.0),
    assumed(Param::ShareWork, 0.50, text("hälften utan lönestöd", "half without a wage subsidy")).within(0.35, 0.65),
    assumed(Param::ShareSubsidised, 0.50, text("hälften med lönestöd", "half with a wage subsidy")),
    assumed(Param::ShareStudies, 0.0, text("studien mäter arbete", "the study measures work")),
    assumed(Param::ShareOtherBenefit, 0.0, text("målet är arbete", "the goal is work")),
    assumed(Param::ShareOther, 0.0, text("målet är arbete", "the goal is work")),
    assumed(
        Param::LastingWork,
        0.60,
        text("fler utan lönestöd på sikt", "more without a wage subsidy in the long run"),
    ),
    assumed(Param::LastingSubsidised, 0.40, text("många behåller lönestödet", "many keep the wage subsidy")),
    assumed(Param::LastingStudies, 0.0, text("studien mäter arbete", "the study measures work")),
    assumed(Param::LastingOtherBenefit, 0.0, text("målet är arbete", "the goal is work")),
    assumed(Param::LastingOther, 0.0, text("målet är arbete", "the goal is work")),
];

/// Work support in severe mental illness.
pub const IPS: Case = Case {
    id: "ips-malmo",
    name: text("IPS i Malmö", "IPS in Malmö"),
    nouns: &IPS_NOUNS,
    large: USUAL,
    assumptions: IPS_ASSUMPTIONS,
    reported: None,
    cautious: None,
    paid_otherwise: NONE,
    findings: &[Finding {
        from: 0.18,
        to: 0.54,
        shows: Shows::Interval,
        ..single(
            0.35,
            text("försöket", "the trial"),
            text("lottat försök i Malmö", "randomised trial in Malmö"),
            text(
                "46 procent fick arbete, mot 11 med traditionell arbetsrehabilitering. Studien anger skillnaden till 36. 73 procent kunde bedömas.",
                "46 per cent found work, against 11 with traditional vocational rehabilitation. The study gives the difference as 36. 73 per cent could be assessed.",
            ),
        )
    }],
    also: &[single(
        0.10,
        NONE,
        text("Supported Employment, Sverige", "Supported Employment, Sweden"),
        text(
            "Lottat försök med 1 063 unga med aktivitetsersättning, högst 30 deltagare per handläggare.",
            "Randomised trial of 1,063 young adults on activity compensation, at most 30 participants per caseworker.",
        ),
    )],
};

/// What is told of it.
pub const IPS_TOLD: Told = Told {
    story: text(
        "IPS betyder Individual Placement and Support, individuellt stöd till arbete. Personer med svår psykisk sjukdom fick \
         hjälp att söka vanliga jobb, i stället för traditionell arbetsrehabilitering. Vi räknar med att vården betalar. I praktiken delar den ofta kostnaden med \
         socialtjänsten. Staten vinner mest.",
        "IPS stands for Individual Placement and Support. People with severe mental illness were helped to look for ordinary \
         jobs, instead of traditional vocational rehabilitation. We count health care as the payer. In practice it often shares the cost with social services. The state gains \
         most.",
    ),
    evidence: text(
        "120 personer lottades. 73 procent kunde bedömas efter 18 månader. 46 procent hade fått arbete, mot 11 med \
         traditionell arbetsrehabilitering. Skillnaden anges till 36 procentenheter, med ett intervall från 18 till 54. Några kan ha förlorat arbetet igen. Vi räknar som \
         om alla arbetade vid slutet, också de som inte kunde bedömas. Det är den mest gynnsamma tolkningen. Staten vinner \
         mindre om ersättningen bara minskar. En svensk studie av en annan variant fann att den kostade 7 247 euro mindre per \
         person och år än traditionell rehabilitering (Saha m.fl., 2018). Det räknar vi inte.",
        "120 people were randomised. 73 per cent could be assessed after 18 months. 46 per cent had found work, against 11 with \
         traditional vocational rehabilitation. The difference is given as 36 percentage points, with an interval from 18 to 54. Some may have lost the work again. \
         We count all as working at the end, also those who could not be assessed. That is the most favourable reading. The \
         state gains less if the benefit is only reduced. A Swedish study of another variant found that it cost 7,247 euro less \
         for each person and year than traditional rehabilitation (Saha and others, 2018). We do not count that.",
    ),
    money: None,
};

const WELCOME_NOUNS: Nouns = Nouns {
    worker: CASEWORKER,
    a_worker: A_CASEWORKER,
    the_workers: THE_CASEWORKERS,
    instead: text(", utöver det vanliga stödet", ", on top of ordinary support"),
    ..IPS_NOUNS
};

const WELCOME_ASSUMPTIONS: &[Assumption] = &[
    assumed(
        Param::Families,
        100.0,
        text("ett jämnt tal; studiens antal är ett annat", "a round number; the study’s is another"),
    ),
    assumed(Param::Caseload, 25.0, text("en intensiv insats", "an intensive programme")),
    assumed(Param::ReferenceCaseload, 25.0, text("samma som i insatsen", "the same as in the programme")),
    ORDINARY,
    RETURN,
    assumed(Param::LengthYears, 1.0, text("ett intensivt år", "one intensive year")),
    assumed(Param::ReferenceYears, 1.0, text("när det intensiva året slutar", "when the intensive year ends")),
    assumed(Param::StartLagMonths, 6.0, text("språk och praktik först", "language and work practice first")),
    read(
        Param::ComparisonShare,
        0.15,
        &IFAU_GOTHENBURG,
        text("omkring 15 procent i arbete", "about 15 per cent in work"),
    ),
    read(
        Param::ExtraShare,
        0.15,
        &IFAU_GOTHENBURG,
        text(
            "omkring 30 mot 15 procent; senare 10–20 i flera år",
            "about 30 against 15 per cent; later 10–20 for several years",
        ),
    )
    .within(0.10, 0.20),
    chosen(Param::Baseline, 1.0, text("de lever på en statlig ersättning", "they live on a state benefit")),
    recalled(
        Param::StateBenefitPerMonth,
        6_700.0,
        &ETABLERING,
        text("308 kronor om dagen, fem dagar i veckan", "308 kronor a day, five days a week"),
    ),
    assumed(Param::BenefitTax, 2.0, text("skattefri", "tax-free")),
    recalled(Param::MunicipalTax, 0.2112, &MUNICIPAL_TAXES, text("Göteborg 2025", "Gothenburg 2025")),
    recalled(Param::RegionalTax, 0.1148, &MUNICIPAL_TAXES, text("Västra Götaland 2025", "Västra Götaland 2025")),
    read(
        Param::MunicipalEqualisationRate,
        0.1941,
        &EQUALISATION_ORDINANCE,
        text("Västra Götalands län", "Västra Götaland county"),
    ),
    read(
        Param::RegionalEqualisationRate,
        0.0967,
        &EQUALISATION_ORDINANCE,
        text("Västra Götalands län", "Västra Götaland county"),
    ),
    read_and_assumed(
        Param::Payer,
        7.0,
        &IFAU_GOTHENBURG,
        text(
            "Arbetsförmedlingen, staden och dess bostadsbolag betalade; vi lägger allt på staten",
            "the employment service, the city and its housing company paid; we put it all on the state",
        ),
    ),
    assumed(Param::HousingAllowanceLost, 0.0, text("räknas inte här", "not counted here")),
    assumed(Param::MonthlyPay, 24_000.0, text("första jobbet", "a first job")),
    assumed(
        Param::ShareWork,
        0.50,
        text("studien mäter arbete; fördelningen är vår", "the study measures work; the split is ours"),
    )
    .within(0.35, 0.65),
    assumed(Param::ShareSubsidised, 0.50, text("hälften med lönestöd", "half with a wage subsidy")),
    assumed(Param::ShareStudies, 0.0, text("studien mäter arbete", "the study measures work")),
    assumed(Param::ShareOtherBenefit, 0.0, text("studien mäter arbete", "the study measures work")),
    assumed(Param::ShareOther, 0.0, text("studien mäter arbete", "the study measures work")),
    assumed(
        Param::LastingWork,
        0.80,
        text("fler utan lönestöd på sikt", "more without a wage subsidy in the long run"),
    ),
    assumed(Param::LastingSubsidised, 0.20, text("några behåller lönestödet", "some keep the wage subsidy")),
    assumed(Param::LastingStudies, 0.0, text("studien mäter arbete", "the study measures work")),
    assumed(Param::LastingOtherBenefit, 0.0, text("studien mäter arbete", "the study measures work")),
    assumed(Param::LastingOther, 0.0, text("studien mäter arbete", "the study measures work")),
];

/// Newly arrived refugees in Gothenburg.
pub const WELCOME: Case = Case {
    id: "valkommen-till-framtiden",
    name: text("Välkommen till framtiden, Göteborg", "Välkommen till framtiden, Gothenburg"),
    nouns: &WELCOME_NOUNS,
    large: USUAL,
    assumptions: WELCOME_ASSUMPTIONS,
    reported: None,
    cautious: None,
    paid_otherwise: NONE,
    findings: &[Finding {
        from: 0.10,
        to: 0.20,
        ..single(
            0.15,
            text("försöket", "the trial"),
            text("lottat försök i Göteborg", "randomised trial in Gothenburg"),
            text(
                "Omkring 30 mot 15 procent i arbete. En senare sammanfattning säger 10 till 20.",
                "About 30 against 15 per cent in work. A later summary says 10 to 20.",
            ),
        )
    }],
    also: &[],
};

/// What is told of it.
pub const WELCOME_TOLD: Told = Told {
    story: text(
        "Nyanlända med kort utbildning fick ett intensivt år med språk, praktik och jobbsökning. Ungefär dubbelt så många \
         fick arbete. Sedan kom de andra ikapp.",
        "Newly arrived refugees with little schooling had an intensive year of language, work practice and job search. About \
         twice as many found work. Then the others caught up.",
    ),
    evidence: text(
        "Deltagarna lottades. Det första året efter insatsen hade omkring 30 procent arbete, mot 15. Skillnaden höll i \
         omkring tre år och krympte sedan. En senare sammanfattning säger 10 till 20 procentenheter i flera år, och att 45 \
         procent arbetade direkt efter. Vi räknar med 30. I vår modell \
         krymper den så snart insatsen slutar. Vi räknar alltså lågt. Kommunens försörjningsstöd räknas inte här. Vad \
         insatsen kostade är vårt antagande.",
        "Participants were randomised. In the first year after the programme about 30 per cent had work, against 15. The \
         difference lasted for about three years and then shrank. A later summary says 10 to 20 percentage points for \
         several years, and that 45 per cent worked directly after. We count 30. In our model it shrinks as soon as the programme ends. So we count low. Municipal income support is \
         not counted here. What the programme cost is our assumption.",
    ),
    money: Some(Reported {
        said: text("Betalar sig.", "Pays for itself."),
        source: &POLICY_IMPACTS,
        kronor: None,
        total: Total::Public,
        after_years: 10,
        why: text(
            "De räknar alla offentliga pengar, som vi gör på raden ovanför. Men staten betalar, och det mesta av ny skatt hamnar hos kommuner och regioner. I försöket höll skillnaden i omkring tre år. Hos oss krymper den genast, så vi räknar lågt.",
            "They count all public money, as we do in the line above. But the state pays, and most new tax ends up with municipalities and regions. In the trial the difference lasted for about three years. In ours it shrinks at once, so we count low.",
        ),
    }),
};
