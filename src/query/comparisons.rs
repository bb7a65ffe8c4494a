//! Passages → where tellings of the same thing disagree, and where articles share a dispatch.

use fixedbitset::FixedBitSet;

use super::{
    FamilyHit, TellingHit, results,
    search::Search,
    select::{brush, timetable},
};
use crate::{
    index::{Days, DisagreementIdx, Index, NO_PASSAGE, PassageIdx},
    model::{FamilyIdx, Telling, order},
    view::{Sort, View},
};

/// The disagreements that own a selected passage, in the order of the view's sort: by the first
/// day of what is selected of them, those without a date last.
pub(super) fn comparisons(
    index: &Index,
    view: &View,
    selected: &FixedBitSet,
    search: &Search,
) -> Vec<DisagreementIdx> {
    let (timetable, brush) = (timetable(index, view.clock), brush(index, view));
    let n = index.corpus().disagreements.len() as u32;
    let passages = |at: u32| {
        let all = index.gathered().tellings_of(DisagreementIdx(at)).iter().copied();
        all.filter(|passage| selected.contains(*passage as usize))
    };
    let days: Vec<Option<Days>> =
        (0..n).map(|at| passages(at).filter_map(|passage| timetable.within(passage, brush)).min()).collect();
    let day = |at: u32| days.get(at as usize).copied().flatten();
    let mut met: Vec<u32> = (0..n).filter(|at| passages(*at).next().is_some()).collect();
    order::sort_by_key(&mut met, |at| (day(*at).is_none(), day(*at)));
    match view.sort {
        Sort::Date => {}
        Sort::Newest => {
            let undated = met.split_off(met.partition_point(|at| day(*at).is_some()));
            met = results::newest_first(&met, &day);
            met.extend(undated);
        }
        Sort::Relevance => {
            let score = |at| passages(at).map(|passage| search.score(index, passage)).max().unwrap_or(0);
            met = results::best_first(&met, &score);
        }
    }
    met.into_iter().map(DisagreementIdx).collect()
}

/// The tellings of a disagreement, in order. Where copies are counted once, of the articles of a
/// family that tell the same by the same speaker only one is there, the first printed if it is
/// among them; it says how many.
pub fn tellings(
    index: &Index,
    view: &View,
    selected: &FixedBitSet,
    disagreement: DisagreementIdx,
) -> Vec<TellingHit> {
    let found = index.corpus().disagreements.get(disagreement.0 as usize);
    let told = found.map(|found| found.tellings.as_slice()).unwrap_or_default();
    let passages = index.gathered().tellings_of(disagreement);
    let hit = |nth: u32, n_told: u32| {
        let passage = passages.get(nth as usize).copied().filter(|passage| *passage != NO_PASSAGE);
        let is_selected = passage.is_some_and(|passage| selected.contains(passage as usize));
        TellingHit { telling: nth, passage: passage.map(PassageIdx), is_selected, n_told }
    };
    let mut hits = Vec::new();
    if !view.copies_once {
        hits.extend((0..told.len() as u32).map(|nth| hit(nth, 1)));
        return hits;
    }
    let family = |telling: &Telling| index.article(telling.article).and_then(|article| article.family);
    let mut tellings: Vec<(u32, &Telling)> = (0..).zip(told).collect();
    // Those of no family stay apart: each has a place of its own.
    order::sort_by(&mut tellings, |(nth, a), (other, b)| {
        let (own, others) = (family(a), family(b));
        own.cmp(&others)
            .then_with(|| if own.is_none() { nth.cmp(other) } else { what(a).cmp(&what(b)) })
            .then_with(|| index.is_copy(a.article).cmp(&index.is_copy(b.article)))
            .then_with(|| nth.cmp(other))
    });
    let mut last: Option<&Telling> = None;
    for (nth, telling) in tellings {
        let is_repeated = last.is_some_and(|last| {
            family(telling).is_some() && family(last) == family(telling) && what(last) == what(telling)
        });
        match hits.last_mut().filter(|_| is_repeated) {
            Some(first) => first.n_told += 1,
            None => hits.push(hit(nth, 1)),
        }
        last = Some(telling);
    }
    order::sort_by_key(&mut hits, |hit| hit.telling);
    hits
}

/// What is told, and by whom.
fn what(telling: &Telling) -> (&str, Option<&str>) {
    (&telling.value, telling.speaker.as_deref())
}

/// The families that own a selected passage, in the collection's order.
pub(super) fn families(index: &Index, selected: &FixedBitSet) -> Vec<FamilyHit> {
    let mut hits = Vec::new();
    for (family, at) in index.corpus().families.iter().zip(0..) {
        let owns = |article| {
            let passages = index.passages_of(article);
            selected.contains_any_in_range(passages.start as usize..passages.end as usize)
        };
        let n_articles = family.articles.iter().filter(|article| owns(**article)).count() as u32;
        if n_articles > 0 {
            hits.push(FamilyHit { family: FamilyIdx(at), n_articles });
        }
    }
    hits
}
