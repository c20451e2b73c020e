//! What is indexed: one document a record, with the marks that decide who may see it.

use chrono::NaiveDate;
use dingyin_domain::coded::Coded;
use dingyin_domain::demand::Library;
use dingyin_domain::district::District;
use dingyin_domain::id::{PersonId, UnitId, UserId};
use dingyin_domain::industry::Industry;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The kind of record a document stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 项目
    Project,
    /// 需求
    Demand,
    /// 主体
    Organisation,
    /// 跟进
    FollowUp,
    /// 附件
    Document,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Project, Self::Demand, Self::Organisation, Self::FollowUp, Self::Document];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Project => "project",
            Self::Demand => "demand",
            Self::Organisation => "organisation",
            Self::FollowUp => "follow_up",
            Self::Document => "document",
        }
    }

    /// The kind with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A mark on a document and a key in an asker's hand: who holds one of a document's keys may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Every project of the city.
    Projects,
    /// Every published demand.
    Demands,
    /// Every organisation.
    Organisations,
    /// The projects of a district.
    District(District),
    /// The projects a person leads.
    Leader(PersonId),
    /// The projects of a leader's field.
    Field(Industry),
    /// The projects in whose team a person is.
    Team(PersonId),
    /// The projects a unit serves.
    Unit(UnitId),
    /// What an account keeps, drafts too.
    Owner(UserId),
}

impl Access {
    pub(crate) fn term(self) -> String {
        match self {
            Self::Projects => "projects".to_owned(),
            Self::Demands => "demands".to_owned(),
            Self::Organisations => "organisations".to_owned(),
            Self::District(district) => format!("district:{district}"),
            Self::Leader(person) => format!("leader:{person}"),
            Self::Field(industry) => format!("field:{industry}"),
            Self::Team(person) => format!("team:{person}"),
            Self::Unit(unit) => format!("unit:{unit}"),
            Self::Owner(user) => format!("owner:{user}"),
        }
    }
}

/// A record as it is indexed.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// Everything else that is said in it.
    pub body: String,
    /// The organisation it is about.
    pub organisation: Option<String>,
    /// The codes people know it by, its own first.
    pub codes: Vec<String>,
    /// The library of a demand.
    pub library: Option<Library>,
    /// Where.
    pub district: Option<District>,
    /// Which industry.
    pub industry: Option<Industry>,
    /// The code of its sub-industry.
    pub sub_industry: Option<&'static str>,
    /// What it is worth, in yuan: an investment, a budget, a salary a year.
    pub amount: Option<i64>,
    /// The day it was entered.
    pub day: Option<NaiveDate>,
    /// Its status code as stored; whether it has run out is asked by date.
    pub status: &'static str,
    /// The last day on which it is found.
    pub valid_until: Option<NaiveDate>,
    /// When it was last changed, microseconds since 1970.
    pub updated_at: i64,
    /// Who may see it.
    pub access: Vec<Access>,
    /// The nodes of the chain map it is of, where they are told; else its words tell.
    pub chain_nodes: Vec<&'static str>,
    /// Keys it shares with its look-alikes.
    pub likeness: Vec<String>,
}

/// The code of an optional value of a closed list.
pub(crate) fn code<T: Coded>(value: Option<T>) -> Option<&'static str> {
    value.map(Coded::code)
}
