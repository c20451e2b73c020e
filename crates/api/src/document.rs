//! The OpenAPI document, generated from the handlers, and the page that shows it.

use axum::Router;
use serde_json::{Value, json};
use utoipa::ToSchema as _;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{ComponentsBuilder, InfoBuilder, OpenApi, OpenApiBuilder, SecurityRequirement};
use utoipa_swagger_ui::SwaggerUi;

use crate::State;
use crate::problem::Problem;

/// What every operation shares: title, schemes, the form of problems.
pub(crate) fn info() -> OpenApi {
    let cookie = SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new(crate::asker::COOKIE)));
    let token = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
    let mut parts = Vec::new();
    Problem::schemas(&mut parts);
    let components = ComponentsBuilder::new()
        .security_scheme("session", cookie)
        .security_scheme("token", token)
        .schema_from::<Problem>()
        .schemas_from_iter(parts);
    let none: [&str; 0] = [];
    OpenApiBuilder::new()
        .info(InfoBuilder::new().title("Dingyin 盯引").version(env!("CARGO_PKG_VERSION")).build())
        .components(Some(components.build()))
        .security(Some([SecurityRequirement::new("session", none), SecurityRequirement::new("token", none)]))
        .build()
}

/// The document as JSON: the handlers' own words and the answers that all of them share.
#[must_use]
pub fn json() -> Value {
    let (_, document) = crate::routes().split_for_parts();
    complete(&document)
}

/// The document and its page.
pub(crate) fn docs(document: OpenApi) -> Router<State> {
    let complete = complete(&document);
    SwaggerUi::new("/api/docs").external_url_unchecked("/api/v1/openapi.json", complete).into()
}

const PROBLEMS: [(&str, &str); 11] = [
    ("400", "The request cannot be read"),
    ("401", "Not signed in"),
    ("403", "Not allowed"),
    ("404", "Not found"),
    ("409", "It does not fit the state of things"),
    ("412", "Changed meanwhile"),
    ("413", "Too large"),
    ("415", "The media type is not supported"),
    ("422", "Some values are not sound"),
    ("428", "If-Match is missing"),
    ("503", "Not available now"),
];

/// Operations that build on a version: by method and the end of their path.
const VERSIONED: [&str; 20] = [
    "/leader",
    "/team",
    "/transitions",
    "/admission",
    "/admission/overrule",
    "/admission/conditions/{condition_id}/met",
    "/close",
    "/suspend",
    "/resume",
    "/publish",
    "/merge",
    "/transfer",
    "/capital-increases",
    "/outcome",
    "/call-off",
    "/drop",
    "/element-needs",
    "/green-channel",
    "/green-channel/items",
    "/green-channel/items/{item_id}/events",
];

/// Adds the problems an operation can answer and the headers it takes.
fn complete(document: &OpenApi) -> Value {
    let mut value = serde_json::to_value(document).unwrap_or_default();
    let paths = value.get_mut("paths").and_then(Value::as_object_mut);
    for (path, methods) in paths.into_iter().flatten() {
        for (method, operation) in methods.as_object_mut().into_iter().flatten() {
            complete_operation(path, method, operation);
        }
    }
    value
}

fn complete_operation(path: &str, method: &str, operation: &mut Value) {
    let changes = method != "get";
    let has_body = operation.get("requestBody").is_some();
    // An import is a worksheet of its owner, without versions.
    let versioned = (method == "patch" && !path.contains("/imports/"))
        || (changes && path.ends_with("/offers/{id}/withdraw"))
        || (changes && VERSIONED.iter().any(|end| path.ends_with(end)));
    let open = operation.get("security").is_some();
    let applies = |status: &str| match status {
        "401" => !open || path.ends_with("/session"),
        "409" => changes,
        "413" | "415" => has_body,
        "412" | "428" => versioned,
        "403" => !open || changes,
        _ => true,
    };
    let schema = json!({ "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } });
    if let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) {
        for (status, description) in PROBLEMS.iter().filter(|(status, _)| applies(status)) {
            let problem = json!({ "description": description, "content": schema });
            responses.entry((*status).to_owned()).or_insert(problem);
        }
    }
    let mut headers = Vec::new();
    if versioned {
        headers.push(("If-Match", "The version the change builds on: the record's ETag", true));
    }
    if method == "post" && !open {
        headers.push(("Idempotency-Key", "A retry with the same key answers the first result", false));
    }
    if method == "get" && !open {
        headers.push(("Dingyin-Wait-For", "A change-log position that must be seen", false));
    }
    add_headers(operation, &headers);
}

fn add_headers(operation: &mut Value, headers: &[(&str, &str, bool)]) {
    let Some(operation) = operation.as_object_mut() else { return };
    let parameters = operation.entry("parameters").or_insert_with(|| json!([]));
    for (name, description, required) in headers {
        let schema = match *name {
            "Dingyin-Wait-For" => json!({ "type": "integer", "minimum": 0 }),
            _ => json!({ "type": "string" }),
        };
        let header =
            json!({ "name": name, "in": "header", "description": description, "required": required, "schema": schema });
        if let Some(parameters) = parameters.as_array_mut() {
            parameters.push(header);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::{Path, PathBuf};

    fn sources(folder: &Path) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
    }

    /// The document has one schema of a name: the later of two would quietly take the place of the earlier.
    #[test]
    fn every_schema_has_a_name_of_its_own() {
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
            let text = std::fs::read_to_string(path).unwrap();
            for (_, rest) in text.match_indices("ToSchema)]").map(|(at, mark)| text.split_at(at + mark.len())) {
                let words: Vec<&str> = rest.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
                let name = words.iter().position(|word| matches!(*word, "struct" | "enum")).map(|at| words[at + 1]);
                *names.entry(name.unwrap_or_default().to_owned()).or_default() += 1;
            }
        }
        let twice: Vec<&String> = names.iter().filter(|(_, times)| **times > 1).map(|(name, _)| name).collect();
        assert_eq!(twice, Vec::<&String>::new());
        assert!(names.len() > 100, "they are found");
    }
}
