//! What in a link could not be taken as it stood, in words.

use super::number::short;
use super::parameter::{digits, name, shown_per_kept};
use super::{Lang, Voice};
use crate::model::{Key, Param};

/// Something in a link that could not be taken as it stood.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkNotice {
    /// A word that is no parameter.
    Unknown(String),
    /// A value that the parameter cannot have; it keeps its default.
    NotAValue(Key, String),
    /// A value outside the range; the nearest allowed one is used.
    Moved(Key, f64),
    /// Values that do not go together; those of the default case are used.
    NotTogether(&'static [Param]),
    /// A link made for a newer page.
    Version(String),
    /// A case that is not there.
    Case(String),
}

/// What a name stands for, in words.
fn key_name(voice: Voice, key: Key) -> String {
    let name = name(voice, key.param());
    match (voice.lang, key) {
        (_, Key::Value(_)) => name,
        (Lang::Sv, Key::Low(_)) => format!("{name}, lägsta värde"),
        (Lang::En, Key::Low(_)) => format!("{name}, lowest value"),
        (Lang::Sv, Key::High(_)) => format!("{name}, högsta värde"),
        (Lang::En, Key::High(_)) => format!("{name}, highest value"),
    }
}

/// The notice in words.
pub fn link_notice(voice: Voice, notice: &LinkNotice) -> String {
    let lang = voice.lang;
    match (lang, notice) {
        (Lang::Sv, LinkNotice::Unknown(word)) => {
            format!("”{word}” känns inte igen. Vi hoppar över det.")
        }
        (Lang::En, LinkNotice::Unknown(word)) => {
            format!("“{word}” is not recognised. We skip it.")
        }
        (_, LinkNotice::NotAValue(key, text)) => {
            let name = key_name(voice, *key);
            match lang {
                Lang::Sv => format!("{name}: ”{text}” går inte att använda. Vi använder det vanliga värdet."),
                Lang::En => format!("{name}: “{text}” cannot be used. We use the usual value."),
            }
        }
        (_, LinkNotice::Moved(key, moved)) => {
            let name = key_name(voice, *key);
            let param = key.param();
            let moved = short(lang, moved * shown_per_kept(param), digits(param));
            match lang {
                Lang::Sv => format!(
                    "{name}: värdet gick inte att använda. Vi använder {moved}, som är det närmaste möjliga värdet."
                ),
                Lang::En => format!("{name}: the value could not be used. We use {moved}, the nearest value allowed."),
            }
        }
        (_, LinkNotice::NotTogether(params)) => {
            let names: Vec<String> = params.iter().map(|param| name(voice, *param)).collect();
            let names = names.join(", ");
            if params.len() == 1 {
                return match lang {
                    Lang::Sv => {
                        format!("{names}: det lägsta värdet är högre än det högsta. Vi använder exemplets egna.")
                    }
                    Lang::En => format!("{names}: the lowest value is above the highest. We use the example’s own."),
                };
            }
            match lang {
                Lang::Sv => format!("{names}: värdena går inte ihop. Vi använder exemplets egna värden."),
                Lang::En => format!("{names}: the values do not go together. We use the example’s own values."),
            }
        }
        (Lang::Sv, LinkNotice::Version(version)) => {
            format!("Länken är gjord för en annan version av sidan ({version}). Kontrollera värdena.")
        }
        (Lang::En, LinkNotice::Version(version)) => {
            format!("The link was made for another version of the page ({version}). Check the values.")
        }
        (Lang::Sv, LinkNotice::Case(id)) => {
            format!("Exemplet ”{id}” finns inte. Vi visar ”Hela familjen”.")
        }
        (Lang::En, LinkNotice::Case(id)) => {
            format!("There is no example “{id}”. We show “Hela familjen”.")
        }
    }
}
