//! Words of a speaker → when they were said, where the sentence states it.
//!
//! Most dates beside a quotation belong to what is told. One is that of the saying where it stands in
//! the clause that gives the words to their speaker: « a-t-il dit mardi », « Mardi, il a déclaré que ».
//! Anything less sure gives none: a reader who is shown the day of print as such is not misled.

use crate::{
    model::{Article, Edtf, Span, order},
    text::CodePoints,
};

/// A longer stretch beside a quotation is what it is about, not when it was said.
const MAX_DAYS: i32 = 31;

/// Before a date they tie it to a noun, or to what was before or after it.
const OF_ANOTHER: [&str; 8] = ["de", "du", "d", "des", "depuis", "avant", "après", "jusqu"];

/// They begin a clause of its own, whose dates are not those of the saying.
const SUBORDINATE: [&str; 10] =
    ["qui", "dont", "où", "avant", "après", "alors", "lorsque", "quand", "pour", "contre"];

/// What ends the clause that gives words to their speaker, wherever it stands.
const ENDS: [char; 9] = [';', ':', '(', ')', '«', '»', '“', '”', '"'];

/// Finds for each quotation and all reported words of an article the date of their saying.
pub(super) fn mark(article: &mut Article, text: &str) {
    if article.said(0).is_none() {
        return;
    }
    let (code_points, candidates) = (CodePoints::of(text), candidates(article));
    let said: Vec<Option<u32>> = (0..(article.quotes.len() + article.reported.len()) as u32)
        .map(|nth| said(article, (text, &code_points), nth, &candidates))
        .collect();
    for (quote, said) in article.quotes.iter_mut().chain(&mut article.reported).zip(said) {
        quote.said = said;
    }
}

/// Which dates of an article may be of a saying: short, and in nobody's mouth.
fn candidates(article: &Article) -> Vec<bool> {
    let mut spans: Vec<Span> =
        article.quotes.iter().chain(&article.reported).map(|quote| quote.span).collect();
    order::sort(&mut spans);
    let mut quotes = spans.iter().peekable();
    let mut end = 0;
    let mut are = Vec::with_capacity(article.times.len());
    for time in &article.times {
        while let Some(quote) = quotes.next_if(|quote| quote.start < time.span.end) {
            end = end.max(quote.end);
        }
        let value = time.edtf.as_deref().and_then(|value| value.parse::<Edtf>().ok());
        let n_days = value.and_then(|value| value.range().n_days());
        are.push(end <= time.span.start && n_days.is_some_and(|n_days| n_days <= MAX_DAYS));
    }
    are
}

/// The date at which the words at a position of [`Article::said`] were said, by its position: of those
/// in their sentences the nearest.
fn said(
    article: &Article,
    (text, code_points): (&str, &CodePoints),
    nth: u32,
    candidates: &[bool],
) -> Option<u32> {
    let (words, is_reported) = (article.said(nth)?.span, article.is_reported(nth));
    let from = article.passages.partition_point(|passage| passage.span.end <= words.start);
    let to = article.passages.partition_point(|passage| passage.span.start < words.end);
    let passages = article.passages.get(from..to)?;
    let first = passages.first()?.span.start;
    let slice = |start, end| code_points.slice(text, start, end);
    let mut nearest: Option<(u32, u32)> = None;
    for passage in passages {
        for nth in passage.times.iter().filter(|nth| candidates.get(**nth as usize) == Some(&true)) {
            let Some(time) = article.times.get(*nth as usize).map(|time| time.span) else { continue };
            let distance = time.start.saturating_sub(words.end) + words.start.saturating_sub(time.end);
            let is_of_saying = if time.end <= words.start {
                is_before(slice(passage.span.start, time.start), slice(time.end, words.start), is_reported)
            } else {
                let (lead, said) = (slice(first, words.start), slice(words.start, words.end));
                is_after(lead, said, slice(words.end, time.start), is_reported)
            };
            if is_of_saying && nearest.is_none_or(|(least, _)| distance < least) {
                nearest = Some((distance, *nth));
            }
        }
    }
    nearest.map(|(_, nth)| nth)
}

/// Whether a date is of the saying of words that follow it: `lead` stands before the date, `between`
/// after it and before the words.
fn is_before(lead: &str, between: &str, is_reported: bool) -> bool {
    let between = between.trim_end_matches(is_mark);
    let introduction = between.strip_suffix(':');
    let between = introduction.unwrap_or(between).trim_end();
    if between.contains(ENDS) {
        return false;
    }
    let is_given = is_reported || introduction.is_some();
    let opens = || is_given && clause(lead).is_empty();
    (!between.contains(',') || opens()) && is_free(clause(lead))
}

/// Whether a date is of the saying of `words` that come before it: `lead` stands before them, `between`
/// after them and before the date.
fn is_after(lead: &str, words: &str, between: &str, is_reported: bool) -> bool {
    let lead = lead.trim_matches(is_mark);
    // Who says them was told before.
    if lead.ends_with(':') || is_reported && !lead.is_empty() {
        return false;
    }
    let between = between.trim_start_matches(is_mark);
    let is_set_off = between.starts_with(',') || words.trim_end_matches(is_mark).ends_with([',', '!', '?']);
    let between = between.trim_start_matches(',');
    if between.contains(ENDS) || !is_set_off && !lead.is_empty() {
        return false;
    }
    // « …, a-t-il dit, mardi » and no date of any other clause.
    is_free(between) && (!between.contains(',') || clause(between).is_empty())
}

/// What stands after the last comma and before a date, without its article.
fn clause(before_date: &str) -> &str {
    let clause = before_date.rsplit([',', ';', ':', '(', ')', '«', '»']).next().unwrap_or_default().trim();
    if matches!(clause, "le" | "Le" | "ce" | "Ce" | "en" | "En" | "dès" | "Dès") { "" } else { clause }
}

/// Whether the words before a date leave it to the verb.
fn is_free(before_date: &str) -> bool {
    let words = before_date.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut last = "";
    for word in words {
        if SUBORDINATE.contains(&word) {
            return false;
        }
        if !matches!(word, "le" | "ce" | "la" | "l") {
            last = word;
        }
    }
    !OF_ANOTHER.contains(&last)
}

/// Quotation marks and the spaces about them.
fn is_mark(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '«' | '»' | '“' | '”' | '"' | '\'' | '‘' | '’' | '`')
}

#[cfg(test)]
mod tests {
    use super::{is_after, is_before};

    /// Words stand between `[` and `]`, the date between `<` and `>`.
    fn check(sentence: &str, is_reported: bool) -> bool {
        let at = |mark| sentence.find(mark).unwrap_or_default();
        let (words, date) = ((at('['), at(']')), (at('<'), at('>')));
        if date.1 < words.0 {
            is_before(&sentence[..date.0], &sentence[date.1 + 1..words.0], is_reported)
        } else {
            let said = &sentence[words.0 + 1..words.1];
            is_after(&sentence[..words.0], said, &sentence[words.1 + 1..date.0], is_reported)
        }
    }

    #[test]
    fn a_date_beside_the_verb_of_saying_is_the_day_of_the_words() {
        for sentence in [
            "« [L’eau monte encore] », a dit <mercredi> Fatou Sy.",
            "« [L’eau monte] », a dit Fatou Sy, <mercredi>, devant la presse.",
            "« [Nous irons !] » a lancé le maire <le 7 février>.",
            "« [Nous irons] » a dit <mardi> le maire.",
            "Le maire a déclaré <mardi> : « [Nous irons] ».",
            "<Mardi>, devant la presse, le maire a déclaré : « [Nous irons] ».",
            "Le maire a promis <vendredi> de « [tout faire] ».",
        ] {
            assert!(check(sentence, false), "{sentence}");
        }
        for sentence in [
            "Le maire a assuré <mardi> que [le pont tiendra].",
            "Le <7 février>, à Bamako, le maire a assuré que [le pont tiendra].",
            "[Le pont tiendra], a assuré <mardi> le maire.",
        ] {
            assert!(check(sentence, true), "{sentence}");
        }
    }

    #[test]
    fn a_date_of_what_is_told_is_not_the_day_of_the_words() {
        for sentence in [
            "Des armes (la Russie a déjà fourni en <décembre (2022)> des avions) et « [d’autres mesures] », rassure-t-il.",
            "L’armée, qui avait repris la ville <le 3 mars>, assure : « [Nous tiendrons] ».",
            "« [Nous tiendrons] », dit le général, dont le mandat finit <en mai>.",
            "« [Nous tiendrons] », dit le général avant de partir <mercredi>.",
            "« [Nous tiendrons] », dit le général à propos de l’attaque du <3 mars>.",
            "L’armée « [martyre] » a quitté la ville <mardi>.",
            "Le maire a répété : « [Nous irons] », avant un départ prévu <jeudi>.",
            "Après l’accord signé <lundi>, le maire a dit : « [Nous irons] ».",
        ] {
            assert!(!check(sentence, false), "{sentence}");
        }
        for sentence in [
            "Le maire a assuré que [le pont tiendra], en inspection <jeudi>.",
            "Le maire, réélu <en mai>, assure que [le pont tiendra].",
        ] {
            assert!(!check(sentence, true), "{sentence}");
        }
    }
}
