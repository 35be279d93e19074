//! Förhandlingsbordet: a seat for each public budget that can be asked, with its bid; and a seat's own view, on a phone.

use leptos::prelude::*;

use super::parts::{Number, Words};
use crate::browser::dom::{focus, typed};
use crate::browser::{Now, address, page};
use crate::model::{Deal, shared};
use crate::state::{Action, Dialog, LastTyped, Mode, Route, Seat};
use crate::text::explained::Explained;
use crate::text::run::Sentence;
use crate::text::{self, group, parameter, seats as texts};

/// What a seat's link opens.
fn link_to(now: Now<'_>, seat: Seat) -> String {
    address::whole(&now.link_at(Route { mode: Mode::Seat(seat), slide: 0 }))
}

fn deal(now: Now<'_>, seat: Seat) -> Deal {
    Deal::of(now.outcome(), now.bids())[seat.index()]
}

/// A seat: its name and code, what it wins, its bid, and what is left.
#[component]
fn SeatRow(seat: Seat) -> impl IntoView {
    let page = page();
    let place = seat.index();
    let error = ["error-bid-", &place.to_string()].concat();
    let name = page.say(group(seat.group()));
    let href = page.memo(move |now| link_to(now, seat));
    let code = move |_| page.dispatch(Action::Open(Dialog::Code(href.get_untracked())));
    let amount = move |of: fn(Deal) -> f64| page.memo(move |now| texts::signed(now.lang(), of(deal(now, seat))));
    let shown = page.memo(move |now| {
        let draft = now.typed().bids[place].text.clone();
        draft.unwrap_or_else(|| texts::bid(now.lang(), now.bids()[place]))
    });
    let problem = page.memo(move |now| {
        if now.typed().bids[place].problem { parameter::allowed_between(now.lang(), "0", "100") } else { String::new() }
    });
    let field_name =
        page.memo(move |now| [group(seat.group()).get(now.lang()), ", ", text::BID.get(now.lang())].concat());
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a class="seat-link" href=href prop:textContent=name />
                " "
                <button
                    type="button"
                    class="quiet-button"
                    aria-label=page.memo(move |_| ["QR, ", name.get()].concat())
                    on:click=code
                >
                    "QR"
                </button>
            </th>
            <td role="cell" data-label=page.say(text::WINS)>
                <Number explained=Explained::wins(place) words=amount(|deal| deal.wins) />
            </td>
            <td role="cell" data-label=page.say(text::BID)>
                <span class="number">
                    <input
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        size="4"
                        class="field"
                        aria-label=field_name
                        aria-invalid=page.aria(move |now| now.typed().bids[place].problem)
                        aria-describedby=error.clone()
                        prop:value=shown
                        on:input=move |event| page.dispatch(Action::TypeBid(seat, typed(&event)))
                        on:blur=page.on(Action::LeaveBid(seat))
                    />
                    " %"
                </span>
                <span class="error" id=error role="alert" prop:textContent=problem />
            </td>
            <td role="cell" data-label=page.say(text::PAYS)>
                <Number explained=Explained::pays(place) words=amount(|deal| -deal.pays) />
            </td>
            <td role="cell" data-label=page.say(text::IS_LEFT)>
                <b>
                    <Number explained=Explained::left(place) words=amount(Deal::left) />
                </b>
            </td>
        </tr>
    }
}

/// The table, and what the bids come to.
#[component]
pub fn Table() -> impl IntoView {
    let page = page();
    let heads = [text::SEAT, text::WINS, text::BID, text::PAYS, text::IS_LEFT]
        .map(|name| view! { <th role="columnheader" scope="col" prop:textContent=page.say(name) /> });
    let can_share = page.memo(|now| {
        let scenario = now.scenario().displayed();
        shared(scenario, now.bids()).is_ok_and(|shared| shared != *scenario) && now.outcome().effort_cost() > 0.0
    });
    // What a slider changes is not read out here.
    let live = page.memo(|now| if matches!(now.typed().last, Some(LastTyped::Bid(_))) { "polite" } else { "off" });
    let said = |say: fn(Now<'_>) -> Sentence| {
        let sentence = page.memo(say);
        view! {
            <p>
                <Words of=sentence />
            </p>
        }
    };
    let rounded = page
        .memo(|now| [texts::in_years(now.lang(), now.outcome()).as_str(), " ", text::ROUNDED.get(now.lang())].concat());
    let share = move |_| {
        page.dispatch(Action::ShareCost);
        // The button goes away.
        focus("#seats-name");
    };
    view! {
        <section class="seats" id="seats" aria-labelledby="seats-name">
            <h2 id="seats-name" tabindex="-1" prop:textContent=page.say(text::SEATS) />
            <p class="quiet" prop:textContent=page.say(text::HOW_SEATS) />
            <table role="table">
                <thead role="rowgroup">
                    <tr role="row">{heads.into_iter().collect_view()}</tr>
                </thead>
                <tbody role="rowgroup">
                    {Seat::ALL.map(|seat| view! { <SeatRow seat /> }).into_iter().collect_view()}
                </tbody>
            </table>
            <p class="quiet" prop:textContent=rounded />
            <div data-testid="deal" aria-live=live>
                {said(|now| texts::missing(now.lang(), now.outcome(), now.bids()))}
                {said(|now| texts::who(now.lang(), now.outcome(), now.bids()).into())}
                {said(|now| texts::absent(now.lang(), now.outcome()))}
            </div>
            <button
                type="button"
                class="quiet-button"
                hidden=page.memo(move |_| !can_share.get())
                on:click=share
                prop:textContent=page.say(text::USE_BIDS)
            />
        </section>
    }
}

/// One seat's own view.
#[component]
pub fn SeatView() -> impl IntoView {
    let page = page();
    let own = page.memo(|now| match now.route().mode {
        Mode::Seat(seat) => texts::own(now.lang(), now.outcome(), seat.index(), now.bids()),
        Mode::Answer | Mode::Story | Mode::Stage | Mode::Notes => Sentence::default(),
    });
    view! {
        <div class="seat">
            <p class="told" data-testid="seat">
                <Words of=own />
            </p>
            <p class="quiet">
                <Words of=page.memo(|now| texts::absent(now.lang(), now.outcome())) />
            </p>
            <button
                type="button"
                class="begin"
                on:click=page.on(Action::Go(Mode::Answer, 0))
                prop:textContent=page.say(text::ALL_CONTROLS)
            />
        </div>
    }
}
