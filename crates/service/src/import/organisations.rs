//! Organisations from a row.

use dingyin_domain::coded::Coded as _;
use dingyin_domain::language::Language;
use dingyin_domain::organisation::{OrganisationKind, OrganisationRecordDraft};
use dingyin_domain::text::fold;
use dingyin_domain::written::{Read, place, trade};

use super::leads::uscc;
use super::reading::Reading;

/// The column from which each part of the draft comes.
pub(super) const FIELDS: &[(&str, &str)] = &[
    ("/name", "name"),
    ("/former_names", "former"),
    ("/uscc", "uscc"),
    ("/kind", "kind"),
    ("/country", "country"),
    ("/district", "district"),
    ("/industry", "industry"),
    ("/summary", "summary"),
];

pub(super) fn draft(reading: &mut Reading<'_>) -> OrganisationRecordDraft {
    let former = reading.line("former");
    let split = |names: String| {
        let names = names.split([';', '；', '、', ',', '，']).map(|name| name.trim().to_owned());
        names.filter(|name| !name.is_empty()).collect()
    };
    let district = match reading.text("district") {
        Some(_) => reading.code("district", place::read),
        None => reading.around.district,
    };
    let trade = match reading.line("industry") {
        Some(_) => reading.code("industry", trade::read),
        None => reading.around.trade,
    };
    OrganisationRecordDraft {
        name: reading.line("name"),
        former_names: former.map(split),
        uscc: uscc(reading),
        kind: reading.code("kind", |name| find_kind(name).map(Read::sure)).map(|kind| kind.code().to_owned()),
        country: reading.line("country"),
        district: district.map(|district| district.code().to_owned()),
        industry: trade.map(|trade| trade.industry.code().to_owned()),
        summary: reading.text("summary"),
    }
}

fn find_kind(name: &str) -> Option<OrganisationKind> {
    let name = fold(name);
    let says = |kind: &&OrganisationKind| {
        let english = kind.name(Language::English).to_lowercase();
        name == kind.code() || name == english || name.contains(kind.name(Language::Chinese))
    };
    let found = OrganisationKind::EVERY.iter().find(says).copied();
    found.or_else(|| {
        let words: [(&[&str], OrganisationKind); 6] = [
            (&["协会", "商会", "学会", "联盟", "association"], OrganisationKind::Other),
            (
                &["大学", "高校", "学院", "高等学校", "高职", "院校", "学校", "university", "college"],
                OrganisationKind::University,
            ),
            (&["研究", "科研", "院所", "研发机构", "institute"], OrganisationKind::Institute),
            (&["基金", "投资", "创投", "资本", "fund"], OrganisationKind::Investor),
            (&["服务", "中介", "平台", "service"], OrganisationKind::Service),
            (
                &["公司", "企业", "集团", "民营", "国有", "国企", "央企", "民企", "外资", "合资", "company"],
                OrganisationKind::Company,
            ),
        ];
        words.iter().find(|(words, _)| words.iter().any(|word| name.contains(word))).map(|(_, kind)| *kind)
    })
}
