//! What many tables are made of.

use sea_orm_migration::prelude::*;

/// A reference to the id of another table.
pub(crate) fn to_id(column: &'static str, table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from_col(column).to(table, "id").to_owned()
}

/// An index; its name follows the table and its columns.
pub(crate) fn indexed(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(format!("idx_{table}_{}", columns.join("_"))).table(table);
    for column in columns {
        index.col(*column);
    }
    index
}
