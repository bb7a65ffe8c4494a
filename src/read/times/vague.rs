//! What names a time that no calendar knows: « récemment », « ces dernières années », « il y a quelques
//! semaines ». Durations (« dix ans ») and « now » (« actuellement ») are not reported.

use super::{
    expression::Expression,
    relative::count,
    sentence::Sentence,
    vocabulary::{cardinal, unit},
};

/// A vague expression that begins at a word.
pub(super) fn read(s: &Sentence<'_, '_>, at: usize) -> Option<Expression> {
    let end = match s.word(at) {
        "recemment" | "precedemment" | "prochainement" | "dernierement" | "bientot" | "jadis" | "naguere"
        | "autrefois" | "auparavant" => at + 1,
        "ces" => these(s, at + 1)?,
        "les" | "des" | "dans" => {
            let start = at + 1;
            let end = coming(s, start)
                .or_else(|| s.skip(start, &[&["un", "avenir", "proche"]]))
                .or_else(|| about(s, start).filter(|_| s.word(at) == "dans"))?;
            return Some(Expression::Vague { start: if s.word(at) == "dans" { start } else { at }, end });
        }
        "il" | "voici" | "voila" => {
            let (start, end) = long_ago(s, at)?;
            return Some(Expression::Vague { start, end });
        }
        _ => return None,
    };
    Some(Expression::Vague { start: at, end })
}

/// « ces dernières années », « ces derniers temps », « ces jours-ci », « ces dix dernières années ».
fn these(s: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    if matches!(s.word(at), "jours-ci" | "temps-ci" | "annees-la" | "jours-la") {
        return Some(at + 1);
    }
    coming(s, at)
}

/// « [trois] derniers mois », « prochaines semaines », « jours à venir ».
fn coming(s: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    let at = if cardinal(s.word(at)).is_some() || s.digits(at).is_some() || is_some(s.word(at)) {
        at + 1
    } else {
        at
    };
    let adjective = matches!(s.word(at), "derniers" | "dernieres" | "prochains" | "prochaines");
    if adjective
        && (unit(s.word(at + 1)).is_some() || matches!(s.word(at + 1), "temps" | "heures" | "decennies"))
    {
        return Some(at + 2);
    }
    let unit_first = unit(s.word(at)).is_some() && s.word(at + 1) == "a" && s.word(at + 2) == "venir";
    unit_first.then_some(at + 3)
}

fn is_some(word: &str) -> bool {
    matches!(word, "quelques" | "plusieurs" | "tout" | "toutes" | "tous")
}

/// « il y a [seulement] quelques semaines », the « il y a » left out; « il y a longtemps ».
fn long_ago(s: &Sentence<'_, '_>, at: usize) -> Option<(usize, usize)> {
    let after = s.skip(at, &[&["il", "y", "a"], &["il", "y'", "a"], &["voici"], &["voila"]])?;
    let start = if matches!(s.word(after), "seulement" | "deja" | "encore" | "tout" | "a") {
        after + 1
    } else {
        after
    };
    let start = if matches!(s.word(start), "juste" | "peine") { start + 1 } else { start };
    if s.word(start) == "longtemps" || (s.word(start) == "peu" && s.word(start + 1) != "de") {
        return Some((start, start + 1));
    }
    let some = (is_some(s.word(start)) || s.word(start) == "des").then_some(start + 1);
    let end = about(s, start).or_else(|| some.filter(|at| unit(s.word(*at)).is_some()).map(|at| at + 1))?;
    // « il y a quelques jours de repos » counts what there is.
    (!matches!(s.word(end), "de" | "d'")).then_some((start, end))
}

/// A stretch whose length is only about so: « une dizaine d'années », « un peu plus de deux ans ».
fn about(s: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    let compared = s.skip(at, &[&["un", "peu"], &["bien"], &["beaucoup"]]).unwrap_or(at);
    let bound = s.skip(compared, &[&["plus", "de"], &["plus", "d'"], &["moins", "de"], &["moins", "d'"]]);
    if let Some((_, _, end)) = bound.and_then(|from| count(s, from)) {
        return Some(end);
    }
    let dozen = bound.unwrap_or(at) + 1;
    if s.word(dozen - 1) != "une" {
        return None;
    }
    let dozen = if matches!(s.word(dozen), "petite" | "bonne") { dozen + 1 } else { dozen };
    let is_dozen = matches!(
        s.word(dozen),
        "demi-douzaine"
            | "huitaine"
            | "dizaine"
            | "douzaine"
            | "quinzaine"
            | "vingtaine"
            | "trentaine"
            | "quarantaine"
            | "cinquantaine"
            | "soixantaine"
            | "centaine"
    );
    let named = s.skip(dozen + 1, &[&["de"], &["d'"]]).filter(|_| is_dozen)?;
    unit(s.word(named)).map(|_| named + 1)
}
