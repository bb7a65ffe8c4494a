//! Sentences as data: what is found, with its value; « ? » where it stays open.

use super::{TimeContext, times};
use crate::{
    model::Edtf,
    read::reading::{Bytes, FoundTime, Metadata, Reading},
    text::words,
};

/// Paragraphs are lines; a sentence ends at a point, a question or an exclamation before a capital.
fn read(text: &str, published: &str) -> Vec<FoundTime> {
    let metadata = Metadata::default();
    let mut zones: Vec<Bytes> = Vec::new();
    let mut sentences: Vec<Bytes> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let zone = start..start + line.trim_end().len();
        let mut from = zone.start;
        for (at, mark) in line.trim_end().char_indices() {
            let rest = &line[at + mark.len_utf8()..];
            let capital =
                rest.strip_prefix(' ').and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase);
            if matches!(mark, '.' | '!' | '?') && capital {
                sentences.push(from..start + at + 1);
                from = start + at + 2;
            }
        }
        if from < zone.end {
            sentences.push(from..zone.end);
        }
        start += line.len();
        zones.push(zone);
    }
    let reading = Reading { text, words: words(text).collect(), zones, sentences, metadata: &metadata };
    times(&reading, TimeContext { published: published.parse::<Edtf>().ok() })
}

fn written(text: &str, published: &str) -> String {
    let found = read(text, published).into_iter().map(|time| {
        let value = time.edtf.map_or("?".to_string(), |value| value.to_string());
        format!("{} = {value}", &text[time.at])
    });
    found.collect::<Vec<_>>().join("; ")
}

/// A day of publication, a text, what is found.
type Case = (&'static str, &'static str, &'static str);

fn check(cases: &[Case]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(published, text, expected)| written(text, published) != *expected)
        .map(|(published, text, expected)| {
            format!("[{published}] {text}\n  wanted: {expected}\n  found:  {}", written(text, published))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn absolute_days() {
    check(&[
        ("", "Le stade a été inauguré le 12 mars 1998 à Lens.", "12 mars 1998 = 1998-03-12"),
        ("", "Né le 1er janvier 1954, il vit à Brest.", "1er janvier 1954 = 1954-01-01"),
        ("", "Publié le lundi 13 fevrier 2023", "lundi 13 fevrier 2023 = 2023-02-13"),
        ("", "Réuni vendredi 3 AOÛT 2018, le conseil a tranché.", "vendredi 3 AOÛT 2018 = 2018-08-03"),
        ("", "La loi est parue le 06/02/2023 au journal officiel.", "06/02/2023 = 2023-02-06"),
        ("", "Relevé du 6.2.23 : rien à signaler.", "6.2.23 = 2023-02-06"),
        ("", "Mis à jour : 2021-11-30.", "2021-11-30 = 2021-11-30"),
        ("", "Le 12-10-2015, la banque a fermé.", "12-10-2015 = 2015-10-12"),
        ("", "Mort le 3 févr. 2007 d'un cancer.", "3 févr. 2007 = 2007-02-03"),
        ("", "Départ le 15 sept. 2020 de Dakar.", "15 sept. 2020 = 2020-09-15"),
        ("", "Le mardi, 4 avril 1995, la bourse chuta.", "mardi, 4 avril 1995 = 1995-04-04"),
        ("", "Le 31 février 2023 n'existe pas.", "février 2023 = 2023-02"),
        ("", "Le 29 février 2024 fut un jeudi.", "29 février 2024 = 2024-02-29"),
        ("", "En juillet 2023, un sommet s'est tenu.", "juillet 2023 = 2023-07"),
        (
            "",
            "Livrés en décembre (2022) et en janvier(2023)",
            "décembre (2022) = 2022-12; janvier(2023) = 2023-01",
        ),
        ("", "Les ventes de mars et avril 2022 ont reculé.", "mars = 2022-03; avril 2022 = 2022-04"),
        ("", "Depuis Mai 68, rien n'a changé.", "Mai 68 = 1968-05/.."),
        ("", "Le baril, en août 1990, valait 20 dollars.", "août 1990 = 1990-08"),
        ("", "Paru au mois de juin 2011.", "mois de juin 2011 = 2011-06"),
        ("", "Rendez-vous le 14 juillet 2025 à 14h05.", "14 juillet 2025 = 2025-07-14"),
        ("", "Le contrat court jusqu'au 30 juin 2026.", "30 juin 2026 = ../2026-06-30"),
        ("", "À compter du 1er septembre 2024, le tarif double.", "1er septembre 2024 = 2024-09-01/.."),
        ("", "Elle a régné à partir de mars 2003.", "mars 2003 = 2003-03/.."),
    ]);
}

#[test]
fn years() {
    check(&[
        ("", "Le coup d'État de 2012 a surpris.", "2012 = 2012"),
        ("", "En 2020, la junte a pris le pouvoir.", "2020 = 2020"),
        ("", "Le Mali, gouverné par les militaires depuis 2022, a changé.", "2022 = 2022/.."),
        ("", "La présidentielle 2027 se prépare.", "2027 = 2027"),
        ("", "Le traité de 1648 fonde l'ordre européen.", "1648 = 1648"),
        ("", "L'inflation a atteint 8 % (2022).", "2022 = 2022"),
        ("", "En 2018 et 2019, puis en 2021.", "2018 = 2018; 2019 = 2019; 2021 = 2021"),
        ("", "Au cours de l'année 2015, le port a rouvert.", "l'année 2015 = 2015"),
        ("", "Depuis l'an 2000, le climat change.", "l'an 2000 = 2000/.."),
        ("", "La hausse la plus forte depuis 2008 inquiète.", "2008 = 2008"),
        ("", "C'est la première victoire depuis 1998.", "1998 = 1998"),
        ("", "D'ici à 2025, dix usines ouvriront.", "2025 = ../2025"),
        ("", "D’ici 2030, l'eau manquera.", "2030 = ../2030"),
        ("", "Le mandat court jusqu'en 2024.", "2024 = ../2024"),
        ("", "À l'horizon 2050, la mer montera.", "2050 = 2050"),
        ("", "Dans les années 1990, le franc CFA a été dévalué.", "les années 1990 = 1990/1999"),
        ("", "La mode des années 80 revient.", "années 80 = 1980/1989"),
        ("", "Les années soixante-dix furent difficiles.", "Les années soixante-dix = 1970/1979"),
        ("", "Au XIXe siècle, la rade était libre.", "XIXe siècle = 1801/1900"),
        ("", "Le début des années 2000 a vu naître la bulle.", "Le début des années 2000 = 2000/2002"),
        ("", "L'exercice 2021 est clos.", "2021 = 2021"),
        ("", "Avant 2011, la Libye exportait.", "2011 = 2011"),
    ]);
}

#[test]
fn numbers_that_are_no_years() {
    check(&[
        ("", "Plus de 2 000 soldats et 1 500 euros.", ""),
        ("", "Il a livré 2023 tonnes de riz.", ""),
        ("", "L'article 2020 du code civil.", ""),
        ("", "Un renfort de 2000 soldats est arrivé.", ""),
        ("", "Une prime de 1500 euros par mois.", ""),
        ("", "Le G20 et la Vision 2030 du royaume.", ""),
        ("", "La CAN 2023 et le Mondial 2026 approchent.", ""),
        ("", "La Coupe du monde 2022 au Qatar.", ""),
        ("", "Appelez le 06 12 34 20 22 ou le 01.44.55.20.22.", ""),
        ("", "BP 2012, rue 1990, Bamako.", ""),
        ("", "Tél. : +237 699460010.", ""),
        ("", "Ils étaient 2011 au départ.", ""),
        ("", "Une altitude de 1850 m.", ""),
        ("", "La résolution 2085 de l'ONU.", ""),
        ("", "Le village compte 2022 habitants.", ""),
        ("", "En 1500 mots, il dit tout.", ""),
        ("", "Le PSG a battu Lens 3-1, puis 2/0.", ""),
        ("", "La loi n° 2019-486 relative aux entreprises.", ""),
        ("", "Une Peugeot 2008 volée.", ""),
        ("", "Passant de 2000 à 1500 soldats.", ""),
        ("", "Une Renault de 1,5 tonne et 2,022 km.", ""),
        ("", "Le vol AF1990 a atterri, le 787 aussi.", ""),
        ("", "Dix ans de guerre, deux jours de fête.", ""),
        ("", "Il est actuellement à Bagdad, maintenant en paix.", ""),
        ("", "Le 20 heures de TF1.", ""),
        ("", "Ils ont reçu 25 millions, puis 1990 dollars.", ""),
    ]);
}

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
            "jeudi = 2020-03-19; mardi = 2020-03-17",
        ),
        ("2021-05-04", "Le procès va s'ouvrir lundi prochain.", "lundi prochain = 2021-05-10"),
        ("2021-05-04", "Ce mardi, la grève a paralysé Lyon.", "Ce mardi = 2021-05-04"),
        ("2021-05-04", "Le préfet se rendra sur place ce jeudi.", "ce jeudi = 2021-05-06"),
        ("2015-11-14", "Les attentats de vendredi ont fait 130 morts.", "vendredi = 2015-11-13"),
        ("2015-11-14", "Le marché se tient le lundi et chaque samedi.", ""),
        ("2015-11-14", "Le Journal du Dimanche l'affirme.", ""),
        ("2015-11-14", "Le lundi de Pâques est férié, le mardi gras aussi.", ""),
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
            "samedi à dimanche = 2019-10-19/2019-10-20",
        ),
        (
            "2019-10-23",
            "Le salon se tiendra de vendredi à dimanche.",
            "vendredi à dimanche = 2019-10-25/2019-10-27",
        ),
        ("2019-10-23", "Le musée est fermé depuis lundi.", "lundi = 2019-10-21/.."),
        ("2019-10-23", "La route restera fermée jusqu'à vendredi.", "vendredi = ../2019-10-25"),
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
        ("2018-07-16", "L'été dernier, la sécheresse a sévi.", "L'été dernier = 2017-06/2017-08"),
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
        ("2023-02-07", "La nuit dernière, il a gelé.", "La nuit dernière = 2023-02-06"),
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
        ("2023-02-13", "La veille du match, le stade était vide.", ""),
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
        ("2023-02-13", "Reçu le 6 février, il était rentré la veille de Bagdad.", "6 février = 2023-02-06"),
    ]);
}

#[test]
fn parts() {
    check(&[
        ("", "La chute à la fin de l’année 2023 a surpris.", "la fin de l’année 2023 = 2023-10/2023-12"),
        ("", "Fin 2023, le prix a doublé.", "Fin 2023 = 2023-10/2023-12"),
        ("", "Début 1995, le dollar chuta.", "Début 1995 = 1995-01/1995-03"),
        ("", "Fin mars 2020, les rues étaient vides.", "Fin mars 2020 = 2020-03-21/2020-03-31"),
        ("2020-05-02", "Début mars, tout allait bien.", "Début mars = 2020-03-01/2020-03-10"),
        (
            "2022-10-01",
            "À la mi-août, le thermomètre a atteint 40 degrés.",
            "la mi-août = 2022-08-11/2022-08-20",
        ),
        ("", "Vers mi-2019, la dette explosa.", "mi-2019 = 2019-05/2019-08"),
        ("", "Le premier trimestre 2023 fut bon.", "Le premier trimestre 2023 = 2023-33"),
        ("", "Au 3e trimestre 2009, le PIB a crû.", "3e trimestre 2009 = 2009-35"),
        ("2021-09-01", "Le second semestre sera meilleur.", "Le second semestre = 2021-41"),
        ("", "Au premier semestre de l'année 2014.", "premier semestre de l'année 2014 = 2014-40"),
        ("", "L'été 2022 a été le plus chaud.", "L'été 2022 = 2022-06/2022-08"),
        ("", "Il a été 2022 fois prévenu.", ""),
        ("", "Au printemps 1999, l'Otan frappa.", "printemps 1999 = 1999-03/1999-05"),
        ("", "L'hiver 2010-2011 fut rude.", "L'hiver 2010-2011 = 2010-12/2011-02"),
        (
            "",
            "Pour l’année académique 2023-024, les bourses augmentent.",
            "l’année académique 2023-024 = 2023-09/2024-08",
        ),
        ("", "L'année scolaire 2021-2022 commence.", "L'année scolaire 2021-2022 = 2021-09/2022-08"),
        (
            "",
            "L'année universitaire 2019/2020 fut close.",
            "L'année universitaire 2019/2020 = 2019-09/2020-08",
        ),
        ("2019-06-12", "La fin du mois sera pluvieuse.", "La fin du mois = 2019-06-21/2019-06-30"),
        ("2019-06-12", "À la fin de l'année, il partira.", "la fin de l'année = 2019-10/2019-12"),
        (
            "2019-06-12",
            "Au début de la semaine prochaine, il neigera.",
            "début de la semaine prochaine = 2019-06-17/2019-06-18",
        ),
        (
            "",
            "La semaine du 6 février 2023 fut froide.",
            "La semaine du 6 février 2023 = 2023-02-06/2023-02-12",
        ),
        ("2019-06-12", "Au mois d'août dernier, il brûlait.", "mois d'août dernier = 2018-08"),
        ("", "La fin de la guerre et le début du match.", ""),
        ("2019-06-12", "D'ici fin juin, le texte sera voté.", "fin juin = ../2019-06-30"),
        ("2019-06-12", "Il prend fin mardi.", "mardi = 2019-06-11"),
    ]);
}

#[test]
fn ranges() {
    check(&[
        ("", "Du 6 au 8 février 2023, Bamako a reçu.", "6 au 8 février 2023 = 2023-02-06/2023-02-08"),
        ("", "Les 6 et 7 février 2023 à Lyon.", "6 et 7 février 2023 = 2023-02-06/2023-02-07"),
        ("", "Les 3 et 12 mars 2021, deux votes.", "3 = 2021-03-03; 12 mars 2021 = 2021-03-12"),
        ("", "Les 6, 7 et 8 mai 2005.", "6, 7 et 8 mai 2005 = 2005-05-06/2005-05-08"),
        ("", "Entre 2013 et 2022, la France était là.", "2013 et 2022 = 2013/2022"),
        ("", "De 1999 à 2002, le pays changea.", "1999 à 2002 = 1999/2002"),
        ("", "La guerre de 1914-1918 fit des millions de morts.", "1914-1918 = 1914/1918"),
        ("", "La période 2013-2022 fut longue.", "2013-2022 = 2013/2022"),
        ("", "La saison 2022-23 commence.", "2022-23 = 2022/2023"),
        ("", "De mars à juin 2021, les bars ont fermé.", "mars à juin 2021 = 2021-03/2021-06"),
        ("", "De novembre à février 2021, la neige.", "novembre à février 2021 = 2020-11/2021-02"),
        ("", "Du 28 février au 3 mars 2022, le salon.", "28 février au 3 mars 2022 = 2022-02-28/2022-03-03"),
        (
            "",
            "Du lundi 6 au mercredi 8 février 2023.",
            "lundi 6 au mercredi 8 février 2023 = 2023-02-06/2023-02-08",
        ),
        (
            "",
            "Les samedi 4 et dimanche 5 mars 2023.",
            "samedi 4 et dimanche 5 mars 2023 = 2023-03-04/2023-03-05",
        ),
        ("", "De janvier 2020 à mars 2021, la crise.", "janvier 2020 à mars 2021 = 2020-01/2021-03"),
        ("2018-07-20", "Le festival aura lieu du 3 au 5 août.", "3 au 5 août = 2018-08-03/2018-08-05"),
        ("", "Entre le 3 et le 5 août 2018, il plut.", "3 et le 5 août 2018 = 2018-08-03/2018-08-05"),
        (
            "2018-07-20",
            "Il restera à Rome du 30 juillet au 2 août.",
            "30 juillet au 2 août = 2018-07-30/2018-08-02",
        ),
        (
            "",
            "Entre fin 2019 et début 2020, le virus est apparu.",
            "fin 2019 et début 2020 = 2019-10/2020-03",
        ),
        ("", "Passer de 1200 à 2000 euros.", ""),
        ("", "Entre 1990 et 2000 personnes étaient là.", ""),
        ("", "Les 5 et 6e arrondissements.", ""),
        ("", "De 35 à 290 bourses, de 6 à 8 heures.", ""),
        ("", "Le 6-8 février 2020, Dakar.", "6-8 février 2020 = 2020-02-06/2020-02-08"),
    ]);
}

#[test]
fn vague() {
    check(&[
        ("2020-01-01", "Il a récemment démissionné.", "récemment = ?"),
        ("2020-01-01", "Ces dernières années, l'eau manque.", "Ces dernières années = ?"),
        ("2020-01-01", "Le Mali a précédemment déclaré.", "précédemment = ?"),
        ("2020-01-01", "Ces derniers temps, il pleut.", "Ces derniers temps = ?"),
        ("2020-01-01", "Il y a longtemps, bien avant.", "longtemps = ?"),
        ("2020-01-01", "Dans les prochains jours, il ira mieux.", "les prochains jours = ?"),
        ("2020-01-01", "Les trois derniers mois furent durs.", "Les trois derniers mois = ?"),
        ("2020-01-01", "Il y a quelques jours, il riait.", "quelques jours = ?"),
    ]);
}

#[test]
fn names_that_look_like_dates() {
    check(&[
        ("2020-01-01", "La sonde ira sur Mars.", ""),
        ("2020-01-01", "Avril Lavigne chante.", ""),
        ("2020-01-01", "Les sept. Le nov. Une dec.", ""),
        ("2020-01-01", "Sept personnes sont mortes.", ""),
        ("2020-01-01", "La France insoumise dit non.", ""),
    ]);
}

#[test]
fn a_long_text_of_openers_is_read_in_linear_time() {
    for opener in [
        "fin de ",
        "été a été ",
        "les 6, ",
        "en mars et ",
        "entre 2013 et ",
        "depuis le début de la ",
        "2013-",
        "1/",
    ] {
        let _found = read(&opener.repeat(6_000), "2023-02-06");
    }
}

#[test]
fn press_sentences() {
    check(&[
        (
            "2010-01-14",
            "Un séisme a frappé Haïti mardi à 16h53, faisant plus de 2.000 morts.",
            "mardi = 2010-01-12",
        ),
        (
            "2010-01-14",
            "L'équipe, battue 2-0 samedi dernier, recevra Lens le 23 janvier prochain à 20h45.",
            "samedi dernier = 2010-01-09; 23 janvier prochain = 2010-01-23",
        ),
        (
            "1996-05-02",
            "Le maire, élu en 1989 et réélu en 1995, ne se représentera pas en 2001.",
            "1989 = 1989; 1995 = 1995; 2001 = 2001",
        ),
        (
            "1996-05-02",
            "Permanence tous les mercredis de 14 h à 16 h. Fermé du 1er au 15 août.",
            "1er au 15 août = 1996-08-01/1996-08-15",
        ),
        ("1996-05-02", "Inscriptions jusqu'au 15 mai inclus au 03 83 59 80 00.", "15 mai = ../1996-05-15"),
        (
            "2022-11-20",
            "Le Covid-19 a tué 1 234 personnes depuis mars 2020, dont 45 en octobre.",
            "mars 2020 = 2020-03/..; octobre = 2022-10",
        ),
        (
            "2022-11-20",
            "M. Touré (61 ans) fut ministre de 2004 à 2011, puis de 2013 à septembre 2015.",
            "2004 à 2011 = 2004/2011; 2013 à septembre 2015 = 2013/2015-09",
        ),
        (
            "2022-11-20",
            "Le PIB a progressé au troisième trimestre, après 1,1 % au deuxième trimestre 2022.",
            "troisième trimestre = 2022-35; deuxième trimestre 2022 = 2022-34",
        ),
        (
            "2022-11-20",
            "L'accord, signé en mai-juin 2015, est au point mort.",
            "mai-juin 2015 = 2015-05/2015-06",
        ),
        (
            "2022-11-20",
            "Condamné le 14 juin 2019, il a fait appel le 20 juin.",
            "14 juin 2019 = 2019-06-14; 20 juin = 2019-06-20",
        ),
        (
            "2022-11-20",
            "La population était de 2015 habitants en 1999, 2134 en 2010.",
            "1999 = 1999; 2010 = 2010",
        ),
        (
            "2022-11-20",
            "Les 10, 11 et 12 mars prochains se tiendra la 25e édition.",
            "10, 11 et 12 mars prochains = 2023-03-10/2023-03-12",
        ),
        (
            "2022-11-17",
            "Le gouvernement, réuni hier mercredi, a adopté le budget 2023.",
            "hier mercredi = 2022-11-16; 2023 = 2023",
        ),
        (
            "2022-11-20",
            "Dans la nuit du 12 au 13 novembre, des hommes ont attaqué.",
            "12 au 13 novembre = 2022-11-12/2022-11-13",
        ),
        (
            "2022-11-20",
            "Le ministre a quitté Paris ce samedi matin et rentrera mardi soir.",
            "ce samedi matin = 2022-11-19; mardi soir = 2022-11-22",
        ),
        (
            "2022-11-20",
            "Au lendemain du putsch du 30 septembre, il promet un vote en juillet 2024.",
            "30 septembre = 2022-09-30; juillet 2024 = 2024-07",
        ),
        (
            "2022-11-20",
            "Depuis le début de l'année, 300 migrants sont morts.",
            "le début de l'année = 2022-01/..",
        ),
        (
            "2022-11-20",
            "Le bilan du 3ème trimestre 2022 et du T4 2021.",
            "3ème trimestre 2022 = 2022-35; T4 2021 = 2021-36",
        ),
        (
            "2022-11-20",
            "Les 15 et 16 novembre derniers, le G20 s'est réuni.",
            "15 et 16 novembre derniers = 2022-11-15/2022-11-16",
        ),
        ("2022-11-20", "La décennie 2010 fut rude, le code 54000 aussi.", "La décennie 2010 = 2010/2019"),
        (
            "2022-11-20",
            "La grippe de l'hiver dernier fut plus sévère qu'en 2018-2019.",
            "l'hiver dernier = 2021-12/2022-02; 2018-2019 = 2018/2019",
        ),
    ]);
}

proptest::proptest! {
    #[test]
    fn any_text_is_read(text in "(le |du |de |en |lundi |6 |8 |mars |2022 |et |au |- |/|[(]|[)]|fin |l'|année |dernière |depuis |, |\\. |il y a |9999 |jours |\\PC){0,40}") {
        for time in read(&text, "2023-02-06") {
            proptest::prop_assert!(text.get(time.at).is_some_and(|span| !span.is_empty()));
        }
    }
}
