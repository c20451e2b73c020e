//! Why a file cannot be read or written.

/// An error with a file.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// The ending is not one of those that are read.
    #[error("only .xlsx, .xls, .ods and .csv files can be read")]
    UnknownKind,
    /// The file is not what its ending says, is damaged, or is protected by a password.
    #[error("the file cannot be read: it is damaged, protected, or not what its name says ({0})")]
    Unreadable(String),
    /// There are more rows than are taken at once.
    #[error("the file has more than {0} rows")]
    TooManyRows(usize),
    /// The workbook cannot be written.
    #[error("the workbook cannot be written: {0}")]
    Unwritable(#[from] rust_xlsxwriter::XlsxError),
}
