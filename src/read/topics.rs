//! Topics of an article and of its sentences.
//!
//! Every term of the lexicon that stands in title or body is a hit; longer terms win over those
//! inside them. A sentence has a topic with one strong term or two different weak ones; the
//! article, with enough weight for its length. Where no subject speaks clearly there is none.

use std::collections::{BTreeMap, HashMap};

use super::{
    Lexicon,
    reading::{Bytes, FoundTopic, Reading},
};
use crate::{
    model::{Score, TOPICS, TopicIdx},
    text::{Stems, WordKind},
};

/// What one topic needs at least, however short the article: two strong terms. At 0 a single word
/// would name an article's topic; far above, briefs would have none.
const FLOOR: u32 = 4;
/// The weight per hundred words that is a full score. Higher values thin out the topics of long
/// articles; lower ones give every long article every topic.
const FULL_PER_HUNDRED: f64 = 8.0;
/// The score under which a topic is only touched on.
const LEAST_SCORE: u16 = 100;
/// How often one term counts: after that, repeating it says nothing new.
const REPEATS: u32 = 4;
/// How much the headline weighs more.
const HEADLINE: u32 = 2;

/// A term where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopicHit {
    start: usize,
    term: u32,
    topic: TopicIdx,
    weight: u32,
}

/// Finds the terms of title and body, by place.
pub fn topic_hits(reading: &Reading<'_>, lexicon: &Lexicon) -> Vec<TopicHit> {
    let mut stems = Stems::default();
    let mut known: HashMap<&str, String> = HashMap::new();
    let mut hits = Vec::new();
    for zone in &reading.zones {
        let words: Vec<_> =
            reading.words_in(zone).iter().filter(|word| word.kind != WordKind::Mark).collect();
        for word in &words {
            known.entry(word.text).or_insert_with(|| stems.stem(word.text));
        }
        let mut nth = 0;
        while let Some(word) = words.get(nth) {
            let stem_at = |at: usize| words.get(at).and_then(|word| known.get(word.text));
            let stands =
                |term: &[String]| term.iter().enumerate().all(|(at, stem)| stem_at(nth + at) == Some(stem));
            let mut longest = 1;
            let stem = stem_at(nth).map_or("", String::as_str);
            for (term_nth, term) in lexicon.topics.starting_with(stem) {
                if term.stems.len() >= longest && stands(&term.stems) {
                    longest = term.stems.len();
                    hits.push(TopicHit {
                        start: word.start,
                        term: term_nth,
                        topic: term.topic,
                        weight: term.weight,
                    });
                }
            }
            nth += longest;
        }
    }
    hits
}

/// The topics of the whole article, best first; none where no subject speaks clearly.
pub fn article_topics(reading: &Reading<'_>, hits: &[TopicHit], lexicon: &Lexicon) -> Vec<FoundTopic> {
    let headline = reading.zones.first().map_or(0, |zone| zone.end);
    let n_words: usize = reading.zones.iter().map(|zone| reading.words_in(zone).len()).sum();
    let mut by_term: BTreeMap<(TopicIdx, u32), u32> = BTreeMap::new();
    for hit in hits {
        let times = by_term.entry((hit.topic, hit.term)).or_default();
        *times += if hit.start < headline { HEADLINE } else { 1 };
    }
    let mut found = Vec::new();
    for at in 0..TOPICS.len() {
        let topic = TopicIdx(at as u8);
        let mut terms: Vec<(u32, u32)> = by_term
            .range((topic, 0)..=(topic, u32::MAX))
            .map(|((_, term), times)| (*times.min(&REPEATS) * weight(lexicon, *term), *term))
            .collect();
        terms.sort_by_key(|(weight, term)| (core::cmp::Reverse(*weight), *term));
        let is_strong = terms.iter().any(|(_, term)| weight(lexicon, *term) > 1);
        let sum: u32 = terms.iter().map(|(weight, _)| weight).sum();
        let score = share(sum, n_words);
        if is_strong && sum >= FLOOR && score.0 >= LEAST_SCORE {
            let named = terms
                .iter()
                .take(3)
                .filter_map(|(_, term)| lexicon.topics.term(*term))
                .map(|term| term.term.as_str());
            found.push(FoundTopic {
                topic,
                score,
                by: format!("terms: {}", named.collect::<Vec<_>>().join(", ")),
            });
        }
    }
    found.sort_by_key(|topic| (core::cmp::Reverse(topic.score), topic.topic));
    found
}

fn weight(lexicon: &Lexicon, term: u32) -> u32 {
    lexicon.topics.term(term).map_or(0, |term| term.weight)
}

/// Weight over length, in thousandths; a brief counts as a hundred words.
fn share(sum: u32, n_words: usize) -> Score {
    let hundreds = (n_words.max(100) as f64) / 100.0;
    let share = f64::from(sum) / hundreds / FULL_PER_HUNDRED;
    Score((share.min(1.0) * 1000.0) as u16)
}

/// The topics of one sentence, in the order of the table of topics.
pub fn sentence_topics(hits: &[TopicHit], sentence: &Bytes) -> Vec<TopicIdx> {
    let from = hits.partition_point(|hit| hit.start < sentence.start);
    let to = hits.partition_point(|hit| hit.start < sentence.end);
    let mut inside: Vec<(TopicIdx, u32, u32)> =
        hits.get(from..to).unwrap_or_default().iter().map(|hit| (hit.topic, hit.term, hit.weight)).collect();
    inside.sort_unstable();
    inside.dedup();
    let mut sums = [0u32; TOPICS.len()];
    for (topic, _, weight) in inside {
        if let Some(sum) = sums.get_mut(usize::from(topic.0)) {
            *sum += weight;
        }
    }
    sums.iter().enumerate().filter(|(_, sum)| **sum >= 2).map(|(at, _)| TopicIdx(at as u8)).collect()
}

#[cfg(test)]
mod tests {
    use super::{article_topics, sentence_topics, topic_hits};
    use crate::{
        read::{
            Lexicon,
            reading::{Metadata, Reading},
        },
        text::words,
    };

    fn topics_of(text: &str, lexicon: &Lexicon) -> (String, String) {
        let metadata = Metadata::default();
        let whole = 0..text.len();
        let reading = Reading {
            text,
            words: words(text).collect(),
            zones: vec![whole.clone()],
            sentences: vec![whole.clone()],
            metadata: &metadata,
        };
        let hits = topic_hits(&reading, lexicon);
        let sentence: Vec<&str> =
            sentence_topics(&hits, &whole).into_iter().map(super::TopicIdx::id).collect();
        let article = article_topics(&reading, &hits, lexicon);
        let article: Vec<&str> = article.iter().map(|topic| topic.topic.id()).collect();
        (sentence.join(" "), article.join(" "))
    }

    /// Each line: a sentence, ` => `, and its topics in the order of the table.
    const SENTENCES: &str = "
        L’ambassadeur a remis ses lettres de créance. => diplomacy
        Les deux pays renforcent leurs relations bilatérales. => diplomacy
        Le médiateur espère que les pourparlers reprendront. => diplomacy
        Une frégate et deux sous-marins ont quitté Toulon. => defence
        Le régiment a reçu des blindés neufs. => defence
        Le budget de la défense augmente encore. => defence
        La junte a rompu avec ses voisins. => politics
        Des rebelles ont tendu une embuscade. => conflict
        Le cessez-le-feu tient depuis lundi. => conflict
        Un attentat a frappé le marché. => conflict
        Un kamikaze s’est fait exploser. => conflict
        Amnesty dénonce des exécutions sommaires. => rights
        La peine de mort est abolie. => rights
        Le journaliste est en détention arbitraire. => rights information
        Le scrutin aura lieu en mai. => politics
        Les députés ont rejeté la motion de censure. => politics
        Le maire sortant se représente. => politics
        Le référendum divise le pays. => politics
        L’inflation ralentit en zone euro. => economy
        Le chômage recule pour le troisième trimestre. => economy
        L’action grimpe à la Bourse de Paris. => economy
        L’entreprise double son chiffre d’affaires. => economy
        Le baril dépasse cent dollars. => energy-mining
        La raffinerie tourne au ralenti. => energy-mining
        Les orpailleurs ont quitté le site. => energy-mining
        Une centrale solaire alimente le village. => energy-mining
        Les délestages plongent Dakar dans le noir. => energy-mining
        La récolte de mil sera maigre. => agriculture
        Les éleveurs vendent leurs troupeaux. => agriculture
        Les vignerons du Languedoc commencent les vendanges. => agriculture
        Le prix des engrais flambe. => agriculture
        Un séisme a fait des milliers de sinistrés. => humanitarian
        La Croix-Rouge distribue des vivres. => humanitarian
        Le choléra progresse dans les camps. => humanitarian
        Les élèves ont repris le chemin de l’école. => education
        Les étudiants occupent l’université. => education
        Le baccalauréat commence lundi. => education
        Le Conseil de sécurité se réunit. => multilateral
        La Cédéao lève ses sanctions. => multilateral
        Les Casques bleus quittent Kidal. => multilateral
        RFI et France 24 sont suspendues. => information
        Une vidéo virale relance la désinformation. => information
        Il pleuvra demain sur la Bretagne. =>
        Le gardien a arrêté deux tirs au but. =>
        Elle a chanté jusqu’à minuit. =>
        Le chef prépare une sauce au vin. =>
        La recette demande trois oeufs. =>
        Marseille a gagné deux à zéro. =>
        Le roman paraît en septembre. =>
        Un accord a été trouvé. =>
    ";

    #[test]
    fn sentences() {
        let lexicon = Lexicon::default();
        let mut wrong = Vec::new();
        for case in SENTENCES.lines().map(str::trim).filter(|case| !case.is_empty()) {
            let (text, expected) = case.split_once(" =>").unwrap_or((case, ""));
            let (got, _) = topics_of(text, &lexicon);
            if got != expected.trim() {
                wrong.push(format!("{text}: wanted [{}], got [{got}]", expected.trim()));
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }

    #[test]
    fn an_article_without_a_clear_subject_has_none() {
        let lexicon = Lexicon::default();
        assert_eq!(topics_of("", &lexicon).1, "");
        let sport =
            "L’équipe a gagné deux à zéro. Le gardien a brillé et les supporters ont chanté toute la nuit. ";
        assert_eq!(topics_of(sport, &lexicon).1, "");
        assert_eq!(topics_of("L’école du village a brûlé. ", &lexicon).1, "education");
        let long = format!(
            "L’école du village a brûlé. {}",
            "Le vent souffle sur la plage et le sable vole. ".repeat(200)
        );
        assert_eq!(topics_of(&long, &lexicon).1, "");
    }

    #[test]
    fn long_terms_win_over_those_inside() {
        let lexicon = Lexicon::default();
        assert_eq!(topics_of("Le ministre des Affaires étrangères.", &lexicon).0, "diplomacy");
    }
}
