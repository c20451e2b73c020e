//! The command line: help with examples, one clear line when something is wrong, accounts, the first start.

use std::fs;

use anyhow::{Context as _, Result};
use dingyin_tests::command::{dingyin, finish, root, run};
use dingyin_tests::home::argument;
use dingyin_tests::{Flags, Home, Server, a_lead};
use serde_json::{Value, json};

#[test]
fn every_subcommand_shows_an_example() -> Result<()> {
    let help = run(&["--help"])?.succeeded().out;
    let commands = ["serve", "import", "export", "verify", "reindex", "user", "migrate", "openapi"];
    for command in commands {
        assert!(help.contains(&format!("  {command}")), "{command} is not in\n{help}");
        let own = run(&[command, "--help"])?.succeeded().out;
        assert!(own.contains("Example:\n") && own.contains(&format!("dingyin {command}")), "{own}");
    }
    for command in ["add", "list", "disable", "reset-password"] {
        let own = run(&["user", command, "--help"])?.succeeded().out;
        assert!(own.contains("Example:\n") && own.contains(&format!("dingyin user {command}")), "{own}");
    }
    assert!(run(&["--version"])?.succeeded().out.starts_with("dingyin "));
    assert_eq!(run(&["dance"])?.code, Some(2));
    Ok(())
}

#[test]
fn the_demonstration_city_is_for_this_machine_alone() -> Result<()> {
    let home = Home::embedded()?;
    for address in ["0.0.0.0:0", "[::]:0", "192.0.2.7:8080"] {
        let told = home.run(&["serve", "--demo", "--listen", address])?.refused();
        assert!(told.contains("loopback") && told.contains(address), "{told}");
        assert!(!told.contains("dingyin-demo-2026"), "{told}");
    }
    assert!(!home.data_dir().exists(), "nothing was made");
    assert_eq!(home.run(&["serve", "--empty"])?.code, Some(2), "--empty belongs to --demo");
    Ok(())
}

#[test]
fn what_cannot_be_used_is_told_in_one_line() -> Result<()> {
    let home = Home::embedded()?;
    assert!(home.run(&["serve", "--listen", "nowhere"])?.refused().contains("nowhere"));
    let busy = Server::start(Flags::EmptyDemo)?;
    assert!(home.run(&["serve", "--listen", busy.authority()])?.refused().contains(busy.authority()));
    assert!(home.run(&["import", "leads", "no-such-file.xlsx"])?.refused().contains("no-such-file.xlsx"));
    let mut elsewhere = dingyin()?;
    let url = "postgres://nobody@127.0.0.1:1/none";
    let told = finish(elsewhere.args(["migrate", "--database-url", url, "--data-dir"]).arg(home.data_dir()), "")?;
    assert!(!told.refused().is_empty());
    let file = home.beside("a-file");
    fs::write(&file, "x")?;
    let told = finish(dingyin()?.args(["verify", "--data-dir", argument(&file)?]), "")?.refused();
    assert!(told.contains("a-file"), "{told}");
    Ok(())
}

#[test]
fn settings_come_from_flags_then_variables_then_a_file() -> Result<()> {
    let home = Home::embedded()?;
    home.serve(Flags::EmptyDemo)?.stop()?;
    let known = home.entries()?;
    let config = home.beside("dingyin.toml");
    let entries = |command: &mut std::process::Command| {
        let told = finish(command, "")?.succeeded().out;
        told.split_whitespace().find_map(|word| word.parse::<i64>().ok()).context(told)
    };
    fs::write(&config, format!("data_dir = {:?}\n", argument(&home.data_dir())?))?;
    let config = argument(&config)?;
    assert_eq!(entries(dingyin()?.args(["verify", "--config", config]))?, known);
    assert_eq!(entries(dingyin()?.arg("verify").env("DINGYIN_CONFIG", config))?, known);
    assert_eq!(entries(dingyin()?.arg("verify").env("DINGYIN_DATA_DIR", home.data_dir()))?, known);
    let empty = home.beside("empty");
    let over = entries(dingyin()?.args(["verify", "--config", config]).env("DINGYIN_DATA_DIR", &empty))?;
    assert_eq!(over, 0, "a variable counts more than the file");
    let flag =
        dingyin()?.args(["verify", "--data-dir"]).arg(home.data_dir()).env("DINGYIN_DATA_DIR", &empty).output()?;
    assert!(String::from_utf8_lossy(&flag.stdout).contains(&known.to_string()), "a flag counts more than a variable");
    Ok(())
}

#[test]
fn a_setting_that_does_not_exist_is_an_error() -> Result<()> {
    let home = Home::embedded()?;
    let config = home.beside("dingyin.toml");
    for (text, named) in [("listne = \"127.0.0.1:0\"", "listne"), ("listen = 7", "listen"), ("listen", "dingyin.toml")]
    {
        fs::write(&config, text)?;
        let ran = home.run(&["verify", "--config", argument(&config)?])?;
        assert!(ran.err.contains(named), "{}", ran.err);
        let _ = ran.refused();
    }
    let missing = home.run(&["verify", "--config", "nowhere.toml"])?.refused();
    assert!(missing.contains("nowhere.toml"), "{missing}");
    Ok(())
}

#[test]
fn accounts_are_made_listed_reset_and_disabled() -> Result<()> {
    let home = Home::embedded()?;
    let add = ["user", "add", "wang", "--name", "王琳", "--unit", "investment_promotion", "--role", "clerk"];
    let _ = home.run_with_input(&add, "first long password\n")?.succeeded();
    assert!(home.run_with_input(&add, "first long password\n")?.refused().contains("taken"));
    let short = ["user", "add", "li", "--name", "李某", "--unit", "science", "--role", "clerk"];
    assert!(home.run_with_input(&short, "short\n")?.refused().contains("/password"));
    let strange = ["user", "add", "li", "--name", "李某", "--unit", "nowhere", "--role", "king"];
    let told = home.run_with_input(&strange, "first long password\n")?.refused();
    assert!(told.contains("/unit") && told.contains("/roles"), "{told}");
    let listed = home.run(&["user", "list"])?.succeeded().out;
    assert_eq!(listed.lines().collect::<Vec<_>>(), ["wang\t王琳\tclerk\tEnabled"]);
    let server = home.serve(Flags::Bare)?;
    let wang = server.signed_in("wang", "first long password")?;
    let _ = home.run_with_input(&["user", "reset-password", "wang"], "second long password\n")?.succeeded();
    assert!(server.signed_in("wang", "first long password").is_err());
    let _ = server.signed_in("wang", "second long password")?.post("/projects", &a_lead())?.is(201);
    dingyin_tests::poll::until("sessions of the former password end", || {
        Ok((wang.get("/session")?.status == 401).then_some(()))
    })?;
    let _ = home.run(&["user", "disable", "wang"])?.succeeded();
    assert!(server.signed_in("wang", "second long password").is_err());
    assert!(home.run(&["user", "list"])?.succeeded().out.contains("Disabled"));
    assert!(!home.run(&["user", "disable", "nobody"])?.refused().is_empty());
    Ok(())
}

/// The secret in the link of a first start.
fn link(server: &Server) -> Result<String> {
    let line = server.announced().iter().find_map(|line| line.split("/setup#").nth(1));
    let secret = line.and_then(|rest| rest.split_whitespace().next());
    Ok(secret.with_context(|| format!("no link in {:?}", server.announced()))?.to_owned())
}

fn first_accounts() -> Value {
    let account = |username: &str, role: &str| json!({ "username": username, "password": "a long password", "name": "黄立军", "unit": "government", "roles": [role] });
    json!([account("root", "system_admin"), account("guard", "security_admin")])
}

#[test]
fn the_first_start_prints_a_link_that_works_once() -> Result<()> {
    let server = Server::start(Flags::Bare)?;
    let anyone = server.anonymous();
    assert!(server.as_user("clerk").is_err(), "there is no default password");
    let setup = |link: &str| anyone.post("/setup", &json!({ "link": link, "accounts": first_accounts() }));
    let _ = setup("guess")?.refused(404, "setup_link_invalid");
    let short = json!({ "link": link(&server)?, "accounts": [{ "username": "root", "password": "short" }] });
    let _ = anyone.post("/setup", &short)?.refused(422, "validation_failed");
    let _ = setup(&link(&server)?)?.is(204);
    let _ = setup(&link(&server)?)?.refused(404, "setup_link_invalid");
    let session = server.signed_in("root", "a long password")?.get("/session")?.is(200);
    assert_eq!(session["permissions"], json!(["reference_edit", "account_read", "account_manage"]));
    let home = server.stop()?;
    let server = home.serve(Flags::Bare)?;
    assert_eq!(server.announced(), Vec::<String>::new().as_slice(), "no second link");
    Ok(())
}

#[test]
fn a_link_that_was_not_used_is_replaced_by_the_next_start() -> Result<()> {
    let server = Server::start(Flags::Bare)?;
    let former = link(&server)?;
    let server = server.stop()?.serve(Flags::Bare)?;
    let anyone = server.anonymous();
    let setup = |link: &str| anyone.post("/setup", &json!({ "link": link, "accounts": first_accounts() }));
    assert_ne!(former, link(&server)?);
    let _ = setup(&former)?.refused(404, "setup_link_invalid");
    let _ = setup(&link(&server)?)?.is(204);
    Ok(())
}

#[test]
fn the_printed_document_is_the_committed_and_the_served_one() -> Result<()> {
    let printed: Value = serde_json::from_str(&run(&["openapi"])?.succeeded().out)?;
    let committed: Value = serde_json::from_str(&fs::read_to_string(root().join("web/openapi.json"))?)?;
    let server = Server::start(Flags::EmptyDemo)?;
    assert_eq!(printed, server.anonymous().get("/openapi.json")?.is(200).json);
    assert!(printed == committed, "web/openapi.json is not what the handlers say: run `make openapi`");
    Ok(())
}

#[test]
fn migrating_again_changes_nothing() -> Result<()> {
    let home = Home::embedded()?;
    for _ in 0..2 {
        assert!(home.run(&["migrate"])?.succeeded().out.contains("up to date"));
    }
    home.serve(Flags::EmptyDemo)?.stop()?;
    let entries = home.entries()?;
    let _ = home.run(&["migrate"])?.succeeded();
    assert_eq!(home.entries()?, entries);
    Ok(())
}

#[test]
fn the_index_is_not_rebuilt_under_a_running_server() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let logged = clerk.post("/projects", &a_lead())?.is(201);
    let told = server.home().run(&["reindex"])?.refused();
    assert!(told.contains("server") || told.contains("in use") || told.contains("another process"), "{told}");
    let found = clerk.seeing(logged.position()?).search(&[("q", logged.text_at("/name"))])?.is(200);
    assert_eq!(found["total"], 1, "and the server still finds");
    Ok(())
}

#[test]
fn the_log_is_verified_beside_a_running_server() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let before = server.home().entries()?;
    let logged = server.as_user("clerk")?.post("/projects", &a_lead())?.is(201);
    assert_eq!((server.home().entries()?, logged.position()?), (before + 1, before + 1));
    Ok(())
}
