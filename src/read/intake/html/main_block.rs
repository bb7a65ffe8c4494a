//! Where on a page the article lies.

use super::walk::{Block, Mark, Walk};
use crate::read::{intake::Role, reading::Bytes};

/// An aside that its class or element declares may hold this part of a page's prose and be one;
/// comments more than others, as they may outweigh what they are about.
const SURE_ASIDE: usize = 95;
const LIKELY_ASIDE: usize = 65;
/// A block must hold this part of the prose of the block that holds most.
const LEAST_SHARE: usize = 40;
/// Prose between headline and block that may be a standfirst.
const LEAD_CHARS: usize = 700;

/// The asides that hold: none may be most of the page. Sorted, apart from each other.
pub(super) fn asides(walk: &Walk) -> Vec<Bytes> {
    let prose = Prose::of(&walk.prose);
    let total = prose.in_bytes(&(0..walk.text.len()));
    let holds = |mark: &&Mark| {
        let limit = if mark.surety > 1 { SURE_ASIDE } else { LIKELY_ASIDE };
        mark.role == Role::Aside && prose.in_bytes(&mark.at) * 100 <= total * limit
    };
    let mut found: Vec<Bytes> = walk.marks.iter().filter(holds).map(|mark| mark.at.clone()).collect();
    found.sort_by_key(|at| (at.start, at.end));
    let mut apart: Vec<Bytes> = Vec::new();
    for at in found {
        match apart.last_mut() {
            Some(last) if at.start < last.end => last.end = last.end.max(at.end),
            _ => apart.push(at),
        }
    }
    apart
}

/// The block most surely the article, a standfirst above it included.
pub(super) fn main_block(walk: &Walk, asides: &[Bytes], headline: Option<&Bytes>) -> Option<Bytes> {
    let outside: Vec<(usize, usize)> =
        walk.prose.iter().filter(|(at, _)| !is_inside(asides, *at)).copied().collect();
    let prose = Prose::of(&outside);
    let total = prose.in_bytes(&(0..walk.text.len()));
    let blocks: Vec<&Block> = walk.blocks.iter().filter(|block| !is_inside(asides, block.at.start)).collect();
    let densest = blocks.iter().max_by_key(|block| (block.n_prose, core::cmp::Reverse(block.at.start)))?;
    let most = prose.in_bytes(&densest.at);
    let is_enough = |block: &&&Block| prose.in_bytes(&block.at) * 100 >= most * LEAST_SHARE;
    let ranked = blocks.iter().filter(|block| block.rank > 0).filter(is_enough);
    // Of equals the first: pages that go on for ever append other articles.
    let best = ranked.min_by_key(|block| {
        (core::cmp::Reverse(block.rank), block.at.start, core::cmp::Reverse(block.at.end))
    });
    let mut at = match best {
        Some(best) => with_siblings(best, &blocks),
        None if most * 2 >= total && total > 0 => densest.at.clone(),
        None => return None,
    };
    // A block that holds next to nothing was filled by a script when the page was alive.
    if at.len() < 200 && at.len() * 3 < walk.text.len() {
        return None;
    }
    if let Some(headline) = headline
        && headline.end <= at.start
        && prose.in_bytes(&(headline.end..at.start)) <= LEAD_CHARS
    {
        at.start = headline.end;
    }
    Some(at)
}

/// A body in several pieces, advertisements between them.
fn with_siblings(best: &Block, blocks: &[&Block]) -> Bytes {
    let mut at = best.at.clone();
    if best.rank >= 4 {
        for block in blocks {
            if block.rank == best.rank && block.parent == best.parent && block.at.start >= at.end {
                at.end = block.at.end.max(at.end);
            }
        }
    }
    at
}

/// Whether a place is in one of some stretches, sorted and apart.
pub(super) fn is_inside(stretches: &[Bytes], at: usize) -> bool {
    let next = stretches.partition_point(|stretch| stretch.start <= at);
    next.checked_sub(1).and_then(|before| stretches.get(before)).is_some_and(|stretch| at < stretch.end)
}

/// How much prose stands up to a place.
struct Prose {
    /// Starts of paragraphs, and the letters of all before each.
    sums: Vec<(usize, usize)>,
    total: usize,
}

impl Prose {
    fn of(paragraphs: &[(usize, usize)]) -> Self {
        let mut sums = paragraphs.to_vec();
        sums.sort_unstable();
        let mut total = 0;
        for (_, n_chars) in &mut sums {
            let n = *n_chars;
            *n_chars = total;
            total += n;
        }
        Self { sums, total }
    }

    fn before(&self, at: usize) -> usize {
        let next = self.sums.partition_point(|(start, _)| *start < at);
        self.sums.get(next).map_or(self.total, |(_, before)| *before)
    }

    fn in_bytes(&self, at: &Bytes) -> usize {
        self.before(at.end).saturating_sub(self.before(at.start))
    }
}
