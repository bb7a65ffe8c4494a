//! A small collection made by hand, for the tests of behaviour.

#![allow(dead_code, reason = "each test file uses a part of it")]

use chronique::{
    index::{Index, PassageIdx},
    model::{
        Actor, ActorIdx, Article, ArticleIdx, Corpus, CorpusPassage, CorpusQuote, CorpusTime, Disagreement,
        Event, EventIdx, Fact, Family, FamilyIdx, How, Kind, OutletIdx, Precision, Published, PublishedHow,
        RuleIdx, Score, Span, Subject, Telling, TopicIdx,
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
            reported: Vec::new(),
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

    /// Gives words of the last sentence to a speaker without quotation marks.
    pub fn reports(mut self, words: &str, speaker: &str) -> Self {
        self = self.quote(words, speaker);
        let article = self.last().0;
        article.reported.extend(article.quotes.pop());
        self
    }

    fn article_idx(&self, id: &str) -> ArticleIdx {
        let at = self.corpus.articles.iter().position(|article| article.id == id);
        ArticleIdx(at.expect("the article was begun") as u32)
    }

    /// Joins passages, by article and place, with the date that each gives; an empty one is none.
    /// The first tells it best.
    pub fn event(mut self, id: &str, when: &str, facts: &[(&str, u32, &str)]) -> Self {
        let at = EventIdx(self.corpus.events.len() as u32);
        let mut joined = Vec::new();
        for (id, place, edtf) in facts {
            let (article, edtf) =
                (self.article_idx(id), Some(edtf.to_string()).filter(|edtf| !edtf.is_empty()));
            self.corpus.articles[article.0 as usize].passages[*place as usize].event = Some(at);
            joined.push(Fact { article, passage: *place, edtf });
        }
        let event = Event { id: id.into(), when: when.into(), facts: joined, best: 0, by: "test".into() };
        self.corpus.events.push(event);
        self
    }

    /// Sets tellings against each other: value, article, the words where it stands, and the speaker
    /// (empty where the article says it itself). `event` is one joined before, or empty.
    pub fn disagree(mut self, about: Subject, event: &str, tellings: &[(&str, &str, &str, &str)]) -> Self {
        let event = self.corpus.events.iter().position(|known| known.id == event);
        let telling = |(value, id, words, speaker): &(&str, &str, &str, &str)| {
            let article = self.article_idx(id);
            let text = &self.corpus.texts[article.0 as usize];
            let before = &text[..text.find(words).expect("the words stand in the article")];
            let start = before.chars().count() as u32;
            let span = Span { start, end: start + words.chars().count() as u32 };
            let speaker = Some(speaker.to_string()).filter(|speaker| !speaker.is_empty());
            Telling { value: (*value).into(), article, span, speaker }
        };
        let tellings = tellings.iter().map(telling).collect();
        let event = event.map(|at| EventIdx(at as u32));
        self.corpus.disagreements.push(Disagreement { about, event, tellings, by: "test".into() });
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

/// A flood told by four articles, two of them from one dispatch, and a bridge that fell in one year
/// or another.
#[expect(clippy::too_many_lines, reason = "a small collection, sentence by sentence")]
pub fn flood() -> Index {
    let builder = Builder::new(
        &[
            ("fatou-sy", "Fatou Sy", Kind::Person),
            ("jean-mba", "Jean Mba", Kind::Person),
            ("matam", "Matam", Kind::Place),
        ],
        &["AFP", "Horizon", "Le Littoral", "Le Phare"],
    );
    let (dead, rises) = (
        "La crue du fleuve a fait 12 morts jeudi à Matam.",
        "« L’eau monte encore », a dit mercredi Fatou Sy.",
    );
    let quoted = "L’eau monte encore";
    builder
        .article("a-depeche", "2024-05-03")
        .outlet("Le Littoral")
        .agency("AFP")
        .family("crue")
        .says(dead, &["matam"], &["humanitarian"], &["2024-05-02"])
        .says(rises, &["fatou-sy"], &[], &["2024-05-01"])
        .quote(quoted, "fatou-sy")
        .article("b-reprise", "2024-05-04")
        .outlet("Horizon")
        .agency("AFP")
        .family("crue")
        .says(dead, &["matam"], &["humanitarian"], &["2024-05-02"])
        .says(rises, &["fatou-sy"], &[], &["2024-05-01"])
        .quote(quoted, "fatou-sy")
        .says("Des tentes arrivent ce samedi.", &[], &["humanitarian"], &["2024-05-04"])
        .article("c-enquete", "2024-05-06")
        .outlet("Le Phare")
        .says(
            "La crue de Matam a tué au moins 20 personnes, selon les sauveteurs.",
            &["matam"],
            &["humanitarian"],
            &["2024-05-02"],
        )
        .says("Le pont a cédé en 2021.", &[], &["economy"], &["2021"])
        .says("« Il fallait le refaire », dit Jean Mba.", &["jean-mba"], &["economy"], &[])
        .quote("Il fallait le refaire", "jean-mba")
        .article("d-rappel", "2024-06")
        .outlet("Le Phare")
        .says("Le pont avait cédé en 2022.", &[], &["economy"], &["2022"])
        .says("Rien sur la crue, sinon ses morts : « On oublie vite ».", &[], &[], &[])
        .quote("On oublie vite", "")
        .event(
            "crue",
            "2024-05-02",
            &[
                ("c-enquete", 0, "2024-05-02"),
                ("a-depeche", 0, "2024-05-02"),
                ("b-reprise", 0, "2024-05-02"),
                ("d-rappel", 1, ""),
            ],
        )
        .disagree(
            Subject::Figure,
            "crue",
            &[
                ("12 morts", "a-depeche", "12 morts", ""),
                ("12 morts", "b-reprise", "12 morts", ""),
                ("20 ou plus", "c-enquete", "au moins 20 personnes", "les sauveteurs"),
            ],
        )
        .disagree(
            Subject::Date,
            "",
            &[("2021", "c-enquete", "en 2021", ""), ("2022", "d-rappel", "en 2022", "")],
        )
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
