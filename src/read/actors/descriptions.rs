//! Descriptions that the text itself ties to a name: « le pays », « l'entreprise », « le groupe
//! jihadiste », « la quinquagénaire ».
//!
//! A description means the one actor of its kind that was named shortly before it; where two were,
//! it is left alone. Descriptions of institutions (« la junte ») are in [`super::institutions`].

use super::{
    article::Article,
    cast::Who,
    people::{Named, Sense2},
    traits::Traits,
};
use crate::{
    model::{Form, Kind},
    read::quotes::is_she,
};

/// How many tokens back a name may stand: two or three sentences. At 10 only its own sentence
/// counts; at 1000 nearly no article has a single company.
const REACH: usize = 90;

/// Annotates the description that begins at a token, if any: only at the nouns listed in `words`.
pub(super) fn description(article: &mut Article<'_, '_>, at: usize) {
    let Some(token) = article.tokens.get(at).filter(|token| token.traits.has(Traits::DESCRIBES)) else {
        return;
    };
    if !(token.opens_word && token.is_word())
        || (token.capital && !token.loud)
        || article.name_over(at).is_some()
    {
        return;
    }
    let word = article.tokens.folded(at);
    match word {
        "pays" => country(article, at),
        "continent" => continent(article, at),
        "puissance" => colonial(article, at),
        "puissances" | "capitales" | "chancelleries" | "responsables" | "allies" | "diplomates" => {
            western(article, at);
        }
        _ => {
            let Some((kinds, end)) = head(article, at) else { return };
            if is_definite(article, at)
                && stops(article, end)
                && let Some(who) = only_one(article, at, kinds)
            {
                let by = format!("described:{}", article.cast.card(who).0);
                article.mention(at, end, who, Form::Description, by);
            }
        }
    }
}

const ARMED: &[Kind] = &[Kind::ArmedGroup];
const COMPANIES: &[Kind] = &[Kind::Company];
const GROUPS: &[Kind] = &[Kind::Company, Kind::ArmedGroup];
const ORGANISATIONS: &[Kind] = &[Kind::Organisation];
const PERSONS: &[Kind] = &[Kind::Person];

/// What the noun at a token may describe, and where its words end.
fn head(article: &Article<'_, '_>, at: usize) -> Option<(&'static [Kind], usize)> {
    let tokens = &article.tokens;
    let next = tokens.folded(at + 1);
    // Asked of a few nouns only.
    let is_armed = || {
        matches!(
            next,
            "arme"
                | "armee"
                | "jihadiste"
                | "djihadiste"
                | "terroriste"
                | "paramilitaire"
                | "rebelle"
                | "islamiste"
                | "extremiste"
                | "insurge"
                | "radical"
                | "separatiste"
                | "armes"
        )
    };
    let kinds = match tokens.folded(at) {
        "groupe" | "mouvement" | "organisation" | "milice" | "nebuleuse" | "faction" if is_armed() => {
            return Some((ARMED, at + 2));
        }
        "groupe" => GROUPS,
        "societe" if next == "militaire" => {
            let end = at + 2 + usize::from(tokens.folded(at + 2) == "privee");
            return Some((ARMED, end));
        }
        "rebellion" | "milice" | "rebelles" | "jihadistes" | "djihadistes" | "insurges" | "miliciens"
        | "islamistes" => ARMED,
        "entreprise" | "compagnie" | "firme" | "multinationale" | "constructeur" | "enseigne"
        | "operateur" | "societe" | "avionneur" | "petrolier" | "banque" | "equipementier" => COMPANIES,
        "organisation" | "institution" | "ong" | "association" | "federation" | "syndicat" | "centrale"
        | "parti" | "agence" | "bloc" | "alliance" | "coalition" | "club" | "instance" | "fondation" => {
            let end = match next {
                "regionale" | "internationale" | "mondiale" | "panafricaine" | "africaine" | "onusienne"
                | "financiere" | "syndicale" | "humanitaire" | "continentale" => at + 2,
                _ => at + 1,
            };
            return Some((ORGANISATIONS, end));
        }
        "trentenaire" | "quadragenaire" | "quinquagenaire" | "sexagenaire" | "septuagenaire"
        | "octogenaire" | "nonagenaire" | "interesse" | "interessee" | "defunt" | "defunte"
        | "milliardaire" | "romancier" | "romanciere" | "cineaste" | "footballeur" | "attaquant"
        | "defenseur" | "gardien" | "champion" | "championne" | "opposant" | "opposante" | "chanteur"
        | "chanteuse" | "ecrivain" | "prevenu" | "prevenue" | "accuse" | "accusee" => PERSONS,
        "homme" if matches!((next, tokens.folded(at + 2)), ("d'", "affaires" | "etat")) => {
            return Some((PERSONS, at + 3));
        }
        "homme" if next == "politique" => return Some((PERSONS, at + 2)),
        _ => return None,
    };
    Some((kinds, at + 1))
}

/// Whether a noun is told as known: « le », « cette », « au ».
fn is_definite(article: &Article<'_, '_>, at: usize) -> bool {
    let tokens = &article.tokens;
    let back = 1 + usize::from(matches!(tokens.before(at, 1), "ancien" | "ancienne" | "jeune" | "puissant"));
    let word = tokens.before(at, back);
    matches!(word, "le" | "la" | "l'" | "ce" | "cet" | "cette" | "du" | "au")
        || (tokens.folded(at).ends_with('s') && matches!(word, "les" | "ces" | "aux"))
}

/// Whether the description is complete: no complement or adjective says which other one is meant.
fn stops(article: &Article<'_, '_>, end: usize) -> bool {
    let tokens = &article.tokens;
    let next = tokens.folded(end);
    let is_adjective =
        ["ais", "aise", "ien", "ienne", "ain", "aine", "ois", "oise", "al", "ale", "ique", "iste", "aire"]
            .iter()
            .any(|ending| next.len() > 4 && next.ends_with(ending) && !is_past(next));
    let is_named = article.name_from(end).is_some();
    !is_adjective && !is_named && !matches!(next, "de" | "du" | "des" | "d'" | "le" | "la" | "ou" | "comme")
}

/// « avait », « était »: verbs that end as adjectives do.
fn is_past(word: &str) -> bool {
    word.ends_with("ait") || matches!(word, "jamais" | "desormais" | "demain" | "soudain" | "mais")
}

/// The only actor of some kinds that is named shortly before a token.
fn only_one(article: &Article<'_, '_>, at: usize, kinds: &[Kind]) -> Option<Who> {
    let n_before = article.n_names_before(at);
    let mut one = None;
    let is_tried = matches!(article.tokens.folded(at), "prevenu" | "prevenue" | "accuse" | "accusee");
    let is_told_she = match article.tokens.before(at, 1) {
        "la" | "cette" => Some(true),
        "le" | "ce" | "cet" | "du" | "au" => Some(false),
        _ => None,
    };
    let names = article.names.get(..n_before).unwrap_or_default();
    for named in names.iter().rev().take_while(|named| named.from + REACH > at).take(REACH) {
        let Sense2::Actor(who) = named.sense else { continue };
        if !kinds.contains(&article.cast.kind(who)) || is_wire(article, who) {
            continue;
        }
        // The judge and the lawyer are not who is judged; « la septuagénaire » is no man.
        if kinds == PERSONS && is_of_court(article, named, is_tried) {
            continue;
        }
        if kinds == PERSONS && is_she(article.cast.card(who).1).is_some_and(|she| is_told_she == Some(!she)) {
            return None;
        }
        if kinds == ORGANISATIONS && is_house(article.cast.card(who).1) {
            continue;
        }
        if one.is_some_and(|one| one != who) {
            return None;
        }
        one = Some(who);
    }
    one
}

/// Whether a name is that of a house of the state, of care or of learning: no union, party or club.
fn is_house(name: &str) -> bool {
    let first = name.split([' ', '’', '\'']).next().unwrap_or_default().to_lowercase();
    matches!(
        first.as_str(),
        "chu"
            | "chr"
            | "hôpital"
            | "tribunal"
            | "cour"
            | "université"
            | "lycée"
            | "école"
            | "ministère"
            | "ordre"
            | "collège"
            | "commissariat"
            | "parquet"
            | "police"
            | "gendarmerie"
            | "préfecture"
            | "mairie"
    )
}

/// Whether a name follows a function of courts: « le juge X », « Me X ».
fn is_of_court(article: &Article<'_, '_>, named: &Named, is_tried: bool) -> bool {
    let functions =
        ["juge", "procureur", "procureure", "avocat", "avocate", "substitut", "magistrat", "magistrate"];
    // « le président X » of a court, where somebody stands trial.
    if is_tried && matches!(article.tokens.before(named.from, 1), "president" | "presidente") {
        return true;
    }
    let mut back =
        (2..=9).filter_map(|back| named.from.checked_sub(back)).map(|at| article.tokens.folded(at));
    // « le substitut du procureur du Roi, X »
    let is_apposed = article.tokens.before(named.from, 1) == ","
        && back.by_ref().take_while(|word| !matches!(*word, "," | "." | ";" | ":" | "»" | "\"")).any(
            |word| {
                functions.contains(&word) || matches!(word, "president" | "presidente" | "expert" | "experte")
            },
        );
    is_apposed
        || matches!(article.tokens.folded(named.from), "me" | "maitre") && named.from < named.name_from
        || functions.contains(&article.tokens.before(named.from, 1))
        || article.tokens.folded(named.to) == "," && functions.contains(&article.tokens.folded(named.to + 1))
}

/// News agencies and channels are told to, not about.
fn is_wire(article: &Article<'_, '_>, who: Who) -> bool {
    matches!(
        article.cast.card(who).0,
        "afp"
            | "reuters"
            | "ap"
            | "xinhua"
            | "tass"
            | "ria-novosti"
            | "apa"
            | "pana"
            | "bloomberg"
            | "dpa"
            | "anadolu"
            | "rfi"
            | "france-24"
            | "bbc"
            | "sputnik"
            | "cnn"
            | "jeune-afrique"
    )
}

/// « le pays », « ce pays d'Afrique de l'Ouest », « les deux pays », « son pays ».
fn country(article: &mut Article<'_, '_>, at: usize) {
    let tokens = &article.tokens;
    let (before, next) = (tokens.before(at, 1), tokens.folded(at + 1));
    if before == "deux" && matches!(tokens.before(at, 2), "les" | "des" | "aux" | "nos" | "ces") {
        for state in article.pair.into_iter().flatten() {
            article.mention(at - 1, at + 1, state, Form::Description, "described:two states".to_string());
        }
        return;
    }
    if matches!(next, "occidentaux") {
        western(article, at);
        return;
    }
    let end = region_after(article, at + 1);
    let last = article.cast.states.last().copied().map(Who::Known);
    let is_open = end == at + 1
        && stops(article, at + 1)
        && !matches!(next, "voisin" | "basque" | "hote" | "tiers" | "qui" | "dont" | "que" | "natal");
    let state = match before {
        "ce" | "du" | "le" | "au" if end > at + 1 => last,
        "ce" => last,
        "le" | "du" | "au" if is_open => article.told.home.or_else(|| one_state_near(article, at)),
        "son" if is_open => whose(article, at),
        _ => None,
    };
    if let Some(state) = state {
        let by = format!("described:{}", article.cast.card(state).0);
        article.mention(at, end, state, Form::Description, by);
    }
}

/// « pays d'Afrique de l'Ouest », « pays sahélien »: where the region ends.
fn region_after(article: &Article<'_, '_>, at: usize) -> usize {
    let tokens = &article.tokens;
    if matches!(
        tokens.folded(at),
        "sahelien" | "enclave" | "africain" | "europeen" | "maghrebin" | "asiatique"
    ) {
        return at + 1;
    }
    let skip = match (tokens.folded(at), tokens.folded(at + 1)) {
        ("de", "l'" | "la") => 2,
        ("d'" | "du" | "de", _) => 1,
        _ => return at,
    };
    let named = article.name_from(at + skip);
    named
        .filter(|named| matches!(named.sense, Sense2::Actor(who) if article.cast.kind(who) == Kind::Place))
        .map_or(at, |named| named.to)
}

/// The only state named in the last sentences.
fn one_state_near(article: &Article<'_, '_>, at: usize) -> Option<Who> {
    let n_before = article.n_names_before(at);
    let names = article.names.get(..n_before).unwrap_or_default();
    let mut near = names.iter().rev().take_while(|named| named.from + REACH / 2 > at).filter_map(|named| {
        match named.sense {
            Sense2::Actor(who) if article.cast.kind(who) == Kind::State => Some(who),
            _ => None,
        }
    });
    let first = near.next()?;
    near.all(|who| who == first).then_some(first)
}

/// « son pays »: that of the office-holder named last.
fn whose(article: &Article<'_, '_>, at: usize) -> Option<Who> {
    let n_before = article.n_names_before(at);
    let names = article.names.get(..n_before).unwrap_or_default();
    let mut near = names.iter().rev().take_while(|named| named.from + REACH > at);
    let person = near.find_map(|named| match named.sense {
        Sense2::Actor(who) if article.cast.kind(who) == Kind::Person => Some(who),
        _ => None,
    })?;
    let roles = &article.cast.known(person)?.roles;
    let of = roles.iter().rev().find_map(|role| article.cast.lexicon.idx(&role.of)).map(Who::Known)?;
    (article.cast.kind(of) == Kind::State).then_some(of)
}

/// « le continent », where Africa is the only one named.
fn continent(article: &mut Article<'_, '_>, at: usize) {
    let lexicon = article.cast.lexicon;
    let continents = ["africa", "europe", "asia"].map(|id| lexicon.idx(id).map(Who::Known));
    let is_named = |who: &Option<Who>| {
        who.is_some_and(|who| article.names.iter().take(512).any(|named| named.sense == Sense2::Actor(who)))
    };
    let mut named = continents.into_iter().filter(is_named);
    let (first, second) = (named.next().flatten(), named.next());
    if let Some(who) = first.filter(|_| second.is_none())
        && is_definite(article, at)
        && stops(article, at + 1)
    {
        article.mention(at, at + 1, who, Form::Description, "described:continent".to_string());
    }
}

/// States that France ruled, by id.
const FRENCH: &[&str] = &[
    "mali",
    "niger",
    "burkina-faso",
    "ivory-coast",
    "senegal",
    "guinea",
    "benin",
    "togo",
    "chad",
    "cameroon",
    "gabon",
    "congo",
    "central-african-republic",
    "mauritania",
    "algeria",
    "tunisia",
    "morocco",
    "madagascar",
    "djibouti",
    "comoros",
    "haiti",
    "vietnam",
    "laos",
    "cambodia",
];

/// « l'ancienne puissance coloniale », of a state that France ruled.
fn colonial(article: &mut Article<'_, '_>, at: usize) {
    let tokens = &article.tokens;
    let (before, next) = (tokens.before(at, 1), tokens.folded(at + 1));
    if !(matches!(before, "ancienne" | "ex") && matches!(next, "coloniale" | "tutrice" | "occupante")) {
        return;
    }
    let last = article.cast.states.iter().rev().filter_map(|at| article.cast.lexicon.at(*at));
    let ruled = last.map(|state| state.id.as_str()).find(|id| *id != "france");
    if let Some(france) = article.cast.lexicon.idx("france")
        && ruled.is_some_and(|id| FRENCH.contains(&id))
    {
        let by = "described:colonial".to_string();
        article.mention(at - 1, at + 2, Who::Known(france), Form::Description, by);
    }
}

/// « les pays occidentaux », « les puissances occidentales »: one actor of many states.
fn western(article: &mut Article<'_, '_>, at: usize) {
    if matches!(article.tokens.folded(at + 1), "occidentaux" | "occidentales") {
        let name = "Pays occidentaux";
        let who = article.cast.introduce_as("western-countries".to_string(), name, Kind::State);
        article.mention(at, at + 2, who, Form::Description, "described:western".to_string());
    }
}
