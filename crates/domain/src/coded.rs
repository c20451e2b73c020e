//! Enumerations that have a stable English code and a name in both languages.

use crate::invalid::Invalid;
use crate::language::Language;

/// A value of a closed list: its code is what programs see, its name is what people see.
pub trait Coded: Sized + Copy + Eq + 'static {
    /// Every value, in the order in which it is shown.
    const ALL: &'static [Self];
    /// The stable code in `snake_case`.
    fn code(self) -> &'static str;
    /// The name people read.
    fn name(self, language: Language) -> &'static str;
    /// The value with this code, if there is one.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
    /// The value with a code that someone gave.
    ///
    /// # Errors
    /// No value has it.
    fn known(code: String) -> Result<Self, Invalid> {
        Self::from_code(&code).ok_or(Invalid::UnknownCode)
    }
}

/// Gives an enum its codes: `Coded` without `name`, serde by code, `Display`.
macro_rules! codes {
    ($name:ident { $($variant:ident = $code:literal),+ $(,)? }) => {
        impl $name {
            /// Every value, in the order in which it is shown.
            pub const EVERY: &'static [Self] = &[$(Self::$variant),+];
            /// The stable code in `snake_case`.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.code())
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
                Self::EVERY.iter().copied().find(|v| v.code() == text).ok_or_else(|| {
                    serde::de::Error::custom(concat!("unknown value of ", stringify!($name)))
                })
            }
        }
    };
}

/// A closed list whose names stand beside its codes.
macro_rules! coded {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal $zh:literal $en:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vmeta])* #[doc = $zh] $variant),+ }
        $crate::coded::codes!($name { $($variant = $code),+ });
        impl $crate::coded::Coded for $name {
            const ALL: &'static [Self] = Self::EVERY;
            fn code(self) -> &'static str { self.code() }
            fn name(self, language: $crate::language::Language) -> &'static str {
                match (self, language) {
                    $((Self::$variant, $crate::language::Language::Chinese) => $zh,
                      (Self::$variant, $crate::language::Language::English) => $en),+
                }
            }
        }
    };
}

pub(crate) use {coded, codes};
