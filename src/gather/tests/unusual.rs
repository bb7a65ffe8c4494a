//! Collections that are no usual press: bounded work, sensible groups, the same whatever the order.

use proptest::{collection::vec, prelude::*};

use super::article;
use crate::{
    gather::gather,
    model::{About, ArticleIdx, Corpus, PublishedHow, Record},
    read::Lexicon,
};

fn gathered(records: Vec<Record>) -> Corpus {
    gather(records, About::default(), &Lexicon::default())
}

fn from(outlet: &str, mut record: Record) -> Record {
    record.outlet = Some(outlet.to_string());
    record
}

/// The ids of the articles of each family.
fn families(corpus: &Corpus) -> Vec<Vec<&str>> {
    let ids = |articles: &[ArticleIdx]| -> Vec<&str> {
        articles.iter().filter_map(|at| Some(corpus.articles.get(at.0 as usize)?.id.as_str())).collect()
    };
    corpus.families.iter().map(|family| ids(&family.articles)).collect()
}

const QUAKE: &str = "Séisme : la ville haute évacuée\n\nUne secousse de magnitude 5,8 a frappé mardi matin la \
    ville de Porto Lareno, faisant tomber des pans de la cathédrale et blessant une trentaine de fidèles. Les \
    pompiers ont évacué la ville haute. Le gouverneur Elio Marchetta a demandé l'aide de l'armée.";

/// Words that no two numbers share.
fn made(seed: usize) -> String {
    let syllables = ["ba", "ro", "ti", "lu", "mé", "ga", "so", "vin", "par", "cho", "del", "fur"];
    let mut mixed = (seed as u64).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed ^= mixed >> 27;
    (0..4).filter_map(|nth| syllables.get((mixed >> (9 * nth)) as usize % syllables.len())).copied().collect()
}

#[test]
fn a_thousand_copies_are_one_family_and_date_those_without_a_date() {
    let one = article("a", "2015-09-09", QUAKE);
    let copy =
        |nth: usize| from(&format!("Journal {nth}"), Record { id: format!("{nth:04}"), ..one.clone() });
    let mut records: Vec<Record> = (0..1000).map(copy).collect();
    // Some were taken without their date.
    for record in records.iter_mut().step_by(10) {
        *record = Record { id: record.id.clone(), outlet: record.outlet.clone(), ..article("a", "", QUAKE) };
    }
    let corpus = gathered(records);
    assert_eq!(families(&corpus).iter().map(Vec::len).collect::<Vec<_>>(), [1000]);
    let dated = corpus.articles.iter().filter(|article| article.published.edtf.is_some());
    assert_eq!(dated.count(), 1000);
    assert!(corpus.articles.iter().all(|article| article.published.by.len() < 500));
}

#[test]
fn the_foot_of_a_page_joins_nothing() {
    let foot = "Suivez toute notre actualité en vous inscrivant à la lettre du matin et sur nos réseaux. Depuis le 3 \
        mai 2012, La Vigie des côtes est imprimée à Brest.";
    let body = |at: usize| -> String {
        (0..50).map(|nth| made(at * 64 + nth) + if nth % 9 == 8 { ". La " } else { " " }).collect()
    };
    let record = |at: usize| {
        let text = format!("{} {}\n\nLa {}\n\n{foot}", made(at), made(at + 7), body(at));
        article(&format!("{at:04}"), "2014-05-06", &text)
    };
    let corpus = gathered((0..400).map(record).collect());
    assert_eq!(families(&corpus), Vec::<Vec<&str>>::new());
    assert!(corpus.events.is_empty(), "{:?}", corpus.events.first());
}

#[test]
fn one_long_article_among_short_ones() {
    let sentence =
        |nth: usize| format!("Le {} mars 2011, {} a vu {}. ", 1 + nth % 28, made(nth), made(nth + 3));
    let mut text: String = "Registre\n\n".to_string();
    text.extend((0..4000).map(sentence));
    text.push_str(QUAKE);
    let records = vec![
        article("long", "2015-09-10", &text),
        article("a", "2015-09-09", QUAKE),
        from("Le Cap", article("b", "2015-09-09", QUAKE)),
    ];
    let corpus = gathered(records);
    assert_eq!(corpus.articles.len(), 3);
    assert!(families(&corpus).iter().any(|family| family.contains(&"a") && family.contains(&"b")));
}

#[test]
fn a_century_between_two_dates_is_no_event() {
    let flood = |day: &str| {
        format!("La crue\n\nLa Sauldre a débordé le {day} à Vernay et noyé le faubourg des tanneurs.")
    };
    let corpus = gathered(vec![
        article("a", "1910-01-29", &flood("28 janvier 1910")),
        article("b", "2010-01-29", &flood("28 janvier 2010")),
        article(
            "c",
            "2010-02-02",
            "Le faubourg\n\nDepuis 1910, le faubourg des tanneurs de Vernay craint la Sauldre.",
        ),
    ]);
    assert!(corpus.events.is_empty(), "{:?}", corpus.events);
}

#[test]
fn the_same_words_on_the_flood_of_each_year_are_no_family() {
    let months = ["janvier", "février", "mars", "avril", "mai", "juin"];
    let flood = |year: usize| {
        let (day, month) = (1 + year % 28, year % months.len());
        let text = format!(
            "La crue de {year}\n\nLe Serein a débordé le {day} {} {year} à Aubry et noyé le faubourg des mariniers, \
             où {} maisons ont été évacuées par les pompiers. L'eau a atteint {} centimètres à l'échelle du pont. Le \
             conseil a demandé l'aide de l'État et promis de relever le quai.",
            months[month],
            10 + year * 7 % 90,
            200 + year * 13 % 300,
        );
        let printed = format!("{year}-{:02}-{day:02}", month + 1);
        from(&format!("Le Courrier {}", year % 4), article(&year.to_string(), &printed, &text))
    };
    let mut records: Vec<Record> = (1920..2020).map(flood).collect();
    // One of them, taken up years later as it was.
    let again = Record { id: "again".to_string(), ..flood(1974) };
    records.push(from("Mémoire du Serein", article("again", "1994-05-01", &again.text)));
    assert_eq!(families(&gathered(records)), [["1974", "again"]]);
}

#[test]
fn five_hundred_days_of_weather_are_no_family_and_no_event() {
    let weather = |nth: usize| {
        let text = format!(
            "Le temps\n\nPrévisions de ce jour pour la côte : {} le matin, {} l'après-midi. Les températures \
             atteindront {} degrés au port et {} à l'intérieur des terres. Le vent de secteur ouest soufflera jusqu'à \
             {} kilomètres à l'heure. La mer sera peu agitée au large des caps. La pression sera de {} hectopascals.",
            ["soleil", "nuages", "averses"][nth % 3],
            ["brume", "éclaircies", "orages", "nuages"][nth % 4],
            nth * 7 % 30,
            nth * 7 % 30 + 3,
            nth * 11 % 83,
            980 + nth * 13 % 61,
        );
        let day = format!("{}-{:02}-{:02}", 2010 + nth / 336, nth / 28 % 12 + 1, nth % 28 + 1);
        from("La Vigie", article(&format!("{nth:03}"), &day, &text))
    };
    let corpus = gathered((0..500).map(weather).collect());
    assert_eq!(families(&corpus), Vec::<Vec<&str>>::new());
    assert!(corpus.events.is_empty(), "{:?}", corpus.events.first());
}

#[test]
fn closings_of_one_market_are_no_copies_no_events_and_oppose_nothing() {
    let closing = |nth: usize| {
        let text = format!(
            "La Bourse de Lareno\n\nLa Bourse de Lareno a terminé en {} de {},{} %. L'indice a gagné {} points, à {} \
             points, dans un volume de {} millions d'euros. « Le marché attend les décisions de la banque centrale et \
             reste prudent », a expliqué Paul Astier, analyste à la maison Verdelet.",
            ["hausse", "baisse"][nth % 2],
            nth % 3,
            nth % 10,
            nth * 7 % 90,
            3000 + nth * 13 % 900,
            2000 + nth * 17 % 3000,
        );
        let day = format!("{}-{:02}-{:02}", 2010 + nth / 336, nth / 28 % 12 + 1, nth % 28 + 1);
        from("La Cote", article(&format!("{nth:03}"), &day, &text))
    };
    let corpus = gathered((0..500).map(closing).collect());
    assert_eq!(families(&corpus), Vec::<Vec<&str>>::new());
    assert!(corpus.events.is_empty(), "{:?}", corpus.events.first());
    assert!(corpus.disagreements.is_empty(), "{:?}", corpus.disagreements.first());
}

#[test]
fn what_an_outlet_prints_again_as_it_was_is_a_copy_of_itself() {
    let notice =
        |nth: usize| from("La Vigie", article(&format!("{nth}"), &format!("2010-03-{:02}", nth + 1), QUAKE));
    let corpus = gathered((0..8).map(notice).collect());
    assert_eq!(families(&corpus), [["0", "1", "2", "3", "4", "5", "6", "7"]]);
}

#[test]
fn one_form_over_a_century_is_no_family() {
    let flood = |nth: usize| {
        let (year, day) = (1910 + nth, 1 + nth * 5 % 28);
        let text = format!(
            "La crue de {year}\n\nLa Sauldre a débordé le {day} janvier {year} à Vernay et noyé le faubourg des \
             tanneurs, où {} maisons ont été évacuées par les pompiers. L'eau a atteint {} centimètres à l'échelle \
             du pont. Le maire a demandé l'aide de l'État et promis de relever la digue.",
            10 + nth * 7 % 90,
            200 + nth * 13 % 300,
        );
        let printed = format!("{year}-01-{:02}", day + 1);
        from(&format!("La Gazette {}", nth % 4), article(&format!("{year}"), &printed, &text))
    };
    let corpus = gathered((0..100).map(flood).collect());
    assert_eq!(families(&corpus), Vec::<Vec<&str>>::new());
    assert!(corpus.events.is_empty(), "{:?}", corpus.events.first());
}

#[test]
fn what_a_foot_states_is_stated_once() {
    let foot = "La Vigie des côtes emploie 340 salariés. « Nous voulons informer nos lecteurs sans relâche et sans \
        parti pris chaque matin », a déclaré son directeur, Alain Le Guen.";
    let body = |at: usize| -> String {
        (0..40).map(|nth| made(at * 64 + nth) + if nth % 9 == 8 { ". La " } else { " " }).collect()
    };
    let record = |at: usize| {
        let text = format!("{} {}\n\nLa {}\n\n{foot}", made(at), made(at + 7), body(at));
        from("La Vigie", article(&format!("{at:04}"), "2014-05-06", &text))
    };
    let corpus = gathered((0..300).map(record).collect());
    assert!(corpus.disagreements.is_empty(), "{:?}", corpus.disagreements.first());
    assert!(corpus.families.is_empty() && corpus.events.is_empty());
}

/// Some articles of few subjects, so that copies, cuts and events come about.
fn any_articles() -> impl Strategy<Value = Vec<Record>> {
    let sentences = [
        "La préfecture a fermé jeudi le viaduc de la Sauldre après la découverte de fissures dans une pile.",
        "Les camions sont déviés par Vernay et les élus redoutent les embouteillages.",
        "Le 8 avril, la ministre des Transports Odile Castaing a visité le viaduc de la Sauldre.",
        "Le fabricant d'emballages Solenvie a annoncé mardi un bénéfice de 12 millions d'euros.",
        "Un incendie a détruit samedi soir une grange à Dornes, où quarante bêtes ont péri.",
        "« Nous n'avons rien vu venir avant l'aube, sinon une lueur derrière les arbres », a dit un voisin.",
        "Brassac a battu Lautrec 31 à 27 en quart de finale de la Coupe de France de handball.",
        "Le festival d'accordéon de Tulle réunira trente orchestres le 10 avril 2010.",
    ];
    let days = ["2010-04-09", "2010-04-10", "2010-04-16", ""];
    let one = (vec(0..sentences.len(), 1..7), 0..days.len(), 0..3_usize);
    vec(one, 2..9).prop_map(move |all| {
        let made = all.into_iter().enumerate().map(|(nth, (told, day, outlet))| {
            let told: Vec<&str> = told.iter().filter_map(|at| sentences.get(*at)).copied().collect();
            let text = format!("Les nouvelles\n\n{}", told.join(" "));
            from(
                &format!("Journal {outlet}"),
                article(&format!("n{nth}"), days.get(day).copied().unwrap_or(""), &text),
            )
        });
        made.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_the_records_changes_nothing((records, other) in
        any_articles().prop_flat_map(|records| (Just(records.clone()), Just(records).prop_shuffle())))
    {
        prop_assert_eq!(gathered(records), gathered(other));
    }

    #[test]
    fn what_was_gathered_is_gathered_to_the_same(records in any_articles()) {
        let once = gathered(records);
        let taken_out = (0..once.articles.len()).filter_map(|at| once.record(ArticleIdx(at as u32)));
        prop_assert_eq!(gathered(taken_out.collect()), once);
    }

    #[test]
    fn an_inferred_date_is_no_evidence(records in any_articles()) {
        let once = gathered(records.clone());
        let undated = once.articles.iter().position(|article| article.published.how == PublishedHow::Inferred);
        if let Some(record) = undated.and_then(|at| once.record(ArticleIdx(at as u32))) {
            let before = records.into_iter().find(|before| before.id == record.id);
            prop_assert_eq!(gathered(vec![record]).articles, gathered(before.into_iter().collect()).articles);
        }
    }

    #[test]
    fn a_family_shares_a_run_of_words(records in any_articles()) {
        let corpus = gathered(records);
        for family in &corpus.families {
            let sentences = |at: ArticleIdx| -> Vec<&str> {
                let text = corpus.texts.get(at.0 as usize).map_or("", String::as_str);
                text.split("\n\n").nth(1).unwrap_or_default().split_inclusive(". ").map(|told| told.trim_end_matches(['.', ' '])).collect()
            };
            for one in &family.articles {
                let own = sentences(*one);
                let others = family.articles.iter().filter(|other| *other != one);
                let mut shared = others.flat_map(|other| sentences(*other)).filter(|told| own.contains(told));
                prop_assert!(shared.next().is_some(), "{:?}", families(&corpus));
            }
        }
    }
}
