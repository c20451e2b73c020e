//! Documents and workbooks, and what is hostile.

use std::io::{Cursor, Read as _, Write as _};

use proptest::collection::vec;
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::*;

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn document(body: &str) -> String {
    format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>{body}</w:body></w:document>")
}

fn docx(body: &str) -> Vec<u8> {
    archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document(body).as_bytes())])
}

fn text(bytes: &[u8]) -> String {
    text_of(bytes).unwrap().text
}

fn said(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

fn xlsx() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("在谈项目").unwrap();
    sheet.write(0, 0, "项目名称").unwrap();
    sheet.write(0, 2, "投资方\n（盖章）").unwrap();
    sheet.write(1, 0, "越微封测 & 传感").unwrap();
    sheet.write(1, 1, 12.5).unwrap();
    sheet.write(3, 0, true).unwrap();
    workbook.add_worksheet().set_name("不公开").unwrap().set_hidden(true).write(0, 0, "秘密").unwrap();
    workbook.add_worksheet().set_name("已签约").unwrap().write(0, 0, "恒澜").unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn paragraphs_of_a_document_are_lines() {
    let body = "<w:p><w:r><w:t>越微半</w:t></w:r><w:r><w:t>导体</w:t><w:tab/><w:t>A&amp;B &#x5C01;测</w:t><w:br/>\
                <w:t>第二行</w:t></w:r></w:p><w:p/>";
    assert_eq!(text(&docx(&(body.to_owned() + &said("恒澜")))), "越微半导体 A&B 封测\n第二行\n恒澜");
}

#[test]
fn a_row_of_a_table_is_a_line() {
    let cell = |content: &str| format!("<w:tc>{content}</w:tc>");
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let table = [
        row(&[cell(&said("投资方")), cell(&(said("浙江恒澜") + &said("（盖章）")))]),
        row(&[cell(&said("金额")), cell(&said("12.5 亿元"))]),
    ];
    let body = format!("{}<w:tbl>{}</w:tbl>{}", said("附表"), table.concat(), said("完"));
    assert_eq!(text(&docx(&body)), "附表\n投资方\t浙江恒澜 （盖章）\n金额\t12.5 亿元\n完");
}

#[test]
fn what_a_revision_took_away_is_left_out() {
    let body = "<w:p><w:ins><w:r><w:t>新址</w:t></w:r></w:ins><w:del><w:r><w:delText>旧址</w:delText></w:r></w:del>\
                <w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>";
    assert_eq!(text(&docx(body)), "新址");
}

#[test]
fn a_text_box_is_read_once() {
    let text_box = format!("<w:txbxContent>{}</w:txbxContent>", said("签字页"));
    let body = format!(
        "<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>{text_box}</mc:Choice>\
         <mc:Fallback>{text_box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    );
    assert_eq!(text(&docx(&body)), "正文\n签字页");
}

#[test]
fn what_stands_beside_the_body_is_read_after_it() {
    let part = |text: &str| document(&said(text));
    let parts = [
        ("word/comments.xml", part("批注")),
        ("word/footnotes.xml", part("脚注")),
        ("word/header1.xml", part("页眉")),
        ("word/document.xml", part("正文")),
        ("word/styles.xml", part("样式")),
    ];
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, part)| (*name, part.as_bytes())).collect();
    assert_eq!(text(&archive(&parts)), "正文\n页眉\n脚注\n批注");
}

#[test]
fn rows_of_a_workbook_are_lines_below_the_name_of_their_sheet() {
    assert_eq!(text(&xlsx()), "在谈项目\n项目名称\t投资方 （盖章）\n越微封测 & 传感\t12.5\n是\n已签约\n恒澜");
}

#[test]
fn an_open_document_table_is_read() {
    let content = "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:\
                   office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:\
                   names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet><table:table table:name=\
                   \"在谈\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>越微</text:p>\
                   </table:table-cell><table:table-cell office:value-type=\"string\"><text:p>封测</text:p>\
                   </table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>\
                   </office:document-content>";
    let parts: [(&str, &[u8]); 3] = [
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", b"<manifest:manifest xmlns:manifest=\"m\"/>"),
    ];
    assert_eq!(text(&archive(&parts)), "在谈\n越微\t封测");
}

#[test]
fn a_bomb_is_too_large() {
    let bomb = vec![b' '; 40 << 20];
    let bytes = archive(&[("word/document.xml", document(&said("越微")).as_bytes()), ("word/media/a.bmp", &bomb)]);
    assert!(bytes.len() < 1 << 20);
    assert_eq!(text_of(&bytes), Err(ExtractError::TooLarge));
}

#[test]
fn elements_nested_without_end_are_read() {
    let deep = 200_000;
    let body = format!("{}{}{}", "<w:tc>".repeat(deep), said("越微"), "</w:tc>".repeat(deep));
    assert_eq!(text(&docx(&body)), "越微");
    let hidden = format!("{}{}", "<w:del>".repeat(deep), "</w:del>".repeat(deep));
    assert_eq!(text(&docx(&hidden)), "");
}

#[test]
fn a_long_document_is_cut() {
    let body = said(&"越微封测".repeat(100)).repeat(1_000);
    let extracted = text_of(&docx(&body)).unwrap();
    assert_eq!((extracted.text.chars().count(), extracted.whole), (LONGEST, Whole::Cut));
}

#[test]
fn half_a_document_is_damaged_and_half_a_body_gives_what_is_there() {
    let whole = docx(&said("越微"));
    for length in 8..whole.len() {
        assert!(text_of(&whole[..length]).is_err(), "{length}");
    }
    let half = archive(&[("word/document.xml", b"<w:document><w:p><w:t>\xE8\xB6\x8A</w:t></w:p><w:p")]);
    assert_eq!(text(&half), "越");
    let none = archive(&[("word/document.xml", b"<w:document></w:p>")]);
    assert_eq!(text_of(&none), Err(ExtractError::Damaged));
}

/// Files to be mutated, the body of a document last.
fn sound() -> [Vec<u8>; 7] {
    let gb = encoding_rs::GB18030.encode("越微封测项目\n投资方：浙江恒澜").0.into_owned();
    let body = [said("越微 &amp; 封测"), "<w:tbl><w:tr><w:tc/></w:tr></w:tbl><w:del/>".to_owned()].concat();
    let [plain, packed]: [&[u8]; 2] = [include_bytes!("fixtures/reportlab.pdf"), include_bytes!("fixtures/packed.pdf")];
    let utf8 = "越微\t封测".as_bytes();
    [docx(&body), xlsx(), gb, utf8.to_vec(), plain.to_vec(), packed.to_vec(), document(&body).into_bytes()]
}

/// Some bytes set to others, then a piece taken out.
fn mutated(mut bytes: Vec<u8>, changes: &[(usize, u8)], (from, length): (usize, usize)) -> Vec<u8> {
    for (at, byte) in changes {
        let at = at % bytes.len();
        bytes[at] = *byte;
    }
    let from = from % bytes.len();
    bytes.drain(from..(from + length).min(bytes.len()));
    bytes
}

/// The parts of an archive, each with its name.
fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let part = |at| {
        let mut part = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        (part.name().unwrap().into_owned(), content)
    };
    (0..zip::ZipArchive::new(Cursor::new(bytes)).unwrap().len()).map(part).collect()
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in vec(any::<u8>(), 0..2_000)) {
        let _ = text_of(&bytes);
    }

    #[test]
    fn arbitrary_text_is_read_and_collapsed(written in any::<String>()) {
        if let Ok(extracted) = text_of(written.as_bytes()) {
            prop_assert!(!extracted.text.contains("  ") && !extracted.text.contains("\n\n"));
            prop_assert_eq!(extracted.text.trim(), &extracted.text);
        }
    }

    #[test]
    fn mutated_files_never_panic(
        which in 0..7_usize,
        changes in vec((any::<usize>(), any::<u8>()), 0..8),
        cut in (any::<usize>(), 0..40_usize),
    ) {
        let _ = text_of(&mutated(sound()[which].clone(), &changes, cut));
    }

    #[test]
    fn mutated_parts_of_a_workbook_never_panic(
        which in any::<usize>(),
        changes in vec((any::<usize>(), any::<u8>()), 0..8),
        cut in (any::<usize>(), 0..40_usize),
    ) {
        let mut parts = parts(&xlsx());
        let which = which % parts.len();
        parts[which].1 = mutated(parts[which].1.clone(), &changes, cut);
        let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, part)| (name.as_str(), part.as_slice())).collect();
        let _ = text_of(&archive(&parts));
    }

    #[test]
    fn mutated_bodies_never_panic(
        changes in vec((any::<usize>(), any::<u8>()), 0..8),
        cut in (any::<usize>(), 0..40_usize),
    ) {
        let body = mutated(sound()[6].clone(), &changes, cut);
        let _ = text_of(&archive(&[("word/document.xml", &body)]));
    }
}
