//! Sentences with the actors that stand in them: `words → id`, `~` before a role, `@` before a
//! metonym, `=` before a description.
#![expect(clippy::too_many_lines, reason = "a test is a table of sentences")]

mod bare_offices;
mod beats;
mod belonging;
mod capitals;
mod classes;
mod contexts;
mod descriptions;
mod elsewhere;
mod functions;
mod institutions;
mod local_papers;
mod names;
mod offices;
mod places;
mod press;
mod public_life;
mod recalled;
mod roles;
mod rubrics;
mod surnamed;

use std::sync::LazyLock;

use expect_test::{Expect, expect};

use crate::{
    model::{Edtf, Form, PublishedHow},
    read::{
        Lexicon,
        actors::actors,
        reading::{FoundMention, Metadata, PublishedDate, Reading},
    },
};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::shipped);

fn read(text: &str) -> String {
    read_on(text, None)
}

/// As printed on a date.
fn check_on(date: &str, text: &str, expected: &Expect) {
    expected.assert_eq(&read_on(text, date.parse().ok()));
}

/// As printed on a date by an outlet.
fn check_in(outlet: &str, date: &str, text: &str, expected: &Expect) {
    expected.assert_eq(&read_in(Some(outlet), text, date.parse().ok()));
}

fn read_on(text: &str, date: Option<Edtf>) -> String {
    read_in(None, text, date)
}

fn read_in(outlet: Option<&str>, text: &str, date: Option<Edtf>) -> String {
    let shown = found_in(outlet, text, date).into_iter().map(|mention| {
        let mark = match mention.form {
            Form::Name => "",
            Form::Role => "~",
            Form::Metonym => "@",
            Form::Description => "=",
        };
        let surface = text.get(mention.at.clone()).unwrap_or_default();
        format!("{mark}{surface} → {}", mention.actor)
    });
    shown.collect::<Vec<_>>().join("\n")
}

/// The names with their kinds.
fn check_kinds(text: &str, expected: &Expect) {
    let named = |mention: &FoundMention| matches!(mention.form, Form::Name | Form::Metonym);
    let shown = found_in(None, text, None).into_iter().filter(named).map(|mention| {
        let surface = text.get(mention.at.clone()).unwrap_or_default();
        format!("{surface}: {:?}", mention.kind)
    });
    expected.assert_eq(&shown.collect::<Vec<_>>().join(", "));
}

fn found_in(outlet: Option<&str>, text: &str, date: Option<Edtf>) -> Vec<FoundMention> {
    let published = date.map(|edtf| PublishedDate {
        edtf: Some(edtf),
        how: PublishedHow::Stated,
        at: None,
        by: String::new(),
    });
    let metadata = Metadata { published, outlet: outlet.map(str::to_string), ..Metadata::default() };
    let (mut sentences, mut start) = (Vec::new(), 0);
    for (at, stop) in text.match_indices(['.', '\n']) {
        let before = text.get(..at).unwrap_or_default();
        let is_initial = before.ends_with(char::is_uppercase)
            && before.chars().rev().nth(1).is_some_and(|letter| matches!(letter, ' ' | '-'));
        if !is_initial
            && !before.ends_with(" M")
            && !before.ends_with("Dr")
            && (stop == "\n"
                || at + 1 == text.len()
                || text.get(at + 1..).is_some_and(|rest| rest.starts_with(' ')))
            && before != "M"
        {
            sentences.push(start..at + 1);
            start = at + 1;
        }
    }
    sentences.push(start..text.len());
    let reading = Reading::of(text, core::iter::once(0..text.len()).collect(), sentences, &metadata);
    actors(&reading, &LEXICON)
}

fn check(text: &str, expected: &Expect) {
    expected.assert_eq(&read(text));
}

#[test]
fn not_actors() {
    check("Lundi, en Janvier ou en mars, il pleut.", &expect![[""]]);
    check("Aujourd'hui, les prix montent. Hier aussi.", &expect![[""]]);
    check("La Constitution et la République, dit-il.", &expect![[""]]);
    check("Noël approche ; Internet est lent.", &expect![[""]]);
    check("Les experts sont venus. Cette visite compte.", &expect![[""]]);
    check("Une Fin heureuse pour la Coupe du monde.", &expect![""]);
    check("", &expect![[""]]);
}

/// So long that a path of steps by steps, or one call a name, would not come to its end.
#[test]
fn rows_without_end() {
    for piece in ["Moscou et ", "Paris ou ", "Ana-", "de-A-", "M. ", "« Paris », "] {
        let _ = read(&piece.repeat(200_000 / piece.len()));
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_survived(text in "(le |la |M\\. |président |ministre |des |de |Mali|Moscou|malien |et |Jean |Université |\\(|ONU|\\)|-|[^a]|\n){0,40}") {
        let _ = read(&text);
    }
}
