//! Organisations from a workbook.

use dingyin_domain::coded::Coded as _;
use dingyin_domain::district::District;
use dingyin_domain::industry::Industry;
use dingyin_domain::language::Language;
use dingyin_domain::organisation::{OrganisationKind, OrganisationRecordDraft};
use dingyin_domain::text::fold;
use dingyin_office::Meaning;
use dingyin_storage::organisation as records;

use super::leads::{find_district, find_industry};
use super::rows::{Reading, body};
use super::{RowProblem, RowState, StagedRow, problem};
use crate::Service;
use crate::error::ServiceError;

pub(super) const MEANINGS: &[Meaning] = &[
    Meaning {
        field: "name", words: &["单位名称", "企业名称", "机构名称", "主体名称", "名称", "name"]
    },
    Meaning { field: "former", words: &["曾用名", "原名", "formernames"] },
    Meaning { field: "uscc", words: &["统一社会信用代码", "信用代码", "uscc"] },
    Meaning { field: "kind", words: &["类型", "性质", "单位类型", "kind"] },
    Meaning { field: "country", words: &["国别", "国家", "country"] },
    Meaning { field: "district", words: &["区县", "所属区县", "属地", "区县市", "district"] },
    Meaning { field: "industry", words: &["所属产业", "产业", "行业", "industry"] },
    Meaning { field: "summary", words: &["简介", "主营业务", "主要产品", "summary"] },
];

const FIELDS: &[(&str, &str)] = &[
    ("/name", "name"),
    ("/former_names", "former"),
    ("/uscc", "uscc"),
    ("/kind", "kind"),
    ("/country", "country"),
    ("/district", "district"),
    ("/industry", "industry"),
    ("/summary", "summary"),
];

impl Service {
    pub(super) async fn stage_organisation(&self, mut reading: Reading<'_>) -> Result<StagedRow, ServiceError> {
        let draft = draft(&mut reading);
        let facts = match draft.clone().parse() {
            Ok(facts) => facts,
            Err(faults) => {
                let more: Vec<_> = faults.iter().map(|fault| problem(fault, &reading, FIELDS)).collect();
                reading.problems.extend(more);
                return Ok(reading.staged(body(&draft)));
            }
        };
        let language = reading.language;
        let mut staged = reading.staged(body(&draft));
        let known = records::same_as(self.storage().reader(), &facts).await?.is_some();
        if known && staged.state == RowState::Ready {
            staged.state = RowState::Duplicate;
            let detail = language.pick("已有这个主体", "the organisation is there already").to_owned();
            staged.problems.push(RowProblem { column: None, code: "already_exists", detail, given: None });
        }
        Ok(staged)
    }
}

fn draft(reading: &mut Reading<'_>) -> OrganisationRecordDraft {
    let former = reading.text("former");
    let split = |names: String| names.split([';', '；', '、']).map(|name| name.trim().to_owned()).collect();
    OrganisationRecordDraft {
        name: reading.text("name"),
        former_names: former.map(split),
        uscc: reading.text("uscc"),
        kind: reading.code("kind", |name| find_kind(name).map(OrganisationKind::code)),
        country: reading.text("country"),
        district: reading.code("district", |name| find_district(name).map(District::code)),
        industry: reading.code("industry", |name| find_industry(name).map(Industry::code)),
        summary: reading.text("summary"),
    }
}

fn find_kind(name: &str) -> Option<OrganisationKind> {
    let name = fold(name);
    let says = |kind: &&OrganisationKind| name == kind.code() || name.contains(kind.name(Language::Chinese));
    let found = OrganisationKind::EVERY.iter().find(says).copied();
    let by_word = || match name.as_str() {
        n if n.contains("大学") || n.contains("高校") || n.contains("学院") => Some(OrganisationKind::University),
        n if n.contains("研究") || n.contains("科研") => Some(OrganisationKind::Institute),
        n if n.contains("基金") || n.contains("投资") => Some(OrganisationKind::Investor),
        n if n.contains("公司") || n.contains("企业") => Some(OrganisationKind::Company),
        _ => None,
    };
    found.or_else(by_word)
}
