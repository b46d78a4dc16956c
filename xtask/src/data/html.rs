//! Character references of HTML, as they stand in scraped text.

/// `text` with `&amp;`, `&#039;`, `&#x27;` and the like replaced by what they stand for; an unknown reference stays as it is.
pub fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        plain.push_str(&rest[..start]);
        rest = &rest[start..];
        // The longest name known here has 6 letters, the longest number 7 digits.
        let reference = rest.char_indices().take(12).find(|(_, character)| *character == ';');
        match reference.and_then(|(end, _)| Some((end, character(&rest[1..end])?))) {
            Some((end, character)) => {
                plain.push(character);
                rest = &rest[end + 1..];
            }
            None => {
                plain.push('&');
                rest = &rest[1..];
            }
        }
    }
    plain + rest
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "hellip" => '…',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "eacute" => 'é',
        "pound" => '£',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[test]
    fn references_become_characters_and_the_rest_stays() {
        assert_eq!(unescape("S&amp;M, it&#039;s &#x2019;&#x1F600;"), "S&M, it's ’😀");
        assert_eq!(unescape("R&B; a && b &; &#xFFFFFFFF; &eté&"), "R&B; a && b &; &#xFFFFFFFF; &eté&");
        assert_eq!(unescape("&amp;lt;"), "&lt;");
    }
}
