//! The texts of every parameter, a row each, in the order of the model's own table: a row that is missing or stands in another
//! place does not compile.

use super::super::{NO, YES, budget};
use super::decider::Decider;
use super::group::AssumptionGroup;
use crate::lang::{Text, text};
use crate::model::{Budget, Kind, PARAMETERS, Param};

/// What is said of a parameter; the case's nouns stand in braces.
#[derive(Clone, Copy, Debug)]
pub struct ParameterTexts {
    /// Whose texts they are.
    pub param: Param,
    /// The group of controls that it stands in.
    pub group: AssumptionGroup,
    /// Its place there, the least first; in tens, so that another one fits between two.
    pub place: u16,
    /// Who decides it.
    pub decider: Decider,
    /// Its name.
    pub name: Text,
    /// The name on a tab, where one of few controls is in view.
    pub short_name: Text,
    /// The names of its choices, in the model's order; none where it is a number.
    pub choices: &'static [Text],
}

/// The two states of a switch.
const NO_OR_YES: &[Text] = &[NO, YES];

/// The budgets that can pay.
const PAYERS: &[Text] = &{
    let mut names = [NO; Budget::PAYERS.len()];
    let mut index = 0;
    while index < names.len() {
        names[index] = budget(Budget::PAYERS[index]);
        index += 1;
    }
    names
};

/// What a figure of the reader's own means, one for each budget.
const OWN_FIGURE: Text = text(
    "Så mycket vinner den här budgeten på varje extra {year}; minus är en förlust. Det räknas bara när besparingen bygger på egna tal.",
    "What this budget gains from each extra {year}; a minus is a loss. It counts only where the saving is based on own figures.",
);

/// How a state benefit is taxed.
const BENEFIT_TAXES: &[Text] =
    &[text("som annan ersättning", "as other benefits"), text("som lön", "as pay"), text("ingen skatt", "no tax")];

/// What those who are helped live on before the programme.
const BASELINES: &[Text] = &[
    text("försörjningsstöd", "income support"),
    text("statlig ersättning", "a state benefit"),
    text("egna tal för varje budget", "own figures for each budget"),
];

/// Ways of paying.
const FINANCINGS: &[Text] = &[
    text("egen budget", "own budget"),
    text("kommunens fond", "the municipality’s fund"),
    text("delad kostnad", "shared cost"),
    text("statlig utfallsfond", "state outcomes fund"),
    text("avtal med investerare", "contract with an investor"),
];

/// Rows of texts: Swedish, then English; a tab without a short name has the whole one.
macro_rules! rows {
    (@text $text:expr) => { $text };
    (@text $sv:literal, $en:literal) => { text($sv, $en) };
    ($($param:ident in $group:ident at $place:literal by $decider:ident {
        name: $name_sv:literal, $name_en:literal;
        $(short: $short_sv:literal, $short_en:literal;)?
        meaning: $($meaning:expr),+;
        $(choices: $choices:expr;)?
    })*) => {
        /// The texts of every parameter.
        pub const TABLE: [ParameterTexts; PARAMETERS.len()] = [$(ParameterTexts {
            param: Param::$param,
            group: AssumptionGroup::$group,
            place: $place,
            decider: Decider::$decider,
            name: text($name_sv, $name_en),
            short_name: [$(text($short_sv, $short_en),)? text($name_sv, $name_en)][0],
            choices: [$($choices,)? &[]][0],
        },)*];

        /// What each parameter is and what it does to the result, in a sentence or two; its default and its range stand beside
        /// it. Apart from the rest, as what is long is fetched with the code that shows it.
        pub static MEANINGS: [Text; PARAMETERS.len()] = [$(rows!(@text $($meaning),+),)*];
    };
}

rows! {
    Families in Municipality at 5 by Organisers {
        name: "{units}", "{units}";
        meaning: "Så många {units} är med i varje grupp. Med fler {units} växer kostnad och besparing i samma takt.",
            "How many {units} take part in each group. With more {units}, cost and savings grow at the same pace.";
    }
    Caseload in Effort at 20 by Organisers {
        name: "{cases} per {worker}", "{cases} per {worker}";
        short: "{cases}", "{cases}";
        meaning: "Så många {cases} har varje {worker} under insatsen. Färre {cases} kräver fler tjänster men ger mer tid åt var och en.",
            "How many {cases} each {worker} has during the programme. Fewer {cases} need more posts but leave more time for each.";
    }
    OrdinaryCaseload in Municipality at 50 by Municipality {
        name: "{cases} per {worker} med vanligt arbetssätt", "{cases} per {worker} in ordinary practice";
        meaning: "Så många {cases} per {worker} hade det varit utan insatsen. Kostnaden gäller bara de tjänster som behövs utöver det.",
            "How many {cases} there would be per {worker} without the programme. The cost is only for the posts needed beyond that.";
    }
    LengthYears in Effort at 30 by Organisers {
        name: "Så länge pågår insatsen", "How long the programme runs";
        short: "Tid", "Time";
        meaning: "Så länge pågår insatsen för varje grupp. En längre insats kostar mer och ger effekten längre tid att växa.",
            "How long the programme runs for each group. A longer one costs more and gives the effect more time to grow.";
    }
    StartLagMonths in Effort at 90 by Nobody {
        name: "Tid innan insatsen märks", "Time before the programme has an effect";
        meaning: "Tiden från start tills någon effekt märks. Kostnaden löper från första dagen, så en längre väntan skjuter upp besparingen.",
            "The time from the start until there is any effect. The cost runs from day one, so a longer wait delays the savings.";
    }
    Cohorts in Effort at 110 by Organisers {
        name: "Grupper efter varandra", "Groups one after another";
        meaning: "Så många grupper startar, en i taget. Nästa börjar när insatsen för den förra är slut. Startkostnaden kommer bara en gång.",
            "How many groups start, one at a time. The next begins when the programme ends for the one before. The start-up cost falls only once.";
    }
    CostPerPost in Municipality at 40 by Bargaining {
        name: "Kostnad för en tjänst", "Cost of one post";
        meaning: "Lön, avgifter, lokaler och annat för en heltidstjänst under ett år. Ju dyrare tjänst, desto dyrare insats.",
            "Pay, contributions, premises and the rest for one full-time post in a year. The dearer the post, the dearer the programme.";
    }
    OtherCostPerFamilyYear in Effort at 120 by Organisers {
        name: "Övriga kostnader per {unit}", "Other costs per {unit}";
        short: "Kostnad", "Cost";
        meaning: "Det insatsen kostar per {unit} och år utöver tjänsterna. Kostnaden finns så länge insatsen pågår.",
            "What the programme costs per {unit} and year on top of the posts. The cost lasts as long as the programme does.";
    }
    StartupCost in Effort at 130 by Organisers {
        name: "Startkostnad", "Start-up cost";
        meaning: "En kostnad som bara kommer en gång, det första året. Den är lika stor hur många {units} som än är med.",
            "A cost that falls once, in the first year. It is the same however many {units} take part.";
    }
    ComparisonShare in Effort at 70 by Nobody {
        name: "{reach} även utan insatsen", "{reach} even without the programme";
        short: "Ändå", "Anyway";
        meaning: "Så många av 100 {reach} även med vanligt arbetssätt. Med ett högre tal kommer de andra ikapp fortare, så effekten krymper snabbare.",
            "How many in 100 {reach} in ordinary practice too. With a higher figure the others catch up faster, so the effect fades sooner.";
    }
    ExtraShare in Effort at 40 by Nobody {
        name: "Effekt", "Effect";
        meaning: "Så många fler av 100 {reach} tack vare insatsen, när effekten mäts. Talet är osäkert och betyder mycket för resultatet.",
            "How many more in 100 {reach} because of the programme, when the effect is measured. The figure is uncertain and matters a great deal.";
    }
    ReferenceCaseload in Effort at 50 by Study {
        name: "{cases} per {worker} där effekten anges", "{cases} per {worker} where the effect is stated";
        meaning: "Effekten anges för så här många {cases} per {worker}. För andra antal räknar vi med en kurva som är vår gissning.",
            "The effect is stated for this many {cases} per {worker}. For other numbers we use a curve that is our guess.";
    }
    ReferenceYears in Effort at 60 by Study {
        name: "När effekten mäts, räknat från start", "When the effect is measured, counted from the start";
        meaning: "Så lång tid efter start gäller effekten och jämförelsen. Samma effekt på kortare tid betyder att insatsen ger resultat fortare.",
            "How long after the start the effect and the comparison apply. The same effect in less time means a programme that works faster.";
    }
    DiminishingReturns in Effort at 100 by Nobody {
        name: "Hur snabbt nyttan av mer tid avtar", "How fast the benefit of more time tapers off";
        meaning: "Talet säger hur fort nyttan avtar när varje {unit} får mer tid. Vid noll ger dubbel extra tid dubbel verkan, vid högre tal mindre.",
            "How fast the benefit tapers off as each {unit} gets more time. At zero, twice the extra time does twice as much; above zero, less.";
    }
    ReturnShare in Effort at 80 by Nobody {
        name: "Faller tillbaka inom ett år", "Fall back within a year";
        meaning: "Av 100 som {reach} faller så många tillbaka inom ett år. Med ett högre tal krymper effekten fortare när insatsen har slutat.",
            "Of 100 who {reach}, this many fall back within a year. With a higher figure the effect shrinks faster once the programme has ended.";
    }
    SupportPerMonth in Municipality at 30 by StateAndMunicipality {
        name: "Försörjningsstöd per {unit}", "Income support per {unit}";
        meaning: "Försörjningsstöd är kommunens bidrag till den som inget annat har att leva på. Ju högre stöd, desto mer sparas när det upphör.",
            "Income support is what the municipality pays those with nothing else to live on. The higher it is, the more is saved when it ends.";
    }
    SupportSavedShare in Money at 10 by Nobody {
        name: "Del av stödet som inte längre betalas ut", "Share of the support no longer paid";
        meaning: "Så stor del av stödet upphör när någon klarar sig. Om många får behålla lite stöd blir kommunens besparing mindre.",
            "The part of the support that ends when someone manages. Where many keep a little support, the municipality saves less.";
    }
    AdminCashable in Money at 20 by Municipality {
        name: "Del av administrationen som kan sparas", "Share of the administration that can be saved";
        meaning: "Varje {unit} med stöd tar tid från personalen. Talet säger hur mycket av tiden som kan bli sparade pengar, när insatsen är slut.",
            "Each {unit} on support takes up staff time. This is how much of it can become money saved, once the programme has ended.";
    }
    ShareWork in Families at 40 by Nobody {
        name: "Till en början: i arbete", "At first: in work";
        meaning: "Av 100 som {reach} har så många ett vanligt jobb den första tiden. Vanliga jobb ger skatt och avgifter, utan lönestöd att betala.",
            "Of 100 who {reach}, this many have an ordinary job at first. Ordinary jobs bring in tax and contributions, with no subsidy to pay.";
    }
    ShareSubsidised in Families at 50 by Nobody {
        name: "Till en början: i arbete med lönestöd", "At first: in subsidised work";
        meaning: "Av 100 som {reach} har så många ett jobb med lönestöd den första tiden. Då betalar staten en del av lönekostnaden.",
            "Of 100 who {reach}, this many have a subsidised job at first. Then the state pays part of the labour cost.";
    }
    ShareStudies in Families at 60 by Nobody {
        name: "Till en början: i studier", "At first: in studies";
        meaning: "Av 100 som {reach} studerar så många den första tiden. Staten betalar studiebidrag, och ingen inkomstskatt kommer in.",
            "Of 100 who {reach}, this many are studying at first. The state pays a study grant, and no income tax comes in.";
    }
    ShareOtherBenefit in Families at 70 by Nobody {
        name: "Till en början: med annan ersättning", "At first: on another benefit";
        meaning: "Av 100 som {reach} får så många en annan ersättning den första tiden. Det kan vara a-kassa, och staten betalar den.",
            "Of 100 who {reach}, this many get another benefit at first, such as unemployment insurance. The state pays it.";
    }
    ShareOther in Families at 80 by Nobody {
        name: "Till en början: har flyttat eller försörjs av någon annan", "At first: moved or supported by someone else";
        meaning: "Av 100 som {reach} lever så många på annat sätt den första tiden. De har flyttat eller försörjs av någon annan och ger ingen ny inkomstskatt.",
            "Of 100 who {reach}, this many live on something else at first. They have moved or are supported by someone else, and bring in no new income tax.";
    }
    SettlingYears in Families at 90 by Nobody {
        name: "Tid utan avbrott innan ”på sikt” börjar gälla", "Time without a break before “in the long run” applies";
        meaning: "Efter så lång tid utan avbrott gäller ”på sikt” i stället för ”till en början”. Med våra tal ger en längre tid mindre skatt.",
            "After this long without a break, “in the long run” replaces “at first”. With our figures, a longer time brings in less tax.";
    }
    LastingWork in Families at 100 by Nobody {
        name: "På sikt: i arbete", "In the long run: in work";
        meaning: "Av 100 som {reach} har så många ett vanligt jobb på sikt. Ju fler vanliga jobb, desto mer skatt och avgifter.",
            "Of 100 who {reach}, this many have an ordinary job in the long run. The more ordinary jobs, the more tax and contributions.";
    }
    LastingSubsidised in Families at 110 by Nobody {
        name: "På sikt: i arbete med lönestöd", "In the long run: in subsidised work";
        meaning: "Av 100 som {reach} har så många jobb med lönestöd även på sikt. Staten betalar en del av lönekostnaden så länge.",
            "Of 100 who {reach}, this many are still in subsidised work in the long run. The state pays part of the labour cost meanwhile.";
    }
    LastingStudies in Families at 120 by Nobody {
        name: "På sikt: i studier", "In the long run: in studies";
        meaning: "Av 100 som {reach} studerar så många även på sikt. Staten betalar studiebidraget så länge.",
            "Of 100 who {reach}, this many are still studying in the long run. The state pays the study grant meanwhile.";
    }
    LastingOtherBenefit in Families at 130 by Nobody {
        name: "På sikt: med annan ersättning", "In the long run: on another benefit";
        meaning: "Av 100 som {reach} har så många annan ersättning även på sikt. Den betalar staten, år efter år.",
            "Of 100 who {reach}, this many are on another benefit in the long run too. The state pays it, year after year.";
    }
    LastingOther in Families at 140 by Nobody {
        name: "På sikt: har flyttat eller försörjs av någon annan", "In the long run: moved or supported by someone else";
        meaning: "Av 100 som {reach} lever så många på annat sätt på sikt. De har flyttat eller försörjs av någon annan och ger ingen ny inkomstskatt.",
            "Of 100 who {reach}, this many live on something else in the long run. They have moved or are supported by someone else, and bring in no new income tax.";
    }
    MonthlyPay in Money at 30 by Bargaining {
        name: "Lön före skatt", "Pay before tax";
        meaning: "Månadslönen före skatt för den som arbetar. Högre lön ger mer skatt och avgifter men dyrare lönestöd.",
            "Monthly pay before tax of those who work. Higher pay brings in more tax and contributions but makes wage subsidies dearer.";
    }
    SubsidyShare in Money at 40 by State {
        name: "Del av lönekostnaden som lönestödet täcker", "Share of the labour cost that the wage subsidy covers";
        meaning: "Så stor del av lön och avgifter betalar staten i jobb med lönestöd. Ett högre tal är sämre för staten.",
            "The part of pay and contributions that the state covers in subsidised jobs. A higher figure is worse for the state.";
    }
    StudySupportPerYear in Money at 50 by State {
        name: "Studiebidrag per {unit}", "Study grant per {unit}";
        meaning: "Studiebidrag per {unit} och år, från myndigheten CSN. Staten betalar det; studielånet räknas inte.",
            "Study grant per {unit} and year, from the student aid agency CSN. The state pays it; the study loan is not counted.";
    }
    BenefitPerYear in Money at 60 by State {
        name: "Annan ersättning per {unit}", "Other benefit per {unit}";
        meaning: "Annan ersättning per {unit} och år, till exempel a-kassa eller sjukpenning. Staten betalar den, och en del av den blir skatt.",
            "Other benefit per {unit} and year, such as unemployment or sickness benefit. The state pays it, and part of it becomes tax.";
    }
    StateBenefitPerMonth in Families at 20 by State {
        name: "Statlig ersättning per {unit} före insatsen", "State benefit per {unit} before the programme";
        meaning: "Vad staten betalar per {unit} och månad före insatsen. Det räknas bara när besparingen bygger på en statlig ersättning.",
            "What the state pays per {unit} and month before the programme. It counts only where the saving is based on a state benefit.";
    }
    BenefitTax in Families at 30 by State {
        name: "Skatt på den statliga ersättningen", "Tax on the state benefit";
        meaning: "Hur den statliga ersättningen beskattas. Om den beskattas förlorar kommuner och regioner den skatten när ersättningen upphör.",
            "How the state benefit is taxed. If it is taxed, municipalities and regions lose that tax when the benefit ends.";
        choices: BENEFIT_TAXES;
    }
    HousingAllowanceLost in Money at 70 by State {
        name: "Bostadsbidrag som försvinner när man får lön", "Housing allowance lost when pay comes in";
        meaning: "Bostadsbidrag är statens hjälp med hyran. Den som får lön kan förlora en del av det. Då sparar staten pengar, men hushållet får mindre.",
            "Housing allowance is the state’s help with the rent. Those who get pay may lose some of it. The state then saves money, but the household gets less.";
    }
    ActivityCostPerYear in Municipality at 60 by Municipality {
        name: "Kommunens kostnad för en aktivitetsplats", "The municipality’s cost of an activity place";
        meaning: "Från oktober 2026 ska kommunen ordna aktiviteter för den som har försörjningsstöd. Vad det kostar per {unit} och år sparas när stödet upphör.",
            "From October 2026, municipalities must arrange activities for people on income support. What that costs per {unit} and year is saved when the support ends.";
    }
    MunicipalJobCostPerYear in Municipality at 65 by Municipality {
        name: "Vad ett jobb med stöd kostar kommunen", "What a subsidised job costs the municipality";
        meaning: "Ofta är det kommunen som anställer. Här anger du vad ett år kostar kommunen utöver statens bidrag och utöver vad arbetet är värt. Ju mer det kostar, desto senare får kommunen igen pengarna. Vi vet inte vad det kostar i din kommun.",
            "The employer is often the municipality. Say here what a year costs the municipality beyond the state’s subsidy and the worth of the work. The more it costs, the later the municipality has its money back. We do not know what it costs in your municipality.";
    }
    CostEqualisationLoss in Municipality at 100 by State {
        name: "Vad kommunen förlorar i kostnadsutjämning", "What the municipality loses in cost equalisation";
        meaning: "Den kommun som har färre i långvarigt försörjningsstöd kan få mindre i kostnadsutjämning, två år senare. Här anger du hur mycket mindre för varje extra {year}. Ju mer, desto senare får kommunen igen pengarna. Vi har inte hittat någon som har räknat ut det per {unit}, så vi har satt 0.",
            "A municipality with fewer on long-term income support may get less in cost equalisation, two years later. Here you say how much less for each extra {year}. The more, the later the municipality has its money back. We have found nobody who has worked it out per {unit}, so we have set 0.";
    }
    VatShare in Money at 80 by State {
        name: "Moms på det hushållet köper", "VAT on what the household buys";
        meaning: "Moms är skatt på det man köper. Så stor del av det hushållen köper för är moms, som går till staten.",
            "VAT is a tax on what people buy. This part of what households spend is VAT, which goes to the state.";
    }
    Displacement in Money at 90 by Nobody {
        name: "Jobb som någon annan annars hade fått", "Jobs that someone else would have had";
        meaning: "Så stor del av jobben hade någon annan annars fått. Den personen antas i stället leva på ersättning, så vinsten blir mindre.",
            "The part of the jobs that someone else would have had. That person is assumed to live on a benefit instead, so the gain is smaller.";
    }
    MunicipalTax in Municipality at 10 by Municipality {
        name: "Kommunalskatt", "Municipal tax";
        meaning: "Kommunens egen skattesats. Utjämningen delar ny skatt mellan landets kommuner. Kommunen behåller bara den del som ligger över länets skattesats. Är den egna 21 procent och länets 20 stannar 1 krona av 21.",
            "The municipality’s own tax rate. Equalisation shares new tax among the country’s municipalities. A municipality keeps only the part by which its own rate exceeds the county’s. At 21 per cent against 20, it keeps 1 krona in 21.";
    }
    RegionalTax in Municipality at 20 by Region {
        name: "Regionskatt", "Regional tax";
        meaning: "Regionens egen skattesats. Även regionen behåller bara den del av ny skatt som ligger över länets skattesats.",
            "The region’s own tax rate. Of new tax, the region too keeps only the part by which its own rate exceeds the county’s.";
    }
    EmployerContributions in Money at 100 by State {
        name: "Arbetsgivaravgifter", "Employer contributions";
        meaning: "Avgifter som arbetsgivaren betalar på lönen. De går till staten och höjer vad den vinner på ett nytt jobb.",
            "What the employer pays on top of wages. It goes to the state and raises what the state gains from a new job.";
    }
    PensionShare in Money at 120 by State {
        name: "Del av lönen som är pensionsavgift", "Pension contribution as a share of pay";
        meaning: "Så stor del av lönen är pensionsavgift. Den ger rätt till pension senare, så vi räknar den inte som statens vinst.",
            "This part of pay is a contribution to the pension. It buys a pension later, so we do not count it as the state’s gain.";
    }
    CountPension in Money at 110 by WhoeverCounts {
        name: "Räkna pensionsavgiften som statens", "Count the pension contribution as the state’s";
        meaning: "Ja betyder att pensionsavgiften räknas som pengar till staten. Då ser staten ut att vinna mer, men pensionen ska betalas senare.",
            "Yes means that the pension contribution counts as the state’s money. The state then seems to gain more, but the pension falls due later.";
        choices: NO_OR_YES;
    }
    PriceBaseAmount in Money at 130 by State {
        name: "Prisbasbelopp", "Price base amount";
        meaning: "Ett belopp som följer priserna och räknas om varje år. Skatten bygger på det: ett högre belopp ger lägre skatt på samma lön.",
            "An amount that follows prices and is set each year. Tax is built on it: a higher amount gives less tax on the same pay.";
    }
    MunicipalEqualisationRate in Municipality at 80 by State {
        name: "Länets skattesats i utjämningen, kommuner", "County rate in equalisation, municipalities";
        meaning: "Länets skattesats för kommuner, bestämd av staten. Av ny skatt behåller kommunen bara den del som ligger över den. Resten delas av andra.",
            "The county’s rate for municipalities, set by the state. Of new tax, a municipality keeps only the part by which its own rate exceeds this one. Others share the rest.";
    }
    RegionalEqualisationRate in Municipality at 90 by State {
        name: "Länets skattesats i utjämningen, regioner", "County rate in equalisation, regions";
        meaning: "Länets skattesats för regioner, bestämd av staten. Av ny skatt behåller regionen bara den del som ligger över den.",
            "The county’s rate for regions, set by the state. Of new tax, a region keeps only the part by which its own rate exceeds this one.";
    }
    EqualisationOn in Municipality at 70 by WhoeverCounts {
        name: "Räkna med skatteutjämningen", "Include tax equalisation";
        meaning: "Med utjämningen delar kommuner och regioner på ny skatt. Nej betyder att var och en behåller all sin nya skatt.",
            "With equalisation, municipalities and regions share new tax. No means that each keeps all of its own new tax.";
        choices: NO_OR_YES;
    }
    DiscountRate in Counting at 20 by WhoeverCounts {
        name: "Kalkylränta", "Discount rate";
        meaning: "Räntan säger hur mycket mindre en krona är värd om den kommer senare. Den ändrar nuvärden och hundralappen, inte beloppen år för år.",
            "The rate says how much less a krona is worth if it comes later. It changes present values and the hundred kronor, not the yearly amounts.";
    }
    HorizonYears in Counting at 10 by WhoeverCounts {
        name: "Så många år räknar vi på", "Years counted";
        meaning: "Så många år från starten räknar vi. Det som händer senare räknas inte. Med få år kommer sena besparingar alltså inte med.",
            "How many years we count from the start. What comes later is not counted. With few years, late savings are therefore left out.";
    }
    StartYear in Counting at 30 by WhoeverCounts {
        name: "Första året", "First year";
        meaning: "Året då insatsen börjar. Det ändrar bara årtalen i bilderna, inga belopp.",
            "The year in which the programme begins. It changes only the years in the pictures, no amounts.";
    }
    PriceYear in Counting at 40 by WhoeverCounts {
        name: "Prisår", "Price year";
        meaning: "Det år vars priser alla belopp är i. Året står bara som upplysning: inga belopp räknas om.",
            "The year whose prices all amounts are in. The year is for information only: no amounts are recalculated.";
    }
    TableSocialServices in Money at 140 by Nobody {
        name: "Besparing i socialtjänsten", "Saving in social services";
        short: "Besparing", "Saving";
        meaning: OWN_FIGURE;
    }
    TableIncomeSupport in Money at 150 by Nobody {
        name: "Besparing på försörjningsstöd", "Saving on income support";
        meaning: OWN_FIGURE;
    }
    TableEmployment in Money at 160 by Nobody {
        name: "Besparing på arbetsmarknadsinsatser", "Saving on employment measures";
        meaning: OWN_FIGURE;
    }
    TableSchool in Money at 170 by Nobody {
        name: "Besparing i förskola och skola", "Saving in preschool and school";
        meaning: OWN_FIGURE;
    }
    TableMunicipalFinance in Money at 180 by Nobody {
        name: "Mer skatt till kommunen", "Extra municipal tax";
        meaning: OWN_FIGURE;
    }
    TableHealth in Money at 190 by Nobody {
        name: "Besparing i vården", "Saving in health care";
        meaning: OWN_FIGURE;
    }
    TableRegionalFinance in Money at 200 by Nobody {
        name: "Mer skatt till regionen", "Extra regional tax";
        meaning: OWN_FIGURE;
    }
    TableStateBenefits in Money at 210 by Nobody {
        name: "Besparing på statens bidrag", "Saving on state benefits";
        meaning: OWN_FIGURE;
    }
    TableStateTaxes in Money at 220 by Nobody {
        name: "Mer skatt till staten", "Extra state tax";
        meaning: OWN_FIGURE;
    }
    TableEqualisation in Money at 230 by Nobody {
        name: "Vinst för andra kommuner och regioner", "Gain for other municipalities and regions";
        meaning: OWN_FIGURE;
    }
    Baseline in Families at 10 by WhoeverCounts {
        name: "Vad besparingen bygger på", "What the saving is based on";
        meaning: "Vad {the_units} lever på före insatsen, och alltså vad som sparas. Egna tal betyder att besparingen anges för varje budget.",
            "What {the_units} live on before the programme, and so what is saved. Own figures means a saving stated for each budget.";
        choices: BASELINES;
    }
    Payer in Effort at 140 by Organisers {
        name: "Vem som betalar insatsen", "Who pays for the programme";
        meaning: "Budgeten som betalar insatsen från första dagen. Valet flyttar kostnaden mellan budgetar men ändrar inte hur stor den är.",
            "The budget that pays for the programme from day one. The choice moves the cost between budgets but not its size.";
        choices: PAYERS;
    }
    Financing in Funding at 10 by Agreement {
        name: "Sätt att betala", "Way of paying";
        meaning: "Hur kostnaden bärs medan besparingen dröjer. Valet flyttar pengar mellan dem som är med, men summan av allt är densamma. Malmö betalade Hela familjen ur kommunens fond.",
            "How the cost is carried while the savings are awaited. The choice moves money between those involved; the sum of it all stays. Malmö paid for Hela familjen out of the municipality’s fund.";
        choices: FINANCINGS;
    }
    FundRepayShare in Funding at 20 by Agreement {
        name: "Del av besparingen som går tillbaka till fonden", "Share of the saving that goes back to the fund";
        meaning: "Gäller kommunens fond. Så stor del av besparingen går tillbaka till fonden varje år, tills allt är återbetalt.",
            "Applies to the municipality’s fund. This part of the saving goes back to the fund each year, until all is repaid.";
    }
    FundRepayYears in Funding at 30 by Agreement {
        name: "Antal år att betala tillbaka till fonden", "Years to pay the fund back";
        meaning: "Gäller kommunens fond. Så många år från starten får fonden pengar tillbaka. Det som sedan saknas får fonden stå för.",
            "Applies to the municipality’s fund. For this many years from the start it is repaid. What is then missing, the fund bears.";
    }
    SplitMunicipality in Funding at 40 by Agreement {
        name: "Kommunens del", "The municipality’s share";
        meaning: "Gäller delad kostnad. Så stor del av varje års kostnad betalar kommunen centralt.",
            "Applies to a shared cost. The municipality’s central budget pays this part of each year’s cost.";
    }
    SplitRegion in Funding at 50 by Agreement {
        name: "Regionens del", "The region’s share";
        meaning: "Gäller delad kostnad. Så stor del av varje års kostnad betalar vården i regionen.",
            "Applies to a shared cost. The region’s health service pays this part of each year’s cost.";
    }
    SplitState in Funding at 60 by Agreement {
        name: "Statens del", "The state’s share";
        meaning: "Gäller delad kostnad. Så stor del av varje års kostnad betalar staten.",
            "Applies to a shared cost. The state pays this part of each year’s cost.";
    }
    OutcomePrice in Funding at 70 by Agreement {
        name: "Utfallsfonden betalar per {year}", "The outcomes fund pays per {year}";
        meaning: "Gäller den statliga utfallsfonden, som betalar för resultat. Så mycket ger den för varje extra {year}, året efter.",
            "Applies to a state outcomes fund, which pays for results. This is what it pays for each extra {year}, the year after.";
    }
    OutcomeCap in Funding at 80 by Agreement {
        name: "Utfallsfonden betalar högst", "The outcomes fund pays at most";
        meaning: "Gäller den statliga utfallsfonden. När så mycket är utbetalt slutar fonden att betala, hur bra det än går.",
            "Applies to a state outcomes fund. Once this much is paid out the fund stops, however well it goes.";
    }
    ContractGuaranteed in Funding at 90 by Agreement {
        name: "Del som investeraren garanteras att få tillbaka", "Share the investor is guaranteed to get back";
        short: "Garanterat", "Guaranteed";
        meaning: "Gäller avtal med investerare. Så stor del av det utlagda får investeraren tillbaka även om insatsen inte hjälper.",
            "Applies to a contract with an investor. The investor gets this part of its outlay back even if the programme does not help.";
    }
    ContractYears in Funding at 100 by Agreement {
        name: "Avtalets längd", "Length of the contract";
        meaning: "Gäller avtal med investerare. Så många år från starten betalar kommunen tillbaka. Sedan betalas inget mer.",
            "Applies to a contract with an investor. For this many years from the start the municipality repays. After that, nothing more.";
    }
    ContractSavingsShare in Funding at 110 by Agreement {
        name: "Del av besparingen som går till investeraren", "Share of the saving that goes to the investor";
        meaning: "Gäller avtal med investerare. Så stor del av kommunens besparing går varje år till investeraren, utöver den garanterade delen.",
            "Applies to a contract with an investor. This part of the municipality’s saving goes to the investor each year, beyond the guaranteed part.";
    }
    ContractReturnCap in Funding at 120 by Agreement {
        name: "Investerarens högsta avkastning", "The investor’s highest return";
        meaning: "Gäller avtal med investerare. Så mycket mer än det utlagda kan investeraren som mest få. Resten av besparingen behåller kommunen.",
            "Applies to a contract with an investor. The investor can get at most this much beyond its outlay. The municipality keeps the rest.";
    }
    WriteOffYears in Counting at 50 by WhoeverCounts {
        name: "Antal år att skriva av på, om det vore en investering", "Years to write it off over, if it were an investment";
        meaning: "Så många år skulle kostnaden delas på, om den fick skrivas av som en byggnad. Inget tal på sidan ändras av det.",
            "How many years the cost would be spread over, if it could be written off like a building. It changes no number on the page.";
    }
}

const _: () = {
    let mut index = 0;
    while index < TABLE.len() {
        assert!(TABLE[index].param as usize == index, "a row of texts stands where another parameter's should");
        let choices = match TABLE[index].param.row().kind {
            Kind::Choice(ids) => ids.len(),
            Kind::Flag => 2,
            Kind::Number { .. } | Kind::Whole { .. } => 0,
        };
        assert!(TABLE[index].choices.len() == choices, "a choice has no name");
        index += 1;
    }
};

/// Every parameter as the controls stand: group by group, in each by place.
pub const IN_ORDER: [Param; PARAMETERS.len()] = {
    let mut sorted = PARAMETERS;
    let mut index = 1;
    while index < sorted.len() {
        let mut at = index;
        while at > 0 && comes_before(sorted[at], sorted[at - 1]) {
            sorted.swap(at, at - 1);
            at -= 1;
        }
        index += 1;
    }
    sorted
};

const fn comes_before(one: Param, other: Param) -> bool {
    let (one, other) = (of(one), of(other));
    if one.group as usize == other.group as usize {
        one.place < other.place
    } else {
        (one.group as usize) < other.group as usize
    }
}

/// The texts of a parameter.
pub const fn of(param: Param) -> &'static ParameterTexts {
    &TABLE[param as usize]
}

#[cfg(test)]
mod tests {
    use super::super::idle::tests::{outcome, with};
    use super::super::meaning;
    use super::*;
    use crate::cases::CASES;
    use crate::model::{Group, Outcome, Scenario, TABLE_VALUES, TaxRules, Total, tax_kept};
    use crate::text::Lang;
    use crate::text::story::tests::{lix, sentences};

    fn everything(lang: Lang) -> impl Iterator<Item = (&'static str, Param, String)> {
        CASES.iter().flat_map(move |case| {
            PARAMETERS.into_iter().map(move |param| (case.id, param, meaning(case.voice(lang), param)))
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
        let own_figure = |param: Param| TABLE_VALUES.contains(&param);
        let meaning = |param: Param| MEANINGS[param as usize];
        for (index, one) in PARAMETERS.into_iter().enumerate() {
            assert_ne!(meaning(one).sv, meaning(one).en, "{}", one.id());
            for other in PARAMETERS.into_iter().skip(index + 1) {
                let same = own_figure(one) && own_figure(other);
                assert_eq!(meaning(one) == meaning(other), same, "{} {}", one.id(), other.id());
            }
        }
    }

    #[test]
    fn the_swedish_is_easy_to_read() {
        let said = PARAMETERS.map(|param| meaning(crate::cases::DEFAULT.voice(Lang::Sv), param));
        let lix = lix(&said.iter().flat_map(|text| sentences(text)).collect::<Vec<_>>());
        assert!(lix <= 40.0, "LIX {lix:.1}");
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
