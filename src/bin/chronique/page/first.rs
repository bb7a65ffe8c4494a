//! A corpus → what stands in the page before its program runs: the collection's line and its
//! articles as a plain list, for those who wait, read without scripts, or index the page.
//!
//! It has the shapes of the application (`styles/`), so that nothing jumps when that takes over.
//! Every word of an article is escaped: text, never markup.

use core::fmt::Write as _;

use chronique::{
    model::{Article, Corpus, Day, Edtf},
    view::{Lang, Open, Tab, View, link},
    words::{self, DateStyle, Words, collection, count, edtf},
};

use super::html::escaped;

/// How many articles stand in the page itself. More would be paid by every reader before anything
/// is drawn (about 60 bytes each, compressed); fewer would hide small collections from those who
/// read without scripts.
pub const N_ARTICLES: usize = 60;

/// Past this a title is cut, in letters: some pages have their whole text in it.
const MAX_LETTERS: usize = 300;

/// The line beside the name: title, number of articles, years.
pub fn line(corpus: &Corpus) -> String {
    let days = corpus.articles.iter().filter_map(|article| {
        let range = article.published.edtf.as_deref()?.parse::<Edtf>().ok()?.range();
        range.from.or(range.to)
    });
    let printed = days.clone().min().zip(days.max());
    let what = collection(words::words(Lang::French), corpus.articles.len() as u32, printed);
    escaped(&[&tidy(&corpus.about.title), " · ", &*what].concat())
}

/// What the collection is, and its first articles.
pub fn list(corpus: &Corpus) -> String {
    let words = words::words(Lang::French);
    let mut list = String::new();
    if !corpus.about.description.is_empty() {
        let _ = write!(list, "<p class=\"meta\">{}</p>", escaped(&tidy(&corpus.about.description)));
    }
    list.push_str("\n<ol class=\"rows\">");
    let articles = by_date(corpus);
    for article in articles.iter().take(N_ARTICLES) {
        let _ = write!(list, "\n<li>{}</li>", row(corpus, article, words));
    }
    list.push_str("\n</ol>");
    if let Some(left) = articles.len().checked_sub(N_ARTICLES).filter(|left| *left > 0) {
        let left = count(words, left as u32, ("autre article", "autres articles"));
        let _ = write!(list, "\n<p class=\"meta\">Et {left}, que l’application affiche tous.</p>");
    }
    list
}

/// From the oldest to the newest, those without a date last: the order of the application.
pub fn by_date(corpus: &Corpus) -> Vec<&Article> {
    let mut articles: Vec<&Article> = corpus.articles.iter().collect();
    articles.sort_by_key(|article| {
        let day = first_day(article);
        (day.is_none(), day)
    });
    articles
}

/// The headline, or the first words where there is none.
pub fn headline(corpus: &Corpus, article: &Article) -> String {
    let at = corpus.articles.iter().position(|other| core::ptr::eq(other, article));
    let text = at.and_then(|at| corpus.texts.get(at)).map_or("", String::as_str);
    let sentence = article.passages.first().map_or_else(String::new, |first| {
        let n_letters = first.span.end.saturating_sub(first.span.start);
        text.chars().skip(first.span.start as usize).take(n_letters as usize).collect()
    });
    tidy(&words::headline(words::words(Lang::French), article, &sentence))
}

/// Who published an article: its outlet, else the agency it was taken from.
pub fn publisher<'a>(corpus: &'a Corpus, article: &Article) -> Option<&'a str> {
    article.outlet.or(article.agency).map(|outlet| corpus.outlet(outlet))
}

/// In one line, without characters that are not written, and not without end.
pub fn tidy(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let line = words.join(" ");
    let mut letters = line.chars().filter(|letter| !letter.is_control() && !is_direction(*letter));
    let mut tidy: String = letters.by_ref().take(MAX_LETTERS).collect();
    if letters.next().is_some() {
        tidy.push('…');
    }
    tidy
}

/// The marks by which a text turns the direction of what follows it (Unicode UAX 9).
fn is_direction(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
}

fn first_day(article: &Article) -> Option<Day> {
    let range = article.published.edtf.as_deref()?.parse::<Edtf>().ok()?.range();
    range.from.or(range.to)
}

fn row(corpus: &Corpus, article: &Article, words: &Words) -> String {
    let value = article.published.edtf.as_deref().and_then(|value| value.parse::<Edtf>().ok());
    let when =
        value.map_or_else(|| words.no_date.to_string(), |value| edtf(words.lang, DateStyle::Short, value));
    let lang = article.lang.as_deref().unwrap_or("fr");
    let mut row = format!(
        "<a class=\"row-link\" href=\"#{}\"><span class=\"when\">{}</span> <span class=\"what\">\
         <b class=\"press\" dir=\"auto\" lang=\"{}\">{}</b>",
        escaped(&link_of(article)),
        escaped(&when),
        escaped(lang),
        escaped(&headline(corpus, article)),
    );
    if let Some(publisher) = publisher(corpus, article) {
        let _ = write!(row, " <span class=\"meta\">{}</span>", escaped(&tidy(publisher)));
    }
    row + "</span></a>"
}

/// The view with the article open: it works as soon as the application runs.
fn link_of(article: &Article) -> String {
    let open = article.passages.first().map(|passage| Open {
        article: article.id.clone(),
        start: passage.span.start,
        end: passage.span.end,
        words: String::new(),
    });
    link::write(&View { tab: Tab::Articles, open, ..View::default() })
}

#[cfg(test)]
mod tests {
    use super::{MAX_LETTERS, tidy};

    #[test]
    fn titles_are_one_line_that_ends_and_turns_nothing_around() {
        assert_eq!(tidy(" Le  prix\n\tdu mil\0 "), "Le prix du mil");
        assert_eq!(tidy("\u{202e}lim ud xirp\u{202c}"), "lim ud xirp");
        assert_eq!(tidy(&"é".repeat(10_000)).chars().count(), MAX_LETTERS + 1);
        assert_eq!(tidy(""), "");
    }
}
