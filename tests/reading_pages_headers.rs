//! Headers of the press, as data: what is read of the lines between headline and text.
#![expect(clippy::unwrap_used, reason = "a row without its columns fails the test")]

use chronique::read::{self, Lexicon, RawArticle};

const ROWS: &str = include_str!("reading_pages/headers.tsv");

/// What every text goes on with; no name, date or outlet stands in it.
const BODY: &str = "Les habitants du quartier ont découvert les dégâts au petit matin, quand l'eau s'est \
    enfin retirée des rues basses et que les premiers commerçants ont relevé leurs rideaux.\n\n« On \
    recommence à zéro », soupire une marchande, un balai à la main, tandis que les voisins déblaient \
    la chaussée et que les enfants comptent les poissons restés sur la place.";

/// What is read of one row, in its columns.
fn row_read(header: &str, lexicon: &Lexicon) -> (Vec<String>, String) {
    let text = format!("{}\n\n{BODY}\n", header.replace(" ¶ ", "\n\n"));
    let article = RawArticle { text, ..RawArticle::default() };
    let record = read::read(&article, lexicon);
    let letters: Vec<char> = record.text.chars().collect();
    let slice = |start: u32, end: u32| letters[start as usize..end as usize].iter().collect::<String>();
    let or_none = |value: Option<String>| value.filter(|value| !value.is_empty()).unwrap_or("-".into());
    let date = record.published.edtf.or_else(|| {
        let (start, end) = record.published.start.zip(record.published.end)?;
        Some(format!("?{}", slice(start, end)))
    });
    let first = record.body.first().map_or(String::new(), |at| slice(at.start, at.end));
    let columns = [
        record.title.map(|title| title.text),
        record.outlet,
        record.agency,
        Some(record.byline.join("; ")),
        date,
    ];
    (columns.into_iter().map(or_none).collect(), first)
}

#[test]
fn headers_are_read_as_people_read_them() {
    let lexicon = Lexicon::shipped();
    let (mut n_rows, mut slips) = (0, Vec::new());
    for row in ROWS.lines().filter(|row| !row.starts_with('#') && !row.is_empty()) {
        n_rows += 1;
        let mut columns = row.split('\t');
        let header = columns.next().unwrap();
        let expected: Vec<&str> = columns.by_ref().take(5).collect();
        assert_eq!(expected.len(), 5, "{row}");
        let (found, first) = row_read(header, &lexicon);
        let begins = columns.next().unwrap_or("Les habitants du quartier");
        if found != expected || !first.starts_with(begins) {
            let head: String = first.chars().take(40).collect();
            slips.push(format!(
                "{header}\n  wanted {expected:?}, then {begins}\n  found  {found:?}, then {head}"
            ));
        }
    }
    assert!(n_rows >= 60, "{n_rows}");
    assert!(slips.is_empty(), "{} of {n_rows}:\n{}", slips.len(), slips.join("\n"));
}
