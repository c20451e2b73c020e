//! The catalogue of approvals (审批事项): what a project may have to go through, who decides it, within which time, and
//! behind what. Handbook §9; `seeds/reference/approvals.csv`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::coded::{Coded, coded, codes};
use crate::language::Language;
use crate::reference;
use crate::schedule::{Activity, Cycle, schedule};
use crate::working_days::WorkingDays;

coded! {
    /// What kind of item it is.
    pub enum ApprovalKind {
        Approval = "approval" "审批事项" "Approval",
        Own = "own" "企业自办" "Done by the company itself",
        Milestone = "milestone" "里程碑" "Milestone",
    }
}

coded! {
    /// What stops an item's clock (停钟).
    pub enum StopKind {
        Correction = "correction" "补正" "Correction",
        PublicNotice = "public_notice" "公示" "Public notice",
        Hearing = "hearing" "听证" "Hearing",
        ExpertReview = "expert_review" "专家评审" "Expert review",
        TechnicalAssessment = "technical_assessment" "技术评估" "Technical assessment",
        FieldSurvey = "field_survey" "现场踏勘" "Field survey",
        Test = "test" "检测鉴定" "Test",
        OwnCause = "own_cause" "业主原因" "The company's own cause",
    }
}

/// What a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitKind {
    /// Working days.
    Working,
    /// Natural days.
    Natural,
}

codes!(LimitKind { Working = "working", Natural = "natural" });

/// A limit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// How many days; 0 is at once.
    pub days: WorkingDays,
    /// Of which kind.
    pub kind: LimitKind,
}

/// What an item waits for: all of these groups, of each any one that applies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Predecessors(pub Vec<Alternatives>);

/// Items of which one will do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternatives {
    /// Their codes.
    pub codes: Vec<String>,
    /// Whether it is in order that none of them applies.
    pub may_lack: bool,
}

impl Predecessors {
    /// Reads `C06;A06|na;A07|A08|A09`: `;` is and, `|` is or, `na` that it need not apply.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let group = |text: &str| {
            let (codes, lacking): (Vec<&str>, Vec<&str>) =
                text.split('|').map(str::trim).partition(|code| *code != "na");
            let codes: Vec<String> = codes.into_iter().map(str::to_owned).collect();
            // A single one that does not apply to a project is nothing to wait for.
            Alternatives { may_lack: !lacking.is_empty() || codes.len() == 1, codes }
        };
        Self(text.split(';').map(str::trim).filter(|group| !group.is_empty()).map(group).collect())
    }

    /// As it is written.
    #[must_use]
    pub fn text(&self) -> String {
        let group = |group: &Alternatives| {
            let lacking = (group.may_lack && group.codes.len() > 1).then_some("na");
            group.codes.iter().map(String::as_str).chain(lacking).collect::<Vec<_>>().join("|")
        };
        self.0.iter().map(group).collect::<Vec<_>>().join(";")
    }

    /// Every code that is named.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|group| group.codes.iter().map(String::as_str))
    }
}

/// When an item applies to a project: all of these groups, of each any one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applicability(pub Vec<Vec<Holds>>);

/// A condition that must, or must not, hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holds {
    /// Its code.
    pub condition: String,
    /// Whether it must hold.
    pub wanted: bool,
}

impl Applicability {
    /// Reads `new_building;!design_with_land|...`: `;` is and, `|` is or, `!` is not.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let holds = |text: &str| {
            let wanted = !text.starts_with('!');
            Holds { condition: text.trim_start_matches('!').to_owned(), wanted }
        };
        let groups = text.split(';').map(str::trim).filter(|group| !group.is_empty());
        Self(groups.map(|group| group.split('|').map(str::trim).map(holds).collect()).collect())
    }

    /// As it is written.
    #[must_use]
    pub fn text(&self) -> String {
        let holds = |holds: &Holds| format!("{}{}", if holds.wanted { "" } else { "!" }, holds.condition);
        let group = |group: &Vec<Holds>| group.iter().map(holds).collect::<Vec<_>>().join("|");
        self.0.iter().map(group).collect::<Vec<_>>().join(";")
    }

    /// Whether it applies where these conditions hold.
    #[must_use]
    pub fn applies(&self, conditions: &BTreeSet<String>) -> bool {
        let met = |holds: &Holds| conditions.contains(&holds.condition) == holds.wanted;
        self.0.iter().all(|group| group.iter().any(met))
    }
}

/// One item of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// Its code, such as `A06`.
    pub code: String,
    /// 中文名称
    pub name_zh: String,
    /// English name.
    pub name_en: String,
    /// The stage of approval, 0 (preparation) to 6 (full production).
    pub stage: u8,
    /// What kind of item it is.
    pub kind: ApprovalKind,
    /// The code of the unit that decides it; none where the company does it itself.
    pub unit: Option<String>,
    /// What it waits for.
    pub predecessors: Predecessors,
    /// The limit by law.
    pub statutory: Option<Limit>,
    /// The limit that the city promised, in working days.
    pub promised: Option<WorkingDays>,
    /// Whether it counts in the city's total.
    pub counts: bool,
    /// When it applies.
    pub condition: Applicability,
    /// What may stop its clock, besides corrections and the company's own cause.
    pub stops: Vec<StopKind>,
    /// Items of one bundle are surveyed or accepted together.
    pub bundle: Option<String>,
    /// The document with which it ends.
    pub document: Option<String>,
}

impl Approval {
    /// What people call it.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        language.pick(&self.name_zh, &self.name_en)
    }

    /// The limit its clock runs against: the promised one, else the one by law.
    #[must_use]
    pub fn limit(&self) -> Option<Limit> {
        self.promised.map(|days| Limit { days, kind: LimitKind::Working }).or(self.statutory)
    }
}

/// A catalogue with its day of force. A project keeps the one it began with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// Its number, from 1.
    pub version: u32,
    /// The first day on which channels are opened by it.
    pub in_force_from: NaiveDate,
    /// Its items.
    pub approvals: Vec<Approval>,
}

/// What is wrong with a catalogue.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueFault {
    /// Items wait for each other in a circle.
    #[error("items wait for each other in a circle")]
    Circle(Vec<String>),
    /// An item waits for one that is not there.
    #[error("{0} waits for {1}, which is not there")]
    Dangling(String, String),
    /// More is promised than the law allows.
    #[error("{0} is promised later than the law allows")]
    OverStatutory(String),
    /// A code stands twice.
    #[error("{0} stands twice")]
    Repeated(String),
    /// A condition nobody knows.
    #[error("{0} depends on a condition that is not known")]
    UnknownCondition(String),
}

impl CatalogueFault {
    /// What a person reads.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Circle(codes) => {
                let circle = codes.iter().chain(codes.first()).cloned().collect::<Vec<_>>().join(" → ");
                language.pick(format!("互相等待：{circle}"), format!("they wait for each other: {circle}"))
            }
            Self::Dangling(code, lost) => language.pick(
                format!("{code} 的前置事项 {lost} 不在目录中"),
                format!("{code} waits for {lost}, which is not in the catalogue"),
            ),
            Self::OverStatutory(code) => language.pick(
                format!("{code} 的承诺期限超过法定期限"),
                format!("{code} is promised later than the law allows"),
            ),
            Self::Repeated(code) => {
                language.pick(format!("事项代码 {code} 重复"), format!("the code {code} stands twice"))
            }
            Self::UnknownCondition(code) => language.pick(
                format!("{code} 的适用条件不在条件表中"),
                format!("{code} depends on a condition that is not known"),
            ),
        }
    }
}

/// How many natural days so many working days are at least: five of seven.
const fn at_least_natural(working: WorkingDays) -> WorkingDays {
    working + working / 5 * 2
}

impl Catalogue {
    /// Whether it can be worked by.
    ///
    /// # Errors
    /// Circles, items that are not there, promises beyond the law, codes that stand twice, conditions nobody knows.
    pub fn check(&self) -> Result<(), CatalogueFault> {
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, approval) in self.approvals.iter().enumerate() {
            if places.insert(&approval.code, at).is_some() {
                return Err(CatalogueFault::Repeated(approval.code.clone()));
            }
        }
        for approval in &self.approvals {
            if let Some(lost) = approval.predecessors.codes().find(|code| !places.contains_key(code)) {
                return Err(CatalogueFault::Dangling(approval.code.clone(), lost.to_owned()));
            }
            let over = approval.statutory.zip(approval.promised).is_some_and(|(law, promised)| match law.kind {
                LimitKind::Working => promised > law.days,
                LimitKind::Natural => at_least_natural(promised) > law.days,
            });
            if over {
                return Err(CatalogueFault::OverStatutory(approval.code.clone()));
            }
            let mut named = approval.condition.0.iter().flatten();
            if named.any(|holds| !conditions().iter().any(|known| known.code == holds.condition)) {
                return Err(CatalogueFault::UnknownCondition(approval.code.clone()));
            }
        }
        let place = |code: &str| places.get(code).copied();
        let activity = |approval: &Approval| Activity {
            days: 0,
            predecessors: approval.predecessors.codes().filter_map(place).collect(),
        };
        let activities: Vec<Activity> = self.approvals.iter().map(activity).collect();
        let named = |Cycle(circle): Cycle| {
            circle.into_iter().filter_map(|at| Some(self.approvals.get(at)?.code.clone())).collect()
        };
        schedule(&activities).map(drop).map_err(|cycle| CatalogueFault::Circle(named(cycle)))
    }

    /// The catalogue of the reference data, with which the city began in 2018.
    #[must_use]
    pub fn first() -> &'static Self {
        &FIRST
    }
}

/// A row as the reference table has it.
#[derive(Deserialize)]
struct Row {
    code: String,
    name_zh: String,
    name_en: String,
    stage: u8,
    kind: String,
    unit: Option<String>,
    predecessors: String,
    statutory_days: Option<u32>,
    statutory_kind: Option<String>,
    promised_days: Option<u32>,
    counts_in_total: String,
    condition: String,
    stops: String,
    bundle: Option<String>,
    document: Option<String>,
}

impl Row {
    fn approval(self) -> Option<Approval> {
        let stops = self.stops.split(';').filter(|code| !code.is_empty()).map(StopKind::from_code);
        let kind = |code: &str| LimitKind::EVERY.iter().copied().find(|kind| kind.code() == code);
        Some(Approval {
            kind: ApprovalKind::from_code(&self.kind)?,
            stops: stops.collect::<Option<Vec<_>>>()?,
            statutory: self
                .statutory_days
                .zip(self.statutory_kind.as_deref().and_then(kind))
                .map(|(days, kind)| Limit { days, kind }),
            code: self.code,
            name_zh: self.name_zh,
            name_en: self.name_en,
            stage: self.stage,
            unit: self.unit,
            predecessors: Predecessors::parse(&self.predecessors),
            promised: self.promised_days,
            counts: self.counts_in_total == "yes",
            condition: Applicability::parse(&self.condition),
            bundle: self.bundle,
            document: self.document,
        })
    }
}

static FIRST: LazyLock<Catalogue> = LazyLock::new(|| {
    let rows: Vec<Row> = reference::rows(include_str!("../../../seeds/reference/approvals.csv"));
    let in_force_from = NaiveDate::from_ymd_opt(2018, 1, 1).unwrap_or_default();
    Catalogue { version: 1, in_force_from, approvals: rows.into_iter().filter_map(Row::approval).collect() }
});

/// A condition of a project on which items depend.
#[derive(Debug, Deserialize)]
pub struct Condition {
    /// Its code.
    pub code: String,
    /// 中文
    pub name_zh: String,
    /// English.
    pub name_en: String,
}

static CONDITIONS: LazyLock<Vec<Condition>> =
    LazyLock::new(|| reference::rows(include_str!("../../../seeds/reference/channel_conditions.csv")));

/// Every condition on which items depend.
#[must_use]
pub fn conditions() -> &'static [Condition] {
    &CONDITIONS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_catalogue_can_be_worked_by() {
        let catalogue = Catalogue::first();
        assert_eq!(catalogue.check(), Ok(()));
        let lines = include_str!("../../../seeds/reference/approvals.csv").lines().count();
        assert_eq!(catalogue.approvals.len(), lines - 1, "every row reads");
    }

    fn changed(code: &str, change: impl Fn(&mut Approval)) -> Result<(), CatalogueFault> {
        let mut catalogue = Catalogue::first().clone();
        catalogue.approvals.iter_mut().filter(|approval| approval.code == code).for_each(change);
        catalogue.check()
    }

    #[test]
    fn circles_lost_predecessors_and_promises_beyond_the_law_are_refused() {
        let behind =
            |text: &'static str| move |approval: &mut Approval| approval.predecessors = Predecessors::parse(text);
        assert!(matches!(changed("A01", behind("C06")), Err(CatalogueFault::Circle(_))));
        assert_eq!(changed("A06", behind("X99")), Err(CatalogueFault::Dangling("A06".into(), "X99".into())));
        assert_eq!(changed("A06", |a| a.promised = Some(21)), Err(CatalogueFault::OverStatutory("A06".into())));
        assert_eq!(changed("A07", |a| a.promised = Some(45)), Err(CatalogueFault::OverStatutory("A07".into())));
        assert_eq!(changed("A06", |a| a.code = "A07".into()), Err(CatalogueFault::Repeated("A07".into())));
    }

    #[test]
    fn what_is_read_is_written_as_it_was() {
        for approval in &Catalogue::first().approvals {
            assert_eq!(Predecessors::parse(&approval.predecessors.text()), approval.predecessors);
            assert_eq!(Applicability::parse(&approval.condition.text()), approval.condition);
        }
    }

    #[test]
    fn conditions_decide_what_applies() {
        let applies = |text: &str, conditions: &[&str]| {
            Applicability::parse(text).applies(&conditions.iter().map(|c| (*c).to_owned()).collect())
        };
        assert!(applies("", &[]));
        assert!(applies("new_land|allocated_land", &["allocated_land"]));
        assert!(!applies("new_building;!design_with_land", &["new_building", "design_with_land"]));
    }
}
