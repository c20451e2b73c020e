//! Idempotency keys: a retried request answers the first one's result and changes nothing.

use dingyin_domain::id::UserId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::change_log::Stamp;
use crate::error::StorageError;
use crate::instant::to_micros;
use crate::table::idempotency_keys;
use crate::transaction::Transaction;
use crate::write::Written;

/// A key that a client chose for one request, and what that request was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idempotency {
    /// Who asks.
    pub user_id: UserId,
    /// The client's key.
    pub key: String,
    /// A digest of the operation and its body.
    pub fingerprint: String,
}

impl Idempotency {
    /// The result of the first request with this key, if there was one.
    pub(crate) async fn earlier<T: DeserializeOwned>(
        &self,
        transaction: &Transaction,
    ) -> Result<Option<Written<T>>, StorageError> {
        let row = idempotency_keys::Entity::find()
            .filter(idempotency_keys::Column::UserId.eq(self.user_id.0))
            .filter(idempotency_keys::Column::Key.eq(self.key.as_str()))
            .one(transaction.reader_beside_projects())
            .await?;
        let Some(row) = row else { return Ok(None) };
        if row.fingerprint != self.fingerprint {
            return Err(StorageError::KeyReused);
        }
        let value = serde_json::from_str(&row.result).map_err(|_| StorageError::Unreadable("idempotent result"))?;
        Ok(Some(Written { value, position: row.position }))
    }

    /// Keeps the result with the transaction.
    pub(crate) fn keep<T: Serialize>(
        &self,
        transaction: &mut Transaction,
        stamp: &Stamp,
        value: &T,
    ) -> Result<(), StorageError> {
        let result = serde_json::to_string(value).map_err(|_| StorageError::Unreadable("idempotent result"))?;
        transaction.take_key(idempotency_keys::Model {
            user_id: self.user_id.0,
            key: self.key.clone(),
            fingerprint: self.fingerprint.clone(),
            result,
            position: 0,
            created_at: to_micros(stamp.at),
        });
        Ok(())
    }
}
