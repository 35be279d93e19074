//! The publications that figures come from.

use crate::model::Source;

/// A publication. Titles stand in their own language in both languages of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Publication {
    /// Who wrote it and what it is called.
    pub title: &'static str,
    /// The year that its figures are for.
    pub year: u16,
    /// Where it was read; none where the figure was recalled.
    pub url: Option<&'static str>,
}

/// What `source` stands for.
pub const fn publication(source: Source) -> Publication {
    match source {
        Source::DagensSamhalle => Publication {
            title: "Balkfors, Bokström och Salonen, ”Bädda för framtiden med sociala investeringar”, Dagens Samhälle",
            year: 2020,
            url: None,
        },
        Source::MalmoAssistance => Publication {
            title: "Malmö stad, Ekonomiskt bistånd 2018, uppräknat med prisbasbeloppet till 2026",
            year: 2018,
            url: Some("https://malmo.se/Fakta-och-statistik/Ekonomiskt-bistand.html"),
        },
        Source::Kolada => Publication {
            title: "KKiK/Kolada, Ej återaktualiserade vuxna med försörjningsstöd ett år efter avslut",
            year: 2023,
            url: None,
        },
        Source::Csn => Publication {
            title: "CSN, studiemedel 2026, högre bidrag med två barn i 40 veckor",
            year: 2026,
            url: Some("https://www.csn.se/fragor-och-svar/hur-mycket-pengar-kan-jag-fa-eller-lana.html"),
        },
        Source::Skatteverket => {
            Publication { title: "Skatteverket, SKV 433 utgåva 36, och arbetsgivaravgifter", year: 2026, url: None }
        }
        Source::LocalTax => Publication {
            title: "SCB, Kommunalskatterna: Malmö 21,24 läst för 2018, Region Skåne 11,18 efter minnet",
            year: 2018,
            url: None,
        },
        Source::EqualisationOrdinance => Publication {
            title: "Förordning (2004:881) om kommunalekonomisk utjämning, 2 §",
            year: 2024,
            url: Some("https://lagen.nu/2004:881"),
        },
        Source::MalmoFund => Publication {
            title: "Malmö stad, STK-2015-735, sociala investeringsfonden",
            year: 2015,
            url: Some("http://spotidoc.com/doc/4164494/stk-2015-735"),
        },
        Source::NorrkopingContract => Publication {
            title: "RISE, Det sociala utfallskontraktet i Norrköping",
            year: 2021,
            url: Some("https://ri.diva-portal.org/"),
        },
    }
}
