//! The story as the session holds it: of one case in its own scenario, with what the reader has changed in the step.

use super::place::{Place, Way};
use crate::cases::{Case, DEFAULT};
use crate::chart::rows::RowOf;
use crate::chart::scene::Scene;
use crate::model::{Carried, Financing, Group, Outcome, Param, SEATS, Scenario, Shown, carried};
use crate::text::story::{STEPS, Teller, Told, money, numbers_of_asides, steps, told};
use crate::text::{Lang, Voice};

/// The case in which the state gains most.
const STATE_GAINS: &str = "ips-malmo";

/// Width and height of the picture's room and height of a line of its text, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SceneRoom {
    /// Its size.
    pub size: (f64, f64),
    /// The height of a line.
    pub line: f64,
}

/// What the story tells.
pub struct Telling {
    /// The case in its own scenario.
    pub usual: Shown,
    /// The same with the effect in force.
    effect: Shown,
    /// Who loses without effect, and in which way of funding.
    carried: (Option<Financing>, Carried),
    scratch: Outcome,
    /// The steps in words, in a language; in none before they are asked for.
    pub words: (Option<Lang>, [String; STEPS]),
    /// The numbers that stand one tap away, in a language.
    pub asides: Option<(Lang, Vec<(&'static str, String)>)>,
    /// The picture's room.
    pub room: Option<SceneRoom>,
    /// What the picture shows, and where everything in it stands.
    pub picture: Option<(Told, Scene)>,
}

/// Whether what the reader does in a step is done to the scenario in force: it is of the story's own case.
pub fn touches(case: &Case) -> bool {
    case.id == DEFAULT.id
}

impl Telling {
    /// Of the case as it stands, without words yet.
    pub fn of(usual: Shown) -> Self {
        let words = (None, Default::default());
        let (effect, scratch) = (usual.clone(), usual.outcome.clone());
        let nobody = Carried { groups: [0.0; Group::ALL.len()], investor: 0.0 };
        Self { usual, effect, carried: (None, nobody), scratch, words, asides: None, room: None, picture: None }
    }

    /// Brings the picture up to a place and to what is in force of a case.
    pub fn settle(&mut self, place: Place, case: &Case, in_force: &Outcome, voice: Voice, guess: Option<i32>) {
        if self.words.0 != Some(voice.lang) {
            self.words = (Some(voice.lang), steps(voice.lang, &self.usual));
        }
        if matches!(place.way, Way::Try | Way::Notes) {
            return;
        }
        if self.asides.as_ref().is_none_or(|(lang, _)| *lang != voice.lang) {
            let ips = Case::from_id(STATE_GAINS).and_then(|case| Outcome::of(&case.scenario()).ok());
            self.asides = ips.map(|ips| (voice.lang, numbers_of_asides(voice.lang, &self.usual.outcome, &ips)));
        }
        if !place.tells() {
            return;
        }
        let mut scenario: Scenario = self.usual.outcome.scenario;
        let mut financing = scenario.financing();
        if touches(case) {
            financing = in_force.scenario.financing();
            // In its range, as it comes from another scenario.
            let _ = scenario.set(Param::ExtraShare, in_force.scenario.get(Param::ExtraShare));
        }
        if self.effect.outcome.scenario != scenario {
            // No rule joins the effect with another parameter.
            let _ = self.effect.update(&scenario);
        }
        if self.carried.0 != Some(financing)
            && let Some(now) = carried(&self.usual.outcome.scenario, financing, 0.0, &mut self.scratch)
        {
            self.carried = (Some(financing), now);
        }
        let Some(room) = self.room else { return };
        let teller =
            Teller { usual: &self.usual, effect: &self.effect, carried: &self.carried.1, voice, in_force, guess };
        let told = match place.way {
            Way::Seat(seat) => money(voice, in_force, &|of| of.group() == SEATS[seat].0 && of != RowOf::Investor),
            _ => told(place.slide, teller),
        };
        let scene = told.shape.arrange(room.size, room.line);
        self.picture = Some((told, scene));
    }
}
