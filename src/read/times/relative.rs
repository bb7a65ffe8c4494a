//! Dates said from the day of publication: « hier soir », « la semaine dernière », « ce lundi », « il y a
//! trois semaines », « dans deux mois ».

use super::{
    absolute::{self, day_number},
    calendar::Unit,
    expression::{Date, Dated, Origin, Side, Year},
    sentence::Sentence,
    vocabulary::{cardinal, is_last, is_next, unit},
};

/// « hier », « aujourd'hui », « ce matin », « ce mois-ci », « il y a deux ans », « dans deux mois ».
pub(super) fn read(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    day_word(s, at)
        .or_else(|| demonstrative(s, at))
        .or_else(|| ago(s, at))
        .or_else(|| from_now(s, at))
        .or_else(|| whole_weekend(s, at))
        .or_else(|| counted_in_year(s, at))
}

const fn away(unit: Unit, n: i32) -> Date {
    Date::Away { unit, n, origin: Origin::Publication }
}

/// What is held on one day: « l'audience d'hier » was yesterday, « la France d'hier » long ago.
fn is_of_a_day(noun: &str) -> bool {
    const NOUNS: [&str; 41] = [
        "annonce",
        "assemblee",
        "attaque",
        "attentat",
        "audience",
        "ceremonie",
        "compter",
        "concert",
        "conference",
        "conseil",
        "course",
        "cours",
        "debat",
        "defaite",
        "defile",
        "deplacement",
        "discours",
        "echeance",
        "edition",
        "etape",
        "greve",
        "incendie",
        "journee",
        "manifestation",
        "marche",
        "match",
        "matinee",
        "mobilisation",
        "nuit",
        "partir",
        "rassemblement",
        "rencontre",
        "rendez-vous",
        "reunion",
        "scrutin",
        "seance",
        "session",
        "soiree",
        "sommet",
        "victoire",
        "vote",
    ];
    NOUNS.contains(&noun)
}

fn day_word(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let (n, mut end) = match s.word(at) {
        "hier" => (-1, at + 1),
        "avant-hier" => (-2, at + 1),
        "demain" => (1, at + 1),
        "apres-demain" => (2, at + 1),
        "aujourd'hui" if !is_epoch(s, at) => (0, at + 1),
        "avant" if s.word(at + 1) == "hier" => (-2, at + 2),
        _ => return None,
    };
    // « la liste Hazebrouck Demain »: a name.
    if s.is_capitalised(at) && at > 0 && s.is_letters(at - 1) && s.is_capitalised(at - 1) {
        return None;
    }
    // « le monde de demain », « la France d'hier ».
    if matches!(s.before(at, 1), "de" | "d'")
        && matches!(s.word(at), "demain" | "hier")
        && !s.before(at, 2).is_empty()
        && !is_of_a_day(s.before(at, 2))
    {
        return None;
    }
    // « hier mercredi », but « hier mercredi 16 novembre » says it twice.
    if super::vocabulary::weekday(s.word(end)).is_some() && day_number(s, end + 1).is_none() {
        end += 1;
    }
    // « demain, samedi, »: said twice.
    let named = s.word(end) == "," && super::vocabulary::weekday(s.word(end + 1)).is_some();
    if named && (matches!(s.word(end + 2), "," | ")" | ".") || s.word(end + 2).is_empty()) {
        end += 2;
    }
    end = absolute::day_part(s, end);
    Some(Dated::new(at, end, away(Unit::Day, n), "day word"))
}

/// « la France d'aujourd'hui », « encore aujourd'hui », « ce n'est qu'aujourd'hui »: these days.
fn is_epoch(s: &Sentence<'_, '_>, at: usize) -> bool {
    matches!(s.before(at, 1), "d'" | "encore" | "meme" | "qu'")
        || matches!(s.word(at + 1), "encore" | "comme")
        || is_become(s, at)
}

/// « son assistant, aujourd'hui directeur du musée », « aujourd'hui à la retraite »: what somebody became
/// stands right behind, without an article.
fn is_become(s: &Sentence<'_, '_>, at: usize) -> bool {
    const STATES: [&str; 45] = [
        "directeur",
        "directrice",
        "president",
        "presidente",
        "ministre",
        "maire",
        "depute",
        "deputee",
        "senateur",
        "senatrice",
        "chef",
        "patron",
        "patronne",
        "professeur",
        "professeure",
        "avocat",
        "avocate",
        "conseiller",
        "conseillere",
        "responsable",
        "membre",
        "ancien",
        "ancienne",
        "secretaire",
        "consultant",
        "consultante",
        "adjoint",
        "adjointe",
        "numero",
        "proprietaire",
        "pdg",
        "retraite",
        "retraitee",
        "age",
        "agee",
        "ages",
        "agees",
        "disparu",
        "disparue",
        "decede",
        "decedee",
        "refugie",
        "etudiant",
        "etudiante",
        "exile",
    ];
    let retired = s.skip(at + 1, &[&["a", "la", "retraite"], &["en", "exil"], &["en", "retraite"]]).is_some();
    let apart = matches!(s.before(at, 1), "," | "(" | "–" | "et") || s.is_capitalised(at.wrapping_sub(1));
    at > 0 && apart && (retired || STATES.contains(&s.word(at + 1)))
}

/// « ce lundi », « cette semaine », « cette année », « ce mois-ci », « ce soir », « cet été ».
fn demonstrative(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    if !matches!(s.word(at), "ce" | "cet" | "cette") {
        return None;
    }
    let noun = at + 1;
    if let Some(found) = this_day(s, at) {
        return Some(found);
    }
    let date = match s.word(noun) {
        "semaine" | "semaine-ci" => Date::This(Unit::Week),
        "week-end" | "weekend" | "week-end-ci" => Date::This(Unit::Weekend),
        "mois" | "mois-ci" => away(Unit::Month, 0),
        "annee" | "annee-ci" if !is_school(s, noun) => away(Unit::Year, 0),
        "trimestre" => away(Unit::Quarter, 0),
        "semestre" => away(Unit::Semester, 0),
        "siecle" => away(Unit::Century, 0),
        "decennie" => away(Unit::Decade, 0),
        "matin" | "soiree" | "matinee" | "soir" | "midi" | "apres-midi" => away(Unit::Day, 0),
        "nuit" => Date::Night(Side::Near),
        _ => return super::parts::noun(s, noun).map(|found| found.from(at)),
    };
    let end = if s.word(noun + 1) == "-" && s.word(noun + 2) == "ci" { noun + 3 } else { noun + 1 };
    // « cette semaine-là » is one word and is not read here; « cette nuit du 6 mars » names its day.
    let named = s.word(end) == "du" || s.word(end) == "de" && absolute::read(s, end + 1).is_some();
    (!named).then(|| Dated::new(at, end, date, "this"))
}

fn is_school(s: &Sentence<'_, '_>, noun: usize) -> bool {
    matches!(s.word(noun + 1), "scolaire" | "academique" | "universitaire")
}

/// « ce mardi 7 février », « ce 6 mars », « ce lundi soir ».
fn this_day(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let found = if super::vocabulary::weekday(s.word(at + 1)).is_some() || day_number(s, at + 1).is_some() {
        absolute::read(s, at + 1)?
    } else {
        return None;
    };
    let near = |side| if side == Side::Tense { Side::Near } else { side };
    let date = match found.date {
        Date::Day { weekday, day, month, year: Year::Unsaid(side) } => {
            Date::Day { weekday, day, month, year: Year::Unsaid(near(side)) }
        }
        Date::DayOnly { weekday, day, side } => Date::DayOnly { weekday, day, side: near(side) },
        Date::Weekday(weekday, side) => Date::Weekday(weekday, near(side)),
        date => date,
    };
    Some(Dated { date, ..found.from(at) })
}

/// « tout le week-end », « pendant le week-end »: the one at hand; « le week-end » alone is a habit.
pub(super) fn whole_weekend(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let said = s.word(at) == "le" && matches!(s.word(at + 1), "week-end" | "weekend");
    let leads = matches!(s.before(at, 1), "tout" | "pendant" | "durant")
        || s.skip(at.saturating_sub(3), &[&["au", "cours", "de"]]) == Some(at);
    let alone = side_of(s.word(at + 2)) && !matches!(s.word(at + 2), "de" | "du" | "d'" | "des");
    (said && leads && alone).then(|| Dated::new(at, at + 2, Date::This(Unit::Weekend), "this"))
}

/// « pour la deuxième fois de l'année », « ce second putsch de l'année »: what is counted is counted in the
/// year at hand; « la deuxième partie de l'année » and « l'homme de l'année » count nothing.
fn counted_in_year(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    if s.word(at) != "l'" || s.word(at + 1) != "annee" || s.before(at, 1) != "de" {
        return None;
    }
    // « dans le courant de l'année »
    let runs = s.before(at, 2) == "courant" && s.before(at, 3) == "le" && absolute::ends_phrase(s, at + 2);
    if runs && !matches!(s.word(at + 2), "en") {
        return Some(Dated::new(at, at + 2, away(Unit::Year, 0), "counted in the year"));
    }
    let is_part = |word: &str| {
        ["partie", "moitie", "quart", "tiers", "trimestre", "semestre", "mois", "jour", "semaine"]
            .iter()
            .any(|noun| word.trim_end_matches('s') == *noun)
    };
    let counts = (3..=5).any(|back| super::vocabulary::is_ordinal(s.before(at, back)));
    let alone = absolute::ends_phrase(s, at + 2) || s.is_letters(at + 2);
    let goes_on =
        matches!(s.word(at + 2), "derniere" | "prochaine" | "scolaire" | "en" | "passee" | "suivante");
    (counts && alone && !goes_on && !is_part(s.before(at, 2)))
        .then(|| Dated::new(at, at + 2, away(Unit::Year, 0), "counted in the year"))
}

/// Whether a word does not say which week-end is meant.
fn side_of(word: &str) -> bool {
    !is_last(word) && !is_next(word)
}

/// « semaine dernière », « dernière semaine » aside, « an passé », « week-end prochain »: no article.
pub(super) fn unit_phrase(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let said = match s.word(at) {
        "semaine" => Unit::Week,
        "week-end" | "weekend" => Unit::Weekend,
        "mois" => Unit::Month,
        "trimestre" => Unit::Quarter,
        "semestre" => Unit::Semester,
        "an" | "annee" => Unit::Year,
        "decennie" => Unit::Decade,
        "nuit" if s.word(at + 1) == "derniere" => {
            return Some(Dated::new(at, at + 2, Date::Night(Side::Past), "unit"));
        }
        _ => return None,
    };
    let n = match s.word(at + 1) {
        word if is_last(word) => -1,
        word if is_next(word) => 1,
        "qui" if s.word(at + 2) == "vient" => return Some(Dated::new(at, at + 3, away(said, 1), "unit")),
        // « au cours du week-end, deux ponts ont cédé »
        of if said == Unit::Weekend && is_through(s, at) && !matches!(of, "de" | "d'" | "du" | "des") => {
            return Some(Dated::new(at, at + 1, Date::This(said), "this"));
        }
        "en" if s.word(at + 2) == "cours" => return Some(Dated::new(at, at + 3, away(said, 0), "unit")),
        _ => return None,
    };
    Some(Dated::new(at, at + 2, away(said, n), "unit"))
}

/// « au cours du », « pendant le », « tout le » before a stretch.
fn is_through(s: &Sentence<'_, '_>, at: usize) -> bool {
    matches!(
        (s.before(at, 2), s.before(at, 1)),
        ("cours" | "lors", "du") | ("pendant" | "durant" | "tout", "le")
    )
}

/// A count of units: « trois semaines », « 15 jours », « un an ».
pub(super) fn count(s: &Sentence<'_, '_>, at: usize) -> Option<(i32, Unit, usize)> {
    let n = match s.digits(at) {
        Some((n, n_digits)) if n > 0 && n_digits <= 3 => n,
        Some(_) => return None,
        None => cardinal(s.word(at))?,
    };
    // « trente deux ans », its hyphen forgotten.
    let tail = cardinal(s.word(at + 1))
        .filter(|tail| n >= 20 && n % 10 == 0 && s.digits(at).is_none() && *tail < 20);
    let (n, at) = tail.map_or((n, at), |tail| (n + tail, at + 1));
    let unit = unit(s.word(at + 1))?;
    // « un an et demi », « deux ans et trois mois » are not whole units.
    if s.word(at + 2) == "et" && (s.word(at + 3) == "demi" || cardinal(s.word(at + 3)).is_some()) {
        return None;
    }
    match (n, unit) {
        (15, Unit::Day) => Some((2, Unit::Week, at + 2)),
        _ => Some((n, unit, at + 2)),
    }
}

fn ago(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let after = s.skip(at, &[&["il", "y", "a"], &["il", "y'", "a"], &["voici"], &["voila"]])?;
    let counted = if matches!(
        s.word(after),
        "seulement"
            | "deja"
            | "environ"
            | "exactement"
            | "tout"
            | "presque"
            | "maintenant"
            | "juste"
            | "pile"
    ) {
        if s.word(after + 1) == "juste" { after + 2 } else { after + 1 }
    } else {
        s.skip(after, &[&["a", "peine"], &["a", "peu", "pres"], &["pres", "de"], &["pres", "d'"]])
            .unwrap_or(after)
    };
    let (n, unit, end) = count(s, counted)?;
    // « il y a deux jours de repos » counts what there is.
    let is_of_unit = || [s.word(end + 1), s.word(end + 2)].iter().any(|word| self::unit(word).is_some());
    if matches!(s.word(end), "de" | "d'") || matches!(s.word(end), "dans" | "par") && is_of_unit() {
        return None;
    }
    if let Some(exact) = s.skip(end, &[&["jour", "pour", "jour"]])
        && let Some(n_months) = match unit {
            Unit::Year => n.checked_mul(12),
            Unit::Month => Some(n),
            _ => None,
        }
    {
        return Some(Dated::new(at, exact, Date::SameDay(n_months), "ago, to the day"));
    }
    Some(Dated::new(at, end, away(unit, -n), "ago"))
}

/// « dans deux mois », the preposition left out.
fn from_now(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let ici = s.before(at, 1) == "ici" || s.before(at, 1) == "a" && s.before(at, 2) == "ici";
    if s.before(at, 1) != "dans" && !ici {
        return None;
    }
    let (n, unit, end) = count(s, at)?;
    Some(Dated::new(at, end, away(unit, n), "from now"))
}
