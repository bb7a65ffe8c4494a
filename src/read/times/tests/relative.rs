//! Expressions that take their value from the publication or the text.

use super::check;

#[test]
fn weekdays_by_tense() {
    check(&[
        ("2023-02-05", "Le ministère l'a déclaré dimanche.", "dimanche = 2023-02-05"),
        ("2023-02-05", "Sergueï Lavrov arrivera à Bamako lundi.", "lundi = 2023-02-06"),
        ("2023-02-06", "M. Lavrov arrivera à Bamako lundi.", "lundi = 2023-02-06"),
        ("2023-02-05", "Les experts ont demandé mardi une enquête.", "mardi = 2023-01-31"),
        ("2023-02-06", "Mardi dernier, les experts ont parlé.", "Mardi dernier = 2023-01-31"),
        ("2023-02-07", "Mardi dernier, la pluie a cessé.", "Mardi dernier = 2023-01-31"),
        ("2016-06-10", "Les Bleus affronteront la Roumanie vendredi soir.", "vendredi soir = 2016-06-10"),
        ("2016-06-09", "L'Euro débute vendredi.", "vendredi = 2016-06-10"),
        ("1999-08-12", "L'éclipse, visible mercredi matin, a ravi.", "mercredi matin = 1999-08-11"),
        (
            "2020-03-18",
            "Le confinement entrera en vigueur jeudi à midi, a dit mardi le ministre.",
            "jeudi à midi = 2020-03-19; mardi = 2020-03-17",
        ),
        ("2015-05-14", "Mercredi, le maire déclarait la paix.", "Mercredi = 2015-05-13"),
        ("2015-05-14", "Mardi, le patron assurait le contraire.", "Mardi = 2015-05-12"),
        ("2015-05-14", "Mercredi, elle ouvrait le bal.", "Mercredi = 2015-05-13"),
        ("2015-05-14", "Le train repartirait lundi.", "lundi = 2015-05-18"),
        ("2015-05-14", "Le juge remettrait son avis lundi.", "lundi = 2015-05-18"),
        ("2015-05-14", "Il saurait lundi.", "lundi = 2015-05-18"),
        ("2024-01-22", "L'aide prévue par le décret d'octobre sera versée.", "octobre = 2023-10"),
        ("2024-01-22", "Le vote d'octobre sera serré.", "octobre = 2024-10"),
        ("2021-05-04", "Le procès va s'ouvrir lundi prochain.", "lundi prochain = 2021-05-10"),
        ("2021-05-04", "Ce mardi, la grève a paralysé Lyon.", "Ce mardi = 2021-05-04"),
        ("2021-05-04", "Le préfet se rendra sur place ce jeudi.", "ce jeudi = 2021-05-06"),
        ("2015-11-14", "Les attentats de vendredi ont fait 130 morts.", "vendredi = 2015-11-13"),
        ("2015-11-14", "Le marché se tient le lundi et chaque samedi.", ""),
        ("2015-11-14", "Le Journal du Dimanche l'affirme.", ""),
        (
            "2015-11-14",
            "Le lundi de Pâques est férié, le mardi gras aussi.",
            "lundi de Pâques = 2016-03-28; mardi gras = 2016-02-09",
        ),
        (
            "2023-02-13",
            "La visite le mardi 7 février dernier à Bamako.",
            "mardi 7 février dernier = 2023-02-07",
        ),
        ("2023-02-13", "Le président a reçu mardi 7 les syndicats.", "mardi 7 = 2023-02-07"),
        ("2023-02-13", "Il a été reçu, mardi 7, par le maire.", "mardi 7 = 2023-02-07"),
        ("", "Il s'est exprimé mercredi devant la presse.", "mercredi = ?"),
        ("2012-04-20", "Les Français votent dimanche prochain.", "dimanche prochain = 2012-04-22"),
        ("2019-10-21", "Une réunion est prévue mercredi.", "mercredi = 2019-10-23"),
        ("2019-10-21", "Le dollar reculait lundi face à l'euro.", "lundi = 2019-10-21"),
        ("2019-10-21", "« Nous partirons », déclara samedi le capitaine.", "samedi = 2019-10-19"),
        ("2019-10-21", "Le ministre libéra samedi les otages.", "samedi = 2019-10-19"),
        ("2019-10-21", "Le tribunal devrait rendre son verdict vendredi.", "vendredi = 2019-10-25"),
        (
            "2019-10-21",
            "Dans la nuit de samedi à dimanche, un incendie a ravagé l'usine.",
            "la nuit de samedi à dimanche = 2019-10-19/2019-10-20",
        ),
        (
            "2019-10-23",
            "Le salon se tiendra de vendredi à dimanche.",
            "vendredi à dimanche = 2019-10-25/2019-10-27",
        ),
        ("2019-10-23", "Le musée est fermé depuis lundi.", "lundi = 2019-10-21/.."),
        ("2019-10-23", "La route restera fermée jusqu'à vendredi.", "vendredi = 2019-10-25"),
    ]);
}

#[test]
fn relative_to_publication() {
    check(&[
        ("2023-02-06", "L'année dernière, Poutine a promis du blé.", "L'année dernière = 2022"),
        (
            "2023-02-13",
            "La coopération a connu la semaine dernière un élan.",
            "la semaine dernière = 2023-02-06/2023-02-12",
        ),
        (
            "2023-02-05",
            "Il effectuera une visite cette semaine, a déclaré dimanche le ministère.",
            "cette semaine = 2023-02-06/2023-02-12; dimanche = 2023-02-05",
        ),
        ("2023-02-05", "Cette semaine, il a plu.", "Cette semaine = 2023-01-30/2023-02-05"),
        ("2023-02-05", "La France a retiré en août ses soldats.", "août = 2022-08"),
        ("2023-02-05", "La moisson commencera en août.", "août = 2023-08"),
        ("2023-02-13", "La livraison a eu lieu le 19 janvier dernier.", "19 janvier dernier = 2023-01-19"),
        ("2001-09-12", "Hier, deux avions ont frappé New York.", "Hier = 2001-09-11"),
        ("2001-09-12", "Hier soir, le président a parlé.", "Hier soir = 2001-09-11"),
        ("2001-09-12", "Avant-hier encore, le ciel était calme.", "Avant-hier = 2001-09-10"),
        ("2001-09-12", "La bourse rouvrira demain matin.", "demain matin = 2001-09-13"),
        ("2001-09-12", "Le vote aura lieu après-demain.", "après-demain = 2001-09-14"),
        ("2001-09-12", "Le texte est examiné aujourd’hui.", "aujourd’hui = 2001-09-12"),
        ("2001-09-12", "Le monde de demain et la France d'aujourd'hui.", ""),
        ("2018-07-16", "Le mois dernier, le chômage a baissé.", "Le mois dernier = 2018-06"),
        ("2018-07-16", "L'an passé, le club était relégué.", "L'an passé = 2017"),
        ("2018-07-16", "L'an prochain, la taxe disparaîtra.", "L'an prochain = 2019"),
        ("2018-07-16", "Ce mois-ci, les prix ont grimpé.", "Ce mois-ci = 2018-07"),
        ("2018-07-16", "Cette année, la récolte est bonne.", "Cette année = 2018"),
        ("2018-07-16", "Le week-end dernier, il a neigé.", "Le week-end dernier = 2018-07-14/2018-07-15"),
        ("2018-07-16", "Ce week-end, les Bleus ont gagné.", "Ce week-end = 2018-07-14/2018-07-15"),
        ("2018-07-19", "Ce week-end, il fera chaud.", "Ce week-end = 2018-07-21/2018-07-22"),
        (
            "2018-07-16",
            "Il y a trois semaines, tout a basculé.",
            "Il y a trois semaines = 2018-06-25/2018-07-01",
        ),
        ("2018-07-16", "Il est mort il y a deux ans.", "il y a deux ans = 2016"),
        ("2018-07-16", "Il y a 5 jours, le fleuve débordait.", "Il y a 5 jours = 2018-07-11"),
        ("2018-07-16", "Il y a six mois, elle signait.", "Il y a six mois = 2018-01"),
        ("2018-07-16", "Il y a deux soldats et quinze jours de repos.", ""),
        ("2018-07-16", "La livraison a eu lieu il y’a seulement quelques semaines.", "quelques semaines = ?"),
        ("2018-07-16", "Le pont ouvrira dans deux mois.", "deux mois = 2018-09"),
        ("2018-07-16", "Tout sera prêt d'ici trois semaines.", "trois semaines = ../2018-08-12"),
        ("2018-07-16", "Ce matin, le juge a tranché.", "Ce matin = 2018-07-16"),
        ("2018-07-16", "L'été dernier, la sécheresse a sévi.", "L'été dernier = ?"),
        ("2018-07-16", "Le trimestre dernier, les ventes ont chuté.", "Le trimestre dernier = 2018-34"),
        ("2018-07-16", "La finale se jouera le 3 août.", "3 août = 2018-08-03"),
        ("2018-01-10", "Le 22 décembre, elle a démissionné.", "22 décembre = 2017-12-22"),
        ("2018-12-20", "Il prendra ses fonctions le 5 janvier.", "5 janvier = 2019-01-05"),
        ("2018-12-20", "Le gouvernement a annoncé des élections en mars.", "mars = 2019-03"),
        ("2018-02-20", "Le 3, la pluie a inondé Niort.", "3 = 2018-02-03"),
        ("2018-02-20", "Elle a été élue en octobre dernier.", "octobre dernier = 2017-10"),
        ("2018-02-20", "Le congrès se tiendra en juin prochain.", "juin prochain = 2018-06"),
        (
            "",
            "L'année dernière, le 6 mars, hier et lundi.",
            "L'année dernière = ?; 6 mars = ?; hier = ?; lundi = ?",
        ),
        ("2023-02", "L'année dernière et hier.", "L'année dernière = 2022; hier = ?"),
        ("2023-02-07", "C'est son troisième voyage depuis juillet.", "juillet = 2022-07"),
        ("2023-02-07", "Il est en prison depuis juillet.", "juillet = 2022-07/.."),
        ("2023-02-07", "En mars de l'année dernière, il a fui.", "mars de l'année dernière = 2022-03"),
        ("2023-02-07", "La nuit dernière, il a gelé.", "La nuit dernière = 2023-02-06/2023-02-07"),
        (
            "2023-02-07",
            "Cette année scolaire, les classes sont pleines.",
            "Cette année scolaire = 2022-09/2023-08",
        ),
    ]);
}

#[test]
fn relative_to_the_text() {
    check(&[
        (
            "2023-02-13",
            "Il est arrivé mardi. La veille, il était à Bagdad.",
            "mardi = 2023-02-07; La veille = 2023-02-06",
        ),
        (
            "2023-02-13",
            "En 1995, la grève avait vidé les gares le 12 décembre.",
            "1995 = 1995; 12 décembre = 1995-12-12",
        ),
        (
            "2023-02-13",
            "La maison, fondée en 1995, a fermé le 12 décembre.",
            "1995 = 1995; 12 décembre = 2022-12-12",
        ),
        (
            "2023-02-13",
            "Le 7 février 2023, il atterrit. Le lendemain, il repart.",
            "7 février 2023 = 2023-02-07; Le lendemain = 2023-02-08",
        ),
        (
            "",
            "Le 7 mars 1998, il chuta. Deux jours plus tard, il marchait.",
            "7 mars 1998 = 1998-03-07; Deux jours plus tard = 1998-03-09",
        ),
        ("", "Élu en 2012, il démissionna l'année suivante.", "2012 = 2012; l'année suivante = 2013"),
        ("", "En 2012, Gao tomba. La même année, Tombouctou aussi.", "2012 = 2012; La même année = 2012"),
        ("", "En 2012, Gao tomba. Cette année-là, il plut peu.", "2012 = 2012; Cette année-là = 2012"),
        (
            "",
            "Le 6 mai 2001, il signe. Le même jour, elle part.",
            "6 mai 2001 = 2001-05-06; Le même jour = 2001-05-06",
        ),
        (
            "",
            "Le 6 mai 2001, il signe. Ce jour-là, il neigeait.",
            "6 mai 2001 = 2001-05-06; Ce jour-là = 2001-05-06",
        ),
        ("", "Il l'a dit mercredi. La veille, il niait.", "mercredi = ?; La veille = ?"),
        (
            "",
            "En mars 2012, l'armée s'est soulevée. En avril, le Nord est tombé.",
            "mars 2012 = 2012-03; avril = 2012-04",
        ),
        (
            "2023-02-13",
            "Le 22 mars 2012, l'armée a pris le palais. Le 6 avril, l'Azawad était proclamé.",
            "22 mars 2012 = 2012-03-22; 6 avril = 2012-04-06",
        ),
        (
            "2023-02-13",
            "Élu le 4 mai 2014, il se rendra à Paris le 12 juin.",
            "4 mai 2014 = 2014-05-04; 12 juin = 2023-06-12",
        ),
        ("2023-02-13", "La veille du match, le stade était vide.", "La veille = ?"),
        ("2023-02-13", "Du jour au lendemain, tout a changé.", ""),
        (
            "",
            "Fondé en 1990, le parti a disparu trois ans plus tard.",
            "1990 = 1990; trois ans plus tard = 1993",
        ),
        ("", "Fondé en 1990, le parti a gagné trois ans après la guerre.", "1990 = 1990"),
        (
            "",
            "Battu en mai 2002, il revint le mois suivant.",
            "mai 2002 = 2002-05; le mois suivant = 2002-06",
        ),
        (
            "2023-02-13",
            "Reçu le 6 février, il était rentré la veille de Bagdad.",
            "6 février = 2023-02-06; la veille = 2023-02-05",
        ),
    ]);
}

#[test]
fn day_of_another_month() {
    check(&[
        ("2019-10-17", "Le 15 du mois dernier, il a démissionné.", "15 du mois dernier = 2019-09-15"),
        ("2020-01-09", "Elle fut arrêtée le 31 du mois passé.", "31 du mois passé = 2019-12-31"),
        ("2019-12-17", "La cour rendra son arrêt le 3 du mois prochain.", "3 du mois prochain = 2020-01-03"),
        ("2019-10-17", "Le 31 du mois d'août, la frontière a rouvert.", "31 du mois d'août = 2019-08-31"),
        ("2019-10-17", "Le 12 du mois de mai 2011, la mine ferma.", "12 du mois de mai 2011 = 2011-05-12"),
        // No month has it.
        ("2019-10-17", "Le 31 du mois dernier, rien.", "31 du mois dernier = ?"),
        ("2019-10-17", "Les 15 du mois dernier sont libres.", "mois dernier = 2019-09"),
    ]);
}

#[test]
fn vague() {
    check(&[
        ("2020-01-01", "Il a récemment démissionné.", "récemment = ?"),
        ("2020-01-01", "Ces dernières années, l'eau manque.", "Ces dernières années = ?"),
        ("2008-05-14", "La séance d'hier fut houleuse.", "hier = 2008-05-13"),
        ("2008-05-14", "La Suisse d'hier n'est plus.", ""),
        ("2020-01-01", "Le Mali a précédemment déclaré.", "précédemment = ?"),
        ("2020-01-01", "Ces derniers temps, il pleut.", "Ces derniers temps = ?"),
        ("2020-01-01", "Il y a longtemps, bien avant.", "longtemps = ?"),
        ("2020-01-01", "Dans les prochains jours, il ira mieux.", "les prochains jours = ?"),
        ("2020-01-01", "Les trois derniers mois furent durs.", "Les trois derniers mois = ?"),
        ("2020-01-01", "Il y a quelques jours, il riait.", "quelques jours = ?"),
        ("2020-01-01", "Il y a quelques jours de repos à prendre.", ""),
        ("2020-01-01", "Le glacier aura fondu dans une dizaine d'années.", "une dizaine d'années = ?"),
        ("2020-01-01", "Il a chaviré il y a une vingtaine de jours.", "une vingtaine de jours = ?"),
        (
            "2020-01-01",
            "Voilà une petite quinzaine d'années qu'il joue.",
            "une petite quinzaine d'années = ?",
        ),
        (
            "2020-01-01",
            "Il y a plus d'une trentaine d'années, on y pêchait.",
            "plus d'une trentaine d'années = ?",
        ),
        ("2020-01-01", "Elle fut élue il y a un peu plus de deux ans.", "un peu plus de deux ans = ?"),
        ("2020-01-01", "Le pont rouvrira dans moins d'un mois.", "moins d'un mois = ?"),
        ("2020-01-01", "Il fut vendu il y a près de trois ans.", "il y a près de trois ans = 2017"),
        ("2020-01-01", "Le virus a frappé dans une dizaine de communes.", ""),
        ("2020-01-01", "Dans plus de dix villages, on attend.", ""),
        ("2020-01-01", "Il y a une dizaine de jours de retard.", ""),
        ("2020-01-01", "Il y a plus de deux ans de travaux devant nous.", ""),
    ]);
}
