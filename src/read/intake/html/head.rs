//! What a page says of itself in its head and in marked elements, as it is met.
//!
//! Collected only: which statement wins is decided in `stated`.

use super::walk::{Tag, attribute};

/// A script of data longer than this is an archive, not a description.
const MAX_SCRIPT_BYTES: usize = 2 << 20;

/// What was met, in order.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// The texts of `application/ld+json` scripts.
    pub scripts: Vec<String>,
    /// `<meta>` names in lower case, with their contents.
    pub metas: Vec<(String, String)>,
    /// Machine-readable dates: how surely they are of publication, and the date.
    pub dates: Vec<(u8, String)>,
    pub canonical: Option<String>,
    pub lang: Option<String>,
    pub title: String,
    capturing: Capture,
}

#[derive(Debug, Default, PartialEq, Eq)]
enum Capture {
    #[default]
    Nothing,
    Script(String),
    Title,
}

impl Head {
    /// Sees a start tag. `in_article`: below the headline or inside an article.
    pub fn start_tag(&mut self, name: &str, tag: &Tag, in_article: bool) {
        match name {
            "script" if attribute(tag, "type").is_some_and(|kind| kind.contains("ld+json")) => {
                self.capturing = Capture::Script(String::new());
            }
            "title" if self.title.is_empty() => self.capturing = Capture::Title,
            "meta" => self.meta(tag),
            "link" if attribute(tag, "rel").is_some_and(|rel| rel == "canonical") => {
                self.canonical = self.canonical.take().or_else(|| attribute(tag, "href"));
            }
            "html" => self.lang = attribute(tag, "lang").or_else(|| attribute(tag, "xml:lang")),
            _ => {}
        }
        if name != "meta" {
            self.date(name, tag, in_article);
        }
    }

    fn meta(&mut self, tag: &Tag) {
        let name = ["property", "name", "itemprop"].iter().find_map(|key| attribute(tag, key));
        if let (Some(name), Some(content)) = (name, attribute(tag, "content")) {
            self.metas.push((name.to_ascii_lowercase(), content));
        }
    }

    fn date(&mut self, name: &str, tag: &Tag, in_article: bool) {
        let property = attribute(tag, "itemprop").unwrap_or_default();
        let is_published = property.contains("datePublished");
        if name != "time" && !is_published {
            return;
        }
        let class = attribute(tag, "class").unwrap_or_default();
        let is_update =
            property.contains("dateModified") || class.contains("updated") || class.contains("modif");
        let Some(date) = attribute(tag, "datetime").or_else(|| attribute(tag, "content")) else { return };
        if date.is_empty() || (is_update && !class.contains("published") && !is_published) {
            return;
        }
        let surety = if is_published || tag.attributes.contains_key(b"pubdate".as_slice()) {
            3
        } else if class.contains("publi") || class.contains("entry-date") {
            2
        } else {
            u8::from(in_article)
        };
        self.dates.push((surety, date));
    }

    /// Sees letters.
    pub fn letters(&mut self, text: &str) {
        match &mut self.capturing {
            Capture::Nothing => {}
            Capture::Script(script) => {
                if script.len() < MAX_SCRIPT_BYTES {
                    script.push_str(text);
                }
            }
            Capture::Title => self.title.push_str(text),
        }
    }

    /// Sees an end tag.
    pub fn end_tag(&mut self, name: &str) {
        if matches!(name, "script" | "title") {
            self.finish();
        }
    }

    /// Ends what is being collected.
    pub fn finish(&mut self) {
        if let Capture::Script(script) = core::mem::take(&mut self.capturing) {
            self.scripts.push(script);
        }
    }
}
