//! Pools and entries as someone typed them, and the one way they become commands.

use chrono::NaiveDate;

use super::{Amount, Claim, Element, EntryKind, Purpose};
use crate::coded::Coded as _;
use crate::demand::draft::{code, number_in};
use crate::district::District;
use crate::id::{ElementPoolId, ProjectId};
use crate::invalid::{Fault, Faults, Invalid};
use crate::text::{Line, Remark, filled};

/// The years a pool may be for.
const YEARS: std::ops::RangeInclusive<i64> = 2000..=2100;

/// A new pool as typed.
#[derive(Debug, Clone, Default)]
pub struct PoolDraft {
    /// Element code.
    pub element: Option<String>,
    /// District code.
    pub district: Option<String>,
    /// The year.
    pub year: Option<i64>,
    /// A decimal.
    pub quota: Option<String>,
    /// Where the quota comes from.
    pub source: Option<String>,
}

/// What a new pool is; every value is sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolFacts {
    /// Of what.
    pub element: Element,
    /// Whose.
    pub district: District,
    /// For which year.
    pub year: i32,
    /// What it is given.
    pub quota: Amount,
    /// Where the quota comes from.
    pub source: Option<Line<200>>,
}

/// Another quota as typed.
#[derive(Debug, Clone, Default)]
pub struct QuotaDraft {
    /// A decimal.
    pub quota: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// An entry as typed.
#[derive(Debug, Clone, Default)]
pub struct EntryDraft {
    /// `reserve`, `allot`, `release` or `transfer`.
    pub kind: Option<String>,
    /// A decimal.
    pub amount: Option<String>,
    /// For which project; all but a transfer.
    pub project_id: Option<ProjectId>,
    /// To which pool; a transfer alone.
    pub to_pool_id: Option<ElementPoolId>,
    /// The last day of a reservation.
    pub expires_on: Option<NaiveDate>,
    /// Why.
    pub reason: Option<String>,
}

/// What is asked of a pool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryCommand {
    /// Something for a project.
    Claim(Claim, Purpose),
    /// Pass on to another pool.
    Transfer {
        /// The other pool.
        to: ElementPoolId,
        /// How much.
        amount: Amount,
        /// Why.
        reason: Remark,
    },
}

impl PoolDraft {
    /// Reads every value; all mistakes are told at once.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self) -> Result<PoolFacts, Vec<Fault>> {
        let mut faults = Faults::default();
        let element = faults.need("/element", self.element, code::<Element>);
        let district = faults.need("/district", self.district, |code| District::parse(&code));
        let year = faults.need("/year", self.year, number_in(YEARS));
        let year = year.and_then(|year| i32::try_from(year).ok());
        let quota = quota(&mut faults, self.quota, element);
        let source = faults.may("/source", filled(self.source), Line::parse);
        let facts = || Some(PoolFacts { element: element?, district: district?, year: year?, quota: quota?, source });
        let facts = facts();
        faults.finish(facts)
    }
}

impl QuotaDraft {
    /// Reads every value.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self, element: Element) -> Result<(Amount, Remark), Vec<Fault>> {
        let mut faults = Faults::default();
        let quota = quota(&mut faults, self.quota, Some(element));
        let reason = faults.need("/reason", self.reason, Remark::parse);
        faults.finish(quota.zip(reason))
    }
}

/// A quota may be zero: such a pool lives on what others pass on to it.
fn quota(faults: &mut Faults, given: Option<String>, element: Option<Element>) -> Option<Amount> {
    // How an amount reads depends on the element; without one it is asked for all the same.
    faults.need("/quota", given, |text| Amount::parse_or_zero(&text, element.unwrap_or(Element::Cod)))
}

impl EntryDraft {
    /// Reads every value; what does not belong to the kind is told as well.
    ///
    /// # Errors
    /// Every value that is missing, not sound or out of place, with its JSON pointer.
    pub fn parse(self, element: Element, today: NaiveDate) -> Result<EntryCommand, Vec<Fault>> {
        let mut faults = Faults::default();
        let amount = faults.need("/amount", self.amount, |text| Amount::parse(&text, element));
        let reason = faults.need("/reason", self.reason, Remark::parse);
        let kind = faults.need("/kind", self.kind, asked);
        if let Some(kind) = kind {
            let transfer = kind == EntryKind::TransferOut;
            let fields = [
                ("/project_id", self.project_id.is_some(), !transfer, !transfer),
                ("/to_pool_id", self.to_pool_id.is_some(), transfer, transfer),
                ("/expires_on", self.expires_on.is_some(), kind == EntryKind::Reserve, false),
            ];
            for (pointer, given, belongs, needed) in fields {
                match (given, belongs) {
                    (true, false) => faults.add(pointer, Invalid::UnknownField),
                    (false, true) if needed => faults.add(pointer, Invalid::Required),
                    _ => {}
                }
            }
        }
        let command = || {
            let (kind, amount, reason) = (kind?, amount?, reason?);
            if kind == EntryKind::TransferOut {
                return Some(EntryCommand::Transfer { to: self.to_pool_id?, amount, reason });
            }
            let claim = Claim { project_id: self.project_id?, amount, reason };
            let until = || self.expires_on.unwrap_or_else(|| element.reserved_until(today));
            let purpose = match kind {
                EntryKind::Reserve => Purpose::Reserve { until: until() },
                EntryKind::Release => Purpose::Release,
                _ => Purpose::Allot,
            };
            Some(EntryCommand::Claim(claim, purpose))
        };
        let command = command();
        faults.finish(command)
    }
}

/// The kinds somebody may ask for; the others come about by themselves.
fn asked(code: String) -> Result<EntryKind, Invalid> {
    match code.trim() {
        "transfer" => Ok(EntryKind::TransferOut),
        code => EntryKind::from_code(code)
            .filter(|kind| matches!(kind, EntryKind::Reserve | EntryKind::Allot | EntryKind::Release))
            .ok_or(Invalid::UnknownCode),
    }
}
