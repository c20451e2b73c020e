//! A tokenizer made of a function from folded text to tokens.

use dingyin_domain::text::fold;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// One token: its text and the position it stands at; several may share a position.
pub(crate) type Placed = (String, usize);

/// An analysis: folded text in, tokens out.
#[derive(Clone, Copy)]
pub(crate) struct Analysis(pub fn(&str) -> Vec<Placed>);

pub(crate) struct Tokens {
    tokens: std::vec::IntoIter<Placed>,
    token: Token,
}

impl Tokenizer for Analysis {
    type TokenStream<'a> = Tokens;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Tokens {
        Tokens { tokens: (self.0)(&fold(text)).into_iter(), token: Token::default() }
    }
}

impl TokenStream for Tokens {
    fn advance(&mut self) -> bool {
        let Some((text, position)) = self.tokens.next() else { return false };
        self.token.text = text;
        self.token.position = position;
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
