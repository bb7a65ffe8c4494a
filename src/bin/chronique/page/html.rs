//! The tags of a page, by place, so that single values are replaced and every other byte stays.
//!
//! It reads what a build tool writes, minified or not. It is no parser for web pages at large.

use std::ops::Range;

/// An opening tag.
#[derive(Debug)]
pub struct Tag<'a> {
    pub name: &'a str,
    /// From `<` to after `>`.
    pub place: Range<usize>,
    pub attributes: Vec<Attribute<'a>>,
    /// What stands up to the closing tag, for tags that hold text only (script, style, title).
    pub content: Option<Range<usize>>,
}

/// An attribute.
#[derive(Debug)]
pub struct Attribute<'a> {
    pub name: &'a str,
    /// The value without its quotes, as written.
    pub value: &'a str,
    /// The value with its quotes.
    pub place: Range<usize>,
}

impl<'a> Tag<'a> {
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    pub fn attribute(&self, name: &str) -> Option<&Attribute<'a>> {
        self.attributes.iter().find(|attribute| attribute.name.eq_ignore_ascii_case(name))
    }

    /// Whether this is `<meta name=…>`.
    pub fn is_meta(&self, name: &str) -> bool {
        let is_named = |attribute: &Attribute<'_>| attribute.value.eq_ignore_ascii_case(name);
        self.is("meta") && self.attribute("name").is_some_and(is_named)
    }
}

/// The opening tags, in order; none inside comments, scripts and styles.
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(found) = html.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + found;
        let rest = &html[start..];
        if rest.starts_with("<!--") {
            at = rest.find("-->").map_or(html.len(), |end| start + end + 3);
        } else if rest[1..].starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            let tag = tag(html, start);
            at = tag.content.as_ref().map_or(tag.place.end, |content| content.end);
            tags.push(tag);
        } else {
            at = start + 1;
        }
    }
    tags
}

fn tag(html: &str, start: usize) -> Tag<'_> {
    let mut at = start + 1;
    let name = run(html, &mut at, |letter| !letter.is_whitespace() && letter != '/' && letter != '>');
    let mut attributes = Vec::new();
    loop {
        run(html, &mut at, |letter| letter.is_whitespace() || letter == '/');
        match html[at..].chars().next() {
            None => break,
            Some('>') => {
                at += 1;
                break;
            }
            Some(_) => attributes.push(attribute(html, &mut at)),
        }
    }
    let holds_text = ["script", "style", "title"].iter().any(|text| name.eq_ignore_ascii_case(text));
    let content = if holds_text { Some(at..closing(html, at, name)) } else { None };
    Tag { name, place: start..at, attributes, content }
}

/// Moves on by one letter at least.
fn attribute<'a>(html: &'a str, at: &mut usize) -> Attribute<'a> {
    let start = *at;
    let is_name = |letter: char| !letter.is_whitespace() && !matches!(letter, '/' | '>' | '=');
    *at += html[start..].chars().next().map_or(0, char::len_utf8);
    run(html, at, is_name);
    let name = &html[start..*at];
    let mut ahead = *at;
    run(html, &mut ahead, char::is_whitespace);
    if !html[ahead..].starts_with('=') {
        return Attribute { name, value: "", place: *at..*at };
    }
    ahead += 1;
    run(html, &mut ahead, char::is_whitespace);
    let opening = ahead;
    let quote = html[ahead..].chars().next().filter(|letter| matches!(letter, '"' | '\''));
    let value = if let Some(quote) = quote {
        ahead += 1;
        let value = run(html, &mut ahead, |letter| letter != quote);
        ahead = (ahead + 1).min(html.len());
        value
    } else {
        run(html, &mut ahead, |letter| !letter.is_whitespace() && letter != '>')
    };
    *at = ahead;
    Attribute { name, value, place: opening..ahead }
}

/// Where `</name` begins.
fn closing(html: &str, from: usize, name: &str) -> usize {
    let is_closing = |at: &usize| {
        let after = html.as_bytes().get(at + 2..at + 2 + name.len());
        after.is_some_and(|after| after.eq_ignore_ascii_case(name.as_bytes()))
    };
    let places = html[from..].match_indices("</").map(|(at, _)| from + at);
    places.filter(is_closing).min().unwrap_or(html.len())
}

fn run<'a>(html: &'a str, at: &mut usize, belongs: impl Fn(char) -> bool) -> &'a str {
    let rest = &html[*at..];
    let length = rest.find(|letter| !belongs(letter)).unwrap_or(rest.len());
    *at += length;
    &rest[..length]
}

/// The text with some places replaced; they do not overlap and are in order.
pub fn replaced(text: &str, edits: impl IntoIterator<Item = (Range<usize>, String)>) -> String {
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    for (place, new) in edits {
        result.push_str(&text[at..place.start]);
        result.push_str(&new);
        at = place.end;
    }
    result.push_str(&text[at..]);
    result
}

/// The page under this title.
pub fn with_title(html: &str, title: &str) -> String {
    let tags = tags(html);
    match tags.iter().find(|tag| tag.is("title")).and_then(|tag| tag.content.clone()) {
        Some(content) => replaced(html, [(content, escaped(title))]),
        None => in_head(html, &tags, &format!("<title>{}</title>", escaped(title))),
    }
}

/// The page with `<meta name=… content=…>`.
pub fn with_meta(html: &str, name: &str, content: &str) -> String {
    let tags = tags(html);
    let meta = format!("<meta name=\"{name}\" content=\"{}\">", escaped(content));
    match tags.iter().find(|tag| tag.is_meta(name)) {
        Some(tag) => replaced(html, [(tag.place.clone(), meta)]),
        None => in_head(html, &tags, &meta),
    }
}

/// The page with another content between `<!-- chronique:NAME -->` and `<!-- /chronique:NAME -->`. The
/// marks stay, so that it can be done again; a page without them stays as it is.
pub fn with_marked(html: &str, name: &str, content: &str) -> String {
    let (opening, closing) = (format!("<!-- chronique:{name} -->"), format!("<!-- /chronique:{name} -->"));
    let parts = html.split_once(&opening).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(&closing)?;
        Some(format!("{before}{opening}{content}{closing}{after}"))
    });
    parts.unwrap_or_else(|| html.to_string())
}

/// After the character set, which has to come within the first bytes, or else where the head begins.
fn in_head(html: &str, tags: &[Tag<'_>], what: &str) -> String {
    let charset = tags.iter().find(|tag| tag.is("meta") && tag.attribute("charset").is_some());
    let before = charset.or_else(|| tags.iter().find(|tag| tag.is("head")));
    let at = before.map_or(0, |tag| tag.place.end);
    replaced(html, [(at..at, format!("\n{what}"))])
}

/// Text as text: nothing in it is markup.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}
