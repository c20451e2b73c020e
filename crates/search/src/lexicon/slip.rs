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
    let usual = |c| pinyin::readings(c).into_iter().next();
    if usual(a).zip(usual(b)).is_some_and(|(a, b)| heard_alike(a, b)) {
        return Some(BY_SOUND);
    }
    let (a, b) = (SHAPES.get(&a)?, SHAPES.get(&b)?);
    a.iter().any(|group| b.contains(group)).then_some(BY_SHAPE)
}

/// Whether syllables are alike to many ears: `zh` and `z`, `in` and `ing`.
fn heard_alike(a: &str, b: &str) -> bool {
    a == b || plainly(a) == plainly(b)
}

fn plainly(syllable: &str) -> String {
    let open = ["zh", "ch", "sh"].into_iter().find_map(|hard| syllable.strip_prefix(hard).map(|rest| (hard, rest)));
    let plain = open.map_or_else(|| syllable.to_owned(), |(hard, rest)| format!("{}{rest}", &hard[..1]));
    plain.strip_suffix("ng").map_or_else(|| plain.clone(), |stem| format!("{stem}n"))
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
            candidates.extend(self.spellings().gaps.get(&gap).into_iter().flatten());
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
    let differing: Vec<usize> = if typed.len() == word.len() {
        (0..typed.len()).filter(|at| typed.get(*at) != word.get(*at)).collect()
    } else {
        return other_length(&typed, &word);
    };
    let pair = |at: usize| typed.get(at).copied().zip(word.get(at).copied());
    match differing.as_slice() {
        [] => None,
        [at] => {
            let (a, b) = pair(*at)?;
            alike(a, b).or_else(|| (typed.len() >= LONG).then_some(ANOTHER))
        }
        [first, second] if second - first == 1 && swapped(&typed, &word, *first) => Some(SWAPPED),
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
