//! The default collection, read, beside its annotations.

mod measures;
mod truth;

use chronique::{
    model::Record,
    read::{
        self, Lexicon,
        intake::{Intake, read_file},
    },
};

pub use measures::Measures;
pub use truth::{Truth, truth};

/// The record of an article of the default collection.
pub fn record(file: &str, lexicon: &Lexicon) -> Record {
    let (mut found, errors) = read_file(file, file, truth::raw(file).as_bytes());
    assert_eq!(errors, []);
    let Some(Intake::Article(article)) = found.pop() else { unreachable!("{file} is an article") };
    read::read(&article, lexicon)
}
