//! `(index, view) → answer`: what a view shows. Pure, and alone in reading the index; whoever
//! changes the view is in [`view`](crate::view).

mod answer;

pub use answer::{Answer, ArticleHit, Bin, FacetAnswer, FacetRow, Level, Mark, Tick, Timeline, Unknown};
