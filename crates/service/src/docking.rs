//! Dockings (对接): arranged, told to those who take part, held or called off; a project opened from one keeps the thread.

use std::collections::BTreeMap;

use dingyin_domain::coded::Coded as _;
use dingyin_domain::demand::{Demand, DemandChange, DemandOutcome, DemandStatus, Visibility};
use dingyin_domain::docking::{
    Docking, DockingChange, DockingDraft, DockingFacts, DockingOutcome, DockingRejection, DockingState, OutcomeDraft,
};
use dingyin_domain::id::{DemandId, DockingId, OutgoingId};
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::language::Language;
use dingyin_domain::permission::Action;
use dingyin_domain::phone::masked_name;
use dingyin_domain::text::{Line, Remark};
use dingyin_office::{Call, Invitation};
use dingyin_storage::docking::{self as records, DockingFilter, Group, Reached};
use dingyin_storage::outbox::{self, Content, Mail, Method};
use dingyin_storage::page::{Cursor, Page};
use dingyin_storage::{Transaction, demand as demands};
use uuid::Uuid;

use crate::context::{Context, Expected};
use crate::demand::{may_write, visible};
use crate::error::{Code, ServiceError};
use crate::project::{NextStepDraft, sound_reason};
use crate::{Done, Service};

/// What is to become of the demand when a docking came to something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// It is met.
    Met,
    /// It goes on.
    GoesOn,
}

impl Then {
    /// A contract meets a demand unless somebody says otherwise.
    const fn usual(outcome: DockingOutcome) -> Self {
        match outcome {
            DockingOutcome::Contract => Self::Met,
            _ => Self::GoesOn,
        }
    }
}

impl Service {
    /// Arranges a docking for a published demand, which is in docking from then on; invitations go out.
    ///
    /// # Errors
    /// The demand is not seen, not the asker's to change, or not open; values that are not sound.
    pub async fn arrange_docking(&self, context: &Context, id: DemandId, draft: DockingDraft) -> Done<Docking> {
        let facts = self.sound_docking(context, draft).await?;
        let docking = Docking {
            id: DockingId(self.clock().id()),
            version: 1,
            demand_id: id,
            facts,
            state: DockingState::Arranged,
            result: None,
            called_off: None,
            project_id: None,
            arranged_by: context.actor.user_id,
            created_at: context.now,
            updated_at: context.now,
        };
        let ids = self.ids();
        let (service, context_) = (self.clone(), context.clone());
        let written = self
            .write(context, move |transaction| {
                let (service, context, docking) = (service.clone(), context_.clone(), docking.clone());
                Box::pin(async move {
                    let demand = own_demand(transaction, &context, id).await?;
                    let status = demand.status_on(context.today());
                    if !matches!(status, DemandStatus::Published | DemandStatus::InDocking) {
                        return Err(DockingRejection::DemandNotOpen(status).into());
                    }
                    let stamp = context.stamp();
                    records::insert(transaction, &stamp, ids.docking, &docking).await?;
                    if demand.status == DemandStatus::Published {
                        demands::save(transaction, &stamp, ids.demand, &demand, &DemandChange::DockingBegan).await?;
                    }
                    service.invite(transaction, (&docking, &demand), None).await?;
                    Ok(docking)
                })
            })
            .await?;
        self.inner.told.notify_waiters();
        Ok(written)
    }

    /// Arranges a docking otherwise; invitations go out again, and to those who do not take part any more a cancellation.
    ///
    /// # Errors
    /// Not seen, not the asker's to change, a stale version, over, or values that are not sound.
    pub async fn rearrange_docking(
        &self,
        context: &Context,
        id: DockingId,
        expected: Expected,
        draft: DockingDraft,
    ) -> Done<Docking> {
        let facts = self.sound_docking(context, draft).await?;
        self.change_docking(context, id, expected, move |docking| docking.rearrange(facts.clone())).await
    }

    /// Calls a docking off; cancellations go out.
    ///
    /// # Errors
    /// Not seen, not the asker's to change, a stale version, over, or without a reason.
    pub async fn call_docking_off(
        &self,
        context: &Context,
        id: DockingId,
        expected: Expected,
        reason: Option<String>,
    ) -> Done<Docking> {
        let reason: Remark = sound_reason(reason)?;
        self.change_docking(context, id, expected, move |docking| docking.call_off(reason.clone())).await
    }

    /// Records what came of a docking, and what that makes of its demand.
    ///
    /// # Errors
    /// Not seen, not the asker's to change, a stale version, over, not begun, or values that are not sound.
    pub async fn hold_docking(
        &self,
        context: &Context,
        id: DockingId,
        expected: Expected,
        (draft, next_step, then): (OutcomeDraft, Option<NextStepDraft>, Option<Then>),
    ) -> Done<Docking> {
        let mut faults = Faults::default();
        let next_step = next_step.and_then(|step| self.sound_step(context, step, &mut faults));
        let result = draft.parse(next_step, context.today(), faults)?;
        let (ids, context_) = (self.ids(), context.clone());
        self.write(context, move |transaction| {
            let (context, result) = (context_.clone(), result.clone());
            Box::pin(async move {
                let (docking, demand) = own_docking(transaction, &context, id, expected).await?;
                let outcome = result.outcome;
                let change = docking.hold(result, context.now)?;
                let stamp = context.stamp();
                let held = records::save(transaction, &stamp, ids.docking, &docking, &change).await?;
                let then = then.unwrap_or(Then::usual(outcome));
                follow(transaction, &context, (&demand, &held), then, ids.demand).await?;
                Ok(held)
            })
        })
        .await
    }

    async fn change_docking<F>(&self, context: &Context, id: DockingId, expected: Expected, decide: F) -> Done<Docking>
    where
        F: Fn(&Docking) -> Result<DockingChange, DockingRejection> + Clone + Send + Sync + 'static,
    {
        let (ids, service, context_) = (self.ids(), self.clone(), context.clone());
        let written = self
            .write(context, move |transaction| {
                let (service, context, decide) = (service.clone(), context_.clone(), decide.clone());
                Box::pin(async move {
                    let (before, demand) = own_docking(transaction, &context, id, expected).await?;
                    let change = decide(&before)?;
                    let after = records::save(transaction, &context.stamp(), ids.docking, &before, &change).await?;
                    service.invite(transaction, (&after, &demand), Some(&before)).await?;
                    follow(transaction, &context, (&demand, &after), Then::GoesOn, ids.demand).await?;
                    Ok(after)
                })
            })
            .await?;
        self.inner.told.notify_waiters();
        Ok(written)
    }

    /// A docking with its demand.
    ///
    /// # Errors
    /// Not there, or the demand is not for the asker to see.
    pub async fn docking(&self, context: &Context, id: DockingId) -> Result<(Docking, Demand), ServiceError> {
        context.actor.may_at_all(Action::DemandRead)?;
        let docking = records::load(self.storage().reader(), id).await?;
        let demand = self.demand(context, docking.demand_id).await?;
        Ok((docking, demand))
    }

    /// One page of the dockings, with their demands, and how many there are; those of published demands are everybody's.
    ///
    /// # Errors
    /// The asker sees no demands, or a cursor that does not read.
    pub async fn dockings(
        &self,
        context: &Context,
        filter: &DockingFilter,
        after: Option<&Cursor>,
        limit: u64,
    ) -> Result<(Page<(Docking, Demand)>, u64), ServiceError> {
        context.actor.may_at_all(Action::DemandRead)?;
        if let Some(id) = filter.demand {
            self.demand(context, id).await?;
        }
        let (page, total) = records::list(self.storage().reader(), filter, after, limit).await?;
        let ids: Vec<DemandId> = page.items.iter().map(|docking| docking.demand_id).collect();
        let of: BTreeMap<DemandId, Demand> = demands::load_many(self.storage().reader(), &ids)
            .await?
            .into_iter()
            .map(|demand| (demand.id, demand))
            .collect();
        let with = |docking: Docking| of.get(&docking.demand_id).cloned().map(|demand| (docking, demand));
        Ok((Page { items: page.items.into_iter().filter_map(with).collect(), next: page.next }, total))
    }

    /// How far published demands have come, by library, industry and district.
    ///
    /// # Errors
    /// The asker sees no demands.
    pub async fn docking_funnel(&self, context: &Context) -> Result<BTreeMap<Group, Reached>, ServiceError> {
        context.actor.may_at_all(Action::DemandRead)?;
        Ok(records::reached(self.storage().reader()).await?)
    }

    /// The invitation to a docking, as a calendar file.
    ///
    /// # Errors
    /// As [`Service::docking`].
    pub async fn docking_invitation(&self, context: &Context, id: DockingId) -> Result<String, ServiceError> {
        let (docking, demand) = self.docking(context, id).await?;
        let docking = if may_write(&context.actor, &demand) { docking } else { for_others(docking) };
        Ok(self.invitation(&docking, &demand).to_ics())
    }

    /// What the asker may do with a docking, and whether the people's addresses are shown.
    #[must_use]
    pub fn docking_actions(&self, context: &Context, (docking, demand): (&Docking, &Demand)) -> Vec<&'static str> {
        if !may_write(&context.actor, demand) {
            return Vec::new();
        }
        let came_to = docking.result.as_ref().is_some_and(|result| result.outcome != DockingOutcome::No);
        match docking.state {
            DockingState::Arranged => vec!["rearrange", "hold", "call_off"],
            DockingState::Held if came_to && docking.project_id.is_none() => vec!["open_project"],
            _ => Vec::new(),
        }
    }

    fn ids(&self) -> Ids {
        Ids { docking: self.clock().id(), demand: self.clock().id() }
    }

    /// Reads a draft; the other side's name is that of its record where none is given.
    async fn sound_docking(&self, context: &Context, mut draft: DockingDraft) -> Result<DockingFacts, ServiceError> {
        if let Some(with) = draft.with.as_mut() {
            if let Some(id) = with.organisation_id {
                let organisation = self.organisation(context, id).await;
                let organisation =
                    organisation.map_err(|_| ServiceError::at("/with/organisation_id", Invalid::NotFound))?;
                with.name.get_or_insert_with(|| organisation.facts.name.as_str().to_owned());
            }
            if let Some(id) = with.demand_id {
                let demand = self.demand(context, id).await;
                let demand = demand.map_err(|_| ServiceError::at("/with/demand_id", Invalid::NotFound))?;
                // Whose name is not published is named by whoever knows it.
                let named = demand.facts.visibility == Visibility::Open || may_write(&context.actor, &demand);
                if named {
                    with.name.get_or_insert_with(|| demand.facts.organisation.name.as_str().to_owned());
                }
            }
        }
        Ok(draft.parse()?)
    }

    /// Lets invitations go out to those who take part, and cancellations to those who did before.
    async fn invite(
        &self,
        transaction: &mut Transaction,
        (docking, demand): (&Docking, &Demand),
        before: Option<&Docking>,
    ) -> Result<(), ServiceError> {
        if self.mailer().is_none() {
            return Ok(());
        }
        let now = self.clock().now();
        let addresses = |docking: &Docking| {
            let people = docking.facts.participants.iter();
            people.filter_map(|person| person.email.clone()).collect::<Vec<_>>()
        };
        let invited = addresses(docking);
        let gone = before.map(addresses).unwrap_or_default().into_iter().filter(|address| !invited.contains(address));
        let called_off = docking.state == DockingState::CalledOff;
        let all = invited.iter().map(|to| (to.clone(), called_off)).chain(gone.map(|to| (to, true)));
        for (to, cancelled) in all {
            let call = if cancelled { Call::StayAway } else { Call::Come };
            let invitation = Invitation { call, ..self.invitation(docking, demand) };
            let mail = Content::Mail(Mail {
                to,
                subject: subject(&invitation),
                text: in_words(&invitation),
                invitation: Some(outbox::Invitation {
                    calendar: invitation.to_ics(),
                    method: if cancelled { Method::Cancel } else { Method::Request },
                }),
            });
            outbox::insert(transaction, (OutgoingId(self.clock().id()), &mail), now).await?;
        }
        Ok(())
    }

    fn invitation(&self, docking: &Docking, demand: &Demand) -> Invitation {
        let facts = &docking.facts;
        let call = if docking.state == DockingState::CalledOff { Call::StayAway } else { Call::Come };
        let note = facts.note.as_ref().map(|note| note.as_str());
        let with = format!("对接方：{}", facts.with.name.as_str());
        Invitation {
            uid: format!("{}@dingyin", docking.id),
            sequence: docking.version - 1,
            stamped_at: docking.updated_at,
            call,
            summary: format!("{}：{}", facts.kind.name(Language::Chinese), demand.facts.title.as_str()),
            description: [Some(with.as_str()), note].into_iter().flatten().collect::<Vec<_>>().join("\n"),
            place: facts.place.as_str().to_owned(),
            between: (facts.starts_at, facts.ends_at),
            organiser: self.mailer().map(|mailer| mailer.from.email.to_string()),
            people: facts
                .participants
                .iter()
                .map(|person| (person.name.as_str().to_owned(), person.email.as_ref().map(|e| e.as_str().to_owned())))
                .collect(),
        }
    }
}

/// The ids of the entries that a change of a docking writes.
#[derive(Debug, Clone, Copy)]
struct Ids {
    docking: Uuid,
    demand: Uuid,
}

/// A demand that the asker may change.
async fn own_demand(transaction: &mut Transaction, context: &Context, id: DemandId) -> Result<Demand, ServiceError> {
    let demand = demands::for_change(transaction, id).await?;
    visible(&context.actor, &demand)?;
    if may_write(&context.actor, &demand) { Ok(demand) } else { Err(ServiceError::of(Code::Forbidden)) }
}

/// A docking of a demand that the asker may change.
async fn own_docking(
    transaction: &mut Transaction,
    context: &Context,
    id: DockingId,
    expected: Expected,
) -> Result<(Docking, Demand), ServiceError> {
    let docking = records::load(transaction.reader().await?, id).await?;
    let demand = own_demand(transaction, context, docking.demand_id).await?;
    expected.check(docking.version)?;
    Ok((docking, demand))
}

/// What a docking that was held, called off or moved makes of its demand.
async fn follow(
    transaction: &mut Transaction,
    context: &Context,
    (demand, docking): (&Demand, &Docking),
    then: Then,
    entry_id: Uuid,
) -> Result<(), ServiceError> {
    if !matches!(demand.status, DemandStatus::Published | DemandStatus::InDocking) {
        return Ok(());
    }
    let change = if then == Then::Met && docking.keeps_in_docking() {
        let with = docking.facts.with.name.as_str();
        let reason =
            Remark::parse(format!("与{with}对接成功")).map_err(|invalid| ServiceError::at("/outcome", invalid))?;
        Some(demand.close(DemandOutcome::Met, reason)?)
    } else {
        let dockings = records::of_demand(transaction.reader().await?, demand.id).await?;
        let goes_on = dockings.iter().any(Docking::keeps_in_docking);
        (!goes_on && demand.status == DemandStatus::InDocking).then_some(DemandChange::DockingEnded)
    };
    if let Some(change) = change {
        demands::save(transaction, &context.stamp(), entry_id, demand, &change).await?;
    }
    Ok(())
}

/// A docking as those see it who do not arrange it: people as contacts are published, without addresses.
#[must_use]
pub fn for_others(mut docking: Docking) -> Docking {
    for person in &mut docking.facts.participants {
        person.email = None;
        person.name = Line::parse(masked_name(person.name.as_str())).unwrap_or_else(|_| person.name.clone());
    }
    docking
}

fn subject(invitation: &Invitation) -> String {
    match invitation.call {
        Call::Come => invitation.summary.clone(),
        Call::StayAway => format!("已取消：{}", invitation.summary),
    }
}

fn in_words(invitation: &Invitation) -> String {
    let begins = crate::clock::local(invitation.between.0);
    format!(
        "{}\n时间：{}\n地点：{}\n{}\n",
        subject(invitation),
        begins.format("%Y年%-m月%-d日 %H:%M"),
        invitation.place,
        invitation.description
    )
}
