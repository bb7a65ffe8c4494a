//! The figures of a sentence → what each of them counts: by the nearest word that says so, or by its unit
//! alone.

use super::{
    ages,
    figures::{self, Figure, Unit},
    governing, kinds, measures,
    senses::{Found, Measure, Sense},
    sentence::Token,
    statement::{Claim, Key, Maker, Statement},
};
use crate::text::WordKind;

impl Maker<'_, '_> {
    pub(super) fn figures(&mut self, figures: Vec<Figure>) {
        let units: Vec<Unit> = figures.iter().map(|figure| figure.unit.clone()).collect();
        let all: Vec<(usize, usize)> = figures.iter().map(|figure| (figure.from, figure.to)).collect();
        for mut figure in figures {
            let n_alike = units.iter().filter(|unit| **unit == figure.unit).count();
            if figure.part {
                continue;
            }
            let key = Key::Counted(kinds::class_of(&figure.unit));
            figure.measure = self.measure_of(&figure);
            let governing = governing::days_of(self.sentence, (figure.from, figure.to), &all);
            self.figure(key, figure, n_alike);
            if let (Some(days), Some(last)) = (governing, self.all.last_mut()) {
                last.days.retain(|own| own.0 == days.0);
            }
        }
    }

    fn figure(&mut self, key: Key, figure: Figure, n_alike: usize) {
        let value = figures::shown(self.sentence, &figure);
        let (tokens, is_age) = ((figure.from, figure.to), figure.unit == Unit::Age);
        self.push(key, Claim::Figure(figure), value, tokens);
        let founded: Vec<(i32, i32)> = self.all.iter().filter_map(lasting).collect();
        let until = self.printed;
        let goes_on = self.sentence.times.iter().filter(|time| time.goes_on).map(|time| time.days);
        let goes_on: Vec<(i32, i32)> = goes_on.collect();
        let aged = ages::whose(self.sentence, tokens).filter(|_| is_age);
        if let Some(last) = self.all.last_mut() {
            if let Some(aged) = aged {
                last.focus = vec![aged];
            }
            last.days.retain(|days| !founded.contains(days));
            // « 4 000 hectares depuis dimanche »: a count of the day on which it is printed.
            for days in last.days.iter_mut().filter(|days| goes_on.contains(days)) {
                days.1 = until.unwrap_or(days.1).max(days.1);
            }
            last.alone = n_alike == 1;
        }
    }

    /// « 84 personnes, dont 19 enfants, ont été évacuées »: the end of what is inserted after a figure, or the
    /// figure's own.
    fn after_part(&self, to: usize) -> usize {
        let opens = self.sentence.is(to + 1, ",") && self.sentence.is(to + 2, "dont");
        let rest = self.sentence.tokens.get(to + 3..).unwrap_or_default();
        let end = rest.iter().take(REACH).position(|token| token.is(","));
        end.filter(|_| opens).map_or(to, |end| to + 3 + end)
    }

    fn is_in_date(&self, token: &Token) -> bool {
        self.sentence.dates.iter().any(|date| date.start < token.end && token.start < date.end)
    }

    /// What a figure counts: the nearest word that says so.
    fn measure_of(&self, figure: &Figure) -> Option<Measure> {
        // « doit onze millions », but not « doit verser onze millions ».
        let owes = |found: &Found| found.from + 1 != figure.from;
        if let Some(dimension) = measures::dimension_after(self.sentence, figure) {
            return Some(dimension);
        }
        let cut = self.found.iter().any(|found| found.sense == Sense::Measure(Measure::JobsCut));
        let counted = figure.to > figure.number_to();
        if counted && kinds::is_staff(&figure.unit) && !cut && measures::is_whole_staff(self.sentence, figure)
        {
            return Some(Measure::Staff);
        }
        let inserted = self.after_part(figure.to);
        let near = self.found.iter().filter_map(|found| {
            let Sense::Measure(measure) = found.sense else { return None };
            let modal = self.sentence.tokens.get(found.from).is_some_and(|token| is_owing(&token.fold));
            if measure == Measure::Debt && modal && owes(found) {
                return None;
            }
            let gap = if found.from > figure.to {
                found.from.saturating_sub(inserted)
            } else {
                figure.from.saturating_sub(found.to)
            };
            let between = if found.from > figure.to { inserted..found.from } else { found.to..figure.from };
            if found.from > figure.to && found.from < inserted {
                return None;
            }
            // « il a rendu 300 francs et vendu sa maison »: two deeds, the sum is of the first.
            let other_deed = found.from > figure.to
                && matches!(figure.unit, Unit::Money(_))
                && self
                    .sentence
                    .tokens
                    .get(between.clone())
                    .unwrap_or_default()
                    .iter()
                    .any(|token| token.is("et"));
            let first_between = between.start;
            let crossed = other_deed
                || self.sentence.tokens.get(between).unwrap_or_default().iter().enumerate().any(
                    |(nth, token)| {
                        // « 300 selon la police, 900 selon les syndicats »: one thing, counted twice.
                        if self.sentence.is(first_between + nth + 1, "selon") {
                            return false;
                        }
                        // « a détruit 40 cabanons et 12 magasins »: both.
                        let listed = matches!(measure, Measure::Ruined | Measure::Seized);
                        matches!(token.fold.as_str(), ";" | ":")
                            || (token.kind == WordKind::Number
                                && gap > 1
                                && !listed
                                && !self.is_in_date(token))
                    },
                );
            (gap <= REACH && !crossed && measures::fits(measure, &figure.unit))
                .then_some((gap, found.from, measure))
        });
        near.min_by_key(|(gap, from, _)| (*gap, *from)).map(|(_, _, measure)| measure)
    }
}

/// The days of a beginning, after which what it began goes on: « fondée en 1764, elle emploie… ».
fn lasting(statement: &Statement) -> Option<(i32, i32)> {
    match (&statement.key, &statement.claim) {
        (Key::Dated(deed), Claim::Date(from, to)) => {
            matches!(deed.as_str(), "fondé" | "né" | "construit" | "ouvert").then_some((*from, *to))
        }
        _ => None,
    }
}

/// « doit », which is a debt only right before a sum.
fn is_owing(word: &str) -> bool {
    matches!(word, "doit" | "doivent" | "devait" | "devaient")
}

/// How far the word that says what is counted may stand.
const REACH: usize = 14;
