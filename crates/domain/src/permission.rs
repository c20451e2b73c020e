//! Who may do what: one table of roles, actions and reach, with one interpreter. Handbook §13.

use std::marker::PhantomData;

use crate::coded::coded;
use crate::district::District;
use crate::id::{PersonId, UnitId, UserId};
use crate::industry::Industry;
use crate::role::Role;

coded! {
    /// A thing a person may want to do.
    pub enum Action {
        ProjectRead = "project_read" "查看项目" "Read projects",
        ProjectLog = "project_log" "登记线索" "Log leads",
        ProjectEdit = "project_edit" "修改项目" "Edit projects",
        LeaderAppoint = "leader_appoint" "任命负责领导" "Appoint leaders",
        TeamForm = "team_form" "组建服务团队" "Form teams",
        AbsenceRecord = "absence_record" "登记外出与代理" "Record absences and deputies",
        ProjectAdvance = "project_advance" "推进阶段" "Move stages",
        AdmissionReview = "admission_review" "准入评审" "Review admission",
        AdmissionOverrule = "admission_overrule" "改变准入结论" "Overrule admission",
        AdmissionConditionMeet = "admission_condition_meet" "落实准入条件" "Meet conditions of admission",
        ProgressReport = "progress_report" "填报进度与效益" "Report progress and performance",
        ProgressVerify = "progress_verify" "核实进度与效益" "Verify progress and performance",
        FollowUpNote = "follow_up_note" "记跟进" "Note follow-ups",
        ProjectClose = "project_close" "关闭、暂停、恢复" "Close, suspend, resume",
        ProjectTransfer = "project_transfer" "流转项目" "Transfer between districts",
        LeadHandle = "lead_handle" "办理线索" "Handle leads",
        DuplicateDecide = "duplicate_decide" "裁定撞单" "Decide duplicates and disputes",
        ContactReveal = "contact_reveal" "查看联系方式" "See contact details",
        DemandRead = "demand_read" "查看需求" "Read demands",
        DemandWrite = "demand_write" "维护需求" "Write demands",
        OrganisationWrite = "organisation_write" "维护主体" "Write organisations",
        GreenChannelKeep = "green_channel_keep" "代办绿色通道" "Keep green channels",
        ApprovalHandle = "approval_handle" "办理审批事项" "Handle approvals",
        ProblemRead = "problem_read" "查看问题" "Read problems",
        ProblemRaise = "problem_raise" "提出问题" "Raise problems",
        ProblemHandle = "problem_handle" "办理问题" "Deal with problems",
        ProblemJudge = "problem_judge" "确认问题是否解决" "Judge whether problems are solved",
        InstructionRead = "instruction_read" "查看批示" "Read instructions",
        InstructionIssue = "instruction_issue" "作出批示" "Issue instructions",
        InstructionHandle = "instruction_handle" "办理批示" "Carry out instructions",
        InstructionCheck = "instruction_check" "审核、办结批示" "Check and close instructions",
        MeetingRecord = "meeting_record" "记录协调会" "Record meetings",
        MeetingTaskHandle = "meeting_task_handle" "办理议定事项" "Carry out what meetings decided",
        CatalogueEdit = "catalogue_edit" "维护招商目录" "Maintain the catalogue of targets",
        ElementRead = "element_read" "查看要素保障" "Read element pools",
        ElementManage = "element_manage" "要素保障" "Manage element pools",
        ImportRun = "import" "导入" "Import",
        ReferenceEdit = "reference_edit" "维护参考数据" "Maintain reference data",
        AccountRead = "account_read" "查看账号" "Read accounts",
        AccountManage = "account_manage" "管理账号" "Manage accounts",
        RoleConfirm = "role_confirm" "确认账号与角色" "Confirm accounts and roles",
        LogRead = "log_read" "查看日志" "Read the log",
    }
}

/// How far a permission reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Records in whose team the asker is.
    OwnTeams,
    /// Records in which the asker's unit leads the team or sends a member, or that are addressed to it.
    OwnUnit,
    /// What the asker raised or issued, or what names the asker.
    Own,
    /// Records the asker leads, and those of the asker's own field.
    OwnProjects,
    /// Records of the asker's district.
    OwnDistrict,
    /// Every record of the city.
    City,
}

/// One row: this role may do these things so far.
type Row = (Role, &'static [Action], Reach);

use Action as A;

/// What everyone does who stands in the table with a project: see what the own unit is asked for or what names the asker, and
/// carry it out; judge what one has raised.
const FOR_OWN_UNIT: &[Action] =
    &[A::ProblemRead, A::ProblemHandle, A::InstructionRead, A::InstructionHandle, A::MeetingTaskHandle];
const FOR_ONESELF: &[Action] = &[
    A::AbsenceRecord,
    A::ProblemRead,
    A::ProblemJudge,
    A::InstructionRead,
    A::InstructionHandle,
    A::MeetingTaskHandle,
];

/// The table. A role that is not in it may do nothing with records.
const TABLE: &[Row] = &[
    (
        Role::Clerk,
        &[
            A::ProjectRead,
            A::ProjectLog,
            A::ProjectEdit,
            A::LeaderAppoint,
            A::TeamForm,
            A::AbsenceRecord,
            A::ProjectAdvance,
            A::AdmissionReview,
            A::AdmissionConditionMeet,
            A::ProgressReport,
            A::ProgressVerify,
            A::FollowUpNote,
            A::ProjectClose,
            A::ProjectTransfer,
            A::LeadHandle,
            A::DuplicateDecide,
            A::ContactReveal,
            A::GreenChannelKeep,
            A::ApprovalHandle,
            A::DemandRead,
            A::DemandWrite,
            A::OrganisationWrite,
            A::CatalogueEdit,
            A::ElementRead,
            A::ElementManage,
            A::ImportRun,
            A::ProblemRead,
            A::ProblemRaise,
            A::ProblemHandle,
            A::ProblemJudge,
            A::InstructionRead,
            A::InstructionIssue,
            A::InstructionHandle,
            A::InstructionCheck,
            A::MeetingRecord,
            A::MeetingTaskHandle,
        ],
        Reach::City,
    ),
    (
        Role::DistrictClerk,
        &[
            A::ProjectRead,
            A::ProjectLog,
            A::ProjectEdit,
            A::LeaderAppoint,
            A::TeamForm,
            A::AbsenceRecord,
            A::ProjectAdvance,
            A::AdmissionConditionMeet,
            A::ProgressReport,
            A::ProgressVerify,
            A::FollowUpNote,
            A::ProjectClose,
            A::ProjectTransfer,
            A::LeadHandle,
            A::ContactReveal,
            A::GreenChannelKeep,
            A::ApprovalHandle,
            A::DemandWrite,
            A::OrganisationWrite,
            A::CatalogueEdit,
            A::ElementManage,
            A::ImportRun,
            A::ProblemRead,
            A::ProblemRaise,
            A::InstructionRead,
            A::MeetingRecord,
            A::MeetingTaskHandle,
        ],
        Reach::OwnDistrict,
    ),
    (Role::DistrictClerk, &[A::DemandRead, A::ElementRead], Reach::City),
    (Role::DistrictClerk, FOR_OWN_UNIT, Reach::OwnUnit),
    (Role::DistrictClerk, FOR_ONESELF, Reach::Own),
    (
        Role::Leader,
        &[
            A::ProjectRead,
            A::LeaderAppoint,
            A::TeamForm,
            A::AdmissionOverrule,
            A::ProgressVerify,
            A::FollowUpNote,
            A::ContactReveal,
            A::ProblemRead,
            A::ProblemRaise,
            A::InstructionRead,
            A::InstructionIssue,
            A::MeetingRecord,
        ],
        Reach::OwnProjects,
    ),
    (Role::Leader, &[A::DemandRead, A::ElementRead], Reach::City),
    (Role::Leader, &[A::InstructionCheck], Reach::Own),
    (Role::Leader, FOR_ONESELF, Reach::Own),
    (
        Role::Liaison,
        &[
            A::ProjectRead,
            A::ProjectAdvance,
            A::AdmissionConditionMeet,
            A::ProgressReport,
            A::ProgressVerify,
            A::LeadHandle,
            A::FollowUpNote,
            A::ContactReveal,
            A::GreenChannelKeep,
            A::ApprovalHandle,
            A::ProblemRead,
            A::ProblemRaise,
            A::InstructionRead,
            A::MeetingRecord,
            A::MeetingTaskHandle,
        ],
        Reach::OwnTeams,
    ),
    (Role::Liaison, &[A::DemandRead, A::ElementRead], Reach::City),
    (Role::Liaison, FOR_OWN_UNIT, Reach::OwnUnit),
    (Role::Liaison, FOR_ONESELF, Reach::Own),
    (
        Role::Member,
        &[A::ProjectRead, A::ProgressReport, A::FollowUpNote, A::ProblemRead, A::ProblemRaise, A::InstructionRead],
        Reach::OwnTeams,
    ),
    (Role::Member, &[A::DemandRead, A::ElementRead], Reach::City),
    (Role::Member, FOR_OWN_UNIT, Reach::OwnUnit),
    (Role::Member, FOR_ONESELF, Reach::Own),
    (Role::Handler, &[A::ProjectRead, A::ApprovalHandle], Reach::OwnUnit),
    (Role::Handler, &[A::ProblemRaise], Reach::OwnTeams),
    (Role::Handler, &[A::DemandRead, A::ElementRead], Reach::City),
    (Role::Handler, FOR_OWN_UNIT, Reach::OwnUnit),
    (Role::Handler, FOR_ONESELF, Reach::Own),
    (
        Role::Supervisor,
        &[A::ProjectRead, A::DemandRead, A::ElementRead, A::ProblemRead, A::InstructionRead],
        Reach::City,
    ),
    (Role::SystemAdmin, &[A::AccountRead, A::AccountManage, A::ReferenceEdit], Reach::City),
    (Role::SecurityAdmin, &[A::AccountRead, A::RoleConfirm], Reach::City),
    (Role::Auditor, &[A::LogRead], Reach::City),
];

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The account.
    pub user_id: UserId,
    /// The person behind it.
    pub person_id: PersonId,
    /// The person's name, as the log keeps it.
    pub name: String,
    /// The person's unit.
    pub unit_id: UnitId,
    /// The district of a district's official.
    pub district: Option<District>,
    /// A leader's field.
    pub field: Option<Industry>,
    /// The roles in which the person acts.
    pub roles: Vec<Role>,
    /// The absent for whom the person deputises today.
    pub deputises_for: Vec<PersonId>,
}

/// What of a record decides who may see it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// The district it lies in.
    pub district: Option<District>,
    /// Its industry.
    pub industry: Option<Industry>,
    /// Its current leader.
    pub leader: Option<PersonId>,
    /// Liaison and members of its current team.
    pub team: Vec<PersonId>,
    /// The units that lead its team or send members, or to which it is addressed.
    pub units: Vec<UnitId>,
    /// The persons who raised or issued it, or whom it names.
    pub own: Vec<PersonId>,
}

/// Proof that the actor was asked for and holds a permission; only [`Actor::may`] makes one.
#[derive(Debug)]
pub struct May(PhantomData<()>);

/// Why something may not be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// The asker may not know that the record exists.
    #[error("not found")]
    Unknown,
    /// The asker sees the record but may not do this.
    #[error("forbidden")]
    Forbidden,
}

impl Actor {
    /// The reaches with which this actor may do something, widest first; none when not at all.
    #[must_use]
    pub fn reaches(&self, action: Action) -> Vec<Reach> {
        let mut reaches: Vec<Reach> = TABLE
            .iter()
            .filter(|(role, actions, _)| self.roles.contains(role) && actions.contains(&action))
            .map(|(_, _, reach)| *reach)
            .collect();
        reaches.sort_unstable_by(|a, b| b.cmp(a));
        reaches.dedup();
        reaches
    }

    /// Whether this actor may do something at all, whatever the record.
    ///
    /// # Errors
    /// [`Denied::Forbidden`] when no role gives it.
    pub fn may_at_all(&self, action: Action) -> Result<May, Denied> {
        if self.reaches(action).is_empty() { Err(Denied::Forbidden) } else { Ok(May(PhantomData)) }
    }

    /// Whether this actor may do something with a project.
    ///
    /// # Errors
    /// [`Denied::Unknown`] when the record may not even be seen, else [`Denied::Forbidden`].
    pub fn may(&self, action: Action, scope: &Scope) -> Result<May, Denied> {
        if self.within(action, scope) {
            return Ok(May(PhantomData));
        }
        Err(if self.within(Action::ProjectRead, scope) { Denied::Forbidden } else { Denied::Unknown })
    }

    /// Whether this actor may do something with what belongs to a project and is addressed to units and persons of its own:
    /// it is seen by more people than may act on it, so that each of both has a scope.
    ///
    /// # Errors
    /// [`Denied::Unknown`] when it may not even be seen, else [`Denied::Forbidden`].
    pub fn may_beneath(
        &self,
        (action, acting): (Action, &Scope),
        (read, seeing): (Action, &Scope),
    ) -> Result<May, Denied> {
        if self.within(action, acting) {
            return Ok(May(PhantomData));
        }
        Err(if self.within(read, seeing) { Denied::Forbidden } else { Denied::Unknown })
    }

    /// Whether this actor may log a record in a district.
    ///
    /// # Errors
    /// [`Denied::Forbidden`] when the district is out of reach.
    pub fn may_in(&self, action: Action, district: District) -> Result<May, Denied> {
        let scope = Scope { district: Some(district), ..Scope::default() };
        if self.within(action, &scope) { Ok(May(PhantomData)) } else { Err(Denied::Forbidden) }
    }

    /// Whether this actor may do something in the whole city.
    ///
    /// # Errors
    /// [`Denied::Forbidden`] when a district is all there is, or nothing.
    pub fn may_everywhere(&self, action: Action) -> Result<May, Denied> {
        if self.reaches(action).contains(&Reach::City) { Ok(May(PhantomData)) } else { Err(Denied::Forbidden) }
    }

    /// Whether a record lies within the reach of an action.
    #[must_use]
    pub fn within(&self, action: Action, scope: &Scope) -> bool {
        self.reaches(action).into_iter().any(|reach| self.covers(reach, scope))
    }

    fn covers(&self, reach: Reach, scope: &Scope) -> bool {
        match reach {
            Reach::City => true,
            Reach::OwnDistrict => self.district.is_some() && self.district == scope.district,
            Reach::OwnProjects => {
                let leads = scope.leader.is_some_and(|leader| self.stands_for(leader));
                leads || (self.field.is_some() && self.field == scope.industry)
            }
            Reach::OwnTeams => self.people().any(|person| scope.team.contains(&person)),
            Reach::OwnUnit => scope.units.contains(&self.unit_id),
            Reach::Own => self.people().any(|person| scope.own.contains(&person)),
        }
    }

    /// The codes of everything this actor may do somewhere.
    #[must_use]
    pub fn permissions(&self) -> Vec<&'static str> {
        Action::EVERY.iter().filter(|a| !self.reaches(**a).is_empty()).map(|a| a.code()).collect()
    }
}

/// The whole table in lines an official can read, for the golden file.
#[must_use]
pub fn matrix() -> String {
    let mut lines: Vec<String> = TABLE
        .iter()
        .flat_map(|(role, actions, reach)| actions.iter().map(move |a| format!("{role}\t{a}\t{reach:?}")))
        .collect();
    lines.sort();
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn actor(role: Role) -> Actor {
        Actor {
            user_id: UserId(Uuid::from_u128(1)),
            person_id: PersonId(Uuid::from_u128(2)),
            name: "王某".into(),
            unit_id: UnitId(Uuid::from_u128(3)),
            district: Some(District::Keqiao),
            field: None,
            roles: vec![role],
            deputises_for: Vec::new(),
        }
    }

    #[test]
    fn the_table_reads_as_it_was_agreed() {
        assert_eq!(matrix(), include_str!("../golden/permissions.txt"));
    }

    #[test]
    fn what_may_not_be_known_is_unknown_and_what_may_not_be_done_is_forbidden() {
        let keqiao = Scope { district: Some(District::Keqiao), ..Scope::default() };
        let yuecheng = Scope { district: Some(District::Yuecheng), ..Scope::default() };
        let clerk = actor(Role::DistrictClerk);
        assert!(clerk.may(Action::ProjectEdit, &keqiao).is_ok());
        assert_eq!(clerk.may(Action::ProjectEdit, &yuecheng).unwrap_err(), Denied::Unknown);
        assert_eq!(clerk.may(Action::AdmissionReview, &keqiao).unwrap_err(), Denied::Forbidden);
        assert_eq!(actor(Role::Supervisor).may(Action::ProjectEdit, &yuecheng).unwrap_err(), Denied::Forbidden);
    }

    #[test]
    fn those_who_run_the_system_see_no_project_contents() {
        for role in [Role::SystemAdmin, Role::SecurityAdmin, Role::Auditor] {
            assert!(actor(role).may_at_all(Action::ProjectRead).is_err(), "{role}");
            assert!(actor(role).may_at_all(Action::DemandRead).is_err(), "{role}");
            assert!(actor(role).may_at_all(Action::ElementRead).is_err(), "{role}");
        }
    }

    #[test]
    fn a_deputy_stands_for_the_absent_in_the_own_roles() {
        let absent = PersonId(Uuid::from_u128(9));
        let led = Scope { leader: Some(absent), ..Scope::default() };
        let served = Scope { team: vec![absent], ..Scope::default() };
        let deputy = |role| Actor { deputises_for: vec![absent], ..actor(role) };
        assert!(deputy(Role::Leader).may(Action::InstructionIssue, &led).is_ok());
        assert!(deputy(Role::Liaison).may(Action::ProjectAdvance, &served).is_ok());
        assert!(deputy(Role::Member).may(Action::ProjectAdvance, &served).is_err(), "the role stays the own one");
        assert!(actor(Role::Leader).may(Action::InstructionIssue, &led).is_err());
    }

    #[test]
    fn a_team_sees_its_project_and_a_leader_the_own_field() {
        let person = PersonId(Uuid::from_u128(2));
        let in_team = Scope { team: vec![person], ..Scope::default() };
        assert!(actor(Role::Liaison).may(Action::ProjectAdvance, &in_team).is_ok());
        assert!(actor(Role::Member).may(Action::ProjectAdvance, &in_team).is_err());
        let field = Actor { field: Some(Industry::Pharma), ..actor(Role::Leader) };
        assert!(field.within(Action::ProjectRead, &Scope { industry: Some(Industry::Pharma), ..Scope::default() }));
        assert!(!actor(Role::Leader).within(Action::ProjectRead, &Scope::default()));
    }
}
