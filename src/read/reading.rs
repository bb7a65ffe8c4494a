//! What the steps share: the text with its words, zones and sentences, and what was found so far.

use core::ops::Range;

use super::vocabulary::{FormIdx, Vocabulary};
use crate::{
    model::{Edtf, Form, How, Kind, Precision, PublishedHow, Score, TopicIdx},
    text::{Word, words},
};

/// A stretch of bytes of the decoded text.
pub type Bytes = Range<usize>;

/// Where an article's parts lie, as `layout` judged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The headline, if the text holds one, and the rule that found it.
    pub title: Option<(Bytes, &'static str)>,
    /// The paragraphs kept, in order, without white space at their ends.
    pub body: Vec<Bytes>,
    /// The other lines, in order: menus, forms, captions, credits, footers. Datelines and credits
    /// that share a line with body text are here too, so that `metadata` can read them.
    pub furniture: Vec<Bytes>,
}

/// What the text says of itself, as `metadata` judged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The outlet's name, as the lexicon writes it where it knows it.
    pub outlet: Option<String>,
    /// The wire service's name.
    pub agency: Option<String>,
    /// The authors.
    pub byline: Vec<String>,
    /// When it was published; `None` where nothing says so.
    pub published: Option<PublishedDate>,
    /// The head of another article that stands in the same text.
    pub another: Option<Another>,
}

/// The head of another article in one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Another {
    /// When it says that it was published.
    pub edtf: Edtf,
    /// The line that says so.
    pub at: Bytes,
}

/// A publication date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedDate {
    /// The value; `None` for a day and a month whose year nothing states: then `at` says where they stand.
    pub edtf: Option<Edtf>,
    /// How it is known.
    pub how: PublishedHow,
    /// Where it stands, if in the text.
    pub at: Option<Bytes>,
    /// The rule.
    pub by: String,
}

/// A text cut into words, once for all steps.
pub(super) struct Cut<'a> {
    /// Its words and marks.
    pub words: Vec<Word<'a>>,
    /// By word, its number in the vocabulary.
    pub forms: Vec<FormIdx>,
    /// What the numbers mean.
    pub vocabulary: Vocabulary,
}

impl<'a> Cut<'a> {
    pub fn of(text: &'a str) -> Self {
        let mut vocabulary = Vocabulary::take();
        // A French word has five letters: where there are more words than that, the lists grow.
        let n_words = text.len() / 5 + 8;
        let (mut cut, mut forms) = (Vec::with_capacity(n_words), Vec::with_capacity(n_words));
        for word in words(text) {
            forms.push(vocabulary.meet(word.text));
            cut.push(word);
        }
        Self { words: cut, forms, vocabulary }
    }
}

/// An article under the eyes of the annotating steps.
pub struct Reading<'a> {
    /// The decoded text.
    pub text: &'a str,
    /// Its words and marks, over the whole text.
    pub words: Vec<Word<'a>>,
    /// By word, its number in the vocabulary.
    forms: Vec<FormIdx>,
    vocabulary: Vocabulary,
    /// By block of [`BLOCK_BYTES`], the first word that starts in it or after.
    blocks: Vec<u32>,
    /// Title and body paragraphs, in order of place, apart from each other: only these are read.
    pub zones: Vec<Bytes>,
    /// The sentences of the zones, in order; none crosses a zone's edge.
    pub sentences: Vec<Bytes>,
    /// What the text says of itself.
    pub metadata: &'a Metadata,
}

impl<'a> Reading<'a> {
    /// Cuts a text into words, and takes its zones and sentences as they are.
    pub fn of(text: &'a str, zones: Vec<Bytes>, sentences: Vec<Bytes>, metadata: &'a Metadata) -> Self {
        Self::new(text, Cut::of(text), zones, sentences, metadata)
    }

    /// As [`Self::of`], of a text that is cut.
    pub(super) fn new(
        text: &'a str,
        cut: Cut<'a>,
        zones: Vec<Bytes>,
        sentences: Vec<Bytes>,
        metadata: &'a Metadata,
    ) -> Self {
        let Cut { words, forms, vocabulary } = cut;
        let blocks = blocks(&words, text.len());
        Self { text, words, forms, vocabulary, blocks, zones, sentences, metadata }
    }

    /// The positions of the words that lie wholly inside some bytes.
    pub fn positions_in(&self, bytes: &Bytes) -> Range<usize> {
        let from = self.first_from(bytes.start);
        from..self.first_past(bytes.end).max(from)
    }

    /// The position of the first word that starts at a byte or after it: asked for each sentence by
    /// each step, so that no search may go through all words.
    pub(super) fn first_from(&self, byte: usize) -> usize {
        let Some(first) = self.blocks.get(byte / BLOCK_BYTES) else { return self.words.len() };
        let first = *first as usize;
        let rest = self.words.get(first..).unwrap_or_default();
        first + rest.iter().take_while(|word| word.start < byte).count()
    }

    /// The position of the first word that ends after a byte.
    pub(super) fn first_past(&self, byte: usize) -> usize {
        let next = self.first_from(byte);
        let goes_on = |last: &usize| self.words.get(*last).is_some_and(|word| word.end() > byte);
        next.checked_sub(1).filter(goes_on).unwrap_or(next)
    }

    /// The words at some positions, each with its number in the vocabulary.
    pub(super) fn with_forms(&self, positions: Range<usize>) -> impl Iterator<Item = (&Word<'a>, FormIdx)> {
        let words = self.words.get(positions.clone()).unwrap_or_default();
        words.iter().zip(self.forms.get(positions).unwrap_or_default().iter().copied())
    }

    /// A word's number in the vocabulary.
    pub(super) fn form(&self, position: usize) -> Option<FormIdx> {
        self.forms.get(position).copied()
    }

    /// What its numbers mean.
    pub(super) const fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// A word's folded text; empty past the last.
    pub fn folded(&self, position: usize) -> &str {
        self.forms.get(position).map_or("", |form| self.vocabulary.folded(*form))
    }

    /// The words that lie wholly inside some bytes.
    pub fn words_in(&self, bytes: &Bytes) -> &[Word<'a>] {
        self.words.get(self.positions_in(bytes)).unwrap_or_default()
    }
}

/// A block holds some six words: smaller ones cost more than the words, larger ones are searched for longer.
const BLOCK_BYTES: usize = 32;

fn blocks(words: &[Word<'_>], n_bytes: usize) -> Vec<u32> {
    let mut blocks = Vec::with_capacity(n_bytes / BLOCK_BYTES + 1);
    for (nth, word) in words.iter().enumerate() {
        let n_begun = word.start / BLOCK_BYTES + 1;
        if blocks.len() < n_begun {
            blocks.resize(n_begun, nth as u32);
        }
    }
    blocks
}

impl Drop for Reading<'_> {
    fn drop(&mut self) {
        core::mem::take(&mut self.vocabulary).give();
    }
}

/// A mention found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundMention {
    /// Where.
    pub at: Bytes,
    /// The actor's id: the lexicon's, or made from the name.
    pub actor: String,
    /// The actor's name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// How it is named.
    pub form: Form,
    /// The rule or lexicon entry.
    pub by: String,
}

/// A time expression found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundTime {
    /// Where; the preposition before it left out, the article of « l'année dernière » kept.
    pub at: Bytes,
    /// The value, where it could be resolved.
    pub edtf: Option<Edtf>,
    /// How long the stretch is.
    pub precision: Precision,
    /// What it was resolved against.
    pub how: How,
    /// The rule.
    pub by: String,
}

/// A quotation found, marks and inner spaces excluded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundQuote {
    /// Where.
    pub at: Bytes,
    /// The speaker's id, where a mention names an actor.
    pub speaker: Option<String>,
    /// The speaker's name, or the words that describe somebody unnamed: « un habitant du quartier ».
    pub speaker_name: Option<String>,
    /// The rules that found the marks and the speaker.
    pub by: String,
}

/// A topic found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundTopic {
    /// Which.
    pub topic: TopicIdx,
    /// How strongly the words speak for it.
    pub score: Score,
    /// The terms that weighed most.
    pub by: String,
}

#[cfg(test)]
mod tests {
    use super::{Metadata, Reading};

    proptest::proptest! {
        #[test]
        fn words_are_found_by_their_bytes(text in "[a-zé’«. ]{0,20}[ a-z]{0,150}", start in 0_usize..180, len in 0_usize..90) {
            let metadata = Metadata::default();
            let reading = Reading::of(&text, Vec::new(), Vec::new(), &metadata);
            let end = start + len;
            let from = reading.words.partition_point(|word| word.start < start);
            let past = reading.words.partition_point(|word| word.end() <= end);
            proptest::prop_assert_eq!(reading.first_from(start), from);
            proptest::prop_assert_eq!(reading.first_past(end), past);
            proptest::prop_assert_eq!(reading.positions_in(&(start..end)), from..past.max(from));
        }
    }
}
