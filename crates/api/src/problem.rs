//! Errors as RFC 9457 problems: the only place where an error becomes a status.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use dingyin_domain::id::{PersonId, UnitId};
use dingyin_domain::invalid::Fault;
use dingyin_domain::language::Language;
use dingyin_service::{Class, ServiceError};
use serde::Serialize;
use utoipa::ToSchema;

use crate::organisation::OrganisationCandidateView;
use crate::project::CandidateView;

/// An error that arises before any use case is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct HttpCode {
    pub status: StatusCode,
    pub code: &'static str,
    pub title_zh: &'static str,
    pub title_en: &'static str,
}

macro_rules! http_codes {
    ($($name:ident $status:ident $code:literal $zh:literal $en:literal;)+) => {
        $(pub(crate) const $name: HttpCode =
            HttpCode { status: StatusCode::$status, code: $code, title_zh: $zh, title_en: $en };)+
        /// Every error of this layer.
        pub(crate) const HTTP_CODES: &[HttpCode] = &[$($name),+];
    };
}

http_codes! {
    MALFORMED_JSON BAD_REQUEST "malformed_json" "请求内容不是有效的 JSON" "The body is not valid JSON";
    BAD_REQUEST BAD_REQUEST "bad_request" "请求无法读取" "The request cannot be read";
    INVALID UNPROCESSABLE_ENTITY "validation_failed" "内容有误" "Some values are not sound";
    NO_ROUTE NOT_FOUND "not_found" "没有找到" "Not found";
    METHOD_NOT_ALLOWED METHOD_NOT_ALLOWED "method_not_allowed" "不支持这个方法" "The method is not allowed here";
    TOO_LARGE PAYLOAD_TOO_LARGE "body_too_large" "请求内容过大" "The body is too large";
    UNSUPPORTED UNSUPPORTED_MEDIA_TYPE "unsupported_media_type" "不支持这种内容类型" "The media type is not supported";
    PRECONDITION_REQUIRED PRECONDITION_REQUIRED "precondition_required" "修改需要 If-Match" "A change needs If-Match";
    CROSS_SITE FORBIDDEN "cross_site" "不接受来自其他网站的请求" "Requests from other sites are not taken";
    NOT_SIGNED_IN UNAUTHORIZED "not_signed_in" "请先登录" "Not signed in";
    TIMED_OUT SERVICE_UNAVAILABLE "timed_out" "处理时间过长，请稍后再试" "It took too long, try again";
    INTERNAL INTERNAL_SERVER_ERROR "internal" "系统出错，已记录" "Something went wrong and was noted";
}

/// `application/problem+json`.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Problem {
    /// A name of the kind of problem.
    #[serde(rename = "type")]
    #[schema(rename = "type")]
    kind: String,
    /// What kind of problem it is, in the asker's language.
    title: String,
    /// The HTTP status.
    status: u16,
    /// What is wrong here, in the asker's language.
    detail: String,
    /// The stable code.
    code: &'static str,
    /// Values that are not sound.
    errors: Vec<ProblemItem>,
    /// What is missing for the next stage.
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<Vec<MissingView>>,
    /// What is possible instead: the stages that may be entered, the events that may happen.
    #[serde(skip_serializing_if = "Option::is_none")]
    allowed: Option<Vec<&'static str>>,
    /// Look-alikes of a lead or of an organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    candidates: Option<Vec<LookAlikeView>>,
    /// How much is left of a pool, as a decimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<String>,
    /// How much a project holds of a pool, as a decimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    held: Option<String>,
    /// The request, to be named when asking for help.
    request_id: String,
}

/// A look-alike of what was to be entered.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub(crate) enum LookAlikeView {
    Project(CandidateView),
    Organisation(OrganisationCandidateView),
}

/// One value that is not sound.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct ProblemItem {
    /// JSON pointer into what was sent.
    pub pointer: String,
    /// The stable code.
    pub code: &'static str,
    /// What is wrong, in the asker's language.
    pub detail: String,
}

/// One missing thing.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct MissingView {
    /// `evidence`, `leader`, `team`, `admission` or `duplicate_question`.
    pub kind: &'static str,
    /// The evidence's code, else the kind.
    pub code: &'static str,
    /// The sentence.
    pub detail: String,
    /// Who owes it.
    pub owed_by: OwedByView,
    /// Since when.
    pub since: NaiveDate,
}

/// Who owes something.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct OwedByView {
    #[schema(value_type = Option<uuid::Uuid>)]
    pub person_id: Option<PersonId>,
    #[schema(value_type = Option<uuid::Uuid>)]
    pub unit_id: Option<UnitId>,
    pub name: String,
}

impl From<dingyin_service::project::MissingPiece> for MissingView {
    fn from(piece: dingyin_service::project::MissingPiece) -> Self {
        Self {
            kind: piece.kind,
            code: piece.code,
            detail: piece.detail,
            owed_by: OwedByView { person_id: piece.person_id, unit_id: piece.unit_id, name: piece.owed_by },
            since: piece.since,
        }
    }
}

/// An error on its way out, before the language and the request are known.
#[derive(Debug)]
pub(crate) enum Failure {
    Service(ServiceError),
    Http(HttpCode, Vec<Flaw>),
}

/// A value that does not even read.
#[derive(Debug, Clone)]
pub(crate) struct Flaw {
    pub pointer: String,
    pub code: &'static str,
    pub zh: String,
    pub en: String,
}

impl From<ServiceError> for Failure {
    fn from(error: ServiceError) -> Self {
        Self::Service(error)
    }
}

impl From<HttpCode> for Failure {
    fn from(code: HttpCode) -> Self {
        Self::Http(code, Vec::new())
    }
}

impl From<Vec<Fault>> for Failure {
    fn from(faults: Vec<Fault>) -> Self {
        Self::Service(ServiceError::Invalid(faults))
    }
}

/// A failure that waits for the frame to put it into words.
#[derive(Debug, Clone)]
pub(crate) struct Pending(pub std::sync::Arc<std::sync::Mutex<Option<Failure>>>);

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let status = self.status();
        let mut response = status.into_response();
        let pending = std::sync::Arc::new(std::sync::Mutex::new(Some(self)));
        response.extensions_mut().insert(Pending(pending));
        response
    }
}

fn status(class: Class) -> StatusCode {
    match class {
        Class::Malformed => StatusCode::BAD_REQUEST,
        Class::NotSignedIn => StatusCode::UNAUTHORIZED,
        Class::Forbidden => StatusCode::FORBIDDEN,
        Class::NotFound => StatusCode::NOT_FOUND,
        Class::Conflict => StatusCode::CONFLICT,
        Class::Stale => StatusCode::PRECONDITION_FAILED,
        Class::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Class::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Class::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Class::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl Failure {
    fn status(&self) -> StatusCode {
        match self {
            Self::Service(error) => status(error.code().row().class),
            Self::Http(code, _) => code.status,
        }
    }

    /// The problem in the asker's language.
    pub(crate) fn worded(self, language: Language, request_id: &str) -> Problem {
        match self {
            Self::Service(error) => of_service(error, language, request_id),
            Self::Http(code, flaws) => {
                let title = language.pick(code.title_zh, code.title_en);
                let item = |flaw: Flaw| ProblemItem {
                    pointer: flaw.pointer,
                    code: flaw.code,
                    detail: language.pick(flaw.zh, flaw.en),
                };
                Problem {
                    errors: flaws.into_iter().map(item).collect(),
                    ..plain(code.code, code.status, title, request_id)
                }
            }
        }
    }
}

fn plain(code: &'static str, status: StatusCode, title: &str, request_id: &str) -> Problem {
    Problem {
        kind: format!("urn:dingyin:problem:{code}"),
        title: title.to_owned(),
        status: status.as_u16(),
        detail: title.to_owned(),
        code,
        errors: Vec::new(),
        missing: None,
        allowed: None,
        candidates: None,
        left: None,
        held: None,
        request_id: request_id.to_owned(),
    }
}

fn of_service(error: ServiceError, language: Language, request_id: &str) -> Problem {
    let row = error.code().row();
    let detail = error.detail(language);
    let item = |fault: &Fault| ProblemItem {
        pointer: fault.pointer.clone(),
        code: fault.invalid.code(),
        detail: fault.invalid.text(language),
    };
    let mut errors: Vec<ProblemItem> = error.faults().iter().map(item).collect();
    let allowed = Some(error.allowed()).filter(|allowed| !allowed.is_empty());
    let (mut missing, mut candidates) = (None, None);
    let (mut left, mut held) = (None, None);
    match error {
        ServiceError::Element(rejection) => (left, held) = (rejection.left(), rejection.held()),
        ServiceError::Missing { pieces, .. } => {
            let in_errors = pieces.iter().filter(|piece| piece.kind == "evidence").map(|piece| ProblemItem {
                pointer: "/evidence".to_owned(),
                code: piece.code,
                detail: piece.detail.clone(),
            });
            errors.splice(0..0, in_errors.collect::<Vec<_>>());
            missing = Some(pieces.into_iter().map(MissingView::from).collect());
        }
        ServiceError::Duplicates(found) => {
            candidates = Some(found.into_iter().map(|found| LookAlikeView::Project(found.into())).collect());
        }
        ServiceError::DuplicateOrganisations(found) => {
            candidates = Some(found.into_iter().map(|found| LookAlikeView::Organisation(found.into())).collect());
        }
        _ => {}
    }
    let title = language.pick(row.title_zh, row.title_en);
    let plain = plain(row.text, status(row.class), title, request_id);
    Problem { detail, errors, missing, allowed, candidates, left, held, ..plain }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(&self)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if status == StatusCode::SERVICE_UNAVAILABLE {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        response
    }
}

/// The code for a status that some layer answered without words.
pub(crate) fn of_status(status: StatusCode) -> HttpCode {
    HTTP_CODES.iter().copied().find(|code| code.status == status).unwrap_or(match status {
        status if status.is_client_error() => HttpCode { status, ..BAD_REQUEST },
        status => HttpCode { status, ..INTERNAL },
    })
}
