//! Sentences as data: what is found, with its value; « ? » where it stays open.
#![expect(clippy::too_many_lines, reason = "a test is a table of sentences")]

mod absolute;
mod relative;
mod spans;

use super::{TimeContext, sentence::N_ASKED, times};
use crate::{
    model::Edtf,
    read::reading::{Bytes, FoundTime, Metadata, Reading},
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
    let reading = Reading::of(text, zones, sentences, &metadata);
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

/// `tests/press.txt`: a day of publication, a sentence, what is found.
#[test]
fn sentences_of_the_press() {
    let lines = include_str!("press.txt").lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let cases: Vec<Case> = lines
        .map(|line| {
            let mut parts = line.split('|').map(str::trim);
            let mut next = || parts.next().unwrap_or("a field is missing");
            (next(), next(), next())
        })
        .collect();
    check(&cases);
}

/// How often words are asked for where an opener stands so many times in one sentence.
fn n_asked(opener: &str, n_times: usize) -> u64 {
    N_ASKED.set(0);
    let _found = read(&opener.repeat(n_times), "2023-02-06");
    N_ASKED.get()
}

#[test]
fn words_are_asked_for_a_bounded_number_of_times() {
    for opener in [
        "fin de ",
        "été a été ",
        "les 6, ",
        "les 6 et ",
        "en mars et ",
        "entre 2013 et ",
        "la veille de ",
        "les six premiers mois de ",
        "il se ",
        "depuis le début de la ",
        "au cœur de l'été de ",
        "samedi et ",
        "d'habitude en mars ",
        "Paris et ",
        "A-",
        "Par X ",
        "2013-",
        "1/",
    ] {
        let (few, many) = (n_asked(opener, 500), n_asked(opener, 4_000));
        // Eight times as long: nine times the words at most, where each costs the same.
        assert!(many <= 9 * few.max(1), "{opener}: {few} times, then {many}");
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
        ("1996-05-02", "Inscriptions jusqu'au 15 mai inclus au 03 83 59 80 00.", "15 mai = 1996-05-15"),
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
            "la nuit du 12 au 13 novembre = 2022-11-12/2022-11-13",
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
            "l'hiver dernier = ?; 2018-2019 = 2018/2019",
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
