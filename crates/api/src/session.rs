//! Signing in and out, and access tokens.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use chrono::NaiveDate;
use dingyin_service::Signed;
use dingyin_service::account::session_seconds;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::{Asker, COOKIE};
use crate::body::{Body, Nothing, Query};
use crate::day::Day;
use crate::header::{etag, location, position};
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(sign_in, who, sign_out)).routes(routes!(create_token))
}

/// A name and a password.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Credentials {
    #[schema(required, nullable = false, max_length = 200)]
    username: Option<String>,
    #[schema(required, nullable = false, max_length = 1000)]
    password: Option<String>,
}

/// Who is signed in and what this person may do somewhere.
#[derive(Debug, Serialize, ToSchema)]
struct Session {
    user: User,
    permissions: Vec<&'static str>,
}

#[derive(Debug, Serialize, ToSchema)]
struct User {
    id: Uuid,
    username: String,
    name: String,
    person_id: Uuid,
    roles: Vec<&'static str>,
    unit_id: Uuid,
    district: Option<&'static str>,
}

impl From<&Signed> for Session {
    fn from(signed: &Signed) -> Self {
        let actor = &signed.actor;
        Self {
            user: User {
                id: actor.user_id.0,
                username: signed.username.clone(),
                name: actor.name.clone(),
                person_id: actor.person_id.0,
                roles: actor.roles.iter().map(|role| role.code()).collect(),
                unit_id: actor.unit_id.0,
                district: actor.district.map(|district| district.code()),
            },
            permissions: actor.permissions(),
        }
    }
}

/// Sign in; the answer sets the cookie of the session.
#[utoipa::path(post, path = "/session", tag = "session", request_body = Credentials, security(()),
    responses((status = 200, body = Session)))]
async fn sign_in(Reach(state): Reach<State>, headers: HeaderMap, body: Body<Credentials>) -> Result<Response, Failure> {
    use dingyin_domain::invalid::{Faults, Invalid};
    let mut faults = Faults::default();
    let short = |text: String| if text.len() > 1000 { Err(Invalid::TooLong(1000)) } else { Ok(text) };
    let clean = |text: String| if text.contains('\0') { Err(Invalid::ControlCharacter) } else { short(text) };
    let username = faults.need("/username", body.value.username, clean);
    let password = faults.need("/password", body.value.password, short);
    let (username, password) = faults.finish(username.zip(password))?;
    let (signed, secret) = state.service.sign_in(&username, &password).await?;
    let forwarded = headers.get("x-forwarded-proto").is_some_and(|proto| proto == "https");
    let cookie = Cookie::build((COOKIE, secret))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(forwarded)
        .max_age(time::Duration::seconds(session_seconds()));
    Ok((CookieJar::new().add(cookie), Json(Session::from(&signed))).into_response())
}

/// Who I am.
#[utoipa::path(get, path = "/session", tag = "session", responses((status = 200, body = Session)))]
async fn who(asker: Asker, _: Query<Nothing>) -> Json<Session> {
    Json(Session::from(&asker.signed))
}

/// Sign out.
#[utoipa::path(delete, path = "/session", tag = "session", responses((status = 204)))]
async fn sign_out(Reach(state): Reach<State>, asker: Asker, jar: CookieJar) -> Result<Response, Failure> {
    if let Some(cookie) = jar.get(COOKIE) {
        state.service.sign_out(&asker.context, cookie.value()).await?;
    }
    let gone = Cookie::build((COOKIE, "")).path("/");
    Ok((StatusCode::NO_CONTENT, jar.remove(gone)).into_response())
}

/// A token that is to be made.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TokenBody {
    #[schema(required, nullable = false, max_length = 100)]
    name: Option<String>,
    #[schema(required, nullable = false)]
    expires_on: Option<Day>,
}

/// A token; its secret is shown this once.
#[derive(Debug, Serialize, ToSchema)]
struct TokenView {
    id: Uuid,
    name: String,
    expires_on: NaiveDate,
    token: String,
}

/// Make an access token.
#[utoipa::path(post, path = "/tokens", tag = "session", request_body = TokenBody,
    responses((status = 201, body = TokenView)))]
async fn create_token(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<TokenBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let expires_on = body.value.expires_on.map(|day| day.0);
    let made = state.service.create_token(&context, body.value.name, expires_on).await?;
    let token = made.value;
    let at = location(&format!("/api/v1/tokens/{}", token.id));
    let view = TokenView { id: token.id.0, name: token.name, expires_on: token.expires_on, token: token.token };
    Ok((StatusCode::CREATED, [at, etag(1), position(made.position)], Json(view)))
}
