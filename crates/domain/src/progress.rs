//! Progress of a project by month: planned, reported by the company, verified on site. The three never mix: each has sums of its
//! own, and only what is verified counts. Handbook §9.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::demand::draft::code;
use crate::id::{AttachmentId, PersonId, ProgressId, ProjectId};
use crate::invalid::{Fault, Faults, Invalid};
use crate::language::Language;
use crate::project::{Project, Status};
use crate::stage::Stage;
use crate::text::{Line, Remark, filled};

coded! {
    /// How sure a value is.
    pub enum Assurance {
        Planned = "planned" "计划" "Planned",
        Reported = "reported" "企业填报" "Reported",
        Verified = "verified" "现场核实" "Verified",
    }
}

/// What was planned, reported or verified of a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Its id.
    pub id: ProgressId,
    /// The project.
    pub project_id: ProjectId,
    /// What is told.
    pub facts: ProgressFacts,
    /// Who told it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// What is told of a month; every value is sound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgressFacts {
    /// The first day of the month.
    pub month: NaiveDate,
    /// How sure it is.
    pub assurance: Assurance,
    /// What was invested in the month, in whole yuan; none below zero.
    pub invested_yuan: i64,
    /// How far the works are.
    pub works: Option<Remark>,
    /// The photo by which it was verified.
    pub photo: Option<Photo>,
}

/// A photo from the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Photo {
    /// The file.
    pub attachment_id: AttachmentId,
    /// Where it was taken.
    pub place: Line<200>,
    /// When it was taken.
    pub taken_at: DateTime<Utc>,
}

/// What is told of a month, as typed.
#[derive(Debug, Clone, Default)]
pub struct ProgressDraft {
    /// `YYYY-MM`.
    pub month: Option<String>,
    /// `planned`, `reported` or `verified`.
    pub kind: Option<String>,
    /// Whole yuan.
    pub invested_yuan: Option<i64>,
    /// How far the works are.
    pub works: Option<String>,
    /// The photo.
    pub attachment_id: Option<AttachmentId>,
    /// Where it was taken.
    pub place: Option<String>,
    /// When it was taken.
    pub taken_at: Option<DateTime<Utc>>,
}

/// The most that is told of a month (2^53 − 1 yuan).
const MOST: i64 = 9_007_199_254_740_991;

impl ProgressDraft {
    /// Reads every value; all mistakes are told at once.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer; a month to come that is told as done, and a verified
    /// value without a photo, its place and its time.
    pub fn parse(self, now: DateTime<Utc>, today: NaiveDate) -> Result<ProgressFacts, Vec<Fault>> {
        let mut faults = Faults::default();
        let assurance = faults.need("/kind", self.kind, code::<Assurance>);
        let done = assurance != Some(Assurance::Planned);
        let in_time = |month: NaiveDate| if done && month > today { Err(Invalid::InFuture) } else { Ok(month) };
        let month = faults.need("/month", self.month, |text| month(&text).and_then(in_time));
        let within = |yuan: i64| if (0..=MOST).contains(&yuan) { Ok(yuan) } else { Err(Invalid::OutOfRange) };
        let invested_yuan = faults.need("/invested_yuan", self.invested_yuan, within);
        let works = faults.may("/works", filled(self.works), Remark::parse);
        let photo = if assurance == Some(Assurance::Verified) {
            let attachment_id = faults.need("/attachment_id", self.attachment_id, Ok);
            let place = faults.need("/place", filled(self.place), Line::parse);
            let past = |at: DateTime<Utc>| if at > now { Err(Invalid::InFuture) } else { Ok(at) };
            let taken_at = faults.need("/taken_at", self.taken_at, past);
            let photo = || Some(Photo { attachment_id: attachment_id?, place: place?, taken_at: taken_at? });
            photo()
        } else {
            None
        };
        let facts = || {
            Some(ProgressFacts { month: month?, assurance: assurance?, invested_yuan: invested_yuan?, works, photo })
        };
        let facts = facts();
        faults.finish(facts)
    }
}

/// Reads `YYYY-MM` as the first day of the month.
///
/// # Errors
/// Another form, or a year to which no record belongs.
pub fn month(text: &str) -> Result<NaiveDate, Invalid> {
    const FORM: &str = "YYYY-MM";
    let text = text.trim();
    if text.len() != FORM.len() {
        return Err(Invalid::Format(FORM));
    }
    crate::date::parse(&format!("{text}-01")).map_err(|invalid| match invalid {
        Invalid::Format(_) => Invalid::Format(FORM),
        other => other,
    })
}

/// Why progress is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum ProgressRejection {
    /// The project is not signed, or was closed.
    NotSigned,
    /// Who reported a month does not verify it.
    OwnReport,
}

impl ProgressRejection {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotSigned => "not_in_progress",
            Self::OwnReport => "own_report",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn text(self, language: Language) -> &'static str {
        match self {
            Self::NotSigned => language
                .pick("项目签约后、关闭前才有进度", "a project has progress from its signing until it is closed"),
            Self::OwnReport => language.pick("填报人不能核实自己填报的数", "who reported a month does not verify it"),
        }
    }
}

impl ProgressFacts {
    /// Whether it may be taken for a project of which this was told before.
    ///
    /// # Errors
    /// Not signed or closed; a report verified by whoever made it.
    pub fn check(&self, project: &Project, known: &[Progress], by: PersonId) -> Result<(), ProgressRejection> {
        if project.stage < Stage::Signed || matches!(project.status, Status::Closed { .. }) {
            return Err(ProgressRejection::NotSigned);
        }
        let reported = latest(known, self.month, Assurance::Reported);
        let own = self.assurance == Assurance::Verified && reported.is_some_and(|report| report.by == by);
        if own { Err(ProgressRejection::OwnReport) } else { Ok(()) }
    }
}

fn latest(told: &[Progress], month: NaiveDate, assurance: Assurance) -> Option<&Progress> {
    let same = |progress: &&Progress| (progress.facts.month, progress.facts.assurance) == (month, assurance);
    told.iter().filter(same).max_by_key(|progress| (progress.at, progress.id))
}

/// A value of a month with its sum since the year began and since the project did, each of its own assurance alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<'p> {
    /// What counts of the month: the latest that was told.
    pub progress: &'p Progress,
    /// Whole yuan since January.
    pub year_yuan: i64,
    /// Whole yuan since the first month.
    pub total_yuan: i64,
}

/// A month with what was told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month<'p> {
    /// Its first day.
    pub month: NaiveDate,
    /// By assurance; what nobody told is not there.
    pub told: BTreeMap<Assurance, Told<'p>>,
}

impl Month<'_> {
    /// What was invested as a bulletin has it: the verified value, else the reported one, which is marked as such.
    #[must_use]
    pub fn for_bulletin(&self) -> Option<(Assurance, &Told<'_>)> {
        let order = [Assurance::Verified, Assurance::Reported];
        order.into_iter().find_map(|assurance| Some((assurance, self.told.get(&assurance)?)))
    }
}

/// The months of a project, the first first.
#[must_use]
pub fn months(told: &[Progress]) -> Vec<Month<'_>> {
    let mut months: Vec<NaiveDate> = told.iter().map(|progress| progress.facts.month).collect();
    months.sort_unstable();
    months.dedup();
    let mut sums: BTreeMap<Assurance, (i32, i64, i64)> = BTreeMap::new();
    let month = |month: NaiveDate| {
        let of = |assurance: &Assurance| {
            let progress = latest(told, month, *assurance)?;
            let (year, in_year, total) = sums.entry(*assurance).or_insert((month.year(), 0, 0));
            let carried = if *year == month.year() { *in_year } else { 0 };
            let invested = progress.facts.invested_yuan;
            (*year, *in_year, *total) =
                (month.year(), carried.saturating_add(invested), total.saturating_add(invested));
            Some((*assurance, Told { progress, year_yuan: *in_year, total_yuan: *total }))
        };
        Month { month, told: Assurance::EVERY.iter().filter_map(of).collect() }
    };
    months.into_iter().map(month).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::EvidenceKind;
    use crate::project::testing::{LIAISON, MAYOR, a_lead, day, noon, person, today};
    use uuid::Uuid;

    fn draft(kind: &str, month: &str, yuan: i64) -> ProgressDraft {
        ProgressDraft {
            kind: Some(kind.into()),
            month: Some(month.into()),
            invested_yuan: Some(yuan),
            ..ProgressDraft::default()
        }
    }

    fn told(number: u128, by: u128, draft: ProgressDraft) -> Progress {
        let photographed = ProgressDraft {
            attachment_id: Some(AttachmentId(Uuid::from_u128(9))),
            place: Some("滨海新区 3 号地块".into()),
            taken_at: Some(noon()),
            ..draft
        };
        Progress {
            id: ProgressId(Uuid::from_u128(number)),
            project_id: ProjectId(Uuid::from_u128(100)),
            facts: photographed.parse(noon(), today()).unwrap(),
            by: person(by),
            at: noon(),
        }
    }

    fn pointers(draft: ProgressDraft) -> Vec<(String, &'static str)> {
        let faults = draft.parse(noon(), today()).unwrap_err();
        faults.into_iter().map(|fault| (fault.pointer, fault.invalid.code())).collect()
    }

    #[test]
    fn planned_reported_and_verified_have_sums_of_their_own() {
        let told = [
            told(1, LIAISON, draft("planned", "2025-12", 100)),
            told(2, LIAISON, draft("planned", "2026-01", 200)),
            told(3, LIAISON, draft("reported", "2026-01", 150)),
            told(4, LIAISON, draft("reported", "2026-02", 50)),
            told(5, MAYOR, draft("verified", "2026-02", 40)),
        ];
        let months = months(&told);
        let sums = |at: usize, assurance: Assurance| {
            months[at].told.get(&assurance).map(|told| (told.year_yuan, told.total_yuan))
        };
        assert_eq!(months.iter().map(|month| month.month).collect::<Vec<_>>()[2], day("2026-02-01"));
        assert_eq!([sums(0, Assurance::Planned), sums(1, Assurance::Planned)], [Some((100, 100)), Some((200, 300))]);
        assert_eq!(sums(2, Assurance::Reported), Some((200, 200)));
        assert_eq!(sums(2, Assurance::Verified), Some((40, 40)), "not mixed with what was reported for January");
        let shown = |at: usize| {
            let month = &months[at];
            month.for_bulletin().map(|(assurance, told)| (assurance, told.progress.facts.invested_yuan))
        };
        assert_eq!(
            [shown(0), shown(1), shown(2)],
            [None, Some((Assurance::Reported, 150)), Some((Assurance::Verified, 40))]
        );
    }

    #[test]
    fn what_is_told_again_takes_the_place_of_what_was_told_before() {
        let told =
            [told(1, LIAISON, draft("reported", "2026-01", 150)), told(2, LIAISON, draft("reported", "2026-01", 90))];
        assert_eq!(months(&told)[0].told[&Assurance::Reported].total_yuan, 90);
    }

    #[test]
    fn verified_needs_a_photo_with_place_and_time() {
        let missing = ["/attachment_id", "/place", "/taken_at"].map(|pointer| (pointer.to_owned(), "required"));
        assert_eq!(pointers(draft("verified", "2026-10", 1)), missing);
        let later = ProgressDraft {
            attachment_id: Some(AttachmentId(Uuid::nil())),
            place: Some("工地".into()),
            taken_at: Some("2026-11-24T05:00:00Z".parse().unwrap()),
            ..draft("verified", "2026-10", 1)
        };
        assert_eq!(pointers(later), [("/taken_at".to_owned(), "in_future")]);
    }

    #[test]
    fn a_month_to_come_can_be_planned_and_not_done() {
        assert!(draft("planned", "2027-03", 1).parse(noon(), today()).is_ok());
        assert_eq!(pointers(draft("reported", "2026-12", 1)), [("/month".to_owned(), "in_future")]);
        assert_eq!(pointers(draft("reported", "2026-1", -1)).len(), 2);
    }

    #[test]
    fn only_signed_projects_have_progress_and_nobody_verifies_the_own_report() {
        use crate::project::testing::{APPROVALS, VICE_MAYOR};
        let report = told(1, LIAISON, draft("reported", "2026-10", 150));
        let check = |project: &Project, by| {
            let facts = told(2, by, draft("verified", "2026-10", 140)).facts;
            facts.check(project, std::slice::from_ref(&report), person(by))
        };
        assert_eq!(check(&a_lead(), MAYOR), Err(ProgressRejection::NotSigned));
        let signed = a_lead()
            .moved(Stage::Screening, "2026-01-10", &[])
            .led(VICE_MAYOR, "2026-01-11")
            .served(LIAISON, &[APPROVALS], "2026-01-11")
            .moved(Stage::Negotiation, "2026-01-20", &[EvidenceKind::ScreeningOpinion])
            .reviewed("2026-02-01")
            .moved(Stage::Signed, "2026-02-02", &[EvidenceKind::Agreement]);
        assert_eq!(check(&signed, LIAISON), Err(ProgressRejection::OwnReport));
        assert_eq!(check(&signed, MAYOR), Ok(()));
    }
}
