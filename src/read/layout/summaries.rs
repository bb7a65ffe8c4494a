//! What stands between the headline and the text and is neither, told by its place: captions, « L'essentiel » and its
//! sentences, a link right above a picture.
//!
//! Only lines above the first long paragraph are asked: further down the same words are an intertitle.

use super::{Judged, Kind, captions::is_photo_credit, lists::is_see_also};

/// A sentence of a summary has fewer letters; what has more is the article.
const POINT_CHARS: usize = 170;
/// A summary has at least two sentences and at most these.
const MAX_POINTS: usize = 6;
/// A link in a header has fewer letters.
const LINK_CHARS: usize = 60;
/// How far down a header reaches.
const HEADER_LINES: usize = 20;
/// What stands between a picture's credit and the header is a caption up to here.
const CAPTION_CHARS: usize = 110;

/// Between headline and first paragraph: lines said twice, and lines below a photo credit that do
/// not end as sentences do.
pub(super) fn mark_captions(lines: &mut [Judged<'_>], from: usize, to: usize) {
    let mut below_credit = false;
    for idx in from..to {
        let repeats = |other: usize| {
            let (Some(a), Some(b)) = (lines.get(idx), lines.get(other)) else { return false };
            other >= from && a.line.folded == b.line.folded
        };
        let twice = repeats(idx + 1) || idx.checked_sub(1).is_some_and(repeats);
        let Some(judged) = lines.get_mut(idx) else { break };
        below_credit |= judged.kind == Kind::Caption && is_photo_credit(&judged.line);
        let open = matches!(judged.kind, Kind::Short | Kind::Sentence);
        if open && (twice || below_credit && !judged.line.ends_sentence()) {
            judged.kind = Kind::Caption;
        }
    }
}

/// Marks the boxes of a header, from the line after the headline on.
pub(super) fn mark(lines: &mut [Judged<'_>], from: usize, title: Option<usize>) {
    if title.is_none() {
        return;
    }
    let is_long = |judged: &Judged<'_>| judged.kind == Kind::Sentence && judged.line.n_chars > POINT_CHARS;
    let reach = lines.len().min(from + HEADER_LINES);
    let first = (from..reach).find(|idx| lines.get(*idx).is_some_and(is_long)).unwrap_or(reach);
    for idx in from..first {
        if let Some(n_points) = n_points(lines, idx, first) {
            for judged in lines.iter_mut().skip(idx).take(n_points + 1) {
                judged.kind = Kind::Furniture;
            }
        }
        mark_link(lines, idx, first);
        mark_between(lines, idx);
    }
}

/// « © Keystone », « Les opposants ont trinqué dès 13 h. », the author: the picture's words.
fn mark_between(lines: &mut [Judged<'_>], idx: usize) {
    let above = idx.checked_sub(1).and_then(|above| lines.get(above));
    let is_credited = above.is_some_and(|above| {
        above.kind == Kind::Caption && is_photo_credit(&above.line) && above.line.n_words <= 6
    });
    // A standfirst stands above the credit: this is another text.
    let is_introduced = idx
        .checked_sub(2)
        .and_then(|above| lines.get(above))
        .is_some_and(|above| matches!(above.kind, Kind::Short | Kind::Sentence) && above.line.n_words > 4);
    let is_headed = lines.get(idx + 1).is_some_and(|next| matches!(next.kind, Kind::Byline | Kind::Date));
    if let Some(judged) = lines.get_mut(idx)
        && is_credited
        && is_introduced
        && is_headed
        && matches!(judged.kind, Kind::Short | Kind::Sentence)
        && judged.line.n_chars <= CAPTION_CHARS
    {
        judged.kind = Kind::Caption;
    }
}

/// « À lire aussi : » and what touches it below, a gap after them: links, even where they ask a question.
pub(super) fn mark_links(lines: &mut [Judged<'_>]) {
    for idx in 0..lines.len() {
        let is_head = lines.get(idx).is_some_and(|judged| {
            judged.kind == Kind::Furniture
                && judged.line.n_blank_before > 0
                && is_see_also(&judged.line.folded)
        });
        if !is_head {
            continue;
        }
        let below = lines.get(idx + 1..lines.len().min(idx + 2 + MAX_POINTS)).unwrap_or_default();
        let is_link = |judged: &&Judged<'_>| {
            judged.line.n_blank_before == 0
                && judged.line.n_chars <= CAPTION_CHARS
                && !judged.line.text.ends_with('.')
        };
        let n = below.iter().take_while(is_link).count();
        let ends = below.get(n).is_some_and(|next| next.line.n_blank_before > 0);
        if ends {
            for judged in lines.iter_mut().skip(idx + 1).take(n) {
                if judged.kind == Kind::Sentence {
                    judged.kind = Kind::Furniture;
                }
            }
        }
    }
}

/// How many lines sum up below « L'essentiel »: those that touch it, the text following after a gap.
fn n_points(lines: &[Judged<'_>], idx: usize, first: usize) -> Option<usize> {
    let head = lines.get(idx).filter(|judged| is_summary(&judged.line.folded))?;
    let below = lines.get(idx + 1..first.min(idx + MAX_POINTS + 2))?;
    let touches =
        |judged: &&Judged<'_>| judged.line.n_blank_before == 0 && judged.line.n_chars <= POINT_CHARS;
    let n = below.iter().take_while(touches).count();
    let ends = lines
        .get(idx + 1 + n)
        .is_some_and(|next| next.line.n_blank_before > 0 && next.kind == Kind::Sentence);
    (head.line.n_words <= 6 && (2..=MAX_POINTS).contains(&n) && ends).then_some(n)
}

/// « L'essentiel », « Ce qu'il faut retenir », « Les points clés »
fn is_summary(folded: &str) -> bool {
    let bare = folded.trim_matches(|mark: char| !mark.is_alphanumeric());
    matches!(
        bare,
        "l'essentiel"
            | "l'essentiel de l'info"
            | "l'essentiel a retenir"
            | "ce qu'il faut retenir"
            | "ce qu'il faut savoir"
            | "a retenir"
            | "points cles"
            | "les points cles"
            | "les points essentiels"
            | "en resume"
            | "le resume"
            | "en bref"
            | "resume"
    )
}

/// « Du nouveau pour l'accord de libre-échange » between the standfirst and the picture: a link.
fn mark_link(lines: &mut [Judged<'_>], idx: usize, first: usize) {
    let above = idx.checked_sub(1).and_then(|above| lines.get(above)).map(|judged| judged.kind);
    let is_above_picture = idx + 1 < first
        && lines.get(idx + 1).is_some_and(|next| next.kind == Kind::Caption && next.line.n_blank_before == 0);
    if let Some(judged) = lines.get_mut(idx)
        && judged.kind == Kind::Short
        && above == Some(Kind::Sentence)
        && is_above_picture
        && judged.line.n_chars < LINK_CHARS
        && !judged.line.ends_sentence()
    {
        judged.kind = Kind::Furniture;
    }
}

#[cfg(test)]
mod tests {
    use crate::read::{RawArticle, layout::layout, lexicon::Outlets};

    fn body(text: &str) -> Vec<String> {
        let article = RawArticle { text: text.to_string(), ..RawArticle::default() };
        let found = layout(&article, &Outlets::default());
        found.body.iter().filter_map(|at| text.get(at.clone())).map(str::to_string).collect()
    }

    const LONG: &str = "La commune a fermé le bac qui relie les deux rives depuis trente ans, faute de pilote, et les habitants \
        du hameau doivent faire quarante kilomètres de route pour rejoindre leur mairie, leur école et leur médecin.";

    #[test]
    fn a_summary_above_the_text() {
        let text = format!(
            "Le bac de Saint-Loup ne passe plus\nPublié le 3 mai 2021\nL'essentiel\nLe bac est fermé depuis lundi.\nLa mairie \
             cherche un pilote.\n\n{LONG}\n\nLes écoliers attendent toujours leur car du matin."
        );
        let body = body(&text);
        assert!(!body.iter().any(|line| line.contains("cherche un pilote")), "{body:?}");
        assert_eq!(body.len(), 2, "{body:?}");
    }

    #[test]
    fn links_that_ask_and_words_of_a_picture() {
        let text = format!(
            "Le bac de Saint-Loup ne passe plus\nLa commune n'a plus de pilote depuis lundi, et le car qui devait \
             remplacer le bac n'est jamais venu chercher les écoliers du hameau.\n© Keystone\nLes écoliers ont \
             traversé à pied, lundi à Saint-Loup.\nPar Awa Ba\n\n{LONG}\n\nÀ lire aussi :\nUn pont sera construit\nFaut-il un \
             deuxième bac sur la Meuse ?\n\n{LONG} Rien n'est réglé. Faut-il un pont ?"
        );
        let body = body(&text);
        assert!(
            !body.iter().any(|line| line.contains("deuxième bac") || line.contains("à pied")),
            "{body:?}"
        );
        assert_eq!(body.len(), 3, "{body:?}");
    }

    #[test]
    fn an_intertitle_of_the_same_words() {
        let text = format!(
            "Le bac de Saint-Loup ne passe plus\nPublié le 3 mai 2021\n\n{LONG}\n\nL'essentiel\nLe bac est fermé depuis \
             lundi.\nLa mairie cherche un pilote.\n\n{LONG} Rien n'est réglé."
        );
        assert!(body(&text).iter().any(|line| line.contains("cherche un pilote")));
    }

    #[test]
    fn a_text_of_short_paragraphs_keeps_them() {
        let text = "Le bac de Saint-Loup ne passe plus\nPublié le 3 mai 2021\nEn bref\nLe bac est fermé depuis lundi matin.\nLa mairie \
            cherche un pilote pour le bac.\nLes écoliers attendent leur car.\nLe préfet a promis une réponse.";
        assert!(body(text).iter().any(|line| line.contains("cherche un pilote")));
    }
}
