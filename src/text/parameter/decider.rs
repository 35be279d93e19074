//! Who decides a number: whom somebody who wants another one has to ask.

use crate::lang::{Text, text};

/// Who decides a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decider {
    /// Those who run the programme.
    Organisers,
    /// The municipality.
    Municipality,
    /// The region.
    Region,
    /// Parliament and government.
    State,
    /// The state sets the norm, and the municipality applies it.
    StateAndMunicipality,
    /// Employers and unions.
    Bargaining,
    /// Nobody: it is what happens.
    Nobody,
    /// The study or follow-up that the effect comes from.
    Study,
    /// Whoever counts.
    WhoeverCounts,
    /// Those who agree on the funding.
    Agreement,
}

impl Decider {
    /// In words.
    pub const fn name(self) -> Text {
        match self {
            Self::Organisers => text("De som ordnar insatsen.", "Those who run the programme."),
            Self::Municipality => text("Kommunen.", "The municipality."),
            Self::Region => text("Regionen.", "The region."),
            Self::State => text("Riksdag och regering.", "Parliament and government."),
            Self::StateAndMunicipality => text(
                "Staten sätter normen. Kommunen beslutar om varje familj.",
                "The state sets the norm. The municipality decides for each family.",
            ),
            Self::Bargaining => text("Arbetsgivare och fack.", "Employers and unions."),
            Self::Nobody => {
                text("Ingen. Det går bara att mäta i efterhand.", "Nobody. It can only be measured afterwards.")
            }
            Self::Study => text("Den studie som effekten kommer från.", "The study that the effect comes from."),
            Self::WhoeverCounts => text("Den som räknar.", "Whoever counts."),
            Self::Agreement => text("De som kommer överens om pengarna.", "Those who agree on the money."),
        }
    }
}
