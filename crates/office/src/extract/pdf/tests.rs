//! PDF as programs write it, and as a test writes it where no program at hand does.

use super::*;
use crate::extract::text_of;

/// What a test writes a font of.
struct Written<'a> {
    encoding: &'a str,
    ordering: &'a str,
    content: String,
}

/// Texts one below the other, each in the bytes of a font.
fn lines(texts: &[Vec<u8>]) -> String {
    let hex = |text: &Vec<u8>| text.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let shown: String = texts.iter().map(|text| format!("<{}> Tj 0 -40 Td ", hex(text))).collect();
    format!("BT /F 14 Tf 20 260 Td {shown}ET")
}

impl Written<'_> {
    fn pdf(&self) -> Vec<u8> {
        let Self { encoding, ordering, content } = self;
        let objects = [
            "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
            "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R\
             /Resources<</Font<</F 5 0 R>>/XObject<</X 7 0 R>>>>>>"
                .to_owned(),
            format!("<</Length {}>>stream\n{content}\nendstream", content.len()),
            format!("<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/{encoding}/DescendantFonts[6 0 R]>>"),
            format!(
                "<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/W[814 907 500]\
                 /CIDSystemInfo<</Registry(Adobe)/Ordering({ordering})/Supplement 2>>>>"
            ),
            "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 5>>stream\n/X Do\nendstream".to_owned(),
        ];
        let numbered = objects.iter().enumerate();
        let body: String = numbered.map(|(at, object)| format!("{} 0 obj\n{object}\nendobj\n", at + 1)).collect();
        // Readers find the objects of a file without a table by themselves.
        format!("%PDF-1.4\n{body}trailer<</Size 8/Root 1 0 R>>\n%%EOF").into_bytes()
    }

    fn text(&self) -> String {
        text_of(&self.pdf()).unwrap().text
    }
}

fn of_gb1(encoding: &str, texts: &[Vec<u8>]) -> String {
    Written { encoding, ordering: "GB1", content: lines(texts) }.text()
}

const TEXTS: [&str; 2] = ["越微半导体封测项目", "投资 12.5 亿元 Zhou"];

#[test]
fn what_office_programs_write_is_read() {
    const WRITER: &[u8] = include_bytes!("../fixtures/writer.pdf");
    const ENCRYPTED: &[u8] = include_bytes!("../fixtures/encrypted.pdf");
    for pdf in [WRITER, ENCRYPTED] {
        let text = text_of(pdf).unwrap().text;
        assert!(
            text.contains(
                "浙江越微传感科技有限公司拟在绍兴滨海新区投资十二亿元，建设年产三千万只车规级压力传感器的封装测试生产线"
            ),
            "{text}"
        );
        assert!(text.contains("金额 12.5 亿元") && text.contains("Contact: Ms. Zhou, investment\noffice"), "{text}");
    }
}

#[test]
fn fonts_that_say_what_their_codes_mean_are_read() {
    let text = text_of(include_bytes!("../fixtures/typst.pdf")).unwrap().text;
    assert!(
        text.contains("浙江越微传感科技有限公司拟在绍兴滨海新区投资十二亿元，建设年产三千万只车规级压力传感器"),
        "{text}"
    );
    assert!(text.contains("Contact: Ms. Zhou, investment\noffice"), "{text}");
}

#[test]
fn fonts_that_are_not_within_the_file_are_read() {
    const PLAIN: &[u8] = include_bytes!("../fixtures/reportlab.pdf");
    const PACKED: &[u8] = include_bytes!("../fixtures/packed.pdf");
    for pdf in [PLAIN, PACKED] {
        let text = text_of(pdf).unwrap().text;
        assert!(text.contains("拟在绍兴滨海新区投资十二亿元"), "{text}");
        assert!(text.contains("Contact: Ms. Zhou 12.5 亿元\n第二页：违约责任"), "{text}");
    }
}

#[test]
fn what_opens_only_with_a_password_is_protected() {
    assert_eq!(text_of(include_bytes!("../fixtures/locked.pdf")), Err(ExtractError::Protected));
}

#[test]
fn every_usual_cmap_of_chinese_is_read() {
    let expected = TEXTS.join("\n");
    let gb = TEXTS.map(|text| encoding_rs::GB18030.encode(text).0.into_owned());
    for encoding in ["GBK-EUC-H", "GBKp-EUC-H", "GBK2K-H", "GB-EUC-H"] {
        assert_eq!(of_gb1(encoding, &gb), expected, "{encoding}");
    }
    let utf16 = TEXTS.map(|text| text.encode_utf16().flat_map(u16::to_be_bytes).collect());
    for encoding in ["UniGB-UCS2-H", "UniGB-UTF16-H"] {
        assert_eq!(of_gb1(encoding, &utf16), expected, "{encoding}");
    }
}

#[test]
fn glyphs_of_a_known_collection_are_letters() {
    // 力控制, as glyphs of Adobe-GB1, then 12, which are among its narrow ones.
    let glyphs = vec![vec![0x09, 0xEF, 0x09, 0x65, 0x11, 0xC5, 0x03, 0x3E, 0x03, 0x3F]];
    assert_eq!(of_gb1("Identity-H", &glyphs), "力控制12");
}

#[test]
fn columns_of_letters_are_read_from_right_to_left() {
    let column = |text: &str| -> String {
        let hex = text.encode_utf16().map(|unit| format!("{unit:04x}")).collect::<String>();
        format!("<{hex}> Tj -20 0 Td ")
    };
    let content = format!("BT /F 14 Tf 200 260 Td {}{}ET", column("投资半导"), column("体封测"));
    assert_eq!(Written { encoding: "UniGB-UCS2-V", ordering: "GB1", content }.text(), "投资半导体封测");
}

#[test]
fn a_form_within_itself_comes_to_an_end() {
    let content = format!("/X Do {}", lines(&[encoding_rs::GB18030.encode("恒澜").0.into_owned()]));
    assert_eq!(Written { encoding: "GBK-EUC-H", ordering: "GB1", content }.text(), "恒澜");
}

#[test]
fn empty_forms_without_end_come_to_an_end() {
    let content = "/X Do ".repeat(400_000);
    assert_eq!(Written { encoding: "GBK-EUC-H", ordering: "GB1", content }.text(), "");
}

#[test]
fn states_saved_without_end_come_to_an_end() {
    let content = format!("{}{}", "q ".repeat(50_000), lines(&[b"abc".to_vec()]));
    assert_eq!(Written { encoding: "GBK-EUC-H", ordering: "GB1", content }.text(), "abc");
}

#[test]
fn half_a_file_gives_what_is_there_or_is_damaged() {
    let whole: &[u8] = include_bytes!("../fixtures/writer.pdf");
    for length in (0..whole.len()).step_by(199) {
        if let Err(error) = text_of(&whole[..length]) {
            assert!(matches!(error, ExtractError::Damaged | ExtractError::Unknown), "{length}: {error}");
        }
    }
}
