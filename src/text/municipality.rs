//! Din kommun in words: the choice of one, and what there is to know about the rates that come with it.

use super::number::{decimal, keep_numbers};
use super::place::in_place;
use super::source::{joined, title};
use super::{OWN_ASSUMPTION, RECALLED, Text, Voice, filled, texts};
use crate::cases::municipality::{County, GOTLAND_TAX, Municipality, TAX_YEAR};
use crate::cases::place::{RATES, rates_of};
use crate::cases::source::{EQUALISATION_ORDINANCE, MUNICIPAL_TAXES};
use crate::model::{Grade, Param, Scenario};

texts! {
    /// The field.
    pub CHOOSE = "Kommun, eller ett eget namn", "Municipality, or a name of your own";
    /// While it is empty.
    pub AS_IN_EXAMPLE = "Som i exemplet", "As in the example";
    CHOOSE_WHY = "Skriv några bokstäver och välj din kommun. Då räknar vi med dess skatt och med länets utjämning. Valet följer med när du byter exempel.", "Type a few letters and choose your municipality. We then use its tax and its county’s equalisation. The choice stays when you change example.";
    NOT_LISTED = "Ingen kommun heter {name}. Namnet står i svaret, i rubriken och i länken, men alla tal är kvar. Ändra dem om ni har egna.", "No municipality is called {name}. The name stands in the answer, the heading and the link, but all numbers stay. Change them if you have figures of your own.";
    /// Leads back to the example's.
    pub RESET_PLACE = "Återställ: Kommun", "Reset: Municipality";
    COUNTY = "{name} ligger i {county}. Kommunen tar {tax} procent i skatt och regionen {regional} procent. Det gäller {year}, enligt Skatteverkets tabell läst i en kopia.", "{name} is in {county}. The municipality takes {tax} per cent in tax and the region {regional} per cent. That is for {year}, from the Swedish Tax Agency’s table, read in a copy.";
    GOTLAND = "Gotland är både kommun och region. Skatten är {tax} procent för båda ({year}, enligt Skatteverkets tabell läst i en kopia). Hur stor del som är regionens vet vi inte. Vi delar den som utjämningen delas: {municipal} och {regional} procent. Kommunens och regionens pengar står på var sin rad här, men de är samma kassa.", "Gotland is both municipality and region. Tax is {tax} per cent for both ({year}, from the Swedish Tax Agency’s table, read in a copy). We do not know how much of it is the region’s. We divide it as equalisation is divided: {municipal} and {regional} per cent. The municipality’s and the region’s money stand in rows of their own here, but they are one purse.";
    KEEPS = "Av varje ny skattekrona behåller kommunen {kept} öre och regionen {regional} öre. Resten delas av andra, genom utjämningen.", "Of each new krona in tax, the municipality keeps {kept} öre and the region {regional} öre. Others share the rest, through equalisation.";
    PAYS = "Men {name} har så hög skattekraft att kommunen betalar till utjämningen. Då behåller den mer av ny skatt än vi räknar med här. Hur mycket mer har vi ingen uppgift om.", "But {name} has so large a tax base that it pays into equalisation. It then keeps more of new tax than we count here. How much more we have no figure for.";
    MAY_PAY = "Det gäller kommuner som får pengar ur utjämningen, som nästan alla. Några få betalar i stället, och behåller mer.", "That is for municipalities that receive money from equalisation, as almost all do. A few pay instead, and keep more.";
    RECALLED_RATES = "Länets skattesatser i utjämningen är lästa i en äldre lydelse av förordningen.", "The county’s rates in equalisation were read in an earlier wording of the ordinance.";
    REST = "Stöd, löner och effekt är exemplets. Ändra dem om ni har egna tal.", "Support, pay and effect are the example’s. Change them if you have figures of your own.";
    OTHERS = "Någon av satserna är en annan än {where}.", "One of the rates is not the one {where}.";
    PLACE = "Kommun: {name}", "Municipality: {name}";
}

/// What there is to know about the place that is counted for, a line each.
pub fn about(voice: Voice, scenario: &Scenario) -> String {
    let lang = voice.lang;
    let say = |words: Text, named: &[(&str, String)]| keep_numbers(&filled(lang, words, named));
    let Some(municipality) = Municipality::named(voice.place.as_str()) else {
        let words = if voice.place.is_none() { CHOOSE_WHY } else { NOT_LISTED };
        return say(words, &[("name", voice.place.as_str().to_owned())]);
    };
    let County { name: county, regional_tax, grade, .. } = *municipality.county;
    let per_cent = |rate: f64| decimal(lang, rate, 2);
    // Öre of a krona, as shares are per cent.
    let [tax, regional, rate, regional_rate] = municipality.place().rates;
    let ore = |own: f64, taken: f64| decimal(lang, 100.0 * (own - taken).max(0.0) / own, 0);
    let named = [
        ("name", municipality.name.to_owned()),
        ("county", county.to_owned()),
        ("tax", per_cent(if municipality.is_region_too() { GOTLAND_TAX } else { municipality.municipal_tax })),
        ("municipal", per_cent(municipality.municipal_tax)),
        ("regional", per_cent(regional_tax)),
        ("year", TAX_YEAR.to_string()),
        ("where", in_place(voice)),
    ];
    let kept =
        [("kept", ore(tax, rate)), ("regional", ore(regional, regional_rate)), ("name", municipality.name.to_owned())];
    let pays = if municipality.pays_to_equalisation() { PAYS } else { MAY_PAY };
    let keeps = [KEEPS, pays].map(|words| say(words, &kept)).join(" ");
    let mut said = vec![say(if municipality.is_region_too() { GOTLAND } else { COUNTY }, &named), keeps];
    if grade == Grade::B {
        said.push(RECALLED_RATES.get(lang).to_owned());
    }
    said.push(if rates_of(scenario) == municipality.place().rates { say(REST, &[]) } else { say(OTHERS, &named) });
    said.join("\n")
}

/// Where a rate comes from that is the chosen municipality's; none where it is not.
pub fn origin(voice: Voice, scenario: &Scenario, param: Param) -> Option<String> {
    let lang = voice.lang;
    // Before the municipality is looked up, as most parameters are no rates.
    let at = RATES.iter().position(|rate| *rate == param)?;
    let municipality = Municipality::named(voice.place.as_str())?;
    if scenario.get(param) != municipality.place().rates[at] {
        return None;
    }
    let is_tax = matches!(param, Param::MunicipalTax | Param::RegionalTax);
    let (source, whose) = match param {
        Param::MunicipalTax => (MUNICIPAL_TAXES, municipality.name),
        Param::RegionalTax => (MUNICIPAL_TAXES, municipality.county.name),
        _ => (EQUALISATION_ORDINANCE, municipality.county.name),
    };
    let known = match municipality.county.grade {
        Grade::C if is_tax => OWN_ASSUMPTION.get(lang),
        Grade::B => RECALLED.get(lang),
        _ if is_tax => RECALLED.get(lang),
        Grade::A | Grade::C => "",
    };
    Some(joined([title(lang, &source).as_str(), whose, known]))
}

/// "Kommun: Kalmar", among what has been changed; none where none has been chosen.
pub fn changed(voice: Voice) -> Option<String> {
    (!voice.place.is_none()).then(|| filled(voice.lang, PLACE, &[("name", voice.place.as_str().to_owned())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::DEFAULT;
    use crate::cases::place::PlaceName;
    use crate::lang::Lang;

    fn said(lang: Lang, name: &str, scenario: &Scenario) -> String {
        about(DEFAULT.voice(lang).of_place(PlaceName::of(name)), scenario).replace('\u{a0}', " ")
    }

    #[test]
    fn what_is_known_of_a_municipality_and_what_is_not_is_said() {
        let own = DEFAULT.scenario();
        for (name, says) in [
            ("", "Skriv några bokstäver"),
            (
                "Kalmar",
                "Kalmar ligger i Kalmar län. Kommunen tar 21,81 procent i skatt och regionen 11,86 procent. Det gäller 2025",
            ),
            ("Kalmar", "behåller kommunen 7 öre och regionen 26 öre"),
            ("Kalmar", "Någon av satserna är en annan än i Kalmar."),
            ("Malmö", "Stöd, löner och effekt är exemplets."),
            ("Danderyd", "Men Danderyd har så hög skattekraft"),
            ("Gotland", "Skatten är 33,60 procent för båda"),
            ("Luleå", "en äldre lydelse"),
            ("Möllevången", "Ingen kommun heter Möllevången."),
        ] {
            let said = said(Lang::Sv, name, &own);
            assert!(said.contains(says), "{said}");
        }
    }

    #[test]
    fn a_rate_of_the_municipality_has_its_source_and_another_has_not() {
        let kalmar = Municipality::named("Kalmar").map_or_else(|| unreachable!("it is one"), |found| found.place());
        let voice = DEFAULT.voice(Lang::Sv).of_place(kalmar.name);
        let counted = kalmar.counted(&DEFAULT.scenario());
        for (param, source) in [
            (Param::MunicipalTax, Some("Skatteverket, skattesatser per kommun (2025); Kalmar; ")),
            (Param::RegionalTax, Some("Skatteverket, skattesatser per kommun (2025); Kalmar län; ")),
            (Param::MunicipalEqualisationRate, Some("Förordning (2004:881) om kommunalekonomisk utjämning, 2 §")),
            (Param::SupportPerMonth, None),
        ] {
            let origin = origin(voice, &counted, param);
            assert_eq!(origin.is_some(), source.is_some(), "{origin:?}");
            assert!(origin.is_none_or(|origin| source.is_some_and(|source| origin.starts_with(source))));
        }
        assert_eq!(origin(voice, &DEFAULT.scenario(), Param::MunicipalTax), None);
    }
}
