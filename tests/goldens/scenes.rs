//! The story's pictures, at the size of a phone and of a projector.

use who_pays::cases::DEFAULT;
use who_pays::chart::Theme;
use who_pays::model::{Financing, Shown, carried};
use who_pays::text::Lang;
use who_pays::text::story::{STEPS, StepInputs, step_picture};

use crate::{HATCHED, check, svg, texts};

#[test]
fn every_step_has_its_picture() {
    let usual = Shown::of(&DEFAULT.scenario(), &DEFAULT.effects()).unwrap_or_else(|error| unreachable!("{error}"));
    let mut scratch = usual.outcome.clone();
    let lost = carried(&usual.outcome.scenario, Financing::Contract, 0.0, &mut scratch);
    let lost = lost.unwrap_or_else(|| unreachable!("a contract can be had"));
    for (name, size, line, lang, theme) in [
        ("phone", (358.0, 352.0), 17.5, Lang::Sv, Theme::LIGHT),
        ("stage", (660.0, 520.0), 35.0, Lang::En, Theme::PROJECTOR),
        ("hatched", (600.0, 400.0), 17.5, Lang::Sv, HATCHED),
    ] {
        let inputs = StepInputs {
            usual: &usual,
            effect: &usual,
            carried: &lost,
            voice: DEFAULT.voice(lang),
            in_force: &usual.outcome,
            guess: Some(2031),
        };
        for step in 0..STEPS {
            let scene = step_picture(step, inputs).shape.arrange(size, line);
            for (index, label) in scene.labels.iter().enumerate() {
                let (left, right) = label.reach();
                let inside = left >= -0.5 && right <= size.0 + 0.5 && label.y <= size.1;
                assert!(inside, "{name}, step {}: {} from {left} to {right}", step + 1, label.text);
                for other in &scene.labels[..index] {
                    let (from, to) = other.reach();
                    let apart = right <= from || to <= left || (label.y - other.y).abs() >= line * 0.8;
                    assert!(apart, "{name}, step {}: {} on {}", step + 1, label.text, other.text);
                }
            }
            let drawn = svg(size, |pen| {
                scene.draw(pen, &scene.squares, &theme)?;
                texts(pen, &scene.labels, &theme)
            });
            check(&format!("tests/goldens/scene-{}-{name}.svg", step + 1), &drawn);
        }
    }
}
