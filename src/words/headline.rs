//! What an article is called: its title, or « Sans titre » and its first words.

use super::table::Words;
use crate::model::Article;

/// So many words tell an untitled article from others; more would be its text.
const N_WORDS: usize = 9;

/// The title of an article; where it has none, the first words of its first sentence, said to be that;
/// where it has no words either, the name of its file.
pub fn headline(words: &Words, article: &Article, sentence: &str) -> String {
    if let Some(title) = &article.title {
        return title.text.clone();
    }
    if sentence.is_empty() {
        return article.source.clone();
    }
    let mut spaces = sentence.bytes().zip(0..).filter(|(byte, _)| *byte == b' ');
    let (begins, dots) = match spaces.nth(N_WORDS - 1) {
        Some((_, end)) => (sentence.get(..end).unwrap_or_default(), "…"),
        None => (sentence, ""),
    };
    [words.untitled, words.colon, begins, dots].concat()
}

#[cfg(test)]
mod tests {
    use super::headline;
    use crate::{model::Article, view::Lang, words::words};

    #[test]
    #[expect(clippy::expect_used, reason = "a test fails by a panic")]
    fn an_article_without_a_title_is_called_by_its_first_words_and_said_to_be() {
        let article = |title: &str| -> Article {
            let title = Some(title).filter(|title| !title.is_empty());
            let title = title.map(|text| serde_json::json!({ "text": text, "start": 0, "end": 0, "by": "" }));
            serde_json::from_value(serde_json::json!({ "id": "a", "source": "a.txt", "title": title, "byline": [],
                "published": { "edtf": null, "how": "unknown", "start": null, "end": null, "by": "" }, "body": [],
                "mentions": [], "times": [], "quotes": [], "reported": [], "topics": [], "passages": [],
                "warnings": [] }))
            .expect("an article")
        };
        let called = |title: &str, sentence: &str| headline(words(Lang::French), &article(title), sentence);
        assert_eq!(called("Le prix du mil", "Il monte."), "Le prix du mil");
        assert_eq!(called("", "Il monte."), "Sans titre\u{a0}: Il monte.");
        let long = "Les pêcheurs du port ont repris la mer mercredi matin.";
        assert_eq!(called("", long), "Sans titre\u{a0}: Les pêcheurs du port ont repris la mer mercredi…");
        assert_eq!(called("", ""), "a.txt");
    }
}
