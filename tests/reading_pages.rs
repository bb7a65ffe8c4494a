//! Pages of many makes: what is kept, what is cut off, what they say of themselves.
//!
//! Invented pages, one of each kind that collections hold; none is from the default collection.

#[path = "reading_pages/notices.rs"]
mod notices;
#[path = "reading_pages/press.rs"]
mod press;
#[path = "reading_pages/web.rs"]
mod web;

use chronique::read::{Lexicon, RawArticle, layout::layout, metadata::metadata};
use expect_test::{Expect, expect};

fn check(page: &str, expected: &Expect) {
    let lexicon = Lexicon::default();
    let article = RawArticle { text: page.to_string(), ..RawArticle::default() };
    let parts = layout(&article, &lexicon.outlets);
    let read = metadata(&article, &parts, &lexicon);
    let mut seen = vec![format!("title: {}", parts.title.map_or("", |(at, _)| &page[at]))];
    for (what, value) in [("outlet", read.outlet), ("agency", read.agency)] {
        seen.extend(value.map(|value| format!("{what}: {value}")));
    }
    if !read.byline.is_empty() {
        seen.push(format!("byline: {}", read.byline.join(", ")));
    }
    let edtf = |date: &chronique::read::reading::PublishedDate| {
        date.edtf.map_or("no year".to_string(), |edtf| edtf.to_string())
    };
    seen.extend(read.published.as_ref().map(|date| format!("published: {} {:?}", edtf(date), date.how)));
    seen.extend(parts.body.into_iter().map(|at| ends_of(&page[at])));
    expected.assert_eq(&(seen.join("\n") + "\n"));
}

/// The agency, the first paragraph and the authors of a page.
fn read(page: &str) -> (Option<String>, String, Vec<String>) {
    let lexicon = Lexicon::default();
    let article = RawArticle { text: page.to_string(), ..RawArticle::default() };
    let parts = layout(&article, &lexicon.outlets);
    let read = metadata(&article, &parts, &lexicon);
    let first = parts.body.first().map_or(String::new(), |at| page[at.clone()].to_string());
    (read.agency, first, read.byline)
}

/// The beginning and the end of a paragraph.
fn ends_of(paragraph: &str) -> String {
    let letters: Vec<char> =
        paragraph.chars().map(|letter| if letter == '\n' { '/' } else { letter }).collect();
    if letters.len() <= 44 {
        return format!("- {}", letters.iter().collect::<String>());
    }
    let head: String = letters[..22].iter().collect();
    let tail: String = letters[letters.len() - 18..].iter().collect();
    format!("- {head} … {tail}")
}

#[test]
fn email_copy() {
    check(
        r"De : redaction@gazette.example
Objet : pour parution

La rentrée scolaire reportée d'une semaine en Guinée

Conakry, le 2 octobre 2017 - Le ministre de l'Éducation nationale a
annoncé lundi soir à la télévision que la rentrée des classes était
reportée d'une semaine sur toute l'étendue du territoire, en raison des
pluies qui ont endommagé de nombreuses écoles.

Les syndicats d'enseignants, qui réclamaient ce report depuis plusieurs
jours, ont salué une décision de bon sens. Les parents d'élèves sont
plus partagés.

Mamadou Saliou Bah",
        &expect![[r"
            title: La rentrée scolaire reportée d'une semaine en Guinée
            byline: Mamadou Saliou Bah
            published: 2017-10-02 Dateline
            - Le ministre de l'Éduca … nombreuses écoles.
            - Les syndicats d'enseig … ont/plus partagés.
        "]],
    );
}

#[test]
fn capitals() {
    check(
        r"LE PRÉSIDENT INAUGURE LE PONT DE COTONOU

LE CHEF DE L'ÉTAT A INAUGURÉ HIER LE NOUVEAU PONT QUI RELIE LES DEUX RIVES DE LA LAGUNE DE COTONOU.

LES TRAVAUX ONT DURÉ TROIS ANS ET ONT COÛTÉ PLUS DE VINGT MILLIARDS DE FRANCS.

ABP",
        &expect![[r"
            title: LE PRÉSIDENT INAUGURE LE PONT DE COTONOU
            agency: ABP
            - LE CHEF DE L'ÉTAT A IN … LAGUNE DE COTONOU.
            - LES TRAVAUX ONT DURÉ T … LLIARDS DE FRANCS.
        "]],
    );
}

#[test]
fn one_line() {
    check(
        r"Le tribunal de Lomé a condamné vendredi trois anciens douaniers à cinq ans de prison pour corruption. Leurs avocats ont annoncé qu'ils feraient appel.",
        &expect![[r"
            title: 
            - Le tribunal de Lomé a  … ls feraient appel.
        "]],
    );
}

#[test]
fn one_line_headline() {
    check(
        r"Panne d'électricité géante à Conakry",
        &expect![[r"
        title: Panne d'électricité géante à Conakry
    "]],
    );
}

#[test]
fn intertitles_and_list() {
    check(
        r"Vaccins : la carte des centres ouverts

Quatre centres ouvrent lundi dans le département. Les rendez-vous se prennent par téléphone ou en ligne :

- Annecy, salle des fêtes
- Thonon, gymnase du lac
- Bonneville, mairie
- Cluses, espace culturel

Des doses en nombre limité

La préfecture prévient que les livraisons restent irrégulières. Les plus de 75 ans seront servis d'abord.

Les résultats attendus

Un bilan sera dressé à la fin du mois.",
        &expect![[r"
            title: Vaccins : la carte des centres ouverts
            - Quatre centres ouvrent … hone ou en ligne :
            - - Annecy, salle des fêtes
            - - Thonon, gymnase du lac
            - - Bonneville, mairie
            - - Cluses, espace culturel
            - Des doses en nombre limité
            - La préfecture prévient … nt servis d'abord.
            - Les résultats attendus
            - Un bilan sera dressé à la fin du mois.
        "]],
    );
}

#[test]
fn signature_glued() {
    check(
        r"Les pharmacies de garde en grève

Les pharmacies de garde de la capitale ont fermé leurs portes jeudi pour protester contre les agressions.

Le syndicat demande la présence de la police la nuit. Aïssata Koné",
        &expect![[r"
            title: Les pharmacies de garde en grève
            byline: Aïssata Koné
            - Les pharmacies de gard … re les agressions.
            - Le syndicat demande la … la police la nuit.
        "]],
    );
}

#[test]
fn letter_with_ministry_date() {
    check(
        r"Communiqué du ministère de la Santé

Le ministère de la Santé informe la population qu'un cas de fièvre jaune a été confirmé dans le district de Kédougou.

Il invite chacun à vérifier son carnet de vaccination et à se rendre au poste de santé le plus proche.

Dakar, le 4 novembre 2020",
        &expect![[r"
            title: Communiqué du ministère de la Santé
            published: 2020-11-04 Stated
            - Le ministère de la San … trict de Kédougou.
            - Il invite chacun à vér … té le plus proche.
        "]],
    );
}

#[test]
fn junk_lines_only() {
    check(
        r"Accueil
Contact
© 2020",
        &expect![[r"
            title: 
        "]],
    );
}
