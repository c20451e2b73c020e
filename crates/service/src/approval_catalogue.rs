//! The catalogue of approvals and its versions: read by everybody, entered by who maintains the reference data, with a preview of
//! what it would do. Channels that run keep the version they began with.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use dingyin_domain::approval::{
    Applicability, Approval, ApprovalKind, Catalogue, Limit, LimitKind, Predecessors, StopKind,
};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::green_channel::{Channel, ChannelItem, Standing};
use dingyin_domain::id::ChannelItemId;
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::permission::Action;
use dingyin_domain::text::{Name, Remark, filled};
use dingyin_domain::working_days::{Calendar, WorkingDays};
use dingyin_storage::green_channel as records;
use uuid::Uuid;

use crate::context::Context;
use crate::error::ServiceError;
use crate::{Directory, Done, Service};

/// The most items of a catalogue, the longest code, and the longest limit.
const MOST: usize = 300;
const LONGEST_CODE: usize = 12;
const MOST_DAYS: WorkingDays = 1000;
/// The last stage of approval.
const LAST_STAGE: u8 = 6;

/// An item of a catalogue, as it was given.
#[derive(Debug, Clone, Default)]
pub struct ApprovalDraft {
    /// Its code.
    pub code: Option<String>,
    /// 中文名称
    pub name_zh: Option<String>,
    /// English name.
    pub name_en: Option<String>,
    /// The stage of approval.
    pub stage: Option<u8>,
    /// The code of its kind; an approval when absent.
    pub kind: Option<String>,
    /// The code of the unit that decides it.
    pub unit: Option<String>,
    /// What it waits for, as `C06;A06|na`.
    pub predecessors: Option<String>,
    /// The limit by law.
    pub statutory_days: Option<WorkingDays>,
    /// The code of what it counts; working days when absent.
    pub statutory_kind: Option<String>,
    /// The promised limit.
    pub promised_days: Option<WorkingDays>,
    /// Whether it counts in the city's total.
    pub counts: bool,
    /// When it applies, as `new_building;!design_with_land`.
    pub condition: Option<String>,
    /// The codes of what may stop its clock.
    pub stops: Vec<String>,
    /// Items of one bundle go together.
    pub bundle: Option<String>,
    /// The document with which it ends.
    pub document: Option<String>,
}

/// A catalogue, as it was given.
#[derive(Debug, Clone, Default)]
pub struct CatalogueDraft {
    /// The first day on which channels are opened by it.
    pub in_force_from: Option<NaiveDate>,
    /// What is new in it.
    pub note: Option<String>,
    /// Its items.
    pub approvals: Vec<ApprovalDraft>,
}

/// What a catalogue would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CataloguePreview {
    /// The codes of items that are new, gone, and otherwise than before.
    pub added: Vec<String>,
    /// Gone.
    pub removed: Vec<String>,
    /// Otherwise.
    pub changed: Vec<String>,
    /// How many channels run; they keep their version.
    pub running: usize,
    /// How many of them would have other items by it.
    pub with_other_items: usize,
    /// How many of them would be planned shorter, and longer.
    pub shorter: usize,
    /// Longer.
    pub longer: usize,
}

impl Service {
    /// Every version of the catalogue, the oldest first.
    ///
    /// # Errors
    /// The database.
    pub async fn approval_catalogues(&self, _: &Context) -> Result<Vec<Catalogue>, ServiceError> {
        Ok(versions(records::catalogues(self.storage().reader()).await?))
    }

    /// What a catalogue would do; nothing is changed.
    ///
    /// # Errors
    /// Not allowed, values that are not sound, or a catalogue that cannot be worked by.
    pub async fn preview_catalogue(
        &self,
        context: &Context,
        draft: CatalogueDraft,
    ) -> Result<CataloguePreview, ServiceError> {
        context.actor.may_at_all(Action::ReferenceEdit)?;
        let known = self.approval_catalogues(context).await?;
        let (catalogue, _) = draft.parse(&known, &self.directory())?;
        let channels = records::all(self.storage().reader()).await?;
        let today = context.today();
        let before = known.last().cloned().unwrap_or_else(|| Catalogue::first().clone());
        self.off_thread(move || Ok(preview(&before, &catalogue, &channels, today))).await
    }

    /// Enters a catalogue as the next version.
    ///
    /// # Errors
    /// Not allowed, values that are not sound, a day of force before that of the version before it, or a catalogue that cannot be
    /// worked by.
    pub async fn enter_catalogue(&self, context: &Context, draft: CatalogueDraft) -> Done<Catalogue> {
        context.actor.may_at_all(Action::ReferenceEdit)?;
        let (service, context_) = (self.clone(), context.clone());
        let entry_id = self.clock().id();
        self.write(context, move |transaction| {
            let (service, context, draft) = (service.clone(), context_.clone(), draft.clone());
            Box::pin(async move {
                let known = versions(records::catalogues(transaction.reader().await?).await?);
                let (catalogue, note) = draft.parse(&known, &service.directory())?;
                let by = context.actor.person_id;
                records::enter_catalogue(transaction, &context.stamp(), entry_id, (&catalogue, &note, by)).await?;
                Ok(catalogue)
            })
        })
        .await
    }
}

/// Every version: the first one of the reference data, and those that were entered.
fn versions(entered: Vec<Catalogue>) -> Vec<Catalogue> {
    [Catalogue::first().clone()].into_iter().chain(entered).collect()
}

impl CatalogueDraft {
    fn parse(self, known: &[Catalogue], directory: &Directory) -> Result<(Catalogue, Remark), ServiceError> {
        let mut faults = Faults::default();
        let last = known.iter().map(|catalogue| (catalogue.version, catalogue.in_force_from)).max();
        let (version, since) = last.unwrap_or((0, NaiveDate::MIN));
        let in_force_from = faults.need("/in_force_from", self.in_force_from, |day| {
            if day > since { Ok(day) } else { Err(Invalid::Before(since)) }
        });
        let note = faults.need("/note", filled(self.note), Remark::parse);
        if self.approvals.is_empty() {
            faults.add("/approvals", Invalid::Required);
        }
        if self.approvals.len() > MOST {
            faults.add("/approvals", Invalid::TooMany(MOST));
        }
        let drafts = self.approvals.into_iter().take(MOST).enumerate();
        let approvals: Vec<Approval> =
            drafts.filter_map(|(at, draft)| draft.parse(&format!("/approvals/{at}"), directory, &mut faults)).collect();
        let parsed = in_force_from.zip(note);
        let (in_force_from, note) = faults.finish(parsed)?;
        let catalogue = Catalogue { version: version + 1, in_force_from, approvals };
        catalogue.check()?;
        Ok((catalogue, note))
    }
}

impl ApprovalDraft {
    fn parse(self, pointer: &str, directory: &Directory, faults: &mut Faults) -> Option<Approval> {
        let at = |field: &str| format!("{pointer}/{field}");
        let code = faults.need(&at("code"), filled(self.code), |code| {
            let short = code.chars().count() <= LONGEST_CODE && code.chars().all(|c| c.is_ascii_alphanumeric());
            if short { Ok(code) } else { Err(Invalid::Format("A01")) }
        });
        let name = |text: String| Name::parse(text).map(|name| name.as_str().to_owned());
        let name_zh = faults.need(&at("name_zh"), filled(self.name_zh), name);
        let name_en = faults.need(&at("name_en"), filled(self.name_en), name);
        let within = |most: u32| move |days: u32| if days <= most { Ok(days) } else { Err(Invalid::OutOfRange) };
        let stage =
            faults.need(&at("stage"), self.stage, |stage| within(LAST_STAGE.into())(stage.into()).map(|_| stage));
        let kind = faults.may(&at("kind"), filled(self.kind), ApprovalKind::known);
        let unit = faults.may(&at("unit"), filled(self.unit), |code| {
            if directory.unit_by_code(&code).is_some() { Ok(code) } else { Err(Invalid::UnknownCode) }
        });
        let statutory = faults.may(&at("statutory_days"), self.statutory_days, within(MOST_DAYS));
        let promised = faults.may(&at("promised_days"), self.promised_days, within(MOST_DAYS));
        let counted = faults.may(&at("statutory_kind"), filled(self.statutory_kind), |code| {
            LimitKind::EVERY.iter().copied().find(|kind| kind.code() == code).ok_or(Invalid::UnknownCode)
        });
        let stop = |code: &String| StopKind::from_code(code).ok_or(Invalid::UnknownCode);
        let stops: Result<Vec<StopKind>, Invalid> = self.stops.iter().map(stop).collect();
        let stops = faults.take(at("stops"), stops)?;
        let document = faults.may(&at("document"), filled(self.document), name);
        let bundle = faults.may(&at("bundle"), filled(self.bundle), name);
        Some(Approval {
            code: code?,
            name_zh: name_zh?,
            name_en: name_en?,
            stage: stage?,
            kind: kind.unwrap_or(ApprovalKind::Approval),
            unit,
            predecessors: Predecessors::parse(self.predecessors.as_deref().unwrap_or_default()),
            statutory: statutory.map(|days| Limit { days, kind: counted.unwrap_or(LimitKind::Working) }),
            promised,
            counts: self.counts,
            condition: Applicability::parse(self.condition.as_deref().unwrap_or_default()),
            stops,
            bundle,
            document,
        })
    }
}

fn preview(before: &Catalogue, after: &Catalogue, channels: &[Channel], today: NaiveDate) -> CataloguePreview {
    let by_code = |catalogue: &Catalogue| -> BTreeMap<String, Approval> {
        catalogue.approvals.iter().map(|approval| (approval.code.clone(), approval.clone())).collect()
    };
    let (old, new) = (by_code(before), by_code(after));
    let mut preview = CataloguePreview {
        added: new.keys().filter(|code| !old.contains_key(*code)).cloned().collect(),
        removed: old.keys().filter(|code| !new.contains_key(*code)).cloned().collect(),
        changed: new
            .iter()
            .filter(|(code, new)| old.get(*code).is_some_and(|old| old != *new))
            .map(|(code, _)| code.clone())
            .collect(),
        ..CataloguePreview::default()
    };
    for channel in channels {
        let standing = Standing::of(channel, Calendar::published(), today);
        if standing.items.iter().all(|item| item.state.is_over()) {
            continue;
        }
        let (own, other) = (opened_by(channel, before), opened_by(channel, after));
        let codes =
            |channel: &Channel| channel.items.iter().map(|item| item.approval.code.clone()).collect::<BTreeSet<_>>();
        let length = |channel: &Channel| Standing::of(channel, Calendar::published(), today).schedule.length;
        preview.running += 1;
        preview.with_other_items += usize::from(codes(&own) != codes(&other));
        let (now, then) = (length(&own), length(&other));
        preview.shorter += usize::from(then < now);
        preview.longer += usize::from(then > now);
    }
    preview
}

/// A channel as a catalogue would open it, before anything has happened.
fn opened_by(channel: &Channel, catalogue: &Catalogue) -> Channel {
    let applies = catalogue.approvals.iter().filter(|approval| approval.condition.applies(&channel.conditions));
    let item = |(at, approval): (usize, &Approval)| ChannelItem {
        id: ChannelItemId(Uuid::from_u128(at as u128)),
        label: None,
        approval: approval.clone(),
        events: Vec::new(),
    };
    Channel { items: applies.enumerate().map(item).collect(), ..channel.clone() }
}
