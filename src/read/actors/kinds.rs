//! What a name that only the text knows names: a person, a place, an organisation, a company.

use super::{
    cast::Cast,
    contexts::{bracket_of_person, is_held, is_house, is_paper, told_around},
    deeds::is_of_towns,
    lookup::piece_known,
    name_words::{opens_place, tells_kind},
    nouns_before::{noun_before, said_of},
    place_forms::{listed, places_by_form},
    tokens::Tokens,
    trades,
    traits::Traits,
    words::{
        is_function_noun, is_function_word, is_no_name, is_verb, lower_head, organisation_head, places, says,
    },
};
use crate::{
    model::Kind,
    text::{WordKind, fold},
};

/// The kind of a name of several words; `is_person` where a first name or a title says so.
pub(super) fn kind_of_sequence(
    tokens: &Tokens<'_>,
    cast: &Cast<'_>,
    at: usize,
    end: usize,
    is_person: bool,
) -> Kind {
    // « Un incendie en ville ¶ Sophie Martin a porté plainte »: a headline says nothing of the next line.
    // « Nana FM », « Canal TV »
    if tokens.get(end - 1).is_some_and(|last| last.shouted && matches!(last.folded, "fm" | "tv")) {
        return Kind::Organisation;
    }
    let begins = tokens.get(at).is_some_and(|token| token.opens && token.opens_word);
    let before = if begins { "" } else { noun_before(tokens, at) };
    let is_settled = !matches!(before, "a" | "vers" | "place" | "port" | "route" | "camp");
    if is_person && !(places(before) && is_settled) && !is_house(tokens, at) {
        return Kind::Person;
    }
    // « Le maire, Hallé Cissé, parle »: whoever stands between commas after an office holds it.
    let is_apposed = before == ","
        && tokens.had(at, 2, Traits::FUNCTION_NOUN)
        && matches!(tokens.folded(end), "," | "." | ")" | ";");
    if is_apposed {
        return Kind::Person;
    }
    if bracket_of_person(tokens, end, is_function_noun) {
        return Kind::Person;
    }
    if opens_place(tokens.folded(at)) {
        return Kind::Place;
    }
    if tokens.get(end - 1).is_some_and(|token| trades::is_form_of_company(token.text)) {
        return Kind::Company;
    }
    let told = (at..end).rev().find_map(|piece| tells_kind(tokens.folded(piece)));
    if trades::is_called_firm(tokens, at, end) {
        return Kind::Company;
    }
    // « les Flying Eagles », « aux Black Stars », « PS, MR et Les Engagés »
    let is_plural = tokens.slice(at, end).ends_with('s');
    // « Les Papiers Laurenval », « des Cartons Beaurivage »
    let opens_plural = tokens.folded(at).len() > 4 && tokens.folded(at).ends_with('s') && !is_person;
    let is_team =
        matches!(tokens.before(at, 1), "les" | "des" | "aux") && (is_plural || opens_plural && end > at + 1);
    if is_team || is_plural && follows_parties(tokens, at) {
        return Kind::Organisation;
    }
    if let Some((kind, _)) = told_around(tokens, at, end) {
        return kind;
    }
    if let Some(kind) = said_of(tokens, at) {
        return if kind == Kind::Person { told.unwrap_or(kind) } else { kind };
    }
    told.unwrap_or_else(|| kind_by_preposition(tokens, cast, at, end))
}

/// What is left to say of a sequence by the small word before it: a person, where that says nothing.
fn kind_by_preposition(tokens: &Tokens<'_>, cast: &Cast<'_>, at: usize, end: usize) -> Kind {
    let last = fold(tokens.slice(end.saturating_sub(1), end));
    let holds_place = (at..end).any(|piece| piece_known(tokens, cast.lexicon, piece).is_some());
    let preposition = tokens.before(at, 1);
    if tokens.get(at).is_some_and(|token| token.shouted) || is_no_name(&last) {
        Kind::Organisation
    } else if matches!(preposition, "a" | "en" | "vers") && !gives_to(tokens, at) {
        Kind::Place
    } else if preposition == "chez"
        && (at..end).any(|piece| tokens.has(piece, Traits::FIRST_NAME))
        && !speaks_of_work(tokens, end)
    {
        Kind::Person
    } else if holds_place && is_in_office(tokens, at) {
        // « le porte-parole du gouvernement, Lambert Mende, »: a surname that is a town's too.
        Kind::Person
    } else if holds_place || preposition == "chez" || is_paper(tokens, at, end) {
        Kind::Organisation
    } else if matches!(tokens.folded(at), "la" | "les") && !says(tokens.folded(end))
        || is_come_from(tokens, at)
    {
        Kind::Place
    } else if matches!(preposition, "le" | "du" | "au") && tokens.joined(at - 1) {
        // « les déchets du Probo Koala »: no article stands before persons.
        Kind::Organisation
    } else {
        Kind::Person
    }
}

/// « le porte-parole du gouvernement congolais, X »: an office and what it is of, before the comma.
fn is_in_office(tokens: &Tokens<'_>, at: usize) -> bool {
    if tokens.before(at, 1) != "," {
        return false;
    }
    let is_small = |back: &usize| {
        at.checked_sub(*back).and_then(|at| tokens.get(at)).is_some_and(|token| {
            (token.is_word() || token.kind == WordKind::Elided || token.text == "-") && !token.opens
        })
    };
    let office = (2..10).take_while(is_small).find(|back| tokens.had(at, *back, Traits::FUNCTION_NOUN));
    // « le directeur de la société, Brest Métal, »: the noun beside it has a name.
    let is_body = matches!(
        tokens.before(at, 2),
        "societe" | "entreprise" | "association" | "groupe" | "club" | "parti"
    );
    office.is_some() && !is_body
}

/// « Ils sont venus de Birkelane, de Malem Hodar et même de Koungheul »
fn is_come_from(tokens: &Tokens<'_>, at: usize) -> bool {
    const COME: [&str; 10] = [
        "venu",
        "venus",
        "venue",
        "venues",
        "arrives",
        "originaire",
        "originaires",
        "natif",
        "native",
        "revenus",
    ];
    if !matches!(tokens.before(at, 1), "de" | "d'") {
        return false;
    }
    let is_listed = |back: usize| {
        at.checked_sub(back).and_then(|at| tokens.get(at)).is_some_and(|token| {
            token.capital || matches!(token.folded, "de" | "d'" | "," | "et" | "meme" | "aussi" | "-")
        })
    };
    let verb = (2..16).find(|back| !is_listed(*back)).map_or("", |back| tokens.before(at, back));
    COME.contains(&verb)
}

/// « Chez Alain Dubreuil, les salariés ont débrayé »: one works at a firm that bears a person's name.
fn speaks_of_work(tokens: &Tokens<'_>, end: usize) -> bool {
    const STEMS: [&str; 16] = [
        "salari",
        "syndic",
        "embauch",
        "debray",
        "usine",
        "magasin",
        "boutique",
        "client",
        "recrut",
        "ouvrier",
        "vend",
        "licenci",
        "actionnaire",
        "employ",
        "travaill",
        "collection",
    ];
    let sentence =
        (end..tokens.len().min(end + 16)).take_while(|at| !tokens.get(*at).is_some_and(|next| next.opens));
    sentence.map(|at| tokens.folded(at)).any(|word| STEMS.iter().any(|stem| word.starts_with(stem)))
}

/// « PS, MR et Les Engagés »: the last of a list of acronyms.
fn follows_parties(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.folded(at) == "les"
        && matches!(tokens.before(at, 1), "et" | ",")
        && at
            .checked_sub(2)
            .and_then(|before| tokens.get(before))
            .is_some_and(|token| token.shouted && !token.loud)
}

/// « succède à X », « face à X »: whoever is named after it is a person.
pub(super) fn gives_to(tokens: &Tokens<'_>, at: usize) -> bool {
    let verb = tokens.before(at, 2);
    let stems =
        ["succed", "repond", "confi", "oppos", "reproch", "demand", "remis", "attribu", "oblig", "ressembl"];
    tokens.before(at, 1) == "a"
        && (stems.iter().any(|stem| verb.starts_with(stem))
            || matches!(verb, "face" | "grace" | "hommage" | "cede"))
}

/// Whether a verb that takes a subject stands at a token; « à » is none.
pub(super) fn acts(tokens: &Tokens<'_>, at: usize) -> bool {
    let verb = tokens.folded(at);
    tokens.get(at).is_some_and(|token| !token.capital && !token.text.starts_with('à'))
        && (says(verb) || is_verb(verb))
}

/// Whether a noun or an adjective stands right before.
fn follows_noun(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = tokens.before(at, 1);
    let is_small = at > 0 && tokens.get(at - 1).is_some_and(|token| token.is_word() && !token.capital);
    // « mettre Riou à contribution », « inviter Tessier »
    let is_infinitive = before.ends_with("er") || before.ends_with("ir") || before.ends_with("ttre");
    is_small
        && before.len() > 3
        && !is_function_word(before)
        && !is_verb(before)
        && !before.ends_with("ant")
        && !is_infinitive
}

/// What falls on a town: « une attaque sur Vychhorod ».
const STRUCK: [&str; 12] = [
    "attaque",
    "attaques",
    "frappe",
    "frappes",
    "bombardement",
    "bombardements",
    "raid",
    "raids",
    "tirs",
    "ennemi",
    "pluie",
    "marche",
];

/// What leads to a town, or befalls it.
const LED: [&str; 17] = [
    "reliant",
    "quitte",
    "quitter",
    "rejoindre",
    "gagner",
    "rallier",
    "traverse",
    "bombarde",
    "bombarder",
    "assiege",
    "assieger",
    "evacue",
    "evacuer",
    "pilonne",
    "pilonner",
    "encercle",
    "encercler",
];

/// « quitte Ambly », « dans la Moselotte », « vers le Hameau »
fn is_gone_to(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = tokens.before(at, 1);
    let has_article = matches!(before, "le" | "la" | "l'" | "du" | "au" | "les" | "des");
    LED.contains(&before)
        || has_article && matches!(tokens.before(at, 2), "dans" | "vers" | "depuis" | "sur" | "jusqu'a")
}

/// « chuté à la Bergkante », « coiffeuse au Tillot »; « tombé sur Andance »; « à la Présidence de … » is a house.
fn leads_to_place(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let (before, word) = (tokens.before(at, 1), tokens.folded(at));
    let is_to = before == "au" || before == "la" && tokens.before(at, 2) == "a";
    let goes_on = matches!(tokens.folded(end), "de" | "du" | "des" | "d'");
    let is_plain = tokens.slice(at, end).chars().skip(1).all(char::is_lowercase);
    let is_house = goes_on || !is_plain || organisation_head(word).is_some() || lower_head(word).is_some();
    is_to && !is_house || before == "sur" && follows_noun(tokens, at - 1)
}

/// What the phrase before a name, or the words around it, say of it.
fn told_beside(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<(Kind, u32)> {
    let of_country = || trades::is_of_country(tokens, at).then_some((Kind::Company, 4));
    let firm = || trades::is_called_firm(tokens, at, end).then_some((Kind::Company, 6));
    let way = || trades::is_way_between(tokens, at, end).then_some((Kind::Place, 4));
    told_around(tokens, at, end)
        .or_else(of_country)
        .or_else(|| Some((said_of(tokens, at)?, 6)))
        .or_else(firm)
        .or_else(way)
}

/// What one place says of a single word: a kind, and how loudly.
pub(super) fn vote(tokens: &Tokens<'_>, cast: &Cast<'_>, at: usize, end: usize) -> (Kind, u32) {
    let before = tokens.before(at, 1);
    if let Some(told) = told_beside(tokens, at, end) {
        return told;
    }
    let word = tokens.folded(at);
    if let Some(vote) = places_by_form(tokens, cast, at, end) {
        return vote;
    }
    // « dans la Nana-Mambéré » lies there, whatever else it is called.
    let has_article = matches!(before, "le" | "la" | "l'" | "du" | "au" | "les" | "des");
    let is_there = has_article && matches!(tokens.before(at, 2), "dans" | "vers");
    if cast.lexicon.is_first_name(word) && is_there {
        return (Kind::Place, 3);
    }
    if cast.lexicon.is_first_name(word) && (end - at > 1 || before != "en") {
        return (Kind::Person, 5);
    }
    // « Ana Li (PDC) »: whoever is named before the bracket, the letters in it are a party's.
    if before == "(" && tokens.get(at).is_some_and(|token| token.shouted && !token.loud) && end == at + 1 {
        return (Kind::Organisation, 5);
    }
    if let Some(kind) = listed(tokens, cast, at, end) {
        return (kind, 3);
    }
    if matches!(before, "a" | "en" | "vers" | "dans" | "depuis" | "pres") {
        return (Kind::Place, 4);
    }
    if tokens.get(at).is_some_and(|token| token.shouted) {
        return (Kind::Organisation, 5);
    }
    if before == "sur" && STRUCK.contains(&tokens.before(at, 2)) {
        return (Kind::Place, 4);
    }
    let cites = before == "selon" || before == "apres" && tokens.before(at, 2) == "d'";
    if before == "chez" || cites && end == at + 1 && !cast.lexicon.is_first_name(word) {
        // « Selon X, … »: a house, or a surname alone, and whatever else the text says of it wins.
        return (Kind::Organisation, if before == "chez" { 3 } else { 1 });
    }
    if !has_article && acts(tokens, end) || cast.lexicon.is_first_name(word) {
        // « Ploudaniel a accueilli », « Vannes n'a pas battu »
        if !has_article && (end..end + 4).any(|at| is_of_towns(tokens.folded(at))) {
            return (Kind::Place, 3);
        }
        let speaks = !matches!(
            tokens.folded(end),
            "a" | "ont" | "n'" | "ne" | "s'" | "se" | "avait" | "avaient" | "est" | "etait" | "sera" | "aura"
        );
        return (Kind::Person, if speaks { 3 } else { 1 });
    }
    if is_gone_to(tokens, at) {
        return (Kind::Place, 3);
    }
    if leads_to_place(tokens, at, end) {
        return (Kind::Place, 2);
    }
    match before {
        "de" | "d'" if is_held(tokens.before(at, 2)) => (Kind::Person, 3),
        "de" | "d'" => (Kind::Place, 2),
        // « le Vic-Bilh », « la Rive-Sud »
        _ if has_article && end - at > 1 => (Kind::Place, 2),
        // Without an article a surname is likelier than a company.
        // After a noun (« l'embouteilleur Volvic ») it is the other way round.
        _ if !has_article && !follows_noun(tokens, at) => (Kind::Person, 1),
        _ => (Kind::Organisation, 1),
    }
}
