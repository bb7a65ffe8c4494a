//! Any text: title, body and furniture lie apart.
#![no_main]

use std::sync::LazyLock;

use chronique::read::{RawArticle, layout::layout, lexicon::Outlets, metadata::metadata, Lexicon};
use libfuzzer_sys::fuzz_target;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::default);

fuzz_target!(|text: &str| {
    let article = RawArticle { text: text.into(), ..RawArticle::default() };
    let outlets: &Outlets = &LEXICON.outlets;
    let parts = layout(&article, outlets);
    let mut places: Vec<_> = parts.body.iter().chain(&parts.furniture).cloned().collect();
    places.extend(parts.title.as_ref().map(|(at, _)| at.clone()));
    places.sort_by_key(|at| (at.start, at.end));
    let mut last = 0;
    for at in places {
        assert!(text.get(at.clone()).is_some(), "{at:?} cuts a letter");
        assert!(at.start >= last, "{at:?} overlaps what ends at {last}");
        last = at.end;
    }
    let _ = metadata(&article, &parts, &LEXICON);
});
