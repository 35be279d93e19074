//! The draws go on between frames, once the code for them is there.

use gloo::timers::callback::Timeout;

use crate::browser::Page;

/// Begins with the draws of the displayed scenario, and works on between frames.
pub fn begin(page: Page) {
    // Scenario and cost are those of one moment.
    let (scenario, cost, held) = page.read(|now| {
        let outcome = now.outcome();
        (outcome.scenario, outcome.effort_cost(), now.scenario().is_held())
    });
    page.with_draws(|draws| {
        draws.begin(&scenario, cost);
        if draws.has_work(held) {
            draws.slice = Some(Timeout::new(0, move || slice(page)));
        }
    });
}

/// A slice, and the next one; an answer is shown at once.
fn slice(page: Page) {
    let held = page.peek(|state| state.scenario.is_held());
    let Some((news, more)) = page.with_draws(|draws| (draws.work(held), draws.has_work(held))) else { return };
    if let Some(news) = news {
        page.take_drawn(news);
    }
    if more {
        begin(page);
    }
}
