//! The publications that figures come from.

use crate::model::Source;

/// A publication. Titles stand in their own language in both languages of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Publication {
    /// Who wrote it and what it is called.
    pub title: &'static str,
    /// What to know of the figure, in Swedish and English; empty where there is nothing.
    pub note: (&'static str, &'static str),
    /// The year that its figures are for.
    pub year: u16,
    /// Where it was read; none where the figure was recalled.
    pub url: Option<&'static str>,
}

const NOTHING_TO_NOTE: (&str, &str) = ("", "");

/// What `source` stands for.
pub const fn publication(source: Source) -> Publication {
    match source {
        Source::DagensSamhalle => Publication {
            title: "Balkfors, Bokström och Salonen, ”Bädda för framtiden med sociala investeringar”, Dagens Samhälle",
            note: NOTHING_TO_NOTE,
            year: 2020,
            url: None,
        },
        Source::MalmoAssistance => Publication {
            title: "Malmö stad, Ekonomiskt bistånd",
            note: ("uppräknat till 2026 med prisbasbeloppet", "raised to 2026 with the price base amount"),
            year: 2018,
            url: Some("https://malmo.se/Fakta-och-statistik/Ekonomiskt-bistand.html"),
        },
        Source::Kolada => Publication {
            title: "Kolada, Ej återaktualiserade vuxna med försörjningsstöd ett år efter avslut",
            note: NOTHING_TO_NOTE,
            year: 2023,
            url: None,
        },
        Source::Csn => Publication {
            title: "CSN, Studiemedel",
            note: ("högre bidrag, två barn, 40 veckor", "higher grant, two children, 40 weeks"),
            year: 2026,
            url: Some("https://www.csn.se/fragor-och-svar/hur-mycket-pengar-kan-jag-fa-eller-lana.html"),
        },
        Source::Skatteverket => Publication {
            title: "Skatteverket, SKV 433 och Arbetsgivaravgifter",
            note: NOTHING_TO_NOTE,
            year: 2026,
            url: None,
        },
        Source::LocalTax => Publication {
            title: "SCB, Kommunalskatterna",
            note: (
                "Malmö 21,24 för 2018, Region Skåne 11,18 ur minnet",
                "Malmö 21.24 for 2018, Region Skåne 11.18 from memory",
            ),
            year: 2018,
            url: None,
        },
        Source::EqualisationOrdinance => Publication {
            title: "Förordning (2004:881) om kommunalekonomisk utjämning, 2 §",
            note: NOTHING_TO_NOTE,
            year: 2024,
            url: Some("https://lagen.nu/2004:881"),
        },
        Source::MalmoFund => Publication {
            title: "Malmö stad, STK-2015-735, sociala investeringsfonden",
            note: NOTHING_TO_NOTE,
            year: 2015,
            url: Some("http://spotidoc.com/doc/4164494/stk-2015-735"),
        },
        Source::NorrkopingContract => Publication {
            title: "RISE, Det sociala utfallskontraktet i Norrköping",
            note: NOTHING_TO_NOTE,
            year: 2021,
            url: Some("https://ri.diva-portal.org/"),
        },
    }
}
