//! Days on which something happened: what happens once has one, two things have two.

use super::{Case, check, club, none, one, storm};
use crate::model::Subject;

#[test]
fn a_club_is_founded_once() {
    one(
        &club(
            "Fondé en 1907, le club fut trois fois champion.",
            "Le club a été créé en 1912 par des dockers.",
        ),
        Subject::Date,
        &["1907", "1912"],
    );
    none(&club(
        "Fondé en 1907, le club fut trois fois champion.",
        "Le club a été fondé en mars 1907 par des dockers.",
    ));
    none(&club(
        "Fondé en 1907, le club fut trois fois champion.",
        "Le Racing de Montfaucon, fondé en 1912, guette sa place.",
    ));
}

#[test]
fn a_stand_opens_once() {
    one(
        &club("La tribune a été inaugurée en 1954.", "La tribune, mise en service en 1961, menace ruine."),
        Subject::Date,
        &["1954", "1961"],
    );
}

#[test]
fn an_arrest_has_one_day() {
    one(
        &club(
            "Le trésorier, Alban Coste-Rivet, a été arrêté mercredi 6 avril à la gare.",
            "Alban Coste-Rivet avait été interpellé jeudi 7 avril à la gare.",
        ),
        Subject::Date,
        &["2011-04-06", "2011-04-07"],
    );
}

#[test]
fn announced_and_done_are_one_day() {
    none(&club(
        "Le préfet doit recevoir les joueurs mercredi.",
        "Le préfet a reçu les joueurs ce mercredi matin.",
    ));
}

#[test]
fn dates_of_what_happens_once() {
    check(Subject::Date, DATES, storm);
}

const DATES: &[Case] = &[
    (
        "Née en 1948 à Sète, Rosa Belmonte, la doyenne, a tout perdu.",
        "Rosa Belmonte est née en 1951, rappelle sa nièce.",
        true,
    ),
    (
        "Le braconnier Luc Tessier a été arrêté le 3 février 2014.",
        "On est venu chercher Luc Tessier le 5 février 2014, à l'aube.",
        true,
    ),
    (
        "Le navigateur Yves Carof est mort le 1er février 2014.",
        "Yves Carof s'est éteint le 3 février 2014 à l'hôpital.",
        true,
    ),
    (
        "La conserverie Kerlann a été fondée en 1911.",
        "Fondée en 1921, la conserverie Kerlann n'a plus de toit.",
        true,
    ),
    (
        "Le braconnier Luc Tessier a été condamné le 28 janvier 2014.",
        "Luc Tessier a été condamné le 30 janvier 2014 par le tribunal.",
        true,
    ),
    ("La doyenne Rosa Belmonte est née en mars 1948.", "Rosa Belmonte est née en 1948.", false),
    (
        "Rosa Belmonte est née en 1948, son frère Paul Belmonte en 1951.",
        "Rosa Belmonte, née en 1948, a perdu sa maison.",
        false,
    ),
    ("Le marin Luc Tessier est né en 1960.", "Le marin Jean Carof est né en 1964.", false),
    ("Le braconnier Luc Tessier a été arrêté en 2009.", "Luc Tessier a été arrêté le 5 février 2014.", false),
    ("La conserverie Kerlann a été fondée en 1911.", "Le chantier Ropars a été fondé en 1934.", false),
    (
        "La conserverie Kerlann a été fondée en 1911.",
        "La conserverie Kerlann a ouvert un entrepôt en 1987.",
        false,
    ),
    (
        "Luc Tessier a été condamné le 28 janvier 2014.",
        "Luc Tessier avait été condamné une première fois en 2006.",
        false,
    ),
    (
        "Le phare, repeint en 1990, a perdu sa lanterne.",
        "Le phare, repeint en 1997, tient bon, selon un marin.",
        false,
    ),
    ("La digue, rehaussée en 1990, a cédé.", "La digue avait été rehaussée en 1997, dit un ingénieur.", true),
    ("La digue, rehaussée en 1990, a cédé.", "La digue, rehaussée en 1990 puis en 1997, a cédé.", false),
    ("La tribune en 1990 était neuve.", "La tribune en 1997 était vieille.", false),
    (
        "Les travaux de la digue avaient débuté en 2008.",
        "Le premier coup de pioche de la digue a été donné en 2010.",
        true,
    ),
    (
        "Paul Ropars a acheté la conserverie Kerlann en 2001.",
        "Paul Ropars n'est devenu propriétaire de la conserverie Kerlann qu'en 2004.",
        true,
    ),
];

#[test]
fn two_things_were_founded() {
    none(&storm("Le port a été construit en 1896.", "La bibliothèque a été construite en 1974."));
    none(&storm(
        "L'association des sauveteurs, fondée en 1925, a sorti ses canots.",
        "Le journal de la commune, fondé en 1881, n'a pas paru.",
    ));
}

#[test]
fn rebuilt_is_not_built() {
    none(&storm("Le phare, construit en 1861, a tenu.", "Le phare, rénové en 1998, a tenu bon."));
}

#[test]
fn two_suspects_are_two_arrests() {
    none(&club(
        "Un premier suspect a été arrêté samedi 9 avril.",
        "Un deuxième suspect a été arrêté lundi 11 avril.",
    ));
}

#[test]
fn an_article_that_names_both_days_tells_of_two_deeds() {
    none(&club(
        "Le local du club a été cambriolé samedi 9 avril, après une première visite le dimanche 10 avril.",
        "Le local du club a été cambriolé dimanche 10 avril.",
    ));
}

#[test]
fn a_law_begins_on_two_days() {
    one(
        &storm(
            "Le plan de prévention entrera en vigueur en mars 2015.",
            "Le plan de prévention entrera en vigueur en janvier 2016.",
        ),
        Subject::Date,
        &["2015-03", "2016-01"],
    );
}

#[test]
fn leaders_of_two_countries_came_to_power_on_two_days() {
    none(&storm(
        "Le président Ansel Dorimont, au pouvoir depuis 2004, a survolé Port-Salin.",
        "Le président voisin, Tadeo Quiroga, au pouvoir depuis 1998, a survolé Port-Salin.",
    ));
    one(
        &storm(
            "Le président Ansel Dorimont, au pouvoir depuis 2004, a survolé Port-Salin.",
            "Arrivé au pouvoir en 2006, Ansel Dorimont a survolé Port-Salin.",
        ),
        Subject::Date,
        &["2004", "2006"],
    );
}

#[test]
fn the_date_of_something_is_no_founding() {
    none(&storm(
        "La date de la foire de Port-Salin, en mars 2004, avait été choisie par le maire.",
        "La foire de Port-Salin, dont la date de mai 2006 fut contestée, se tiendra.",
    ));
}
