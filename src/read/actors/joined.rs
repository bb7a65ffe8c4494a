//! Full names that mean one person: « Tiebilé Dramé » and « Tiéblé Dramé », « George W. Bush » and
//! « George Bush », « Moussa Faki » and « Moussa Faki Mahamat ».
//!
//! Each name is compared with few others, those that begin or end alike, so that time stays linear.

use super::{
    cast::{Cast, Who},
    people::{Finder, Sense2},
    tokens::Map,
};
use crate::{model::Kind, text::with_folded};

/// Looking back further than this joins what is too far apart, and costs time.
const MOST_COMPARED: usize = 16;

impl Finder<'_, '_> {
    /// Gives one actor to the full names of one person.
    pub(super) fn join(&mut self, cast: &Cast<'_>) {
        let mut names: Vec<(Who, Vec<String>)> = Vec::new();
        // By first word, and by last.
        let mut alike: [Map<String, Vec<usize>>; 2] = [Map::default(), Map::default()];
        let mut same: Map<Who, Who> = Map::default();
        for named in &self.found {
            let Sense2::Actor(who) = named.sense else { continue };
            if cast.kind(who) != Kind::Person || same.contains_key(&who) {
                continue;
            }
            let words = words_of(match cast.known(who) {
                Some(known) => &known.name,
                None => self.tokens.slice(named.name_from, named.to),
            });
            let ([first, .., last], Some(_)) = (words.as_slice(), words.get(1)) else { continue };
            let keys = [first, last];
            let nearby = alike.iter().zip(keys).filter_map(|(alike, key)| alike.get(key.as_str()));
            let compared = nearby.flat_map(|all| all.iter().rev().take(MOST_COMPARED));
            let twin = compared.filter_map(|nth| names.get(*nth)).find(|(other, known)| {
                let both_known = matches!((who, other), (Who::Known(_), Who::Known(_)));
                !both_known && is_same(cast, known, &words)
            });
            let meant = twin.map_or(who, |(other, _)| *other);
            same.insert(who, meant);
            for (alike, key) in alike.iter_mut().zip(keys) {
                match alike.get_mut(key.as_str()) {
                    Some(names_alike) => names_alike.push(names.len()),
                    None => _ = alike.insert(key.clone(), vec![names.len()]),
                }
            }
            names.push((meant, words));
        }
        for named in &mut self.found {
            if let Sense2::Actor(who) = named.sense
                && let Some(meant) = same.get(&who)
            {
                named.sense = Sense2::Actor(*meant);
            }
        }
    }
}

/// The folded words of a name, points left out.
pub(super) fn words_of(name: &str) -> Vec<String> {
    with_folded(name, |folded| split(folded).map(str::to_string).collect())
}

/// The folded words of a name with one space between them, points left out.
pub(super) fn key_of(name: &str) -> String {
    with_folded(name, |folded| {
        let mut key = String::with_capacity(folded.len());
        for word in split(folded) {
            if !key.is_empty() {
                key.push(' ');
            }
            key.push_str(word);
        }
        key
    })
}

fn split(folded: &str) -> impl Iterator<Item = &str> {
    let words = folded.split([' ', '\n', '\t', '.', '"', '«', '»']).map(str::trim);
    words.filter(|word| !word.is_empty())
}

fn is_same(cast: &Cast<'_>, one: &[String], other: &[String]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let ([first, .., last], [long_first, .., long_last]) = (short, long) else { return false };
    if long.starts_with(short) {
        return true;
    }
    if last == long_last {
        return first == long_first && (short.len() == 2 || is_subset(short, long))
            || is_initial(first, long_first)
            || is_initial(long_first, first)
            || short.len() == long.len() && is_variant_first_name(cast, first, long_first);
    }
    first == long_first && short.len() == long.len() && is_variant(last, long_last)
}

fn is_subset(short: &[String], long: &[String]) -> bool {
    short.iter().all(|word| long.contains(word))
}

fn is_initial(one: &str, other: &str) -> bool {
    one.chars().count() == 1 && other.starts_with(one)
}

/// Two spellings of one first name; two first names that are both usual are two.
fn is_variant_first_name(cast: &Cast<'_>, one: &str, other: &str) -> bool {
    let usual = |name: &str| cast.lexicon.is_first_name(name);
    !(usual(one) && usual(other)) && is_variant(one, other) || sounds_alike(one, other)
}

/// Spellings of African, Arabic and Slavic first names that differ in vowels and doubled letters.
fn sounds_alike(one: &str, other: &str) -> bool {
    let skeleton = |name: &str| {
        let mut letters = String::new();
        for letter in name.chars() {
            let heard = match letter {
                'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' => continue,
                'k' | 'q' => 'c',
                other => other,
            };
            if !letters.ends_with(heard) {
                letters.push(heard);
            }
        }
        letters
    };
    one.len() > 5
        && other.len() > 5
        && one.chars().next() == other.chars().next()
        && one.ends_with(['d', 'i', 'y', 'u']) == other.ends_with(['d', 'i', 'y', 'u'])
        && one.ends_with('a') == other.ends_with('a')
        && one.ends_with('e') == other.ends_with('e')
        && skeleton(one) == skeleton(other)
}

/// Whether one letter was changed, added or left out, in words long enough for that to be a slip.
fn is_variant(one: &str, other: &str) -> bool {
    let (n_one, n_other) = (one.chars().count(), other.chars().count());
    if n_one.min(n_other) < 5 || n_one.abs_diff(n_other) > 1 {
        return false;
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let start = short.iter().zip(&long).take_while(|(one, other)| one == other).count();
    let rest = short.len() - start;
    let end =
        short.iter().rev().zip(long.iter().rev()).take(rest).take_while(|(one, other)| one == other).count();
    start >= 1
        && start + end + 1 >= long.len().min(short.len() + usize::from(long.len() > short.len()))
        && start + end + 1 >= short.len()
}

#[cfg(test)]
mod tests {
    use super::{is_variant, sounds_alike};

    #[test]
    fn slips_of_one_letter() {
        for (one, other) in [("tieblé", "tiebilé"), ("zelenski", "zelensky"), ("sanogo", "sanogoh")] {
            assert!(is_variant(one, other), "{one}, {other}");
        }
        for (one, other) in [("diop", "diouf"), ("traore", "camara"), ("keita", "konate"), ("marie", "mario")]
        {
            assert_eq!(is_variant(one, other), (one, other) == ("marie", "mario"), "{one}, {other}");
        }
        assert!(sounds_alike("mohamed", "mouhamed") && sounds_alike("mohammed", "mohamed"));
        assert!(!sounds_alike("daniel", "danielle") && !sounds_alike("fatima", "fatoumata"));
    }
}
