//! A sentence as its runs, so that a view can set a number apart and let it open how it was computed.

use super::explained::Explained;
use super::number::bind_numbers;
use crate::model::Param;

/// A sentence as its runs: words, numbers that open how they were computed, places on the page, controls.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence(pub Vec<Run>);

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The words.
    pub words: String,
    /// Whether they carry the sentence.
    pub strong: bool,
    /// What they are.
    pub kind: RunKind,
}

/// What a run is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RunKind {
    /// Words and nothing else.
    Words,
    /// A number that opens how it was computed.
    Number(Explained),
    /// What leads to a place on the page.
    Section(Section),
    /// The value of a parameter as its field shows it: where it can be changed in the sentence itself, a field stands here.
    Control(Param),
}

/// A place on the page that sentences lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The findings of studies, each with its source.
    Evidence,
}

impl Section {
    /// The id of its element.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Evidence => "evidence",
        }
    }
}

impl From<&str> for Sentence {
    fn from(words: &str) -> Self {
        Self::words(words)
    }
}

impl From<String> for Sentence {
    fn from(words: String) -> Self {
        Self::words(words)
    }
}

impl Sentence {
    fn of(words: impl Into<String>, kind: RunKind) -> Self {
        let words = words.into();
        if words.is_empty() { Self::default() } else { Self(vec![Run { words, strong: false, kind }]) }
    }

    /// Words and nothing else.
    pub fn words(words: impl Into<String>) -> Self {
        Self::of(words, RunKind::Words)
    }

    /// A number in words that opens how it was computed.
    pub fn number(words: impl Into<String>, explained: Explained) -> Self {
        Self::of(words, RunKind::Number(explained))
    }

    /// Words that lead to a place on the page.
    pub fn section(words: impl Into<String>, section: Section) -> Self {
        Self::of(words, RunKind::Section(section))
    }

    /// The value of a parameter that can be changed here.
    pub fn control(words: impl Into<String>, param: Param) -> Self {
        Self::of(words, RunKind::Control(param))
    }

    /// The same where every run carries the sentence.
    #[must_use]
    pub fn strong(mut self) -> Self {
        for run in &mut self.0 {
            run.strong = true;
        }
        self
    }

    /// Adds what comes after; words that stand side by side become one run.
    pub fn push(&mut self, more: impl Into<Self>) {
        self.extend(more.into().0);
    }

    /// Sentences one after another.
    pub fn join(sentences: impl IntoIterator<Item = Self>, between: &str) -> Self {
        let mut all = Self::default();
        for sentence in sentences {
            if !all.is_empty() {
                all.push(between);
            }
            all.push(sentence);
        }
        all
    }

    /// A template with what it names in braces put in; a test finds the braces that are left.
    pub fn fill(template: &str, named: &[(&str, Self)]) -> Self {
        Self::fill_with(template, |name| named.iter().find(|(own, _)| *own == name).map(|(_, words)| words.clone()))
    }

    /// The same, where `find` knows what a name stands for.
    pub fn fill_with(template: &str, find: impl Fn(&str) -> Option<Self>) -> Self {
        let mut filled = Self::default();
        for (index, piece) in template.split(['{', '}']).enumerate() {
            if index % 2 == 0 {
                filled.push(piece);
            } else {
                filled.push(find(piece).unwrap_or_else(|| "{}".into()));
            }
        }
        filled
    }

    /// The same where no line break parts a number from the word after it, be that in the next run.
    #[must_use]
    pub fn keep_numbers(mut self) -> Self {
        let mut before = ' ';
        for run in &mut self.0 {
            run.words = bind_numbers(&run.words, &mut before);
        }
        self
    }

    /// The sentence as it is read aloud.
    pub fn plain(&self) -> String {
        self.0.iter().map(|run| run.words.as_str()).collect()
    }

    /// Whether there is nothing to read.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The numbers that open something, each with its words.
    pub fn numbers(&self) -> impl Iterator<Item = (&str, Explained)> {
        self.0.iter().filter_map(|run| match run.kind {
            RunKind::Number(explained) => Some((run.words.as_str(), explained)),
            _ => None,
        })
    }

    /// What stands before, between and after the controls: one more than there are of them, in their order.
    pub fn split_controls(&self) -> impl Iterator<Item = &[Run]> {
        self.0.split(|run| matches!(run.kind, RunKind::Control(_)))
    }

    /// The controls in the sentence, in order.
    pub fn controls(&self) -> impl Iterator<Item = Param> {
        self.0.iter().filter_map(|run| match run.kind {
            RunKind::Control(param) => Some(param),
            _ => None,
        })
    }
}

impl Extend<Run> for Sentence {
    fn extend<T: IntoIterator<Item = Run>>(&mut self, runs: T) {
        for run in runs {
            match self.0.last_mut() {
                Some(last) if run.kind == RunKind::Words && last.kind == run.kind && last.strong == run.strong => {
                    last.words.push_str(&run.words);
                }
                _ => self.0.push(run),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::trace::Quantity;

    const COST: Explained = Explained::of(Quantity::EffortCost);
    const EFFECT: Explained = Explained::of(Quantity::BreakEven);

    #[test]
    fn a_template_is_filled_with_runs_and_its_words_stay() {
        let named = [
            ("cost", Sentence::number("5,1", COST).strong()),
            ("effect", Sentence::number("drygt 7", EFFECT)),
            ("unit", "år".into()),
        ];
        let sentence = Sentence::fill("Det tar {effect} {unit}, {cost} miljoner {unit}.{none}", &named).keep_numbers();
        assert_eq!(sentence.plain(), "Det tar drygt 7\u{a0}år, 5,1\u{a0}miljoner år.{}");
        assert_eq!(sentence.numbers().collect::<Vec<_>>(), [("drygt 7", EFFECT), ("5,1", COST)]);
        let runs: Vec<(&str, bool)> = sentence.0.iter().map(|run| (run.words.as_str(), run.strong)).collect();
        assert_eq!(
            runs,
            [
                ("Det tar ", false),
                ("drygt 7", false),
                ("\u{a0}år, ", false),
                ("5,1", true),
                ("\u{a0}miljoner år.{}", false)
            ]
        );
        assert!(Sentence::fill("", &[]).is_empty() && Sentence::number("", COST).is_empty());
    }

    #[test]
    fn sentences_are_joined_and_split_at_their_controls() {
        let first = Sentence::fill("I {years} år.", &[("years", Sentence::control("3", Param::LengthYears))]);
        let all = Sentence::join([first, "Sedan slut.".into()], " ").keep_numbers();
        assert_eq!(all.plain(), "I 3\u{a0}år. Sedan slut.");
        let parts: Vec<String> = all.split_controls().map(|runs| Sentence(runs.to_vec()).plain()).collect();
        assert_eq!(parts, ["I ", "\u{a0}år. Sedan slut."]);
        assert_eq!(all.controls().collect::<Vec<_>>(), [Param::LengthYears]);
    }
}
