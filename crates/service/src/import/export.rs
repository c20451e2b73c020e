//! Lists as workbooks, with the filters of the list.

use dingyin_domain::coded::Coded;
use dingyin_domain::industry::SubIndustry;
use dingyin_domain::organisation::Organisation;
use dingyin_domain::project::ProjectColumn;
use dingyin_office::{SheetColumn, Value, WrittenSheet, write_text, write_workbook};
use dingyin_storage::demand::DemandFilter;
use dingyin_storage::organisation::OrganisationFilter;
use dingyin_storage::project::{ProjectFilter, ProjectSort};

use crate::Service;
use crate::context::Context;
use crate::error::ServiceError;

/// Rows that are fetched at once.
pub(super) const PAGE: u64 = 500;

/// What is exported, with its filter.
#[derive(Debug, Clone)]
pub enum ExportKind {
    /// Projects, in this order, with these columns; the usual ones where there are none.
    Projects(Box<ProjectFilter>, ProjectSort, Vec<ProjectColumn>),
    /// Demands.
    Demands(Box<DemandFilter>),
    /// Organisations.
    Organisations(OrganisationFilter),
}

/// In which form a list leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportForm {
    /// A workbook.
    Workbook,
    /// A text table.
    Text,
}

/// A written table.
#[derive(Debug, Clone)]
pub struct Exported {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many rows it has.
    pub rows: usize,
}

impl Service {
    /// Writes a list the asker may see; what it holds can be imported again and changes nothing.
    ///
    /// # Errors
    /// The asker sees nothing of it, or it cannot be written.
    pub async fn export(
        &self,
        context: &Context,
        kind: ExportKind,
        form: ExportForm,
    ) -> Result<Exported, ServiceError> {
        let sheet = match kind {
            ExportKind::Projects(filter, sort, columns) => {
                self.project_sheet(context, (&filter, sort), &columns).await?
            }
            ExportKind::Demands(filter) => self.demand_sheet(context, &filter).await?,
            ExportKind::Organisations(filter) => self.organisation_sheet(context, &filter).await?,
        };
        let rows = sheet.rows.len();
        let written = tokio::task::spawn_blocking(move || match form {
            ExportForm::Workbook => write_workbook(&sheet),
            ExportForm::Text => Ok(write_text(&sheet)),
        });
        let written = written.await;
        let bytes =
            written.map_err(std::io::Error::other)?.map_err(|error| ServiceError::Unreadable(error.to_string()))?;
        Ok(Exported { bytes, rows })
    }

    async fn demand_sheet(&self, context: &Context, filter: &DemandFilter) -> Result<WrittenSheet, ServiceError> {
        let mut rows = Vec::new();
        let mut after = None;
        loop {
            let page = self.demands(context, filter, after.as_ref(), PAGE).await?;
            for demand in page.items {
                let facts = &demand.facts;
                rows.push(vec![
                    text(facts.library().name(context.language)),
                    text(facts.title.as_str()),
                    text(facts.body.as_str()),
                    text(facts.organisation.name.as_str()),
                    text(facts.industry.name(context.language)),
                    sub_industry(facts.sub_industry, context),
                    text(facts.district.name(context.language)),
                    text(demand.status_on(context.today()).name(context.language)),
                    facts.valid_until.map_or(Value::Empty, Value::Date),
                ]);
            }
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        let titles: &[(&str, &str, f64)] = &[
            ("需求类型", "Library", 14.0),
            ("需求名称", "Title", 40.0),
            ("需求内容", "Body", 60.0),
            ("单位名称", "Organisation", 32.0),
            ("产业", "Industry", 14.0),
            ("细分领域", "Sub-industry", 18.0),
            ("区县", "District", 12.0),
            ("状态", "Status", 10.0),
            ("有效期至", "Valid until", 12.0),
        ];
        Ok(WrittenSheet {
            titles: Vec::new(),
            name: context.language.pick("需求", "Demands").into(),
            columns: columns(titles, context),
            rows,
        })
    }
}

impl Service {
    async fn organisation_sheet(
        &self,
        context: &Context,
        filter: &OrganisationFilter,
    ) -> Result<WrittenSheet, ServiceError> {
        let mut rows = Vec::new();
        let mut after = None;
        loop {
            let page = self.organisations(context, filter, after.as_ref(), PAGE).await?;
            rows.extend(page.items.iter().map(|organisation| organisation_line(organisation, context)));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        let titles: &[(&str, &str, f64)] = &[
            ("单位名称", "Name", 40.0),
            ("曾用名", "Former names", 32.0),
            ("统一社会信用代码", "Credit code", 22.0),
            ("单位类型", "Kind", 14.0),
            ("国别", "Country", 12.0),
            ("区县", "District", 12.0),
            ("产业", "Industry", 14.0),
            ("简介", "Summary", 60.0),
        ];
        let name = context.language.pick("主体", "Organisations").into();
        Ok(WrittenSheet { titles: Vec::new(), name, columns: columns(titles, context), rows })
    }
}

fn organisation_line(organisation: &Organisation, context: &Context) -> Vec<Value> {
    let facts = &organisation.facts;
    let former: Vec<&str> = facts.former_names.iter().map(|former| former.name.as_str()).collect();
    let shown = |value: Option<&str>| value.map_or(Value::Empty, text);
    vec![
        text(facts.name.as_str()),
        if former.is_empty() { Value::Empty } else { Value::Text(former.join("；")) },
        shown(facts.uscc.as_ref().map(|code| code.as_str())),
        text(facts.kind.name(context.language)),
        shown(facts.country.as_ref().map(|country| country.as_str())),
        shown(facts.district.map(|district| district.name(context.language))),
        shown(facts.industry.map(|industry| industry.name(context.language))),
        shown(facts.summary.as_ref().map(|summary| summary.as_str())),
    ]
}

fn columns(titles: &[(&str, &str, f64)], context: &Context) -> Vec<SheetColumn> {
    let column = |(zh, en, width): &(&str, &str, f64)| SheetColumn {
        title: context.language.pick(*zh, *en).to_owned(),
        width: *width,
    };
    titles.iter().map(column).collect()
}

pub(super) fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

pub(super) fn sub_industry(sub: Option<SubIndustry>, context: &Context) -> Value {
    sub.map_or(Value::Empty, |sub| text(sub.name(context.language)))
}

pub(super) fn named<T: Coded>(code: &str, context: &Context) -> Value {
    T::from_code(code).map_or(Value::Empty, |value| text(value.name(context.language)))
}
