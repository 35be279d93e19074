//! Texts in pictures: HTML over the canvas, so that browsers can translate and enlarge them.

use leptos::prelude::*;

use crate::browser::dom::px;
use crate::chart::label::Label;
use crate::chart::pen::Anchor;
use crate::text::number;

/// A text in a picture: its words, whether it stands out, and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    class: &'static str,
    left: String,
    top: String,
    /// Where its mark is, which a test reads off.
    at: String,
    text: String,
}

impl Placed {
    /// A label, with the picture's left edge.
    pub fn of<M>(label: &Label<M>, left: f64, strong: bool) -> Self {
        let class = match (label.anchor, strong) {
            (Anchor::Start, false) => "label start",
            (Anchor::Middle, false) => "label middle",
            (Anchor::End, false) => "label end",
            (Anchor::Start, true) => "label start strong",
            (Anchor::Middle, true) => "label middle strong",
            (Anchor::End, true) => "label end strong",
        };
        Self {
            class,
            left: px(left + label.x),
            top: px(label.y),
            at: [number::plain(left + label.at.0, 1), number::plain(label.at.1, 1)].join(" "),
            text: label.text.clone(),
        }
    }
}

/// Texts in a picture; the sentence and the table beside it say the same.
#[component]
pub fn Labels(labels: Memo<Vec<Placed>>) -> impl IntoView {
    let label = |placed: Placed| {
        let Placed { class, left, top, at, text } = placed;
        view! {
            <span class=class aria-hidden="true" data-at=at style:left=left style:top=top prop:textContent=text />
        }
    };
    move || labels.get().into_iter().map(label).collect_view()
}
