//! The stage and the notes in a window of their own talk through a channel. What comes from it is untrusted.

use gloo::events::EventListener;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use web_sys::{BroadcastChannel, MessageEvent};

/// The channel's name.
const NAME: &str = "who-pays";

/// A channel that is closed when it is dropped.
pub struct Channel {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl Channel {
    /// Listens; none where the browser has no channels.
    pub fn open(hear: impl Fn(&str) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(NAME).ok()?;
        let listener = EventListener::new(&channel, "message", move |event| {
            if let Some(said) = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string()) {
                hear(&said);
            }
        });
        Some(Self { channel, _listener: listener })
    }

    /// Says something to the other window; where nobody listens nothing is lost.
    pub fn say(&self, words: &str) {
        let _ = self.channel.post_message(&JsValue::from_str(words));
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.close();
    }
}
