//! A crowd at one pool of an element, on each database: exactly what is there is given away.

use std::thread;

use anyhow::Result;
use dingyin_tests::{Answer, Flags, Home};

use crate::elements::{KEQIAO, YUECHENG, a_pool, enter, entry, opened, passed_on, project_in, sums, units};

/// Thirty-two clients want three quarters of a mu each of ten mu: thirteen get it, the others are told what is left.
pub fn no_pool_is_overdrawn(home: &Home) -> Result<()> {
    let server = home.serve(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let pool = opened(&clerk, &a_pool("land", YUECHENG, "10"))?;
    let projects = [project_in(&clerk, YUECHENG)?, project_in(&clerk, YUECHENG)?];
    let answers = at_once(32, |client| {
        let kind = if client % 2 == 0 { "reserve" } else { "allot" };
        enter(&clerk, &pool, &entry(kind, "0.75", &projects[client % 2]))
    })?;
    let (entered, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(|answer| answer.status == 201);
    assert_eq!((entered.len(), refused.len()), (13, 19));
    for answer in refused {
        assert_eq!(answer.refused(409, "pool_exhausted")["left"], "0.25");
    }
    let now = sums(&clerk, &pool)?;
    assert_eq!((units(&now["reserved"]) + units(&now["allotted"]), now.text_at("/available")), (975, "0.25"));

    let other = opened(&clerk, &a_pool("land", KEQIAO, "10"))?;
    let answers = at_once(32, |client| match client % 2 {
        0 => enter(&clerk, &other, &passed_on("0.75", &pool)),
        _ => enter(&clerk, &pool, &passed_on("0.75", &other)),
    })?;
    assert!(answers.iter().all(|answer| answer.status == 201 || answer["code"] == "pool_exhausted"), "{answers:?}");
    let (here, there) = (sums(&clerk, &pool)?, sums(&clerk, &other)?);
    assert_eq!(units(&here["available"]) + units(&there["available"]), 1025, "nothing is lost on the way");
    let _ = home.run(&["verify"])?.succeeded();
    Ok(())
}

fn at_once(clients: usize, ask: impl Fn(usize) -> Result<Answer> + Sync) -> Result<Vec<Answer>> {
    thread::scope(|scope| {
        let asked: Vec<_> = (0..clients)
            .map(|client| {
                scope.spawn({
                    let ask = &ask;
                    move || ask(client)
                })
            })
            .collect();
        asked.into_iter().map(|answer| answer.join().unwrap()).collect()
    })
}

#[test]
fn thirty_two_clients_never_overdraw_an_element_pool() -> Result<()> {
    no_pool_is_overdrawn(&Home::embedded()?)
}

#[test]
fn thirty_two_clients_never_overdraw_an_element_pool_on_postgres() -> Result<()> {
    no_pool_is_overdrawn(&Home::on_postgres()?)
}
