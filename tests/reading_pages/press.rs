//! Pages of agencies and papers: datelines, credits, captions.

use expect_test::expect;

use super::check;

#[test]
fn agency_copy() {
    check(
        r"Un séisme de magnitude 5,9 secoue l'est de l'Afghanistan

KABOUL, 22 juin 2022 (AFP) - Un puissant séisme a frappé mercredi à l'aube l'est de l'Afghanistan, tuant plusieurs centaines de personnes.

Le bilan pourrait encore s'alourdir, a prévenu un responsable local, joint par téléphone.

Les secours peinent à atteindre les villages isolés. abc-def/gh",
        &expect![[r"
            title: Un séisme de magnitude 5,9 secoue l'est de l'Afghanistan
            agency: AFP
            published: 2022-06-22 Dateline
            - Un puissant séisme a f … ines de personnes.
            - Le bilan pourrait enco … int par téléphone.
            - Les secours peinent à  … s villages isolés.
        "]],
    );
}

#[test]
fn agency_copy_without_title() {
    check(
        r"Dakar, 6 fév. 2023 (APS) – La campagne de vaccination contre la rougeole a démarré lundi dans toutes les régions du pays.

Elle vise plus de deux millions d'enfants, selon le ministère de la Santé.

MD/AK",
        &expect![[r"
            title: 
            agency: APS
            published: 2023-02-06 Dateline
            - La campagne de vaccina … s régions du pays.
            - Elle vise plus de deux … stère de la Santé.
        "]],
    );
}

#[test]
fn regional_paper() {
    check(
        r"Ouest-France
S'abonner
Accueil > Bretagne > Quimper > Faits divers

Quimper. Un incendie détruit deux maisons du centre-ville

Les pompiers sont intervenus dans la nuit de mardi à mercredi, rue des Réguaires. Il n'y a pas de blessé.

Ouest-France
Modifié le 08/11/2021 à 09h12
Publié le 08/11/2021 à 07h45
Lecture 2 min.

Deux maisons à colombages ont été entièrement détruites par les flammes, dans la nuit de mardi à mercredi, à Quimper.

Une cinquantaine de pompiers ont lutté pendant cinq heures contre le sinistre. « C'était impressionnant », raconte une voisine.

Lire aussi : Incendie à Brest, une enquête est ouverte

L'origine du feu reste inconnue. Une enquête a été confiée au commissariat.

Incendie
Faits divers
Quimper

Newsletter Quimper
Recevez chaque matin l'essentiel de l'actualité de votre commune",
        &expect![[r"
            title: Quimper. Un incendie détruit deux maisons du centre-ville
            outlet: Ouest-France
            published: 2021-11-08 Stated
            - Les pompiers sont inte … y a pas de blessé.
            - Deux maisons à colomba … rcredi, à Quimper.
            - Une cinquantaine de po … conte une voisine.
            - L'origine du feu reste … e au commissariat.
        "]],
    );
}

#[test]
fn interview() {
    check(
        r"Entretien avec une glaciologue : « La mer de Glace ne sera plus là »

Mis à jour le 1er août 2020 à 18h30

Elle étudie les glaciers des Alpes depuis trente ans. Elle raconte ce qui disparaît sous ses yeux.

Depuis quand mesurez-vous le recul de la mer de Glace ?

Depuis 1992, à la main d'abord, puis avec des balises.

Que voyez-vous changer ?

« Tout. La langue du glacier a perdu cent mètres d'épaisseur. »

Propos recueillis par Claire Morel",
        &expect![[r"
            title: Entretien avec une glaciologue : « La mer de Glace ne sera plus là »
            byline: Claire Morel
            published: 2020-08-01 Stated
            - Elle étudie les glacie … aît sous ses yeux.
            - Depuis quand mesurez-v …  la mer de Glace ?
            - Depuis 1992, à la main …  avec des balises.
            - Que voyez-vous changer ?
            - « Tout. La langue du g … res d'épaisseur. »
        "]],
    );
}

#[test]
fn photo_and_caption() {
    check(
        r"Le port d'Abidjan bat un record de trafic

Lundi 17 janvier 2022

© Port autonome / DR
Vue du terminal à conteneurs d'Abidjan
Le port d'Abidjan a traité plus de vingt-huit millions de tonnes de marchandises l'an dernier, un record.

La direction attribue ce résultat à l'approfondissement du canal de Vridi.",
        &expect![[r"
            title: Le port d'Abidjan bat un record de trafic
            published: 2022-01-17 Stated
            - Le port d'Abidjan a tr … ernier, un record.
            - La direction attribue  … du canal de Vridi.
        "]],
    );
}

#[test]
fn caption_with_agency() {
    check(
        r"Ligue des champions : Lyon s'incline

Par Jean DUPONT

L'attaquant lyonnais au duel avec le gardien adverse, mardi à Turin. © AFP
Lyon s'est incliné mardi soir sur la pelouse de Turin (2-1), au terme d'un match longtemps indécis.

Les Lyonnais avaient pourtant ouvert la marque à la dixième minute.",
        &expect![[r"
            title: Ligue des champions : Lyon s'incline
            byline: Jean DUPONT
            - Lyon s'est incliné mar … longtemps indécis.
            - Les Lyonnais avaient p … la dixième minute.
        "]],
    );
}

#[test]
fn with_afp() {
    check(
        r"Hausse du SMIC : ce qui change au 1er janvier

Par Le Monde avec AFP
Publié le 31 décembre 2018 à 10h02

Le salaire minimum augmentera de 1,5 % au 1er janvier, a confirmé le ministère du Travail.

La prime d'activité sera relevée en même temps pour les salariés les plus modestes.",
        &expect![[r"
            title: Hausse du SMIC : ce qui change au 1er janvier
            outlet: Le Monde
            agency: AFP
            published: 2018-12-31 Stated
            - Le salaire minimum aug … istère du Travail.
            - La prime d'activité se … les plus modestes.
        "]],
    );
}

#[test]
fn source_agency_at_end() {
    check(
        r"Tchad : deux ministres limogés

Le président tchadien a mis fin dimanche aux fonctions de deux membres de son gouvernement, selon un décret lu à la télévision.

Aucune raison n'a été donnée à cette décision.

Source : AFP",
        &expect![[r"
            title: Tchad : deux ministres limogés
            agency: AFP
            - Le président tchadien  … u à la télévision.
            - Aucune raison n'a été  …  à cette décision.
        "]],
    );
}

#[test]
fn month_header() {
    check(
        r"date: 1998-07 Coupe du monde : la fête sur les Champs-Élysées

PARIS, 12 juillet (Reuters) - Plus d'un million de personnes ont envahi les Champs-Élysées dimanche soir après la victoire des Bleus.

La circulation n'a repris qu'au petit matin. (Reportage Anne Roux ; édité par Paul Meyer)",
        &expect![[r"
            title: Coupe du monde : la fête sur les Champs-Élysées
            agency: Reuters
            byline: Anne Roux
            published: 1998-07-12 Dateline
            - Plus d'un million de p … ictoire des Bleus.
            - La circulation n'a repris qu'au petit matin.
        "]],
    );
}

#[test]
fn a_strip_of_section_and_date() {
    check(
        r"Vie locale - Jeudi 12 mai 2011

Concarneau. La criée change de mains

La chambre de commerce a confié mercredi la gestion de la criée à un groupe de mareyeurs de la ville.

Les pêcheurs réclament des garanties sur le prix des apports de la petite pêche.",
        &expect![[r"
            title: Concarneau. La criée change de mains
            published: 2011-05-12 Stated
            - La chambre de commerce … yeurs de la ville.
            - Les pêcheurs réclament … e la petite pêche.
        "]],
    );
}

#[test]
fn a_strip_of_correspondent_date_and_hour() {
    check(
        r"Égypte : la place Tahrir se remplit de nouveau
Par Notre correspondante au Caire | 08/07/2011 | 17H05

Des milliers de personnes ont convergé vendredi vers le centre du Caire pour réclamer des procès.

La chaleur n'a découragé personne, assure un vendeur de thé.",
        &expect![[r"
            title: Égypte : la place Tahrir se remplit de nouveau
            published: 2011-07-08 Stated
            - Des milliers de person … clamer des procès.
            - La chaleur n'a découra … un vendeur de thé.
        "]],
    );
}

#[test]
fn a_strip_of_outlet_and_reporter() {
    check(
        r"Accident de bus : quatre blessés à Cahors
Publié le 02/11/2017 à 07:12, mis à jour à 09:40
La Dépêche du Midi - P. Calmette

Un autocar scolaire s'est couché jeudi matin dans un virage, à la sortie nord de Cahors.

Quatre collégiens ont été légèrement blessés, selon les pompiers.",
        &expect![[r"
            title: Accident de bus : quatre blessés à Cahors
            outlet: La Dépêche du Midi
            byline: P. Calmette
            published: 2017-11-02 Stated
            - Un autocar scolaire s' … ie nord de Cahors.
            - Quatre collégiens ont  … elon les pompiers.
        "]],
    );
}

#[test]
fn a_strip_with_the_update_last() {
    check(
        r"Football : le sélectionneur togolais démissionne

Par Jeune Afrique avec AFP | Mis à jour le 9 mars 2012 à 18:30

Le sélectionneur du Togo a remis sa démission vendredi à la fédération, à trois mois des qualifications.

Son adjoint assure l'intérim.",
        &expect![[r"
            title: Football : le sélectionneur togolais démissionne
            outlet: Jeune Afrique
            agency: AFP
            published: 2012-03-09 Stated
            - Le sélectionneur du To … es qualifications.
            - Son adjoint assure l'intérim.
        "]],
    );
}

#[test]
fn a_place_and_a_reporter() {
    check(
        r"Hôpital : la réanimation rouvre six lits

ÉPINAL. Par Maud Vautrin | Hier à 19:02 - Temps de lecture : 3 min

Six lits de réanimation ont rouvert mercredi à l'hôpital d'Épinal après deux mois de travaux.

La direction espère recruter douze infirmiers.",
        &expect![[r"
            title: Hôpital : la réanimation rouvre six lits
            byline: Maud Vautrin
            - Six lits de réanimatio … x mois de travaux.
            - La direction espère re …  douze infirmiers.
        "]],
    );
}

#[test]
fn datelines_of_several_agencies() {
    for (dateline, agency) in [
        ("APA-Dakar (Sénégal) – ", Some("APA")),
        ("GENÈVE 14/06 (ATS) = ", Some("ATS")),
        ("PARIS, 3 mai (Reuter) - ", Some("Reuters")),
        ("Niamey (© 2019 Le Fleuve Info) – ", None),
        ("TUNIS, 2 mars 2015 (TAP) - ", Some("TAP")),
    ] {
        let page = format!(
            "Les transporteurs suspendent leur grève\n\n{dateline}Les transporteurs routiers ont suspendu lundi leur \
             mouvement après trois jours de négociations.\n\nLe gouvernement a promis de baisser la taxe."
        );
        let read = super::read(&page);
        assert_eq!(read.0.as_deref(), agency, "{dateline}");
        assert!(read.1.starts_with("Les transporteurs routiers ont"), "{dateline}: {}", read.1);
    }
}

#[test]
fn whom_header_lines_credit() {
    for (header, authors, agency) in [
        ("Publié le 3 mars 2021 par Jean Dupont", &["Jean Dupont"][..], None),
        ("Par Awa Traoré, envoyée spéciale à Gao", &["Awa Traoré"], None),
        ("De notre correspondant à Kayes, Moussa Sacko", &["Moussa Sacko"], None),
        ("J.D. avec AFP", &["J.D."], Some("AFP")),
        ("Par Omar B. | Publié le 05/09/2012", &["Omar B."], None),
        ("Par Léa Martin et Paul Roy avec Reuters", &["Léa Martin", "Paul Roy"], Some("Reuters")),
        ("© 2014 Agence France-Presse", &[], Some("AFP")),
        ("Photo : Karim Sylla", &[], None),
        ("(AFP)", &[], Some("AFP")),
        ("Avec Reuters", &[], Some("Reuters")),
    ] {
        let page = format!(
            "Le pont de Diébougou sera reconstruit\n\n{header}\n\nLe ministre des Infrastructures a annoncé jeudi la \
             reconstruction du pont emporté par la crue.\n\nLes travaux dureront neuf mois."
        );
        let (given, _, byline) = super::read(&page);
        assert_eq!(
            (byline.as_slice(), given.as_deref()),
            (authors.map_owned().as_slice(), agency),
            "{header}"
        );
    }
}

/// Names as a record holds them.
trait Owned {
    fn map_owned(&self) -> Vec<String>;
}

impl Owned for &[&str] {
    fn map_owned(&self) -> Vec<String> {
        self.iter().map(ToString::to_string).collect()
    }
}
