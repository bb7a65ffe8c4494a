//! Whether one text holds several articles, put together by whoever gathered them: the head of another stands
//! between two stretches of body.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use super::{Piece, Place, published::led_date};
use crate::{
    model::Edtf,
    read::reading::{Another, Bytes, PublishedDate},
};

/// What an article is at least, in bytes of body: less is a teaser of one.
const ARTICLE: usize = 200;

/// The same below the body, where teasers of other articles stand.
const BELOW: usize = 400;

/// How many dated heads are asked: a list of a thousand teasers has as many.
const HEADS: usize = 16;

/// The first head of another article below a stretch of body, with a stretch of its own.
///
/// A box in the middle of an article has a date too. It leads to what was printed before; a later date, or
/// furniture of the page told a second time, is another page.
pub(super) fn another(
    pieces: &[Piece<'_>],
    body: &[Bytes],
    published: Option<&PublishedDate>,
) -> Option<Another> {
    let first = published?;
    let (first_at, first_day) = (first.at.as_ref()?.end, first.edtf?);
    let n_bytes = |from: usize, to: usize| -> usize {
        body.iter().filter(|at| at.start >= from && at.end <= to).map(|at| at.end - at.start).sum()
    };
    let heads = pieces.iter().enumerate().filter_map(|(nth, piece)| {
        let is_below_first = piece.line.at.start > first_at && !piece.cut_from_body;
        Some((nth, is_below_first.then(|| led_date(piece)).flatten().filter(|edtf| *edtf != first_day)?))
    });
    heads.take(HEADS).find_map(|(nth, edtf)| {
        let (before, own) = pieces.split_at(nth);
        let (head, below) = own.split_first()?;
        let at = &head.line.at;
        let follows = match head.place {
            Place::Above => false,
            Place::Inside => n_bytes(at.end, usize::MAX) >= ARTICLE,
            Place::Below => n_prose_bytes(below) >= BELOW,
        };
        let is_another = follows
            && n_bytes(first_at, at.start) >= ARTICLE
            && (is_later(edtf, first_day) || is_page_anew(before, below));
        is_another.then(|| Another { edtf, at: at.clone() })
    })
}

/// The prose of some pieces, up to the next head.
fn n_prose_bytes(pieces: &[Piece<'_>]) -> usize {
    /// Fewer words are a headline or a button.
    const SENTENCE: usize = 15;
    let own = pieces.iter().take_while(|piece| led_date(piece).is_none());
    own.filter(|piece| piece.line.n_words >= SENTENCE).map(|piece| piece.line.text.len()).sum()
}

fn is_later(one: Edtf, other: Edtf) -> bool {
    one.range().from.zip(other.range().to).is_some_and(|(from, to)| from > to)
}

/// Whether furniture of several words stands in both: « Partager sur Facebook ».
fn is_page_anew(before: &[Piece<'_>], below: &[Piece<'_>]) -> bool {
    let told = |piece: &&Piece<'_>| piece.line.n_words >= 2;
    let said: HashSet<&str, FixedState> =
        before.iter().filter(told).map(|piece| piece.line.folded.as_str()).collect();
    below.iter().filter(told).any(|piece| said.contains(piece.line.folded.as_str()))
}

#[cfg(test)]
mod tests {
    use crate::read::{Lexicon, RawArticle, read};

    const BUDGET: &str = "Le conseil municipal de Trévignac a voté dimanche son budget. Le maire, Paul Riou, s'est \
        dit satisfait du résultat et a promis de ne pas augmenter les impôts cette année, malgré le prix de l'énergie.";
    const BRIDGE: &str = "Le pont de Trévignac sera fermé à partir de lundi. Les travaux dureront six mois, a \
        indiqué le département. La circulation sera déviée par la route de Kerdal, et les cars passeront par le port.";

    fn warnings(text: &str) -> Vec<String> {
        let raw =
            RawArticle { id: "a".into(), source: "a.txt".into(), text: text.into(), ..RawArticle::default() };
        read(&raw, &Lexicon::default()).warnings
    }

    #[test]
    fn two_articles_in_one_text_are_told_of() {
        let head = "La mairie vote son budget\n\nPublié le 3 mars 2024 à 10h12";
        let text = format!(
            "{head}\n\n{BUDGET}\n\nLe pont fermé pour six mois\n\nPublié le 5 avril 2024\n\n{BRIDGE}\n"
        );
        let found = warnings(&text);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("“2024-04-05”") && found[0].contains("line 9"), "{found:?}");
    }

    #[test]
    fn an_earlier_one_is_told_of_where_the_page_begins_anew() {
        let text = |share: &str| {
            format!(
                "La mairie vote\n\nPublié le 3 mars 2024\n\n{BUDGET}\n\n{share}\n\nLe pont fermé\n\nPublié le 5 avril \
                 2021\n\n{BRIDGE}\n\n{BRIDGE} {BUDGET}\n\n{share}\n"
            )
        };
        assert_eq!(warnings(&text("Partager sur Facebook")).len(), 1);
        assert_eq!(warnings(&text("")), Vec::<String>::new());
    }

    #[test]
    fn one_article_with_its_boxes_updates_and_comments_is_one() {
        for text in [
            format!(
                "La mairie vote\n\nPublié le 3 mars 2024, mis à jour le 4 mars 2024\n\n{BUDGET}\n\n{BRIDGE}\n"
            ),
            format!(
                "La mairie vote\n\nPublié le 3 mars 2024\n\n{BUDGET}\n\nMis à jour le 5 mars 2024\n\n{BRIDGE}\n"
            ),
            format!(
                "La mairie vote\n\nPublié le 3 mars 2024\n\n{BUDGET}\n\nLe pont\n\nPublié le 5 avril 2021\n\n{BRIDGE}\n"
            ),
            format!("La mairie vote\n\n{BUDGET}\n\nPublié le 3 mars 2024\n\n{BRIDGE}\n"),
            format!(
                "La mairie vote\n\nPublié le 3 mars 2024\n\n{BUDGET}\n{BRIDGE}\n\nÀ lire aussi\n\nLe pont fermé\nPublié le 5 avril 2024\n"
            ),
            format!(
                "La mairie vote\n\nPublié le 3 mars 2024\n\n{BUDGET} Le décret publié le 5 avril 2024 le permet. {BRIDGE}\n"
            ),
        ] {
            assert_eq!(warnings(&text), Vec::<String>::new(), "{text}");
        }
    }
}
