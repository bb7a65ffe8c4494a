//! One saying of one speaker in two wordings, and two sayings.

use super::{Case, check, none, one, storm};
use crate::model::Subject;

#[test]
fn one_sentence_of_one_speaker_in_two_translations() {
    one(
        &storm(
            "« Nous reconstruirons chaque maison avant le prochain hiver », a promis Gaston Leroux-Vial.",
            "« Chaque maison sera rebâtie avant que l'hiver prochain n'arrive », a promis Gaston Leroux-Vial.",
        ),
        Subject::Wording,
        &[
            "Chaque maison sera rebâtie avant que l'hiver prochain n'arrive",
            "Nous reconstruirons chaque maison avant le prochain hiver",
        ],
    );
}

#[test]
fn a_shortened_quotation_and_another_sentence_agree() {
    none(&storm(
        "« Nous reconstruirons chaque maison avant le prochain hiver », a promis Gaston Leroux-Vial.",
        "« Nous reconstruirons chaque maison », a promis Gaston Leroux-Vial.",
    ));
    none(&storm(
        "« Nous reconstruirons chaque maison avant le prochain hiver », a promis Gaston Leroux-Vial.",
        "« Les pompiers ont été admirables toute la nuit », a dit Gaston Leroux-Vial.",
    ));
    none(&storm(
        "« Nous reconstruirons chaque maison avant le prochain hiver », a promis Gaston Leroux-Vial.",
        "« Chaque maison a été visitée avant la nuit », a raconté Lucie Hamelin-Roy.",
    ));
}

#[test]
fn words_of_one_speaker() {
    check(Subject::Wording, WORDINGS, storm);
}

const WORDINGS: &[Case] = &[
    // Two sayings that share a turn of phrase.
    (
        "« Nous demandons que toute la lumière soit faite sur les causes de la tempête », a dit Gaston Leroux-Vial.",
        "« Nous demandons que toute la filière soit aidée, et que l'État paie », a dit Gaston Leroux-Vial.",
        false,
    ),
    (
        "« Il faut que toute la lumière soit faite », a dit Gaston Leroux-Vial.",
        "« Il faut que toute la filière soit entendue », a dit Gaston Leroux-Vial.",
        false,
    ),
    (
        "« Nous voulons faire toute la lumière après la tempête », a déclaré Gaston Leroux-Vial.",
        "« Nous voulons sauver toute la filière après la tempête », a déclaré Lucie Hamelin-Roy.",
        false,
    ),
    // « plus » denies with « ne », and counts without it.
    (
        "« Nous avons confiance dans la Région et ses promesses », a dit Gaston Leroux-Vial.",
        "« Nous n'avons plus confiance dans la Région et ses promesses », a dit Gaston Leroux-Vial.",
        true,
    ),
    (
        "« Il y a plus de 30 toitures à refaire dans le bourg », a dit Gaston Leroux-Vial.",
        "« Il y a 30 toitures à refaire dans le bourg », a dit Gaston Leroux-Vial.",
        false,
    ),
    (
        "« Nous reconstruirons la digue avant la prochaine marée », a promis Gaston Leroux-Vial.",
        "« Avant la marée prochaine, la digue sera reconstruite par nos soins », a promis Gaston Leroux-Vial.",
        true,
    ),
    (
        "« Je n'ai jamais vu les vagues passer par-dessus le phare », a raconté Gaston Leroux-Vial.",
        "« Des vagues qui passent le phare, je n'en avais vu de ma vie », a raconté Gaston Leroux-Vial.",
        true,
    ),
    (
        "« La commune paiera les toitures des plus pauvres », a dit Gaston Leroux-Vial.",
        "« Pour les plus pauvres, les toitures seront payées par la commune », a dit Gaston Leroux-Vial.",
        true,
    ),
    (
        "« Ces gravats seront évacués par des barges dès lundi », a annoncé Gaston Leroux-Vial.",
        "« Dès lundi, des barges évacueront tous ces gravats », a annoncé Gaston Leroux-Vial.",
        true,
    ),
    (
        "« Personne ne dormira dehors cette nuit à Port-Salin », a juré Gaston Leroux-Vial.",
        "« Cette nuit, nul à Port-Salin ne dormira dehors », a juré Gaston Leroux-Vial.",
        true,
    ),
    (
        "« Nous reconstruirons la digue avant la prochaine marée », a promis Gaston Leroux-Vial.",
        "« Nous reconstruirons la digue avant la prochaine marée », a promis le maire.",
        false,
    ),
    (
        "« Nous reconstruirons la digue avant la prochaine marée, quoi qu'il en coûte », a promis Gaston Leroux-Vial.",
        "« Nous reconstruirons la digue avant la prochaine marée », a promis Gaston Leroux-Vial.",
        false,
    ),
    (
        "« Nous reconstruirons la digue avant la prochaine marée », a promis Gaston Leroux-Vial.",
        "« L'école du bourg restera fermée toute la semaine », a prévenu Gaston Leroux-Vial.",
        false,
    ),
    (
        "« La mer a repris ce que les hommes lui avaient pris », soupire Anne Ropars.",
        "« Les secours sont venus en moins de vingt minutes », souligne Anne Ropars.",
        false,
    ),
    (
        "« La commune paiera les toitures des plus pauvres », a dit Gaston Leroux-Vial.",
        "« La commune ne peut pas payer les écoles et les routes », a dit Anne Ropars.",
        false,
    ),
];

#[test]
fn two_sentences_on_one_subject_are_two() {
    none(&storm(
        "« Nous demandons à la Région de respecter ses promesses envers les pêcheurs », a dit Gaston Leroux-Vial.",
        "« Les habitants doivent comprendre que la Région n'est pas responsable de la mer », a dit Gaston Leroux-Vial.",
    ));
}

#[test]
fn an_article_that_has_the_sentence_itself_words_nothing_otherwise() {
    none(&storm(
        "« Nous reconstruirons chaque maison avant le prochain hiver », a promis Gaston Leroux-Vial. « Chaque \
         maison tiendra devant le prochain orage », a juré Gaston Leroux-Vial.",
        "« Nous reconstruirons chaque maison avant le prochain hiver », a promis Gaston Leroux-Vial.",
    ));
}
