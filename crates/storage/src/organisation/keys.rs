//! Keys that organisations share with their look-alikes, so that few of them need be compared.

use dingyin_domain::duplicate::LikenedOrganisation;
use dingyin_domain::id::OrganisationId;
use dingyin_domain::organisation::Organisation;
use sea_orm::sea_query::{ExprTrait as _, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, QueryTrait as _,
};
use uuid::Uuid;

use super::{organisation, organisations};
use crate::error::StorageError;
use crate::table::organisation_keys;
use crate::transaction::Transaction;

/// What a key weighs that says much by itself; whoever shares as much is worth a look.
const STRONG: i32 = 2;
const WEAK: i32 = 1;
/// How many look-alikes are compared at most.
const MOST: u64 = 50;
/// How many organisations are given their keys at a time.
const AT_ONCE: u64 = 500;

/// Writes the keys of an organisation anew; one that was merged has none.
pub(super) async fn write(transaction: &mut Transaction, organisation: &Organisation) -> Result<(), StorageError> {
    let own = organisation_keys::Column::OrganisationId.eq(organisation.id.0);
    organisation_keys::Entity::delete_many().filter(own).exec(transaction.writer().await?).await?;
    if organisation.merged_into.is_some() {
        return Ok(());
    }
    transaction.insert_all(rows(organisation)).await
}

/// Gives keys to the organisations that were entered before there were any.
pub(crate) async fn complete(connection: &impl ConnectionTrait) -> Result<(), StorageError> {
    use organisations::Column as C;
    let keyed =
        organisation_keys::Entity::find().select_only().column(organisation_keys::Column::OrganisationId).into_query();
    loop {
        let bare = organisations::Entity::find()
            .filter(C::Id.not_in_subquery(keyed.clone()))
            .filter(C::MergedIntoId.is_null())
            .limit(AT_ONCE)
            .all(connection)
            .await?;
        if bare.is_empty() {
            return Ok(());
        }
        for row in bare {
            let rows = rows(&organisation(row)?).into_iter().map(sea_orm::IntoActiveModel::into_active_model);
            organisation_keys::Entity::insert_many(rows)
                .on_conflict(OnConflict::new().do_nothing().to_owned())
                .exec_without_returning(connection)
                .await?;
        }
    }
}

/// The organisations that are worth a comparison, those that share most first.
///
/// # Errors
/// The database.
pub async fn candidates(
    connection: &impl ConnectionTrait,
    likened: &LikenedOrganisation,
) -> Result<Vec<Organisation>, StorageError> {
    use organisation_keys::Column as C;
    let ids: Vec<Uuid> = organisation_keys::Entity::find()
        .select_only()
        .column(C::OrganisationId)
        .filter(C::Key.is_in(likened.keys().all()))
        .group_by(C::OrganisationId)
        .having(C::Weight.sum().gte(STRONG))
        .order_by(C::Weight.sum(), Order::Desc)
        .order_by_asc(C::OrganisationId)
        .limit(MOST)
        .into_tuple()
        .all(connection)
        .await?;
    let ids: Vec<OrganisationId> = ids.into_iter().map(OrganisationId).collect();
    super::load_many(connection, &ids).await
}

fn rows(organisation: &Organisation) -> Vec<organisation_keys::Model> {
    let keys = LikenedOrganisation::from(&organisation.facts).keys();
    let row = |weight| move |key| organisation_keys::Model { key, organisation_id: organisation.id.0, weight };
    keys.strong.into_iter().map(row(STRONG)).chain(keys.weak.into_iter().map(row(WEAK))).collect()
}
