//! Text → lines with what can be seen on each: length, function words, how it ends.
//!
//! Lines broken at a fixed width (e-mails, old agency copy) are joined again, so that a line here
//! is a paragraph, a headline, a menu entry. Places are bytes of the text, white space at the ends
//! left out; blank lines are counted, not kept.

use core::cell::{OnceCell, RefCell};
use std::{collections::HashSet, sync::LazyLock};

use foldhash::fast::FixedState;

use super::strip::{StripPart, strip};
use crate::{
    read::{
        lexicon::Outlets,
        metadata::header_date::{HeaderDate, header_dates},
        reading::{Bytes, Cut},
        vocabulary::Column,
    },
    text::{WordKind, fold, with_folded, words},
};

/// A line that is not blank.
#[derive(Clone, Debug)]
pub(in crate::read) struct Line<'t> {
    /// Where.
    pub at: Bytes,
    /// As it stands.
    pub text: &'t str,
    /// The first [`HEAD_BYTES`] of it folded, each run of white space one space.
    pub folded: String,
    /// Code points.
    pub n_chars: usize,
    /// Words among the first [`HEAD_BYTES`].
    pub n_words: usize,
    /// Of these, the words that carry grammar and no subject: « de », « qui », « est ».
    pub n_function_words: usize,
    /// Blank lines before it.
    pub n_blank_before: usize,
    /// What [`Line::dates`] gave.
    dates: OnceCell<Vec<HeaderDate>>,
    /// What [`Line::parts`] gave.
    parts: OnceCell<Option<Vec<StripPart<'t>>>>,
}

/// How far a line is read to be judged. Shorter, and a paragraph that begins like a menu is taken
/// for one; longer, and a text without line breaks costs more for the same answer.
const HEAD_BYTES: usize = 600;

/// Cuts a text into lines.
pub(super) fn lines<'t>(text: &'t str, cut: &Cut<'_>) -> Vec<Line<'t>> {
    let spans = spans(text);
    // Some hosts put a blank line below each line of a dispatch.
    let wrapped = (0..=1).find(|n_between| is_wrapped(text, &spans, *n_between));
    let spans = match wrapped {
        Some(n_between) => joined(text, &spans, n_between),
        None => spans,
    };
    GRAMMAR.with_borrow_mut(|grammar| {
        grammar.meet(&cut.vocabulary, 0);
        let mut next = 0;
        let mut line = |(at, n_blank_before): (Bytes, usize)| {
            let head = head_of(text.get(at.clone())?);
            // No word goes on over an end of line: those of the text are those of its lines.
            next += cut.words.get(next..)?.iter().take_while(|word| word.start < at.start).count();
            let mut counts = Counts::default();
            while let Some((word, form)) = cut.words.get(next).zip(cut.forms.get(next))
                && word.start < at.start + head.len()
            {
                match head.get(word.start - at.start..word.end() - at.start) {
                    Some(_) => counts.add(word.kind, || grammar.get(*form, || is_function_word(word.text))),
                    None => counts.add_all(head.get(word.start - at.start..).unwrap_or_default()),
                }
                next += 1;
            }
            counted(text, at, n_blank_before, counts)
        };
        spans.into_iter().filter_map(&mut line).collect()
    })
}

/// The words of a line.
#[derive(Clone, Copy, Default)]
struct Counts {
    n_words: usize,
    n_function_words: usize,
}

impl Counts {
    fn add(&mut self, kind: WordKind, is_function_word: impl FnOnce() -> bool) {
        match kind {
            WordKind::Letters => {
                self.n_words += 1;
                self.n_function_words += usize::from(is_function_word());
            }
            WordKind::Elided => self.n_function_words += 1,
            WordKind::Number => self.n_words += 1,
            WordKind::Mark => {}
        }
    }

    fn add_all(&mut self, text: &str) {
        words(text).for_each(|word| self.add(word.kind, || is_function_word(word.text)));
    }
}

thread_local! {
    /// The words that are grammar.
    static GRAMMAR: RefCell<Column<bool>> = RefCell::default();
}

/// What is read of a line.
fn head_of(line: &str) -> &str {
    line.get(..line.floor_char_boundary(HEAD_BYTES)).unwrap_or(line)
}

/// A line of its own from some bytes of a text.
pub(in crate::read) fn line(text: &str, at: Bytes, n_blank_before: usize) -> Option<Line<'_>> {
    let mut counts = Counts::default();
    counts.add_all(head_of(text.get(at.clone())?));
    counted(text, at, n_blank_before, counts)
}

fn counted(text: &str, at: Bytes, n_blank_before: usize, counts: Counts) -> Option<Line<'_>> {
    let Counts { n_words, n_function_words } = counts;
    let slice = text.get(at.clone())?;
    Some(Line {
        at,
        text: slice,
        folded: squeezed_once(fold(head_of(slice))),
        n_chars: slice.chars().count(),
        n_words,
        n_function_words,
        n_blank_before,
        dates: OnceCell::new(),
        parts: OnceCell::new(),
    })
}

impl<'t> Line<'t> {
    /// What it says as a line of a header; `None` where it is none. Judged once, with the outlets of one lexicon.
    pub fn parts(&self, outlets: &Outlets) -> Option<&[StripPart<'t>]> {
        self.parts.get_or_init(|| strip(self, outlets)).as_deref()
    }
}

impl Line<'_> {
    /// The dates of its text, as headers write them: many rules ask for them, one reads them.
    pub fn dates(&self) -> &[HeaderDate] {
        self.dates.get_or_init(|| header_dates(self.text))
    }

    /// Whether it ends as sentences do: full stop, question or exclamation mark, ellipsis, within
    /// closing quotation marks or brackets or not.
    pub fn ends_sentence(&self) -> bool {
        ends_sentence(self.text)
    }

    /// Whether it reads as running text: a whole sentence, or long enough to be one.
    pub fn is_sentence(&self) -> bool {
        // A share of function words below this is a list of names or a menu; French prose has .4.
        let is_prose = self.n_function_words * 100 >= self.n_words * 18;
        let has_end = self.ends_sentence();
        (has_end && self.n_words >= 6 && self.n_chars >= 35 && is_prose)
            || (self.n_chars >= 140 && is_prose)
            // « … se prennent par téléphone : » opens a list or a quotation, and is no headline.
            || (self.text.ends_with(':') && self.n_words >= 8 && self.n_chars >= 60 && is_prose)
            // « … à la frontière, »: cut off in the middle.
            || (self.text.ends_with([',', ';']) && self.n_words >= 12 && self.n_chars >= 60 && is_prose)
            // Two sentences, the last of them cut off or signed.
            || (self.n_chars >= 80 && self.n_words >= 14 && is_prose && self.has_stop_inside())
            // Prose in a language whose function words are not known here.
            || (has_end && self.n_chars >= 160 && self.n_words >= 8)
    }
}

impl Line<'_> {
    /// Whether a sentence ends inside it and another begins.
    fn has_stop_inside(&self) -> bool {
        let head = head_of(self.text);
        let mut stops = head.match_indices(". ");
        stops.any(|(at, _)| {
            let last_word =
                head.get(..at).and_then(|before| before.rsplit([' ', '.']).next()).unwrap_or_default();
            let next = head.get(at + 2..).and_then(|after| after.chars().next());
            last_word.chars().count() > 3 && next.is_some_and(char::is_uppercase)
        })
    }
}

/// Whether a text ends as a sentence does.
pub(in crate::read) fn ends_sentence(text: &str) -> bool {
    let text = without_aside(text);
    let bare = text.trim_end_matches(|mark: char| {
        mark.is_whitespace() || matches!(mark, '»' | '”' | '"' | '’' | '\'' | ')' | ']' | '›')
    });
    bare.ends_with(['.', '?', '!', '…', '。', '؟', '।'])
}

/// What is heard or seen while somebody speaks: « Rires », « Applaudissements ».
pub(super) fn is_heard_aside(folded: &str) -> bool {
    matches!(
        folded,
        "rires"
            | "rire"
            | "sourire"
            | "sourires"
            | "silence"
            | "soupir"
            | "soupirs"
            | "applaudissements"
            | "pause"
            | "larmes"
            | "hesitation"
            | "long silence"
    )
}

/// A text without what the interviewer heard at its end: « Nous verrons. (Rires) ».
fn without_aside(text: &str) -> &str {
    let aside = text.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let is_heard = |inside: &str| inside.len() <= 20 && with_folded(inside, is_heard_aside);
    aside.filter(|(_, inside)| is_heard(inside)).map_or(text, |(before, _)| before)
}

/// As [`squeezed`], for a text that most often is.
fn squeezed_once(text: String) -> String {
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let is_doubled = |(one, other): (&u8, &u8)| u8::from(*one == b' ' && *other == b' ');
    let may_be_odd = |byte: &u8| matches!(byte, b'\t'..=b'\r' | 0xc2 | 0xe1..=0xe3);
    // Each pass without a way out is done many bytes at a time.
    let doubled = pairs.fold(0, |found, pair| found | is_doubled(pair));
    let suspect = bytes.iter().fold(0, |found, byte| found | u8::from(may_be_odd(byte)));
    // What begins as other spaces do is most often a quotation mark or a dash.
    let is_space = |at: usize| text.get(at..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
    let has_other = || bytes.iter().enumerate().any(|(at, byte)| may_be_odd(byte) && is_space(at));
    let has_odd = doubled > 0 || text.starts_with(' ') || text.ends_with(' ') || suspect > 0 && has_other();
    if has_odd { squeezed(&text) } else { text }
}

/// Each run of white space one space, none at the ends.
pub(in crate::read) fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Whether a word is grammar: French, and English for the footers of plugins.
fn is_function_word(word: &str) -> bool {
    const WORDS: [&str; 66] = [
        "a", "afin", "ainsi", "alors", "and", "après", "au", "aussi", "aux", "avait", "avec", "ce", "ces",
        "cette", "comme", "dans", "de", "depuis", "des", "donc", "dont", "du", "elle", "elles", "en",
        "entre", "est", "et", "for", "il", "ils", "in", "is", "je", "la", "le", "les", "leur", "mais", "ne",
        "nous", "of", "on", "ont", "ou", "par", "pas", "plus", "pour", "que", "qui", "sa", "se", "ses",
        "son", "sont", "sur", "the", "to", "un", "une", "vous", "y", "à", "était", "été",
    ];
    static KNOWN: LazyLock<HashSet<&[u8], FixedState>> =
        LazyLock::new(|| WORDS.iter().map(|word| word.as_bytes()).collect());
    // None is longer than « depuis » and « était ».
    let mut lower = [0; 6];
    let Some(lower) = lower.get_mut(..word.len()) else { return false };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    KNOWN.contains(&*lower)
}

/// The spans of lines that are not blank, each with the blank lines before it.
fn spans(text: &str) -> Vec<(Bytes, usize)> {
    let mut spans = Vec::new();
    let (mut start, mut n_blank) = (0, 0);
    while start < text.len() {
        let end = start + line_len(text.get(start..).unwrap_or_default());
        let piece = text.get(start..end).unwrap_or_default();
        // CR LF is one end of line, not a blank line.
        if piece != "\n" || !text.get(..start).is_some_and(|before| before.ends_with('\r')) {
            let at = trimmed(text, start..end);
            if at.is_empty() {
                n_blank += 1;
            } else {
                spans.push((at, n_blank));
                n_blank = 0;
            }
        }
        start = end;
    }
    spans
}

/// The bytes up to and with the next end of line. Its first bytes are looked for before whole
/// characters are: most of a text has none of them.
fn line_len(text: &str) -> usize {
    let mut from = 0;
    while let Some(found) = text
        .as_bytes()
        .get(from..)
        .and_then(|rest| rest.iter().position(|byte| matches!(byte, b'\n' | b'\r' | 0xc2 | 0xe2)))
    {
        from += found;
        let mark = text.get(from..).and_then(|rest| rest.chars().next()).unwrap_or('\n');
        if matches!(mark, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}') {
            return from + mark.len_utf8();
        }
        from += mark.len_utf8();
    }
    text.len()
}

/// Keeps the middle of some bytes, gives what is before and after it to the furniture.
pub(super) fn cut(
    text: &str,
    at: &Bytes,
    middle: (usize, usize),
    furniture: &mut Vec<Bytes>,
    mut keep: impl FnMut(Bytes),
) {
    let give = |bytes: Bytes, furniture: &mut Vec<Bytes>| {
        let bytes = trimmed(text, bytes);
        if !bytes.is_empty() {
            furniture.push(bytes);
        }
    };
    give(at.start..middle.0, furniture);
    let kept = trimmed(text, middle.0..middle.1);
    if !kept.is_empty() {
        keep(kept);
    }
    give(middle.1..at.end, furniture);
}

/// Some bytes without the white space and invisible marks at their ends.
pub(in crate::read) fn trimmed(text: &str, at: Bytes) -> Bytes {
    let invisible = |mark: char| mark.is_whitespace() || matches!(mark, '\u{feff}' | '\u{200b}' | '\u{ad}');
    let Some(slice) = text.get(at.clone()) else { return at.start..at.start };
    let left = slice.trim_start_matches(invisible);
    let start = at.start + (slice.len() - left.len());
    start..start + left.trim_end_matches(invisible).len()
}

/// Whether the text was broken at a fixed width: no line is longer than a screen was wide, and
/// most lines that touch the next one break inside a sentence. Lines touch that have no more than
/// some blank lines between.
fn is_wrapped(text: &str, spans: &[(Bytes, usize)], n_between: usize) -> bool {
    let (mut n_touching, mut n_inside) = (0, 0);
    for pair in spans.windows(2) {
        let [(at, _), (next, n_blank)] = pair else { continue };
        let line = text.get(at.clone()).unwrap_or_default();
        if line.len() > 130 {
            return false;
        }
        if *n_blank <= n_between && line.len() >= 45 {
            n_touching += 1;
            let next = text.get(next.clone()).unwrap_or_default();
            n_inside += usize::from(!ends_sentence(line) && next.starts_with(char::is_lowercase));
        }
    }
    // Headlines of a page stand apart too: between blank lines more has to say so.
    n_inside >= 3 + 2 * n_between && n_inside * 3 >= n_touching
}

fn joined(text: &str, spans: &[(Bytes, usize)], n_between: usize) -> Vec<(Bytes, usize)> {
    let mut out: Vec<(Bytes, usize)> = Vec::with_capacity(spans.len());
    let mut last_len = 0;
    for (at, n_blank) in spans {
        let slice = text.get(at.clone()).unwrap_or_default();
        // A short line ends a paragraph or stands alone, unless the next goes on in lower case.
        let goes_on = last_len >= 45 || (last_len > 0 && slice.starts_with(char::is_lowercase));
        match out.last_mut() {
            Some((paragraph, _))
                if goes_on
                    && (*n_blank == 0
                        || *n_blank <= n_between
                            && !text.get(paragraph.clone()).is_some_and(ends_sentence)) =>
            {
                paragraph.end = at.end;
            }
            _ => out.push((at.clone(), *n_blank)),
        }
        last_len = slice.len();
    }
    out
}
