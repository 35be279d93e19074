//! The one scenario in force, and the frame in which its outcome is computed.
//!
//! An event changes the scenario at once; the outcome follows in the next animation frame, computed once from the
//! newest scenario however many events came before it.

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::link::{self, Linked};
use super::shown::Shown;
use crate::cases::Case;
use crate::model::{Param, Scenario, ScenarioError};
use crate::text::Lang;
use crate::text::parameter::LinkNotice;

/// How long the address bar waits for the next change, milliseconds; browsers refuse too many changes.
const LINK_PAUSE_MS: u32 = 300;

/// How long a screen reader waits for the next change, milliseconds.
const SPEECH_PAUSE_MS: u32 = 500;

/// What the page shares. A handle: copies are the same session.
#[derive(Clone, Copy)]
pub struct Session {
    /// The case that the scenario starts from.
    pub case: &'static Case,
    /// What could not be taken from the link as it stood.
    pub notices: StoredValue<Vec<LinkNotice>>,
    /// The language of the page.
    pub lang: RwSignal<Lang>,
    /// Whether a slider is held: the scales stand still meanwhile.
    pub held: RwSignal<bool>,
    scenario: RwSignal<Scenario>,
    shown: RwSignal<Shown>,
    spoken: RwSignal<u32>,
    pending: StoredValue<Pending, LocalStorage>,
}

/// What is to happen later; a new one takes the place of the old.
#[derive(Default)]
struct Pending {
    frame: Option<AnimationFrame>,
    frame_is_due: bool,
    link: Option<Timeout>,
    speech: Option<Timeout>,
}

impl Session {
    /// Opens what the address bar says.
    ///
    /// # Errors
    /// The case itself cannot be computed, which a test of every case rules out.
    pub fn open(query: &str, preferred: Lang) -> Result<Self, ScenarioError> {
        let Linked {
            case,
            scenario,
            lang,
            notices,
        } = link::read(query);
        Ok(Self {
            case,
            notices: StoredValue::new(notices),
            lang: RwSignal::new(lang.unwrap_or(preferred)),
            held: RwSignal::new(false),
            scenario: RwSignal::new(scenario),
            shown: RwSignal::new(Shown::of(&scenario)?),
            spoken: RwSignal::new(0),
            pending: StoredValue::new_local(Pending::default()),
        })
    }

    /// The scenario as last set; what is shown follows within a frame.
    pub fn scenario(self) -> Scenario {
        self.scenario.get()
    }

    /// The scenario as last set, for handlers and first values: without following it.
    pub fn newest(self) -> Scenario {
        self.scenario.get_untracked()
    }

    /// Reads what is shown, and follows it.
    pub fn with_shown<T>(self, read: impl FnOnce(&Shown) -> T) -> T {
        self.shown.with(read)
    }

    /// Reads what is shown when the last change has rested for a moment: for screen readers.
    pub fn with_rested<T>(self, read: impl FnOnce(&Shown) -> T) -> Option<T> {
        (self.spoken.get() > 0).then(|| self.shown.with_untracked(read))
    }

    /// Sets one parameter.
    ///
    /// # Errors
    /// The value cannot be had; nothing changes.
    pub fn set(self, param: Param, value: f64) -> Result<(), ScenarioError> {
        let mut scenario = self.newest();
        scenario.set(param, value)?;
        scenario.check()?;
        self.replace(scenario);
        Ok(())
    }

    /// Sets one parameter back to the case's value.
    pub fn reset(self, param: Param) {
        // A case's own value can be had: a test sets them all.
        let _ = self.set(param, self.case.scenario().get(param));
    }

    /// Sets every parameter back to the case's values.
    pub fn reset_all(self) {
        self.replace(self.case.scenario());
    }

    /// Changes the language and nothing else.
    pub fn speak(self, lang: Lang) {
        self.lang.set(lang);
        self.write_link_soon();
    }

    fn replace(self, scenario: Scenario) {
        if scenario == self.newest() {
            return;
        }
        self.scenario.set(scenario);
        self.compute_in_next_frame();
        self.write_link_soon();
        self.speak_soon();
    }

    fn compute_in_next_frame(self) {
        self.pending.update_value(|pending| {
            if pending.frame_is_due {
                return;
            }
            pending.frame_is_due = true;
            pending.frame = Some(request_animation_frame(move |_| {
                self.pending
                    .update_value(|pending| pending.frame_is_due = false);
                let newest = self.newest();
                // `set` has checked what joins parameters, so the outcome always follows.
                self.shown.update(|shown| drop(shown.update(&newest)));
            }));
        });
    }

    fn write_link_soon(self) {
        let timer = Timeout::new(LINK_PAUSE_MS, move || {
            let query = link::write(self.case, &self.newest(), self.lang.get_untracked());
            let location = window().location();
            let path = location.pathname().unwrap_or_default();
            let hash = location.hash().unwrap_or_default();
            let url = format!("{path}{query}{hash}");
            if let Ok(history) = window().history() {
                // A browser that refuses leaves the old link; the page goes on.
                let _ =
                    history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&url));
            }
        });
        self.pending
            .update_value(|pending| pending.link = Some(timer));
    }

    fn speak_soon(self) {
        let timer = Timeout::new(SPEECH_PAUSE_MS, move || {
            self.spoken.update(|times| *times += 1)
        });
        self.pending
            .update_value(|pending| pending.speech = Some(timer));
    }
}

/// The session of the page that this component is part of.
pub fn session() -> Session {
    expect_context()
}
