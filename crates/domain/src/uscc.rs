//! The unified social credit code (统一社会信用代码, GB 32100-2015).

use serde::{Deserialize, Serialize};

use crate::invalid::Invalid;

const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
const ORGANISATION_WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

/// A code whose both check characters fit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Uscc(String);

impl Uscc {
    /// Takes a code as typed; lower case is raised first.
    ///
    /// # Errors
    /// Not 18 characters of the alphabet, or a check character that does not fit.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let code = shape(text)?;
        if !fits(code.as_bytes()) {
            return Err(Invalid::UsccChecksum);
        }
        Ok(Self(code))
    }

    /// The 18 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The code in its form alone, for one that is kept with a reason although its check characters do not fit.
///
/// # Errors
/// Not 18 characters of the alphabet.
pub fn shape(text: &str) -> Result<String, Invalid> {
    let code = text.trim().to_ascii_uppercase();
    let known = code.bytes().all(|b| ALPHABET.contains(&b));
    if code.len() == 18 && known { Ok(code) } else { Err(Invalid::UsccChecksum) }
}

fn fits(code: &[u8]) -> bool {
    let (body, check) = code.split_at(17);
    let organisation = code.get(8..16).map(organisation_check);
    whole_check(body) == check.first().copied() && organisation == code.get(16).copied()
}

fn whole_check(body: &[u8]) -> Option<u8> {
    let mut weight = 1;
    let mut sum = 0;
    for byte in body {
        sum += weight * ALPHABET.iter().position(|a| a == byte)?;
        weight = weight * 3 % 31;
    }
    ALPHABET.get((31 - sum % 31) % 31).copied()
}

/// The check character of the organisation code inside (GB 11714): letters count from A = 10.
fn organisation_check(body: &[u8]) -> u8 {
    let value = |b: &u8| if b.is_ascii_digit() { u32::from(b - b'0') } else { u32::from(b - b'A') + 10 };
    let sum: u32 = body.iter().zip(ORGANISATION_WEIGHTS).map(|(b, w)| value(b) * w).sum();
    match 11 - sum % 11 {
        10 => b'X',
        11 => b'0',
        digit => b"0123456789".get(digit as usize).copied().unwrap_or(b'0'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const VALID: [&str; 10] = [
        "11330600002577014T",
        "91350100M000100Y43",
        "91370200163562681G",
        "91110000600037341L",
        "91330602MA288Q1A0F",
        "91330603MA288Q2B54",
        "91330604MA288Q3CXK",
        "91330624MA288Q4D4U",
        "91330681MA288Q5E9K",
        "91330683MA288Q6F3L",
    ];

    #[test]
    fn the_handbooks_valid_codes_are_taken_in_either_case() {
        for code in VALID {
            assert_eq!(Uscc::parse(code).unwrap().as_str(), code);
            assert_eq!(Uscc::parse(&code.to_lowercase()).unwrap().as_str(), code);
        }
    }

    #[test]
    fn the_handbooks_invalid_codes_are_refused() {
        for code in ["91310115MA1G4L1WXK", "11341700686863395A", "", "9133", "91330602MA288Q1A0FF"] {
            assert_eq!(Uscc::parse(code), Err(Invalid::UsccChecksum), "{code}");
        }
    }

    proptest! {
        #[test]
        fn one_changed_character_is_always_noticed(which in 0..VALID.len(), at in 0usize..18, to in 0usize..31) {
            let mut code = VALID[which].as_bytes().to_vec();
            prop_assume!(code[at] != ALPHABET[to]);
            code[at] = ALPHABET[to];
            prop_assert!(Uscc::parse(std::str::from_utf8(&code).unwrap()).is_err());
        }

        #[test]
        fn any_text_is_answered(text in ".{0,40}") {
            let _ = Uscc::parse(&text);
        }
    }
}
