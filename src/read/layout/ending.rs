//! Where an article ends: at a mark of the footer, or at a weaker one below which nothing runs on.

use super::{
    Judged, Kind,
    furniture::{closes, is_hour, offers_letters},
    headers::is_signature,
};

/// Running text before a footer's mark for the mark to count: less, and a cookie banner or a menu
/// above the article would end it.
const MIN_BODY_CHARS: usize = 120;

/// The lines below a weak mark that are looked at. At 2 a subhead and a link hide the text that goes
/// on, far above 4 a short footer goes by.
const LINES_BELOW: usize = 4;

/// The line after which there is only footer; the number of lines where there is none.
pub(super) fn end_of_article(lines: &[Judged<'_>]) -> usize {
    let total: usize = lines.iter().map(mass).sum();
    let mut before = 0;
    for (idx, judged) in lines.iter().enumerate() {
        before += mass(judged);
        // A short box on top of a long text is not the article.
        let is_box = before < 300 && total - before > 3 * before;
        if before < MIN_BODY_CHARS || is_box {
            continue;
        }
        if judged.kind == Kind::End || is_weak_end(lines, idx) && before * 2 >= total {
            return idx;
        }
    }
    lines.len()
}

fn mass(judged: &Judged<'_>) -> usize {
    if judged.kind == Kind::Sentence { judged.line.n_chars } else { 0 }
}

/// « Partager », « #pêche », a paywall, the author's name: the article may go on after it, but not
/// where hardly a line below it runs on.
fn is_weak_end(lines: &[Judged<'_>], idx: usize) -> bool {
    let Some(judged) = lines.get(idx) else { return false };
    let is_mark = judged.kind == Kind::Furniture && closes(&judged.line);
    let is_signed = judged.kind == Kind::Short && judged.line.n_words >= 2 && is_signature(judged.line.text);
    if !(is_mark || is_signed) {
        return false;
    }
    // A box for letters stands between two paragraphs as often as below the last.
    let is_box = is_mark && offers_letters(&judged.line);
    let n_below = if is_box { 2 * LINES_BELOW } else { LINES_BELOW };
    let below = lines.get(idx + 1..lines.len().min(idx + 1 + n_below)).unwrap_or_default();
    let n_running = below.iter().filter(|judged| judged.kind == Kind::Sentence).count();
    // A name alone may be a subhead, or who said what is pulled out of the text.
    let most = usize::from(is_mark && !is_box);
    let follows = below.first().is_some_and(|judged| {
        judged.kind == Kind::Sentence || judged.kind == Kind::Short && judged.line.ends_sentence()
    });
    below.len() >= LINES_BELOW && n_running <= most && !(follows && is_signed)
}

/// The last line of the body at or after the last running line: short last sentences, and what stands
/// right above one of them.
pub(super) fn last_of_body(lines: &[Judged<'_>], last_running: usize, end: usize) -> usize {
    let mut last = last_running;
    for idx in last_running + 1..end.min(lines.len()) {
        let Some(judged) = lines.get(idx) else { break };
        if ends_body(judged) || is_hour(judged.line.text) {
            last = idx;
        } else if idx > last + 1 + usize::from(judged.kind == Kind::Furniture)
            || !matches!(judged.kind, Kind::Short | Kind::Furniture)
        {
            break;
        }
    }
    last
}

/// A short last sentence.
fn ends_body(judged: &Judged<'_>) -> bool {
    judged.kind == Kind::Short
        && judged.line.ends_sentence()
        && judged.line.n_words >= 2
        && !is_signature(judged.line.text)
}
