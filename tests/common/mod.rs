//! A small collection made by hand, for the tests of behaviour.

#![allow(dead_code, reason = "each test file uses a part of it")]

use chronique::{
    index::{Index, PassageIdx},
    model::{
        Actor, ActorIdx, Article, ArticleIdx, Corpus, CorpusPassage, CorpusQuote, CorpusTime, Family,
        FamilyIdx, How, Kind, OutletIdx, Precision, Published, PublishedHow, RuleIdx, Score, Span, TopicIdx,
    },
    query::{Answer, answer},
    view::{Action, Facet, View, reduce},
};

/// Makes a corpus sentence by sentence.
#[derive(Default)]
pub struct Builder {
    corpus: Corpus,
}

impl Builder {
    /// Actors and outlets first; both come sorted.
    pub fn new(actors: &[(&str, &str, Kind)], outlets: &[&str]) -> Self {
        let actor = |(id, name, kind): &(&str, &str, Kind)| Actor {
            id: (*id).into(),
            name: (*name).into(),
            kind: *kind,
            aliases: Vec::new(),
            wikidata: None,
            member_of: Vec::new(),
        };
        let mut builder = Self::default();
        builder.corpus.actors = actors.iter().map(actor).collect();
        builder.corpus.outlets = outlets.iter().map(ToString::to_string).collect();
        builder
    }

    /// Begins an article; an empty date is none.
    pub fn article(mut self, id: &str, published: &str) -> Self {
        let edtf = Some(published.to_string()).filter(|edtf| !edtf.is_empty());
        let how = if edtf.is_some() { PublishedHow::Stated } else { PublishedHow::Unknown };
        self.corpus.articles.push(Article {
            id: id.into(),
            source: format!("{id}.txt"),
            url: None,
            lang: Some("fr".into()),
            title: None,
            outlet: None,
            agency: None,
            byline: Vec::new(),
            published: Published { edtf, how, start: None, end: None, by: "test".into() },
            body: Vec::new(),
            mentions: Vec::new(),
            times: Vec::new(),
            quotes: Vec::new(),
            topics: Vec::new(),
            passages: Vec::new(),
            family: None,
            warnings: Vec::new(),
        });
        // Letters of two bytes come first, so that bytes and code points differ.
        self.corpus.texts.push("À lire · ".into());
        self
    }

    fn last(&mut self) -> (&mut Article, &mut String) {
        let article = self.corpus.articles.last_mut();
        article.zip(self.corpus.texts.last_mut()).expect("an article was begun")
    }

    pub fn outlet(mut self, name: &str) -> Self {
        self.last().0.outlet = self.outlet_idx(name);
        self
    }

    pub fn agency(mut self, name: &str) -> Self {
        self.last().0.agency = self.outlet_idx(name);
        self
    }

    fn outlet_idx(&self, name: &str) -> Option<OutletIdx> {
        self.corpus.outlets.iter().position(|outlet| outlet == name).map(|at| OutletIdx(at as u32))
    }

    pub fn family(mut self, id: &str) -> Self {
        let families = &mut self.corpus.families;
        let at = families.iter().position(|family| family.id == id).unwrap_or_else(|| {
            let (shared, by) = (Score(1000), "test".into());
            families.push(Family { id: id.into(), articles: Vec::new(), source: None, shared, by });
            families.len() - 1
        });
        families[at].articles.push(ArticleIdx(self.corpus.articles.len() as u32 - 1));
        self.last().0.family = Some(FamilyIdx(at as u32));
        self
    }

    /// Adds a sentence with its actors, topics and dates.
    pub fn says(mut self, sentence: &str, actors: &[&str], topics: &[&str], dates: &[&str]) -> Self {
        let actors: Vec<ActorIdx> = actors.iter().filter_map(|id| self.corpus.actor_of(id)).collect();
        let (article, text) = self.last();
        let start = text.chars().count() as u32;
        let span = Span { start, end: start + sentence.chars().count() as u32 };
        let first_time = article.times.len() as u32;
        article.times.extend(dates.iter().map(|date| CorpusTime {
            span,
            edtf: Some(date.to_string()).filter(|date| *date != "?"),
            precision: Precision::Vague,
            how: How::Absolute,
            by: RuleIdx(0),
        }));
        article.passages.push(CorpusPassage {
            span,
            times: (first_time..first_time + dates.len() as u32).collect(),
            actors,
            topics: topics.iter().filter_map(|id| TopicIdx::of(id)).collect(),
            event: None,
        });
        text.push_str(sentence);
        text.push(' ');
        self
    }

    /// Puts quotation marks around words of the last sentence; no speaker where it is empty.
    pub fn quote(mut self, words: &str, speaker: &str) -> Self {
        let speaker = self.corpus.actor_of(speaker);
        let (article, text) = self.last();
        let start = text.rfind(words).map_or(0, |byte| text[..byte].chars().count()) as u32;
        let span = Span { start, end: start + words.chars().count() as u32 };
        article.quotes.push(CorpusQuote { span, speaker, by: RuleIdx(0) });
        self
    }

    pub fn build(self) -> Index {
        Index::new(self.corpus)
    }
}

/// Eight articles of varied subjects: rice, a strike, a visit, a mine (told by three outlets from one
/// dispatch), a power plant, and one that states neither outlet nor date.
#[expect(clippy::too_many_lines, reason = "the collection is a table")]
pub fn collection() -> Index {
    let builder = Builder::new(
        &[
            ("awa-keita", "Awa Keïta", Kind::Person),
            ("france", "France", Kind::State),
            ("lavrov", "Sergueï Lavrov", Kind::Person),
            ("mali", "Mali", Kind::State),
            ("saint-petersbourg", "Saint-Pétersbourg", Kind::Place),
            ("segou", "Ségou", Kind::Place),
            ("snt", "Syndicat national des travailleurs", Kind::Organisation),
        ],
        &["AFP", "Gazette du Nord", "L'Aube"],
    );
    let mine = "Un éboulement a tué dix mineurs lundi dans une mine d'or.";
    builder
        .article("a-riz", "2022-09-02")
        .outlet("L'Aube")
        .says(
            "À Ségou, la récolte de riz a été bonne en août.",
            &["mali", "segou"],
            &["agriculture"],
            &["2022-08"],
        )
        .says("Les paysans livreront 10 000 tonnes.", &[], &["agriculture", "economy"], &[])
        .says(
            "« Nous n’avons pas vu cela depuis 2013 », dit Awa Keïta.",
            &["awa-keita"],
            &["agriculture"],
            &["2013/.."],
        )
        .quote("Nous n’avons pas vu cela depuis 2013", "awa-keita")
        .article("b-greve", "2022-09-10")
        .outlet("Gazette du Nord")
        .says(
            "Les écoles sont restées fermées le 8 et le 9 septembre.",
            &["snt"],
            &["education"],
            &["2022-09-08/2022-09-09"],
        )
        .says("Le syndicat négociera jeudi avec l’État.", &["snt", "mali"], &["politics"], &["2022-09-15"])
        .article("c-visite", "2023-02-08")
        .outlet("L'Aube")
        .agency("AFP")
        .says(
            "Sergueï Lavrov est arrivé au Mali mardi.",
            &["lavrov", "mali"],
            &["diplomacy"],
            &["2023-02-07"],
        )
        .says(
            "Il a promis des livraisons d’armes : « Nous aiderons l’armée », a-t-il dit.",
            &["lavrov"],
            &["defence"],
            &["2023-02-07"],
        )
        .quote("Nous aiderons l’armée", "lavrov")
        .says(
            "La France avait quitté le pays en août 2022.",
            &["france", "mali"],
            &["diplomacy", "defence"],
            &["2022-08"],
        )
        .says("Le sommet de Saint-Pétersbourg suivra.", &["saint-petersbourg"], &["diplomacy"], &["?"])
        .article("d-mine", "2023-03-02")
        .outlet("Gazette du Nord")
        .agency("AFP")
        .family("mine")
        .says(mine, &[], &["energy-mining"], &["2023-02-27"])
        .article("e-mine", "2023-03-01")
        .outlet("L'Aube")
        .agency("AFP")
        .family("mine")
        .says(mine, &[], &["energy-mining"], &["2023-02-27"])
        .says("La mine est fermée.", &["mali"], &["energy-mining"], &[])
        .article("f-mine", "")
        .family("mine")
        .says(mine, &[], &["energy-mining"], &["2023-02-27"])
        .article("g-centrale", "2021")
        .agency("AFP")
        .says("La centrale de Ségou doit ouvrir en 2024.", &["segou"], &["energy-mining"], &["2024"])
        .says("L’accord de paix n’en parle pas.", &["mali"], &["politics"], &[])
        .article("h-sans-date", "")
        .says(
            "Le maïs manque, mais l’accord tient : la paix de 2015 à 2020 l’a montré.",
            &["mali"],
            &["agriculture"],
            &["2015/2020"],
        )
        .says("Rien d’autre.", &[], &[], &[])
        .build()
}

pub fn after(actions: &[Action]) -> View {
    actions.iter().cloned().fold(View::default(), |view, action| reduce(&view, action))
}

pub fn wants(facet: Facet, id: &str) -> Action {
    Action::Toggle(facet, id.into())
}

pub fn refuses(facet: Facet, id: &str) -> Action {
    Action::ToggleNone(facet, id.into())
}

/// The passages a view selects, as article id and place: `a-riz.0`.
pub fn selected(index: &Index, view: &View) -> String {
    names(index, &answer(index, view).passages)
}

pub fn names(index: &Index, passages: &[PassageIdx]) -> String {
    passages.iter().map(|passage| name(index, *passage)).collect::<Vec<_>>().join(" ")
}

pub fn name(index: &Index, passage: PassageIdx) -> String {
    let at = index.passage(passage);
    let id = index.article(at.article).map_or("", |article| article.id.as_str());
    format!("{id}.{}", at.place)
}

/// The rows of a facet: `id 3`, with `+` where it is wanted and `-` where it is refused.
pub fn rows(answer: &Answer, facet: Facet) -> String {
    let row = |row: &chronique::query::FacetRow| {
        let sign = if row.wanted { "+" } else { "" }.to_string() + if row.refused { "-" } else { "" };
        format!("{sign}{} {}", if row.id.is_empty() { "(none)" } else { &row.id }, row.n_passages)
    };
    answer.facets[facet as usize].rows.iter().map(row).collect::<Vec<_>>().join(", ")
}

/// A date of a link.
pub fn date(text: &str) -> Option<chronique::model::Partial> {
    match text.parse() {
        Ok(chronique::model::Edtf::Single(date, _)) => Some(date),
        _ => None,
    }
}
