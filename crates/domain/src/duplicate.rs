//! Duplicates (撞单): whether two leads are the same, related, or different, and why. Handbook §7.

use std::collections::BTreeSet;

use crate::coded::coded;
use crate::district::District;
use crate::industry::SubIndustry;
use crate::language::Language;
use crate::project::Facts;
use crate::text::fold;

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
        InvestorContained = "investor_contained" "投资方名称互相包含，可能是母子公司" "One investor's name contains the other's",
        SameTitle = "same_title" "项目名称一致" "Same project name",
        SimilarTitle = "similar_title" "项目名称相近" "Similar project name",
        OtherPhase = "other_phase" "期次不同" "Another phase",
        OtherUndertaking = "other_undertaking" "同一投资方的另一项目" "Another undertaking of the same investor",
        SameDistrict = "same_district" "同一区、县(市)" "Same district",
        SameSubIndustry = "same_sub_industry" "同一细分领域" "Same sub-industry",
        CloseAmount = "close_amount" "总投资相差不到一成" "Amounts within a tenth",
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
    title: String,
    phase: Option<u8>,
    investor: String,
    investor_core: String,
    uscc: Option<String>,
    phones: Vec<String>,
    district: District,
    sub_industry: Option<SubIndustry>,
    yuan: i64,
}

impl From<&Facts> for Likened {
    fn from(facts: &Facts) -> Self {
        let title = fold(facts.name.as_str());
        Self {
            phase: phase(&title),
            title: title_core(&title),
            investor: fold(facts.investor.name.as_str()),
            investor_core: organisation_core(facts.investor.name.as_str()),
            uscc: facts.investor.uscc.as_ref().map(|code| code.as_str().to_owned()),
            phones: facts.contacts.iter().map(|contact| contact.phone.normal().to_owned()).collect(),
            district: facts.district,
            sub_industry: facts.sub_industry,
            yuan: facts.total_investment.get(),
        }
    }
}

impl Likened {
    /// Keys of which leads that are judged the same or related share at least one: an index holds them as terms.
    #[must_use]
    pub fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = self.uscc.iter().map(|code| format!("u:{code}")).collect();
        keys.extend(self.phones.iter().map(|phone| format!("p:{phone}")));
        keys.push(format!("n:{}", self.investor_core));
        keys.push(format!("n:{}", self.investor_core.chars().take(4).collect::<String>()));
        keys.sort();
        keys.dedup();
        keys
    }
}

const LEGAL_FORMS: &[&str] = &[
    "股份有限公司",
    "有限责任公司",
    "集团有限公司",
    "有限公司",
    "股份公司",
    "总公司",
    "分公司",
    "集团",
    "股份",
    "公司",
    "co.,ltd.",
    "co.,ltd",
    "co.ltd",
    "coltd",
    "limited",
    "ltd.",
    "ltd",
    "inc.",
    "inc",
    "corporation",
    "corp.",
    "corp",
    "gmbh",
    "llc",
    "plc",
];
const PLACES: &[&str] = &[
    "浙江省",
    "浙江",
    "绍兴市",
    "绍兴",
    "越城区",
    "越城",
    "柯桥区",
    "柯桥",
    "上虞区",
    "上虞",
    "诸暨市",
    "诸暨",
    "嵊州市",
    "嵊州",
    "新昌县",
    "新昌",
    "杭州市",
    "杭州",
    "宁波市",
    "宁波",
    "上海市",
    "上海",
    "江苏省",
    "江苏",
    "北京市",
    "北京",
    "深圳市",
    "深圳",
    "广东省",
    "广东",
    "中国",
];

/// A name without what only its form adds: legal form, place, brackets, spaces, width, traditional characters.
/// A name that consists of nothing else stays whole.
#[must_use]
pub fn organisation_core(name: &str) -> String {
    let mut core: String = fold(name).chars().filter(|c| !is_punctuation(*c)).collect();
    let whole = core.clone();
    for form in LEGAL_FORMS {
        let form: String = form.chars().filter(|c| !is_punctuation(*c)).collect();
        core = core.replace(&form, "");
    }
    let mut rest = core.as_str();
    while let Some(shorter) = PLACES.iter().find_map(|place| rest.strip_prefix(place)) {
        rest = shorter;
    }
    let rest = if rest.chars().count() < 2 { core.as_str() } else { rest };
    if rest.is_empty() { whole } else { rest.to_owned() }
}

fn is_punctuation(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '(' | ')'
                | '['
                | ']'
                | '【'
                | '】'
                | '〔'
                | '〕'
                | '·'
                | ','
                | '.'
                | '-'
                | '—'
                | '、'
                | '。'
                | '"'
                | '“'
                | '”'
                | '《'
                | '》'
                | '&'
        )
}

fn title_core(title: &str) -> String {
    let mut core: String = title.chars().filter(|c| !is_punctuation(*c)).collect();
    for word in [
        "年产",
        "建设项目",
        "产业化项目",
        "产业化",
        "生产基地",
        "生产线",
        "项目",
        "一期",
        "二期",
        "三期",
        "四期",
        "建设",
    ] {
        core = core.replace(word, "");
    }
    core
}

fn phase(title: &str) -> Option<u8> {
    let marks = [("一期", 1), ("二期", 2), ("三期", 3), ("四期", 4), ("扩建", 9), ("增资", 9), ("扩产", 9)];
    marks.iter().find(|(mark, _)| title.contains(mark)).map(|(_, number)| *number)
}

/// How alike two texts are by the pairs of characters they share, in hundredths (Dice).
#[must_use]
pub fn alike(a: &str, b: &str) -> u8 {
    if a == b {
        return 100;
    }
    let (a, b) = (pairs(a), pairs(b));
    let total = a.len() + b.len();
    if total == 0 {
        return 0;
    }
    u8::try_from(200 * a.intersection(&b).count() / total).unwrap_or(100)
}

fn pairs(text: &str) -> BTreeSet<(char, char)> {
    text.chars().zip(text.chars().skip(1)).collect()
}

/// Judges two leads; nothing when they have nothing to do with each other.
#[must_use]
pub fn judge(new: &Likened, known: &Likened) -> Option<Judgement> {
    let investor = investor_ground(new, known)?;
    let mut grounds = vec![investor];
    let title = alike(&new.title, &known.title);
    let close_amount = close(new.yuan, known.yuan);
    let same_line = new.sub_industry.is_some() && new.sub_industry == known.sub_industry;
    if title == 100 {
        grounds.push(Ground::SameTitle);
    } else if title >= 50 {
        grounds.push(Ground::SimilarTitle);
    }
    for (holds, ground) in [
        (new.district == known.district, Ground::SameDistrict),
        (same_line, Ground::SameSubIndustry),
        (close_amount, Ground::CloseAmount),
    ] {
        grounds.extend(holds.then_some(ground));
    }
    let same_undertaking = title >= 50 || (title >= 25 && close_amount && same_line);
    let likeness = if new.phase.unwrap_or(1) != known.phase.unwrap_or(1) {
        grounds.push(Ground::OtherPhase);
        Likeness::Related
    } else if same_undertaking && investor != Ground::InvestorContained {
        Likeness::Same
    } else {
        grounds.extend((!same_undertaking).then_some(Ground::OtherUndertaking));
        Likeness::Related
    };
    let score = score(likeness, investor, title, grounds.len());
    Some(Judgement { likeness, score, grounds })
}

fn investor_ground(new: &Likened, known: &Likened) -> Option<Ground> {
    if new.uscc.is_some() && new.uscc == known.uscc {
        return Some(Ground::SameUscc);
    }
    if new.investor == known.investor {
        return Some(Ground::SameInvestor);
    }
    if new.investor_core == known.investor_core {
        return Some(Ground::SameInvestorCore);
    }
    if new.phones.iter().any(|phone| known.phones.contains(phone)) {
        return Some(Ground::SamePhone);
    }
    contained(&new.investor_core, &known.investor_core).then_some(Ground::InvestorContained)
}

/// Whether one name begins with the whole of the other, both without what only their form adds.
fn contained(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    short.chars().count() >= 2 && long.starts_with(short)
}

/// Whether two investors' names alone give a ground to look closer.
#[must_use]
pub fn names_are_akin(a: &str, b: &str) -> bool {
    contained(&organisation_core(a), &organisation_core(b))
}

fn close(a: i64, b: i64) -> bool {
    a.abs_diff(b) * 10 <= a.max(b).unsigned_abs()
}

fn score(likeness: Likeness, investor: Ground, title: u8, grounds: usize) -> u8 {
    let strong = matches!(investor, Ground::SameUscc | Ground::SameInvestor);
    let base = match (likeness, strong) {
        (Likeness::Same, true) => 70,
        (Likeness::Same, false) => 64,
        (Likeness::Related, true) => 45,
        (Likeness::Related, false) => 35,
    };
    let grounds = u8::try_from(grounds.min(5)).unwrap_or(5);
    (base + title / 6 + grounds * 3).min(99)
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
}
