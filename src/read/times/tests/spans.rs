//! Parts of a year or a month, and ranges.

use super::check;

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
