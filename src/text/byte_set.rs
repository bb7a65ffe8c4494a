//! Bytes that are looked for, as a table: one look for each byte of a text, however many they are.

/// A set of bytes.
pub struct ByteSet([bool; 256]);

impl ByteSet {
    /// Those of a list.
    pub const fn of(list: &[u8]) -> Self {
        let mut table = [false; 256];
        let mut rest = list;
        while let [first, others @ ..] = rest {
            table[*first as usize] = true;
            rest = others;
        }
        Self(table)
    }

    /// Whether a byte is one of them.
    pub const fn has(&self, byte: u8) -> bool {
        self.0[byte as usize]
    }

    /// Where the first of them stands.
    pub fn position(&self, bytes: &[u8]) -> Option<usize> {
        bytes.iter().position(|byte| self.has(*byte))
    }
}

#[cfg(test)]
mod tests {
    use super::ByteSet;

    #[test]
    fn the_first_of_a_set_is_found() {
        static MARKS: ByteSet = ByteSet::of(b".!\xe2\xff");
        assert_eq!(MARKS.position("été… fin.".as_bytes()), Some(5));
        assert_eq!(MARKS.position(b"\xff"), Some(0));
        assert_eq!((MARKS.position(b"fin"), MARKS.position(b"")), (None, None));
    }
}
