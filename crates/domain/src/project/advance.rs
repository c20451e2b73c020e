//! Moving a project between stages: forward one at a time with evidence, back with a reason. Handbook §6.

use std::fmt::Write as _;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Change, DuplicateQuestion, Project, Rejection, Status};
use crate::coded::Coded as _;
use crate::evidence::{Evidence, EvidenceKind, FiledEvidence};
use crate::id::{EvidenceId, PersonId, TransitionId};
use crate::invalid::{Fault, Faults, Invalid};
use crate::language::Language;
use crate::stage::Stage;
use crate::text::Remark;
use crate::transition::{Origin, Requirement, Site, Transition, requirements};

/// A move that is asked for.
#[derive(Debug, Clone)]
pub struct Advance {
    /// The new transition's id.
    pub id: TransitionId,
    /// Where to.
    pub to: Stage,
    /// The business date.
    pub on: NaiveDate,
    /// The evidence handed in, each with the id it will have.
    pub evidence: Vec<(EvidenceId, Evidence)>,
    /// A remark; the reason when it goes back.
    pub note: Option<Remark>,
    /// Who moves it.
    pub by: PersonId,
}

/// Something a stage asks for that is not there, who owes it and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// What is asked for.
    pub requirement: Requirement,
    /// Who owes it.
    pub owed_by: OwedBy,
    /// Since which day.
    pub since: NaiveDate,
}

/// Who owes something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwedBy {
    /// A person: the liaison, the leader, or who reported the lead.
    Person(PersonId),
    /// The promotion centre, which holds the admission reviews.
    PromotionCentre,
}

impl Missing {
    /// What people call it.
    #[must_use]
    pub fn name(&self, language: Language) -> String {
        match self.requirement {
            Requirement::DuplicateQuestion => language.pick("撞单判断", "an answer to the duplicate question").into(),
            Requirement::Leader => language.pick("当日在任的负责领导", "a leader in office on that day").into(),
            Requirement::Team => language.pick("当日在任的服务团队", "a team in office on that day").into(),
            Requirement::Admission { months } => language.pick(
                format!("{months}个月内通过的准入评审"),
                format!("an admission verdict not older than {months} months"),
            ),
            Requirement::Evidence { kind, alternative } => {
                let mut name = kind.name(language).to_owned();
                if let Some(other) = alternative {
                    let _ = write!(name, "{}{}", language.pick("或", " or "), other.name(language));
                }
                name
            }
        }
    }
}

impl Project {
    /// Moves the project one stage forward, or back to an earlier one.
    ///
    /// # Errors
    /// Not active, a stage that may not be entered from here, a date before the previous move or in the future,
    /// no reason for going back, or what the stage asks for and is missing.
    pub fn advance(&self, mut command: Advance, today: NaiveDate) -> Result<Change, Rejection> {
        self.must_be_active()?;
        let allowed = self.allowed_stages();
        if !allowed.contains(&command.to) {
            return Err(Rejection::TransitionNotAllowed { from: self.stage, allowed });
        }
        self.check_values(&mut command, today)?;
        if command.to > self.stage {
            self.check_requirements(&command)?;
        }
        Ok(Change::StageMoved {
            counts: self.counts_of_move(&command),
            transition: Transition {
                id: command.id,
                sequence: u32::try_from(self.transitions.len()).unwrap_or(u32::MAX).saturating_add(1),
                from: self.stage,
                to: command.to,
                on: command.on,
                note: command.note,
                evidence: command.evidence.iter().map(|(id, _)| *id).collect(),
                by: command.by,
                origin: Origin::Moved,
            },
            evidence: command.evidence.into_iter().map(|(id, evidence)| FiledEvidence { id, evidence }).collect(),
        })
    }

    /// Where the project may go from here: the next stage first, then the earlier ones.
    #[must_use]
    pub fn allowed_stages(&self) -> Vec<Stage> {
        self.stage.next().into_iter().chain(self.stage.earlier()).collect()
    }

    /// What is missing for the next stage on this day, with nothing more handed in.
    #[must_use]
    pub fn missing_for_next(&self, on: NaiveDate) -> Vec<Missing> {
        self.stage.next().map(|to| self.missing(to, on, &[])).unwrap_or_default()
    }

    /// What the next stage asks for.
    #[must_use]
    pub fn requirements_of_next(&self) -> Vec<Requirement> {
        self.stage.next().map(|to| requirements(to, self.site())).unwrap_or_default()
    }

    fn check_values(&self, command: &mut Advance, today: NaiveDate) -> Result<(), Rejection> {
        let mut faults = Faults::default();
        let earliest = self.transitions.last().map_or(self.facts.reported_on, |last| last.on);
        if command.on > today {
            faults.add("/on", Invalid::InFuture);
        } else if command.on < earliest {
            faults.add("/on", Invalid::Before(earliest));
        }
        if command.to < self.stage && command.note.is_none() {
            faults.add("/note", Invalid::Required);
        }
        for (at, (_, evidence)) in command.evidence.iter_mut().enumerate() {
            evidence.check(&format!("/evidence/{at}"), today, &mut faults);
        }
        if faults.is_empty() { Ok(()) } else { Err(Rejection::Invalid(faults.into_vec())) }
    }

    fn check_requirements(&self, command: &Advance) -> Result<(), Rejection> {
        let offered: Vec<&Evidence> = command.evidence.iter().map(|(_, evidence)| evidence).collect();
        let missing = self.missing(command.to, command.on, &offered);
        if missing.is_empty() {
            return Ok(());
        }
        Err(Rejection::Missing { missing, lacking: lacking(&offered) })
    }

    fn missing(&self, to: Stage, on: NaiveDate, offered: &[&Evidence]) -> Vec<Missing> {
        let has = |kind| self.holds(kind) || offered.iter().any(|e| e.kind == kind && e.is_whole());
        let leased = !has(EvidenceKind::LandContract) && has(EvidenceKind::Lease);
        let site = if leased { Site::LeasedPlant } else { Site::Land };
        let met = |requirement: &Requirement| match *requirement {
            Requirement::DuplicateQuestion => self.duplicates != DuplicateQuestion::Open,
            Requirement::Leader => self.leaders.iter().any(|tenure| tenure.term.contains(on)),
            Requirement::Team => self.teams.iter().any(|tenure| tenure.term.contains(on)),
            Requirement::Admission { months } => self.reviews.last().is_some_and(|review| review.admits(on, months)),
            Requirement::Evidence { kind, alternative } => has(kind) || alternative.is_some_and(has),
        };
        let open = requirements(to, site).into_iter().filter(|requirement| !met(requirement));
        open.map(|requirement| self.owed(requirement)).collect()
    }

    fn owed(&self, requirement: Requirement) -> Missing {
        let owed_by = match requirement {
            Requirement::Admission { .. } => OwedBy::PromotionCentre,
            Requirement::Leader | Requirement::DuplicateQuestion => OwedBy::Person(self.first_report.reported_by),
            Requirement::Team => {
                OwedBy::Person(self.leader().map_or(self.first_report.reported_by, |leader| leader.person_id))
            }
            Requirement::Evidence { .. } => OwedBy::Person(self.answerable()),
        };
        Missing { requirement, owed_by, since: self.stage_since }
    }

    /// Evidence an imported history should have had and has not: debts to make up.
    #[must_use]
    pub fn debts(&self) -> Vec<EvidenceKind> {
        let imported = self.transitions.iter().any(|transition| transition.origin == Origin::Imported);
        if !imported || matches!(self.status, Status::Closed { .. }) {
            return Vec::new();
        }
        let entered = Stage::EVERY.iter().filter(|stage| **stage <= self.stage);
        let asked = entered.flat_map(|stage| requirements(*stage, self.site()));
        asked
            .filter_map(|requirement| match requirement {
                Requirement::Evidence { kind, alternative }
                    if !self.holds(kind) && !alternative.is_some_and(|other| self.holds(other)) =>
                {
                    Some(kind)
                }
                _ => None,
            })
            .collect()
    }
}

fn lacking(offered: &[&Evidence]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (at, evidence) in offered.iter().enumerate() {
        for field in evidence.lacks() {
            let field = field.split('|').next().unwrap_or(field);
            faults.push(Fault { pointer: format!("/evidence/{at}/{field}"), invalid: Invalid::Required });
        }
    }
    faults
}
