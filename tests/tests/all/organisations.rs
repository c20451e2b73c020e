//! One company, one record: look-alikes are asked about, former names lead to it, merges can be undone, links are dated.

use anyhow::{Context as _, Result};
use dingyin_tests::builders::a_name;
use dingyin_tests::day::{days_ago, days_ahead, today};
use dingyin_tests::{Answer, Client, Flags, Server, With as _, a_lead, an_organisation};
use serde_json::{Value, json};

const CODES: [&str; 2] = ["91330602MA288Q1A0F", "91330603MA288Q2B54"];

fn named(name: &str) -> Value {
    json!({ "name": name })
}

fn entered(client: &Client, body: &Value) -> Result<Answer> {
    client.post("/organisations", body).map(|answer| answer.is(201))
}

fn path(organisation: &Value, below: &str) -> String {
    format!("/organisations/{}{below}", organisation["id"].as_str().unwrap_or_default())
}

fn read(client: &Client, organisation: &Value) -> Result<Answer> {
    client.get(&path(organisation, "")).map(|answer| answer.is(200))
}

fn found(client: &Client, after: &Answer, q: &str) -> Result<Vec<Value>> {
    let hits = client.seeing(after.position()?).search(&[("q", q), ("type", "organisation")])?.is(200);
    Ok(hits.items().iter().map(|hit| hit["id"].clone()).collect())
}

#[test]
fn a_look_alike_is_asked_about_and_goes_through_with_a_reason() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let stem = a_name();
    let known = entered(&clerk, &named(&format!("浙江{stem}传感科技有限公司")))?;
    let _ =
        clerk.post("/organisations", &named(&format!("浙江{stem}传感科技有限公司")))?.refused(409, "already_exists");

    let again = named(&format!("{stem}传感科技（集团）有限公司"));
    let refused = clerk.post("/organisations", &again)?.refused(409, "duplicate_suspected");
    let candidate = &refused["candidates"][0];
    assert_eq!((&candidate["organisation_id"], &candidate["name"]), (&known["id"], &known["name"]));
    assert_eq!((&candidate["label"], &candidate["reasons"][0]), (&json!("same"), &json!("名称去除后缀后一致")));
    assert!(candidate["score"].as_f64().is_some_and(|score| (0.5..=1.0).contains(&score)), "{candidate}");
    assert_eq!(candidate.get("project_id"), None);
    let asked = clerk.post("/organisations/duplicate-check", &again)?.is(200);
    assert_eq!(asked["candidates"], refused["candidates"]);
    assert_eq!(clerk.get("/organisations")?.is(200)["total"], 1, "nothing was changed");

    let ids = json!({ "organisation_ids": [known["id"]] });
    let _ = clerk
        .post("/organisations", &again.clone().with("not_duplicate_of", ids.clone()))?
        .refused(422, "validation_failed");
    let judged = again.with("not_duplicate_of", ids.with("reason", "注册地和股东均不同"));
    let _ = entered(&clerk.with("idempotency-key", "judged-1"), &judged)?;
    let _ = entered(&clerk.with("idempotency-key", "judged-1"), &judged)?;
    assert_eq!(clerk.get("/organisations")?.is(200)["total"], 2);
    Ok(())
}

#[test]
fn one_credit_code_has_one_record_and_two_codes_are_two_organisations() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let stem = a_name();
    let known = entered(&clerk, &named(&format!("{stem}机械有限公司")).with("uscc", CODES[0]))?;
    let other = an_organisation().with("uscc", CODES[0]);
    let _ = clerk.post("/organisations", &other)?.refused(409, "already_exists");
    let claimed = other.with("not_duplicate_of", json!({ "organisation_ids": [known["id"]], "reason": "不同" }));
    let _ = clerk.post("/organisations", &claimed)?.refused(409, "already_exists");
    let second = named(&format!("{stem}机械股份有限公司")).with("uscc", CODES[1]);
    let asked = clerk.post("/organisations/duplicate-check", &second)?.is(200);
    assert_eq!(asked["candidates"][0]["label"], "related");
    let second = entered(&clerk, &second)?;
    let taken = clerk.on(&second.json).patch(&path(&second.json, ""), &json!({ "uscc": CODES[0] }))?;
    let _ = taken.refused(409, "already_exists");
    let merge = json!({ "into_organisation_id": known["id"], "reason": "同一企业" });
    let _ = clerk.on(&second.json).post(&path(&second.json, "/merge"), &merge)?.refused(409, "other_uscc");
    Ok(())
}

#[test]
fn an_organisation_is_found_by_its_former_name_unless_that_was_a_slip() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let (slip, first, second) = (a_name(), a_name(), a_name());
    let known = entered(&clerk, &named(&slip))?;
    let at = path(&known.json, "");
    let _ = clerk.patch(&at, &named(&first))?.refused(428, "precondition_required");
    let corrected = clerk.on(&known.json).patch(&at, &named(&first).with("name_was_wrong", true))?.is(200);
    assert_eq!(corrected["former_names"], json!([]));
    let _ = clerk.on(&known.json).patch(&at, &named(&second))?.refused(412, "version_conflict");
    let renamed = clerk.on(&corrected.json).patch(&at, &named(&second))?.is(200);
    assert_eq!(renamed["former_names"], json!([first]));
    assert_eq!(renamed["renames"], json!([{ "name": first, "until": today().to_string() }]));
    let summary = clerk.on(&renamed.json).patch(&at, &json!({ "summary": "封装测试" }))?.is(200);
    assert_eq!(summary["renames"], renamed["renames"], "its day stays");
    for q in [&first, &second] {
        assert_eq!(found(&clerk, &summary, q)?, [known["id"].clone()], "{q}");
    }
    let refused = clerk.post("/organisations", &named(&first))?.refused(409, "duplicate_suspected");
    assert_eq!(refused["candidates"][0]["reasons"], json!(["名称一致", "与曾用名对应"]));
    for (patch, pointer) in [
        (json!({ "name": null }), "/name"),
        (json!({ "name_was_wrong": "是" }), "/name_was_wrong"),
        (json!({ "merged_into": null }), "/merged_into"),
    ] {
        let refused = clerk.on(&summary.json).patch(&at, &patch)?.refused(422, "validation_failed");
        assert_eq!(refused["errors"][0]["pointer"], pointer);
    }
    Ok(())
}

#[test]
fn a_merged_organisation_goes_on_in_the_other_and_can_be_parted_again() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let merged = entered(&clerk, &an_organisation().with("uscc", CODES[0]))?;
    let survivor = entered(&clerk, &an_organisation())?;
    let parent = entered(&clerk, &an_organisation())?;
    let link = json!({ "kind": "parent", "organisation_id": parent["id"] });
    let _ = clerk.post(&path(&merged.json, "/relations"), &link)?.is(201);

    let body = json!({ "into_organisation_id": survivor["id"], "reason": "同一企业两处登记" });
    let at = path(&merged.json, "/merge");
    let _ = clerk.post(&at, &body)?.refused(428, "precondition_required");
    let itself = json!({ "into_organisation_id": merged["id"], "reason": "同一企业" });
    let _ = clerk.on(&merged.json).post(&at, &itself)?.refused(422, "validation_failed");
    let whole = clerk.on(&merged.json).post(&at, &body)?.is(200);
    assert_eq!((&whole["id"], &whole["uscc"]), (&survivor["id"], &json!(CODES[0])));
    assert_eq!(whole["former_names"], json!([merged["name"]]));
    let gone = read(&clerk, &merged.json)?;
    assert_eq!(gone["merged_into"], survivor["id"]);
    let name = merged.text_at("/name");
    assert_eq!(found(&clerk, &whole, name)?.first(), Some(&survivor["id"]));
    assert_eq!(clerk.get("/organisations")?.is(200)["total"], 2);
    assert_eq!(clerk.get(&path(&survivor.json, "/relations"))?.items()[0]["organisation_id"], parent["id"]);
    let _ = clerk.on(&gone.json).post(&at, &body)?.refused(409, "organisation_merged");
    let _ = clerk.on(&gone.json).patch(&path(&gone.json, ""), &named("甲"))?.refused(409, "organisation_merged");

    let _ = clerk.post(&path(&merged.json, "/unmerge"), &json!({}))?.refused(422, "validation_failed");
    let reason = json!({ "reason": "经核实是两家公司" });
    let parted = clerk.post(&path(&merged.json, "/unmerge"), &reason)?.is(200);
    assert_eq!((&parted["uscc"], &parted["merged_into"]), (&json!(CODES[0]), &Value::Null));
    let alone = read(&clerk, &survivor.json)?;
    assert_eq!((&alone["uscc"], &alone["former_names"]), (&Value::Null, &json!([])));
    assert_eq!(found(&clerk, &parted, name)?.first(), Some(&merged["id"]));
    assert!(clerk.get(&path(&survivor.json, "/relations"))?.items().is_empty());
    assert_eq!(clerk.get(&path(&merged.json, "/relations"))?.items()[0]["organisation_id"], parent["id"]);
    let _ = clerk.post(&path(&merged.json, "/unmerge"), &reason)?.refused(409, "not_merged");
    Ok(())
}

#[test]
fn links_are_dated_seen_from_both_sides_and_end() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let (parent, child) = (entered(&clerk, &an_organisation())?, entered(&clerk, &an_organisation())?);
    let to = |other: &Answer, kind: &str| json!({ "kind": kind, "organisation_id": other["id"] });
    let at = path(&child.json, "/relations");
    let first = to(&parent, "parent").with("from", days_ago(30)).with("note", "全资");
    let linked = clerk.post(&at, &first)?.is(201);
    assert_eq!((&linked["kind"], &linked["organisation_name"]), (&json!("parent"), &parent["name"]));
    let back = clerk.get(&path(&parent.json, "/relations"))?.is(200);
    let seen = &back.items()[0];
    assert_eq!(
        (&seen["id"], &seen["kind"], &seen["organisation_id"]),
        (&linked["id"], &json!("subsidiary"), &child["id"])
    );

    for (own, body, status, code) in [
        (&child, to(&child, "parent"), 422, "validation_failed"),
        (&child, to(&parent, "cousin"), 422, "validation_failed"),
        (&child, to(&parent, "parent").with("organisation_id", nobody()), 422, "validation_failed"),
        (
            &child,
            to(&parent, "affiliate").with("from", days_ago(1)).with("until", days_ago(1)),
            422,
            "validation_failed",
        ),
        (&child, to(&parent, "parent"), 409, "already_exists"),
        (&parent, to(&child, "subsidiary"), 409, "already_exists"),
        (&parent, to(&child, "parent"), 409, "parents_in_circle"),
    ] {
        let _ = clerk.post(&path(&own.json, "/relations"), &body)?.refused(status, code);
    }
    assert_eq!(clerk.get(&at)?.items().len(), 1, "what was refused left nothing");

    let end = format!("{at}/{}/end", linked.id());
    for on in [days_ahead(1), days_ago(30)] {
        let _ = clerk.post(&end, &json!({ "on": on, "reason": "股权转让" }))?.refused(422, "validation_failed");
    }
    let ended = clerk.post(&end, &json!({ "on": days_ago(1), "reason": "股权转让" }))?.is(200);
    assert_eq!((&ended["until"], &ended["end_reason"]), (&json!(days_ago(1)), &json!("股权转让")));
    let _ = clerk.post(&end, &json!({ "on": days_ago(1), "reason": "股权转让" }))?.refused(409, "relation_ended");
    let elsewhere = format!("{}/{}/end", path(&entered(&clerk, &an_organisation())?.json, "/relations"), linked.id());
    let _ = clerk.post(&elsewhere, &json!({ "on": days_ago(1), "reason": "无关" }))?.refused(404, "not_found");
    let _ = clerk.post(&path(&parent.json, "/relations"), &to(&child, "parent"))?.is(201);
    Ok(())
}

/// The id of no organisation.
fn nobody() -> &'static str {
    "01900000-0000-7000-8000-000000000000"
}

#[test]
fn leads_of_linked_organisations_are_related_while_the_link_holds() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let other = a_lead().with("name", format!("{}减速器总成车间", a_name())).with("total_investment_yuan", 90_000_000);
    let one = a_lead();
    let of = |lead: &Value| lead["investor"]["name"].as_str().map(named).context("no investor");
    let (parent, founded) = (entered(&clerk, &of(&one)?)?, entered(&clerk, &of(&other)?)?);
    let known = clerk.post("/projects", &one)?.is(201);
    let clerk = clerk.seeing(known.position()?);
    let candidates =
        |lead: &Value| anyhow::Ok(clerk.post("/projects/duplicate-check", lead)?.is(200)["candidates"].clone());
    assert_eq!(candidates(&other)?, json!([]));
    let link = json!({ "kind": "project_company", "organisation_id": founded["id"] });
    let at = path(&parent.json, "/relations");
    let linked = clerk.post(&at, &link)?.is(201);
    let found = candidates(&other)?;
    assert_eq!((&found[0]["project_id"], &found[0]["label"]), (&known["id"], &json!("related")));
    assert_eq!(found[0]["reasons"][0], "主体库登记为母子公司或关联企业");
    let _ = clerk.post("/projects", &other.clone().with("name", format!("{}二期", a_name())))?.is(201);
    let end = json!({ "on": days_ago(0), "reason": "注销" });
    let _ = clerk.post(&format!("{at}/{}/end", linked.id()), &end)?.is(200);
    assert_eq!(candidates(&a_lead().with("investor", other["investor"].clone()))?.as_array().map(Vec::len), Some(1));
    Ok(())
}

#[test]
fn who_may_not_write_organisations_changes_none_and_districts_do_not_merge() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let (known, other) = (entered(&clerk, &an_organisation())?, entered(&clerk, &an_organisation())?);
    let link = json!({ "kind": "affiliate", "organisation_id": other["id"] });
    let linked = clerk.post(&path(&known.json, "/relations"), &link)?.is(201);
    let end = format!("/relations/{}/end", linked.id());
    let reason = json!({ "reason": "同一企业" });
    let merge = reason.clone().with("into_organisation_id", other["id"].clone());
    let attempts = [
        ("/relations", json!({ "kind": "parent", "organisation_id": other["id"] })),
        (end.as_str(), json!({ "on": days_ago(0), "reason": "终止" })),
        ("/merge", merge),
        ("/unmerge", reason),
    ];
    for username in ["leader", "liaison", "handler", "supervisor", "admin", "security", "auditor"] {
        let stranger = server.as_user(username)?.on(&known.json);
        for (below, body) in &attempts {
            let _ = stranger.post(&path(&known.json, below), body)?.refused(403, "forbidden");
        }
        let _ = stranger.patch(&path(&known.json, ""), &json!({ "summary": "更新" }))?.refused(403, "forbidden");
        let _ = stranger.post("/organisations/duplicate-check", &an_organisation())?.refused(403, "forbidden");
    }
    let keqiao = server.as_user("keqiao")?.on(&known.json);
    for (below, body) in &attempts[2..] {
        let _ = keqiao.post(&path(&known.json, below), body)?.refused(403, "forbidden");
    }
    let _ = server.as_user("auditor")?.get(&path(&known.json, "/relations"))?.refused(403, "forbidden");
    assert_eq!(read(&clerk, &known.json)?["version"], known["version"]);
    assert_eq!(clerk.get(&path(&known.json, "/relations"))?.items().len(), 1);
    let _ = keqiao.patch(&path(&known.json, ""), &json!({ "summary": "更新" }))?.is(200);
    Ok(())
}
