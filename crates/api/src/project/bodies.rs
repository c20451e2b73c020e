//! What clients send about projects.

use dingyin_domain::id::{AttachmentId, DockingId, InvestmentTargetId, PersonId, ProjectId, UnitId};
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::project::{ContactDraft, ForeignDraft, InvestorDraft, LeadDraft};
use dingyin_domain::text::Remark;
use dingyin_service::OpenedFrom;
use dingyin_service::project::{
    Appointment, EvidenceDraft, FollowUpDraft, MemberDraft, Move, NextStepDraft, NotDuplicateOf, Team,
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::body::flaw;
use crate::day::Day;
use crate::problem::Failure;

/// A lead.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LeadBody {
    #[schema(required, nullable = false, max_length = 200)]
    name: Option<String>,
    #[schema(required, nullable = false)]
    investor: Option<InvestorBody>,
    /// Industry code.
    #[schema(required, nullable = false)]
    industry: Option<String>,
    sub_industry: Option<String>,
    /// GB/T 2260 code.
    #[schema(required, nullable = false)]
    district: Option<String>,
    #[schema(required, nullable = false, minimum = 1)]
    total_investment_yuan: Option<i64>,
    foreign_investment: Option<ForeignBody>,
    summary: Option<String>,
    source: Option<String>,
    contacts: Option<Vec<ContactBody>>,
    reported_on: Option<String>,
    not_duplicate_of: Option<NotDuplicateOfBody>,
    /// What it is opened from, so that the thread is kept.
    opened_from: Option<OpenedFromBody>,
}

/// What a project is opened from: one of both.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OpenedFromBody {
    /// A docking that came to something.
    docking_id: Option<Uuid>,
    /// A company of the catalogue of investment targets.
    target_id: Option<Uuid>,
}

impl OpenedFromBody {
    fn read(self) -> Result<OpenedFrom, Failure> {
        match (self.docking_id, self.target_id) {
            (Some(id), None) => Ok(OpenedFrom::Docking(DockingId(id))),
            (None, Some(id)) => Ok(OpenedFrom::Target(InvestmentTargetId(id))),
            _ => Err(flaw("/opened_from", "required", ("请给出其中一项", "must name one of both"))),
        }
    }
}

#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct InvestorBody {
    #[schema(required, nullable = false, max_length = 200)]
    name: Option<String>,
    uscc: Option<String>,
    /// Why a credit code is kept whose check characters do not fit.
    uscc_unverified_reason: Option<String>,
    country: Option<String>,
}

#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ForeignBody {
    /// Whole units of the currency.
    amount: Option<i64>,
    /// ISO 4217.
    currency: Option<String>,
}

#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ContactBody {
    name: Option<String>,
    phone: Option<String>,
}

/// Look-alikes that are others, and why.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NotDuplicateOfBody {
    #[schema(required, nullable = false)]
    project_ids: Option<Vec<Uuid>>,
    #[schema(required, nullable = false)]
    reason: Option<String>,
}

impl LeadBody {
    /// What the lead is opened from.
    pub(crate) fn take_opened_from(&mut self) -> Result<Option<OpenedFrom>, Failure> {
        self.opened_from.take().map(OpenedFromBody::read).transpose()
    }

    /// The draft, and which look-alikes are said to be others.
    pub(crate) fn split(self) -> Result<(LeadDraft, NotDuplicateOf), Failure> {
        let others = self.not_duplicate_of.map(NotDuplicateOfBody::sound).transpose()?.unwrap_or_default();
        let contact = |c: ContactBody| ContactDraft { name: c.name, phone: c.phone };
        let draft = LeadDraft {
            name: self.name,
            investor: self.investor.map(|investor| InvestorDraft {
                name: investor.name,
                uscc: investor.uscc,
                uscc_unverified_reason: investor.uscc_unverified_reason,
                country: investor.country,
            }),
            industry: self.industry,
            sub_industry: self.sub_industry,
            district: self.district,
            total_investment_yuan: self.total_investment_yuan,
            foreign_investment: self
                .foreign_investment
                .map(|foreign| ForeignDraft { amount: foreign.amount, currency: foreign.currency }),
            summary: self.summary,
            source: self.source,
            contacts: self.contacts.map(|contacts| contacts.into_iter().map(contact).collect()),
            reported_on: self.reported_on,
        };
        Ok((draft, others))
    }
}

impl NotDuplicateOfBody {
    fn sound(self) -> Result<NotDuplicateOf, Failure> {
        let mut faults = Faults::default();
        let project_ids = self.project_ids.unwrap_or_default();
        if project_ids.len() > 50 {
            faults.add("/not_duplicate_of/project_ids", Invalid::TooMany(50));
        }
        let reason = faults.need("/not_duplicate_of/reason", self.reason, Remark::parse);
        let reason = faults.finish(reason)?;
        Ok(NotDuplicateOf { project_ids: project_ids.into_iter().map(ProjectId).collect(), reason: Some(reason) })
    }
}

/// An appointment.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LeaderBody {
    #[schema(required, nullable = false)]
    person_id: Option<Uuid>,
    #[schema(required, nullable = false)]
    reason: Option<String>,
    from: Option<Day>,
}

impl From<LeaderBody> for Appointment {
    fn from(body: LeaderBody) -> Self {
        Self { person_id: body.person_id.map(PersonId), reason: body.reason, from: body.from.map(|day| day.0) }
    }
}

/// A team.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TeamBody {
    #[schema(required, nullable = false)]
    lead_unit_id: Option<Uuid>,
    #[schema(required, nullable = false)]
    liaison_id: Option<Uuid>,
    #[schema(required, nullable = false)]
    members: Option<Vec<MemberBody>>,
    #[schema(required, nullable = false)]
    reason: Option<String>,
    from: Option<Day>,
}

#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MemberBody {
    #[schema(required, nullable = false)]
    person_id: Option<Uuid>,
    #[schema(required, nullable = false)]
    duty: Option<String>,
}

impl From<TeamBody> for Team {
    fn from(body: TeamBody) -> Self {
        let member = |m: MemberBody| MemberDraft { person_id: m.person_id.map(PersonId), duty: m.duty };
        Self {
            lead_unit_id: body.lead_unit_id.map(UnitId),
            liaison_id: body.liaison_id.map(PersonId),
            members: body.members.map(|members| members.into_iter().map(member).collect()),
            reason: body.reason,
            from: body.from.map(|day| day.0),
        }
    }
}

/// A move to another stage.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MoveBody {
    /// Stage code.
    #[schema(required, nullable = false)]
    to: Option<String>,
    #[schema(required, nullable = false)]
    on: Option<Day>,
    evidence: Option<Vec<EvidenceBody>>,
    note: Option<String>,
}

#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct EvidenceBody {
    /// Kind code.
    #[schema(required, nullable = false)]
    kind: Option<String>,
    title: Option<String>,
    number: Option<String>,
    on: Option<Day>,
    amount_yuan: Option<i64>,
    attachment_id: Option<Uuid>,
}

impl From<MoveBody> for Move {
    fn from(body: MoveBody) -> Self {
        let piece = |e: EvidenceBody| EvidenceDraft {
            kind: e.kind,
            title: e.title,
            number: e.number,
            on: e.on.map(|day| day.0),
            amount_yuan: e.amount_yuan,
            attachment_id: e.attachment_id.map(AttachmentId),
        };
        Self {
            to: body.to,
            on: body.on.map(|day| day.0),
            evidence: body.evidence.unwrap_or_default().into_iter().map(piece).collect(),
            note: body.note,
        }
    }
}

/// A contact with the investor.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FollowUpBody {
    #[schema(required, nullable = false)]
    on: Option<Day>,
    /// Kind code.
    #[schema(required, nullable = false)]
    kind: Option<String>,
    #[schema(required, nullable = false)]
    summary: Option<String>,
    participants: Option<String>,
    next_step: Option<NextStepBody>,
    /// Files that were handed in and go with the contact, such as photos of the visit; nine at most.
    #[serde(default)]
    attachment_ids: Vec<Uuid>,
}

#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NextStepBody {
    text: Option<String>,
    due_on: Option<Day>,
    /// Who does it; the asker when absent.
    person_id: Option<Uuid>,
}

impl From<NextStepBody> for NextStepDraft {
    fn from(step: NextStepBody) -> Self {
        Self { text: step.text, due_on: step.due_on.map(|day| day.0), person_id: step.person_id.map(PersonId) }
    }
}

impl From<FollowUpBody> for FollowUpDraft {
    fn from(body: FollowUpBody) -> Self {
        Self {
            on: body.on.map(|day| day.0),
            kind: body.kind,
            summary: body.summary,
            participants: body.participants,
            next_step: body.next_step.map(NextStepDraft::from),
            attachments: body.attachment_ids.into_iter().map(AttachmentId).collect(),
        }
    }
}

/// An ending.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CloseBody {
    /// `lost`, `merged`, `transferred` or `withdrawn`.
    #[schema(required, nullable = false)]
    pub outcome: Option<String>,
    #[schema(required, nullable = false)]
    pub reason: Option<String>,
    pub into_project_id: Option<Uuid>,
}

/// A rest.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SuspendBody {
    #[schema(required, nullable = false)]
    pub reason: Option<String>,
    pub review_on: Option<Day>,
}

/// A reason.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReasonBody {
    #[schema(required, nullable = false)]
    pub reason: Option<String>,
}
