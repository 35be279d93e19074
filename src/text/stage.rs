//! The stage in words: what slides are called, what keys do, and what to say.

use super::{Lang, Text};
use crate::cases::far::{Far, far};

/// Slides: the steps of the story, then the pictures.
pub const SLIDES: usize = 13;

/// What each slide is called.
const TITLES: [Text; SLIDES] = [
    Text { sv: "25 i stället för 80", en: "25 instead of 80" },
    Text { sv: "Kostnaden kommer först", en: "The cost comes first" },
    Text { sv: "Det tar tid", en: "It takes time" },
    Text { sv: "En sparad hundralapp", en: "A hundred kronor saved" },
    Text { sv: "Det hänger på effekten", en: "It depends on the effect" },
    Text { sv: "Vem bär väntan?", en: "Who bears the wait?" },
    Text { sv: "Din tur", en: "Your turn" },
    Text { sv: "Hela bilden", en: "The whole picture" },
    Text { sv: "Hundralappen", en: "The hundred-kronor note" },
    Text { sv: "50 utfall", en: "50 outcomes" },
    Text { sv: "Hur säker är effekten?", en: "How sure is the effect?" },
    Text { sv: "Vem tar risken?", en: "Who carries the risk?" },
    Text { sv: "Förhandlingsbordet", en: "The negotiating table" },
];

/// "3. Det tar tid".
pub fn slide(lang: Lang, slide: usize) -> String {
    let title = TITLES.get(slide).map_or("", |title| title.get(lang));
    [&(slide + 1).to_string(), ". ", title].concat()
}

/// What each key does.
const KEYS: [(Text, Text); 10] = [
    (
        Text { sv: "Page Down, Page Up", en: "Page Down, Page Up" },
        Text { sv: "nästa, förra; var markören än står", en: "next, previous, whatever has focus" },
    ),
    (Text { sv: "Pilar, mellanslag", en: "Arrows, space" }, Text { sv: "nästa, förra", en: "next, previous" }),
    (Text { sv: "Home, End", en: "Home, End" }, Text { sv: "första, sista", en: "first, last" }),
    (Text { sv: "B eller .", en: "B or ." }, Text { sv: "svart skärm, och tillbaka", en: "blank screen, and back" }),
    (Text { sv: "R", en: "R" }, Text { sv: "visa ändringen igen", en: "show the change again" }),
    (Text { sv: "N", en: "N" }, Text { sv: "nästa rad i hela bilden", en: "next row of the whole picture" }),
    (Text { sv: "Q", en: "Q" }, Text { sv: "QR-kod", en: "QR code" }),
    (Text { sv: "F", en: "F" }, Text { sv: "helskärm", en: "full screen" }),
    (Text { sv: "?", en: "?" }, Text { sv: "den här listan", en: "this list" }),
    (Text { sv: "Esc", en: "Esc" }, Text { sv: "lämna scenen", en: "leave the stage" }),
];

/// Keys, and what they do.
pub fn keys(lang: Lang) -> [(&'static str, &'static str); KEYS.len()] {
    KEYS.map(|(keys, does)| (keys.get(lang), does.get(lang)))
}

/// What to say and do at each slide; fetched.
pub const NOTES: [Far; SLIDES] = [
    far((
        "Låt rummet svara först: hur många ärenden har en handläggare hos er?",
        "Let the room answer first: how many cases does a caseworker have where you are?",
    )),
    far((
        "Fråga: när har kommunen fått igen pengarna? Skriv rummets gissning. Svaret kommer om tre bilder.",
        "Ask: when does the municipality have its money back? Type the room’s guess. The answer comes in three slides.",
    )),
    far((
        "Visa först år ett: bara några få. Ett budgetår hinner inte se något.",
        "Show the first year: only a few. One budget year is too short to see anything.",
    )),
    far((
        "Stanna här. Peka på de två kronorna. Fråga vem i rummet som äger de andra budgetarna.",
        "Stay here. Point at the two kronor. Ask who in the room owns the other budgets.",
    )),
    far((
        "Byt effekt med knapparna. Rummets gissning står som en linje. Ingen vet vilken effekt som är rätt.",
        "Change the effect with the buttons. The room’s guess is a line. Nobody knows which effect is right.",
    )),
    far((
        "Byt sätt att betala. Bilden visar vem som förlorar om insatsen inte hjälper alls.",
        "Change the way of paying. The picture shows who loses if the programme does not help at all.",
    )),
    far((
        "Låt någon säga ett tal. Dra. Visa ändringen igen med R.",
        "Let somebody say a number. Drag. Show the change again with R.",
    )),
    far((
        "Visa rad för rad med N. Låt rummet gissa varje rad innan den kommer.",
        "Show row by row with N. Let the room guess each row before it comes.",
    )),
    far((
        "Samma fråga som i steg fyra, för de värden som gäller nu.",
        "The same question as in step four, for the values in force now.",
    )),
    far((
        "Varje prick är ett lika troligt utfall, om våra antaganden stämmer.",
        "Each dot is an equally likely outcome, if our assumptions hold.",
    )),
    far((
        "Säg högt att de flesta försöken gäller andra insatser än den i Malmö.",
        "Say out loud that most trials are of other programmes than the one in Malmö.",
    )),
    far((
        "Rulla i bilden med musen. Ett långt streck till vänster är en stor risk.",
        "Scroll the picture with the mouse. A long line to the left is a large risk.",
    )),
    far((
        "Låt tre personer sitta på var sin plats. Skriv deras bud. Fråga vad som saknas.",
        "Let three people take a seat each. Type their bids. Ask what is missing.",
    )),
];
