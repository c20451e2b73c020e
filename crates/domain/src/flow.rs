//! State tables: rows of a state, an event and the state it leads to, with one interpreter for all of them.

use crate::coded::Coded;
use crate::language::Language;

/// One row: in this state this event may happen and leads to that state.
pub type Row<S, E> = (S, E, S);

/// The state that an event leads to.
///
/// # Errors
/// The table has no such row; what it allows instead comes along.
pub fn follow<S: Coded, E: Coded>(table: &[Row<S, E>], state: S, event: E) -> Result<S, NotAllowed> {
    let row = table.iter().find(|(from, by, _)| *from == state && *by == event);
    row.map(|(_, _, to)| *to).ok_or_else(|| NotAllowed::new(state, &allowed(table, state)))
}

/// The events that a state allows, in the order of the table.
pub fn allowed<S: Coded, E: Coded>(table: &[Row<S, E>], state: S) -> Vec<E> {
    table.iter().filter(|(from, _, _)| *from == state).map(|(_, event, _)| *event).collect()
}

/// A code with its names in both languages.
type Named = (&'static str, &'static str, &'static str);

fn named<T: Coded>(value: T) -> Named {
    (value.code(), value.name(Language::Chinese), value.name(Language::English))
}

/// That a state does not allow an event.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("event_not_allowed")]
pub struct NotAllowed {
    state: Named,
    allowed: Vec<Named>,
}

impl NotAllowed {
    fn new<S: Coded, E: Coded>(state: S, allowed: &[E]) -> Self {
        Self { state: named(state), allowed: allowed.iter().copied().map(named).collect() }
    }

    /// The codes of the events that are allowed instead.
    #[must_use]
    pub fn allowed(&self) -> Vec<&'static str> {
        self.allowed.iter().map(|(code, _, _)| *code).collect()
    }

    /// What a person reads.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let of = |named: &Named| language.pick(named.1, named.2);
        let allowed: Vec<&str> = self.allowed.iter().map(of).collect();
        let state = of(&self.state);
        if allowed.is_empty() {
            return language
                .pick(format!("目前{state}，不再办理"), format!("it is {}, for good", state.to_lowercase()));
        }
        language.pick(
            format!("目前{state}，可以：{}", allowed.join("、")),
            format!("it is {}; possible is: {}", state.to_lowercase(), allowed.join(", ").to_lowercase()),
        )
    }
}
