//! What the markup of a page says of its lines.
//!
//! Markup tells menus from text better than words do, and worse than words what a paragraph is
//! for: so asides, captions and the headline are taken from it, and what is left is judged as any
//! text.

use super::{Judged, Kind, title::Headline};
use crate::read::{
    intake::{Part, Role},
    reading::Bytes,
};

/// A line is what this part of it is, in hundredths: a share button may stand in a paragraph.
const MOST_OF_A_LINE: usize = 80;

/// Judges lines anew by the markup around them.
pub(super) fn mark(lines: &mut [Judged<'_>], parts: &[Part]) {
    if parts.is_empty() {
        return;
    }
    let asides = stretches(parts, Role::Aside);
    let captions = stretches(parts, Role::Caption);
    let texts = stretches(parts, Role::Text);
    for judged in lines {
        let at = &judged.line.at;
        let is_most = |stretches: &[Bytes]| covered(at, stretches) * 100 >= at.len() * MOST_OF_A_LINE;
        if is_most(&asides) {
            judged.kind = Kind::Furniture;
        } else if is_most(&captions) {
            judged.kind = Kind::Caption;
        } else if judged.kind == Kind::Short && is_most(&texts) {
            judged.kind = Kind::Sentence;
        }
    }
}

/// Outside the main content that a page marks, nothing is running text; inside, nothing ends the
/// article while much of it follows.
pub(super) fn keep_main(lines: &mut [Judged<'_>], main: &Bytes) {
    let is_inside =
        |judged: &Judged<'_>| judged.line.at.start >= main.start && judged.line.at.end <= main.end;
    let mass = |judged: &Judged<'_>| if judged.kind == Kind::Sentence { judged.line.n_chars } else { 0 };
    let total: usize = lines.iter().filter(|judged| is_inside(judged)).map(mass).sum();
    if total == 0 {
        return;
    }
    let mut before = 0;
    for judged in lines {
        if is_inside(judged) {
            before += mass(judged);
            if judged.kind == Kind::End && (total - before) * 4 > total {
                judged.kind = Kind::Furniture;
            }
        } else if judged.line.at.start >= main.end {
            judged.kind = Kind::End;
        } else if judged.kind == Kind::Sentence {
            judged.kind = Kind::Furniture;
        }
    }
}

/// The headline that the markup names.
pub(super) fn headline(lines: &[Judged<'_>], parts: &[Part]) -> Option<Headline> {
    let part = parts.iter().find(|part| part.role == Role::Headline)?;
    let overlap = |judged: &Judged<'_>| covered(&judged.line.at, core::slice::from_ref(&part.at));
    let (line_idx, judged) = lines
        .iter()
        .enumerate()
        .filter(|(_, judged)| overlap(judged) > 0)
        .max_by_key(|(idx, judged)| (overlap(judged), core::cmp::Reverse(*idx)))?;
    let at = judged.line.at.start.max(part.at.start)..judged.line.at.end.min(part.at.end);
    Some(Headline { line_idx, at, by: "title: marked by the page" })
}

/// The stretches of a role, sorted, those that touch made one.
fn stretches(parts: &[Part], role: Role) -> Vec<Bytes> {
    let mut found: Vec<Bytes> = Vec::new();
    for part in parts.iter().filter(|part| part.role == role) {
        match found.last_mut() {
            Some(last) if part.at.start <= last.end => last.end = last.end.max(part.at.end),
            _ => found.push(part.at.clone()),
        }
    }
    found
}

/// How many bytes of a line lie in some stretches.
fn covered(line: &Bytes, stretches: &[Bytes]) -> usize {
    let first = stretches.partition_point(|stretch| stretch.end <= line.start);
    let inside = stretches.iter().skip(first).take_while(|stretch| stretch.start < line.end);
    inside.map(|stretch| stretch.end.min(line.end) - stretch.start.max(line.start)).sum()
}
