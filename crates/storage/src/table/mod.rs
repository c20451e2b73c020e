//! The tables as sea-orm entities; what they mean stands in the migrations.

/// Declares one table: its entity lies in a module of its own.
macro_rules! tables {
    ($($module:ident $name:literal { $($(#[$meta:meta])* $field:ident: $type:ty),+ $(,)? })+) => {$(
        pub mod $module {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
            #[sea_orm(table_name = $name)]
            pub struct Model { $($(#[$meta])* pub $field: $type),+ }

            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}

            impl ActiveModelBehavior for ActiveModel {}
        }
    )+};
}

mod account;
mod admission;
mod demand;
mod element;
mod green_channel;
mod import;
mod log;
mod office;
mod organisation;
mod project;
mod reference;
mod search;
mod worklist;

pub use account::*;
pub use admission::*;
pub use demand::*;
pub use element::*;
pub use green_channel::*;
pub use import::*;
pub use log::*;
pub use office::*;
pub use organisation::*;
pub use project::*;
pub use reference::*;
pub use search::*;
pub use worklist::*;
