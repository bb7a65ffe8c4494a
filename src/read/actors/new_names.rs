//! Names that only the text knows: a sequence of capitals, a surname after its title, an
//! organisation that its own noun opens. Those of the lexicon are found before, and are not here.

use super::{
    cast::Cast,
    compounds::is_adjective,
    kinds::kind_of_sequence,
    lookup::{Hit, is_population, portfolio},
    name_ends::{ends_name, sits, stands_alone},
    name_words::is_participle,
    own_names::{bears_name, is_contest, own_name, town_before_name},
    people::{Finder, Sense2},
    tokens::{Token, Tokens},
    traits::Traits,
    words::{is_place_head, organisation_head},
};
use crate::{model::Kind, text::WordKind};

impl Finder<'_, '_> {
    /// A name that the lexicon does not know, of two words or more, or after a title.
    pub(super) fn new_name(
        &mut self,
        at: usize,
        known: &[Hit],
        next: usize,
        cast: &mut Cast<'_>,
    ) -> Option<usize> {
        let tokens = self.tokens;
        let token = tokens.get(at)?;
        if !tokens.is_proper(at) || !token.opens_word {
            return None;
        }
        let folded = tokens.folded(at);
        // « J.-P. Dupont »
        let is_initial = self.with_initial(at, at + 1) > at + 1;
        let is_first = self.is_first(at, is_initial);
        if self.is_no_start(at, is_first, cast) {
            return None;
        }
        if let Some(end) = self.of_own_kind(at, is_first, cast) {
            return Some(end);
        }
        let end = self.person_end(at, is_first, known, next);
        let end = town_before_name(tokens, at, end).filter(|_| !is_first).unwrap_or(end);
        let n_words = (at..end)
            .filter(|at| tokens.get(*at).is_some_and(|token| token.opens_word && token.capital))
            .count();
        if is_initial && tokens.get(end - 1).is_none_or(|token| token.text.chars().count() <= 2) {
            return None;
        }
        let before = tokens.before(at, 1);
        let titled = self.with_titles(at) < at || tokens.had(at, 1, Traits::FUNCTION_NOUN);
        // « Grève SNCF: … »: a noun that opens the sentence, and a name that is known without it.
        let is_known =
            |hit: &Hit| hit.from == self.tokens.word_end(at) && hit.to == end && self.is_acronym(hit.from);
        let is_headed = token.opens && !token.shouted && !is_first && !titled;
        if is_headed && known.iter().skip(next).take(2).any(is_known) {
            return None;
        }
        // « le groupe Saint Jean », « Sainte Marie »: the saint opens the name.
        let is_saint = matches!(folded, "saint" | "sainte") && n_words >= 2;
        // « Noël Ravel », « Pape Diouf »: a first name that is a word too.
        let is_bearer = is_first && n_words >= 2 && !matches!(before, "le" | "la" | "l'" | "du" | "au");
        if tokens.has(at, Traits::NO_NAME) && !is_saint && !is_bearer
            || (token.opens && !is_first && !titled && n_words < 3 && self.small.contains(folded))
            || (token.opens && is_population(tokens, cast.lexicon, end - 1))
        {
            return None;
        }
        let is_thing =
            n_words > 1 && (is_contest(tokens, end) || !is_first && bears_name(tokens, at, end, titled));
        if is_thing || tokens.had(at, 1, Traits::THING) {
            self.masked.push(at..end);
            return Some(end);
        }
        // « LANGOGNE Trois mois ferme »
        if token.opens && token.text.chars().count() > 3 && self.is_new_line(at, end) {
            if self.is_gone_to(folded) || matches!(folded, "saint" | "sainte") {
                let who = cast.introduce(tokens.slice(at, end), Kind::Place);
                self.push(at, at, end, Sense2::Actor(who), "head of a line");
            }
            return Some(end);
        }
        // A surname after a title may be that of a full name elsewhere: seen once all are known.
        if n_words < 2 {
            return None;
        }
        let kind = kind_of_sequence(tokens, cast, at, end, is_first || titled);
        let who = cast.introduce(tokens.slice(at, end), kind);
        let from = if kind == Kind::Person { self.with_titles(at) } else { at };
        self.push(from, at, end, Sense2::Actor(who), if titled { "title" } else { "sequence" });
        Some(end)
    }

    /// Whether a first name stands at a token, or an initial.
    fn is_first(&self, at: usize, is_initial: bool) -> bool {
        let tokens = self.tokens;
        let folded = tokens.folded(at);
        // « le pape François », « Pape Diouf »
        let is_pope =
            folded == "pape" && matches!(tokens.before(at, 1), "le" | "du" | "au" | "l'" | "ancien" | "feu");
        is_initial && !tokens.has(at, Traits::TITLE) || tokens.has(at, Traits::FIRST_NAME) && !is_pope
    }

    /// Whether a capitalised word is a title, an office, a people or a field of government.
    fn is_no_start(&self, at: usize, is_first: bool, cast: &Cast<'_>) -> bool {
        let tokens = self.tokens;
        // « ministre de la Santé Agnès Buzyn »
        let field = portfolio(tokens, cast.lexicon, at).map_or(at, |(_, n_tokens)| at + n_tokens);
        let is_field = !is_first && field > at && tokens.has(field, Traits::FIRST_NAME);
        let of_minister =
            field > at && !is_first && (2..=4).any(|back| tokens.before(at, back).starts_with("ministre"));
        // « Affaire Papon: … »: the noun opens the headline, the name follows.
        let heads_story = || {
            let nouns = ["affaire", "proces", "dossier", "scandale", "reforme", "amendement"];
            tokens.get(at).is_some_and(|token| token.opens && nouns.contains(&token.folded))
        };
        is_field
            || heads_story()
            || of_minister
            || tokens.is_title(at)
            || !is_first && (tokens.has(at, Traits::FUNCTION_NOUN) || is_population(tokens, cast.lexicon, at))
            || tokens.get(at).is_some_and(|token| token.opens && token.traits.has(Traits::FUNCTION_WORD))
            || self.is_gentile_before_name(at, cast)
    }

    /// Names that their own words tell apart, and addresses of honour, which are none: where they end.
    fn of_own_kind(&mut self, at: usize, is_first: bool, cast: &mut Cast<'_>) -> Option<usize> {
        let tokens = self.tokens;
        // « Son Excellence Monsieur X »
        if matches!(tokens.folded(at), "son" | "sa" | "leurs")
            && matches!(
                tokens.folded(at + 1),
                "excellence" | "majeste" | "altesse" | "saintete" | "eminence" | "excellences"
            )
        {
            return Some(at + 2);
        }
        if let Some(end) = self.headed_name(at, is_first, cast) {
            return Some(end);
        }
        let (end, kind, by) = own_name(tokens, at)?;
        let who = cast.introduce(tokens.slice(at, end), kind);
        self.push(at, at, end, Sense2::Actor(who), by);
        Some(end)
    }

    /// « Société minière de Kolda », « Lycée Van Vollenhoven »: the first word tells what it is.
    fn headed_name(&mut self, at: usize, is_first: bool, cast: &mut Cast<'_>) -> Option<usize> {
        let tokens = self.tokens;
        let head = tokens.folded(at);
        // « Conférence de presse de X »: no body.
        if head == "conference" && tokens.folded(at + 2) == "presse" {
            return None;
        }
        if !tokens.has(at, Traits::ORGANISATION_HEAD) {
            return None;
        }
        // « Réal Boisclair » is no club.
        if head == "real" && !tokens.get(at)?.text.is_ascii() {
            return None;
        }
        let is_company = organisation_head(head)?;
        if is_first && tokens.has(at + 1, Traits::FIRST_NAME) {
            return None;
        }
        let end = self.organisation(at)?;
        let kind = match (is_company, is_place_head(head)) {
            (true, _) => Kind::Company,
            (_, true) => Kind::Place,
            _ => Kind::Organisation,
        };
        let who = cast.introduce(tokens.slice(at, end), kind);
        self.push(at, at, end, Sense2::Actor(who), "organisation");
        Some(end)
    }

    /// « le Brestois Yann Le Gall », « le Burkinabè Aristide Bancé »: the name begins after it.
    fn is_gentile_before_name(&self, at: usize, cast: &Cast<'_>) -> bool {
        let tokens = self.tokens;
        let folded = tokens.folded(at);
        let determined =
            matches!(tokens.before(at, 1), "le" | "la" | "l'" | "du" | "au" | "un" | "une" | "," | "jeune");
        determined
            && tokens.joined(at)
            && tokens.is_proper(at + 1)
            && (tokens.has(at, Traits::GENTILE)
                || is_population(tokens, cast.lexicon, at)
                || is_from(folded) && tokens.before(at, 1) != "," && tokens.has(at + 1, Traits::FIRST_NAME))
            && (!tokens.has(at, Traits::FIRST_NAME) || tokens.has(at + 1, Traits::FIRST_NAME))
    }

    /// The end of a sequence of capitalised words, with the small words inside names of persons.
    fn person_end(&self, at: usize, is_first: bool, known: &[Hit], next: usize) -> usize {
        let tokens = self.tokens;
        let mut end = self.with_initial(at, self.tokens.word_end(at));
        while end - at < 14 && tokens.joined(end - 1) {
            if let Some(reach) = self.nickname(end).filter(|_| is_first) {
                end = reach;
                continue;
            }
            let mut reach = end;
            while is_first
                && reach - end < 3
                && tokens.has(reach, Traits::PARTICLE)
                && tokens.get(reach).is_some_and(|token| !token.capital)
            {
                reach += 1;
            }
            // « N'Dré »
            if tokens.get(reach).is_some_and(|token| token.kind == WordKind::Elided && token.capital) {
                reach += 1;
            }
            let is_kin = matches!(tokens.folded(reach), "ould" | "ben" | "bin" | "bint" | "mint") && is_first;
            let blocked = !is_kin
                && known
                    .iter()
                    .skip(next)
                    .take_while(|hit| hit.from <= reach)
                    .any(|hit| hit.from == reach && (reach > end || hit.to - hit.from > 1));
            // « MNSD Seïni Oumarou » is a party and a man.
            let splits =
                self.is_acronym(at) && tokens.has(reach, Traits::FIRST_NAME) && !self.is_acronym(reach);
            let goes_on = tokens.is_proper(reach)
                && !blocked
                && !splits
                && tokens.get(reach).is_some_and(|token| !token.opens)
                && !self.is_new_line(at, reach)
                // « Mohamed Ould Cheikh Ahmed »
                && (matches!(tokens.folded(reach - 1), "ould" | "ben" | "bin" | "ag" | "bint" | "mint" | "ibn")
                    || !(tokens.is_title(reach) && tokens.is_proper(reach + 1)));
            if !goes_on {
                break;
            }
            end = self.with_initial(reach, self.tokens.word_end(reach));
        }
        self.of_both_families(at, end)
    }

    /// « Mme Awa Sawadogo/Ouédraogo »: a wife's two surnames.
    fn of_both_families(&self, at: usize, end: usize) -> usize {
        let tokens = self.tokens;
        let is_second = tokens.folded(end) == "/"
            && self.touches(end - 1)
            && self.touches(end)
            && tokens.is_proper(end + 1)
            && tokens.get(end + 1).is_some_and(|token| !token.shouted);
        let is_wife = || matches!(tokens.before(self.with_titles(at) + 1, 1), "mme" | "madame" | "mlle");
        if is_second && is_wife() { tokens.word_end(end + 1) } else { end }
    }

    /// « LANGOGNE Trois mois ferme », « SANTÉ Un vaccin »: a word in capitals, then a headline.
    fn is_new_line(&self, at: usize, reach: usize) -> bool {
        let is_small = |next: &Token<'_>| {
            !next.shouted && next.text.len() > 1 && self.tokens.has(reach, Traits::FUNCTION_WORD)
        };
        self.tokens.get(at).is_some_and(|town| town.shouted) && self.tokens.get(reach).is_some_and(is_small)
    }

    /// Whether the text says « à X » of a word somewhere: « à Langogne », never « à Santé ».
    fn is_gone_to(&self, folded: &str) -> bool {
        let tokens = self.tokens;
        self.gone_to
            .get_or_init(|| {
                let named = (1..tokens.len()).filter(|at| tokens.is_proper(*at));
                let after_a =
                    named.filter(|at| tokens.get(at - 1).is_some_and(|to| matches!(to.text, "à" | "À")));
                after_a.map(|at| tokens.folded(at).to_string()).collect()
            })
            .contains(folded)
    }

    /// « W. », « P. » and their point; « J.-P. » is two.
    fn with_initial(&self, at: usize, end: usize) -> usize {
        let tokens = self.tokens;
        let is_initial = tokens.get(at).is_some_and(|token| token.text.chars().count() == 1);
        if !is_initial || tokens.folded(end) != "." || !self.touches(end - 1) {
            return end;
        }
        let hyphen = tokens.folded(end + 1) == "-" && self.touches(end);
        let next_is_initial =
            tokens.get(end + 2).is_some_and(|token| token.capital && token.text.chars().count() == 1);
        if hyphen && next_is_initial && tokens.folded(end + 3) == "." { end + 4 } else { end + 1 }
    }

    /// Whether nothing stands between two neighbours.
    fn touches(&self, left: usize) -> bool {
        let (Some(one), Some(other)) = (self.tokens.get(left), self.tokens.get(left + 1)) else {
            return false;
        };
        one.end() == other.start()
    }

    /// « Jean "Momo" Dupont »: the end of the nickname and its marks, before another capital.
    fn nickname(&self, at: usize) -> Option<usize> {
        let tokens = self.tokens;
        let quoted = matches!(tokens.folded(at), "\"" | "«" | "“" | "'" | "(")
            && tokens.get(at + 1).is_some_and(Token::is_word)
            && matches!(tokens.folded(at + 2), "\"" | "»" | "”" | "'" | ")");
        let end = self.tokens.word_end(at + 3);
        let follows = tokens.get(at + 3).is_some_and(|token| token.is_word() && token.capital && !token.loud);
        (quoted && follows && !tokens.has(at + 3, Traits::FUNCTION_WORD) && tokens.joined(at + 2))
            .then_some(end)
    }

    fn is_acronym(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.shouted && !token.loud && token.closes_word)
    }

    /// « Université des lettres de Bamako », « Parti pour la paix »: the end, if it is a name.
    fn organisation(&self, at: usize) -> Option<usize> {
        let tokens = self.tokens;
        // « (Parti ouvrier) » is a name as much as « le Parti ouvrier ».
        let opens = tokens.get(at)?.opens && tokens.before(at, 1) != "(";
        let is_presided = matches!(tokens.before(at, 1), "du" | "la" | "l'")
            && (2..=3).any(|back| tokens.had(at, back, Traits::FUNCTION_NOUN));
        let (mut end, mut n_capitals, mut reach) = (at + 1, 0, at + 1);
        let mut n_small = 0;
        while reach - at < 12 && tokens.joined(reach - 1) {
            let word = tokens.folded(reach);
            let Some(token) = tokens.get(reach) else { break };
            if token.capital && token.traits.has(Traits::TITLE) {
                break;
            }
            // « la présidente de la Confédération Ana Li »: who presides, not what.
            let is_bearer =
                token.traits.has(Traits::FIRST_NAME) || reach == at + 1 && sits(tokens.folded(at));
            if is_presided && is_bearer && tokens.is_proper(reach) && tokens.is_proper(reach + 1) {
                break;
            }
            if stands_alone(tokens, at, reach) {
                break;
            }
            if tokens.is_proper(reach) {
                n_capitals += 1;
                n_small = 0;
                end = reach + 1;
            } else if token.kind == WordKind::Number && tokens.before(reach, 1) == "des" {
                // « Coalition des 14 »
                end = reach + 1;
            } else if token.traits.has(Traits::PARTICLE)
                || matches!(word, "l'" | "pour" | "et" | "les" | "aux")
                || word == "a" && token.text == "à"
            {
                let next = tokens.folded(reach + 1);
                if n_small > 5 || (word == "et" && !matches!(next, "de" | "des" | "du" | "d'")) {
                    break;
                }
            } else if is_participle(token.text)
                || token.traits.has(Traits::DAY_OR_MONTH)
                || ends_name(tokens, at, reach)
            {
                break;
            } else if token.is_word() && !token.capital && n_small < 5 && is_name_word(tokens, reach) {
                n_small += 1;
                let is_run = reach == end && (reach == at + 1 || is_adjective(tokens, reach));
                if is_run && !opens {
                    end = reach + 1;
                }
                if matches!(tokens.before(reach, 1), "de" | "des" | "du" | "la" | "l'" | "d'") && !opens {
                    end = reach + 1;
                }
            } else {
                break;
            }
            // « Syndicat national des enseignants du second degré (SNES) »: the name ends there.
            let next = tokens.get(reach + 2).filter(|token| token.shouted);
            if next.is_some() && tokens.folded(reach + 1) == "(" && tokens.folded(reach + 3) == ")" {
                return Some(reach + 1);
            }
            reach += 1;
        }
        // « Parti ouvrier-paysan »
        let end = if end > at { self.tokens.word_end(end - 1) } else { end };
        (end > at + 1 && (n_capitals > 0 || !opens)).then_some(end)
    }
}

/// « la Valaisanne Viola Amherd », « le Breton Yann Le Gall »: endings that names of persons have too.
fn is_from(word: &str) -> bool {
    let endings = ["anne", "an", "onne", "on", "and", "ande", "in", "ine", "ote", "ot", "arde"];
    word.len() > 4
        && organisation_head(word).is_none()
        && !is_place_head(word)
        && endings.iter().any(|ending| word.ends_with(ending))
}

/// Whether a small word may stand inside the name of an organisation.
fn is_name_word(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.folded(at);
    !tokens.has(at, Traits::FUNCTION_WORD | Traits::VERB) && word.len() > 2
}
