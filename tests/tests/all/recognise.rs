//! A pasted message becomes a lead only when somebody logs it.

use anyhow::Result;
use dingyin_tests::builders::a_name;
use dingyin_tests::{Flags, Server};
use serde_json::{Value, json};

#[test]
fn a_message_is_recognised_with_its_places_and_nothing_is_saved() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let firm = format!("{}科技有限公司", a_name());
    let text =
        format!("各位好👍，{firm}计划在越城区投资约3亿元建设智能传感器封装测试项目，联系人：沈经理，电话13857512345。");
    let told = clerk.post("/projects/recognise", &json!({ "text": text }))?.is(200);
    let draft = &told["draft"];
    assert_eq!(draft["investor"]["name"], firm);
    assert_eq!((&draft["district"], &draft["total_investment_yuan"]), (&json!("330602"), &json!(300_000_000)));
    assert_eq!((&draft["industry"], &draft["sub_industry"]), (&json!("electronics"), &json!("smart_sensors")));
    let letters: Vec<char> = text.chars().collect();
    for field in told["fields"].as_array().into_iter().flatten() {
        let at = |name: &str| usize::try_from(field[name].as_u64().unwrap_or_default()).unwrap_or_default();
        let given: String = letters[at("start")..at("end")].iter().collect();
        assert_eq!(field["given"], given, "{field}");
    }
    let amount = |field: &&Value| field["pointer"] == "/total_investment_yuan";
    let amount = told["fields"].as_array().into_iter().flatten().find(amount).cloned().unwrap_or_default();
    assert!(amount["remarks"].as_array().is_some_and(|remarks| !remarks.is_empty()), "约 is told: {amount}");
    assert_eq!(clerk.get("/projects")?.is(200)["total"], 0);
    let _ = clerk.post("/projects", draft)?.is(201);
    Ok(())
}

#[test]
fn what_is_no_message_is_refused_and_what_says_nothing_gives_nothing() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let told = clerk.post("/projects/recognise", &json!({ "text": "收到，谢谢" }))?.is(200);
    assert_eq!((&told["draft"], &told["fields"]), (&json!({}), &json!([])));
    for body in
        [json!({}), json!({ "text": 1 }), json!({ "text": "字".repeat(20_001) }), json!({ "text": "", "more": 1 })]
    {
        let _ = clerk.post("/projects/recognise", &body)?.refused(422, "validation_failed");
    }
    let _ = server
        .as_user("supervisor")?
        .post("/projects/recognise", &json!({ "text": "投资" }))?
        .refused(403, "forbidden");
    Ok(())
}
