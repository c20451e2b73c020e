//! Live updates as someone receives them.

use std::io::{BufRead as _, BufReader};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::client::Client;

const PATIENCE: Duration = Duration::from_secs(20);

/// One event.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its id: the position.
    pub id: i64,
    /// Its data.
    pub data: Value,
}

/// An open stream of events.
#[derive(Debug)]
pub struct Events(Receiver<Event>);

impl Client {
    /// Follows the changes; the stream is open when this answers.
    ///
    /// # Errors
    /// It is not opened.
    pub fn follow(&self) -> Result<Events> {
        let response = self.stream("/api/v1/events")?;
        ensure!(response.status() == 200, "events: {}", response.status());
        let (sender, receiver) = channel();
        thread::spawn(move || {
            let (mut id, mut data) = (0, Value::Null);
            for line in BufReader::new(response.into_body().into_reader()).lines().map_while(Result::ok) {
                match line.split_once(':') {
                    Some(("id", given)) => id = given.trim().parse().unwrap_or_default(),
                    Some(("data", given)) => data = serde_json::from_str(given.trim()).unwrap_or_default(),
                    None if line.is_empty() && id > 0 => {
                        let _ = sender.send(Event { id: std::mem::take(&mut id), data: data.take() });
                    }
                    _ => {}
                }
            }
        });
        Ok(Events(receiver))
    }
}

impl Events {
    /// The next event.
    ///
    /// # Errors
    /// None comes.
    pub fn next(&self) -> Result<Event> {
        self.0.recv_timeout(PATIENCE).context("no event came")
    }

    /// The events up to this position, which must come.
    ///
    /// # Errors
    /// It does not come.
    pub fn up_to(&self, position: i64) -> Result<Vec<Event>> {
        let mut events = Vec::new();
        loop {
            let event = self.next().with_context(|| format!("waiting for {position} after {events:?}"))?;
            let last = event.id;
            events.push(event);
            if last >= position {
                return Ok(events);
            }
        }
    }
}
