//! Pages of many makes: what is kept, what is cut off, what they say of themselves.
//!
//! Invented pages, one of each kind that collections hold; none is from the default collection.

use chronique::read::{Lexicon, RawArticle, layout::layout, metadata::metadata};
use expect_test::{Expect, expect};

fn check(page: &str, expected: &Expect) {
    let lexicon = Lexicon::default();
    let article = RawArticle { text: page.to_string(), ..RawArticle::default() };
    let parts = layout(&article, &lexicon.outlets);
    let read = metadata(&article, &parts, &lexicon);
    let mut seen = format!("title: {}\n", parts.title.map_or("", |(at, _)| &page[at]));
    for (what, value) in [("outlet", read.outlet), ("agency", read.agency)] {
        seen += &value.map_or(String::new(), |value| format!("{what}: {value}\n"));
    }
    if !read.byline.is_empty() {
        seen.extend(["byline: ", &read.byline.join(", "), "\n"]);
    }
    if let Some(date) = read.published {
        seen.extend(["published: ", &date.edtf.to_string(), " ", &format!("{:?}", date.how), "\n"]);
    }
    for at in parts.body {
        let paragraph = &page[at];
        let letters: Vec<char> =
            paragraph.chars().map(|letter| if letter == '\n' { '/' } else { letter }).collect();
        let from = letters.len().saturating_sub(18);
        let (head, tail) =
            if letters.len() <= 44 { (&letters[..], &[][..]) } else { (&letters[..22], &letters[from..]) };
        let (head, tail): (String, String) = (head.iter().collect(), tail.iter().collect());
        let gap = if tail.is_empty() { "" } else { " … " };
        seen.extend(["- ", &head, gap, &tail, "\n"]);
    }
    expected.assert_eq(&seen);
}

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
fn wordpress_blog() {
    check(
        r#"Aller au contenu principal
Menu
Accueil
Cuisine
Voyages
À propos
Recettes

Le thiéboudiène, plat national du Sénégal

Publié le 14 mars 2019 par Fatou Diagne

Le thiéboudiène est sans doute le plat que tout le monde associe au Sénégal. Il se prépare avec du riz, du poisson et des légumes.

On le mange à midi, en famille, autour d'un grand bol posé à même la natte.

Partager :
Cliquez pour partager sur Twitter(ouvre dans une nouvelle fenêtre)
J'aime chargement…

Articles similaires
Le mafé de ma grand-mère
12 janvier 2018
Dans "Cuisine"

Laisser un commentaire
Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *
Commentaire *
Propulsé par WordPress"#,
        &expect![[r"
            title: Le thiéboudiène, plat national du Sénégal
            byline: Fatou Diagne
            published: 2019-03-14 Stated
            - Le thiéboudiène est sa … on et des légumes.
            - On le mange à midi, en … é à même la natte.
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
fn forum_like() {
    check(
        r"Forum > Actualité > International
Auteur : kader75
12/05/2015 14:33

Je vous copie un article paru ce matin :

Le Parlement grec a adopté dans la nuit un nouveau plan d'économies exigé par ses créanciers. Le vote a été acquis à une courte majorité.

Plusieurs milliers de personnes ont manifesté devant le bâtiment.

Répondre
Signaler
3 réponses",
        &expect![[r"
            title: 
            published: 2015-05-12 Stated
            - Le Parlement grec a ad … e courte majorité.
            - Plusieurs milliers de  … evant le bâtiment.
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
fn aggregator_with_source() {
    check(
        r"Économie

Le prix du coton fixé à 300 FCFA le kilo - maliweb.net

Publié le mardi 3 mai 2022 | Le Républicain

Le gouvernement a fixé le prix d'achat du coton graine à 300 francs CFA le kilogramme pour la campagne qui s'ouvre.

Les producteurs espéraient davantage, au vu de la hausse du prix des engrais sur le marché mondial.

Boubacar Sidibé Junior

Source : Le Républicain

Commentaires
Réagir à cet article",
        &expect![[r"
            title: Le prix du coton fixé à 300 FCFA le kilo
            outlet: Le Républicain
            byline: Boubacar Sidibé Junior
            published: 2022-05-03 Stated
            - Le gouvernement a fixé … pagne qui s'ouvre.
            - Les producteurs espéra … le marché mondial.
        "]],
    );
}

#[test]
fn unknown_outlet_in_footer() {
    check(
        r"Le festival des masques attire la foule

Par la voix du fleuve

Des milliers de visiteurs ont assisté samedi à l'ouverture du festival des masques, sur la rive gauche du fleuve.

Les danseurs venus de sept villages ont défilé jusqu'au soir.

Qui sommes-nous
La Voix du Fleuve est un journal en ligne indépendant consacré à la culture.
© 2021 La Voix du Fleuve. Tous droits réservés.",
        &expect![[r"
            title: Le festival des masques attire la foule
            outlet: La Voix du Fleuve
            - Des milliers de visite …  gauche du fleuve.
            - Les danseurs venus de  … ilé jusqu'au soir.
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
fn cookie_banner_first() {
    check(
        r"Nous utilisons des cookies pour améliorer votre expérience sur notre site. En poursuivant votre navigation, vous acceptez nos conditions générales.
Accepter
Refuser

Grève des cheminots : un train sur trois vendredi

La direction prévoit un train à grande vitesse sur trois vendredi, en raison d'un appel à la grève de trois syndicats.

Le trafic devrait revenir à la normale samedi en fin de matinée.",
        &expect![[r"
            title: Grève des cheminots : un train sur trois vendredi
            - La direction prévoit u … e trois syndicats.
            - Le trafic devrait reve … en fin de matinée.
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
fn related_block_inside() {
    check(
        r"Crue de la Seine : le pic attendu dimanche

Le niveau du fleuve continue de monter à Paris, où les voies sur berges sont fermées depuis lundi.

À lire aussi
Les musées évacuent leurs réserves
Que faire en cas d'inondation ?
La crue de 1910 en images

Le pic est attendu dimanche soir, un peu au-dessous de six mètres, selon le service de prévision.",
        &expect![[r"
            title: Crue de la Seine : le pic attendu dimanche
            - Le niveau du fleuve co … mées depuis lundi.
            - Le pic est attendu dim … vice de prévision.
        "]],
    );
}

#[test]
fn views_and_shares() {
    check(
        r"Le lac Tchad retrouve de l'eau

1,2K vues
14 partages
Facebook
Twitter
WhatsApp

Les images des satellites montrent que la surface du lac a augmenté de moitié en dix ans.

Les pêcheurs, eux, disent que le poisson n'est pas revenu.

Nombre de lectures : 2 310 fois",
        &expect![[r"
            title: Le lac Tchad retrouve de l'eau
            - Les images des satelli … moitié en dix ans.
            - Les pêcheurs, eux, dis …  n'est pas revenu.
        "]],
    );
}

#[test]
fn title_with_site_suffix() {
    check(
        r"Le bac 2016 en chiffres | Jeune Afrique

Publié le 05.07.2016

Le taux de réussite au baccalauréat a baissé dans la plupart des pays de la sous-région cette année.

Au Togo, il passe sous la barre des quarante pour cent.",
        &expect![[r"
            title: Le bac 2016 en chiffres
            outlet: Jeune Afrique
            published: 2016-07-05 Stated
            - Le taux de réussite au … égion cette année.
            - Au Togo, il passe sous … uarante pour cent.
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
fn english_plugins() {
    check(
        r"Skip to content
Home
Le cacao sous tension

March 4, 2016 by admin

Les cours du cacao ont reculé pour la troisième semaine de suite sur le marché de Londres.

Les planteurs ivoiriens craignent que le prix garanti ne soit revu à la baisse.

Share this:
Related posts
Leave a Reply
Your email address will not be published. Required fields are marked *",
        &expect![[r"
            title: Le cacao sous tension
            published: 2016-03-04 Stated
            - Les cours du cacao ont … marché de Londres.
            - Les planteurs ivoirien …  revu à la baisse.
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
            byline: Anne Roux, Paul Meyer
            published: 1998-07-12 Dateline
            - Plus d'un million de p … ictoire des Bleus.
            - La circulation n'a repris qu'au petit matin.
        "]],
    );
}

#[test]
fn no_date_copyright_only() {
    check(
        r"Comment choisir son mil

Le mil à chandelle pousse dans les sols pauvres et supporte la sécheresse mieux que le maïs.

On le sème aux premières pluies, en lignes espacées d'un pas.

Copyright 2014-2020 Agri Sahel - Tous droits réservés",
        &expect![[r"
            title: Comment choisir son mil
            outlet: Agri Sahel
            - Le mil à chandelle pou … mieux que le maïs.
            - On le sème aux premièr … espacées d'un pas.
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

#[test]
fn article_about_cookies() {
    check(
        r"Cookies : la CNIL met en demeure vingt sites

La Commission nationale a mis en demeure une vingtaine de sites qui ne permettent pas de refuser les cookies aussi simplement que de les accepter.

L'article 82 de la loi Informatique et libertés impose le consentement. Partager ses données doit rester un choix, rappelle-t-elle.

Les sites ont un mois pour se mettre en conformité.",
        &expect![[r"
            title: Cookies : la CNIL met en demeure vingt sites
            - La Commission national … e de les accepter.
            - L'article 82 de la loi … , rappelle-t-elle.
            - Les sites ont un mois  … tre en conformité.
        "]],
    );
}
