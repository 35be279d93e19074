//! What a visitor sees before the calculator is there: the same page in plain HTML, with the default's numbers.
//!
//! `index.html` takes it in; `cargo xtask goldens` renews it. The page takes its place, with what was typed in it.

use std::fmt::Write as _;

use who_pays::cases::DEFAULT;
use who_pays::chart::label::Label;
use who_pays::chart::pen::Anchor;
use who_pays::chart::rows::{self, Layout, Mark, Room, RowOf, Rows};
use who_pays::chart::{Colour, Theme, hundred};
use who_pays::model::{DRAWS, Group, Param, Shown, Uncertainty, where_it_lands};
use who_pays::state::Field;
use who_pays::text::answer::{answer, finding, how_sure, human_scale, other_effects, verdict};
use who_pays::text::chance::{chance, key};
use who_pays::text::heading::{Heading, elections};
use who_pays::text::picture::{Unit, caption, mark, sum_heading};
use who_pays::text::run::Sentence;
use who_pays::text::{self, Lang, Text, Voice, number, parameter, row, story};

use crate::{check, svg};

const LANG: Lang = Lang::Sv;

const fn voice() -> Voice {
    DEFAULT.voice(LANG)
}

/// Rooms of the picture on a desk and on a phone, CSS pixels.
const DESK: Room = Room { width: 756.0, height: 448.0, line: 20.0, device_ratio: 1.0, note_height: 0.0 };
const PHONE: Room = Room { width: 358.0, height: 328.0, line: 20.0, device_ratio: 1.0, note_height: 0.0 };

fn say(text: Text) -> &'static str {
    text.get(LANG)
}

/// The style sheet's name for a colour of the picture.
fn class_of(hex: &str) -> String {
    let theme = Theme::LIGHT;
    let hex_of = |colour: Colour| format!("#{:02X}{:02X}{:02X}", colour.0, colour.1, colour.2);
    let named = [("paper", theme.paper), ("ink", theme.ink), ("muted", theme.muted), ("band", theme.band)];
    let groups = Group::ALL.into_iter().flat_map(|group| {
        let hue = theme.of(group);
        [(group.id().to_owned(), hue), (format!("{} half", group.id()), hue.half_on(theme.paper))]
    });
    let named = named.into_iter().map(|(name, colour)| (name.to_owned(), colour)).chain(groups);
    let found = named.into_iter().find(|(_, colour)| hex_of(*colour) == hex);
    found.map_or_else(|| unreachable!("{hex} is no colour of the page"), |(name, _)| name)
}

/// The picture's rectangles and shapes as few paths, each in a colour of the style sheet.
fn paths(svg: &str) -> String {
    let mut paths: Vec<(String, String)> = Vec::new();
    for element in svg.split('<').filter(|element| element.starts_with("rect") || element.starts_with("polygon")) {
        let value = |name: &str| {
            let start = element.find(&format!(" {name}=\"")).map(|at| at + name.len() + 3)?;
            element[start..].split('"').next()
        };
        let colour = class_of(value("fill").unwrap_or_default());
        let shape = if let Some(points) = value("points") {
            format!("M{}z", points.trim().replace(' ', "L"))
        } else {
            let [x, y, width, height] = ["x", "y", "width", "height"].map(|name| value(name).unwrap_or_default());
            format!("M{x},{y}h{width}v{height}h-{width}z")
        };
        // The first rectangle of the backend is the ground, and everything stands on the page's own.
        if colour == "paper" && paths.is_empty() {
            continue;
        }
        match paths.last_mut() {
            Some((last, shapes)) if *last == colour => shapes.push_str(&shape),
            _ => paths.push((colour, shape)),
        }
    }
    paths.iter().fold(String::new(), |mut out, (colour, shapes)| {
        let _ = write!(out, "<path class=\"{colour}\" d=\"{shapes}\"/>");
        out
    })
}

/// The picture in a room, texts and all.
fn picture(shown: &Shown, room: Room, class: &str) -> String {
    let rows = Rows::of(&shown.outcome, false, None);
    let layout = Layout::fit(&rows, &rows, room.size());
    let labels: Vec<Label<Mark>> = layout.labels(&rows, &|named| mark(LANG, named));
    let drawn = svg((layout.size.width, layout.size.height), |pen| {
        rows::draw(pen, &rows, &layout, &labels, None, &Theme::LIGHT)
    });
    let left = room.plot_left();
    let mut out = format!(
        "<svg class=\"{class}\" viewBox=\"0 0 {} {}\" aria-hidden=\"true\"><g transform=\"translate({left})\">{}</g>",
        room.width,
        layout.size.height,
        paths(&drawn)
    );
    let mut text = |class: &str, x: f64, y: f64, anchor: Anchor, words: &str| {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let _ =
            write!(out, "<text class=\"{class}\" x=\"{x:.0}\" y=\"{y:.0}\" text-anchor=\"{anchor}\">{words}</text>");
    };
    for label in &labels {
        let class = if matches!(label.mark, Mark::Payback(_)) { "small strong" } else { "small" };
        text(class, left + label.x, label.y + 5.0, label.anchor, &label.text);
    }
    let unit = Unit::of(&rows);
    text("small", room.width, 14.0, Anchor::End, &sum_heading(LANG, &rows, None, unit));
    for (shown_row, place) in rows.rows.iter().zip(&layout.rows) {
        let equals = if matches!(shown_row.of, RowOf::NetOf(_)) { "= " } else { "" };
        let name = format!("{equals}{}", row::name(voice(), shown_row.of));
        let reason = row::reason(voice(), shown_row.of, &rows, &shown.outcome);
        if room.narrow() {
            let words = format!("<tspan class=\"strong\">+ {name}</tspan> {reason}");

            text("small", 0.0, place.name + 15.0, Anchor::Start, &words);
        } else {
            let x = room.names_width() - 14.0;
            text("strong", x, place.name - 4.0, Anchor::End, &name);
            text("small", x, place.name + 14.0, Anchor::End, &reason);
        }
        text("sum", room.width, place.sum + 6.0, Anchor::End, &unit.signed(LANG, shown_row.sum));
    }
    out + "</svg>"
}

/// A number that can be typed before anybody can count with it.
fn field(field: Field, shown: &Shown) -> String {
    let (id, param) = (field.id(), field.param());
    let value = parameter::field(LANG, &shown.outcome.scenario, param);
    let name = parameter::control_name(voice(), &shown.outcome.scenario, param);
    let place = if matches!(field, Field::Sentence(_)) { text::IN_THE_SENTENCE } else { text::IN_FIGURES };
    format!(
        "<span class=\"number\"><input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" data-field=\"{id}\" \
         class=\"field\" size=\"{}\" aria-label=\"{name}, {}\" value=\"{value}\"></span>",
        value.chars().count().clamp(2, 9),
        say(place)
    )
}

/// One of the large controls.
fn control(index: usize, param: Param, shown: &Shown) -> String {
    let scenario = &shown.outcome.scenario;
    let (min, max) = param.range();
    let per_kept = parameter::shown_per_kept(param);
    let plain = |kept: f64| number::plain(kept * per_kept, 2);
    let id = param.id();
    let hatched = if param == Param::Caseload { " hatched" } else { "" };
    let active = if index == 0 { " active" } else { "" };
    let step =
        |sign: &str| format!("<button type=\"button\" class=\"step\" disabled aria-label=\"{sign}\">{sign}</button>");
    format!(
        "<div class=\"dock-item{active}\"><div class=\"control\"><label for=\"slider-{id}\">{}</label><div class=\"stepper\">\
         {}{}<span class=\"unit\">{}</span>{}</div><div class=\"slider{hatched}\"><input type=\"range\" id=\"slider-{id}\" \
         data-slider=\"{id}\" min=\"{}\" max=\"{}\" step=\"{}\" value=\"{}\" autocomplete=\"off\"></div></div></div>",
        parameter::control_name(voice(), scenario, param),
        step("−"),
        field(Field::Large(param), shown),
        parameter::unit_of(voice(), scenario, param),
        step("+"),
        plain(min),
        plain(max),
        plain(param.step()),
        plain(scenario.get(param))
    )
}

/// The hundred kronor, drawn and said.
fn hundred_kronor(shown: &Shown) -> String {
    let outcome = &shown.outcome;
    let parts = where_it_lands(outcome).map(|shares| hundred::hundred(&shares));
    let parts = parts.unwrap_or_else(|| unreachable!("public budgets gain in the default"));
    let size = (756.0, 22.0);
    let own = outcome.payer_group();
    let drawn = svg(size, |pen| hundred::draw(pen, &parts, own, size, &Theme::LIGHT));
    let rows = parts.iter().filter(|(_, kronor)| *kronor > 0).fold(String::new(), |mut out, (purse, kronor)| {
        let (group, half) = hundred::hue(*purse, own);
        let class = format!("{}{}", group.id(), if half { " half" } else { "" });
        let name = text::hundred::purse(voice(), outcome, *purse);
        let _ = write!(out, "<tr><th><i class=\"{class}\"></i>{name}</th><td>{kronor}</td></tr>");
        out
    });
    format!(
        "<section class=\"hundred\"><h2>{}</h2><svg viewBox=\"0 0 756 22\" preserveAspectRatio=\"none\" \
         aria-hidden=\"true\">{}</svg><table><tbody>{rows}</tbody></table><p class=\"quiet\">{}</p></section>",
        text::hundred::heading(LANG, outcome, Some(&parts)).plain(),
        paths(&drawn),
        text::hundred::caption(voice(), outcome)
    )
}

/// The answer with its fields. A field stands together with the word that no line break parts from it.
fn paragraph(answer: &Sentence, shown: &Shown) -> String {
    let mut out = String::new();
    let mut fields = answer.controls().map(|param| field(Field::Sentence(param), shown));
    for (index, part) in answer.split_controls().enumerate() {
        let mut runs: Vec<(bool, String)> = Vec::new();
        for run in part {
            match runs.last_mut() {
                Some((strong, words)) if *strong == run.strong => words.push_str(&run.words),
                _ => runs.push((run.strong, run.words.clone())),
            }
        }
        if let Some((_, words)) = runs.first_mut().filter(|_| index > 0) {
            let end = words.find(' ').unwrap_or(words.len());
            let field = fields.next().unwrap_or_default();
            let _ = write!(out, "<span class=\"together\">{field}{}</span>", &words[..end]);
            words.replace_range(..end, "");
        }
        for (strong, words) in runs {
            let class = if strong { " class=\"strong\"" } else { "" };
            let _ = write!(out, "<span{class}>{words}</span>");
        }
    }
    out
}

#[test]
fn the_first_view_is_the_page_in_plain_html() {
    let shown = Shown::of(&DEFAULT.scenario(), &DEFAULT.effects()).unwrap_or_else(|error| unreachable!("{error}"));
    let outcome = &shown.outcome;
    let scenario = &outcome.scenario;
    let drawn = Uncertainty::of(scenario, DRAWS, 1).unwrap_or_else(|error| unreachable!("{error}"));
    let pill = |name: &str, pressed: bool| {
        format!("<button type=\"button\" disabled aria-pressed=\"{pressed}\">{name}</button>")
    };
    let controls = [Param::Caseload, Param::LengthYears, Param::ExtraShare];
    let tabs: String = controls
        .iter()
        .enumerate()
        .map(|(index, param)| pill(&parameter::short_name(voice(), *param), index == 0))
        .collect();
    let large: String = controls.iter().enumerate().map(|(index, param)| control(index, *param, &shown)).collect();
    let effects =
        DEFAULT.findings.iter().zip(&shown.other_effects).fold(String::new(), |mut out, (found, (effect, takes))| {
            let _ = write!(
                out,
                "<button type=\"button\" disabled aria-pressed=\"{}\"><b>{}</b> <span>{}</span> <em>{}</em></button>",
                *effect == scenario.get(Param::ExtraShare),
                finding(LANG, found),
                found.source.get(LANG),
                verdict(LANG, *takes, outcome.horizon_years)
            );
            out
        });
    let steps = story::steps(LANG, &shown)
        .map(|step| format!("<li class=\"tale\"><p class=\"told\">{}</p></li>", step.plain()))
        .concat();
    let html = format!(
        "<header class=\"head\"><p class=\"name\">{name}</p><a class=\"begin\" href=\"?step=1\">{begin}</a><a class=\"present\" href=\"?present=1\">{present}</a><div class=\"languages\"><span lang=\"sv\"><button type=\"button\" \
         disabled aria-pressed=\"true\">Svenska</button></span><span lang=\"en\"><a href=\"?v=1&amp;lang=en\">English</a></span></div>\
         </header>\n\
         <main class=\"first\">\n\
         <p class=\"loading\" role=\"status\">{loading} <span lang=\"en\">{loading_en}</span></p>\n\
         <section class=\"lead\"><h1 id=\"message\">{message}</h1></section>\n\
         <section class=\"answer\"><div class=\"example\"><p><a class=\"to-case\" href=\"#about-name\">{example}</a></p><a class=\"begin\" href=\"?step=1\">{begin}</a></div>\n\
         <p class=\"sentence\">{answer}</p>\n\
         <p class=\"sure\">{sure}</p></section>\n\
         <figure class=\"figure\" aria-labelledby=\"message\"><figcaption><p class=\"elections\">{elections}</p><p class=\"quiet\">{caption}</p>\
         </figcaption>\n<div class=\"picture\">{desk}{phone}</div>\n\
         <div class=\"choices\"><div class=\"views\">{views}</div><div class=\"views\">{form}</div></div>\n{hundred}</figure>\n\
         <p class=\"per-family quiet\">{scale}</p>\n\
         <section class=\"result\"><p class=\"outcome\" role=\"status\">{loading}</p></section>\n\
         <section class=\"controls\" aria-label=\"{try_it}\"><div class=\"tabs\">{tabs}</div>{large}</section>\n\
         <section class=\"effects\"><h2>{other}</h2>{effects}</section>\n\
         <section class=\"chance\"><h2>{how_sure_is_it}</h2><p>{chance}</p><div class=\"dots\"><svg aria-hidden=\"true\"></svg>\
         <ul class=\"dot-key\">{key}</ul></div><details class=\"outcomes\"><summary>{outcomes}</summary></details></section>\n\
         <section class=\"story\" id=\"story\"><div class=\"story-head\"><h2>{story}</h2></div><ol class=\"tales\">{steps}</ol></section>\n\
         <noscript><p>{noscript}</p></noscript>\n\
         </main>\n<footer class=\"foot quiet\"><p>{sender}</p></footer>\n",
        name = say(text::NAME),
        loading = say(text::LOADING),
        loading_en = text::LOADING.en,
        message = Heading::of(outcome).words(voice(), outcome),
        example = say(text::EXAMPLE),
        begin = say(text::BEGIN_STORY),
        answer = paragraph(&answer(voice(), &shown), &shown),
        sure = how_sure(voice(), &shown, DEFAULT).plain(),
        elections = elections(LANG, outcome).plain(),
        caption = caption(LANG, outcome, false, false),
        desk = picture(&shown, DESK, "desk"),
        phone = picture(&shown, PHONE, "phone"),
        views =
            [pill(say(text::PER_YEAR), true), pill(say(text::RUNNING), false), pill(say(text::TABLE), false)].concat(),
        form = pill(say(text::ALL_IN_ONE), false),
        hundred = hundred_kronor(&shown),
        scale = human_scale(voice(), outcome).unwrap_or_default().plain(),
        try_it = say(text::CONTROLS),
        other = other_effects(LANG, outcome, DEFAULT),
        how_sure_is_it = say(text::HOW_SURE),
        chance = chance(LANG, scenario, outcome.effort_cost(), &drawn),
        key = key(LANG, scenario, outcome.effort_cost()).into_iter().zip([" lit", ""]).fold(
            String::new(),
            |list, (words, lit)| {
                format!("{list}<li><i class=\"{}{lit}\"></i>{words}</li>", scenario.payer_group().id())
            }
        ),
        outcomes = say(text::OUTCOMES),
        present = say(text::PRESENT),
        story = say(text::STORY),
        noscript = say(text::NEEDS_SCRIPT),
        sender = say(text::SENDER),
    );
    check("public/first-view.html", &html);
}
