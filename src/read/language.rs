//! In which language an article is written.
//!
//! What a row states counts. What a page states counts unless the text speaks clearly against it:
//! sites in French carry `lang="en"` from their templates. The text votes by its small words first, as they never
//! lie over a few sentences, then by a model of letters. A text too short to tell is taken for
//! French and gets no language.

use std::{collections::HashMap, sync::LazyLock};

use foldhash::fast::FixedState;

use super::{RawArticle, reading::Layout};
use crate::text::{ByteSet, fold_char, with_folded};

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
pub(super) fn language(article: &RawArticle, layout: &Layout) -> Option<String> {
    let stated = article.stated.lang.as_deref().map(|lang| lang.trim().to_ascii_lowercase());
    let stated = stated.filter(|lang| !lang.is_empty());
    if stated.is_some() && !article.stated.is_lang_of_template {
        return stated;
    }
    let sample = sample(article, layout);
    if sample.chars().filter(|letter| letter.is_alphabetic()).take(LEAST_LETTERS).count() < LEAST_LETTERS {
        return stated;
    }
    if let Some(voted) = by_small_words(&sample) {
        let is_stated = stated.as_deref().is_some_and(|lang| lang.starts_with(voted));
        return if is_stated { stated } else { Some(voted.to_string()) };
    }
    stated.or_else(|| by_letters(&sample))
}

fn sample(article: &RawArticle, layout: &Layout) -> String {
    let mut sample = String::new();
    for paragraph in &layout.body {
        let paragraph = article.text.get(paragraph.clone()).unwrap_or_default();
        let end = if paragraph.len() > LANGUAGE_BYTES {
            paragraph.char_indices().nth(LANGUAGE_BYTES).map(|(end, _)| end)
        } else {
            None
        };
        sample.push_str(end.and_then(|end| paragraph.get(..end)).unwrap_or(paragraph));
        sample.push('\n');
        if sample.len() >= LANGUAGE_BYTES {
            break;
        }
    }
    sample
}

/// The language whose small words stand clearly before the others'.
fn by_small_words(sample: &str) -> Option<&'static str> {
    let mut votes = SMALL_WORDS.map(|(lang, _)| (0, lang));
    let mut n_words = 0;
    let mut folded = String::new();
    for word in letter_runs(sample) {
        n_words += 1;
        let is_long = word.len() > LONGEST_LETTERS && (word.is_ascii() || word.len() > 2 * LONGEST_LETTERS);
        if is_long {
            continue;
        }
        let of = if word.is_ascii() {
            with_folded(word, |folded| LANGUAGES_OF.get(folded).copied())
        } else {
            folded.clear();
            folded.extend(word.chars().map(fold_char));
            LANGUAGES_OF.get(folded.as_str()).copied()
        };
        let of = of.unwrap_or_default();
        if of == 0 {
            continue;
        }
        for (nth, (n, _)) in votes.iter_mut().enumerate() {
            *n += usize::from(of >> nth & 1);
        }
    }
    votes.sort_by_key(|(n, _)| core::cmp::Reverse(*n));
    let [(first, lang), (second, _), ..] = votes;
    // A fifth of running text is small words in all of these; names and lists have none.
    (first >= LEAST_VOTES && first * 10 >= second * 14 && first * 8 >= n_words).then_some(lang)
}

/// The runs of letters of a text. The usual signs part most of them; what is left is looked at letter by
/// letter only where it is more than plain letters.
fn letter_runs(text: &str) -> impl Iterator<Item = &str> {
    static SIGNS: ByteSet = ByteSet::of(b" \t\r\n!\"%'()*+,-./0123456789:;?");
    let mut rest = text;
    let runs = core::iter::from_fn(move || {
        (!rest.is_empty()).then_some(())?;
        let end = SIGNS.position(rest.as_bytes()).unwrap_or(rest.len());
        let run = rest.get(..end)?;
        rest = rest.get(end + 1..).unwrap_or_default();
        Some(run)
    });
    let words = runs.flat_map(|run| {
        let is_plain = run.bytes().all(|byte| byte.is_ascii_alphabetic());
        let (plain, other) = if is_plain { (run, "") } else { ("", run) };
        core::iter::once(plain).chain(other.split(|letter: char| !is_alphabetic(letter)))
    });
    words.filter(|word| !word.is_empty())
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
    use super::{LONGEST_LETTERS, SMALL_WORDS, by_letters, by_small_words, is_alphabetic, letter_runs};

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
        fn runs_of_letters_are_those_of_the_standard_library(text in "[a-zA-ZÀ-ÿ’œ«»_\\x00-\\x7f]{0,60}") {
            let split = text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
            proptest::prop_assert!(letter_runs(&text).eq(split));
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
            assert_eq!(by_small_words(text), lang, "{text}");
        }
    }

    #[test]
    fn other_scripts_tell() {
        let arabic = "أعلن وزير الصحة يوم الاثنين إغلاق ثلاثة مستشفيات في شمال البلاد بسبب الأمطار";
        assert_eq!(by_letters(arabic).as_deref(), Some("ar"));
    }
}
