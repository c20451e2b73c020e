//! Elements: pools that are never overdrawn, ledgers that always sum, who may do what, who waits for what.

use anyhow::Result;
use dingyin_tests::day::{days_ago, days_ahead, today};
use dingyin_tests::{Answer, Client, Flags, Server, With as _, a_lead};
use serde_json::{Value, json};

pub const YUECHENG: &str = "330602";
pub const KEQIAO: &str = "330603";

fn year() -> i32 {
    use chrono::Datelike as _;
    today().year()
}

pub fn a_pool(element: &str, district: &str, quota: &str) -> Value {
    json!({ "element": element, "district": district, "year": year(), "quota": quota, "source": "省下达指标" })
}

pub fn opened(clerk: &Client, pool: &Value) -> Result<Answer> {
    Ok(clerk.post("/element-pools", pool)?.is(201))
}

pub fn project_in(client: &Client, district: &str) -> Result<Answer> {
    Ok(client.post("/projects", &a_lead().with("district", district))?.is(201))
}

pub fn path(pool: &Answer, below: &str) -> String {
    format!("/element-pools/{}{below}", pool.id())
}

pub fn entry(kind: &str, amount: &str, project: &Answer) -> Value {
    json!({ "kind": kind, "amount": amount, "project_id": project.id(), "reason": "专题会议纪要" })
}

pub fn passed_on(amount: &str, to: &Answer) -> Value {
    json!({ "kind": "transfer", "amount": amount, "to_pool_id": to.id(), "reason": "统筹调剂" })
}

pub fn enter(client: &Client, pool: &Answer, entry: &Value) -> Result<Answer> {
    client.post(&path(pool, "/entries"), entry)
}

/// Smallest units of an amount with two places.
pub fn units(decimal: &Value) -> i64 {
    decimal.as_str().unwrap().replace('.', "").parse().unwrap()
}

/// The sums of a pool are those of its entries, numbered without a gap; answers the pool.
pub fn sums(client: &Client, pool: &Answer) -> Result<Answer> {
    let now = client.get(&path(pool, ""))?.is(200);
    let entries = client.every(&path(pool, "/entries"), 3)?;
    for sum in ["quota", "transferred_in", "transferred_out", "reserved", "allotted"] {
        let of_entries: i64 = entries.iter().map(|entry| units(&entry["shift"][sum])).sum();
        assert_eq!(of_entries, units(&now[sum]), "{sum}");
        assert!(of_entries >= 0, "{sum}");
    }
    let given = units(&now["quota"]) + units(&now["transferred_in"]) - units(&now["transferred_out"]);
    assert_eq!(units(&now["available"]), given - units(&now["reserved"]) - units(&now["allotted"]));
    assert!(units(&now["available"]) >= 0);
    let numbers: Vec<i64> = entries.iter().rev().filter_map(|entry| entry["number"].as_i64()).collect();
    assert_eq!(numbers, (1..=i64::try_from(entries.len())?).collect::<Vec<_>>());
    Ok(now)
}

#[test]
fn a_pool_is_opened_once_and_its_quota_covers_what_is_committed() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let pool = opened(&clerk, &a_pool("land", YUECHENG, "100"))?;
    assert_eq!(pool.header("location"), format!("/api/v1/element-pools/{}", pool.id()));
    assert_eq!(
        (pool.header("etag"), pool.text_at("/quota"), pool.text_at("/available")),
        ("\"1\"", "100.00", "100.00")
    );
    assert!(pool.position()? > 0);
    let _ = clerk.post("/element-pools", &a_pool("land", YUECHENG, "5"))?.refused(409, "already_exists");
    let read = clerk.get(&path(&pool, ""))?.is(200);
    assert_eq!(read.json, pool.json);

    let project = project_in(&clerk, YUECHENG)?;
    let _ = enter(&clerk, &pool, &entry("allot", "60", &project))?.is(201);
    let lower = json!({ "quota": "59.99", "reason": "指标核减" });
    let _ = clerk.patch(&path(&pool, ""), &lower)?.refused(428, "precondition_required");
    let _ = clerk.on(&pool.json).patch(&path(&pool, ""), &lower)?.refused(412, "version_conflict");
    let now = clerk.get(&path(&pool, ""))?.is(200);
    let _ = clerk.on(&now.json).patch(&path(&pool, ""), &lower)?.refused(409, "quota_below_committed");
    let changed = clerk.on(&now.json).patch(&path(&pool, ""), &lower.with("quota", "60"))?.is(200);
    assert_eq!((changed.text_at("/quota"), changed.text_at("/available")), ("60.00", "0.00"));
    let entries = clerk.get(&path(&pool, "/entries"))?.is(200);
    let last = &entries.items()[0];
    assert_eq!(
        (&last["kind"], &last["amount"], &last["shift"]["quota"]),
        (&json!("quota"), &json!("60.00"), &json!("-40.00"))
    );
    sums(&clerk, &pool)?;
    Ok(())
}

#[test]
fn a_project_draws_on_its_own_reservation_first_and_gives_back_no_more_than_it_holds() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let pool = opened(&clerk, &a_pool("land", YUECHENG, "100"))?;
    let (own, other) = (project_in(&clerk, YUECHENG)?, project_in(&clerk, YUECHENG)?);
    let reserved = enter(&clerk, &pool, &entry("reserve", "30", &own))?.is(201);
    assert_eq!(reserved["expires_on"], days_ahead(90), "ninety days when nobody says");
    assert_eq!((reserved["pool"]["reserved"].as_str(), reserved.header("etag")), (Some("30.00"), "\"2\""));
    assert_eq!(
        (&reserved["project"]["id"], &reserved["by"]["name"]),
        (&own["id"], &clerk.get("/session")?["user"]["name"])
    );
    let _ = enter(&clerk, &pool, &entry("reserve", "50", &other).with("expires_on", days_ahead(7)))?.is(201);

    let refused = enter(&clerk, &pool, &entry("reserve", "20.01", &own))?.refused(409, "pool_exhausted");
    assert_eq!(refused["left"], "20.00");
    assert!(refused.text_at("/detail").contains("20.00 亩"), "{}", refused.text);
    let allotted = enter(&clerk, &pool, &entry("allot", "45", &own))?.is(201);
    assert_eq!((&allotted["shift"]["reserved"], &allotted["shift"]["allotted"]), (&json!("-30.00"), &json!("45.00")));
    assert_eq!(allotted["pool"]["available"], "5.00");

    let refused = enter(&clerk, &pool, &entry("release", "45.01", &own))?.refused(409, "more_than_held");
    assert_eq!(refused["held"], "45.00");
    let _ = enter(&clerk, &pool, &entry("release", "45", &own))?.is(201);
    let now = sums(&clerk, &pool)?;
    assert_eq!(
        (now.text_at("/reserved"), now.text_at("/allotted"), now.text_at("/available")),
        ("50.00", "0.00", "50.00")
    );
    Ok(())
}

#[test]
fn amounts_pass_between_pools_of_one_element_and_year_alone() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let from = opened(&clerk, &a_pool("land", YUECHENG, "100"))?;
    let to = opened(&clerk, &a_pool("land", KEQIAO, "0"))?;
    let moved = enter(&clerk, &from, &passed_on("40", &to))?.is(201);
    assert_eq!((&moved["kind"], &moved["pool"]["available"]), (&json!("transfer_out"), &json!("60.00")));
    let refused = enter(&clerk, &from, &passed_on("60.01", &to))?.refused(409, "pool_exhausted");
    assert_eq!(refused["left"], "60.00");
    let (here, there) = (sums(&clerk, &from)?, sums(&clerk, &to)?);
    assert_eq!((here.text_at("/transferred_out"), there.text_at("/transferred_in")), ("40.00", "40.00"));
    let came = clerk.get(&path(&to, "/entries"))?.is(200);
    assert_eq!((&came.items()[0]["kind"], &came.items()[0]["other_pool_id"]), (&json!("transfer_in"), &from["id"]));

    let energy = opened(&clerk, &a_pool("energy", KEQIAO, "10"))?;
    let next = opened(&clerk, &a_pool("land", KEQIAO, "10").with("year", year() + 1))?;
    let project = project_in(&clerk, YUECHENG)?;
    for other in [&energy, &next, &from, &project] {
        let refused = enter(&clerk, &from, &passed_on("1", other))?.refused(422, "validation_failed");
        assert_eq!(refused["errors"][0]["pointer"], "/to_pool_id");
    }
    Ok(())
}

#[test]
fn an_entry_that_is_not_sound_is_told_with_its_places() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let pool = opened(&clerk, &a_pool("cod", YUECHENG, "1.500"))?;
    let project = project_in(&clerk, YUECHENG)?;
    let elsewhere = project_in(&clerk, KEQIAO)?;
    let sound = || entry("reserve", "0.250", &project);
    for (body, pointer, code) in [
        (sound().with("amount", "0.2505"), "/amount", "invalid_format"),
        (sound().with("amount", "-1"), "/amount", "out_of_range"),
        (sound().with("amount", "0"), "/amount", "out_of_range"),
        (sound().with("amount", 1.5), "/amount", "invalid_type"),
        (sound().with("kind", "expire"), "/kind", "unknown_code"),
        (sound().with("reason", " "), "/reason", "required"),
        (sound().with("expires_on", days_ago(1)), "/expires_on", "too_early"),
        (sound().with("to_pool_id", pool.id()), "/to_pool_id", "unknown_field"),
        (sound().with("project_id", Value::Null), "/project_id", "required"),
        (sound().with("project_id", pool.id()), "/project_id", "not_found"),
        (sound().with("project_id", elsewhere.id()), "/project_id", "other_district"),
        (sound().with("price", "1"), "/price", "unknown_field"),
    ] {
        let refused = enter(&clerk, &pool, &body)?.refused(422, "validation_failed");
        assert_eq!((&refused["errors"][0]["pointer"], &refused["errors"][0]["code"]), (&json!(pointer), &json!(code)));
    }
    for (field, value) in
        [("element", json!("water")), ("district", json!("1")), ("year", json!(1999)), ("quota", json!("1.2345"))]
    {
        let refused = clerk.post("/element-pools", &a_pool("nox", YUECHENG, "1").with(field, value))?;
        assert_eq!(refused.refused(422, "validation_failed")["errors"][0]["pointer"], format!("/{field}"));
    }
    let closed = json!({ "outcome": "lost", "reason": "企业另选他地" });
    let _ = clerk.on(&project.json).post(&format!("/projects/{}/close", project.id()), &closed)?.is(200);
    let _ = enter(&clerk, &pool, &sound())?.refused(409, "not_active");
    assert_eq!(clerk.get(&path(&pool, ""))?.is(200)["version"], 1, "nothing was entered");
    Ok(())
}

#[test]
fn an_entry_that_is_sent_again_is_entered_once() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let pool = opened(&clerk, &a_pool("credit_line", YUECHENG, "5000000"))?;
    let project = project_in(&clerk, YUECHENG)?;
    let keyed = clerk.with("idempotency-key", "credit-line-1");
    let first = enter(&keyed, &pool, &entry("allot", "3000000", &project))?.is(201);
    let again = enter(&keyed, &pool, &entry("allot", "3000000", &project))?.is(201);
    assert_eq!((&first.json, first.position()?), (&again.json, again.position()?));
    let _ = enter(&keyed, &pool, &entry("allot", "1", &project))?.refused(409, "idempotency_key_reused");
    let now = clerk.seeing(first.position()?).get(&path(&pool, ""))?.is(200);
    assert_eq!((now.text_at("/allotted"), now.text_at("/available")), ("3000000", "2000000"));
    Ok(())
}

#[test]
fn the_city_gives_and_passes_on_a_district_enters_for_its_own_projects_and_others_read() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let own = opened(&clerk, &a_pool("land", KEQIAO, "50"))?;
    let foreign = opened(&clerk, &a_pool("land", YUECHENG, "50"))?;
    let city = opened(&clerk, &a_pool("land", "330600", "50"))?;
    let project = project_in(&keqiao, KEQIAO)?;
    assert_eq!(keqiao.get(&path(&own, ""))?.is(200)["actions"], json!(["reserve", "allot", "release"]));
    let _ = enter(&keqiao, &own, &entry("reserve", "10", &project))?.is(201);
    let _ = enter(&keqiao, &own, &entry("allot", "10", &project))?.is(201);
    let _ = enter(&keqiao, &own, &entry("release", "5", &project))?.is(201);
    for pool in [&foreign, &city] {
        assert_eq!(keqiao.get(&path(pool, ""))?.is(200)["actions"], json!([]));
        let _ = enter(&keqiao, pool, &entry("reserve", "1", &project))?.refused(403, "forbidden");
    }
    let _ = enter(&clerk, &city, &entry("allot", "1", &project))?.is(201);
    let _ = enter(&keqiao, &own, &passed_on("1", &foreign))?.refused(403, "forbidden");
    let _ = keqiao.post("/element-pools", &a_pool("energy", KEQIAO, "1"))?.refused(403, "forbidden");
    let quota = json!({ "quota": "90", "reason": "追加" });
    let _ = keqiao.on(&own.json).patch(&path(&own, ""), &quota)?.refused(403, "forbidden");
    let theirs = project_in(&clerk, YUECHENG)?;
    let refused = enter(&keqiao, &own, &entry("reserve", "1", &theirs))?.refused(422, "validation_failed");
    assert_eq!(refused["errors"][0]["code"], "not_found", "it may not even be known");

    for username in ["leader", "liaison", "handler", "supervisor"] {
        let reader = server.as_user(username)?;
        assert_eq!(reader.get("/element-pools")?.is(200)["total"], 3, "{username}");
        let _ = enter(&reader, &own, &entry("reserve", "1", &project))?.refused(403, "forbidden");
        let _ = reader.post("/element-pools", &a_pool("energy", KEQIAO, "1"))?.refused(403, "forbidden");
    }
    for username in ["admin", "security", "auditor"] {
        let administrator = server.as_user(username)?;
        for below in ["", "/entries", "/waiting"] {
            let _ = administrator.get(&path(&own, below))?.refused(403, "forbidden");
        }
        let _ = administrator.get("/element-pools")?.refused(403, "forbidden");
        let _ = enter(&administrator, &own, &entry("reserve", "1", &project))?.refused(403, "forbidden");
    }
    Ok(())
}

#[test]
fn a_project_that_may_not_be_known_shows_its_amount_alone() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let pool = opened(&clerk, &a_pool("land", YUECHENG, "50"))?;
    let project = project_in(&clerk, YUECHENG)?;
    let name = project.text_at("/name");
    let _ = enter(&clerk, &pool, &entry("reserve", "10", &project).with("reason", format!("为{name}预留")))?.is(201);
    let needs = json!({ "needs": [{ "element": "land", "amount": "30" }] });
    let _ = clerk.on(&project.json).put(&format!("/projects/{}/element-needs", project.id()), &needs)?.is(200);
    for below in ["/entries", "/waiting"] {
        let seen = keqiao.get(&path(&pool, below))?.is(200);
        let first = &seen.items()[0];
        assert_eq!(first["project"], Value::Null);
        assert!(!seen.text.contains(name) && !seen.text.contains(project.id()), "{}", seen.text);
        let told = clerk.get(&path(&pool, below))?.is(200);
        assert_eq!(told.items()[0]["project"]["name"], name);
    }
    let seen = keqiao.get(&path(&pool, "/entries"))?.is(200);
    let first = &seen.items()[0];
    assert_eq!((&first["amount"], &first["hidden"], &first["by"]), (&json!("10.00"), &json!(true), &Value::Null));
    assert_eq!(keqiao.get(&path(&pool, "/waiting"))?.items()[0]["lacks"], "20.00");
    let _ = keqiao.get(&format!("/projects/{}/element-needs", project.id()))?.refused(404, "not_found");
    Ok(())
}

#[test]
fn a_projects_needs_stand_against_what_it_holds_and_what_is_there() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let pool = opened(&clerk, &a_pool("land", YUECHENG, "50"))?;
    let project = project_in(&clerk, YUECHENG)?;
    let at = format!("/projects/{}/element-needs", project.id());
    let next_year = format!("{}-06-30", year() + 1);
    let needs = json!({
        "needs": [
            { "element": "cod", "amount": "1.250", "needed_by": next_year },
            { "element": "land", "amount": "30.5" },
        ],
        "reason": "可研报告",
    });
    let _ = clerk.put(&at, &needs)?.refused(428, "precondition_required");
    let stated = clerk.on(&project.json).put(&at, &needs)?.is(200);
    assert_eq!((&stated["version"], stated.header("etag")), (&json!(2), "\"2\""));
    let _ = clerk.on(&project.json).put(&at, &needs)?.refused(412, "version_conflict");
    let _ = enter(&clerk, &pool, &entry("reserve", "20", &project))?.is(201);
    let _ = enter(&clerk, &pool, &entry("allot", "5", &project))?.is(201);
    let read = clerk.get(&at)?.is(200);
    let (land, cod) = (&read["needs"][0], &read["needs"][1]);
    assert_eq!((&land["element"], &land["amount"]), (&json!("land"), &json!("30.50")));
    assert_eq!(
        (&land["reserved"], &land["allotted"], &land["missing"]),
        (&json!("15.00"), &json!("5.00"), &json!("10.50"))
    );
    assert_eq!((&land["pool"]["id"], &land["pool"]["available"]), (&pool["id"], &json!("30.00")));
    assert_eq!((&land["left_would_do"], &cod["left_would_do"]), (&json!(true), &json!(false)));
    assert_eq!((&cod["missing"], &cod["year"], &cod["pool"]), (&json!("1.250"), &json!(year() + 1), &Value::Null));

    let twice = json!({ "needs": [{ "element": "land", "amount": "1" }, { "element": "land", "amount": "2" }] });
    let refused = clerk.on(&read.json).put(&at, &twice)?.refused(422, "validation_failed");
    assert_eq!(refused["errors"][0]["pointer"], "/needs/1/element");
    let timeline = clerk.get(&format!("/projects/{}/timeline", project.id()))?.is(200);
    let told = &timeline.items()[0];
    assert_eq!((&told["title"], &told["summary"]), (&json!("要素需求"), &json!("化学需氧量 1.250 吨，土地 30.50 亩")));
    let none = clerk.on(&read.json).put(&at, &json!({ "needs": [] }))?.is(200);
    assert_eq!(none["needs"], json!([]));
    Ok(())
}

#[test]
fn whoever_needs_more_than_it_holds_waits_the_oldest_need_first() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let pool = opened(&clerk, &a_pool("energy", YUECHENG, "1000"))?;
    let city = opened(&clerk, &a_pool("energy", "330600", "10"))?;
    let state = |district: &str, amount: &str| -> Result<Answer> {
        let project = project_in(&clerk, district)?;
        let needs = json!({ "needs": [{ "element": "energy", "amount": amount }] });
        let _ = clerk.on(&project.json).put(&format!("/projects/{}/element-needs", project.id()), &needs)?.is(200);
        Ok(project)
    };
    let (first, second) = (state(YUECHENG, "900")?, state(YUECHENG, "400")?);
    let (met, elsewhere) = (state(YUECHENG, "100")?, state(KEQIAO, "5")?);
    let _ = enter(&clerk, &pool, &entry("allot", "100", &met))?.is(201);
    let _ = enter(&clerk, &pool, &entry("reserve", "250", &second))?.is(201);
    let waiting = clerk.every(&path(&pool, "/waiting"), 1)?;
    let told: Vec<_> = waiting.iter().map(|w| (&w["project"]["id"], &w["lacks"], &w["left_would_do"])).collect();
    let expected = [(&first["id"], &json!("900.00"), &json!(false)), (&second["id"], &json!("150.00"), &json!(true))];
    assert_eq!(told, expected);
    let of_city = clerk.every(&path(&city, "/waiting"), 50)?;
    let of_city: Vec<_> = of_city.iter().map(|w| &w["project"]["id"]).collect();
    assert_eq!(of_city, [&first["id"], &second["id"], &elsewhere["id"]], "the city's pool serves all districts");
    Ok(())
}

#[test]
fn pools_are_listed_by_element_district_and_year_and_named_in_the_reference() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    for district in [YUECHENG, KEQIAO] {
        for element in ["land", "vocs"] {
            let pool = a_pool(element, district, "7");
            let _ = (opened(&clerk, &pool)?, opened(&clerk, &pool.with("year", year() + 1))?);
        }
    }
    let total = |query: &str| anyhow::Ok(clerk.get(&format!("/element-pools{query}"))?.is(200)["total"].clone());
    assert_eq!(total("")?, 8);
    assert_eq!(total("?element=land")?, 4);
    assert_eq!(total(&format!("?element=land&element=vocs&district={KEQIAO}"))?, 4);
    assert_eq!(total(&format!("?element=vocs&district={KEQIAO}&year={}", year()))?, 1);
    assert_eq!(clerk.every("/element-pools", 3)?, clerk.every("/element-pools", 200)?);
    let _ = clerk.get("/element-pools?element=water")?.refused(422, "validation_failed");
    let reference = clerk.get("/reference")?.is(200);
    let land = json!({
        "code": "land", "name_zh": "土地", "name_en": "Land", "unit_zh": "亩", "unit_en": "mu",
        "places": 2, "reservation_days": 90,
    });
    assert_eq!((&reference["elements"][0], reference["elements"].as_array().map(Vec::len)), (&land, Some(10)));
    Ok(())
}
