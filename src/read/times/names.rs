//! Names made of dates, which state none: « place du 8-Mai-1945 », « Mouvement du 23 mars », « Le Journal du
//! Dimanche », « Vendredi 13 ».

use super::{
    absolute::{day_number, month_name},
    feasts,
    sentence::Sentence,
    vocabulary::weekday,
    years,
};

/// The word after a name whose date stands at a word.
pub(super) fn skip(s: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    if weekday(s.word(at)).is_some() {
        return day_name(s, at);
    }
    let (end, hyphened) = if let Some((_, _, end)) = feasts::hyphened_day(s, at) {
        (end, true)
    } else {
        day_number(s, at)?;
        (month_name(s, at + 1, true)?.1, false)
    };
    // « le cours du 5 juillet » is what a share cost that day.
    let is_price = !hyphened && matches!(s.before(at, 2), "cours" | "passage") && !s.is_capitalised(at + 1);
    let is_street = s.before(at, 1) == "du" && is_place(s.before(at, 2)) && !is_price;
    if !(is_street || is_movement(s, at, end) || hyphened && is_unknown(s, at)) {
        return None;
    }
    let with_year = !hyphened && years::number(s, end).is_some() && is_street;
    Some(if with_year { end + 1 } else { end })
}

/// What bears the date of an event: streets, schools, stadiums, barracks.
fn is_place(word: &str) -> bool {
    matches!(
        word,
        "rue"
            | "place"
            | "avenue"
            | "boulevard"
            | "bd"
            | "av"
            | "quai"
            | "pont"
            | "square"
            | "impasse"
            | "esplanade"
            | "rond-point"
            | "carrefour"
            | "stade"
            | "lycee"
            | "college"
            | "ecole"
            | "caserne"
            | "quartier"
            | "cite"
            | "palais"
            | "station"
            | "gare"
            | "metro"
            | "camp"
            | "parc"
            | "jardin"
            | "salle"
            | "barrage"
            | "aeroport"
            | "parking"
            | "allee"
            | "cours"
            | "passage"
    )
}

/// « Mouvement du 23 mars (M23) », « Front du 11-Janvier »: organised, with a capital or an acronym behind.
fn is_movement(s: &Sentence<'_, '_>, at: usize, end: usize) -> bool {
    let organised = matches!(
        s.before(at, 2),
        "mouvement"
            | "mouvements"
            | "front"
            | "forces"
            | "alliance"
            | "collectif"
            | "brigade"
            | "brigades"
            | "coalition"
            | "coordination"
            | "organisation"
            | "groupe"
            | "club"
            | "association"
    );
    let acronym = s.word(end) == "(" && s.is_capitalised(end + 1) && s.is_letters(end + 1);
    s.before(at, 1) == "du" && organised && (s.is_capitalised(at.saturating_sub(2)) || acronym)
}

/// A day with a hyphen that is no feast of the calendar.
fn is_unknown(s: &Sentence<'_, '_>, at: usize) -> bool {
    feasts::read(s, at).is_none()
}

/// « Le Journal du Dimanche », « Vivement Dimanche », « un vendredi 13 », Friday of Robinson.
fn day_name(s: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    let thirteenth =
        s.word(at) == "vendredi" && s.word(at + 1) == "13" && month_name(s, at + 2, true).is_none();
    let unlucky = matches!(s.before(at, 1), "un" | "des" | "les" | "tout" | "chaque" | "film" | "«" | "\"");
    if thirteenth && unlucky {
        return Some(at + 2);
    }
    if !s.is_capitalised(at) || at == 0 || day_number(s, at + 1).is_some() {
        return None;
    }
    let before = s.raw(at - 1);
    let shouted = before.len() > 2 && before.chars().all(|letter| !letter.is_lowercase());
    let in_name = s.is_letters(at - 1)
        && (s.is_capitalised(at - 1) && !shouted && at > 1 && !is_determiner(s.word(at - 1)))
        || matches!(
            (s.before(at, 2), s.before(at, 1)),
            ("robinson", "et") | ("journal" | "courrier" | "cahier", "du")
        );
    in_name.then_some(at + 1)
}

fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "ce" | "le"
            | "la"
            | "les"
            | "de"
            | "du"
            | "et"
            | "depuis"
            | "des"
            | "hier"
            | "aujourd'hui"
            | "demain"
    )
}
