//! What is sent to a green channel.

use std::collections::BTreeMap;

use dingyin_domain::green_channel::Change;
use dingyin_domain::id::{AttachmentId, ChannelItemId};
use dingyin_service::green_channel::{ItemEventDraft, OpeningDraft};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::body::flaw;
use crate::day::Day;
use crate::problem::Failure;

/// A channel to be opened.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct OpenBody {
    /// From which day it counts; today when absent.
    opened_on: Option<Day>,
    /// Which conditions hold; the codes stand in the reference data.
    #[serde(default)]
    conditions: BTreeMap<String, bool>,
}

impl From<OpenBody> for OpeningDraft {
    fn from(OpenBody { opened_on, conditions }: OpenBody) -> Self {
        Self { opened_on: opened_on.map(|day| day.0), conditions }
    }
}

/// An item to be added.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AddBody {
    /// Its code in the catalogue.
    #[schema(required, nullable = false)]
    pub code: Option<String>,
    /// Its building, where the item is repeated.
    #[schema(max_length = 60)]
    pub label: Option<String>,
}

/// What happened to an item.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct EventBody {
    /// `submit`, `accept`, `request_correction`, `corrected`, `start_special`, `end_special`, `extend`, `finish`, `refuse` or
    /// `leave_out`.
    #[schema(required, nullable = false)]
    kind: Option<String>,
    /// Today when absent.
    on: Option<Day>,
    /// Of a special procedure: `public_notice`, `hearing`, `expert_review`, `technical_assessment`, `field_survey`, `test` or
    /// `own_cause`.
    procedure: Option<String>,
    /// Of an extension: by how many working days, at most 10.
    #[schema(minimum = 1, maximum = 10)]
    days: Option<u32>,
    /// The reason of an extension, a refusal, or of leaving it out.
    #[schema(max_length = 1000)]
    note: Option<String>,
    /// The number or title of the document that goes with it.
    #[schema(max_length = 1000)]
    document: Option<String>,
    attachment_id: Option<Uuid>,
}

impl From<EventBody> for ItemEventDraft {
    fn from(body: EventBody) -> Self {
        let EventBody { kind, on, procedure, days, note, document, attachment_id } = body;
        let attachment_id = attachment_id.map(AttachmentId);
        Self { kind, on: on.map(|day| day.0), procedure, days, note, document, attachment_id }
    }
}

/// Changes to be tried out.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct TryBody {
    #[serde(default)]
    #[schema(max_items = 100)]
    changes: Vec<TriedChange>,
}

/// An item that takes longer, or does not wait for another any more.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TriedChange {
    item_id: Uuid,
    /// By how many working days it is late.
    #[schema(maximum = 1000)]
    late_by: Option<u32>,
    /// The code of what it does not wait for any more.
    without: Option<String>,
}

/// The most changes at once, and working days that one is late.
const MOST_CHANGES: usize = 100;
const MOST_DAYS: u32 = 1000;

impl TryBody {
    pub(super) fn changes(self) -> Result<Vec<Change>, Failure> {
        if self.changes.len() > MOST_CHANGES {
            return Err(flaw("/changes", "too_many", ("过多", "too many")));
        }
        let change = |(at, tried): (usize, TriedChange)| {
            let id = ChannelItemId(tried.item_id);
            match (tried.late_by, tried.without) {
                (Some(days), None) if days <= MOST_DAYS => Ok(Change::Delay(id, days)),
                (Some(_), None) => {
                    Err(flaw(&format!("/changes/{at}/late_by"), "out_of_range", ("超出范围", "out of range")))
                }
                (None, Some(code)) => Ok(Change::Drop(id, code)),
                _ => {
                    let either = ("late_by 与 without 须填且只填一项", "needs either late_by or without");
                    Err(flaw(&format!("/changes/{at}"), "required", either))
                }
            }
        };
        self.changes.into_iter().enumerate().map(change).collect()
    }
}
