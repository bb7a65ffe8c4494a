//! The titles before a name: « le lieutenant-colonel X », « El Hadj X », « Me X ».

use super::people::Finder;

impl Finder<'_, '_> {
    /// Where the titles before a name begin.
    pub(super) fn with_titles(&self, at: usize) -> usize {
        let tokens = self.tokens;
        let mut from = at;
        for _ in 0..3 {
            let Some(before) = from.checked_sub(1) else { break };
            let word = tokens.folded(before);
            if word == "."
                && from >= 2
                && matches!(tokens.folded(from - 2), "m" | "dr" | "pr" | "mm" | "mgr" | "me")
                && tokens.get(from - 2).is_some_and(|token| token.capital)
            {
                from -= 2;
            } else if tokens.joined(before) && self.is_title_word(before) && !self.is_office_end(before) {
                from = self.word_start(before);
                // « El Hadj »
                if matches!(word, "hadj" | "hadji") && tokens.before(from, 1) == "el" {
                    from -= 1;
                }
            } else {
                break;
            }
        }
        from
    }

    /// « l'avocat général X », « le directeur général X »: the adjective of an office.
    fn is_office_end(&self, at: usize) -> bool {
        matches!(self.tokens.folded(at), "general" | "generale")
            && matches!(
                self.tokens.before(at, 1),
                "avocat"
                    | "avocate"
                    | "procureur"
                    | "procureure"
                    | "secretaire"
                    | "directeur"
                    | "directrice"
                    | "inspecteur"
                    | "inspectrice"
                    | "consul"
                    | "consule"
                    | "commissaire"
                    | "controleur"
                    | "gouverneur"
                    | "administrateur"
                    | "delegue"
                    | "deleguee"
                    | "tresorier"
                    | "conseiller"
            )
    }

    /// Whether a title ends at a token: « colonel », « lieutenant-colonel », « El Hadj ».
    fn is_title_word(&self, at: usize) -> bool {
        let start = self.word_start(at);
        let word = self.tokens.folded(start);
        self.tokens.is_title(start)
            && (start == at || self.tokens.is_title(at) || matches!(self.tokens.folded(at), "major" | "chef"))
            && self.tokens.get(start).is_some_and(|token| word.len() > 2 || token.capital)
    }
}
