//! What a page states of itself: schema.org first, then `OpenGraph` and its kin, then marked
//! elements, then the page's title.

use serde_json::{Map, Value};

use super::{head::Head, walk::walk};
use crate::{
    read::intake::{
        Stated,
        columns::{Field, state},
        ndjson::plain_value,
    },
    text::fold,
};

/// How deep descriptions nest before they are no description.
const MAX_DEPTH: usize = 6;

/// How far down a page its window's title is looked for.
const MAX_TOP_LINES: usize = 200;

/// What the head of a page and its marked elements state.
pub(super) fn stated(head: &Head) -> Stated {
    let mut stated = Stated::default();
    for script in &head.scripts {
        if let Ok(value) = serde_json::from_str::<Value>(script.trim())
            && let Some(article) = article_object(&value, 0)
        {
            state_schema(&mut stated, article, &value);
        }
    }
    for (name, value) in &head.metas {
        let Some(field) = meta_field(name) else { continue };
        // `article:author` is often the address of a profile.
        if field != Field::Byline || !value.contains("://") {
            state(&mut stated, field, value);
        }
    }
    let best = head.dates.iter().map(|(surety, _)| *surety).max().filter(|surety| *surety > 0);
    if let Some((_, date)) = head.dates.iter().find(|(surety, _)| Some(*surety) == best) {
        state(&mut stated, Field::Published, date);
    }
    if let Some(url) = &head.canonical {
        state(&mut stated, Field::Url, url);
    }
    if let Some(lang) = &head.lang {
        state(&mut stated, Field::Lang, lang);
    }
    stated.byline.retain(|name| is_author(name, stated.outlet.as_deref()));
    stated.lang = stated.lang.and_then(|lang| language(&lang));
    stated.is_lang_of_template = true;
    stated
}

/// The headline: as the page shows it where that is what it states, else as stated. The title of
/// the window counts only where the text says it too: it may be the site's.
pub(super) fn title(head: &Head, stated: &Stated, shown: Option<&str>, text: &str) -> Option<String> {
    let site = stated.outlet.as_deref();
    let is_site = |text: &str| site.is_some_and(|site| fold(site) == fold(text.trim()));
    let shown = shown.filter(|shown| !is_site(shown));
    let Some(given) = stated.title.as_deref().map(squeezed).filter(|given| !is_site(given)) else {
        let window = || without_site(&squeezed(&head.title), site, true);
        let stands =
            |title: &str| text.lines().take(MAX_TOP_LINES).any(|line| fold(line.trim()) == fold(title));
        return shown.map(squeezed).or_else(|| Some(window()).filter(|title| stands(title)));
    };
    match shown.filter(|shown| share_words(shown, &given)) {
        Some(shown) => Some(squeezed(shown)),
        None => Some(without_site(&given, site, false)),
    }
}

/// The site that the window's title names beside the headline: « Titre | Le Site », « Le Blog: Titre ».
pub(super) fn site_of_window(window: &str, shown: &str) -> Option<String> {
    let window = squeezed(window);
    let shown = squeezed(shown);
    let at = window.find(&shown).filter(|_| shown.len() >= 8)?;
    let mark = |mark: char| matches!(mark, ' ' | '-' | '–' | '—' | '|' | ':' | '·' | '•' | '«' | '»');
    let before = window.get(..at)?.trim_matches(mark);
    let after = window.get(at + shown.len()..)?;
    let is_glued = after.starts_with(char::is_alphanumeric);
    let site = match (before.is_empty(), after.trim_matches(mark)) {
        (true, after) if !is_glued => after,
        (false, "") => before,
        _ => return None,
    };
    let is_name = (1..=5).contains(&site.split_whitespace().count())
        && site.starts_with(|first: char| first.is_uppercase() || first.is_ascii_lowercase())
        && !site.contains(['|', '>', '[', ']', ':'])
        && !site.contains(" - ");
    is_name.then(|| site.to_string())
}

/// « Titre - Le Site » without its site; `is_window`: the title of the window, whose last part is
/// the site's even where nothing names it.
fn without_site(title: &str, site: Option<&str>, is_window: bool) -> String {
    let mut end = title.len();
    for mark in [" - ", " | ", " – ", " — ", " :: ", " · ", " • ", " « ", " » "] {
        let Some((before, last)) = title.get(..end).and_then(|title| title.rsplit_once(mark)) else {
            continue;
        };
        let n_before = before.split_whitespace().count();
        let named = site.is_some_and(|site| fold(site) == fold(last.trim()));
        let likely = is_window && n_before >= 4 && last.split_whitespace().count() <= 4;
        if named || likely {
            end = before.len();
        }
    }
    title.get(..end).unwrap_or(title).trim().to_string()
}

/// Whether two titles are one: half the words of the shorter stand in the other.
fn share_words(a: &str, b: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let folded = fold(text);
        let words = folded.split(|mark: char| !mark.is_alphanumeric()).filter(|word| word.len() > 2);
        words.take(60).map(str::to_string).collect()
    };
    let (a, b) = (words(a), words(b));
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let n_shared = short.iter().filter(|word| long.contains(word)).count();
    !short.is_empty() && n_shared * 2 >= short.len()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a name may be an author's: not the site's, an address or a system's account.
pub(super) fn is_author(name: &str, outlet: Option<&str>) -> bool {
    const ACCOUNTS: [&str; 14] = [
        "admin",
        "administrateur",
        "administrator",
        "anonyme",
        "editor",
        "editeur",
        "la redaction",
        "redaction",
        "redacteur",
        "root",
        "user",
        "unknown",
        "webmaster",
        "web master",
    ];
    let folded = fold(name.trim());
    let n_words = folded.split_whitespace().count();
    !ACCOUNTS.contains(&folded.as_str())
        && outlet.is_none_or(|outlet| fold(outlet) != folded)
        && (1..=6).contains(&n_words)
        && !folded.contains(['@', '/', '|', ':'])
        && !folded.starts_with("la redaction")
        && folded.chars().any(char::is_alphabetic)
        && !folded.chars().any(|letter| letter.is_ascii_digit())
}

/// `fr-FR`, `fr_ML` and `FR` are `fr`; names of languages are none.
fn language(lang: &str) -> Option<String> {
    let code = lang.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    ((2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase())).then_some(code)
}

fn meta_field(name: &str) -> Option<Field> {
    Some(match name {
        "og:title" | "dc.title" | "dcterms.title" | "headline" | "citation_title" => Field::Title,
        "og:site_name"
        | "dc.publisher"
        | "dcterms.publisher"
        | "citation_journal_title"
        | "publisher"
        | "application-name" => Field::Outlet,
        "og:url" => Field::Url,
        "article:published_time"
        | "og:published_time"
        | "og:article:published_time"
        | "datepublished"
        | "dc.date"
        | "dc.date.issued"
        | "dc.date.created"
        | "dcterms.date"
        | "dcterms.created"
        | "dcterms.issued"
        | "date"
        | "pubdate"
        | "publishdate"
        | "publication_date"
        | "sailthru.date"
        | "parsely-pub-date"
        | "cxenseparse:recs:publishtime"
        | "citation_publication_date" => Field::Published,
        "author"
        | "article:author"
        | "dc.creator"
        | "dcterms.creator"
        | "sailthru.author"
        | "parsely-author"
        | "article:author_name" => Field::Byline,
        "og:locale" | "dc.language" | "content-language" => Field::Lang,
        _ => return None,
    })
}

/// The first object that is an article, in lists and graphs.
fn article_object(value: &Value, depth: usize) -> Option<&Map<String, Value>> {
    if depth > MAX_DEPTH {
        return None;
    }
    match value {
        Value::Array(values) => values.iter().find_map(|value| article_object(value, depth + 1)),
        Value::Object(object) if is_article(object) => Some(object),
        Value::Object(object) => ["@graph", "mainEntity", "mainEntityOfPage"]
            .iter()
            .find_map(|key| article_object(object.get(*key)?, depth + 1)),
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

fn state_schema(stated: &mut Stated, article: &Map<String, Value>, whole: &Value) {
    for (key, field) in [
        ("headline", Field::Title),
        ("datePublished", Field::Published),
        ("dateCreated", Field::Published),
        ("author", Field::Byline),
        ("publisher", Field::Outlet),
        ("url", Field::Url),
        ("inLanguage", Field::Lang),
    ] {
        let Some(value) = article.get(key) else { continue };
        let named = plain_value(value).or_else(|| referred(value, whole));
        if let Some(value) = named.filter(|value| field != Field::Byline || !value.contains("://")) {
            let value = if value.contains('&') { walk(&value).text } else { value };
            state(stated, field, &value);
        }
    }
}

/// The name of the object that `{"@id": …}` refers to in the same script.
fn referred(value: &Value, whole: &Value) -> Option<String> {
    let values = match value {
        Value::Array(values) => values.as_slice(),
        value => core::slice::from_ref(value),
    };
    let graph = whole.get("@graph").unwrap_or(whole).as_array()?;
    let names: Vec<String> = values
        .iter()
        .take(8)
        .filter_map(|value| value.get("@id")?.as_str())
        .filter_map(|id| graph.iter().find(|object| object.get("@id").and_then(Value::as_str) == Some(id)))
        .filter_map(|object| plain_value(object.get("name")?))
        .collect();
    (!names.is_empty()).then(|| names.join("; "))
}
