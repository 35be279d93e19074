//! What each number is called, as it stands inside a sentence or a formula.

use super::super::number::{keep_numbers, years_of};
use super::super::parameter::{control_name, value as param_value};
use super::super::{Lang, Text, Voice, budget, filled, group, hundred, lower_first, row, texts, upper_first};
use crate::chart::rows::RowOf;
use crate::model::trace::{Arm, Income, Kind, Level, Livelihood, Moment, Post, Quantity as Q, Side, Span};
use crate::model::{Budget, Group, Outcome, Param, SEATS, SHARE_SETS, Total};

texts! {
    POSTS = "tjänster med insatsen", "posts with the programme";
    ORDINARY_POSTS = "tjänster utan insatsen", "posts without the programme";
    EXTRA_POSTS = "extra tjänster", "extra posts";
    COST_PER_YEAR = "insatsens kostnad under ett helt år", "cost of the programme in a whole year";
    LENGTH = "insatsens längd", "length of the programme";
    MEASURED_AFTER = "tid tills effekten mäts", "time until the effect is measured";
    EVEN_WITHOUT = "andel som {reach} även utan insatsen", "share who {reach} even without the programme";
    FALL_BACK = "andel som faller tillbaka inom ett år", "share who fall back within a year";
    LIVE = "andel {life} {span}", "share {life} {span}";
    RUNNING_YEARS = "tiden som insatsen pågår", "time that the programme runs";
    PART_OF_YEAR = "del av {label} då insatsen pågår", "part of {label} when the programme runs";
    COST = "insatsens kostnad {when}", "cost of the programme {when}";
    SAVED_PER_MONTH = "besparing per {unit} och månad", "saving per {unit} per month";
    COST_PER_MONTH = "kostnad per {unit} och månad", "cost per {unit} per month";
    LAG_YEARS = "tid innan insatsen märks, räknad i år", "time before the programme has an effect, in years";
    RETURN_RATE = "takt tillbaka", "rate of falling back";
    ORDINARY_RATE = "takt framåt utan insatsen", "rate of progress without the programme";
    TARGET = "andel som takten ska ge", "share that the rate must give";
    REFERENCE_RATE = "takt framåt där effekten anges", "rate of progress where the effect is stated";
    REFERENCE_EXTRA_RATE = "tillägg till takten där effekten anges", "addition to the rate where the effect is stated";
    EXTRA_TIME = "extra tid per {unit}, jämfört med där effekten anges", "extra time per {unit}, compared with where the effect is stated";
    RESPONSE = "del av effekten som den extra tiden ger", "part of the effect that the extra time gives";
    EXTRA_RATE = "insatsens tillägg till takten", "the programme’s addition to the rate";
    PROGRAMME_RATE = "takt framåt med insatsen", "rate of progress with the programme";
    SPEED = "takt framåt och tillbaka, {arm}", "rate of progress and falling back, {arm}";
    LONG_RUN = "nivå där andelen skulle stanna, {arm}", "level where the share would settle, {arm}";
    WITH_IT = "med insatsen", "with the programme";
    WITHOUT_IT = "utan insatsen", "without the programme";
    AT_START = "vid starten", "at the start";
    AT_LAG = "när insatsen börjar märkas", "when the programme begins to have an effect";
    AT_LENGTH = "när insatsen slutar", "when the programme ends";
    AT_REFERENCE = "när effekten mäts", "when the effect is measured";
    AFTER_YEARS = "efter {years}", "after {years}";
    AFTER_MONTHS = "efter {months} månader", "after {months} months";
    OF_A_GROUP = "i början av {label}, grupp {group}", "at the start of {label}, group {group}";
    OF_A_GROUP_EARLIER = "{settling} före början av {label}, grupp {group}", "{settling} before the start of {label}, group {group}";
    OWN_TIME = "tid sedan gruppens egen start, {time}", "time since the group’s own start, {time}";
    SHARE = "andel som {reach} {time}, {arm}", "share who {reach} {time}, {arm}";
    EFFECT = "effekt {time}", "effect {time}";
    EXPECTED = "väntat antal som {reach} {time}, {arm}", "expected number who {reach} {time}, {arm}";
    AREA = "tid då {the_units} i genomsnitt {reach}, {arm} ({from} – {to})", "average time for which {the_units} {reach}, {arm} ({from} – {to})";
    GAINED = "{years} som vinns för var och en, år {number} från starten", "{years} gained for each one, year {number} from the start";
    GAINED_ENDING = "{years} som vinns för var och en före insatsens slut, år {number} från starten", "{years} gained for each one before the programme ends, year {number} from the start";
    GAINED_LATER = "{years} som vinns för var och en det år som börjar {time}", "{years} gained for each one in the year that begins {time}";
    GAINED_LATER_ENDING = "{years} som vinns för var och en före insatsens slut, det år som börjar {time}", "{years} gained for each one before the programme ends, in the year that begins {time}";
    STAYED = "andel som inte har fallit tillbaka på {settling}", "share who have not fallen back in {settling}";
    ALL_YEARS = "{years} som vinns {when}", "{years} gained {when}";
    EARLY_YEARS = "nya {years} som vinns {when}", "recent {years} gained {when}";
    LASTING_YEARS = "varaktiga {years} som vinns {when}", "lasting {years} gained {when}";
    YEARS_BEFORE_END = "{years} som vinns {when}, före insatsens slut", "{years} gained {when}, before the programme ends";
    PAY_IN_YEAR = "lön på ett år", "a year’s pay";
    BENEFIT_IN_YEAR = "annan ersättning på ett år", "a year’s other benefit";
    STATE_BENEFIT_IN_YEAR = "statlig ersättning på ett år", "a year’s state benefit";
    PAY = "lönen", "pay";
    BENEFIT = "den andra ersättningen", "the other benefit";
    STATE_BENEFIT = "den statliga ersättningen", "the state benefit";
    ALLOWANCE = "grundavdrag på {income}", "basic allowance on {income}";
    TAXABLE = "beskattningsbar del av {income}", "taxable part of {income}";
    MUNICIPAL_TAX = "kommunalskatt på {income}", "municipal tax on {income}";
    REGIONAL_TAX = "regionskatt på {income}", "regional tax on {income}";
    CREDIT_BASE = "underlag för jobbskatteavdrag på {income}", "base of the in-work tax credit on {income}";
    CREDIT = "jobbskatteavdrag på {income}", "in-work tax credit on {income}";
    MUNICIPALITY_KEEPS = "del av ny skatt som kommunen behåller", "part of new tax that the municipality keeps";
    REGION_KEEPS = "del av ny skatt som regionen behåller", "part of new tax that the region keeps";
    CONTRIBUTIONS = "arbetsgivaravgifter till staten på ett år", "a year’s employer contributions to the state";
    LABOUR_COST = "lönekostnad på ett år", "a year’s labour cost";
    SUPPORT = "försörjningsstöd som inte längre betalas ut på ett år", "income support no longer paid in a year";
    ADMIN = "administration som kan sparas på ett år", "administration that can be saved in a year";
    ON_SUPPORT = "med försörjningsstöd", "on income support";
    ON_STATE_BENEFIT = "med statlig ersättning", "on a state benefit";
    IN_WORK = "i arbete", "in work";
    IN_SUBSIDISED = "i arbete med lönestöd", "in subsidised work";
    IN_STUDIES = "i studier", "in studies";
    ON_BENEFIT = "med annan ersättning", "on another benefit";
    ELSEWHERE = "på annan ort eller försörjd av någon annan", "elsewhere or supported by someone else";
    SPENT = "pengar att leva på under ett år {life}", "money to live on in a year {life}";
    FLOW = "vad ett år {life} ger {who}", "what a year {life} gives {who}";
    AT_FIRST = "till en början", "at first";
    IN_THE_LONG_RUN = "på sikt", "in the long run";
    DISPLACED = "andel som tar någon annans jobb {span}", "share who take someone else’s job {span}";
    WEIGHT_WORK = "andel i arbete {span}, utan dem som tar någon annans jobb", "share in work {span}, without those who take someone else’s job";
    WEIGHT_BENEFIT = "andel med annan ersättning {span}, med dem som blev utan jobb", "share on another benefit {span}, with those left without a job";
    VALUE = "värde för {who} av ett {year} {span}", "value to {who} of a {year} {span}";
    SPENDING = "vad insatsen kostar {who} {when}, med minus", "what the programme costs {who} {when}, with a minus";
    SAVED = "sparat i {who} {when}", "saved in {who} {when}";
    EXTRA = "mer i {who} {when}", "extra in {who} {when}";
    GIVES = "vad effekten ger {who} {when}", "what the effect gives {who} {when}";
    MOVED = "pengar som flyttas till {who} {when}", "money moved to {who} {when}";
    NET = "netto för {who} {when}", "net for {who} {when}";
    IN_YEAR = "år {label}", "in {label}";
    OVER = "på {years}", "over {years}";
    YEAR_BY_YEAR = "år för år", "year by year";
    ALL_PUBLIC = "alla offentliga budgetar", "all public budgets";
    EVERYBODY = "alla tillsammans", "everybody together";
    RUNNING = "netto för {who} från starten till slutet av {label}", "net for {who} from the start to the end of {label}";
    PAYBACK = "tid för {who} att få igen pengarna", "time for {who} to get the money back";
    LOST_AFTER = "tid tills {who} har förlorat mer än den har sparat", "time until {who} has lost more than it has saved";
    DISCOUNT_FACTOR = "vad en krona {when} är värd vid starten", "what a krona {when} is worth at the start";
    PRESENT = "nuvärde: {what}", "present value: {what}";
    PURSE_GAIN = "nuvärde av det som sparas: {who}", "present value of what is saved: {who}";
    PURSE_SHARE = "del av det som sparas: {who}", "part of what is saved: {who}";
    BREAK_EVEN = "effekt som krävs för att {who} ska få igen pengarna inom {years}", "effect needed for {who} to get its money back within {years}";
    BREAK_EVEN_EFFECT = "effekt som krävs, vid {caseload} när insatsen slutar", "effect needed, at {caseload} when the programme ends";
    OUTLAY = "kostnad att fördela {when}", "cost to share out {when}";
    MUNICIPAL_SAVING = "kommunens besparing {when}", "the municipality’s saving {when}";
    FUND_OWED = "skuld till fonden {when}, före återbetalning", "debt to the fund {when}, before repayment";
    FUND_REPAID = "återbetalat till fonden {when}", "repaid to the fund {when}";
    FUND_LEFT = "skuld till fonden i slutet av {label}", "debt to the fund at the end of {label}";
    SHARED_PART = "del av kostnaden som {who} betalar {when}", "part of the cost paid by {who} {when}";
    OUTCOME_PAID = "betalat av utfallsfonden {when}", "paid by the outcomes fund {when}";
    OUTCOME_LEFT = "kvar i utfallsfonden efter {label}", "left in the outcomes fund after {label}";
    LENT = "investerarens utlägg", "what the investor puts up";
    CONTRACT_MOST = "det högsta belopp som investeraren kan få", "the most the investor can get";
    CONTRACT_DUE = "investerarens del {when}, före taket", "the investor’s part {when}, before the cap";
    CONTRACT_PAID = "betalat till investeraren {when}", "paid to the investor {when}";
    CONTRACT_LEFT = "kvar till investerarens tak efter {label}", "left up to the investor’s cap after {label}";
    WINS = "vad {who} vinner på insatsen om någon annan betalar", "what {who} gains if someone else pays";
    BID = "budet från {who} i procent", "the bid from {who} in per cent";
    PAYS = "budet från {who} i kronor", "the bid from {who} in kronor";
    LEFT = "kvar för {who} efter budet", "left for {who} after the bid";
}

/// A sum of holders, inside a sentence.
pub fn who(voice: Voice, total: Total) -> String {
    let lang = voice.lang;
    match total {
        Total::Budget(Budget::Household) | Total::Group(Group::Household) => voice.nouns().the_units.to_owned(),
        Total::Budget(one) => lower_first(budget(one).get(lang)),
        Total::Group(of) => lower_first(group(of).get(lang)),
        Total::Public => ALL_PUBLIC.get(lang).to_owned(),
        Total::All => EVERYBODY.get(lang).to_owned(),
    }
}

/// A name as it stands inside a formula; an abbreviation keeps its capitals.
fn inside(name: &str) -> String {
    let second = name.chars().nth(1);
    if second.is_some_and(|letter| letter.is_ascii_uppercase()) { name.to_owned() } else { lower_first(name) }
}

/// The calendar year of a budget year, which is a name and no amount.
pub fn label(outcome: &Outcome, year: usize) -> String {
    (outcome.scenario.get(Param::StartYear) as usize + year).to_string()
}

/// A quantity's words: language and nouns, and the outcome that its years and budgets belong to.
#[derive(Clone, Copy)]
pub struct Naming<'a> {
    /// The language and the case's nouns.
    pub voice: Voice,
    /// Whose years and budgets are named.
    pub outcome: &'a Outcome,
}

impl Naming<'_> {
    const fn lang(self) -> Lang {
        self.voice.lang
    }

    fn fill(self, text: Text, named: &[(&str, String)]) -> String {
        filled(self.lang(), text, named)
    }

    /// "år 2029".
    fn when(self, year: usize) -> String {
        self.fill(IN_YEAR, &[("label", label(self.outcome, year))])
    }

    /// "på 10 år".
    fn over(self) -> String {
        self.fill(OVER, &[("years", self.horizon())])
    }

    fn horizon(self) -> String {
        years_of(self.lang(), self.outcome.horizon_years as f64)
    }

    fn settling(self) -> String {
        years_of(self.lang(), self.outcome.scenario.get(Param::SettlingYears))
    }

    /// A moment, inside a sentence.
    fn moment(self, moment: Moment) -> String {
        let lang = self.lang();
        match moment {
            Moment::Lag => AT_LAG.get(lang).to_owned(),
            Moment::Length => AT_LENGTH.get(lang).to_owned(),
            Moment::Reference => AT_REFERENCE.get(lang).to_owned(),
            Moment::Year(0) => AT_START.get(lang).to_owned(),
            Moment::Year(year) => self.fill(AFTER_YEARS, &[("years", years_of(lang, year as f64))]),
            Moment::Months(months) => self.fill(AFTER_MONTHS, &[("months", months.to_string())]),
            Moment::Into { group, settled, year } => {
                let named = [
                    ("label", label(self.outcome, year)),
                    ("group", (group + 1).to_string()),
                    ("settling", self.settling()),
                ];
                self.fill(if settled { OF_A_GROUP_EARLIER } else { OF_A_GROUP }, &named)
            }
        }
    }

    fn arm(self, arm: Arm) -> String {
        if arm == Arm::Programme { WITH_IT } else { WITHOUT_IT }.get(self.lang()).to_owned()
    }

    fn span(self, span: Span) -> String {
        if span == Span::Early { AT_FIRST } else { IN_THE_LONG_RUN }.get(self.lang()).to_owned()
    }

    fn life(self, livelihood: Livelihood) -> String {
        let text = match livelihood {
            Livelihood::IncomeSupport => ON_SUPPORT,
            Livelihood::StateBenefit => ON_STATE_BENEFIT,
            Livelihood::Work => IN_WORK,
            Livelihood::Subsidised => IN_SUBSIDISED,
            Livelihood::Studies => IN_STUDIES,
            Livelihood::OtherBenefit => ON_BENEFIT,
            Livelihood::Other => ELSEWHERE,
        };
        text.get(self.lang()).to_owned()
    }

    fn income(self, income: Income) -> [(&'static str, String); 1] {
        let text = match income {
            Income::Pay => PAY,
            Income::OtherBenefit => BENEFIT,
            Income::StateBenefit => STATE_BENEFIT,
        };
        [("income", text.get(self.lang()).to_owned())]
    }

    fn booked(self, post: Post, total: Total, when: String) -> String {
        let text = match (post, total) {
            (Post::Cost, _) => SPENDING,
            (Post::Transfers, _) => MOVED,
            (Post::Net, _) => NET,
            (_, Total::Budget(Budget::MunicipalFinance | Budget::RegionalFinance | Budget::StateTaxes)) => EXTRA,
            (_, Total::Budget(Budget::Equalisation | Budget::Household | Budget::Investor)) => GIVES,
            (_, Total::Budget(_)) => SAVED,
            _ => GIVES,
        };
        self.fill(text, &[("who", who(self.voice, total)), ("when", when)])
    }

    /// A part of the payer's group.
    fn part(self, side: Side) -> String {
        let row = match side {
            Side::Paying => RowOf::Committee,
            Side::Rest => RowOf::RestOf(self.outcome.payer_group()),
        };
        inside(&row::name(self.voice, row))
    }

    fn of_part(self, side: Side, post: Post, when: String) -> String {
        let text = match post {
            Post::Cost => SPENDING,
            Post::Savings => GIVES,
            Post::Transfers => MOVED,
            Post::Net => NET,
        };
        self.fill(text, &[("who", self.part(side)), ("when", when)])
    }

    fn family_years(self, kind: Kind, when: String) -> String {
        let text = match kind {
            Kind::All => ALL_YEARS,
            Kind::Early => EARLY_YEARS,
            Kind::Lasting => LASTING_YEARS,
            Kind::BeforeEnd => YEARS_BEFORE_END,
        };
        self.fill(text, &[("years", self.voice.nouns().years.to_owned()), ("when", when)])
    }

    fn gained(self, moment: Moment, whole: bool) -> String {
        let years = ("years", self.voice.nouns().years.to_owned());
        if let Moment::Year(year) = moment {
            let number = ("number", (year + 1).to_string());
            return self.fill(if whole { GAINED } else { GAINED_ENDING }, &[years, number]);
        }
        let time = ("time", self.moment(moment));
        self.fill(if whole { GAINED_LATER } else { GAINED_LATER_ENDING }, &[years, time])
    }

    /// The name without its year, where it stands for one year after another: "sparat i försörjningsstödet år för år".
    pub fn of_every_year(self, quantity: Q) -> Option<(usize, String)> {
        let when = YEAR_BY_YEAR.get(self.lang()).to_owned();
        Some(match quantity {
            Q::CostInYear(year) => (year, self.fill(COST, &[("when", when)])),
            Q::FamilyYears(kind, year) => (year, self.family_years(kind, when)),
            Q::Booked(post, total, year) => (year, self.booked(post, total, when)),
            Q::Part(side, post, year) => (year, self.of_part(side, post, when)),
            Q::Discounted(post, total, year) => (year, self.fill(PRESENT, &[("what", self.booked(post, total, when))])),
            Q::Outlay(year) => (year, self.fill(OUTLAY, &[("when", when)])),
            _ => return None,
        })
    }

    /// The name as it stands inside a sentence or a formula.
    pub fn name(self, quantity: Q) -> String {
        let nouns = self.voice.nouns();
        let name = match (quantity, template(quantity)) {
            (Q::Param(param), _) => self.assumption(param),
            (_, Some(text)) => self.fill(text, &[("unit", nouns.unit.to_owned())]),
            _ => self.composed(quantity),
        };
        keep_numbers(&name)
    }

    /// An assumption as a thing that can be counted with; its control may be named by what it does.
    fn assumption(self, param: Param) -> String {
        for (set, span) in SHARE_SETS.iter().zip([Span::Early, Span::Lasting]) {
            if let Some(place) = set.iter().position(|share| *share == param) {
                let named = [("life", self.life(Livelihood::MOVED_TO[place])), ("span", self.span(span))];
                return self.fill(LIVE, &named);
            }
        }
        let text = match param {
            Param::LengthYears => LENGTH,
            Param::ReferenceYears => MEASURED_AFTER,
            Param::ComparisonShare => EVEN_WITHOUT,
            Param::ReturnShare => FALL_BACK,
            _ => return inside(&control_name(self.voice, &self.outcome.scenario, param)),
        };
        self.fill(text, &[("reach", self.voice.nouns().reach.to_owned())])
    }

    /// The name as it heads the explanation; an assumption has that of its control.
    pub fn heading(self, quantity: Q) -> String {
        match quantity {
            Q::Param(param) => control_name(self.voice, &self.outcome.scenario, param),
            _ => upper_first(&self.name(quantity)),
        }
    }

    fn composed(self, quantity: Q) -> String {
        let nouns = self.voice.nouns();
        let lower = |text: Text, named: &[(&str, String)]| self.fill(text, named);
        let year = |year: usize| [("when", self.when(year)), ("label", label(self.outcome, year))];
        let own = Total::Group(self.outcome.payer_group());
        let of = |total: Total| ("who", who(self.voice, total));
        let seat = |seat: usize| [of(Total::Group(SEATS[seat].0))];
        match quantity {
            Q::PartOfYear(at) => lower(PART_OF_YEAR, &year(at)),
            Q::CostInYear(at) => lower(COST, &year(at)),
            Q::EffortCost => lower(COST, &[("when", self.over())]),
            Q::Speed(arm) => lower(SPEED, &[("arm", self.arm(arm))]),
            Q::LongRun(arm) => lower(LONG_RUN, &[("arm", self.arm(arm))]),
            Q::Time(moment) => lower(OWN_TIME, &[("time", self.moment(moment))]),
            Q::Share(arm, moment) => lower(
                SHARE,
                &[("reach", nouns.reach.to_owned()), ("time", self.moment(moment)), ("arm", self.arm(arm))],
            ),
            Q::Effect(moment) => lower(EFFECT, &[("time", self.moment(moment))]),
            Q::Expected(arm, months) => lower(
                EXPECTED,
                &[
                    ("reach", nouns.reach.to_owned()),
                    ("time", self.moment(Moment::Months(months))),
                    ("arm", self.arm(arm)),
                ],
            ),
            Q::Area(arm, from, to) => lower(
                AREA,
                &[
                    ("the_units", nouns.the_units.to_owned()),
                    ("reach", nouns.reach.to_owned()),
                    ("arm", self.arm(arm)),
                    ("from", self.moment(from)),
                    ("to", self.moment(to)),
                ],
            ),
            Q::Gained(moment) => self.gained(moment, true),
            Q::GainedBeforeEnd(moment) => self.gained(moment, false),
            Q::Stayed => lower(STAYED, &[("settling", self.settling())]),
            Q::FamilyYears(kind, year) => self.family_years(kind, self.when(year)),
            Q::FamilyYearsInAll(kind) => self.family_years(kind, self.over()),
            Q::Allowance(income) => lower(ALLOWANCE, &self.income(income)),
            Q::Taxable(income) => lower(TAXABLE, &self.income(income)),
            Q::LocalTax(Level::Municipal, income) => lower(MUNICIPAL_TAX, &self.income(income)),
            Q::LocalTax(Level::Regional, income) => lower(REGIONAL_TAX, &self.income(income)),
            Q::CreditBase(income) => lower(CREDIT_BASE, &self.income(income)),
            Q::Credit(income) => lower(CREDIT, &self.income(income)),
            Q::Spent(livelihood) => lower(SPENT, &[("life", self.life(livelihood))]),
            Q::Flow(livelihood, budget) => lower(FLOW, &[("life", self.life(livelihood)), of(Total::Budget(budget))]),
            Q::Displaced(span) => lower(DISPLACED, &[("span", self.span(span))]),
            Q::Weight(span, Livelihood::OtherBenefit) => lower(WEIGHT_BENEFIT, &[("span", self.span(span))]),
            Q::Weight(span, _) => lower(WEIGHT_WORK, &[("span", self.span(span))]),
            Q::Value(span, budget) => {
                lower(VALUE, &[of(Total::Budget(budget)), ("year", nouns.year.to_owned()), ("span", self.span(span))])
            }
            Q::Booked(post, total, year) => self.booked(post, total, self.when(year)),
            Q::InAll(post, total) => self.booked(post, total, self.over()),
            Q::Running(total, at) => lower(RUNNING, &[of(total), ("label", label(self.outcome, at))]),
            Q::Part(side, post, year) => self.of_part(side, post, self.when(year)),
            Q::PartInAll(side, post) => self.of_part(side, post, self.over()),
            Q::PartRunning(side, at) => lower(RUNNING, &[("who", self.part(side)), ("label", label(self.outcome, at))]),
            Q::Payback(total) => lower(PAYBACK, &[of(total)]),
            Q::LostAfter => lower(LOST_AFTER, &[of(own)]),
            Q::DiscountFactor(at) => lower(DISCOUNT_FACTOR, &year(at)),
            Q::Discounted(post, total, year) => lower(PRESENT, &[("what", self.booked(post, total, self.when(year)))]),
            Q::Present(post, total) => lower(PRESENT, &[("what", self.booked(post, total, self.over()))]),
            Q::PurseGain(purse) | Q::PurseShare(purse) => {
                let text = if matches!(quantity, Q::PurseGain(_)) { PURSE_GAIN } else { PURSE_SHARE };
                lower(text, &[("who", inside(&hundred::purse(self.voice, self.outcome, purse)))])
            }
            Q::BreakEven => lower(BREAK_EVEN, &[of(own), ("years", self.horizon())]),
            Q::BreakEvenEffect => {
                let caseload = param_value(self.voice, &self.outcome.scenario, Param::Caseload);
                lower(BREAK_EVEN_EFFECT, &[("caseload", caseload)])
            }
            Q::Outlay(at) => lower(OUTLAY, &year(at)),
            Q::MunicipalSaving(at) => lower(MUNICIPAL_SAVING, &year(at)),
            Q::FundOwed(at) => lower(FUND_OWED, &year(at)),
            Q::FundRepaid(at) => lower(FUND_REPAID, &year(at)),
            Q::FundLeft(at) => lower(FUND_LEFT, &year(at)),
            Q::SharedPart(budget, at) => {
                let sharer = budget.group().map_or(Total::Budget(budget), Total::Group);
                lower(SHARED_PART, &[of(sharer), ("when", self.when(at))])
            }
            Q::OutcomePaid(at) => lower(OUTCOME_PAID, &year(at)),
            Q::OutcomeLeft(at) => lower(OUTCOME_LEFT, &year(at)),
            Q::ContractDue(at) => lower(CONTRACT_DUE, &year(at)),
            Q::ContractPaid(at) => lower(CONTRACT_PAID, &year(at)),
            Q::ContractLeft(at) => lower(CONTRACT_LEFT, &year(at)),
            Q::Wins(at) => lower(WINS, &seat(at)),
            Q::Bid(at) => lower(BID, &seat(at)),
            Q::Pays(at) => lower(PAYS, &seat(at)),
            Q::Left(at) => lower(LEFT, &seat(at)),
            _ => String::new(),
        }
    }
}

/// The names that only the case's nouns fill.
const fn template(quantity: Q) -> Option<Text> {
    Some(match quantity {
        Q::Posts => POSTS,
        Q::OrdinaryPosts => ORDINARY_POSTS,
        Q::ExtraPosts => EXTRA_POSTS,
        Q::CostPerYear => COST_PER_YEAR,
        Q::RunningYears => RUNNING_YEARS,
        Q::CostPerFamilyMonth => COST_PER_MONTH,
        Q::SavedPerMonth => SAVED_PER_MONTH,
        Q::LagYears => LAG_YEARS,
        Q::ReturnRate => RETURN_RATE,
        Q::OrdinaryRate => ORDINARY_RATE,
        Q::Target => TARGET,
        Q::ReferenceRate => REFERENCE_RATE,
        Q::ReferenceExtraRate => REFERENCE_EXTRA_RATE,
        Q::ExtraTime => EXTRA_TIME,
        Q::Response => RESPONSE,
        Q::ExtraRate => EXTRA_RATE,
        Q::ProgrammeRate => PROGRAMME_RATE,
        Q::Income(Income::Pay) => PAY_IN_YEAR,
        Q::Income(Income::OtherBenefit) => BENEFIT_IN_YEAR,
        Q::Income(Income::StateBenefit) => STATE_BENEFIT_IN_YEAR,
        Q::Kept(Level::Municipal) => MUNICIPALITY_KEEPS,
        Q::Kept(Level::Regional) => REGION_KEEPS,
        Q::Contributions => CONTRIBUTIONS,
        Q::LabourCost => LABOUR_COST,
        Q::Support => SUPPORT,
        Q::Admin => ADMIN,
        Q::Lent => LENT,
        Q::ContractMost => CONTRACT_MOST,
        _ => return None,
    })
}
