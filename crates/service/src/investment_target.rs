//! The catalogue of investment targets (招商目录) on the chain map: what the city has at each node, what is missing, whom it
//! would like to win, and who follows that.

use std::collections::{BTreeMap, BTreeSet};

use dingyin_domain::id::{InvestmentTargetId, ProjectId};
use dingyin_domain::industry::ChainNode;
use dingyin_domain::invalid::Invalid;
use dingyin_domain::investment_target::{InvestmentTarget, InvestmentTargetFacts};
use dingyin_domain::permission::Action;
use dingyin_domain::text::Remark;
use dingyin_search::{Ask, Filter, Kind};
use dingyin_storage::{StorageError, investment_target as records, opened_from, project};

use crate::context::{Context, Expected};
use crate::error::{Code, ServiceError};
use crate::project::sound_reason;
use crate::search::{Question, ask};
use crate::{Done, Service};

/// A node of the chain map with what the city has there.
#[derive(Debug, Clone)]
pub struct MappedNode {
    /// The node.
    pub node: ChainNode,
    /// How many records that the asker may see are of it, by kind.
    pub has: BTreeMap<Kind, usize>,
    /// Whom the city would like to win for it.
    pub targets: Vec<Followed>,
}

/// A target with the projects that were opened from it, as far as the asker may see them.
#[derive(Debug, Clone)]
pub struct Followed {
    /// The target.
    pub target: InvestmentTarget,
    /// The projects.
    pub projects: Vec<(ProjectId, String)>,
}

impl Service {
    /// The chain map with what the city has at each node.
    ///
    /// # Errors
    /// The asker sees nothing at all, or the index is not ready.
    pub async fn chain_map(&self, context: &Context) -> Result<Vec<MappedNode>, ServiceError> {
        context.actor.may_at_all(Action::DemandRead)?;
        let kinds = [Kind::Project, Kind::Organisation, Kind::Demand];
        let asks = kinds.map(|kind| of_kind(context, kind).map(|ask| (kind, ask)));
        let asks = asks.into_iter().collect::<Result<Vec<_>, _>>()?;
        let index = self.index()?;
        let counted = self
            .off_thread(move || {
                asks.iter().map(|(kind, ask)| Ok((*kind, index.count_by_node(ask)?))).collect::<Result<Vec<_>, _>>()
            })
            .await?;
        let followed = self.investment_targets(context).await?;
        let of_node = |node: ChainNode| MappedNode {
            node,
            has: counted.iter().map(|(kind, of)| (*kind, of.get(node.code()).copied().unwrap_or_default())).collect(),
            targets: followed.iter().filter(|followed| followed.target.facts.chain_node == node).cloned().collect(),
        };
        Ok(ChainNode::all().map(of_node).collect())
    }

    /// The targets that are pursued, by node and name.
    ///
    /// # Errors
    /// The asker sees none.
    pub async fn investment_targets(&self, context: &Context) -> Result<Vec<Followed>, ServiceError> {
        context.actor.may_at_all(Action::DemandRead)?;
        let targets = records::standing(self.storage().reader()).await?;
        self.followed(context, targets).await
    }

    /// A target, dropped ones too.
    ///
    /// # Errors
    /// Not there, or the asker sees none.
    pub async fn investment_target(&self, context: &Context, id: InvestmentTargetId) -> Result<Followed, ServiceError> {
        context.actor.may_at_all(Action::DemandRead)?;
        let target = records::load(self.storage().reader(), id).await?;
        let mut followed = self.followed(context, vec![target]).await?;
        followed.pop().ok_or(ServiceError::of(Code::NotFound))
    }

    /// Targets with the projects that were opened from them.
    async fn followed(&self, context: &Context, targets: Vec<InvestmentTarget>) -> Result<Vec<Followed>, ServiceError> {
        let ids: Vec<InvestmentTargetId> = targets.iter().map(|target| target.id).collect();
        let opened = opened_from::of_targets(self.storage().reader(), &ids).await?;
        let projects: Vec<ProjectId> = opened.iter().map(|(_, project)| *project).collect();
        let projects = project::load_many(self.storage().reader(), &projects).await?;
        let directory = self.directory();
        let seen: BTreeMap<ProjectId, String> = projects
            .iter()
            .filter(|project| context.actor.within(Action::ProjectRead, &directory.scope(project)))
            .map(|project| (project.id, project.facts.name.as_str().to_owned()))
            .collect();
        let of = |target: &InvestmentTarget| {
            let own: BTreeSet<ProjectId> =
                opened.iter().filter(|(from, _)| *from == target.id).map(|(_, project)| *project).collect();
            own.into_iter().filter_map(|id| Some((id, seen.get(&id)?.clone()))).collect()
        };
        Ok(targets.into_iter().map(|target| Followed { projects: of(&target), target }).collect())
    }

    /// Enters a target.
    ///
    /// # Errors
    /// Not allowed, at the node already, or followed by someone who is not there.
    pub async fn add_investment_target(
        &self,
        context: &Context,
        facts: InvestmentTargetFacts,
    ) -> Done<InvestmentTarget> {
        context.actor.may_at_all(Action::CatalogueEdit)?;
        self.followers_are_there(&facts)?;
        let id = InvestmentTargetId(self.clock().id());
        let (created_at, updated_at) = (context.now, context.now);
        let target = InvestmentTarget { id, version: 1, facts, dropped: None, created_at, updated_at };
        let (stamp, entry_id) = (context.stamp(), self.clock().id());
        self.write(context, move |transaction| {
            let (stamp, target) = (stamp.clone(), target.clone());
            Box::pin(async move {
                if records::named(transaction.reader().await?, &target.facts).await?.is_some() {
                    return Err(ServiceError::of(Code::AlreadyExists));
                }
                match records::insert(transaction, &stamp, entry_id, &target).await {
                    Err(StorageError::Taken(_)) => Err(ServiceError::of(Code::AlreadyExists)),
                    other => Ok(other.map(|()| target)?),
                }
            })
        })
        .await
    }

    /// Replaces what is known of a target.
    ///
    /// # Errors
    /// Not allowed, not there, a stale version, or dropped.
    pub async fn edit_investment_target(
        &self,
        context: &Context,
        id: InvestmentTargetId,
        expected: Expected,
        facts: InvestmentTargetFacts,
    ) -> Done<InvestmentTarget> {
        self.followers_are_there(&facts)?;
        self.change_target(context, id, expected, move |target| target.facts = facts.clone()).await
    }

    /// Drops a target: it is pursued no more.
    ///
    /// # Errors
    /// Not allowed, not there, a stale version, dropped before, or without a reason.
    pub async fn drop_investment_target(
        &self,
        context: &Context,
        id: InvestmentTargetId,
        expected: Expected,
        reason: Option<String>,
    ) -> Done<InvestmentTarget> {
        let reason: Remark = sound_reason(reason)?;
        self.change_target(context, id, expected, move |target| target.dropped = Some(reason.clone())).await
    }

    async fn change_target<F>(
        &self,
        context: &Context,
        id: InvestmentTargetId,
        expected: Expected,
        change: F,
    ) -> Done<InvestmentTarget>
    where
        F: Fn(&mut InvestmentTarget) + Clone + Send + Sync + 'static,
    {
        context.actor.may_at_all(Action::CatalogueEdit)?;
        let (stamp, entry_id) = (context.stamp(), self.clock().id());
        self.write(context, move |transaction| {
            let (stamp, change) = (stamp.clone(), change.clone());
            Box::pin(async move {
                let before = records::load(transaction.reader().await?, id).await?;
                expected.check(before.version)?;
                if before.dropped.is_some() {
                    return Err(ServiceError::of(Code::TargetDropped));
                }
                let mut after = before.clone();
                (after.version, after.updated_at) = (before.version + 1, stamp.at);
                change(&mut after);
                let named = records::named(transaction.reader().await?, &after.facts).await?;
                if after.dropped.is_none() && named.is_some_and(|known| known != id) {
                    return Err(ServiceError::of(Code::AlreadyExists));
                }
                match records::save(transaction, &stamp, entry_id, (&before, &after)).await {
                    Err(StorageError::Taken(_)) => Err(ServiceError::of(Code::AlreadyExists)),
                    other => Ok(other.map(|()| after)?),
                }
            })
        })
        .await
    }

    fn followers_are_there(&self, facts: &InvestmentTargetFacts) -> Result<(), ServiceError> {
        let directory = self.directory();
        if facts.unit_id.is_some_and(|id| directory.unit(id).is_none()) {
            return Err(ServiceError::at("/unit_id", Invalid::NotFound));
        }
        if facts.person_id.is_some_and(|id| directory.person(id).is_none()) {
            return Err(ServiceError::at("/person_id", Invalid::NotFound));
        }
        Ok(())
    }
}

fn of_kind(context: &Context, kind: Kind) -> Result<Ask, ServiceError> {
    let filter = Filter { kinds: vec![kind], ..Filter::default() };
    ask(context, Question { filter, ..Question::default() })
}
