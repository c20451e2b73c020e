//! Lists: bounds, pages that cover everything once, totals that are exact.

use std::collections::BTreeSet;

use anyhow::Result;
use dingyin_tests::client::query;
use dingyin_tests::{Answer, Client, Flags, Server};
use serde_json::{Value, json};

const LISTS: [&str; 5] = ["/projects", "/demands", "/organisations", "/people", "/units"];

fn ids(items: &[Value]) -> BTreeSet<&str> {
    items.iter().filter_map(|item| item["id"].as_str()).collect()
}

/// Pages of different sizes show the same records, each once, as many as the total says.
fn is_covered_once(client: &Client, path: &str) -> Result<()> {
    let joint = if path.contains('?') { '&' } else { '?' };
    let first = client.get(&format!("{path}{joint}limit=1"))?.is(200);
    let total = first["total"].as_u64();
    let whole = client.every(path, 200)?;
    assert_eq!(total, u64::try_from(whole.len()).ok(), "{path}");
    assert_eq!(ids(&whole).len(), whole.len(), "{path}: each once");
    for limit in [7, 50] {
        assert_eq!(client.every(path, limit)?, whole, "{path} by {limit}");
    }
    Ok(())
}

#[test]
fn pages_cover_every_list_once_in_every_order() -> Result<()> {
    let server = Server::start(Flags::Demo)?;
    let clerk = server.as_user("clerk")?;
    for list in LISTS {
        is_covered_once(&clerk, list)?;
    }
    for sort in ["-updated_at", "reported_on", "-total_investment_yuan", "code"] {
        is_covered_once(&clerk, &format!("/projects?sort={sort}"))?;
    }
    is_covered_once(&server.as_user("keqiao")?, "/projects?status=active")?;
    let busy = clerk.get("/projects?stage=production&limit=1")?.is(200);
    let below = format!("/projects/{}", busy.items()[0]["id"].as_str().unwrap_or_default());
    is_covered_once(&clerk, &format!("{below}/follow-ups"))?;
    let moments = clerk.every(&format!("{below}/timeline"), 4)?;
    assert_eq!(Some(moments.len() as u64), clerk.get(&format!("{below}/timeline"))?["total"].as_u64());
    assert_eq!(moments, clerk.every(&format!("{below}/timeline"), 200)?);
    Ok(())
}

#[test]
fn limits_have_bounds() -> Result<()> {
    let server = Server::start(Flags::Demo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    for list in LISTS.into_iter().chain(["/search"]) {
        for limit in ["0", "-1", "201", "9223372036854775808", "ten", "1.5"] {
            let refused = clerk.get(&format!("{list}?limit={limit}"))?.refused(422, "validation_failed");
            assert_eq!(refused["errors"][0]["pointer"], "/limit", "{list} {limit}");
        }
        assert_eq!(clerk.get(&format!("{list}?limit=2"))?.is(200).items().len(), 2, "{list}");
    }
    for list in ["/projects", "/demands"] {
        assert_eq!(clerk.get(list)?.is(200).items().len(), 50, "{list}: 50 when nothing is said");
    }
    assert_eq!(clerk.get("/demands?limit=200")?.is(200).items().len(), 200);
    Ok(())
}

#[test]
fn a_total_that_is_not_asked_for_is_null() -> Result<()> {
    let server = Server::start(Flags::Demo)?;
    let clerk = server.as_user("clerk")?;
    for list in LISTS {
        let bare = clerk.get(&format!("{list}?total=false&limit=3"))?.is(200);
        assert_eq!((&bare["total"], bare.items().len()), (&Value::Null, 3), "{list}");
        let counted = clerk.get(&format!("{list}?total=true&limit=3"))?.is(200);
        assert!(counted["total"].as_u64().is_some_and(|total| total > 3), "{list}");
    }
    assert_eq!(clerk.get("/projects?total=false")?["total_investment_yuan"], Value::Null);
    Ok(())
}

#[test]
fn the_sum_is_the_sum_of_what_the_filter_shows() -> Result<()> {
    let server = Server::start(Flags::Demo)?;
    let clerk = server.as_user("clerk")?;
    for filter in ["", "?stage=negotiation", "?district=330603&district=330604", "?min_yuan=1000000000"] {
        let told = clerk.get(&format!("/projects{filter}"))?.is(200);
        let rows = clerk.every(&format!("/projects{filter}"), 200)?;
        let sum: i64 = rows.iter().filter_map(|row| row["total_investment_yuan"].as_i64()).sum();
        assert_eq!(told["total_investment_yuan"], sum, "{filter}");
        assert!(sum > 0, "{filter} shows something");
    }
    Ok(())
}

#[test]
fn each_order_is_kept() -> Result<()> {
    let server = Server::start(Flags::Demo)?;
    let clerk = server.as_user("clerk")?;
    let sorted = |sort: &str| clerk.every(&format!("/projects?sort={sort}"), 30);
    let texts = |rows: &[Value], field: &str| {
        rows.iter().map(|row| row[field].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert!(texts(&sorted("reported_on")?, "reported_on").is_sorted());
    assert!(texts(&sorted("code")?, "code").is_sorted());
    assert!(texts(&sorted("-updated_at")?, "updated_at").is_sorted_by(|a, b| a >= b));
    let yuan: Vec<Option<i64>> =
        sorted("-total_investment_yuan")?.iter().map(|row| row["total_investment_yuan"].as_i64()).collect();
    assert!(yuan.is_sorted_by(|a, b| a >= b));
    assert_eq!(clerk.get("/projects")?.json, clerk.get("/projects?sort=-updated_at")?.json);
    let _ = clerk.get("/projects?sort=luck")?.refused(422, "validation_failed");
    Ok(())
}

#[test]
fn filters_narrow_and_repeated_values_mean_any_of_them() -> Result<()> {
    let server = Server::start(Flags::Demo)?;
    let clerk = server.as_user("clerk")?;
    let every = |parameters: &[(&str, &str)]| clerk.every(&query("/projects", parameters), 200);
    let all = every(&[])?;
    let expected = |keep: &dyn Fn(&Value) -> bool| all.iter().filter(|row| keep(row)).count();
    for field in ["stage", "status", "district", "industry"] {
        let values: BTreeSet<&str> = all.iter().filter_map(|row| row[field].as_str()).collect();
        for value in &values {
            assert_eq!(every(&[(field, value)])?.len(), expected(&|row| row[field] == **value), "{field} {value}");
        }
        let two: Vec<(&str, &str)> = values.iter().take(2).map(|value| (field, *value)).collect();
        assert_eq!(every(&two)?.len(), expected(&|row| two.iter().any(|(_, value)| row[field] == **value)), "{two:?}");
        let _ = clerk.get(&query("/projects", &[(field, "nowhere")]))?.refused(422, "validation_failed");
    }
    let bounds = [("min_yuan", "100000000"), ("max_yuan", "1000000000")];
    let within = |row: &Value| {
        row["total_investment_yuan"].as_i64().is_some_and(|yuan| (100_000_000..=1_000_000_000).contains(&yuan))
    };
    assert_eq!(every(&bounds)?.len(), expected(&within));
    let leader = all.iter().find_map(|row| row["leader"]["person_id"].as_str()).unwrap();
    assert_eq!(every(&[("leader_id", leader)])?.len(), expected(&|row| row["leader"]["person_id"] == leader));
    let day = all[all.len() / 2]["reported_on"].as_str().unwrap();
    assert_eq!(every(&[("reported_from", day)])?.len(), expected(&|row| row["reported_on"].as_str() >= Some(day)));
    assert_eq!(every(&[("reported_to", day)])?.len(), expected(&|row| row["reported_on"].as_str() <= Some(day)));
    let by_name = every(&[("q", all[0]["name"].as_str().unwrap())])?;
    assert!(ids(&by_name).contains(all[0]["id"].as_str().unwrap()));
    Ok(())
}

#[test]
fn a_cursor_that_does_not_read_is_refused() -> Result<()> {
    let server = Server::start(Flags::Demo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let other = clerk.get("/demands?limit=2")?["next_cursor"].as_str().unwrap_or_default().to_owned();
    for list in ["/projects", "/demands", "/organisations", "/search"] {
        for cursor in ["x", "AAAA", "-1", "%00", "🙂", "99999999999999999999"] {
            let _ = clerk.get(&query(list, &[("cursor", cursor)]))?.refused(422, "invalid_cursor");
        }
    }
    let strange = clerk.get(&query("/projects", &[("cursor", &other), ("sort", "-total_investment_yuan")]))?;
    assert!(strange.status == 422 || strange.status == 200, "{}", strange.text);
    Ok(())
}

#[test]
fn a_record_that_is_logged_while_someone_pages_shifts_nothing() -> Result<()> {
    let server = Server::start(Flags::Demo)?;
    let clerk = server.as_user("clerk")?;
    let before = clerk.every("/projects?sort=code", 200)?;
    let page: Answer = clerk.get("/projects?sort=code&limit=60")?.is(200);
    let _ = clerk.post("/projects", &dingyin_tests::a_lead())?.is(201);
    let next = query("/projects", &[("sort", "code"), ("limit", "200"), ("cursor", page.text_at("/next_cursor"))]);
    let rest = clerk.get(&next)?.is(200);
    let seen: Vec<&Value> = page.items().iter().chain(rest.items()).map(|row| &row["id"]).collect();
    assert_eq!(seen[..before.len()], before.iter().map(|row| &row["id"]).collect::<Vec<_>>());
    assert_eq!((seen.len(), &rest["next_cursor"]), (before.len() + 1, &json!(null)));
    Ok(())
}
