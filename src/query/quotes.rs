//! Passages → who says what, over time: quotations by speaker, and what is reported of their words.

use core::cmp::Reverse;

use fixedbitset::FixedBitSet;

use super::{QuoteHit, SpeakerHit, values};
use crate::{
    index::{Days, FlatQuote, Index, PassageIdx},
    model::{ActorIdx, order},
    view::{Clock, Facet, Sort, View},
};

/// The quotations that share words with a selected passage, speaker after speaker: who is quoted
/// most comes first, whoever is not known last. Each speaker's are in the order of the view's sort,
/// quotations first and reported words after them,
/// by the day they were said where the words around say it (on the clock of printing: by that of
/// their article), those without a date last. Where speakers are asked for, theirs alone, though
/// others be quoted in the same passage.
pub(super) fn quotes(index: &Index, view: &View, selected: &FixedBitSet) -> (Vec<SpeakerHit>, Vec<QuoteHit>) {
    let mut met: Vec<(u32, QuoteHit)> =
        index.quotes().iter().filter_map(|quote| met(index, view, selected, quote)).collect();
    let mut counts = vec![0_u32; index.corpus().actors.len() + 1];
    for (speaker, _) in &met {
        if let Some(n) = counts.get_mut(*speaker as usize) {
            *n += 1;
        }
    }
    let n_of = |speaker: u32| counts.get(speaker as usize).copied().unwrap_or(0);
    let group = |speaker: u32| {
        let is_unknown = speaker as usize + 1 == counts.len();
        (is_unknown, Reverse(n_of(speaker)), index.speakers().rank(speaker), speaker)
    };
    order::sort_by(&mut met, |(speaker, a), (other, b)| {
        let group = group(*speaker).cmp(&group(*other)).then(a.reported.cmp(&b.reported));
        group.then_with(|| match view.sort {
            Sort::Date => (a.days.is_none(), a.days).cmp(&(b.days.is_none(), b.days)),
            Sort::Newest => (a.days.is_none(), Reverse(a.days)).cmp(&(b.days.is_none(), Reverse(b.days))),
            Sort::Relevance => core::cmp::Ordering::Equal,
        })
    });
    let mut speakers: Vec<SpeakerHit> = Vec::new();
    let mut last = None;
    for (speaker, quote) in &met {
        if last != Some(*speaker) {
            speakers.push(SpeakerHit { speaker: quote.speaker, n_quotes: n_of(*speaker) });
        }
        last = Some(*speaker);
    }
    (speakers, met.into_iter().map(|(_, quote)| quote).collect())
}

/// A quotation in the results, with the number of its speaker: the one after the last actor where
/// nobody known says it.
fn met(index: &Index, view: &View, selected: &FixedBitSet, quote: &FlatQuote) -> Option<(u32, QuoteHit)> {
    let passage = quote.passages.clone().find(|passage| selected.contains(*passage as usize))?;
    let corpus = index.corpus();
    let of_article = index.article(quote.article)?;
    let is_reported = of_article.is_reported(quote.quote);
    let of_article = of_article.said(quote.quote)?;
    let speaker: Option<ActorIdx> = of_article.speaker.filter(|speaker| corpus.actor(*speaker).is_some());
    let filter = view.facet(Facet::Speaker);
    let counted = speaker.map(|speaker| corpus.counted_as(speaker).0);
    let is_asked = |id: &String| values::value_of(index, Facet::Speaker, id) == counted;
    let is_wanted = counted.is_some() && filter.groups.iter().flatten().any(is_asked);
    if !filter.groups.is_empty() && !is_wanted {
        return None;
    }
    let printed: Option<Days> = index.printed().first(passage);
    let said = quote.said.filter(|_| view.clock == Clock::Events);
    let hit = QuoteHit {
        article: quote.article,
        quote: quote.quote,
        reported: is_reported,
        passage: PassageIdx(passage),
        speaker,
        days: said.or(printed),
        is_said: said.is_some(),
    };
    Some((speaker.map_or(corpus.actors.len() as u32, |speaker| speaker.0), hit))
}
