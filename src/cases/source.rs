//! The publications that figures come from.

use super::municipality::TAX_YEAR;
use crate::lang::{Text, same, text};
use crate::model::Source;

/// A publication. Titles stand in their own language in both languages of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Publication {
    /// Who wrote it and what it is called.
    pub title: Text,
    /// What was read or recalled there and what to know of it, in Swedish and English.
    pub note: Text,
    /// The year that its figures are for; none where we do not know.
    pub year: Option<u16>,
    /// Where it was read; none where the figure was recalled.
    pub url: Option<Text>,
}

/// The authors of ESO 2020:1 on Hela familjen.
pub const DAGENS_SAMHALLE: Publication = Publication {
    title: same("Balkfors, Bokström och Salonen, ”Bädda för framtiden med sociala investeringar”, Dagens Samhälle"),
    note: text("debattartikel av författarna till ESO-rapporten", "opinion piece by the authors of the ESO report"),
    year: Some(2020),
    url: None,
};

/// The city's final report, as a party's statement restates it.
pub const CITY_REPORT: Publication = Publication {
    title: same("Malmö kommunstyrelse, STK-2016-893, slutrapporten återgiven i ett partis särskilda yttrande"),
    note: text(
        "läst i yttrandet, inte i rapporten själv; adressen går till en kopia",
        "read in the statement, not in the report itself; the address leads to a copy",
    ),
    year: Some(2016),
    url: Some(same("https://studylibsv.com/doc/295575/kommunstyrelsen-2016-11-30-sy-slutrapport-sociala")),
};

/// The sister project, in a party's dissent.
pub const ALMGARDEN_DISSENT: Publication = Publication {
    title: same("Malmö STK-2015-735, ett partis särskilda yttrande som återger stadens delrapport"),
    note: text(
        "läst i yttrandet, inte i delrapporten; adressen går till en kopia",
        "read in the statement, not in the interim report; the address leads to a copy",
    ),
    year: Some(2015),
    url: Some(same("http://spotidoc.com/doc/4164494/stk-2015-735")),
};

/// A review of 46 American programmes.
pub const SMEDSLUND: Publication = Publication {
    title: same("Smedslund m.fl., Work programmes for welfare recipients, Campbell"),
    note: text(
        "46 amerikanska program; översikten kallar underlaget mycket osäkert",
        "46 American programmes; the review calls the evidence very uncertain",
    ),
    year: Some(2006),
    url: Some(same("https://ebooks.mpdl.mpg.de/ebooks/Record/EB001888834")),
};

/// On what is easy to recoup.
pub const LIU: Publication = Publication {
    title: same("Linköpings universitet, ”Sociala investeringar en tänkbar kommunal välfärdsmodell”"),
    note: text(
        "forskarnas egen sammanfattning av en artikel; inga tal",
        "the researchers’ own summary of an article; no figures",
    ),
    year: None,
    url: None,
};

/// The randomised trial of IPS in Malmö.
pub const BEJERHOLM: Publication = Publication {
    title: same("Bejerholm m.fl., Nordic Journal of Psychiatry"),
    note: text("lottat försök med 120 personer", "randomised trial of 120 people"),
    year: Some(2015),
    url: Some(same("https://pubmed.ncbi.nlm.nih.gov/24983382/")),
};

/// Sickness and activity compensation, guaranteed level.
pub const AKTIVITETSERSATTNING: Publication = Publication {
    title: same("Försäkringskassan, sjuk- och aktivitetsersättningens garantinivå; inkomstskattelagen 67 kap."),
    note: text(
        "nivåerna från en sida för 2022, skatten från ett pressmeddelande, som adressen går till",
        "levels from a page for 2022, the tax from a press release, to which the address leads",
    ),
    year: Some(2026),
    url: Some(same(
        "https://www.regeringen.se/pressmeddelanden/2025/10/regeringen-foreslar-sankt-skatt-pa-arbetsinkomster-pension-och-sjuk--och-aktivitetsersattning/",
    )),
};

/// Introduction benefit.
pub const ETABLERING: Publication = Publication {
    title: same("Förordning (2017:820) om etableringsersättning"),
    note: text("308 kronor om dagen, fem dagar i veckan", "308 kronor a day, five days a week"),
    year: Some(2026),
    url: None,
};

/// Every municipality's and region's tax rate.
pub const MUNICIPAL_TAXES: Publication = Publication {
    title: same("Skatteverket, skattesatser per kommun"),
    note: text(
        "kommunernas skattesatser ur en offentlig kopia av Skatteverkets öppna tabell",
        "the municipalities’ tax rates, from a public copy of the tax agency’s open table",
    ),
    year: Some(TAX_YEAR),
    url: None,
};

/// The randomised trial in Gothenburg.
pub const IFAU_GOTHENBURG: Publication = Publication {
    title: same("IFAU Working paper 2023:23, Long-run integration of refugees"),
    note: text("lottat försök med nyanlända i Göteborg", "randomised trial with new arrivals in Gothenburg"),
    year: Some(2023),
    url: Some(same(
        "https://www.ifau.se/Forskning/Publikationer/Working-papers/2023/long-run-integration-of-refugees-rct-evidence-from-a-swedish-early-intervention-program/",
    )),
};

/// Whether the effort in Gothenburg paid.
pub const POLICY_IMPACTS: Publication = Publication {
    title: same("Policy Impacts Library, Refugee Integration Intervention in Sweden"),
    note: text("andras sammanfattning av försöket i Göteborg", "a summary by others of the trial in Gothenburg"),
    year: None,
    url: Some(same("https://policyimpacts.org/policy-impacts-library/refugee-integration-intervention-in-sweden")),
};

/// Whether Skolfam in Norrköping paid.
pub const BERNFORT: Publication = Publication {
    title: same("Bernfort och Lundqvist, CMT Linköping, Är insatsen SkolFam lönsam?"),
    note: text("läst på kommunens webbplats", "read on the municipality’s website"),
    year: Some(2014),
    url: Some(same(
        "https://www.norrkoping.se/organisation/kvalitetsarbete/sok-kvalitetsdokument/undersokning/sociala-investeringsfonden---ar-insatsen-skolfam-lonsam.html",
    )),
};

/// The terms of the outcomes contract.
pub const NORRKOPING_TERMS: Publication = Publication {
    title: same("RISE, Socialt utfallskontrakt i Norrköping"),
    note: text(
        "antal barn, belopp och villkor; adressen går till hela arkivet",
        "number of children, amounts and terms; the address leads to the whole archive",
    ),
    year: None,
    url: Some(same("https://ri.diva-portal.org/")),
};

/// How the outcomes contract ended.
pub const NORRKOPING_FOLLOW_UP: Publication = Publication {
    title: same("Socialeinvesteringer.nu, Det sociala utfallskontraktet i Norrköping; Social Impact Center"),
    note: text("två källor som inte är överens om hur det slutade", "two sources that disagree on how it ended"),
    year: None,
    url: Some(same(
        "https://socialeinvesteringer.nu/det-sociala-utfallskontraktet-i-norrkoping-bedre-stoette-til-anbragte-boern-og-unge/",
    )),
};

/// Day prices in Gothenburg.
pub const FAKTUM: Publication = Publication {
    title: same("Uhnoo i Faktum, Bostad först"),
    note: text("dygnspriser i Göteborg", "day prices in Gothenburg"),
    year: Some(2016),
    url: Some(same("https://www.faktum.se/bostad-forst/")),
};

/// How many stay housed.
pub const JOHANSSON_DE_SILVA: Publication = Publication {
    title: same("Johansson de Silva för Sveriges Stadsmissioner, Bostad först"),
    note: text("hur många som bor kvar, och dygnspriser i Uppsala", "how many stay housed, and day prices in Uppsala"),
    year: None,
    url: Some(same("https://www.sormlandsstadsmission.se/aktuellt/bostad-forst-mest-effektivt-mot-hemloshet/")),
};

/// What Housing First saved in Gothenburg.
pub const VART_GOTEBORG: Publication = Publication {
    title: same("Vårt Göteborg, Bostad först blev lyckad satsning på hemlösa"),
    note: text("omkring 700 kronor mindre per person och dygn", "about 700 kronor less per person and day"),
    year: None,
    url: Some(same("https://vartgoteborg.se/bostad/bostad-forst-blev-lyckad-satsning-pa-hemlosa/")),
};

const MALMO_ASSISTANCE: Publication = Publication {
    title: same("Malmö stad, Ekonomiskt bistånd"),
    note: text(
        "alla hushåll, inte bara familjer; uppräknat till 2026 med prisbasbeloppet och avrundat",
        "all households, not only families; raised to 2026 with the price base amount and rounded",
    ),
    year: Some(2018),
    url: Some(same("https://malmo.se/Fakta-och-statistik/Ekonomiskt-bistand.html")),
};

const KOLADA: Publication = Publication {
    title: same("Kolada, Ej återaktualiserade vuxna med försörjningsstöd ett år efter avslut"),
    note: text("omkring 80 procent är inte tillbaka inom ett år", "about 80 per cent are not back within a year"),
    year: Some(2023),
    url: None,
};

const CSN: Publication = Publication {
    title: same("CSN, Studiemedel"),
    note: text("högre bidrag, två barn, 40 veckor", "higher grant, two children, 40 weeks"),
    year: Some(2026),
    url: Some(same("https://www.csn.se/fragor-och-svar/hur-mycket-pengar-kan-jag-fa-eller-lana.html")),
};

const SKATTEVERKET: Publication = Publication {
    title: same("Skatteverket, SKV 433 och Arbetsgivaravgifter"),
    note: text(
        "skatteregler för 2026; avgifterna lästa hos en annan, som anger Skatteverket",
        "tax rules for 2026; contributions read elsewhere, in a text that names the tax agency",
    ),
    year: Some(2026),
    url: None,
};

const LOCAL_TAX: Publication = Publication {
    title: same("SCB, Kommunalskatterna"),
    note: text(
        "Malmö 21,24 för 2018, läst i Stockholms tabell, och samma 2025; Region Skåne 11,18 för 2025",
        "Malmö 21.24 for 2018, read in Stockholm’s table, and the same in 2025; Region Skåne 11.18 for 2025",
    ),
    year: Some(2018),
    url: Some(same("http://statistik.stockholm.se/images/stories/excel/b241-filer/sheet001.htm")),
};

/// The counties' rates in income equalisation.
pub const EQUALISATION_ORDINANCE: Publication = Publication {
    title: same("Förordning (2004:881) om kommunalekonomisk utjämning, 2 §"),
    note: text("länens skattesatser, i den lydelse vi läste", "the counties’ rates, in the wording that we read"),
    year: Some(2024),
    url: Some(same("https://lagen.nu/2004:881")),
};

const MALMO_FUND: Publication = Publication {
    title: same("Malmö stad, STK-2015-735, sociala investeringsfonden"),
    note: text(
        "planer för att betala igen på 4–10 år; adressen går till en kopia",
        "plans to repay in 4 to 10 years; the address leads to a copy",
    ),
    year: Some(2015),
    url: Some(same("http://spotidoc.com/doc/4164494/stk-2015-735")),
};

const NORRKOPING_CONTRACT: Publication = Publication {
    title: same("RISE, Det sociala utfallskontraktet i Norrköping"),
    note: text(
        "40 procent garanterat och högst 20 procents avkastning; adressen går till hela arkivet",
        "40 per cent guaranteed and a return of at most 20 per cent; the address leads to the whole archive",
    ),
    year: Some(2021),
    url: Some(same("https://ri.diva-portal.org/")),
};

/// What `source` stands for.
pub const fn publication(source: Source) -> &'static Publication {
    match source {
        Source::DagensSamhalle => &DAGENS_SAMHALLE,
        Source::MalmoAssistance => &MALMO_ASSISTANCE,
        Source::Kolada => &KOLADA,
        Source::Csn => &CSN,
        Source::Skatteverket => &SKATTEVERKET,
        Source::LocalTax => &LOCAL_TAX,
        Source::EqualisationOrdinance => &EQUALISATION_ORDINANCE,
        Source::MalmoFund => &MALMO_FUND,
        Source::NorrkopingContract => &NORRKOPING_CONTRACT,
    }
}
