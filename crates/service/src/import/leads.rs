//! Leads from a row.

use dingyin_domain::district::District;
use dingyin_domain::industry::Industry;
use dingyin_domain::phone::Phone;
use dingyin_domain::project::{ContactDraft, ForeignDraft, InvestorDraft, LeadDraft};
use dingyin_domain::project_code::ProjectCode;
use dingyin_domain::text::fold;
use dingyin_domain::written::trade::{self, Trade};
use dingyin_domain::written::{Doubt, Read, contact, place};

use super::reading::Reading;

/// The column from which each part of the draft comes.
pub(super) const FIELDS: &[(&str, &str)] = &[
    ("/name", "name"),
    ("/investor/uscc", "uscc"),
    ("/investor/country", "country"),
    ("/investor", "investor"),
    ("/total_investment_yuan", "total"),
    ("/foreign_investment", "foreign"),
    ("/industry", "industry"),
    ("/sub_industry", "sub_industry"),
    ("/district", "district"),
    ("/contacts", "contact"),
    ("/reported_on", "reported"),
    ("/summary", "summary"),
    ("/source", "source"),
];

pub(super) fn draft(reading: &mut Reading<'_>, own_district: Option<District>) -> LeadDraft {
    let trade = trade(reading);
    let district = district(reading).or(own_district.filter(|_| reading.text("district").is_none()));
    let (total, foreign) = amounts(reading);
    LeadDraft {
        name: reading.line("name"),
        investor: Some(InvestorDraft {
            name: reading.line("investor"),
            uscc: uscc(reading),
            country: reading.line("country"),
            ..InvestorDraft::default()
        }),
        industry: trade.map(|trade| trade.industry.code().to_owned()),
        sub_industry: trade.and_then(|trade| trade.sub_industry).map(str::to_owned),
        district: district.map(|district| district.code().to_owned()),
        total_investment_yuan: total,
        foreign_investment: foreign,
        summary: reading.text("summary"),
        source: reading.line("source"),
        contacts: contact_of(reading).map(|(name, phone)| vec![ContactDraft { name: Some(name), phone: Some(phone) }]),
        reported_on: reading.day("reported"),
    }
}

/// The code of a project that an exported list names.
pub(super) fn code(reading: &Reading<'_>) -> Option<ProjectCode> {
    ProjectCode::parse(&reading.line("code")?).ok()
}

/// A credit code without spaces, raised.
pub(super) fn uscc(reading: &Reading<'_>) -> Option<String> {
    let given = reading.text("uscc")?;
    Some(fold(&given).chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase())
}

/// The district of the row, or the one that its section, its sheet or a title names.
pub(super) fn district(reading: &mut Reading<'_>) -> Option<District> {
    match reading.text("district") {
        Some(_) => reading.code("district", place::read),
        None => reading.around.district,
    }
}

/// The industry of the row with its sub-industry, or the one its section names.
pub(super) fn trade(reading: &mut Reading<'_>) -> Option<Trade> {
    let finer = reading.line("sub_industry").and_then(|name| trade::read(&name));
    if reading.line("industry").is_none() {
        for doubt in finer.iter().flat_map(|read| &read.doubts) {
            reading.remark("sub_industry", doubt);
        }
        return finer.map(|read| read.value).or(reading.around.trade);
    }
    let finer = finer.map(|read| read.value);
    let named = reading.code("industry", trade::read)?;
    match finer {
        Some(finer) if finer.industry == named.industry && finer.sub_industry.is_some() => Some(finer),
        Some(finer) if finer.industry != named.industry && finer.industry != Industry::Other => {
            let given = reading.line("sub_industry").unwrap_or_default();
            reading.remark("sub_industry", &Doubt::LeftOut(given));
            Some(named)
        }
        _ => Some(named),
    }
}

/// The amount in yuan and the foreign one, from one column or two.
fn amounts(reading: &mut Reading<'_>) -> (Option<i64>, Option<ForeignDraft>) {
    let total = reading.amount("total");
    let foreign = reading.amount("foreign");
    let named = total.and_then(|amount| amount.foreign).or_else(|| foreign.and_then(|amount| amount.foreign));
    let draft =
        named.map(|(amount, currency)| ForeignDraft { amount: Some(amount), currency: Some(currency.code.clone()) });
    let nothing_else = reading.text("total").is_none();
    (total.or(foreign.filter(|_| nothing_else)).map(|amount| amount.yuan), draft)
}

/// From so many figures on, what stands beside a name is a number that was cut short.
const CUT_SHORT: usize = 5;

/// Who and which number: in one cell or in two. One without the other is left out and told; a number that cannot be
/// called is a problem.
pub(super) fn contact_of(reading: &mut Reading<'_>) -> Option<(String, String)> {
    let in_name = reading.text("contact").map(|text| contact::read(&text));
    let in_phone = reading.text("phone").map(|text| contact::read(&text));
    let own = |read: &Option<Read<contact::Written>>| read.as_ref().map(|read| read.value.clone()).unwrap_or_default();
    let (person, number) = (own(&in_name), own(&in_phone));
    let phone = person.phone.or(number.phone);
    let name = person.name.or(number.name);
    // A room or a rank stands beside a name in a figure or two; a number in a column of its own is one in any case.
    let figures = |least: usize| move |text: &String| text.chars().filter(|c| c.is_numeric()).count() >= least;
    let wrong = [("phone", 1), ("contact", CUT_SHORT)];
    let wrong = wrong.map(|(field, least)| Some((field, reading.text(field).filter(figures(least))?)));
    if let (None, Some((field, given))) = (&phone, wrong.into_iter().flatten().next()) {
        let said = reading.language.pick("不是可以拨打的号码", "is no telephone number");
        reading.refuse(field, "invalid_format", given, said);
        return None;
    }
    match (name, phone) {
        (Some(name), Some(phone)) if Phone::parse(&phone).is_ok() => Some((name, phone)),
        (Some(_), None) => {
            reading.remark("contact", &Doubt::NoNumber);
            None
        }
        (None, Some(_)) => {
            reading.remark("phone", &Doubt::NoName);
            None
        }
        _ => None,
    }
}
