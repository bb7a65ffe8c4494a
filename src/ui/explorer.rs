//! What every component gets: the collection, the words, and where actions go.

use core::ops::Deref;
use std::rc::Rc;

use yew::{Callback, MouseEvent, Reducible, UseReducerDispatcher};

use crate::{
    index::{Index, PassageIdx},
    model::ArticleIdx,
    query,
    view::{Action, Facet, Step, View, link, reduce},
    words::{Words, headline, rule},
};

/// A shared value that is the same only where it is the same one: props stay cheap to compare.
pub struct Shared<T>(pub Rc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// The view as the page's state, with what the last action does to the history.
#[derive(PartialEq)]
pub struct Shown {
    /// The view.
    pub view: Shared<View>,
    /// What the history is to do.
    pub step: Step,
}

impl Reducible for Shown {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let step = action.step();
        let next = reduce(&self.view, action);
        if next == *self.view.0 { self } else { Rc::new(Self { view: Shared(Rc::new(next)), step }) }
    }
}

/// The collection, the words of the interface, and where actions go. Cheap to clone.
#[derive(Clone, PartialEq)]
pub struct Explorer {
    /// The collection.
    pub index: Shared<Index>,
    /// The interface's language.
    pub words: &'static Words,
    /// Where actions go.
    pub dispatcher: UseReducerDispatcher<Shown>,
}

impl Explorer {
    /// Sends an action.
    pub fn act(&self, action: Action) {
        self.dispatcher.dispatch(action);
    }

    /// A click that sends an action. One piece of code for every button.
    pub fn on_click(&self, action: Action) -> Callback<MouseEvent> {
        let dispatcher = self.dispatcher.clone();
        Callback::from(move |_| dispatcher.dispatch(action.clone()))
    }

    /// The name of an id of a facet.
    pub fn name_of(&self, facet: Facet, id: &str) -> String {
        match facet {
            Facet::Topic => self.words.topic(id).to_string(),
            Facet::Outlet if id.is_empty() => self.words.unstated.to_string(),
            Facet::Outlet => id.to_string(),
            Facet::Actor | Facet::Place | Facet::Speaker => {
                let corpus = self.index.corpus();
                let at = corpus.actor_of(id).or_else(|| corpus.described(id));
                let actor = at.and_then(|actor| corpus.actor(actor));
                actor.map_or_else(|| id.to_string(), |actor| actor.name.clone())
            }
        }
    }

    /// How something was read: the name of a rule in words.
    #[inline(never)]
    pub fn how_read(&self, by: &str) -> String {
        rule(self.words.lang, by, &|id| self.name_of(Facet::Actor, id))
    }

    /// Who published an article: its outlet, else the agency it was taken from.
    pub fn published_by(&self, article: ArticleIdx) -> Option<String> {
        let corpus = self.index.corpus();
        let article = corpus.articles.get(article.0 as usize)?;
        article.outlet.or(article.agency).map(|outlet| corpus.outlet(outlet).to_string())
    }

    /// The language of an article; empty where it is not known.
    pub fn lang_of(&self, article: ArticleIdx) -> &str {
        self.index.article(article).and_then(|article| article.lang.as_deref()).unwrap_or_default()
    }

    /// Who published an article, its headline where nobody is named.
    pub fn source_of(&self, article: ArticleIdx) -> String {
        self.published_by(article).unwrap_or_else(|| self.headline(article))
    }

    /// An article's headline, or its first words where it has none.
    pub fn headline(&self, at: ArticleIdx) -> String {
        let article = self.index.article(at);
        let first = PassageIdx(self.index.passages_of(at).start);
        article.map_or_else(String::new, |article| {
            // An article without sentences has none of its own.
            let sentence = if article.passages.is_empty() { "" } else { self.index.passage_text(first) };
            headline(self.words, article, sentence)
        })
    }

    /// The link of a view that has a passage open, and the article of an id beside it.
    pub fn link_to(&self, view: &View, passage: PassageIdx, beside: Option<&str>) -> String {
        let open = Some(query::open_of(&self.index, passage));
        let beside = beside.map(ToString::to_string);
        ["#", &link::write(&View { open, beside, ..view.clone() })].concat()
    }

    /// The action that opens a passage.
    pub fn open(&self, passage: PassageIdx) -> Action {
        Action::Open(Some(query::open_of(&self.index, passage)))
    }
}
