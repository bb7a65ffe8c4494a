//! Weekdays that no verb places (« Grève jeudi », a headline) → the day that the same name has where a verb
//! places it in the same article.

use super::{
    expression::{Date, Expression, Shape, Side},
    tense::Tense,
};
use crate::{
    model::{Edtf, Weekday},
    read::reading::FoundTime,
};

/// What the article said of each weekday.
#[derive(Debug, Default)]
pub(super) struct Weekdays {
    /// The first value that a tense or an adjective gave it.
    placed: [Option<Edtf>; 7],
    /// Those left to chance: which weekday, and its place among the times.
    unplaced: Vec<(Weekday, usize)>,
}

impl Weekdays {
    /// An expression was resolved; it is the `nth` time.
    pub(super) fn saw(&mut self, expression: &Expression, tense: Tense, value: Option<Edtf>, nth: usize) {
        let Expression::One(dated) = expression else { return };
        let Date::Weekday(weekday, side) = dated.date else { return };
        if dated.shape != Shape::Whole {
            return;
        }
        if side == Side::Tense && tense == Tense::Unsaid {
            self.unplaced.push((weekday, nth));
        } else if let Some(slot) = self.placed.get_mut(weekday as usize)
            && matches!(side, Side::Tense | Side::Near)
        {
            *slot = slot.or(value);
        }
    }

    /// Gives those left to chance the value of their namesakes.
    pub(super) fn settle(self, found: &mut [FoundTime]) {
        for (weekday, nth) in self.unplaced {
            let value = self.placed.get(weekday as usize).copied().flatten();
            if let (Some(time), Some(value)) = (found.get_mut(nth), value) {
                time.edtf = Some(value);
                time.by.push_str(", as the same day elsewhere in the article");
            }
        }
    }
}
