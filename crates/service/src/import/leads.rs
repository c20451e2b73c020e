//! Leads from a district's workbook.

use dingyin_domain::coded::Coded as _;
use dingyin_domain::district::District;
use dingyin_domain::industry::{Industry, sub_industries};
use dingyin_domain::project::{ContactDraft, InvestorDraft, LeadDraft};
use dingyin_domain::text::fold;
use dingyin_office::Meaning;

use super::rows::{Reading, body};
use super::{RowProblem, RowState, StagedRow, problem};
use crate::Service;
use crate::context::Context;
use crate::error::ServiceError;

pub(super) const MEANINGS: &[Meaning] = &[
    Meaning {
        field: "name", words: &["项目名称", "项目", "线索名称", "招商项目", "projectname", "project", "name"]
    },
    Meaning {
        field: "investor",
        words: &[
            "投资方",
            "投资主体",
            "投资方名称",
            "投资企业",
            "投资单位",
            "企业名称",
            "公司名称",
            "业主单位",
            "investor",
            "company",
        ],
    },
    Meaning { field: "uscc", words: &["统一社会信用代码", "信用代码", "uscc"] },
    Meaning {
        field: "total",
        words: &[
            "总投资",
            "总投资额",
            "计划总投资",
            "投资总额",
            "投资额",
            "投资金额",
            "拟投资",
            "totalinvestment",
            "investment",
        ],
    },
    Meaning {
        field: "industry", words: &["所属产业", "产业", "产业类别", "产业类型", "行业", "所属行业", "industry"]
    },
    Meaning { field: "sub_industry", words: &["细分领域", "细分产业", "细分行业", "subindustry"] },
    Meaning {
        field: "district",
        words: &[
            "意向落地区县",
            "落户区县",
            "落地区县",
            "区县",
            "所属区县",
            "属地",
            "落户地",
            "意向落户地",
            "区县市",
            "district",
        ],
    },
    Meaning { field: "contact", words: &["联系人及电话", "联系人", "对接人", "联系方式", "contact"] },
    Meaning { field: "phone", words: &["联系电话", "电话", "手机", "手机号码", "phone"] },
    Meaning {
        field: "reported",
        words: &[
            "首报日期",
            "首次接洽日期",
            "首次接洽",
            "接洽日期",
            "首次对接时间",
            "报送日期",
            "填报日期",
            "日期",
            "时间",
            "reportedon",
            "date",
        ],
    },
    Meaning {
        field: "summary",
        words: &["项目简介", "项目概况", "建设内容", "主要建设内容", "项目内容", "简介", "summary"],
    },
    Meaning { field: "source", words: &["线索来源", "信息来源", "来源", "source"] },
];

/// The column from which each part of the draft comes.
const FIELDS: &[(&str, &str)] = &[
    ("/name", "name"),
    ("/investor/uscc", "uscc"),
    ("/investor", "investor"),
    ("/total_investment_yuan", "total"),
    ("/industry", "industry"),
    ("/sub_industry", "sub_industry"),
    ("/district", "district"),
    ("/contacts", "contact"),
    ("/reported_on", "reported"),
    ("/summary", "summary"),
    ("/source", "source"),
];

impl Service {
    pub(super) async fn stage_lead(
        &self,
        context: &Context,
        mut reading: Reading<'_>,
    ) -> Result<StagedRow, ServiceError> {
        let draft = lead_draft(&mut reading, context.actor.district);
        let facts = match draft.clone().parse(context.today()) {
            Ok(facts) => facts,
            Err(faults) => {
                let told: Vec<Option<String>> = reading.problems.iter().map(|p| p.column.clone()).collect();
                let more = faults.iter().map(|fault| problem(fault, &reading, FIELDS));
                let more: Vec<RowProblem> = more.filter(|p| p.column.is_none() || !told.contains(&p.column)).collect();
                reading.problems.extend(more);
                return Ok(reading.staged(body(&draft)));
            }
        };
        let candidates = self.check_duplicates(context, &facts).await?;
        let mut staged = reading.staged(body(&draft));
        if let Some(candidate) = candidates.iter().find(|c| c.likeness.code() == "same")
            && staged.state == RowState::Ready
        {
            staged.state = RowState::Duplicate;
            let reasons = candidate.reasons.join("、");
            let detail = context.language.pick(
                format!("可能与 {} 是同一项目：{reasons}", candidate.code),
                format!("probably the same as {}: {reasons}", candidate.code),
            );
            staged.problems.push(RowProblem { column: None, code: "duplicate_suspected", detail, given: None });
        }
        Ok(staged)
    }
}

fn lead_draft(reading: &mut Reading<'_>, own_district: Option<District>) -> LeadDraft {
    let sub_industry = reading.text("sub_industry").or_else(|| reading.text("industry"));
    let sub_industry = sub_industry.and_then(|name| find_sub_industry(&name));
    let industry = match sub_industry {
        Some((_, industry)) => Some(industry.code().to_owned()),
        None => reading.code("industry", |name| find_industry(name).map(Industry::code)),
    };
    let district = reading.code("district", |name| find_district(name).map(District::code));
    let own_district = own_district.filter(|_| reading.text("district").is_none());
    LeadDraft {
        name: reading.text("name"),
        investor: Some(InvestorDraft {
            name: reading.text("investor"),
            uscc: reading.text("uscc"),
            ..InvestorDraft::default()
        }),
        industry,
        sub_industry: sub_industry.map(|(code, _)| code.to_owned()),
        district: district.or_else(|| own_district.map(|district| district.code().to_owned())),
        total_investment_yuan: reading.yuan("total"),
        foreign_investment: None,
        summary: reading.text("summary"),
        source: reading.text("source"),
        contacts: contacts(reading),
        reported_on: reading.day("reported"),
    }
}

/// One contact: name and telephone in two columns, or both in one cell. One without a number is left out with a
/// remark.
fn contacts(reading: &mut Reading<'_>) -> Option<Vec<ContactDraft>> {
    let given = reading.text("contact")?;
    let split = given.find(|c: char| c.is_ascii_digit() || c == '+').unwrap_or(given.len());
    let (name, number) = given.split_at(split);
    let name = name.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let number = Some(number.trim().to_owned()).filter(|n| !n.is_empty()).or_else(|| reading.text("phone"));
    let (Some(phone), false) = (number, name.is_empty()) else {
        let remark = reading.language.pick("联系人没有电话，未录入", "the contact has no number and was left out");
        reading.remarks.push(remark.to_owned());
        return None;
    };
    Some(vec![ContactDraft { name: Some(name), phone: Some(phone) }])
}

/// A district by its name with or without its last character, or by its code.
pub(super) fn find_district(name: &str) -> Option<District> {
    let name = fold(name);
    let short = |district: &District| {
        let full = district.name(dingyin_domain::language::Language::Chinese);
        let short: String = full.chars().take(full.chars().count() - 1).collect();
        short
    };
    let named = District::EVERY.iter().copied().filter(|district| *district != District::City);
    let found = named.into_iter().find(|district| name.contains(&short(district)) || name == district.code());
    found.or_else(|| District::parse(&name).ok()).or_else(|| name.contains("绍兴").then_some(District::City))
}

/// An industry by its name or code.
pub(super) fn find_industry(name: &str) -> Option<Industry> {
    use dingyin_domain::language::Language;
    let name = fold(name);
    let says = |industry: &&Industry| {
        name.contains(industry.name(Language::Chinese))
            || name == industry.code()
            || name == industry.name(Language::English).to_lowercase()
    };
    let found = Industry::EVERY.iter().find(says).copied();
    found.or_else(|| name.contains("医药").then_some(Industry::Pharma))
}

/// A sub-industry by its name or code, with its industry.
pub(super) fn find_sub_industry(name: &str) -> Option<(&'static str, Industry)> {
    let name = fold(name);
    let found = sub_industries().iter().find(|row| name.contains(&row.name_zh) || name == row.code);
    found.map(|row| (row.code.as_str(), row.industry))
}
