//! A measure and a figure → whether the one can be what the other counts.

use super::{
    figures::{Figure, Unit},
    kinds,
    senses::Measure,
    sentence::Sentence,
};

/// Whether a unit can count it.
pub(super) fn fits(measure: Measure, unit: &Unit) -> bool {
    match measure {
        Measure::Width | Measure::Length | Measure::Height | Measure::Depth => *unit == Unit::Metres,
        Measure::Prison => *unit == Unit::Years,
        Measure::Ruined => *unit == Unit::Hectares || kinds::is_building(unit),
        Measure::Seized => {
            matches!(unit, Unit::Kilograms | Unit::Litres)
                || matches!(unit, Unit::Things(noun) if noun != "personne")
        }
        Measure::Made => matches!(unit, Unit::Kilograms | Unit::Litres),
        Measure::Engaged => kinds::is_responder(unit),
        Measure::Staff | Measure::JobsCut => kinds::is_staff(unit),
        Measure::Cases => kinds::is_case(unit),
        Measure::Price
        | Measure::Cost
        | Measure::Debt
        | Measure::Turnover
        | Measure::Profit
        | Measure::Loss
        | Measure::Subsidy
        | Measure::Fine
        | Measure::Ransom
        | Measure::Pay => matches!(unit, Unit::Money(_)),
        Measure::Turnout => *unit == Unit::Percent,
        Measure::Target => matches!(unit, Unit::Things(_)),
        _ => kinds::is_being(unit),
    }
}

/// « 170 mètres de haut », « 30 mètres de large »: the dimension that follows says which it is.
pub(super) fn dimension_after(sentence: &Sentence<'_>, figure: &Figure) -> Option<Measure> {
    let of = sentence.tokens.get(figure.to + 1).filter(|of| of.is("de") && figure.unit == Unit::Metres);
    of.and_then(|_| sentence.tokens.get(figure.to + 2)).and_then(|word| match word.fold.as_str() {
        "haut" | "hauteur" => Some(Measure::Height),
        "long" | "longueur" => Some(Measure::Length),
        "large" | "largeur" => Some(Measure::Width),
        "profond" | "profondeur" | "fond" => Some(Measure::Depth),
        _ => None,
    })
}

/// « les 85 employés », « nous sommes 130 salariés », « elle compte 40 ouvriers »: all of them.
pub(super) fn is_whole_staff(sentence: &Sentence<'_>, figure: &Figure) -> bool {
    let before = figure.from.checked_sub(1).and_then(|at| sentence.tokens.get(at));
    before.is_some_and(|token| {
        matches!(token.fold.as_str(), "les" | "ses" | "leurs" | "nos" | "sommes" | "etions")
            || token.fold.starts_with("compt")
            || token.fold.starts_with("emplo")
    })
}
