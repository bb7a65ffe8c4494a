//! Saved pages of many makes: what is read of each, by its markup.
//!
//! The pages in `reading_pages/saved` are written for this test, in the manner of the systems that
//! the press uses: `WordPress`, Blogger, SPIP, Drupal, AMP, tables of the 1990s, and none.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its page fails")]

use chronique::read::{
    self, Lexicon,
    intake::{Intake, read_file},
};
use expect_test::{Expect, expect};

/// Everything that is read of a page but its annotations.
fn check(name: &str, expected: &Expect) {
    let path = format!("{}/tests/reading_pages/saved/{name}.html", env!("CARGO_MANIFEST_DIR"));
    let (mut found, errors) = read_file(name, &format!("{name}.html"), &std::fs::read(path).unwrap());
    assert_eq!(errors, []);
    let Some(Intake::Article(article)) = found.pop() else { unreachable!("{name} is an article") };
    let record = read::read(&article, &Lexicon::default());
    let letters: Vec<char> = record.text.chars().collect();
    let mut seen = Vec::new();
    if let Some(title) = &record.title {
        let stands = letters[title.start as usize..title.end as usize].iter().collect::<String>();
        seen.push(format!("title: {}{}", title.text, if stands.is_empty() { " (stated)" } else { "" }));
        assert!(stands.is_empty() || stands == title.text, "{stands}");
    }
    for (what, value) in [("outlet", &record.outlet), ("agency", &record.agency), ("lang", &record.lang)] {
        seen.extend(value.iter().map(|value| format!("{what}: {value}")));
    }
    if !record.byline.is_empty() {
        seen.push(format!("byline: {}", record.byline.join(", ")));
    }
    seen.extend(record.published.edtf.map(|date| format!("published: {date}")));
    for at in &record.body {
        let paragraph = &letters[at.start as usize..at.end as usize];
        let tail = paragraph.iter().skip(48).rev().take(14).rev().collect::<String>();
        let gap = if paragraph.len() > 62 { " … " } else { "" };
        seen.push(format!("- {}{gap}{tail}", paragraph.iter().take(48).collect::<String>()));
    }
    expected.assert_eq(&(seen.join("\n") + "\n"));
}

#[test]
fn agency() {
    check(
        "agency",
        &expect![[r"
            title: Séisme au large du Vanuatu, pas d'alerte au tsunami
            outlet: Info Monde
            agency: AFP
            lang: fr
            published: 2011-08-21
            - Un séisme de magnitude 7 a été enregistré dimanc … e géophysique.
            - Aucune victime n'a été signalée dans l'immédiat, … 'a été lancée.
            - L'archipel, situé sur la ceinture de feu, est souvent secoué.
        "]],
    );
}

#[test]
fn amp() {
    check(
        "amp",
        &expect![[r"
            title: Dakar : un pont fermé à la circulation
            outlet: Le Quotidien du Cap-Vert
            lang: fr
            byline: Ndeye Fatou Sarr, Paul Mendy
            published: 2020-01-09
            - L'autopont de l'Émergence est fermé depuis jeudi … ur deux piles.
            - Le ministre des Infrastructures a demandé une ex … refs délais ».
            - Les autocars sont déviés par la corniche.
        "]],
    );
}

#[test]
fn blogspot() {
    check(
        "blogspot",
        &expect![[r"
            title: Le fleuve est revenu
            outlet: Carnets de Niamey
            lang: fr
            published: 2012-08-19
            - Il a plu trois nuits de suite sur Niamey, et le  … nt sous l'eau.
            - Les pêcheurs, eux, sourient : « Le capitaine rem … e du quartier.
            - La mairie a ouvert une école pour loger les fami … nts personnes.
        "]],
    );
}

#[test]
fn broken() {
    check(
        "broken",
        &expect![[r"
        title: Inondations : le bilan s'alourdit
        lang: fr
        published: 2009-09-09
        - Le fleuve a emporté deux ponts dans la nuit de m … e Ouagadougou.
        - Au moins huit personnes sont mortes & vingt sont … isoire à midi.
        - Les écoles accueillent 150 000 sinistrés < deux  … lus que lundi.
    "]],
    );
}

#[test]
fn comments_outweigh() {
    check(
        "comments_outweigh",
        &expect![[r"
        title: Nouvelle hausse du carburant à la pompe
        lang: fr
        - Le litre de super passe de 600 à 650 francs à pa … un communiqué.
        - Les transporteurs menacent de répercuter la haus … r les billets.
    "]],
    );
}

#[test]
fn div_only() {
    check(
        "div_only",
        &expect![[r"
        title: Mopti : la pêche reprend dans le delta
        lang: fr
        byline: Hamadoun Cissé
        - Les pirogues ont retrouvé le fleuve mercredi à l … és régionales.
        - « Nos enfants vont manger », résume un pêcheur b … ant le signal.
        - La mesure devait laisser le poisson se reproduir … vice des eaux.
    "]],
    );
}

#[test]
fn drupal() {
    check(
        "drupal",
        &expect![[r"
            title: Coton : la campagne démarre avec retard
            outlet: Agri Sahel
            lang: fr
            published: 2016-10-21
            - Les premières balles de coton ne sortiront des c … ue d'habitude.
            - En cause : les pluies tardives de septembre, qui … out le bassin.
            - Campagne
            - Production
            - 2014-2015
            - 548 000 t
            - La compagnie cotonnière maintient malgré tout so … 50 000 tonnes.
        "]],
    );
}

#[test]
fn infinite() {
    check(
        "infinite",
        &expect![[r"
        title: Guinée : la bauxite à quai
        outlet: Conakry Éco
        lang: fr
        byline: Alpha Condé Diallo
        published: 2022-07-04
        - Trente navires attendaient lundi au large de Kam … xième semaine.
        - Les compagnies minières chiffrent leurs pertes à … lars par jour.
    "]],
    );
}

#[test]
fn liveblog() {
    check(
        "liveblog",
        &expect![[r"
            title: Municipales : la participation en hausse à midi
            outlet: Le Fil Breton
            lang: fr
            published: 2020-03-15
            - À la mi-journée, 18,4 % des électeurs inscrits a … e l'Intérieur.
            - Premier incident à Lorient : un bureau a ouvert  …  de bulletins.
            - Les bureaux de vote sont ouverts dans les 1 207  …  de la région.
        "]],
    );
}

#[test]
fn microdata() {
    check(
        "microdata",
        &expect![[r"
        title: Handball : Brest arrache la victoire à Metz
        lang: fr
        byline: Gwenaëlle Le Goff
        published: 2018-03-31
        - Menées de cinq buts à la pause, les Bretonnes se … uffle (27-26).
        - Il restait onze secondes à jouer. Sur son aile g …  du Finistère.
        - « On n'a jamais cessé d'y croire », a soufflé l'entraîneur.
        - Les deux équipes se retrouveront le 14 avril.
    "]],
    );
}

#[test]
fn old_tables() {
    check(
        "old_tables",
        &expect![[r"
            title: Le port renoue avec les bénéfices
            outlet: La Tribune de Lomé
            lang: fr
            byline: Kossi Agbeko
            published: 1999-05-12
            - Le Port autonome de Lomé a annoncé mardi un résu … 18 % en un an.
            - « Les opérateurs sont revenus », s'est félicité  … de deux grues.
            - Les dockers, eux, réclament leur part. Une assem … voquée samedi.
        "]],
    );
}

#[test]
fn recipe_nav_form() {
    check(
        "recipe_nav_form",
        &expect![[r"
            title: Hôpital de Mende : la maternité sauvée
            lang: fr
            byline: Luc Pradeilles
            published: 2019-06-28
            - La maternité de Mende ne fermera pas. L'agence r … u département.
            - Deux obstétriciens rejoindront l'équipe en septe … garde de nuit.
            - Le collectif d'usagers appelle à rester mobilisé …  leur arrivée.
        "]],
    );
}

#[test]
fn spip() {
    check(
        "spip",
        &expect![[r"
        title: Grève des enseignants : reprise des cours lundi
        outlet: Le Courrier du Chari
        lang: fr
        byline: Mahamat Abakar
        published: 2009-11-05
        - Après trois semaines de grève, les syndicats ont …  gouvernement.
        - Les élèves retrouveront leurs classes lundi mati … in de l'année.
        - Une signature à l'aube
        - Les discussions se sont achevées mercredi à quat … on du travail.
        - Nous restons vigilants. Si l'État ne paie pas, n … eau les cours.
        - Les parents d'élèves saluent « un dénouement attendu ».
    "]],
    );
}

#[test]
fn tweets() {
    check(
        "tweets",
        &expect![[r"
        title: La dernière sortie du rappeur divise ses fans
        outlet: Jeunes Infos
        lang: fr
        byline: Clarisse Ahouansou
        published: 2023-02-02
        - Une phrase de trois mots a suffi. Depuis mercred … se la musique.
        - Ses soutiens invoquent l'humour ; d'autres appel … edi à Cotonou.
        - Contacté, son producteur n'a pas répondu.
    "]],
    );
}

#[test]
fn windows1252() {
    check(
        "windows1252",
        &expect![[r"
        title: L’été sera chaud à Bouaké
        lang: fr
        byline: Désiré N’Dri
        published: 2005-03-03
        - La météorologie nationale prévoit des températur …  jusqu’en mai.
        - Les barrages sont à moitié vides, s’inquiète la  … iété des eaux.
    "]],
    );
}

#[test]
fn wordpress() {
    check(
        "wordpress",
        &expect![[r"
        title: Kaya : le marché central rouvre après deux ans de travaux
        outlet: La Voix du Centre-Nord
        lang: fr
        byline: Salif Ouédraogo
        published: 2021-09-14
        - Les commerçants ont retrouvé leurs étals lundi m … is de travaux.
        - « Nous avons tout perdu cette nuit-là », se souv … ouveau hangar.
        - Un chantier retardé
        - La mairie avait promis une livraison en douze mo … rix du ciment.
        - 420 étals couverts
        - deux forages
        - un poste de secours
        - une fourrière
        - trois entrées
        - Le coût total dépasse 1,2 milliard de francs CFA … elon le maire.
    "]],
    );
}

#[test]
fn grid() {
    check(
        "grid",
        &expect![[r"
        title: Le Sénat vote la loi sur les semences
        lang: fr
        byline: Idrissa Konaté
        published: 2018-04-12
        - Le Sénat a adopté jeudi le projet de loi sur les … oix contre 12.
        - Le texte interdit l'importation de variétés stériles.
        - Les organisations paysannes saluent « un pas historique ».
    "]],
    );
}
