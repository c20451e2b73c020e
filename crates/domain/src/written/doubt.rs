//! What is uncertain about a value that was read all the same.

use super::amount::Unit;
use crate::language::Language;

/// One uncertainty, told beside the value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// `约3亿`, `3亿左右`.
    About,
    /// `3亿以上`, `不低于3亿`.
    AtLeast,
    /// `3亿以内`, `不超过3亿`.
    AtMost,
    /// `3-5亿`: the lower end was taken.
    LowerEnd,
    /// More stands behind the value.
    More(String),
    /// No unit stands in the cell, the header or the title.
    UnitGuessed(Unit),
    /// A foreign amount was converted at the reference rate.
    Converted {
        /// ISO letters of the currency.
        currency: &'static str,
        /// Yuan for ten thousand units.
        yuan_per_10000: i64,
        /// The day of the rate.
        as_of: &'static str,
    },
    /// A fraction of a yuan was rounded.
    Rounded,
    /// Smaller or larger than an industrial project would be.
    Unusual,
    /// Only the month is given.
    MonthOnly,
    /// The part of a month was taken as a day.
    PartOfMonth,
    /// The year came from a title.
    YearFrom(i32),
    /// Day and month could be read the other way round.
    DayOrMonth,
    /// The contact has no number and was left out.
    NoNumber,
    /// The number belongs to nobody and was left out.
    NoName,
    /// What was given cannot be read and was left out.
    LeftOut(String),
    /// No details were given; the title stands for them.
    BodyFromTitle,
    /// More than one was named; the first was taken.
    FirstOfSeveral,
    /// The district was taken from a town or a platform of it.
    TownOf(String),
    /// The industry is none of the four.
    OtherIndustry(String),
}

impl Doubt {
    /// The sentence a person reads.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let plain = |zh: &str, en: &str| language.pick(zh, en).to_owned();
        match self {
            Self::About => plain("原文为约数", "given as approximate"),
            Self::AtLeast => plain("原文为下限，按下限录入", "given as a minimum, which was taken"),
            Self::AtMost => plain("原文为上限，按上限录入", "given as a maximum, which was taken"),
            Self::LowerEnd => plain("原文为区间，按下限录入", "given as a range, its lower end was taken"),
            Self::More(rest) => language
                .pick(format!("另有说明“{rest}”，未录入"), format!("“{rest}” stands beside it and was left out")),
            Self::UnitGuessed(unit) => {
                let unit = unit.name(language);
                language.pick(format!("没有单位，按{unit}读取"), format!("no unit was given, read as {unit}"))
            }
            Self::Converted { currency, yuan_per_10000, as_of } => {
                let rate = format!("{}.{:04}", yuan_per_10000 / 10_000, yuan_per_10000 % 10_000);
                language.pick(
                    format!("外币按参考汇率 1 {currency} = {rate} 元（{as_of}）折算，请核对"),
                    format!("converted at the reference rate 1 {currency} = {rate} yuan ({as_of}), please check"),
                )
            }
            Self::Rounded => plain("已四舍五入到元", "rounded to whole yuan"),
            Self::Unusual => plain("金额异常，请核对单位", "an unusual amount, please check the unit"),
            Self::MonthOnly => plain("只有年月，按当月1日录入", "only a month was given, its first day was taken"),
            Self::PartOfMonth => plain("日期不具体，已按旬折算", "the day is vague and was derived"),
            Self::YearFrom(year) => {
                language.pick(format!("没有年份，按{year}年录入"), format!("no year was given, {year} was taken"))
            }
            Self::DayOrMonth => plain("日、月次序不明，按月/日/年读取", "read as month/day/year"),
            Self::NoNumber => plain("联系人没有电话，未录入", "the contact has no number and was left out"),
            Self::NoName => plain("电话没有对应的联系人，未录入", "the number belongs to nobody and was left out"),
            Self::LeftOut(given) => language
                .pick(format!("“{given}”无法识别，未录入"), format!("“{given}” cannot be read and was left out")),
            Self::BodyFromTitle => plain("没有详细内容，按名称录入", "no details were given, the title was taken"),
            Self::FirstOfSeveral => plain("有多个，取第一个", "several were named, the first was taken"),
            Self::TownOf(town) => {
                language.pick(format!("按“{town}”所在区、县(市)录入"), format!("the district of “{town}” was taken"))
            }
            Self::OtherIndustry(given) => language.pick(
                format!("“{given}”不属四大产业，按其他录入"),
                format!("“{given}” is none of the four industries"),
            ),
        }
    }
}
