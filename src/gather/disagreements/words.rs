//! A word or mark as it stands in the articles → what is asked of it again and again, found once.

use std::{collections::HashMap, rc::Rc};

use foldhash::fast::FixedState;

use super::{
    acts, called, complements, concepts,
    concepts::{Concept, Concepts},
    counts, dated, doers, groups, moments, numbers,
    peoples::Peoples,
    poles, scope, senses, sides,
};
use crate::text::{self, WordKind, fold_into, is_apostrophe, is_stop_word};

/// What kinds of word a word is, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Classes(u32);

impl Classes {
    pub(super) const STOP: Self = Self(1);
    pub(super) const PARTICIPLE: Self = Self(1 << 1);
    pub(super) const PLURAL: Self = Self(1 << 2);
    pub(super) const CALLING: Self = Self(1 << 3);
    pub(super) const JUDGING: Self = Self(1 << 4);
    /// A participle that says too little by itself.
    pub(super) const LIGHT: Self = Self(1 << 5);
    pub(super) const TIME: Self = Self(1 << 6);
    pub(super) const DETERMINER: Self = Self(1 << 7);
    pub(super) const PREPOSITION: Self = Self(1 << 8);
    /// It may begin a number.
    pub(super) const NUMERAL: Self = Self(1 << 9);
    pub(super) const AUXILIARY: Self = Self(1 << 14);
    pub(super) const INSISTING: Self = Self(1 << 15);
    pub(super) const OF_A_GROUP: Self = Self(1 << 10);
    pub(super) const PASSING: Self = Self(1 << 11);
    pub(super) const STATE: Self = Self(1 << 12);
    pub(super) const COUNTING: Self = Self(1 << 13);
    /// « à », which folds as « a » does.
    pub(super) const TO: Self = Self(1 << 16);
    /// It names the people of a state.
    pub(super) const PEOPLE: Self = Self(1 << 17);
    /// It may lead the name of a source (« selon »).
    pub(super) const CITING: Self = Self(1 << 18);
    /// It brings a figure with it (« avance »).
    pub(super) const FIGURING: Self = Self(1 << 19);
    pub(super) const SAYING: Self = Self(1 << 20);
    /// It tells what will be, or is hoped for.
    pub(super) const TO_COME: Self = Self(1 << 21);
    pub(super) const WEEKDAY: Self = Self(1 << 22);
    /// A form of « avoir » in the third person.
    pub(super) const HAVING: Self = Self(1 << 23);
    /// A noun that is of anything (« le nombre de »).
    pub(super) const OF_ANYTHING: Self = Self(1 << 24);
    /// An adjective between an article and what somebody is called.
    pub(super) const SLIGHT: Self = Self(1 << 25);

    const fn with(self, class: Self, is_one: bool) -> Self {
        if is_one { Self(self.0 | class.0) } else { self }
    }
}

/// A word or mark, wherever it stands.
#[derive(Debug)]
pub(super) struct Word {
    /// Folded; a number as it stands, without the spaces in it.
    pub(super) fold: String,
    /// What it is made of.
    pub(super) kind: WordKind,
    /// Whether it starts with a capital.
    pub(super) capital: bool,
    classes: Classes,
    /// The numbers of the patterns that begin with it.
    pub(super) patterns: Vec<u16>,
    /// What it stands for, where it says something.
    pub(super) concept: Option<Concept>,
    /// Which kind of doer it names.
    pub(super) doer: Option<usize>,
    /// The kinds of thing, and of people who move, that it names.
    pub(super) things: &'static [usize],
    pub(super) movers: &'static [usize],
}

impl Word {
    /// Whether it is this word.
    pub(super) fn is(&self, word: &str) -> bool {
        self.fold == word
    }

    /// Whether it is a form of « avoir » (« a », not « à ») or one of `others`.
    pub(super) fn is_having_or(&self, others: &[&str]) -> bool {
        self.is_a(Classes::HAVING) || !self.is_a(Classes::TO) && others.contains(&self.fold.as_str())
    }

    /// Whether it is a word of this kind.
    pub(super) const fn is_a(&self, class: Classes) -> bool {
        self.classes.0 & class.0 != 0
    }

    fn of(word: &text::Word<'_>, concepts: &mut Concepts, peoples: &Peoples<'_>) -> Self {
        let (kind, capital) = (word.kind, word.is_capitalised());
        let mut fold = String::with_capacity(word.text.len());
        match kind {
            WordKind::Number => fold.extend(word.text.chars().filter(|letter| !letter.is_whitespace())),
            WordKind::Elided => fold_into(word.text.trim_end_matches(is_apostrophe), &mut fold),
            _ => fold_into(word.text, &mut fold),
        }
        let stop = is_stop_word(&fold);
        let plain = kind == WordKind::Letters && !capital;
        let says = kind == WordKind::Letters && !concepts::is_formal(&fold);
        let to = fold == "a" && word.text != "a";
        let classes = Classes::default()
            .with(Classes::STOP, stop)
            .with(Classes::PARTICIPLE, plain && !stop && dated::ends_as_participle(&fold))
            .with(Classes::PLURAL, plain && !stop && groups::ends_as_plural(&fold))
            .with(Classes::CALLING, plain && called::is_calling(&fold))
            .with(Classes::JUDGING, plain && poles::is_judging(&fold))
            .with(Classes::LIGHT, acts::is_light(&fold))
            .with(Classes::TIME, doers::is_time(&fold))
            .with(Classes::DETERMINER, doers::is_determiner(&fold))
            .with(Classes::PREPOSITION, doers::is_preposition(&fold))
            .with(Classes::AUXILIARY, !to && acts::is_auxiliary(&fold))
            .with(Classes::INSISTING, acts::is_insisting(&fold))
            .with(Classes::OF_A_GROUP, counts::is_of_a_group(&fold))
            .with(Classes::PASSING, moments::PASSING.contains(&fold.as_str()))
            .with(Classes::STATE, moments::STATE.contains(&fold.as_str()))
            .with(Classes::COUNTING, moments::COUNTING.contains(&fold.as_str()))
            .with(Classes::TO, to)
            .with(Classes::PEOPLE, peoples.of(&fold).next().is_some())
            .with(Classes::CITING, matches!(fold.as_str(), "selon" | "apres" | "pour"))
            .with(Classes::FIGURING, sides::is_counting(&fold))
            .with(Classes::SAYING, sides::is_saying(&fold))
            .with(Classes::TO_COME, moments::is_to_come(&fold, capital))
            .with(Classes::WEEKDAY, moments::WEEKDAYS.contains(&fold.as_str()))
            .with(Classes::HAVING, !to && matches!(fold.as_str(), "a" | "ont" | "avait" | "avaient"))
            .with(Classes::OF_ANYTHING, complements::is_of_anything(&fold))
            .with(Classes::SLIGHT, called::is_small(&fold))
            .with(Classes::NUMERAL, kind == WordKind::Number || numbers::may_begin(&fold));
        Self {
            kind,
            capital,
            classes,
            patterns: senses::starting_with(&fold),
            concept: says.then(|| concepts.of(&fold)).flatten(),
            doer: doers::kind(&fold, kind),
            things: scope::things_of(&fold),
            movers: scope::movers_of(&fold),
            fold,
        }
    }
}

/// The words met so far.
pub(super) struct Words<'p> {
    met: HashMap<String, Rc<Word>, FixedState>,
    concepts: Concepts,
    peoples: &'p Peoples<'p>,
}

impl<'p> Words<'p> {
    /// None yet.
    pub(super) fn new(peoples: &'p Peoples<'p>) -> Self {
        Self { met: HashMap::default(), concepts: Concepts::default(), peoples }
    }

    /// What is known of a word.
    pub(super) fn word(&mut self, word: &text::Word<'_>) -> Rc<Word> {
        // One spelling can be of two kinds, by what stands beside it: the first met is kept.
        if let Some(known) = self.met.get(word.text).filter(|known| known.kind == word.kind) {
            return Rc::clone(known);
        }
        let made = Rc::new(Word::of(word, &mut self.concepts, self.peoples));
        self.met.entry(word.text.to_string()).or_insert_with(|| Rc::clone(&made));
        made
    }
}
