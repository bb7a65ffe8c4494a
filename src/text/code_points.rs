//! Byte positions ↔ code points.

/// The code points of a text, so that a position can be turned either way in constant time.
#[derive(Clone, Debug)]
pub struct CodePoints {
    /// The byte at which every 64th code point starts, and the length of the text.
    marks: Vec<u32>,
    n_code_points: u32,
}

const STRIDE: usize = 64;

impl CodePoints {
    /// Counts the code points of a text, once.
    pub fn of(text: &str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 2);
        let mut n_code_points = 0;
        for (byte, _) in text.char_indices() {
            if n_code_points % STRIDE == 0 {
                marks.push(byte as u32);
            }
            n_code_points += 1;
        }
        marks.push(text.len() as u32);
        Self { marks, n_code_points: n_code_points as u32 }
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
        let block = self.marks.partition_point(|mark| *mark as usize <= byte).saturating_sub(1);
        if block + 1 >= self.marks.len() {
            return self.n_code_points;
        }
        let start = self.marks[block] as usize;
        let inside = text.as_bytes().get(start..byte.min(text.len())).unwrap_or_default();
        (block * STRIDE + inside.iter().filter(|byte| !is_continuation(**byte)).count()) as u32
    }

    /// The byte at which a code point starts; the length of the text past its end.
    pub fn to_byte(&self, text: &str, code_point: u32) -> usize {
        if code_point >= self.n_code_points {
            return text.len();
        }
        let block = code_point as usize / STRIDE;
        let start = self.marks[block] as usize;
        let rest = text.get(start..).unwrap_or_default();
        start + rest.char_indices().nth(code_point as usize % STRIDE).map_or(rest.len(), |(byte, _)| byte)
    }

    /// The text between two code points; shorter where the text is.
    pub fn slice<'t>(&self, text: &'t str, start: u32, end: u32) -> &'t str {
        text.get(self.to_byte(text, start)..self.to_byte(text, end.max(start))).unwrap_or_default()
    }
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
