//! Each kind of disagreement by its mechanism, on sentences of many subjects: those that disagree, and
//! those that only look so.

use super::tests::{found, storm};
use crate::model::Subject;

/// Two sentences, and whether they disagree.
pub(super) type Case = (&'static str, &'static str, bool);

/// What is found: each subject with its values.
pub(super) type Told = Vec<(Subject, Vec<String>)>;

#[track_caller]
pub(super) fn check(about: Subject, cases: &[Case], told: fn(&str, &str) -> Told) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(one, other, disagree)| {
            let found = told(one, other);
            let right = if *disagree {
                !found.is_empty() && found.iter().all(|(what, _)| *what == about)
            } else {
                found.is_empty()
            };
            (!right).then(|| format!("{one} / {other}: {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
fn figures_of_one_thing() {
    check(Subject::Figure, FIGURES, storm);
}

const FIGURES: &[Case] = &[
    (
        "La tempête a détruit 40 cabanons et 12 magasins du port.",
        "Sur le port, trente et une boutiques ont été détruites, compte un pêcheur.",
        true,
    ),
    (
        "La conserverie Kerlann emploie 85 personnes.",
        "« Nous sommes 130 salariés », corrige Paul Ropars, délégué de la conserverie Kerlann.",
        true,
    ),
    (
        "La brèche de la digue est large de 30 mètres.",
        "La brèche de la digue fait 80 mètres de large, selon le maire.",
        true,
    ),
    (
        "La brèche s'étend sur 200 mètres de long, selon le préfet.",
        "La brèche est longue de 450 mètres, d'après le maire.",
        true,
    ),
    (
        "Les douaniers ont saisi 300 kilos de tabac sur le port.",
        "Sur le port, 900 kilos de tabac ont été saisis par les douaniers.",
        true,
    ),
    ("La brèche de la digue est large de 30 mètres.", "La digue est longue de 450 mètres.", false),
    ("La brèche de la digue est large de 30 mètres.", "Un arbre haut de 12 mètres est tombé.", false),
    (
        "La brèche de la digue est large de 30 mètres.",
        "La brèche de la digue est large d'une trentaine de mètres.",
        false,
    ),
    ("La conserverie Kerlann emploie 85 personnes.", "La conserverie Kerlann a licencié 20 salariés.", false),
    (
        "La conserverie Kerlann emploie 85 personnes.",
        "Le groupe Kerlann emploie 1 300 personnes dans le monde.",
        false,
    ),
    ("Les douaniers ont saisi 300 kilos de tabac.", "Les douaniers ont saisi 0,3 tonne de tabac.", false),
    ("La tempête a détruit 12 magasins du port.", "La tempête a détruit une douzaine de boutiques.", false),
    ("La tempête a détruit 12 magasins du port.", "Le port compte 60 boutiques.", false),
    ("La tempête a détruit 12 magasins.", "La tempête a détruit 45 maisons.", false),
    (
        "Le chalutier portait 30 tonnes de sardines.",
        "Il y avait cinquante-cinq tonnes de sardines à bord, jure un marin.",
        true,
    ),
    ("Le chalutier portait 30 tonnes de sardines.", "Il y avait 55 tonnes de glace à bord.", false),
    (
        "La conserverie Kerlann a une dette de 4 millions d'euros.",
        "La conserverie Kerlann doit neuf millions d'euros, selon un syndicat.",
        true,
    ),
    (
        "La conserverie Kerlann a une dette de 4 millions d'euros.",
        "La conserverie Kerlann doit trouver neuf millions d'euros.",
        false,
    ),
    ("Trois routes sur quatre sont coupées.", "Le canton n'a que deux routes.", false),
    (
        "La brèche fait 30 mètres de large sur 400 mètres de long.",
        "La brèche est longue de 400 mètres.",
        false,
    ),
];

#[test]
fn words_of_one_speaker() {
    check(Subject::Wording, WORDINGS, storm);
}

const WORDINGS: &[Case] = &[
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
fn names_for_one_person_or_group() {
    check(Subject::Name, NAMES, storm);
}

const NAMES: &[Case] = &[
    (
        "« Cet escroc a vendu des sacs de sable crevés », accuse Anne Ropars, parlant de Luc Tessier.",
        "Luc Tessier est un commerçant estimé, rappelle le curé.",
        true,
    ),
    (
        "Luc Tessier a vidé la réserve du port. « Cet homme est un voleur », accuse Anne Ropars.",
        "Luc Tessier a distribué les vivres du port. « Cet homme est un héros », dit un voisin.",
        true,
    ),
    (
        "Les pêcheurs ont sorti leurs filets dimanche sur le littoral de Port-Salin.",
        "« Ce sont des braconniers », dit le préfet de ceux qui ont sorti leurs filets dimanche à Port-Salin.",
        true,
    ),
    (
        "Dimanche, les habitants de la rue du Port sont restés chez eux.",
        "« Ceux de la rue du Port sont des squatteurs », a lancé dimanche l'élu Paul Carof.",
        true,
    ),
    (
        "Luc Tessier est un journaliste connu sur la côte.",
        "Luc Tessier est interrogé. « C'est un espion », tranche le procureur.",
        true,
    ),
    (
        "Luc Tessier est un journaliste connu sur la côte.",
        "Luc Tessier est un militant de longue date.",
        false,
    ),
    (
        "Luc Tessier est un journaliste connu sur la côte.",
        "Luc Tessier est soupçonné d'être un espion.",
        false,
    ),
    ("Luc Tessier est un journaliste connu sur la côte.", "Jean Carof est un escroc, dit un voisin.", false),
    ("Luc Tessier n'est pas un voleur, jure sa mère.", "Luc Tessier est un commerçant estimé.", false),
    ("Les habitants déblaient la rue du Port.", "Les commerçants déblaient la rue du Port.", false),
    ("Les riverains ont reçu des bâches.", "Un squatteur a été secouru dans une grange.", false),
    (
        "Des sinistrés dorment à la mairie. « Ces gens sont des parasites », a lancé un élu.",
        "Les sinistrés sont des victimes, répond le curé.",
        true,
    ),
    (
        "« Les dockers sont des saboteurs », dit l'armateur Paul Carof.",
        "Les dockers sont des ouvriers comme les autres, répond un syndicat.",
        true,
    ),
    (
        "« Les dockers sont des saboteurs », dit l'armateur Paul Carof.",
        "Les pompiers sont des héros, répond le curé.",
        false,
    ),
    (
        "« Les dockers ne sont pas des saboteurs », dit l'armateur Paul Carof.",
        "Les dockers sont des ouvriers comme les autres.",
        false,
    ),
    (
        "« Luc Tessier est un garçon perdu », plaide son avocat.",
        "Luc Tessier se cache. « C'est un assassin », accuse le procureur.",
        true,
    ),
    (
        "Luc Tessier a tout perdu. « C'est un drame », dit le maire.",
        "« Luc Tessier est un menteur », dit Anne Ropars.",
        false,
    ),
];

#[test]
fn figures_that_each_article_gives_once() {
    check(Subject::Figure, ONCE, ferry);
}

/// One wreck told by two papers, of which an event joins the facts.
fn ferry(one: &str, other: &str) -> Vec<(Subject, Vec<String>)> {
    found(&[
        (
            "2015-03-12",
            &format!(
                "Naufrage du ferry Sainte-Aude\n\nLe ferry Sainte-Aude a chaviré mardi soir au large d'Inhaloma, \
                 dans une mer calme. Le commandant, Anselmo Cuambe, a gagné la plage à la nage. {one}\n"
            ),
        ),
        (
            "2015-03-13",
            &format!(
                "À Inhaloma, la colère des familles\n\nSur la plage d'Inhaloma, les familles attendent. Le ferry \
                 Sainte-Aude a chaviré mardi soir au large. Anselmo Cuambe, le commandant, se tait. {other}\n"
            ),
        ),
    ])
}

const ONCE: &[Case] = &[
    (
        "Le bateau transportait 180 passagers, selon l'armateur.",
        "Nous étions 260 passagers, dit une rescapée.",
        true,
    ),
    (
        "Le bateau portait 40 gilets, selon l'armateur.",
        "Il y avait quatre-vingts gilets, dit un marin.",
        true,
    ),
    ("À bord, 12 voitures étaient arrimées.", "Trente véhicules étaient à bord.", true),
    ("Le bateau transportait 180 passagers.", "Le bateau emportait 180 voyageurs et 12 chèvres.", false),
    ("Le bateau transportait 180 passagers.", "En 2009, il avait perdu 40 passagers.", false),
    ("Le bateau transportait 180 passagers.", "Le bateau transportait près de 190 passagers.", false),
    ("Le bateau transportait 180 passagers.", "Parmi eux, 60 passagers venaient d'Inhaloma.", false),
    ("Le bateau transportait 180 passagers.", "On a repêché 25 gilets.", false),
];
