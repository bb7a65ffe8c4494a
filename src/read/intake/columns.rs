//! The usual names of columns and keys.

use super::{Part, RawArticle, Role, Stated, html::read_html};
use crate::text::fold;

/// What a column or key states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Id,
    Url,
    Title,
    Text,
    Published,
    Outlet,
    Agency,
    Byline,
    Lang,
}

/// The field that a column's name means, whatever its capitals.
pub(super) fn field(name: &str) -> Option<Field> {
    let name = name.trim().trim_start_matches('\u{feff}').to_ascii_lowercase();
    Some(match name.as_str() {
        "id" => Field::Id,
        "url" => Field::Url,
        "title" | "headline" => Field::Title,
        "text" | "body" | "content" | "articlebody" => Field::Text,
        "published" | "date" | "datepublished" => Field::Published,
        "outlet" | "source" | "publisher" => Field::Outlet,
        "agency" => Field::Agency,
        "byline" | "author" => Field::Byline,
        "lang" => Field::Lang,
        _ => return None,
    })
}

/// Writes a value into what is stated; empty values state nothing. The first column of a meaning
/// wins.
pub(super) fn state(stated: &mut Stated, field: Field, value: &str) {
    let value = value.trim();
    if value.is_empty() {
        return;
    }
    let slot = match field {
        Field::Id | Field::Text => return,
        Field::Byline => {
            if stated.byline.is_empty() {
                stated.byline = names(value);
            }
            return;
        }
        Field::Url => &mut stated.url,
        Field::Title => &mut stated.title,
        Field::Published => &mut stated.published,
        Field::Outlet => &mut stated.outlet,
        Field::Agency => &mut stated.agency,
        Field::Lang => &mut stated.lang,
    };
    if slot.is_none() {
        *slot = Some(value.to_string());
    }
}

/// The article of a row or object. Its title is written above its body, a blank line between, as
/// it would stand on a page: so it is searched and annotated too. A body that begins with its title
/// is left as it is; a body in HTML is read as a page.
pub(super) fn row_article(
    id: String,
    source: &str,
    stated: Stated,
    body: &str,
    warnings: &[String],
) -> RawArticle {
    let title = stated.title.as_deref().map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "));
    let page = has_markup(body).then(|| read_html(body));
    let (body, parts) = match page {
        Some(page) => (page.text, page.parts),
        None => (body.to_string(), Vec::new()),
    };
    let mut article = RawArticle {
        id,
        source: source.into(),
        text: body,
        stated,
        main: None,
        parts,
        warnings: warnings.to_vec(),
    };
    if let Some(title) = title.filter(|title| !title.is_empty() && !begins_with(&article.text, title)) {
        let shift = title.len() + 2;
        for part in &mut article.parts {
            part.at = part.at.start + shift..part.at.end + shift;
        }
        article.parts.retain(|part| part.role != Role::Headline);
        article.parts.insert(0, Part { at: 0..title.len(), role: Role::Headline });
        article.text.insert_str(0, "\n\n");
        article.text.insert_str(0, &title);
    }
    article
}

/// Whether a text begins with a title, capitals, accents and spaces aside.
fn begins_with(text: &str, title: &str) -> bool {
    let head: String = text.trim_start().chars().take(title.chars().count() + 20).collect();
    let bare = |text: &str| fold(text).split_whitespace().collect::<Vec<_>>().join(" ");
    bare(&head).starts_with(&bare(title))
}

/// Whether a body is HTML, not a text that only speaks of it.
fn has_markup(body: &str) -> bool {
    let is_tagged = body.trim_start().starts_with('<');
    let ends = ["</p>", "</div>", "<br", "</article>"];
    is_tagged && ends.iter().any(|end| body.contains(end))
}

/// « Awa Ba; Jean Roy », « Awa Ba et Jean Roy », « Awa Ba, Jean Roy ».
pub(super) fn names(value: &str) -> Vec<String> {
    value
        .split([';', '|', ','])
        .flat_map(|part| part.split(" et "))
        .map(|name| name.trim().trim_start_matches("Par ").trim_start_matches("par ").trim().to_string())
        .filter(|name| !name.is_empty())
        .collect()
}

impl Stated {
    /// What another source states wins where it states something.
    pub fn override_with(&mut self, other: &Self) {
        let take = |slot: &mut Option<String>, value: &Option<String>| {
            if value.is_some() {
                slot.clone_from(value);
            }
        };
        take(&mut self.url, &other.url);
        take(&mut self.title, &other.title);
        take(&mut self.published, &other.published);
        take(&mut self.outlet, &other.outlet);
        take(&mut self.agency, &other.agency);
        take(&mut self.lang, &other.lang);
        self.is_lang_of_template &= other.lang.is_none();
        if !other.byline.is_empty() {
            self.byline.clone_from(&other.byline);
        }
    }
}
