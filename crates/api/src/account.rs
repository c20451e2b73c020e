//! Accounts: the first administrators, made with the one-time link of the first start, and what administrators do with accounts.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use dingyin_domain::id::UserId;
use dingyin_service::account::{AccountDraft, ListedAccount};
use dingyin_service::{AccountDeed, AccountState, Context, Directory};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Nothing, Query};
use crate::header::position;
use crate::list::{Listed, whole};
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(set_up))
        .routes(routes!(list_accounts))
        .routes(routes!(disable_account))
        .routes(routes!(reset_password))
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

/// An account.
#[derive(Debug, Serialize, ToSchema)]
struct AccountView {
    id: Uuid,
    username: String,
    /// The name of whoever acts through it.
    name: String,
    unit_name: String,
    district: Option<&'static str>,
    /// Role codes.
    roles: Vec<&'static str>,
    /// `enabled` or `disabled`.
    state: &'static str,
    /// What the asker may do with it: `reset_password`, `change_roles` (by a request), `disable`.
    actions: Vec<&'static str>,
}

impl AccountView {
    fn new(account: ListedAccount, context: &Context, directory: &Directory) -> Self {
        let deeds = AccountDeed::open(&context.actor, &account).iter();
        let ListedAccount { username, actor, state } = account;
        Self {
            id: actor.user_id.0,
            username,
            unit_name: directory.unit_name(actor.unit_id, context.today(), context.language).to_owned(),
            district: actor.district.map(|district| district.code()),
            roles: actor.roles.iter().map(|role| role.code()).collect(),
            name: actor.name,
            state: match state {
                AccountState::Enabled => "enabled",
                AccountState::Disabled => "disabled",
            },
            actions: deeds.map(|deed| deed.code()).collect(),
        }
    }
}

/// List the accounts by name.
#[utoipa::path(get, path = "/accounts", tag = "administration", responses((status = 200, body = Listed<AccountView>)))]
async fn list_accounts(
    Reach(state): Reach<State>,
    asker: Asker,
    _: Query<Nothing>,
) -> Result<Json<Listed<AccountView>>, Failure> {
    asker.see_records(&state).await?;
    let accounts = state.service.managed_accounts(&asker.context).await?;
    let directory = state.service.directory();
    let view = |account| AccountView::new(account, &asker.context, &directory);
    Ok(whole(accounts.into_iter().map(view).collect()))
}

/// Take an account out of use; its sessions and tokens end.
#[utoipa::path(post, path = "/accounts/{id}/disable", tag = "administration", params(("id" = Uuid, Path)),
    responses((status = 200, body = AccountView)))]
async fn disable_account(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<UserId>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed_by("");
    let written = state.service.close_account(&context, id).await?;
    let view = AccountView::new(written.value, &context, &state.service.directory());
    Ok(([position(written.position)], Json(view)))
}

/// Another password.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PasswordBody {
    #[schema(required, nullable = false, min_length = 10, max_length = 200)]
    password: Option<String>,
}

/// Give an account another password; its sessions and tokens end. A retry does the same again, and nothing of the password is kept.
#[utoipa::path(post, path = "/accounts/{id}/reset-password", tag = "administration", params(("id" = Uuid, Path)),
    request_body = PasswordBody, responses((status = 200, body = AccountView)))]
async fn reset_password(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<UserId>,
    body: Body<PasswordBody>,
) -> Result<impl IntoResponse, Failure> {
    let written = state.service.give_password(&asker.context, id, body.value.password).await?;
    let view = AccountView::new(written.value, &asker.context, &state.service.directory());
    Ok(([position(written.position)], Json(view)))
}
