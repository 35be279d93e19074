//! The stage in words: what slides are called, what keys do, and what to say.

use super::{Lang, fetched};
use crate::cases::far::{Far, far, same};

/// Slides: the steps of the story, then the pictures.
pub const SLIDES: usize = 13;

/// What each slide is called; fetched.
pub const TITLES: [Far; SLIDES] = [
    far(("25 i stället för 80", "25 instead of 80")),
    far(("Kostnaden kommer först", "The cost comes first")),
    far(("Det tar tid", "It takes time")),
    far(("En sparad hundralapp", "A hundred kronor saved")),
    far(("Det hänger på effekten", "It depends on the effect")),
    far(("Vem ligger ute med pengarna?", "Who is out of pocket meanwhile?")),
    far(("Din tur", "Your turn")),
    far(("Hela bilden", "The whole picture")),
    far(("Hundralappen", "The hundred-kronor note")),
    far(("50 utfall", "50 outcomes")),
    far(("Hur säker är effekten?", "How sure is the effect?")),
    far(("Vem tar risken?", "Who carries the risk?")),
    far(("Förhandlingsbordet", "The negotiating table")),
];

/// "Det tar tid".
pub fn title(lang: Lang, slide: usize) -> String {
    TITLES.get(slide).map(|title| fetched(lang, *title)).unwrap_or_default()
}

/// "3. Det tar tid".
pub fn slide(lang: Lang, slide: usize) -> String {
    let title = title(lang, slide);
    if title.is_empty() { title } else { [&(slide + 1).to_string(), ". ", &title].concat() }
}

/// What each key does; fetched.
pub const KEYS: [[Far; 2]; 10] = [
    [same("Page Down, Page Up"), far(("nästa, förra; var markören än står", "next, previous, whatever has focus"))],
    [far(("Pilar, mellanslag", "Arrows, space")), far(("nästa, förra", "next, previous"))],
    [same("Home, End"), far(("första, sista", "first, last"))],
    [far(("B eller .", "B or .")), far(("svart skärm, och tillbaka", "blank screen, and back"))],
    [same("R"), far(("visa ändringen igen", "show the change again"))],
    [same("N"), far(("nästa rad i hela bilden", "next row of the whole picture"))],
    [same("Q"), far(("QR-kod", "QR code"))],
    [same("F"), far(("helskärm", "full screen"))],
    [same("?"), far(("den här listan", "this list"))],
    [same("Esc"), far(("lämna scenen", "leave the stage"))],
];

/// Keys, and what they do.
pub fn keys(lang: Lang) -> [[String; 2]; KEYS.len()] {
    KEYS.map(|line| line.map(|words| fetched(lang, words)))
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
