//! Projects over HTTP: one operation a function, grouped as in the service.

mod admission;
mod assessment_view;
mod bodies;
mod change;
mod history;
mod light;
mod log;
mod read;
mod recognise;
mod view;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::State;

pub(crate) use assessment_view::{AssessmentView, figures};
pub(crate) use bodies::{LeadBody, NextStepBody, ReasonBody};
pub(crate) use change::{changed, merged};
pub(crate) use log::logged;
pub(crate) use read::ProjectQuery;
pub(crate) use view::{CandidateView, NextStepView, ProjectItem, ProjectView, Teller};

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(log::log_lead, read::list_projects))
        .routes(routes!(log::check_duplicates))
        .routes(routes!(recognise::recognise_lead))
        .routes(routes!(read::read_project, change::edit_project))
        .routes(routes!(change::appoint_leader))
        .routes(routes!(history::leaders))
        .routes(routes!(change::form_team, history::current_team))
        .routes(routes!(history::teams))
        .routes(routes!(change::advance, history::transitions))
        .routes(routes!(admission::review_admission, admission::reviews))
        .routes(routes!(admission::assess_admission))
        .routes(routes!(admission::overrule_admission))
        .routes(routes!(admission::meet_condition))
        .routes(routes!(log::note_follow_up, history::follow_ups))
        .routes(routes!(history::timeline))
        .routes(routes!(change::close_project))
        .routes(routes!(change::suspend_project))
        .routes(routes!(change::resume_project))
        .routes(routes!(read::reveal_contacts))
}
