//! The words of the search: an administrator adds to them, and the index knows them at once.

use std::sync::Arc;

use dingyin_domain::id::ThesaurusEntryId;
use dingyin_domain::invalid::{Fault, Faults, Invalid};
use dingyin_domain::permission::Action;
use dingyin_domain::text::{Remark, fold};
use dingyin_domain::thesaurus::{Entry, EntryDraft};
use dingyin_search::{Index, Lexicon};
use dingyin_storage::StorageError;
use dingyin_storage::thesaurus::{self as records, Added};

use crate::context::Context;
use crate::error::{Code, ServiceError};
use crate::{Done, Service};

/// The most entries a city may add.
const MOST: usize = 20_000;

impl Service {
    /// Adds an entry.
    ///
    /// # Errors
    /// Not allowed, not sound, there already, or too many.
    pub async fn add_to_thesaurus(&self, context: &Context, draft: EntryDraft) -> Done<Added> {
        context.actor.may_at_all(Action::ReferenceEdit)?;
        let entry = draft.parse()?;
        let (id, entry_id) = (ThesaurusEntryId(self.clock().id()), self.clock().id());
        let (added_by, added_at) = (context.actor.user_id, context.now);
        let added = Added { id, entry, added_by, added_at, withdrawn: None };
        let stamp = context.stamp();
        self.write(context, move |transaction| {
            let (stamp, added) = (stamp.clone(), added.clone());
            Box::pin(async move {
                let known = records::standing(transaction.reader().await?).await?;
                if known.len() >= MOST {
                    return Err(vec![Fault { pointer: "/term".to_owned(), invalid: Invalid::TooMany(MOST) }].into());
                }
                if known.iter().any(|known| same(&known.entry, &added.entry)) {
                    return Err(ServiceError::of(Code::AlreadyExists));
                }
                let written = records::insert(transaction, &stamp, entry_id, &added).await;
                match written {
                    Err(StorageError::Taken(_)) => Err(ServiceError::of(Code::AlreadyExists)),
                    other => Ok(other.map(|()| added)?),
                }
            })
        })
        .await
    }

    /// Withdraws an entry.
    ///
    /// # Errors
    /// Not allowed, not there, or without a reason.
    pub async fn withdraw_from_thesaurus(
        &self,
        context: &Context,
        id: ThesaurusEntryId,
        reason: Option<String>,
    ) -> Done<Added> {
        context.actor.may_at_all(Action::ReferenceEdit)?;
        let mut faults = Faults::default();
        let reason = faults.need("/reason", reason, Remark::parse);
        let reason = faults.finish(reason)?;
        let (stamp, by, entry_id) = (context.stamp(), context.actor.user_id, self.clock().id());
        self.write(context, move |transaction| {
            let (stamp, reason) = (stamp.clone(), reason.clone());
            Box::pin(async move { Ok(records::withdraw(transaction, &stamp, entry_id, (id, by, &reason)).await?) })
        })
        .await
    }

    /// The entries that were added and stand, the latest first; those in which a word stands when one is given.
    ///
    /// # Errors
    /// Not allowed.
    pub async fn thesaurus(&self, context: &Context, word: Option<&str>) -> Result<Vec<Added>, ServiceError> {
        context.actor.may_at_all(Action::ReferenceEdit)?;
        let folded = word.map(fold);
        let has = |added: &Added| {
            let says = |line: &str| folded.as_ref().is_none_or(|word| fold(line).contains(word));
            says(added.entry.term.as_str()) || says(added.entry.other.as_str())
        };
        Ok(records::standing(self.storage().reader()).await?.into_iter().filter(has).collect())
    }

    /// Gives the index the words of the reference data and those that were added.
    pub(crate) async fn teach(&self, index: &Arc<Index>) -> Result<(), ServiceError> {
        let added: Vec<Entry> =
            records::standing(self.storage().reader()).await?.into_iter().map(|added| added.entry).collect();
        let lexicon = tokio::task::spawn_blocking(move || Arc::new(Lexicon::new(&added)));
        let lexicon = lexicon.await.map_err(std::io::Error::other)?;
        index.learn(Arc::clone(&lexicon));
        // How words are spelled and mistyped few questions ask: nobody waits for it.
        drop(tokio::task::spawn_blocking(move || lexicon.warm_up()));
        Ok(())
    }
}

/// Whether two entries say the same, whatever the case and the script of their words.
fn same(a: &Entry, b: &Entry) -> bool {
    let words = |entry: &Entry| [entry.term.as_str(), entry.other.as_str()].map(fold);
    a.relation == b.relation && words(a) == words(b)
}
