//! Duplicates (撞单): whether two leads are the same, related, or different, and why. Handbook §7.
//!
//! What costs time is done once for each lead, in [`Likened`]; comparing two of them is cheap.

mod evidence;
mod figures;
mod investor;
mod keys;
mod labels;
mod mention;
mod name;
mod organisation;
mod relatives;
mod sound;
mod tables;
mod undertaking;
mod weights;
mod words;

use crate::coded::coded;
use crate::district::District;
use crate::industry::{Industry, SubIndustry};
use crate::language::Language;
use crate::project::Facts;
use crate::text::fold;

pub use evidence::{Mark, marks};
pub use investor::organisation_core;
pub use keys::Keys;
pub use organisation::{LikenedOrganisation, judge_organisations};
pub use relatives::Relative;
pub use tables::{other_names, synonyms};

use investor::Name;
use mention::{Mention, mentions};
use undertaking::Title;
use weights::weigh;
use words::Words;

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
        InvestorNamed = "investor_named" "一方的标题或简介写到另一方的投资方" "One lead's words name the other's investor",
        SharedBeginning = "shared_beginning" "投资方名称开头相同" "Investors' names begin alike",
        Transliterated = "transliterated" "投资方中文名与外文名读音相近" "One investor's Chinese name sounds like the other's foreign name",
        OtherScript = "other_script" "投资方一为中文名、一为外文名" "One investor's name is Chinese, the other's foreign",
        SamePerson = "same_person" "联系人相同" "Same contact person",
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
        AmountUnit = "amount_unit" "总投资相差整数量级，疑为单位或位数写错" "Amounts differ by whole powers of ten, as by a wrong unit or digit",
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
    persons: Vec<String>,
    /// What title and summary say beside what it is.
    words: Words,
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
        let summary = facts.summary.as_ref().map_or("", |summary| beginning(summary.as_str()));
        Self {
            title: Title::of(facts.name.as_str(), summary, facts.investor.name.as_str(), &investor),
            investor,
            mentioned: mentions(summary),
            uscc: facts.investor.uscc.as_ref().map(|code| code.as_str().to_owned()),
            phones: facts.contacts.iter().map(|contact| contact.phone.normal().to_owned()).collect(),
            persons: facts.contacts.iter().filter_map(|contact| whole_name(contact.name.as_str())).collect(),
            words: Words::of(facts.name.as_str(), summary),
            district: facts.district,
            industry: facts.industry,
            sub_industry: facts.sub_industry,
            yuan: facts.total_investment.get(),
            relatives: Vec::new(),
        }
    }
}

/// How many characters of a summary are looked at: what it is about stands first.
const LOOKED_AT: usize = 600;

fn beginning(summary: &str) -> &str {
    summary.char_indices().nth(LOOKED_AT).map_or(summary, |(end, _)| &summary[..end])
}

/// What people are called in place of their given names.
const TITLES: [&str; 22] = [
    "总", "经理", "工", "女士", "先生", "小姐", "部长", "处长", "主任", "博士", "教授", "院长", "所长", "董", "秘书",
    "协理", "襄理", "课长", "社长", "主管", "老师", "办",
];

/// A contact's whole name; 周总 may be many people.
fn whole_name(name: &str) -> Option<String> {
    let name = fold(name.trim());
    let whole = name.chars().count() >= 2 && !TITLES.iter().any(|title| name.ends_with(title));
    whole.then_some(name)
}

/// The least probability at which two leads are shown to have to do with each other, and to be one undertaking: who is told
/// so cannot log the lead without a reason.
const LINKED: f64 = 0.5;
const ONE: f64 = 0.6;
/// How probably leads of one firm have to do with each other.
const CERTAIN: f64 = 0.97;
/// Amounts this far apart in hundredths are called close.
const CLOSE: [Mark; 3] = [Mark::Amount100, Mark::Amount97, Mark::Amount90];

/// Judges two leads; nothing when they have nothing to do with each other.
#[must_use]
pub fn judge(new: &Likened, known: &Likened) -> Option<Judgement> {
    let marks = marks(new, known);
    let mut odds = weigh(&marks);
    if marks.iter().any(|mark| mark.links()) {
        odds.linked = odds.linked.max(CERTAIN);
    } else if marks.contains(&Mark::SaysStrangers) {
        return None;
    }
    if odds.linked < LINKED {
        return None;
    }
    let one = odds.same >= ONE && !marks.iter().any(|mark| mark.parts());
    let (likeness, probability) = match one {
        true => (Likeness::Same, odds.linked * odds.same),
        false => (Likeness::Related, odds.linked * (1.0 - odds.same).max(0.5)),
    };
    Some(Judgement { likeness, score: hundredths(probability), grounds: grounds(&marks, likeness) })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a probability is within 0 and 1")]
fn hundredths(probability: f64) -> u8 {
    (probability.clamp(0.0, 0.99) * 100.0).round() as u8
}

/// What a person is told of the marks, the most telling first.
fn grounds(marks: &[Mark], likeness: Likeness) -> Vec<Ground> {
    let told = |mark: &Mark| GROUNDS.iter().find(|(known, _)| known == mark).map(|(_, ground)| *ground);
    let mut grounds: Vec<Ground> = marks.iter().filter_map(told).collect();
    grounds.extend(marks.iter().any(|mark| CLOSE.contains(mark)).then_some(Ground::CloseAmount));
    if likeness == Likeness::Related {
        let phase = marks.iter().any(|mark| matches!(mark, Mark::OtherPhase | Mark::PhaseTold));
        let similar = grounds.iter().any(|ground| matches!(ground, Ground::SameTitle | Ground::SimilarTitle));
        match (phase, similar) {
            (true, _) => grounds.push(Ground::OtherPhase),
            (false, false) => grounds.push(Ground::OtherUndertaking),
            (false, true) => {}
        }
    }
    grounds
}

/// The marks of which a person is told, in words.
const GROUNDS: [(Mark, Ground); 28] = [
    (Mark::SameUscc, Ground::SameUscc),
    (Mark::OtherUscc, Ground::OtherUscc),
    (Mark::SameName, Ground::SameInvestor),
    (Mark::SameForm, Ground::SameInvestorCore),
    (Mark::SameAlias, Ground::SameInvestorAlias),
    (Mark::ShortForm, Ground::InvestorAbbreviation),
    (Mark::KnownGroup, Ground::SameGroup),
    (Mark::Group, Ground::SameGroup),
    (Mark::SharedBeginning, Ground::SharedBeginning),
    (Mark::Registered, Ground::RegisteredGroup),
    (Mark::Slip, Ground::InvestorSlip),
    (Mark::Abbreviation, Ground::InvestorAbbreviation),
    (Mark::Undisclosed, Ground::InvestorUndisclosed),
    (Mark::Transliterated, Ground::Transliterated),
    (Mark::OtherScript, Ground::OtherScript),
    (Mark::Named, Ground::InvestorNamed),
    (Mark::Revealed, Ground::InvestorNamed),
    (Mark::SamePhone, Ground::SamePhone),
    (Mark::SamePerson, Ground::SamePerson),
    (Mark::SameCodeName, Ground::SameCodeName),
    (Mark::SameTeam, Ground::SameTeam),
    (Mark::Title100, Ground::SameTitle),
    (Mark::Title80, Ground::SimilarTitle),
    (Mark::Title60, Ground::SimilarTitle),
    (Mark::SameFigures, Ground::SameFigures),
    (Mark::SameDistrict, Ground::SameDistrict),
    (Mark::SameLine, Ground::SameSubIndustry),
    (Mark::AmountUnit, Ground::AmountUnit),
];

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
    fn a_person_is_told_what_the_investors_are_to_each_other() {
        for (one, other, ground) in [
            ("杭州海康机器人股份有限公司", "海康威视", Ground::SameGroup),
            ("布克哈德压缩机（上海）有限公司", "Burckhardt Compression AG", Ground::Transliterated),
        ] {
            let (new, known) = (lead("隔膜压缩机总装", one, 240_000_000), lead("隔膜压缩机总装", other, 240_000_000));
            assert!(judge(&new, &known).unwrap().grounds.contains(&ground), "{one} {other}");
        }
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
