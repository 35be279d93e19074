//! The story: of one case in its own scenario, with what the reader has changed in the step.

use super::{AppState, Mode, Seat};
use crate::cases::{Case, DEFAULT};
use crate::chart::rows::RowOf;
use crate::chart::scene::Scene;
use crate::model::{Carried, Financing, Group, Outcome, Param, Scenario, Shown, carried};
use crate::text::Lang;
use crate::text::run::Sentence;
use crate::text::story::{STEPS, StepInputs, StepPicture, money, numbers_of_asides, step_picture, steps};

/// The case in which the state gains most.
const STATE_GAINS: &str = "ips-malmo";

/// Width and height of the picture's room and height of a line of its text, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StoryRoom {
    /// Its size.
    pub size: (f64, f64),
    /// The height of a line.
    pub line: f64,
}

/// What a step shows, and where everything in it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryPicture {
    /// What is shown, and the same in words and numbers.
    pub shows: StepPicture,
    /// Where.
    pub scene: Scene,
}

/// What the story tells.
pub struct StoryState {
    /// The case in its own scenario.
    pub usual: Shown,
    /// The same with the effect in force.
    effect: Shown,
    /// Who loses without effect, and in which way of funding.
    carried: (Option<Financing>, Carried),
    scratch: Outcome,
    lang: Option<Lang>,
    /// The steps in words.
    pub steps: [Sentence; STEPS],
    /// The numbers that stand one tap away.
    pub asides: Vec<(&'static str, String)>,
    /// The picture, once there is room for it.
    pub picture: Option<StoryPicture>,
}

/// Whether what the reader does in a step is done to the scenario in force: it is of the story's own case.
pub fn tells_case(case: &Case) -> bool {
    case.id == DEFAULT.id
}

impl StoryState {
    /// The case as it stands, without words yet.
    pub fn new() -> Option<Self> {
        let usual = Shown::of(&DEFAULT.scenario(), &DEFAULT.effects()).ok()?;
        let (effect, scratch) = (usual.clone(), usual.outcome.clone());
        let nobody = Carried { groups: [0.0; Group::ALL.len()], investor: 0.0 };
        let steps = Default::default();
        let carried = (None, nobody);
        Some(Self { usual, effect, carried, scratch, lang: None, steps, asides: Vec::new(), picture: None })
    }

    /// Brings words and picture up to a state, and to what is in force.
    pub fn update(&mut self, state: &AppState, in_force: &Outcome) {
        let voice = state.voice();
        if self.lang != Some(voice.lang) {
            self.lang = Some(voice.lang);
            self.steps = steps(voice.lang, &self.usual);
            let ips = Case::from_id(STATE_GAINS).and_then(|case| Outcome::of(&case.scenario()).ok());
            self.asides = ips.map(|ips| numbers_of_asides(voice.lang, &self.usual.outcome, &ips)).unwrap_or_default();
        }
        if !state.route.shows_story() {
            return;
        }
        let mut scenario: Scenario = self.usual.outcome.scenario;
        let mut financing = scenario.financing();
        if tells_case(state.scenario.case) {
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
        let Some(room) = state.device.story_room else { return };
        let inputs = StepInputs {
            usual: &self.usual,
            effect: &self.effect,
            carried: &self.carried.1,
            voice,
            in_force,
            guess: state.typed.guess,
        };
        let of_seat = |seat: Seat| money(voice, in_force, &|of| of.group() == seat.group() && of != RowOf::Investor);
        let shows = match state.route.mode {
            Mode::Seat(seat) => of_seat(seat),
            _ => step_picture(state.route.slide, inputs),
        };
        let scene = shows.shape.arrange(room.size, room.line);
        self.picture = Some(StoryPicture { shows, scene });
    }
}
