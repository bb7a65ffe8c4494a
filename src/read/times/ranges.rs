//! Two dates that bound a stretch (« du 6 au 8 février », « entre 2013 et 2022 »), and one whose other
//! end is open (« depuis 2013 », « d'ici à 2025 »).
//!
//! Days, months and years that follow each other are one stretch (« les 6 et 7 février »); others stay
//! two dates (« les 3 et 12 mars »).

use super::{
    absolute::{self, day_number, month_name},
    dated_nouns::{is_change, is_counted, is_passing},
    expression::{Date, Dated, Expression, Side, Year},
    near_words::is_act,
    sentence::Sentence,
    vocabulary::{is_ordinal, month, weekday},
    years,
};
use crate::model::{Day, Edtf, Precision, Weekday};

/// The range that begins at a word, after its « de », « du » or « entre ».
pub(super) fn read(
    s: &Sentence<'_, '_>,
    at: usize,
    date: fn(&Sentence<'_, '_>, usize) -> Option<Dated>,
) -> Option<Expression> {
    if let Some(found) = days(s, at).or_else(|| bare_days(s, at)) {
        return Some(found);
    }
    if let Some(found) = joined_months(s, at).or_else(|| following(s, at)) {
        return Some(found);
    }
    let opener = s.before(at, 1);
    let opens = matches!(opener, "de" | "du" | "d'" | "entre" | "des");
    if !opens && (opener != "le" || s.before(at, 2) != "entre") {
        return None;
    }
    let from = date(s, at).or_else(|| plain_year(s, at))?;
    let entre = opener == "entre" || opener == "le";
    let joint: &[&[&str]] = if entre {
        &[&["et", "le"], &["et"]]
    } else {
        &[&["au"], &["a", "la"], &["a", "l'"], &["a"], &["jusqu'", "au"], &["jusqu'", "en"], &["jusqu'", "a"]]
    };
    let second = s.skip(from.end, joint)?;
    let to = date(s, second).or_else(|| plain_year(s, second))?;
    joined(from, to)
}

/// « de 2013 à 2022 »: each is a year because the other is one.
fn plain_year(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    // « a augmenté de 2005 à 2010 » is a stretch of time, « passé de 1850 à 2010 » none.
    let changes = |back| is_passing(s.before(at, back)) || is_change(s.before(at, back)) && is_counted(s, at);
    let falls = || {
        let next = years::number(s, at + 2).filter(|_| s.word(at + 1) == "a");
        next.zip(years::number(s, at)).is_some_and(|(to, from)| to < from)
    };
    let is_amount = s.before(at, 1) == "de" && ((2..=3).any(changes) || falls());
    let year = years::number(s, at)
        .filter(|year| (1700..=2100).contains(year) && !years::counts(s, at + 1) && !is_amount)?;
    Some(Dated::new(at, at + 1, Date::Fixed(Edtf::year(year), Precision::Year), "year"))
}

/// « mai-juin 2015 », which is one word.
fn joined_months(s: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    let (first, last) = s.word(at).split_once('-')?;
    let (first, last) = (month(first)?, month(last)?);
    let (year, end) = absolute::year_after(s, at + 1).unwrap_or_else(|| {
        let (side, end) = absolute::side_after(s, at + 1);
        (Year::Unsaid(side), end)
    });
    let date = |month| match year {
        Year::Given(year) => Date::Fixed(Edtf::month(year, month), Precision::Month),
        year => Date::Month(month, year),
    };
    joined(Dated::new(at, at + 1, date(first), "month"), Dated::new(at, end, date(last), "month"))
}

/// « mercredi et jeudi », « en juin et juillet 1984 », « en 2021 et 2022 »: two that follow each other are
/// one stretch.
fn following(s: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    // « lundi, mardi et mercredi » go on a list.
    let before = s.before(at, 2);
    let is_listed = s.before(at, 1) == ","
        && (weekday(before).is_some() || month(before).is_some() || s.digits(at.wrapping_sub(2)).is_some());
    if s.word(at + 1) != "et"
        || is_listed
        || matches!(s.before(at, 1), "le" | "les" | "chaque" | "tous" | "des" | "et")
    {
        return None;
    }
    following_years(s, at).or_else(|| following_weekdays(s, at)).or_else(|| following_months(s, at))
}

fn following_years(s: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    let (first, last) = (plain_year(s, at)?, plain_year(s, at + 2)?);
    let next = years::number(s, at)?.checked_add(1);
    let follow = s.before(at, 1) == "en" && next == years::number(s, at + 2);
    (follow && s.word(at + 3) != "et").then_some(Expression::Between(first, last))
}

fn following_weekdays(s: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    let (first, last) = (weekday(s.word(at))?, weekday(s.word(at + 2))?);
    if last as u8 != (first as u8 + 1) % 7 {
        return None;
    }
    let dates = |first, last, end| {
        let from = Dated::new(at, at + 1, first, "weekday");
        Some(Expression::Between(from, Dated::new(at + 2, end, last, "weekday")))
    };
    // « samedi et dimanche prochains », « mardi et mercredi derniers »
    let side = match s.word(at + 3) {
        "prochains" => Some(Side::Future),
        "derniers" => Some(Side::Past),
        _ => None,
    };
    if let Some(side) = side {
        return dates(Date::Weekday(first, side), Date::Weekday(last, side), at + 4);
    }
    if let Some(n) = absolute::weeks_on(s, at + 3) {
        return dates(Date::WeeksOn(first, n), Date::WeeksOn(last, n), at + 5);
    }
    // « mardi et mercredi 8 mars », « lundi et mardi matin »
    let said = s.digits(at + 3).is_some()
        || absolute::side_after(s, at + 3).1 > at + 3
        || matches!(s.word(at + 3), "matin" | "soir" | "midi" | "apres-midi" | "et");
    let ends = absolute::ends_phrase(s, at + 3) || s.is_letters(at + 3);
    let date = |name| Date::Weekday(name, Side::Tense);
    if said || !ends { None } else { dates(date(first), date(last), at + 3) }
}

fn following_months(s: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    let (first, last) = (month(s.word(at))?, month(s.word(at + 2))?);
    if last != first % 12 + 1 || s.word(at + 3) == "et" {
        return None;
    }
    let (year, end) = absolute::year_after(s, at + 3).unwrap_or_else(|| match s.word(at + 3) {
        "prochains" => (Year::Unsaid(Side::Future), at + 4),
        "derniers" => (Year::Unsaid(Side::Past), at + 4),
        _ => (Year::Unsaid(Side::Tense), at + 3),
    });
    let side = if let Year::Unsaid(side) = year { side } else { Side::Tense };
    let to = match year {
        Year::Given(year) => Date::Fixed(Edtf::month(year, last), Precision::Month),
        year => Date::Month(last, year),
    };
    let from = match year {
        Year::Away(n, origin) => Date::Month(first, Year::Away(n, origin)),
        _ => Date::Month(first, Year::Unsaid(side)),
    };
    let ends = absolute::ends_phrase(s, end) || s.is_letters(end);
    let said = s.digits(end).is_some() || absolute::side_after(s, end).1 > end;
    if !ends || said {
        return None;
    }
    joined(Dated::new(at, at + 1, from, "month"), Dated::new(at + 2, end, to, "month"))
}

/// Two dates of a kind as one; a year said once is for both.
fn joined(from: Dated, to: Dated) -> Option<Expression> {
    let year_of = |value: Edtf| value.range().from.map(|day| day.ymd().0);
    let filled = match (from.date, to.date) {
        (Date::Month(month, Year::Unsaid(Side::Tense)), Date::Fixed(value, _)) => {
            let year = year_of(value)?;
            let last = value.range().from.map_or(12, |day| day.ymd().1);
            let year = if month > last { year - 1 } else { year };
            Date::Fixed(Edtf::month(year, month), Precision::Month)
        }
        (Date::Day { day, month, year: Year::Unsaid(Side::Tense), .. }, Date::Fixed(value, _)) => {
            let year = year_of(value)?;
            let last = value.range().from.map_or(12, |day| day.ymd().1);
            let year = if month > last { year - 1 } else { year };
            Date::Fixed(Edtf::day(Day::from_ymd(year, month, day)?), Precision::Day)
        }
        (date, _) => date,
    };
    if let (Date::Fixed(a, _), Date::Fixed(b, _)) = (filled, to.date)
        && a.range().from > b.range().from
    {
        return None;
    }
    Some(Expression::Between(Dated { date: filled, ..from }, to))
}

/// « 6 au 8 février 2023 », « 6-8 février », « 6 et 7 février », « samedi 4 et dimanche 5 mars », « lundi 6 au
/// mercredi 8 mars »: the month is said once, at the end.
fn days(s: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    let (first_weekday, first_at) = named(s, at);
    let first = day_number(s, first_at)?;
    let mut joint = first_at + 1;
    let mut listed = first;
    // « les 6, 7 et 8 février »
    while s.word(joint) == "," && day_number(s, joint + 1) == Some(listed + 1) {
        listed += 1;
        joint += 2;
    }
    let (to, consecutive) = match s.word(joint) {
        "a" if s.before(at, 1) == "de" => (joint + 1, false),
        "au" | "-" | "–" | "/" => (joint + 1, false),
        "et" if s.before(at, 1) == "entre" || s.before(at, 2) == "entre" => {
            (s.skip(joint + 1, &[&["le"]]).unwrap_or(joint + 1), false)
        }
        "et" => (s.skip(joint + 1, &[&["le"]]).unwrap_or(joint + 1), true),
        _ => return None,
    };
    let (last_weekday, last_at) = named(s, to);
    let last = day_number(s, last_at)?;
    month_name(s, last_at + 1, true)?;
    let end = absolute::day_month(s, last_at, last_at, last_weekday)?;
    if last <= first || (consecutive && last != listed + 1) || (!consecutive && listed != first) {
        return None;
    }
    let start_date = same_month(end.date, first, first_weekday)?;
    let from = Dated::new(at, first_at + 1, start_date, end.rule);
    Some(Expression::Between(from, Dated { start: last_at, ..end }))
}

/// « du 6 au 8 »: of the month that is spoken of; only where the phrase ends, or the numbers count something.
fn bare_days(s: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    let (first_weekday, first_at) = named(s, at);
    let first = day_number(s, first_at)?;
    if s.before(at, 1) != "du" || s.word(first_at + 1) != "au" {
        return None;
    }
    let (last_weekday, last_at) = named(s, first_at + 2);
    let last = day_number(s, last_at)?;
    let (side, end) = absolute::side_after(s, last_at + 1);
    let ends = absolute::ends_phrase(s, end) && !matches!(s.word(end), "%" | "/" | "°" | "-" | "€");
    if last <= first || !ends {
        return None;
    }
    let date = |weekday, day| Date::DayOnly { weekday, day, side };
    let from = Dated::new(at, first_at + 1, date(first_weekday, first), "day");
    Some(Expression::Between(from, Dated::new(last_at, end, date(last_weekday, last), "day")))
}

fn named(s: &Sentence<'_, '_>, at: usize) -> (Option<Weekday>, usize) {
    match weekday(s.word(at)) {
        Some(name) => (Some(name), at + 1),
        None => (None, at),
    }
}

fn same_month(date: Date, day: u8, weekday: Option<Weekday>) -> Option<Date> {
    match date {
        Date::Day { month, year, .. } => Some(Date::Day { weekday, day, month, year }),
        Date::Fixed(value, precision) => {
            let (year, month, _) = value.range().from?.ymd();
            Some(Date::Fixed(Edtf::day(Day::from_ymd(year, month, day)?), precision))
        }
        _ => None,
    }
}

/// « 3 » of « les 3 et 12 mars », « 6 février » of « le 6 février et le 8 mars 2023 »: the first of two dates
/// that say month or year once.
pub(super) fn listed(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    if let Some(found) = listed_month(s, at) {
        return Some(found);
    }
    let (name, first_at) = named(s, at);
    if name.is_none() && !matches!(s.before(at, 1), "les" | "le" | "des" | "du" | "," | "et") {
        return None;
    }
    let first = day_number(s, first_at)?;
    let mut joint = first_at + 1;
    for _ in 0..6 {
        if !matches!(s.word(joint), "," | "et" | "ou" | "puis") {
            return None;
        }
        let next = s.skip(joint + 1, &[&["le"], &["les"]]).unwrap_or(joint + 1);
        let (next_name, next_at) = named(s, next);
        day_number(s, next_at)?;
        if let Some(whole) = absolute::day_month(s, next_at, next_at, next_name) {
            return Some(Dated::new(at, first_at + 1, same_month(whole.date, first, name)?, "day of a list"));
        }
        joint = next_at + 1;
    }
    None
}

/// « mars » of « en mars et avril 2022 ».
fn listed_month(s: &Sentence<'_, '_>, at: usize) -> Option<Dated> {
    let (first, mut joint) = month_name(s, at, false)?;
    for _ in 0..6 {
        if !matches!(s.word(joint), "," | "et" | "ou" | "puis") {
            return None;
        }
        let next = s.skip(joint + 1, &[&["en"], &["de"], &["d'"]]).unwrap_or(joint + 1);
        let (other, after) = month_name(s, next, false)?;
        if let Some((Year::Given(year), _)) = absolute::year_after(s, after) {
            let value = (other > first).then(|| Edtf::month(year, first))?;
            return Some(Dated::new(at, at + 1, Date::Fixed(value, Precision::Month), "month of a list"));
        }
        joint = after;
    }
    None
}

/// The date as one end of an open stretch, where the words before it say so.
pub(super) fn opened(s: &Sentence<'_, '_>, dated: Dated) -> Expression {
    let before = dated.start;
    let near = |n| s.before(before, n);
    let article = usize::from(matches!(near(1), "le" | "les" | "la" | "l'"));
    let one = near(1 + article);
    let two = near(2 + article);
    let three = near(3 + article);
    if one == "depuis" {
        return if is_reference(s, before) {
            Expression::One(in_the_past(dated))
        } else {
            Expression::Since(dated)
        };
    }
    // « depuis la révolution de janvier 2011 »
    let event = matches!(one, "de" | "d'")
        && !is_act(two)
        && matches!(three, "la" | "le" | "l'")
        && near(4 + article) == "depuis"
        && s.is_letters(before.wrapping_sub(2 + article));
    if event {
        return Expression::Since(dated);
    }
    let from_on = matches!((three, two, one), (_, "partir" | "compter", "de" | "du" | "d'" | "des"));
    if from_on {
        return Expression::From(dated);
    }
    let until = matches!(two, "jusqu'") && matches!(one, "en" | "a" | "au" | "aux")
        || one == "jusqu'en"
        || one == "jusqu'";
    let by =
        (one == "ici" && two == "d'") || (matches!(one, "a" | "au" | "en") && two == "ici" && three == "d'");
    if until {
        Expression::Until(dated)
    } else if by {
        Expression::By(dated)
    } else {
        Expression::One(dated)
    }
}

/// What one counts from lies behind, whatever the tense.
const fn in_the_past(dated: Dated) -> Dated {
    let date = match dated.date {
        Date::Month(month, Year::Unsaid(Side::Tense)) => Date::Month(month, Year::Unsaid(Side::Past)),
        Date::Weekday(weekday, Side::Tense) => Date::Weekday(weekday, Side::Past),
        date => date,
    };
    Dated { date, ..dated }
}

/// « le troisième voyage depuis juillet »: the first of those counted lies there, nothing lasts since.
/// « la première fois depuis 2013 », « la plus forte hausse depuis 2008 » say that there was none since.
fn is_reference(s: &Sentence<'_, '_>, at: usize) -> bool {
    let stops = |at: usize| {
        matches!(
            s.word(at),
            "," | ";"
                | ":"
                | "."
                | "("
                | "«"
                | "»"
                | "que"
                | "qu'"
                | "qui"
                | "dont"
                | "est"
                | "sont"
                | "dure"
        )
    };
    let is_counted = |at: usize| {
        is_ordinal(s.word(at))
            && !matches!(s.word(at), "premier" | "premiere" | "1er" | "1ere" | "second" | "seconde")
    };
    (1..=6).map_while(|n| at.checked_sub(n).filter(|at| !stops(*at))).any(is_counted)
}
