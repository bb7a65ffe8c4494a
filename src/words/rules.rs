//! The name of a rule, as records give it → words for a reader.
//!
//! Rules are named in English, step after step: `time: weekday`, `role:lexicon/mali/president`. A French
//! page says each step in French; what is not a step (a verb, a name of the lexicon) stays as it is.

use super::{note, quoted};
use crate::view::Lang;

/// What the evidence of an inferred date stands after.
const INFERRED: &str = "inferred: ";

/// The steps in French, a line each.
static FRENCH: &str = include_str!("rules.txt");

/// What stands between steps, as rules write it; and what a reader is shown, in French and in English.
const BETWEEN: [(char, [&str; 2]); 4] =
    [(':', ["\u{a0}: ", ": "]), (';', ["\u{a0}; ", "; "]), (',', [", ", ", "]), ('/', [", ", ", "])];

/// Steps after which words of the text stand, whatever else those words may mean.
const OF_TEXT: [&str; 2] = ["terms", "words"];

/// A rule in words. `name` gives the name of an actor by its id, and anything else as it is; an id that
/// is nobody's, such as an office's, is left out: the text itself says it.
pub fn rule(lang: Lang, by: &str, name: &dyn Fn(&str) -> String) -> String {
    if let Some(evidence) = by.strip_prefix(INFERRED) {
        let said = |found: &str| note(lang, found).unwrap_or_else(|| found.to_string());
        return evidence
            .split("; ")
            .map(said)
            .collect::<Vec<_>>()
            .join(BETWEEN[1].1[usize::from(lang == Lang::English)]);
    }
    let mut said = String::new();
    let (mut rest, mut before, mut is_of_text) = (by, None::<char>, false);
    while !rest.is_empty() {
        let end = rest.find(|letter| BETWEEN.iter().any(|(between, _)| *between == letter));
        let (step, after) = rest.split_at(end.unwrap_or(rest.len()));
        is_of_text &= before != Some(';');
        let words = match step_in(lang, step.trim()) {
            _ if is_of_text => step.trim().to_string(),
            Some(words) => words.to_string(),
            None => in_marks(lang, step.trim()).unwrap_or_else(|| name(step.trim())),
        };
        is_of_text |= after.starts_with(':') && OF_TEXT.contains(&step.trim());
        let is_left_out = before == Some('/') && words == step && step_in(Lang::French, step).is_none();
        if !is_left_out {
            if let Some((_, shown)) = BETWEEN.iter().find(|(between, _)| Some(*between) == before) {
                said.push_str(shown[usize::from(lang == Lang::English)]);
            }
            said.push_str(&words);
        }
        let mut letters = after.chars();
        before = letters.next();
        rest = letters.as_str();
    }
    said
}

/// Words that a step quotes, between the quotation marks of a language.
fn in_marks(lang: Lang, step: &str) -> Option<String> {
    Some(quoted(lang, step.strip_prefix('“')?.strip_suffix('”')?))
}

/// A step in a language, where it is one.
fn step_in(lang: Lang, step: &str) -> Option<&str> {
    let mut lines = FRENCH.lines().filter_map(|line| line.split_once('='));
    let (english, french) = lines.find(|(english, _)| *english == step)?;
    Some(if lang == Lang::French { french } else { english })
}

#[cfg(test)]
mod tests {
    use super::rule;
    use crate::view::Lang;

    fn check(by: &str, french: &str, english: &str) {
        let name = |id: &str| if id == "mali" { "Mali".to_string() } else { id.to_string() };
        assert_eq!([rule(Lang::French, by, &name), rule(Lang::English, by, &name)], [french, english]);
    }

    #[test]
    fn the_steps_of_a_rule_are_said_in_the_language_of_the_page() {
        check("time: weekday", "date\u{a0}: jour de la semaine", "time: weekday");
        check("surname", "nom de famille", "surname");
        check(
            "family: runs of words and sentences in the same order",
            "dépêche\u{a0}: suites de mots et de phrases dans le même ordre",
            "family: runs of words and sentences in the same order",
        );
        check("", "", "");
    }

    #[test]
    fn what_is_no_step_stays_as_it_is() {
        check(
            "quotation: marks; after: déclaré, pronoun",
            "citation\u{a0}: guillemets\u{a0}; verbe après\u{a0}: déclaré, pronom",
            "quotation: marks; after: déclaré, pronoun",
        );
        check("published: “publié le”", "parution\u{a0}: «\u{a0}publié le\u{a0}»", "published: “publié le”");
        check("terms: blé, engrais", "mots\u{a0}: blé, engrais", "terms: blé, engrais");
        check(
            "terms: article, organisation",
            "mots\u{a0}: article, organisation",
            "terms: article, organisation",
        );
        check(
            "event: same days; actors: mali; words: mali, title; surname",
            "événement\u{a0}: mêmes jours\u{a0}; acteurs\u{a0}: Mali\u{a0}; mots\u{a0}: mali, title\u{a0}; nom de famille",
            "event: same days; actors: Mali; words: mali, title; surname",
        );
    }

    #[test]
    fn the_evidence_of_an_inferred_date_is_said_whole() {
        check(
            "inferred: it tells the same as presse/2019/b7 of 2019-03-02; it tells 2019-03-10 as to come",
            "dit la même chose que presse/2019/b7, du 2019-03-02\u{a0}; annonce 2019-03-10 comme à venir",
            "it tells the same as presse/2019/b7 of 2019-03-02; it tells 2019-03-10 as to come",
        );
        let copies = "it is a copy of presse/2023/a02, presse/2023/a07 and 3 more";
        check(
            &["inferred: ", copies].concat(),
            "copie de presse/2023/a02, presse/2023/a07 et de 3 de plus",
            copies,
        );
    }

    #[test]
    fn actors_are_called_by_their_names_and_other_ids_left_out() {
        check("lexicon:mali", "lexique\u{a0}: Mali", "lexicon: Mali");
        check("role:lexicon/mali/president", "fonction\u{a0}: lexique, Mali", "role: lexicon, Mali");
        check(
            "metonym:Bamako/subject",
            "capitale pour l’État\u{a0}: Bamako, sujet du verbe",
            "metonym: Bamako, subject",
        );
    }
}
