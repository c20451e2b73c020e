//! What echoes a question: the characters it is written with. Words that mean one thing in Chinese mostly share one: 凝血 and
//! 止血, 瑕疵 and 疵点, 搬货 and 搬运. It orders what little else is known of, and finds what nothing else finds.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::analysis::is_han;
use crate::answering::{Answering, rarity};
use crate::error::SearchError;
use crate::layers::Layers;
use crate::query;
use crate::question::{Question, Role};
use crate::texts::Texts;

/// The most characters that are listened for.
const MOST: usize = 16;
/// What a record gains that has all of them in its title.
const GAIN: f32 = 0.4;
/// What a character is worth in the body, where the title is worth 1.
const IN_BODY: f32 = 0.6;

/// Less than this share of them is chance.
const LITTLE: f32 = 0.12;

/// A character of the question, and how telling it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Echo {
    pub character: String,
    pub weight: f32,
}

impl Answering<'_> {
    /// The characters of what a question names, each as telling as it is rare among what the asker may see.
    pub(crate) fn echoes(&self, question: &Question) -> Result<Vec<Echo>, SearchError> {
        let named = question.parts.iter().filter(|part| part.role != Role::Weak || part.text.chars().count() == 1);
        let characters: BTreeSet<char> = named.flat_map(|part| part.text.chars()).filter(|c| is_han(*c)).collect();
        let all = self.all.all()?;
        let echo = |character: char| {
            let character = character.to_string();
            let holding = self.all.count(&query::gram(self.look.fields, &character))?;
            let rare = rarity(holding, all);
            Ok(Echo { weight: rare * rare, character })
        };
        characters.into_iter().take(MOST).map(echo).collect()
    }

    /// The records with any of them.
    pub(crate) fn echoing(&self, echoes: &[Echo]) -> Result<Vec<Layers>, SearchError> {
        let layers = |echo: &Echo| {
            let holding = query::gram(self.look.fields, &echo.character);
            Ok(Layers::flat(&self.look, &holding, GAIN * echo.weight)?)
        };
        echoes.iter().map(layers).collect()
    }
}

/// What a record gains by the characters it has.
pub(crate) fn gain(texts: &Texts, echoes: &[Echo]) -> f32 {
    let whole: f32 = echoes.iter().map(|echo| echo.weight).sum();
    if whole <= 0.0 {
        return 0.0;
    }
    let heard = |echo: &Echo| {
        let place = if texts.title.contains(&echo.character) {
            1.0
        } else if texts.body.contains(&echo.character) {
            IN_BODY
        } else {
            0.0
        };
        place * echo.weight
    };
    let share = echoes.iter().map(heard).sum::<f32>() / whole;
    if share < LITTLE { 0.0 } else { GAIN * share * share.sqrt() }
}
