//! The rules of investment promotion, pure: no I/O, no clock, no database, no HTTP.
//!
//! Words and numbers come from the city's plan and its handbook; where a rule is a table, the table is data under
//! `seeds/reference/` and one interpreter reads it.

pub mod admission;
pub mod approval;
pub mod clock_stop;
pub mod coded;
pub mod count;
pub mod date;
pub mod deadline;
pub mod demand;
pub mod dispute;
pub mod district;
pub mod docking;
pub mod duplicate;
pub mod element;
pub mod evidence;
pub mod first_report;
pub mod flow;
pub mod green_channel;
pub mod id;
pub mod import;
pub mod industry;
pub mod instruction;
pub mod intake;
pub mod invalid;
pub mod investment_target;
pub mod language;
pub mod matching;
pub mod meeting;
pub mod money;
pub mod national_code;
pub mod offer;
pub mod organisation;
pub mod permission;
pub mod phone;
pub mod problem;
pub mod project;
pub mod project_code;
pub mod recognise;
pub mod reference;
pub mod rhythm;
pub mod role;
pub mod saved_search;
pub mod schedule;
pub mod stage;
pub mod tenure;
pub mod text;
pub mod thesaurus;
pub mod transfer;
pub mod transition;
pub mod uscc;
pub mod work;
pub mod working_days;
pub mod written;
