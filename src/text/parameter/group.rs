//! The groups that assumptions stand in where every one of them can be changed.

use super::table::{self, IN_ORDER};
use crate::lang::{Text, text};
use crate::model::Param;

/// A group of assumptions that opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum AssumptionGroup {
    /// What a reader knows of their own municipality.
    Municipality,
    /// The programme and what it achieves.
    Effort,
    /// What those who are helped live on.
    Families,
    /// Pay, benefits, taxes and own figures.
    Money,
    /// Ways of paying.
    Funding,
    /// How it is counted.
    Counting,
}

impl AssumptionGroup {
    /// Every group, in the order shown.
    pub const ALL: [Self; 6] =
        [Self::Municipality, Self::Effort, Self::Families, Self::Money, Self::Funding, Self::Counting];

    /// The name in links.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Municipality => "group-municipality",
            Self::Effort => "group-effort",
            Self::Families => "group-families",
            Self::Money => "group-money",
            Self::Funding => "group-funding",
            Self::Counting => "group-counting",
        }
    }

    /// What it is about, with the case's nouns in braces.
    pub const fn name(self) -> Text {
        match self {
            Self::Municipality => text("Din kommun", "Your municipality"),
            Self::Effort => text("Insatsen och effekten", "The programme and its effect"),
            Self::Families => text("Vad {the_units} lever på", "What {the_units} live on"),
            Self::Money => text("Pengarna", "The money"),
            Self::Funding => text("Vilka delar på kostnaden?", "Who shares the cost?"),
            Self::Counting => text("Så räknar vi", "How we count"),
        }
    }

    /// The group of a parameter.
    pub const fn of(param: Param) -> Self {
        table::of(param).group
    }

    /// Its parameters, in the order shown.
    pub fn params(self) -> impl Iterator<Item = Param> {
        IN_ORDER.into_iter().filter(move |param| Self::of(*param) == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PARAMETERS;

    #[test]
    fn every_parameter_has_a_place_of_its_own_in_its_group() {
        let shown: Vec<Param> = AssumptionGroup::ALL.into_iter().flat_map(AssumptionGroup::params).collect();
        assert_eq!(shown, IN_ORDER);
        assert!(PARAMETERS.iter().all(|param| shown.contains(param)));
        for (one, next) in shown.iter().zip(&shown[1..]) {
            let (one, next) = (table::of(*one), table::of(*next));
            assert!(one.group != next.group || one.place < next.place, "{} {}", one.param.id(), next.param.id());
        }
    }
}
