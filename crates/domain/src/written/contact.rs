//! A person with a number, as people write them: `王经理 13857512345`, `王经理/0575-84123456，李总 139…`.

use super::{Doubt, Read};
use crate::phone::Phone;
use crate::text::fold;

/// What a text says of a contact.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// Who.
    pub name: Option<String>,
    /// The number, as it was written.
    pub phone: Option<String>,
}

/// Reads who and which number a text names.
#[must_use]
pub fn read(text: &str) -> Read<Written> {
    let found = numbers(text);
    let Some((first, rest)) = found.split_first() else {
        return Read::sure(Written { name: named(text), phone: None });
    };
    let before = named(&text[..first.start]);
    let after = || {
        let end = rest.first().map_or(text.len(), |next| next.start);
        named(&text[first.end..end])
    };
    let written = Written { name: before.or_else(after), phone: Some(text[first.start..first.end].trim().to_owned()) };
    if rest.is_empty() { Read::sure(written) } else { Read::doubtful(written, Doubt::FirstOfSeveral) }
}

/// Where a number stands in a text, in bytes.
pub(crate) struct Place {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The numbers that can be called.
pub(crate) fn numbers(text: &str) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let starts = rest.starts_with(|c: char| fold_digit(c).is_some() || matches!(c, '+' | '(' | '（'));
        let taken = if starts { longest_number(rest) } else { None };
        match taken {
            Some(length) => {
                places.push(Place { start: at, end: at + length });
                at += length;
            }
            None if starts => at += run(rest),
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    places
}

fn fold_digit(c: char) -> Option<u32> {
    fold(c.encode_utf8(&mut [0; 4])).chars().next().and_then(|c| c.to_digit(10))
}

/// A run of what numbers consist of, so that no number begins within another.
fn run(text: &str) -> usize {
    let digits: usize = text.chars().take_while(|c| fold_digit(*c).is_some()).map(char::len_utf8).sum();
    digits.max(text.chars().next().map_or(1, char::len_utf8))
}

/// The longest beginning of a text that is a telephone number.
fn longest_number(text: &str) -> Option<usize> {
    let part = |c: &char| fold_digit(*c).is_some() || "+-() （）－—转#".contains(*c) || c.is_whitespace();
    let end: usize = text.chars().take_while(part).map(char::len_utf8).sum();
    let mut ends: Vec<usize> = text[..end].char_indices().map(|(at, c)| at + c.len_utf8()).collect();
    ends.reverse();
    ends.into_iter().find(|end| {
        let number = fold(&text[..*end]);
        let closed = !number.starts_with('(') || number.contains(')');
        closed && number.ends_with(|c: char| c.is_ascii_digit()) && Phone::parse(&number).is_ok()
    })
}

/// The name in a text: without marks and words that only say what follows.
fn named(text: &str) -> Option<String> {
    let mut name = text.trim_matches(|c: char| !c.is_alphanumeric());
    for label in ["联系人", "联系电话", "电话", "手机", "Tel", "tel", "Mobile"] {
        name = name.trim_start_matches(label).trim_end_matches(label);
        name = name.trim_matches(|c: char| !c.is_alphanumeric());
    }
    let first = name.split(['、', '/', '，', ',', ';', '；', '\n']).next().unwrap_or(name).trim();
    (!first.is_empty() && !first.chars().all(|c| fold_digit(c).is_some())).then(|| first.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (Option<String>, Option<String>) {
        let read = read(text).value;
        (read.name, read.phone)
    }

    #[test]
    fn a_name_and_a_number_are_told_apart() {
        for text in [
            "王经理 13857512345",
            "王经理/13857512345",
            "王经理：13857512345",
            "王经理（13857512345）",
            "13857512345 王经理",
            "联系人：王经理，电话：13857512345",
            "王经理13857512345",
            "王经理\n13857512345",
        ] {
            assert_eq!(parts(text), (Some("王经理".into()), Some("13857512345".into())), "{text}");
        }
        assert_eq!(parts("周总 0575-84123456转801"), (Some("周总".into()), Some("0575-84123456转801".into())));
        assert_eq!(parts("Mr Smith +86 138 5751 2345"), (Some("Mr Smith".into()), Some("+86 138 5751 2345".into())));
    }

    #[test]
    fn the_first_of_several_is_taken_and_told() {
        let several = read("王经理13857512345；李总13957512345");
        assert_eq!(several.value.name.as_deref(), Some("王经理"));
        assert_eq!(several.value.phone.as_deref(), Some("13857512345"));
        assert_eq!(several.doubts, [Doubt::FirstOfSeveral]);
    }

    #[test]
    fn a_name_alone_has_no_number() {
        assert_eq!(parts("王经理"), (Some("王经理".into()), None));
        assert_eq!(parts("1385751234"), (None, None));
    }
}
