//! What can be wrong with one value that someone typed.

use crate::language::Language;

/// Why a single value was not taken; the field it stood in is known to the caller.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Language::English))]
pub enum Invalid {
    /// Nothing was given where something is needed.
    Required,
    /// Longer than this many characters.
    TooLong(usize),
    /// More than this many entries.
    TooMany(usize),
    /// A word that stands to itself.
    SameWord,
    /// Characters that cannot be shown, such as NUL.
    ControlCharacter,
    /// Not one of the known codes.
    UnknownCode,
    /// A number outside its bounds.
    OutOfRange,
    /// Not in the form that is needed, which is named.
    Format(&'static str),
    /// The unified social credit code's check characters do not fit.
    UsccChecksum,
    /// The sub-industry belongs to another industry.
    SubIndustryElsewhere,
    /// The date lies in the future.
    InFuture,
    /// The date lies before this one.
    Before(chrono::NaiveDate),
    /// The lower bound is above the upper one.
    BoundsCrossed,
    /// No such record.
    NotFound,
    /// Given twice.
    Repeated,
    /// No field of this name belongs here.
    UnknownField,
    /// Nothing may be sent to this host.
    HostNotAllowed,
    /// A pool of another element or year, or the pool itself.
    OtherPool,
    /// The project lies in a district that the pool does not serve.
    OtherDistrict,
    /// Who recruited the project does not sit in its review.
    Recused,
    /// The days do not come to the count that is given with them.
    CountDiffers,
    /// Another verdict than the one that follows from the standards.
    NotAsAssessed,
    /// A role that runs the system beside another one.
    RolesApart,
}

impl Invalid {
    /// The stable code of this kind of mistake.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::TooLong(_) => "too_long",
            Self::TooMany(_) => "too_many",
            Self::SameWord => "same_word",
            Self::ControlCharacter => "control_character",
            Self::UnknownCode => "unknown_code",
            Self::OutOfRange => "out_of_range",
            Self::Format(_) => "invalid_format",
            Self::UsccChecksum => "invalid_uscc",
            Self::SubIndustryElsewhere => "sub_industry_elsewhere",
            Self::InFuture => "in_future",
            Self::Before(_) => "too_early",
            Self::BoundsCrossed => "bounds_crossed",
            Self::NotFound => "not_found",
            Self::Repeated => "repeated",
            Self::UnknownField => "unknown_field",
            Self::HostNotAllowed => "host_not_allowed",
            Self::OtherPool => "other_pool",
            Self::OtherDistrict => "other_district",
            Self::Recused => "recused",
            Self::CountDiffers => "count_differs",
            Self::NotAsAssessed => "not_as_assessed",
            Self::RolesApart => "roles_apart",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Required => language.pick("必填", "is required").into(),
            Self::TooLong(max) => {
                language.pick(format!("不得超过 {max} 个字"), format!("must not exceed {max} characters"))
            }
            Self::SameWord => language.pick("两个词相同", "both words are the same").into(),
            Self::TooMany(max) => language.pick(format!("不得超过 {max} 项"), format!("must not exceed {max} entries")),
            Self::ControlCharacter => language.pick("含有无法显示的字符", "contains unprintable characters").into(),
            Self::UnknownCode => language.pick("不在可选范围内", "is not one of the known codes").into(),
            Self::OutOfRange => language.pick("超出允许的范围", "is out of range").into(),
            Self::Format(form) => language.pick(format!("格式应为 {form}"), format!("must have the form {form}")),
            Self::UsccChecksum => {
                language.pick("统一社会信用代码校验不通过", "is not a valid unified social credit code").into()
            }
            Self::SubIndustryElsewhere => {
                language.pick("细分领域不属于所选产业", "the sub-industry belongs to another industry").into()
            }
            Self::InFuture => language.pick("日期不能在今天之后", "must not lie in the future").into(),
            Self::Before(date) => language.pick(format!("不能早于 {date}"), format!("must not be before {date}")),
            Self::BoundsCrossed => language.pick("下限不能高于上限", "the lower bound exceeds the upper one").into(),
            Self::NotFound => language.pick("没有这条记录", "no such record").into(),
            Self::UnknownField => language.pick("此处没有这个字段", "no such field here").into(),
            Self::HostNotAllowed => language
                .pick("系统设置不允许发送到该主机", "is a host to which the settings allow nothing to be sent")
                .into(),
            Self::Repeated => language.pick("重复填写", "is given twice").into(),
            Self::OtherPool => language
                .pick("应为同一要素、同一年度的另一指标池", "must be another pool of the same element and year")
                .into(),
            Self::Recused => {
                language.pick("引进该项目的人员应当回避", "recruited the project and does not sit in its review").into()
            }
            Self::CountDiffers => {
                language.pick("与所列日期算出的天数不符", "differs from what the days come to").into()
            }
            Self::RolesApart => language
                .pick(
                    "系统管理员、安全管理员、安全审计员不得兼任其他角色",
                    "cannot be joined: who runs the system has no other role",
                )
                .into(),
            Self::NotAsAssessed => language
                .pick(
                    "与按标准得出的结论不一致；改变结论须由领导说明理由",
                    "differs from what follows from the standards; only a leader overrules, with a reason",
                )
                .into(),
            Self::OtherDistrict => {
                language.pick("项目不在该指标池的区、县(市)", "lies in a district that this pool does not serve").into()
            }
        }
    }
}

/// One mistake and the place it stands in, as a JSON pointer into what was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// JSON pointer, such as `/investor/name`.
    pub pointer: String,
    /// What is wrong there.
    pub invalid: Invalid,
}

/// Collects every mistake of an input instead of stopping at the first.
#[derive(Debug, Default)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Keeps the value, or notes why it cannot be kept.
    pub fn take<T>(&mut self, pointer: impl Into<String>, result: Result<T, Invalid>) -> Option<T> {
        result.map_err(|invalid| self.add(pointer, invalid)).ok()
    }

    /// Notes a mistake.
    pub fn add(&mut self, pointer: impl Into<String>, invalid: Invalid) {
        self.0.push(Fault { pointer: pointer.into(), invalid });
    }

    /// Notes a mistake unless something is noted at that place already.
    pub fn once(&mut self, pointer: String, invalid: Invalid) {
        if self.0.iter().all(|fault| fault.pointer != pointer) {
            self.add(pointer, invalid);
        }
    }

    /// Keeps what a part of the input comes to, or notes all of its mistakes.
    pub fn all<T>(&mut self, result: Result<T, Vec<Fault>>) -> Option<T> {
        result.map_err(|faults| self.0.extend(faults)).ok()
    }

    /// A value that must be there.
    pub fn need<T, R>(
        &mut self,
        pointer: &str,
        value: Option<T>,
        parse: impl FnOnce(T) -> Result<R, Invalid>,
    ) -> Option<R> {
        let result = value.ok_or(Invalid::Required).and_then(parse);
        self.take(pointer, result)
    }

    /// A value that may be absent.
    pub fn may<T, R>(
        &mut self,
        pointer: &str,
        value: Option<T>,
        parse: impl FnOnce(T) -> Result<R, Invalid>,
    ) -> Option<R> {
        value.and_then(|value| self.take(pointer, parse(value)))
    }

    /// Whether nothing was wrong so far.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All mistakes.
    #[must_use]
    pub fn into_vec(self) -> Vec<Fault> {
        self.0
    }

    /// The value if it is whole and nothing was wrong.
    ///
    /// # Errors
    /// Every mistake that was noted.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, Vec<Fault>> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(self.0),
        }
    }
}
