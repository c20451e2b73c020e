//! Time limits of approvals by the clock: handlers are reminded, what is late is told further up, each once.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use dingyin_domain::green_channel::{Alert, ChannelItem, Told, is_head};
use dingyin_domain::id::{ChannelItemId, NotificationId, PersonId, ProjectId, UserId};
use dingyin_domain::permission::{Action, Actor, Reach};
use dingyin_domain::working_days::Calendar;
use dingyin_storage::account::AccountState;
use dingyin_storage::alert as records;
use dingyin_storage::green_channel::{ItemOfProject, in_hand};
use dingyin_storage::{Stamp, Transaction, account, project};

use crate::error::ServiceError;
use crate::{Directory, Service};

/// How many items are looked at in one go, and how many are told of in one transaction.
const LOOKED_AT: u64 = 2000;
const AT_ONCE: usize = 200;

impl Service {
    /// Tells whom the time limits of approvals concern today. Safe to run twice, to be killed, and after the clock has stood
    /// still. Answers how many alerts were recorded.
    ///
    /// # Errors
    /// The database.
    pub async fn record_approval_alerts(&self) -> Result<u64, ServiceError> {
        let accounts = account::all(self.storage().reader()).await?.into_iter();
        let enabled = accounts.filter(|account| account.state == AccountState::Enabled);
        let accounts: Arc<[Actor]> = enabled.map(|account| account.actor).collect();
        let (mut after, mut recorded) = (None, 0);
        loop {
            let items = in_hand(self.storage().reader(), None, after, LOOKED_AT).await?;
            let Some((_, last)) = items.last() else { return Ok(recorded) };
            after = Some(last.id);
            let today = self.today();
            let items = self.off_thread(move || Ok(concerning(items, today))).await?;
            let ids: Vec<ChannelItemId> = items.iter().map(|(_, item)| item.id).collect();
            let told = records::told(self.storage().reader(), &ids).await?;
            let due: Vec<(ChannelItemId, u64)> = items
                .iter()
                .map(|(_, item)| (item.id, news(item, told.get(&item.id), today).len() as u64))
                .filter(|(_, due)| *due > 0)
                .collect();
            for some in due.chunks(AT_ONCE) {
                let ids: Arc<[ChannelItemId]> = some.iter().map(|(id, _)| *id).collect();
                self.tell_limits(ids, Arc::clone(&accounts), today).await?;
            }
            recorded += due.iter().map(|(_, due)| due).sum::<u64>();
        }
    }

    async fn tell_limits(
        &self,
        items: Arc<[ChannelItemId]>,
        accounts: Arc<[Actor]>,
        today: NaiveDate,
    ) -> Result<(), ServiceError> {
        let (service, stamp) = (self.clone(), self.system_stamp());
        let noted = stamp.clone();
        self.as_system(&stamp, move |transaction| {
            let (service, stamp) = (service.clone(), noted.clone());
            let (accounts, items) = (Arc::clone(&accounts), Arc::clone(&items));
            Box::pin(async move { record(&service, transaction, &stamp, (&items, &accounts, today)).await })
        })
        .await
    }
}

/// Asks each item again inside the transaction: it may have been finished, or told of, meanwhile.
async fn record(
    service: &Service,
    transaction: &mut Transaction,
    stamp: &Stamp,
    (ids, accounts, today): (&[ChannelItemId], &[Actor], NaiveDate),
) -> Result<(), ServiceError> {
    let reader = transaction.reader().await?;
    let (items, told) = (records::again(reader, ids).await?, records::told(reader, ids).await?);
    let projects: Vec<ProjectId> = items.iter().map(|(project, _)| *project).collect();
    let led = project::load_many(reader, &projects).await?;
    let leaders: BTreeMap<ProjectId, PersonId> =
        led.iter().filter_map(|project| Some((project.id, project.leader()?.person_id))).collect();
    let directory = service.directory();
    for running in &items {
        let (project, item) = running;
        for alert in news(item, told.get(&item.id), today) {
            let leader = leaders.get(project).copied();
            let recipients = recipients(alert.rung.told(), (item, leader), accounts, &directory);
            let ids = (NotificationId(service.clock().id()), service.clock().id());
            records::tell(transaction, stamp, ids, (running, alert), &recipients).await?;
        }
    }
    Ok(())
}

/// The items that concern somebody today.
fn concerning(mut items: Vec<ItemOfProject>, today: NaiveDate) -> Vec<ItemOfProject> {
    items.retain(|(_, item)| !news(item, None, today).is_empty());
    items
}

/// What is to be told of an item and was not. A year without calendar data tells nobody anything.
fn news(item: &ChannelItem, told: Option<&Vec<Alert>>, today: NaiveDate) -> Vec<Alert> {
    let mut alerts = item.alerts(Calendar::published(), today).unwrap_or_default();
    alerts.retain(|alert| told.is_none_or(|told| !told.contains(alert)));
    alerts
}

/// The accounts of those who are told. A unit without a head is told as a whole.
fn recipients(
    told: Told,
    (item, leader): (&ChannelItem, Option<PersonId>),
    accounts: &[Actor],
    directory: &Directory,
) -> Vec<UserId> {
    let unit = directory.deciding_unit(&item.approval).map(|unit| unit.id);
    let of_unit: Vec<&Actor> = accounts.iter().filter(|actor| Some(actor.unit_id) == unit).collect();
    let ids = |actors: Vec<&Actor>| actors.into_iter().map(|actor| actor.user_id).collect::<Vec<_>>();
    match told {
        Told::Handler => {
            let handles = |actor: &&Actor| actor.reaches(Action::ApprovalHandle).contains(&Reach::OwnUnit);
            ids(of_unit.into_iter().filter(handles).collect())
        }
        Told::UnitHead => {
            let heads = |actor: &&Actor| directory.person(actor.person_id).is_some_and(|person| is_head(&person.post));
            let named: Vec<&Actor> = of_unit.iter().copied().filter(heads).collect();
            ids(if named.is_empty() { of_unit } else { named })
        }
        Told::Leader => ids(accounts.iter().filter(|actor| Some(actor.person_id) == leader).collect()),
    }
}
