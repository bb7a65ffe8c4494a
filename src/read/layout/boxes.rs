//! Lines that speak of who wrote the article, told by the lines around them: names alone beside a
//! date, and the box that presents the author below the text.
//!
//! What a line says by itself is judged in [`super::furniture`] and [`super::headers`], not here.

use std::collections::BTreeSet;

use super::{
    Judged, Kind,
    captions::is_photo_credit,
    dated_strip::strip_parts,
    furniture::heads_media,
    lines::Line,
    names::{is_name, is_names},
    outlet_names::has_press_name,
};
use crate::{
    read::lexicon::Outlets,
    text::{fold, split_turn},
};

/// How far down a header reaches.
const HEADER_LINES: usize = 16;

/// How many lines from the top may name the papers of a house.
const MASTHEAD_LINES: usize = 4;

/// A standfirst above the byline has no more lines and letters; what has more is the article.
const STANDFIRST_LINES: usize = 2;
const STANDFIRST_CHARS: usize = 600;

/// A rubric has fewer letters; what has more is a standfirst without a full stop.
const SHORT_CHARS: usize = 60;

/// What stands right above a photographer's name is a caption up to here; what is longer, a standfirst.
const CAPTION_CHARS: usize = 110;

/// The words of a photographer's name alone.
const CREDIT_WORDS: usize = 6;

/// How many running lines from the end may present the author.
const BOX_LINES: usize = 3;

/// « Perrine Vanhoutte et Hugo Decock » beside the line that dates the article, a headline above.
pub(super) fn mark_names(lines: &mut [Judged<'_>]) {
    for idx in 1..lines.len().min(HEADER_LINES) {
        let Some(judged) = lines.get(idx) else { break };
        if judged.kind != Kind::Short || !is_names(judged.line.text) {
            continue;
        }
        // « Publié : 4 mars 2025 à 18h05  Temps de lecture : 3 min »
        let is_dated = |at: Option<usize>| {
            at.and_then(|at| lines.get(at)).is_some_and(|judged| {
                judged.kind == Kind::Date || judged.kind == Kind::Furniture && !judged.line.dates().is_empty()
            })
        };
        let above = lines.get(..idx).unwrap_or_default();
        let is_title = |judged: &Judged<'_>| {
            matches!(judged.kind, Kind::Short | Kind::Sentence) && judged.line.n_words >= 4
        };
        if above.iter().any(is_title)
            && (is_dated(Some(idx + 1)) || is_dated(idx.checked_sub(1)))
            && let Some(judged) = lines.get_mut(idx)
        {
            judged.kind = Kind::Byline;
        }
    }
}

/// « Notre envoyée spéciale », her name on the next line; « Awa Ba-Roy » between standfirst and text, where
/// the article speaks of nobody of that name.
pub(super) fn mark_lone_author(lines: &mut [Judged<'_>]) {
    let is_signed = lines.iter().take(HEADER_LINES).any(|judged| {
        judged.kind == Kind::Byline && judged.line.n_words > 3 && !is_sent(&judged.line.folded)
    });
    for idx in 2..lines.len().min(HEADER_LINES) {
        let (Some(judged), Some(above), Some(below)) =
            (lines.get(idx), lines.get(idx - 1), lines.get(idx + 1))
        else {
            break;
        };
        if judged.kind != Kind::Short || !is_name(judged.line.text) {
            continue;
        }
        let surname = judged.line.folded.rsplit(' ').next().unwrap_or_default();
        let is_spoken_of = || {
            let mut others = lines.iter().enumerate().filter(|(other, _)| *other != idx);
            others.any(|(_, other)| other.line.folded.contains(surname))
        };
        let is_between = above.kind == Kind::Sentence
            && above.line.n_chars <= STANDFIRST_CHARS
            && below.kind == Kind::Sentence
            && below.line.n_chars > CAPTION_CHARS
            && lines.iter().take(idx).filter(|judged| judged.kind == Kind::Sentence).count()
                <= STANDFIRST_LINES
            && lines.iter().take(idx - 1).any(|judged| judged.kind == Kind::Short);
        if is_sent(&above.line.folded) || is_between && !is_signed && !is_spoken_of() {
            if let Some(judged) = lines.get_mut(idx) {
                judged.kind = Kind::Byline;
            }
            return;
        }
    }
}

/// « Notre envoyé spécial », « De nos envoyés spéciaux à Sommières »
fn is_sent(folded: &str) -> bool {
    let bare = folded.strip_prefix("de ").unwrap_or(folded);
    let leads = ["notre envoye", "nos envoyes", "notre correspondant", "nos correspondants"];
    folded.len() <= 60 && leads.iter().any(|lead| bare.starts_with(lead))
}

/// « Le Fleuve | Le Fleuve – Week-End – Scènes », « Les Dépêches du Sud | Le Courrier | Librairie »: papers of a
/// house side by side on top of the page.
pub(super) fn mark_mastheads(lines: &mut [Judged<'_>], outlets: &Outlets) {
    if let Some(first) =
        lines.first_mut().filter(|first| first.kind == Kind::Short && heads_rubric(&first.line))
    {
        first.kind = Kind::Furniture;
    }
    for judged in lines.iter_mut().take(MASTHEAD_LINES) {
        if judged.kind != Kind::Short || !judged.line.text.contains('|') {
            continue;
        }
        let parts = strip_parts(judged.line.text);
        let is_short = |part: &str| part.split_whitespace().count() <= 5 && !part.ends_with(['.', '?', '!']);
        let is_paper = |part: &str| outlets.find(part).is_some() || has_press_name(part);
        let n_papers = parts.iter().filter(|(_, part)| is_paper(part)).count();
        let begins = parts.first().is_some_and(|(_, part)| is_paper(part));
        if parts.len() >= 2
            && begins
            && (n_papers >= 2 || parts.len() >= 4)
            && parts.iter().all(|(_, part)| is_short(part))
        {
            judged.kind = Kind::Furniture;
        }
    }
}

/// « La Tribune de l'Ouest – Opinions »: a paper and one of its rubrics.
fn heads_rubric(line: &Line<'_>) -> bool {
    const RUBRICS: [&str; 22] = [
        "afrique",
        "culture",
        "debats",
        "dossier",
        "economie",
        "editorial",
        "education",
        "environnement",
        "faits divers",
        "idees",
        "international",
        "justice",
        "magazine",
        "monde",
        "opinion",
        "opinions",
        "politique",
        "regions",
        "sante",
        "societe",
        "sport",
        "sports",
    ];
    let parts = strip_parts(line.text);
    let [(_, paper), (_, rubric)] = parts.as_slice() else { return false };
    has_press_name(paper) && RUBRICS.contains(&fold(rubric).as_str())
}

/// Between the headline and the last line that dates or signs the article there are rubrics, counts and
/// the paper's name again, and no subheads; the paper's name said above the headline is one anywhere.
pub(super) fn mark_header(lines: &mut [Judged<'_>], title: Option<usize>) {
    let Some(title) = title else { return };
    let from = title + 1;
    let mut n_running = 0;
    let mut last = from;
    for (idx, judged) in lines.iter().enumerate().skip(from).take(HEADER_LINES) {
        n_running += usize::from(judged.kind == Kind::Sentence);
        if n_running > STANDFIRST_LINES || judged.line.n_chars > STANDFIRST_CHARS {
            break;
        }
        if matches!(judged.kind, Kind::Date | Kind::Byline) {
            last = idx;
        }
    }
    let on_top: BTreeSet<String> = lines
        .iter()
        .take(title)
        .filter(|judged| judged.line.n_words >= 2 && judged.line.n_chars <= 60)
        .map(|judged| judged.line.folded.clone())
        .collect();
    for (idx, judged) in lines.iter_mut().enumerate().skip(from) {
        let is_inside = idx < last && judged.line.n_chars < SHORT_CHARS && !judged.line.ends_sentence();
        let says = || on_top.contains(&judged.line.folded) || heads_media(&judged.line);
        if judged.kind == Kind::Short && (is_inside || says()) {
            judged.kind = Kind::Furniture;
        }
    }
}

/// « Le nouveau quai mesure 90 mètres. », the photographer's name alone right below, is a caption.
pub(super) fn mark_above_credits(lines: &mut [Judged<'_>]) {
    for idx in 1..lines.len() {
        let is_credit = lines.get(idx).is_some_and(|judged| {
            judged.kind == Kind::Caption
                && judged.line.n_words <= CREDIT_WORDS
                && is_photo_credit(&judged.line)
        });
        if is_credit
            && let Some(judged) = lines.get_mut(idx - 1)
            && matches!(judged.kind, Kind::Short | Kind::Sentence)
            && judged.line.n_chars <= CAPTION_CHARS
            && judged.line.text.ends_with('.')
        {
            judged.kind = Kind::Caption;
        }
    }
}

/// « Awa Ba est journaliste au service Économie depuis 2016. » among the last lines.
pub(super) fn mark_authors(lines: &mut [Judged<'_>], end: usize) {
    let running: Vec<usize> = (0..end.min(lines.len()))
        .rev()
        .filter(|idx| lines.get(*idx).is_some_and(|judged| judged.kind == Kind::Sentence))
        .take(BOX_LINES)
        .collect();
    for (nth, idx) in running.into_iter().enumerate() {
        let Some(judged) = lines.get_mut(idx) else { break };
        // A text of one line is the article, whatever it says.
        if idx > 0 && (nth == 0 || judged.line.n_chars <= 400) && presents_author(judged.line.text) {
            judged.kind = Kind::Furniture;
            // The name stands on a line of its own above « Journaliste, elle a … ».
            if let Some(name) = idx.checked_sub(1).and_then(|above| lines.get_mut(above))
                && name.kind == Kind::Short
                && is_name(name.line.text)
            {
                name.kind = Kind::Byline;
            }
        }
    }
}

/// Whether a line begins with a person's name and says that this person writes.
fn presents_author(text: &str) -> bool {
    let head = text.get(..text.floor_char_boundary(160)).unwrap_or(text);
    if let Some((trade, says)) = split_turn(head, ", ")
        && (says.starts_with("il ") || says.starts_with("elle "))
    {
        let trade = trade.to_lowercase();
        return trade.split_whitespace().count() <= 5 && WRITES.iter().any(|turn| trade.starts_with(turn));
    }
    let Some((name, says)) = split_turn(head, " est ") else { return false };
    let name = name.trim();
    let bare = ["M. ", "Mme ", "Mlle ", "Dr "].iter().find_map(|title| name.strip_prefix(title));
    let is_person = bare.map_or_else(|| is_name(name), |surname| surname.split(' ').count() <= 3);
    let says = ["un ", "une ", "notre ", "le ", "la ", "également ", "aussi "]
        .iter()
        .find_map(|small| says.strip_prefix(small))
        .unwrap_or(says);
    is_person && WRITES.iter().any(|turn| says.starts_with(turn))
}

/// What an author is said to be.
const WRITES: &[&str] = &[
    "journaliste",
    "rédact",
    "grand reporter",
    "reporter",
    "correspondant",
    "chroniqueu",
    "éditorialiste",
    "blogueu",
    "passionné",
    "diplômé",
    "responsable éditorial",
    "chef de rubrique",
    "cheffe de rubrique",
    "collaborat",
    "auteur de ",
    "autrice de ",
    "auteure de ",
    "titulaire d",
];

#[cfg(test)]
mod tests {
    use super::presents_author;

    #[test]
    fn authors_presented() {
        for line in [
            "Chantal Rey est journaliste à la rubrique Suisse depuis 2011. Plus d’infos",
            "M. Sawadogo est passionné de numérique et de jardins.",
            "Idrissa Cissé est le correspondant du Fleuve à Kayes.",
            "Léa Morin est une journaliste indépendante.",
            "Journaliste, il a rejoint la rédaction en 2016. Il suit la politique.",
            "Grand reporter, elle couvre les Balkans.",
        ] {
            assert!(presents_author(line), "{line}");
        }
    }

    #[test]
    fn others_presented() {
        for line in [
            "Chantal Rey est élue maire de Sion.",
            "Le tribunal est passionné par cette affaire.",
            "Cet homme est journaliste.",
            "Ouvrier, il a rejoint l'usine en 2016.",
            "Journaliste, profession menacée, il faut le dire.",
            "M. Sawadogo est président de la coopérative depuis 2011.",
            "La ville est rédigée en lettres d'or.",
            "",
        ] {
            assert!(!presents_author(line), "{line}");
        }
    }
}
