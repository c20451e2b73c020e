//! The catalogue of investment targets on the chain map: what the city has, what is missing, who follows it.

use anyhow::{Context as _, Result};
use dingyin_tests::{Client, Directory, Flags, Server, With as _, a_lead, an_organisation};
use serde_json::{Value, json};

fn node(client: &Client, code: &str, position: i64) -> Result<Value> {
    let map = client.seeing(position).get("/chain-map")?.is(200);
    map.items().iter().find(|node| node["code"] == code).cloned().context("no such node")
}

#[test]
fn the_chain_map_counts_what_the_city_has_and_tells_what_is_missing() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let before = node(&clerk, "robot_reducer", 0)?;
    assert_eq!((before["projects"].as_u64(), before["missing"].as_bool()), (Some(0), Some(true)));
    assert!(!before["targets"].as_array().context("no targets")?.is_empty(), "the reference data has some");

    let lead = a_lead()
        .with("name", "年产12万台谐波减速器项目")
        .with("summary", "柔轮、刚轮、波发生器加工装配，RV减速器二期")
        .with("industry", "high_end_equipment")
        .with("sub_industry", "robots");
    let _ = clerk.post("/projects", &lead)?.is(201);
    let organisation = clerk.post("/organisations", &an_organisation())?.is(201);
    let offer = json!({ "kind": "product", "title": "柔性轴承", "chain_node": "robot_reducer" });
    let offer = clerk.post(&format!("/organisations/{}/offers", organisation.id()), &offer)?.is(201);
    let after = node(&clerk, "robot_reducer", offer.position()?)?;
    let counts = ["projects", "organisations", "missing"].map(|field| after[field].clone());
    assert_eq!(counts, [json!(1), json!(1), json!(false)], "by its words, and by what was told");
    let found = clerk.search(&[("q", ""), ("chain_node", "robot_reducer"), ("type", "project")])?.is(200);
    assert_eq!(found["total"], after["projects"], "the search finds what is counted");
    let seen = node(&server.as_user("keqiao")?, "robot_reducer", offer.position()?)?;
    assert_eq!(seen["projects"], 0, "a project of another district is not counted");
    let robots = clerk.get("/chain-map?sub_industry=robots")?.is(200);
    assert!(robots.items().iter().all(|node| node["sub_industry"] == "robots"));
    let _ = clerk.get("/chain-map?sub_industry=rockets")?.refused(422, "validation_failed");
    Ok(())
}

#[test]
fn a_target_becomes_a_lead_in_one_step_and_remembers_it() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let targets = clerk.get("/investment-targets?chain_node=robot_reducer")?.is(200);
    let target = &targets.items()[0];
    let path = format!("/investment-targets/{}", target["id"].as_str().unwrap());
    let lead = json!({ "district": "330624", "total_investment_yuan": 300_000_000_i64 });
    let project = clerk.post(&format!("{path}/lead"), &lead)?.is(201);
    assert_eq!(project["investor"]["name"], target["name"]);
    assert_eq!((project["sub_industry"].as_str(), project["stage"].as_str()), (Some("robots"), Some("lead")));
    assert_eq!(project["opened_from"]["target_id"], target["id"]);
    let read = clerk.get(&path)?.is(200);
    assert_eq!(read["projects"], json!([{ "id": project.json["id"], "name": project.json["name"] }]));
    let other = server.as_user("keqiao")?.get(&path)?.is(200);
    assert_eq!(other["projects"], json!([]), "a project of another district is not named");
    let _ = clerk.post(&format!("{path}/lead"), &lead)?.refused(409, "duplicate_suspected");
    let _ = clerk.post(&format!("{path}/lead"), &json!({}))?.refused(422, "validation_failed");
    Ok(())
}

#[test]
fn the_catalogue_is_kept_by_clerks_and_each_company_stands_once_at_a_node() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let directory = Directory::read(&clerk)?;
    let body = json!({
        "chain_node": "ic_test", "name": "越州探针卡股份有限公司", "place": "无锡", "products": "探针卡",
        "reason": "封测环节缺探针卡", "unit_id": directory.unit("investment_promotion")?,
    });
    let added = clerk.post("/investment-targets", &body)?.is(201);
    assert_eq!(added["sub_industry"], "integrated_circuits");
    let _ = clerk.post("/investment-targets", &body)?.refused(409, "already_exists");
    let path = format!("/investment-targets/{}", added.id());
    let edited = clerk.on(&added.json).patch(&path, &json!({ "note": "已电话联系" }))?.is(200);
    let _ = clerk.on(&added.json).patch(&path, &json!({ "note": "再联系" }))?.is(412);
    let leader = server.as_user("leader")?;
    let _ = leader.on(&edited.json).patch(&path, &json!({ "note": "改" }))?.is(403);
    let _ = leader.post("/investment-targets", &body)?.is(403);
    let _ = server.as_user("admin")?.get("/investment-targets")?.is(403);
    let nobody = clerk.on(&edited.json).patch(&path, &json!({ "person_id": added.json["id"] }))?;
    let _ = nobody.refused(422, "validation_failed");
    let dropped = clerk.on(&edited.json).post(&format!("{path}/drop"), &json!({ "reason": "已在外地落户" }))?.is(200);
    assert_eq!(dropped["dropped_reason"], "已在外地落户");
    let again = clerk.on(&dropped.json).patch(&path, &json!({ "note": "改" }))?;
    let _ = again.refused(409, "target_dropped");
    let listed = clerk.get("/investment-targets?q=探针卡股份")?.is(200);
    assert_eq!(listed["total"], 0);
    let _ = clerk.post("/investment-targets", &body)?.is(201);
    Ok(())
}
