//! What stays hidden: drafts, contacts, concealed names, other districts' leads.

use anyhow::Result;
use dingyin_tests::builders::a_name;
use dingyin_tests::{Case, Client, Flags, Server, With as _, a_demand, a_lead};
use serde_json::{Value, json};

/// Drafts a demand and publishes it.
pub fn published(owner: &Client, demand: Value) -> Result<Value> {
    let draft = owner.post("/demands", &demand)?.is(201);
    let path = format!("/demands/{}/publish", draft.id());
    Ok(owner.on(&draft.json).post(&path, &json!({}))?.is(200).json)
}

#[test]
fn a_draft_is_known_to_its_owner_alone() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let keqiao = server.as_user("keqiao")?;
    let demand = a_demand().with("district", "330603");
    let draft = keqiao.post("/demands", &demand)?.is(201);
    let path = format!("/demands/{}", draft.id());
    let title = draft.text_at("/title");
    let others = ["clerk", "leader", "liaison", "handler", "supervisor"];
    for username in others {
        let other = server.as_user(username)?;
        let _ = other.get(&path)?.refused(404, "not_found");
        let _ = other.on(&draft.json).patch(&path, &json!({ "trl": 3 }))?.is(404);
        let _ = other.on(&draft.json).post(&format!("{path}/publish"), &json!({}))?.is(404);
        let _ =
            other.on(&draft.json).post(&format!("{path}/close"), &json!({ "outcome": "met", "reason": "x" }))?.is(404);
        assert_eq!(other.get("/demands")?.is(200)["total"], 0, "{username}");
        assert_eq!(other.seeing(draft.position()?).search(&[("q", title)])?.is(200)["total"], 0, "{username}");
    }
    assert_eq!(keqiao.get("/demands")?["total"], 1);
    let _ = keqiao.on(&draft.json).post(&format!("{path}/publish"), &json!({}))?.is(200);
    for username in others {
        assert_eq!(server.as_user(username)?.get(&path)?.is(200)["title"], draft["title"], "{username}");
    }
    Ok(())
}

#[test]
fn what_is_published_shows_no_contact_and_no_concealed_name_to_others() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let name = format!("{}微电子有限公司", a_name());
    let demand = a_demand().with("organisation", json!({ "name": name })).with("visibility", "concealed");
    let phone = demand["contact"]["phone"].as_str().unwrap_or_default().to_owned();
    let demand = published(&clerk, demand)?;
    let path = format!("/demands/{}", demand["id"].as_str().unwrap_or_default());
    assert_eq!((&demand["contact"]["name"], &demand["organisation"]["name"]), (&json!("陶*"), &json!(name)));
    let keqiao = server.as_user("keqiao")?;
    let seen = keqiao.get(&path)?.is(200);
    assert_eq!((&seen["contact"], &seen["organisation"]["name"]), (&Value::Null, &json!("某电子信息企业")));
    let title = demand["title"].as_str().unwrap_or_default();
    let found = keqiao.search(&[("q", title)])?.is(200);
    for answer in [seen, keqiao.get("/demands")?, found, keqiao.search(&[("q", &name)])?.is(200)] {
        assert!(!answer.text.contains(&name) && !answer.text.contains(&phone), "{}", answer.shown());
    }
    let _ = keqiao.on(&demand).patch(&path, &json!({ "trl": 3 }))?.refused(403, "forbidden");
    Ok(())
}

#[test]
fn contacts_are_masked_until_they_are_asked_for_with_a_reason() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let case = Case::begin(
        &server.as_user("clerk")?,
        a_lead().with("contacts", json!([{ "name": "周若溪", "phone": "+86 138-1234-8000" }])),
    )?;
    assert_eq!(case.project["contacts"], json!([{ "name": "周*", "phone": "138****8000" }]));
    let edited = case.hand().patch(&case.path(""), &json!({ "summary": "更新" }))?.is(200);
    let position = edited.position()?;
    let everywhere = ["", "/timeline", "/follow-ups"].map(|below| case.path(below));
    for path in everywhere.into_iter().chain(["/projects".to_owned(), "/search?q=13812348000".to_owned()]) {
        let answer = case.client.seeing(position).get(&path)?.is(200);
        assert!(!answer.text.contains("1234") && !answer.text.contains("周若溪"), "{path}: {}", answer.shown());
    }
    let reveal = case.path("/contacts/reveal");
    assert_eq!(
        case.client.post(&reveal, &json!({}))?.refused(422, "validation_failed")["errors"][0]["pointer"],
        "/reason"
    );
    let shown = case.client.post(&reveal, &json!({ "reason": "约定来访时间" }))?.is(200);
    assert_eq!(shown["contacts"], json!([{ "name": "周若溪", "phone": "+86 138-1234-8000" }]));
    let last = case.get("/timeline?limit=1")?.is(200);
    assert_eq!(
        (&last.items()[0]["action"], &last.items()[0]["summary"]),
        (&json!("contacts.revealed"), &json!("约定来访时间"))
    );
    Ok(())
}

#[test]
fn of_another_districts_lead_one_learns_only_that_it_is_taken_and_by_whom() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let taken = a_lead();
    let held = Case::begin(&server.as_user("clerk")?, taken.clone())?;
    let keqiao = server.as_user("keqiao")?;
    let mine = taken.clone().with("district", "330603").with("contacts", json!([]));
    let refused = keqiao.post("/projects", &mine)?.refused(409, "duplicate_suspected");
    let checked = keqiao.post("/projects/duplicate-check", &mine)?.is(200);
    for answer in [&refused, &checked] {
        let candidate = &answer["candidates"][0];
        assert_eq!((&candidate["name"], &candidate["label"]), (&Value::Null, &json!("same")));
        let holder = json!({ "district": "330602", "unit_name": "市招商投资促进中心", "reported_by": "王晓岚" });
        assert_eq!(candidate["held_by"], holder);
        assert_eq!(candidate["protected_until"], held.project["first_report"]["protected_until"]);
        let told: Vec<&String> = candidate.as_object().into_iter().flat_map(|object| object.keys()).collect();
        assert_eq!(told, ["code", "held_by", "label", "name", "project_id", "protected_until", "reasons", "score"]);
    }
    let _ = keqiao.get(&held.path(""))?.refused(404, "not_found");
    let other = json!({ "project_ids": [held.project["id"]], "reason": "另一条产线" });
    let logged = keqiao.post("/projects", &mine.with("not_duplicate_of", other))?.is(201);
    assert_eq!(logged["first_report"]["reported_by"], "沈丽娟");
    Ok(())
}

#[test]
fn a_duplicate_in_the_own_reach_is_named() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let lead = a_lead();
    let first = clerk.post("/projects", &lead)?.is(201);
    let investor = lead["investor"]["name"].as_str().unwrap_or_default().replace("有限公司", "（集团）股份有限公司");
    let again = lead.with("investor", json!({ "name": format!("浙江{investor}") }));
    let refused = clerk.post("/projects", &again)?.refused(409, "duplicate_suspected");
    assert_eq!(
        (&refused["candidates"][0]["project_id"], &refused["candidates"][0]["name"]),
        (&first["id"], &first["name"])
    );
    assert_eq!(refused["candidates"][0]["reasons"][0], "投资方名称去除后缀后一致");
    let unreasoned = again.clone().with("not_duplicate_of", json!({ "project_ids": [first["id"]] }));
    assert_eq!(clerk.post("/projects", &unreasoned)?.is(422)["errors"][0]["pointer"], "/not_duplicate_of/reason");
    let another = again.clone().with("name", "年产一万吨纸浆模塑餐具项目").with("total_investment_yuan", 51_000_000);
    let another = another.with("summary", "新建湿压成型产线六条");
    let related = clerk.post("/projects/duplicate-check", &another)?.is(200);
    assert_eq!(related["candidates"][0]["label"], "related");
    let _ = clerk.post("/projects", &another)?.is(201);
    let closed = clerk
        .on(&first.json)
        .post(&format!("/projects/{}/close", first.id()), &json!({ "outcome": "lost", "reason": "落户外地" }))?;
    let _ = closed.is(200);
    let _ = clerk.post("/projects", &again)?.is(201);
    Ok(())
}
