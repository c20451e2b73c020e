//! The strong keys by which leads are known: names of investors, credit codes, telephone numbers.

use std::collections::HashSet;

use dingyin_domain::duplicate::organisation_core;
use dingyin_domain::id::ProjectId;
use dingyin_domain::project::Facts;
use sea_orm::sea_query::{Condition, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::list::among;
use crate::error::StorageError;
use crate::table::{project_contacts, projects};

/// What of many leads some record has: names of investors but for their form, credit codes, telephone numbers.
#[derive(Debug, Default)]
pub struct KnownKeys {
    cores: HashSet<String>,
    codes: HashSet<String>,
    phones: HashSet<String>,
}

impl KnownKeys {
    /// Whether a record shares one of them with a lead.
    #[must_use]
    pub fn meet(&self, facts: &Facts) -> bool {
        self.cores.contains(&organisation_core(facts.investor.name.as_str()))
            || facts.investor.uscc.as_ref().is_some_and(|code| self.codes.contains(code.as_str()))
            || facts.contacts.iter().any(|contact| self.phones.contains(contact.phone.normal()))
    }
}

/// Which strong keys of these leads some record has; asked once for many, so that most need not be asked for alone.
///
/// # Errors
/// The database.
pub async fn known_keys(connection: &impl ConnectionTrait, leads: &[&Facts]) -> Result<KnownKeys, StorageError> {
    use projects::Column as C;
    let mut known = KnownKeys::default();
    for leads in leads.chunks(200) {
        let cores = leads.iter().map(|facts| organisation_core(facts.investor.name.as_str()));
        let codes = leads.iter().filter_map(|facts| facts.investor.uscc.as_ref()).map(|code| code.as_str().to_owned());
        let phones = leads.iter().flat_map(|facts| &facts.contacts).map(|contact| contact.phone.normal().to_owned());
        let of = |column: C, keys: Vec<String>| {
            projects::Entity::find().select_only().column(column).filter(column.is_in(keys)).distinct().into_tuple()
        };
        let found: Vec<String> = of(C::InvestorCore, cores.collect()).all(connection).await?;
        known.cores.extend(found);
        let codes: Vec<String> = codes.collect();
        if !codes.is_empty() {
            let found: Vec<String> = of(C::InvestorUscc, codes).all(connection).await?;
            known.codes.extend(found);
        }
        let phones: Vec<String> = phones.collect();
        if !phones.is_empty() {
            let query = project_contacts::Entity::find().select_only().column(project_contacts::Column::Phone);
            let query = query.filter(project_contacts::Column::Phone.is_in(phones)).distinct();
            let found: Vec<String> = query.into_tuple().all(connection).await?;
            known.phones.extend(found);
        }
    }
    Ok(known)
}

/// Projects that share a strong key with a lead: the credit code, the investor's name but for its form, a telephone.
/// In no order, so that each key is looked up in its own index.
///
/// # Errors
/// The database.
pub async fn likenesses(
    connection: &impl ConnectionTrait,
    facts: &Facts,
    limit: u64,
) -> Result<Vec<ProjectId>, StorageError> {
    use projects::Column as C;
    let mut keys = Condition::any().add(C::InvestorCore.eq(organisation_core(facts.investor.name.as_str())));
    if let Some(code) = &facts.investor.uscc {
        keys = keys.add(C::InvestorUscc.eq(code.as_str()));
    }
    if !facts.contacts.is_empty() {
        let mut phones = Query::select();
        phones
            .column(project_contacts::Column::ProjectId)
            .from(project_contacts::Entity)
            .and_where(project_contacts::Column::Phone.is_in(facts.contacts.iter().map(|c| c.phone.normal())));
        keys = keys.add(among(phones));
    }
    let ids: Vec<Uuid> = projects::Entity::find()
        .select_only()
        .column(C::Id)
        .filter(keys)
        .filter(C::MergedIntoId.is_null())
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(ids.into_iter().map(ProjectId).collect())
}
