//! Where the reader is: which way through the page, and which step or picture. Going somewhere never changes a value.

use crate::model::{Bids, SEATS};
use crate::text::stage::SLIDES;
use crate::text::story::STEPS;

/// A way through the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// Prova själv: the answer and its controls.
    #[default]
    Try,
    /// Berättelsen, step by step.
    Story,
    /// Presentera: steps and pictures as slides.
    Stage,
    /// The speaker's own window beside the stage.
    Notes,
    /// One seat at the negotiating table, by its place among [`SEATS`].
    Seat(usize),
}

/// What a slide shows after the steps, as links name it: the ids of parts of the page.
pub const PICTURES: [&str; SLIDES - STEPS] = ["rows", "hundred", "chance", "evidence", "risk", "seats"];

/// The slide of the main picture.
pub const MAIN_PICTURE: usize = STEPS;

/// The slide of hundralappen.
const HUNDRED: usize = STEPS + 1;

/// What links call the seats, in the order of [`SEATS`].
pub const SEAT_NAMES: [&str; SEATS.len()] = ["kommunen", "regionen", "staten"];

/// Where the reader is, what is on the table, and how the budgets are looked at: what no value of the model says.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    /// The way through the page.
    pub way: Way,
    /// The step or the slide, from 0.
    pub slide: usize,
    /// The bids.
    pub bids: Bids,
    /// Whether one committee has both staff and income support, see [`Outcome::one_committee`](crate::model::Outcome).
    pub one_committee: bool,
}

impl Way {
    /// The name of the way in style sheets.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Try => "try",
            Self::Story => "story",
            Self::Stage => "stage",
            Self::Notes => "notes",
            Self::Seat(_) => "seat",
        }
    }

    /// How many steps or slides there are.
    pub const fn slides(self) -> usize {
        match self {
            Self::Stage | Self::Notes => SLIDES,
            _ => STEPS,
        }
    }
}

/// The name of a slide in style sheets: "step", or the picture's.
pub fn slide_id(slide: usize) -> &'static str {
    slide.checked_sub(STEPS).and_then(|picture| PICTURES.get(picture)).copied().unwrap_or("step")
}

impl Place {
    /// Another slide, as far as there are any.
    #[must_use]
    pub fn moved(self, by: isize) -> Self {
        let last = self.way.slides() - 1;
        Self { slide: self.slide.saturating_add_signed(by).min(last), ..self }
    }

    /// Whether the story's picture is shown.
    pub const fn tells(&self) -> bool {
        match self.way {
            Way::Story | Way::Seat(_) => true,
            Way::Stage => self.slide < STEPS,
            Way::Try | Way::Notes => false,
        }
    }

    /// Whether the main picture is shown, or hundralappen, which has its width.
    pub const fn shows_figure(&self) -> bool {
        match self.way {
            Way::Try => true,
            Way::Stage => matches!(self.slide, MAIN_PICTURE | HUNDRED),
            _ => false,
        }
    }

    /// What a link says of it, each with its `&`.
    pub fn write(&self, number: fn(f64) -> String) -> String {
        let mut link = match self.way {
            Way::Try | Way::Story => String::new(),
            Way::Stage => "&present=1".to_owned(),
            Way::Notes => "&notes=1".to_owned(),
            Way::Seat(seat) => ["&plats=", SEAT_NAMES.get(seat).copied().unwrap_or_default()].concat(),
        };
        match self.way {
            Way::Story | Way::Stage | Way::Notes if self.slide < STEPS => {
                link.push_str("&step=");
                link.push_str(&(self.slide + 1).to_string());
            }
            Way::Stage | Way::Notes => {
                link.push_str("&picture=");
                link.push_str(slide_id(self.slide));
            }
            _ => {}
        }
        if self.one_committee {
            link.push_str("&one_committee=true");
        }
        if self.bids != Bids::default() {
            link.push_str("&bids=");
            link.push_str(&self.bids.map(number).join(","));
        }
        link
    }

    /// Takes in one pair of a link. Whether the key is one of its own, and whether the value could be used.
    pub fn read(&mut self, key: &str, value: &str, number: fn(&str) -> Option<f64>) -> Option<bool> {
        let slide = match key {
            "present" | "notes" => {
                if value == "1" {
                    self.way = if key == "notes" { Way::Notes } else { Way::Stage };
                }
                return Some(value == "1");
            }
            "plats" => {
                let seat = SEAT_NAMES.iter().position(|name| *name == value);
                self.way = seat.map_or(self.way, Way::Seat);
                return Some(seat.is_some());
            }
            "one_committee" => {
                self.one_committee = value == "true";
                return Some(matches!(value, "true" | "false"));
            }
            "bids" => {
                let bids: Option<Vec<f64>> = value.split(',').map(number).collect();
                let bids = bids.and_then(|bids| Bids::try_from(bids).ok());
                let bids = bids.filter(|bids| bids.iter().all(|bid| (0.0..=100.0).contains(bid)));
                self.bids = bids.unwrap_or(self.bids);
                return Some(bids.is_some());
            }
            "step" => value.parse::<usize>().ok().filter(|step| (1..=STEPS).contains(step)).map(|step| step - 1),
            "picture" => PICTURES.iter().position(|picture| *picture == value).map(|picture| STEPS + picture),
            _ => return None,
        };
        if let Some(slide) = slide {
            self.slide = slide;
            if self.way == Way::Try {
                self.way = Way::Story;
            }
        }
        Some(slide.is_some())
    }

    /// What a whole link leaves: a story has no pictures as slides, and the answer and a seat have none at all.
    #[must_use]
    pub fn settled(self) -> Self {
        match self.way {
            Way::Story if self.slide >= STEPS => Self { way: Way::Stage, ..self },
            Way::Try | Way::Seat(_) => Self { slide: 0, ..self },
            _ => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::number;

    fn read(link: &str) -> (Place, Vec<String>) {
        let mut place = Place::default();
        let mut wrong = Vec::new();
        for pair in link.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            if place.read(key, value, number::read_plain) == Some(false) {
                wrong.push(key.to_owned());
            }
        }
        (place.settled(), wrong)
    }

    #[test]
    fn every_place_comes_back_from_its_link() {
        let ways = [Way::Try, Way::Story, Way::Stage, Way::Notes];
        let seats = [0, 1, 2].map(Way::Seat);
        for way in ways.into_iter().chain(seats) {
            for slide in 0..way.slides() {
                let slide = if matches!(way, Way::Try | Way::Seat(_)) { 0 } else { slide };
                for bids in [[0.0; 3], [7.0, 55.0, 38.0], [12.5, 0.0, 100.0]] {
                    let place = Place { way, slide, bids, one_committee: bids[0] > 0.0 };
                    let link = place.write(number::exact);
                    assert_eq!(read(&link), (place, vec![]), "{link}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_place_is_named_and_leaves_the_rest() {
        for (link, way, slide, wrong) in [
            ("step=3", Way::Story, 2, &[][..]),
            ("step=8", Way::Try, 0, &["step"]),
            ("step=0", Way::Try, 0, &["step"]),
            ("present=1&step=x", Way::Stage, 0, &["step"]),
            ("picture=risk", Way::Stage, STEPS + 4, &[]),
            ("picture=moon", Way::Try, 0, &["picture"]),
            ("plats=kyrkan", Way::Try, 0, &["plats"]),
            ("plats=staten&step=4", Way::Seat(2), 0, &[]),
            ("bids=1,2", Way::Try, 0, &["bids"]),
            ("bids=60,60,-1", Way::Try, 0, &["bids"]),
            ("bids=50,x,20,30", Way::Try, 0, &["bids"]),
            ("present=0&notes=x", Way::Try, 0, &["present", "notes"]),
            ("one_committee=maybe", Way::Try, 0, &["one_committee"]),
        ] {
            let (place, named) = read(link);
            assert_eq!((place.way, place.slide), (way, slide), "{link}");
            assert_eq!(named, wrong, "{link}");
        }
    }
}
