//! Numbers and money in words, one formatter per language.
//!
//! Values are rounded here, half away from zero, once; `Intl` (in the page) or its native twin only sets the signs.

use super::links::CLOSES;
use super::{Lang, Text};

/// No-break space, which keeps a number and its unit on one line.
pub const NBSP: char = '\u{a0}';

/// Minus sign, as typographers want it.
pub const MINUS: char = '\u{2212}';

/// `value` rounded to `digits` decimals, half away from zero; never −0.
pub fn rounded(value: f64, digits: u8) -> f64 {
    let unit = 10_f64.powi(i32::from(digits));
    (value * unit).round() / unit + 0.0
}

/// "1 234,5" or "1,234.5", with exactly `digits` decimals.
pub fn decimal(lang: Lang, value: f64, digits: u8) -> String {
    engine::format(lang, rounded(value, digits), digits)
}

/// As [`decimal`], without decimals that are all zero.
pub fn short(lang: Lang, value: f64, digits: u8) -> String {
    let needed = (0..digits).find(|fewer| rounded(value, *fewer) == rounded(value, digits)).unwrap_or(digits);
    decimal(lang, value, needed)
}

/// As [`decimal`], with a plus before gains; a value that rounds to zero has no sign.
pub fn signed(lang: Lang, value: f64, digits: u8) -> String {
    let plus = if rounded(value, digits) > 0.0 { "+" } else { "" };
    format!("{plus}{}", decimal(lang, value, digits))
}

/// An amount in running text: "5,1 miljoner kronor", "820 000 kronor". Its sign is kept.
pub fn kronor(lang: Lang, amount: f64) -> String {
    let size = amount.abs();
    let (value, digits, unit) = if rounded(size / 1e9, 1) >= 1.0 {
        (
            amount / 1e9,
            1,
            if rounded(size / 1e9, 1) == 1.0 {
                text(lang, "miljard kronor", "billion kronor")
            } else {
                text(lang, "miljarder kronor", "billion kronor")
            },
        )
    } else if rounded(size / 1e6, 1) >= 1.0 {
        let digits = u8::from(size < 1e8);
        (
            amount / 1e6,
            digits,
            if rounded(size / 1e6, 1) == 1.0 {
                text(lang, "miljon kronor", "million kronor")
            } else {
                text(lang, "miljoner kronor", "million kronor")
            },
        )
    } else {
        let step = if size >= 1e4 { 1e3 } else { 1e2 };
        ((amount / step).round() * step, 0, "kronor")
    };
    keep_together(&format!("{} {unit}", short(lang, value, digits)))
}

/// A number and the words that belong to it, which no line break parts.
pub fn keep_together(words: &str) -> String {
    words.replace(' ', &NBSP.to_string())
}

/// A text in which no line break parts a number from the word after it.
pub fn keep_numbers(text: &str) -> String {
    let mut before = ' ';
    let bind = |character: char| {
        let bound = character == ' ' && before.is_ascii_digit();
        // The end of a marked number is no sign of the text.
        if character != CLOSES {
            before = character;
        }
        if bound { NBSP } else { character }
    };
    text.chars().map(bind).collect()
}

fn text(lang: Lang, sv: &'static str, en: &'static str) -> &'static str {
    Text { sv, en }.get(lang)
}

/// A length of time in words: "drygt 7 år", "knappt 3 år", "mindre än ett år".
pub fn about_years(lang: Lang, years: f64) -> String {
    let whole = years.floor();
    let part = years - whole;
    let (word, count) = match part {
        _ if whole == 0.0 && part < 0.7 => {
            return keep_together(text(lang, "mindre än ett år", "less than a year"));
        }
        ..0.95 if whole == 0.0 => return keep_together(text(lang, "knappt ett år", "just under a year")),
        ..0.05 => (text(lang, "", ""), whole),
        ..0.7 => (text(lang, "drygt ", "just over "), whole),
        ..0.95 => (text(lang, "knappt ", "just under "), whole + 1.0),
        _ => (text(lang, "", ""), whole + 1.0),
    };
    keep_together(&format!("{word}{}", years_of(lang, count)))
}

/// "3 år", "1 year", "2,5 years".
pub fn years_of(lang: Lang, years: f64) -> String {
    let unit = match lang {
        Lang::Sv => "år",
        Lang::En if years == 1.0 => "year",
        Lang::En => "years",
    };
    keep_together(&format!("{} {unit}", short(lang, years, 2)))
}

/// What is wrong with a number that somebody typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

/// Reads a number as people write it: `1 234,5`, `1234.5`, with no-break spaces and U+2212.
///
/// # Errors
/// The text is empty or not one number.
///
/// A comma is a decimal comma, but in English "820,000" has groups of three.
pub fn read(lang: Lang, text: &str) -> Result<f64, NotANumber> {
    let ungrouped = if lang == Lang::En && is_grouped(text) { text.replace(',', "") } else { text.to_owned() };
    let plain: String = ungrouped
        .chars()
        .filter(|character| !character.is_whitespace())
        .map(|character| match character {
            MINUS | '\u{2013}' => '-',
            ',' => '.',
            other => other,
        })
        .collect();
    read_plain(&plain).ok_or(NotANumber)
}

/// Whether commas part a number into groups of three: "1,234" and "1,234,567.8".
fn is_grouped(text: &str) -> bool {
    let whole = text.trim().trim_start_matches(['-', '+', MINUS, '\u{2013}']);
    let whole = whole.split_once('.').map_or(whole, |(whole, _)| whole);
    let mut groups = whole.split(',');
    let first = groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && first != "0");
    let rest: Vec<&str> = groups.collect();
    first && !rest.is_empty() && rest.iter().all(|group| group.len() == 3)
}

/// Reads "-1234.5": digits with at most one point, a sign before them.
///
/// The nearest double up to 15 figures, within its last digit beyond. Own code and not `str::parse`, whose tables
/// would be an eighth of what a visitor loads.
pub fn read_plain(text: &str) -> Option<f64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let all = || whole.bytes().chain(decimals.bytes());
    if all().next().is_none() || !all().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let (mut figures, mut skipped) = (0_u64, 0_i32);
    for digit in all() {
        if figures < MOST_FIGURES {
            figures = figures * 10 + u64::from(digit - b'0');
        } else {
            skipped += 1;
        }
    }
    let power = skipped - decimals.len() as i32;
    let size = if power < 0 { figures as f64 / 10_f64.powi(-power) } else { figures as f64 * 10_f64.powi(power) };
    Some(sign * size).filter(|number| number.is_finite())
}

/// Further figures would not fit.
const MOST_FIGURES: u64 = 10_u64.pow(17);

/// "-1234.5" with at most `digits` decimals and none that are zero at the end: for links and style sheets.
///
/// Own code for the same reason as [`read_plain`].
pub fn plain(value: f64, digits: u8) -> String {
    let unit = 10_u64.pow(u32::from(digits));
    let scaled = (value.abs() * unit as f64).round() as u64;
    let mut out = String::from(if value < 0.0 && scaled > 0 { "-" } else { "" });
    out.push_str(&(scaled / unit).to_string());
    if !scaled.is_multiple_of(unit) {
        let decimals = (scaled % unit + unit).to_string();
        out.push('.');
        out.push_str(decimals[1..].trim_end_matches('0'));
    }
    out
}

/// As [`plain`], with as many decimals as the value needs, up to 15 figures.
pub fn exact(value: f64) -> String {
    let most = (0..18).take_while(|digits| value.abs() * 10_f64.powi(*digits) < 1e16).count() as u8;
    let reads_back = |digits: &u8| read_plain(&plain(value, *digits)) == Some(value);
    plain(value, (0..most).find(reads_back).unwrap_or(most.saturating_sub(1)))
}

/// `Intl.NumberFormat` of the browser.
#[cfg(target_arch = "wasm32")]
mod engine {
    use std::cell::RefCell;

    use js_sys::{Array, Function, Intl, Object, Reflect};
    use wasm_bindgen::JsValue;

    use super::{Lang, MINUS};

    const MOST_DIGITS: usize = 8;

    thread_local! {
        /// One formatter for each language and number of decimals: making one is slow, using it is not.
        static FORMATTERS: RefCell<[[Option<Function>; MOST_DIGITS]; 2]> = RefCell::default();
    }

    pub fn format(lang: Lang, value: f64, digits: u8) -> String {
        let formatted = FORMATTERS.with_borrow_mut(|formatters| {
            let place = formatters[lang as usize].get_mut(usize::from(digits))?;
            let function = place.get_or_insert_with(|| make(lang, digits));
            function.call1(&JsValue::UNDEFINED, &value.into()).ok()?.as_string()
        });
        // Browsers write the English minus as a hyphen.
        formatted.unwrap_or_default().replace('-', MINUS.encode_utf8(&mut [0; 4]))
    }

    fn make(lang: Lang, digits: u8) -> Function {
        let options = Object::new();
        for key in ["minimumFractionDigits", "maximumFractionDigits"] {
            // Setting a key on a fresh object cannot fail.
            let _ = Reflect::set(&options, &key.into(), &digits.into());
        }
        let locale = match lang {
            Lang::Sv => "sv-SE",
            Lang::En => "en-GB",
        };
        Intl::NumberFormat::new(&Array::of1(&locale.into()), &options).format()
    }
}

/// The native twin of `Intl.NumberFormat`, for tests and files.
#[cfg(not(target_arch = "wasm32"))]
mod engine {
    use super::{Lang, MINUS, NBSP};

    pub fn format(lang: Lang, value: f64, digits: u8) -> String {
        let (group, point) = match lang {
            Lang::Sv => (NBSP, ','),
            Lang::En => (',', '.'),
        };
        let plain = format!("{:.*}", usize::from(digits), value.abs());
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut out = String::new();
        if value < 0.0 {
            out.push(MINUS);
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                out.push(group);
            }
            out.push(digit);
        }
        if !decimals.is_empty() {
            out.push(point);
            out.push_str(decimals);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_each_languages_rules() {
        for (value, digits, sv, en) in [
            (0.0, 0, "0", "0"),
            (-0.4, 0, "0", "0"),
            (1234.5, 1, "1 234,5", "1,234.5"),
            (-4921.0, 0, "−4 921", "−4,921"),
            (0.05, 1, "0,1", "0.1"),
            (2.5, 0, "3", "3"),
            (-2.5, 0, "−3", "−3"),
            (1_234_567.0, 0, "1 234 567", "1,234,567"),
        ] {
            assert_eq!(decimal(Lang::Sv, value, digits).replace(NBSP, " "), sv);
            assert_eq!(decimal(Lang::En, value, digits), en);
        }
        assert_eq!(signed(Lang::Sv, 5.67, 1), "+5,7");
        assert_eq!(signed(Lang::Sv, 0.04, 1), "0,0");
        assert_eq!(short(Lang::Sv, 2.50, 2), "2,5");
        assert_eq!(short(Lang::Sv, 3.0, 2), "3");
    }

    #[test]
    fn amounts_are_written_as_in_running_text() {
        for (amount, sv, en) in [
            (5_073_750.0, "5,1 miljoner kronor", "5.1 million kronor"),
            (1_000_000.0, "1 miljon kronor", "1 million kronor"),
            (1_960_000.0, "2 miljoner kronor", "2 million kronor"),
            (960_000.0, "1 miljon kronor", "1 million kronor"),
            (628_977.0, "629 000 kronor", "629,000 kronor"),
            (1_879.2, "1 900 kronor", "1,900 kronor"),
            (-911_000.0, "−911 000 kronor", "−911,000 kronor"),
            (123_456_789.0, "123 miljoner kronor", "123 million kronor"),
            (1.04e9, "1 miljard kronor", "1 billion kronor"),
            (2.5e9, "2,5 miljarder kronor", "2.5 billion kronor"),
            (0.0, "0 kronor", "0 kronor"),
        ] {
            assert_eq!(kronor(Lang::Sv, amount).replace(NBSP, " "), sv);
            assert_eq!(kronor(Lang::En, amount).replace(NBSP, " "), en);
        }
    }

    #[test]
    fn times_are_rounded_in_words() {
        for (years, sv, en) in [
            (0.4, "mindre än ett år", "less than a year"),
            (0.8, "knappt ett år", "just under a year"),
            (1.0, "1 år", "1 year"),
            (2.2, "drygt 2 år", "just over 2 years"),
            (7.54, "drygt 7 år", "just over 7 years"),
            (7.8, "knappt 8 år", "just under 8 years"),
            (7.97, "8 år", "8 years"),
        ] {
            assert_eq!(about_years(Lang::Sv, years).replace(NBSP, " "), sv);
            assert_eq!(about_years(Lang::En, years).replace(NBSP, " "), en);
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, expected) in [
            ("25", Ok(25.0)),
            ("1 234,5", Ok(1234.5)),
            ("1\u{a0}234,5", Ok(1234.5)),
            ("1\u{202f}234.5", Ok(1234.5)),
            ("1234.5", Ok(1234.5)),
            (" −5 ", Ok(-5.0)),
            ("-5", Ok(-5.0)),
            (",5", Ok(0.5)),
            ("", Err(NotANumber)),
            ("-", Err(NotANumber)),
            ("1.234,5", Err(NotANumber)),
            ("1e5", Err(NotANumber)),
            ("inf", Err(NotANumber)),
            ("NaN", Err(NotANumber)),
            ("25 st", Err(NotANumber)),
            ("--5", Err(NotANumber)),
            ("1.2.3", Err(NotANumber)),
            ("0.106666666666666667", Ok(8.0 / 75.0)),
        ] {
            assert_eq!(read(Lang::Sv, text), expected, "{text:?}");
        }
        assert!(read(Lang::Sv, &"9".repeat(400)).is_err(), "past the largest double");
        for (text, expected) in [
            ("820,000", Ok(820_000.0)),
            ("1,234,567.8", Ok(1_234_567.8)),
            ("−1,234", Ok(-1_234.0)),
            ("2,5", Ok(2.5)),
            ("0,125", Ok(0.125)),
            ("1,23,456", Err(NotANumber)),
        ] {
            assert_eq!(read(Lang::En, text), expected, "{text:?}");
        }
    }

    #[test]
    fn plain_numbers_are_those_of_the_standard_library() {
        for value in [0.0, 1.0, -1.0, 0.12, 0.3142, 25.4, 33.3, -0.3, 59_200.0, 1e7, 2_000_000.0, 0.000_1, 99.99] {
            assert_eq!(exact(value), value.to_string());
            assert_eq!(read_plain(&value.to_string()), Some(value));
        }
        assert_eq!(plain(12.345, 2), "12.35");
        assert_eq!(plain(-0.004, 2), "0");
        assert_eq!(plain(7.0, 2), "7");
        assert_eq!(plain(0.05, 4), "0.05");
    }
}
