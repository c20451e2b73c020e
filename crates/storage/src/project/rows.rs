//! Between rows and what they mean.

use dingyin_domain::district::District;
use dingyin_domain::duplicate::organisation_core;
use dingyin_domain::evidence::{Evidence, FiledEvidence};
use dingyin_domain::first_report::FirstReport;
use dingyin_domain::id::{AttachmentId, EvidenceId, FollowUpId, PersonId, ProjectId, TenureId, TransitionId, UnitId};
use dingyin_domain::industry::{Industry, SubIndustry};
use dingyin_domain::money::{ForeignAmount, Yuan};
use dingyin_domain::phone::Phone;
use dingyin_domain::project::{
    Contact, ContactKind, DuplicateQuestion, Facts, FollowUp, Investor, InvestorCode, NextStep, Outcome, Project,
    Status, StatusWord,
};
use dingyin_domain::project_code::ProjectCode;
use dingyin_domain::stage::Stage;
use dingyin_domain::tenure::{LeaderTenure, TeamMember, TeamTenure, Term};
use dingyin_domain::text::{Body, Line, Remark};
use dingyin_domain::transition::{Origin, Transition};
use dingyin_domain::uscc::Uscc;
use uuid::Uuid;

use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::rows::{coded, sound, text};
use crate::table::{
    evidence, follow_up_attachments, follow_ups, leader_tenures, project_contacts, projects, team_members,
    team_tenures, transitions,
};

pub(super) fn project_row(project: &Project) -> projects::Model {
    let facts = &project.facts;
    let report = &project.first_report;
    let (outcome, review_on, merged_into) = match &project.status {
        Status::Active => (None, None, None),
        Status::Suspended { review_on, .. } => (None, *review_on, None),
        Status::Closed { outcome, into, .. } => (Some(outcome.code().to_owned()), None, into.map(|id| id.0)),
    };
    let code_reason = match &facts.investor.uscc {
        Some(InvestorCode::Unverified { reason, .. }) => Some(reason.as_str().to_owned()),
        _ => None,
    };
    let next = project.next_step.as_ref();
    projects::Model {
        id: project.id.0,
        code: project.code.to_string(),
        version: project.version,
        name: facts.name.as_str().to_owned(),
        investor_name: facts.investor.name.as_str().to_owned(),
        investor_core: organisation_core(facts.investor.name.as_str()),
        investor_uscc: facts.investor.uscc.as_ref().map(|code| code.as_str().to_owned()),
        investor_uscc_reason: code_reason,
        investor_country: facts.investor.country.as_ref().map(|country| country.as_str().to_owned()),
        industry: facts.industry.code().to_owned(),
        sub_industry: facts.sub_industry.map(|sub| sub.code().to_owned()),
        district: facts.district.code().to_owned(),
        total_investment_yuan: facts.total_investment.get(),
        foreign_amount: facts.foreign_investment.as_ref().map(ForeignAmount::amount),
        foreign_currency: facts.foreign_investment.as_ref().map(|foreign| foreign.currency().to_owned()),
        summary: facts.summary.as_ref().map(|text| text.as_str().to_owned()),
        source: facts.source.as_ref().map(|text| text.as_str().to_owned()),
        reported_on: facts.reported_on,
        duplicates: project.duplicates.code().to_owned(),
        report_unit_id: report.unit_id.0,
        report_district: report.district.code().to_owned(),
        reported_by: report.reported_by.0,
        protected_until: report.protected_until,
        first_report_lapsed_on: report.lapsed_on,
        stage: project.stage.code().to_owned(),
        stage_since: project.stage_since,
        status: project.status.word().code().to_owned(),
        outcome,
        status_reason: project.status.reason().map(|reason| reason.as_str().to_owned()),
        review_on,
        merged_into_id: merged_into,
        last_contact_on: project.last_contact_on,
        next_step: next.map(|step| step.text.as_str().to_owned()),
        next_step_due_on: next.map(|step| step.due_on),
        next_step_person_id: next.map(|step| step.person_id.0),
        created_at: to_micros(project.created_at),
        updated_at: to_micros(project.updated_at),
    }
}

pub(super) fn contact_rows(project: &Project) -> Vec<project_contacts::Model> {
    let row = |(position, contact): (usize, &Contact)| project_contacts::Model {
        project_id: project.id.0,
        position: i32::try_from(position).unwrap_or(i32::MAX),
        name: contact.name.as_str().to_owned(),
        phone: contact.phone.normal().to_owned(),
        phone_given: contact.phone.given().to_owned(),
    };
    project.facts.contacts.iter().enumerate().map(row).collect()
}

/// A project from its own row; what lies in other tables is filled in by the loader.
pub(super) fn project(row: projects::Model, contacts: Vec<project_contacts::Model>) -> Result<Project, StorageError> {
    let next_step = next_step(row.next_step.clone(), row.next_step_due_on, row.next_step_person_id)?;
    let status = status(&row)?;
    Ok(Project {
        id: ProjectId(row.id),
        code: sound(ProjectCode::parse(&row.code), "project code")?,
        version: row.version,
        duplicates: sound(
            DuplicateQuestion::EVERY.iter().copied().find(|q| q.code() == row.duplicates).ok_or(()),
            "duplicate question",
        )?,
        first_report: FirstReport {
            unit_id: UnitId(row.report_unit_id),
            district: coded::<District>(&row.report_district, "district")?,
            reported_by: PersonId(row.reported_by),
            reported_on: row.reported_on,
            protected_until: row.protected_until,
            lapsed_on: row.first_report_lapsed_on,
        },
        stage: coded::<Stage>(&row.stage, "stage")?,
        stage_since: row.stage_since,
        status,
        leaders: Vec::new(),
        teams: Vec::new(),
        transitions: Vec::new(),
        evidence: Vec::new(),
        reviews: Vec::new(),
        transfers: Vec::new(),
        counts: Vec::new(),
        last_contact_on: row.last_contact_on,
        next_step,
        created_at: from_micros(row.created_at),
        updated_at: from_micros(row.updated_at),
        facts: facts(row, contacts)?,
    })
}

pub(super) fn facts(row: projects::Model, contacts: Vec<project_contacts::Model>) -> Result<Facts, StorageError> {
    let uscc = match (row.investor_uscc, row.investor_uscc_reason) {
        (None, _) => None,
        (Some(given), Some(reason)) => {
            Some(InvestorCode::Unverified { given, reason: sound(Remark::parse(reason), "reason")? })
        }
        (Some(code), None) => Some(InvestorCode::Verified(sound(Uscc::parse(&code), "credit code")?)),
    };
    let foreign = match (row.foreign_amount, row.foreign_currency) {
        (Some(amount), Some(currency)) => Some(sound(ForeignAmount::new(amount, &currency), "foreign amount")?),
        _ => None,
    };
    let contact = |row: project_contacts::Model| {
        let name = sound(Line::parse(row.name), "contact")?;
        Ok(Contact { name, phone: sound(Phone::parse(&row.phone_given), "contact")? })
    };
    Ok(Facts {
        name: sound(Line::parse(row.name), "name")?,
        investor: Investor {
            name: sound(Line::parse(row.investor_name), "investor")?,
            uscc,
            country: text(row.investor_country)?,
        },
        industry: coded::<Industry>(&row.industry, "industry")?,
        sub_industry: row.sub_industry.as_deref().and_then(SubIndustry::find),
        district: coded::<District>(&row.district, "district")?,
        total_investment: sound(Yuan::new(row.total_investment_yuan), "total investment")?,
        foreign_investment: foreign,
        summary: sound(row.summary.map(Body::parse).transpose(), "summary")?,
        source: text(row.source)?,
        contacts: contacts.into_iter().map(contact).collect::<Result<_, StorageError>>()?,
        reported_on: row.reported_on,
    })
}

fn status(row: &projects::Model) -> Result<Status, StorageError> {
    let reason = || sound(Remark::parse(row.status_reason.as_deref().unwrap_or_default()), "status reason");
    Ok(match coded::<StatusWord>(&row.status, "status")? {
        StatusWord::Active => Status::Active,
        StatusWord::Suspended => Status::Suspended { reason: reason()?, review_on: row.review_on },
        StatusWord::Closed => Status::Closed {
            outcome: coded::<Outcome>(row.outcome.as_deref().unwrap_or_default(), "outcome")?,
            reason: reason()?,
            into: row.merged_into_id.map(ProjectId),
        },
    })
}

pub(super) fn next_step(
    text: Option<String>,
    due_on: Option<chrono::NaiveDate>,
    person: Option<Uuid>,
) -> Result<Option<NextStep>, StorageError> {
    let (Some(text), Some(due_on), Some(person)) = (text, due_on, person) else { return Ok(None) };
    Ok(Some(NextStep { text: sound(Line::parse(text), "next step")?, due_on, person_id: PersonId(person) }))
}

pub(super) fn leader_row(project: ProjectId, tenure: &LeaderTenure) -> leader_tenures::Model {
    leader_tenures::Model {
        id: tenure.id.0,
        project_id: project.0,
        person_id: tenure.person_id.0,
        from_day: tenure.term.from,
        until: tenure.term.until,
        reason: tenure.reason.as_str().to_owned(),
        appointed_by: tenure.appointed_by.0,
    }
}

pub(super) fn leader(row: leader_tenures::Model) -> Result<LeaderTenure, StorageError> {
    Ok(LeaderTenure {
        id: TenureId(row.id),
        person_id: PersonId(row.person_id),
        term: Term { from: row.from_day, until: row.until },
        reason: sound(Remark::parse(row.reason), "reason")?,
        appointed_by: PersonId(row.appointed_by),
    })
}

pub(super) fn team_row(project: ProjectId, tenure: &TeamTenure) -> team_tenures::Model {
    team_tenures::Model {
        id: tenure.id.0,
        project_id: project.0,
        lead_unit_id: tenure.lead_unit_id.0,
        liaison_id: tenure.liaison_id.0,
        from_day: tenure.term.from,
        until: tenure.term.until,
        reason: tenure.reason.as_str().to_owned(),
        formed_by: tenure.formed_by.0,
    }
}

pub(super) fn member_rows(tenure: &TeamTenure) -> Vec<team_members::Model> {
    let row = |(position, member): (usize, &TeamMember)| team_members::Model {
        tenure_id: tenure.id.0,
        person_id: member.person_id.0,
        position: i32::try_from(position).unwrap_or(i32::MAX),
        duty: member.duty.code().to_owned(),
    };
    tenure.members.iter().enumerate().map(row).collect()
}

pub(super) fn team(row: team_tenures::Model, members: &[team_members::Model]) -> Result<TeamTenure, StorageError> {
    let mut members: Vec<_> = members.iter().filter(|member| member.tenure_id == row.id).collect();
    members.sort_by_key(|member| member.position);
    let member = |row: &team_members::Model| {
        Ok(TeamMember { person_id: PersonId(row.person_id), duty: coded(&row.duty, "duty")? })
    };
    Ok(TeamTenure {
        id: TenureId(row.id),
        lead_unit_id: UnitId(row.lead_unit_id),
        liaison_id: PersonId(row.liaison_id),
        members: members.into_iter().map(member).collect::<Result<_, StorageError>>()?,
        term: Term { from: row.from_day, until: row.until },
        reason: sound(Remark::parse(row.reason), "reason")?,
        formed_by: PersonId(row.formed_by),
    })
}

pub(super) fn transition_row(project: ProjectId, transition: &Transition) -> transitions::Model {
    transitions::Model {
        id: transition.id.0,
        project_id: project.0,
        sequence: i32::try_from(transition.sequence).unwrap_or(i32::MAX),
        from_stage: transition.from.code().to_owned(),
        to_stage: transition.to.code().to_owned(),
        on_day: transition.on,
        note: transition.note.as_ref().map(|note| note.as_str().to_owned()),
        moved_by: transition.by.0,
        origin: transition.origin.code().to_owned(),
    }
}

pub(super) fn transition(row: transitions::Model, pieces: &[evidence::Model]) -> Result<Transition, StorageError> {
    let origin = Origin::EVERY.iter().copied().find(|origin| origin.code() == row.origin);
    let handed_in = pieces.iter().filter(|piece| piece.transition_id == row.id);
    Ok(Transition {
        id: TransitionId(row.id),
        sequence: u32::try_from(row.sequence).unwrap_or_default(),
        from: coded(&row.from_stage, "stage")?,
        to: coded(&row.to_stage, "stage")?,
        on: row.on_day,
        note: sound(row.note.map(Remark::parse).transpose(), "note")?,
        evidence: handed_in.map(|piece| EvidenceId(piece.id)).collect(),
        by: PersonId(row.moved_by),
        origin: origin.ok_or(StorageError::Unreadable("origin"))?,
    })
}

pub(super) fn evidence_rows(
    project: ProjectId,
    transition: &Transition,
    pieces: &[FiledEvidence],
) -> Vec<evidence::Model> {
    let row = |(position, filed): (usize, &FiledEvidence)| {
        let piece = &filed.evidence;
        evidence::Model {
            id: filed.id.0,
            project_id: project.0,
            transition_id: transition.id.0,
            position: i32::try_from(position).unwrap_or(i32::MAX),
            kind: piece.kind.code().to_owned(),
            title: piece.title.as_ref().map(|title| title.as_str().to_owned()),
            number: piece.number.as_ref().map(|number| number.as_str().to_owned()),
            on_day: piece.on,
            amount_yuan: piece.amount.map(Yuan::get),
            attachment_id: piece.attachment_id.map(|id| id.0),
        }
    };
    pieces.iter().enumerate().map(row).collect()
}

pub(super) fn filed_evidence(row: &evidence::Model) -> Result<FiledEvidence, StorageError> {
    Ok(FiledEvidence {
        id: EvidenceId(row.id),
        evidence: Evidence {
            kind: coded(&row.kind, "evidence kind")?,
            title: text(row.title.clone())?,
            number: text(row.number.clone())?,
            on: row.on_day,
            amount: sound(row.amount_yuan.map(Yuan::new).transpose(), "amount")?,
            attachment_id: row.attachment_id.map(AttachmentId),
        },
    })
}

pub(super) fn follow_up_row(follow_up: &FollowUp) -> follow_ups::Model {
    let next = follow_up.next_step.as_ref();
    follow_ups::Model {
        id: follow_up.id.0,
        project_id: follow_up.project_id.0,
        on_day: follow_up.on,
        kind: follow_up.kind.code().to_owned(),
        summary: follow_up.summary.as_str().to_owned(),
        participants: follow_up.participants.as_ref().map(|text| text.as_str().to_owned()),
        next_step: next.map(|step| step.text.as_str().to_owned()),
        next_step_due_on: next.map(|step| step.due_on),
        next_step_person_id: next.map(|step| step.person_id.0),
        noted_by: follow_up.by.0,
        created_at: to_micros(follow_up.created_at),
    }
}

pub(super) fn follow_up_attachment_rows(follow_up: &FollowUp) -> Vec<follow_up_attachments::Model> {
    let row = |(position, file): (i32, &AttachmentId)| follow_up_attachments::Model {
        follow_up_id: follow_up.id.0,
        position,
        project_id: follow_up.project_id.0,
        attachment_id: file.0,
    };
    (0..).zip(&follow_up.attachments).map(row).collect()
}

pub(super) fn follow_up(row: follow_ups::Model, attachments: Vec<AttachmentId>) -> Result<FollowUp, StorageError> {
    Ok(FollowUp {
        id: FollowUpId(row.id),
        project_id: ProjectId(row.project_id),
        on: row.on_day,
        kind: coded::<ContactKind>(&row.kind, "kind of contact")?,
        summary: sound(Body::parse(row.summary), "summary")?,
        participants: sound(row.participants.map(Remark::parse).transpose(), "participants")?,
        next_step: next_step(row.next_step, row.next_step_due_on, row.next_step_person_id)?,
        attachments,
        by: PersonId(row.noted_by),
        created_at: from_micros(row.created_at),
    })
}
