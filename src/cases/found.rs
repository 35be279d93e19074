//! The publications behind what has been found of the effect, and those that definitions and rules come from.

use super::Finding;
use super::source::{
    ALMGARDEN_DISSENT, BEJERHOLM, CITY_REPORT, DAGENS_SAMHALLE, IFAU_GOTHENBURG, JOHANSSON_DE_SILVA, Publication,
    SMEDSLUND,
};
use crate::lang::{same, text};

const SUPPORTED_EMPLOYMENT: Publication = Publication {
    title: same("AEA RCT Registry 3794, Supported Employment, Arbetsförmedlingen och Försäkringskassan"),
    note: text(
        "lottat försök med 1 063 unga; 10 fler av 100 i arbete efter 18 månader",
        "randomised trial of 1,063 young adults; 10 more in 100 in work after 18 months",
    ),
    year: None,
    url: Some(same("https://www.socialscienceregistry.org/trials/3794")),
};

const JAMSTALLD_ETABLERING: Publication = Publication {
    title: same("Arbetsförmedlingen, Jämställd etablering, slutrapport"),
    note: text(
        "lottat försök; 8 fler av 100 i arbete eller studier, alla i jobb med lönestöd",
        "randomised trial; 8 more in 100 in work or studies, all of them in subsidised jobs",
    ),
    year: Some(2022),
    url: Some(same(
        "https://arbetsformedlingen.se/statistik/analyser-och-prognoser/analys-och-utvardering/2022/slutrapport-projekt-jamstalld-etablering-",
    )),
};

const NB_BESKAEFTIGELSE: Publication = Publication {
    title: same("NB-Beskæftigelse, Det tager flere år at få aktivitetsparate borgere i lønnet arbejde"),
    note: text("om Hjørring och Vordingborg, på danska", "on Hjørring and Vordingborg, in Danish"),
    year: Some(2020),
    url: Some(same(
        "https://www.nb-beskaeftigelse.dk/2020/02/11/det-tager-flere-aar-at-faa-aktivitetsparate-borgere-i-loennet-arbejde/",
    )),
};

const RAVN_NIELSEN: Publication = Publication {
    title: same("Ravn och Nielsen, Employment effects of investments"),
    note: text(
        "Hjørring, jämfört med andra kommuner; effektens storlek har vi inte hittat",
        "Hjørring, compared with other municipalities; the size of the effect we have not found",
    ),
    year: Some(2019),
    url: Some(same("https://vlex.co.uk/vid/employment-effects-of-investments-874316733")),
};

const GAIN: Publication = Publication {
    title: same("Riccio, Friedlander och Freedman, GAIN: Benefits, Costs, and Three-Year Impacts, MDRC"),
    note: text("Riverside, lottat försök", "Riverside, randomised trial"),
    year: Some(1994),
    url: None,
};

const SBU: Publication = Publication {
    title: same("SBU, rapport 351"),
    note: text(
        "systematisk översikt; stöd för färre ärenden, med låg säkerhet",
        "systematic review; supports smaller caseloads, with low certainty",
    ),
    year: None,
    url: Some(same("https://sbu.se/351e")),
};

const TIP: Publication = Publication {
    title: same("Andersson Joona och Nekby, Intensive Coaching of New Immigrants, Scandinavian Journal of Economics"),
    note: text(
        "svenskt lottat försök; effektens storlek återger vi inte",
        "Swedish randomised trial; we do not restate the size of the effect",
    ),
    year: Some(2012),
    url: None,
};

const NEWWS: Publication = Publication {
    title: same("MDRC för HHS, National Evaluation of Welfare-to-Work Strategies, tabell 13.10"),
    note: text(
        "Columbus: budgetens netto per person på fem år, i 1999 års dollar",
        "Columbus: the budget’s net for each person over five years, in dollars of 1999",
    ),
    year: Some(2001),
    url: None,
};

const KVP: Publication = Publication {
    title: same("Utvärderingar av det norska kvalifiseringsprogrammet"),
    note: text(
        "utan lottning; källorna skiljer sig om vad talet räknar",
        "not randomised; the sources differ on what the number counts",
    ),
    year: None,
    url: None,
};

const HAINMUELLER: Publication = Publication {
    title: same("Hainmueller, Hofmann, Krug och Wolf, Scandinavian Journal of Economics"),
    note: text(
        "14 tyska kontor, utan lottning; återbetalningen står i en version från 2011",
        "14 German offices, not randomised; the payback stands in a version of 2011",
    ),
    year: Some(2016),
    url: Some(same("https://doi.org/10.1111/sjoe.12166")),
};

/// Where a definition, a rule or something left out comes from: no figure of the model.
pub const CITED: &[Publication] = &[
    Publication {
        title: same("SKL och Lumell Associates, Helhet, hållbarhet och resultat – en guide för sociala investeringar"),
        note: text(
            "vad en social investering är; läst i en presentation av guiden",
            "what a social investment is; read in a presentation of the guide",
        ),
        year: Some(2017),
        url: None,
    },
    Publication {
        title: same("Rådet för kommunal redovisning, rekommendation R3"),
        note: text("varför satsningar på människor bokförs som kostnad", "why efforts for people are booked as a cost"),
        year: None,
        url: Some(same("https://faronline.se/dokument/radet-for-kommunal-redovisning/rkrr0003")),
    },
    Publication {
        title: same("Grästorps kommun, årsredovisning 2019, balanskravsresultat"),
        note: text(
            "att ett underskott i hela kommunens resultat ska tas igen inom tre år",
            "that a deficit in the municipality’s whole result is made good within three years",
        ),
        year: Some(2019),
        url: Some(same("https://www.finansiellinfo.se/Grastorp_2019/Balanskravsresultat.html")),
    },
    Publication {
        title: same("IFAU, forskningssammanfattning, Arbetslösa med ekonomiskt bistånd"),
        note: text(
            "barnen i familjerna: samband, men inte att stödet är orsaken",
            "the children of the families: correlations, but not that the support is the cause",
        ),
        year: None,
        url: Some(same("https://www.ifau.se/Press/Forskningssammanfattningar/Arbetslosa-med-ekonomisktbistand/")),
    },
    Publication {
        title: same("SKR, Preliminär kostnadsutjämning och LSS för 2020"),
        note: text(
            "före 2020: 110 000 kronor för varje person med stöd i mer än sex månader, två år senare",
            "before 2020: 110,000 kronor for each person with more than six months of support, two years later",
        ),
        year: Some(2019),
        url: Some(same(
            "https://skr.se/tjanster/merfranskr/cirkular/cirkular/2019/preliminarkostnadsutjamningochlssfor2020.27864.html",
        )),
    },
    Publication {
        title: same("Regeringens proposition 2025/26:201, bidragstak"),
        note: text(
            "förslaget och utskottets betänkande 2025/26:SoU30; riksdagens beslut har vi inte sett",
            "the proposal and the committee’s report 2025/26:SoU30; the chamber’s decision we have not seen",
        ),
        year: None,
        url: None,
    },
    Publication {
        title: same("SFS 2026:730, aktivitetskrav i försörjningsstödet"),
        note: text("gäller stöd från oktober 2026", "applies to support from October 2026"),
        year: Some(2026),
        url: None,
    },
];

/// The publications that a finding rests on; a test keeps them complete.
pub fn publications_behind(finding: &Finding) -> &'static [&'static Publication] {
    match finding.source.sv {
        "Malmös egen rapport" => &[&DAGENS_SAMHALLE, &CITY_REPORT],
        "inom svenska försök, andra insatser" => {
            &[&JAMSTALLD_ETABLERING, &SUPPORTED_EMPLOYMENT, &IFAU_GOTHENBURG, &BEJERHOLM]
        }
        "amerikansk översikt" => &[&SMEDSLUND],
        "systerprojektet i Almgården" => &[&ALMGARDEN_DISSENT],
        "Vordingborg, Danmark" => &[&NB_BESKAEFTIGELSE],
        "Riverside, USA" => &[&GAIN],
        "SBU, systematisk översikt" => &[&SBU],
        "TIP, Sverige" => &[&TIP],
        "Columbus, USA" => &[&NEWWS],
        "Kvalifiseringsprogrammet, Norge" => &[&KVP],
        "Hjørring, Danmark" => &[&RAVN_NIELSEN, &NB_BESKAEFTIGELSE],
        "14 kontor i Tyskland" => &[&HAINMUELLER],
        "svenska verksamheter, utan lottning" => &[&JOHANSSON_DE_SILVA],
        "lottat försök i Malmö" => &[&BEJERHOLM],
        "Supported Employment, Sverige" => &[&SUPPORTED_EMPLOYMENT],
        "lottat försök i Göteborg" => &[&IFAU_GOTHENBURG],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::CASES;

    #[test]
    fn every_finding_has_its_publications() {
        for case in &CASES {
            for finding in case.found() {
                assert!(!publications_behind(finding).is_empty(), "{}: {}", case.id, finding.source.sv);
            }
        }
    }
}
