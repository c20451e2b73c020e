//! The journeys that must go the same way on PostgreSQL.

use anyhow::Result;
use dingyin_tests::{Flags, Home, With as _, a_lead};

use crate::{faults, handovers, lifecycle};

#[test]
fn a_project_goes_its_whole_way_on_postgres() -> Result<()> {
    lifecycle::the_whole_way(&Home::on_postgres()?)
}

#[test]
fn sixty_four_writers_lose_no_update_on_postgres() -> Result<()> {
    faults::no_update_is_lost(&Home::on_postgres()?)
}

#[test]
fn offices_are_handed_over_and_filled_on_postgres() -> Result<()> {
    handovers::a_handover(&Home::on_postgres()?)
}

#[test]
fn a_vacancy_is_told_on_postgres() -> Result<()> {
    handovers::a_vacancy(&Home::on_postgres()?)
}

#[test]
fn two_servers_on_one_postgres_see_each_other() -> Result<()> {
    let home = Home::on_postgres()?;
    let first = home.serve(Flags::EmptyDemo)?.once_ready()?;
    let second = home.on_another_machine()?.serve(Flags::EmptyDemo)?.once_ready()?;
    let (here, there) = (first.as_user("clerk")?, second.as_user("keqiao")?);
    let events = there.follow()?;
    let logged = here.post("/projects", &a_lead().with("district", "330603"))?.is(201);
    let seeing = there.seeing(logged.position()?);
    assert_eq!(seeing.get(&format!("/projects/{}", logged.id()))?.is(200)["name"], logged["name"]);
    assert_eq!(seeing.search(&[("q", logged.text_at("/name"))])?.is(200)["total"], 1);
    assert_eq!(events.next()?.id, logged.position()?);
    Ok(())
}
