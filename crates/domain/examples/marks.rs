//! Tells the marks of judged pairs, for `tests/judged/duplicates/fit.py`: names all marks, then reads pairs as lines of JSON
//! and answers for each its marks, how it is judged, and whether the two share keys.
#![expect(clippy::print_stdout, reason = "its output is what it is for")]

use dingyin_domain::duplicate::{Likened, Mark, judge, marks};
use dingyin_domain::project::LeadDraft;
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let today = "2026-11-24".parse()?;
    println!("{}", json!(Mark::EVERY));
    for line in std::io::stdin().lines() {
        let pair: Value = serde_json::from_str(&line?)?;
        let lead = |side: &str| -> Result<Likened, Box<dyn std::error::Error>> {
            let draft: LeadDraft = serde_json::from_value(pair[side].clone())?;
            let facts = draft.parse(today).map_err(|faults| format!("{faults:?}"))?;
            Ok(Likened::from(&facts))
        };
        let (first, second) = (lead("first")?, lead("second")?);
        let judged = judge(&first, &second).map(|judgement| (judgement.likeness.code(), judgement.score));
        let meet = first.keys().meet(&second.keys());
        println!("{}", json!({"marks": marks(&first, &second), "judged": judged, "meet": meet}));
    }
    Ok(())
}
