//! What each witness leaves of a date of publication.

use core::fmt::Write as _;

use expect_test::{Expect, expect};

use super::date;
use crate::{
    gather::{families::families, lookalikes::LookAlikes, printing, terms::Terms, tests::article},
    model::Record,
    read::Verbs,
};

const QUAKE: &str = "Séisme : la ville haute évacuée\n\nUne secousse de magnitude 5,8 a frappé mardi matin la \
    ville de Porto Lareno, faisant tomber des pans de la cathédrale et blessant une trentaine de fidèles. \
    Les pompiers ont évacué la ville haute.\n\nLe gouverneur Elio Marchetta a demandé l'aide de l'armée.";

/// Each undated article with what was inferred.
fn check(articles: &[(&str, &str, &str)], expected: &Expect) {
    let mut records: Vec<Record> = articles.iter().map(|(id, day, text)| article(id, day, text)).collect();
    let terms = Terms::of(&records);
    let families = families(&records, &terms, &LookAlikes::of(&records));
    date(&mut records, &families, &terms, &Verbs::default());
    let mut lines = String::new();
    for (record, (_, day, _)) in records.iter().zip(articles) {
        if day.is_empty() {
            let edtf = record.published.edtf.as_deref().unwrap_or("?");
            let _ = writeln!(lines, "{} {edtf} {}", record.id, record.published.by);
        }
    }
    expected.assert_eq(&lines);
}

#[test]
fn what_is_told_as_past_bounds_below_and_what_is_to_come_above() {
    check(
        &[(
            "a",
            "",
            "Le musée a fermé ses portes le 3 mars 2011. Les travaux avaient coûté deux millions. \
             Il rouvrira le 14 juillet 2012, promet la mairie.",
        )],
        &expect![[r"
            a 2011-03-03/2012-07-14 inferred: it tells what was over by 2011-03-03 as past; it tells 2012-07-14 as to come
        "]],
    );
}

#[test]
fn a_year_told_by_its_number_is_over() {
    check(
        &[("a", "", "La récolte avait été mauvaise à la fin de l'année 2016. Les prix ont doublé depuis.")],
        &expect![[r"
            a 2017-01/.. inferred: it tells what was over by 2017-01-01 as past; nothing tells by when it was printed
        "]],
    );
}

#[test]
fn what_is_only_recalled_bounds_below_and_says_that_this_is_all() {
    check(
        &[(
            "a",
            "",
            "Montcy soulève la coupe\n\nMontcy a battu Vernay samedi en finale, deux buts à un. Le club avait perdu la \
             finale du 3 mai 2014 aux tirs au but. Les joueurs fêteront leur titre dimanche.",
        )],
        &expect![[r"
            a 2014-05-03/.. inferred: it tells what was over by 2014-05-03 as past; nothing tells by when it was printed
        "]],
    );
}

#[test]
fn an_article_known_only_not_to_be_older_is_put_on_no_day() {
    let recalled =
        article("a", "", "La finale du 3 mai 2014 avait été perdue. Samedi, le club a gagné la coupe.");
    let mut records = vec![recalled];
    let terms = Terms::of(&records);
    date(&mut records, &[], &terms, &Verbs::default());
    assert_eq!(records[0].published.edtf.as_deref(), Some("2014-05-03/.."));
    assert_eq!((printing::first_day(&records[0]), printing::day(&records[0])), (None, None));
    let saturday = records[0].times.iter().find(|time| time.edtf.is_none());
    assert!(saturday.is_some(), "{:?}", records[0].times);
}

#[test]
fn nothing_said_is_nothing_known() {
    check(
        &[("a", "", "On médit de la sieste. Elle ne coûte rien et repose tout le monde.")],
        &expect![[r"
            a ? 
        "]],
    );
}

#[test]
fn a_day_of_the_week_is_dated_by_those_who_tell_the_same() {
    let own = "Porto Lareno dort dehors\n\nLa secousse de magnitude 5,8 qui a frappé mardi la ville de Porto \
        Lareno a jeté des pans de la cathédrale sur le parvis. Une mère cherche encore ses chaussures.";
    check(
        &[("a", "2015-09-09", QUAKE), ("b", "", own)],
        &expect![[r"
            b 2015-09-08/2015-09-10 inferred: it tells the same as a of 2015-09-08
        "]],
    );
}

#[test]
fn another_tuesday_of_another_story_dates_nothing() {
    let other = "Handball : victoire à l'arraché\n\nLes joueuses de Brassac ont battu mardi leurs voisines de \
        Lautrec, trente à vingt-neuf, devant un public debout.";
    check(
        &[("a", "2015-09-09", QUAKE), ("b", "", other)],
        &expect![[r"
            b ? 
        "]],
    );
}

#[test]
fn a_copy_lies_within_days_of_the_others() {
    let undated = QUAKE.replace("mardi matin ", "");
    check(
        &[("a", "2015-09-09", QUAKE), ("b", "", &undated)],
        &expect![[r"
            b 2015-09-08/2015-09-15 inferred: it is a copy of a
        "]],
    );
}

#[test]
fn relative_dates_are_resolved_once_the_article_is_dated() {
    let own = "Porto Lareno compte ses murs\n\nLa secousse de magnitude 5,8 qui a frappé mardi la ville de Porto \
        Lareno a jeté des pans de la cathédrale sur le parvis. L'an dernier, la ville avait refusé les travaux.";
    let mut records = vec![article("a", "2015-09-09", QUAKE), article("b", "", own)];
    let terms = Terms::of(&records);
    date(&mut records, &[], &terms, &Verbs::default());
    let values: Vec<&str> = records[1].times.iter().filter_map(|time| time.edtf.as_deref()).collect();
    assert_eq!(values, ["2015-09-08", "2014"]);
}

const PUMPS: &str = "Le fabricant Valmor a publié jeudi un bénéfice net de 84 millions d'euros, après une perte de \
    31 millions un an plus tôt. Le chiffre d'affaires a progressé de 6 % à 1,9 milliard d'euros, porté par \
    l'Asie. L'action gagnait 4,3 % à la mi-séance, selon les courtiers de la place.";

#[test]
fn a_copy_gives_its_year_to_a_dateline_without_one() {
    check(
        &[
            (
                "a",
                "",
                &format!("Valmor renoue avec les bénéfices\n\nBRUXELLES, 26 février (Reuters) - {PUMPS}"),
            ),
            ("b", "2015-02-27", &format!("Valmor va mieux\n\n{PUMPS}")),
        ],
        &expect![[r"
            a 2015-02-26 inferred: it tells the same as b of 2015-02-26; it is dated “26 février”, without a year
        "]],
    );
}

#[test]
fn a_dateline_without_a_year_and_no_witness_stays_without() {
    check(
        &[(
            "a",
            "",
            &format!("Valmor renoue avec les bénéfices\n\nBRUXELLES, 26 février (Reuters) - {PUMPS}"),
        )],
        &expect![[r"
            a ? published: a day whose year is not stated
        "]],
    );
}
