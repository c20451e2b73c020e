//! Accounts and roles by two people over HTTP: one asks, another confirms.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, Utc};
use dingyin_domain::account_request::{AccountRequest, DecisionDraft, Wanted};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::id::{AccountRequestId, UserId};
use dingyin_domain::role::Role;
use dingyin_service::account::AccountDraft;
use dingyin_service::{AccountRequestDraft, Context, Directory};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Nothing, Query};
use crate::header::{location, position};
use crate::list::{Listed, whole};
use crate::problem::Failure;

const PATH: &str = "/api/v1/account-requests";

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(ask_for_account, list_account_requests)).routes(routes!(decide_account_request))
}

/// What is asked for: a new account with its person, or other roles for `user_id`.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AccountRequestBody {
    /// The account that is to have other roles; a new one is asked for when absent.
    user_id: Option<Uuid>,
    /// Needed for a new account, like `name` and `unit`.
    username: Option<String>,
    name: Option<String>,
    /// The code of the person's unit.
    unit: Option<String>,
    post: Option<String>,
    /// District code.
    district: Option<String>,
    /// All roles that the account is to have; who runs the system has no other one.
    #[schema(required, nullable = false)]
    roles: Option<Vec<String>>,
    #[schema(required, nullable = false, max_length = 1000)]
    reason: Option<String>,
}

/// A request for an account or for other roles.
#[derive(Debug, Serialize, ToSchema)]
struct AccountRequestView {
    id: Uuid,
    /// `account` or `roles`.
    kind: &'static str,
    /// `asked`, `confirmed`, `refused` or `withdrawn`.
    state: &'static str,
    state_name: &'static str,
    /// The name of the new account; null for other roles.
    username: Option<String>,
    /// Whose account it is.
    name: String,
    /// Null for other roles, as are `post` and `district`.
    unit_name: Option<String>,
    post: Option<String>,
    district: Option<&'static str>,
    /// Role codes.
    roles: Vec<&'static str>,
    /// The roles that the account had when this was asked for.
    former_roles: Vec<&'static str>,
    reason: String,
    asked_by: String,
    asked_at: DateTime<Utc>,
    decided_by: Option<String>,
    decided_at: Option<DateTime<Utc>>,
    note: Option<String>,
    /// What the asker may do with it: `confirm`, `refuse`, `withdraw`.
    actions: Vec<&'static str>,
}

impl AccountRequestView {
    fn new(request: AccountRequest, context: &Context, directory: &Directory) -> Self {
        let actions = actions(&request, context);
        let codes = |roles: &[Role]| roles.iter().map(|role| role.code()).collect();
        let name = |person| directory.person_name(person).to_owned();
        let (decided, roles) = (request.decision, codes(request.wanted.roles()));
        let mut view = Self {
            id: request.id.0,
            kind: "account",
            state: request.state.code(),
            state_name: request.state.name(context.language),
            username: None,
            name: String::new(),
            unit_name: None,
            post: None,
            district: None,
            roles,
            former_roles: Vec::new(),
            reason: request.reason.as_str().to_owned(),
            asked_by: name(request.asked_by),
            asked_at: request.asked_at,
            decided_by: decided.as_ref().map(|decision| name(decision.by)),
            decided_at: decided.as_ref().map(|decision| decision.at),
            note: decided.and_then(|decision| Some(decision.note?.as_str().to_owned())),
            actions,
        };
        match request.wanted {
            Wanted::Account(account) => {
                let unit = directory.unit_name(account.unit_id, context.today(), context.language);
                view.unit_name = Some(unit.to_owned());
                view.username = Some(account.username);
                view.name = account.name.as_str().to_owned();
                view.post = Some(account.post).filter(|post| !post.is_empty());
                view.district = account.district.map(|district| district.code());
            }
            Wanted::Roles { person_id, former, .. } => {
                view.kind = "roles";
                view.name = name(person_id);
                view.former_roles = codes(&former);
            }
        }
        view
    }
}

fn actions(request: &AccountRequest, context: &Context) -> Vec<&'static str> {
    let mut events = request.open_to(context.actor.person_id);
    events.retain(|event| context.actor.may_at_all(event.action()).is_ok());
    events.into_iter().map(|event| event.code()).collect()
}

/// Ask for a new account, or for other roles of one. Nothing changes until another person confirms.
#[utoipa::path(post, path = "/account-requests", tag = "administration", request_body = AccountRequestBody,
    responses((status = 201, body = AccountRequestView)))]
async fn ask_for_account(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<AccountRequestBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let AccountRequestBody { user_id, username, name, unit, post, district, roles, reason } = body.value;
    let roles = roles.unwrap_or_default();
    let account = AccountDraft { username, password: None, name, unit, post, district, roles };
    let draft = AccountRequestDraft { user_id: user_id.map(UserId), account, reason };
    let written = state.service.ask_for_account(&context, draft).await?;
    let view = AccountRequestView::new(written.value, &context, &state.service.directory());
    Ok((StatusCode::CREATED, [location(PATH), position(written.position)], Json(view)))
}

/// The requests for accounts and roles: all that wait, then the latest that have ended.
#[utoipa::path(get, path = "/account-requests", tag = "administration",
    responses((status = 200, body = Listed<AccountRequestView>)))]
async fn list_account_requests(
    Reach(state): Reach<State>,
    asker: Asker,
    _: Query<Nothing>,
) -> Result<Json<Listed<AccountRequestView>>, Failure> {
    asker.see_records(&state).await?;
    let requests = state.service.account_requests(&asker.context).await?;
    let directory = state.service.directory();
    let view = |request| AccountRequestView::new(request, &asker.context, &directory);
    Ok(whole(requests.into_iter().map(view).collect()))
}

/// How a request is to end.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AccountDecisionBody {
    /// `confirm`, `refuse` or `withdraw`.
    #[schema(required, nullable = false)]
    kind: Option<String>,
    /// Needed where it is refused.
    #[schema(max_length = 1000)]
    note: Option<String>,
}

/// Confirm, refuse or withdraw a request. What is confirmed holds at once; a new account gets its password by `reset-password`.
#[utoipa::path(post, path = "/account-requests/{id}/events", tag = "administration", params(("id" = Uuid, Path)),
    request_body = AccountDecisionBody, responses((status = 201, body = AccountRequestView)))]
async fn decide_account_request(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<AccountRequestId>,
    body: Body<AccountDecisionBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let AccountDecisionBody { kind, note } = body.value;
    let written = state.service.decide_account_request(&context, id, DecisionDraft { kind, note }).await?;
    let view = AccountRequestView::new(written.value, &context, &state.service.directory());
    Ok((StatusCode::CREATED, [location(PATH), position(written.position)], Json(view)))
}
