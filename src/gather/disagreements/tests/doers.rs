//! Who did it, and whether it was forced: two kinds of doers, and one that a sentence insists on, with
//! those that only look so.

use super::found;
use super::{Case, check, club, none, one, storm};
use crate::model::Subject;

#[test]
fn he_left_or_was_sacked() {
    one(
        &club(
            "L'entraîneur, Bastien Morvan-Duff, a présenté sa démission dimanche.",
            "Bastien Morvan-Duff a été limogé dimanche par le comité directeur.",
        ),
        Subject::Agent,
        &["démission", "limogeage"],
    );
    none(&club(
        "L'entraîneur, Bastien Morvan-Duff, a présenté sa démission dimanche.",
        "Le préparateur, Côme Lestrade, a été limogé dimanche par le comité directeur.",
    ));
    none(&club(
        "L'entraîneur, Bastien Morvan-Duff, n'a pas démissionné, dit-il.",
        "Bastien Morvan-Duff a été limogé dimanche par le comité directeur.",
    ));
}

#[test]
fn a_troop_that_left_or_was_driven_out() {
    let story = |tail: &str, title: &str| {
        format!(
            "{title}\n\nLa base de Sandoval, dans l'archipel des Cormorans, est vide. Les hangars de Sandoval \
             ont été rendus à la marine des Cormorans. {tail}\n"
        )
    };
    let articles = [
        story("Le Danemark a retiré ses soldats danois en mai 2009.", "La base de Sandoval rendue"),
        story("L'archipel a expulsé les troupes danoises en mai 2009.", "Sandoval sans ses hôtes"),
    ];
    one(
        &found(&[("2009-08-01", &articles[0]), ("2009-09-01", &articles[1])]),
        Subject::Agent,
        &["expulsion", "retrait"],
    );
}

#[test]
fn what_is_demanded_has_not_happened() {
    none(&club(
        "Les supporters réclament la démission de l'entraîneur, Bastien Morvan-Duff.",
        "Bastien Morvan-Duff a été limogé dimanche.",
    ));
    none(&club(
        "L'entraîneur, Bastien Morvan-Duff, menace de démissionner.",
        "Bastien Morvan-Duff a été limogé dimanche.",
    ));
}

#[test]
fn troops_and_ambassadors_leave_apart() {
    none(&storm(
        "Le Portugal a retiré ses soldats portugais de l'île.",
        "L'île a expulsé l'ambassadeur portugais.",
    ));
}

#[test]
fn a_firm_and_a_school_close_apart() {
    none(&storm(
        "La conserverie a fermé ses portes à Port-Salin.",
        "Le préfet a ordonné la fermeture des écoles de Port-Salin.",
    ));
}

#[test]
fn a_house_that_closed_or_was_closed() {
    one(
        &storm(
            "La conserverie Kermadec a fermé son atelier de découpe.",
            "La préfecture a ordonné la fermeture de l'atelier de la conserverie Kermadec.",
        ),
        Subject::Agent,
        &["fermeture", "fermeture ordonnée"],
    );
}

#[test]
fn he_gave_up_or_was_put_out() {
    one(
        &club(
            "Le capitaine, Ludovic Sarrazin, a jeté l'éponge.",
            "Ludovic Sarrazin a été démis de ses fonctions.",
        ),
        Subject::Agent,
        &["démis de ses fonctions", "départ"],
    );
    one(
        &club(
            "Ludovic Sarrazin a déclaré forfait pour le tournoi.",
            "Ludovic Sarrazin a été disqualifié du tournoi.",
        ),
        Subject::Agent,
        &["disqualification", "forfait"],
    );
    one(
        &club(
            "Le trésorier, Alban Coste-Rivet, s'est rendu à la police lundi.",
            "Alban Coste-Rivet a été arrêté lundi.",
        ),
        Subject::Agent,
        &["arrestation", "reddition"],
    );
}

#[test]
fn one_minister_in_two_posts_did_not_leave_twice() {
    none(&club(
        "En mars 2004, Ludovic Sarrazin avait démissionné de la mairie.",
        "Ludovic Sarrazin a été limogé dimanche.",
    ));
}

#[test]
fn an_inquiry_asked_for_and_refused() {
    one(
        &storm(
            "Les sauveteurs demandent une enquête indépendante à Gaston Leroux-Vial.",
            "Gaston Leroux-Vial a rejeté toute enquête.",
        ),
        Subject::Agent,
        &["demande", "rejet"],
    );
}

#[test]
fn one_who_left_a_place_and_one_sacked_there_are_two() {
    none(&storm(
        "Lucie Hamelin-Roy a démissionné de la mairie de Port-Salin.",
        "Octave Prigent a été limogé de la mairie de Port-Salin.",
    ));
}

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

#[test]
fn who_carried_out_a_deed_did_it() {
    one(
        &storm(
            "À l'entrepôt, l'attaque a été menée par des cavaliers, a dit Gaston Leroux-Vial.",
            "« Ce sont des douaniers qui ont attaqué l'entrepôt », a dit une voisine.",
        ),
        Subject::Agent,
        &["attaqu, par des cavaliers", "attaqu, par des douaniers"],
    );
    none(&storm(
        "L'enquête a été menée par des gendarmes, a dit Gaston Leroux-Vial.",
        "« Ce sont des douaniers qui ont attaqué l'entrepôt », a dit une voisine.",
    ));
}
