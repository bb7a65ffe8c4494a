//! Copies, cuts and rewordings are found; a shared subject and a daily formula are not.

mod look_alikes;

use super::families;
use crate::{
    gather::{
        lookalikes::LookAlikes,
        terms::Terms,
        tests::{blank, with_passages},
    },
    model::{Published, PublishedHow, Quote, Record},
    text::{CodePoints, quote_marks, sentences},
};

/// An article of these sentences, published that day in that outlet.
fn article(id: &str, outlet: &str, day: &str, text: &str) -> Record {
    let code_points = CodePoints::of(text);
    let places: Vec<(u32, u32)> = sentences(text, 0..text.len())
        .into_iter()
        .map(|place| (code_points.at_byte(text, place.start), code_points.at_byte(text, place.end)))
        .collect();
    let mut record = with_passages(blank(id, text), &places);
    record.outlet = Some(outlet.into()).filter(|outlet: &String| !outlet.is_empty());
    let edtf = Some(day.to_string()).filter(|day| !day.is_empty());
    record.published =
        Published { edtf, how: PublishedHow::Stated, start: None, end: None, by: String::new() };
    record
}

fn found(mut records: Vec<Record>) -> Vec<Vec<String>> {
    records.sort_by(|a, b| a.id.cmp(&b.id));
    let terms = Terms::of(&records);
    let id = |at: u32| records.get(at as usize).map_or_else(String::new, |record| record.id.clone());
    families(&records, &terms, &LookAlikes::of(&records))
        .into_iter()
        .map(|family| family.articles.into_iter().map(|at| id(at.0)).collect())
        .collect()
}

const FERRY: &str = "Un ferry qui reliait deux îles de l'archipel a chaviré dans la nuit de samedi. \
    Les garde-côtes ont secouru cent douze passagers, dont quatre enfants. \
    Neuf personnes restent portées disparues, selon le ministère des Transports. \
    Le capitaine avait signalé une voie d'eau peu après le départ. \
    Une enquête a été ouverte par le parquet maritime. \
    La compagnie affirme que le navire avait été contrôlé en mars.";

#[test]
fn a_copy_with_another_headline_and_a_cut_are_a_family() {
    let cut: String = FERRY.split_inclusive(". ").take(4).collect();
    let records = vec![
        article("a", "Le Phare", "2019-05-12", FERRY),
        article("b", "La Dépêche des îles", "2019-05-12", &format!("Drame en mer. {cut}")),
    ];
    assert_eq!(found(records), [["a", "b"]]);
}

#[test]
fn a_dispatch_worded_anew_sentence_by_sentence_is_still_one() {
    let anew = "Dans la nuit de samedi, un ferry reliant deux îles de l'archipel s'est retourné. \
        Cent douze passagers, dont quatre enfants, ont été secourus par les garde-côtes. \
        Neuf personnes sont toujours portées disparues, indique le ministère des Transports. \
        Peu après le départ, le capitaine avait signalé une voie d'eau à bord. \
        Le parquet maritime a ouvert une enquête. \
        Selon la compagnie, le navire avait été contrôlé en mars dernier.";
    let records = vec![
        article("a", "Le Phare", "2019-05-12", FERRY),
        article("b", "La Dépêche des îles", "2019-05-13", anew),
    ];
    assert_eq!(found(records), [["a", "b"]]);
}

#[test]
fn two_reporters_of_one_day_are_no_family() {
    let own = "Ils étaient plus de cent vingt à bord quand le bateau s'est couché. \
        « J'ai vu l'eau monter par la cale », raconte une mère sauvée avec ses deux fils. \
        Sur le quai, les familles attendent des nouvelles des neuf disparus. \
        Le ferry avait quitté le port avec une heure de retard à cause du vent. \
        Le ministère des Transports promet une enquête, les garde-côtes poursuivent leurs recherches.";
    let records =
        vec![article("a", "Le Phare", "2019-05-12", FERRY), article("b", "L'Île", "2019-05-12", own)];
    assert_eq!(found(records), Vec::<Vec<String>>::new());
}

#[test]
fn the_same_words_of_a_witness_are_no_copy() {
    let words = "« Nous avons attendu les secours trois heures sur le toit de la cabine, dans le froid \
        et le noir, en nous tenant par la main pour ne pas glisser »";
    let one = format!("Le maire a visité les rescapés dimanche. {words}, raconte un pêcheur.");
    let other = format!("Un pêcheur de trente ans parle. {words}, dit-il. Il rentrera lundi au village.");
    let records =
        vec![article("a", "Le Phare", "2019-05-12", &one), article("b", "L'Île", "2019-05-12", &other)];
    let mut records = records;
    for record in &mut records {
        let places = quote_marks(&record.text, false);
        let code_points = CodePoints::of(&record.text);
        record.quotes = places
            .iter()
            .map(|place| Quote {
                start: code_points.at_byte(&record.text, place.inside.start),
                end: code_points.at_byte(&record.text, place.inside.end),
                speaker: None,
                speaker_name: None,
                by: String::new(),
            })
            .collect();
    }
    assert_eq!(found(records), Vec::<Vec<String>>::new());
}

#[test]
fn the_weather_of_one_outlet_is_a_formula() {
    let weather = |day: &str, degrees: u32, wind: u32| {
        format!(
            "Prévisions pour {day} sur la côte : temps sec le matin, nuages l'après-midi. \
             Les températures atteindront {degrees} degrés au port et deux de moins à l'intérieur. \
             Le vent soufflera de secteur ouest jusqu'à {wind} kilomètres à l'heure. \
             La mer sera peu agitée au large des caps."
        )
    };
    let records = vec![
        article("a", "Le Phare", "2019-05-12", &weather("lundi", 17, 40)),
        article("b", "Le Phare", "2019-05-13", &weather("mardi", 19, 35)),
        article("c", "Le Phare", "2019-05-14", &weather("mercredi", 16, 60)),
    ];
    assert_eq!(found(records), Vec::<Vec<String>>::new());
}

#[test]
fn a_thousand_copies_are_one_family_and_one_foot_of_the_page_is_none() {
    let copies = (0..1000).map(|at| article(&format!("c{at:04}"), &format!("Outlet {at}"), "", FERRY));
    assert_eq!(found(copies.collect()).iter().map(Vec::len).collect::<Vec<_>>(), [1000]);
    let foot = "Suivez toute notre actualité en vous inscrivant à la lettre du matin et sur nos réseaux.";
    let syllables = ["ba", "ro", "ti", "lu", "mé", "ga", "so", "vin", "par", "cho", "del", "fur"];
    // Words that no two articles are likely to put in the same order.
    let word = |seed: usize| -> String {
        let mut mixed = (seed as u64).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed ^= mixed >> 27;
        let digit = |nth: u32| syllables[(mixed >> (12 * nth)) as usize % syllables.len()];
        (0..3).map(digit).collect()
    };
    let body = |at: usize| -> String {
        (0..60).map(|nth| word(at * 1000 + nth) + if nth % 9 == 8 { ". La " } else { " " }).collect()
    };
    let records = (0..200)
        .map(|at| article(&format!("f{at:03}"), &format!("Outlet {at}"), "", &format!("{}{foot}", body(at))));
    assert_eq!(found(records.collect()), Vec::<Vec<String>>::new());
}
