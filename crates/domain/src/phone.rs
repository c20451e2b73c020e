//! Telephone numbers: kept as given and in a normal form. Handbook §14.

use serde::{Deserialize, Serialize};

use crate::invalid::Invalid;

/// A mobile number (`1[3-9]` + 9 digits) or a landline (0575 + 8 digits), +86 and extension allowed; or a number abroad.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Phone {
    given: String,
    normal: String,
}

impl Phone {
    /// Reads a number as typed.
    ///
    /// # Errors
    /// Neither a mobile number, nor a landline with its area code, nor a number abroad with its country code.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let given = text.trim();
        if given.chars().count() > 40 {
            return Err(Invalid::TooLong(40));
        }
        let folded = crate::text::fold(given);
        let (number, extension) = split_extension(&folded);
        let digits: String = number.chars().filter(|c| !matches!(c, ' ' | '-' | '(' | ')' | '.')).collect();
        let national = digits.strip_prefix("+86").or_else(|| digits.strip_prefix("0086")).unwrap_or(&digits);
        let number = if is_mobile(national) || is_landline(national) {
            national.to_owned()
        } else {
            abroad(&digits).ok_or(Invalid::Format("13800001234 / 0575-88001234 / +852 60001234"))?
        };
        let normal = extension.map_or_else(|| number.clone(), |e| format!("{number}-{e}"));
        Ok(Self { given: given.to_owned(), normal })
    }

    /// The normal form: digits, and the extension after a hyphen.
    #[must_use]
    pub fn normal(&self) -> &str {
        &self.normal
    }

    /// What a telephone dials: the normal form without the extension.
    #[must_use]
    pub fn dialled(&self) -> &str {
        self.normal.split('-').next().unwrap_or_default()
    }

    /// As it was typed.
    #[must_use]
    pub fn given(&self) -> &str {
        &self.given
    }

    /// The form shown without a stated reason: `138****8000`. Handbook §15.
    #[must_use]
    pub fn masked(&self) -> String {
        let chars: Vec<char> = self.normal.chars().take_while(|c| *c != '-').collect();
        let head: String = chars.iter().take(3).collect();
        let tail: String = chars.iter().skip(chars.len().saturating_sub(4)).collect();
        format!("{head}****{tail}")
    }
}

/// A person's name as shown without a stated reason: the first character and an asterisk. Handbook §15.
#[must_use]
pub fn masked_name(name: &str) -> String {
    name.chars().next().map_or_else(String::new, |first| format!("{first}*"))
}

fn split_extension(number: &str) -> (&str, Option<&str>) {
    for mark in ["转", "ext", "#", "x"] {
        if let Some((number, extension)) = number.split_once(mark) {
            let extension = extension.trim_matches(|c: char| !c.is_ascii_digit());
            return (number, (!extension.is_empty()).then_some(extension));
        }
    }
    (number, None)
}

fn is_mobile(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    matches!(bytes, [b'1', b'3'..=b'9', rest @ ..] if rest.len() == 9 && rest.iter().all(u8::is_ascii_digit))
}

/// A landline: the area code (0 and two or three digits) and seven or eight digits.
fn is_landline(digits: &str) -> bool {
    digits.starts_with('0') && (10..=12).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// A number abroad with its country code: `+` or `00` and at most 15 digits (ITU-T E.164).
fn abroad(digits: &str) -> Option<String> {
    let number = digits.strip_prefix('+').or_else(|| digits.strip_prefix("00"))?;
    let sound = !number.starts_with(['0']) && !number.starts_with("86") && (8..=15).contains(&number.len());
    (sound && number.bytes().all(|byte| byte.is_ascii_digit())).then(|| format!("+{number}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (given, normal) in [
            ("138 0000 8000", "13800008000"),
            ("+86-13800008000", "13800008000"),
            ("0575-88001234", "057588001234"),
            ("（0575）88001234 转 801", "057588001234-801"),
            ("１３８００００８０００", "13800008000"),
            ("+852 6000 1133", "+85260001133"),
            ("00886-2-80001122", "+886280001122"),
        ] {
            assert_eq!(Phone::parse(given).unwrap().normal(), normal, "{given}");
        }
    }

    #[test]
    fn other_texts_are_refused() {
        for text in ["", "12800001234", "138****8000", "88001234", "电话", "+86 12345678", "+81 123", "+0123456789"] {
            assert!(Phone::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_number_is_shown_masked() {
        assert_eq!(Phone::parse("13800008000").unwrap().masked(), "138****8000");
        assert_eq!(masked_name("周文斌"), "周*");
    }
}
