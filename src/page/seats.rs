//! Förhandlingsbordet: a seat for each public budget that can be asked, with its bid; and a seat's own view, on a phone.

use leptos::prelude::*;

use super::erased::{button, el, field_of, focus};
use super::numbers::{following, sentence};
use super::share::address;
use super::{stage, story};
use crate::app::place::{Place, Way};
use crate::app::session::{Asked, Draft, State, session};
use crate::cases::far::Far;
use crate::model::{Deal, FOLLOW_UP_MONTHS, SEATS, shared};
use crate::text::number;
use crate::text::{self, fetched, group, parameter, seats as texts};

/// What a seat's link opens.
fn link_to(state: &State, seat: usize) -> String {
    let place = Place { way: Way::Seat(seat), slide: 0, ..state.place };
    address(&state.link_at(&place))
}

/// A seat: its name and code, what it wins, its bid, and what is left.
fn row(seat: usize) -> AnyView {
    let session = session();
    let (of, _) = SEATS[seat];
    let error = ["error-bid-", &seat.to_string()].concat();
    let name = move |state: &State| group(of).get(state.lang).to_owned();
    let deal = move |state: &State| Deal::of(&state.shown.outcome, &state.place.bids)[seat];
    let typed = move |event: &web_sys::Event| {
        let Some(field) = field_of(event) else { return };
        let (typed, lang) = (field.value(), session.peek(|state| state.lang));
        let part = if typed.trim().is_empty() { Some(0.0) } else { number::read(lang, &typed).ok() };
        let part = part.filter(|part| (0.0..=100.0).contains(part));
        session.change(|state| {
            state.place.bids[seat] = part.unwrap_or(state.place.bids[seat]);
            state.typed_row = Some(FOLLOW_UP_MONTHS.len() + seat);
            state.typed_bids[seat] = Draft { text: Some(typed), problem: part.is_none() };
        });
        session.write_link_soon();
    };
    let field = el("input")
        .is("type", "text")
        .is("inputmode", "decimal")
        .is("autocomplete", "off")
        .is("size", "4")
        .class("field")
        .has("aria-label", move |state| [&name(state), ", ", &fetched(state.lang, text::BID)].concat())
        .has("aria-invalid", move |state| state.typed_bids[seat].problem.to_string())
        .is("aria-describedby", error.clone())
        .value(move |state| {
            let draft = state.typed_bids[seat].text.clone();
            draft.unwrap_or_else(|| texts::bid(state.lang, state.place.bids[seat]))
        })
        .on("input", typed)
        .on("blur", move |_| {
            // What was taken is shown in its usual form; what was not stays, with its message.
            session.change(|state| {
                let draft = &mut state.typed_bids[seat];
                draft.text = draft.text.take().filter(|_| draft.problem);
            });
        });
    let problem = move |state: &State| {
        if state.typed_bids[seat].problem { parameter::allowed_between(state.lang, "0", "100") } else { String::new() }
    };
    let open = el("a").class("seat-link").has("href", move |state| link_to(state, seat)).text(name);
    let code = button(move || {
        let link = session.peek(|state| link_to(state, seat));
        stage::ask(session, Asked::Code(link));
    });
    let code = code.class("quiet-button").has("aria-label", move |state| ["QR, ", &name(state)].concat()).plain("QR");
    let opens = |what: &'static str, of: fn(Deal) -> f64| {
        let key = [what, ":", &seat.to_string()].concat();
        following(move |_| key.clone(), move |state| texts::signed(state.lang, of(deal(state))))
    };
    let cell = |label: Far| el("td").is("role", "cell").named("data-label", label);
    el("tr")
        .is("role", "row")
        .and(el("th").is("role", "rowheader").is("scope", "row").and(open).plain(" ").and(code))
        .and(cell(text::WINS).and(opens("wins", |deal| deal.wins)))
        .and(
            cell(text::BID)
                .and(el("span").class("number").and(field).plain(" %"))
                .and(el("span").class("error").is("id", error).is("role", "alert").text(problem)),
        )
        .and(cell(text::PAYS).and(opens("pays", |deal| -deal.pays)))
        .and(cell(text::IS_LEFT).and(el("b").and(opens("left", Deal::left))))
        .view()
}

/// The table, and what the bids come to.
pub fn table() -> AnyView {
    let session = session();
    let heads = [text::SEAT, text::WINS, text::BID, text::PAYS, text::IS_LEFT]
        .map(|name| el("th").is("role", "columnheader").is("scope", "col").say(name).view());
    let head = el("thead").is("role", "rowgroup").and(el("tr").is("role", "row").all(heads));
    let rows = (0..SEATS.len()).map(row);
    let can_share = |state: &State| {
        shared(&state.scenario, &state.place.bids).is_ok_and(|shared| shared != state.scenario)
            && state.shown.outcome.effort_cost() > 0.0
    };
    // What a slider changes is not read out here.
    let live =
        |state: &State| if state.typed_row >= Some(FOLLOW_UP_MONTHS.len()) { "polite" } else { "off" }.to_owned();
    let said = |say: fn(&State) -> String| sentence(el("p"), say).view();
    el("section")
        .class("seats")
        .is("id", "seats")
        .is("aria-labelledby", "seats-name")
        .and(el("h2").is("id", "seats-name").is("tabindex", "-1").say(text::SEATS))
        .and(el("p").class("quiet").say(text::HOW_SEATS))
        .and(el("table").is("role", "table").and(head).and(el("tbody").is("role", "rowgroup").all(rows)))
        .and(el("p").class("quiet").text(|state| {
            [texts::in_years(state.lang, &state.shown.outcome).as_str(), " ", text::ROUNDED.get(state.lang)].concat()
        }))
        .and(el("div").is("data-testid", "deal").has("aria-live", live).all([
            said(|state| texts::missing(state.lang, &state.shown.outcome, &state.place.bids)),
            said(|state| texts::who(state.lang, &state.shown.outcome, &state.place.bids)),
            said(|state| texts::absent(state.lang, &state.shown.outcome)),
        ]))
        .and(
            button(move || {
                session.share_cost();
                // The button goes away.
                focus("#seats-name");
            })
            .class("quiet-button")
            .hidden_if(move |state| !can_share(state))
            .say(text::USE_BIDS),
        )
        .view()
}

/// One seat's own view.
pub fn seat() -> AnyView {
    let session = session();
    let words = |state: &State| {
        let Way::Seat(seat) = state.place.way else { return String::new() };
        texts::own(state.lang, &state.shown.outcome, seat, &state.place.bids)
    };
    el("div")
        .class("seat")
        .and(sentence(el("p").class("told").is("data-testid", "seat"), words))
        .and(sentence(el("p").class("quiet"), |state| texts::absent(state.lang, &state.shown.outcome)))
        .and(button(move || story::leave(session)).class("begin").say(text::ALL_CONTROLS))
        .view()
}
