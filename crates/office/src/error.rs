//! Why a file cannot be read or written.

use dingyin_domain::language::Language;

/// An error with a file. What a person can do about it stands in its text.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.text(Language::English))]
pub enum OfficeError {
    /// It is none of the kinds that are read.
    UnknownKind,
    /// It is damaged or not what it seems to be.
    Unreadable(String),
    /// It is protected by a password.
    Protected,
    /// It carries macros.
    Macros,
    /// It unpacks to more than it may.
    Bomb,
    /// There are more rows than are taken at once.
    TooManyRows(usize),
    /// A web page that was saved under a workbook's name.
    WebPage,
    /// The machine has no font with Chinese characters.
    FontsMissing,
    /// The document cannot be typeset.
    Untypeset(String),
    /// The workbook cannot be written.
    Unwritable(#[from] rust_xlsxwriter::XlsxError),
}

impl OfficeError {
    /// What a person reads.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let plain = |zh: &str, en: &str| language.pick(zh, en).to_owned();
        match self {
            Self::UnknownKind => plain(
                "只能读取 .xlsx、.xls、.ods、.csv 文件，请另存后再试",
                "only .xlsx, .xls, .ods and .csv files can be read; save it as one of them",
            ),
            Self::Unreadable(cause) => language.pick(
                format!("文件已损坏或与扩展名不符，无法读取（{cause}）"),
                format!("the file is damaged or not what its name says ({cause})"),
            ),
            Self::Protected => plain(
                "文件设有密码，请取消密码后再上传",
                "the file is protected by a password; remove the password and send it again",
            ),
            Self::Macros => plain(
                "文件带有宏，请另存为 .xlsx 后再上传",
                "the file carries macros; save it as .xlsx and send it again",
            ),
            Self::Bomb => plain("文件解压后过大，未予读取", "the file unpacks to more than is taken and was not read"),
            Self::TooManyRows(most) => language.pick(
                format!("文件超过 {most} 行，请拆分后再上传"),
                format!("the file has more than {most} rows; split it and send the parts"),
            ),
            Self::WebPage => plain(
                "这是网页格式的表格，请用表格软件打开后另存为 .xlsx",
                "this is a web page; open it in a spreadsheet program and save it as .xlsx",
            ),
            Self::FontsMissing => plain(
                "服务器没有中文字体，无法生成 PDF；请管理员安装中文字体（如 fonts-noto-cjk）",
                "the server has no Chinese font and cannot make a PDF; an administrator has to install one, such as fonts-noto-cjk",
            ),
            Self::Untypeset(cause) => {
                language.pick(format!("无法排版（{cause}）"), format!("the document cannot be typeset ({cause})"))
            }
            Self::Unwritable(cause) => {
                language.pick(format!("无法生成工作簿（{cause}）"), format!("the workbook cannot be written ({cause})"))
            }
        }
    }
}
