//! The state that a dateline names by its capital: « LOMÉ, 20 mars (AFP) – ».
//!
//! The dateline is cut off the body, and nobody is annotated in it; it tells whose president « le président » is.

use crate::{
    model::Kind,
    read::{lexicon::Actors, reading::Reading},
    text::fold,
};

/// A dateline has fewer bytes.
const MAX_BYTES: usize = 80;

/// The state whose capital stands before the body, on its first line.
pub(super) fn written_in(reading: &Reading<'_>, lexicon: &Actors) -> Option<u32> {
    // The headline is a zone of its own, above or not there at all.
    reading.zones.iter().take(2).find_map(|zone| {
        let before = reading.text.get(..zone.start)?;
        let line = before.rsplit('\n').next()?.trim();
        let city = line.split([',', '(', '-', '–', '—', '=', ':', '/']).next()?.trim();
        if line.len() > MAX_BYTES || city.is_empty() || !city.starts_with(char::is_uppercase) {
            return None;
        }
        let folded = fold(city);
        let is_its = |capital: &String| capital.len() >= folded.len() && fold(capital) == folded;
        let at = lexicon
            .iter()
            .position(|actor| actor.kind == Kind::State && actor.capitals.iter().any(is_its))?;
        Some(at as u32)
    })
}

#[cfg(test)]
mod tests {
    use crate::model::PublishedHow;
    use crate::read::{
        Lexicon,
        actors::actors,
        reading::{Metadata, PublishedDate, Reading},
    };

    const TOLD: &str = "Les Ghanéens ont reçu hier à Accra la majorité et l'opposition ghanéenne. Le Togo attend.                         Le président a promis une réforme.";

    /// Whose president « le président » is, below a dateline that is cut off.
    fn president(dateline: &str) -> Option<String> {
        let text = format!("{dateline}{TOLD}");
        let body = dateline.len()..text.len();
        let published = PublishedDate {
            edtf: "2018-03-20".parse().ok(),
            how: PublishedHow::Stated,
            at: None,
            by: String::new(),
        };
        let metadata = Metadata { published: Some(published), ..Metadata::default() };
        let reading = Reading::of(&text, vec![body.clone()], vec![body], &metadata);
        let found = actors(&reading, &Lexicon::shipped());
        found.into_iter().find(|mention| mention.by.contains("president")).map(|mention| mention.actor)
    }

    #[test]
    fn the_capital_of_the_dateline_tells_the_state() {
        assert_eq!(president("LOME, 20 mars 2018 (AFP) - ").as_deref(), Some("gnassingbe"));
        assert_eq!(president("Lomé (Togo) - ").as_deref(), Some("gnassingbe"));
        // Of neither state that is told of.
        assert_eq!(president("DAKAR, 20 mars 2018 (AFP) - ").as_deref(), Some("akufo-addo"));
        assert_eq!(president("").as_deref(), Some("akufo-addo"));
    }
}
