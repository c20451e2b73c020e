//! Characters and pairs of neighbouring characters: what crosses a word's edge is found too, and one character alone.

use super::is_han;
use super::stream::Placed;

/// For each Chinese character itself and the pair it begins; runs of Latin letters and digits whole.
pub(crate) fn tokens(text: &str) -> Vec<Placed> {
    let chars: Vec<char> = text.chars().collect();
    let mut tokens = Vec::with_capacity(chars.len() * 2);
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        if is_han(c) {
            tokens.push((c.to_string(), at));
            if let Some(&next) = chars.get(at + 1).filter(|next| is_han(**next)) {
                tokens.push(([c, next].iter().collect(), at));
            }
            at += 1;
        } else if c.is_alphanumeric() {
            let run: String = chars.iter().skip(at).take_while(|c| c.is_alphanumeric() && !is_han(**c)).collect();
            let length = run.chars().count();
            tokens.push((super::words::stem(&run), at));
            at += length;
        } else {
            at += 1;
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_pairs_and_runs_stand_at_their_places() {
        let expected = [("8", 0), ("英", 1), ("英寸", 1), ("寸", 2), ("amoled", 3)];
        let tokens = tokens("8英寸amoled");
        let tokens: Vec<(&str, usize)> = tokens.iter().map(|(text, at)| (text.as_str(), *at)).collect();
        assert_eq!(tokens, expected);
    }
}
