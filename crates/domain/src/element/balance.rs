//! The sums of a pool's ledger, and by how much an entry shifts them.

use serde::{Deserialize, Serialize};

use super::Amount;

/// What a pool was given, passed on, reserved and allotted; none of it below zero, nor what is left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Balance {
    /// What the pool is given.
    pub quota: Amount,
    /// What came from other pools.
    pub transferred_in: Amount,
    /// What went to other pools.
    pub transferred_out: Amount,
    /// What is reserved, with reservations that have run out until the ledger says so.
    pub reserved: Amount,
    /// What is allotted.
    pub allotted: Amount,
}

/// By how much an entry shifts each sum.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// Of the quota.
    pub quota: i64,
    /// Of what came from other pools.
    pub transferred_in: i64,
    /// Of what went to other pools.
    pub transferred_out: i64,
    /// Of what is reserved.
    pub reserved: i64,
    /// Of what is allotted.
    pub allotted: i64,
}

impl Balance {
    /// What nobody has: quota and what came in, without what went out, is reserved or allotted.
    #[must_use]
    pub fn available(&self) -> Amount {
        Amount::new(self.left()).unwrap_or_default()
    }

    fn left(&self) -> i64 {
        let (given, gone) = (self.quota.get().saturating_add(self.transferred_in.get()), self.transferred_out.get());
        given.saturating_sub(gone).saturating_sub(self.reserved.get()).saturating_sub(self.allotted.get())
    }

    /// The balance after an entry; none where anything would fall below zero or grow beyond all bounds.
    #[must_use]
    pub fn after(&self, shift: &Shift) -> Option<Self> {
        let moved = |amount: Amount, by: i64| amount.get().checked_add(by).and_then(Amount::new);
        let after = Self {
            quota: moved(self.quota, shift.quota)?,
            transferred_in: moved(self.transferred_in, shift.transferred_in)?,
            transferred_out: moved(self.transferred_out, shift.transferred_out)?,
            reserved: moved(self.reserved, shift.reserved)?,
            allotted: moved(self.allotted, shift.allotted)?,
        };
        let bounded = after.quota.plus(after.transferred_in).is_some();
        (bounded && after.left() >= 0).then_some(after)
    }

    /// The sum of entries; none where they do not sum to a balance.
    pub fn of(shifts: impl IntoIterator<Item = Shift>) -> Option<Self> {
        shifts.into_iter().try_fold(Self::default(), |balance, shift| balance.after(&shift))
    }
}
