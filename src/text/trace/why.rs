//! What a number is and why it is computed as it is: a sentence or two for those that need it, and one for the rule that
//! holds where there are several.

use super::super::number::years_of;
use super::super::{Text, Voice, filled_keeping_numbers, texts};
use crate::model::trace::{Holds, Kind, Level, Livelihood, Post, Quantity as Q, Rule, Traced, Tracer};
use crate::model::{NOTHING, Param, Scenario, Total};

texts! {
    EXTRA_POSTS = "Bara tjänster utöver vanligt arbetssätt räknas som insatsens kostnad.", "Only posts beyond ordinary practice count as a cost of the programme.";
    FEWER_POSTS = "Talet är under noll: det behövs färre tjänster än vanligt.", "The number is below zero: fewer posts are needed than usual.";
    STAFF_STAY = "Personalen är kvar så länge insatsen pågår, även när {the_units} inte längre behöver den.", "The staff stay as long as the programme runs, even when {the_units} no longer need it.";
    PER_MONTH = "Hela kostnaden fördelas på {the_units} och på de månader som insatsen pågår.", "The whole cost is spread over {the_units} and over the months that the programme runs.";
    RATE = "En takt säger hur fort något sker. Med takten 0,2 per år har ungefär 18 av 100 bytt läge efter ett år.", "A rate says how fast something happens. At a rate of 0.2 a year, about 18 in 100 have changed state after a year.";
    SEARCHED = "Talet går inte att räkna ut direkt. Datorn prövar sig fram tills det stämmer.", "The number cannot be worked out directly. The computer tries values until one fits.";
    EXTRA_TIME = "1 betyder lika mycket extra tid som där effekten anges. 0 betyder ingen extra tid alls.", "1 means as much extra time as where the effect is stated. 0 means no extra time at all.";
    RESPONSE = "Hur fort nyttan av mer tid avtar är vårt eget antagande.", "How fast the benefit of more time tapers off is our own assumption.";
    SHARE = "Vi räknar med att {units} går framåt i en viss takt och faller tillbaka i en annan.", "We assume that {units} make progress at one rate and fall back at another.";
    COMPARED = "Effekten är skillnaden mot en jämförelsegrupp: lika många {units} av samma slag utan insatsen. En del av dem {reach} ändå.", "The effect is the difference from a comparison group: as many similar {units} without the programme. Some of them {reach} anyway.";
    LONG_RUN = "Mot den här nivån skulle andelen röra sig om takterna alltid var desamma.", "The share would move towards this level if the rates always stayed the same.";
    YEARS = "Vi räknar tiden då fler {units} {reach} än utan insatsen. Är det 12 fler under ett helt år blir det 12 {years}.", "We count the time for which more {units} {reach} than without the programme. If there are 12 more for a whole year, that makes 12 {years}.";
    EARLY = "Nya {years} gäller dem som har klarat sig kortare tid än {settling}. Talet är under noll när de andra kommer ikapp.", "Recent {years} belong to those who have managed for less than {settling}. The number is below zero while the others catch up.";
    LASTING = "Varaktiga {years} gäller dem som har klarat sig minst {settling} utan avbrott.", "Lasting {years} belong to those who have managed for at least {settling} without a break.";
    AVERAGE = "Talet är ett genomsnitt för alla {units}, även dem som inte {reach}.", "The number is an average over all {units}, including those who do not {reach}.";
    ALLOWANCE = "Grundavdraget är den del av inkomsten som man inte betalar skatt på. Prisbasbeloppet är ett belopp som följer priserna.", "The basic allowance is the part of an income that is not taxed. The price base amount is an amount that follows prices.";
    CREDIT = "Jobbskatteavdraget sänker skatten på arbete. Staten står för det.", "The in-work tax credit lowers the tax on work. The state bears it.";
    MUNICIPALITY_KEEPS = "När invånarna tjänar mer får kommunen mindre ur skatteutjämningen. Resten av den nya skatten hamnar hos andra.", "When residents earn more, the municipality gets less out of tax equalisation. The rest of the new tax goes to others.";
    REGION_KEEPS = "När invånarna tjänar mer får regionen mindre ur skatteutjämningen. Resten av den nya skatten hamnar hos andra.", "When residents earn more, the region gets less out of tax equalisation. The rest of the new tax goes to others.";
    PENSION = "Avgiften som ger rätt till pension räknas inte som vinst för staten.", "The contribution that buys a right to a pension does not count as a gain to the state.";
    ADMIN = "Det vanliga arbetet med varje {unit} tar en del av en tjänst. Bara en del av det går att spara.", "The ordinary work with each {unit} takes part of a post. Only some of that can be saved.";
    FLOW = "Plus betyder att budgeten får pengar, minus att den betalar.", "A plus means that the budget gets money, a minus that it pays.";
    VALUE = "Värdet är vad budgeten får av den nya försörjningen, minus vad den fick av den gamla.", "The value is what the budget gets from the new livelihood, less that from the old one.";
    DISPLACED = "Några tar ett jobb som någon annan annars hade fått. Den personen får då leva på annan ersättning.", "Some take a job that someone else would have had. That person then has to live on another benefit.";
    SAVINGS = "Det är antalet {years} gånger vad vart och ett är värt för budgeten.", "This is the number of {years} times what each is worth to the budget.";
    LOSS = "Talet är under noll: budgeten förlorar på det som ändras.", "The number is below zero: the budget loses by the change.";
    NET = "Netto är det som blir kvar när kostnad, besparing och flyttade pengar har räknats ihop. Minus är en förlust.", "Net is what is left when cost, savings and moved money have been added up. A minus is a loss.";
    TRANSFERS = "Sättet att betala flyttar pengar mellan budgetar. Det som en får betalar någon annan.", "The way of paying moves money between budgets. What one gets, another pays.";
    RUNNING = "Allt från starten räknas ihop, år för år.", "Everything from the start is added up, year by year.";
    PAYBACK = "Det är tiden tills allt från starten, hopräknat, har kommit över noll för gott. Varje års pengar räknas som jämnt fördelade över året.", "This is the time until everything from the start, added up, is above zero for good. Each year’s money is treated as spread evenly over the year.";
    LOST = "Först sparas pengar på personalen. Det här är tiden tills allt från starten, hopräknat, har gått under noll för gott.", "Money is saved on staff at first. This is the time until everything from the start, added up, is below zero for good.";
    PRESENT = "Nuvärde är vad framtida pengar är värda vid starten. Ju senare de kommer, desto mindre räknas de. Hur mycket bestäms av kalkylräntan.", "Present value is what future money is worth at the start. The later it comes, the less it counts. How much less depends on the discount rate.";
    PURSE = "Bara de som vinner räknas, före kostnad. I bilden blir talen hela kronor som tillsammans är hundra: de med störst rest avrundas uppåt.", "Only those who gain count, before any cost. In the picture the numbers become whole kronor that make a hundred: those with the largest remainder are rounded up.";
    BREAK_EVEN = "Vi prövar andra värden på effekten tills summan blir noll. Allt annat är som nu.", "We try other values of the effect until the sum is zero. Everything else is as now.";
    AS_STATED = "Här får {the_units} lika mycket tid, lika länge, som där effekten anges. Då är de två talen lika.", "Here {the_units} get as much time, for as long, as where the effect is stated. The two numbers are then equal.";
    WINS = "Vinsten räknas som om insatsen inte kostade platsen något och inga pengar flyttades.", "The gain is counted as if the programme cost the seat nothing and no money were moved.";
    OUTLAY = "Bara en kostnad över noll delas med andra.", "Only a cost above zero is shared with others.";
    EXPONENT = "Tecknet ^ betyder ”upphöjt till”, och e är talet 2,718. e^(−takt × tid) är den del som är kvar när något minskar i jämn takt.", "The sign ^ means “to the power of”, and e is the number 2.718. e^(−rate × time) is the part left when something shrinks at a steady rate.";
    POWER = "Tecknet ^ betyder ”upphöjt till”.", "The sign ^ means “to the power of”.";
    LOGARITHM = "Tecknet ln är den naturliga logaritmen. Den gör om en andel på ett år till en takt.", "The sign ln is the natural logarithm. It turns a share in a year into a rate.";

    NOBODY = "Här är takten noll, så ingen går framåt.", "Here the rate is zero, so nobody makes progress.";
    NO_EFFECT = "Insatsen ger ingen effekt här, så den ändrar ingenting.", "The programme has no effect here, so it changes nothing.";
    NOTHING_AT_START = "Vi räknar med att ingen {reaches} vid starten.", "We assume that nobody {reaches} at the start.";
    NOT_YET = "Insatsen har inte börjat märkas ännu.", "The programme has not begun to have an effect yet.";
    LAG_PAST_LENGTH = "Insatsen slutar innan den har hunnit märkas.", "The programme ends before it has had time to have an effect.";
    FADING = "Insatsen är slut. Skillnaden krymper, för en del faller tillbaka och andra hade kommit dit ändå.", "The programme is over. The difference shrinks, as some fall back and others would have got there anyway.";
    INSIDE = "Insatsen slutar under året.", "The programme ends during the year.";
    WHOLE_YEAR = "Insatsen pågår hela året.", "The programme runs the whole year.";
    ENDED = "Insatsen är slut.", "The programme is over.";
    TARGET_CUT = "Summan hamnar utanför det möjliga. Vi håller den mellan 0 och 99 av 100.", "The sum is outside what is possible. We hold it between 0 and 99 in 100.";
    TARGET_TOO_LOW = "Andelen blir inte så låg ens om ingen går framåt. Takten sätts till noll.", "The share would not be so low even if nobody made progress. The rate is set to zero.";
    NOT_MENDED = "Enligt antagandet skadar insatsen. Den blir inte bättre av färre anställda, så effekten sätts till noll.", "By assumption the programme does harm. Fewer staff do not mend it, so the effect is set to zero.";
    HELD_AT_ZERO = "Takten framåt kan inte bli lägre än noll, så tillägget stannar där.", "The rate of progress cannot go below zero, so the addition stops there.";
    HELD_HIGH = "Tillägget stannar vid 1 000. Redan då sker allt nästan genast.", "The addition stops at 1,000. At that rate everything happens almost at once.";
    STRAIGHT = "Enligt antagandet avtar inte nyttan av mer tid.", "By assumption the benefit of more time does not taper off.";
    NOT_SETTLED = "Ingen har hunnit klara sig i {settling} ännu.", "Nobody has managed for {settling} yet.";
    LOW_INCOME = "Den här regeln gäller låga inkomster.", "This rule holds for low incomes.";
    LINE = "Avdraget och underlaget räknas olika för låga och höga inkomster. Den här regeln gäller från {from} till {to} prisbasbelopp.", "The rule differs between low and high incomes. This one holds from {from} to {to} price base amounts.";
    LAST_LINE = "Avdraget och underlaget räknas olika för låga och höga inkomster. Den här regeln gäller över {from} prisbasbelopp.", "The rule differs between low and high incomes. This one holds above {from} price base amounts.";
    ALLOWANCE_WHOLE = "Avdraget kan inte vara större än inkomsten.", "The allowance cannot be larger than the income.";
    NO_CREDIT = "Inkomsten är för låg för jobbskatteavdrag.", "The income is too low for the in-work tax credit.";
    CREDIT_HELD = "Avdraget kan inte vara större än skatten.", "The credit cannot be larger than the tax.";
    NO_EQUALISATION = "Här räknar vi inte med skatteutjämningen, så allt blir kvar.", "Tax equalisation is left out here, so all of it is kept.";
    NOTHING_KEPT = "Den egna skattesatsen är inte högre än länets. Då blir ingenting kvar.", "Its own tax rate is not above the county’s, so nothing is kept.";
    PENSION_COUNTED = "Här räknas även pensionsavgiften som statens.", "Here the pension contribution also counts as the state’s.";
    UNTOUCHED = "Här händer ingenting.", "Nothing happens here.";
    STATED = "Talet är ett antagande för det här exemplet.", "The number is an assumption for this example.";
    NEVER_OUT = "Summan är aldrig under noll, så tiden är noll.", "The sum is never below zero, so the time is zero.";
    AT_YEAR_END = "Summan når noll precis när året är slut.", "The sum reaches zero just as the year ends.";
    NO_GAIN = "Här finns ingen vinst, så talet är noll.", "There is no gain here, so the number is zero.";
    NO_COST = "Det finns ingen kostnad att dela på.", "There is no cost to share.";
    REPAID_WHOLLY = "Besparingen räcker till hela skulden.", "The saving is enough for the whole debt.";
    TIME_OVER = "Tiden för betalningar är slut.", "The time for payments is over.";
    NOT_DUE = "Pengarna kommer först året efter.", "The money does not come until the year after.";
    AT_LIMIT = "Taket är nått, så bara resten betalas.", "The cap is reached, so only the rest is paid.";
}

/// Whether families get as much time, and for as long, as where the effect is stated.
pub fn is_as_stated(scenario: &Scenario) -> bool {
    scenario.get(Param::Caseload) == scenario.get(Param::ReferenceCaseload)
        && scenario.get(Param::LengthYears) == scenario.get(Param::ReferenceYears)
}

/// What the quantity is.
fn kind(scenario: &Scenario, quantity: Q, traced: &Traced) -> &'static [Text] {
    let below = traced.value < -NOTHING;
    match quantity {
        Q::ExtraPosts if below => &[FEWER_POSTS],
        Q::ExtraPosts | Q::CostPerYear => &[EXTRA_POSTS],
        Q::CostInYear(_) | Q::EffortCost => &[STAFF_STAY],
        Q::CostPerFamilyMonth => &[PER_MONTH],
        Q::OrdinaryRate | Q::ReferenceRate if matches!(traced.rule, Rule::Makes { .. }) => &[RATE, SEARCHED],
        Q::OrdinaryRate
        | Q::ReferenceRate
        | Q::ReturnRate
        | Q::ReferenceExtraRate
        | Q::ExtraRate
        | Q::ProgrammeRate
        | Q::Speed(_) => &[RATE],
        Q::ExtraTime => &[EXTRA_TIME],
        Q::Response => &[RESPONSE],
        Q::LongRun(_) => &[LONG_RUN],
        Q::Share(..) | Q::Expected(..) => &[SHARE],
        Q::Effect(_) => &[COMPARED],
        Q::Area(..) | Q::Gained(_) | Q::GainedBeforeEnd(_) => &[AVERAGE],
        Q::FamilyYears(Kind::Early, _) | Q::FamilyYearsInAll(Kind::Early) => &[YEARS, EARLY],
        Q::FamilyYears(Kind::Lasting, _) | Q::FamilyYearsInAll(Kind::Lasting) => &[YEARS, LASTING],
        Q::FamilyYears(..) | Q::FamilyYearsInAll(_) => &[YEARS],
        Q::Allowance(_) => &[ALLOWANCE],
        Q::Credit(_) | Q::CreditBase(_) => &[CREDIT],
        Q::Kept(Level::Municipal) => &[MUNICIPALITY_KEEPS],
        Q::Kept(Level::Regional) => &[REGION_KEEPS],
        Q::Contributions => &[PENSION],
        Q::Admin => &[ADMIN],
        Q::Flow(..) => &[FLOW],
        Q::Value(..) => &[VALUE],
        Q::Displaced(_) | Q::Weight(_, Livelihood::Work | Livelihood::OtherBenefit) => &[DISPLACED],
        Q::Booked(Post::Savings, ..)
        | Q::InAll(Post::Savings, _)
        | Q::Part(_, Post::Savings, _)
        | Q::PartInAll(_, Post::Savings)
            if below =>
        {
            &[LOSS]
        }
        Q::Booked(Post::Savings, Total::Budget(_), _) => &[SAVINGS],
        Q::Booked(Post::Net, ..) | Q::InAll(Post::Net, _) | Q::Part(_, Post::Net, _) | Q::PartInAll(_, Post::Net) => {
            &[NET]
        }
        Q::Booked(Post::Transfers, ..)
        | Q::InAll(Post::Transfers, _)
        | Q::Part(_, Post::Transfers, _)
        | Q::PartInAll(_, Post::Transfers) => &[TRANSFERS],
        Q::Running(..) | Q::PartRunning(..) => &[RUNNING],
        Q::Payback(_) => &[PAYBACK],
        Q::LostAfter => &[LOST],
        Q::DiscountFactor(_) | Q::Discounted(..) | Q::Present(..) => &[PRESENT],
        Q::PurseGain(_) | Q::PurseShare(_) => &[PURSE],
        Q::BreakEvenEffect if is_as_stated(scenario) => &[AS_STATED],
        Q::BreakEven | Q::BreakEvenEffect => &[BREAK_EVEN],
        Q::Wins(_) => &[WINS],
        Q::Outlay(_) => &[OUTLAY],
        _ => &[],
    }
}

/// Which rule holds.
const fn holds(holds: Holds) -> Option<Text> {
    Some(match holds {
        Holds::Nobody => NOBODY,
        Holds::NoEffect => NO_EFFECT,
        Holds::AtStart => NOTHING_AT_START,
        Holds::NotYet => NOT_YET,
        Holds::LagPastLength => LAG_PAST_LENGTH,
        Holds::Fading => FADING,
        Holds::PartOfYear => INSIDE,
        Holds::WholeYear => WHOLE_YEAR,
        Holds::Ended => ENDED,
        Holds::TargetCut => TARGET_CUT,
        Holds::TargetTooLow => TARGET_TOO_LOW,
        Holds::NotMended => NOT_MENDED,
        Holds::HeldAtZero => HELD_AT_ZERO,
        Holds::HeldHigh => HELD_HIGH,
        Holds::Straight => STRAIGHT,
        Holds::NotSettled => NOT_SETTLED,
        Holds::AllowanceLine(0) | Holds::CreditLine(0) => LOW_INCOME,
        Holds::AllowanceLine(4) | Holds::CreditLine(3) => LAST_LINE,
        Holds::AllowanceLine(_) | Holds::CreditLine(_) => LINE,
        Holds::AllowanceWhole => ALLOWANCE_WHOLE,
        Holds::NoCredit => NO_CREDIT,
        Holds::CreditHeld => CREDIT_HELD,
        Holds::NoEqualisation => NO_EQUALISATION,
        Holds::NothingKept => NOTHING_KEPT,
        Holds::PensionCounted => PENSION_COUNTED,
        Holds::Untouched => UNTOUCHED,
        Holds::Stated => STATED,
        Holds::NeverOut => NEVER_OUT,
        Holds::AtYearEnd => AT_YEAR_END,
        Holds::Turns => return None,
        Holds::NoGain => NO_GAIN,
        Holds::NoCost => NO_COST,
        Holds::RepaidWholly => REPAID_WHOLLY,
        Holds::TimeOver => TIME_OVER,
        Holds::NotDue => NOT_DUE,
        Holds::AtLimit => AT_LIMIT,
    })
}

/// Whether what the quantity is says the opposite of the rule that holds, which then speaks alone.
const fn speaks_alone(rule: Holds) -> bool {
    matches!(
        rule,
        Holds::Untouched
            | Holds::Stated
            | Holds::NeverOut
            | Holds::NoGain
            | Holds::NoCost
            | Holds::NoEffect
            | Holds::NoEqualisation
            | Holds::PensionCounted
    )
}

/// Signs of a formula that not everyone knows.
#[derive(Clone, Copy, Default)]
pub struct Marks {
    /// e^−a.
    pub decay: bool,
    /// Another power.
    pub power: bool,
    /// A logarithm.
    pub logarithm: bool,
}

impl Marks {
    fn explained(self) -> impl Iterator<Item = Text> {
        let power = if self.decay { Some(EXPONENT) } else { self.power.then_some(POWER) };
        power.into_iter().chain(self.logarithm.then_some(LOGARITHM))
    }
}

/// At most three sentences or pairs of them.
pub fn why(voice: Voice, tracer: &Tracer, quantity: Q, traced: &Traced, marks: Marks) -> Vec<String> {
    let alone = traced.holds.is_some_and(speaks_alone);
    let scenario = &tracer.outcome().scenario;
    let texts = if alone { &[] } else { kind(scenario, quantity, traced) }.iter().copied();
    let texts = texts.chain(traced.holds.and_then(holds));
    let texts = texts.chain(marks.explained());
    let nouns = voice.nouns();
    let [from, to] = traced.holds.and_then(Holds::incomes).unwrap_or_default();
    let in_words = |ends: f64| super::super::number::short(voice.lang, ends, 2);
    let named = [
        ("unit", nouns.unit.to_owned()),
        ("units", nouns.units.to_owned()),
        ("the_units", nouns.the_units.to_owned()),
        ("reaches", nouns.reaches.to_owned()),
        ("reach", nouns.reach.to_owned()),
        ("years", nouns.years.to_owned()),
        ("settling", years_of(voice.lang, scenario.get(Param::SettlingYears))),
        ("from", in_words(from)),
        ("to", in_words(to)),
    ];
    let words = texts.take(3).map(|text| super::super::upper_first(&filled_keeping_numbers(voice.lang, text, &named)));
    words.collect()
}
