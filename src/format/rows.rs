//! postcard's bytes → values of [`model`](crate::model), without a way out at every field.
//!
//! What serde makes of the same types leaves early wherever a byte can be wrong, and drops what it
//! had read so far: 10 KB of the page (compressed, 3). Here reading goes on with zeros and says at
//! the end that something was wrong ([`Rows::finish`]); checksums were right before, so nearly never.
//! The fields stand here once more, in the order of `model`: a field left out does not compile, and
//! another order does not read back what `write` wrote (`tests.rs` fills every field).
//!
//! Numbers are LEB128, an option a byte before its value, a list its length before its items, an
//! enum its position, a string its length in bytes before them.

use crate::model::{
    About, Actor, ActorIdx, Article, ArticleIdx, CorpusMention, CorpusPassage, CorpusQuote, CorpusTime,
    Disagreement, Event, EventIdx, Fact, Family, FamilyIdx, Form, How, Kind, OutletIdx, Precision, Published,
    PublishedHow, RuleIdx, Score, Span, Subject, Telling, Title, TopicIdx,
};

/// The bytes of a section that are still to be read.
pub(super) struct Rows<'a> {
    rest: &'a [u8],
    is_broken: bool,
}

/// What a section can hold.
pub(super) trait Row: Sized {
    /// Takes a value; any, where the bytes are wrong.
    fn take(rows: &mut Rows<'_>) -> Self;
}

/// The value that bytes hold, all of them; `None` where they hold none.
pub(super) fn read<T: Row>(bytes: &[u8]) -> Option<T> {
    let mut rows = Rows { rest: bytes, is_broken: false };
    let value = T::take(&mut rows);
    rows.finish().then_some(value)
}

impl<'a> Rows<'a> {
    fn finish(&self) -> bool {
        self.rest.is_empty() && !self.is_broken
    }

    #[inline(never)]
    fn byte(&mut self) -> u8 {
        let Some((byte, rest)) = self.rest.split_first() else {
            self.is_broken = true;
            return 0;
        };
        self.rest = rest;
        *byte
    }

    #[inline(never)]
    fn number(&mut self) -> u32 {
        let mut number = 0_u32;
        for shift in (0..u32::BITS).step_by(7) {
            let byte = self.byte();
            let bits = u32::from(byte & 0x7f);
            self.is_broken |= bits << shift >> shift != bits;
            number |= bits << shift;
            if byte < 0x80 {
                return number;
            }
        }
        self.is_broken = true;
        0
    }

    /// A length. Every item takes a byte at least, so that no wrong length asks for memory.
    #[inline(never)]
    fn length(&mut self) -> usize {
        let n = self.number() as usize;
        if n <= self.rest.len() {
            return n;
        }
        self.is_broken = true;
        0
    }

    #[inline(never)]
    fn text(&mut self) -> String {
        let n_bytes = self.length();
        let (text, rest): (&'a [u8], _) = self.rest.split_at_checked(n_bytes).unwrap_or_default();
        self.rest = rest;
        let text = str::from_utf8(text);
        self.is_broken |= text.is_err();
        text.unwrap_or_default().to_string()
    }

    #[inline(never)]
    fn is_there(&mut self) -> bool {
        let byte = self.byte();
        self.is_broken |= byte > 1;
        byte == 1
    }

    fn choice<T: Copy>(&mut self, all: &[T], first: T) -> T {
        let found = all.get(self.number() as usize);
        self.is_broken |= found.is_none();
        found.copied().unwrap_or(first)
    }
}

impl Row for u32 {
    fn take(rows: &mut Rows<'_>) -> Self {
        rows.number()
    }
}

impl Row for String {
    fn take(rows: &mut Rows<'_>) -> Self {
        rows.text()
    }
}

impl<T: Row> Row for Option<T> {
    fn take(rows: &mut Rows<'_>) -> Self {
        rows.is_there().then(|| T::take(rows))
    }
}

impl<T: Row> Row for Vec<T> {
    fn take(rows: &mut Rows<'_>) -> Self {
        let mut items = Self::new();
        for _ in 0..rows.length() {
            items.push(T::take(rows));
        }
        items
    }
}

impl<A: Row, B: Row> Row for (A, B) {
    fn take(rows: &mut Rows<'_>) -> Self {
        (A::take(rows), B::take(rows))
    }
}

impl<A: Row, B: Row, C: Row> Row for (A, B, C) {
    fn take(rows: &mut Rows<'_>) -> Self {
        (A::take(rows), B::take(rows), C::take(rows))
    }
}

impl Row for Score {
    fn take(rows: &mut Rows<'_>) -> Self {
        let score = u16::try_from(rows.number());
        rows.is_broken |= score.is_err();
        Self(score.unwrap_or_default())
    }
}

impl Row for TopicIdx {
    fn take(rows: &mut Rows<'_>) -> Self {
        Self(rows.byte())
    }
}

/// Positions in tables.
macro_rules! positions {
    ($($of:ident)*) => {$(
        impl Row for $of {
            fn take(rows: &mut Rows<'_>) -> Self {
                Self(rows.number())
            }
        }
    )*};
}

/// Structs: their fields in order.
macro_rules! fields {
    ($($of:ident { $($field:ident)* })*) => {$(
        impl Row for $of {
            fn take(rows: &mut Rows<'_>) -> Self {
                Self { $($field: Row::take(rows)),* }
            }
        }
    )*};
}

/// Enums: their variants in order.
macro_rules! variants {
    ($($of:ident { $first:ident $($variant:ident)* })*) => {$(
        impl Row for $of {
            fn take(rows: &mut Rows<'_>) -> Self {
                rows.choice(&[Self::$first, $(Self::$variant),*], Self::$first)
            }
        }
    )*};
}

positions! { ActorIdx ArticleIdx EventIdx FamilyIdx OutletIdx RuleIdx }

fields! {
    About { title description built version warnings }
    Actor { id name kind aliases wikidata member_of }
    Article {
        id source url lang title outlet agency byline published body mentions times quotes reported topics
        passages family warnings
    }
    CorpusMention { span actor form by }
    CorpusPassage { span times actors topics event }
    CorpusQuote { span speaker by said }
    CorpusTime { span edtf precision how by }
    Disagreement { about event tellings by }
    Event { id when facts best by }
    Fact { article passage edtf }
    Family { id articles source shared by }
    Published { edtf how start end by }
    Span { start end }
    Telling { value article span speaker }
    Title { text start end by }
}

variants! {
    Form { Name Role Metonym Description }
    How { Absolute Publication Context }
    Kind { Person State Organisation ArmedGroup Company Place }
    Precision { Day Weekend Week Month Quarter Semester Year Decade Interval Open Vague }
    PublishedHow { Stated Dateline Metadata Inferred Unknown }
    Subject { Date Figure Wording Name Agent }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::model::{Form, How, Kind, Precision, PublishedHow, Subject, Title};

    /// Whatever the bytes, the same value as postcard's own reader, or none where it has none.
    fn check<T: super::Row + serde::de::DeserializeOwned + PartialEq + core::fmt::Debug>(bytes: &[u8]) {
        let expected = match postcard::take_from_bytes::<T>(bytes) {
            Ok((value, [])) => Some(value),
            _ => None,
        };
        assert_eq!(read::<T>(bytes), expected, "{bytes:?}");
    }

    #[test]
    fn every_variant_is_the_one_that_postcard_reads() {
        for at in 0..16 {
            check::<Form>(&[at]);
            check::<How>(&[at]);
            check::<Kind>(&[at]);
            check::<Precision>(&[at]);
            check::<PublishedHow>(&[at]);
            check::<Subject>(&[at]);
        }
    }

    #[test]
    fn numbers_too_large_and_texts_too_long_are_refused() {
        check::<u32>(&[0xff, 0xff, 0xff, 0xff, 0x0f]);
        check::<u32>(&[0xff, 0xff, 0xff, 0xff, 0x1f]);
        check::<u32>(&[0xff, 0xff, 0xff, 0xff, 0xff, 0x01]);
        check::<Vec<String>>(&[0xff, 0xff, 0xff, 0xff, 0x0f]);
        check::<String>(&[2, 0xc3, 0x28]);
        check::<Option<u32>>(&[2, 1]);
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_read_as_postcard_reads_them(bytes in proptest::collection::vec(0..6_u8, 0..24)) {
            check::<Vec<(u32, Option<String>)>>(&bytes);
            check::<Vec<Title>>(&bytes);
        }
    }
}
