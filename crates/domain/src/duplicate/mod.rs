//! Duplicates (撞单): whether two leads are the same, related, or different, and why. Handbook §7.
//!
//! What costs time is done once for each lead, in [`Likened`]; comparing two of them is cheap.

mod investor;
mod keys;
mod mention;
mod organisation;
mod relatives;
mod tables;
mod undertaking;

use crate::coded::coded;
use crate::district::District;
use crate::industry::{Industry, SubIndustry};
use crate::language::Language;
use crate::project::Facts;

pub use investor::organisation_core;
pub use keys::Keys;
pub use organisation::{LikenedOrganisation, judge_organisations};
pub use relatives::Relative;

use investor::{Name, Relation};
use mention::{Mention, mentions};
use undertaking::Title;

coded! {
    /// What two leads are to each other.
    pub enum Likeness {
        Same = "same" "相同" "Same",
        Related = "related" "相关" "Related",
    }
}

coded! {
    /// One ground for a judgement, in words an official understands.
    pub enum Ground {
        SameUscc = "same_uscc" "统一社会信用代码相同" "Same unified social credit code",
        SamePhone = "same_phone" "联系电话相同" "Same telephone number",
        SameInvestor = "same_investor" "投资方名称一致" "Same investor",
        SameInvestorCore = "same_investor_core" "投资方名称去除后缀后一致" "Same investor but for the form of its name",
        SameInvestorAlias = "same_investor_alias" "投资方为同一机构的不同名称" "Another name of the same investor",
        SameGroup = "same_group" "投资方属同一集团或为母子公司" "Investors of one group",
        InvestorSlip = "investor_slip" "投资方名称仅一字之差或读音相同" "Investors' names differ by a slip",
        InvestorAbbreviation = "investor_abbreviation" "投资方名称疑为简称" "One investor's name may be short for the other's",
        InvestorUndisclosed = "investor_undisclosed" "有一方未写明投资方" "An investor is not named",
        RegisteredGroup = "registered_group" "主体库登记为母子公司或关联企业" "Linked as parent, subsidiary or affiliate in the organisations' register",
        SameName = "same_name" "名称一致" "Same name",
        SameNameCore = "same_name_core" "名称去除后缀后一致" "Same name but for its form",
        SameNameAlias = "same_name_alias" "同一机构的不同名称" "Another name of the same organisation",
        FormerName = "former_name" "与曾用名对应" "By a former name",
        NameOfGroup = "name_of_group" "名称属同一集团" "Names of one group",
        NameSlip = "name_slip" "名称仅一字之差或读音相同" "Names differ by a slip",
        NameAbbreviation = "name_abbreviation" "名称疑为简称" "One name may be short for the other",
        OtherUscc = "other_uscc" "统一社会信用代码不同" "Different unified social credit codes",
        SameCodeName = "same_code_name" "项目代号一致" "Same code name",
        SameTeam = "same_team" "同一技术团队" "Same technology team",
        SameTitle = "same_title" "项目名称一致" "Same project name",
        SimilarTitle = "similar_title" "项目名称相近" "Similar project name",
        OtherPhase = "other_phase" "期次不同" "Another phase",
        OtherUndertaking = "other_undertaking" "同一投资方的另一项目" "Another undertaking of the same investor",
        SameFigures = "same_figures" "建设规模一致" "Same scale",
        SameDistrict = "same_district" "同一区、县(市)" "Same district",
        SameSubIndustry = "same_sub_industry" "同一细分领域" "Same sub-industry",
        CloseAmount = "close_amount" "总投资相差不到一成" "Amounts within a tenth",
        AmountUnit = "amount_unit" "总投资相差一万倍，疑为单位不同" "Amounts differ by their unit",
    }
}

/// A judgement with its grounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// What the two are to each other.
    pub likeness: Likeness,
    /// How sure, in hundredths: 0 to 100.
    pub score: u8,
    /// Why.
    pub grounds: Vec<Ground>,
}

impl Judgement {
    /// The grounds in words.
    #[must_use]
    pub fn reasons(&self, language: Language) -> Vec<&'static str> {
        self.grounds.iter().map(|ground| crate::coded::Coded::name(*ground, language)).collect()
    }
}

/// What of a lead decides whether it is like another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likened {
    investor: Name,
    /// Organisations that the summary names as the investor, or as its parent.
    mentioned: Vec<Mention>,
    title: Title,
    uscc: Option<String>,
    phones: Vec<String>,
    district: District,
    industry: Industry,
    sub_industry: Option<SubIndustry>,
    yuan: i64,
    /// The organisations that are linked with the investor, where someone has looked.
    relatives: Vec<Relative>,
}

impl From<&Facts> for Likened {
    fn from(facts: &Facts) -> Self {
        let investor = Name::of(facts.investor.name.as_str());
        let summary = facts.summary.as_ref().map_or("", |summary| summary.as_str());
        Self {
            title: Title::of(facts.name.as_str(), summary, facts.investor.name.as_str(), &investor),
            investor,
            mentioned: mentions(summary),
            uscc: facts.investor.uscc.as_ref().map(|code| code.as_str().to_owned()),
            phones: facts.contacts.iter().map(|contact| contact.phone.normal().to_owned()).collect(),
            district: facts.district,
            industry: facts.industry,
            sub_industry: facts.sub_industry,
            yuan: facts.total_investment.get(),
            relatives: Vec::new(),
        }
    }
}

/// Amounts this many times apart may be one in yuan and one in ten thousands.
const UNIT: i64 = 10_000;
/// Hundredths from which two titles are called similar.
const SIMILAR: u32 = 50;

/// What two leads have in common, weighed once.
struct Comparison {
    relation: Option<Relation>,
    grounds: Vec<Ground>,
    /// How alike the titles are, in hundredths.
    title: u32,
    /// How surely it is one undertaking: the titles, and what speaks for or against it beside them.
    undertaking: i64,
    phone: bool,
    code_name: bool,
    team: bool,
    other_phase: bool,
    near: bool,
    close_amount: bool,
    exact: bool,
}

/// Judges two leads; nothing when they have nothing to do with each other.
#[must_use]
pub fn judge(new: &Likened, known: &Likened) -> Option<Judgement> {
    let compared = Comparison::of(new, known);
    let (likeness, score) = compared.verdict()?;
    let mut grounds = compared.grounds;
    if likeness == Likeness::Related && compared.other_phase {
        grounds.push(Ground::OtherPhase);
    } else if likeness == Likeness::Related && compared.title < SIMILAR {
        grounds.push(Ground::OtherUndertaking);
    }
    Some(Judgement { likeness, score, grounds })
}

impl Comparison {
    fn of(new: &Likened, known: &Likened) -> Self {
        let (relation, ground) = relation(new, known);
        let phone = new.phones.iter().any(|phone| known.phones.contains(phone));
        let code_name = new.title.code_name.is_some() && new.title.code_name == known.title.code_name;
        let team = new.title.team.is_some() && new.title.team == known.title.team;
        let title = new.title.alike(&known.title);
        let figures = new.title.figures_agree(&known.title);
        let alike = close(new.yuan, known.yuan);
        let unit = close(new.yuan.saturating_mul(UNIT), known.yuan) || close(new.yuan, known.yuan.saturating_mul(UNIT));
        let near = new.district == known.district;
        let line = new.sub_industry.is_some() && new.sub_industry == known.sub_industry;
        let other_line = new.industry != known.industry;
        let far_amount = !unit && (new.yuan.saturating_mul(3) < known.yuan || known.yuan.saturating_mul(3) < new.yuan);
        let same_firm = matches!(relation, Some(Relation::Same | Relation::SameForm | Relation::SameAlias));
        let other_end = !alike && !unit && new.title.ends_otherwise(&known.title);
        let twice = new.yuan.max(known.yuan) / 2 > new.yuan.min(known.yuan) && !unit;
        let exact = new.yuan == known.yuan;
        let weights: [(bool, i64); 14] = [
            (alike, 14),
            (unit, 10),
            (figures == Some(true), 22),
            (figures == Some(false), -12),
            (near, 4),
            (line, 4),
            (other_line, -14),
            (far_amount, -14),
            // A firm has one telephone for all it undertakes.
            (phone && !same_firm, 10),
            (other_end && !twice, -34),
            (other_end && twice, -50),
            (exact, 12),
            (other_line && twice, -36),
            (code_name, 40),
        ];
        let support: i64 = weights.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum();
        let marks = [
            (phone, Ground::SamePhone),
            (code_name, Ground::SameCodeName),
            (team, Ground::SameTeam),
            (title == 100, Ground::SameTitle),
            ((SIMILAR..100).contains(&title), Ground::SimilarTitle),
            (figures == Some(true), Ground::SameFigures),
            (near, Ground::SameDistrict),
            (line, Ground::SameSubIndustry),
            (alike, Ground::CloseAmount),
            (unit, Ground::AmountUnit),
        ];
        let marks = marks.into_iter().filter(|(holds, _)| *holds).map(|(_, ground)| ground);
        Self {
            relation,
            grounds: ground.into_iter().chain(marks).collect(),
            title,
            undertaking: i64::from(title) + support,
            phone,
            code_name,
            team,
            other_phase: new.title.phase.unwrap_or(1) != known.title.phase.unwrap_or(1),
            near,
            close_amount: alike || unit,
            exact,
        }
    }

    fn verdict(&self) -> Option<(Likeness, u8)> {
        let sure = |least: i64, base: i64| u8::try_from((base + (self.undertaking - least) / 3).clamp(50, 99)).ok();
        let same = |least, base| Some((Likeness::Same, sure(least, base)?));
        let related = |score| Some((Likeness::Related, score));
        match self.relation {
            Some(Relation::Same | Relation::SameForm | Relation::SameAlias) => match self.other_phase {
                true => related(90),
                false if self.undertaking >= 44 => same(44, 78),
                false => related(84),
            },
            Some(Relation::Group) => match self.other_phase {
                true => related(84),
                false if self.title >= 55 && self.close_amount && self.undertaking >= 75 => same(75, 74),
                // A project company logged in another language, or without its undertaking's name.
                false if self.title == undertaking::UNTRANSLATED && self.exact && self.near => same(60, 70),
                false => related(80),
            },
            Some(Relation::Slip) => self.by_chance(56, |least| same(least, 74)),
            Some(Relation::Abbreviation) => self.by_chance(68, |least| same(least, 70)),
            Some(Relation::Undisclosed) => match self.code_name || (self.title >= 70 && self.near && self.close_amount)
            {
                true if self.other_phase => related(70),
                true if !self.near && !self.close_amount => None,
                true => same(80, 72),
                false => None,
            },
            None if self.phone && self.title >= 55 && !self.other_phase => same(70, 62),
            None if self.code_name && self.title >= 40 && self.close_amount => same(80, 60),
            None if self.team || self.code_name => related(66),
            None => None,
        }
    }

    /// A name that may be a slip or a short form is believed when the undertaking is the same.
    fn by_chance(&self, least: i64, same: impl Fn(i64) -> Option<(Likeness, u8)>) -> Option<(Likeness, u8)> {
        let believed = self.undertaking >= least && self.title >= 45 && (self.close_amount || self.phone || self.near);
        match (believed, self.other_phase) {
            (true, true) => Some((Likeness::Related, 72)),
            (true, false) => same(least),
            (false, _) if self.phone => Some((Likeness::Related, 62)),
            (false, _) => None,
        }
    }
}

/// What the investors are to each other, and the ground that says so.
fn relation(new: &Likened, known: &Likened) -> (Option<Relation>, Option<Ground>) {
    if new.uscc.is_some() && new.uscc == known.uscc {
        return (Some(Relation::Same), Some(Ground::SameUscc));
    }
    let others = new.uscc.is_some() && known.uscc.is_some();
    let named = new.investor.relation(&known.investor);
    let open = named.is_none() || named == Some(Relation::Undisclosed);
    let told = open.then(|| mention::relation(new, known)).flatten();
    let relation = told.or(named).map(|relation| match relation {
        // Two codes are two legal persons, whatever their names.
        Relation::Same | Relation::SameForm | Relation::SameAlias if others => Relation::Group,
        other => other,
    });
    let relation = relation.filter(|relation| match relation {
        Relation::Slip | Relation::Abbreviation => !others,
        // Firms of two industries that share two characters are two firms.
        Relation::Group => {
            let alike = || new.title.alike(&known.title) >= 60 && close(new.yuan, known.yuan);
            told.is_some()
                || new.industry == known.industry
                || new.investor.shares_more_than_two(&known.investor)
                || alike()
        }
        _ => true,
    });
    let by_name = |relation: &Relation| (*relation as u8) < Relation::Group as u8;
    if !relation.as_ref().is_some_and(by_name) && new.is_linked_with(known) {
        return (Some(Relation::Group), Some(Ground::RegisteredGroup));
    }
    let ground = relation.map(|relation| match relation {
        Relation::Same => Ground::SameInvestor,
        Relation::SameForm => Ground::SameInvestorCore,
        Relation::SameAlias => Ground::SameInvestorAlias,
        Relation::Group => Ground::SameGroup,
        Relation::Slip => Ground::InvestorSlip,
        Relation::Abbreviation => Ground::InvestorAbbreviation,
        Relation::Undisclosed => Ground::InvestorUndisclosed,
    });
    (relation, ground)
}

fn close(a: i64, b: i64) -> bool {
    a.abs_diff(b).saturating_mul(10) <= a.max(b).unsigned_abs()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::{InvestorDraft, LeadDraft, testing};

    fn lead(name: &str, investor: &str, yuan: i64) -> Likened {
        let draft = LeadDraft {
            name: Some(name.into()),
            investor: Some(InvestorDraft { name: Some(investor.into()), ..InvestorDraft::default() }),
            total_investment_yuan: Some(yuan),
            contacts: None,
            ..testing::draft()
        };
        Likened::from(&draft.parse(testing::today()).unwrap())
    }

    fn judged(new: &Likened, known: &Likened) -> Option<&'static str> {
        judge(new, known).map(|judgement| judgement.likeness.code())
    }

    #[test]
    fn names_that_differ_in_form_have_one_core() {
        for name in
            ["浙江越微传感科技有限公司", "越微传感科技（集团）有限公司", "越微传感科技", "绍兴越微傳感科技股份有限公司"]
        {
            assert_eq!(organisation_core(name), "越微传感科技", "{name}");
        }
        assert_eq!(organisation_core("绍兴公司"), "绍兴");
        assert_eq!(organisation_core("公司"), "公司");
    }

    #[test]
    fn the_same_undertaking_in_other_words_is_the_same() {
        let known = lead("年产12万套智能传感器封装测试项目", "浙江越微传感科技有限公司", 1_260_000_000);
        let again = lead("智能传感器封装测试生产线", "越微传感科技", 1_200_000_000);
        assert_eq!(judged(&again, &known), Some("same"));
        assert!(judge(&again, &known).unwrap().reasons(Language::Chinese).contains(&"投资方名称去除后缀后一致"));
    }

    #[test]
    fn a_second_phase_and_another_undertaking_are_related() {
        let known = lead("年产12万套智能传感器封装测试项目", "浙江越微传感科技有限公司", 1_260_000_000);
        let phase = lead("智能传感器封装测试项目二期", "浙江越微传感科技有限公司", 800_000_000);
        let other = lead("汽车电子研发中心", "浙江越微传感科技有限公司", 90_000_000);
        assert_eq!(judged(&phase, &known), Some("related"));
        assert_eq!(judged(&other, &known), Some("related"));
    }

    #[test]
    fn another_firm_of_a_similar_name_is_different() {
        let known = lead("年产12万套智能传感器封装测试项目", "浙江越微传感科技有限公司", 1_260_000_000);
        assert_eq!(judged(&lead("智能传感器封装测试项目", "浙江越芯半导体有限公司", 1_260_000_000), &known), None);
    }

    proptest::proptest! {
        #[test]
        fn the_form_of_a_name_changes_no_judgement(
            brand in proptest::sample::select(vec!["越微", "恒澜", "锐驰", "芯瑞达", "晶拓", "海融创"]),
            trade in proptest::sample::select(vec!["传感科技", "新材料", "生物医药", "智能装备", "电子"]),
            place in proptest::sample::select(vec!["", "浙江", "绍兴市", "上海", "嵊州"]),
            form in proptest::sample::select(vec!["有限公司", "股份有限公司", "（集团）有限公司", "集团", ""]),
        ) {
            let known = lead("年产3万台传感装置项目", &format!("浙江{brand}{trade}有限公司"), 500_000_000);
            let again = lead("年产3万台传感装置项目", &format!("{place}{brand}{trade}{form}"), 500_000_000);
            proptest::prop_assert_eq!(judged(&again, &known), Some("same"));
            proptest::prop_assert_eq!(judged(&known, &again), Some("same"));
            proptest::prop_assert!(known.keys().meet(&again.keys()));
        }
    }
}
