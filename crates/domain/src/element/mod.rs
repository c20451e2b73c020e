//! Elements (要素): land, energy, environmental capacity and funds that projects need, and the ledgers that say what
//! is there, who has it and who waits for it. Handbook §5, G2.

mod amount;
mod balance;
mod draft;
mod ledger;
mod need;
mod rejection;

#[cfg(test)]
mod ledger_tests;
#[cfg(test)]
mod model_tests;

use std::sync::LazyLock;

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use amount::Amount;
pub use balance::{Balance, Shift};
pub use draft::{EntryCommand, EntryDraft, PoolDraft, PoolFacts, QuotaDraft};
pub use ledger::{Claim, Decided, Ledger, Posting, Purpose};
pub use need::{Need, NeedDraft, parse_needs};
pub use rejection::ElementRejection;

use crate::coded::coded;
use crate::district::District;
use crate::id::{ElementEntryId, ElementPoolId, PersonId};
use crate::reference::rows;
use crate::text::Line;

coded! {
    /// What is kept in pools.
    pub enum Element {
        Land = "land" "土地" "Land",
        Energy = "energy" "能耗" "Energy",
        Cod = "cod" "化学需氧量" "COD",
        AmmoniaNitrogen = "ammonia_nitrogen" "氨氮" "Ammonia nitrogen",
        So2 = "so2" "二氧化硫" "SO2",
        Nox = "nox" "氮氧化物" "NOx",
        Vocs = "vocs" "挥发性有机物" "VOCs",
        ProjectSubsidy = "project_subsidy" "项目补助资金" "Project subsidies",
        GuidanceFund = "guidance_fund" "产业引导基金" "Guidance fund",
        CreditLine = "credit_line" "信贷额度" "Credit lines",
    }
}

coded! {
    /// What an entry of a ledger says.
    pub enum EntryKind {
        Quota = "quota" "核定指标" "Quota",
        Reserve = "reserve" "预留" "Reserve",
        Allot = "allot" "分配" "Allot",
        Release = "release" "释放" "Release",
        TransferOut = "transfer_out" "调出" "Transfer out",
        TransferIn = "transfer_in" "调入" "Transfer in",
        Expire = "expire" "预留到期" "Reservation ran out",
    }
}

/// How an element is measured, as `seeds/reference/elements.csv` says it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Measure {
    /// 计量单位
    pub unit_zh: String,
    /// The unit of measure.
    pub unit_en: String,
    /// How many decimal places an amount has.
    pub places: u32,
    /// How many days a reservation holds when nobody says.
    pub reservation_days: u64,
}

static TABLE: LazyLock<Vec<Measure>> = LazyLock::new(|| rows(include_str!("../../../../seeds/reference/elements.csv")));

impl Element {
    /// How it is measured.
    #[must_use]
    pub fn measure(self) -> &'static Measure {
        // The table has the order of the codes; a test holds both together.
        &TABLE[self as usize]
    }

    /// The last day of a reservation that is made today and names none.
    #[must_use]
    pub fn reserved_until(self, today: NaiveDate) -> NaiveDate {
        today + Days::new(self.measure().reservation_days)
    }
}

/// What a district has of an element in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElementPool {
    /// Its id.
    pub id: ElementPoolId,
    /// Grows by one with every change.
    pub version: i64,
    /// Of what.
    pub element: Element,
    /// Whose; the city's own pool serves all districts.
    pub district: District,
    /// For which year.
    pub year: i32,
    /// Where the quota comes from, such as the number of a document.
    pub source: Option<Line<200>>,
    /// The sums of the entries.
    pub balance: Balance,
    /// How many entries there are.
    pub entries: i64,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl ElementPool {
    /// A pool with nothing in it yet; its quota is the first entry of its ledger.
    #[must_use]
    pub fn new(id: ElementPoolId, facts: &PoolFacts, at: DateTime<Utc>) -> Self {
        Self {
            id,
            version: 1,
            element: facts.element,
            district: facts.district,
            year: facts.year,
            source: facts.source.clone(),
            balance: Balance::default(),
            entries: 0,
            created_at: at,
            updated_at: at,
        }
    }

    /// Whether projects of a district may draw from it.
    #[must_use]
    pub fn serves(&self, district: District) -> bool {
        self.district == District::City || self.district == district
    }
}

/// One entry of a pool's ledger; it is never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its id.
    pub id: ElementEntryId,
    /// Its place in the ledger, from 1 without a gap.
    pub number: i64,
    /// What it says.
    pub posting: Posting,
    /// Who entered it; nobody where the clock did.
    pub by: Option<PersonId>,
    /// When.
    pub at: DateTime<Utc>,
}
