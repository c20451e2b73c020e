//! A channel as a file: a workbook, days for a calendar, a page to print for the company.

mod agenda;
mod chart;
mod notes;
mod table;

use dingyin_domain::approval::Catalogue;
use dingyin_domain::green_channel::{Channel, Forecast, ItemStanding, Standing};
use dingyin_domain::id::ProjectId;
use dingyin_domain::project::Project;
use dingyin_domain::working_days::Calendar;
use dingyin_office::OfficeError;

use crate::context::Context;
use crate::error::ServiceError;
use crate::{Directory, Service};

/// In which form a channel leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChannelForm {
    /// A workbook: the items, and the chart week by week.
    Workbook,
    /// Days for a calendar.
    Calendar,
    /// One page to print.
    Page,
}

/// A channel as a file.
#[derive(Debug, Clone)]
pub struct ChannelDocument {
    /// Its name in the asker's language, without an ending.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Service {
    /// The channel of a project as a file, as it stands today.
    ///
    /// # Errors
    /// As [`Service::green_channel`]; no font for a page to print.
    pub async fn channel_document(
        &self,
        context: &Context,
        id: ProjectId,
        form: ChannelForm,
    ) -> Result<ChannelDocument, ServiceError> {
        let (project, channel) = self.green_channel(context, id).await?;
        let forecast = self.trial_production(context, (&project, &channel)).await?;
        let known = self.approval_catalogues(context).await?;
        let (directory, context) = (self.directory(), context.clone());
        let written = self.off_thread(move || {
            let catalogue = known.iter().find(|known| known.version == channel.catalogue);
            let told = Told {
                project: &project,
                channel: &channel,
                catalogue: catalogue.unwrap_or_else(|| Catalogue::first()),
                standing: Standing::of(&channel, Calendar::published(), context.today()),
                forecast,
                directory: &directory,
                context: &context,
            };
            Ok(told.document(form))
        });
        Ok(written.await??)
    }
}

/// What the files tell of, and to whom.
struct Told<'t> {
    project: &'t Project,
    channel: &'t Channel,
    catalogue: &'t Catalogue,
    standing: Standing<'t>,
    forecast: Forecast,
    directory: &'t Directory,
    context: &'t Context,
}

impl Told<'_> {
    fn document(&self, form: ChannelForm) -> Result<ChannelDocument, OfficeError> {
        let bytes = match form {
            ChannelForm::Workbook => self.chart().to_workbook(&self.table())?,
            ChannelForm::Calendar => self.agenda().to_ics().into_bytes(),
            ChannelForm::Page => self.chart().to_pdf()?,
        };
        let (code, today) = (self.project.code, self.context.today());
        Ok(ChannelDocument { name: format!("{code}-{}-{today}", self.word("绿色通道", "green-channel")), bytes })
    }

    /// One of two texts, in the asker's language.
    fn word<T>(&self, chinese: T, english: T) -> T {
        self.context.language.pick(chinese, english)
    }

    /// What an item is called, with its building.
    fn name(&self, standing: &ItemStanding<'_>) -> String {
        standing.item.name(self.context.language)
    }

    /// Who decides an item.
    fn unit(&self, standing: &ItemStanding<'_>) -> String {
        let Some(code) = standing.item.approval.unit.as_deref() else {
            return self.word("企业", "The company").to_owned();
        };
        let named = |id| self.directory.unit_name(id, self.context.today(), self.context.language).to_owned();
        self.directory.unit_by_code(code).map_or_else(|| code.to_owned(), |unit| named(unit.id))
    }

    /// Some things one after the other.
    fn listed<'l>(&self, things: impl IntoIterator<Item = &'l str>) -> String {
        things.into_iter().collect::<Vec<_>>().join(self.word("、", ", "))
    }
}
