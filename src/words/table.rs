//! The table of words: one field a phrase, one constant a language.

use super::{english::ENGLISH, french::FRENCH};
use crate::{
    model::{Form, How, Kind, PublishedHow, Subject},
    query::Level,
    view::Lang,
};

/// A phrase in the singular and the plural.
pub type Plural = (&'static str, &'static str);

/// Everything the interface says in one language.
#[expect(missing_docs, reason = "each field is named after what it says")]
pub struct Words {
    pub lang: Lang,
    /// The BCP 47 code.
    pub code: &'static str,
    pub search_label: &'static str,
    pub search_hint: &'static str,
    pub share: &'static str,
    pub link_copied: &'static str,
    pub code_copied: &'static str,
    pub not_copied: &'static str,
    pub timeline: &'static str,
    pub timeline_help: &'static str,
    pub clock: &'static str,
    pub clock_events: &'static str,
    pub clock_published: &'static str,
    pub undated: Plural,
    pub before_window: Plural,
    pub after_window: Plural,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub zoom_all: &'static str,
    pub filters: &'static str,
    pub close: &'static str,
    pub facets: [&'static str; 5],
    pub topics: [&'static str; 12],
    pub search_inside: &'static str,
    pub others: Plural,
    pub fewer: &'static str,
    /// What several choices of a facet mean: the word, and what it stands for.
    pub mode_all: (&'static str, &'static str),
    pub mode_any: (&'static str, &'static str),
    pub exclude: &'static str,
    pub excluded: &'static str,
    pub unstated: &'static str,
    pub clear_filters: &'static str,
    pub remove_filter: &'static str,
    pub change_filter: &'static str,
    /// Before and after the dates of the brush.
    pub bounds: [&'static str; 2],
    pub date_help: &'static str,
    /// What stands in an empty field for a date.
    pub date_form: &'static str,
    /// What the numbers beside the filters are.
    pub facets_count: &'static str,
    /// Between a word that is not in the collection and the one looked for instead.
    pub corrected: &'static str,
    /// Beside the names of those that are told apart.
    pub several: &'static str,
    /// Beside a bar that fades out.
    pub open_ends: &'static str,
    pub passages: Plural,
    pub facts: Plural,
    pub articles: Plural,
    pub quotes: Plural,
    pub reported_words: Plural,
    pub tabs: [&'static str; 4],
    pub results: &'static str,
    pub sort: &'static str,
    pub sorts: [&'static str; 3],
    pub nothing: &'static str,
    pub nothing_try: &'static str,
    pub nor: &'static str,
    pub without: &'static str,
    pub no_dated: &'static str,
    pub no_quotes: &'static str,
    pub reader: &'static str,
    pub reader_empty: &'static str,
    pub copy_passage_link: &'static str,
    pub raw_text: &'static str,
    pub clean_text: &'static str,
    pub raw_explained: &'static str,
    pub no_date: &'static str,
    /// Before the first words of an article without a title.
    pub untitled: &'static str,
    pub published_how: [(PublishedHow, &'static str); 5],
    pub time_how: [(How, &'static str); 3],
    pub form: [(Form, &'static str); 4],
    pub kind: [(Kind, &'static str); 6],
    pub levels: [(Level, &'static str); 6],
    pub reported: &'static str,
    pub quotation: &'static str,
    pub speaker_unknown: &'static str,
    pub read_by: &'static str,
    /// What stands between a word and what it tells, with its spaces.
    pub colon: &'static str,
    pub date_open: &'static str,
    pub filter_by: &'static str,
    pub about: &'static str,
    pub about_built: &'static str,
    pub about_warnings: &'static str,
    pub about_rights: &'static str,
    pub about_private: &'static str,
    pub other_language: &'static str,
    pub dismiss: &'static str,
    pub link_unknown_key: &'static str,
    pub link_bad_value: &'static str,
    pub unknown_id: &'static str,
    pub open_moved: &'static str,
    pub open_lost: &'static str,
    pub corpus_unreadable: &'static str,
    pub corpus_missing: &'static str,
    pub corpus_other: &'static str,
    pub corpus_damaged: &'static str,
    pub corpus_advice: &'static str,
    pub skip_to_results: &'static str,
    pub share_more: &'static str,
    pub share_send: &'static str,
    pub share_embed: &'static str,
    pub share_qr: &'static str,
    pub share_qr_name: &'static str,
    pub share_qr_long: &'static str,
    pub offline_file: &'static str,
    pub offline_ready: &'static str,
    pub offline_update: &'static str,
    pub offline_reload: &'static str,
    pub offline_refused: &'static str,
    /// The second part of the page is on its way, or gone from the host.
    pub rest_coming: &'static str,
    pub rest_gone: &'static str,
    /// What the switch of copies says, and how many passages stand in them.
    pub count_copies: &'static str,
    pub in_copies: &'static str,
    pub disagree: &'static str,
    pub tellings: Plural,
    pub and_copies: Plural,
    pub outside_filters: &'static str,
    pub said: &'static str,
    pub printed: &'static str,
    pub subjects: [(Subject, &'static str); 5],
    /// The columns of a comparison: what, where, according to whom, the passage.
    pub comparison: [&'static str; 4],
    pub by_the_article: &'static str,
    pub told_by: Plural,
    pub copied_by: &'static str,
    pub family: &'static str,
    pub shared: &'static str,
    pub compare_with: &'static str,
    pub beside: &'static str,
    pub back_to_article: &'static str,
    pub changes: [Plural; 4],
    pub changed: [&'static str; 4],
    pub no_comparisons: &'static str,
    pub warnings: &'static str,
    pub elsewhere: &'static str,
    pub others_more: Plural,
    pub beside_lost: &'static str,
    pub single_keys: &'static str,
    pub shortcut_list: [(&'static str, &'static str); 8],
    pub shortcuts: &'static str,
    pub cited: &'static str,
    pub cite: &'static str,
    pub next_hit: &'static str,
    pub previous_hit: &'static str,
    pub headline: &'static str,
    pub how_read: &'static str,
    pub how_published: &'static str,
    pub inferred: &'static str,
    pub table_columns: [&'static str; 3],
    pub table: &'static str,
    pub period: &'static str,
    pub offers: &'static str,
    pub search_exact: &'static str,
    pub search_folded: &'static str,
    pub near_forms: &'static str,
    pub exact_form: &'static str,
}

/// There is one table a language: comparing the languages spares comparing a hundred phrases.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
    }
}

/// The words of a language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::French => &FRENCH,
        Lang::English => english(),
    }
}

/// In the page these come with the second part of the program: nothing may see through the call.
#[inline(never)]
fn english() -> &'static Words {
    core::hint::black_box(&ENGLISH)
}

impl Words {
    /// The name of a topic's id; the id itself where the table has none.
    pub fn topic<'a>(&self, id: &'a str) -> &'a str {
        crate::model::TopicIdx::of(id).map_or(id, |topic| self.topics[usize::from(topic.0)])
    }

    /// What a value of a small enumeration is called.
    pub fn named<T: PartialEq>(table: &[(T, &'static str)], value: &T) -> &'static str {
        table.iter().find(|(other, _)| other == value).map_or("", |(_, name)| name)
    }
}

/// Words between the quotation marks of a language.
pub fn quoted(lang: Lang, text: &str) -> String {
    match lang {
        Lang::French => ["«\u{a0}", text, "\u{a0}»"].concat(),
        Lang::English => ["“", text, "”"].concat(),
    }
}

/// A number with its noun: « 1 passage », « 2 passages »; French counts zero in the singular.
pub fn count(words: &Words, n: u32, noun: Plural) -> String {
    let singular = match words.lang {
        Lang::French => n < 2,
        Lang::English => n == 1,
    };
    let number = number(words.lang, n);
    let noun = if singular { noun.0 } else { noun.1 };
    [&number, "\u{a0}", noun].concat()
}

/// A number with its thousands apart: « 12 345 » with a narrow no-break space, “12,345”.
pub fn number(lang: Lang, n: u32) -> String {
    let digits = n.to_string();
    let separator = if lang == Lang::French { '\u{202f}' } else { ',' };
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::{count, number, words};
    use crate::view::Lang;

    #[test]
    fn numbers_and_nouns_agree() {
        let (fr, en) = (words(Lang::French), words(Lang::English));
        assert_eq!(count(fr, 0, fr.passages), "0\u{a0}passage");
        assert_eq!(count(en, 0, en.passages), "0\u{a0}passages");
        assert_eq!(count(fr, 2, fr.passages), "2\u{a0}passages");
        assert_eq!(number(Lang::French, 1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(number(Lang::English, 999), "999");
        assert_eq!(number(Lang::English, 1_000), "1,000");
    }

    #[test]
    fn topics_have_names() {
        assert_eq!(words(Lang::French).topic("energy-mining"), "Énergie et mines");
        assert_eq!(words(Lang::English).topic("inconnu"), "inconnu");
    }
}
