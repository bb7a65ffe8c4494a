//! French words for what a thing is in the eyes of one side or the other, as patterns of
//! [`Senses`](super::senses::Senses): « c'est une fusion », « c'est un rachat ». In a row stand words that cannot
//! be said of one thing together; words of one name can.

use super::senses::Circle;

/// The words of a nature, and its name.
type Nature = (&'static str, &'static str);

/// What can be one or another, a matter to a row.
const ROWS: &[&[Nature]] = &[
    // What two firms, or two towns, do together.
    &[
        ("fusion|mariage|alliance|partenariat|rapprochement", "fusion"),
        ("rachat|absorption|annexion|predation", "rachat"),
        ("prise controle", "rachat"),
    ],
    // What was signed.
    &[
        ("accord paix", "accord de paix"),
        ("traite", "traité"),
        ("declaration intention", "déclaration d'intention"),
        ("chiffon papier", "chiffon de papier"),
        ("coquille vide", "coquille vide"),
        ("capitulation|reddition", "capitulation"),
    ],
    // What people are ill with, or die of.
    &[
        ("cholera", "choléra"),
        ("diarrhee|diarrhees", "diarrhées"),
        ("gastro-enterite|gastro-enterites", "gastro-entérite"),
        ("paludisme", "paludisme"),
        ("grippe|grippes", "grippe"),
        ("dengue", "dengue"),
        ("rougeole", "rougeole"),
        ("meningite", "méningite"),
        ("typhoide", "typhoïde"),
        ("tuberculose", "tuberculose"),
        ("ebola", "Ebola"),
        ("peste", "peste"),
        ("intoxication|empoisonnement", "intoxication"),
    ],
    // What somebody wrote or filmed.
    &[
        ("roman|fiction|conte", "roman"),
        ("pamphlet|requisitoire|brulot|tract", "pamphlet"),
        ("reglement comptes", "pamphlet"),
        ("plagiat", "plagiat"),
    ],
    // How troops left a place.
    &[("repli|retrait|redeploiement", "repli"), ("deroute|debandade|debacle|fuite", "déroute")],
    // What becomes of people's work.
    &[
        ("reorganisation|restructuration|modernisation", "réorganisation"),
        ("licenciement|licenciements collectif|collectifs|deguise|deguises|massif|massifs", "licenciements"),
        ("plan social", "plan social"),
        ("casse sociale", "casse sociale"),
    ],
    // What was handed over.
    &[
        ("don|cadeau|aide", "don"),
        ("pret|avance", "prêt"),
        ("pot-de-vin|pots-de-vin|corruption", "pot-de-vin"),
    ],
    // What hangs in a museum.
    &[("original|originaux", "original"), ("copie|copies|faux|contrefacon|replique|reproduction", "copie")],
    // What the police did with people.
    &[("mise abri|securite", "mise à l'abri"), ("rafle|rafles", "rafle")],
    // How people came to live elsewhere.
    &[
        ("relogement|transfert|regroupement", "relogement"),
        ("expulsion|deportation|deguerpissement", "expulsion"),
    ],
];

/// All words with their row, and the name as it is shown.
pub(super) fn all() -> impl Iterator<Item = (&'static str, Circle, &'static str)> {
    ROWS.iter()
        .zip(0..)
        .flat_map(|(row, nth)| row.iter().map(move |(words, name)| (*words, Circle::Nature(nth), *name)))
}
