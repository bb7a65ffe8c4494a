//! The filters as a sentence, each part removable.

use super::{
    dates::{DateStyle, range},
    table::{Words, quoted, words},
};
use crate::view::{Action, Clock, Facet, Lang, View};

/// A piece of the sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Words between filters.
    Text(String),
    /// A filter, with the action that removes it.
    Filter(String, Action),
}

/// The sentence of a view's filters. `name_of` gives the name of an id of a facet.
pub fn sentence(view: &View, lang: Lang, name_of: &dyn Fn(Facet, &str) -> String) -> Vec<Part> {
    let mut writer = Writer { parts: Vec::new(), lang, words: words(lang), name_of };
    let french = lang == Lang::French;
    if view.n_filters() == 0 {
        writer.text(if french {
            "Tous les passages de la collection."
        } else {
            "All passages of the collection."
        });
        return writer.parts;
    }
    writer.text("Passages");
    writer.actors(view);
    writer.groups(view, Facet::Place, if french { ", lieu\u{a0}: " } else { ", place: " });
    writer.groups(view, Facet::Topic, if french { ", sur le sujet " } else { ", on " });
    writer.groups(view, Facet::Outlet, if french { ", dans " } else { ", in " });
    writer.groups(view, Facet::Speaker, if french { ", où l’on cite " } else { ", quoting " });
    writer.brush(view);
    writer.search(view);
    writer.exclusions(view);
    writer.text(".");
    writer.parts
}

struct Writer<'a> {
    parts: Vec<Part>,
    lang: Lang,
    words: &'static Words,
    name_of: &'a dyn Fn(Facet, &str) -> String,
}

impl Writer<'_> {
    fn pick(&self, french: &'static str, english: &'static str) -> &'static str {
        if self.lang == Lang::French { french } else { english }
    }

    fn text(&mut self, text: &str) {
        match self.parts.last_mut() {
            Some(Part::Text(last)) => last.push_str(text),
            _ => self.parts.push(Part::Text(text.to_string())),
        }
    }

    fn id(&mut self, facet: Facet, id: &str) {
        let name = if id.is_empty() { self.words.unstated.to_string() } else { (self.name_of)(facet, id) };
        self.parts.push(Part::Filter(name, Action::Remove(facet, id.to_string())));
    }

    /// « A et B ou C »: groups joined by “and”, ids of a group by “or”.
    fn list(&mut self, facet: Facet, groups: &[Vec<String>]) {
        let (and, or) = (self.pick(" et ", " and "), self.pick(" ou ", " or "));
        for (nth, group) in groups.iter().enumerate() {
            let brackets = group.len() > 1 && groups.len() > 1;
            if nth > 0 {
                self.text(and);
            }
            if brackets {
                self.text("(");
            }
            for (nth, id) in group.iter().enumerate() {
                if nth > 0 {
                    self.text(or);
                }
                self.id(facet, id);
            }
            if brackets {
                self.text(")");
            }
        }
    }

    fn actors(&mut self, view: &View) {
        let groups = &view.facet(Facet::Actor).groups;
        if groups.is_empty() {
            return;
        }
        self.text(self.pick(" où ", " where "));
        self.list(Facet::Actor, groups);
        let together = groups.len() > 1;
        let verb = match (together, self.lang) {
            (true, Lang::French) => " apparaissent ensemble",
            (false, Lang::French) => " apparaît",
            (true, Lang::English) => " appear together",
            (false, Lang::English) => " appears",
        };
        self.text(verb);
    }

    fn groups(&mut self, view: &View, facet: Facet, before: &str) {
        let groups = &view.facet(facet).groups;
        if !groups.is_empty() {
            self.text(before);
            self.list(facet, groups);
        }
    }

    fn brush(&mut self, view: &View) {
        let phrase = range(self.lang, DateStyle::Long, view.from, view.to);
        if phrase.is_empty() {
            return;
        }
        self.text(match view.clock {
            Clock::Events => ", ",
            Clock::Published => self.pick(", parus ", ", printed "),
        });
        self.parts.push(Part::Filter(phrase, Action::Brush(None, None)));
    }

    fn search(&mut self, view: &View) {
        let search = view.search.trim();
        if search.is_empty() {
            return;
        }
        self.text(self.pick(", avec ", ", with "));
        let quoted = quoted(self.lang, search.trim_matches('"'));
        self.parts.push(Part::Filter(quoted, Action::Search(String::new())));
    }

    fn exclusions(&mut self, view: &View) {
        let mut first = true;
        for facet in Facet::ALL {
            for id in &view.facet(facet).none {
                self.text(if first { self.pick(", sans ", ", without ") } else { self.pick(" ni ", " or ") });
                self.id(facet, id);
                first = false;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::{Part, sentence};
    use crate::view::{Facet, Lang, link};

    fn check(fragment: &str, lang: Lang, expected: &Expect) {
        let (view, warnings) = link::read(fragment);
        assert_eq!(warnings, vec![]);
        let name_of = |facet: Facet, id: &str| match facet {
            Facet::Topic => super::words(lang).topic(id).to_string(),
            _ => id.to_uppercase(),
        };
        let text: Vec<String> = sentence(&view, lang, &name_of)
            .into_iter()
            .map(|part| match part {
                Part::Text(text) => text,
                Part::Filter(text, _) => format!("[{text}]"),
            })
            .collect();
        expected.assert_eq(&text.concat());
    }

    #[test]
    fn in_french() {
        check("", Lang::French, &expect!["Tous les passages de la collection."]);
        check(
            "actor=lavrov&actor=mali&from=2022-08&to=2023-02",
            Lang::French,
            &expect!["Passages où [LAVROV] et [MALI] apparaissent ensemble, [d’août 2022 à février 2023]."],
        );
        check(
            "actor=lavrov&topic=defence&q=bl%C3%A9",
            Lang::French,
            &expect!["Passages où [LAVROV] apparaît, sur le sujet [Défense], avec [« blé »]."],
        );
        check(
            "actor=a,b&actor=c&-actor=d&-topic=rights",
            Lang::French,
            &expect!["Passages où ([A] ou [B]) et [C] apparaissent ensemble, sans [D] ni [Droits humains]."],
        );
        check(
            "outlet=&speaker=x&from=2023&clock=published",
            Lang::French,
            &expect!["Passages, dans [non précisé], où l’on cite [X], parus [depuis 2023]."],
        );
    }

    #[test]
    fn in_english() {
        check(
            "actor=a&place=b&-outlet=c&to=2023-02-06",
            Lang::English,
            &expect!["Passages where [A] appears, place: [B], [until 6 February 2023], without [C]."],
        );
    }

    #[test]
    fn removing_every_part_removes_every_filter() {
        let (mut view, _) = link::read("actor=a,b&-topic=rights&place=c&from=2020&q=x&outlet=o&speaker=s");
        while let Some(Part::Filter(_, action)) = sentence(&view, Lang::French, &|_, id| id.into())
            .into_iter()
            .find(|part| matches!(part, Part::Filter(..)))
        {
            view = crate::view::reduce(&view, action);
        }
        assert_eq!(view.n_filters(), 0);
    }
}
