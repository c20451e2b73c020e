//! What the asker wants to be told by mail.

use axum::Json;
use axum::extract::State as Reach;
use axum::response::IntoResponse;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::email::Email;
use dingyin_domain::notification::{NewsKind, NotificationSettings, NotificationSettingsDraft};
use dingyin_service::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::State;
use crate::asker::Asker;
use crate::body::{Body, Nothing, Query};
use crate::header::position;
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(get_notification_settings, set_notification_settings))
}

/// What the asker wants by mail.
#[derive(Debug, Serialize, ToSchema)]
struct NotificationSettingsView {
    /// Whether this system sends mails at all.
    sends_mail: bool,
    /// Where they go.
    email: Option<String>,
    /// Each kind of news.
    kinds: Vec<MailedKind>,
}

/// A kind of news.
#[derive(Debug, Serialize, ToSchema)]
struct MailedKind {
    /// `saved_search`, `approval_alert` or `daily_work`.
    kind: &'static str,
    name: &'static str,
    /// When it is told.
    occasion: &'static str,
    /// Whether it is mailed.
    mailed: bool,
}

fn view(state: &State, context: &Context, settings: &NotificationSettings) -> NotificationSettingsView {
    let kind = |kind: &NewsKind| MailedKind {
        kind: kind.code(),
        name: kind.name(context.language),
        occasion: kind.occasion(context.language),
        mailed: settings.address_for(*kind).is_some(),
    };
    NotificationSettingsView {
        sends_mail: state.service.sends_mail(),
        email: settings.email.as_ref().map(Email::as_str).map(str::to_owned),
        kinds: NewsKind::EVERY.iter().map(kind).collect(),
    }
}

/// What the asker wants by mail.
#[utoipa::path(get, path = "/notification-settings", tag = "around",
    responses((status = 200, body = NotificationSettingsView)))]
async fn get_notification_settings(
    Reach(state): Reach<State>,
    asker: Asker,
    _: Query<Nothing>,
) -> Result<Json<NotificationSettingsView>, Failure> {
    asker.see_records(&state).await?;
    let settings = state.service.notification_settings(&asker.context).await?;
    Ok(Json(view(&state, &asker.context, &settings)))
}

/// What is wanted by mail.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NotificationSettingsBody {
    /// Where mails go; needed when anything is mailed.
    email: Option<String>,
    /// The kinds of news that are mailed: `saved_search`, `approval_alert`, `daily_work`.
    #[schema(required, nullable = false)]
    mailed: Option<Vec<String>>,
}

/// Choose what is mailed, and where to; what was told before is not mailed any more. Mails come in the language of this request.
#[utoipa::path(put, path = "/notification-settings", tag = "around", request_body = NotificationSettingsBody,
    responses((status = 200, body = NotificationSettingsView)))]
async fn set_notification_settings(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<NotificationSettingsBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let NotificationSettingsBody { email, mailed } = body.value;
    let draft = NotificationSettingsDraft { email, mailed };
    let written = state.service.choose_notifications(&context, draft).await?;
    Ok(([position(written.position)], Json(view(&state, &context, &written.value))))
}
