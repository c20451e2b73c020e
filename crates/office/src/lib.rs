//! What enters and leaves as a file: workbooks and text tables. It knows nothing of the records.

mod cell;
mod container;
mod error;
mod export;
mod header;
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
pub use header::Dictionary;
pub use layout::{Column, LaidRow, Layout, Table, lay_out};
pub use problems::{ProblemRow, ProblemTable, write as write_problems};
pub use row_kind::RowKind;
pub use sheet::{Book, CheckedFile, Row, Sheet, check as check_file};
