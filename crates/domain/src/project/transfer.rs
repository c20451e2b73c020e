//! Handing a project on to another district. Handbook §12.

use chrono::NaiveDate;

use super::{Change, Project, Rejection, Status};
use crate::district::District;
use crate::id::{PersonId, TransferId};
use crate::invalid::Invalid;
use crate::text::Remark;
use crate::transfer::{Share, Transfer, Years};

/// A transfer that is asked for.
#[derive(Debug, Clone)]
pub struct TransferTo {
    /// The new transfer's id.
    pub id: TransferId,
    /// Where the project goes on.
    pub to: District,
    /// What the sending district keeps in the statistics.
    pub share: Share,
    /// For how long.
    pub years: Years,
    /// Why.
    pub reason: Remark,
    /// Who transfers it.
    pub by: PersonId,
}

impl Project {
    /// Hands the project on to another district from today; one that rests may be handed on too.
    ///
    /// # Errors
    /// Closed, in that district already, or to the city as a whole, which pursues no project itself.
    pub fn transfer(&self, command: TransferTo, today: NaiveDate) -> Result<Change, Rejection> {
        if let Status::Closed { .. } = self.status {
            return Err(Rejection::NotActive(self.status.word()));
        }
        if command.to == District::City {
            return Err(Rejection::at("/to_district", Invalid::OutOfRange));
        }
        if command.to == self.facts.district {
            return Err(Rejection::SameDistrict(command.to));
        }
        let transfer = Transfer {
            id: command.id,
            from_district: self.facts.district,
            to_district: command.to,
            from: today,
            until: command.years.after(today),
            share: command.share,
            reason: command.reason,
            by: command.by,
        };
        Ok(Change::Transferred { transfer })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::project::testing::{self, CLERK, day, person, today};
    use crate::project::{Close, Outcome};

    fn to(district: District) -> TransferTo {
        TransferTo {
            id: TransferId(Uuid::from_u128(9)),
            to: district,
            share: Share::new(5_000).unwrap(),
            years: Years::new(5).unwrap(),
            reason: Remark::parse("产业链配套在柯桥").unwrap(),
            by: person(CLERK),
        }
    }

    #[test]
    fn the_project_and_its_first_report_go_to_the_other_district_and_the_share_is_dated() {
        let project = testing::a_lead();
        let moved = project.clone().then(project.transfer(to(District::Keqiao), today()));
        assert_eq!((moved.facts.district, moved.first_report.district), (District::Keqiao, District::Keqiao));
        let transfer = &moved.transfers[0];
        assert_eq!((transfer.from, transfer.until), (day("2026-11-24"), day("2031-11-24")));
        assert!(transfer.is_kept_on(day("2031-11-23")) && !transfer.is_kept_on(day("2031-11-24")));
    }

    #[test]
    fn not_to_the_same_district_nor_to_the_city_nor_once_it_is_closed() {
        let project = testing::a_lead();
        let own = project.facts.district;
        assert_eq!(project.transfer(to(own), today()), Err(Rejection::SameDistrict(own)));
        let city = project.transfer(to(District::City), today()).unwrap_err();
        assert_eq!(city, Rejection::at("/to_district", Invalid::OutOfRange));
        let ending = Close { outcome: Outcome::Lost, reason: Remark::parse("落户外地").unwrap(), into: None };
        let closed = project.clone().then(project.close(ending));
        assert_eq!(closed.transfer(to(District::Keqiao), today()).unwrap_err().code(), "not_active");
    }

    proptest! {
        #[test]
        fn however_often_it_is_handed_on_it_lies_where_it_was_handed_last(
            path in proptest::collection::vec(0usize..District::EVERY.len(), 0..12)
        ) {
            let mut project = testing::a_lead();
            for district in path.into_iter().map(|at| District::EVERY[at]) {
                match project.transfer(to(district), today()) {
                    Ok(change) => project = project.after(&change, testing::noon()),
                    Err(_) => prop_assert!(district == District::City || district == project.facts.district),
                }
                let last = project.transfers.last().map(|transfer| transfer.to_district);
                prop_assert_eq!(project.facts.district, last.unwrap_or(testing::a_lead().facts.district));
                prop_assert_eq!(project.facts.district, project.first_report.district);
            }
        }
    }
}
