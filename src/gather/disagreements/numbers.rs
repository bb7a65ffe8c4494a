//! Words and digits → a number: « 1 200 », « 1.200 », « 3,2 millions », « vingt et un », « une
//! dizaine », « un millier ».

use super::{sentence::Sentence, words::Classes};
use crate::text::{WordKind, is_apostrophe};

/// A number among the words of a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// Its value.
    pub(super) value: f64,
    /// The step of its last digit that is not a rounding zero: 100 for 1 200, 0.1 for 3,2.
    pub(super) step: f64,
    /// Whether the word itself rounds: « une dizaine », « un millier ».
    pub(super) round: bool,
    /// The first token.
    pub(super) from: usize,
    /// The last token.
    pub(super) to: usize,
}

/// The number that begins at a token.
pub(super) fn number_at(sentence: &Sentence<'_>, at: usize) -> Option<Number> {
    let token = sentence.tokens.get(at).filter(|token| token.is_a(Classes::NUMERAL))?;
    let mut number = if token.kind == WordKind::Number {
        digits_at(sentence, at)?
    } else {
        collective_at(sentence, at).or_else(|| spelled_at(sentence, at))?
    };
    let next = sentence.tokens.get(number.to + 1);
    if let Some(scale) =
        next.and_then(|next| scale(&next.fold).or_else(|| short_scale(sentence, number.to + 1)))
    {
        number.value *= scale;
        number.step *= scale;
        number.to += 1;
    } else if number.from == number.to && (token.is("un") || token.is("une")) {
        return None;
    }
    Some(number)
}

fn scale(word: &str) -> Option<f64> {
    match word {
        "mille" => Some(1e3),
        "million" | "millions" => Some(1e6),
        "milliard" | "milliards" => Some(1e9),
        _ => None,
    }
}

/// « 12 M€ », « 3 Md€ », « 300 k€ », « 2 M d'euros »: letters that stand for a scale before a currency.
fn short_scale(sentence: &Sentence<'_>, at: usize) -> Option<f64> {
    let fold = |at: usize| sentence.tokens.get(at).map_or("", |token| token.fold.as_str());
    let scale = match fold(at) {
        "k" => 1e3,
        "m" => 1e6,
        "md" | "mds" | "mrd" | "mrds" => 1e9,
        _ => return None,
    };
    let link = usize::from(matches!(fold(at + 1), "d" | "de"));
    let is_currency =
        matches!(fold(at + 1 + link), "€" | "$" | "euro" | "euros" | "eur" | "dollars" | "francs" | "fcfa");
    is_currency.then_some(scale)
}

fn digits_at(sentence: &Sentence<'_>, at: usize) -> Option<Number> {
    let mut text = sentence.tokens.get(at)?.fold.clone();
    let mut to = at;
    // « 9’000 », as it is written in Switzerland.
    while let (Some(mark), Some(group)) = (sentence.tokens.get(to + 1), sentence.tokens.get(to + 2)) {
        let joined = mark.fold.chars().all(is_apostrophe) && mark.start == sentence.tokens.get(to)?.end;
        if !joined || group.start != mark.end || group.fold.len() != 3 || group.kind != WordKind::Number {
            break;
        }
        text.push_str(&group.fold);
        to += 2;
    }
    let (value, step) = value_of(&text)?;
    Some(Number { value, step, round: false, from: at, to })
}

/// A point before three digits parts thousands; a comma is the decimal mark, unless there are two.
fn value_of(text: &str) -> Option<(f64, f64)> {
    let groups = |mark: char| {
        let mut parts = text.split(mark).skip(1);
        parts.clone().next().is_some() && parts.all(|part| part.len() == 3)
    };
    let n_commas = text.matches(',').count();
    let plain: String = if groups('.') {
        text.replace('.', "").replace(',', ".")
    } else if n_commas > 1 && groups(',') {
        text.replace(',', "")
    } else {
        text.replace(',', ".")
    };
    let value: f64 = plain.parse().ok().filter(|value: &f64| value.is_finite())?;
    let decimals = plain.split_once('.').map_or(0, |(_, after)| after.len());
    let zeros = plain.len() - plain.trim_end_matches('0').len();
    let exponent = if decimals > 0 {
        -(decimals as i32)
    } else if value > 0.0 {
        zeros as i32
    } else {
        0
    };
    Some((value, 10f64.powi(exponent)))
}

/// « une dizaine », « un millier », « une centaine ».
fn collective_at(sentence: &Sentence<'_>, at: usize) -> Option<Number> {
    let article = sentence.tokens.get(at)?;
    if !article.is("un") && !article.is("une") {
        return None;
    }
    let first = sentence.tokens.get(at + 1)?;
    let skip = usize::from(first.is("petite") || first.is("bonne"));
    let value = match sentence.tokens.get(at + 1 + skip)?.fold.as_str() {
        "dizaine" => 10.0,
        "douzaine" => 12.0,
        "quinzaine" => 15.0,
        "vingtaine" => 20.0,
        "trentaine" => 30.0,
        "quarantaine" => 40.0,
        "cinquantaine" => 50.0,
        "soixantaine" => 60.0,
        "centaine" => 100.0,
        "millier" => 1000.0,
        _ => return None,
    };
    Some(Number { value, step: value / 5.0, round: true, from: at, to: at + 1 + skip })
}

/// « douze », « vingt-trois », « quarante et une », « deux cents », « neuf mille ».
fn spelled_at(sentence: &Sentence<'_>, at: usize) -> Option<Number> {
    let (mut total, mut group, mut to) = (0_u64, 0_u64, None);
    for (nth, token) in sentence.tokens.iter().enumerate().skip(at) {
        if token.is("et") && to.is_some() && group >= 20 {
            let one = sentence.tokens.get(nth + 1).map(|next| next.fold.as_str());
            if matches!(one, Some("un" | "une" | "onze")) {
                continue;
            }
            break;
        }
        let Some(parts) = parts_of(&token.fold) else { break };
        if parts.is_empty() || (to.is_some() && token.is("un") && group < 20) {
            break;
        }
        for value in parts {
            match value {
                1000 => {
                    total = total.saturating_add(group.max(1).saturating_mul(1000));
                    group = 0;
                }
                100 => group = group.max(1).saturating_mul(100),
                20 if group % 100 == 4 => group = group.saturating_add(76),
                _ => group = group.saturating_add(value),
            }
        }
        to = Some(nth);
    }
    let value = total.saturating_add(group);
    let mut step = 1_u64;
    while value / step >= 100 && (value / step).is_multiple_of(10) {
        step *= 10;
    }
    Some(Number { value: value as f64, step: step as f64, round: false, from: at, to: to? })
}

/// « quatre-vingt-dix »: the numbers that a folded word is made of.
fn parts_of(word: &str) -> Option<Vec<u64>> {
    word.split(['-', '‐', '‑']).filter(|part| *part != "et").map(small).collect()
}

/// Whether a number in letters may begin with a folded word.
pub(super) fn may_begin(word: &str) -> bool {
    matches!(word, "un" | "une") || parts_of(word).is_some()
}

fn small(word: &str) -> Option<u64> {
    const WORDS: [&str; 17] = [
        "zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
        "douze", "treize", "quatorze", "quinze", "seize",
    ];
    if let Some(value) = WORDS.iter().position(|one| *one == word) {
        return Some(value as u64);
    }
    Some(match word {
        "une" => 1,
        "vingt" | "vingts" => 20,
        "trente" => 30,
        "quarante" => 40,
        "cinquante" => 50,
        "soixante" => 60,
        "septante" => 70,
        "octante" | "huitante" => 80,
        "nonante" => 90,
        "cent" | "cents" => 100,
        "mille" => 1000,
        _ => return None,
    })
}
