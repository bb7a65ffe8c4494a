//! In which language an article is written.
//!
//! What a row states counts. What a page states counts unless the text speaks clearly against it:
//! sites in French carry `lang="en"` from their templates. The text votes by its small words first, as they never
//! lie over a few sentences, then by a model of letters. A text too short to tell is taken for
//! French and gets no language.

use core::cell::RefCell;
use std::{collections::HashMap, sync::LazyLock};

use foldhash::fast::FixedState;

use super::{
    RawArticle,
    reading::{Bytes, Layout, Reading},
    vocabulary::Column,
};
use crate::text::{fold_char, with_folded};

/// Letters under which a language is not told: a brief of two lines has more.
const LEAST_LETTERS: usize = 60;
/// How much of the body is looked at for its language, in bytes.
const LANGUAGE_BYTES: usize = 20_000;
/// Small words that a text must have of a language for the vote to count: at 1 a single borrowed
/// word decides, far above it short briefs stay unknown.
const LEAST_VOTES: usize = 3;

/// Small words of a language, folded, that the others hardly have.
const SMALL_WORDS: [(&str, &[&str]); 6] = [
    (
        "fr",
        &[
            "le", "la", "les", "des", "du", "et", "est", "une", "un", "dans", "pour", "que", "qui", "sur",
            "au", "aux", "par", "avec", "ce", "cette", "il", "elle", "ont", "sont", "ete", "son", "leur",
            "mais", "d", "l", "qu", "n", "plus", "pas",
        ],
    ),
    (
        "en",
        &[
            "the", "of", "and", "to", "in", "is", "was", "were", "has", "have", "with", "that", "for", "on",
            "by", "from", "his", "their", "they", "are", "which", "this", "said", "it", "an", "at", "be",
            "been", "who",
        ],
    ),
    (
        "es",
        &[
            "el", "los", "las", "del", "y", "una", "por", "con", "para", "que", "en", "al", "lo", "como",
            "mas", "fue", "han", "este", "esta", "pero", "su", "sus",
        ],
    ),
    (
        "pt",
        &[
            "o", "os", "do", "da", "dos", "das", "em", "uma", "um", "com", "para", "nao", "ao", "foi",
            "pelo", "pela", "e", "na", "no", "mais", "que",
        ],
    ),
    (
        "de",
        &[
            "der", "die", "das", "und", "den", "von", "zu", "mit", "sich", "des", "auf", "ist", "im", "dem",
            "nicht", "ein", "eine", "als", "auch", "wird", "hat",
        ],
    ),
    (
        "it",
        &[
            "il", "di", "che", "della", "del", "per", "con", "gli", "una", "nel", "alla", "sono", "dei",
            "anche", "piu", "ha", "si", "le", "da",
        ],
    ),
];

/// What a word says of its language.
#[derive(Clone, Copy, Default)]
struct Tally {
    /// Its runs of letters.
    n_runs: u8,
    /// How many of them are small words of a language, in the order of [`SMALL_WORDS`].
    votes: [u8; SMALL_WORDS.len()],
}

/// A word longer than this may have more runs than a tally counts: it is looked at each time.
const LONGEST_TALLIED: usize = 200;

thread_local! {
    /// What words say of their language.
    static TALLIES: RefCell<Column<Tally>> = RefCell::default();
}

/// No small word has more letters than this, each of one byte or, with its accent, of two.
const LONGEST_LETTERS: usize = 5;

/// By small word, the languages that have it, as bits in the order of [`SMALL_WORDS`].
static LANGUAGES_OF: LazyLock<HashMap<&str, u8, FixedState>> = LazyLock::new(|| {
    let mut languages_of: HashMap<&str, u8, FixedState> = HashMap::default();
    for (nth, (_, words)) in SMALL_WORDS.iter().enumerate() {
        for word in *words {
            *languages_of.entry(word).or_default() |= 1 << nth;
        }
    }
    languages_of
});

/// Whether French rules read a text of this language: yes too where nothing is known.
pub(super) fn is_french(lang: Option<&str>) -> bool {
    lang.is_none_or(|lang| lang.to_ascii_lowercase().starts_with("fr"))
}

/// The language of an article, as ISO 639-1 where the standard has two letters for it.
pub(super) fn language(article: &RawArticle, layout: &Layout, reading: &Reading<'_>) -> Option<String> {
    let stated = article.stated.lang.as_deref().map(|lang| lang.trim().to_ascii_lowercase());
    let stated = stated.filter(|lang| !lang.is_empty());
    if stated.is_some() && !article.stated.is_lang_of_template {
        return stated;
    }
    let sampled = sampled(&article.text, layout);
    let paragraphs = sampled.iter().filter_map(|at| article.text.get(at.clone()));
    let letters = paragraphs.clone().flat_map(str::chars).filter(|letter| letter.is_alphabetic());
    if letters.take(LEAST_LETTERS).count() < LEAST_LETTERS {
        return stated;
    }
    if let Some(voted) = by_small_words(&sampled, reading) {
        let is_stated = stated.as_deref().is_some_and(|lang| lang.starts_with(voted));
        return if is_stated { stated } else { Some(voted.to_string()) };
    }
    stated.or_else(|| by_letters(&paragraphs.flat_map(|paragraph| [paragraph, "\n"]).collect::<String>()))
}

/// Where the text lies whose language is told.
fn sampled(text: &str, layout: &Layout) -> Vec<Bytes> {
    let mut sampled = Vec::with_capacity(layout.body.len());
    let mut n_bytes = 0;
    for at in &layout.body {
        let paragraph = text.get(at.clone()).unwrap_or_default();
        let end = if paragraph.len() > LANGUAGE_BYTES {
            paragraph.char_indices().nth(LANGUAGE_BYTES).map(|(end, _)| end)
        } else {
            None
        };
        let end = end.map_or(at.end, |end| at.start + end);
        n_bytes += end - at.start + 1;
        sampled.push(at.start..end);
        if n_bytes >= LANGUAGE_BYTES {
            break;
        }
    }
    sampled
}

/// The language whose small words stand clearly before the others'.
fn by_small_words(sampled: &[Bytes], reading: &Reading<'_>) -> Option<&'static str> {
    let mut votes = SMALL_WORDS.map(|(lang, _)| (0, lang));
    let mut n_runs = 0;
    let mut count = |tally: Tally| {
        n_runs += usize::from(tally.n_runs);
        for ((n, _), more) in votes.iter_mut().zip(tally.votes) {
            *n += usize::from(more);
        }
    };
    TALLIES.with_borrow_mut(|tallies| {
        tallies.meet(reading.vocabulary(), 0);
        for at in sampled {
            // No run of letters goes on from one word to the next, and only white space lies between.
            let mut end = None;
            for (word, form) in reading.with_forms(reading.positions_in(at)) {
                if end.replace(word.end()).is_none() {
                    each_run(reading.text.get(at.start..word.start).unwrap_or_default(), &mut count);
                }
                if word.text.len() > LONGEST_TALLIED {
                    each_run(word.text, &mut count);
                } else {
                    count(tallies.get(form, || tally(word.text)));
                }
            }
            let end = end.unwrap_or(at.start);
            each_run(reading.text.get(end..at.end).unwrap_or_default(), &mut count);
        }
    });
    votes.sort_by_key(|(n, _)| core::cmp::Reverse(*n));
    let [(first, lang), (second, _), ..] = votes;
    // A fifth of running text is small words in all of these; names and lists have none.
    (first >= LEAST_VOTES && first * 10 >= second * 14 && first * 8 >= n_runs).then_some(lang)
}

fn tally(word: &str) -> Tally {
    let mut sum = Tally::default();
    each_run(word, &mut |run| {
        sum.n_runs += run.n_runs;
        sum.votes.iter_mut().zip(run.votes).for_each(|(votes, more)| *votes += more);
    });
    sum
}

/// Gives what each run of letters says.
fn each_run(text: &str, count: &mut impl FnMut(Tally)) {
    for run in text.split(|letter: char| !is_alphabetic(letter)).filter(|run| !run.is_empty()) {
        let of = languages_of(run);
        count(Tally { n_runs: 1, votes: core::array::from_fn(|nth| of >> nth & 1) });
    }
}

/// The languages that a run of letters is a small word of, as bits.
fn languages_of(run: &str) -> u8 {
    let is_long = run.len() > LONGEST_LETTERS && (run.is_ascii() || run.len() > 2 * LONGEST_LETTERS);
    if is_long {
        return 0;
    }
    let of = if run.is_ascii() {
        with_folded(run, |folded| LANGUAGES_OF.get(folded).copied())
    } else {
        // Letter by letter: no ligature makes a small word.
        LANGUAGES_OF.get(run.chars().map(fold_char).collect::<String>().as_str()).copied()
    };
    of.unwrap_or_default()
}

/// As the standard library has it; letters of French are not looked up.
fn is_alphabetic(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphabetic(),
        'à'..='ö' | 'ø'..='ÿ' | 'œ' => true,
        '’' | '«' | '»' | '\u{a0}' => false,
        _ => letter.is_alphabetic(),
    }
}

/// The language that its letters speak for, where they do so clearly.
fn by_letters(sample: &str) -> Option<String> {
    let info = whatlang::detect(sample)?;
    let sure = info.is_reliable() || info.lang() == whatlang::Lang::Fra || !is_latin(info.script());
    sure.then(|| iso_639_1(info.lang()))
}

/// Other scripts are told apart by their letters alone.
fn is_latin(script: whatlang::Script) -> bool {
    script == whatlang::Script::Latin
}

/// Two letters where the standard has them for a language of the press; else the three of ISO 639-3.
fn iso_639_1(lang: whatlang::Lang) -> String {
    use whatlang::Lang;
    match lang {
        Lang::Fra => "fr",
        Lang::Eng => "en",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Deu => "de",
        Lang::Nld => "nl",
        Lang::Rus => "ru",
        Lang::Ara => "ar",
        Lang::Cmn => "zh",
        Lang::Jpn => "ja",
        Lang::Tur => "tr",
        Lang::Ron => "ro",
        Lang::Cat => "ca",
        Lang::Pol => "pl",
        Lang::Ukr => "uk",
        Lang::Heb => "he",
        Lang::Pes => "fa",
        Lang::Ell => "el",
        Lang::Hin => "hi",
        Lang::Kor => "ko",
        other => other.code(),
    }
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_LETTERS, SMALL_WORDS, Tally, by_letters, by_small_words, each_run, is_alphabetic};
    use crate::{
        read::reading::{Metadata, Reading},
        text::words,
    };

    #[test]
    fn shortcuts_change_nothing() {
        for letter in '\0'..='\u{ffff}' {
            assert_eq!(is_alphabetic(letter), letter.is_alphabetic(), "{letter:?}");
        }
        let words = SMALL_WORDS.iter().flat_map(|(_, words)| *words);
        assert!(
            words
                .copied()
                .all(|word| word.is_ascii() && word.len() <= LONGEST_LETTERS && !word.contains('k'))
        );
    }

    proptest::proptest! {
        #[test]
        fn runs_of_letters_lie_inside_words(text in "(?s)[a-zA-ZÀ-ſ’ʼœ«»_²\u{301}\\x00-\\x7f]{0,60}|.{0,20}") {
            let runs = |text: &str| {
                let mut n_runs = 0;
                each_run(text, &mut |run: Tally| n_runs += usize::from(run.n_runs));
                n_runs
            };
            let by_words: usize = words(&text).map(|word| runs(word.text)).sum();
            proptest::prop_assert_eq!(by_words, runs(&text));
        }
    }

    #[test]
    fn small_words_tell() {
        for (text, lang) in [
            (
                "The minister of health said on Monday that three hospitals in the north had been closed.",
                Some("en"),
            ),
            (
                "Le ministre de la Santé a dit lundi que trois hôpitaux du nord avaient été fermés.",
                Some("fr"),
            ),
            (
                "El ministro de Sanidad dijo el lunes que los tres hospitales del norte fueron cerrados por la lluvia.",
                Some("es"),
            ),
            (
                "Der Minister hat am Montag mitgeteilt, dass die drei Krankenhäuser im Norden nicht mehr offen sind und das auch so bleibt.",
                Some("de"),
            ),
            (
                "O ministro da Saúde disse na segunda que os três hospitais do norte foram fechados pela chuva e não abrem mais.",
                Some("pt"),
            ),
            ("Nairobi Kisumu Mombasa Nakuru Eldoret Thika Malindi Kitale", None),
        ] {
            let metadata = Metadata::default();
            let reading = Reading::of(text, Vec::new(), Vec::new(), &metadata);
            assert_eq!(by_small_words(std::slice::from_ref(&(0..text.len())), &reading), lang, "{text}");
        }
    }

    #[test]
    fn other_scripts_tell() {
        let arabic = "أعلن وزير الصحة يوم الاثنين إغلاق ثلاثة مستشفيات في شمال البلاد بسبب الأمطار";
        assert_eq!(by_letters(arabic).as_deref(), Some("ar"));
    }
}
