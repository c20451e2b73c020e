//! What enters and leaves as a file: workbooks, text tables, invitations, and the text of files to be searched. It knows
//! nothing of the records.

mod cell;
mod container;
mod error;
mod export;
mod extract;
mod header;
mod invitation;
mod layout;
mod ods;
mod problems;
mod row_kind;
mod sheet;
mod text_table;

pub use cell::Cell;
pub use container::Notice;
pub use error::OfficeError;
pub use export::{Column as SheetColumn, Sheet as WrittenSheet, Value, write as write_workbook, write_text};
pub use extract::{ExtractError, Extracted, LONGEST, Whole, text_of};
pub use header::Dictionary;
pub use invitation::{Call, Invitation};
pub use layout::{Column, LaidRow, Layout, Table, lay_out};
pub use problems::{ProblemRow, ProblemTable, write as write_problems};
pub use row_kind::RowKind;
pub use sheet::{Book, CheckedFile, Row, Sheet, check as check_file};
