//! A collection of 100,000 facts that nobody wrote: records as any engine could hand them to
//! `chronique build`, and the same facts as the items of a timeline library.
//!
//! What it has of a real one: dates come in bursts (a crisis fills the papers for days), few actors,
//! topics and words are everywhere and most are rare (Zipf's law), a burst is told in words of its
//! own, some articles are copies, some dates are months, years or open. Sentences mean nothing. The
//! same numbers come out on every machine.

use std::{
    fs,
    io::{BufWriter, Write as _},
    path::Path,
};

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

pub const N_ARTICLES: usize = 20_000;
/// Each tells a fact.
const N_SENTENCES: usize = 5;
/// One article of so many is a copy.
const N_TO_A_COPY: usize = 20;

const N_BURSTS: usize = 500;
const N_ACTORS: usize = 2_000;
const N_WORDS: usize = 30_000;
const N_OUTLETS: usize = 60;
const KINDS: [&str; 8] =
    ["person", "person", "person", "organisation", "company", "place", "place", "armed group"];
const TOPICS: [&str; 12] = [
    "diplomacy",
    "defence",
    "conflict",
    "rights",
    "politics",
    "economy",
    "energy-mining",
    "agriculture",
    "humanitarian",
    "education",
    "multilateral",
    "information",
];
const SYLLABLES: [&str; 32] = [
    "ba", "ré", "mi", "to", "lan", "dou", "ker", "sa", "vi", "gne", "cor", "pu", "tal", "é", "fron", "bel",
    "ga", "zo", "ter", "nou", "qui", "ran", "ple", "mo", "cha", "sin", "du", "rai", "val", "lo", "ten",
    "gri",
];
/// Days since 1970 of 1 January 1995, and how many follow.
const FIRST_DAY: i64 = 9_131;
const N_DAYS: usize = 10_950;

/// Numbers that look random and are the same everywhere (splitmix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }

    /// A rank: as many chances between 1 and 10 as between 10 and 100.
    fn zipf(&mut self, n_ranks: usize) -> usize {
        let share = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        ((n_ranks as f64).powf(share) as usize).saturating_sub(1).min(n_ranks - 1)
    }
}

/// A crisis: when, who, about what, and the words that every telling of it shares.
struct Burst {
    day: i64,
    actors: Vec<usize>,
    topic: usize,
    words: Vec<usize>,
}

struct Maker {
    dice: Dice,
    bursts: Vec<Burst>,
}

/// The text of an article in the making, and what was put into it.
#[derive(Default)]
struct Text {
    content: String,
    n_chars: usize,
    mentions: Vec<Value>,
    times: Vec<Value>,
    passages: Vec<Value>,
}

impl Text {
    fn put(&mut self, words: &str) -> (usize, usize) {
        let start = self.n_chars;
        self.content.push_str(words);
        self.n_chars += words.chars().count();
        (start, self.n_chars)
    }
}

/// Writes `records.ndjson`, and `items.json`: `[first day, last day or null, actor]` each.
pub fn write(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder.join("articles"))?;
    let path = folder.join("articles/records.ndjson");
    let file = fs::File::create(&path).with_context(|| path.display().to_string())?;
    let (mut records, mut items) = (BufWriter::new(file), Vec::new());
    let (mut maker, mut last) = (Maker::new(), Value::Null);
    for nth in 0..N_ARTICLES {
        // Some print again what came before them: dispatches to be compared.
        if nth % N_TO_A_COPY + 1 == N_TO_A_COPY {
            last["id"] = json!(format!("{nth:06}"));
            last["source"] = json!(format!("{nth:06}.txt"));
            last["outlet"] = json!("La Reprise");
            items.extend_from_within(items.len() - N_SENTENCES..);
        } else {
            last = maker.article(nth, &mut items);
        }
        writeln!(records, "{last}")?;
    }
    records.flush()?;
    fs::write(folder.join("items.json"), serde_json::to_string(&items)?)?;
    Ok(())
}

/// The word of a rank: frequent ones are short.
fn word(rank: usize) -> String {
    let (mut rest, mut word) = (rank + 1, String::new());
    while rest > 0 {
        word.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
    }
    word + ["s", "r", "", "nt"][rank % 4]
}

fn actor_name(rank: usize) -> String {
    let capital = |word: String| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    [capital(word(rank * 7 + 40)), capital(word(rank * 13 + 1_100))].join(" ")
}

/// A day as `YYYY-MM-DD` (Howard Hinnant's days from civil, turned round).
fn date(day: i64) -> String {
    let days = day + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year}-{month:02}-{:02}", of_year - (153 * shifted + 2) / 5 + 1)
}

impl Maker {
    fn new() -> Self {
        let mut dice = Dice(8);
        let burst = |_| Burst {
            day: FIRST_DAY + dice.below(N_DAYS) as i64,
            actors: (0..4).map(|_| dice.zipf(N_ACTORS)).collect(),
            topic: dice.zipf(TOPICS.len()),
            words: (0..6).map(|_| 2_000 + dice.below(N_WORDS - 2_000)).collect(),
        };
        let bursts = (0..N_BURSTS).map(burst).collect();
        Self { dice, bursts }
    }

    fn article(&mut self, nth: usize, items: &mut Vec<Value>) -> Value {
        let burst = (self.dice.below(10) < 7).then(|| self.dice.zipf(N_BURSTS));
        let of_burst = burst.and_then(|burst| self.bursts.get(burst)).map(|burst| burst.day);
        // Days later are rarer: most of what is printed of a crisis is printed at once.
        let later = self.dice.zipf(40) as i64;
        let printed = of_burst.map_or_else(|| FIRST_DAY + self.dice.below(N_DAYS) as i64, |day| day + later);
        let mut text = Text::default();
        let title = (0..6).map(|_| word(self.dice.zipf(N_WORDS))).collect::<Vec<_>>().join(" ");
        let (start, end) = text.put(&title);
        text.put("\n\n");
        let from = text.n_chars;
        let mut topics: Vec<usize> = Vec::new();
        for _ in 0..N_SENTENCES {
            topics.push(self.sentence(&mut text, burst, printed, items));
        }
        let quotes: Vec<Value> = if nth.is_multiple_of(3) { vec![self.quote(&mut text)] } else { Vec::new() };
        topics.sort_unstable();
        topics.dedup();
        let topics: Vec<Value> =
            topics.into_iter().map(|topic| json!({ "id": TOPICS[topic], "score": 0.5, "by": "" })).collect();
        let body = json!([{ "start": from, "end": text.n_chars }]);
        let published =
            json!({ "edtf": date(printed), "how": "metadata", "start": null, "end": null, "by": "" });
        json!({
            "record": 1, "id": format!("{nth:06}"), "source": format!("{nth:06}.txt"), "lang": "fr",
            "title": { "text": title, "start": start, "end": end, "by": "" },
            "outlet": format!("Le Journal {}", self.dice.zipf(N_OUTLETS) + 1), "agency": null, "byline": [],
            "published": published, "body": body, "mentions": text.mentions, "times": text.times,
            "quotes": quotes, "reported": [], "topics": topics, "passages": text.passages, "family": null,
            "warnings": [], "text": text.content,
        })
    }

    /// One sentence, and its fact as an item; gives its topic.
    fn sentence(
        &mut self,
        text: &mut Text,
        burst: Option<usize>,
        printed: i64,
        items: &mut Vec<Value>,
    ) -> usize {
        // Four sentences of ten tell the crisis itself.
        let told = burst.filter(|_| self.dice.below(10) < 4);
        let told = told.and_then(|burst| self.bursts.get(burst));
        let is_told = told.is_some();
        let mut actors: Vec<usize> = told.map_or_else(Vec::new, |burst| burst.actors[..2].to_vec());
        let mut words: Vec<usize> = told.map_or_else(Vec::new, |burst| burst.words.clone());
        let (topic, day) = told.map_or_else(
            || (self.dice.zipf(TOPICS.len()), printed - self.dice.zipf(400) as i64),
            |burst| (burst.topic, burst.day),
        );
        actors.push(self.dice.zipf(N_ACTORS));
        words.extend((0..14).map(|_| self.dice.zipf(N_WORDS)));
        let start = text.n_chars;
        for (nth, rank) in words.iter().enumerate() {
            if let Some(actor) = (nth % 4 == 1).then(|| actors.get(nth / 4)).flatten() {
                let (start, end) = text.put(&actor_name(*actor));
                text.mentions.push(json!({ "start": start, "end": end, "actor": format!("a{actor:04}"),
                    "name": actor_name(*actor), "kind": KINDS[actor % KINDS.len()], "form": "name", "by": "" }));
                text.put(" ");
            }
            text.put(&word(*rank));
            text.put(" ");
        }
        let (edtf, precision, last) = self.stated(day, is_told);
        let (from, to) = text.put(&edtf);
        text.times.push(json!({ "start": from, "end": to, "edtf": edtf, "precision": precision,
            "how": "absolute", "by": "" }));
        let end = text.put(".").1;
        text.put(" ");
        items.push(json!([day, last, actor_name(actors[actors.len() - 1])]));
        let mut ids: Vec<String> = actors.iter().map(|actor| format!("a{actor:04}")).collect();
        ids.sort();
        ids.dedup();
        text.passages
            .push(json!({ "start": start, "end": end, "times": [text.times.len() - 1], "actors": ids,
            "topics": [TOPICS[topic]], "event": null }));
        topic
    }

    /// A date as it is stated: mostly a day; its precision; its last day where it is longer.
    fn stated(&mut self, day: i64, is_told: bool) -> (String, &'static str, Option<i64>) {
        let from = date(day);
        let part = |end: usize| from.get(..end).unwrap_or_default().to_owned();
        match if is_told { 0 } else { self.dice.below(100) } {
            0..75 => (from, "day", None),
            75..85 => (part(7), "month", Some(day + 30)),
            85..91 => (part(4), "year", Some(day + 365)),
            91..99 => (format!("{from}/{}", date(day + 12)), "interval", Some(day + 12)),
            _ => (format!("{from}/.."), "open", Some(day + 3_000)),
        }
    }

    /// Words of somebody, which the last sentence ends with: a quotation is found by the passage it stands in.
    fn quote(&mut self, text: &mut Text) -> Value {
        text.put("« ");
        let said: Vec<String> = (0..8).map(|_| word(self.dice.zipf(N_WORDS))).collect();
        let (start, end) = text.put(&said.join(" "));
        let whole = text.put(" »").1;
        if let Some(last) = text.passages.last_mut() {
            last["end"] = json!(whole);
        }
        let speaker = self.dice.zipf(N_ACTORS / 8) * 8;
        json!({ "start": start, "end": end, "speaker": format!("a{speaker:04}"),
            "speaker_name": actor_name(speaker), "by": "" })
    }
}
