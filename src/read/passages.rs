//! Sentences with what was read in them.
//!
//! A passage holds the times, mentions and topics that start inside it; positions of times are
//! those in the record's list. Times and mentions come sorted by place, so one walk does.

use super::{
    reading::{Bytes, FoundMention, FoundTime},
    topics::{TopicHits, sentence_topics},
};
use crate::model::TopicIdx;

/// A sentence, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPassage {
    /// Where.
    pub at: Bytes,
    /// Positions among the times.
    pub times: Vec<u32>,
    /// Ids of the actors mentioned, sorted, each once.
    pub actors: Vec<String>,
    /// Its topics, in the order of the table of topics.
    pub topics: Vec<TopicIdx>,
}

/// What each sentence holds. `times` and `mentions` are sorted by place.
pub fn passages(
    sentences: &[Bytes],
    times: &[FoundTime],
    mentions: &[FoundMention],
    hits: &TopicHits,
) -> Vec<FoundPassage> {
    sentences.iter().map(|sentence| passage(sentence, times, mentions, hits)).collect()
}

fn passage(
    sentence: &Bytes,
    times: &[FoundTime],
    mentions: &[FoundMention],
    hits: &TopicHits,
) -> FoundPassage {
    let first = times.partition_point(|time| time.at.start < sentence.start);
    let last = times.partition_point(|time| time.at.start < sentence.end);
    let named = mentions.partition_point(|mention| mention.at.start < sentence.start)
        ..mentions.partition_point(|mention| mention.at.start < sentence.end);
    let named = mentions.get(named).unwrap_or_default();
    let mut actors: Vec<&str> = named.iter().map(|mention| mention.actor.as_str()).collect();
    actors.sort_unstable();
    actors.dedup();
    FoundPassage {
        at: sentence.clone(),
        times: (first..last).map(|nth| nth as u32).collect(),
        actors: actors.into_iter().map(str::to_string).collect(),
        topics: sentence_topics(hits, sentence),
    }
}

#[cfg(test)]
mod tests {
    use super::{TopicHits, passages};
    use crate::{
        model::{Form, How, Kind, Precision},
        read::reading::{FoundMention, FoundTime},
    };

    fn mention(start: usize, actor: &str) -> FoundMention {
        FoundMention {
            at: start..start + 2,
            actor: actor.into(),
            name: actor.into(),
            kind: Kind::State,
            form: Form::Name,
            by: String::new(),
        }
    }

    fn time(start: usize) -> FoundTime {
        FoundTime {
            at: start..start + 4,
            edtf: None,
            precision: Precision::Vague,
            how: How::Absolute,
            by: String::new(),
        }
    }

    #[test]
    fn each_sentence_holds_what_starts_in_it() {
        let mentions = [mention(0, "mali"), mention(4, "france"), mention(8, "mali"), mention(12, "niger")];
        let found = passages(
            &[0..10, 10..20, 20..30],
            &[time(9), time(11), time(15)],
            &mentions,
            &TopicHits::default(),
        );
        let seen: Vec<_> =
            found.iter().map(|passage| (passage.times.clone(), passage.actors.join(" "))).collect();
        assert_eq!(
            seen,
            [
                (vec![0], "france mali".to_string()),
                (vec![1, 2], "niger".to_string()),
                (vec![], String::new())
            ]
        );
    }
}
