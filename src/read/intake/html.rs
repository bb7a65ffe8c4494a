//! A saved page → its visible text and what its head states.
//!
//! Offsets count in the visible text: white space collapsed, a line break at the edge of every
//! block, a blank line around paragraphs. Scripts, styles and forms' options are not seen. The
//! page is data: nothing in it is run or fetched.

use dom_query::{Document, NodeRef};
use serde_json::{Map, Value};

use super::{Stated, columns::Field, columns::state, ndjson::plain_value};
use crate::read::reading::Bytes;

/// A page, read.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub text: String,
    pub main: Option<Bytes>,
    pub stated: Stated,
}

/// Reads a page.
pub(super) fn read_html(html: &str) -> Page {
    let document = Document::from(html);
    let stated = stated(&document);
    let mut walk = Walk::default();
    walk.page(&document.root());
    let main = walk.main();
    let text = walk.text.trim_end().to_string();
    let main = main.map(|at| at.start.min(text.len())..at.end.min(text.len())).filter(|at| at.start < at.end);
    // The gap before a block's first letter is written with the letter.
    let main = main.map(|at| {
        let inside = text.get(at.clone()).unwrap_or_default();
        at.start + inside.len() - inside.trim_start().len()..at.end
    });
    Page { text, main, stated }
}

/// The text so far, and where the blocks that may hold the article lie in it.
#[derive(Default)]
struct Walk {
    text: String,
    /// White space is due before the next letter: a space, one or two line breaks.
    due: Gap,
    /// How surely a block holds the article, and where it starts; a stack of those open.
    open: Vec<(u8, usize)>,
    closed: Vec<(u8, Bytes)>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Line,
    Paragraph,
}

impl Walk {
    /// Walks without recursion: pages may nest as deep as they are long.
    fn page(&mut self, root: &NodeRef<'_>) {
        let Some(mut node) = root.first_child() else { return };
        loop {
            let child = if self.enter(&node) { node.first_child() } else { None };
            if let Some(child) = child {
                node = child;
                continue;
            }
            loop {
                self.leave(&node);
                if let Some(next) = node.next_sibling() {
                    node = next;
                    break;
                }
                match node.parent() {
                    Some(parent) if parent.id != root.id => node = parent,
                    _ => return,
                }
            }
        }
    }

    /// Whether what is inside is to be seen.
    fn enter(&mut self, node: &NodeRef<'_>) -> bool {
        if node.is_text() {
            self.push(&node.text());
            return false;
        }
        if !node.is_element() {
            return false;
        }
        let name = node.node_name().unwrap_or_default();
        self.gap(gap_of(&name));
        if let Some(rank) = rank(node, &name) {
            self.open.push((rank, self.text.len()));
        }
        !is_hidden(node, &name)
    }

    fn leave(&mut self, node: &NodeRef<'_>) {
        if !node.is_element() {
            return;
        }
        let name = node.node_name().unwrap_or_default();
        self.gap(if &*name == "br" { Gap::None } else { gap_of(&name) });
        if rank(node, &name).is_some()
            && let Some((rank, start)) = self.open.pop()
        {
            self.closed.push((rank, start..self.text.len()));
        }
    }

    fn gap(&mut self, gap: Gap) {
        self.due = self.due.max(gap);
    }

    fn push(&mut self, text: &str) {
        for letter in text.chars() {
            // No-break spaces are letters of French typography, and stay.
            if matches!(letter, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                self.gap(Gap::Space);
                continue;
            }
            if !self.text.is_empty() {
                self.text.push_str(match self.due {
                    Gap::None => "",
                    Gap::Space => " ",
                    Gap::Line => "\n",
                    Gap::Paragraph => "\n\n",
                });
            }
            self.due = Gap::None;
            self.text.push(letter);
        }
    }

    /// The block most surely the article; of equals the longest, as teasers are articles too.
    fn main(&self) -> Option<Bytes> {
        let best = self.closed.iter().max_by_key(|(rank, at)| (*rank, at.len()))?;
        // A block that holds next to nothing was filled by a script when the page was alive.
        (best.1.len() >= 200 || best.1.len() * 3 >= self.text.len()).then(|| best.1.clone())
    }
}

fn gap_of(name: &str) -> Gap {
    match name {
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "article" | "section" | "header" | "footer"
        | "main" | "aside" | "nav" | "blockquote" | "figure" | "ul" | "ol" | "table" | "pre" | "form"
        | "hr" | "address" => Gap::Paragraph,
        "div" | "br" | "li" | "tr" | "dt" | "dd" | "dl" | "figcaption" | "caption" | "td" | "th"
        | "button" | "label" | "fieldset" | "legend" | "details" | "summary" | "center" | "body" | "time" => {
            Gap::Line
        }
        _ => Gap::None,
    }
}

fn is_hidden(node: &NodeRef<'_>, name: &str) -> bool {
    matches!(
        name,
        "head"
            | "script"
            | "style"
            | "noscript"
            | "template"
            | "svg"
            | "iframe"
            | "select"
            | "textarea"
            | "object"
            | "canvas"
            | "audio"
            | "video"
            | "math"
    ) || node.has_attr("hidden")
}

/// How surely an element holds the article.
fn rank(node: &NodeRef<'_>, name: &str) -> Option<u8> {
    let is_body = node.attr("itemprop").is_some_and(|property| property.contains("articleBody"));
    match name {
        _ if is_body => Some(3),
        "article" => Some(2),
        "main" => Some(1),
        _ => None,
    }
}

/// What the page states: schema.org first, then `OpenGraph`, Dublin Core, and marked times.
fn stated(document: &Document) -> Stated {
    let mut stated = Stated::default();
    for script in &document.select("script[type='application/ld+json']") {
        if let Ok(value) = serde_json::from_str::<Value>(script.text().trim())
            && let Some(article) = article_object(&value)
        {
            state_schema(&mut stated, article);
        }
    }
    for meta in &document.select("meta[content]") {
        let name = meta
            .attr("property")
            .or_else(|| meta.attr("name"))
            .or_else(|| meta.attr("itemprop"))
            .unwrap_or_default();
        if let Some(field) = meta_field(&name.to_ascii_lowercase()) {
            let value = meta.attr("content").unwrap_or_default();
            // `article:author` is often the address of a profile.
            let is_address = field == Field::Byline && value.contains("://");
            if !is_address {
                state(&mut stated, field, &value);
            }
        }
    }
    for (selector, attribute, field) in [
        ("link[rel='canonical']", "href", Field::Url),
        (
            "time[itemprop='datePublished'], time[pubdate], article time[datetime], time[datetime]",
            "datetime",
            Field::Published,
        ),
        ("html[lang]", "lang", Field::Lang),
    ] {
        if let Some(value) = document.select(selector).iter().next().and_then(|node| node.attr(attribute)) {
            state(&mut stated, field, &value);
        }
    }
    stated.lang = stated.lang.and_then(|lang| language(&lang));
    stated
}

/// `fr-FR`, `fr_ML` and `FR` are `fr`; names of languages are none.
fn language(lang: &str) -> Option<String> {
    let code = lang.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    ((2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase())).then_some(code)
}

fn meta_field(name: &str) -> Option<Field> {
    Some(match name {
        "og:title" | "dc.title" | "dcterms.title" => Field::Title,
        "og:site_name" | "dc.publisher" | "dcterms.publisher" | "citation_journal_title" => Field::Outlet,
        "og:url" => Field::Url,
        "article:published_time"
        | "og:published_time"
        | "datepublished"
        | "dc.date"
        | "dc.date.issued"
        | "dcterms.date"
        | "dcterms.created"
        | "dcterms.issued"
        | "date"
        | "pubdate"
        | "publishdate"
        | "citation_publication_date" => Field::Published,
        "author" | "article:author" | "dc.creator" | "dcterms.creator" => Field::Byline,
        "og:locale" | "dc.language" => Field::Lang,
        _ => return None,
    })
}

/// The first object that is an article, in lists and graphs.
fn article_object(value: &Value) -> Option<&Map<String, Value>> {
    match value {
        Value::Array(values) => values.iter().find_map(article_object),
        Value::Object(object) if is_article(object) => Some(object),
        Value::Object(object) => ["@graph", "mainEntity", "mainEntityOfPage"]
            .iter()
            .find_map(|key| article_object(object.get(*key)?)),
        _ => None,
    }
}

fn is_article(object: &Map<String, Value>) -> bool {
    let is_one = |kind: &Value| {
        kind.as_str().is_some_and(|kind| kind.ends_with("Article") || kind.ends_with("BlogPosting"))
    };
    match object.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(is_one),
        Some(kind) => is_one(kind),
        None => false,
    }
}

fn state_schema(stated: &mut Stated, article: &Map<String, Value>) {
    for (key, field) in [
        ("headline", Field::Title),
        ("datePublished", Field::Published),
        ("author", Field::Byline),
        ("publisher", Field::Outlet),
        ("url", Field::Url),
        ("inLanguage", Field::Lang),
    ] {
        if let Some(value) = article.get(key).and_then(plain_value) {
            let value =
                if value.contains('&') { Document::fragment(value).text().to_string() } else { value };
            state(stated, field, &value);
        }
    }
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
                None None None [] None Some("fr")
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
