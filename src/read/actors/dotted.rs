//! « O.N.U. », « F.I.S »: acronyms with points between their letters, which are one token.

use crate::{
    read::reading::Reading,
    text::{Word, fold_into},
};

/// The acronyms with points folded, one after the other: tokens borrow from it.
pub(super) struct Dotted {
    text: String,
    /// Where each ends in it.
    ends: Vec<usize>,
}

impl Dotted {
    pub fn of(reading: &Reading<'_>) -> Self {
        let mut folded = Self { text: String::new(), ends: Vec::new() };
        for sentence in &reading.sentences {
            let words = reading.words_in(sentence);
            let mut next = 0;
            // A point is asked for before the letter that it follows: there are few.
            for (at, _) in words.iter().enumerate().skip(1).filter(|(_, word)| word.text == ".") {
                let from = at - 1;
                let n_words = if from < next { 0 } else { dotted(words.get(from..).unwrap_or_default()) };
                if n_words > 0 {
                    let letters = words.iter().skip(from).take(n_words).step_by(2);
                    letters.for_each(|letter| fold_into(letter.text, &mut folded.text));
                    folded.ends.push(folded.text.len());
                    next = from + n_words;
                }
            }
        }
        folded
    }

    /// The folded acronyms, in order.
    pub fn acronyms(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let acronym = self.text.get(start..*end).unwrap_or_default();
            start = *end;
            acronym
        })
    }
}

/// « O.N.U. »: three letters or more with points between are one token that reads « onu »; the
/// last point is left out. Gives how many words it takes, 0 for none. Two (« J.F. ») are initials.
pub(super) fn dotted(words: &[Word<'_>]) -> usize {
    let is_letter = |word: &Word<'_>| {
        let mut letters = word.text.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    };
    // Most words are no letter with a point behind it.
    if words.first().is_none_or(|word| word.text.len() > 4)
        || words.get(1).is_none_or(|word| word.text != ".")
    {
        return 0;
    }
    let mut n_words = 0;
    // Acronyms have at most eight letters or so.
    for pair in words.chunks(2).take(10) {
        let [letter, rest @ ..] = pair else { break };
        let touches = n_words == 0 || words.get(n_words - 1).is_some_and(|point| point.end() == letter.start);
        if !is_letter(letter) || !touches {
            break;
        }
        n_words += 1;
        match rest {
            [point] if point.text == "." && point.start == letter.end() => n_words += 1,
            _ => break,
        }
    }
    // A letter that is no part of it, or a last point, stays outside.
    n_words -= usize::from(n_words % 2 == 0 && n_words > 0);
    if n_words >= 5 { n_words } else { 0 }
}
