//! Why something meets a demand, in words.

use super::figure::{Measured, Verdict};
use super::suitability::Giver;
use crate::coded::Coded as _;
use crate::demand::{Degree, TechnologyForm};
use crate::district::District;
use crate::industry::{ChainNode, SubIndustry};
use crate::language::Language;

/// One reason for or against a match.
#[derive(Debug, Clone, PartialEq)]
pub enum Ground {
    /// What kind of thing is given.
    Gives(Giver),
    /// Both speak of these.
    Says(Vec<String>),
    /// Both stand at this node of the chain.
    SameNode(ChainNode),
    /// What is made at this node is bought where it is sought.
    NodeBefore(ChainNode),
    /// At this node is bought what is made where it is sought.
    NodeBehind(ChainNode),
    /// Both are of this chain.
    SameChain(SubIndustry),
    /// A wanted indicator is reached or missed.
    Measured(Measured),
    /// Both are of this district.
    SameDistrict(District),
    /// It lies in this other district.
    Elsewhere(District),
    /// It has the wanted area.
    BigEnough,
    /// It has not.
    TooSmall,
    /// The amounts have a range in common.
    AmountFits,
    /// They have none.
    AmountApart,
    /// Both want to work together in this way.
    SameForm(TechnologyForm),
    /// The people have a lower degree.
    DegreeBelow(Degree),
    /// So many found it useful for this demand, or for others of its trade.
    FoundUseful(usize),
    /// So many found that it does not fit.
    FoundUnfit(usize),
}

impl Ground {
    /// What a person reads.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Gives(giver) => giver.text(language),
            Self::Says(words) => {
                language.pick(format!("都涉及{}", words.join("、")), format!("both speak of {}", words.join(", ")))
            }
            Self::SameNode(node) => {
                let name = node.name(language);
                language.pick(format!("同在产业链“{name}”环节"), format!("at the same chain node, {name}"))
            }
            Self::NodeBefore(node) => {
                let name = node.name(language);
                language.pick(format!("上游环节“{name}”"), format!("upstream in the chain, {name}"))
            }
            Self::NodeBehind(node) => {
                let name = node.name(language);
                language.pick(format!("下游环节“{name}”"), format!("downstream in the chain, {name}"))
            }
            Self::SameChain(sub) => {
                let name = sub.name(language);
                language.pick(format!("同属{name}"), format!("of the same chain, {name}"))
            }
            Self::Measured(measured) => measured.text(language),
            Self::SameDistrict(district) => {
                let name = district.name(language);
                language.pick(format!("同在{name}"), format!("in the same district, {name}"))
            }
            Self::Elsewhere(district) => {
                let name = district.name(language);
                language.pick(format!("位于{name}"), format!("lies in {name}"))
            }
            Self::SameForm(form) => {
                let name = form.name(language);
                language.pick(format!("合作形式同为{name}"), format!("both want: {name}"))
            }
            Self::DegreeBelow(degree) => {
                let name = degree.name(language);
                language.pick(format!("学历为{name}，低于要求"), format!("degree below what is wanted: {name}"))
            }
            Self::FoundUseful(count) => {
                language.pick(format!("{count} 人认为有用"), format!("found useful by {count}"))
            }
            Self::FoundUnfit(count) => {
                language.pick(format!("{count} 人认为不合适"), format!("found unfit by {count}"))
            }
            Self::BigEnough | Self::TooSmall | Self::AmountFits | Self::AmountApart => self.plain(language).to_owned(),
        }
    }

    const fn plain(&self, language: Language) -> &'static str {
        match (self, language) {
            (Self::BigEnough, Language::Chinese) => "面积够用",
            (Self::BigEnough, Language::English) => "big enough",
            (Self::TooSmall, Language::Chinese) => "面积不够",
            (Self::TooSmall, Language::English) => "too small",
            (Self::AmountFits, Language::Chinese) => "金额相合",
            (Self::AmountFits, Language::English) => "the amounts fit",
            (_, Language::Chinese) => "金额不合",
            (_, Language::English) => "the amounts do not fit",
        }
    }
}

impl Giver {
    fn text(self, language: Language) -> String {
        match self {
            Self::Organisation(kind) => kind.name(language).to_owned(),
            Self::Offer(kind) => kind.name(language).to_owned(),
            Self::Demand(sought) => {
                let name = sought.name(language);
                language.pick(format!("对方在找{name}"), format!("the other side seeks: {name}"))
            }
            Self::Project => language.pick("在谈项目", "A project under way").to_owned(),
        }
    }
}

impl Measured {
    fn text(&self, language: Language) -> String {
        let Self { name, reached, verdict } = self;
        match verdict {
            Verdict::Enough => language.pick(format!("{name}达到 {reached}"), format!("{name} reaches {reached}")),
            Verdict::Short => language
                .pick(format!("{name}为 {reached}，未达要求"), format!("{name} is {reached}, short of the goal")),
        }
    }
}
