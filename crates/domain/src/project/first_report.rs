//! What becomes of a first report: it lapses, is taken over, or is awarded to another unit. Handbook §7.

use chrono::NaiveDate;

use super::{Change, Project, Rejection, Status};
use crate::first_report::{FirstReport, Protection, ReportCause};
use crate::stage::Stage;
use crate::text::Remark;

impl Project {
    /// Whether anybody could still lose the lead to another: it is pursued and not signed yet.
    #[must_use]
    pub fn is_contestable(&self) -> bool {
        self.status == Status::Active && self.stage < Stage::Signed
    }

    /// Records that protection has run out; nothing when it still holds, was recorded before, or matters no more.
    #[must_use]
    pub fn lapse(&self, today: NaiveDate) -> Option<Change> {
        let report = &self.first_report;
        let over = self.is_contestable() && report.protection(today) == Protection::Lapsed;
        (over && report.lapsed_on.is_none()).then(|| {
            let report = FirstReport { lapsed_on: report.protected_until.succ_opt(), ..report.clone() };
            Change::FirstReportMoved { report, cause: ReportCause::Lapsed, reason: None }
        })
    }

    /// Another unit takes a lead that nobody holds any more.
    ///
    /// # Errors
    /// It is still protected, not to be had, or the unit holds it already.
    pub fn take_over(&self, report: FirstReport, reason: Remark, today: NaiveDate) -> Result<Change, Rejection> {
        self.must_be_contestable()?;
        if self.first_report.protection(today) == Protection::Protected {
            return Err(Rejection::StillProtected(self.first_report.protected_until));
        }
        Ok(Change::FirstReportMoved { report, cause: ReportCause::Taken, reason: Some(reason) })
    }

    /// Whether a unit may contest the first report: another one while it protects.
    ///
    /// # Errors
    /// The unit holds it, it has lapsed and can simply be taken over, or it is not to be had.
    pub fn contest(&self, unit: crate::id::UnitId, today: NaiveDate) -> Result<(), Rejection> {
        self.must_be_contestable()?;
        if self.first_report.unit_id == unit {
            return Err(Rejection::AlreadyHolder);
        }
        match self.first_report.protection(today) {
            Protection::Protected => Ok(()),
            Protection::Lapsed => Err(Rejection::NotProtected),
        }
    }

    /// The promotion centre awards the lead to another unit.
    ///
    /// # Errors
    /// It is not to be had.
    pub fn award(&self, report: FirstReport, reason: Remark) -> Result<Change, Rejection> {
        self.must_be_contestable()?;
        Ok(Change::FirstReportMoved { report, cause: ReportCause::Awarded, reason: Some(reason) })
    }

    fn must_be_contestable(&self) -> Result<(), Rejection> {
        self.must_be_active()?;
        if self.is_contestable() { Ok(()) } else { Err(Rejection::PastContest(self.stage)) }
    }
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use uuid::Uuid;

    use super::*;
    use crate::id::UnitId;
    use crate::project::testing;

    fn other_unit(project: &Project) -> FirstReport {
        FirstReport { unit_id: UnitId(Uuid::from_u128(77)), ..project.first_report.clone() }
    }

    fn reason() -> Remark {
        Remark::parse("原单位未再联系").unwrap()
    }

    #[test]
    fn a_lapse_is_recorded_once_and_for_the_day_after_protection() {
        let project = testing::a_lead();
        let last = project.first_report.protected_until;
        assert!(project.lapse(last).is_none(), "the last day is protected");
        let change = project.lapse(last + Days::new(30)).unwrap();
        let lapsed = project.after(&change, project.updated_at);
        assert_eq!(lapsed.first_report.lapsed_on, Some(last + Days::new(1)));
        assert!(lapsed.lapse(last + Days::new(31)).is_none());
    }

    #[test]
    fn a_lead_is_taken_over_only_once_nobody_holds_it() {
        let project = testing::a_lead();
        let last = project.first_report.protected_until;
        let early = project.take_over(other_unit(&project), reason(), last);
        assert_eq!(early, Err(Rejection::StillProtected(last)));
        let taken = project.take_over(other_unit(&project), reason(), last + Days::new(1)).unwrap();
        assert_eq!(project.after(&taken, project.updated_at).first_report.unit_id, UnitId(Uuid::from_u128(77)));
    }

    #[test]
    fn only_another_unit_contests_and_only_while_it_is_protected() {
        let project = testing::a_lead();
        let (own, last) = (project.first_report.unit_id, project.first_report.protected_until);
        let other = UnitId(Uuid::from_u128(77));
        assert_eq!(project.contest(own, last), Err(Rejection::AlreadyHolder));
        assert_eq!(project.contest(other, last + Days::new(1)), Err(Rejection::NotProtected));
        assert_eq!(project.contest(other, last), Ok(()));
    }
}
