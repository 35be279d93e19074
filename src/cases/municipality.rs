//! The 290 municipalities and their 21 counties: tax and equalisation rates, as data.
//!
//! Municipal tax (`municipalities.csv`) and regional tax: income year 2025, Skatteverket's open table, read in a public copy of September
//! 2025; four of the municipal rates were checked against another source. Grade B. Equalisation rates: those of a municipality and a
//! region that receive income equalisation, förordning (2004:881) 2 § as amended by SFS 2019:797 and SFS 2023:683. Grade A, but B where
//! only the first amendment was read.

use super::place::{Place, PlaceName};
use crate::model::Grade;

/// The income year of the tax rates.
pub const TAX_YEAR: u16 = 2025;

/// A county, with the rates of its region in per cent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct County {
    /// SCB's code.
    pub code: &'static str,
    /// "Kalmar län".
    pub name: &'static str,
    /// What its region takes in tax.
    pub regional_tax: f64,
    /// What equalisation takes of a municipality's new tax base.
    pub municipal_equalisation_rate: f64,
    /// What it takes of the region's.
    pub regional_equalisation_rate: f64,
    /// How well the equalisation rates are known.
    pub grade: Grade,
}

const fn county(code: &'static str, name: &'static str, [tax, municipal, regional]: [f64; 3], grade: Grade) -> County {
    let (regional_tax, municipal_equalisation_rate, regional_equalisation_rate) = (tax, municipal, regional);
    County { code, name, regional_tax, municipal_equalisation_rate, regional_equalisation_rate, grade }
}

/// What a municipality that is a region too takes in tax for both, per cent.
pub const GOTLAND_TAX: f64 = 33.60;

/// Gotland's tax is not parted between its two duties: we part it as its two equalisation rates are, 22.65 and 10.95.
pub const GOTLAND: County = county("09", "Gotlands län", [10.95, 19.60, 9.48], Grade::C);

/// The counties, by code.
pub const COUNTIES: [County; 21] = [
    county("01", "Stockholms län", [12.38, 19.05, 10.03], Grade::A),
    county("03", "Uppsala län", [11.71, 19.14, 9.94], Grade::A),
    county("04", "Södermanlands län", [10.83, 19.87, 9.21], Grade::A),
    county("05", "Östergötlands län", [11.55, 18.93, 10.15], Grade::A),
    county("06", "Jönköpings län", [11.76, 19.14, 9.94], Grade::A),
    county("07", "Kronobergs län", [12.00, 19.77, 9.31], Grade::A),
    county("08", "Kalmar län", [11.86, 20.36, 8.72], Grade::A),
    GOTLAND,
    county("10", "Blekinge län", [12.04, 19.11, 9.97], Grade::A),
    county("12", "Skåne län", [11.18, 19.70, 9.38], Grade::A),
    county("13", "Hallands län", [11.40, 19.28, 9.80], Grade::A),
    county("14", "Västra Götalands län", [11.48, 19.41, 9.67], Grade::A),
    county("17", "Värmlands län", [12.28, 19.97, 9.11], Grade::A),
    county("18", "Örebro län", [12.30, 19.00, 10.08], Grade::A),
    county("19", "Västmanlands län", [10.88, 20.19, 8.89], Grade::A),
    county("20", "Dalarnas län", [11.99, 19.51, 9.57], Grade::A),
    county("21", "Gävleborgs län", [11.51, 19.31, 9.77], Grade::A),
    county("22", "Västernorrlands län", [11.29, 21.04, 8.04], Grade::B),
    county("23", "Jämtlands län", [11.70, 20.17, 8.91], Grade::B),
    county("24", "Västerbottens län", [11.35, 20.55, 8.53], Grade::B),
    county("25", "Norrbottens län", [11.34, 20.45, 8.63], Grade::B),
];

/// Those that pay to equalisation instead of receiving, as far as we know; there are some more.
const PAYING: [&str; 8] = ["Danderyd", "Lidingö", "Lomma", "Nacka", "Solna", "Stockholm", "Täby", "Vellinge"];

/// A municipality, with its tax in per cent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Municipality {
    /// "Kalmar".
    pub name: &'static str,
    /// Where it lies.
    pub county: &'static County,
    /// What it takes in tax.
    pub municipal_tax: f64,
}

impl Municipality {
    /// The municipality with a name; none where there is no such one.
    pub fn named(name: &str) -> Option<Self> {
        all().find(|municipality| municipality.name == name)
    }

    /// The municipality that somebody means who writes its name: "kalmar", "Kalmar kommun", "Göteborgs stad".
    pub fn meant(written: &str) -> Option<Self> {
        let written = in_small(written.trim());
        let bare = [" kommun", " stad"].iter().find_map(|kind| written.strip_suffix(kind)).unwrap_or(&written);
        let names = [written.as_str(), bare, bare.strip_suffix('s').unwrap_or(bare)];
        names.iter().find_map(|name| all().find(|municipality| in_small(municipality.name) == *name))
    }

    /// Whether it has no region beside it.
    pub fn is_region_too(&self) -> bool {
        self.county.code == GOTLAND.code
    }

    /// Whether it pays to equalisation, as far as we know, and so keeps more of new tax than the county's rate says.
    pub fn pays_to_equalisation(&self) -> bool {
        PAYING.contains(&self.name)
    }

    /// The place that a scenario is counted for.
    pub fn place(&self) -> Place {
        let County { regional_tax, municipal_equalisation_rate, regional_equalisation_rate, .. } = *self.county;
        let per_cent = [self.municipal_tax, regional_tax, municipal_equalisation_rate, regional_equalisation_rate];
        // One division of whole numbers gives the double nearest to the decimal that a person would write.
        let rates = per_cent.map(|rate| (rate * 100.0).round() / 10_000.0);
        Place { name: PlaceName::of(self.name), rates }
    }
}

/// In small letters. The standard library's tables for all scripts weigh more than the municipalities.
fn in_small(name: &str) -> String {
    let small = |letter| match letter {
        'Å' => 'å',
        'Ä' => 'ä',
        'Ö' => 'ö',
        'É' => 'é',
        other => other.to_ascii_lowercase(),
    };
    name.chars().map(small).collect()
}

/// Every municipality, in the order of the Swedish alphabet.
pub fn all() -> impl Iterator<Item = Municipality> {
    include_str!("municipalities.csv").lines().skip(1).filter_map(municipality)
}

/// A line of the table: "Kalmar,08,21.81".
#[inline(never)]
fn municipality(line: &'static str) -> Option<Municipality> {
    let mut fields = line.split(',');
    let (name, code, tax) = (fields.next()?, fields.next()?, fields.next()?);
    let county = COUNTIES.iter().find(|county| county.code == code)?;
    let is_region_too = code == GOTLAND.code;
    // Two decimals, read as hundredths: code that reads any number would weigh more than the table.
    let (whole, decimals) = tax.split_once('.').filter(|(_, decimals)| decimals.len() == 2)?;
    let hundredths = whole.parse::<u32>().ok()? * 100 + decimals.parse::<u32>().ok()?;
    let both = f64::from(hundredths) / 100.0;
    let municipal_tax = if is_region_too { both - county.regional_tax } else { both };
    Some(Municipality { name, county, municipal_tax })
}

#[cfg(test)]
mod tests {
    use super::super::place::rates_of;
    use super::*;
    use crate::model::{Param, Scenario};

    #[test]
    fn every_municipality_can_be_counted_for() {
        let municipalities: Vec<Municipality> = all().collect();
        assert_eq!(municipalities.len(), 290);
        let own = Scenario::default();
        for municipality in &municipalities {
            let (name, place) = (municipality.name, municipality.place());
            assert_eq!(Municipality::named(place.name.as_str()), Some(*municipality), "{name}");
            let counted = place.counted(&own);
            assert_eq!(rates_of(&counted), place.rates, "{name}");
            // Of new tax something is kept, and most of it is not.
            let [tax, regional_tax, rate, regional_rate] = place.rates;
            assert!((0.28..0.36).contains(&(tax + regional_tax)), "{name}");
            assert!(regional_tax > regional_rate && rate / tax > 0.8, "{name}");
        }
        for county in &COUNTIES {
            assert!(municipalities.iter().any(|municipality| municipality.county == county), "{}", county.name);
        }
        for name in PAYING {
            assert!(Municipality::named(name).is_some(), "{name}");
        }
    }

    #[test]
    fn rates_are_those_of_the_tables() {
        for (name, rates) in [
            ("Kalmar", [0.2181, 0.1186, 0.2036, 0.0872]),
            ("Malmö", [0.2124, 0.1118, 0.1970, 0.0938]),
            ("Göteborg", [0.2112, 0.1148, 0.1941, 0.0967]),
            ("Gotland", [0.2265, 0.1095, 0.1960, 0.0948]),
        ] {
            let place = Municipality::named(name).map(|found| found.place());
            assert_eq!(place.map(|place| place.rates), Some(rates), "{name}");
        }
        let malmo = Municipality::named("Malmö").map(|found| found.place().counted(&Scenario::default()));
        assert_eq!(malmo, Some(Scenario::default()), "the default is counted for Malmö");
        assert_eq!((GOTLAND_TAX * 100.0).round(), (GOTLAND.regional_tax * 100.0).round() + 2_265.0);
        assert_eq!(Scenario::default().get(Param::MunicipalTax), 0.2124);
    }

    #[test]
    fn the_case_of_gothenburg_has_its_rates() {
        let own = super::super::Case::from_id("valkommen-till-framtiden").map(|case| rates_of(&case.scenario()));
        assert_eq!(own, Municipality::named("Göteborg").map(|found| found.place().rates));
    }

    #[test]
    fn a_name_is_known_however_it_is_written() {
        for (written, meant) in [
            ("Kalmar", Some("Kalmar")),
            ("kalmar", Some("Kalmar")),
            ("ÖREBRO", Some("Örebro")),
            ("Kalmar kommun", Some("Kalmar")),
            ("Göteborgs stad", Some("Göteborg")),
            ("Borås stad", Some("Borås")),
            ("Upplands väsby ", Some("Upplands Väsby")),
            ("Möllevången", None),
            ("", None),
        ] {
            assert_eq!(Municipality::meant(written).map(|found| found.name), meant, "{written}");
        }
    }

    #[test]
    fn municipalities_stand_in_the_order_of_the_swedish_alphabet() {
        let place = |name: &str| -> Vec<Option<usize>> {
            let letters = || "abcdefghijklmnopqrstuvwxyzåäö".chars();
            name.to_lowercase().chars().map(|letter| letters().position(|known| known == letter)).collect()
        };
        let names: Vec<&str> = all().map(|municipality| municipality.name).collect();
        for pair in names.windows(2) {
            assert!(place(pair[0]) < place(pair[1]), "{pair:?}");
        }
    }
}
