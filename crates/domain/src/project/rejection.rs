//! Why a command on a project is refused, in plain words.

use chrono::NaiveDate;

use super::advance::Missing;
use super::status::StatusWord;
use crate::admission::{Quorum, Verdict};
use crate::coded::Coded as _;
use crate::district::District;
use crate::invalid::{Fault, Invalid};
use crate::language::Language;
use crate::stage::Stage;

/// Why the rules do not let something happen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum Rejection {
    /// Values that are not sound, each with its place.
    Invalid(Vec<Fault>),
    /// The project is suspended or closed.
    NotActive(StatusWord),
    /// The project is pursued; there is nothing to resume.
    AlreadyActive,
    /// The person already leads the project.
    AlreadyLeader,
    /// The person may not lead projects.
    MayNotLead,
    /// The person is leader and in the team at once.
    LeaderInTeam,
    /// A leader is needed first.
    LeaderRequired,
    /// A team needs at least one member beside its liaison.
    MemberRequired,
    /// The project may not go there from where it stands.
    TransitionNotAllowed {
        /// Where it stands.
        from: Stage,
        /// Where it may go: one forward, or back.
        allowed: Vec<Stage>,
    },
    /// The first report still protects, through this day.
    StillProtected(NaiveDate),
    /// The first report protects no longer; the lead can be taken over.
    NotProtected,
    /// The unit holds the lead already.
    AlreadyHolder,
    /// From the signing on nobody contests a lead.
    PastContest(Stage),
    /// The project lies in that district already.
    SameDistrict(District),
    /// Capital is raised of what is signed.
    NotSigned(Stage),
    /// The investor did not come: the review is held another time.
    ReviewPostponed,
    /// Too few of the panel came.
    NoQuorum(Quorum),
    /// Only the latest review is overruled.
    NotLatestReview,
    /// The verdict counts already.
    SameVerdict(Verdict),
    /// Building may not start before these approvals of the green channel, by their codes.
    ApprovalsOpen(Vec<String>),
    /// The project has no such condition.
    NoSuchCondition,
    /// The condition was met before.
    ConditionMet,
    /// Something is missing for the next stage.
    Missing {
        /// Everything that is missing.
        missing: Vec<Missing>,
        /// What offered pieces of evidence lack.
        lacking: Vec<Fault>,
    },
}

impl Rejection {
    /// One fault at one place.
    #[must_use]
    pub fn at(pointer: &str, invalid: Invalid) -> Self {
        Self::Invalid(vec![Fault { pointer: pointer.into(), invalid }])
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "validation_failed",
            Self::NotActive(_) => "not_active",
            Self::AlreadyActive => "already_active",
            Self::AlreadyLeader => "already_leader",
            Self::MayNotLead => "may_not_lead",
            Self::LeaderInTeam => "leader_in_team",
            Self::LeaderRequired => "leader_required",
            Self::MemberRequired => "member_required",
            Self::TransitionNotAllowed { .. } => "transition_not_allowed",
            Self::StillProtected(_) => "still_protected",
            Self::NotProtected => "not_protected",
            Self::AlreadyHolder => "already_holder",
            Self::PastContest(_) => "past_contest",
            Self::SameDistrict(_) => "same_district",
            Self::NotSigned(_) => "not_signed",
            Self::ReviewPostponed => "review_postponed",
            Self::NoQuorum(_) => "no_quorum",
            Self::NotLatestReview => "not_latest_review",
            Self::SameVerdict(_) => "same_verdict",
            Self::ApprovalsOpen(_) => "approvals_open",
            Self::NoSuchCondition => "not_found",
            Self::ConditionMet => "condition_met",
            Self::Missing { missing, .. } => missing_code(missing),
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Invalid(_) => language.pick("有些内容需要修改", "some values need to be corrected").into(),
            Self::NotActive(word) => {
                let name = word.name(language);
                language.pick(format!("项目{name}，不能办理"), format!("the project is {}", name.to_lowercase()))
            }
            Self::AlreadyActive => language.pick("项目正在推进，无需恢复", "the project is active already").into(),
            Self::AlreadyLeader => {
                language.pick("此人已是该项目的负责领导", "this person leads the project already").into()
            }
            Self::MayNotLead => language.pick("此人不能担任负责领导", "this person may not lead projects").into(),
            Self::LeaderInTeam => language
                .pick("同一人不能既是负责领导又在服务团队中", "one person cannot be leader and in the team at once")
                .into(),
            Self::LeaderRequired => {
                language.pick("请先任命负责领导，再组建服务团队", "appoint a leader before forming a team").into()
            }
            Self::MemberRequired => language
                .pick("服务团队除专员外至少要有一名成员", "a team needs at least one member beside its liaison")
                .into(),
            Self::StillProtected(until) => language.pick(
                format!("首报仍在保护期内，至 {until}"),
                format!("the first report still protects the lead, until {until}"),
            ),
            Self::NotProtected => language
                .pick("首报保护已到期，可以直接接手，无需提出争议", "protection has lapsed: the lead can be taken over")
                .into(),
            Self::AlreadyHolder => language.pick("本单位就是首报单位", "the unit holds this lead already").into(),
            Self::PastContest(stage) => {
                let name = stage.name(language);
                language.pick(format!("项目已到“{name}”，首报不再变更"), format!("the project is in “{name}” already"))
            }
            Self::SameDistrict(district) => {
                let name = district.name(language);
                language.pick(format!("项目已在{name}"), format!("the project lies in {name} already"))
            }
            Self::NotSigned(stage) => {
                let name = stage.name(language);
                language.pick(
                    format!("项目处于“{name}”，签约后才能增资"),
                    format!("the project is in “{name}”, not signed yet"),
                )
            }
            Self::ReviewPostponed => {
                language.pick("投资方未到场，评审延期", "the investor did not come: the review is postponed").into()
            }
            Self::NoQuorum(Quorum { present, needed }) => language.pick(
                format!("到会 {present} 人，至少需要 {needed} 人"),
                format!("{present} of the panel came, {needed} must"),
            ),
            Self::NotLatestReview => {
                language.pick("只能改变最近一次评审的结论", "only the latest review is overruled").into()
            }
            Self::SameVerdict(verdict) => {
                let name = verdict.name(language);
                language.pick(format!("结论已是“{name}”"), format!("the verdict is “{name}” already"))
            }
            Self::ApprovalsOpen(codes) => language.pick(
                format!("以下事项办结前不得开工（未批先建）：{}", codes.join("、")),
                format!("building may not start before these are done: {}", codes.join(", ")),
            ),
            Self::NoSuchCondition => language.pick("没有这项条件", "there is no such condition").into(),
            Self::ConditionMet => language.pick("该条件已落实", "the condition was met before").into(),
            Self::TransitionNotAllowed { from, allowed } => not_allowed(*from, allowed, language),
            Self::Missing { missing, .. } => {
                let names: Vec<String> = missing.iter().map(|m| m.name(language)).collect();
                language.pick(format!("还缺：{}", names.join("、")), format!("still missing: {}", names.join(", ")))
            }
        }
    }
}

/// Evidence decides when any is missing; otherwise the first of what must be in office or decided.
fn missing_code(missing: &[Missing]) -> &'static str {
    let kinds: Vec<&str> = missing.iter().map(|m| m.requirement.kind()).collect();
    match kinds.first() {
        _ if kinds.contains(&"evidence") => "evidence_missing",
        Some(&"leader") => "leader_required",
        Some(&"team") => "team_required",
        Some(&"admission") => "admission_required",
        _ => "duplicate_question_open",
    }
}

fn not_allowed(from: Stage, allowed: &[Stage], language: Language) -> String {
    let names: Vec<&str> = allowed.iter().map(|stage| stage.name(language)).collect();
    language.pick(
        format!("项目处于“{}”，只能前往：{}", from.name(language), names.join("、")),
        format!("the project is in “{}” and may go to: {}", from.name(language), names.join(", ")),
    )
}
