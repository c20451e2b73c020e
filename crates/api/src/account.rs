//! The first administrators, made with the one-time link of the first start.

use axum::extract::State as Reach;
use axum::http::StatusCode;
use dingyin_service::account::AccountDraft;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::State;
use crate::body::Body;
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(set_up))
}

/// The link's secret and the accounts to be made.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SetupBody {
    #[schema(required, nullable = false)]
    link: Option<String>,
    #[schema(required, nullable = false)]
    accounts: Option<Vec<NewAccount>>,
}

#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewAccount {
    #[schema(required, nullable = false)]
    username: Option<String>,
    #[schema(required, nullable = false)]
    password: Option<String>,
    #[schema(required, nullable = false)]
    name: Option<String>,
    #[schema(required, nullable = false)]
    unit: Option<String>,
    post: Option<String>,
    district: Option<String>,
    #[schema(required, nullable = false)]
    roles: Option<Vec<String>>,
}

/// Make the first accounts with the one-time link that the first start printed.
#[utoipa::path(post, path = "/setup", tag = "session", request_body = SetupBody, security(()),
    responses((status = 204)))]
async fn set_up(Reach(state): Reach<State>, body: Body<SetupBody>) -> Result<StatusCode, Failure> {
    let draft = |account: NewAccount| AccountDraft {
        username: account.username,
        password: account.password,
        name: account.name,
        unit: account.unit,
        post: account.post,
        district: account.district,
        roles: account.roles.unwrap_or_default(),
    };
    let drafts = body.value.accounts.unwrap_or_default().into_iter().take(10).map(draft).collect();
    state.service.set_up(&body.value.link.unwrap_or_default(), drafts).await?;
    Ok(StatusCode::NO_CONTENT)
}
