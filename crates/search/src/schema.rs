//! The fields of the index.

use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};

use crate::analysis;

/// Grows with every change of fields or analysis; an index of another version is built anew.
pub(crate) const VERSION: &str = "7";

/// The fields by name.
#[derive(Debug, Clone, Copy)]
pub struct Fields {
    /// Kind and id, by which a record is replaced.
    pub key: Field,
    pub kind: Field,
    pub id: Field,
    pub title: Field,
    pub body: Field,
    pub organisation: Field,
    pub code: Field,
    /// Everything that can be said in a question.
    pub text: Field,
    /// What stands in title and organisation alone.
    pub names: Field,
    /// Every reading of each character of title and organisation, and of each two that stand side by side.
    pub syllables: Field,
    /// Pairs of first letters of neighbouring characters of title and organisation.
    pub initials: Field,
    pub library: Field,
    pub district: Field,
    pub industry: Field,
    pub sub_industry: Field,
    pub status: Field,
    /// What it is worth, in yuan.
    pub amount: Field,
    /// The day it was entered, in days since the common era.
    pub day: Field,
    pub access: Field,
    /// Days since the common era of the last day on which it is found.
    pub valid_until: Field,
    pub updated_at: Field,
    /// Tells documents apart that were changed at one moment.
    pub tie: Field,
    /// Short forms of the organisation's name.
    pub short: Field,
    /// The places of a record in every facet, in two numbers.
    pub facets: Field,
    pub finer_facets: Field,
    /// The nodes of the chain map it is of, by their codes.
    pub chain_node: Field,
    /// Keys that leads share with their look-alikes.
    pub likeness: Field,
}

/// The schema and its fields.
#[must_use]
pub fn build() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    // How long a text is does not count in the index: what it says is weighed when it is read.
    let analysed = |tokenizer: &str, option| {
        let indexing =
            TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(option).set_fieldnorms(false);
        TextOptions::default().set_indexing_options(indexing)
    };
    let with_positions = IndexRecordOption::WithFreqsAndPositions;
    let fields = Fields {
        key: schema.add_text_field("key", STRING),
        kind: schema.add_text_field("kind", STRING | STORED),
        id: schema.add_text_field("id", STORED),
        title: schema.add_text_field("title", STORED),
        body: schema.add_text_field("body", STORED),
        organisation: schema.add_text_field("organisation", STORED),
        code: schema.add_text_field("code", STRING | STORED),
        text: schema.add_text_field("text", analysed(analysis::GRAMS, IndexRecordOption::Basic)),
        names: schema.add_text_field("names", analysed(analysis::GRAMS, IndexRecordOption::Basic)),
        syllables: schema.add_text_field("syllables", analysed(analysis::SYLLABLES, IndexRecordOption::Basic)),
        initials: schema.add_text_field("initials", analysed(analysis::INITIALS, with_positions)),
        library: schema.add_text_field("library", STRING | STORED),
        district: schema.add_text_field("district", STRING | STORED),
        industry: schema.add_text_field("industry", STRING | STORED),
        sub_industry: schema.add_text_field("sub_industry", STRING | STORED),
        status: schema.add_text_field("status", STRING | STORED),
        amount: schema.add_i64_field("amount", INDEXED | FAST),
        day: schema.add_i64_field("day", INDEXED | FAST),
        access: schema.add_text_field("access", STRING),
        valid_until: schema.add_i64_field("valid_until", INDEXED | FAST | STORED),
        updated_at: schema.add_i64_field("updated_at", FAST),
        tie: schema.add_u64_field("tie", FAST),
        short: schema.add_text_field("short", STRING),
        facets: schema.add_u64_field("facets", FAST),
        finer_facets: schema.add_u64_field("finer_facets", FAST),
        chain_node: schema.add_text_field("chain_node", STRING | STORED),
        likeness: schema.add_text_field("likeness", STRING),
    };
    (schema.build(), fields)
}
