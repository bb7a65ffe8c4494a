//! Days and months as the calendar writes them: « mardi 7 février 2023 », « 1er mars », « 06/02/2023 »,
//! « décembre (2022) », « le 6 ».

use super::{
    calendar::within_calendar,
    expression::{DAYS, Date, Dated, Origin, Side, Year},
    numeric, ordinal_days,
    participles::{is_participle, is_state},
    sentence::Sentence,
    verb_forms::is_infinitive,
    vocabulary::{is_day_part, is_last, is_measure, is_next, month, short_month, weekday},
    years,
};
use crate::model::{Day, Edtf, Precision, Weekday};

/// A date that begins at a word, without article.
pub(super) fn read(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    numeric::read(s, at)
        .or_else(|| weekday_date(s, at))
        .or_else(|| day_month(s, at, at, None))
        .or_else(|| ordinal_days::of_month(s, at))
        .or_else(|| bare_day(s, at))
        .or_else(|| month_date(s, at))
        .or_else(|| years::bare(s, at))
}

/// A month at a word, with the position after it; its abbreviation where a point follows it or a
/// day stands before it.
pub(super) fn month_name(s: &Sentence<'_, '_>, at: usize, after_day: bool) -> Option<(u8, usize)> {
    let word = s.word(at);
    if let Some(month) = month(word) {
        return Some((month, at + 1));
    }
    let month = short_month(word)?;
    let pointed = s.word(at + 1) == "." && s.is_glued(at);
    let goes_on = pointed && (after_day || s.digits(at + 2).is_some());
    (after_day || goes_on).then_some((month, if pointed { at + 2 } else { at + 1 }))
}

/// The day of a month: « 6 », « 06 », « 1er ».
pub(super) fn day_number(s: &Sentence<'_, '_>, at: usize) -> Option<u8> {
    if matches!(s.word(at), "1er" | "premier" | "ier") {
        return Some(1);
    }
    s.digits(at).filter(|(n, n_digits)| DAYS.contains(n) && *n_digits <= 2).map(|(n, _)| n as u8)
}

/// The year said after a month or a part of a year, with the position after it.
pub(super) fn year_after(s: &Sentence<'_, '_>, at: usize) -> Option<(Year, usize)> {
    // « Le 12 mars 1200 migrants », « en mars 2000 tracteurs »: a round or an old number counts what follows it.
    let is_counting = |year: i32| {
        let is_odd = year % 50 == 0 || !(1700..=2100).contains(&year);
        is_measure(s.word(at + 1)) || is_odd && years::counts(s, at + 1)
    };
    if let Some(year) = years::number(s, at).filter(|year| !is_counting(*year)) {
        return Some((Year::Given(year), at + 1));
    }
    if s.word(at) == "(" {
        let year = years::number(s, at + 1).filter(|_| s.word(at + 2) == ")")?;
        return Some((Year::Given(year), at + 3));
    }
    let of = s.skip(at, &[&["de"], &["d'"]])?;
    if let Some(year) = years::number(s, of).filter(|_| !years::counts(s, of + 1)) {
        return Some((Year::Given(year), of + 1));
    }
    if let Some(end) = s.skip(of, &[&["cette", "annee"]]) {
        return Some((Year::Away(0, Origin::Publication), end));
    }
    if let Some(end) = s.skip(of, &[&["l'", "annee", "en", "cours"]]) {
        return Some((Year::Away(0, Origin::Publication), end));
    }
    if let Some(end) = s.skip(of, &[&["la", "meme", "annee"], &["cette", "annee-la"]]) {
        return Some((Year::Away(0, Origin::Text), end));
    }
    let noun = s.skip(of, &[&["l'", "annee"], &["l'", "an"]])?;
    if let Some(year) = years::number(s, noun) {
        return Some((Year::Given(year), noun + 1));
    }
    let (n, origin) = match s.word(noun) {
        word if is_last(word) => (-1, Origin::Publication),
        word if is_next(word) => (1, Origin::Publication),
        "suivante" | "d'apres" => (1, Origin::Text),
        "precedente" => (-1, Origin::Text),
        _ => return None,
    };
    Some((Year::Away(n, origin), noun + 1))
}

/// « dernier », « prochain » or « courant » after a date without a year.
pub(super) fn side_after(s: &Sentence<'_, '_>, at: usize) -> (Side, usize) {
    match s.word(at) {
        word if is_last(word) => (Side::Past, at + 1),
        word if is_next(word) => (Side::Future, at + 1),
        "courant" => (Side::Current, at + 1),
        _ => (Side::Tense, at),
    }
}

fn year_or_side(s: &Sentence<'_, '_>, at: usize) -> (Year, usize) {
    year_after(s, at).unwrap_or_else(|| {
        let (side, end) = side_after(s, at);
        (Year::Unsaid(side), end)
    })
}

/// « 7 février 2023 »: the day at `at`, the whole from `start` on.
pub(super) fn day_month(
    s: &Sentence<'_, '_>,
    start: usize,
    at: usize,
    weekday: Option<Weekday>,
) -> Option<Dated> {
    let day = day_number(s, at)?;
    let named = s.skip(at + 1, &[&["du", "mois", "de"], &["du", "mois", "d'"]]).unwrap_or(at + 1);
    let (month, after) = month_name(s, named, true)?;
    if s.word(at) == "premier" && weekday.is_none() && s.before(at, 1) != "le" {
        return None;
    }
    let (year, end) = year_or_side(s, after);
    let date = match year {
        Year::Given(year) => match Day::from_ymd(year, month, day) {
            Some(day) => Date::Fixed(within_calendar(Edtf::day(day))?, Precision::Day),
            None => Date::Impossible,
        },
        // A leap day of some year.
        _ if day > crate::model::days_in_month(2024, month) => Date::Impossible,
        year => Date::Day { weekday, day, month, year },
    };
    Some(Dated::new(start, end, date, "day and month"))
}

fn weekday_date(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let name = weekday(s.word(at))?;
    let next = if s.word(at + 1) == "," { at + 2 } else { at + 1 };
    if let Some(found) = day_month(s, at, next, Some(name)) {
        return Some(found);
    }
    let ends = ends_phrase(s, at + 2) || begins_phrase(s.word(at + 2)) || s.word(at + 2) == "-";
    let is_day = |_: &u8| ends && !is_score(s, at + 1);
    if let Some(day) = day_number(s, at + 1).filter(is_day) {
        let (side, end) = side_after(s, at + 2);
        return Some(Dated::new(
            at,
            end,
            Date::DayOnly { weekday: Some(name), day, side },
            "weekday and day",
        ));
    }
    if is_feast_or_name(s, at) {
        return None;
    }
    if let Some(noun) = s.skip(at + 1, &[&["de", "la", "semaine"], &["de", "cette", "semaine"]]) {
        let (n, end) = match s.word(noun) {
            word if is_last(word) => (-1, noun + 1),
            word if is_next(word) => (1, noun + 1),
            _ => (0, noun),
        };
        let known = n != 0 || s.word(at + 2) == "cette";
        return known.then(|| Dated::new(at, end, Date::OfWeek(name, n), "weekday"));
    }
    if let Some(n) = weeks_on(s, at + 1) {
        return Some(Dated::new(at, at + 3, Date::WeeksOn(name, n), "weekday, weeks on"));
    }
    if let Some((is_after, end)) = beside_told(s, at + 1) {
        return Some(Dated::new(at, end, Date::WeekdayBeside(name, is_after), "weekday from the text"));
    }
    let (mut side, mut end) = side_after(s, at + 1);
    if side == Side::Current {
        (side, end) = (Side::Tense, at + 1);
    }
    let part_end = day_part(s, end);
    if part_end > end {
        end = part_end;
        if side == Side::Tense {
            (side, end) = side_after(s, end);
        }
    } else if side == Side::Tense && is_habit(s, at) {
        return is_told(s, at).then(|| Dated::new(at, end, Date::InTale(name), "weekday of a tale"));
    }
    let start = if matches!(s.before(at, 1), "ce") { at - 1 } else { at };
    if start < at && side == Side::Tense {
        side = Side::Near;
    }
    Some(Dated::new(start, end, Date::Weekday(name, side), "weekday"))
}

/// « précédent », « d'avant », « suivant », « d'après » after a weekday: whether it follows the day told, and the
/// position after it; « le lundi d'après les fêtes » counts from the feasts.
fn beside_told(s: &Sentence<'_, '_>, at: usize) -> Option<(bool, usize)> {
    match (s.word(at), s.word(at + 1)) {
        ("precedent", _) => Some((false, at + 1)),
        ("suivant", next) if !next.starts_with('l') => Some((true, at + 1)),
        ("d'", "avant") if ends_phrase(s, at + 2) => Some((false, at + 2)),
        ("d'", "apres") if ends_phrase(s, at + 2) => Some((true, at + 2)),
        _ => None,
    }
}

/// « en huit », « en quinze » after a weekday; not « samedi en quinze minutes ».
pub(super) fn weeks_on(s: &Sentence<'_, '_>, at: usize) -> Option<u8> {
    let n = match (s.word(at), s.word(at + 1)) {
        ("en", "huit") => 1,
        ("en", "quinze") => 2,
        _ => return None,
    };
    ends_phrase(s, at + 2).then_some(n)
}

/// « il fut arrêté le lundi », « devait être notifié le lundi »: a verb done or to be done right before it
/// makes it one Monday, if days are told there.
fn is_told(s: &Sentence<'_, '_>, at: usize) -> bool {
    let verb = at.wrapping_sub(2);
    s.before(at, 1) == "le"
        && !is_state(s.word(verb))
        && (is_participle(s.raw(verb), s.word(verb)) || is_infinitive(s.word(verb)))
}

/// The word after « soir », « en fin d'après-midi », « dans la nuit » where one stands after a day.
pub(super) fn day_part(s: &Sentence<'_, '_>, at: usize) -> usize {
    if is_day_part(s.word(at)) {
        return at + 1;
    }
    let edge = s.skip(
        at,
        &[
            &["en", "fin", "de"],
            &["en", "fin", "d'"],
            &["en", "debut", "de"],
            &["a", "la"],
            &["a"],
            &["au"],
            &["en", "debut", "d'"],
            &["dans", "la"],
            &["en"],
        ],
    );
    let inner = edge
        .filter(|inner| is_day_part(s.word(*inner)) || matches!(s.word(*inner), "mi-journee" | "journee"));
    inner.map_or(at, |inner| inner + 1)
}

/// « le lundi », « chaque lundi »: no Monday in particular.
fn is_habit(s: &Sentence<'_, '_>, at: usize) -> bool {
    matches!(s.before(at, 1), "le" | "chaque" | "les" | "un" | "au" | "tout" | "aucun")
        || (s.before(at, 1) == "du" && matches!(s.word(at + 1), "au"))
        || (s.before(at, 1) == "au" && s.before(at, 3) == "du")
}

/// « Lundi de Pâques », « mardi gras », « Journal du Dimanche », « Vendredi saint ».
fn is_feast_or_name(s: &Sentence<'_, '_>, at: usize) -> bool {
    let after = s.word(at + 1);
    let feast = matches!(after, "gras" | "saint" | "noir")
        || (matches!(after, "de" | "des")
            && matches!(s.word(at + 2), "paques" | "pentecote" | "cendres" | "rameaux"));
    let in_name = s.is_capitalised(at) && at > 0 && matches!(s.before(at, 1), "du" | "le") && at > 1;
    feast || in_name
}

/// « le 6 »: only where nothing after it can be counted by it.
fn bare_day(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let is_letter = matches!(s.before(at, 1), "du" | "au") && s.word(at + 1) == "courant";
    if !(matches!(s.before(at, 1), "le") || is_letter)
        || s.is_capitalised(at.saturating_sub(1)) && !is_start(s, at - 1)
    {
        return None;
    }
    let day = day_number(s, at).filter(|_| s.word(at) != "premier")?;
    // « dans le 13 »: a part of the country or of a town.
    if is_called_or_scored(s, at) || s.before(at, 2) == "dans" {
        return None;
    }
    // « le 3 du mois courant », « le 5 de ce mois »
    let of_month = s.skip(
        at + 1,
        &[
            &["du", "mois", "courant"],
            &["du", "mois", "en", "cours"],
            &["de", "ce", "mois"],
            &["du", "courant"],
        ],
    );
    let (side, end) = of_month.map_or_else(|| side_after(s, at + 1), |end| (Side::Current, end));
    // « c'est le 3 qu'on paie »
    let is_stressed = s.before(at, 2) == "est" && matches!(s.word(at + 1), "que" | "qu'");
    let said = side != Side::Tense
        || is_stressed
        || is_start(s, at - 1)
        || s.before(at, 2) == ","
        || ends_phrase(s, at + 1);
    let alone = side == Side::Current
        || is_stressed
        || ends_phrase(s, end) && !matches!(s.word(end), "%" | "/" | "°" | "-" | "€");
    (said && alone).then(|| Dated::new(at, end, Date::DayOnly { weekday: None, day, side }, "day"))
}

/// « appelez le 15 », « le 7 sur 10 », « le 10 contre 11 »: numbers of telephones, marks and players.
fn is_called_or_scored(s: &Sentence<'_, '_>, at: usize) -> bool {
    // « samedi 3 à 20 heures » is a day and its hour, « samedi 3 à 1 » a result.
    let scored = matches!(s.word(at + 1), "sur" | "a" | "contre" | "-" | "–" | "—")
        && s.digits(at + 2).is_some_and(|_| !matches!(s.word(at + 3), "h" | "heure" | "heures" | "h."));
    let called = (2..=3).any(|n| {
        let word = s.before(at, n);
        ["appel", "compos", "contact", "telephon", "joindre", "numero"]
            .iter()
            .any(|stem| word.starts_with(stem))
    });
    scored || called
}

/// « s'est imposé samedi 3 à 1 face à Lille »: two small numbers, and nothing that the second counts.
fn is_score(s: &Sentence<'_, '_>, at: usize) -> bool {
    let is_small = |at: usize| s.digits(at).is_some_and(|(n, _)| n <= 15);
    let is_joined = matches!(s.word(at + 1), "a" | "-" | "–" | "—");
    let is_over = matches!(
        s.word(at + 3),
        "" | "." | "," | ")" | "(" | "face" | "contre" | "devant" | "au" | "lors" | "apres" | "en" | "dans"
    );
    is_joined && is_small(at) && is_small(at + 2) && is_over
}

/// Whether a word opens its sentence, or what is said in it.
fn is_start(s: &Sentence<'_, '_>, at: usize) -> bool {
    matches!(s.before(at, 1), "" | "«" | "\"" | "“" | "–" | "—")
}

fn begins_phrase(word: &str) -> bool {
    matches!(word, "le" | "la" | "les" | "l'" | "un" | "une" | "son" | "sa" | "ses" | "que" | "qu'" | "de")
}

/// Whether a phrase can end before a word: at a mark, a preposition or the end of the sentence.
pub(super) fn ends_phrase(s: &Sentence<'_, '_>, at: usize) -> bool {
    let word = s.word(at);
    if word.is_empty() || is_last(word) || is_next(word) || word == "courant" {
        return true;
    }
    if !s.is_letters(at) {
        return matches!(word, "." | "," | ";" | ":" | ")" | "»" | "\"" | "!" | "?" | "”" | "–" | "—" | "…");
    }
    matches!(
        word,
        "a" | "dans"
            | "en"
            | "par"
            | "avec"
            | "devant"
            | "lors"
            | "pour"
            | "contre"
            | "sur"
            | "au"
            | "et"
            | "ou"
            | "vers"
            | "entre"
            | "depuis"
            | "pendant"
            | "apres"
            | "avant"
            | "sous"
            | "chez"
            | "aux"
    )
}

fn month_date(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let (number, after) = month_name(s, at, false)?;
    let (year, end) = year_or_side(s, after);
    if let Year::Given(year) = year {
        return Some(Dated::new(at, end, Date::Fixed(Edtf::month(year, number), Precision::Month), "month"));
    }
    if let Some((short, 2)) = s.digits(after).filter(|(n, _)| (32..=99).contains(n) || *n < 10)
        && !years::counts(s, after + 1)
        && !is_measure(s.word(after + 1))
    {
        let value = Edtf::month(if short < 10 { 2000 } else { 1900 } + short, number);
        return Some(Dated::new(at, after + 1, Date::Fixed(value, Precision::Month), "month"));
    }
    // « un soleil de juin », « un soir de novembre »: of any such month; « un mois de mai » is one.
    let of_any = end == after
        && matches!(s.before(at, 1), "de" | "d'")
        && matches!(s.before(at, 3), "un" | "une")
        && s.before(at, 2) != "mois";
    if of_any {
        return None;
    }
    let lower = !s.is_capitalised(at);
    let said = end > after || introduces_month(s.before(at, 1)) && (lower || s.before(at, 1) != "et");
    // « mars » is a planet, « avril » a first name: a bare capital says so.
    (said || (lower && !is_planet(s, at))).then(|| Dated::new(at, end, Date::Month(number, year), "month"))
}

fn introduces_month(word: &str) -> bool {
    matches!(word, "en" | "depuis" | "des" | "fin" | "debut" | "mi" | "courant" | "jusqu'en" | "mois" | "et")
}

fn is_planet(s: &Sentence<'_, '_>, at: usize) -> bool {
    s.word(at) == "mars" && matches!(s.before(at, 1), "sur" | "planete" | "vers" | "la")
}
