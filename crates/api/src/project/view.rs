//! What clients are told about projects.

use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::evidence::FiledEvidence;
use dingyin_domain::first_report::Protection;
use dingyin_domain::language::Language;
use dingyin_domain::light::ProjectLight;
use dingyin_domain::money::Yuan;
use dingyin_domain::phone::masked_name;
use dingyin_domain::project::{Contact, Facts, InvestorCode, NextStep, Project, Status};
use dingyin_domain::stage::Stage;
use dingyin_domain::tenure::{LeaderTenure, TeamTenure};
use dingyin_domain::text::Line;
use dingyin_domain::transition::{Origin, Requirement, Transition};
use dingyin_service::project::{Candidate, MergedName, Standing};
use dingyin_service::{Context, Directory, ListedProject, OpenedFrom};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::light::LightView;
use crate::problem::MissingView;

/// A project.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProjectView {
    id: Uuid,
    code: String,
    pub version: i64,
    name: String,
    investor: InvestorView,
    industry: &'static str,
    sub_industry: Option<&'static str>,
    district: &'static str,
    total_investment_yuan: i64,
    foreign_investment: Option<ForeignView>,
    tier: &'static str,
    summary: Option<String>,
    source: Option<String>,
    /// Masked; see `contacts/reveal`.
    contacts: Vec<ContactView>,
    reported_on: NaiveDate,
    first_report: FirstReportView,
    stage: &'static str,
    stage_since: NaiveDate,
    status: &'static str,
    /// Null where it is not active, and for what lies in the past.
    light: Option<LightView>,
    outcome: Option<&'static str>,
    status_reason: Option<String>,
    review_on: Option<NaiveDate>,
    /// The project this one was merged into.
    merged_into_id: Option<Uuid>,
    /// What was merged into this one.
    merged: Vec<MergedView>,
    /// What it was opened from.
    opened_from: Option<OpenedFromView>,
    leader: Option<LeaderView>,
    team: Option<TeamView>,
    last_contact_on: Option<NaiveDate>,
    next_step: Option<NextStepView>,
    next_stage: Option<NextStageView>,
    earlier_stages: Vec<&'static str>,
    debts: Vec<DebtView>,
    warnings: Vec<WarningView>,
    actions: Vec<&'static str>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

/// What a project was opened from.
#[derive(Debug, Serialize, ToSchema)]
struct OpenedFromView {
    /// A docking that came to something.
    docking_id: Option<Uuid>,
    /// A company of the catalogue of investment targets.
    target_id: Option<Uuid>,
}

impl From<OpenedFrom> for OpenedFromView {
    fn from(opened_from: OpenedFrom) -> Self {
        match opened_from {
            OpenedFrom::Docking(id) => Self { docking_id: Some(id.0), target_id: None },
            OpenedFrom::Target(id) => Self { docking_id: None, target_id: Some(id.0) },
        }
    }
}

#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InvestorView {
    name: String,
    uscc: Option<String>,
    uscc_verified: bool,
    country: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
struct ForeignView {
    amount: i64,
    currency: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ContactView {
    pub name: String,
    pub phone: String,
}

#[derive(Debug, Serialize, ToSchema)]
struct FirstReportView {
    unit_id: Uuid,
    unit_name: String,
    district: &'static str,
    reported_by: String,
    reported_on: NaiveDate,
    protected_until: NaiveDate,
    state: &'static str,
}

/// A project that goes on in another one.
#[derive(Debug, Serialize, ToSchema)]
struct MergedView {
    project_id: Uuid,
    code: String,
    name: String,
}

/// A leader's time in office.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LeaderView {
    person_id: Uuid,
    name: String,
    post: String,
    from: NaiveDate,
    until: Option<NaiveDate>,
    reason: String,
    appointed_by: String,
}

/// A team's time in office.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TeamView {
    lead_unit_id: Uuid,
    lead_unit_name: String,
    liaison_id: Uuid,
    liaison_name: String,
    members: Vec<MemberView>,
    from: NaiveDate,
    until: Option<NaiveDate>,
    reason: String,
    formed_by: String,
}

#[derive(Debug, Serialize, ToSchema)]
struct MemberView {
    person_id: Uuid,
    name: String,
    duty: &'static str,
}

/// What comes next.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NextStepView {
    text: String,
    due_on: NaiveDate,
    person_id: Uuid,
    person_name: String,
}

/// The next stage, what it asks for and what is missing.
#[derive(Debug, Serialize, ToSchema)]
struct NextStageView {
    to: &'static str,
    requires: Vec<RequirementView>,
    missing: Vec<MissingView>,
}

#[derive(Debug, Serialize, ToSchema)]
struct RequirementView {
    kind: &'static str,
    code: &'static str,
    name: String,
    /// Fields that must be filled; `number|title` means either.
    carries: Vec<&'static str>,
    alternatives: Vec<&'static str>,
}

#[derive(Debug, Serialize, ToSchema)]
struct DebtView {
    code: &'static str,
    name: &'static str,
}

#[derive(Debug, Serialize, ToSchema)]
struct WarningView {
    code: &'static str,
    detail: String,
}

/// A project as lists show it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProjectItem {
    id: Uuid,
    code: String,
    version: i64,
    name: String,
    investor: InvestorView,
    industry: String,
    sub_industry: Option<String>,
    district: String,
    total_investment_yuan: i64,
    stage: String,
    stage_since: NaiveDate,
    status: String,
    /// Null where it is not active.
    light: Option<LightView>,
    leader: Option<PersonNameView>,
    liaison: Option<PersonNameView>,
    next_step: Option<NextStepView>,
    last_contact_on: Option<NaiveDate>,
    reported_on: NaiveDate,
    updated_at: DateTime<Utc>,
}

#[derive(Debug, Serialize, ToSchema)]
struct PersonNameView {
    person_id: Uuid,
    name: String,
}

/// A look-alike of a lead.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct CandidateView {
    project_id: Uuid,
    code: String,
    /// Null where the asker may only know that the lead is taken.
    name: Option<String>,
    label: &'static str,
    /// From 0 to 1.
    score: f64,
    reasons: Vec<&'static str>,
    held_by: HolderView,
    protected_until: NaiveDate,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
struct HolderView {
    district: &'static str,
    unit_name: String,
    reported_by: String,
}

impl From<Candidate> for CandidateView {
    fn from(candidate: Candidate) -> Self {
        Self {
            project_id: candidate.project_id.0,
            code: candidate.code,
            name: candidate.name,
            label: candidate.likeness.code(),
            score: f64::from(candidate.score) / 100.0,
            reasons: candidate.reasons,
            held_by: HolderView {
                district: candidate.district,
                unit_name: candidate.unit_name,
                reported_by: candidate.reported_by,
            },
            protected_until: candidate.protected_until,
        }
    }
}

fn merged(name: &MergedName) -> MergedView {
    MergedView { project_id: name.id.0, code: name.code.clone(), name: name.name.clone() }
}

/// A move as it happened.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TransitionView {
    id: Uuid,
    sequence: u32,
    from: &'static str,
    to: &'static str,
    on: NaiveDate,
    evidence: Vec<EvidenceView>,
    note: Option<String>,
    by: String,
    imported: bool,
}

#[derive(Debug, Serialize, ToSchema)]
struct EvidenceView {
    id: Uuid,
    kind: &'static str,
    title: Option<String>,
    number: Option<String>,
    on: Option<NaiveDate>,
    amount_yuan: Option<i64>,
    attachment_id: Option<Uuid>,
}

/// What views need beside the record.
pub(crate) struct Teller<'t> {
    pub directory: &'t Directory,
    pub language: Language,
    pub today: NaiveDate,
}

fn owned<const N: usize>(line: Option<&Line<N>>) -> Option<String> {
    line.map(|line| line.as_str().to_owned())
}

impl<'t> Teller<'t> {
    pub(crate) fn new(directory: &'t Directory, context: &Context) -> Self {
        Self { directory, language: context.language, today: context.today() }
    }

    /// A whole project.
    pub(crate) fn project(&self, project: &Project, standing: Standing) -> ProjectView {
        let facts = &project.facts;
        let (outcome, review_on) = match &project.status {
            Status::Active => (None, None),
            Status::Suspended { review_on, .. } => (None, *review_on),
            Status::Closed { outcome, .. } => (Some(outcome.code()), None),
        };
        ProjectView {
            id: project.id.0,
            code: project.code.to_string(),
            version: project.version,
            name: facts.name.as_str().to_owned(),
            investor: investor(facts),
            industry: facts.industry.code(),
            sub_industry: facts.sub_industry.map(|sub| sub.code()),
            district: facts.district.code(),
            total_investment_yuan: facts.total_investment.get(),
            foreign_investment: facts
                .foreign_investment
                .as_ref()
                .map(|foreign| ForeignView { amount: foreign.amount(), currency: foreign.currency().to_owned() }),
            tier: facts.total_investment.tier().code(),
            summary: facts.summary.as_ref().map(|text| text.as_str().to_owned()),
            source: owned(facts.source.as_ref()),
            contacts: facts.contacts.iter().map(masked).collect(),
            reported_on: facts.reported_on,
            first_report: self.first_report(project),
            stage: project.stage.code(),
            stage_since: project.stage_since,
            light: standing.light.as_ref().map(|light| self.light(light)),
            status: project.status.word().code(),
            outcome,
            status_reason: project.status.reason().map(|reason| reason.as_str().to_owned()),
            review_on,
            merged_into_id: match project.status {
                Status::Closed { into, .. } => into.map(|id| id.0),
                _ => None,
            },
            merged: standing.merged.iter().map(merged).collect(),
            opened_from: standing.opened_from.map(OpenedFromView::from),
            leader: project.leader().map(|tenure| self.leader(tenure)),
            team: project.team().map(|tenure| self.team(tenure)),
            last_contact_on: project.last_contact_on,
            next_step: project.next_step.as_ref().map(|step| self.next_step(step)),
            warnings: self.warnings(&standing),
            actions: standing.actions,
            next_stage: self.next_stage(project, standing.missing),
            earlier_stages: project.stage.earlier().into_iter().map(Stage::code).collect(),
            debts: self.debts(project),
            created_at: project.created_at,
            updated_at: project.updated_at,
        }
    }

    fn first_report(&self, project: &Project) -> FirstReportView {
        let report = &project.first_report;
        let state: Protection = report.protection(self.today);
        FirstReportView {
            unit_id: report.unit_id.0,
            unit_name: self.directory.unit_name(report.unit_id, self.today, self.language).to_owned(),
            district: report.district.code(),
            reported_by: self.directory.person_name(report.reported_by).to_owned(),
            reported_on: report.reported_on,
            protected_until: report.protected_until,
            state: state.code(),
        }
    }

    /// A leader's time in office.
    pub(crate) fn leader(&self, tenure: &LeaderTenure) -> LeaderView {
        let person = self.directory.person(tenure.person_id);
        LeaderView {
            person_id: tenure.person_id.0,
            name: self.directory.person_name(tenure.person_id).to_owned(),
            post: person.map(|person| person.post.clone()).unwrap_or_default(),
            from: tenure.term.from,
            until: tenure.term.until,
            reason: tenure.reason.as_str().to_owned(),
            appointed_by: self.directory.person_name(tenure.appointed_by).to_owned(),
        }
    }

    /// A team's time in office.
    pub(crate) fn team(&self, tenure: &TeamTenure) -> TeamView {
        let member = |member: &dingyin_domain::tenure::TeamMember| MemberView {
            person_id: member.person_id.0,
            name: self.directory.person_name(member.person_id).to_owned(),
            duty: member.duty.code(),
        };
        TeamView {
            lead_unit_id: tenure.lead_unit_id.0,
            lead_unit_name: self.directory.unit_name(tenure.lead_unit_id, self.today, self.language).to_owned(),
            liaison_id: tenure.liaison_id.0,
            liaison_name: self.directory.person_name(tenure.liaison_id).to_owned(),
            members: tenure.members.iter().map(member).collect(),
            from: tenure.term.from,
            until: tenure.term.until,
            reason: tenure.reason.as_str().to_owned(),
            formed_by: self.directory.person_name(tenure.formed_by).to_owned(),
        }
    }

    /// What comes next.
    pub(crate) fn next_step(&self, step: &NextStep) -> NextStepView {
        NextStepView {
            text: step.text.as_str().to_owned(),
            due_on: step.due_on,
            person_id: step.person_id.0,
            person_name: self.directory.person_name(step.person_id).to_owned(),
        }
    }

    fn next_stage(
        &self,
        project: &Project,
        missing: Vec<dingyin_service::project::MissingPiece>,
    ) -> Option<NextStageView> {
        let to = project.stage.next().filter(|_| project.status == Status::Active)?;
        let requires = project.requirements_of_next().into_iter().map(|r| self.requirement(r));
        Some(NextStageView {
            to: to.code(),
            requires: requires.collect(),
            missing: missing.into_iter().map(MissingView::from).collect(),
        })
    }

    fn requirement(&self, requirement: Requirement) -> RequirementView {
        let (name, carries, alternatives) = match requirement {
            Requirement::Evidence { kind, alternative } => (
                kind.name(self.language).to_owned(),
                kind.carries().fields().to_vec(),
                alternative.iter().map(|other| other.code()).collect(),
            ),
            Requirement::Leader => (self.language.pick("负责领导", "Leader").to_owned(), Vec::new(), Vec::new()),
            Requirement::Team => (self.language.pick("服务团队", "Team").to_owned(), Vec::new(), Vec::new()),
            Requirement::Admission { .. } => {
                (self.language.pick("准入评审", "Admission").to_owned(), Vec::new(), Vec::new())
            }
            Requirement::DuplicateQuestion => {
                (self.language.pick("撞单判断", "Duplicate question").to_owned(), Vec::new(), Vec::new())
            }
        };
        RequirementView { kind: requirement.kind(), code: requirement.code(), name, carries, alternatives }
    }

    fn debts(&self, project: &Project) -> Vec<DebtView> {
        project.debts().into_iter().map(|kind| DebtView { code: kind.code(), name: kind.name(self.language) }).collect()
    }

    fn warnings(&self, standing: &Standing) -> Vec<WarningView> {
        let overload = standing.overload.map(|(person, count)| {
            let name = self.directory.person_name(person);
            WarningView {
                code: "leader_workload",
                detail: self.language.pick(
                    format!("{name}负责的在推项目已有 {count} 个"),
                    format!("{name} leads {count} active projects"),
                ),
            }
        });
        overload.into_iter().collect()
    }

    /// A project as lists show it.
    pub(crate) fn item(&self, row: ListedProject, light: Option<&ProjectLight>) -> ProjectItem {
        let person = |id: Option<Uuid>| {
            id.map(|id| PersonNameView { person_id: id, name: self.directory.person_name(id.into()).to_owned() })
        };
        let next_step = match (row.next_step, row.next_step_due_on, row.next_step_person_id) {
            (Some(text), Some(due_on), Some(person_id)) => {
                let person_name = self.directory.person_name(person_id.into()).to_owned();
                Some(NextStepView { text, due_on, person_id, person_name })
            }
            _ => None,
        };
        ProjectItem {
            id: row.id,
            code: row.code,
            version: row.version,
            name: row.name,
            investor: InvestorView {
                name: row.investor_name,
                uscc_verified: row.investor_uscc.is_some() && row.investor_uscc_reason.is_none(),
                uscc: row.investor_uscc,
                country: row.investor_country,
            },
            industry: row.industry,
            sub_industry: row.sub_industry,
            district: row.district,
            total_investment_yuan: row.total_investment_yuan,
            stage: row.stage,
            stage_since: row.stage_since,
            status: row.status,
            light: light.map(|light| self.light(light)),
            leader: person(row.leader_id),
            liaison: person(row.liaison_id),
            next_step,
            last_contact_on: row.last_contact_on,
            reported_on: row.reported_on,
            updated_at: DateTime::from_timestamp_micros(row.updated_at).unwrap_or_default(),
        }
    }

    /// A move as it happened, with the evidence handed in with it.
    pub(crate) fn transition(&self, transition: &Transition, evidence: &[FiledEvidence]) -> TransitionView {
        let handed_in = evidence.iter().filter(|piece| transition.evidence.contains(&piece.id));
        TransitionView {
            id: transition.id.0,
            sequence: transition.sequence,
            from: transition.from.code(),
            to: transition.to.code(),
            on: transition.on,
            evidence: handed_in.map(evidence_view).collect(),
            note: transition.note.as_ref().map(|note| note.as_str().to_owned()),
            by: self.directory.person_name(transition.by).to_owned(),
            imported: transition.origin == Origin::Imported,
        }
    }
}

fn evidence_view(filed: &FiledEvidence) -> EvidenceView {
    let piece = &filed.evidence;
    EvidenceView {
        id: filed.id.0,
        kind: piece.kind.code(),
        title: owned(piece.title.as_ref()),
        number: owned(piece.number.as_ref()),
        on: piece.on,
        amount_yuan: piece.amount.map(Yuan::get),
        attachment_id: piece.attachment_id.map(|id| id.0),
    }
}

fn investor(facts: &Facts) -> InvestorView {
    let uscc = facts.investor.uscc.as_ref();
    InvestorView {
        name: facts.investor.name.as_str().to_owned(),
        uscc: uscc.map(|code| code.as_str().to_owned()),
        uscc_verified: matches!(uscc, Some(InvestorCode::Verified(_))),
        country: owned(facts.investor.country.as_ref()),
    }
}

fn masked(contact: &Contact) -> ContactView {
    ContactView { name: masked_name(contact.name.as_str()), phone: contact.phone.masked() }
}

/// A contact in full.
pub(crate) fn in_full(contact: &Contact) -> ContactView {
    ContactView { name: contact.name.as_str().to_owned(), phone: contact.phone.given().to_owned() }
}
