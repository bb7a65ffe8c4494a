//! Byte positions ↔ code points.

/// The code points of a text, so that a position can be turned either way in next to no time.
#[derive(Clone, Debug)]
pub struct CodePoints {
    /// By block of [`BLOCK_BYTES`], how many code points start before it.
    marks: Vec<u32>,
    n_code_points: u32,
}

/// Bytes are counted many at a time: a block is a few machine words.
const BLOCK_BYTES: usize = 64;

impl CodePoints {
    /// Counts the code points of a text, once.
    pub fn of(text: &str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / BLOCK_BYTES + 1);
        let mut n_code_points = 0;
        for block in text.as_bytes().chunks(BLOCK_BYTES) {
            marks.push(n_code_points);
            n_code_points += n_starts(block);
        }
        Self { marks, n_code_points }
    }

    /// How many there are.
    pub const fn len(&self) -> u32 {
        self.n_code_points
    }

    /// Whether the text is empty.
    pub const fn is_empty(&self) -> bool {
        self.n_code_points == 0
    }

    /// The code point that starts at or holds a byte of `text`, the text given to [`Self::of`].
    pub fn at_byte(&self, text: &str, byte: usize) -> u32 {
        if byte >= text.len() {
            return self.n_code_points;
        }
        let block = byte / BLOCK_BYTES;
        let before = self.marks.get(block).copied().unwrap_or_default();
        before + n_starts(text.as_bytes().get(block * BLOCK_BYTES..byte).unwrap_or_default())
    }

    /// The byte at which a code point starts; the length of the text past its end.
    pub fn to_byte(&self, text: &str, code_point: u32) -> usize {
        if code_point >= self.n_code_points {
            return text.len();
        }
        let block = self.marks.partition_point(|before| *before <= code_point).saturating_sub(1);
        let left = (code_point - self.marks.get(block).copied().unwrap_or_default()) as usize;
        let start = block * BLOCK_BYTES;
        let rest = text.as_bytes().get(start..).unwrap_or_default();
        let mut starts = rest.iter().enumerate().filter(|(_, byte)| !is_continuation(**byte));
        starts.nth(left).map_or(text.len(), |(byte, _)| start + byte)
    }

    /// The text between two code points; shorter where the text is.
    pub fn slice<'t>(&self, text: &'t str, start: u32, end: u32) -> &'t str {
        text.get(self.to_byte(text, start)..self.to_byte(text, end.max(start))).unwrap_or_default()
    }
}

fn n_starts(bytes: &[u8]) -> u32 {
    bytes.iter().map(|byte| u32::from(!is_continuation(*byte))).sum()
}

const fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::CodePoints;

    proptest::proptest! {
        #[test]
        fn both_ways_agree_with_counting(text in "[a-zé’€😀 ]{0,300}") {
            let points = CodePoints::of(&text);
            proptest::prop_assert_eq!(points.len() as usize, text.chars().count());
            for (nth, (byte, _)) in text.char_indices().enumerate() {
                proptest::prop_assert_eq!(points.at_byte(&text, byte), nth as u32);
                proptest::prop_assert_eq!(points.to_byte(&text, nth as u32), byte);
            }
            proptest::prop_assert_eq!(points.at_byte(&text, text.len()), points.len());
            proptest::prop_assert_eq!(points.to_byte(&text, points.len() + 7), text.len());
        }
    }

    #[test]
    fn slices_stay_inside_the_text() {
        let points = CodePoints::of("été");
        assert_eq!(points.slice("été", 1, 2), "t");
        assert_eq!(points.slice("été", 2, 99), "é");
        assert_eq!(points.slice("été", 3, 1), "");
    }
}
