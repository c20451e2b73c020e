//! Organisations: whether two records are one, by their codes and by all of their names. One company, one record.

use super::investor::{Name, Relation};
use super::keys::{name_keys, weak_name_keys};
use super::{Ground, Judgement, Keys, Likeness};
use crate::district::District;
use crate::industry::Industry;
use crate::organisation::OrganisationFacts;

/// How much surer a present name makes than a former one.
const FORMER: u8 = 6;
/// What is said of two legal persons whose names belong together.
const TWO_PERSONS: u8 = 60;

/// What of an organisation decides whether it is another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LikenedOrganisation {
    name: Name,
    former: Vec<Name>,
    uscc: Option<String>,
    district: Option<District>,
    industry: Option<Industry>,
}

impl From<&OrganisationFacts> for LikenedOrganisation {
    fn from(facts: &OrganisationFacts) -> Self {
        Self {
            name: Name::of(facts.name.as_str()),
            former: facts.former_names.iter().map(|former| Name::of(former.name.as_str())).collect(),
            uscc: facts.uscc.as_ref().map(|code| code.as_str().to_owned()),
            district: facts.district,
            industry: facts.industry,
        }
    }
}

/// What two names that are to each other so say, the ground, and what they say of two of one industry and district.
type Row = (Relation, Ground, Verdict, Verdict);
type Verdict = (Likeness, u8);

const VERDICTS: [Row; 6] = {
    use Likeness::{Related, Same};
    [
        (Relation::Same, Ground::SameName, (Same, 96), (Same, 98)),
        (Relation::SameForm, Ground::SameNameCore, (Same, 90), (Same, 94)),
        (Relation::SameAlias, Ground::SameNameAlias, (Same, 84), (Same, 88)),
        (Relation::Group, Ground::NameOfGroup, (Related, 70), (Related, 74)),
        (Relation::Slip, Ground::NameSlip, (Related, 62), (Same, 74)),
        (Relation::Abbreviation, Ground::NameAbbreviation, (Related, 58), (Same, 70)),
    ]
};

/// Judges two organisations; nothing when they have nothing to do with each other.
#[must_use]
pub fn judge_organisations(new: &LikenedOrganisation, known: &LikenedOrganisation) -> Option<Judgement> {
    if new.uscc.is_some() && new.uscc == known.uscc {
        return Some(Judgement { likeness: Likeness::Same, score: 99, grounds: vec![Ground::SameUscc] });
    }
    let (relation, when) = new.closest(known)?;
    let (_, ground, alone, near) = VERDICTS.into_iter().find(|(row, ..)| *row == relation)?;
    let (likeness, score) = if new.is_near(known) { near } else { alone };
    let mut grounds = vec![ground];
    grounds.extend((when == When::Formerly).then_some(Ground::FormerName));
    if new.has_other_code(known) {
        grounds.push(Ground::OtherUscc);
        let by_chance = matches!(relation, Relation::Slip | Relation::Abbreviation);
        return (!by_chance).then_some(Judgement { likeness: Likeness::Related, score: TWO_PERSONS, grounds });
    }
    let score = if when == When::Formerly { score - FORMER } else { score };
    Some(Judgement { likeness, score, grounds })
}

/// Whether the two names that are closest are borne today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    Now,
    Formerly,
}

impl LikenedOrganisation {
    /// Whether a record with this code, or with this very name, is there: then nobody need be asked.
    #[must_use]
    pub fn is_recorded_as(&self, known: &Self) -> bool {
        let same_code = self.uscc.is_some() && self.uscc == known.uscc;
        same_code || (self.name.whole == known.name.whole && !self.has_other_code(known))
    }

    /// The keys by which it is found.
    #[must_use]
    pub fn keys(&self) -> Keys {
        let names = || std::iter::once(&self.name).chain(&self.former);
        let code = self.uscc.iter().map(|code| format!("u:{code}"));
        let whole = names().map(|name| format!("w:{}", name.whole));
        let strong = code.chain(whole).chain(names().flat_map(name_keys)).collect();
        Keys { strong, weak: names().flat_map(weak_name_keys).collect() }.sorted()
    }

    /// What the two are to each other by those of their names that say most.
    fn closest(&self, other: &Self) -> Option<(Relation, When)> {
        let pairs = self.names().flat_map(|own| other.names().map(move |its| (own, its)));
        let related = pairs
            .filter_map(|((own, mine), (its, theirs))| Some((self.relation(other, (own, its))?, mine.max(theirs))));
        related.min_by_key(|(relation, when)| (*relation as u8, *when))
    }

    fn relation(&self, other: &Self, (own, its): (&Name, &Name)) -> Option<Relation> {
        if own.whole == its.whole {
            return Some(Relation::Same);
        }
        own.relation(its).filter(|relation| match relation {
            Relation::Undisclosed => false,
            // Firms of two industries that share two characters are two firms.
            Relation::Group => {
                (self.industry.is_some() && self.industry == other.industry) || own.shares_more_than_two(its)
            }
            _ => true,
        })
    }

    fn names(&self) -> impl Iterator<Item = (&Name, When)> {
        let former = self.former.iter().map(|name| (name, When::Formerly));
        std::iter::once((&self.name, When::Now)).chain(former)
    }

    fn has_other_code(&self, other: &Self) -> bool {
        self.uscc.is_some() && other.uscc.is_some() && self.uscc != other.uscc
    }

    fn is_near(&self, other: &Self) -> bool {
        let district = self.district.is_some() && self.district == other.district;
        district && self.industry.is_some() && self.industry == other.industry
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::OrganisationRecordDraft;

    const CODES: [&str; 2] = ["91330602MA288Q1A0F", "91330603MA288Q2B54"];

    fn draft(name: &str) -> OrganisationRecordDraft {
        OrganisationRecordDraft { name: Some(name.into()), ..OrganisationRecordDraft::default() }
    }

    fn likened(draft: OrganisationRecordDraft) -> LikenedOrganisation {
        LikenedOrganisation::from(&draft.parse().unwrap())
    }

    fn judged(new: &OrganisationRecordDraft, known: &OrganisationRecordDraft) -> Option<(Likeness, Vec<Ground>)> {
        let (new, known) = (likened(new.clone()), likened(known.clone()));
        let judgement = judge_organisations(&new, &known);
        assert_eq!(judgement, judge_organisations(&known, &new), "the order says nothing");
        judgement.map(|judgement| (judgement.likeness, judgement.grounds))
    }

    #[test]
    fn organisations_are_judged_by_codes_and_names() {
        use Likeness::{Related, Same};
        let plain = |name: &str| draft(name);
        let coded = |name: &str, code: usize| OrganisationRecordDraft { uscc: Some(CODES[code].into()), ..draft(name) };
        let near = |name: &str| OrganisationRecordDraft {
            district: Some("330602".into()),
            industry: Some("electronics".into()),
            ..draft(name)
        };
        let once = |name: &str, former: &str| OrganisationRecordDraft {
            former_names: Some(vec![former.into()]),
            ..draft(name)
        };
        let cases = [
            (coded("越微传感", 0), coded("完全不同机械", 0), Some((Same, vec![Ground::SameUscc]))),
            (plain("越微传感科技（绍兴）"), plain("越微传感科技(绍兴)"), Some((Same, vec![Ground::SameName]))),
            (plain("浙江越微传感科技有限公司"), plain("越微传感科技"), Some((Same, vec![Ground::SameNameCore]))),
            (
                plain("越微传感科技有限公司"),
                once("宁州智造有限公司", "浙江越微传感科技有限公司"),
                Some((Same, vec![Ground::SameNameCore, Ground::FormerName])),
            ),
            (
                coded("越微传感科技有限公司", 0),
                coded("越微传感科技", 1),
                Some((Related, vec![Ground::SameNameCore, Ground::OtherUscc])),
            ),
            (plain("恒澜新能材料"), plain("恒斓新能材料"), Some((Related, vec![Ground::NameSlip]))),
            (near("恒澜新能材料"), near("恒斓新能材料"), Some((Same, vec![Ground::NameSlip]))),
            (coded("恒澜新能材料", 0), coded("恒斓新能材料", 1), None),
            (plain("浙江越微传感科技有限公司"), plain("浙江越芯半导体有限公司"), None),
        ];
        for (new, known, expected) in cases {
            assert_eq!(judged(&new, &known), expected, "{:?} {:?}", new.name, known.name);
        }
    }

    proptest::proptest! {
        #[test]
        fn the_form_of_a_name_changes_nothing_and_the_keys_find_it(
            brand in proptest::sample::select(vec!["越微", "恒澜", "锐驰", "芯瑞达", "晶拓", "海融创"]),
            trade in proptest::sample::select(vec!["传感科技", "新材料", "生物医药", "智能装备", "电子"]),
            place in proptest::sample::select(vec!["", "浙江", "绍兴市", "上海", "嵊州"]),
            form in proptest::sample::select(vec!["有限公司", "股份有限公司", "（集团）有限公司", "集团", ""]),
            former in proptest::bool::ANY,
        ) {
            let known = draft(&format!("浙江{brand}{trade}有限公司"));
            let name = format!("{place}{brand}{trade}{form}");
            let renamed = OrganisationRecordDraft { former_names: Some(vec![name.clone()]), ..draft("砚山檀翎机械") };
            let again = if former { renamed } else { draft(&name) };
            proptest::prop_assert_eq!(judged(&again, &known).map(|(likeness, _)| likeness), Some(Likeness::Same));
            proptest::prop_assert!(likened(known).keys().meet(&likened(again).keys()));
        }

        #[test]
        fn the_order_of_two_names_says_nothing(one in "[越微恒澜新能传感科技材料浙江绍兴有限公司]{2,12}", other in "[越微恒澜新能传感科技材料浙江绍兴有限公司]{2,12}") {
            let _ = judged(&draft(&one), &draft(&other));
        }
    }
}
