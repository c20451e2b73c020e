//! What nobody should send: it is refused with a reason, never with a failure of ours, and nothing is written.

use anyhow::Result;
use dingyin_tests::builders::a_follow_up;
use dingyin_tests::client::query;
use dingyin_tests::day::days_ago;
use dingyin_tests::{Answer, Case, Client, Flags, Server, With as _, a_demand, a_lead, an_organisation};
use serde_json::{Value, json};
use ureq::http::Method;

use crate::document::operations;

/// Watches the change log from outside: between two changes there must be none.
struct Watch<'c> {
    case: &'c Case,
    position: i64,
}

impl<'c> Watch<'c> {
    fn begin(case: &'c Case) -> Result<Self> {
        Ok(Self { case, position: contact(case)? })
    }

    fn nothing_was_written(self) -> Result<()> {
        assert_eq!(contact(self.case)?, self.position + 1, "something was written");
        Ok(())
    }
}

fn contact(case: &Case) -> Result<i64> {
    case.client.post(&case.path("/follow-ups"), &a_follow_up(&days_ago(1)))?.is(201).position()
}

#[track_caller]
fn is_refused(answer: &Answer, what: &str) {
    assert!((400..500).contains(&answer.status), "{what}: {} {}", answer.status, answer.shown());
    assert_eq!(answer.header("content-type"), "application/problem+json", "{what}");
}

#[test]
fn no_operation_takes_a_body_that_makes_no_sense() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let watch = Watch::begin(&case)?;
    let id = case.project["id"].as_str().unwrap_or_default();
    for operation in operations(&server)?.into_iter().filter(|operation| operation.takes_a_body) {
        let path = operation.at(id);
        let path = path.trim_start_matches("/api/v1");
        for body in senseless() {
            let media_type =
                if path == "/attachments" { "multipart/form-data; boundary=x" } else { "application/json" };
            let shown = String::from_utf8_lossy(&body).chars().take(40).collect::<String>();
            let what = format!("{} {path} with {shown}", operation.method);
            is_refused(&case.client.send(operation.method.clone(), path, media_type, body)?, &what);
        }
    }
    watch.nothing_was_written()
}

fn senseless() -> Vec<Vec<u8>> {
    let mut bodies: Vec<Vec<u8>> = [
        "",
        " ",
        "null",
        "[]",
        "\"text\"",
        "7",
        "{",
        "{}}",
        "{\"a\":1}",
        "{\"a\":1,}",
        "[[[]]]",
        "{\"\":{}}",
        "NaN",
        "{'name':'x'}",
        "\u{feff}{}",
        "{\"name\":\"a\u{0}b\"}",
        "{\"name\":1e999}",
        "{\"reason\":\"\\ud800\"}",
        "// note",
    ]
    .iter()
    .map(|text| text.as_bytes().to_vec())
    .collect();
    bodies.push(b"{\"name\":\"\xff\xfe\"}".to_vec());
    bodies.push(b"\x00\x01\x02\x03".to_vec());
    bodies.push(vec![b'['; 200_000]);
    bodies.push("{\"a\":".repeat(100_000).into_bytes());
    bodies
}

/// Values that no field of any kind can hold.
fn impossible() -> Vec<Value> {
    let nested = (0..100).fold(json!(1), |inner, _| json!([inner]));
    vec![
        json!("a\u{0}b"),
        json!("\u{7}"),
        json!(""),
        json!("   "),
        json!([]),
        json!({ "a": {} }),
        json!(true),
        json!(-1),
        json!(1.5),
        json!(u64::MAX),
        json!("界".repeat(20_001)),
        nested,
    ]
}

/// Sets each field of a body, also those inside, to a value.
fn mutations(body: &Value, pointer: &str) -> Vec<String> {
    match body {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(field, inner)| {
                let at = format!("{pointer}/{field}");
                let mut all = vec![at.clone()];
                all.extend(mutations(inner, &at));
                all
            })
            .collect(),
        Value::Array(items) => {
            items.iter().enumerate().flat_map(|(at, inner)| mutations(inner, &format!("{pointer}/{at}"))).collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn no_field_takes_a_value_it_cannot_hold() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let (on_this, follow_ups) = (case.hand(), case.path("/follow-ups"));
    let leader = case.directory.appointment("邵建伟", &days_ago(1))?;
    let team = case.directory.team("骆雅婷", &["傅国强"], &days_ago(1))?;
    let moving = json!({ "to": "screening", "on": days_ago(1), "note": "退回", "evidence": [{ "kind": "lease", "title": "租赁合同", "on": days_ago(2), "amount_yuan": 5, "number": "1" }] });
    let bodies = [
        (Method::POST, "/projects".to_owned(), a_lead().with("reported_on", days_ago(3))),
        (Method::POST, "/demands".to_owned(), a_demand()),
        (Method::POST, "/organisations".to_owned(), an_organisation()),
        (Method::POST, follow_ups, a_follow_up(&days_ago(1))),
        (Method::PUT, case.path("/leader"), leader),
        (Method::PUT, case.path("/team"), team),
        (Method::POST, case.path("/transitions"), moving),
        (Method::POST, case.path("/suspend"), json!({ "reason": "等", "review_on": days_ago(0) })),
    ];
    let mut taken = Vec::new();
    for (method, path, body) in &bodies {
        for pointer in mutations(body, "") {
            for value in impossible() {
                let mut hostile = body.clone();
                *hostile.pointer_mut(&pointer).unwrap() = value.clone();
                let answer =
                    on_this.send(method.clone(), path, "application/json", hostile.to_string().into_bytes())?;
                assert!(answer.status < 500, "{method} {path} {pointer} = {value}: {}", answer.shown());
                if answer.status < 400 && !may_be_empty(path, &pointer, &value) {
                    taken.push(format!(
                        "{method} {path} {pointer} = {}",
                        value.to_string().chars().take(40).collect::<String>()
                    ));
                }
            }
        }
    }
    assert!(taken.is_empty(), "{taken:#?}");
    Ok(())
}

/// An optional text or list that is empty is as good as absent.
fn may_be_empty(path: &str, pointer: &str, value: &Value) -> bool {
    let empty_text = value.as_str().is_some_and(|text| text.trim().is_empty());
    let texts = ["summary", "source", "participants", "sub_industry", "unit", "note", "title", "number"];
    let lists = ["contacts", "targets", "evidence"];
    let ends = |names: &[&str]| names.iter().any(|name| pointer.ends_with(&format!("/{name}")));
    let optional_code = path == "/organisations" && pointer == "/industry";
    (empty_text && (optional_code || ends(&texts))) || (*value == json!([]) && ends(&lists))
}

/// Numbers that are no sum of money.
const NUMBERS: &[&str] = &[
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "18446744073709551616",
    "1e30",
    "-0.5",
    "1e-400",
    "99999999999999999999999999",
];

#[test]
fn no_number_overflows() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = Case::begin(&server.as_user("clerk")?, a_lead())?;
    let watch = Watch::begin(&case)?;
    for number in NUMBERS {
        let lead = a_lead().with("total_investment_yuan", "NUMBER").to_string().replace("\"NUMBER\"", number);
        is_refused(&case.client.send(Method::POST, "/projects", "application/json", lead.into_bytes())?, number);
        let demand = a_demand().with("budget_max_yuan", "NUMBER").to_string().replace("\"NUMBER\"", number);
        is_refused(&case.client.send(Method::POST, "/demands", "application/json", demand.into_bytes())?, number);
        let foreign = format!("{{\"foreign_investment\":{{\"amount\":{number},\"currency\":\"USD\"}}}}");
        is_refused(&case.hand().send(Method::PATCH, &case.path(""), "application/json", foreign.into_bytes())?, number);
        if *number != "9223372036854775807" && *number != "-9223372036854775808" {
            is_refused(&case.client.get(&format!("/projects?min_yuan={number}"))?, number);
        }
    }
    for day in [
        "0000-00-00",
        "2026-13-01",
        "2026-02-30",
        "+10000-01-01",
        "20261124",
        "2026-11-24T00:00:00Z",
        "-0001-01-01",
        "昨天",
    ] {
        is_refused(&case.client.post("/projects", &a_lead().with("reported_on", day))?, day);
        is_refused(&case.client.post(&case.path("/follow-ups"), &a_follow_up(day))?, day);
        is_refused(&case.client.get(&query("/projects", &[("reported_from", day)]))?, day);
    }
    watch.nothing_was_written()
}

#[test]
fn no_header_breaks_anything() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = Case::begin(&server.as_user("clerk")?, a_lead())?;
    let watch = Watch::begin(&case)?;
    let long = "x".repeat(5_000);
    for key in ["", " ", &"k".repeat(201), &long] {
        is_refused(&case.client.with("idempotency-key", key).post("/projects", &a_lead())?, "idempotency-key");
    }
    for cookie in ["dingyin_session=", "dingyin_session", "=;=;=", "dingyin_session=%00", &long] {
        let _ = server.anonymous().with("cookie", cookie).get("/projects")?.refused(401, "not_signed_in");
    }
    for authorization in ["Bearer", "Bearer ", "Basic Y2xlcms6eA==", &long] {
        let _ = server.anonymous().with("authorization", authorization).get("/projects")?.refused(401, "not_signed_in");
    }
    for version in ["", "x", "-1", "\"-1\"", "\"1\", \"2\"", &long] {
        is_refused(&case.client.with("if-match", version).patch(&case.path(""), &json!({ "summary": "x" }))?, version);
    }
    for id in ["-1", "x", "9223372036854775808", ""] {
        assert_eq!(case.client.with("last-event-id", id).opens("/events")?, 422, "{id}");
    }
    watch.nothing_was_written()
}

/// Questions that look like syntax, or like nothing at all.
const STRANGE: &[&str] = &[
    "\"",
    "(((",
    "*",
    "a AND OR NOT",
    "\\",
    "'; drop table projects; --",
    "%",
    "_",
    "title:x",
    "\u{0}",
    "\u{200b}",
    "🙂🙂",
    "ﷺ",
    "İ",
    "a\u{301}",
    "[1 TO 2]",
    "~5",
    "^9",
    "-传感器",
    "+",
];

#[test]
fn no_query_breaks_the_search() -> Result<()> {
    let server = Server::start(Flags::Demo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    for q in STRANGE.iter().map(|q| (*q).to_owned()).chain([
        "传".repeat(2_000),
        "a ".repeat(3_000),
        "ab".repeat(3_000),
        "zhi".repeat(60),
    ]) {
        for path in ["/search", "/search/suggest", "/projects", "/demands", "/organisations"] {
            let answer = clerk.get(&query(path, &[("q", &q)]))?;
            assert!(matches!(answer.status, 200 | 422), "{path} {q:.20}: {}", answer.shown());
        }
    }
    for encoded in ["%ff%fe", "%", "%zz", "%00", "%c3%28"] {
        let answer = clerk.get(&format!("/search?q={encoded}"))?;
        assert!(matches!(answer.status, 200 | 400 | 422), "{encoded}: {}", answer.shown());
    }
    for parameter in
        ["type=cat", "library=x", "district=1", "industry=x", "limit=x", "cursor=x", "q=a&q=b", "total=maybe"]
    {
        is_refused(&clerk.get(&format!("/search?{parameter}"))?, parameter);
    }
    assert_eq!(clerk.get("/search?q=&limit=1")?.is(200).items().len(), 1, "and it still answers");
    Ok(())
}

#[test]
fn a_query_of_ten_megabytes_is_refused() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    for length in [9_000, 60_000, 10_000_000] {
        let q = "q".repeat(length);
        let cookie = clerk.header("cookie");
        let request = format!("GET /api/v1/search?q={q} HTTP/1.1\r\nHost: dingyin\r\nCookie: {cookie}\r\n\r\n");
        let answer = server.raw(request.into_bytes())?;
        assert!((400..500).contains(&answer.status), "{length}: {} {}", answer.status, answer.shown());
    }
    let _ = clerk.get("/session")?.is(200);
    Ok(())
}

#[test]
fn markup_in_a_name_comes_back_as_text() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let name = "<script>alert('盯引')</script><img src=x onerror=alert(1)>";
    let logged =
        clerk.post("/projects", &a_lead().with("name", name).with("summary", "=HYPERLINK(\"x\") & <b>"))?.is(201);
    let read = clerk.get(&format!("/projects/{}", logged.id()))?.is(200);
    assert_eq!((&read["name"], &read["summary"]), (&json!(name), &json!("=HYPERLINK(\"x\") & <b>")));
    let found = clerk.seeing(logged.position()?).search(&[("q", "盯引")])?.is(200);
    assert_eq!(found.items()[0]["title"], name);
    for answer in [&read, &found] {
        assert_eq!(answer.header("content-type"), "application/json");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert!(answer.header("content-security-policy").contains("default-src 'self'"));
    }
    let file = clerk.upload("<b>.html", b"<script>alert(1)</script>")?.is(201);
    let fetched = clerk.outside(file.header("location"))?.is(200);
    assert_eq!(fetched.header("content-type"), "application/octet-stream");
    assert!(fetched.header("content-disposition").starts_with("attachment"));
    Ok(())
}

#[test]
fn a_patch_that_is_no_patch_changes_nothing() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = Case::begin(&server.as_user("clerk")?, a_lead())?;
    let watch = Watch::begin(&case)?;
    let patch = |client: &Client, body: &str| {
        client.send(Method::PATCH, &case.path(""), "application/merge-patch+json", body.into())
    };
    for body in [
        "null",
        "[]",
        "7",
        "\"x\"",
        "[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"x\"}]",
        "{\"investor\":7}",
        "{\"investor\":null}",
        "{\"contacts\":{}}",
        "{\"name\":[]}",
        "{\"district\":\"\"}",
        "{\"id\":\"x\"}",
        "{\"leader\":null}",
        "{\"total_investment_yuan\":\"9\"}",
    ] {
        is_refused(&patch(&case.hand(), body)?, body);
    }
    assert_eq!(case.get("")?.is(200)["version"], case.project["version"]);
    watch.nothing_was_written()
}
