//! French press articles made from a seed: the same text on every machine.
//!
//! Title, dateline and paragraphs from patterns of agency copy. Actors come from the shipped
//! lexicon and, like common words, by Zipf's law: few often, most seldom. The vocabulary is the
//! topic table's plus made-up surnames and towns, so that no cache of words is flattered.
//! Deliberately not here: meaning. These texts measure speed, never quality.

use core::fmt::Write as _;

use chronique::{model::Kind, read::Lexicon};

const TOPIC_TERMS: &str = include_str!("../../corpus/lexicon/topics.tsv");

pub const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const VERBS: [&str; 16] = [
    "a annoncé",
    "a reconnu",
    "dénonce",
    "a présenté",
    "refuse",
    "a salué",
    "attend",
    "avait promis",
    "prépare",
    "a suspendu",
    "devrait relancer",
    "a inauguré",
    "critique",
    "aurait financé",
    "défend",
    "a rejeté",
];
const SAID: [&str; 10] = [
    "a déclaré",
    "a affirmé",
    "a indiqué",
    "a expliqué",
    "a regretté",
    "a assuré",
    "a précisé",
    "a martelé",
    "a lancé",
    "a souligné",
];
const LINKS: [&str; 12] = [
    "pour",
    "contre",
    "avec",
    "sans",
    "malgré",
    "à propos de",
    "en faveur de",
    "au sujet de",
    "depuis",
    "lors de",
    "à cause de",
    "dans le cadre de",
];
const PATTERNS: [&str; 14] = [
    "{A} {v} {n} {l} {n}, {d}.",
    "{D}, {A} {v} {n} et {n} devant {A}.",
    "« {Q} », {s} {A} {d}.",
    "Selon {A}, {n} {l} {n} concerne {#} personnes dans la région de {T}.",
    "{A} et {A} se sont rencontrés à {T} {d} pour parler de {n}.",
    "Le ministre de {T}, {P}, {v} {n} {d}.",
    "Interrogé {d} par la presse, {P} {s} : « {Q} ».",
    "Au total, {#} habitants de {T} attendent {n} depuis {Y}.",
    "L'an dernier, {n} avait déjà coûté {#} millions d'euros à {A}.",
    "{P}, porte-parole de {A}, n'a pas souhaité commenter {n}.",
    "Le projet, qui prévoit {n} {l} {n}, doit être examiné {d} à {T}.",
    "C'est la première fois depuis {Y} que {A} {v} {n}.",
    "À {T}, {n} reste au cœur des discussions entre {A} et {A}.",
    "« {Q} », {s} {P}, avant d'ajouter : « {Q} ».",
];

/// Words that no table holds, the most frequent as seldom as a rare surname.
const N_RARE_WORDS: usize = 300_000;

/// Numbers that look random and are the same for a seed (splitmix64).
pub struct Dice(u64);

impl Dice {
    /// Starts from a seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below some bound; 0 for a bound of 0.
    pub fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }

    /// A rank by Zipf's law: as many chances between 1 and 10 as between 10 and 100.
    fn zipf(&mut self, n_ranks: usize) -> usize {
        let share = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        ((n_ranks.max(1) as f64).powf(share) as usize).saturating_sub(1)
    }

    /// One of them; empty where there is none.
    pub fn pick<'t>(&mut self, all: &[&'t str]) -> &'t str {
        all.get(self.below(all.len())).copied().unwrap_or_default()
    }
}

/// A press that never ends.
pub struct Press<'l> {
    dice: Dice,
    actors: Vec<&'l str>,
    terms: Vec<&'static str>,
}

impl<'l> Press<'l> {
    /// A press that writes of the lexicon's actors.
    pub fn new(lexicon: &'l Lexicon, seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let mut actors: Vec<&str> = lexicon
            .actors
            .iter()
            .filter(|actor| actor.kind != Kind::Place)
            .map(|actor| actor.name.as_str())
            .collect();
        shuffle(&mut actors, &mut dice);
        let rows = TOPIC_TERMS.lines().filter(|line| !line.starts_with('#'));
        let mut terms: Vec<&str> =
            rows.filter_map(|line| line.split('\t').nth(2)).flat_map(|list| list.split('|')).collect();
        shuffle(&mut terms, &mut dice);
        Self { dice, actors, terms }
    }

    /// Some articles of usual lengths.
    pub fn articles(&mut self, n_articles: usize) -> Vec<String> {
        (0..n_articles)
            .map(|_| {
                let n_paragraphs = 4 + self.dice.below(9);
                self.article(n_paragraphs)
            })
            .collect()
    }

    /// An article of so many paragraphs, about 400 bytes each.
    pub fn article(&mut self, n_paragraphs: usize) -> String {
        let mut text = String::new();
        self.sentence("{A} {v} {n} {l} {n}", &mut text);
        let _ =
            write!(text, "\n\nPublié le {} {} {}\n\n", 1 + self.dice.below(28), self.month(), self.year());
        for nth in 0..n_paragraphs {
            if nth == 0 {
                let town = self.town();
                let _ = write!(
                    text,
                    "{}, {} {} (AFP) - ",
                    town.to_uppercase(),
                    1 + self.dice.below(28),
                    self.month()
                );
            }
            text.push_str(&self.paragraph());
            text.push_str("\n\n");
        }
        text
    }

    /// Two to four sentences.
    pub fn paragraph(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..2 + self.dice.below(3) {
            let pattern = self.dice.pick(&PATTERNS);
            self.sentence(pattern, &mut text);
            text.push(' ');
        }
        text
    }

    /// What a slot of a pattern may hold, said once to be said again.
    pub fn slot(&mut self, slot: &str) -> String {
        let mut text = String::new();
        self.fill(slot, &mut text);
        text
    }

    /// The numbers behind it.
    pub const fn dice(&mut self) -> &mut Dice {
        &mut self.dice
    }

    fn sentence(&mut self, pattern: &str, text: &mut String) {
        for (nth, piece) in pattern.split(['{', '}']).enumerate() {
            if nth % 2 == 0 {
                text.push_str(piece);
            } else {
                self.fill(piece, text);
            }
        }
    }

    fn fill(&mut self, slot: &str, text: &mut String) {
        match slot {
            "A" => {
                let at = self.dice.zipf(self.actors.len());
                text.push_str(self.actors.get(at).copied().unwrap_or_default());
            }
            "P" => {
                let first = self.made_name(2);
                let _ = write!(text, "{first} {}", self.made_name(3));
            }
            "T" => text.push_str(&self.town()),
            "n" => {
                let at = self.dice.zipf(self.terms.len());
                let _ = write!(text, "le {}", self.terms.get(at).copied().unwrap_or_default());
                // The words of a collection never end: most of them stand in one article or two.
                if self.dice.below(3) == 0 {
                    let rare = made(self.dice.zipf(N_RARE_WORDS) as u64 + 100_000, 4).to_lowercase();
                    let _ = write!(text, " {rare}");
                }
            }
            "v" => text.push_str(self.dice.pick(&VERBS)),
            "s" => text.push_str(self.dice.pick(&SAID)),
            "l" => text.push_str(self.dice.pick(&LINKS)),
            "Q" => self.sentence("Nous voulons {n} {l} {n} et rien d'autre que {n}", text),
            "d" => self.date(text),
            "D" => {
                let _ = write!(text, "Le {} {} {}", 1 + self.dice.below(28), self.month(), self.year());
            }
            "Y" => {
                let _ = write!(text, "{}", self.year());
            }
            _ => {
                let _ = write!(text, "{}", 10 + self.dice.below(90_000));
            }
        }
    }

    fn date(&mut self, text: &mut String) {
        let _ = match self.dice.below(5) {
            0 => write!(text, "{} dernier", self.dice.pick(&DAYS)),
            1 => write!(text, "en {} {}", self.month(), self.year()),
            2 => write!(text, "le {} {}", 1 + self.dice.below(28), self.month()),
            3 => write!(text, "la semaine dernière"),
            _ => write!(text, "{}", self.dice.pick(&DAYS)),
        };
    }

    fn month(&mut self) -> &'static str {
        self.dice.pick(&MONTHS)
    }

    fn year(&mut self) -> usize {
        1995 + self.dice.below(30)
    }

    fn town(&mut self) -> String {
        let at = self.dice.zipf(2_000);
        made(at as u64 + 7_000, 2)
    }

    fn made_name(&mut self, n_syllables: usize) -> String {
        let at = self.dice.zipf(50_000);
        made(at as u64, n_syllables)
    }
}

/// A name made of syllables, the same for a number.
fn made(nth: u64, n_syllables: usize) -> String {
    const SYLLABLES: [&str; 24] = [
        "ba", "cor", "dé", "fou", "gui", "ka", "lan", "mé", "nou", "pel", "ri", "sam", "ta", "ver", "zo",
        "bron", "chi", "drou", "lé", "mar", "ness", "pou", "tre", "vi",
    ];
    let mut dice = Dice::new(nth);
    let mut name: String = (0..n_syllables).map(|_| dice.pick(&SYLLABLES)).collect();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}

fn shuffle<T>(all: &mut [T], dice: &mut Dice) {
    for at in (1..all.len()).rev() {
        all.swap(at, dice.below(at + 1));
    }
}

#[cfg(test)]
mod tests {
    use chronique::read::Lexicon;

    use super::Press;

    #[test]
    fn a_seed_makes_one_press() {
        let lexicon = Lexicon::shipped();
        let made = |seed| Press::new(&lexicon, seed).articles(20);
        assert_eq!(made(1), made(1));
        assert_ne!(made(1), made(2));
        let articles = made(1);
        let first = articles.first().map_or("", String::as_str);
        assert!(articles.iter().skip(1).all(|other| other != first), "articles repeat");
        assert!(first.len() > 500, "{first}");
    }
}
