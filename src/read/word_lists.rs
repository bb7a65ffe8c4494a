//! Lists of words and of stems, as data that is read in a glance, asked many times.
//!
//! A list is a text of words with spaces between, folded as the words that are asked for.

use std::{collections::HashSet, sync::OnceLock};

use foldhash::fast::FixedState;

/// Whole words.
pub(super) struct Words {
    list: &'static str,
    set: OnceLock<HashSet<&'static str, FixedState>>,
}

impl Words {
    pub const fn of(list: &'static str) -> Self {
        Self { list, set: OnceLock::new() }
    }

    /// Whether a word is one of them.
    pub fn has(&self, word: &str) -> bool {
        self.set.get_or_init(|| self.list.split_whitespace().collect()).contains(word)
    }
}

/// Beginnings of words.
pub(super) struct Stems {
    list: &'static str,
    beginnings: OnceLock<Beginnings>,
}

impl Stems {
    pub const fn of(list: &'static str) -> Self {
        Self { list, beginnings: OnceLock::new() }
    }

    /// Whether a word begins with one of them.
    pub fn begin(&self, word: &str) -> bool {
        self.beginnings.get_or_init(|| Beginnings::of(self.list.split_whitespace())).begin(word)
    }
}

/// Beginnings of texts, in order, none beginning with another.
pub(super) struct Beginnings {
    sorted: Vec<&'static str>,
    /// By first byte, the first that begins with it or a later one; and their number.
    by_byte: [u32; 257],
}

impl Beginnings {
    pub fn of(list: impl Iterator<Item = &'static str>) -> Self {
        let mut sorted: Vec<&str> = list.collect();
        sorted.sort_unstable();
        // What begins with another stands right behind it, or behind more that do.
        sorted.dedup_by(|later, earlier| later.starts_with(*earlier));
        let first = |byte: usize| {
            sorted
                .partition_point(|text| text.as_bytes().first().map_or(0, |first| usize::from(*first)) < byte)
        };
        let by_byte = core::array::from_fn(|byte| first(byte) as u32);
        Self { sorted, by_byte }
    }

    /// Whether a text begins with one of them: only the last that is not behind the text can.
    pub fn begin(&self, text: &str) -> bool {
        let Some(first) = text.as_bytes().first().map(|first| usize::from(*first)) else { return false };
        let (Some(from), Some(to)) = (self.by_byte.get(first), self.by_byte.get(first + 1)) else {
            return false;
        };
        let near = self.sorted.get(*from as usize..*to as usize).unwrap_or_default();
        let nth = near.partition_point(|beginning| *beginning <= text);
        let last = nth.checked_sub(1).and_then(|last| near.get(last));
        last.is_some_and(|beginning| text.starts_with(beginning))
    }
}

#[cfg(test)]
mod tests {
    use super::{Stems, Words};

    #[test]
    fn words_are_found_whole() {
        static FRUIT: Words = Words::of("pomme poire \n prune");
        assert!(FRUIT.has("pomme") && FRUIT.has("prune"));
        assert!(!FRUIT.has("pom") && !FRUIT.has("pommes") && !FRUIT.has(""));
    }

    #[test]
    fn stems_begin_words() {
        static STEMS: Stems = Stems::of("declar dec affirm ann annonc nuanc relat rel");
        for word in ["declare", "decor", "dec", "affirma", "annee", "annoncer", "nuance", "relate", "relu"] {
            assert!(STEMS.begin(word), "{word}");
        }
        for word in ["", "d", "de", "deb", "ded", "affir", "an", "am", "nuan", "re", "zzz"] {
            assert!(!STEMS.begin(word), "{word}");
        }
    }

    proptest::proptest! {
        #[test]
        fn stems_agree_with_trying_each(word in "[ab]{0,5}") {
            const LIST: &str = "ab aab abba b bab aaaa ba";
            static STEMS: Stems = Stems::of(LIST);
            let by_each = LIST.split_whitespace().any(|stem| word.starts_with(stem));
            proptest::prop_assert_eq!(STEMS.begin(&word), by_each);
        }
    }
}
