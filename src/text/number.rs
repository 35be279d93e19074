//! Numbers and money in words, one formatter per language.
//!
//! Values are rounded here, half away from zero, once; `Intl` (in the page) or its native twin only sets the signs.

use super::{Lang, text};

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
                text("miljard kronor", "billion kronor").get(lang)
            } else {
                text("miljarder kronor", "billion kronor").get(lang)
            },
        )
    } else if rounded(size / 1e6, 1) >= 1.0 {
        let digits = u8::from(size < 1e8);
        (
            amount / 1e6,
            digits,
            if rounded(size / 1e6, 1) == 1.0 {
                text("miljon kronor", "million kronor").get(lang)
            } else {
                text("miljoner kronor", "million kronor").get(lang)
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
    bind_numbers(text, &mut ' ')
}

/// The same for a part of a text: `before` is the sign before it, and then the last one in it.
pub fn bind_numbers(text: &str, before: &mut char) -> String {
    let bind = |character: char| {
        let bound = character == ' ' && before.is_ascii_digit();
        *before = character;
        if bound { NBSP } else { character }
    };
    text.chars().map(bind).collect()
}

/// A length of time in words: "drygt 7 år", "knappt 3 år", "mindre än ett år".
pub fn about_years(lang: Lang, years: f64) -> String {
    let whole = years.floor();
    let part = years - whole;
    let (word, count) = match part {
        _ if whole == 0.0 && part < 0.7 => {
            return keep_together(text("mindre än ett år", "less than a year").get(lang));
        }
        ..0.95 if whole == 0.0 => return keep_together(text("knappt ett år", "just under a year").get(lang)),
        ..0.05 => (text("", "").get(lang), whole),
        ..0.7 => (text("drygt ", "just over ").get(lang), whole),
        ..0.95 => (text("knappt ", "just under ").get(lang), whole + 1.0),
        _ => (text("", "").get(lang), whole + 1.0),
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

/// Reads "-1234.5", digits with at most one point and a sign before them, as the nearest double.
pub fn read_plain(text: &str) -> Option<f64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let mut all = whole.bytes().chain(decimals.bytes()).peekable();
    if all.peek().is_none() || !all.all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    engine::parse(text).filter(|number| number.is_finite())
}

/// "-1234.5" with at most `digits` decimals and none that are zero at the end: for links and style sheets.
pub fn plain(value: f64, digits: u8) -> String {
    exact(rounded(value, digits))
}

/// "-1234.5" with as few figures as [`read_plain`] needs to read the same double back.
pub fn exact(value: f64) -> String {
    engine::print(value)
}

/// Figures with an exponent, "1.5e-7", written out: "0.00000015". Others stay as they are.
#[cfg(any(test, target_arch = "wasm32"))]
fn written_out(text: &str) -> String {
    let exponent = text.split_once('e').and_then(|(figures, exponent)| {
        Some((figures, exponent.strip_prefix('+').unwrap_or(exponent).parse::<i32>().ok()?))
    });
    let Some((figures, exponent)) = exponent else { return text.to_owned() };
    let (sign, size) = figures.strip_prefix('-').map_or(("", figures), |size| ("-", size));
    let (whole, decimals) = size.split_once('.').unwrap_or((size, ""));
    let digits = [whole, decimals].concat();
    // How many digits stand before the point.
    let before = whole.len() as i32 + exponent;
    if before <= 0 {
        return [sign, "0.", &"0".repeat(before.unsigned_abs() as usize), &digits].concat();
    }
    match digits.split_at_checked(before as usize) {
        Some((digits, "")) => [sign, digits].concat(),
        Some((whole, decimals)) => [sign, whole, ".", decimals].concat(),
        None => [sign, &digits, &"0".repeat(before as usize - digits.len())].concat(),
    }
}

/// The browser's own: `Intl.NumberFormat`, and its reading and printing of decimals, as Rust's would be an eighth of what a
/// visitor loads.
#[cfg(target_arch = "wasm32")]
mod engine {
    use std::cell::RefCell;

    use js_sys::{Array, Function, Intl, Number, Object, Reflect};
    use wasm_bindgen::JsValue;

    use super::{Lang, MINUS, written_out};

    const MOST_DIGITS: usize = 8;

    thread_local! {
        /// One formatter for each language and number of decimals: making one is slow, using it is not.
        static FORMATTERS: RefCell<[[Option<Function>; MOST_DIGITS]; 2]> = RefCell::default();
    }

    /// The nearest double to a decimal.
    #[expect(clippy::unnecessary_wraps, reason = "as its native twin")]
    pub fn parse(text: &str) -> Option<f64> {
        Some(Number::parse_float(text))
    }

    /// The shortest decimal that reads back as the same double.
    pub fn print(value: f64) -> String {
        // Ten is a base that every browser has.
        let printed = Number::from(value).to_string_with_radix(10).map(String::from);
        written_out(&printed.unwrap_or_default())
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

/// The native twin of what the browser does, for tests and files.
#[cfg(not(target_arch = "wasm32"))]
mod engine {
    use super::{Lang, MINUS, NBSP};

    /// The nearest double to a decimal.
    pub fn parse(text: &str) -> Option<f64> {
        text.parse().ok()
    }

    /// The shortest decimal that reads back as the same double.
    pub fn print(value: f64) -> String {
        value.to_string()
    }

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
    fn plain_numbers_are_rounded_and_have_no_idle_zeroes() {
        for (value, digits, expected) in [
            (12.345, 2, "12.35"),
            (-0.004, 2, "0"),
            (7.0, 2, "7"),
            (0.05, 4, "0.05"),
            (-1.5, 0, "-2"),
            (1e7, 1, "10000000"),
        ] {
            assert_eq!(plain(value, digits), expected);
        }
    }

    #[test]
    fn every_double_reads_back_from_its_own_decimal() {
        let mut bits = 1_u64;
        for _ in 0..20_000 {
            bits = bits.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let value = f64::from_bits(bits);
            if value.is_finite() {
                assert_eq!(read_plain(&exact(value)).map(f64::to_bits), Some(bits));
            }
        }
        for value in [0.1 + 0.2, 1.0 - 0.9, 8.0 / 75.0, f64::MIN_POSITIVE, 5e-324, f64::MAX, f64::EPSILON] {
            assert_eq!(read_plain(&exact(value)), Some(value));
        }
    }

    #[test]
    fn an_exponent_as_browsers_write_it_is_written_out() {
        for value in
            [1e21, 1.5e21, 1.234_567_890_123_456_7e25, 1e-7, -1.5e-7, 2.5e-10, 5e-324, f64::MAX, f64::MIN_POSITIVE]
        {
            // Rust writes exponents as JavaScript does, but for the plus.
            let as_browsers = format!("{value:e}").replace('e', if value.abs() > 1.0 { "e+" } else { "e" });
            assert_eq!(written_out(&as_browsers), value.to_string());
        }
        assert_eq!(written_out("1.25e1"), "12.5");
        assert_eq!(written_out("12.5"), "12.5");
    }
}
