//! A saved page → its visible text, what it states, and what its markup says of each stretch.
//!
//! Offsets count in the visible text: white space collapsed, a line break at the edge of every
//! block, a blank line around paragraphs. Scripts, styles and forms' options are not seen. The
//! page is data: nothing in it is run or fetched. The time is linear in the page, whatever its
//! nesting.

mod head;
mod main_block;
mod names;
mod stated;
mod walk;

use self::{
    main_block::{asides, is_inside, main_block},
    stated::{is_author, site_of_window, stated, title},
    walk::{Mark, Walk, walk},
};
use super::{Part, Role, Stated};
use crate::{read::reading::Bytes, text::fold};

/// A headline has fewer letters.
const MAX_HEADLINE_BYTES: usize = 400;
/// An author's line has fewer letters.
const MAX_AUTHOR_BYTES: usize = 120;

/// A page, read.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub text: String,
    pub main: Option<Bytes>,
    pub parts: Vec<Part>,
    pub stated: Stated,
    /// Its text lies in frames, in other files.
    pub has_frames: bool,
}

/// Reads a page.
pub(super) fn read_html(html: &str) -> Page {
    let walk = walk(html);
    let asides = asides(&walk);
    let mut stated = stated(&walk.head);
    let first_guess = main_block(&walk, &asides, None);
    let headline = headline(&walk, &asides, &stated, first_guess.as_ref());
    let main = main_block(&walk, &asides, headline.as_ref());
    let shown = headline.as_ref().and_then(|at| walk.text.get(at.clone()));
    if stated.outlet.is_none() {
        stated.outlet = shown.and_then(|shown| site_of_window(&walk.head.title, shown));
        stated.byline.retain(|name| is_author(name, stated.outlet.as_deref()));
    }
    stated.title = title(&walk.head, &stated, shown, &walk.text);
    if stated.byline.is_empty() {
        stated.byline = authors(&walk, &asides, main.as_ref(), stated.outlet.as_deref());
    }
    let main = main.map(|at| trimmed(&walk.text, &at)).filter(|at| !at.is_empty());
    let parts = parts(&walk, &asides, headline, main.as_ref());
    Page { main, parts, stated, has_frames: walk.has_frames, text: walk.text }
}

/// The heading that is the article's: the one the page states, else the one nearest to the text.
fn headline(walk: &Walk, asides: &[Bytes], stated: &Stated, main: Option<&Bytes>) -> Option<Bytes> {
    let given: Vec<String> =
        stated.title.iter().chain(Some(&walk.head.title)).map(|title| bare(title)).collect();
    let site = stated.outlet.as_deref().map(bare);
    let marks = walk.marks.iter().filter(|mark| {
        mark.role == Role::Headline
            && mark.at.len() <= MAX_HEADLINE_BYTES
            && !is_inside(asides, mark.at.start)
    });
    let mut candidates: Vec<(&Mark, Bytes)> =
        marks.map(|mark| (mark, trimmed(&walk.text, &mark.at))).filter(|(_, at)| !at.is_empty()).collect();
    candidates.sort_by_key(|(mark, at)| (at.start, core::cmp::Reverse(mark.surety)));
    let start = main.map_or(0, |main| main.start);
    let last_above = candidates.iter().rposition(|(_, at)| at.start < start);
    let mut best: Option<(u8, &Bytes)> = None;
    for (idx, (mark, at)) in candidates.iter().enumerate() {
        let text = bare(walk.text.get(at.clone()).unwrap_or_default());
        if site.as_ref() == Some(&text) {
            continue;
        }
        let is_given = text.len() >= 8 && given.iter().any(|given| given.contains(&text));
        let is_near = last_above.map_or(idx == 0, |last| idx == last || idx == last + 1);
        let score = 4 * u8::from(is_given) + 2 * u8::from(is_near) + mark.surety;
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at.clone())
}

fn bare(text: &str) -> String {
    fold(text)
        .split(|mark: char| !mark.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whom the page marks as author, near the article.
fn authors(walk: &Walk, asides: &[Bytes], main: Option<&Bytes>, outlet: Option<&str>) -> Vec<String> {
    let end = main.map_or(walk.text.len(), |main| main.end + 200);
    let mut names: Vec<String> = Vec::new();
    for mark in walk.marks.iter().filter(|mark| mark.role == Role::Author && mark.at.start <= end) {
        if mark.at.len() > MAX_AUTHOR_BYTES || is_inside(asides, mark.at.start) {
            continue;
        }
        let text = walk.text.get(mark.at.clone()).unwrap_or_default();
        let line = text.trim().lines().next().unwrap_or_default();
        for name in super::columns::names(line) {
            let is_known = names.iter().any(|known| fold(known).contains(&fold(&name)));
            let name = name.trim_start_matches("Publié par ").trim_start_matches("Écrit par ").to_string();
            let is_name = name.starts_with(char::is_uppercase)
                && name.contains(' ')
                && !["De notre ", "Notre ", "Propos ", "Publi", "Soumis "]
                    .iter()
                    .any(|lead| name.starts_with(lead));
            if is_name && !is_known && is_author(&name, outlet) && names.len() < 6 {
                names.push(name);
            }
        }
    }
    names
}

/// What layout is told, in order of place.
fn parts(walk: &Walk, asides: &[Bytes], headline: Option<Bytes>, main: Option<&Bytes>) -> Vec<Part> {
    let mut parts: Vec<Part> = asides.iter().map(|at| Part { at: at.clone(), role: Role::Aside }).collect();
    parts.extend(headline.map(|at| Part { at, role: Role::Headline }));
    let in_main = |at: &Bytes| main.is_some_and(|main| at.start >= main.start && at.end <= main.end);
    for mark in &walk.marks {
        let keeps = match mark.role {
            Role::Caption => mark.surety > 1 || mark.at.len() <= 400,
            Role::Text => in_main(&trimmed(&walk.text, &mark.at)),
            Role::Aside | Role::Author | Role::Headline => false,
        };
        if keeps {
            parts.push(Part { at: mark.at.clone(), role: mark.role });
        }
    }
    for part in &mut parts {
        part.at = trimmed(&walk.text, &part.at);
    }
    parts.retain(|part| !part.at.is_empty());
    parts.sort_by_key(|part| (part.at.start, part.at.end, part.role));
    parts.dedup();
    parts
}

/// The gap before a block's first letter is written with the letter.
fn trimmed(text: &str, at: &Bytes) -> Bytes {
    let inside = text.get(at.clone()).unwrap_or_default();
    let start = at.start + inside.len() - inside.trim_start().len();
    start..start + inside.trim().len()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::read_html;

    fn check(html: &str, expected: &Expect) {
        let page = read_html(html);
        let main = page.main.map(|at| page.text[at].to_string());
        let stated = page.stated;
        expected.assert_eq(&format!(
            "{}\n--\n{main:?}\n{:?} {:?} {:?} {:?} {:?} {:?}\n",
            page.text, stated.title, stated.published, stated.outlet, stated.byline, stated.url, stated.lang
        ));
    }

    #[test]
    fn blocks_break_lines_and_scripts_are_not_seen() {
        check(
            "<html lang=fr-FR><head><title>x</title><style>p{}</style></head><body><nav><ul><li>Accueil</li><li>Sport</li></ul></nav><script>var a</script><h1>Un\n <b>titre</b></h1><p>Il&nbsp;pleut.<br>Encore.</p><p hidden>Non</p></body>",
            &expect![[r#"
                Accueil
                Sport

                Un titre

                Il pleut.
                Encore.
                --
                None
                Some("Un titre") None None [] None Some("fr")
            "#]],
        );
    }

    #[test]
    fn schema_wins_over_open_graph() {
        check(
            r#"<meta property="og:title" content="OG"><meta property="og:site_name" content="Le Site"><meta property="article:published_time" content="2020-01-01T00:00:00Z"><script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"L&#8217;été","datePublished":"2021-07-02","author":[{"@type":"Person","name":"Awa Ba"}]}]}</script><div>Rien</div><article><p>Le texte.</p></article>"#,
            &expect![[r#"
                Rien

                Le texte.
                --
                Some("Le texte.")
                Some("L’été") Some("2021-07-02") Some("Le Site") ["Awa Ba"] None None
            "#]],
        );
    }

    #[test]
    fn deep_pages_survive() {
        let deep = "<div>".repeat(2_000) + "fond";
        assert_eq!(read_html(&deep).text, "fond");
    }

    proptest::proptest! {
        #[test]
        fn any_page(html in "[<>/a-z =\"'&;!-]{0,120}") {
            let page = read_html(&html);
            if let Some(main) = page.main {
                proptest::prop_assert!(page.text.get(main).is_some());
            }
        }
    }
}
