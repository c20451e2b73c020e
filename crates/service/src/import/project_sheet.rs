//! A list of projects as a sheet of chosen columns.

use chrono::{DateTime, Utc};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::district::District;
use dingyin_domain::id::{PersonId, ProjectId};
use dingyin_domain::industry::{Industry, SubIndustry};
use dingyin_domain::light::ProjectLight;
use dingyin_domain::project::{ProjectColumn, StatusWord};
use dingyin_domain::stage::Stage;
use dingyin_office::{SheetColumn, Value, WrittenSheet};
use dingyin_storage::project::{ListedProject, ProjectFilter, ProjectSort};

use super::export::{PAGE, named, sub_industry, text};
use crate::clock::local;
use crate::context::Context;
use crate::error::ServiceError;
use crate::project::Lights;
use crate::{Directory, Service};

impl Service {
    pub(super) async fn project_sheet(
        &self,
        context: &Context,
        (filter, sort): (&ProjectFilter, ProjectSort),
        chosen: &[ProjectColumn],
    ) -> Result<WrittenSheet, ServiceError> {
        let chosen = if chosen.is_empty() { &ProjectColumn::USUAL[..] } else { chosen };
        let directory = self.directory();
        let (mut rows, mut after) = (Vec::new(), None);
        loop {
            let page = self.projects(context, filter, sort, after.as_ref(), PAGE).await?;
            let lights = if chosen.contains(&ProjectColumn::Light) {
                self.lights(&page.items, context.today()).await?
            } else {
                Lights::default()
            };
            rows.extend(page.items.iter().map(|project| {
                let line = Line { project, light: lights.get(&ProjectId(project.id)), context, directory: &directory };
                chosen.iter().map(|column| line.cell(*column)).collect()
            }));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        let column = |column: &ProjectColumn| SheetColumn {
            title: column.name(context.language).to_owned(),
            width: width(*column),
        };
        let name = context.language.pick("项目", "Projects").into();
        Ok(WrittenSheet { titles: Vec::new(), name, columns: chosen.iter().map(column).collect(), rows })
    }
}

/// How wide a column is, in characters.
const fn width(column: ProjectColumn) -> f64 {
    use ProjectColumn as C;
    match column {
        C::Name | C::Light | C::NextStep => 40.0,
        C::Investor => 32.0,
        C::Uscc => 22.0,
        C::TotalInvestment => 20.0,
        C::SubIndustry | C::UpdatedAt => 18.0,
        C::Code | C::Industry => 14.0,
        C::District | C::Stage | C::Leader | C::Liaison | C::ReportedOn | C::LastContactOn => 12.0,
        C::Status => 10.0,
    }
}

/// A project of the list, with what its cells are told by.
struct Line<'a> {
    project: &'a ListedProject,
    light: Option<&'a ProjectLight>,
    context: &'a Context,
    directory: &'a Directory,
}

impl Line<'_> {
    fn cell(&self, column: ProjectColumn) -> Value {
        use ProjectColumn as C;
        let project = self.project;
        match column {
            C::Code => text(&project.code),
            C::Name => text(&project.name),
            C::Investor => text(&project.investor_name),
            C::Uscc => project.investor_uscc.clone().into(),
            C::Industry => named::<Industry>(&project.industry, self.context),
            C::SubIndustry => sub_industry(project.sub_industry.as_deref().and_then(SubIndustry::find), self.context),
            C::District => named::<District>(&project.district, self.context),
            C::TotalInvestment => Value::Integer(project.total_investment_yuan),
            C::Stage => named::<Stage>(&project.stage, self.context),
            C::Status => named::<StatusWord>(&project.status, self.context),
            C::Leader => self.person(project.leader_id),
            C::Liaison => self.person(project.liaison_id),
            C::ReportedOn => Value::Date(project.reported_on),
            C::LastContactOn => project.last_contact_on.map_or(Value::Empty, Value::Date),
            C::Light => self.light.map_or(Value::Empty, |light| self.shown(light)),
            C::NextStep => self.next_step(),
            C::UpdatedAt => {
                let at: DateTime<Utc> = DateTime::from_timestamp_micros(project.updated_at).unwrap_or_default();
                Value::Text(local(at).format("%Y-%m-%d %H:%M").to_string())
            }
        }
    }

    fn person(&self, id: Option<uuid::Uuid>) -> Value {
        id.map_or(Value::Empty, |id| text(self.directory.person_name(PersonId(id))))
    }

    /// The light with its reasons, as the list tells it.
    fn shown(&self, light: &ProjectLight) -> Value {
        let language = self.context.language;
        let reasons: Vec<String> = light.reasons.iter().map(|reason| reason.text(language)).collect();
        let name = light.light().name(language);
        if reasons.is_empty() {
            return text(name);
        }
        Value::Text(format!("{name}{}{}", language.pick("：", ": "), reasons.join(language.pick("；", "; "))))
    }

    fn next_step(&self) -> Value {
        match (&self.project.next_step, self.project.next_step_due_on) {
            (Some(step), Some(due_on)) => Value::Text(format!("{due_on} {step}")),
            (Some(step), None) => text(step),
            (None, _) => Value::Empty,
        }
    }
}
