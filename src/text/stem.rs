//! French stems: « livraisons » and « livrer » meet.

use super::{fold::fold_into, lower::lower};

/// A French stemmer that reuses its buffers.
pub struct Stems {
    stemmer: frostem::Stemmer,
    lower: String,
}

impl Default for Stems {
    fn default() -> Self {
        Self { stemmer: frostem::Stemmer::new(frostem::Algorithm::French), lower: String::new() }
    }
}

impl Stems {
    /// The folded stem of a word, appended to a string. Stemmed before the accents go: Snowball's
    /// rules need them.
    pub fn stem_into(&mut self, word: &str, stem: &mut String) {
        self.lower.clear();
        self.lower.extend(word.chars().map(lower));
        fold_into(&self.stemmer.stem(&self.lower), stem);
    }

    /// The folded stem of a word.
    pub fn stem(&mut self, word: &str) -> String {
        let mut stem = String::new();
        self.stem_into(word, &mut stem);
        stem
    }
}

#[cfg(test)]
mod tests {
    use super::Stems;

    #[test]
    fn forms_meet() {
        let mut stems = Stems::default();
        for (one, other) in [("livraisons", "livraison"), ("Militaires", "militaire"), ("ÉCOLE", "écoles")]
        {
            assert_eq!(stems.stem(one), stems.stem(other), "{one}, {other}");
        }
        assert_ne!(stems.stem("Mali"), stems.stem("malien"));
    }
}
