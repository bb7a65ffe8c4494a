//! A corpus → what the page says of itself to machines: Open Graph for those who share it,
//! schema.org (JSON-LD) for search engines.
//!
//! The JSON stands in a block of data, which no policy needs to allow and no browser runs. Nothing
//! here that only the host knows: addresses of the page or of a picture.

use core::fmt::Write as _;

use chronique::model::{Article, Corpus};
use serde_json::{Map, Value, json};

use super::{
    first::{self, headline, publisher, tidy},
    html::escaped,
};

/// The tags for the head.
pub fn tags(corpus: &Corpus) -> String {
    let (title, description) = (tidy(&corpus.about.title), description(corpus));
    let properties = [
        ("og:type", "website"),
        ("og:site_name", "Chronique"),
        ("og:locale", "fr_FR"),
        ("og:title", &title),
        ("og:description", &description),
    ];
    let mut tags = String::new();
    for (name, content) in properties {
        let _ = write!(tags, "\n<meta property=\"{name}\" content=\"{}\">", escaped(content));
    }
    tags + "\n<script type=\"application/ld+json\">" + &in_script(&described(corpus)) + "</script>\n"
}

/// What the collection is, in one line.
pub fn description(corpus: &Corpus) -> String {
    let about = &corpus.about;
    tidy(if about.description.is_empty() { &about.title } else { &about.description })
}

fn described(corpus: &Corpus) -> Value {
    let articles = first::by_date(corpus);
    let listed: Vec<Value> =
        articles.iter().take(first::N_ARTICLES).map(|article| news(corpus, article)).collect();
    json!({
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "name": tidy(&corpus.about.title),
        "description": description(corpus),
        "inLanguage": "fr",
        "collectionSize": corpus.articles.len(),
        "hasPart": listed,
    })
}

fn news(corpus: &Corpus, article: &Article) -> Value {
    let mut news = Map::new();
    let mut state = |name: &str, value: Value| news.insert(name.to_string(), value);
    state("@type", "NewsArticle".into());
    state("headline", headline(corpus, article).into());
    if let Some(date) = article.published.edtf.as_deref().filter(|date| is_iso(date)) {
        state("datePublished", date.into());
    }
    if let Some(publisher) = publisher(corpus, article) {
        state("publisher", json!({ "@type": "Organization", "name": tidy(publisher) }));
    }
    if !article.byline.is_empty() {
        let authors = article.byline.iter().map(|name| json!({ "@type": "Person", "name": tidy(name) }));
        state("author", authors.collect());
    }
    if let Some(url) = article.url.as_deref().filter(|url| is_web(url)) {
        state("url", url.into());
    }
    if let Some(lang) = &article.lang {
        state("inLanguage", lang.as_str().into());
    }
    Value::Object(news)
}

/// `2023-02-13`, `2023-02`, `2023`: the dates that EDTF and ISO 8601 write alike.
fn is_iso(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let is_number = |(at, part): (usize, &str)| {
        // EDTF writes seasons and quarters as months past the twelfth.
        part.len() == if at == 0 { 4 } else { 2 }
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && (at != 1 || part <= "12")
    };
    parts.len() <= 3 && parts.into_iter().enumerate().all(is_number)
}

/// No `javascript:` among addresses that a machine may follow.
fn is_web(url: &str) -> bool {
    let lower = url.get(..8).unwrap_or(url).to_ascii_lowercase();
    lower.starts_with("https://") || lower.starts_with("http://")
}

/// JSON that cannot end the script it stands in, nor begin a comment there.
fn in_script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{in_script, is_iso, is_web};

    #[test]
    fn dates_that_iso_writes_otherwise_are_not_stated() {
        for date in ["2023-02-13", "2023-02", "2023"] {
            assert!(is_iso(date), "{date}");
        }
        for date in ["2023-02-06/2023-02-07", "2013/..", "2022-21", "2023~", "", "-2023", "20230213"] {
            assert!(!is_iso(date), "{date}");
        }
    }

    #[test]
    fn only_addresses_of_the_web_are_stated() {
        assert!(is_web("https://example.org/a") && is_web("HTTP://example.org"));
        assert!(!is_web("javascript:alert(1)") && !is_web("httpsé//") && !is_web(""));
    }

    #[test]
    fn json_stays_inside_its_script() {
        let text = "</script><!-- & é";
        let written = in_script(&json!([text]));
        assert!(!written.contains('<') && !written.contains('&'), "{written}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&written).ok(), Some(json!([text])));
    }
}
