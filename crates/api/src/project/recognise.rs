//! A pasted message over HTTP: recognised fields with their places; nothing is saved.

use axum::Json;
use axum::extract::State as Reach;
use dingyin_domain::invalid::Invalid;
use dingyin_domain::project::LeadDraft;
use dingyin_domain::recognise::{Found, LONGEST, Value};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use crate::State;
use crate::asker::Asker;
use crate::body::Body;
use crate::problem::Failure;
use dingyin_service::ServiceError;

/// A message.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct MessageBody {
    #[schema(required, nullable = false, max_length = 20000)]
    text: Option<String>,
}

/// A recognised field.
#[derive(Debug, Serialize, ToSchema)]
struct FoundView {
    /// The JSON pointer of the field in a lead's body.
    pointer: &'static str,
    /// The value as the body has it.
    value: serde_json::Value,
    /// What stands in the text.
    given: String,
    /// Where it begins, in characters.
    start: usize,
    /// Where it ends, in characters.
    end: usize,
    /// What is uncertain about it.
    remarks: Vec<String>,
}

/// What a message says.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Recognised {
    /// The body of `POST /projects` as far as it was recognised.
    #[schema(value_type = Object)]
    draft: LeadDraft,
    fields: Vec<FoundView>,
}

/// Recognise a lead in a pasted message; changes nothing.
#[utoipa::path(post, path = "/projects/recognise", tag = "projects", request_body = MessageBody,
    responses((status = 200, body = Recognised)))]
pub(super) async fn recognise_lead(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<MessageBody>,
) -> Result<Json<Recognised>, Failure> {
    let text = body.value.text.ok_or_else(|| ServiceError::at("/text", Invalid::Required))?;
    if text.chars().count() > LONGEST {
        return Err(ServiceError::at("/text", Invalid::TooLong(LONGEST)).into());
    }
    let (draft, found) = state.service.recognise(&asker.context, &text)?;
    let fields = found.into_iter().map(|found| view(&text, found, &asker)).collect();
    Ok(Json(Recognised { draft, fields }))
}

fn view(text: &str, found: Found, asker: &Asker) -> FoundView {
    let given = text.get(found.span.clone()).unwrap_or_default();
    let start = text.get(..found.span.start).map_or(0, |before| before.chars().count());
    FoundView {
        pointer: found.pointer,
        value: match found.value {
            Value::Text(text) => json!(text),
            Value::Yuan(yuan) => json!(yuan),
            Value::Foreign(amount, currency) => json!({ "amount": amount, "currency": currency }),
        },
        start,
        end: start + given.chars().count(),
        given: given.to_owned(),
        remarks: found.doubts.iter().map(|doubt| doubt.text(asker.context.language)).collect(),
    }
}
