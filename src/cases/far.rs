//! Words that nobody needs at first sight. Together they weigh as much as the pictures, so the page keeps only a key to each
//! and fetches them when the reader comes near; everything else has them at hand.

#[cfg(target_arch = "wasm32")]
use std::cell::RefCell;

use super::Words;

/// A text in both languages that a page may have to fetch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Far {
    key: u32,
    #[cfg(not(target_arch = "wasm32"))]
    words: Words,
}

/// A text that can be fetched. Made in a constant: otherwise the page has the words to make the key from.
pub const fn far(words: Words) -> Far {
    Far {
        key: key(words.0),
        #[cfg(not(target_arch = "wasm32"))]
        words,
    }
}

/// A name that is the same in both languages.
pub const fn same(name: &'static str) -> Far {
    far((name, name))
}

/// FNV-1a over the Swedish text: a changed text has a new key, and no old file answers for it.
const fn key(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let mut key = 0x811c_9dc5_u32;
    let mut at = 0;
    while at < bytes.len() {
        key = (key ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    key
}

impl Far {
    /// The text in Swedish (0) or English (1).
    #[cfg(not(target_arch = "wasm32"))]
    pub fn get(self, language: usize) -> String {
        if language == 0 { self.words.0 } else { self.words.1 }.to_owned()
    }

    /// The text in Swedish (0) or English (1); empty until it has been fetched.
    #[cfg(target_arch = "wasm32")]
    pub fn get(self, language: usize) -> String {
        FETCHED
            .with_borrow(|fetched| {
                let texts = fetched.get(language)?;
                let place = texts.binary_search_by_key(&self.key, |(key, _)| *key).ok()?;
                Some(texts[place].1.clone())
            })
            .unwrap_or_default()
    }

    /// The line that stands for it in the file of a language.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn line(self, language: usize) -> String {
        format!("{:08x} {}\n", self.key, self.get(language))
    }
}

#[cfg(target_arch = "wasm32")]
thread_local! {
    /// The texts of each language that have been fetched, by their keys in order.
    static FETCHED: RefCell<[Vec<(u32, String)>; 2]> = const { RefCell::new([const { Vec::new() }; 2]) };
}

/// Takes in the file of a language; lines that are none are passed over.
#[cfg(target_arch = "wasm32")]
pub fn take_in(language: usize, file: &str) {
    let line = |line: &str| {
        let (key, text) = line.split_once(' ')?;
        Some((u32::from_str_radix(key, 16).ok()?, text.to_owned()))
    };
    let mut texts: Vec<(u32, String)> = file.lines().filter_map(line).collect();
    texts.sort_unstable_by_key(|(key, _)| *key);
    FETCHED.with_borrow_mut(|fetched| {
        if let Some(place) = fetched.get_mut(language) {
            *place = texts;
        }
    });
}

/// Whether the texts of a language are there.
#[cfg(target_arch = "wasm32")]
pub fn is_there(language: usize) -> bool {
    FETCHED.with_borrow(|fetched| fetched.get(language).is_some_and(|texts| !texts.is_empty()))
}
