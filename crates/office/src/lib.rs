//! What enters and leaves as a file: workbooks and text tables. It knows nothing of the records.

mod amount;
mod cell;
mod day;
mod error;
mod export;
mod header;
mod problems;
mod table;

pub use amount::{Amount, Unit as AmountUnit, UnitFrom};
pub use cell::Cell;
pub use day::read as read_day;
pub use error::OfficeError;
pub use export::{Column, Sheet, Value, write as write_workbook};
pub use header::{Heading, HeadingColumn, Meaning, recognise};
pub use problems::{ProblemRow, write as write_problems};
pub use table::{Row, Table, read as read_tables};
