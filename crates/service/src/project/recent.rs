//! Leads that the index does not know yet: without them, one that comes twice within a moment would be logged twice.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use dingyin_domain::duplicate::Keys;
use dingyin_domain::id::ProjectId;

/// The keys of leads on their way into the index.
#[derive(Default)]
pub(crate) struct Recent(Mutex<Leads>);

#[derive(Default)]
struct Leads {
    by_key: HashMap<String, HashSet<ProjectId>>,
    by_lead: HashMap<ProjectId, Lead>,
}

struct Lead {
    keys: Keys,
    added: Instant,
    /// Where it stands in the change log once it is committed.
    position: Option<i64>,
}

/// How long a lead is kept although the index knows it: for those who looked there a moment too early.
const KEPT: Duration = Duration::from_secs(10);

impl Recent {
    /// A lead is being logged.
    pub(crate) fn add(&self, id: ProjectId, keys: &Keys) {
        let mut leads = self.leads();
        let lead = Lead { keys: keys.clone(), added: Instant::now(), position: None };
        if leads.by_lead.insert(id, lead).is_none() {
            for key in keys.all() {
                leads.by_key.entry(key.clone()).or_default().insert(id);
            }
        }
    }

    /// It stands in the change log.
    pub(crate) fn committed(&self, id: ProjectId, position: i64) {
        if let Some(lead) = self.leads().by_lead.get_mut(&id) {
            lead.position = Some(position);
        }
    }

    /// It was not logged after all.
    pub(crate) fn remove(&self, id: ProjectId) {
        self.leads().remove(id);
    }

    /// The index has reached this position.
    pub(crate) fn forget_up_to(&self, position: i64) {
        self.forget(position, KEPT);
    }

    fn forget(&self, position: i64, kept: Duration) {
        let mut leads = self.leads();
        let known = |lead: &Lead| lead.position.is_some_and(|at| at <= position) && lead.added.elapsed() >= kept;
        let known: Vec<ProjectId> = leads.by_lead.iter().filter(|(_, lead)| known(lead)).map(|(id, _)| *id).collect();
        known.into_iter().for_each(|id| leads.remove(id));
    }

    /// Other leads that are worth a comparison with this one.
    pub(super) fn sharing(&self, id: Option<ProjectId>, keys: &Keys) -> Vec<ProjectId> {
        let leads = self.leads();
        let holders = keys.all().filter_map(|key| leads.by_key.get(key)).flatten();
        let others: BTreeSet<ProjectId> = holders.copied().filter(|other| Some(*other) != id).collect();
        let meets = |other: &ProjectId| leads.by_lead.get(other).is_some_and(|lead| lead.keys.meet(keys));
        others.into_iter().filter(meets).collect()
    }

    fn leads(&self) -> MutexGuard<'_, Leads> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Leads {
    fn remove(&mut self, id: ProjectId) {
        let Some(lead) = self.by_lead.remove(&id) else { return };
        for key in lead.keys.all() {
            if let Some(ids) = self.by_key.get_mut(key) {
                ids.remove(&id);
                if ids.is_empty() {
                    self.by_key.remove(key);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_lead_is_known_until_the_index_knows_it() {
        let (first, second) = (ProjectId(Uuid::from_u128(1)), ProjectId(Uuid::from_u128(2)));
        let recent = Recent::default();
        let keys = Keys { strong: vec!["n:越微".to_owned()], weak: Vec::new() };
        recent.add(first, &keys);
        assert_eq!(recent.sharing(Some(second), &keys), [first]);
        assert!(recent.sharing(Some(first), &keys).is_empty());
        recent.forget(9, Duration::ZERO);
        assert_eq!(recent.sharing(None, &keys), [first], "it is not committed yet");
        recent.committed(first, 10);
        recent.forget(9, Duration::ZERO);
        assert_eq!(recent.sharing(None, &keys), [first], "the index is not as far");
        recent.forget(10, Duration::ZERO);
        assert!(recent.sharing(None, &keys).is_empty());
    }
}
