//! What enters and leaves as a file: workbooks, text tables, invitations, charts to print, and the text of files to be searched.
//! It knows nothing of the records.

mod agenda;
mod cell;
mod container;
mod error;
mod export;
mod extract;
mod gantt;
mod header;
mod invitation;
mod layout;
mod ods;
mod problems;
mod row_kind;
mod sheet;
mod text_table;
mod typesetting;

pub use agenda::{Agenda, AgendaDay};
pub use cell::Cell;
pub use container::Notice;
pub use error::OfficeError;
pub use export::{Column as SheetColumn, Sheet as WrittenSheet, Value, write as write_workbook, write_text};
pub use extract::{ExtractError, Extracted, LONGEST, Whole, text_of};
pub use gantt::{Gantt, GanttRow, Note, Progress, Span};
pub use header::Dictionary;
pub use invitation::{Call, Invitation};
pub use layout::{Column, LaidRow, Layout, Table, lay_out};
pub use problems::{ProblemRow, ProblemTable, write as write_problems};
pub use row_kind::RowKind;
pub use sheet::{Book, CheckedFile, Row, Sheet, check as check_file};
