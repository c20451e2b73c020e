//! A lead in a message (chat, e-mail): what a person wrote becomes fields, each with the place it came from. Nothing is
//! invented: what the text does not say stays open, and what it says vaguely is taken with a remark.

mod labelled;
mod spoken;

use chrono::NaiveDate;

use crate::project::{ContactDraft, ForeignDraft, InvestorDraft, LeadDraft};
use crate::written::Doubt;

/// The longest message, in characters.
pub const LONGEST: usize = 20_000;

/// A part of a text, in bytes.
pub(crate) type Span = std::ops::Range<usize>;

/// A recognised field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The JSON pointer of the field in a lead's body.
    pub pointer: &'static str,
    /// The value as the body has it.
    pub value: Value,
    /// Where it stands in the text, in bytes.
    pub span: Span,
    /// What is uncertain about it.
    pub doubts: Vec<Doubt>,
}

/// A recognised value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text or a code.
    Text(String),
    /// An amount in yuan.
    Yuan(i64),
    /// A foreign amount.
    Foreign(i64, String),
}

impl Found {
    fn new(pointer: &'static str, value: Value, span: Span, doubts: Vec<Doubt>) -> Self {
        Self { pointer, value, span, doubts }
    }
}

/// Reads a message; each field once, what a label names before what is only said.
#[must_use]
pub fn recognise(text: &str, today: NaiveDate) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for field in labelled::read(text, today).into_iter().chain(spoken::read(text, today)) {
        if !found.iter().any(|known| known.pointer == field.pointer) {
            found.push(field);
        }
    }
    // A number of one person beside the name of another makes no contact.
    let apart = |a: &Found, b: &Found| a.span.start.abs_diff(b.span.end).min(b.span.start.abs_diff(a.span.end)) > 60;
    let at = |pointer: &str| found.iter().position(|field| field.pointer == pointer);
    if let (Some(name), Some(phone)) = (at("/contacts/0/name"), at("/contacts/0/phone"))
        && let (Some(a), Some(b)) = (found.get(name), found.get(phone))
        && apart(a, b)
    {
        found.remove(name);
    }
    found.sort_by_key(|field| (field.span.start, field.pointer));
    found
}

/// The body of a lead that the recognised fields make.
#[must_use]
pub fn draft(found: &[Found]) -> LeadDraft {
    let value = |pointer: &str| found.iter().find(|field| field.pointer == pointer).map(|field| &field.value);
    let text = |pointer: &str| match value(pointer) {
        Some(Value::Text(text)) => Some(text.clone()),
        _ => None,
    };
    let yuan = match value("/total_investment_yuan") {
        Some(Value::Yuan(yuan)) => Some(*yuan),
        _ => None,
    };
    let foreign = match value("/foreign_investment") {
        Some(Value::Foreign(amount, currency)) => {
            Some(ForeignDraft { amount: Some(*amount), currency: Some(currency.clone()) })
        }
        _ => None,
    };
    let (name, phone) = (text("/contacts/0/name"), text("/contacts/0/phone"));
    let contact = (name.is_some() || phone.is_some()).then(|| vec![ContactDraft { name, phone }]);
    let (investor, uscc) = (text("/investor/name"), text("/investor/uscc"));
    let investor = (investor.is_some() || uscc.is_some()).then(|| InvestorDraft {
        name: investor,
        uscc,
        ..InvestorDraft::default()
    });
    LeadDraft {
        name: text("/name"),
        investor,
        industry: text("/industry"),
        sub_industry: text("/sub_industry"),
        district: text("/district"),
        total_investment_yuan: yuan,
        foreign_investment: foreign,
        summary: text("/summary"),
        source: text("/source"),
        contacts: contact,
        reported_on: text("/reported_on"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2026-11-24".parse().unwrap()
    }

    fn told(text: &str) -> LeadDraft {
        draft(&recognise(text, today()))
    }

    #[test]
    fn a_message_with_labels_is_read_field_by_field() {
        let lead = told(
            "【线索】\n项目名称：年产10万套车用毫米波雷达项目\n投资方：苏州澜图传感科技有限公司\n总投资：约3.5亿元\n拟落户：柯桥区\n\
             产业：智能传感器\n联系人：沈经理 13857512345\n首次对接：2026年11月20日\n来源：产业链图谱",
        );
        assert_eq!(lead.name.as_deref(), Some("年产10万套车用毫米波雷达项目"));
        assert_eq!(lead.investor.unwrap().name.as_deref(), Some("苏州澜图传感科技有限公司"));
        assert_eq!(lead.total_investment_yuan, Some(350_000_000));
        assert_eq!((lead.district.as_deref(), lead.industry.as_deref()), (Some("330603"), Some("electronics")));
        assert_eq!(lead.sub_industry.as_deref(), Some("smart_sensors"));
        let contact = lead.contacts.unwrap().remove(0);
        assert_eq!((contact.name.as_deref(), contact.phone.as_deref()), (Some("沈经理"), Some("13857512345")));
        assert_eq!((lead.reported_on.as_deref(), lead.source.as_deref()), (Some("2026-11-20"), Some("产业链图谱")));
    }

    #[test]
    fn a_message_in_plain_words_is_read_too() {
        let lead = told(
            "王主任好，昨天对接了深圳芯澜半导体有限公司，他们计划在越城区投资12.6亿元建设8英寸功率器件封装测试生产线项目，\
             联系人李总，电话139 5751 2345，麻烦尽快安排。",
        );
        assert_eq!(lead.investor.unwrap().name.as_deref(), Some("深圳芯澜半导体有限公司"));
        assert_eq!(lead.name.as_deref(), Some("8英寸功率器件封装测试生产线项目"));
        assert_eq!(lead.total_investment_yuan, Some(1_260_000_000));
        assert_eq!(
            (lead.district.as_deref(), lead.sub_industry.as_deref()),
            (Some("330602"), Some("integrated_circuits"))
        );
        let contact = lead.contacts.unwrap().remove(0);
        assert_eq!((contact.name.as_deref(), contact.phone.as_deref()), (Some("李总"), Some("139 5751 2345")));
        assert_eq!(lead.reported_on.as_deref(), Some("2026-11-23"));
    }

    #[test]
    fn a_foreign_amount_keeps_its_currency() {
        let lead = told("德国Hartwig Antriebe GmbH拟在上虞投资5000万欧元设立高端电机工厂，由省商务厅推荐。");
        assert_eq!(lead.investor.unwrap().name.as_deref(), Some("Hartwig Antriebe GmbH"));
        let foreign = lead.foreign_investment.unwrap();
        assert_eq!((foreign.amount, foreign.currency.as_deref()), (Some(50_000_000), Some("EUR")));
        assert_eq!(lead.source.as_deref(), Some("省商务厅推荐"));
    }

    #[test]
    fn every_place_is_where_the_value_stands() {
        let text = "投资方：浙江越微传感科技有限公司\n总投资 3.5亿元";
        for field in recognise(text, today()) {
            let given = &text[field.span.clone()];
            assert!(!given.is_empty() && !given.starts_with(char::is_whitespace), "{field:?}");
        }
        let found = recognise(text, today());
        let amount = found.iter().find(|field| field.pointer == "/total_investment_yuan").unwrap();
        assert_eq!(&text[amount.span.clone()], "3.5亿元");
    }

    #[test]
    fn what_says_nothing_gives_nothing() {
        for text in ["", "收到，谢谢！", "明天下午三点开会", "OK"] {
            assert_eq!(recognise(text, today()), [], "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_pasted_its_places_lie_within(text in "[项目投资方总额亿万元联系人电话0-9a-z：:，。\n 有限公司建设越城区年月日]{0,80}") {
            for field in recognise(&text, today()) {
                proptest::prop_assert!(text.get(field.span.clone()).is_some());
            }
        }
    }
}
