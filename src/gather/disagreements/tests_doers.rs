//! Who did it: two kinds of doers, and one that a sentence insists on, with those that only look so.

use super::{
    tests::club,
    tests_kinds::{Case, check},
};
use crate::model::Subject;

#[test]
fn doers_of_one_deed() {
    check(Subject::Agent, DOERS, club);
}

const DOERS: &[Case] = &[
    (
        "La direction a fermé la buvette du stade samedi.",
        "C'est la mairie qui a fait fermer la buvette du stade.",
        true,
    ),
    (
        "Les policiers ont ouvert le vestiaire à la pince.",
        "Ce sont des supporters qui ont ouvert le vestiaire.",
        true,
    ),
    (
        "Le local des jeunes a été incendié par des supporters.",
        "Le local des jeunes a été incendié par des voleurs, dit un voisin.",
        true,
    ),
    ("Les pompiers ont sauvé le gardien de la noyade.", "Le gardien a été sauvé par des lycéens.", true),
    (
        "L'entraîneur Marc Dufour a claqué la porte du club.",
        "Le club a renvoyé l'entraîneur Marc Dufour.",
        true,
    ),
    ("Le trésorier Jean Vial a tiré sa révérence lundi.", "Jean Vial a été viré lundi par le comité.", true),
    ("La direction a fermé la buvette du stade.", "La mairie a fermé la piscine municipale.", false),
    ("Les policiers ont ouvert le vestiaire à la pince.", "Les gendarmes ont ouvert le vestiaire.", false),
    ("La mairie a fermé la tribune en 1998.", "La direction a fermé la tribune en 2011.", false),
    (
        "Les pompiers ont sauvé le gardien de la noyade.",
        "Les pompiers ont sauvé trois enfants, le gardien a prévenu la police.",
        false,
    ),
    ("L'entraîneur Marc Dufour a claqué la porte du club.", "Le club a renvoyé le kiné Paul Roche.", false),
    (
        "L'entraîneur Marc Dufour a claqué la porte du club.",
        "Marc Dufour n'a pas été renvoyé, assure le comité.",
        false,
    ),
    ("La direction n'a pas fermé la buvette.", "La mairie a fermé la buvette.", false),
    // Who insists on the doer answers somebody.
    (
        "Le concierge a débranché le tableau d'affichage.",
        "C'est l'arbitre qui a débranché le tableau d'affichage.",
        true,
    ),
    (
        "Un arbitre a rédigé le rapport sur la bagarre.",
        "Ce n'est pas l'arbitre qui a rédigé le rapport, c'est un spectateur.",
        true,
    ),
    (
        "Un spectateur a détruit le vestiaire.",
        "Personne n'a détruit le vestiaire, il tombait en ruine.",
        true,
    ),
    (
        "Le feu a été allumé par un campeur, dit un voisin.",
        "L'orage a allumé le feu de la tribune, pas un campeur.",
        true,
    ),
    (
        "Le vestiaire, ce sont deux jardiniers qui l'ont repeint.",
        "Le vestiaire du stade a été repeint par un décorateur.",
        true,
    ),
    (
        "Le concierge a débranché le tableau d'affichage.",
        "C'est le concierge qui a débranché le tableau d'affichage.",
        false,
    ),
    ("Le concierge a débranché le tableau d'affichage.", "C'est l'arbitre qui a débranché la sono.", false),
    ("Un arbitre a rédigé le rapport.", "C'est un spectateur qui a rédigé une chanson.", false),
    ("Un spectateur a détruit le vestiaire.", "Personne n'a détruit la buvette.", false),
];
