//! What the names of glyphs mean, for fonts whose codes have no other meaning.

/// Names of glyphs that are no letters, as the Adobe Glyph List has them.
const NAMES: [(&str, &str); 54] = [
    ("space", " "),
    ("exclam", "!"),
    ("quotedbl", "\""),
    ("numbersign", "#"),
    ("dollar", "$"),
    ("percent", "%"),
    ("ampersand", "&"),
    ("quotesingle", "'"),
    ("parenleft", "("),
    ("parenright", ")"),
    ("asterisk", "*"),
    ("plus", "+"),
    ("comma", ","),
    ("hyphen", "-"),
    ("period", "."),
    ("slash", "/"),
    ("zero", "0"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("colon", ":"),
    ("semicolon", ";"),
    ("less", "<"),
    ("equal", "="),
    ("greater", ">"),
    ("question", "?"),
    ("at", "@"),
    ("bracketleft", "["),
    ("backslash", "\\"),
    ("bracketright", "]"),
    ("underscore", "_"),
    ("quoteleft", "‘"),
    ("quoteright", "’"),
    ("quotedblleft", "“"),
    ("quotedblright", "”"),
    ("endash", "–"),
    ("emdash", "—"),
    ("ellipsis", "…"),
    ("bullet", "•"),
    ("periodcentered", "·"),
    ("degree", "°"),
    ("multiply", "×"),
    ("yen", "¥"),
    ("ff", "ff"),
    ("fi", "fi"),
    ("fl", "fl"),
    ("ffi", "ffi"),
    ("ffl", "ffl"),
];

/// The text a glyph's name stands for, where it can be known.
pub(super) fn text_of_name(name: &str) -> Option<String> {
    let name = name.split('.').next().unwrap_or(name);
    if name.len() == 1 {
        return Some(name.to_owned());
    }
    if let Some((_, text)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some((*text).to_owned());
    }
    let digits = name.strip_prefix("uni").or_else(|| name.strip_prefix('u'))?;
    let known = (4..=6).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let code = known.then(|| u32::from_str_radix(digits, 16).ok()).flatten()?;
    char::from_u32(code).map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_for_its_letter() {
        for (name, text) in
            [("A", "A"), ("seven", "7"), ("uni8D8A", "越"), ("u20BB7", "𠮷"), ("ffi", "ffi"), ("a.sc", "a")]
        {
            assert_eq!(text_of_name(name).as_deref(), Some(text), "{name}");
        }
        for name in ["g123", "", ".notdef", "uniD800", "cid:1"] {
            assert_eq!(text_of_name(name), None, "{name}");
        }
    }
}
