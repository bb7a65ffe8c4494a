//! Gathering collections that are no usual press: bounded time and memory, sensible groups.
//!
//! A thousandfold copy, articles that share the foot of a page only, the daily form of one outlet, one
//! form over a century, one article as long as a library. Each is printed with what was found in it: of
//! the copies one family is right, of the others none. What they are at small sizes, the tests of
//! gathering hold.

use std::time::Duration;

use chronique::{
    gather::gather,
    model::{About, Record},
    read::Lexicon,
};

use crate::{
    collection::Made,
    gathering::read_on_all_cores,
    measure::{computed, milliseconds, timed},
    memory,
    press::{MONTHS, Press},
};

/// A collection: what it is, what is right, and how it is made.
struct Kind {
    name: &'static str,
    right: &'static str,
    make: fn(&mut Press<'_>) -> Vec<Made>,
}

const KINDS: [Kind; 6] = [
    Kind { name: "5 000 copies of one article", right: "one family", make: |press| copies(press, 5_000) },
    Kind {
        name: "20 000 articles that share their foot",
        right: "hardly a family",
        make: |press| feet(press, 20_000),
    },
    Kind { name: "500 closings of a market", right: "nothing", make: |_| closings(500) },
    Kind { name: "5 000 closings of a market", right: "nothing", make: |_| closings(5_000) },
    Kind { name: "one form over a century", right: "nothing", make: |_| century() },
    Kind { name: "one article of 50 MB among 200", right: "hardly a family", make: long },
];

/// Prints the report.
pub fn run() {
    let lexicon = Lexicon::shipped();
    println!("  {:<40} {:>8} {:>8} {:>8} {:>8}", "", "MB", "read s", "ms", "cores ms");
    for kind in KINDS {
        let made = (kind.make)(&mut Press::new(&lexicon, 9));
        let n_bytes: usize = made.iter().map(|made| made.text.len()).sum();
        let (reading, records) = timed(|| read_on_all_cores(&made, &lexicon));
        report(&kind, n_bytes, reading, records, &lexicon);
    }
}

fn report(kind: &Kind, n_bytes: usize, reading: Duration, records: Vec<Record>, lexicon: &Lexicon) {
    let before = memory::peak_from_now();
    let start = computed().unwrap_or_default();
    let (time, corpus) = timed(|| gather(records, About::default(), lexicon));
    let cores = computed().unwrap_or_default().saturating_sub(start);
    println!(
        "  {:<40} {:>8.1} {:>8.1} {:>8.0} {:>8.0}",
        kind.name,
        n_bytes as f64 / 1e6,
        reading.as_secs_f64(),
        milliseconds(time),
        milliseconds(cores)
    );
    let peak = memory::peak().zip(before).map_or(0, |(peak, before)| (peak - before) / 1_000_000);
    println!(
        "    {} families, {} events, {} disagreements (right: {}); {peak} MB more at the peak",
        corpus.families.len(),
        corpus.events.len(),
        corpus.disagreements.len(),
        kind.right
    );
}

fn copies(press: &mut Press<'_>, n_articles: usize) -> Vec<Made> {
    let text = press.article(8);
    let copy = |nth: usize| Made {
        text: text.clone(),
        outlet: format!("Le Journal {nth}"),
        day: Some(format!("2011-03-{:02}", 1 + nth % 3)),
    };
    (0..n_articles).map(copy).collect()
}

fn feet(press: &mut Press<'_>, n_articles: usize) -> Vec<Made> {
    let foot = "Suivez toute l'actualité de la région sur notre site et abonnez-vous à notre lettre du matin. Tous \
        droits de reproduction réservés à la Vigie des côtes, fondée le 3 mai 1912, qui emploie 340 salariés.";
    let article = |nth: usize| Made {
        text: format!("{}\n\n{foot}\n", press.article(2)),
        outlet: "La Vigie des côtes".to_string(),
        day: Some(day(nth / 8)),
    };
    (0..n_articles).map(article).collect()
}

/// What one outlet prints each evening, with other figures.
fn closings(n_articles: usize) -> Vec<Made> {
    let closing = |nth: usize| {
        let text = format!(
            "La Bourse de Lareno\n\nLa Bourse de Lareno a terminé en {} de {},{} %. L'indice a gagné {} points, à {} \
             points, dans un volume de {} millions d'euros. « Le marché attend les décisions de la banque centrale et \
             reste prudent », a expliqué Paul Astier, analyste à la maison Verdelet.",
            if nth.is_multiple_of(2) { "hausse" } else { "baisse" },
            nth % 3,
            nth % 10,
            nth * 7 % 90,
            3000 + nth * 13 % 900,
            2000 + nth * 17 % 3000,
        );
        Made { text, outlet: "La Cote".to_string(), day: Some(day(nth)) }
    };
    (0..n_articles).map(closing).collect()
}

/// The flood of each year, as each year's paper told it.
fn century() -> Vec<Made> {
    let flood = |year: usize| {
        let (day, month) = (1 + year % 28, year % 12);
        let text = format!(
            "La crue de {year}\n\nLa Sauldre a débordé le {day} {} {year} à Vernay et noyé le faubourg des tanneurs, \
             où {} maisons ont été évacuées par les pompiers. L'eau a atteint {} centimètres à l'échelle du pont. Le \
             maire a demandé l'aide de l'État et promis de relever la digue.",
            MONTHS.get(month).copied().unwrap_or_default(),
            10 + year * 7 % 90,
            200 + year * 13 % 300,
        );
        let outlet = format!("La Gazette {}", year % 4);
        Made { text, outlet, day: Some(format!("{year}-{:02}-{day:02}", month + 1)) }
    };
    (1910..2024).map(flood).collect()
}

fn long(press: &mut Press<'_>) -> Vec<Made> {
    const N_BYTES: usize = 50_000_000;
    let mut text = "Le registre\n\n".to_string();
    while text.len() < N_BYTES {
        text.push_str(&press.paragraph());
        text.push_str("\n\n");
    }
    let mut made: Vec<Made> = (0..200)
        .map(|nth| Made {
            text: press.article(6),
            outlet: format!("Le Journal {}", nth % 9),
            day: Some(day(nth)),
        })
        .collect();
    made.push(Made { text, outlet: "Le Registre".to_string(), day: Some(day(100)) });
    made
}

/// A day, without a calendar: every month has 28.
fn day(nth: usize) -> String {
    format!("{}-{:02}-{:02}", 1990 + nth / 336 % 35, 1 + nth / 28 % 12, 1 + nth % 28)
}
