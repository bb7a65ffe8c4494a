//! Pages that speak to their readers: consent, paywalls, letters, prices, comments, boxes inside the text.

use expect_test::expect;

use super::check;

#[test]
fn a_paywall_and_a_letter_inside_the_text() {
    check(
        r"Rivage Info
Ma ville
Menu
Finistère
Concarneau
Reportage. La nuit des mareyeurs, à l'heure où tout le monde dort
Chaque nuit, quarante personnes trient, pèsent et vendent la pêche du jour. Nous avons passé une nuit avec elles.
Rivage Info
Loïc KERVELLA et Anne LE GALL.
Publié le 02/04/2021 à 06h30
Lecture 4 min.
Offrir l'article
Vous avez 5 articles à offrir chaque mois
Trois heures du matin. La lumière crue tombe sur les bacs de langoustines, et Yannick Riou enfile ses bottes.
Deux euros le kilo
Le prix de la langoustine est au plus bas. « À ce prix-là, on ne paie même pas le gazole », lâche Soizic Cadiou.
La newsletter Littoral
Recevez chaque dimanche le meilleur de la mer.
En vous inscrivant, vous acceptez nos conditions générales et notre politique de confidentialité.
Publicité – Votre article continue ci-dessous
La suite de votre contenu après cette annonce
Le fileyeur rentre à quai avec la marée, et la glace fond déjà sur le carreau de la criée.
À six heures, tout est vendu.
La suite est réservée aux abonnés
Il vous reste 64 % de cet article à lire.
1 € le premier mois
puis 9,99 € par mois
J'en profite
Déjà abonné ? Connectez-vous
Finistère   Concarneau   Pêche   Économie
Ailleurs sur le web
Chaque jour, l'actualité de la côte vue par notre rédaction
Votre e-mail, avec votre consentement, est utilisé par la société Rivage Info pour recevoir nos newsletters.",
        &expect![[r"
            title: Reportage. La nuit des mareyeurs, à l'heure où tout le monde dort
            outlet: Rivage Info
            byline: Loïc KERVELLA, Anne LE GALL
            published: 2021-04-02 Stated
            - Chaque nuit, quarante  … e nuit avec elles.
            - Trois heures du matin. … enfile ses bottes.
            - Deux euros le kilo
            - Le prix de la langoust … che Soizic Cadiou.
            - Le fileyeur rentre à q … rreau de la criée.
            - À six heures, tout est vendu.
        "]],
    );
}

#[test]
fn consent_above_and_readers_below() {
    check(
        r"Nous respectons votre vie privée
Avec votre accord, nos partenaires et nous utilisons des traceurs pour stocker et lire des informations comme votre visite sur ce site.
EN SAVOIR PLUS →
ACCEPTER & FERMER
Détroit Hebdo
Dernières infos
Le port saisit treize tonnes de faux thé
Younes Bennani - 18 mars 2024 à 12h22
4 min
Le quai numéro trois, dimanche. - Photo Ana Li
Les douaniers du port ont saisi dans la nuit de dimanche à lundi treize tonnes de faux thé, cachées dans des sacs de farine.
Le chauffeur du camion a été placé en garde à vue. Le parquet général a ouvert une enquête.
Voir aussi : le marché de gros sous les eaux
Selon la douane, c'est la plus grosse prise depuis 2016.
Par Younes Bennani
Le 18/03/2024 à 12h22
#thé
#Port du Détroit
Bienvenue dans l'espace commentaire
Afin d'améliorer la qualité des échanges sous nos articles, nous vous invitons à consulter nos règles d'utilisation.
Rédiger un commentaire...
Hamid
Le 18/03/2024 à 14h02
Bravo à nos douaniers qui font un travail remarquable jour et nuit.",
        &expect![[r"
            title: Le port saisit treize tonnes de faux thé
            byline: Younes Bennani
            published: 2024-03-18 Stated
            - Les douaniers du port  … es sacs de farine.
            - Le chauffeur du camion … uvert une enquête.
            - Selon la douane, c'est … prise depuis 2016.
        "]],
    );
}

#[test]
fn readers_addressed_by_somebody_quoted() {
    check(
        r"Le facteur qui lisait les cartes postales

L'homme avait soixante ans et une bicyclette. « Vous ne lirez pas votre courriel avec ce plaisir-là », disait-il à qui voulait l'entendre.

– Vous avez reçu mon abonnement ?

– Oui, avec votre journal.

Et vous, que feriez-vous d'une lettre sans adresse ?

La Poste a promis que « vos commentaires, sur notre site, seront tous lus ». Personne n'y croit.",
        &expect![[r"
            title: Le facteur qui lisait les cartes postales
            - L'homme avait soixante … oulait l'entendre.
            - – Vous avez reçu mon abonnement ?
            - – Oui, avec votre journal.
            - Et vous, que feriez-vo … tre sans adresse ?
            - La Poste a promis que  … ersonne n'y croit.
        "]],
    );
}
