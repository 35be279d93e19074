//! Everything a visitor reads, in Swedish and English side by side: a missing one does not compile.

pub mod answer;
pub mod assumptions;
pub mod case;
pub mod chance;
pub mod evidence;
pub mod explained;
pub mod follow_up;
pub mod heading;
pub mod hundred;
pub mod left_out;
pub mod method;
pub mod model_page;
pub mod municipality;
pub mod notice;
pub mod number;
pub mod parameter;
pub mod picture;
pub mod place;
pub mod replay;
pub mod risk;
pub mod row;
pub mod run;
pub mod seats;
pub mod source;
pub mod stage;
pub mod story;
pub mod trace;
pub mod track;

use crate::cases::place::PlaceName;
use crate::cases::{self, Case, Nouns};
use crate::lang::texts;
pub use crate::lang::{Lang, Text, text};
use crate::model::{Budget, Group};
use run::Sentence;

/// The language of the page, with the nouns of the case that is open and the place it is counted for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Voice {
    /// The language.
    pub lang: Lang,
    /// What the case calls those it is about.
    pub nouns: &'static Nouns,
    /// The place that it is counted for, where that is not the case's own.
    pub place: PlaceName,
}

/// The nouns of a case in one language, as they stand inside a sentence.
#[derive(Clone, Copy, Debug)]
pub struct NounsIn {
    /// One who is helped: "familj".
    pub unit: &'static str,
    /// Several: "familjer".
    pub units: &'static str,
    /// All of them: "familjerna".
    pub the_units: &'static str,
    /// One of what a worker has several of: "ärende".
    pub case: &'static str,
    /// Several: "ärenden".
    pub cases: &'static str,
    /// One who helps: "handläggare".
    pub worker: &'static str,
    /// Several: "handläggare".
    pub workers: &'static str,
    /// One of them, whichever: "en handläggare".
    pub a_worker: &'static str,
    /// All of them: "handläggarna".
    pub the_workers: &'static str,
    /// What one does who has got there: "klarar sig utan försörjningsstöd".
    pub reaches: &'static str,
    /// What several do.
    pub reach: &'static str,
    /// What is counted in years: "familjeår".
    pub year: &'static str,
    /// Several of them: "familjeår".
    pub years: &'static str,
    /// What it stands instead of; empty where that is a number of cases.
    pub instead: &'static str,
}

impl Voice {
    /// The same, counted for a place.
    #[must_use]
    pub const fn of_place(self, place: PlaceName) -> Self {
        Self { place, ..self }
    }

    /// The nouns.
    pub const fn nouns(self) -> NounsIn {
        let Self { lang, nouns, .. } = self;
        NounsIn {
            unit: nouns.unit.one.get(lang),
            units: nouns.unit.many.get(lang),
            the_units: nouns.the_units.get(lang),
            case: nouns.case.one.get(lang),
            cases: nouns.case.many.get(lang),
            worker: nouns.worker.one.get(lang),
            workers: nouns.worker.many.get(lang),
            a_worker: nouns.a_worker.get(lang),
            the_workers: nouns.the_workers.get(lang),
            reaches: nouns.reached.one.get(lang),
            reach: nouns.reached.many.get(lang),
            year: nouns.year.get(lang),
            years: nouns.years.get(lang),
            instead: nouns.instead.get(lang),
        }
    }

    /// Those who are helped, after a count of them as it is shown.
    pub fn units(self, count: &str) -> &'static str {
        if count == "1" { self.nouns().unit } else { self.nouns().units }
    }

    /// What they do who have got there, after a count of them as it is shown.
    pub fn reach(self, count: &str) -> &'static str {
        if count == "1" { self.nouns().reaches } else { self.nouns().reach }
    }

    /// A text with the case's nouns where it names them in braces, `{units}`, opening with a capital.
    pub fn fill(self, text: Text) -> String {
        upper_first(&fill_in(text.get(self.lang), &self.nouns_in_braces()))
    }

    /// A sentence with what it names in braces: what is `named` here, else the case's nouns.
    pub fn sentence(self, text: Text, named: &[(&str, Sentence)]) -> Sentence {
        let nouns = self.nouns_in_braces();
        Sentence::fill_with(text.get(self.lang), |name| {
            let own = named.iter().find(|(own, _)| *own == name).map(|(_, words)| words.clone());
            own.or_else(|| nouns.iter().find(|(noun, _)| *noun == name).map(|(_, words)| (*words).into()))
        })
    }

    const fn nouns_in_braces(self) -> [(&'static str, &'static str); 9] {
        let nouns = self.nouns();
        [
            ("unit", nouns.unit),
            ("units", nouns.units),
            ("the_units", nouns.the_units),
            ("cases", nouns.cases),
            ("worker", nouns.worker),
            ("reaches", nouns.reaches),
            ("reach", nouns.reach),
            ("year", nouns.year),
            ("years", nouns.years),
        ]
    }
}

/// A text with what it names in braces put in; a test finds the braces that are left.
pub fn fill_in(text: &str, named: &[(&str, impl AsRef<str>)]) -> String {
    let mut filled = String::new();
    for (index, piece) in text.split(['{', '}']).enumerate() {
        let found = named.iter().find(|(name, _)| index % 2 == 1 && *name == piece);
        filled.push_str(match found {
            Some((_, words)) => words.as_ref(),
            None if index % 2 == 1 => "{}",
            None => piece,
        });
    }
    filled
}

impl Case {
    /// How the page speaks of the case.
    pub const fn voice(&self, lang: Lang) -> Voice {
        Voice { lang, nouns: self.nouns, place: PlaceName::NONE }
    }
}

/// A text with what it names in braces put in.
pub fn filled(lang: Lang, text: Text, named: &[(&str, String)]) -> String {
    fill_in(text.get(lang), named)
}

/// The same, where no line break parts a number from the word after it.
pub fn filled_keeping_numbers(lang: Lang, text: Text, named: &[(&str, String)]) -> String {
    number::keep_numbers(&filled(lang, text, named))
}

texts! {
    /// The page's name.
    pub NAME = "Vem betalar, vem vinner?", "Who pays, who gains?";
    /// The one sentence.
    pub MESSAGE = "Pengarna kommer senare, och i någon annans budget.", "The money comes later, and to someone else’s budget.";
    /// Above the answer: which example this is.
    pub EXAMPLE = "Exempel: ”Hela familjen”, ett projekt i Malmö", "Example: “Hela familjen”, a project in Malmö";
    /// Above the count of equally likely outcomes.
    pub HOW_SURE = "Hur säkert är det?", "How sure is it?";
    /// Opens the table behind the dots.
    pub OUTCOMES = "Visa de 50 utfallen", "Show the 50 outcomes";
    /// Heads of that table.
    pub OUTCOME = "Utfall", "Outcome";
    /// Heads of that table.
    pub LEFT = "Sammanlagt alla år, tusen kronor", "Total of all years, thousands of kronor";
    /// Heads of that table.
    pub BACK = "Får igen pengarna", "Money back";
    /// The group of controls.
    pub CONTROLS = "Prova själv", "Try it";
    /// Switches between languages.
    pub LANGUAGE = "Språk", "Language";
    /// Two ways to see the same numbers.
    pub VIEW = "Visa som", "Show as";
    /// The picture, year by year.
    pub PER_YEAR = "Per år", "Per year";
    /// The table.
    pub TABLE = "Tabell", "Table";
    /// Sets a control back.
    pub RESET = "Återställ", "Reset";
    /// The rounded parts of a table do not add up to the rounded sums.
    pub ROUNDED = "Varje tal är avrundat för sig. Därför stämmer summorna inte alltid i sista siffran.", "Each number is rounded on its own, so sums may differ in the last digit.";
    /// Over the notices of a link.
    pub LINK_NOTICES = "Allt i länken gick inte att använda:", "Not everything in the link could be used:";
    /// Takes a message away.
    pub CLOSE = "Stäng", "Close";
    /// Table column.
    pub BUDGET = "Budget", "Budget";
    /// Beside the example: leads to the story.
    pub BEGIN_STORY = "Börja berättelsen", "Begin the story";
    /// Until the calculator is there.
    pub LOADING = "Räknaren laddas …", "The calculator is loading …";
    /// Where scripts are not run.
    pub NEEDS_SCRIPT = "Räknaren behöver JavaScript. Den räknar i din egen webbläsare och skickar ingenting vidare.", "The calculator needs JavaScript. It runs in your own browser and sends nothing on.";
    /// The story's heading.
    pub STORY = "Berättelsen", "The story";
    /// The picture's running sums.
    pub RUNNING = "Sammanlagt", "Running total";
    /// All budgets in one stack.
    pub ALL_IN_ONE = "Allt i ett", "All in one";
    /// The year cursor.
    pub YEAR = "År i bilden", "Year in the picture";
    /// Sets every control back.
    pub RESET_ALL = "Återställ allt", "Reset all";
    /// What stands on the household's line in the stack.
    pub HOUSEHOLD_APART = "{the_units}, för sig", "{the_units}, apart";
    /// The household's row and its name in the table.
    pub HOUSEHOLD = "{the_units}", "{the_units}";
    /// Table column of the hundred kronor.
    pub PURSE = "Vem", "Who";
    /// Table column of the hundred kronor.
    pub OF_A_HUNDRED = "Kronor av 100", "Kronor out of 100";
    /// Staff and income support under one committee.
    pub COMMITTEE = "Socialtjänsten och försörjningsstödet", "Social services and income support";
    /// Table row: the ten public budgets.
    pub ALL_PUBLIC = "Alla offentliga budgetar", "All public budgets";
    /// The sum of a table's row.
    pub SUM = "Summa", "Total";
    /// The − of a stepper.
    pub DECREASE = "Minska", "Decrease";
    /// The + of a stepper.
    pub INCREASE = "Öka", "Increase";
    /// The field beside a slider.
    pub IN_FIGURES = "i siffror", "in figures";
    /// The field in the answer's sentence.
    pub IN_THE_SENTENCE = "i meningen", "in the sentence";
    /// The effect at a caseload that nobody has followed up.
    pub OUR_GUESS = "Vår gissning.", "Our guess.";
    /// Turns the effort into a cut.
    pub TURN = "Tvärtom:", "The other way round:";
    /// Under a cut.
    pub CUT = "Samma modell och samma antaganden, åt andra hållet. Hur stor neddragningen är har vi valt. Ingen har mätt en sådan: effekten är vårt eget antagande.", "The same model and the same assumptions, the other way round. We chose how large the cut is. Nobody has measured one: the effect is our own assumption.";
    /// Where words could not be fetched.
    pub WORDS_MISSING = "En del av sidan kunde inte hämtas. Talen är ändå rätt.", "Part of the page could not be fetched. The numbers are right all the same.";
    /// Fetches them again.
    pub TRY_AGAIN = "Försök igen", "Try again";
    /// Opens the numbers behind a picture.
    pub NUMBERS = "Visa talen", "Show the numbers";
    /// Beside the slider of the groups' size.
    pub GROUP_SIZE = "Hur många var det i varje grupp i Malmö?", "How many were there in each group in Malmö?";
    /// Names a field of the card, before a time.
    pub REACHED = "Så blev det efter", "Reached after";
    /// Prints the card alone.
    pub PRINT_CARD = "Skriv ut kortet", "Print the card";
    /// Who made the page; nobody is named who is not known.
    pub SENDER = "Sidan är gjord av en fristående grupp, inte av Malmö stad eller ESO.", "This page is made by an independent group, not by the City of Malmö or ESO.";
    /// The step before.
    pub BACK_A_STEP = "Tillbaka", "Back";
    /// The next step.
    pub NEXT = "Nästa", "Next";
    /// Leaves the story.
    pub TO_CONTROLS = "Till reglagen", "To the controls";
    /// Leaves the stage.
    pub LEAVE_STAGE = "Avsluta", "Leave";
    /// Goes on stage.
    pub PRESENT = "Presentera", "Present";
    /// The question that leads on to how it was counted.
    pub ASSUMPTIONS = "Det här räknar vi med", "What we assume";
    /// Over the findings on one scale.
    pub HOW_SURE_THE_EFFECT = "Hur säker är effekten?", "How sure is the effect?";
    /// Over the ways of funding.
    pub WHO_CARRIES_THE_RISK = "Vem tar risken?", "Who carries the risk?";
    /// The card's heading.
    pub FOLLOW_UP_CARD = "Uppföljningskortet", "The follow-up card";
    /// The table's heading.
    pub SEATS = "Förhandlingsbordet", "The negotiating table";
    /// How to see how a number was computed.
    pub PRESS_A_NUMBER = "Tryck på ett tal för att se hur det är räknat.", "Press a number to see how it was counted.";
    /// Opens how a row was counted.
    pub HOW_COUNTED = "Så har vi räknat.", "How we counted.";
    /// Every assumption is the example's own.
    pub WITH_OURS = "Med våra antaganden.", "With our assumptions.";
    /// One is not.
    pub ONE_CHANGED = "1 antagande ändrat.", "1 assumption changed.";
    /// After a number.
    pub CHANGED = "antaganden ändrade.", "assumptions changed.";
    /// Over the other cases.
    pub CHOOSE_EXAMPLE = "Välj exempel", "Choose an example";
    /// Column of the assumptions.
    pub ASSUMPTION = "Antagande", "Assumption";
    /// Column of the assumptions.
    pub VALUE = "Värde", "Value";
    /// Column of the assumptions.
    pub ORIGIN = "Källa", "Source";
    /// Grade C.
    pub OWN_ASSUMPTION = "vårt eget antagande", "our own assumption";
    /// Grade B.
    pub RECALLED = "inte kontrollerat i källan", "not checked in the source";
    /// A count that was read over a group size that was not.
    pub COUNT_READ = "antalet ur källan, gruppens storlek är vårt eget antagande", "number from the source, group size is our own assumption";
    /// Places that were read, and whether they were filled again.
    pub PLACES_READ = "3 × 25 platser samtidigt ur källan; att ingen plats fylldes på igen är vårt eget antagande", "3 × 25 places at a time from the source; that no place was filled again is our own assumption";
    /// Who paid in Malmö, and who pays here.
    pub FUND_PAID = "i Malmö betalade stadens sociala investeringsfond, som skulle få tillbaka pengarna (yttrande över STK-2016-893); att socialtjänsten betalar är vårt eget antagande", "in Malmö the city’s social investment fund paid, and was to be repaid (statement on STK-2016-893); that social services pay is our own assumption";
    /// A figure that was read, joined with one of ours.
    pub PARTLY_READ = "delvis ur källan, delvis vårt eget antagande", "partly from the source, partly our own assumption";
    /// A rate read for an earlier year.
    pub EARLIER_YEAR = "gäller ett tidigare år, delvis inte kontrollerat i källan", "for an earlier year, partly not checked in the source";
    /// A choice, about which nothing is claimed.
    pub OPEN_CHOICE = "vårt val", "our choice";
    /// The reader, or whoever sent the link, has changed it.
    pub CHANGED_HERE = "ändrat här", "changed here";
    /// Beside the way of funding in force.
    pub CHOSEN_HERE = " (valt här)", " (chosen here)";
    /// How to read the strips of risk.
    pub LONG_STRIP = "Varje streck går från det sämsta utfallet till det bästa. Ett långt streck till vänster om noll är en stor risk.", "Each line runs from the worst outcome to the best. A long line to the left of zero is a large risk.";
    /// Heads of the card.
    pub TIME = "Efter", "After";
    /// Heads of the card.
    pub WITH_IT = "Med insatsen", "With it";
    /// Heads of the card.
    pub OTHERWISE = "Utan insatsen", "Without it";
    /// Heads of the card.
    pub REACHED_HEAD = "Så blev det", "What was reached";
    /// Heads of the card.
    pub SAYS = "Det säger", "What it says";
    /// Yes.
    pub YES = "ja", "yes";
    /// No.
    pub NO = "nej", "no";
    /// The story's heading where another case is open.
    pub STORY_OF_MALMO = "Berättelsen om Hela familjen i Malmö", "The story of Hela familjen in Malmö";
    /// Where the figures of a step come from.
    pub FROM_WHERE = "Varifrån kommer talen?", "Where do the figures come from?";
    /// After the last year that can be guessed.
    pub LATER = "senare", "later";
    /// Before the third step.
    pub GUESS = "När tror du att kommunen har fått tillbaka pengarna?", "When do you think the municipality will have its money back?";
    /// In the empty field of a guess.
    pub A_YEAR = "årtal", "year";
    /// Under a guess.
    pub GUESS_KEPT = "Gissningen är sparad här i webbläsaren. Svaret kommer i steg 5.", "The guess is kept here in the browser. The answer comes in step 5.";
    /// Names the buttons.
    pub CHOOSE_EFFECT = "Välj effekt", "Choose an effect";
    /// Names the buttons.
    pub CHOOSE_FUNDING = "Vem betalar?", "Who pays?";
    /// Leaves the story.
    pub ALL_CONTROLS = "Till alla reglage", "To all controls";
    /// Sends the link.
    pub SHARE = "Skicka länken", "Send the link";
    /// The link is on the clipboard.
    pub COPIED = "Länken är kopierad.", "The link is copied.";
    /// It could not be put there.
    pub COPY_YOURSELF = "Kopiera länken: ", "Copy the link: ";
    /// Names the list of slides.
    pub SLIDE = "Bild", "Slide";
    /// Rows one by one.
    pub ROW_BY_ROW = "Rad för rad", "Row by row";
    /// The next of them.
    pub NEXT_ROW = "Nästa rad", "Next row";
    /// The last change once more.
    pub REPLAY = "Visa ändringen igen", "Replay the change";
    /// The speaker's notes.
    pub NOTES = "Anteckningar", "Notes";
    /// The list of keys.
    pub KEYS = "Tangenter", "Keys";
    /// Whether letters are shortcuts.
    pub SHORTCUTS = "Bokstäver är genvägar", "Letters are shortcuts";
    /// The page is kept by the browser.
    pub KEPT_OFFLINE = "Sparad – fungerar utan nät.", "Saved – works without a network.";
    /// A link that no code holds.
    pub TOO_LONG = "Länken är för lång för en QR-kod. Skicka den i stället:", "The link is too long for a QR code. Send it instead:";
    /// Over the code.
    pub SAME_SCENARIO = "Samma värden i din telefon", "The same values on your phone";
    /// The code, for those who do not see it.
    pub CODE = "QR-kod med länken bredvid", "QR code with the link beside it";
    /// After the last slide.
    pub THE_END = "Slut", "The end";
    /// How the table works.
    pub HOW_SEATS = "Varje plats lägger ett bud på en del av kostnaden. Länken öppnar platsens egen bild.", "Each seat bids a part of the cost. The link opens the seat’s own picture.";
    /// Heads of the table.
    pub SEAT = "Plats", "Seat";
    /// Heads of the table.
    pub WINS = "Vinner på insatsen", "Gains from it";
    /// Heads of the table.
    pub BID = "Bud, procent av kostnaden", "Bid, per cent of the cost";
    /// Heads of the table.
    pub PAYS = "Budet i kronor", "The bid in kronor";
    /// Heads of the table.
    pub IS_LEFT = "Kvar", "Left";
    /// Takes the bids as the way of funding.
    pub USE_BIDS = "Räkna med de här buden", "Use these bids";
}

/// "Med våra antaganden.", "2 antaganden ändrade."
pub fn how_many_changed(lang: Lang, count: usize) -> String {
    match count {
        0 => WITH_OURS.get(lang).to_owned(),
        1 => ONE_CHANGED.get(lang).to_owned(),
        _ => number::keep_together(&[&count.to_string(), CHANGED.get(lang)].join(" ")),
    }
}

/// "3 av 7".
pub fn of_steps(lang: Lang, step: usize, steps: usize) -> String {
    [&step.to_string(), text(" av ", " of ").get(lang), &steps.to_string()].concat()
}

/// A budget as a row's name.
pub const fn budget(budget: Budget) -> Text {
    match budget {
        Budget::SocialServices => text("Socialtjänsten", "Social services"),
        Budget::IncomeSupport => text("Försörjningsstödet", "Income support"),
        Budget::Employment => text("Arbetsmarknadsinsatserna", "Employment measures"),
        Budget::School => text("Förskolan och skolan", "Preschool and school"),
        Budget::MunicipalFinance => text("Kommunens skatteintäkter", "Municipal tax revenue"),
        Budget::Health => text("Hälso- och sjukvården", "The health service"),
        Budget::RegionalFinance => text("Regionens skatteintäkter", "Regional tax revenue"),
        Budget::StateBenefits => text("Statens bidrag och lönestöd", "State benefits and wage subsidies"),
        Budget::StateTaxes => text("Statens skatter och avgifter", "State taxes and contributions"),
        Budget::Equalisation => text("Andra kommuner och regioner", "Other municipalities and regions"),
        Budget::Household => text("Hushållen", "The households"),
        Budget::Investor => text("Investeraren", "The investor"),
    }
}

/// Whether a budget goes by the name of its group where it pays: one of tax or benefits pays nothing by itself.
pub const fn is_called_by_group(payer: Budget) -> bool {
    matches!(
        payer,
        Budget::IncomeSupport
            | Budget::MunicipalFinance
            | Budget::RegionalFinance
            | Budget::StateBenefits
            | Budget::StateTaxes
    )
}

/// Who pays, inside a sentence.
pub fn payer(lang: Lang, payer: Budget) -> String {
    let name = match payer.group() {
        Some(own) if is_called_by_group(payer) => group(own),
        _ => budget(payer),
    };
    lower_first(name.get(lang))
}

/// A group as a name that opens a sentence.
pub const fn group(group: Group) -> Text {
    match group {
        Group::Municipality => text("Kommunen", "The municipality"),
        Group::Region => text("Regionen", "The region"),
        Group::State => text("Staten", "The state"),
        Group::Equalisation => budget(Budget::Equalisation),
        Group::Household => budget(Budget::Household),
    }
}

/// A group's sum in a table.
pub const fn group_in_all(of: Group) -> Text {
    match of {
        Group::Municipality => text("Hela kommunen", "The whole municipality"),
        Group::Region => text("Hela regionen", "The whole region"),
        Group::State => text("Hela staten", "The whole state"),
        Group::Equalisation | Group::Household => group(of),
    }
}

/// Which example it is.
pub fn example(lang: Lang, case: &Case) -> String {
    if case.id == cases::DEFAULT.id {
        return EXAMPLE.get(lang).to_owned();
    }
    let name = case.name.get(lang);
    match lang {
        Lang::Sv => format!("Exempel: {name}"),
        Lang::En => format!("Example: {name}"),
    }
}

/// The title of the window: the page's name and, where it is the reader's own, the place that is counted for.
pub fn title(lang: Lang, place: PlaceName) -> String {
    let names = [NAME.get(lang), place.as_str()];
    names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" – ")
}

/// The Swedish letters that have a small and a large form of their own.
const LETTERS: [(char, char); 3] = [('å', 'Å'), ('ä', 'Ä'), ('ö', 'Ö')];

/// A name with its first letter changed. Own code, as the standard library's tables for all scripts weigh more than the
/// pictures do.
fn with_first(name: &str, change: impl Fn(char) -> char) -> String {
    let mut characters = name.chars();
    characters.next().map(|first| [change(first)].into_iter().chain(characters).collect()).unwrap_or_default()
}

/// A name as it stands inside a sentence.
pub fn lower_first(name: &str) -> String {
    with_first(name, |first| {
        let own = LETTERS.iter().find(|(_, large)| *large == first);
        own.map_or_else(|| first.to_ascii_lowercase(), |(small, _)| *small)
    })
}

/// A name as it opens a sentence.
pub fn upper_first(name: &str) -> String {
    with_first(name, |first| {
        let own = LETTERS.iter().find(|(small, _)| *small == first);
        own.map_or_else(|| first.to_ascii_uppercase(), |(_, large)| *large)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_is_large_or_small_and_the_rest_stays() {
        for (small, large) in [
            ("ärenden per Dag", "Ärenden per Dag"),
            ("öppen", "Öppen"),
            ("åt", "Åt"),
            ("x", "X"),
            ("", ""),
            ("5 av", "5 av"),
        ] {
            assert_eq!(upper_first(small), large);
            assert_eq!(lower_first(large), small);
        }
    }
}
