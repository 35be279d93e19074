//! Parameters as people meet them: names, units, values in words, and what is wrong with a value.

use super::number::{exact, keep_together, rounded, short};
use super::{Lang, NO, Said, Text, Voice, Words, YES, budget, far_texts, fetched, filled};
use crate::cases::far::{Far, far};
use crate::model::{Budget, Financing, Key, Kind, PARAMETERS, Param, Scenario, Unit};

far_texts! {
    INCOME_SUPPORT = "försörjningsstöd", "income support";
    STATE_BENEFIT = "statlig ersättning", "a state benefit";
    OWN_FIGURES = "egna tal för varje budget", "own figures for each budget";
    AS_OTHER_BENEFITS = "som annan ersättning", "as other benefits";
    AS_PAY = "som lön", "as pay";
    NO_TAX = "ingen skatt", "no tax";
    OWN_BUDGET = "egen budget", "own budget";
    FUND = "kommunens fond", "the municipality’s fund";
    SHARED_COST = "delad kostnad", "shared cost";
    OUTCOMES_FUND = "statlig utfallsfond", "state outcomes fund";
    CONTRACT = "avtal med investerare", "contract with an investor";
    ANYWAY = "Ändå", "Anyway";
    COST = "Kostnad", "Cost";
    SAVING = "Besparing", "Saving";
    GUARANTEED = "Garanterat", "Guaranteed";
    NARROWED = "Gränsen följer av ett annat tal: {name}, {value}.", "The limit follows from another number: {name}, {value}.";
}

/// The parameter's name in a case.
pub fn name(voice: Voice, param: Param) -> String {
    voice.fill(NAMES[param as usize])
}

/// A name as the page has it.
#[derive(Clone, Copy)]
enum Name {
    /// At hand: a large control of the default case.
    Near(Text),
    /// Fetched.
    Far(Far),
}

impl Words for Name {
    fn words(self, lang: Lang) -> String {
        match self {
            Self::Near(text) => text.words(lang),
            Self::Far(text) => text.words(lang),
        }
    }
}

/// The name of every parameter. Made beforehand: otherwise the page would have the words to make their keys from.
static NAMES: [Name; PARAMETERS.len()] = {
    let mut names = [template(Param::Families); PARAMETERS.len()];
    let mut index = 0;
    while index < names.len() {
        names[index] = template(PARAMETERS[index]);
        index += 1;
    }
    names
};

/// The parameter's name, with the case's nouns in braces.
#[expect(clippy::too_many_lines, reason = "a table, a line for each parameter")]
const fn template(param: Param) -> Name {
    use Name::{Far, Near};
    match param {
        Param::Families => Far(far(("{units}", "{units}"))),
        Param::Caseload => Near(Text { sv: "{cases} per {worker}", en: "{cases} per {worker}" }),
        Param::OrdinaryCaseload => {
            Far(far(("{cases} per {worker} med vanligt arbetssätt", "{cases} per {worker} in ordinary practice")))
        }
        Param::LengthYears => Near(Text { sv: "Så länge pågår insatsen", en: "How long the programme runs" }),
        Param::StartLagMonths => Far(far(("Tid innan insatsen märks", "Time before the programme has an effect"))),
        Param::Cohorts => Far(far(("Grupper efter varandra", "Groups one after another"))),
        Param::CostPerPost => Far(far(("Kostnad för en tjänst", "Cost of one post"))),
        Param::OtherCostPerFamilyYear => Far(far(("Övriga kostnader per {unit}", "Other costs per {unit}"))),
        Param::StartupCost => Far(far(("Startkostnad", "Start-up cost"))),
        Param::ComparisonShare => Far(far(("{reach} även utan insatsen", "{reach} even without the programme"))),
        Param::ExtraShare => Near(Text { sv: "Effekt", en: "Effect" }),
        Param::ReferenceCaseload => {
            Far(far(("{cases} per {worker} där effekten anges", "{cases} per {worker} where the effect is stated")))
        }
        Param::ReferenceYears => {
            Far(far(("När effekten mäts, räknat från start", "When the effect is measured, counted from the start")))
        }
        Param::DiminishingReturns => {
            Far(far(("Hur snabbt nyttan av mer tid avtar", "How fast the benefit of more time tapers off")))
        }
        Param::ReturnShare => Far(far(("Faller tillbaka inom ett år", "Fall back within a year"))),
        Param::SupportPerMonth => Far(far(("Försörjningsstöd per {unit}", "Income support per {unit}"))),
        Param::SupportSavedShare => {
            Far(far(("Del av stödet som inte längre betalas ut", "Share of the support no longer paid")))
        }
        Param::AdminCashable => {
            Far(far(("Del av administrationen som kan sparas", "Share of the administration that can be saved")))
        }
        Param::ShareWork => Far(far(("Till en början: i arbete", "At first: in work"))),
        Param::ShareSubsidised => Far(far(("Till en början: i arbete med lönestöd", "At first: in subsidised work"))),
        Param::ShareStudies => Far(far(("Till en början: i studier", "At first: in studies"))),
        Param::ShareOtherBenefit => Far(far(("Till en början: med annan ersättning", "At first: on another benefit"))),
        Param::ShareOther => Far(far((
            "Till en början: har flyttat eller försörjs av någon annan",
            "At first: moved or supported by someone else",
        ))),
        Param::SettlingYears => Far(far((
            "Tid utan avbrott innan ”på sikt” börjar gälla",
            "Time without a break before “in the long run” applies",
        ))),
        Param::LastingWork => Far(far(("På sikt: i arbete", "In the long run: in work"))),
        Param::LastingSubsidised => Far(far(("På sikt: i arbete med lönestöd", "In the long run: in subsidised work"))),
        Param::LastingStudies => Far(far(("På sikt: i studier", "In the long run: in studies"))),
        Param::LastingOtherBenefit => {
            Far(far(("På sikt: med annan ersättning", "In the long run: on another benefit")))
        }
        Param::LastingOther => Far(far((
            "På sikt: har flyttat eller försörjs av någon annan",
            "In the long run: moved or supported by someone else",
        ))),
        Param::MonthlyPay => Far(far(("Lön före skatt", "Pay before tax"))),
        Param::SubsidyShare => Far(far((
            "Del av lönekostnaden som lönestödet täcker",
            "Share of the labour cost that the wage subsidy covers",
        ))),
        Param::StudySupportPerYear => Far(far(("Studiebidrag per {unit}", "Study grant per {unit}"))),
        Param::BenefitPerYear => Far(far(("Annan ersättning per {unit}", "Other benefit per {unit}"))),
        Param::StateBenefitPerMonth => {
            Far(far(("Statlig ersättning per {unit} före insatsen", "State benefit per {unit} before the programme")))
        }
        Param::BenefitTax => Far(far(("Skatt på den statliga ersättningen", "Tax on the state benefit"))),
        Param::HousingAllowanceLost => {
            Far(far(("Bostadsbidrag som försvinner när man får lön", "Housing allowance lost when pay comes in")))
        }
        Param::ActivityCostPerYear => {
            Far(far(("Kommunens kostnad för en aktivitetsplats", "The municipality’s cost of an activity place")))
        }
        Param::VatShare => Far(far(("Moms på det hushållet köper", "VAT on what the household buys"))),
        Param::Displacement => {
            Far(far(("Jobb som någon annan annars hade fått", "Jobs that someone else would have had")))
        }
        Param::MunicipalTax => Far(far(("Kommunalskatt", "Municipal tax"))),
        Param::RegionalTax => Far(far(("Regionskatt", "Regional tax"))),
        Param::EmployerContributions => Far(far(("Arbetsgivaravgifter", "Employer contributions"))),
        Param::PensionShare => {
            Far(far(("Del av lönen som är pensionsavgift", "Pension contribution as a share of pay")))
        }
        Param::CountPension => {
            Far(far(("Räkna pensionsavgiften som statens", "Count the pension contribution as the state’s")))
        }
        Param::PriceBaseAmount => Far(far(("Prisbasbelopp", "Price base amount"))),
        Param::MunicipalEqualisationRate => {
            Far(far(("Länets skattesats i utjämningen, kommuner", "County rate in equalisation, municipalities")))
        }
        Param::RegionalEqualisationRate => {
            Far(far(("Länets skattesats i utjämningen, regioner", "County rate in equalisation, regions")))
        }
        Param::EqualisationOn => Far(far(("Räkna med skatteutjämningen", "Include tax equalisation"))),
        Param::DiscountRate => Far(far(("Kalkylränta", "Discount rate"))),
        Param::HorizonYears => Far(far(("Så många år räknar vi på", "Years counted"))),
        Param::StartYear => Far(far(("Första året", "First year"))),
        Param::PriceYear => Far(far(("Prisår", "Price year"))),
        Param::TableSocialServices => Far(far(("Besparing i socialtjänsten", "Saving in social services"))),
        Param::TableIncomeSupport => Far(far(("Besparing på försörjningsstöd", "Saving on income support"))),
        Param::TableEmployment => Far(far(("Besparing på arbetsmarknadsinsatser", "Saving on employment measures"))),
        Param::TableSchool => Far(far(("Besparing i förskola och skola", "Saving in preschool and school"))),
        Param::TableMunicipalFinance => Far(far(("Mer skatt till kommunen", "Extra municipal tax"))),
        Param::TableHealth => Far(far(("Besparing i vården", "Saving in health care"))),
        Param::TableRegionalFinance => Far(far(("Mer skatt till regionen", "Extra regional tax"))),
        Param::TableStateBenefits => Far(far(("Besparing på statens bidrag", "Saving on state benefits"))),
        Param::TableStateTaxes => Far(far(("Mer skatt till staten", "Extra state tax"))),
        Param::TableEqualisation => {
            Far(far(("Vinst för andra kommuner och regioner", "Gain for other municipalities and regions")))
        }
        Param::Baseline => Far(far(("Vad besparingen bygger på", "What the saving is based on"))),
        Param::Payer => Far(far(("Vem som betalar insatsen", "Who pays for the programme"))),
        Param::Financing => Far(far(("Sätt att betala", "Way of paying"))),
        Param::FundRepayShare => Far(far((
            "Del av besparingen som går tillbaka till fonden",
            "Share of the saving that goes back to the fund",
        ))),
        Param::FundRepayYears => Far(far(("Antal år att betala tillbaka till fonden", "Years to pay the fund back"))),
        Param::SplitMunicipality => Far(far(("Kommunens del", "The municipality’s share"))),
        Param::SplitRegion => Far(far(("Regionens del", "The region’s share"))),
        Param::SplitState => Far(far(("Statens del", "The state’s share"))),
        Param::OutcomePrice => Far(far(("Utfallsfonden betalar per {year}", "The outcomes fund pays per {year}"))),
        Param::OutcomeCap => Far(far(("Utfallsfonden betalar högst", "The outcomes fund pays at most"))),
        Param::ContractGuaranteed => Far(far((
            "Del som investeraren garanteras att få tillbaka",
            "Share the investor is guaranteed to get back",
        ))),
        Param::ContractYears => Far(far(("Avtalets längd", "Length of the contract"))),
        Param::ContractSavingsShare => {
            Far(far(("Del av besparingen som går till investeraren", "Share of the saving that goes to the investor")))
        }
        Param::ContractReturnCap => Far(far(("Investerarens högsta avkastning", "The investor’s highest return"))),
        Param::WriteOffYears => Far(far((
            "Antal år att skriva av på, om det vore en investering",
            "Years to write it off over, if it were an investment",
        ))),
    }
}

/// The name on a tab, where one of few controls is in view.
pub fn short_name(voice: Voice, param: Param) -> String {
    voice.fill(match param {
        Param::Caseload => Name::Near(Text { sv: "{cases}", en: "{cases}" }),
        Param::LengthYears => Name::Near(Text { sv: "Tid", en: "Time" }),
        Param::ComparisonShare => Name::Far(ANYWAY),
        Param::OtherCostPerFamilyYear => Name::Far(COST),
        Param::TableSocialServices => Name::Far(SAVING),
        Param::ContractGuaranteed => Name::Far(GUARANTEED),
        other => NAMES[other as usize],
    })
}

/// The names that are fetched.
pub fn far_names() -> Vec<Far> {
    NAMES.iter().filter_map(|name| if let Name::Far(far) = name { Some(*far) } else { None }).collect()
}

/// How many shown units there are to one kept: shares are shown as so many of a hundred.
pub const fn shown_per_kept(param: Param) -> f64 {
    match param.row().unit {
        Unit::ShareOfFamilies | Unit::Share | Unit::SharePerYear => 100.0,
        _ => 1.0,
    }
}

/// Decimals needed to show any value a person is likely to set.
const fn digits(param: Param) -> u8 {
    match param.row().unit {
        Unit::KronorPerYear | Unit::KronorPerMonth | Unit::KronorPerFamilyYear | Unit::Kronor => 0,
        _ => 2,
    }
}

/// The value as it stands in a field: "12" for a share of 0.12, "820 000" for kronor.
pub fn field(lang: Lang, scenario: &Scenario, param: Param) -> String {
    let value = scenario.get(param);
    match (param.row().kind, param.row().unit) {
        (Kind::Flag, _) => fetched(lang, if value == 0.0 { NO } else { YES }),
        (Kind::Choice(_), _) => choice(lang, scenario, param),
        _ => field_of_value(lang, param, value),
    }
}

/// A number as it stands in a field.
pub fn field_of_value(lang: Lang, param: Param, value: f64) -> String {
    match param.row().unit {
        // A year is a name and not an amount: no space in it.
        Unit::CalendarYear => exact(value),
        _ => short(lang, value * shown_per_kept(param), digits(param)),
    }
}

/// A choice in words.
fn choice(lang: Lang, scenario: &Scenario, param: Param) -> String {
    choice_name(lang, param, scenario.get(param) as usize)
}

/// One of the choices of a parameter, in words.
pub fn choice_name(lang: Lang, param: Param, index: usize) -> String {
    let name = match (param, index) {
        (Param::Baseline, 0) => INCOME_SUPPORT,
        (Param::Baseline, 1) => STATE_BENEFIT,
        (Param::Baseline, _) => OWN_FIGURES,
        (Param::BenefitTax, 0) => AS_OTHER_BENEFITS,
        (Param::BenefitTax, 1) => AS_PAY,
        (Param::BenefitTax, _) => NO_TAX,
        (Param::Financing, _) => financing(Financing::ALL[index]),
        _ => return budget(Budget::PAYERS[index]).get(lang).to_owned(),
    };
    fetched(lang, name)
}

/// A way of funding.
pub const fn financing(financing: Financing) -> Far {
    match financing {
        Financing::Own => OWN_BUDGET,
        Financing::Fund => FUND,
        Financing::Shared => SHARED_COST,
        Financing::OutcomeFund => OUTCOMES_FUND,
        Financing::Contract => CONTRACT,
    }
}

/// The value kept for a number as it is shown.
pub fn kept(param: Param, shown: f64) -> f64 {
    shown / shown_per_kept(param)
}

/// The same for a number that is typed; one that is typed as the case's `own` value is shown is that value, however many
/// decimals it has.
pub fn kept_as(lang: Lang, param: Param, typed: f64, own: f64) -> f64 {
    let is_own = super::number::read(lang, &field_of_value(lang, param, own)).is_ok_and(|shown| shown == typed);
    if is_own { own } else { kept(param, typed) }
}

/// The value moved by `steps` presses of + or −, on the grid of its steps and inside its range.
pub fn stepped(param: Param, value: f64, steps: f64) -> f64 {
    let step = param.step();
    let (min, max) = param.range();
    // Whole steps counted first, so that 0.1 + 0.2 does not leave a trail of digits.
    let count = rounded(value / step, 6);
    let from = if steps > 0.0 { count.floor() } else { count.ceil() };
    let per_kept = (1.0 / step).round();
    let next = from + steps;
    // Dividing by a whole number gives the double nearest to the decimal that a person would write.
    let moved = if per_kept * step == 1.0 && per_kept > 1.0 { next / per_kept } else { next * step };
    moved.clamp(min, max)
}

/// The unit beside a field; one of anything takes the singular.
pub fn unit_of(voice: Voice, scenario: &Scenario, param: Param) -> String {
    unit(voice, param, scenario.get(param) == 1.0)
}

/// The unit after more than one.
fn unit_of_many(voice: Voice, param: Param) -> String {
    unit(voice, param, false)
}

fn unit(voice: Voice, param: Param, one: bool) -> String {
    let Said { unit, units, case, cases, year, .. } = voice.said();
    let text = match param.row().unit {
        Unit::Families => return if one { unit } else { units }.to_owned(),
        Unit::FamiliesPerCaseworker => return if one { case } else { cases }.to_owned(),
        Unit::KronorPerFamilyYear => return ["kronor per ", year].concat(),
        Unit::Years if one => Text { sv: "år", en: "year" },
        Unit::Years => Text { sv: "år", en: "years" },
        Unit::Months if one => Text { sv: "månad", en: "month" },
        Unit::Months => Text { sv: "månader", en: "months" },
        Unit::Groups if one => Text { sv: "grupp", en: "group" },
        Unit::Groups => Text { sv: "grupper", en: "groups" },
        Unit::KronorPerYear => Text { sv: "kronor per år", en: "kronor a year" },
        Unit::KronorPerMonth => Text { sv: "kronor per månad", en: "kronor a month" },
        Unit::Kronor => Text { sv: "kronor", en: "kronor" },
        Unit::ShareOfFamilies => Text { sv: "av 100", en: "in 100" },
        Unit::Share => Text { sv: "procent", en: "per cent" },
        Unit::SharePerYear => Text { sv: "procent per år", en: "per cent a year" },
        Unit::CalendarYear | Unit::Plain => Text { sv: "", en: "" },
    };
    text.get(voice.lang).to_owned()
}

/// The value with its unit, for a screen reader and for lists: "25 ärenden".
pub fn value(voice: Voice, scenario: &Scenario, param: Param) -> String {
    let (number, unit) = (field(voice.lang, scenario, param), unit_of(voice, scenario, param));
    with_unit(number, &unit)
}

/// A number with the unit of a parameter.
pub fn value_of(voice: Voice, param: Param, kept: f64) -> String {
    with_unit(field_of_value(voice.lang, param, kept), &unit(voice, param, kept == 1.0))
}

fn with_unit(number: String, unit: &str) -> String {
    if unit.is_empty() { number } else { keep_together(&[number.as_str(), " ", unit].concat()) }
}

/// The control's name, which for the effect says at what caseload and after how long.
pub fn control_name(voice: Voice, scenario: &Scenario, param: Param) -> String {
    match param {
        Param::ExtraShare => {
            let cases = value(voice, scenario, Param::ReferenceCaseload);
            let years = value(voice, scenario, Param::ReferenceYears);
            match voice.lang {
                Lang::Sv => format!("Effekt vid {cases}, efter {years}"),
                Lang::En => format!("Effect at {cases}, after {years}"),
            }
        }
        _ => name(voice, param),
    }
}

/// What a person may write in the field: "Skriv ett tal från 5 till 120." Where another value narrows it, it is named.
pub fn allowed(voice: Voice, scenario: &Scenario, param: Param) -> String {
    let (lang, (min, max, by)) = (voice.lang, scenario.allowed(param));
    let (min, max) = (inwards(lang, param, min, f64::ceil), inwards(lang, param, max, f64::floor));
    let said = match param.row().kind {
        Kind::Whole { .. } => whole_number(lang, &min, &max),
        _ => allowed_between(lang, &min, &max),
    };
    let Some(by) = by else { return said };
    let (name, value) = (control_name(voice, scenario, by), value(voice, scenario, by));
    [said, filled(lang, NARROWED, &[("name", name), ("value", value)])].join(" ")
}

/// An end of a range, rounded inwards: what is named can be had.
fn inwards(lang: Lang, param: Param, kept: f64, round: fn(f64) -> f64) -> String {
    let digits = digits(param);
    let unit = 10_f64.powi(i32::from(digits));
    let inside = round(rounded(kept * shown_per_kept(param) * unit, 6)) / unit;
    field_of_value(lang, param, inside / shown_per_kept(param))
}

/// The ends of a parameter's range, the second with its unit.
pub fn shown_range(voice: Voice, scenario: &Scenario, param: Param) -> [String; 2] {
    let (min, max, _) = scenario.allowed(param);
    let max = inwards(voice.lang, param, max, f64::floor);
    [inwards(voice.lang, param, min, f64::ceil), with_unit(max, &unit_of_many(voice, param))]
}

/// "Skriv ett tal från 0 till 100."
pub fn allowed_between(lang: Lang, min: &str, max: &str) -> String {
    match lang {
        Lang::Sv => format!("Skriv ett tal från {min} till {max}."),
        Lang::En => format!("Enter a number from {min} to {max}."),
    }
}

/// "Skriv ett helt tal från 5 till 120."
pub fn whole_number(lang: Lang, min: &str, max: &str) -> String {
    match lang {
        Lang::Sv => format!("Skriv ett helt tal från {min} till {max}."),
        Lang::En => format!("Enter a whole number from {min} to {max}."),
    }
}

/// Something in a link that could not be taken as it stood.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkNotice {
    /// A word that is no parameter.
    Unknown(String),
    /// A value that the parameter cannot have; it keeps its default.
    NotAValue(Key, String),
    /// A value outside the range; the nearest allowed one is used.
    Moved(Key, f64),
    /// Values that do not go together; those of the default case are used.
    NotTogether(&'static [Param]),
    /// A link made for a newer page.
    Version(String),
    /// A case that is not there.
    Case(String),
}

/// What a name stands for, in words.
fn key_name(voice: Voice, key: Key) -> String {
    let name = name(voice, key.param());
    match (voice.lang, key) {
        (_, Key::Value(_)) => name,
        _ if name.is_empty() => name,
        (Lang::Sv, Key::Low(_)) => format!("{name}, lägsta värde"),
        (Lang::En, Key::Low(_)) => format!("{name}, lowest value"),
        (Lang::Sv, Key::High(_)) => format!("{name}, högsta värde"),
        (Lang::En, Key::High(_)) => format!("{name}, highest value"),
    }
}

/// The notice in words; empty while a name in it is on its way.
pub fn link_notice(voice: Voice, notice: &LinkNotice) -> String {
    let lang = voice.lang;
    match (lang, notice) {
        (Lang::Sv, LinkNotice::Unknown(word)) => {
            format!("”{word}” känns inte igen. Vi hoppar över det.")
        }
        (Lang::En, LinkNotice::Unknown(word)) => {
            format!("“{word}” is not recognised. We skip it.")
        }
        (_, LinkNotice::NotAValue(key, text)) => {
            let name = key_name(voice, *key);
            match lang {
                _ if name.is_empty() => name,
                Lang::Sv => format!("{name}: ”{text}” går inte att använda. Vi använder det vanliga värdet."),
                Lang::En => format!("{name}: “{text}” cannot be used. We use the usual value."),
            }
        }
        (_, LinkNotice::Moved(key, moved)) => {
            let name = key_name(voice, *key);
            let param = key.param();
            let moved = short(lang, moved * shown_per_kept(param), digits(param));
            match lang {
                _ if name.is_empty() => name,
                Lang::Sv => format!(
                    "{name}: värdet gick inte att använda. Vi använder {moved}, som är det närmaste möjliga värdet."
                ),
                Lang::En => format!("{name}: the value could not be used. We use {moved}, the nearest value allowed."),
            }
        }
        (_, LinkNotice::NotTogether(params)) => {
            let names: Vec<String> = params.iter().map(|param| name(voice, *param)).collect();
            if names.iter().any(String::is_empty) {
                return String::new();
            }
            let names = names.join(", ");
            if params.len() == 1 {
                return match lang {
                    Lang::Sv => {
                        format!("{names}: det lägsta värdet är högre än det högsta. Vi använder exemplets egna.")
                    }
                    Lang::En => format!("{names}: the lowest value is above the highest. We use the example’s own."),
                };
            }
            match lang {
                Lang::Sv => format!("{names}: värdena går inte ihop. Vi använder exemplets egna värden."),
                Lang::En => format!("{names}: the values do not go together. We use the example’s own values."),
            }
        }
        (Lang::Sv, LinkNotice::Version(version)) => {
            format!("Länken är gjord för en annan version av sidan ({version}). Kontrollera värdena.")
        }
        (Lang::En, LinkNotice::Version(version)) => {
            format!("The link was made for another version of the page ({version}). Check the values.")
        }
        (Lang::Sv, LinkNotice::Case(id)) => {
            format!("Exemplet ”{id}” finns inte. Vi visar ”Hela familjen”.")
        }
        (Lang::En, LinkNotice::Case(id)) => {
            format!("There is no example “{id}”. We show “Hela familjen”.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_land_on_round_values_and_stay_inside() {
        for (param, value, steps, expected) in [
            (Param::Caseload, 25.0, 1.0, 26.0),
            (Param::Caseload, 25.4, 1.0, 26.0),
            (Param::Caseload, 25.4, -1.0, 25.0),
            (Param::Caseload, 120.0, 1.0, 120.0),
            (Param::LengthYears, 3.0, -1.0, 2.5),
            (Param::LengthYears, 0.5, -1.0, 0.5),
            (Param::ExtraShare, 0.12, 1.0, 0.13),
            (Param::ExtraShare, 0.28, 1.0, 0.29),
            (Param::ExtraShare, 0.0, -1.0, -0.01),
            (Param::ExtraShare, 8.0 / 75.0, 1.0, 0.11),
            (Param::CostPerPost, 820_000.0, 1.0, 830_000.0),
        ] {
            assert_eq!(stepped(param, value, steps), expected, "{} {value} {steps}", param.id());
        }
    }

    #[test]
    fn every_value_shown_in_a_field_reads_back_as_itself() {
        for param in PARAMETERS {
            if !matches!(param.row().kind, Kind::Number { .. } | Kind::Whole { .. }) {
                continue;
            }
            let (min, max) = param.range();
            for value in [min, max, stepped(param, min, 1.0)] {
                let mut scenario = Scenario::default();
                assert_eq!(scenario.set(param, value), Ok(()), "{}", param.id());
                for lang in [Lang::Sv, Lang::En] {
                    let text = field(lang, &scenario, param);
                    let read = super::super::number::read(lang, &text).map(|shown| kept(param, shown));
                    assert_eq!(read, Ok(value), "{} as {text}", param.id());
                }
            }
        }
    }
}
