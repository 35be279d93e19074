//! Everything a visitor reads, in Swedish and English side by side: a missing one does not compile.

pub mod answer;
pub mod bench;
pub mod case;
pub mod chance;
pub mod evidence;
pub mod follow_up;
pub mod heading;
pub mod how;
pub mod hundred;
pub mod left_out;
pub mod links;
pub mod model_page;
pub mod number;
pub mod parameter;
pub mod parameter_why;
pub mod picture;
pub mod replay;
pub mod risk;
pub mod row;
pub mod seats;
pub mod source;
pub mod stage;
pub mod story;
pub mod trace;
pub mod track;

use crate::cases::far::Far;
use crate::cases::{self, Case, Nouns};
use crate::model::{Budget, Group};

/// The language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(usize)]
pub enum Lang {
    /// Swedish.
    #[default]
    Sv,
    /// English.
    En,
}

impl Lang {
    /// The language's code in links and in the `lang` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }
}

/// One fixed text.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// Swedish.
    pub sv: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// The text in one language.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Sv => self.sv,
            Lang::En => self.en,
        }
    }
}

/// What can be said in either language: at hand, or fetched and until then empty.
pub trait Words: Copy + 'static {
    /// The words in one language.
    fn words(self, lang: Lang) -> String;
}

impl Words for Text {
    fn words(self, lang: Lang) -> String {
        self.get(lang).to_owned()
    }
}

impl Words for Far {
    fn words(self, lang: Lang) -> String {
        fetched(lang, self)
    }
}

/// The language of the page with the nouns of the case that is open.
#[derive(Clone, Copy, Debug)]
pub struct Voice {
    /// The language.
    pub lang: Lang,
    /// What the case calls those it is about.
    pub nouns: &'static Nouns,
}

/// The nouns of a case in one language, as they stand inside a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Said {
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
    /// The nouns.
    pub const fn said(self) -> Said {
        let Self { lang, nouns } = self;
        Said {
            unit: either(lang, nouns.unit.one),
            units: either(lang, nouns.unit.many),
            the_units: either(lang, nouns.the_units),
            case: either(lang, nouns.case.one),
            cases: either(lang, nouns.case.many),
            worker: either(lang, nouns.worker.one),
            workers: either(lang, nouns.worker.many),
            a_worker: either(lang, nouns.a_worker),
            the_workers: either(lang, nouns.the_workers),
            reaches: either(lang, nouns.reached.one),
            reach: either(lang, nouns.reached.many),
            year: either(lang, nouns.year),
            years: either(lang, nouns.years),
            instead: either(lang, nouns.instead),
        }
    }

    /// Those who are helped, after a count of them as it is shown.
    pub fn units(self, count: &str) -> &'static str {
        if count == "1" { self.said().unit } else { self.said().units }
    }

    /// What they do who have got there, after a count of them as it is shown.
    pub fn reach(self, count: &str) -> &'static str {
        if count == "1" { self.said().reaches } else { self.said().reach }
    }

    /// A text with the case's nouns where it names them in braces, `{units}`, opening with a capital.
    pub fn fill(self, text: impl Words) -> String {
        self.filled(&text.words(self.lang))
    }

    fn filled(self, words: &str) -> String {
        let said = self.said();
        let nouns = [
            ("unit", said.unit),
            ("units", said.units),
            ("the_units", said.the_units),
            ("cases", said.cases),
            ("worker", said.worker),
            ("reach", said.reach),
            ("year", said.year),
            ("years", said.years),
        ];
        upper_first(&fill_in(words, &nouns))
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
        Voice { lang, nouns: self.nouns }
    }
}

/// A text that may have to be fetched; empty until it is there.
pub fn fetched(lang: Lang, text: Far) -> String {
    text.get(lang as usize)
}

/// A text that may have to be fetched, with what it names in braces put in; empty until it is there.
pub fn filled(lang: Lang, text: Far, named: &[(&str, String)]) -> String {
    fill_in(&fetched(lang, text), named)
}

/// The same, where no line break parts a number from the word after it.
pub fn told(lang: Lang, text: Far, named: &[(&str, String)]) -> String {
    number::keep_numbers(&filled(lang, text, named))
}

/// One of two words kept with the cases.
pub const fn either(lang: Lang, words: (&'static str, &'static str)) -> &'static str {
    Text { sv: words.0, en: words.1 }.get(lang)
}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident = $sv:literal, $en:literal;)*) => {
        $($(#[$doc])* pub const $name: Text = Text { sv: $sv, en: $en };)*
    };
}

texts! {
    /// The page's name.
    NAME = "Vem betalar, vem vinner?", "Who pays, who gains?";
    /// The one sentence.
    MESSAGE = "Pengarna kommer senare, och i någon annans budget.", "The money comes later, and to someone else’s budget.";
    /// Above the answer: which example this is.
    EXAMPLE = "Exempel: ”Hela familjen”, ett projekt i Malmö", "Example: “Hela familjen”, a project in Malmö";
    /// Above the count of equally likely outcomes.
    HOW_SURE = "Hur säkert är det?", "How sure is it?";
    /// Opens the table behind the dots.
    OUTCOMES = "Visa de 50 utfallen", "Show the 50 outcomes";
    /// Heads of that table.
    OUTCOME = "Utfall", "Outcome";
    /// Heads of that table.
    LEFT = "Sammanlagt alla år, tusen kronor", "Total of all years, thousands of kronor";
    /// Heads of that table.
    BACK = "Får igen pengarna", "Money back";
    /// The group of controls.
    CONTROLS = "Prova själv", "Try it";
    /// Switches between languages.
    LANGUAGE = "Språk", "Language";
    /// Two ways to see the same numbers.
    VIEW = "Visa som", "Show as";
    /// The picture, year by year.
    PER_YEAR = "Per år", "Per year";
    /// The table.
    TABLE = "Tabell", "Table";
    /// Sets a control back.
    RESET = "Återställ", "Reset";
    /// The rounded parts of a table do not add up to the rounded sums.
    ROUNDED = "Varje tal är avrundat för sig. Därför stämmer summorna inte alltid i sista siffran.", "Each number is rounded on its own, so sums may differ in the last digit.";
    /// Over the notices of a link.
    LINK_NOTICES = "Allt i länken gick inte att använda:", "Not everything in the link could be used:";
    /// Takes a message away.
    CLOSE = "Stäng", "Close";
    /// Table column.
    BUDGET = "Budget", "Budget";
    /// Beside the example: leads to the story.
    BEGIN_STORY = "Börja berättelsen", "Begin the story";
    /// Until the calculator is there.
    LOADING = "Räknaren laddas …", "The calculator is loading …";
    /// Where scripts are not run.
    NEEDS_SCRIPT = "Räknaren behöver JavaScript. Den räknar i din egen webbläsare och skickar ingenting vidare.", "The calculator needs JavaScript. It runs in your own browser and sends nothing on.";
    /// The story's heading.
    STORY = "Berättelsen", "The story";
    /// The picture's running sums.
    RUNNING = "Sammanlagt", "Running total";
    /// All budgets in one stack.
    ALL_IN_ONE = "Allt i ett", "All in one";
    /// The year cursor.
    YEAR = "År i bilden", "Year in the picture";
    /// Sets every control back.
    RESET_ALL = "Återställ allt", "Reset all";
    /// What stands on the household's line in the stack.
    HOUSEHOLD_APART = "{the_units}, för sig", "{the_units}, apart";
    /// The household's row and its name in the table.
    HOUSEHOLD = "{the_units}", "{the_units}";
    /// Table column of the hundred kronor.
    PURSE = "Vem", "Who";
    /// Table column of the hundred kronor.
    OF_A_HUNDRED = "Kronor av 100", "Kronor out of 100";
    /// Staff and income support under one committee.
    COMMITTEE = "Socialtjänsten och försörjningsstödet", "Social services and income support";
    /// Table row: the ten public budgets.
    ALL_PUBLIC = "Alla offentliga budgetar", "All public budgets";
    /// The sum of a table's row.
    SUM = "Summa", "Total";
    /// The − of a stepper.
    DECREASE = "Minska", "Decrease";
    /// The + of a stepper.
    INCREASE = "Öka", "Increase";
    /// The field beside a slider.
    IN_FIGURES = "i siffror", "in figures";
    /// The field in the answer's sentence.
    IN_THE_SENTENCE = "i meningen", "in the sentence";
    /// The effect at a caseload that nobody has followed up.
    OUR_GUESS = "Vår gissning.", "Our guess.";
    /// Turns the effort into a cut.
    TURN = "Tvärtom:", "The other way round:";
    /// Under a cut.
    CUT = "Samma modell och samma antaganden, åt andra hållet. Hur stor neddragningen är har vi valt. Ingen har mätt en sådan: effekten är vårt eget antagande.", "The same model and the same assumptions, the other way round. We chose how large the cut is. Nobody has measured one: the effect is our own assumption.";
    /// Where words could not be fetched.
    WORDS_MISSING = "En del av sidan kunde inte hämtas. Talen är ändå rätt.", "Part of the page could not be fetched. The numbers are right all the same.";
    /// Fetches them again.
    TRY_AGAIN = "Försök igen", "Try again";
    /// Opens the numbers behind a picture.
    NUMBERS = "Visa talen", "Show the numbers";
    /// Beside the slider of the groups' size.
    GROUP_SIZE = "Hur många var det i varje grupp i Malmö?", "How many were there in each group in Malmö?";
    /// Names a field of the card, before a time.
    REACHED = "Så blev det efter", "Reached after";
    /// Prints the card alone.
    PRINT_CARD = "Skriv ut kortet", "Print the card";
    /// Who made the page; nobody is named who is not known.
    SENDER = "Sidan är gjord av en fristående grupp, inte av Malmö stad eller ESO.", "This page is made by an independent group, not by the City of Malmö or ESO.";
    /// The step before.
    BACK_A_STEP = "Tillbaka", "Back";
    /// The next step.
    NEXT = "Nästa", "Next";
    /// Leaves the story.
    TO_CONTROLS = "Till reglagen", "To the controls";
    /// Leaves the stage.
    LEAVE_STAGE = "Avsluta", "Leave";
    /// Goes on stage.
    PRESENT = "Presentera", "Present";
    /// The question that leads on to how it was counted.
    ASSUMPTIONS = "Det här räknar vi med", "What we assume";
    /// Over the findings on one scale.
    HOW_SURE_THE_EFFECT = "Hur säker är effekten?", "How sure is the effect?";
    /// Over the ways of funding.
    WHO_CARRIES_THE_RISK = "Vem tar risken?", "Who carries the risk?";
    /// The card's heading.
    FOLLOW_UP_CARD = "Uppföljningskortet", "The follow-up card";
    /// The table's heading.
    SEATS = "Förhandlingsbordet", "The negotiating table";
    /// How to see how a number was computed.
    PRESS_A_NUMBER = "Tryck på ett tal för att se hur det är räknat.", "Press a number to see how it was counted.";
    /// Opens how a row was counted.
    HOW_COUNTED = "Så har vi räknat.", "How we counted.";
    /// Every assumption is the example's own.
    WITH_OURS = "Med våra antaganden.", "With our assumptions.";
    /// One is not.
    ONE_CHANGED = "1 antagande ändrat.", "1 assumption changed.";
    /// After a number.
    CHANGED = "antaganden ändrade.", "assumptions changed.";
    /// Over the other cases.
    CHOOSE_EXAMPLE = "Välj exempel", "Choose an example";
}

/// Texts that are fetched, and the list of them all. Headings stay at hand: whoever goes from one to the next comes near
/// nothing before.
macro_rules! far_texts {
    ($($(#[$doc:meta])* $vis:vis $name:ident = $sv:literal, $en:literal;)*) => {
        $($(#[$doc])* $vis const $name: $crate::cases::far::Far = $crate::cases::far::far(($sv, $en));)*

        /// All that is fetched of these.
        pub const FAR: &[$crate::cases::far::Far] = &[$($name),*];
    };
}
use far_texts;

far_texts! {
    /// Column of the assumptions.
    pub ASSUMPTION = "Antagande", "Assumption";
    /// Column of the assumptions.
    pub VALUE = "Värde", "Value";
    /// Column of the assumptions.
    pub ORIGIN = "Källa", "Source";
    /// Grade C.
    pub OWN_ASSUMPTION = "vårt eget antagande", "our own assumption";
    /// Grade B.
    pub RECALLED = "ur minnet, inte kontrollerat", "from memory, not checked";
    /// A count that was read over a group size that was not.
    pub COUNT_READ = "antalet ur källan, gruppens storlek är vårt eget antagande", "number from the source, group size is our own assumption";
    /// A figure that was read, joined with one of ours.
    pub PARTLY_READ = "delvis ur källan, delvis vårt eget antagande", "partly from the source, partly our own assumption";
    /// A rate read for an earlier year.
    pub EARLIER_YEAR = "gäller ett tidigare år, delvis ur minnet", "for an earlier year, partly from memory";
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
    [&step.to_string(), either(lang, (" av ", " of ")), &steps.to_string()].concat()
}

/// A budget as a row's name.
pub const fn budget(budget: Budget) -> Text {
    match budget {
        Budget::SocialServices => Text { sv: "Socialtjänsten", en: "Social services" },
        Budget::IncomeSupport => Text { sv: "Försörjningsstödet", en: "Income support" },
        Budget::Employment => Text { sv: "Arbetsmarknadsinsatserna", en: "Employment measures" },
        Budget::School => Text { sv: "Förskolan och skolan", en: "Preschool and school" },
        Budget::MunicipalFinance => Text { sv: "Kommunens skatteintäkter", en: "Municipal tax revenue" },
        Budget::Health => Text { sv: "Hälso- och sjukvården", en: "The health service" },
        Budget::RegionalFinance => Text { sv: "Regionens skatteintäkter", en: "Regional tax revenue" },
        Budget::StateBenefits => Text { sv: "Statens bidrag och lönestöd", en: "State benefits and wage subsidies" },
        Budget::StateTaxes => Text { sv: "Statens skatter och avgifter", en: "State taxes and contributions" },
        Budget::Equalisation => Text { sv: "Andra kommuner och regioner", en: "Other municipalities and regions" },
        Budget::Household => Text { sv: "Hushållen", en: "The households" },
        Budget::Investor => Text { sv: "Investeraren", en: "The investor" },
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
        Group::Municipality => Text { sv: "Kommunen", en: "The municipality" },
        Group::Region => Text { sv: "Regionen", en: "The region" },
        Group::State => Text { sv: "Staten", en: "The state" },
        Group::Equalisation => budget(Budget::Equalisation),
        Group::Household => budget(Budget::Household),
    }
}

/// A group's sum in a table.
pub const fn group_in_all(of: Group) -> Text {
    match of {
        Group::Municipality => Text { sv: "Hela kommunen", en: "The whole municipality" },
        Group::Region => Text { sv: "Hela regionen", en: "The whole region" },
        Group::State => Text { sv: "Hela staten", en: "The whole state" },
        Group::Equalisation | Group::Household => group(of),
    }
}

/// Which example it is.
pub fn example(lang: Lang, case: &Case) -> String {
    if case.id == cases::DEFAULT.id {
        return EXAMPLE.get(lang).to_owned();
    }
    let name = either(lang, case.name);
    match lang {
        Lang::Sv => format!("Exempel: {name}"),
        Lang::En => format!("Example: {name}"),
    }
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
