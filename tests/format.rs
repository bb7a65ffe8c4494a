//! A corpus file survives what happens to files.

use chronique::format::{self, FormatError, wasm};
use chronique::model::{About, Corpus};
use proptest::{collection::vec, prelude::*};

fn corpus(title: &str, rules: &[String]) -> Corpus {
    let mut rules = rules.to_vec();
    rules.sort_unstable();
    rules.dedup();
    Corpus { about: About { title: title.into(), ..About::default() }, rules, ..Corpus::default() }
}

proptest! {
    #[test]
    fn what_is_written_is_read_and_the_same_bytes_come_again(title: String, rules: Vec<String>) {
        let corpus = corpus(&title, &rules);
        let file = format::write(&corpus);
        prop_assert_eq!(&format::read(&file), &Ok(corpus.clone()));
        prop_assert_eq!(format::write(&corpus), file);
    }

    #[test]
    fn a_cut_file_says_so(title: String, rules: Vec<String>, at: prop::sample::Index) {
        let file = format::write(&corpus(&title, &rules));
        let cut = file.get(..at.index(file.len())).unwrap_or_default();
        let error = format::read(cut);
        prop_assert!(
            matches!(error, Err(FormatError::Truncated(_))) || (cut.is_empty() && error == Err(FormatError::Foreign))
        );
    }

    #[test]
    fn a_changed_byte_is_seen(title: String, rules: Vec<String>, at: prop::sample::Index, flip in 1u8..) {
        let mut file = format::write(&corpus(&title, &rules));
        let at = at.index(file.len());
        if let Some(byte) = file.get_mut(at) {
            *byte ^= flip;
        }
        prop_assert!(format::read(&file).is_err());
    }

    #[test]
    fn any_bytes_are_survived(bytes in vec(any::<u8>(), 0..300)) {
        prop_assert!(format::read(&bytes).is_err());
        let file = format::write(&Corpus::default());
        let marked = [file.get(..12).unwrap_or_default(), &bytes].concat();
        prop_assert!(format::read(&marked).is_err());
        let _ = wasm::extract(&bytes);
    }
}
