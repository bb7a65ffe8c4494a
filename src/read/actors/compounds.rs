//! Names that a common noun opens: « rue de la République », « cour d'appel de Rennes », « Fédération
//! nationale des boulangers (FNB) »; and names of events, which are no actors: « Tour de France ».

use super::{
    tokens::Tokens,
    traits::Traits,
    words::{Head, Heads, event_head, is_function_word, lower_head},
};
use crate::{model::Kind, read::word_lists::Words, text::WordKind};

/// Whether a small word may open a name or an event, whatever follows it; « us » is masked there.
pub(super) fn may_open_name(word: &str) -> bool {
    lower_head(word).is_some()
        || event_head(word)
        || matches!(word, "conseil" | "us" | "journee" | "f" | "sceaux")
}

/// The end and the kind of the name that a common noun opens at a token.
pub(super) fn compound(tokens: &Tokens<'_>, at: usize) -> Option<(usize, Kind)> {
    let token = tokens.get(at).filter(|token| token.opens_word && token.is_word() && !token.loud)?;
    let Head { kind, takes } = lower_head(tokens.folded(at))?;
    // « porte-parole du parquet » is no door.
    if !token.closes_word
        && tokens
            .get(at + 1)
            .is_none_or(|piece| !piece.capital && !tokens.folded(at + 1).starts_with("point"))
    {
        return None;
    }
    let mut next = if token.closes_word { at + 1 } else { tokens.word_end(at) };
    // « porte Macron », « cité Dupont »: without its article the word is a verb or an adverb.
    let before = tokens.before(at, 1);
    if takes == Heads::AfterArticle
        && !matches!(before, "la" | "l'" | "le" | "du" | "au" | "les" | "des" | "une" | "cette" | "ce" | ",")
    {
        return None;
    }
    if takes == Heads::NotOfPersons
        && tokens.folded(next) == "de"
        && matches!(before, "une" | "sa" | "en" | "leur" | "ma")
    {
        return None;
    }
    // « entré à la place de X », « au centre de Y »: no square.
    if tokens.folded(at) == "place"
        && before == "la"
        && tokens.before(at, 2) == "a"
        && matches!(tokens.folded(next), "de" | "d'")
        && matches!(
            tokens.before(at, 3),
            "entre" | "entree" | "entrant" | "elu" | "nomme" | "jeu" | "titulaire" | "aligne" | "joue"
        )
    {
        return None;
    }
    for _ in 0..4 {
        if is_adjective(tokens, next) {
            next += 1;
        } else if matches!(tokens.folded(next), "de" | "d'" | "des" | "du")
            && is_field(tokens.folded(next + 1))
            && tokens.joined(next)
        {
            // « tribunal de grande instance de Thiès »
            next += 2 + usize::from(tokens.folded(next + 2) == "instance");
        } else {
            break;
        }
    }
    let linked = link(tokens, next);
    if linked == next && takes == Heads::OnlyOf {
        return None;
    }
    // « le palais de Sa Majesté X » is not called after X.
    if matches!(tokens.folded(linked), "sa" | "son") {
        return None;
    }
    let end = run(tokens, linked)?;
    let end = match (tokens.folded(at), tokens.folded(end)) {
        ("canal" | "ligne", "a") => run(tokens, end + 1).unwrap_or(end),
        _ => end,
    };
    tokens.joined(at).then_some((end, kind))
}

/// After « de », « du », « de la »…
fn link(tokens: &Tokens<'_>, at: usize) -> usize {
    match (tokens.folded(at), tokens.folded(at + 1)) {
        ("de", "la" | "l'") => at + 2,
        ("de" | "du" | "des" | "d'", _) => at + 1,
        _ => at,
    }
}

/// The end of a run of capitalised words, or of a day that streets are named after.
fn run(tokens: &Tokens<'_>, from: usize) -> Option<usize> {
    let token = tokens.get(from)?;
    if token.kind == WordKind::Number {
        let month = if tokens.folded(from + 1) == "-" { from + 2 } else { from + 1 };
        let named = tokens.get(month).is_some_and(|token| token.capital && token.is_word());
        return named.then(|| tokens.word_end(month));
    }
    if !tokens.is_proper(from)
        || (token.opens && !tokens.joined(from.checked_sub(1)?))
        || tokens.has(from, Traits::TITLE)
    {
        return None;
    }
    let mut end = tokens.word_end(from);
    while end - from < 10 && tokens.joined(end - 1) {
        let small =
            usize::from(matches!(tokens.folded(end), "le" | "la" | "de" | "du" | "d'" | "von" | "al"))
                * usize::from(tokens.get(end).is_some_and(|token| !token.capital));
        let goes_on = tokens.is_proper(end + small)
            && tokens.joined(end + small - 1)
            && tokens.get(end + small).is_some_and(|token| !token.opens)
            // « la place Gambetta de Rennes » is two names.
            && (small == 0 || matches!(tokens.folded(end), "le" | "la" | "von" | "al"));
        if !goes_on {
            break;
        }
        end = tokens.word_end(end + small);
    }
    Some(end)
}

/// Whether a small word has the look of an adjective of institutions.
pub(super) fn is_adjective(tokens: &Tokens<'_>, at: usize) -> bool {
    const ENDINGS: [&str; 23] = [
        "el", "elle", "al", "ale", "aux", "aire", "aires", "ier", "iere", "ique", "iques", "if", "ive",
        "ien", "ienne", "ois", "oise", "ais", "aise", "able", "ante", "ain", "aine",
    ];
    let word = tokens.folded(at);
    tokens.get(at).is_some_and(|token| token.is_word() && !token.capital && token.closes_word)
        && word.len() > 3
        && !is_function_word(word)
        && (ENDINGS.iter().any(|ending| word.strip_suffix('s').unwrap_or(word).ends_with(ending))
            || matches!(
                word,
                "haut"
                    | "haute"
                    | "urbaine"
                    | "public"
                    | "prive"
                    | "privee"
                    | "supreme"
                    | "maritime"
                    | "uni"
                    | "unie"
                    | "central"
                    | "centre"
                    | "mixte"
                    | "libre"
                    | "autonome"
                    | "independante"
                    | "independant"
                    | "scolaire"
                    | "ocean"
                    | "agricole"
                    | "agricoles"
                    | "viticole"
                    | "viticoles"
                    | "etranger"
                    | "etrangere"
                    | "etrangers"
                    | "etrangeres"
            ))
}

/// What a court or a house deals with: « de commerce », « d'appel », « de communes ».
fn is_field(word: &str) -> bool {
    matches!(
        word,
        "commerce"
            | "appel"
            | "assises"
            | "instance"
            | "grande"
            | "police"
            | "proximite"
            | "communes"
            | "brigades"
            | "metropole"
            | "agglomeration"
            | "detention"
            | "retention"
            | "formation"
            | "operations"
            | "secours"
            | "recherche"
            | "congres"
            | "justice"
            | "conferences"
            | "sports"
            | "securite"
            | "industrie"
            | "metiers"
            | "premiere"
            | "prud'hommes"
            | "agriculture"
    )
}

/// The end of the name of an event that opens at a token: « Coupe d'Europe », « Ligue 1 ».
pub(super) fn event(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let token = tokens.get(at).filter(|token| token.opens_word && token.closes_word && token.is_word())?;
    let word = tokens.folded(at);
    if word == "conseil" && tokens.folded(at + 1) == "des" && tokens.folded(at + 2) == "ministres" {
        return Some(at + 3);
    }
    if word == "journee" && token.capital && is_of_all(tokens.folded(at + 1)) {
        let linked = link(tokens, at + 2);
        let is_named = linked > at + 2 && tokens.joined(at + 1);
        return Some(if is_named {
            linked + 1 + usize::from(is_adjective(tokens, linked + 1))
        } else {
            at + 2
        });
    }
    if !event_head(word) || !(token.capital || matches!(word, "coupe")) {
        return None;
    }
    let mut next = at + 1;
    while next < at + 3 && (is_adjective(tokens, next) || matches!(tokens.folded(next), "prix" | "grand")) {
        next += 1;
    }
    if tokens.get(next).is_some_and(|token| token.kind == WordKind::Number) {
        return Some(next + 1);
    }
    let linked = link(tokens, next);
    // « la Ligue des droits de l'homme », « la Ligue nationale de rugby » are bodies.
    let is_body = word == "ligue"
        && (next > at + 1 || tokens.get(linked).is_some_and(|token| !token.capital))
        && !matches!(tokens.folded(linked), "champions" | "championnes" | "nations");
    if linked > next && is_body {
        return None;
    }
    if linked > next && tokens.joined(next) {
        if let Some(end) = run(tokens, linked) {
            return Some(end);
        }
        return tokens.get(linked).filter(|token| token.is_word()).map(|_| linked + 1);
    }
    // « Formule E », « Pro D2 »
    if tokens.get(next).is_some_and(|token| token.capital && token.text.len() <= 2) && tokens.joined(at) {
        return Some(next + 1);
    }
    // « le Tour », « la Coupe » after its article.
    (!token.opens && matches!(tokens.before(at, 1), "le" | "la" | "du" | "au" | "de" | "en" | "ce" | "cette"))
        .then_some(at + 1)
        .filter(|end| !tokens.is_proper(*end))
}

/// How many tokens from one on name a currency or the seals of a minister: « 98 milliards de F CFA », « 435 M$ US »,
/// « la garde des Sceaux X »; 0 elsewhere.
pub(super) fn n_nobody(tokens: &Tokens<'_>, at: usize) -> usize {
    let before = tokens.before(at, 1);
    match tokens.folded(at) {
        "f" if tokens.folded(at + 1) == "cfa" => 2,
        "sceaux" if before == "des" && tokens.before(at, 2) == "garde" => 1,
        "us" if matches!(before, "dollars" | "dollar" | "cents" | "cent") || before.ends_with('$') => 1,
        _ => 0,
    }
}

/// What has letters of its own and is nobody: taxes, diseases, papers, figures.
pub(super) fn is_measure(noun: &str) -> bool {
    static MEASURES: Words = Words::of(
        "\
taxe impot contribution produit indice virus syndrome maladie fievre question contrat revenu salaire certificat \
brevet diplome examen taux loi plan code titre prix allocation accord accords traite test vaccin \
numero systeme technologie objectif objectifs droit droits gaz vehicule energie equivalent vente",
    );
    MEASURES.has(noun)
}

/// « Journée internationale de la langue maternelle », « Journée mondiale du sida »
fn is_of_all(adjective: &str) -> bool {
    matches!(adjective, "internationale" | "mondiale" | "nationale" | "europeenne" | "africaine")
}

/// Whether a championship is named at a token: « la Ligue des droits de l'homme (LDH) » is none.
pub(super) fn is_contest(tokens: &Tokens<'_>, at: usize) -> bool {
    let is_named = matches!(
        tokens.folded(at),
        "championnat"
            | "championnats"
            | "coupe"
            | "trophee"
            | "jeux"
            | "rallye"
            | "marathon"
            | "biennale"
            | "open"
    );
    is_named && event(tokens, at).is_some_and(|end| end > at + 1)
}

/// Where the name begins that an acronym in brackets stands for, given the place of the bracket:
/// its letters, from the last, begin or stand in the words before.
pub(super) fn expansion(tokens: &Tokens<'_>, bracket: usize) -> Option<usize> {
    spelled(tokens, bracket, false).or_else(|| spelled(tokens, bracket, true))
}

/// As [`expansion`]; articles and prepositions give letters or do not.
fn spelled(tokens: &Tokens<'_>, bracket: usize, links_count: bool) -> Option<usize> {
    let acronym = tokens.folded(bracket + 1);
    let token =
        tokens.get(bracket + 1).filter(|token| token.is_word() && token.capital && token.opens_word)?;
    // « Combat pour l'alternance en 2015 (CAP 2015) »
    let is_numbered = tokens.get(bracket + 2).is_some_and(|token| token.kind == WordKind::Number);
    let closes = tokens.folded(bracket + 2 + usize::from(is_numbered)) == ")" || is_trailed(tokens, bracket);
    let letters: Vec<char> = acronym.chars().filter(|letter| letter.is_alphabetic()).collect();
    if !closes || !token.closes_word && !is_trailed(tokens, bracket) || !(2..=10).contains(&letters.len()) {
        return None;
    }
    let floor = bracket.saturating_sub(letters.len() * 3 + 4);
    let (mut at, mut left) = (bracket, letters.len());
    let (mut matched, mut n_idle) = (0, 0);
    while at > floor && left > 0 {
        at -= 1;
        let inside = tokens.get(at)?;
        if is_numbered && inside.kind == WordKind::Number {
            continue;
        }
        if !tokens.joined(at) || !(inside.is_word() || inside.kind == WordKind::Elided) {
            return None;
        }
        if at + 1 == bracket && !inside.is_word() {
            return None;
        }
        let word = tokens.folded(at);
        let head = word.chars().next()?;
        let wanted = letters.get(left - 1).copied()?;
        let is_link = is_function_word(word) || is_small_link(word);
        if is_link && !links_count {
            continue;
        }
        if head == wanted {
            left -= 1;
            matched += 1;
        } else if !is_link {
            // A word of weight gives several letters (« Femua »), or none in the middle.
            let given = tail_of(word, letters.get(..left)?);
            n_idle += usize::from(given == 0);
            if n_idle > 2 {
                return None;
            }
            left -= given;
            matched += usize::from(given > 0);
        }
    }
    let first = tokens.get(at)?;
    let fits = left == 0
        && matched >= 2
        && first.opens_word
        && first.is_word()
        && (first.capital || (token.shouted && bracket - at >= 3))
        && !tokens.has(at, Traits::FUNCTION_WORD);
    fits.then_some(at)
}

/// « Congrès pour l'unité (CPU-Ensemble) »: an acronym with more behind its hyphen.
pub(super) fn is_trailed(tokens: &Tokens<'_>, bracket: usize) -> bool {
    let is_acronym = tokens
        .get(bracket + 1)
        .is_some_and(|token| token.shouted && !token.closes_word && token.text.chars().count() >= 3);
    is_acronym && (bracket + 3..bracket + 9).any(|at| tokens.folded(at) == ")")
}

fn is_small_link(word: &str) -> bool {
    matches!(
        word,
        "de" | "des" | "du" | "d'" | "l'" | "la" | "les" | "et" | "pour" | "en" | "aux" | "a" | "sur"
    )
}

/// How many of the last letters a word begins with, its own first letter being the first of them.
fn tail_of(word: &str, letters: &[char]) -> usize {
    let most = letters.len().min(4);
    (2..=most)
        .rev()
        .find(|n| {
            let tail = letters.get(letters.len() - n..).unwrap_or_default();
            word.chars().take(*n).eq(tail.iter().copied())
        })
        .unwrap_or(0)
}
