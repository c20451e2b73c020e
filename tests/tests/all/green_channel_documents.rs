//! A green channel as it is drawn: its forecast dates, and the workbook, the calendar and the page that it leaves as.

use std::io::Cursor;

use anyhow::{Context as _, Result};
use calamine::{Data, Reader as _, Xlsx};
use dingyin_tests::builders::a_name;
use dingyin_tests::command::{dingyin, finish};
use dingyin_tests::day::{days_ago, today};
use dingyin_tests::{Case, Client, Flags, Server, With as _, a_lead};
use serde_json::{Value, json};

use crate::green_channels::{done, item, note, opened_for};

/// A channel with an item that is done, one in hand since yesterday and stopped before, and others that wait.
fn under_way(clerk: &Client, name: &str) -> Result<(Case, Value)> {
    let (case, channel) = opened_for(clerk, a_lead().with("name", name))?;
    let mut channel = done(clerk, &case, &channel, "A01", 58)?;
    for (kind, days) in [("submit", 9), ("request_correction", 8), ("corrected", 2), ("accept", 1)] {
        let body = json!({ "kind": kind, "on": days_ago(days) });
        channel = note(clerk, &case, &channel, "A06", &body)?.is(201).json;
    }
    Ok((case, channel))
}

fn document(client: &Client, case: &Case, ending: &str) -> Result<Vec<u8>> {
    client.bytes(&case.path(&format!("/green-channel.{ending}")))
}

#[test]
fn what_is_not_over_has_the_days_on_which_it_is_expected() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let (_, channel) = under_way(&clerk, &format!("{}项目", a_name()))?;
    assert_eq!(item(&channel, "A01")?["forecast"], Value::Null);
    let forecast = item(&channel, "A06")?["forecast"].clone();
    // Null in a year for which the calendar has no data.
    if let Some(start_on) = forecast["start_on"].as_str() {
        assert!(*start_on >= *today().to_string() && forecast["finish_on"].as_str() >= Some(start_on), "{forecast}");
    }
    Ok(())
}

#[test]
fn the_workbook_has_the_items_and_the_weeks_and_no_formula() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let name = format!("=1+1 {}", a_name());
    let (case, channel) = under_way(&clerk, &name)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(document(&clerk, &case, "xlsx")?))?;
    assert_eq!(book.sheet_names(), ["事项", "甘特图"]);
    let (items, weeks) = (book.worksheet_range("事项")?, book.worksheet_range("甘特图")?);
    let count = channel["items"].as_array().context("no items")?.len();
    assert_eq!(items.get((0, 0)), Some(&Data::String(name.clone())));
    assert_eq!(items.rows().count(), count + 3, "two titles and a header");
    let of =
        |code: &str| items.rows().find(|row| row.first().is_some_and(|cell| *cell == *code)).context("no such row");
    let energy = of("A06")?;
    assert_eq!(energy.get(4), Some(&Data::String("办理中".into())), "{energy:?}");
    let stopped = format!("补正 {} 至 {}", days_ago(8), days_ago(2));
    assert_eq!(energy.get(18), Some(&Data::String(stopped)), "{energy:?}");
    let row = weeks.rows().find(|row| row.first().is_some_and(|cell| *cell == *"A06")).context("no row of weeks")?;
    assert!(row.iter().skip(5).any(|cell| *cell == *"停") && row.iter().skip(5).any(|cell| *cell == *"办"), "{row:?}");
    assert!(weeks.rows().count() >= count + 5);
    for sheet in ["事项", "甘特图"] {
        assert!(book.worksheet_formula(sheet)?.is_empty(), "{sheet}");
    }
    Ok(())
}

/// The lines of a calendar, those that were folded put together.
fn lines(ics: &str) -> Vec<String> {
    ics.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

fn of<'l>(lines: &'l [String], start: &str) -> Vec<&'l str> {
    lines.iter().filter_map(|line| line.strip_prefix(start)).collect()
}

#[test]
fn the_calendar_has_what_falls_due_under_ids_that_stay() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let name = format!("一期, 二期; {}", a_name());
    let (case, channel) = under_way(&clerk, &name)?;
    let first = String::from_utf8(document(&clerk, &case, "ics")?)?;
    assert!(first.split("\r\n").all(|line| !line.contains('\n')), "{first}");
    let told = lines(&first);
    let energy = item(&channel, "A06")?;
    let (id, due_on) = (energy["id"].as_str().context("no id")?, energy["due_on"].as_str());
    let uids = of(&told, "UID:");
    let due = told.iter().position(|line| *line == format!("UID:{id}-due@dingyin"));
    assert_eq!(due.is_some(), due_on.is_some(), "{uids:?}");
    if let Some(due_on) = due_on {
        let day = format!("DTSTART;VALUE=DATE:{}", due_on.replace('-', ""));
        assert!(told.contains(&day), "{told:?}");
        let escaped = name.replace(',', "\\,").replace(';', "\\;");
        assert!(of(&told, "SUMMARY:").iter().any(|line| line.contains(&escaped)), "{told:?}");
    }
    let again = lines(&String::from_utf8(document(&clerk, &case, "ics")?)?);
    assert_eq!(of(&again, "UID:"), uids, "taken in again they are the same");
    let single: std::collections::BTreeSet<_> = uids.iter().collect();
    assert_eq!(single.len(), uids.len());
    Ok(())
}

#[test]
fn the_page_is_one_page_and_shows_a_name_as_it_stands() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let name = format!("#panic(\"x\") *a* {}", a_name());
    let (case, _) = under_way(&clerk, &name)?;
    for (language, heading) in [("zh", "等企业办理"), ("en", "Waitingforthecompany")] {
        let pdf = document(&clerk.with("accept-language", language), &case, "pdf")?;
        assert!(pdf.starts_with(b"%PDF"));
        let count = |mark: &[u8]| pdf.windows(mark.len()).filter(|found| *found == mark).count();
        assert_eq!((count(b"/Type/Page"), count(b"/Type/Pages")), (2, 1), "one page and the tree of pages");
        let text = finish(dingyin()?.arg("extract-text"), &pdf)?.succeeded().out;
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        assert!(plain(&text).contains(&plain(&name)) && plain(&text).contains(heading), "{text}");
    }
    Ok(())
}

#[test]
fn a_file_of_the_channel_is_for_those_who_see_the_channel() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, handler) = (server.as_user("clerk")?, server.as_user("handler")?);
    let (keqiao, admin) = (server.as_user("keqiao")?, server.as_user("admin")?);
    let (case, _) = under_way(&clerk, &format!("{}项目", a_name()))?;
    let unopened = Case::brought_to(&clerk, a_lead(), "signed")?;
    let code = case.project["code"].as_str().context("no code")?;
    for (ending, media_type) in [
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("ics", "text/calendar; charset=utf-8"),
        ("pdf", "application/pdf"),
    ] {
        let below = format!("/green-channel.{ending}");
        let _ = keqiao.get(&case.path(&below))?.refused(404, "not_found");
        let _ = admin.get(&case.path(&below))?.refused(403, "forbidden");
        let _ = server.anonymous().get(&case.path(&below))?.refused(401, "not_signed_in");
        let _ = clerk.get(&unopened.path(&below))?.refused(404, "channel_not_open");
        let seen = handler.with("accept-language", "en").get(&case.path(&below))?.is(200);
        assert_eq!(seen.header("content-type"), media_type);
        assert_eq!(seen.header("cache-control"), "no-store");
        let name: String =
            format!("{code}-green-channel-{}.{ending}", today()).bytes().map(|byte| format!("%{byte:02X}")).collect();
        assert_eq!(seen.header("content-disposition"), format!("attachment; filename*=UTF-8''{name}"));
    }
    Ok(())
}
