//! What a header says a column means, by words that people use, and how surely it says so.

use dingyin_domain::text::fold;

/// How surely a header says exactly one of the words.
const EXACT: u8 = 100;
/// A word that no other can outdo.
const VETO: u8 = 101;
/// From here on a header is taken to say the word.
const LEAST: u8 = 50;
/// A header is not longer than this many letters.
const LONGEST: usize = 30;
/// What stands in the dictionary for columns that are none of ours.
const NOT_OURS: &str = "-";

/// What the columns of one kind of table can mean.
#[derive(Debug, Clone, Default)]
pub struct Dictionary {
    entries: Vec<Entry>,
    /// The fields of which at least one makes a table what it is, the most telling first.
    needed: Vec<String>,
    /// Words that headers say for others, the longest first.
    synonyms: Vec<(String, String)>,
    /// Nouns at the end of a header, with the only fields that it can mean then.
    heads: Vec<(String, Vec<String>)>,
}

#[derive(Debug, Clone)]
struct Entry {
    field: Option<String>,
    words: Vec<Word>,
}

#[derive(Debug, Clone)]
struct Word {
    text: String,
    place: Place,
}

/// Where a word must stand in a header to say something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Anywhere,
    /// Too common within a header, but telling at its end, where the head noun stands.
    End,
    /// Too common to say anything within a longer header.
    Alone,
    /// Wherever it stands, the column is none of ours: 当年投资 is not the investment.
    Veto,
}

/// A field that a header may mean; none for what is surely none of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Claim {
    pub field: Option<String>,
    pub score: u8,
}

impl Dictionary {
    /// A dictionary of fields with their words, split by `|`; `=` before a word keeps it to whole headers, `~` to the end
    /// of a header, `!` makes whatever says it none of ours, and the field `-` names columns that are none of ours. A head
    /// noun keeps the headers that end in it to its fields.
    #[must_use]
    pub fn new<'r>(
        rows: impl IntoIterator<Item = (&'r str, &'r str)>,
        needed: &[&str],
        synonyms: &[(&str, &str)],
        heads: &[(&str, &str)],
    ) -> Self {
        let place = |text: &str| match text.chars().next() {
            Some('=') => Place::Alone,
            Some('~') => Place::End,
            Some('!') => Place::Veto,
            _ => Place::Anywhere,
        };
        let word = |text: &str| Word { text: plain(text.trim_start_matches(['=', '~', '!'])), place: place(text) };
        let entry = |(field, words): (&str, &str)| Entry {
            field: (field != NOT_OURS).then(|| field.to_owned()),
            words: words.split('|').map(word).collect(),
        };
        Self {
            entries: rows.into_iter().map(entry).collect(),
            needed: needed.iter().map(|field| (*field).to_owned()).collect(),
            synonyms: synonyms.iter().map(|(said, meant)| (plain(said), plain(meant))).collect(),
            heads: heads.iter().flat_map(|(words, fields)| head(words, fields)).collect(),
        }
    }

    /// Whether it knows a field.
    #[must_use]
    pub fn knows(&self, field: &str) -> bool {
        self.entries.iter().any(|entry| entry.field.as_deref() == Some(field))
    }

    /// The fields of which at least one makes a table what it is.
    pub(crate) fn needed(&self) -> &[String] {
        &self.needed
    }

    /// What a header may mean, the surest first.
    pub(crate) fn claims(&self, header: &str) -> Vec<Claim> {
        let text = plain(header);
        if text.is_empty() || text.chars().count() > LONGEST {
            return Vec::new();
        }
        let mut claims = self.claims_of(&text);
        // Another word for it, or one of two languages, says it a little less surely.
        let meant = self.synonyms.iter().fold(text.clone(), |text, (said, meant)| text.replace(said, meant));
        let others = std::iter::once(meant).chain(languages(&text).into_iter().flatten());
        for other in others.filter(|other| *other != text && !other.is_empty()) {
            for claim in self.claims_of(&other) {
                let score = claim.score.saturating_sub(1);
                match claims.iter_mut().find(|known| known.field == claim.field) {
                    Some(known) => known.score = known.score.max(score),
                    None => claims.push(Claim { score, ..claim }),
                }
            }
        }
        claims.sort_by_key(|claim| std::cmp::Reverse(claim.score));
        claims
    }

    /// Whether a header can mean a field, by the noun it ends in.
    fn may_mean(&self, text: &str, field: Option<&str>) -> bool {
        let head = self.heads.iter().filter(|(word, _)| text.ends_with(word)).max_by_key(|(word, _)| word.len());
        field.is_none_or(|field| head.is_none_or(|(_, fields)| fields.iter().any(|own| own == field)))
    }

    fn claims_of(&self, text: &str) -> Vec<Claim> {
        let claim = |entry: &Entry| {
            let score = entry.words.iter().filter_map(|word| strength(text, word)).max()?;
            self.may_mean(text, entry.field.as_deref()).then_some(())?;
            Some(Claim { field: entry.field.clone(), score })
        };
        self.entries.iter().filter_map(claim).collect()
    }
}

fn head(words: &str, fields: &str) -> Vec<(String, Vec<String>)> {
    let fields: Vec<String> = fields.split('|').map(str::to_owned).collect();
    words.split('|').map(|word| (plain(word), fields.clone())).collect()
}

/// The Chinese and the foreign part of a header in two languages.
fn languages(text: &str) -> Option<[String; 2]> {
    let foreign: String = text.chars().filter(char::is_ascii_alphabetic).collect();
    let chinese: String = text.chars().filter(|c| !c.is_ascii()).collect();
    (foreign.len() >= 2 && chinese.chars().count() >= 2).then_some([chinese, foreign])
}

/// A header without spaces, line breaks, marks, numbers before it and what stands in brackets.
pub(crate) fn plain(text: &str) -> String {
    let folded = fold(text);
    let (mut out, mut depth) = (String::new(), 0_usize);
    for c in folded.chars() {
        match c {
            '(' | '[' | '【' | '〔' => depth += 1,
            ')' | ']' | '】' | '〕' => depth = depth.saturating_sub(1),
            _ if depth == 0 && c.is_alphanumeric() => out.push(c),
            _ => {}
        }
    }
    let bare = out.trim_start_matches(|c: char| c.is_ascii_digit());
    if bare.is_empty() { folded.chars().filter(|c| c.is_alphanumeric()).collect() } else { bare.to_owned() }
}

/// How surely a text says a word: whole, or at its end, where the head noun stands, or elsewhere.
fn strength(text: &str, word: &Word) -> Option<u8> {
    if word.place == Place::Veto {
        return text.contains(&word.text).then_some(VETO);
    }
    if text == word.text {
        return Some(EXACT);
    }
    if word.place == Place::Alone || word.text.chars().count() < 2 {
        return None;
    }
    if word.place == Place::End {
        return text.ends_with(&word.text).then_some(LEAST);
    }
    let at = text.find(&word.text)?;
    let share = word.text.chars().count() * 40 / text.chars().count();
    let base = if text.ends_with(&word.text) {
        55
    } else if at == 0 {
        43
    } else {
        35
    };
    u8::try_from(base + share).ok().filter(|score| *score >= LEAST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dictionary() -> Dictionary {
        Dictionary::new(
            [
                ("name", "项目名称|=项目"),
                ("investor", "投资方|企业名称"),
                ("phone", "联系电话|=电话"),
                ("reported", "首报日期|=时间"),
                ("-", "开工时间|备注|!填报人"),
            ],
            &["name"],
            &[("专案", "项目")],
            &[("时间", "reported")],
        )
    }

    fn meant(header: &str) -> Option<String> {
        dictionary().claims(header).into_iter().next().and_then(|claim| claim.field)
    }

    #[test]
    fn a_header_is_known_by_its_head_noun() {
        assert_eq!(meant("项目 名称\n（全称）").as_deref(), Some("name"));
        assert_eq!(meant("投资方联系电话").as_deref(), Some("phone"));
        assert_eq!(meant("2.投资方*").as_deref(), Some("investor"));
        assert_eq!(meant("时间").as_deref(), Some("reported"));
        assert_eq!(meant("来访时间"), None);
        assert_eq!(meant("计划开工时间"), None);
        assert_eq!(meant("專案名稱").as_deref(), Some("name"));
        assert_eq!(meant("Phone 联系电话").as_deref(), Some("phone"));
        assert_eq!(meant("填报人联系电话"), None);
        assert_eq!(meant("投资方时间"), None);
    }
}
