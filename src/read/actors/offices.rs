//! What an office is called in the text: its head, its qualifiers, of whom or of what.
//!
//! « le maire (LR) de Brest », « la directrice générale du FMI », « le porte-parole de l'armée
//! malienne », « son homologue français ». Who holds it is asked in [`super::holders`].

use super::{
    article::Article,
    cast::{Who, slug},
    lookup::{demonym, office, organisation_known},
    ministers::minister,
    people::Sense2,
    qualifiers::qualified,
    traits::Traits,
};
use crate::{model::Kind, read::word_lists::Words};

/// An office as the text names it.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent traits of an office, asked one by one")]
pub(super) struct Role {
    pub to: usize,
    /// Where the words end that name the office itself.
    pub head_to: usize,
    /// Such as `foreign-minister`; `minister` for any; `president:club` with a noun after it.
    pub office: String,
    /// « des Affaires étrangères », for the name of a ministry.
    pub field: String,
    pub of: Vec<Who>,
    pub is_plural: bool,
    pub is_ministry: bool,
    /// A word such as « patron », which is an office only of something.
    pub is_weak: bool,
    /// « le président déchu »
    pub is_former: bool,
    /// « chef de l'État », « président de la République »: an office of states only.
    pub is_of_state: bool,
    /// Its form says whether a woman holds it.
    pub is_gendered: bool,
    pub is_feminine: bool,
    pub n_words: usize,
}

/// Heads of offices that need more words to be one, folded.
static WEAK: Words = Words::of(
    "\
patron patronne chef cheffe dirigeant dirigeants dirigeante homme numero souverain roi emir sultan \
empereur reine monarque secretaire chancelier chanceliere leader envoye envoyee representant \
representante adjoint adjointe responsable commandant commandante fondateur fondatrice coordinateur \
coordinatrice coordonnateur tresorier conseiller conseillere juge delegue deleguee gerant gerante \
cogerant cogerante substitut substitute",
);

/// Offices of states and of the world's institutions: without one to be of, only the article or its
/// country says who holds them.
pub(super) fn is_national(office: &str) -> bool {
    matches!(office, "president" | "prime-minister" | "king" | "pope" | "vice-president")
        || office.ends_with("minister")
}

/// Reads the office named at a token.
pub(super) fn parse(article: &Article<'_, '_>, at: usize) -> Option<Role> {
    let tokens = &article.tokens;
    // Most words name no office, whatever follows them.
    tokens.get(at).filter(|token| token.traits.has(Traits::OFFICE))?;
    let word = tokens.folded(at);
    let is_whole = tokens.get(at).is_some_and(|token| token.closes_word);
    if is_whole && matches!(word, "ministre" | "ministres" | "ministere" | "ministeres") {
        return Some(minister(article, at));
    }
    if matches!(word, "collegue" | "collegues") {
        // « son collègue de l'Intérieur »
        return Some(minister(article, at)).filter(|role| !role.field.is_empty());
    }
    if matches!(word, "homologue" | "homologues") {
        return counterpart(article, at);
    }
    let (office_idx, n_tokens) = office(tokens, article.cast.lexicon, at)?;
    let (id, _) = article.cast.lexicon.office(office_idx)?;
    let head_to = at + n_tokens;
    // « le numéro deux européen du carton » is a rank.
    if word == "numero" && demonym(tokens, article.cast.lexicon, &article.cast.states, head_to).is_some() {
        return None;
    }
    let (end, is_former) = qualified(tokens, head_to);
    let weak = WEAK.has(word);
    let last = tokens.folded(head_to - 1);
    let is_plural =
        word.ends_with('s') && !matches!(word, "vice" | "sous") || last.ends_with("aux") && last != "sceaux";
    if is_plural && n_tokens == 1 && weak {
        return None;
    }
    let mut role = Role {
        to: end,
        head_to,
        office: id.to_string(),
        field: String::new(),
        of: Vec::new(),
        is_plural,
        is_ministry: false,
        // « chef d'État » and « chef » alone are told apart by their length.
        is_weak: weak && (n_tokens == 1 || matches!(id, "secretary-general" | "envoy")),
        is_former,
        is_of_state: matches!(id, "president" | "prime-minister" | "king") && n_tokens > 1,
        is_gendered: true,
        is_feminine: is_feminine(word) || (word == "premiere" || tokens.before(at, 1) == "la"),
        n_words: 0,
    };
    if let Some(named) = article.name_over(head_to - 1).filter(|named| named.from > at && named.to > head_to)
    {
        // « le président de la Commission de l'Union africaine »: the name goes further.
        if let Sense2::Actor(who) = named.sense {
            let inner = preposition(article, head_to).map(|n_tokens| head_to + n_tokens);
            let whole = inner.and_then(|at| organisation_known(tokens, article.cast.lexicon, at));
            (role.of, role.to) = (vec![whole.map_or(who, Who::Known)], named.to);
        }
    } else {
        complete(article, &mut role, end);
    }
    role.n_words = role.to - at;
    // « le roi du coton »
    (!matches!(role.office.split_once(':'), Some(("king" | "pope", _)))).then_some(role)
}

/// Words that open an office whether the lexicon's names begin with them or not.
pub(super) fn is_head(word: &str) -> bool {
    matches!(
        word,
        "homologue"
            | "homologues"
            | "ministre"
            | "ministres"
            | "ministere"
            | "ministeres"
            | "collegue"
            | "collegues"
    )
}

/// Whether a folded form is that of a woman: « présidente », « préfète », « mairesse ».
fn is_feminine(word: &str) -> bool {
    ["ente", "ete", "esse", "rice", "euse", "eure", "ee", "iere", "elle", "ine", "onne"]
        .iter()
        .any(|ending| word.ends_with(ending))
}

/// Reads of whom an office is, from the token after it.
fn complete(article: &Article<'_, '_>, role: &mut Role, end: usize) {
    let (of, to) = nations(article, end);
    if !of.is_empty() {
        (role.of, role.to) = (of, to);
        if role.office == "ambassador" {
            accredited(article, role);
        }
        return;
    }
    let (of, to) = of_whom(article, end, true);
    if !of.is_empty() {
        (role.of, role.to) = (of, to);
        if role.office == "ambassador" {
            accredited(article, role);
        }
        return;
    }
    let Some((noun, to)) = noun_after(article, end) else { return };
    role.office = format!("{}:{noun}", role.office);
    role.to = to;
    role.is_weak = false;
    let (of, to) = nations(article, role.to);
    let (of, to) = if of.is_empty() { of_whom(article, role.to, true) } else { (of, to) };
    if !of.is_empty() {
        (role.of, role.to) = (of, to);
    }
}

/// « l'ambassadeur de France au Niger »: two states make the office.
fn accredited(article: &Article<'_, '_>, role: &mut Role) {
    let n_tokens = match (article.tokens.folded(role.to), article.tokens.folded(role.to + 1)) {
        ("aupres", "de" | "du" | "des" | "d'") => 2,
        ("au" | "aux" | "en" | "a", _) => 1,
        _ => return,
    };
    let skip = usize::from(matches!(article.tokens.folded(role.to + n_tokens), "la" | "l'"));
    let Some(named) = article.name_from(role.to + n_tokens + skip) else { return };
    let posted = match named.sense {
        Sense2::Actor(who) => who,
        Sense2::City { acts_for, .. } => acts_for,
        Sense2::Metonym(_) => return,
    };
    role.office = format!("ambassador:{}", article.cast.card(posted).0);
    role.to = named.to;
}

/// « du club », « de la région », « de l'opposition parlementaire »: a noun that says which office
/// it is, as part of its id, and where it ends.
fn noun_after(article: &Article<'_, '_>, at: usize) -> Option<(String, usize)> {
    let tokens = &article.tokens;
    let start = at + preposition(article, at)?;
    let is_noun = |at: usize| {
        tokens.get(at).is_some_and(|token| token.is_word() && !token.capital && token.opens_word)
            && article.name_over(at).is_none()
    };
    // « la présidente de la Confédération Ana Li »
    let is_house = matches!(tokens.folded(start), "confederation" | "chambre" | "conseil")
        && article.name_over(start).is_none();
    if tokens.folded(at) == "a" || !(is_noun(start) || is_house) || tokens.folded(start).len() < 3 {
        return None;
    }
    if matches!(tokens.folded(start), "son" | "sa" | "ses" | "leur" | "leurs" | "notre" | "cette" | "ces") {
        return is_noun(start + 1).then(|| (tokens.folded(start + 1).to_string(), start + 2));
    }
    // « l'ancien conseiller du président X »: X is the president.
    if office(tokens, article.cast.lexicon, start).is_some() {
        return None;
    }
    let mut end = start + 1;
    while tokens.get(end).is_some_and(|token| !token.opens_word) {
        end += 1;
    }
    // « du chef de l'État de répondre aux attentes »
    let ends_so = |endings: &[&str]| endings.iter().any(|ending| tokens.folded(start).ends_with(ending));
    let is_infinitive = ends_so(&["er", "ir", "re", "oir"])
        && matches!(
            tokens.folded(end),
            "a" | "au" | "aux" | "le" | "la" | "les" | "l'" | "un" | "une" | "des"
        )
        // « au directeur de décider. »
        || ends_so(&["ider", "iser", "isir", "ondre", "agir", "ancher", "arler"])
            && matches!(tokens.folded(end), "." | "," | ";" | "?" | "!");
    if is_infinitive && start == at + 1 && matches!(tokens.folded(at), "de" | "d'") {
        return None;
    }
    while end < start + 4
        && is_noun(end)
        && tokens.folded(end) != "aux"
        && ADJECTIVE_ENDINGS.iter().any(|s| tokens.folded(end).ends_with(s))
    {
        if demonym(tokens, article.cast.lexicon, &article.cast.states, end).is_some() {
            break;
        }
        end += 1;
    }
    // « de la chambre d'agriculture », « du conseil d'administration »
    if matches!(tokens.folded(end), "de" | "d'") && is_noun(end + 1) && tokens.folded(end + 1).len() > 3 {
        end += 2;
    }
    // « l'administration militaire de la région de Kiev »
    if let Some(region) = preposition(article, end).map(|n_tokens| end + n_tokens)
        && REGIONS.contains(&tokens.folded(region))
        && let Some(named) =
            preposition(article, region + 1).and_then(|n_tokens| article.name_from(region + 1 + n_tokens))
    {
        return Some((slug(tokens.slice(start, named.to)), named.to));
    }
    // « de la région Bretagne »
    if let Some(named) = article.name_from(end)
        && matches!(named.sense, Sense2::Actor(who) if matches!(article.cast.kind(who), Kind::Place | Kind::Organisation))
        && !tokens.get(end).is_some_and(|token| token.opens)
    {
        return Some((slug(tokens.slice(start, named.to)), named.to));
    }
    Some((slug(tokens.slice(start, end)), end))
}

/// What an office reaches over: « de la région de Kiev ».
const REGIONS: [&str; 12] = [
    "region",
    "province",
    "ville",
    "prefecture",
    "departement",
    "commune",
    "district",
    "wilaya",
    "zone",
    "cercle",
    "territoire",
    "metropole",
];

const ADJECTIVE_ENDINGS: &[&str] = &[
    "al", "ale", "el", "elle", "if", "ive", "ique", "iques", "aire", "aires", "aux", "ier", "iere", "iste",
    "istes", "armees", "arme", "unis", "unie",
];

/// « son homologue français »: the office that was spoken of last.
fn counterpart(article: &Article<'_, '_>, at: usize) -> Option<Role> {
    let (of, to) = nations(article, at + 1);
    let (of, to) = if of.is_empty() { of_whom(article, at + 1, false) } else { (of, to) };
    let office = article.cast.held.iter().rev().find(|held| {
        !held.office.ends_with("-ministry")
            && !held.office.starts_with("institution")
            && !held.office.starts_with("former:")
    })?;
    let is_plural = article.tokens.folded(at).ends_with('s');
    (!of.is_empty()).then(|| Role {
        to,
        head_to: at + 1,
        office: office.office.clone(),
        field: String::new(),
        of,
        is_plural,
        is_ministry: false,
        is_weak: false,
        is_former: false,
        is_of_state: false,
        is_gendered: false,
        is_feminine: false,
        n_words: 2,
    })
}

/// How many tokens the preposition of a complement takes: « des », « de la », « de l' ».
pub(super) fn preposition(article: &Article<'_, '_>, at: usize) -> Option<usize> {
    let tokens = &article.tokens;
    match (tokens.folded(at), tokens.folded(at + 1)) {
        // « le procureur près la cour d'appel »
        ("pres", "la" | "le" | "les" | "l'")
            if tokens.before(at, 1).starts_with("procureur")
                || tokens.before(at, 1).starts_with("general") =>
        {
            Some(2)
        }
        ("de" | "a", "la" | "l'") | ("charge" | "chargee", "des" | "du") => Some(2),
        // « ministre en charge de la Santé »
        ("en", "charge")
            if matches!(tokens.folded(at + 2), "de" | "du" | "des" | "d'")
                && (1..=3).any(|back| tokens.before(at, back).starts_with("ministre")) =>
        {
            let is_long = tokens.folded(at + 2) == "de" && matches!(tokens.folded(at + 3), "la" | "l'");
            Some(3 + usize::from(is_long))
        }
        ("charge" | "chargee", "de") => Some(2 + usize::from(matches!(tokens.folded(at + 2), "la" | "l'"))),
        ("de" | "des" | "du" | "d'" | "aux", _) => Some(1),
        _ => None,
    }
}

/// The states whose adjectives stand at a token: « malien et russe ».
pub(super) fn nations(article: &Article<'_, '_>, at: usize) -> (Vec<Who>, usize) {
    let (tokens, lexicon) = (&article.tokens, article.cast.lexicon);
    let (mut of, mut to) = (Vec::new(), at);
    let mut next = at;
    while let Some((state, n_tokens)) = demonym(tokens, lexicon, &article.cast.states, next) {
        if article.cast.kind(Who::Known(state)) == Kind::State {
            of.push(Who::Known(state));
        } else if tokens.folded(next).starts_with("europ") {
            of.push(lexicon.idx("european-union").map_or(Who::Known(state), Who::Known));
        } else {
            break;
        }
        to = next + n_tokens;
        if !matches!(tokens.folded(to), "et" | ",") {
            break;
        }
        next = to + 1;
    }
    (of, to)
}

/// The actor after « de », « du », « de la »: « de la Russie », « de l'ONU », « de Brest ».
pub(super) fn of_whom(article: &Article<'_, '_>, at: usize, others: bool) -> (Vec<Who>, usize) {
    let none = (Vec::new(), at);
    let Some(n_tokens) = preposition(article, at).filter(|_| article.tokens.folded(at) != "a") else {
        return none;
    };
    let Some(named) = article.name_from(at + n_tokens) else { return none };
    let who = match named.sense {
        Sense2::Actor(who) | Sense2::City { place: who, .. } => who,
        Sense2::Metonym(_) => return none,
    };
    let kind = article.cast.kind(who);
    // What « préfet du » is followed by is no person, whatever its single word looked like.
    let is_one_new_word = matches!(who, Who::New(_)) && named.to == named.from + 1;
    let fits = kind == Kind::State || (others && (kind != Kind::Person || is_one_new_word));
    // « l'ARS Bretagne »: the branch goes by its region.
    let branch = article.name_from(named.to).filter(|next| {
        let is_place = matches!(next.sense, Sense2::Actor(place) if article.cast.kind(place) == Kind::Place);
        is_place
            && kind == Kind::Organisation
            && article.tokens.get(named.from).is_some_and(|token| token.shouted)
            && article.tokens.joined(named.to - 1)
    });
    let to = branch.map_or(named.to, |place| place.to);
    if fits { (vec![who], to) } else { none }
}
