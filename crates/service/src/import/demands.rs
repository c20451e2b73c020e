//! Demands from a workbook; they go in published.

use dingyin_domain::demand::{DemandContactDraft, DemandDraft, Library, OrganisationDraft};
use dingyin_domain::district::District;
use dingyin_domain::industry::Industry;
use dingyin_domain::text::fold;
use dingyin_office::Meaning;

use super::leads::{find_district, find_industry, find_sub_industry};
use super::rows::{Reading, body};
use super::{StagedRow, problem};

pub(super) const MEANINGS: &[Meaning] = &[
    Meaning { field: "library", words: &["需求类型", "需求类别", "库", "类型", "library"] },
    Meaning {
        field: "title", words: &["需求名称", "需求标题", "标题", "岗位名称", "技术需求", "title"]
    },
    Meaning {
        field: "body", words: &["需求内容", "需求描述", "难题描述", "具体需求", "内容", "body"]
    },
    Meaning {
        field: "organisation",
        words: &["企业名称", "单位名称", "需求单位", "需求主体", "单位", "企业", "organisation"],
    },
    Meaning { field: "uscc", words: &["统一社会信用代码", "信用代码", "uscc"] },
    Meaning { field: "industry", words: &["所属产业", "产业", "行业", "industry"] },
    Meaning { field: "sub_industry", words: &["细分领域", "subindustry"] },
    Meaning { field: "district", words: &["区县", "所属区县", "属地", "区县市", "district"] },
    Meaning { field: "contact", words: &["联系人", "contact"] },
    Meaning { field: "phone", words: &["联系电话", "电话", "手机", "phone"] },
    Meaning { field: "valid", words: &["有效期至", "有效期", "截止日期", "validuntil"] },
    Meaning { field: "source", words: &["来源", "source"] },
];

const FIELDS: &[(&str, &str)] = &[
    ("/library", "library"),
    ("/title", "title"),
    ("/body", "body"),
    ("/organisation/uscc", "uscc"),
    ("/organisation", "organisation"),
    ("/industry", "industry"),
    ("/sub_industry", "sub_industry"),
    ("/district", "district"),
    ("/contact", "contact"),
    ("/valid_until", "valid"),
    ("/source", "source"),
];

pub(super) fn stage(mut reading: Reading<'_>) -> StagedRow {
    let draft = draft(&mut reading);
    if let Err(faults) = draft.clone().parse() {
        let told: Vec<Option<String>> = reading.problems.iter().map(|p| p.column.clone()).collect();
        let more = faults.iter().map(|fault| problem(fault, &reading, FIELDS));
        let more: Vec<_> = more.filter(|p| p.column.is_none() || !told.contains(&p.column)).collect();
        reading.problems.extend(more);
    }
    reading.staged(body(&draft))
}

fn draft(reading: &mut Reading<'_>) -> DemandDraft {
    let sub_industry = reading.text("sub_industry").or_else(|| reading.text("industry"));
    let sub_industry = sub_industry.and_then(|name| find_sub_industry(&name));
    let industry = match sub_industry {
        Some((_, industry)) => Some(industry.code().to_owned()),
        None => reading.code("industry", |name| find_industry(name).map(Industry::code)),
    };
    let contact = reading.text("contact").zip(reading.text("phone"));
    DemandDraft {
        library: reading.code("library", |name| find_library(name).map(Library::code)),
        title: reading.text("title"),
        body: reading.text("body"),
        organisation: Some(OrganisationDraft { name: reading.text("organisation"), uscc: reading.text("uscc") }),
        contact: contact.map(|(name, phone)| DemandContactDraft { name: Some(name), phone: Some(phone) }),
        industry,
        sub_industry: sub_industry.map(|(code, _)| code.to_owned()),
        district: reading.code("district", |name| find_district(name).map(District::code)),
        valid_until: reading.day("valid"),
        source: reading.text("source"),
        ..DemandDraft::default()
    }
}

fn find_library(name: &str) -> Option<Library> {
    let name = fold(name);
    let says = |library: &&Library| match library {
        Library::Project => name.contains("项目") || name == "project",
        Library::Technology => name.contains("技术") || name == "technology",
        Library::Talent => name.contains("人才") || name == "talent",
    };
    Library::EVERY.iter().find(says).copied()
}
