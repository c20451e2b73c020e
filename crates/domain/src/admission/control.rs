//! The three controls (产业标准管控、技术管控、排污管控): questions with answers, some of which veto whatever the score.
//! Handbook §10; data in `seeds/reference/admission/controls.csv` and `answers.csv`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::invalid::{Fault, Faults, Invalid};
use crate::language::Language;
use crate::reference;

coded! {
    /// What is controlled.
    pub enum Control {
        IndustryStandard = "industry_standard" "产业标准管控" "Industry standard",
        Technology = "technology" "技术管控" "Technology",
        Emissions = "emissions" "排污管控" "Emissions",
    }
}

#[derive(Debug, Deserialize)]
struct QuestionRow {
    code: String,
    control: Control,
    name_zh: String,
    name_en: String,
    answers: String,
    vetoed_by: String,
}

#[derive(Debug, Deserialize)]
struct AnswerRow {
    code: String,
    name_zh: String,
    name_en: String,
}

static QUESTIONS: LazyLock<Vec<QuestionRow>> =
    LazyLock::new(|| reference::rows(include_str!("../../../../seeds/reference/admission/controls.csv")));
static ANSWERS: LazyLock<Vec<AnswerRow>> =
    LazyLock::new(|| reference::rows(include_str!("../../../../seeds/reference/admission/answers.csv")));

/// A question of a control.
#[derive(Debug, Clone, Copy)]
pub struct Question(&'static QuestionRow);

impl Question {
    /// Every question, by control.
    pub fn all() -> impl Iterator<Item = Self> {
        QUESTIONS.iter().map(Self)
    }

    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        &self.0.code
    }

    /// The control it belongs to.
    #[must_use]
    pub const fn control(self) -> Control {
        self.0.control
    }

    /// What people read.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        language.pick(&self.0.name_zh, &self.0.name_en)
    }

    /// The codes of its answers.
    pub fn answers(self) -> impl Iterator<Item = &'static str> {
        self.0.answers.split(';')
    }

    /// Whether an answer vetoes.
    #[must_use]
    pub fn vetoes(self, answer: &str) -> bool {
        self.0.vetoed_by.split(';').any(|veto| veto == answer)
    }
}

/// What people read for an answer.
#[must_use]
pub fn answer_name(code: &str, language: Language) -> &str {
    let row = ANSWERS.iter().find(|row| row.code == code);
    row.map_or(code, |row| language.pick(&row.name_zh, &row.name_en))
}

/// The answer to every question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, String>);

impl Answers {
    /// Reads answers as they were given: the code of the question, the code of the answer.
    ///
    /// # Errors
    /// Questions without an answer, questions and answers that are not known, with their JSON pointers.
    pub fn parse(mut given: BTreeMap<String, String>) -> Result<Self, Vec<Fault>> {
        let mut faults = Faults::default();
        let mut answers = BTreeMap::new();
        for question in Question::all() {
            let pointer = format!("/controls/{}", question.code());
            let known = |answer: String| {
                if question.answers().any(|code| code == answer) { Ok(answer) } else { Err(Invalid::UnknownCode) }
            };
            let answer = faults.need(&pointer, given.remove(question.code()), known);
            answers.extend(answer.map(|answer| (question.code().to_owned(), answer)));
        }
        for code in given.keys() {
            faults.add(format!("/controls/{code}"), Invalid::UnknownField);
        }
        faults.finish(Some(Self(answers)))
    }

    /// Each question with its answer.
    pub fn iter(&self) -> impl Iterator<Item = (Question, &str)> {
        Question::all().filter_map(|question| Some((question, self.0.get(question.code())?.as_str())))
    }

    /// The questions whose answer vetoes.
    pub fn vetoes(&self) -> impl Iterator<Item = (Question, &str)> {
        self.iter().filter(|(question, answer)| question.vetoes(answer))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_has_its_name_and_every_veto_is_an_answer() {
        for question in Question::all() {
            for answer in question.answers() {
                assert!(ANSWERS.iter().any(|row| row.code == answer), "{} {answer}", question.code());
            }
            let vetoes = question.0.vetoed_by.split(';').filter(|code| !code.is_empty());
            assert!(vetoes.into_iter().all(|veto| question.answers().any(|code| code == veto)), "{}", question.code());
        }
        let controls: Vec<Control> = Question::all().map(Question::control).collect();
        assert!(controls.is_sorted() && Control::EVERY.iter().all(|control| controls.contains(control)));
    }

    #[test]
    fn every_question_needs_one_of_its_answers() {
        let mut given: BTreeMap<String, String> =
            Question::all().map(|q| (q.code().to_owned(), q.answers().next().unwrap().to_owned())).collect();
        assert!(Answers::parse(given.clone()).is_ok());
        given.remove("patents");
        given.insert("process".into(), "good".into());
        given.insert("smell".into(), "none".into());
        let faults = Answers::parse(given).unwrap_err();
        let told: Vec<(&str, &str)> = faults.iter().map(|f| (f.pointer.as_str(), f.invalid.code())).collect();
        let wanted = [
            ("/controls/process", "unknown_code"),
            ("/controls/patents", "required"),
            ("/controls/smell", "unknown_field"),
        ];
        assert_eq!(told, wanted);
    }
}
