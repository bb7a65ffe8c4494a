//! The words after a number, or before it → what it counts: « 12 tonnes », « 3 millions de francs », « ils étaient
//! 53 dans ce car ».

use super::{
    ages,
    figures::Unit,
    numbers::Number,
    sentence::{Sentence, Token},
    words::Classes,
};
use crate::text::WordKind;

/// 1 euro in francs CFA, fixed since 1999.
const FRANCS_CFA: f64 = 655.957;

/// The unit after a number: what it is, its factor, what stands behind it (« 6 m 80 »), its last token.
pub(super) fn unit_after(sentence: &Sentence<'_>, number: Number) -> Option<(Unit, f64, f64, usize)> {
    let mut at = number.to + 1;
    if sentence.tokens.get(at).is_some_and(|token| token.is("de") || token.is("d")) {
        at += 1;
    }
    let token = sentence.tokens.get(at)?;
    let next = sentence.tokens.get(at + 1).map_or("", |next| next.fold.as_str());
    let plain = |unit: Unit| Some((unit, 1.0, 0.0, at));
    match token.fold.as_str() {
        "%" => plain(Unit::Percent),
        "pour" if next == "cent" => Some((Unit::Percent, 1.0, 0.0, at + 1)),
        "euro" | "euros" | "eur" | "€" => plain(Unit::Money("euros")),
        "dollar" | "dollars" | "$" => plain(Unit::Money("dollars")),
        "livres" if next == "sterling" => Some((Unit::Money("livres"), 1.0, 0.0, at + 1)),
        "meur" | "m€" => Some((Unit::Money("euros"), 1e6, 0.0, at)),
        "keur" | "k€" => Some((Unit::Money("euros"), 1e3, 0.0, at)),
        "fcfa" => Some((Unit::Money("euros"), 1.0 / FRANCS_CFA, 0.0, at)),
        "franc" | "francs" => Some(match next {
            "cfa" => (Unit::Money("euros"), 1.0 / FRANCS_CFA, 0.0, at + 1),
            "suisses" => (Unit::Money("francs suisses"), 1.0, 0.0, at + 1),
            _ => (Unit::Money("francs"), 1.0, 0.0, at),
        }),
        "dirham" | "dirhams" => plain(Unit::Money("dirhams")),
        "dinar" | "dinars" => plain(Unit::Money("dinars")),
        "yen" | "yens" => plain(Unit::Money("yens")),
        "yuan" | "yuans" => plain(Unit::Money("yuans")),
        "rouble" | "roubles" => plain(Unit::Money("roubles")),
        "m" | "metre" | "metres" => {
            let centimetres = sentence.tokens.get(at + 1).filter(|after| after.fold.len() == 2);
            let decimals = centimetres.and_then(|after| after.fold.parse::<f64>().ok()).map(|cm| cm / 100.0);
            Some((Unit::Metres, 1.0, decimals.unwrap_or(0.0), at + usize::from(decimals.is_some())))
        }
        "km" | "kilometre" | "kilometres" if matches!(next, "a" | "h" | "heure" | "/" | "heures") => {
            let hour = (at + 1..at + 4).find(|at| {
                sentence.tokens.get(*at).is_some_and(|word| matches!(word.fold.as_str(), "h" | "heure"))
            })?;
            Some((Unit::Speed, 1.0, 0.0, hour))
        }
        "km/h" => plain(Unit::Speed),
        "km" | "kilometre" | "kilometres" => Some((Unit::Metres, 1e3, 0.0, at)),
        "cm" | "centimetre" | "centimetres" => Some((Unit::Metres, 0.01, 0.0, at)),
        "kg" | "kilo" | "kilos" | "kilogramme" | "kilogrammes" => plain(Unit::Kilograms),
        "t" | "tonne" | "tonnes" => Some((Unit::Kilograms, 1e3, 0.0, at)),
        "ha" | "hectare" | "hectares" => plain(Unit::Hectares),
        "litre" | "litres" => plain(Unit::Litres),
        "an" | "ans" if matches!(next, "de" | "d" | "ferme") && is_punishment(sentence, at) => {
            plain(Unit::Years)
        }
        "an" | "ans" if ages::whose(sentence, (number.from, at)).is_some() => plain(Unit::Age),
        "a" | "au" | "aux" if is_we(sentence, number.from) => {
            Some((Unit::Things("personne".to_string()), 1.0, 0.0, number.to))
        }
        _ => things(sentence, at).or_else(|| counted_before(sentence, number)),
    }
}

/// « nous sommes quatre cents à », « ils étaient douze à »: people, without a noun.
fn is_we(sentence: &Sentence<'_>, from: usize) -> bool {
    let before = sentence.tokens.get(from.saturating_sub(4)..from).unwrap_or_default();
    let who = before.iter().any(|token| matches!(token.fold.as_str(), "nous" | "ils" | "elles" | "on"));
    who && before.iter().any(|token| {
        matches!(token.fold.as_str(), "sommes" | "sont" | "etaient" | "etions" | "seront" | "etait")
    })
}

/// How far before its number the verb of « ils étaient » may stand, where one count follows another.
const BACK: usize = 9;

/// « Les grévistes étaient 300, selon la police, 900 selon les syndicats », « ils étaient 53 dans ce car »: what
/// is counted stands before the verb.
fn counted_before(sentence: &Sentence<'_>, number: Number) -> Option<(Unit, f64, f64, usize)> {
    let word = |at: usize| sentence.tokens.get(at).map_or("", |token| token.fold.as_str());
    let before = sentence.tokens.get(number.from.saturating_sub(BACK)..number.from)?;
    let is_verb = |token: &Token| {
        matches!(
            token.fold.as_str(),
            "sont" | "etaient" | "seraient" | "sommes" | "etions" | "furent" | "seront"
        )
    };
    let verb = number.from - before.len() + before.iter().rposition(is_verb)?;
    let between = sentence.tokens.get(verb + 1..number.from)?;
    let about = between.iter().all(|token| {
        matches!(
            token.fold.as_str(),
            "environ" | "quelque" | "pres" | "de" | "d" | "plus" | "moins" | "au" | "ainsi" | "bien"
        )
    });
    let opened = word(number.from.checked_sub(1)?);
    let follows = matches!(opened, "," | "et" | "contre")
        && matches!(word(number.to + 1), "selon" | "d" | "pour")
        && between.iter().any(|token| token.is("selon") || token.is("d"));
    if !about && !follows {
        return None;
    }
    let mut subjects = (verb.saturating_sub(2)..verb).rev();
    let noun =
        subjects.find(|at| sentence.tokens.get(*at).is_some_and(|token| token.kind == WordKind::Letters))?;
    let unit = match word(noun) {
        "ils" | "elles" | "nous" => "personne".to_string(),
        folded if sentence.tokens.get(noun)?.is_a(Classes::PLURAL) => singular(folded),
        _ => return None,
    };
    Some((Unit::Things(unit), 1.0, 0.0, number.to))
}

/// « cinq ans de prison », passed and not only asked for.
fn is_punishment(sentence: &Sentence<'_>, at: usize) -> bool {
    const ASKED: [&str; 8] = ["requ", "encour", "risqu", "passibl", "reclam", "deja", "jusqu", "sursis"];
    let after = sentence.tokens.get(at + 1..(at + 4).min(sentence.tokens.len())).unwrap_or_default();
    let asked = sentence.tokens.iter().any(|token| ASKED.iter().any(|head| token.fold.starts_with(head)));
    let prison = after.iter().any(|token| {
        matches!(token.fold.as_str(), "prison" | "reclusion" | "emprisonnement" | "detention" | "ferme")
    });
    prison
        && !asked
        && sentence
            .tokens
            .iter()
            .any(|token| token.fold.starts_with("condamn") || token.fold.starts_with("ecop"))
}

/// Words that count time, order or the clock, of which nothing is told here.
const NO_THINGS: [&str; 72] = [
    "min", "mn", "sec", "an", "ans", "annee", "annees", "mois", "semaine", "semaines", "jour", "jours",
    "heure", "heures", "h", "minute", "minutes", "seconde", "secondes", "fois", "e", "er", "eme", "degre",
    "degres", "point", "points", "buts", "but", "a", "et", "ou", "sur", "contre", "au", "en", "par", "dans",
    "le", "la", "les", "des", "du", "l", "pour", "siecle", "nuits", "selon", "ont", "entre", "plus", "moins",
    "sont", "est", "dont", "seront", "avaient", "etaient", "apres", "avant", "chez", "sous", "vers", "hier",
    "puis", "mais", "car", "comme", "sans", "depuis", "devant", "lors",
];

fn things(sentence: &Sentence<'_>, at: usize) -> Option<(Unit, f64, f64, usize)> {
    let is_noun = |at: usize| {
        let token = sentence.tokens.get(at)?;
        let long = token.fold.chars().count() > 2;
        let noun = token.kind == WordKind::Letters && long && !token.capital && !token.is_a(Classes::STOP);
        (noun && !NO_THINGS.contains(&token.fold.as_str())).then_some(token)
    };
    let mut at = at;
    let mut noun = is_noun(at)?;
    if matches!(
        noun.fold.as_str(),
        "autres"
            | "nouveaux"
            | "nouvelles"
            | "jeunes"
            | "petits"
            | "grands"
            | "seuls"
            | "premiers"
            | "derniers"
    ) {
        at += 1;
        noun = is_noun(at)?;
    }
    Some((Unit::Things(singular(&noun.fold)), 1.0, 0.0, at))
}

/// A folded noun without its plural: « animaux », « bateaux », « maisons ».
fn singular(noun: &str) -> String {
    match noun.strip_suffix("aux") {
        Some(head) if !head.ends_with('e') => format!("{head}al"),
        _ => noun.strip_suffix(['s', 'x']).unwrap_or(noun).to_string(),
    }
}
