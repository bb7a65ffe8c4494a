//! Places and organisations as a table, one line each: what reading needs of thousands of names.
//!
//! Whoever needs more of an entry (roles, demonyms, a Wikidata id) writes it as a block in
//! `actors-*.txt`, which wins. A line that cannot be read is left out, and a test names it.

use crate::{
    model::Kind,
    text::{fold, with_folded},
};

/// The tables that are shipped.
pub(super) const SHIPPED: [&str; 2] = [
    include_str!("../../../corpus/lexicon/actors-places.tsv"),
    include_str!("../../../corpus/lexicon/actors-organisations.tsv"),
];

/// A line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line<'t> {
    pub kind: Kind,
    pub name: &'t str,
    pub aliases: Vec<&'t str>,
    /// It is a French word too.
    pub is_common: bool,
    /// The article without which it is no name.
    pub article: Option<&'t str>,
}

/// The lines of a table; `None` for one that cannot be read.
pub(super) fn lines(table: &str) -> impl Iterator<Item = Option<Line<'_>>> {
    table.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).map(line)
}

fn line(text: &str) -> Option<Line<'_>> {
    let mut columns = text.split('\t').map(str::trim);
    let kind = match columns.next()? {
        "organisation" => Kind::Organisation,
        "company" => Kind::Company,
        "armed-group" => Kind::ArmedGroup,
        "place" => Kind::Place,
        _ => return None,
    };
    let name = columns.next().filter(|name| !name.is_empty())?;
    let aliases = columns.next().unwrap_or_default().split('|').filter(|alias| !alias.is_empty()).collect();
    let (is_common, article) = match columns.next().unwrap_or_default() {
        "" => (false, None),
        "word" => (true, None),
        article @ ("la" | "le" | "l'" | "les") => (false, Some(article)),
        _ => return None,
    };
    Some(Line { kind, name, aliases, is_common, article })
}

const FIRST_NAMES: &str = include_str!("../../../corpus/lexicon/first-names.txt");

/// The first names, folded, and whether women bear them; `None` where both do.
pub(super) fn first_names() -> impl Iterator<Item = (String, Option<bool>)> {
    let mut is_womans = None;
    FIRST_NAMES.lines().filter(|line| !line.starts_with('#')).flat_map(move |line| {
        match line {
            "[women]" => is_womans = Some(true),
            "[men]" => is_womans = Some(false),
            "[both]" => is_womans = None,
            _ => {}
        }
        let names = line.split_whitespace().filter(|name| !name.starts_with('['));
        let of = is_womans;
        names.map(move |name| (fold(name), of))
    })
}

/// A name as an id: lower-case ASCII, digits and hyphens.
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    with_folded(name, |folded| {
        for letter in folded.chars() {
            if letter.is_ascii_alphanumeric() {
                slug.push(letter);
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        }
    });
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() { "sans-nom".to_string() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::{SHIPPED, lines, slug};

    #[test]
    fn each_line_is_read_and_each_name_stands_once() {
        let mut names = std::collections::BTreeSet::new();
        for table in SHIPPED {
            for (nth, line) in lines(table).enumerate() {
                let Some(line) = line else { unreachable!("entry {}", nth + 1) };
                assert!(names.insert(slug(line.name)), "{} stands twice", line.name);
            }
        }
        assert!(names.len() > 2500, "{}", names.len());
    }
}
