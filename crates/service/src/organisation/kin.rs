//! The links of the organisations' register, kept in memory: most investors are in no register, and logging their leads
//! must not cost a question.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use dingyin_domain::duplicate::{Likened, Relative};
use dingyin_domain::id::OrganisationId;
use dingyin_domain::organisation::RelationFacts;
use dingyin_domain::project::Facts;
use dingyin_storage::Reads;
use dingyin_storage::organisation::{self as records, relation};

use crate::Service;
use crate::clock::business_date;
use crate::error::ServiceError;

/// How many organisations are loaded by one statement.
const AT_ONCE: usize = 500;

/// What was read last, and how often it was given up: what is read meanwhile is not kept.
#[derive(Default)]
pub(crate) struct Kin(RwLock<(u64, Option<Arc<Links>>)>);

impl Kin {
    /// Organisations or their links have changed: they are read anew when somebody asks.
    pub(crate) fn forget(&self) {
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        *kept = (kept.0 + 1, None);
    }

    fn kept(&self) -> (u64, Option<Arc<Links>>) {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep(&self, given_up: u64, links: &Arc<Links>) {
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if kept.0 == given_up {
            kept.1 = Some(Arc::clone(links));
        }
    }
}

/// Both sides of every link by the keys of each.
#[derive(Default)]
struct Links {
    sides: Vec<Side>,
    by_key: HashMap<String, Vec<usize>>,
}

/// A link as one organisation sees it.
struct Side {
    own: Relative,
    other: Relative,
    link: RelationFacts,
}

impl Links {
    async fn read(connection: &impl Reads) -> Result<Self, ServiceError> {
        let links = relation::every(connection).await?;
        let ids: BTreeSet<OrganisationId> =
            links.iter().flat_map(|link| [link.organisation_id, link.other_id]).collect();
        let ids: Vec<OrganisationId> = ids.into_iter().collect();
        let mut known: HashMap<OrganisationId, Relative> = HashMap::with_capacity(ids.len());
        for ids in ids.chunks(AT_ONCE) {
            let read = records::load_many(connection, ids).await?;
            known.extend(read.iter().map(|organisation| (organisation.id, Relative::from(&organisation.facts))));
        }
        let mut read = Self::default();
        for link in links {
            read.add(&known, (link.organisation_id, link.other_id), &link);
            read.add(&known, (link.other_id, link.organisation_id), &link);
        }
        Ok(read)
    }

    fn add(
        &mut self,
        known: &HashMap<OrganisationId, Relative>,
        (own, other): (OrganisationId, OrganisationId),
        link: &RelationFacts,
    ) {
        let Some((own, other)) = known.get(&own).cloned().zip(known.get(&other).cloned()) else { return };
        for key in own.keys() {
            self.by_key.entry(key).or_default().push(self.sides.len());
        }
        self.sides.push(Side { own, other, link: link.clone() });
    }

    /// The organisations that are linked on a day with a lead's investor.
    fn of(&self, lead: &Likened, today: chrono::NaiveDate) -> Vec<Relative> {
        if self.sides.is_empty() {
            return Vec::new();
        }
        let mut at: Vec<usize> =
            lead.investor_keys().filter_map(|key| self.by_key.get(&key)).flatten().copied().collect();
        at.sort_unstable();
        at.dedup();
        let sides = at.into_iter().filter_map(|at| self.sides.get(at));
        let holding = sides.filter(|side| side.link.holds_on(today) && side.own.invests_in(lead));
        holding.map(|side| side.other.clone()).collect()
    }
}

impl Service {
    /// A lead beside the organisations that are linked today with its investor.
    pub(crate) async fn likened(&self, facts: &Facts) -> Result<Likened, ServiceError> {
        let lead = Likened::from(facts);
        let relatives = self.links().await?.of(&lead, business_date(self.clock().now()));
        Ok(lead.beside(relatives))
    }

    async fn links(&self) -> Result<Arc<Links>, ServiceError> {
        let (given_up, kept) = self.inner.kin.kept();
        if let Some(links) = kept {
            return Ok(links);
        }
        let links = Arc::new(Links::read(self.storage().reader()).await?);
        self.inner.kin.keep(given_up, &links);
        Ok(links)
    }
}
