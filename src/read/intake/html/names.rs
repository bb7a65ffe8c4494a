//! What the names of elements and classes say, by themselves.
//!
//! Content systems differ, their words hardly: a class called `share`, `related` or `comments`
//! means the same everywhere. What a name says may be wrong for a whole page; `super` checks it
//! against where the prose is.

use super::walk::{Tag, attribute};
use crate::read::intake::Role;

/// White space due before the next letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    #[default]
    None,
    Space,
    Line,
    Paragraph,
}

/// The white space around an element.
pub(super) fn gap_of(name: &str) -> Gap {
    match name {
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "article" | "section" | "header" | "footer"
        | "main" | "aside" | "nav" | "blockquote" | "figure" | "ul" | "ol" | "table" | "pre" | "form"
        | "hr" | "address" => Gap::Paragraph,
        "div" | "br" | "li" | "tr" | "dt" | "dd" | "dl" | "figcaption" | "caption" | "td" | "th"
        | "button" | "label" | "fieldset" | "legend" | "details" | "summary" | "center" | "body" | "time"
        | "option" | "dialog" | "menu" => Gap::Line,
        _ => Gap::None,
    }
}

/// Elements without an end.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "basefont"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements whose inside is no markup: they are open until their end tag, however they begin.
pub(super) fn is_raw(name: &str) -> bool {
    matches!(name, "script" | "style" | "title" | "textarea" | "iframe" | "noscript" | "xmp" | "noembed")
}

/// Elements whose text is not seen.
pub(super) fn is_hidden(name: &str) -> bool {
    matches!(
        name,
        "head"
            | "script"
            | "style"
            | "noscript"
            | "noframes"
            | "noembed"
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
    )
}

/// Whether a start tag ends an open element: yes, no and nothing further out either, or perhaps
/// one further out.
pub(super) fn ends_implicitly(open: &str, starting: &str) -> Option<bool> {
    let inside_of = |bounds: &[&str]| bounds.contains(&open).then_some(false);
    match starting {
        "li" if open == "li" => Some(true),
        "li" => inside_of(&["ul", "ol", "menu", "div", "table", "article", "section"]),
        "dt" | "dd" if matches!(open, "dt" | "dd") => Some(true),
        "dt" | "dd" => inside_of(&["dl", "div", "table"]),
        "td" | "th" if matches!(open, "td" | "th") => Some(true),
        "td" | "th" => inside_of(&["tr", "table"]),
        "tr" if open == "tr" => Some(true),
        "tr" => inside_of(&["table", "tbody", "thead", "tfoot"]),
        "option" if open == "option" => Some(true),
        "body" if open == "head" => Some(true),
        _ if open == "p"
            && gap_of(starting) >= Gap::Line
            && !matches!(starting, "br" | "time" | "button" | "label") =>
        {
            Some(true)
        }
        // A page without `</head>`: the first block ends it.
        _ if open == "head" && gap_of(starting) >= Gap::Line => Some(true),
        _ if gap_of(open) >= Gap::Line => Some(false),
        _ => None,
    }
}

/// How surely an element holds the article; 0 for not at all.
pub(super) fn rank(name: &str, tag: &Tag) -> u8 {
    if attribute(tag, "itemprop").is_some_and(|property| property.contains("articleBody")) {
        return 5;
    }
    if names_of(tag).any(|name| is_body_class(&name)) {
        return 4;
    }
    match name {
        "article" => 3,
        "main" => 2,
        _ if attribute(tag, "role").is_some_and(|role| role == "main" || role == "article") => 2,
        _ => 0,
    }
}

/// What an element is by its name, class, id and role; and how sure that is.
pub(super) fn judged(name: &str, tag: &Tag) -> Option<(Role, u8)> {
    match name {
        "nav" | "footer" | "aside" | "button" | "menu" | "dialog" => return Some((Role::Aside, 2)),
        "form" => return Some((Role::Aside, 1)),
        "figcaption" => return Some((Role::Caption, 2)),
        "html" | "body" | "main" | "head" => return None,
        _ => {}
    }
    if let Some(role) = attribute(tag, "role")
        && matches!(
            role.as_str(),
            "navigation" | "contentinfo" | "complementary" | "search" | "dialog" | "alertdialog" | "menu"
        )
    {
        return Some((Role::Aside, 2));
    }
    if let Some(property) = attribute(tag, "itemprop") {
        match property.as_str() {
            "headline" if name != "meta" => return Some((Role::Headline, 2)),
            "author" => return Some((Role::Author, 2)),
            "caption" => return Some((Role::Caption, 2)),
            _ => {}
        }
    }
    let is_heading = matches!(name, "h1" | "h2" | "h3");
    let class = by_class(name, tag, is_heading);
    class.or_else(|| (name == "h1").then_some((Role::Headline, 1)))
}

fn by_class(name: &str, tag: &Tag, is_heading: bool) -> Option<(Role, u8)> {
    let style = attribute(tag, "style").unwrap_or_default().to_ascii_lowercase();
    if style.replace(' ', "").contains("display:none") {
        return Some((Role::Aside, 1));
    }
    let is_author = attribute(tag, "rel").is_some_and(|rel| rel == "author");
    // The classes of a whole post name its categories and states.
    let classes = attribute(tag, "class").unwrap_or_default();
    if classes.split_whitespace().any(|class| matches!(class, "hentry" | "type-post" | "post" | "Blog")) {
        return None;
    }
    let mut found = is_author.then_some((Role::Author, 2));
    for name_of in names_of(tag) {
        let words = words_of(&name_of);
        if name != "article" && is_aside(&name_of, &words) {
            return Some((Role::Aside, 1));
        }
        let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
        if is_heading && has(&["logo", "brand", "site"]) {
            return Some((Role::Aside, 1));
        }
        if is_heading && has(&["title", "titre", "headline"]) {
            found = Some((Role::Headline, 2));
        } else if has(&["caption", "legende", "credit", "credits", "copyright"]) {
            found = found.or(Some((Role::Caption, 1)));
        } else if has(&["author", "auteur", "auteurs", "authors", "byline", "signature"]) && !is_heading {
            found = found.or(Some((Role::Author, 1)));
        }
    }
    found
}

/// The classes and the id of an element.
fn names_of(tag: &Tag) -> impl Iterator<Item = String> {
    let names = [attribute(tag, "class"), attribute(tag, "id")];
    let names: Vec<String> = names
        .into_iter()
        .flatten()
        // A page may put anything there; no name of ours stands so far back.
        .flat_map(|names| names.split_whitespace().take(24).map(str::to_string).collect::<Vec<_>>())
        .collect();
    names.into_iter()
}

/// `post-share_box` and `postShareBox` → post, share, box.
fn words_of(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut after_small = false;
    for letter in name.chars().take(80) {
        if !letter.is_alphanumeric() || (after_small && letter.is_uppercase()) {
            words.push(String::new());
        }
        after_small = letter.is_lowercase();
        if letter.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.extend(letter.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Classes under which content systems put the text of an article, letters alone.
fn is_body_class(name: &str) -> bool {
    const NAMES: [&str; 32] = [
        "entrycontent",
        "postcontent",
        "articlecontent",
        "articlebody",
        "contentbody",
        "postbody",
        "postentry",
        "postentrycontent",
        "storybody",
        "storycontent",
        "articletext",
        "articletexte",
        "textearticle",
        "texte",
        "corps",
        "corpsarticle",
        "fieldnamebody",
        "singlecontent",
        "singlepostcontent",
        "tdpostcontent",
        "tdbsinglecontent",
        "itemfulltext",
        "itempage",
        "tcontentbody",
        "newstext",
        "newsbody",
        "newscontent",
        "contentinner",
        "articlefulltext",
        "fulltext",
        "elementorwidgetthemepostcontent",
        "ampwparticlecontent",
    ];
    let letters: String = name.chars().filter(char::is_ascii_alphabetic).take(40).collect();
    NAMES.contains(&letters.to_ascii_lowercase().as_str())
}

/// Words of classes and ids of what stands beside an article.
const ASIDES: &[&str] = &[
    "addthis",
    "addtoany",
    "ads",
    "advert",
    "advertisement",
    "ariane",
    "bio",
    "biography",
    "breadcrumb",
    "breadcrumbs",
    "carousel",
    "cmp",
    "comment",
    "commentaire",
    "commentaires",
    "comments",
    "consent",
    "cookie",
    "cookies",
    "crp",
    "diaporama",
    "disqus",
    "footer",
    "gallery",
    "gdpr",
    "instagram",
    "jp",
    "login",
    "masthead",
    "menu",
    "modal",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "newsletters",
    "outbrain",
    "overlay",
    "pagination",
    "pager",
    "paywall",
    "popup",
    "popular",
    "promo",
    "publicite",
    "rating",
    "recommended",
    "related",
    "relatedposts",
    "respond",
    "rgpd",
    "search",
    "share",
    "sharedaddy",
    "sharing",
    "sidebar",
    "similaires",
    "skip",
    "slider",
    "slideshow",
    "social",
    "sponsor",
    "sponsored",
    "subscribe",
    "taboola",
    "tagcloud",
    "tags",
    "teaser",
    "toolbar",
    "topbar",
    "trending",
    "tweet",
    "upsell",
    "widget",
];

/// Whole classes and ids of the same: their words alone say nothing.
const WHOLE: &[&str] = &[
    "ad",
    "pub",
    "lire-aussi",
    "lireaussi",
    "a-lire-aussi",
    "read-more",
    "readmore",
    "see-also",
    "author-box",
    "authorbox",
    "about-author",
    "a-propos",
    "screen-reader-text",
    "sr-only",
    "visually-hidden",
    "most-read",
    "plus-lus",
    "fb-post",
    "social-embed",
    "post-tags",
];

/// `has-sidebar`, `no-comments`: about the page, not of it.
const STATES: &[&str] = &[
    "has",
    "no",
    "with",
    "without",
    "not",
    "is",
    "open",
    "closed",
    "enabled",
    "disabled",
    "left",
    "right",
    "col",
    "elementor",
];

/// Whether a class or id names what stands beside an article.
fn is_aside(name: &str, words: &[String]) -> bool {
    let lower = name.to_ascii_lowercase();
    if WHOLE.contains(&lower.as_str()) {
        return true;
    }
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    has(ASIDES) && !has(STATES)
}

#[cfg(test)]
mod tests {
    use super::{is_aside, is_body_class, words_of};

    #[test]
    fn names_of_what_stands_beside() {
        for name in
            ["post-share", "relatedPosts", "jp-relatedposts", "comments", "td_widget", "twitter-tweet", "pub"]
        {
            assert!(is_aside(name, &words_of(name)), "{name}");
        }
        for name in [
            "has-sidebar",
            "pub-date",
            "elementor-widget-text",
            "content",
            "article__lead",
            "comments-closed",
        ] {
            assert!(!is_aside(name, &words_of(name)), "{name}");
        }
    }

    #[test]
    fn names_of_bodies() {
        for name in ["entry-content", "article__body", "postBody", "article-texte-12", "field-name-body"] {
            assert!(is_body_class(name), "{name}");
        }
        for name in ["content", "post", "body", "entry-title"] {
            assert!(!is_body_class(name), "{name}");
        }
    }
}
