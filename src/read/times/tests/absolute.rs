//! Days and years said in full, and what only looks like them.

use super::check;

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
        ("", "Le 31 février 2023 n'existe pas.", "31 février 2023 = ?"),
        ("", "Le 29 février 2024 fut un jeudi.", "29 février 2024 = 2024-02-29"),
        ("", "En juillet 2023, un sommet s'est tenu.", "juillet 2023 = 2023-07"),
        (
            "",
            "Livrés en décembre (2022) et en janvier(2023)",
            "décembre (2022) = 2022-12; janvier(2023) = 2023-01",
        ),
        ("", "Les ventes de mars et avril 2022 ont reculé.", "mars et avril 2022 = 2022-03/2022-04"),
        ("", "Depuis Mai 68, rien n'a changé.", "Mai 68 = 1968-05/.."),
        ("", "Le baril, en août 1990, valait 20 dollars.", "août 1990 = 1990-08"),
        ("", "Paru au mois de juin 2011.", "mois de juin 2011 = 2011-06"),
        ("", "Rendez-vous le 14 juillet 2025 à 14h05.", "14 juillet 2025 = 2025-07-14"),
        ("", "Le contrat court jusqu'au 30 juin 2026.", "30 juin 2026 = 2026-06-30"),
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
        ("", "En 2018 et 2019, puis en 2021.", "2018 et 2019 = 2018/2019; 2021 = 2021"),
        ("", "Au cours de l'année 2015, le port a rouvert.", "l'année 2015 = 2015"),
        ("", "Depuis l'an 2000, le climat change.", "l'an 2000 = 2000/.."),
        ("", "La hausse la plus forte depuis 2008 inquiète.", "2008 = 2008/.."),
        ("", "C'est la première victoire depuis 1998.", "1998 = 1998/.."),
        ("", "D'ici à 2025, dix usines ouvriront.", "2025 = ../2025"),
        ("", "D’ici 2030, l'eau manquera.", "2030 = ../2030"),
        ("", "Le mandat court jusqu'en 2024.", "2024 = 2024"),
        ("", "À l'horizon 2050, la mer montera.", "2050 = 2050"),
        ("", "Dans les années 1990, le franc CFA a été dévalué.", "les années 1990 = 1990/1999"),
        ("", "La mode des années 80 revient.", "années 80 = 1980/1989"),
        ("", "Il a bâti dans les années nonante une digue.", "les années nonante = 1990/1999"),
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
fn names_that_look_like_dates() {
    check(&[
        ("2020-01-01", "La sonde ira sur Mars.", ""),
        ("2020-01-01", "Avril Lavigne chante.", ""),
        ("2020-01-01", "Les sept. Le nov. Une dec.", ""),
        ("2020-01-01", "Sept personnes sont mortes.", ""),
        ("2020-01-01", "La France insoumise dit non.", ""),
    ]);
}
