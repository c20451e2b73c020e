//! Named fixtures of the project tests.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::*;
use crate::admission::{ReviewParts, Standards, Verdict};
use crate::evidence::Evidence;
use crate::id::{EvidenceId, ReviewId, TenureId, TransitionId, UnitId};
use crate::project::appoint_leader::Eligibility;
use crate::tenure::{Duty, TeamMember};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn today() -> NaiveDate {
    day("2026-11-24")
}

pub(crate) fn noon() -> DateTime<Utc> {
    "2026-11-24T04:00:00Z".parse().unwrap()
}

pub(crate) fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

pub(crate) const CLERK: u128 = 1;
pub(crate) const VICE_MAYOR: u128 = 2;
pub(crate) const MAYOR: u128 = 3;
pub(crate) const LIAISON: u128 = 4;
pub(crate) const APPROVALS: u128 = 5;

pub(crate) fn draft() -> LeadDraft {
    LeadDraft {
        name: Some("年产12万套智能传感器封装测试项目".into()),
        investor: Some(InvestorDraft {
            name: Some("浙江越微传感科技有限公司".into()),
            uscc: Some("91330602MA288Q1A0F".into()),
            ..InvestorDraft::default()
        }),
        industry: Some("electronics".into()),
        sub_industry: Some("smart_sensors".into()),
        district: Some("330602".into()),
        total_investment_yuan: Some(1_260_000_000),
        contacts: Some(vec![ContactDraft { name: Some("周文斌".into()), phone: Some("13800008000".into()) }]),
        reported_on: Some("2026-01-05".into()),
        ..LeadDraft::default()
    }
}

pub(crate) fn a_lead() -> Project {
    Project::log(LogLead {
        id: ProjectId(Uuid::from_u128(100)),
        code: ProjectCode::new(2026, 42),
        facts: draft().parse(today()).unwrap(),
        duplicates: DuplicateQuestion::Clear,
        reported_by: person(CLERK),
        unit_id: UnitId(Uuid::from_u128(200)),
        at: noon(),
    })
}

pub(crate) fn led_by(number: u128, from: &str) -> AppointLeader {
    AppointLeader {
        tenure_id: TenureId(Uuid::from_u128(1000 + number)),
        person_id: person(number),
        eligibility: Eligibility::MayLead,
        reason: Remark::parse("分管电子信息").unwrap(),
        from: Some(day(from)),
        by: person(CLERK),
    }
}

pub(crate) fn served_by(liaison: u128, members: &[u128], from: &str) -> FormTeam {
    FormTeam {
        tenure_id: TenureId(Uuid::from_u128(2000 + liaison)),
        lead_unit_id: UnitId(Uuid::from_u128(201)),
        liaison_id: person(liaison),
        members: members.iter().map(|m| TeamMember { person_id: person(*m), duty: Duty::Approvals }).collect(),
        reason: Remark::parse("项目进入洽谈").unwrap(),
        from: Some(day(from)),
        by: person(CLERK),
    }
}

/// Evidence of a kind with everything that any kind must carry.
pub(crate) fn whole(kind: EvidenceKind) -> (EvidenceId, Evidence) {
    let number = match kind {
        EvidenceKind::Filing => "2104-330602-04-01-123456",
        EvidenceKind::BusinessLicence => "91330602MA288Q1A0F",
        _ => "绍招〔2026〕18号",
    };
    let evidence = Evidence {
        kind,
        title: None,
        number: Line::parse(number).ok(),
        on: Some(day("2026-02-01")),
        amount: Yuan::new(1_260_000_000).ok(),
        attachment_id: None,
    };
    (EvidenceId(Uuid::from_u128(kind as u128)), evidence)
}

pub(crate) fn to(stage: Stage, on: &str, evidence: &[EvidenceKind]) -> Advance {
    Advance {
        id: TransitionId(Uuid::from_u128(3000 + stage as u128)),
        to: stage,
        on: day(on),
        evidence: evidence.iter().map(|kind| whole(*kind)).collect(),
        note: None,
        by: person(CLERK),
    }
}

pub(crate) fn passed(on: &str) -> ReviewAdmission {
    ReviewAdmission {
        id: ReviewId(Uuid::from_u128(4000)),
        parts: ReviewParts {
            verdict: Some(Verdict::Passed),
            on: day(on),
            reason: Remark::parse("三项管控均达标").unwrap(),
            indicators: Vec::new(),
            application: None,
            panel: Vec::new(),
            conditions: Vec::new(),
        },
        investor: InvestorSeat::Present,
        by: person(CLERK),
    }
}

impl Project {
    /// The project after a change that the rules allow.
    pub(crate) fn then(self, change: Result<Change, Rejection>) -> Self {
        self.after(&change.unwrap(), noon())
    }

    pub(crate) fn led(self, number: u128, from: &str) -> Self {
        let change = self.appoint_leader(led_by(number, from), today());
        self.then(change)
    }

    pub(crate) fn served(self, liaison: u128, members: &[u128], from: &str) -> Self {
        let change = self.form_team(served_by(liaison, members, from), today());
        self.then(change)
    }

    pub(crate) fn moved(self, stage: Stage, on: &str, evidence: &[EvidenceKind]) -> Self {
        let change = self.advance(to(stage, on, evidence), today());
        self.then(change)
    }

    pub(crate) fn reviewed(self, on: &str) -> Self {
        let change = self.review_admission(passed(on), Standards::published(), today());
        self.then(change)
    }
}
