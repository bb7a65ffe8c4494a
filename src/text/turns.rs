//! Where a turn of some letters stands in a line.
//!
//! The standard library prepares each search of a string, which pays in a long text. A line of a page is
//! asked for dozens of turns and holds hardly any of them: here nothing is prepared.

/// Where a turn first stands in a text.
#[inline]
pub fn find_turn(text: &str, turn: &str) -> Option<usize> {
    let (bytes, turn) = (text.as_bytes(), turn.as_bytes());
    // Every word has a space before it: the letter behind it tells more.
    let skipped = usize::from(turn.len() > 1 && turn.first() == Some(&b' '));
    let Some(told) = turn.get(skipped) else { return Some(0) };
    let mut from = skipped;
    loop {
        let at = from + bytes.get(from..)?.iter().position(|byte| byte == told)?;
        if bytes.get(at - skipped..).is_some_and(|rest| rest.starts_with(turn)) {
            return Some(at - skipped);
        }
        from = at + 1;
    }
}

/// Whether a turn stands in a text.
#[inline]
pub fn has_turn(text: &str, turn: &str) -> bool {
    find_turn(text, turn).is_some()
}

/// What stands before the first such turn, and what behind it.
#[inline]
pub fn split_turn<'t>(text: &'t str, turn: &str) -> Option<(&'t str, &'t str)> {
    let at = find_turn(text, turn)?;
    Some((text.get(..at)?, text.get(at + turn.len()..)?))
}

#[cfg(test)]
mod tests {
    use super::{find_turn, split_turn};

    proptest::proptest! {
        #[test]
        fn turns_stand_where_the_standard_library_finds_them(text in "[ ab,é]{0,12}", turn in "[ ab,é]{0,3}") {
            proptest::prop_assert_eq!(find_turn(&text, &turn), text.find(&turn));
            proptest::prop_assert_eq!(split_turn(&text, &turn), text.split_once(&turn));
        }
    }
}
