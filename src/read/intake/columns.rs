//! The usual names of columns and keys.

use super::Stated;

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
        if !other.byline.is_empty() {
            self.byline.clone_from(&other.byline);
        }
    }
}
