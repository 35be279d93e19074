//! The stage in words: what slides are called, what keys do, and what to say.

use super::{Lang, Text, text};

/// Slides: the steps of the story, then the pictures.
pub const SLIDES: usize = 13;

/// What each slide is called.
pub const TITLES: [Text; SLIDES] = [
    text("25 i stället för 80", "25 instead of 80"),
    text("Kostnaden kommer först", "The cost comes first"),
    text("Det tar tid", "It takes time"),
    text("En sparad hundralapp", "A hundred kronor saved"),
    text("Det hänger på effekten", "It depends on the effect"),
    text("Vem ligger ute med pengarna?", "Who is out of pocket meanwhile?"),
    text("Din tur", "Your turn"),
    text("Hela bilden", "The whole picture"),
    text("Hundralappen", "The hundred-kronor note"),
    text("50 utfall", "50 outcomes"),
    text("Hur säker är effekten?", "How sure is the effect?"),
    text("Vem tar risken?", "Who carries the risk?"),
    text("Förhandlingsbordet", "The negotiating table"),
];

/// "Det tar tid".
pub fn title(lang: Lang, slide: usize) -> String {
    TITLES.get(slide).map(|title| title.get(lang).to_owned()).unwrap_or_default()
}

/// "3. Det tar tid".
pub fn slide(lang: Lang, slide: usize) -> String {
    let title = title(lang, slide);
    if title.is_empty() { title } else { [&(slide + 1).to_string(), ". ", &title].concat() }
}

/// What to say and do at each slide; keys in braces, `state::key` names them.
pub const NOTES: [Text; SLIDES] = [
    text(
        "Låt rummet svara först: hur många ärenden har en handläggare hos er?",
        "Let the room answer first: how many cases does a caseworker have where you are?",
    ),
    text(
        "Fråga: när har kommunen fått igen pengarna? Skriv rummets gissning. Svaret kommer om tre bilder.",
        "Ask: when does the municipality have its money back? Type the room’s guess. The answer comes in three slides.",
    ),
    text(
        "Visa först år ett: bara några få. Ett budgetår hinner inte se något.",
        "Show the first year: only a few. One budget year is too short to see anything.",
    ),
    text(
        "Stanna här. Peka på de två kronorna. Fråga vem i rummet som äger de andra budgetarna.",
        "Stay here. Point at the two kronor. Ask who in the room owns the other budgets.",
    ),
    text(
        "Byt effekt med knapparna. Rummets gissning står som en linje. Ingen vet vilken effekt som är rätt.",
        "Change the effect with the buttons. The room’s guess is a line. Nobody knows which effect is right.",
    ),
    text(
        "Byt sätt att betala. Bilden visar vem som förlorar om insatsen inte hjälper alls.",
        "Change the way of paying. The picture shows who loses if the programme does not help at all.",
    ),
    text(
        "Låt någon säga ett tal. Dra. Visa ändringen igen med {replay_key}.",
        "Let somebody say a number. Drag. Show the change again with {replay_key}.",
    ),
    text(
        "Visa rad för rad med {row_key}. Låt rummet gissa varje rad innan den kommer.",
        "Show row by row with {row_key}. Let the room guess each row before it comes.",
    ),
    text(
        "Samma fråga som i steg fyra, för de värden som gäller nu.",
        "The same question as in step four, for the values in force now.",
    ),
    text(
        "Varje prick är ett lika troligt utfall, om våra antaganden stämmer.",
        "Each dot is an equally likely outcome, if our assumptions hold.",
    ),
    text(
        "Säg högt att de flesta försöken gäller andra insatser än den i Malmö.",
        "Say out loud that most trials are of other programmes than the one in Malmö.",
    ),
    text(
        "Rulla i bilden med musen. Ett långt streck till vänster är en stor risk.",
        "Scroll the picture with the mouse. A long line to the left is a large risk.",
    ),
    text(
        "Låt tre personer sitta på var sin plats. Skriv deras bud. Fråga vad som saknas.",
        "Let three people take a seat each. Type their bids. Ask what is missing.",
    ),
];
