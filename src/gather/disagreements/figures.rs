//! Sentences → figures: how much of what, how exactly, and whether two of them can both be right.

use super::{
    manner::{self, Manner},
    numbers::{Number, number_at},
    senses::Measure,
    sentence::Sentence,
    units::unit_after,
};
use crate::text::WordKind;

/// What a figure is counted in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Unit {
    Percent,
    /// A currency; francs CFA are counted in euros, to which they are tied.
    Money(&'static str),
    Metres,
    Kilograms,
    Hectares,
    Litres,
    /// Years of a punishment.
    Years,
    /// Years of somebody's life.
    Age,
    /// Kilometres an hour.
    Speed,
    /// By how many percent something rose or fell.
    Change,
    /// Things, by the folded noun without its plural.
    Things(String),
}

/// A figure in a sentence.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    pub(super) unit: Unit,
    /// The number in the unit.
    pub(super) value: f64,
    /// The least and the most that the words allow.
    pub(super) low: f64,
    pub(super) high: f64,
    /// The digits without zeros, to know a decimal slip.
    pub(super) digits: u64,
    /// The tokens it takes, its unit included.
    pub(super) from: usize,
    pub(super) to: usize,
    number: Number,
    said: Said,
    /// What is weighed or measured (« trois tonnes de poissons »), by its folded noun without its plural.
    pub(super) of: Option<String>,
    /// Whether it is only a part (« dont 12 », « six autres »).
    pub(super) part: bool,
    /// The number that the sentence puts it in the place of (« 372 emplois, pas 340 »).
    pub(super) instead_of: Option<f64>,
    /// What it is a measure of, so far as the words around it tell.
    pub(super) measure: Option<Measure>,
    /// How it is meant.
    pub(super) manner: Manner,
}

impl Figure {
    /// The last token of the number, without its unit.
    pub(super) const fn number_to(&self) -> usize {
        self.number.to
    }
}

/// The figures of a sentence, those that stand in dates left out.
pub(super) fn figures(sentence: &Sentence<'_>) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < sentence.tokens.len() {
        let Some(number) = number_at(sentence, at) else {
            at += 1;
            continue;
        };
        at = number.to + 1;
        let place = sentence.place(number.from, number.to);
        let in_date = sentence.dates.iter().any(|time| time.start < place.end && place.start < time.end);
        if in_date {
            continue;
        }
        if let Some(figure) = figure(sentence, number) {
            at = figure.to.max(number.to) + 1;
            found.push(figure);
        }
    }
    found
}

fn figure(sentence: &Sentence<'_>, number: Number) -> Option<Figure> {
    let (mut number, mut from) = (number, number.from);
    let (mut low_end, mut high_end) = (None, 0.0_f64);
    if let Some(other) = second_of_range(sentence, number) {
        // « de 340 à 225 » falls.
        (low_end, high_end) = (Some(number.value.min(other.value)), number.value);
        if let Some(scaled) = scaled_as(number, other) {
            low_end = Some(scaled);
        }
        from = from.saturating_sub(1);
        number = other;
    }
    if is_one_to(sentence, number.from) {
        (low_end, from) = (Some(1.0), from.saturating_sub(3));
    }
    let (unit, factor, decimals, to) = unit_after(sentence, number)?;
    let value = number.value * factor + decimals;
    let step = if decimals > 0.0 { 0.01 } else { number.step * factor };
    let said = match said_before(sentence, from) {
        // « est montée jusqu'à 6 m 80 » is the measure, « jusqu'à 300 personnes » leaves room below.
        Said::UpTo if matches!(unit, Unit::Things(_) | Unit::Money(_)) => Said::AtMost,
        Said::UpTo => Said::Exactly,
        other => other,
    };
    let (low, high) = match (said, low_end) {
        (_, Some(low)) => (low * factor, value.max(high_end * factor)),
        (Said::AtLeast, _) => (value * 0.99, f64::MAX),
        // « plus de 300 » is not much more, or a rounder number would be told.
        (Said::More, _) => (value * 0.99, value * 1.5),
        (Said::AtMost, _) => (0.0, value * 1.01),
        (Said::About, _) => (value * 0.88, value * 1.12),
        (Said::Exactly | Said::UpTo, _) if number.round => (value * 0.75, value * 1.3),
        // Between two birthdays one counts one year more.
        (Said::Exactly | Said::UpTo, _) if unit == Unit::Age => (value - 0.5, value + 0.5),
        (Said::Exactly | Said::UpTo, _) => tolerance(value, step),
    };
    let digits = (value / step).round().abs() as u64;
    let digits = if digits == 0 { 0 } else { trim_zeros(digits) };
    let part = is_part(sentence, from, to);
    let said = if number.round && said == Said::Exactly { Said::About } else { said };
    let of = substance(sentence, &unit, to);
    let instead_of = refused(sentence, to);
    let unit = if unit == Unit::Percent && manner::is_change(sentence, from) { Unit::Change } else { unit };
    let manner = Manner::of(sentence, (from, to));
    Some(Figure {
        unit,
        value,
        low,
        high,
        digits,
        from,
        to,
        number,
        said,
        of,
        part,
        instead_of,
        measure: None,
        manner,
    })
}

/// « entre 1 et 1,5 milliard »: the first takes the scale of the second.
fn scaled_as(first: Number, second: Number) -> Option<f64> {
    let digits = second.value / second.step.max(f64::MIN_POSITIVE);
    let scale = match second.value {
        value if value >= 1e9 => 1e9,
        value if value >= 1e6 => 1e6,
        _ => 1e3,
    };
    (first.value * 1e3 <= second.value && digits > 0.0).then_some(first.value * scale)
}

/// How far after a figure the number stands that it is put in the place of.
const REFUSED: usize = 12;

/// « 372 personnes perdent leur emploi, pas 340 », « 22 morts et non 14 », « 22 au lieu de 14 ».
fn refused(sentence: &Sentence<'_>, to: usize) -> Option<f64> {
    let after = sentence.tokens.get(to + 1..)?.iter().take(REFUSED);
    let after: Vec<&str> = after
        .take_while(|token| !matches!(token.fold.as_str(), ";" | ":" | "!" | "?"))
        .map(|token| token.fold.as_str())
        .collect();
    let at = after.windows(3).position(|three| {
        matches!(three, ["," | "et" | "mais", "pas" | "non", _] | ["au", "lieu", "de" | "des"])
    })?;
    let skipped = if matches!(after.get(at..at + 3), Some([_, "non", "pas"] | ["au", ..])) { 3 } else { 2 };
    let scaled = number_at(sentence, to + 1 + at + skipped)?;
    Some(scaled.value)
}

/// « tonnes de gravier », « litres d'essence ».
fn substance(sentence: &Sentence<'_>, unit: &Unit, to: usize) -> Option<String> {
    let link = sentence.tokens.get(to + 1).filter(|link| link.is("de") || link.is("d"));
    let measured = matches!(unit, Unit::Kilograms | Unit::Litres | Unit::Hectares);
    let noun = link.filter(|_| measured).and_then(|_| sentence.tokens.get(to + 2))?;
    (noun.kind == WordKind::Letters && noun.fold.len() > 1)
        .then(|| noun.fold.trim_end_matches(['s', 'x']).to_string())
}

fn trim_zeros(mut digits: u64) -> u64 {
    while digits > 0 && digits.is_multiple_of(10) {
        digits /= 10;
    }
    digits
}

/// A number of two digits may be rounded, one of more digits hardly.
fn tolerance(value: f64, step: f64) -> (f64, f64) {
    let n_digits = (value / step.max(f64::MIN_POSITIVE)).max(1.0).log10().floor() as i32 + 1;
    let slack = if step > 1.0 && n_digits <= 2 { (value * 0.1).min(step) } else { step * 0.51 };
    let slack = if step <= 1.0 && value.fract() == 0.0 { 0.0 } else { slack };
    (value - slack, value + slack)
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Said {
    Exactly,
    About,
    More,
    AtLeast,
    UpTo,
    AtMost,
}

/// What the words before say: « environ », « plus de », « jusqu'à »…
fn said_before(sentence: &Sentence<'_>, from: usize) -> Said {
    let word = |back: usize| {
        from.checked_sub(back).and_then(|at| sentence.tokens.get(at)).map_or("", |token| token.fold.as_str())
    };
    let (one, two, three) = (word(1), word(2), word(3));
    match (two, one) {
        (_, "environ" | "quelque" | "quelques" | "presque" | "approximativement")
        | ("pres" | "autour", "de" | "d") => Said::About,
        ("plus", "de" | "d") => Said::More,
        ("au", "moins" | "minimum") => Said::AtLeast,
        ("moins", "de" | "d") | ("au", "plus" | "maximum") => Said::AtMost,
        ("jusqu", "a") => Said::UpTo,
        _ if one.starts_with("depass") && (two == "pas" || three == "pas") => Said::AtMost,
        _ if one.starts_with("depass") => Said::More,
        _ => Said::Exactly,
    }
}

/// « entre 10 et 12 », « 10 à 12 »: the second number. « de 3 à 5 % » is a change, told as a range
/// too, so that it opposes little.
fn second_of_range(sentence: &Sentence<'_>, first: Number) -> Option<Number> {
    let before = first.from.checked_sub(1).and_then(|at| sentence.tokens.get(at));
    let link = sentence.tokens.get(first.to + 1)?;
    let between = link.is("et") && before.is_some_and(|before| before.is("entre"));
    if between || link.is("a") {
        return number_at(sentence, first.to + 2);
    }
    let after_unit = sentence.tokens.get(first.to + 2)?;
    let percent = link.is("%") && (after_unit.is("a") || after_unit.is("et"));
    if percent && before.is_some_and(|before| before.is("de") || before.is("entre")) {
        return number_at(sentence, first.to + 3);
    }
    None
}

/// « entre un et trois »: « un » by itself is no number.
fn is_one_to(sentence: &Sentence<'_>, from: usize) -> bool {
    let before = sentence.tokens.get(from.saturating_sub(3)..from).unwrap_or_default();
    matches!(before, [between, one, and]
        if between.is("entre") && (one.is("un") || one.is("une")) && and.is("et"))
}

/// « dont 12 », « parmi eux », « six autres »: not the whole.
fn is_part(sentence: &Sentence<'_>, from: usize, to: usize) -> bool {
    const BEFORE: [&str; 5] = ["dont", "parmi", "figurent", "depouillement", "depouille"];
    let near = sentence.tokens.get(from.saturating_sub(4)..from).unwrap_or_default();
    let inside = sentence.tokens.get(from..=to).unwrap_or_default();
    let after = sentence.tokens.get(to + 1..(to + 4).min(sentence.tokens.len())).unwrap_or_default();
    let grave = after.iter().take_while(|token| !token.is(",")).any(|token| {
        matches!(
            token.fold.as_str(),
            "grave" | "graves" | "grievement" | "gravement" | "legerement" | "leger" | "legers" | "critique"
        )
    });
    let share = sentence.tokens.get(to + 1).is_some_and(|link| link.is("sur"))
        && number_at(sentence, to + 2).is_some();
    let opens = grave || share || sentence.tokens.first().is_some_and(|first| first.is("parmi"));
    opens
        || near.iter().any(|token| BEFORE.contains(&token.fold.as_str()))
        || inside
            .iter()
            .any(|token| matches!(token.fold.as_str(), "autres" | "premiers" | "derniers" | "nouveaux"))
}

/// Whether no number fits both.
pub(super) fn opposed(a: &Figure, b: &Figure) -> bool {
    exclude((a.low, a.high), (b.low, b.high))
}

/// Whether no number lies between both ends of one and of the other.
pub(super) fn exclude(a: (f64, f64), b: (f64, f64)) -> bool {
    a.0 > b.1 || b.0 > a.1
}

/// Whether one is the other with its decimal mark or zeros elsewhere: 25 000 and 250 000.
pub(super) fn decimal_slip(a: &Figure, b: &Figure) -> bool {
    let ratio = (a.value / b.value).max(b.value / a.value);
    let power = (ratio - 10.0).abs() < 1e-6;
    a.digits == b.digits && a.digits >= 11 && power
}

/// The figure as it is shown: « 1 200 habitants », « 3,2 millions d'euros », « au plus 47 % ».
pub(super) fn shown(sentence: &Sentence<'_>, figure: &Figure) -> String {
    let number = figure.number;
    let unit = sentence.words_at(sentence.place(number.to + 1, figure.to)).replace('’', "'");
    let unit: String = unit.split_whitespace().collect::<Vec<_>>().join(" ");
    let (divisor, scale) = match number.value {
        value if value >= 1e9 => (1e9, " milliard"),
        value if value >= 1e6 => (1e6, " million"),
        _ => (1.0, ""),
    };
    let plural = if !scale.is_empty() && number.value >= 2.0 * divisor { "s" } else { "" };
    let of = match (scale.is_empty(), unit.starts_with("d'") || unit.starts_with("de ")) {
        (true, true) => unit.split_once([' ', '\'']).map_or("", |(_, noun)| noun),
        _ => unit.as_str(),
    };
    let said = match figure.said {
        Said::Exactly | Said::UpTo => "",
        Said::About => "environ ",
        Said::More => "plus de ",
        Said::AtLeast => "au moins ",
        Said::AtMost => "au plus ",
    };
    format!("{said}{}{scale}{plural} {of}", digits_shown(number.value / divisor)).trim_end().to_string()
}

/// A number with French separators.
fn digits_shown(value: f64) -> String {
    let rounded = (value * 1000.0).round() / 1000.0;
    let text = format!("{rounded}");
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let mut shown = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            shown.push(' ');
        }
        shown.push(digit);
    }
    if decimals.is_empty() { shown } else { format!("{shown},{decimals}") }
}
