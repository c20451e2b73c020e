//! Every error a caller can meet, in one table: its code, its class, its title in both languages.

use dingyin_domain::absence::AbsenceRejection;
use dingyin_domain::account_request::RequestRejection;
use dingyin_domain::approval::CatalogueFault;
use dingyin_domain::demand::DemandRejection;
use dingyin_domain::docking::DockingRejection;
use dingyin_domain::element::ElementRejection;
use dingyin_domain::flow::NotAllowed;
use dingyin_domain::green_channel::{EventKind, ItemRejection};
use dingyin_domain::instruction::InstructionRejection;
use dingyin_domain::intake::IntakeRejection;
use dingyin_domain::invalid::{Fault, Invalid};
use dingyin_domain::language::Language;
use dingyin_domain::organisation::OrganisationRejection;
use dingyin_domain::performance::PerformanceRejection;
use dingyin_domain::permission::Denied;
use dingyin_domain::problem::ProblemRejection;
use dingyin_domain::progress::ProgressRejection;
use dingyin_domain::project::Rejection;
use dingyin_domain::stage::Stage;
use dingyin_domain::working_days::CalendarError;
use dingyin_office::OfficeError;
use dingyin_search::SearchError;
use dingyin_storage::StorageError;

use crate::organisation::OrganisationCandidate;
use crate::project::{Candidate, MissingPiece};

/// What kind of answer an error is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// The request itself cannot be read.
    Malformed,
    /// Nobody is signed in.
    NotSignedIn,
    /// It may not be done by this asker.
    Forbidden,
    /// There is no such thing for this asker.
    NotFound,
    /// It does not fit the state of things.
    Conflict,
    /// It builds on a version that is not the current one.
    Stale,
    /// It is too large.
    TooLarge,
    /// Values are not sound.
    Invalid,
    /// It cannot be done now.
    Unavailable,
    /// Something is wrong on this side.
    Internal,
}

/// A row of the table.
#[derive(Debug)]
pub struct ErrorCode {
    /// The code as a value.
    pub code: Code,
    /// The code as programs see it.
    pub text: &'static str,
    /// Its class.
    pub class: Class,
    /// 中文标题
    pub title_zh: &'static str,
    /// English title.
    pub title_en: &'static str,
}

macro_rules! codes {
    ($($name:ident $text:literal $class:ident $zh:literal $en:literal;)+) => {
        /// The stable code of an error.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Code { $(#[doc = $zh] $name),+ }

        /// The table of all codes.
        pub const CODES: &[ErrorCode] = &[
            $(ErrorCode { code: Code::$name, text: $text, class: Class::$class, title_zh: $zh, title_en: $en }),+
        ];
    };
}

codes! {
    ValidationFailed "validation_failed" Invalid "内容有误" "Some values are not sound";
    InvalidCursor "invalid_cursor" Invalid "翻页标记无效" "The cursor does not read";
    NotSignedIn "not_signed_in" NotSignedIn "请先登录" "Not signed in";
    InvalidCredentials "invalid_credentials" NotSignedIn "用户名或密码不正确" "Wrong user name or password";
    Forbidden "forbidden" Forbidden "没有权限" "Not allowed";
    NotFound "not_found" NotFound "没有找到" "Not found";
    VersionConflict "version_conflict" Stale "内容已被他人修改" "Changed by someone else meanwhile";
    IdempotencyKeyReused "idempotency_key_reused" Conflict "该幂等键已用于另一请求" "The idempotency key was used for another request";
    AlreadyExists "already_exists" Conflict "已有相同的记录" "It exists already";
    DuplicateSuspected "duplicate_suspected" Conflict "可能与已有记录相同" "Probably the same as an existing one";
    NotActive "not_active" Conflict "项目不在推进中" "The project is not active";
    AlreadyActive "already_active" Conflict "项目正在推进" "The project is active already";
    AlreadyLeader "already_leader" Conflict "已是负责领导" "Leads the project already";
    MayNotLead "may_not_lead" Invalid "不能担任负责领导" "May not lead projects";
    LeaderInTeam "leader_in_team" Invalid "负责领导不能在服务团队中" "The leader cannot be in the team";
    LeaderRequired "leader_required" Conflict "需要先有负责领导" "A leader is required first";
    TeamRequired "team_required" Conflict "需要先有服务团队" "A team is required first";
    NothingToAccept "nothing_to_accept" Conflict "没有待接手的岗位" "Nothing waits to be accepted";
    NotHandedOver "not_handed_over" Conflict "还有项目未移交" "Projects have not been handed over";
    OwnRequest "own_request" Forbidden "申请人不能确认自己的申请" "Who asked does not confirm";
    OwnRoles "own_roles" Forbidden "不能确认自己的角色" "Nobody confirms roles of their own";
    NotOwnRequest "not_own_request" Forbidden "只有申请人可以撤回" "Only who asked withdraws";
    AbsencesOverlap "absences_overlap" Conflict "外出日期重叠" "The absences overlap";
    AbsenceOver "absence_over" Conflict "外出已结束" "The absence is over";
    OwnDeputy "own_deputy" Invalid "不能代理自己" "Nobody deputises for themselves";
    DeputyLacksRole "deputy_lacks_role" Invalid "代理人角色不符" "The deputy lacks a role";
    DeputyAbsent "deputy_absent" Conflict "代理人也外出" "The deputy is away as well";
    AdmissionRequired "admission_required" Conflict "需要先通过准入评审" "An admission verdict is required first";
    ApprovalsOpen "approvals_open" Conflict "开工前的审批事项未办结" "Approvals are open that come before building";
    ReviewPostponed "review_postponed" Conflict "评审延期" "The review is postponed";
    NoQuorum "no_quorum" Conflict "到会人数不足" "Too few of the panel came";
    NotLatestReview "not_latest_review" Conflict "不是最近一次评审" "It is not the latest review";
    SameVerdict "same_verdict" Conflict "结论没有变化" "The verdict is that already";
    ConditionMet "condition_met" Conflict "条件已落实" "The condition was met before";
    NotInProgress "not_in_progress" Conflict "项目没有进度可填" "The project has no progress to tell";
    NotInOperation "not_in_operation" Conflict "项目未到填报阶段" "The project is not that far";
    OwnReport "own_report" Conflict "不能核实自己填报的数" "Nobody verifies the own report";
    DuplicateQuestionOpen "duplicate_question_open" Conflict "需要先回答撞单问题" "The duplicate question is open";
    MemberRequired "member_required" Invalid "至少需要一名成员" "At least one member is required";
    TransitionNotAllowed "transition_not_allowed" Conflict "不能前往该阶段" "The stage cannot be entered from here";
    EvidenceMissing "evidence_missing" Invalid "缺少证明材料" "Evidence is missing";
    NotADraft "not_a_draft" Conflict "只有草稿可以发布" "Only a draft can be published";
    DemandEnded "demand_ended" Conflict "需求已结束" "The demand has ended";
    DemandOutOfDate "demand_out_of_date" Conflict "需求已过有效期" "The demand's validity has run out";
    LibraryFixed "library_fixed" Conflict "需求不能换库" "A demand stays in its library";
    StillProtected "still_protected" Conflict "首报仍在保护期内" "The first report still protects the lead";
    NotProtected "not_protected" Conflict "首报保护已到期" "The first report protects no longer";
    AlreadyHolder "already_holder" Conflict "本单位就是首报单位" "The unit holds the lead already";
    PastContest "past_contest" Conflict "签约后首报不再变更" "A signed project's first report stays";
    SameDistrict "same_district" Conflict "项目已在该区、县(市)" "The project lies in that district already";
    NotSigned "not_signed" Conflict "签约后才能增资" "Capital is increased once the project is signed";
    DisputeDecided "dispute_decided" Conflict "争议已有裁定" "The dispute is decided";
    LeadClockEnded "lead_clock_ended" Conflict "线索时限不再计算" "The lead's clock runs no longer";
    StepDone "step_done" Conflict "这一步已完成" "The step was done already";
    AnswerRequired "answer_required" Conflict "需要先有专人响应" "An answer is required first";
    JudgementRequired "judgement_required" Conflict "需要先研判" "A judgement is required first";
    SuspicionDecided "suspicion_decided" Conflict "这一对已有结论" "The pair is decided";
    NotMerged "not_merged" Conflict "没有被合并" "It was not merged";
    OrganisationMerged "organisation_merged" Conflict "主体已并入另一主体" "The organisation goes on as another one";
    OtherUscc "other_uscc" Conflict "统一社会信用代码不同" "The credit codes differ";
    ParentsInCircle "parents_in_circle" Conflict "上下级关系成环" "A circle of parents";
    RelationEnded "relation_ended" Conflict "关系已经终止" "The link has ended";
    OfferWithdrawn "offer_withdrawn" Conflict "该供给已撤回" "The offer was withdrawn";
    TooManyOffers "too_many_offers" Conflict "该主体的供给过多" "The organisation has too many offers";
    TargetDropped "target_dropped" Conflict "该目标企业已不再跟踪" "The target is pursued no more";
    DemandNotOpen "demand_not_open" Conflict "只有已发布的需求可以对接" "Only a published demand can be docked";
    DockingOver "docking_over" Conflict "对接已举行或取消" "The docking is over";
    DockingNotBegun "docking_not_begun" Conflict "对接尚未开始" "The docking has not begun";
    DockingWithoutOutcome "docking_without_outcome" Conflict "对接没有成果，不能转为项目" "The docking came to nothing";
    DockingHasProject "docking_has_project" Conflict "该对接已转为项目" "A project was opened from it already";
    PoolExhausted "pool_exhausted" Conflict "要素指标不足" "The pool has not that much left";
    MoreThanHeld "more_than_held" Conflict "超出项目持有的数量" "The project holds less than that";
    QuotaBelowCommitted "quota_below_committed" Conflict "指标不足以覆盖已占用的数量" "The quota would not cover what is committed";
    EventNotAllowed "event_not_allowed" Conflict "目前不能这样办理" "Not possible as it stands";
    HandedOnTooOften "handed_on_too_often" Conflict "转办次数已满" "Handed on as often as may be";
    SameUnit "same_unit" Conflict "正由该单位办理" "The unit deals with it already";
    InstructionWithoutTask "instruction_without_task" Conflict "该批示不产生办理任务" "The instruction opens no task";
    ExtensionTooLate "extension_too_late" Conflict "已超期，不能再延期" "An extension is asked before the day has passed";
    ExtensionNotLater "extension_not_later" Conflict "新的期限没有推后" "The new day is not later";
    TooManySavedSearches "too_many_saved_searches" Conflict "保存的检索过多，请先删去一些" "Too many saved searches";
    TooManyHits "too_many_hits" Invalid "命中过多，请先缩小范围再订阅提醒" "Too many hits to be watched; narrow the question";
    ItemEventNotAllowed "item_event_not_allowed" Conflict "事项目前不能这样办" "The item does not stand so";
    PredecessorsOpen "predecessors_open" Conflict "前置事项未办结" "It waits for other items";
    CorrectedBefore "corrected_before" Conflict "补正只能提出一次" "A correction was asked for before";
    CountsAsAccepted "counts_as_accepted" Conflict "已视为受理" "It counts as accepted";
    ProcedureConflict "procedure_conflict" Conflict "该特别程序已在进行或并未进行" "The procedure runs already, or does not run";
    ExtendedBefore "extended_before" Conflict "只能延长一次" "It was extended before";
    ChannelOpen "channel_open" Conflict "绿色通道已开通" "The green channel is open";
    ChannelNotOpen "channel_not_open" NotFound "绿色通道尚未开通" "The green channel is not open yet";
    CatalogueUnsound "catalogue_unsound" Invalid "审批目录有误" "The catalogue cannot be worked by";
    CalendarYearMissing "calendar_year_missing" Invalid "该年度的工作日历尚未公布" "The working-day calendar has no data for that year";
    CyclicPredecessors "cyclic_predecessors" Invalid "前置事项互相等待" "Items wait for each other in a circle";
    MergeFinal "merge_final" Conflict "合并已过可撤销期限" "The merge can no longer be undone";
    FileUnreadable "file_unreadable" Invalid "文件无法读取" "The file cannot be read";
    ImportNotReady "import_not_ready" Conflict "文件尚未读完或读取失败" "The file is not read yet, or could not be";
    ImportDone "import_done" Conflict "这次导入已经完成" "The import is done";
    TooLarge "too_large" TooLarge "文件过大" "The file is too large";
    SetupLinkInvalid "setup_link_invalid" NotFound "链接无效或已使用" "The link is not valid or was used";
    UsernameTaken "username_taken" Conflict "用户名已被使用" "The user name is taken";
    PositionNotReached "position_not_reached" Unavailable "数据尚未同步，请稍后再试" "Not there yet, try again";
    IndexNotReady "index_not_ready" Unavailable "检索正在准备，请稍后再试" "The index is not ready, try again";
    FontsMissing "fonts_missing" Unavailable "服务器没有中文字体" "The server has no Chinese font";
    Unavailable "unavailable" Unavailable "系统繁忙，请稍后再试" "Not available now, try again";
    Internal "internal" Internal "系统出错，已记录" "Something went wrong and was noted";
}

impl Code {
    /// The code's row.
    #[must_use]
    pub fn row(self) -> &'static ErrorCode {
        CODES.iter().find(|row| row.code == self).unwrap_or(&CODES[0])
    }

    fn of(text: &str) -> Self {
        CODES.iter().find(|row| row.text == text).map_or(Self::Internal, |row| row.code)
    }
}

/// An error of a use case.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// A code that says all.
    #[error("{}", .0.row().text)]
    Plain(Code),
    /// Values that are not sound.
    #[error("values are not sound")]
    Invalid(Vec<Fault>),
    /// The rules of projects refuse it.
    #[error("{0}")]
    Rejected(Rejection),
    /// One of several projects refuses it.
    #[error("{code}: {error}")]
    OfProject {
        /// The project's code.
        code: String,
        /// Why.
        error: Box<ServiceError>,
    },
    /// Projects that somebody who leaves still answers for, by their codes.
    #[error("not handed over: {}", projects.join(", "))]
    NotHandedOver {
        /// The codes.
        projects: Vec<String>,
    },
    /// Something is missing for the next stage.
    #[error("{}", .rejection)]
    Missing {
        /// The refusal.
        rejection: Rejection,
        /// Each missing thing in words.
        pieces: Vec<MissingPiece>,
    },
    /// The rules of absences refuse it.
    #[error("{0}")]
    Absence(#[from] AbsenceRejection),
    /// The rules of accounts and roles refuse it.
    #[error("{0}")]
    AccountRequest(#[from] RequestRejection),
    /// The rules of demands refuse it.
    #[error("{0}")]
    Demand(#[from] DemandRejection),
    /// The rules of dockings refuse it.
    #[error("{0}")]
    Docking(#[from] DockingRejection),
    /// The rules of ledgers refuse it.
    #[error("{0}")]
    Element(#[from] ElementRejection),
    /// The rules of problems refuse it.
    #[error("{0}")]
    Problem(#[from] ProblemRejection),
    /// The rules of instructions refuse it.
    #[error("{0}")]
    Instruction(#[from] InstructionRejection),
    /// A state does not allow it.
    #[error("{0}")]
    NotAllowed(#[from] NotAllowed),
    /// The lead's clock refuses it.
    #[error("{0}")]
    Intake(#[from] IntakeRejection),
    /// The rules of organisations refuse it.
    #[error("{0}")]
    Organisation(#[from] OrganisationRejection),
    /// The rules of green channels refuse it.
    #[error("{0}")]
    Channel(#[from] ItemRejection),
    /// What is told of a month is not taken.
    #[error("{0}")]
    Progress(#[from] ProgressRejection),
    /// What is told of a year is not taken.
    #[error("{0}")]
    Performance(#[from] PerformanceRejection),
    /// A catalogue of approvals that cannot be worked by.
    #[error("{0}")]
    Catalogue(#[from] CatalogueFault),
    /// The working-day calendar has no answer.
    #[error("{0}")]
    Calendar(#[from] CalendarError),
    /// Items wait for each other in a circle, by their codes.
    #[error("items wait for each other in a circle")]
    Circle(Vec<String>),
    /// It is probably the same as existing ones.
    #[error("probably a duplicate")]
    Duplicates(Vec<Candidate>),
    /// The organisation is probably the same as existing ones.
    #[error("probably a duplicate")]
    DuplicateOrganisations(Vec<OrganisationCandidate>),
    /// The records.
    #[error(transparent)]
    Storage(StorageError),
    /// The index.
    #[error(transparent)]
    Search(SearchError),
    /// A file.
    #[error(transparent)]
    File(#[from] std::io::Error),
    /// A document that cannot be made.
    #[error(transparent)]
    Document(#[from] OfficeError),
    /// A file of rows that somebody sent and that cannot be read, with what to do about it.
    #[error("{0}")]
    BadFile(String),
    /// A seed or a stored text that does not read.
    #[error("{0}")]
    Unreadable(String),
}

impl ServiceError {
    /// A code that says all.
    #[must_use]
    pub const fn of(code: Code) -> Self {
        Self::Plain(code)
    }

    /// One value that is not sound.
    #[must_use]
    pub fn at(pointer: &str, invalid: Invalid) -> Self {
        Self::Invalid(vec![Fault { pointer: pointer.to_owned(), invalid }])
    }

    /// Its code.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::Plain(code) => *code,
            Self::Invalid(_) => Code::ValidationFailed,
            Self::Rejected(rejection) | Self::Missing { rejection, .. } => Code::of(rejection.code()),
            Self::OfProject { error, .. } => error.code(),
            Self::NotHandedOver { .. } => Code::NotHandedOver,
            Self::Absence(rejection) => Code::of(rejection.code()),
            Self::AccountRequest(rejection) => Code::of(rejection.code()),
            Self::Demand(rejection) => Code::of(rejection.code()),
            Self::Docking(rejection) => Code::of(rejection.code()),
            Self::Element(rejection) => Code::of(rejection.code()),
            Self::Problem(rejection) => Code::of(rejection.code()),
            Self::Instruction(rejection) => Code::of(rejection.code()),
            Self::NotAllowed(_) => Code::EventNotAllowed,
            Self::Intake(rejection) => Code::of(rejection.code()),
            Self::Organisation(rejection) => Code::of(rejection.code()),
            Self::Channel(rejection) => Code::of(rejection.code()),
            Self::Progress(rejection) => Code::of(rejection.code()),
            Self::Performance(rejection) => Code::of(rejection.code()),
            Self::Catalogue(CatalogueFault::Circle(_)) => Code::CyclicPredecessors,
            Self::Catalogue(_) => Code::CatalogueUnsound,
            Self::Calendar(_) => Code::CalendarYearMissing,
            Self::Circle(_) => Code::CyclicPredecessors,
            Self::Duplicates(_) | Self::DuplicateOrganisations(_) => Code::DuplicateSuspected,
            Self::BadFile(_) => Code::FileUnreadable,
            Self::Document(OfficeError::FontsMissing) => Code::FontsMissing,
            Self::Storage(StorageError::Stopped) => Code::Unavailable,
            _ => Code::Internal,
        }
    }

    /// What a person reads beside the title.
    #[must_use]
    pub fn detail(&self, language: Language) -> String {
        match self {
            Self::Rejected(rejection) => rejection.text(language),
            Self::Missing { pieces, .. } => {
                let details: Vec<&str> = pieces.iter().map(|piece| piece.detail.as_str()).collect();
                details.join(language.pick("；", "; "))
            }
            Self::OfProject { code, error } => {
                let detail = error.detail(language);
                language.pick(format!("{code}：{detail}"), format!("{code}: {detail}"))
            }
            Self::NotHandedOver { projects } => language.pick(
                format!("还有 {} 个项目未移交：{}", projects.len(), projects.join("、")),
                format!("{} projects have not been handed over: {}", projects.len(), projects.join(", ")),
            ),
            Self::Absence(rejection) => rejection.text(language),
            Self::AccountRequest(rejection) => rejection.text(language),
            Self::Demand(rejection) => rejection.text(language),
            Self::Docking(rejection) => rejection.text(language),
            Self::Element(rejection) => rejection.text(language),
            Self::Problem(rejection) => rejection.text(language),
            Self::Instruction(rejection) => rejection.text(language),
            Self::NotAllowed(not) => not.text(language),
            Self::Intake(rejection) => rejection.text(language),
            Self::Organisation(rejection) => rejection.text(language).to_owned(),
            Self::Channel(rejection) => rejection.text(language),
            Self::Progress(rejection) => rejection.text(language).to_owned(),
            Self::Performance(rejection) => rejection.text(language),
            Self::Catalogue(fault) => fault.text(language),
            Self::Calendar(CalendarError::YearMissing(year) | CalendarError::YearUnsound(year)) => language.pick(
                format!("{year} 年的工作日历尚未公布，不能推算"),
                format!("the working-day calendar has no data for {year}, and it is never guessed"),
            ),
            Self::Circle(codes) => CatalogueFault::Circle(codes.clone()).text(language),
            Self::BadFile(said) => said.clone(),
            Self::Document(missing @ OfficeError::FontsMissing) => missing.text(language),
            Self::DuplicateOrganisations(candidates) => language.pick(
                format!("找到 {} 个相近的主体，请核对；确认不是同一主体时写明理由即可继续", candidates.len()),
                format!("{} similar organisations were found; say why it is another one to go on", candidates.len()),
            ),
            Self::Duplicates(candidates) => language.pick(
                format!("找到 {} 个相近的项目，请核对；确认不是同一项目时写明理由即可继续", candidates.len()),
                format!("{} similar projects were found; say why it is another one to go on", candidates.len()),
            ),
            other => {
                let row = other.code().row();
                language.pick(row.title_zh, row.title_en).to_owned()
            }
        }
    }

    /// What is possible instead: the stages of a refused move, the events of a refused event.
    #[must_use]
    pub fn allowed(&self) -> Vec<&'static str> {
        match self {
            Self::Rejected(Rejection::TransitionNotAllowed { allowed, .. }) => {
                allowed.iter().copied().map(Stage::code).collect()
            }
            Self::Channel(ItemRejection::NotAllowed { allowed, .. }) => {
                allowed.iter().copied().map(EventKind::code).collect()
            }
            Self::NotAllowed(not)
            | Self::AccountRequest(RequestRejection::NotAllowed(not))
            | Self::Problem(ProblemRejection::NotAllowed(not))
            | Self::Instruction(InstructionRejection::NotAllowed(not)) => not.allowed(),
            _ => Vec::new(),
        }
    }

    /// The values that are not sound, each with its place.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        match self {
            Self::Invalid(faults)
            | Self::Rejected(Rejection::Invalid(faults))
            | Self::Intake(IntakeRejection::Invalid(faults))
            | Self::Element(ElementRejection::Invalid(faults))
            | Self::Channel(ItemRejection::Invalid(faults)) => faults,
            Self::Missing { rejection: Rejection::Missing { lacking, .. }, .. } => lacking,
            _ => &[],
        }
    }
}

impl From<Rejection> for ServiceError {
    fn from(rejection: Rejection) -> Self {
        Self::Rejected(rejection)
    }
}

impl From<Denied> for ServiceError {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::Unknown => Self::of(Code::NotFound),
            Denied::Forbidden => Self::of(Code::Forbidden),
        }
    }
}

impl From<StorageError> for ServiceError {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::NotFound => Self::of(Code::NotFound),
            StorageError::Stale => Self::of(Code::VersionConflict),
            StorageError::KeyReused => Self::of(Code::IdempotencyKeyReused),
            StorageError::Cursor => Self::of(Code::InvalidCursor),
            other => Self::Storage(other),
        }
    }
}

impl From<SearchError> for ServiceError {
    fn from(error: SearchError) -> Self {
        match error {
            SearchError::Cursor => Self::of(Code::InvalidCursor),
            other => Self::Search(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dingyin_domain::intake::StepKind;
    use std::collections::BTreeSet;

    #[test]
    fn every_code_stands_once_and_has_both_titles() {
        let texts: BTreeSet<&str> = CODES.iter().map(|row| row.text).collect();
        assert_eq!(texts.len(), CODES.len());
        assert!(CODES.iter().all(|row| !row.title_zh.is_empty() && row.title_en.is_ascii()));
    }

    #[test]
    fn a_font_that_is_missing_is_told_with_what_to_do() {
        let error = ServiceError::from(OfficeError::FontsMissing);
        assert_eq!((error.code(), error.code().row().class), (Code::FontsMissing, Class::Unavailable));
        let said = [Language::Chinese, Language::English].map(|language| error.detail(language));
        assert!(said.iter().all(|said| said.contains("fonts-noto-cjk")), "{said:?}");
    }

    #[test]
    fn every_rejection_of_the_domain_has_its_row() {
        let rejections = [
            Rejection::AlreadyActive,
            Rejection::AlreadyLeader,
            Rejection::MayNotLead,
            Rejection::LeaderInTeam,
            Rejection::LeaderRequired,
            Rejection::MemberRequired,
            Rejection::TransitionNotAllowed { from: Stage::Lead, allowed: Vec::new() },
            Rejection::Invalid(Vec::new()),
            Rejection::StillProtected(chrono::NaiveDate::MIN),
            Rejection::NotProtected,
            Rejection::AlreadyHolder,
            Rejection::PastContest(Stage::Signed),
            Rejection::NotSigned(Stage::Lead),
            Rejection::SameDistrict(dingyin_domain::district::District::Keqiao),
        ];
        for rejection in rejections {
            assert_ne!(ServiceError::from(rejection.clone()).code(), Code::Internal, "{rejection:?}");
        }
        for first in StepKind::EVERY.iter().map(|kind| IntakeRejection::StepFirst(*kind)) {
            assert_ne!(ServiceError::from(first.clone()).code(), Code::Internal, "{first:?}");
        }
        let of_organisations = [
            OrganisationRejection::Merged,
            OrganisationRejection::OtherUscc,
            OrganisationRejection::AlreadyLinked,
            OrganisationRejection::ParentsInCircle,
            OrganisationRejection::RelationEnded,
        ];
        assert!(of_organisations.into_iter().all(|rejection| ServiceError::from(rejection).code() != Code::Internal));
        let (element, amount) = (dingyin_domain::element::Element::Land, dingyin_domain::element::Amount::ZERO);
        let of_ledgers = [
            ElementRejection::Exhausted { element, left: amount },
            ElementRejection::NotHeld { element, held: amount },
            ElementRejection::BelowCommitted { element, least: amount },
            ElementRejection::Invalid(Vec::new()),
        ];
        assert!(of_ledgers.into_iter().all(|rejection| ServiceError::from(rejection).code() != Code::Internal));
        let today = chrono::NaiveDate::MIN;
        let of_instructions = [
            InstructionRejection::NoTask(dingyin_domain::instruction::InstructionKind::Guidance),
            InstructionRejection::ExtensionTooLate(today),
            InstructionRejection::NotLater(today),
        ];
        assert!(of_instructions.into_iter().all(|rejection| ServiceError::from(rejection).code() != Code::Internal));
        let of_problems = [ProblemRejection::HandedOnTooOften(3), ProblemRejection::SameUnit];
        assert!(of_problems.into_iter().all(|rejection| ServiceError::from(rejection).code() != Code::Internal));
        let others = [IntakeRejection::Ended, IntakeRejection::StepDone(StepKind::Answer)];
        assert!(others.into_iter().all(|rejection| ServiceError::from(rejection).code() != Code::Internal));
    }
}
