//! Slips of typing: one character for another, one left out or put in, two the wrong way round.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use crate::analysis::pinyin;

use super::{Lexicon, WordId, is_chinese, letters};

/// The most characters of a word that is looked up with a slip in it.
const LONGEST: usize = 12;

/// How many letters a Latin word has that is looked up with a slip in it.
const LATIN: std::ops::RangeInclusive<usize> = 5..=30;

/// How probably a slip is what happened: typing by sound slips by sound.
const BY_SOUND: f32 = 1.0;
const BY_SHAPE: f32 = 0.9;
const SWAPPED: f32 = 0.9;
const MISSING: f32 = 0.8;
const ANOTHER: f32 = 0.7;
/// The fewest characters of which one may be any other.
const LONG: usize = 4;

/// Characters that are taken for each other by their shape.
static SHAPES: LazyLock<HashMap<char, Vec<usize>>> = LazyLock::new(|| {
    let groups = include_str!("../../../../seeds/reference/search/look_alike_characters.txt").split_whitespace();
    let mut shapes: HashMap<char, Vec<usize>> = HashMap::new();
    for (group, c) in groups.enumerate().flat_map(|(at, group)| group.chars().map(move |c| (at, c))) {
        shapes.entry(c).or_default().push(group);
    }
    shapes
});

/// How likely one character is taken for another: by sound, by shape, or not at all.
fn alike(a: char, b: char) -> Option<f32> {
    if pinyin::usual(a).zip(pinyin::usual(b)).is_some_and(|(a, b)| plainly(a) == plainly(b)) {
        return Some(BY_SOUND);
    }
    let (a, b) = (SHAPES.get(&a)?, SHAPES.get(&b)?);
    a.iter().any(|group| b.contains(group)).then_some(BY_SHAPE)
}

/// A syllable as many ears hear it, who take `zh` for `z` and `ing` for `in`: its beginning and its end.
fn plainly(syllable: &str) -> (&str, &str) {
    let hard = ["zh", "ch", "sh"].into_iter().find(|hard| syllable.starts_with(hard));
    let (beginning, end) = hard.map_or(("", syllable), |hard| (&hard[..1], &syllable[hard.len()..]));
    let (beginning, end) = match (beginning, end.get(..1)) {
        ("", Some("z" | "c" | "s")) => end.split_at(1),
        _ => (beginning, end),
    };
    (beginning, if end.ends_with("ng") { &end[..end.len() - 1] } else { end })
}

/// A word and each of its forms with one character left out.
pub(super) fn gaps(word: &str) -> BTreeSet<String> {
    let chars: Vec<char> = word.chars().collect();
    let lengths = if is_chinese(word) { 2..=LONGEST } else { LATIN };
    if !lengths.contains(&chars.len()) {
        return BTreeSet::new();
    }
    let without = |gap: usize| chars.iter().take(gap).chain(chars.iter().skip(gap + 1)).collect();
    (0..chars.len()).map(without).chain([word.to_owned()]).collect()
}

impl Lexicon {
    /// The words that a text may be a slip of, with how likely that is, the likeliest first.
    pub(crate) fn meant_by(&self, text: &str) -> Vec<(WordId, f32)> {
        let mut candidates: BTreeSet<WordId> = self.sounding(&letters(text)).iter().copied().collect();
        for gap in gaps(text) {
            candidates.extend(self.spellings().gaps.get(&gap));
        }
        let likely = |id: WordId| slip(text, self.word(id)).map(|likely| (id, likely));
        let mut meant: Vec<(WordId, f32)> = candidates.into_iter().filter_map(likely).collect();
        meant.sort_by(|(a, x), (b, y)| y.total_cmp(x).then(a.cmp(b)));
        meant
    }
}

/// How likely one text is a slip of a word; none when it is more than one slip away, or the word itself.
pub(crate) fn slip(typed: &str, word: &str) -> Option<f32> {
    let (typed, word): (Vec<char>, Vec<char>) = (typed.chars().collect(), word.chars().collect());
    slipped(&typed, &word)
}

/// The same of characters.
pub(crate) fn slipped(typed: &[char], word: &[char]) -> Option<f32> {
    if typed.len() != word.len() {
        return other_length(typed, word);
    }
    if typed.iter().zip(word).all(|(a, b)| a != b) && typed.len() != 1 && !swapped(typed, word, 0) {
        return None;
    }
    let differing: Vec<usize> = (0..typed.len()).filter(|at| typed.get(*at) != word.get(*at)).collect();
    let pair = |at: usize| typed.get(at).copied().zip(word.get(at).copied());
    match differing.as_slice() {
        [] => None,
        [at] => {
            let (a, b) = pair(*at)?;
            alike(a, b).or_else(|| (typed.len() >= LONG).then_some(ANOTHER))
        }
        [first, second] if second - first == 1 && swapped(typed, word, *first) => Some(SWAPPED),
        all => {
            // Everything typed by sound, with a wrong choice more than once.
            let by_sound = all.iter().all(|at| pair(*at).and_then(|(a, b)| alike(a, b)) == Some(BY_SOUND));
            (by_sound && typed.len() > all.len()).then_some(BY_SHAPE)
        }
    }
}

fn swapped(typed: &[char], word: &[char], at: usize) -> bool {
    typed.get(at) == word.get(at + 1) && typed.get(at + 1) == word.get(at)
}

fn other_length(typed: &[char], word: &[char]) -> Option<f32> {
    let (short, long) = if typed.len() < word.len() { (typed, word) } else { (word, typed) };
    let one_more = long.len() == short.len() + 1 && short.len() >= 3;
    let head = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    (one_more && short.get(head..) == long.get(head + 1..)).then_some(MISSING)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(typed: &str) -> Option<String> {
        let lexicon = Lexicon::new(&[]);
        lexicon.meant_by(typed).first().map(|(id, _)| lexicon.word(*id).to_owned())
    }

    #[test]
    fn slips_lead_back_to_the_word() {
        assert_eq!(meant("炭化硅").as_deref(), Some("碳化硅"));
        assert_eq!(meant("机械壁").as_deref(), Some("机械臂"));
        assert_eq!(meant("氨伦").as_deref(), Some("氨纶"));
        assert_eq!(meant("柜橡胶").as_deref(), Some("硅橡胶"));
        assert_eq!(meant("谐减速器").as_deref(), Some("谐波减速器"));
    }

    #[test]
    fn another_word_is_no_slip() {
        assert_eq!(slip("电机", "电池"), None);
        assert_eq!(slip("膜", "模"), Some(BY_SOUND));
    }
}
