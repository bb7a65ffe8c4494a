//! The measures: shares, F values and B-cubed, over all articles together.

use std::collections::BTreeSet;

use chronique::model::{Mention, Record, Time};

use super::truth::{Document, KnownActor, Span, bare, days};

/// Quotations that share this part of the longer one's letters are one.
const SAME_QUOTE: f64 = 0.8;

/// True positives, given, wanted.
#[derive(Default)]
struct Counts(usize, usize, usize);

impl Counts {
    fn f(&self) -> f64 {
        2.0 * self.0 as f64 / (self.1 + self.2) as f64
    }
}

/// Hits among tries.
#[derive(Default)]
struct Share(usize, usize);

impl Share {
    fn add(&mut self, is_hit: bool) {
        self.0 += usize::from(is_hit);
        self.1 += 1;
    }

    fn value(&self) -> f64 {
        self.0 as f64 / self.1 as f64
    }
}

/// What was counted.
#[derive(Default)]
pub struct Measures {
    title: Share,
    outlet: Share,
    byline: Share,
    agency: Share,
    published: Share,
    body: Counts,
    found: Share,
    names: Share,
    described: Share,
    right: Share,
    named: Share,
    /// True and given identity of each matched mention.
    pairs: Vec<(String, String)>,
    strict: Counts,
    relaxed: Counts,
    value: Counts,
    quotes: Counts,
    speaker: Share,
    topics: Counts,
    /// What went wrong, for who mends it.
    slips: Vec<String>,
}

impl Measures {
    /// Counts one article.
    pub fn add(&mut self, truth: &Document, record: &Record, actors: &[KnownActor]) {
        self.metadata(truth, record);
        self.body(truth, record);
        self.mentions(truth, record, actors);
        self.times(truth, record);
        self.quotes(truth, record, actors);
        let given: BTreeSet<String> = record.topics.iter().map(|topic| topic.id.clone()).collect();
        self.topics.0 += given.intersection(&truth.topics).count();
        self.topics.1 += given.len();
        self.topics.2 += truth.topics.len();
    }

    /// Prints the table and what went wrong, and gives each measure that is under its floor.
    pub fn under(&self, floors: &[(&str, f64)]) -> Vec<String> {
        let rows = self.rows();
        for (row, value) in &rows {
            println!("{row:20} {value:.3}");
        }
        println!("{}", self.slips.join("\n"));
        let under = floors.iter().filter_map(|(row, floor)| {
            // A row that is not there is a NaN, and a NaN is under every floor.
            let value = rows.iter().find(|(name, _)| name == row).map_or(f64::NAN, |(_, value)| *value);
            (value.is_nan() || value < *floor).then(|| format!("{row} {value:.3} is under its floor {floor}"))
        });
        under.collect()
    }

    /// The table.
    fn rows(&self) -> Vec<(&'static str, f64)> {
        vec![
            ("title", self.title.value()),
            ("outlet", self.outlet.value()),
            ("byline", self.byline.value()),
            ("agency", self.agency.value()),
            ("published", self.published.value()),
            ("body", self.body.f()),
            ("mentions.found", self.found.value()),
            ("mentions.names", self.names.value()),
            ("mentions.right", self.right.value()),
            ("mentions.described", self.described.value()),
            ("actors.b3", b_cubed(&self.pairs)),
            ("actors.name", self.named.value()),
            ("times.strict", self.strict.f()),
            ("times.relaxed", self.relaxed.f()),
            ("times.value", self.value.f()),
            ("quotes.span", self.quotes.f()),
            ("quotes.speaker", self.speaker.value()),
            ("topics", self.topics.f()),
        ]
    }

    fn slip(&mut self, truth: &Document, what: &str) {
        self.slips.push(format!("{}: {what}", truth.file));
    }

    fn metadata(&mut self, truth: &Document, record: &Record) {
        let sorted = |names: &[String]| {
            let mut names: Vec<String> = names.iter().map(|name| bare(name)).collect();
            names.sort();
            names.join("; ")
        };
        let text = |value: &Option<String>| bare(value.as_deref().unwrap_or_default());
        let title = bare(record.title.as_ref().map_or("", |title| &title.text));
        let rows = [
            ("title", title, bare(&truth.title)),
            ("outlet", text(&record.outlet), bare(&truth.outlet)),
            ("byline", sorted(&record.byline), sorted(&truth.byline)),
            ("agency", text(&record.agency), bare(&truth.agency)),
        ];
        for ((what, given, wanted), share) in
            rows.iter().zip([&mut self.title, &mut self.outlet, &mut self.byline, &mut self.agency])
        {
            share.add(given == wanted);
            if given != wanted {
                self.slips.push(format!("{}: {what} {given:?}, not {wanted:?}", truth.file));
            }
        }
        let given = record.published.edtf.as_deref().and_then(days);
        let right = truth.published.is(given.as_ref());
        self.published.add(right);
        if !right {
            self.slip(truth, &format!("published {given:?}, not {:?}", truth.published));
        }
    }

    fn body(&mut self, truth: &Document, record: &Record) {
        let kept: BTreeSet<u32> = record
            .body
            .iter()
            .flat_map(|span| span.start..span.end)
            .filter(|at| !truth.spaces.contains(at))
            .collect();
        self.body.0 += kept.intersection(&truth.body_letters).count();
        self.body.1 += kept.len();
        self.body.2 += truth.body_letters.len();
    }

    fn mentions(&mut self, truth: &Document, record: &Record, actors: &[KnownActor]) {
        let given: Vec<&Mention> =
            record.mentions.iter().filter(|mention| in_zone(truth, mention.start)).collect();
        for wanted in &truth.mentions {
            let overlaps = given.iter().filter(|given| over(wanted.at, (given.start, given.end)));
            let fit = |given: &Mention| {
                let at = (given.start, given.end);
                f64::from(shared(wanted.at, at)) / f64::from(wanted.at.1.max(at.1) - wanted.at.0.min(at.0))
            };
            // Of equals the first.
            let best = overlaps.rev().max_by(|a, b| fit(a).total_cmp(&fit(b)));
            if wanted.kind == "nominal" {
                self.described.add(best.is_some());
                continue;
            }
            self.found.add(best.is_some());
            if matches!(wanted.kind.as_str(), "name" | "metonym") {
                self.names.add(best.is_some());
            }
            let Some(best) = best else {
                self.slip(truth, &format!("no mention at “{}”", wanted.surface));
                continue;
            };
            self.pairs.push((wanted.actor.clone(), best.actor.clone()));
            let is_named = bears(actors, &best.name, &wanted.canonical);
            self.named.add(is_named);
            if !is_named {
                self.slip(
                    truth,
                    &format!("“{}” is {}, not {:?}", wanted.surface, best.name, wanted.canonical),
                );
            }
        }
        for mention in given {
            self.right.add(truth.mentions.iter().any(|wanted| over(wanted.at, (mention.start, mention.end))));
        }
    }

    fn times(&mut self, truth: &Document, record: &Record) {
        let at = |time: &Time| (time.start, time.end);
        let value = |time: &Time| time.edtf.as_deref().and_then(days);
        let given: Vec<&Time> = record
            .times
            .iter()
            .filter(|time| in_zone(truth, time.start) && value(time).is_some())
            .filter(|time| {
                truth.times.iter().any(|wanted| over(wanted.at, at(time)))
                    || !truth.other_times.iter().any(|other| over(*other, at(time)))
            })
            .collect();
        for counts in [&mut self.strict, &mut self.relaxed, &mut self.value] {
            counts.1 += given.len();
            counts.2 += truth.times.len();
        }
        for wanted in &truth.times {
            let hits: Vec<&&Time> = given.iter().filter(|time| over(wanted.at, at(time))).collect();
            let is_right = hits.iter().any(|time| value(time).as_ref() == Some(&wanted.days));
            self.strict.0 += usize::from(hits.iter().any(|time| at(time) == wanted.at));
            self.relaxed.0 += usize::from(!hits.is_empty());
            self.value.0 += usize::from(is_right);
            if !is_right {
                self.slip(truth, &format!("“{}” is not read as {:?}", wanted.surface, wanted.days));
            }
        }
    }

    fn quotes(&mut self, truth: &Document, record: &Record, actors: &[KnownActor]) {
        self.quotes.1 += record.quotes.len();
        self.quotes.2 += truth.quotes.len();
        for (wanted, speaker) in &truth.quotes {
            let is_same = |at: Span| {
                let longer = (wanted.1 - wanted.0).max(at.1 - at.0);
                f64::from(shared(*wanted, at)) >= SAME_QUOTE * f64::from(longer)
            };
            let Some(found) = record.quotes.iter().find(|quote| is_same((quote.start, quote.end))) else {
                self.slip(truth, &format!("no quotation at {wanted:?}"));
                continue;
            };
            self.quotes.0 += 1;
            let given = found.speaker_name.as_deref().unwrap_or_default();
            let is_right = bears(actors, given, core::slice::from_ref(speaker));
            self.speaker.add(is_right);
            if !is_right {
                self.slip(truth, &format!("{wanted:?} is said by {given:?}, not {speaker:?}"));
            }
        }
    }
}

/// Whether a name is one of an actor's.
fn bears(actors: &[KnownActor], name: &str, canonical: &[String]) -> bool {
    canonical.iter().any(|canonical| match actors.iter().find(|actor| actor.name == *canonical) {
        Some(actor) => actor.names.contains(&bare(name)),
        None => bare(name) == bare(canonical),
    })
}

fn in_zone(truth: &Document, start: u32) -> bool {
    let holds = |(from, to): Span| (from..to).contains(&start);
    holds(truth.body) || truth.title_span.is_some_and(holds)
}

fn over(a: Span, b: Span) -> bool {
    a.0 < b.1 && b.0 < a.1
}

fn shared(a: Span, b: Span) -> u32 {
    a.1.min(b.1).saturating_sub(a.0.max(b.0))
}

/// F of how much each matched mention's cluster is its true one, and the other way round.
fn b_cubed(pairs: &[(String, String)]) -> f64 {
    let side = |key: fn(&(String, String)) -> &str| {
        let share = |pair: &(String, String)| {
            let n_same = pairs.iter().filter(|other| *other == pair).count();
            let n_all = pairs.iter().filter(|other| key(other) == key(pair)).count();
            n_same as f64 / n_all as f64
        };
        pairs.iter().map(share).sum::<f64>() / pairs.len() as f64
    };
    let (recall, precision) = (side(|pair| pair.0.as_str()), side(|pair| pair.1.as_str()));
    2.0 * precision * recall / (precision + recall)
}
