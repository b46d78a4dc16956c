//! Text of figures: how wide it is, where it breaks, and how numbers are written.
//!
//! Widths come from a table of DejaVu Sans, the widest of the usual system fonts, and not from the browser: measuring in the page forces a
//! layout each time, and one table gives the same layout on a canvas, in SVG and in PNG. Text in a narrower font leaves a little more air.

use crate::language::{Value, grouped, t};

/// Advance widths of the characters 32 to 126 in thousandths of the font size.
const WIDTHS: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838,
    531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390,
    838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337,
    636, 838,
];

/// The width of `text` in pixels at a font size in pixels.
pub(crate) fn width(text: &str, size: f64, bold: bool) -> f64 {
    let thousandths: u32 = text.chars().map(advance).sum();
    f64::from(thousandths) / 1000.0 * size * if bold { 1.14 } else { 1.0 }
}

fn advance(c: char) -> u32 {
    match c {
        ' '..='~' => u32::from(WIDTHS[c as usize - 32]),
        '\u{300}'..='\u{36f}' => 0,
        '−' => 838,
        '\u{a0}' => 318,
        '\u{202f}' => 200,
        '\u{80}'..='\u{10ff}' => 650,
        '\u{2000}'..='\u{2fff}' => 800,
        _ => 1000,
    }
}

/// `text`, cut with an ellipsis where it is wider than `limit` pixels.
pub(crate) fn fit(text: &str, size: f64, bold: bool, limit: f64) -> String {
    if width(text, size, bold) <= limit {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        kept.push(c);
        if width(&kept, size, bold) + size > limit {
            kept.pop();
            break;
        }
    }
    format!("{}…", kept.trim_end())
}

/// `text` broken between words into lines of at most `limit` pixels, at most `lines` of them; what is left over ends in an ellipsis.
pub(crate) fn wrap(text: &str, size: f64, bold: bool, limit: f64, lines: usize) -> Vec<String> {
    let mut wrapped: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut parts = breakable(text);
    while let Some((before, part)) = parts.next() {
        let longer = if line.is_empty() { part.to_owned() } else { format!("{line}{before}{part}") };
        // An address breaks only where a line is too short for the rest of it.
        if line.is_empty() || width(&longer, size, bold) <= limit {
            line = longer;
            continue;
        }
        if wrapped.len() + 1 == lines {
            line = parts.by_ref().fold(longer, |line, (before, part)| line + before + part);
            break;
        }
        wrapped.push(std::mem::replace(&mut line, part.to_owned()));
    }
    if !line.is_empty() && lines > 0 {
        wrapped.push(line);
    }
    wrapped.into_iter().map(|line| fit(&line, size, bold, limit)).collect()
}

/// Where a text may break: at spaces, but for those that keep a number and its unit together, and within an address after `/`, `?`, `&` and
/// `,`. Each part comes with what stands before it where it follows on the same line.
fn breakable(text: &str) -> impl Iterator<Item = (&'static str, &str)> {
    let words = text.split(|c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')).filter(|word| !word.is_empty());
    words.flat_map(|word| {
        let inside: &[char] = if word.contains("://") { &['/', '?', '&', ','] } else { &[] };
        word.split_inclusive(inside).enumerate().map(|(i, part)| (if i == 0 { " " } else { "" }, part))
    })
}

/// A number with `decimals` digits after the point, a true minus sign and thousands separators.
pub(crate) fn fixed(value: f64, decimals: usize) -> String {
    let plain = format!("{:.*}", decimals, value.abs());
    let (whole, fraction) = plain.split_once('.').map_or((plain.as_str(), None), |(w, f)| (w, Some(f)));
    let grouped = grouped(whole);
    let is_zero = plain.chars().all(|c| matches!(c, '0' | '.'));
    let sign = if value < 0.0 && !is_zero { "−" } else { "" };
    match fraction {
        Some(fraction) => format!("{sign}{grouped}.{fraction}"),
        None => format!("{sign}{grouped}"),
    }
}

/// A number for a sentence: about three significant digits, without trailing zeros.
pub(crate) fn short(value: f64) -> String {
    if !value.is_finite() {
        return t!("not finite").into();
    }
    if value == 0.0 {
        return "0".into();
    }
    let exponent = value.abs().log10().floor() as i32;
    if !(-4..=6).contains(&exponent) {
        return scientific(value, 2);
    }
    let text = fixed(value, (2 - exponent).max(0) as usize);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// A number as a mantissa and a power of ten, as in `2.5e6`.
pub(crate) fn scientific(value: f64, decimals: usize) -> String {
    let text = format!("{:.*e}", decimals, value);
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let mantissa = if mantissa.contains('.') { mantissa.trim_end_matches('0').trim_end_matches('.') } else { mantissa };
    format!("{mantissa}e{exponent}").replace('-', "−")
}

/// `text` without the characters that neither a canvas nor XML can show: they become spaces.
pub(crate) fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') { ' ' } else { c }).collect()
}

/// A number in a message is written [`short`].
impl From<f64> for Value<'_> {
    fn from(value: f64) -> Self {
        short(value).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_well() {
        assert_eq!(fixed(-1234.5, 1), "−1,234.5");
        assert_eq!(fixed(-0.001, 2), "0.00");
        assert_eq!(fixed(1_000_000.0, 0), "1,000,000");
        assert_eq!(short(0.7412), "0.741");
        assert_eq!(short(0.75), "0.75");
        assert_eq!(short(500.0), "500");
        assert_eq!(short(-0.171_57), "−0.172");
        assert_eq!(short(1.5e9), "1.5e9");
        assert_eq!(short(f64::NAN), "not finite");
    }

    #[test]
    fn long_text_breaks_or_is_cut() {
        let lines = wrap("the quick brown fox jumps over the lazy dog", 12.0, false, 90.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'));
        assert!(lines.iter().all(|line| width(line, 12.0, false) <= 90.0), "{lines:?}");
        assert_eq!(wrap("short", 12.0, false, 90.0, 2), ["short"]);
        assert_eq!(wrap("about 12\u{202f}345\u{a0}%", 12.0, false, 70.0, 2), ["about", "12\u{202f}345\u{a0}%"]);
        assert!(wrap("", 12.0, false, 90.0, 2).is_empty());
    }

    #[test]
    fn an_address_breaks_between_its_settings_and_loses_nothing() {
        let address = "http://127.0.0.1:8080/#/points?v=1&preset=charges&methods=cross-entropy,atom&steps=2000&seed=7";
        let lines = wrap(&format!("One run, seed 7. {address}"), 11.0, false, 220.0, 9);
        assert!(lines.len() > 2 && lines.iter().all(|line| width(line, 11.0, false) <= 220.0), "{lines:?}");
        assert_eq!(lines.concat(), format!("One run, seed 7. {address}"));
        assert_eq!(wrap("cross-entropy,atom", 11.0, false, 60.0, 3), [fit("cross-entropy,atom", 11.0, false, 60.0)], "only addresses break inside");
    }
}
