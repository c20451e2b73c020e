//! Matching: who could meet a demand, which demands an organisation could meet, and what people think of that.

use anyhow::Result;
use dingyin_tests::day::days_ago;
use dingyin_tests::{Answer, Client, Flags, Server, With as _, a_demand, an_organisation};
use serde_json::{Value, json};

use crate::secrets::published;

/// An institute with one result that reaches a warp.
fn institute(clerk: &Client, name: &str, title: &str, warp: &str) -> Result<Answer> {
    let body = an_organisation()
        .with("name", name)
        .with("kind", "institute")
        .with("industry", "electronics")
        .with("summary", "从事半导体封装工艺研究");
    let organisation = clerk.post("/organisations", &body)?.is(201);
    let offer = json!({
        "kind": "result", "title": title, "body": "可与企业联合中试", "chain_node": "mems_packaging", "form": "joint",
        "indicators": [{ "name": "翘曲", "comparison": "at_most", "value": warp, "unit": "µm" }],
    });
    Ok(clerk.post(&format!("/organisations/{}/offers", organisation.id()), &offer)?.is(201))
}

fn matches(client: &Client, of: &str, position: i64) -> Result<Answer> {
    Ok(client.seeing(position).get(&format!("{of}/matches"))?.is(200))
}

fn ids(answer: &Answer) -> Vec<Value> {
    answer.items().iter().map(|item| item["id"].clone()).collect()
}

#[test]
fn a_result_that_reaches_the_target_comes_before_one_that_misses_it() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let demand = published(&clerk, a_demand().with("chain_node", "mems_packaging"))?;
    let missed = institute(&clerk, "绍兴微系统研究院", "晶圆级封装翘曲仿真方法", "120")?;
    let reached = institute(&clerk, "越州封装技术研究所", "晶圆级封装低翘曲工艺", "60")?;
    let path = format!("/demands/{}", demand["id"].as_str().unwrap());
    let found = matches(&clerk, &path, reached.position()?)?;
    let first = &found.items()[0];
    assert_eq!(first["id"], reached["organisation_id"], "{}", found.shown());
    assert_eq!(first["offer"]["id"], reached["id"]);
    let reasons = first["reasons"].to_string();
    for reason in ["科技成果", "翘曲达到 60µm", "合作形式同为合作开发", "同在产业链“封装”环节"]
    {
        assert!(reasons.contains(reason), "{reason} is not among {reasons}");
    }
    assert_eq!(found.items()[1]["id"], missed["organisation_id"]);
    assert!(found.items()[1]["reasons"].to_string().contains("未达要求"), "{}", found.shown());

    let of_institute = format!("/organisations/{}", reached.text_at("/organisation_id"));
    let met = matches(&clerk, &of_institute, reached.position()?)?;
    assert_eq!(ids(&met), [demand["id"].clone()]);
    assert_eq!(met.items()[0]["type"], "demand");
    Ok(())
}

#[test]
fn what_people_think_of_a_match_is_kept_and_counts() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let demand = published(&clerk, a_demand())?;
    let worse = institute(&clerk, "绍兴微系统研究院", "晶圆级封装翘曲仿真方法", "120")?;
    let better = institute(&clerk, "越州封装技术研究所", "晶圆级封装低翘曲工艺", "60")?;
    let path = format!("/demands/{}", demand["id"].as_str().unwrap());
    let before = matches(&clerk, &path, better.position()?)?;
    assert_eq!(before.items()[0]["id"], better["organisation_id"]);

    let say = |client: &Client, offer: &Answer, verdict: &str| {
        let candidate = offer["organisation_id"].clone();
        let said = json!({ "type": "organisation", "id": candidate, "verdict": verdict, "reason": "已对接过" });
        client.post(&format!("{path}/matches/feedback"), &said)
    };
    let _ = say(&clerk, &better, "not")?.is(201);
    let _ = say(&keqiao, &worse, "useful")?.is(201);
    let after = matches(&clerk, &path, better.position()?)?;
    assert_eq!(after.items()[0]["id"], worse["organisation_id"], "{}", after.shown());
    assert_eq!(after.items()[0]["feedback"], Value::Null, "the clerk has said nothing of it");
    assert!(after.items()[0]["reasons"].to_string().contains("1 人认为有用"));
    assert_eq!(after.items()[1]["feedback"], "not");
    let _ = say(&clerk, &better, "useful")?.is(201);
    let changed = matches(&clerk, &path, better.position()?)?;
    assert_eq!(changed.items()[0]["id"], better["organisation_id"], "the latest word counts");
    let _ = say(&clerk, &better, "maybe")?.refused(422, "validation_failed");
    Ok(())
}

#[test]
fn nobody_is_proposed_what_may_not_be_known_and_nobody_meets_the_own_demand() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let seeker = an_organisation().with("name", "绍兴芯谷半导体有限公司").with("summary", "晶圆级封装，翘曲控制");
    let seeker = clerk.post("/organisations", &seeker)?.is(201);
    let own = a_demand().with("organisation", json!({ "name": "绍兴芯谷半导体有限公司" }));
    let demand = published(&clerk, own)?;
    let path = format!("/demands/{}", demand["id"].as_str().unwrap());
    assert_eq!(ids(&matches(&clerk, &path, seeker.position()?)?), Vec::<Value>::new());

    let institute = institute(&clerk, "越州封装技术研究所", "晶圆级封装低翘曲工艺", "60")?;
    let draft = clerk.post("/demands", &a_demand())?.is(201);
    let of_institute = format!("/organisations/{}", institute.text_at("/organisation_id"));
    let met = matches(&clerk, &of_institute, draft.position()?)?;
    assert_eq!(ids(&met), [demand["id"].clone()], "a draft is not to be met yet");
    let _ = keqiao.get(&format!("/demands/{}/matches", draft.id()))?.is(404);
    let said = json!({ "type": "demand", "id": draft.json["id"], "verdict": "useful" });
    let _ = keqiao.post(&format!("{path}/matches/feedback"), &said)?.refused(422, "validation_failed");
    let admin = server.as_user("admin")?;
    let _ = admin.get(&format!("{path}/matches"))?.is(403);
    let _ = admin.post(&format!("{path}/matches/feedback"), &said)?.is(403);
    Ok(())
}

#[test]
fn an_offer_is_edited_withdrawn_and_follows_its_organisation_through_a_merge() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let offer = institute(&clerk, "越州封装技术研究所", "晶圆级封装低翘曲工艺", "60")?;
    let at = format!("/offers/{}", offer.id());
    let edited = clerk.on(&offer.json).patch(&at, &json!({ "trl": 7, "valid_until": days_ago(1) }))?.is(200);
    let _ = clerk.on(&offer.json).patch(&at, &json!({ "trl": 8 }))?.is(412);
    let demand = published(&clerk, a_demand())?;
    let path = format!("/demands/{}", demand["id"].as_str().unwrap());
    let found = matches(&clerk, &path, edited.position()?)?;
    assert!(
        found.items().iter().all(|item| item["offer"].is_null()),
        "it is not to be had any more: {}",
        found.shown()
    );

    let other = an_organisation().with("name", "越州封装所").with("kind", "institute");
    let other = clerk.post("/organisations", &other)?.is(201);
    let gone = clerk.get(&format!("/organisations/{}", offer.text_at("/organisation_id")))?.is(200);
    let merge = json!({ "into_organisation_id": other.json["id"], "reason": "同一单位" });
    let merged = clerk.on(&gone.json).post(&format!("/organisations/{}/merge", gone.id()), &merge)?.is(200);
    let offers = |id: &str| clerk.get(&format!("/organisations/{id}/offers"));
    assert_eq!(offers(merged.id())?.is(200)["total"], 1);
    let _ = clerk.post(&format!("/organisations/{}/unmerge", gone.id()), &json!({ "reason": "不是同一单位" }))?.is(200);
    assert_eq!(offers(gone.id())?.is(200)["total"], 1);
    assert_eq!(offers(merged.id())?.is(200)["total"], 0);

    let withdrawn = clerk.on(&edited.json).post(&format!("{at}/withdraw"), &json!({ "reason": "已转让" }))?.is(200);
    assert_eq!(withdrawn["withdrawn_reason"], "已转让");
    let again = clerk.on(&withdrawn.json).patch(&at, &json!({ "trl": 9 }))?;
    let _ = again.refused(409, "offer_withdrawn");
    let _ = server.as_user("leader")?.on(&withdrawn.json).patch(&at, &json!({ "trl": 9 }))?.is(403);
    Ok(())
}
