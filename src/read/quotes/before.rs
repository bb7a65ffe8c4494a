//! The words before a quotation: « X a déclaré : “…” ».
//!
//! A verb with its subject, or a name beside a comma. Names before a colon and sources (« selon X »)
//! are not here.

use super::{
    clause::{Token, before_bracket, bounds},
    describe::{description, is_human, opens_phrase, subject},
    governed::{CAMPS, DETERMINERS, addressed},
    lead::says_nothing,
    person_nouns::is_person_noun,
    speaker::{Around, Attribution, phrase_len},
    verb_group::{Group, Pronoun, last_group, pronoun},
    verbs::VerbForm,
};
use crate::{model::Kind, read::reading::FoundMention};

impl<'a> Around<'_, '_, 'a> {
    /// « X, “ravi”, a salué Y »: X.
    pub(super) fn beside_comma(&self) -> Option<Attribution> {
        let (last, head) = self.before.split_last()?;
        if !last.is(&[","]) || head.is_empty() || last_group(head, self.verbs).is_some() {
            return None;
        }
        let is_verbless =
            !head.iter().any(|token| token.is(&["a", "ont", "est", "sont", "avait", "etait", "selon"]));
        let subject = self.scene.subjects(head).next()?;
        let begins = head.iter().take(4).any(|token| token.end > subject.at.start);
        (is_verbless && begins && self.after.first().is_some_and(|token| token.is(&[","])))
            .then(|| Attribution::to(Some(subject), "beside its speaker".into()))
    }

    /// « X a déclaré : “…” », « X a salué la “…” de Y », « Il souhaite que “…” ».
    pub(super) fn before_it(&self) -> Option<Attribution> {
        let tokens = &self.before;
        let mut upto = tokens.len();
        let mut aside = None;
        while let Some(group) = last_group(tokens.get(..upto)?, self.verbs) {
            if let Some(next) = self.takes_over(tokens, &group) {
                return Some(Attribution::to(Some(next), "before: the clause between".into()));
            }
            upto = group.last.min(upto.saturating_sub(1));
            if says_nothing(tokens, &group) {
                continue;
            }
            let Some(found) = self.governs(tokens, &group) else { continue };
            // « X souhaite, dit-on, “…” »
            let is_aside = group.pronoun == Some(Pronoun::Nobody) && found.speaker.is_none();
            if !is_aside {
                return Some(found);
            }
            aside = aside.or(Some(found));
        }
        aside
    }

    /// « …, a-t-il dit, réclamant un contrat “sans clause secrète” »: whoever said the one asks the other.
    fn asked_too(
        &self,
        tokens: &[Token<'a>],
        group: &Group,
        head: &[Token<'a>],
        by: &str,
    ) -> Option<Attribution> {
        let goes_on = tokens.get(group.last)?.folded.ends_with("ant") && head.last()?.is(&[","]);
        let said = last_group(head, self.verbs).filter(|said| goes_on && said.last + 2 == head.len())?;
        let pronoun = said.pronoun.filter(|pronoun| *pronoun != Pronoun::Nobody)?;
        let verb = head.get(said.first).map_or(self.placed.outside.start, |verb| verb.start);
        Some(Attribution::inferred(self.who_before(pronoun, verb), format!("{by}, pronoun")))
    }

    /// The subject of a verb before the quotation.
    pub(super) fn governs(&self, tokens: &[Token<'a>], group: &Group) -> Option<Attribution> {
        let by = format!("before: {}", tokens.get(group.last)?.written);
        if group.is_passive {
            let rest = tokens.get(group.last..).unwrap_or_default();
            return rest
                .iter()
                .any(|token| token.is(&["par"]))
                .then(|| self.inverted(tokens, group, "before"));
        }
        if let Some(pronoun) = group.pronoun {
            if pronoun == Pronoun::Nobody {
                return Some(self.inverted(tokens, group, "before"));
            }
            let verb = tokens.get(group.first).map_or(self.placed.outside.start, |verb| verb.start);
            return Some(Attribution::inferred(self.who_before(pronoun, verb), format!("{by}, pronoun")));
        }
        let head = tokens.get(..group.first).unwrap_or_default();
        if let Some(found) = self.asked_too(tokens, group, head, &by) {
            return Some(found);
        }
        if let Some(found) = self.pointed_out(tokens, group, &by) {
            return Some(found);
        }
        let goes_back = group.is_infinite
            || head.last().is_some_and(|last| last.is_mark || last.is(&["et", "mais", "puis", "ou"]));
        let historic = group.is_infinite && head.last().is_some_and(|last| last.is(&["de", "d'"]));
        let is_first = goes_back && !historic && !is_charge(head);
        if let Some(found) = self.nearest_noun(head, group, &by) {
            return Some(found);
        }
        if let Some(subject) = self.subject_named(head, is_first) {
            return Some(Attribution::to(Some(subject), by));
        }
        if goes_back && let Some((pronoun, at)) = last_pronoun(head, |token| !token.is(&["lui"])) {
            return Some(Attribution::inferred(self.who_before(pronoun, at), format!("{by}, pronoun")));
        }
        let has_subject =
            head.iter().any(|token| token.is(&DETERMINERS) || token.is(&["des", "plusieurs", "certains"]));
        // « Le parquet a fait appel, dénonçant “…” »
        let goes_along = head.last().is_some_and(|last| last.is(&[","]))
            && tokens.get(group.last).is_some_and(|verb| verb.folded.ends_with("ant"));
        if has_subject && (!group.is_infinite || goes_along && head.first().is_some_and(opens_phrase)) {
            return Some(self.unnamed_subject(head, &by));
        }
        // « interrogé sur la marche qui vise à réclamer des élections “libres” »: an infinitive has an
        // object behind it, and no subject.
        let is_object =
            group.is_infinite && tokens.get(group.last).is_some_and(|verb| verb.folded.ends_with('r'));
        if !is_object {
            let follows = self.inverted(tokens, group, "before");
            if follows.speaker.is_some() || !group.is_infinite {
                return Some(follows);
            }
        }
        // « En affirmant “…”, X a tort »
        let comma = self.after.iter().take(9).position(|token| token.is(&[","]));
        let main = comma.and_then(|comma| self.after.get(comma + 1..)).unwrap_or_default();
        if goes_back
            && (comma == Some(0) || head.is_empty())
            && let Some(subject) = self.scene.subjects(main).next()
        {
            return Some(Attribution::to(Some(subject), by));
        }
        // « Et d'ajouter : »
        historic.then(|| self.spoke_last(&by))
    }

    /// A subject that the order of the words gives away, whatever else is named before the verb.
    fn pointed_out(&self, tokens: &[Token<'a>], group: &Group, by: &str) -> Option<Attribution> {
        let head = tokens.get(..group.first)?;
        self.inserted(tokens, group, by)
            .or_else(|| self.voice(head, by))
            .or_else(|| self.follows_verb(tokens, group))
            .or_else(|| self.next_to_verb(tokens, group, by))
            .or_else(|| self.circle(head, by))
            .or_else(|| self.cleft(head, by))
            .or_else(|| self.camp(head, by).filter(|found| found.speaker.is_some()))
    }

    /// « il salue », « X, qui salue », « ce que confirme X »: what stands right before the verb.
    fn next_to_verb(&self, tokens: &[Token<'a>], group: &Group, by: &str) -> Option<Attribution> {
        let head = tokens.get(..group.first)?;
        let last = head.last().filter(|_| !group.is_infinite)?;
        if let Some(pronoun) = pronoun(last) {
            if last.is(&["on"])
                && let Some(house) = self.house_before(head, by)
            {
                return Some(house);
            }
            if let Some(found) = self.same_subject(head, pronoun) {
                return Some(found);
            }
            let who = self.who_before(pronoun, last.start);
            return Some(Attribution::inferred(who, format!("{by}, pronoun")));
        }
        if last.is(&["qui"]) {
            return Some(self.relative(head, by));
        }
        let follows = last.is(&["que", "qu'", "comme"]).then(|| self.inverted(tokens, group, "before"));
        follows.filter(|found| found.speaker.is_some())
    }

    /// « …, s'indigne un confrère du journal : “…” »
    fn inserted(&self, tokens: &[Token<'a>], group: &Group, by: &str) -> Option<Attribution> {
        let head = tokens.get(..group.first)?;
        let rest = tokens.get(group.last + 1..)?;
        let is_inserted = head.last().is_some_and(|last| last.is(&[","]))
            && !group.is_infinite
            && self.is_led()
            && rest.first().is_some_and(opens_phrase)
            && rest.iter().skip(1).take(2).any(|noun| is_human(noun) || noun.is(&["confrere", "consoeur"]));
        is_inserted.then(|| self.unnamed(rest.get(..phrase_len(rest)).unwrap_or_default(), by))
    }

    /// « X, qui a salué “…” », « le groupe, qui a salué “…” ».
    fn relative(&self, head: &[Token<'a>], by: &str) -> Attribution {
        let by = format!("{by}, relative");
        let (from, to) = bounds(head);
        // « Le coach de Lille, qui avait prédit “…” »: no town.
        let phrase = subject_phrase(head);
        let is_of_place = |mention: &&FoundMention| {
            mention.kind != Kind::Place
                || phrase.get(1).is_none_or(|noun| !(is_human(noun) || is_person_noun(noun)))
        };
        // « Roy a répondu à la juge, qui lui a demandé : “…” »: the judge.
        let addressed = addressed(head);
        let is_nearest = |mention: &&FoundMention| {
            addressed.and_then(<[_]>::first).is_none_or(|first| mention.at.end > first.start)
        };
        let to = before_bracket(head).unwrap_or(to);
        match self.scene.mentions_in(from, to).last().filter(is_of_place).filter(is_nearest) {
            None if addressed.is_some() => self.unnamed(addressed.unwrap_or_default(), &by),
            Some(mention) => Attribution::to(Some(mention), by),
            None => self.unnamed(subject_phrase(head), &by),
        }
    }

    /// « C'est le prévenu qui, excédé, lui a dit : “…” »: whom the sentence points out.
    fn cleft(&self, head: &[Token<'a>], by: &str) -> Option<Attribution> {
        let at = head.iter().rposition(|token| token.is(&["qui"]))?;
        let between = head.get(at + 1..)?;
        let is_aside = matches!(between, [first, .., last] if first.is(&[","]) && last.is(&[","]));
        let points = head.get(..at)?.windows(2).rposition(
            |pair| matches!(pair, [one, two] if one.is(&["c'", "ce"]) && two.is(&["est", "sont", "etait"])),
        )?;
        let pointed = head.get(points + 2..=at)?;
        if !is_aside || pointed.len() > 13 {
            return None;
        }
        let (from, to) = bounds(pointed);
        let named = self.scene.mentions_in(from, to).last();
        let by = format!("{by}, relative");
        Some(match named {
            Some(mention) => Attribution::to(Some(mention), by),
            None => Attribution::of(description(self.scene, pointed), by),
        })
    }

    /// « Le camp X crie », « la famille X réclame »: not X.
    fn camp(&self, head: &[Token<'a>], by: &str) -> Option<Attribution> {
        let last = head.last()?;
        let at = head.iter().rposition(|token| token.is(&CAMPS))?;
        let next = head.get(at + 1)?;
        let mention = self.scene.mention_at(next.start).filter(|mention| mention.at.end >= last.end)?;
        let phrase = head.get(at.saturating_sub(1)..)?;
        let end = head.iter().rposition(|token| token.end <= mention.at.end)?;
        (end + 1 == head.len()).then(|| Attribution::of(description(self.scene, phrase), by.to_string()))
    }

    /// « Le technicien a salué », « un habitant, joint par téléphone, raconte ».
    pub(super) fn unnamed_subject(&self, head: &[Token<'a>], by: &str) -> Attribution {
        // « Une foule attend tandis qu’une voix prévient que “…” »: the voice.
        let turns = head.iter().rposition(|token| {
            token.is(&["tandis", "alors", "pendant", "lorsque", "lorsqu'", "quand", "mais", "car"])
        });
        let clause = turns.and_then(|turns| head.get(turns + 1..)).unwrap_or_default();
        let skipped = clause.iter().take_while(|token| token.is(&["que", "qu'"])).count();
        let clause = clause.get(skipped..).unwrap_or_default();
        let head = if clause.first().is_some_and(opens_phrase) { clause } else { head };
        let found = subject(head).map(|phrase| {
            // « L'une de ses consœurs parle de “…” »
            self.stands_for_another(phrase, by).unwrap_or_else(|| self.unnamed(phrase, by))
        });
        match found {
            Some(found) if found.speaker.is_some() => found,
            _ => self.unnamed(subject_phrase(head), by),
        }
    }

    /// « La décision, jugée “indécente” par les syndicats »: the agent of a passive.
    pub(super) fn by_agent(&self) -> Option<Attribution> {
        let is_par = self.after.first().is_some_and(|token| token.is(&["par"]));
        let at = self.after.iter().take(3).position(|token| token.is(&["par"]));
        let at = at.filter(|_| is_par || self.after.first().is_some_and(|token| !token.is_mark))?;
        let from = self.before.len().saturating_sub(4);
        let verb = (from..self.before.len()).rev().find(|verb| {
            self.before.get(*verb).is_some_and(|token| {
                let stem = token.written.trim_end_matches('s');
                matches!(
                    self.verbs.form(token.folded, token.written),
                    Some(VerbForm::Participle | VerbForm::Both)
                ) || stem.strip_suffix('e').unwrap_or(stem).ends_with('é')
                    && token.written.starts_with(char::is_lowercase)
            })
        })?;
        let is_active = |at: usize| {
            self.before.get(at).is_some_and(|token| token.written != "à" && token.is(&["a", "ont", "avait"]))
        };
        if verb.checked_sub(1).is_some_and(is_active) {
            return None;
        }
        let by = format!("by: {}", self.before.get(verb)?.written);
        let rest = self.after.get(at + 1..)?;
        let phrase = rest.get(..phrase_len(rest).min(14))?;
        let first = phrase.first()?;
        let free = |mention: &&FoundMention| {
            !self.scene.is_governed(phrase, mention)
                && (mention.kind != Kind::Place || mention.at.start == first.start)
        };
        let (from, to) = bounds(phrase);
        let mention = self.scene.mentions_in(from, to).find(free);
        Some(
            mention.map_or_else(
                || self.unnamed(phrase, &by),
                |mention| Attribution::to(Some(mention), by.clone()),
            ),
        )
    }

    pub(super) fn spoke_last(&self, by: &str) -> Attribution {
        Attribution::inferred(
            self.last.cloned().or_else(|| self.who(Pronoun::He)),
            format!("{by}, the one who spoke"),
        )
    }
}

/// The last pronoun that words hold, and the byte where it stands.
pub(super) fn last_pronoun(words: &[Token], counts: impl Fn(&Token) -> bool) -> Option<(Pronoun, usize)> {
    words.iter().rev().filter(|token| counts(token)).find_map(|token| Some((pronoun(token)?, token.start)))
}

/// « X a accusé Y d’avoir dit “…” »: Y speaks.
fn is_charge(head: &[Token]) -> bool {
    let accuses =
        |token: &Token| ["accus", "reproch", "soupconn"].iter().any(|stem| token.folded.starts_with(stem));
    head.last().is_some_and(|last| last.is(&["avoir", "etre"])) && head.iter().any(accuses)
}

/// The last noun phrase before a verb: from its determiner, « de la » passed over.
fn subject_phrase<'t, 'a>(head: &'t [Token<'a>]) -> &'t [Token<'a>] {
    let is_of =
        |at: usize| at.checked_sub(1).and_then(|last| head.get(last)).is_some_and(Token::is_preposition);
    let at = (0..head.len())
        .rev()
        .take(14)
        .find(|at| head.get(*at).is_some_and(|token| token.is(&DETERMINERS)) && !is_of(*at));
    head.get(at.unwrap_or(0)..).unwrap_or_default()
}
