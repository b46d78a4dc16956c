//! Character references of HTML, as they stand in scraped text.

/// `text` with numbered references and the five that every HTML writer uses replaced by what they stand for.
pub(super) fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        plain.push_str(&rest[..start]);
        rest = &rest[start..];
        // The longest reference has 10 characters, as `&#x10ffff;` does.
        let end = rest.bytes().take(10).position(|byte| byte == b';');
        let known = end.and_then(|end| Some((end, character(&rest[1..end])?)));
        plain.push(known.map_or('&', |(_, character)| character));
        rest = &rest[known.map_or(1, |(end, _)| end + 1)..];
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
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[test]
    fn references_become_characters_and_the_rest_stays() {
        assert_eq!(unescape("&quot;S&amp;M&quot;, it&#039;s &lt;3 &gt; &#x10ffff;"), "\"S&M\", it's <3 > \u{10ffff}");
        assert_eq!(unescape("R&B; a && b &; &#xFFFFFFFF; &eté& &amp;lt;"), "R&B; a && b &; &#xFFFFFFFF; &eté& &lt;");
    }
}
