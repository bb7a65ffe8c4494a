//! What only looks like a disagreement, each beside one of its kind that is one.

use super::{Case, check, club, storm};
use crate::model::Subject;

#[test]
fn days_of_deeds_and_of_words() {
    check(Subject::Date, DAYS, storm);
}

const DAYS: &[Case] = &[
    // Who tells on a day has done nothing then.
    (
        "Jean Morel a annoncé lundi que la digue serait relevée.",
        "Jean Morel a annoncé mercredi la fin des secours.",
        false,
    ),
    (
        "Le chalutier Marie-Galante a été remorqué lundi au port de Port-Salin.",
        "Le chalutier Marie-Galante a été remorqué mercredi au port de Port-Salin.",
        true,
    ),
    (
        "Gaston Leroux-Vial ne participera pas au conseil du 10 mars.",
        "Gaston Leroux-Vial ne se rendra pas au congrès du 17 mars.",
        false,
    ),
    (
        "Gaston Leroux-Vial est né le 10 mars 1951 à Port-Salin.",
        "Gaston Leroux-Vial est né le 17 mars 1951 à Port-Salin.",
        true,
    ),
    (
        "Gaston Leroux-Vial a signé un arrêté le 3 février à Port-Salin.",
        "Gaston Leroux-Vial a été arrêté le 5 février à Port-Salin.",
        false,
    ),
    (
        "Le pillard Marc Duval a été arrêté le 3 février à Port-Salin.",
        "Marc Duval a été arrêté le 5 février à Port-Salin.",
        true,
    ),
    (
        "Le parti de Gaston Leroux-Vial se réunit le 3 février.",
        "Gaston Leroux-Vial est parti le 5 février pour la capitale.",
        false,
    ),
    (
        "La libération de l'otage Marc Duval a eu lieu le 3 février.",
        "La libération de l'otage Marc Duval date du 5 février.",
        true,
    ),
    // « à » is no auxiliary, so « domicile » no participle.
    (
        "Le Racing de Port-Salin jouera à domicile le 12 mars contre Cassagne.",
        "Le Racing de Port-Salin jouera à domicile le 19 mars contre Cassagne.",
        false,
    ),
    (
        "Le chalutier Marie-Galante a été ravitaillé lundi au port de Port-Salin.",
        "Le chalutier Marie-Galante a été ravitaillé mercredi au port de Port-Salin.",
        true,
    ),
];

#[test]
fn two_who_did_one_thing_together() {
    check(Subject::Agent, TOGETHER, storm);
}

const TOGETHER: &[Case] = &[
    (
        "La gendarmerie a ouvert une enquête sur les toitures.",
        "Le parquet a ouvert une enquête sur les toitures.",
        false,
    ),
    ("Les gendarmes ont ouvert la salle des coffres.", "Des voleurs ont ouvert la salle des coffres.", true),
    (
        "Le ministre a signé l'accord sur les digues.",
        "Les syndicats ont signé l'accord sur les digues.",
        false,
    ),
    (
        "Le ministre a signé l'accord sur les digues.",
        "Ce sont les syndicats qui ont signé l'accord sur les digues.",
        true,
    ),
    (
        "Les habitants ont travaillé à cause du vent.",
        "Ce sont les marins qui travaillaient à cause du vent.",
        false,
    ),
];

#[test]
fn left_and_put_out() {
    check(Subject::Agent, OFFICES, club);
}

const OFFICES: &[Case] = &[
    (
        "Bastien Morvan-Duff a abandonné la réforme de la formation.",
        "Bastien Morvan-Duff a exclu toute hausse des cotisations.",
        false,
    ),
    (
        "Ludovic Sarrazin a abandonné le tournoi des Six Clochers.",
        "Ludovic Sarrazin a été exclu du tournoi des Six Clochers.",
        true,
    ),
    (
        "Ludovic Sarrazin a abandonné le tournoi des Six Clochers.",
        "Ludovic Sarrazin a exclu de changer de tournoi.",
        false,
    ),
    (
        "Bastien Morvan-Duff a été renvoyé devant le tribunal.",
        "Bastien Morvan-Duff a démissionné dimanche.",
        false,
    ),
    (
        "Bastien Morvan-Duff a viré 3 000 euros à un créancier.",
        "Bastien Morvan-Duff a démissionné dimanche.",
        false,
    ),
    (
        "Bastien Morvan-Duff a été renvoyé dimanche par le comité.",
        "Bastien Morvan-Duff a démissionné dimanche.",
        true,
    ),
];

#[test]
fn what_set_off_a_fire() {
    check(Subject::Agent, FIRES, club);
}

const FIRES: &[Case] = &[
    (
        "L'origine criminelle de l'incendie de la tribune a été écartée.",
        "L'incendie de la tribune est d'origine accidentelle.",
        false,
    ),
    (
        "L'incendie de la tribune est d'origine criminelle.",
        "L'incendie de la tribune est d'origine accidentelle.",
        true,
    ),
    (
        "La hausse des cotisations a mis le feu aux poudres.",
        "L'incendie de la tribune est d'origine accidentelle.",
        false,
    ),
    (
        "Des supporters ont mis le feu à la tribune.",
        "L'incendie de la tribune est d'origine accidentelle.",
        true,
    ),
];

#[test]
fn what_closed_and_who_withdrew() {
    check(Subject::Agent, CLOSED, storm);
}

const CLOSED: &[Case] = &[
    (
        "L'école Jean-Guéhenno est fermée depuis lundi.",
        "Le préfet a ordonné la fermeture de l'école Jean-Guéhenno.",
        false,
    ),
    (
        "La ferme Tréguier a perdu sa toiture.",
        "Le préfet a ordonné la fermeture de la ferme Tréguier.",
        false,
    ),
    (
        "La direction a décidé de fermer la conserverie Tréguier.",
        "Le préfet a ordonné la fermeture de la conserverie Tréguier.",
        true,
    ),
    (
        "La Norvège a confirmé son retrait de l'Alliance des mers.",
        "La Norvège a expulsé l'ambassadeur de l'Alliance des mers.",
        false,
    ),
];

#[test]
fn what_one_is_called_by_friend_and_foe() {
    check(Subject::Name, CALLED, storm);
}

const CALLED: &[Case] = &[
    (
        "Marcel Tardieu a perdu sa vitrine : ce boucher de la rue du Port attend l'assureur.",
        "Marcel Tardieu est un commerçant de la rue du Port.",
        false,
    ),
    (
        "Marcel Tardieu a gagné la capitale, et ce collaborateur du maire y restera.",
        "Marcel Tardieu est un avocat de la rue du Port.",
        false,
    ),
    ("Marcel Tardieu est un escroc, dit un voisin.", "Marcel Tardieu est un héros, dit un client.", true),
];

#[test]
fn sayings_of_one_speaker() {
    check(Subject::Wording, SAYINGS, storm);
}

const SAYINGS: &[Case] = &[
    (
        "« Les maisons du bord de mer doivent rester closes avant la nuit », a déclaré Gaston Leroux-Vial.",
        "« Chez nous chacun guette la fin de la pluie pour dormir sans crainte », a déclaré Gaston Leroux-Vial.",
        false,
    ),
    (
        "« La mer a repris les maisons que nous avions bâties trop près », a déclaré Gaston Leroux-Vial.",
        "« La mer reprend nos maisons, construites bien trop près d'elle », a déclaré Gaston Leroux-Vial.",
        true,
    ),
];

#[test]
fn counts_that_leave_room_and_those_that_do_not() {
    check(Subject::Figure, COUNTS, storm);
}

const COUNTS: &[Case] = &[
    (
        "Au moins 300 manifestants ont défilé mardi à Port-Salin.",
        "Mardi, 500 manifestants ont défilé à Port-Salin.",
        false,
    ),
    (
        "Au moins 800 manifestants ont défilé mardi à Port-Salin.",
        "Mardi, 300 manifestants ont défilé à Port-Salin.",
        true,
    ),
    (
        "Jusqu'à 900 manifestants ont défilé mardi à Port-Salin.",
        "Mardi, 500 manifestants ont défilé à Port-Salin.",
        false,
    ),
    (
        "Samedi dernier, 300 manifestants ont défilé à Port-Salin.",
        "Samedi, 900 manifestants ont défilé à Port-Salin.",
        true,
    ),
    (
        "L'an dernier, 300 manifestants ont défilé à Port-Salin.",
        "Samedi, 900 manifestants ont défilé à Port-Salin.",
        false,
    ),
    (
        "Le bilan de la tempête est de douze morts, selon la préfecture.",
        "Selon l'hôpital, la tempête a fait vingt-six morts.",
        true,
    ),
    (
        "Le bilan provisoire de la tempête est de douze morts, selon la préfecture.",
        "Selon l'hôpital, la tempête a fait vingt-six morts.",
        false,
    ),
    (
        "Le projet de digue de Port-Salin a coûté 12 millions d'euros.",
        "La digue de Port-Salin a coûté 31 millions d'euros.",
        true,
    ),
    (
        "Port-Salin projette une digue, pour un coût de 12 millions d'euros.",
        "La digue de Port-Salin a coûté 31 millions d'euros.",
        false,
    ),
];

#[test]
fn two_quakes_of_one_day_in_two_countries() {
    let told = |state: &str, town: &str, n_families: u32| {
        format!(
            "{state} : un séisme fait des victimes\n\nUn tremblement de terre a frappé mardi soir la région de {town}, \
             a annoncé mercredi le ministère de l'Intérieur. La secousse a duré une vingtaine de secondes. Quelque \
             {n_families} familles sont sans abri. Le Premier ministre était attendu jeudi sur les lieux.\n"
        )
    };
    let (one, other) = (told("Chili", "Coronado", 1200), told("Japon", "Hakata", 150));
    super::none(&super::found(&[("2013-05-15", &one), ("2013-05-15", &other)]));
}
