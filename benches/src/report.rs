//! The table that `make bench` prints.

use std::io::Write as _;

/// Lines of the table.
#[derive(Default)]
pub struct Report(Vec<[String; 5]>);

/// What a ratio should keep.
pub enum Bound {
    AtLeast(f64),
    AtMost(f64),
    /// Nothing in particular: it is told.
    Any,
}

impl Report {
    /// A figure against its baseline.
    pub fn ratio(&mut self, what: &str, (figure, baseline): (f64, f64), unit: &str, bound: Bound) {
        let ratio = figure / baseline;
        let mark = |kept| if kept { "kept" } else { "NOT kept" };
        let bound = match bound {
            Bound::AtLeast(least) => format!("at least {least:.2}: {}", mark(ratio >= least)),
            Bound::AtMost(most) => format!("at most {most:.2}: {}", mark(ratio <= most)),
            Bound::Any => String::new(),
        };
        self.add([
            what.to_owned(),
            format!("{figure:.2} {unit}"),
            format!("{baseline:.2} {unit}"),
            format!("{ratio:.2}"),
            bound,
        ]);
    }

    /// A figure against a fixed bound.
    pub fn bounded(&mut self, what: &str, figure: f64, most: f64, unit: &str) {
        let mark = if figure <= most { "kept" } else { "NOT kept" };
        let bound = format!("at most {most} {unit}: {mark}");
        self.add([what.to_owned(), format!("{figure:.1} {unit}"), String::new(), String::new(), bound]);
    }

    /// A figure that is only told.
    pub fn told(&mut self, what: &str, figure: String) {
        self.add([what.to_owned(), figure, String::new(), String::new(), String::new()]);
    }

    fn add(&mut self, line: [String; 5]) {
        say(&line.join(" | "));
        self.0.push(line);
    }

    /// The whole table in Markdown.
    pub fn print(&self) {
        say("\n| what | product | baseline | ratio | bound |\n| --- | --- | --- | --- | --- |");
        for line in &self.0 {
            say(&format!("| {} |", line.join(" | ")));
        }
    }
}

/// A line on standard output.
pub fn say(line: &str) {
    // A reader that has gone away is no error of ours.
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// The value below which this share of the samples lies.
pub fn percentile(samples: &mut [f64], share: f64) -> f64 {
    samples.sort_by(f64::total_cmp);
    let last = samples.len().saturating_sub(1);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "an index"
    )]
    let at = (last as f64 * share).round() as usize;
    samples.get(at).copied().unwrap_or(f64::NAN)
}
