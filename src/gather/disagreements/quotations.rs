//! The quotations of a record → statements, by the stems of their words.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock},
};

use foldhash::fast::FixedState;

use super::{
    common::Common,
    complements::Complements,
    fields::field,
    scope::Scope,
    statement::{Claim, Key, Statement},
    tables::Rows,
};
use crate::{
    model::{Record, Span},
    text::{CodePoints, Stems, fold_token, is_stop_word, tokens},
};

/// Words as they are compared, each folded and stemmed once.
#[derive(Default)]
pub(super) struct Stemmed {
    of_word: HashMap<String, Said, FixedState>,
    stems: Stems,
}

/// A word of a quotation.
#[derive(Clone)]
struct Said {
    /// Folded.
    fold: Arc<str>,
    /// Its field or its stem, where it says something.
    content: Option<Arc<str>>,
}

impl Stemmed {
    fn word(&mut self, word: &str) -> Said {
        if let Some(known) = self.of_word.get(word) {
            return known.clone();
        }
        let mut fold = String::new();
        fold_token(word, &mut fold);
        let says = !is_stop_word(&fold) && !is_weak(&fold);
        let content =
            says.then(|| field(&fold).map_or_else(|| self.stems.stem(word), |field| format!("#{field}")));
        let made = Said { fold: fold.into(), content: content.map(Arc::from) };
        self.of_word.insert(word.to_string(), made.clone());
        made
    }
}

/// Fewer words are a catchword, which is repeated, not worded otherwise.
const MIN_WORDS: usize = 6;

/// Appends the quotations of a record as statements.
pub(super) fn quotations(
    record: &Record,
    points: &CodePoints,
    at: usize,
    printed: Option<i32>,
    stems: &mut Stemmed,
    all: &mut Vec<Statement>,
) {
    let none = Arc::new(Common::default());
    for quote in &record.quotes {
        let text = points.slice(&record.text, quote.start, quote.end);
        let words: Vec<&str> = tokens(text).map(|token| token.text).collect();
        if words.len() < MIN_WORDS || words.len() > 120 {
            continue;
        }
        let (mut content, mut every) = (Vec::new(), Vec::with_capacity(words.len()));
        for word in words {
            let said = stems.word(word);
            every.push(said.fold);
            content.extend(said.content);
        }
        let passage = record.passages.partition_point(|passage| passage.end <= quote.start);
        let speaker = quote.speaker.clone().or_else(|| quote.speaker_name.clone());
        all.push(Statement {
            key: Key::Quotation,
            claim: Claim::Quotation { content, all: every },
            value: text.split_whitespace().collect::<Vec<_>>().join(" "),
            record: at,
            passage,
            span: Span { start: quote.start, end: quote.end },
            speaker,
            days: Vec::new(),
            common: Arc::clone(&none),
            printed,
            passing: false,
            near: Vec::new(),
            peoples: Vec::new(),
            referents: Vec::new(),
            subjects: Vec::new(),
            focus: Vec::new(),
            scope: Scope::default(),
            // A pronoun or a description may have been read as the wrong speaker.
            provisional: ["pronoun", "description"].iter().any(|unsure| quote.by.contains(unsure)),
            stood: false,
            core: Span { start: quote.start, end: quote.start },
            things: Vec::new(),
            complements: Complements::default(),
            frame: None,
            planned: false,
            alone: true,
        });
    }
}

/// Folded words of any sentence, and of what anybody says he wants, must or will do.
const WEAK: &str = "etre avoir ete avons avez ont ai etait sera sommes suis fait faire tout tous toute toutes plus moins \
    tres bien mais si comme meme aussi cela ca y dont sans entre faut va vont peut peuvent deux quand \
    aura faite faites faits ferons fera fasse soit soient aurons auront serons seront voulons voulez \
    veut veulent veux devons devez doit doivent dois pouvons pouvez pourra allons allez faudra faudrait \
    demandons demande demandent souhaitons souhaite attendons attends pensons pense croyons crois savons \
    sais disons chose choses rien jamais toujours encore vraiment aujourd hui";

/// Whether a folded word says little in a quotation.
pub(super) fn is_weak(word: &str) -> bool {
    static WORDS: LazyLock<Rows> = LazyLock::new(|| Rows::of(&[WEAK]));
    WORDS.hold(word)
}
