//! Journeys over HTTP: each test starts the built binary on records of its own and speaks to it as people would.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod admission;
mod as_of;
mod attachments;
mod both_databases;
mod calendar;
mod command_line;
mod contract;
mod counts;
mod dockings;
mod document;
mod duplicates;
mod element_crowd;
mod elements;
mod events;
mod faults;
mod first_reports;
mod green_channel_documents;
mod green_channels;
mod hostile;
mod idempotency;
mod imports;
mod instructions;
mod investment_targets;
mod judged_imports;
mod judged_matching;
mod lead_clock;
mod lifecycle;
mod lists;
mod matching;
mod organisations;
mod problems;
mod raised_problems;
mod recognise;
mod recovery;
mod refusals;
mod rights;
mod saved_searches;
mod search;
mod secrets;
mod seeds;
mod thesaurus;
mod transfers;
mod work;
mod workbooks;
