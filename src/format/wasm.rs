//! A corpus inside the page's program: a custom section of its wasm file.
//!
//! Browsers hand such a section to the program by name, and skip it otherwise. Any old section of
//! the same name is dropped, so that a page can be filled again and again.

/// The section's name.
pub const SECTION_NAME: &str = "chronique";

const MARK: [u8; 8] = *b"\0asm\x01\0\0\0";
const CUSTOM: u8 = 0;

/// Why a corpus cannot be put into, or taken from, a wasm file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmbedError {
    /// Not a wasm file at all.
    #[error("this is no WebAssembly file (its first bytes are not its mark)")]
    Foreign,
    /// Its sections do not add up to the file.
    #[error("this WebAssembly file is cut off or damaged at byte {0}")]
    Broken(usize),
    /// A wasm section ends at 4 GiB.
    #[error("the corpus has {0} bytes, more than a page can carry (4 GiB): build it from fewer articles")]
    TooLarge(usize),
    /// No section of this name.
    #[error("this page holds no collection: put one in with chronique build")]
    Absent,
}

/// The wasm file with this corpus in it, in place of any other.
pub fn embed(wasm: &[u8], corpus: &[u8]) -> Result<Vec<u8>, EmbedError> {
    let n_bytes = 1 + SECTION_NAME.len() + corpus.len();
    let size = u32::try_from(n_bytes).map_err(|_| EmbedError::TooLarge(corpus.len()))?;
    let mut filled = Vec::with_capacity(wasm.len() + n_bytes + 6);
    filled.extend(MARK);
    for section in sections(wasm)? {
        if section.corpus().is_none() {
            filled.extend(section.whole);
        }
    }
    filled.push(CUSTOM);
    push_leb128(size, &mut filled);
    filled.push(SECTION_NAME.len() as u8);
    filled.extend(SECTION_NAME.as_bytes());
    filled.extend(corpus);
    Ok(filled)
}

/// The corpus in a wasm file.
pub fn extract(wasm: &[u8]) -> Result<&[u8], EmbedError> {
    sections(wasm)?.iter().find_map(Section::corpus).ok_or(EmbedError::Absent)
}

/// Whether these are the first bytes of a wasm file.
pub fn is_wasm(bytes: &[u8]) -> bool {
    bytes.starts_with(&MARK)
}

struct Section<'a> {
    id: u8,
    whole: &'a [u8],
    content: &'a [u8],
}

impl<'a> Section<'a> {
    /// What follows the name, if it is ours.
    fn corpus(&self) -> Option<&'a [u8]> {
        let mut content = self.content;
        let n_bytes = if self.id == CUSTOM { take_leb128(&mut content)? } else { return None };
        let (name, corpus) = content.split_at_checked(n_bytes as usize)?;
        if name == SECTION_NAME.as_bytes() { Some(corpus) } else { None }
    }
}

fn sections(wasm: &[u8]) -> Result<Vec<Section<'_>>, EmbedError> {
    let mut rest = wasm.strip_prefix(&MARK).ok_or(EmbedError::Foreign)?;
    let mut sections = Vec::new();
    while let Some((id, mut after)) = rest.split_first() {
        let broken = EmbedError::Broken(wasm.len() - rest.len());
        let n_bytes = take_leb128(&mut after).ok_or(broken)? as usize;
        let (content, next) = after.split_at_checked(n_bytes).ok_or(broken)?;
        let (whole, _) = rest.split_at_checked(rest.len() - next.len()).ok_or(broken)?;
        sections.push(Section { id: *id, whole, content });
        rest = next;
    }
    Ok(sections)
}

/// A number of up to 32 bits, seven to a byte, the last byte below 128.
fn take_leb128(bytes: &mut &[u8]) -> Option<u32> {
    let mut value = 0u64;
    for shift in [0, 7, 14, 21, 28] {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return u32::try_from(value).ok();
        }
    }
    None
}

fn push_leb128(mut value: u32, bytes: &mut Vec<u8>) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::{EmbedError, MARK, embed, extract, push_leb128, take_leb128};

    /// A file with a type section (1), a custom section “name” and a data section (11).
    fn wasm() -> Vec<u8> {
        [&MARK[..], &[1, 2, 1, 0], &[0, 6, 4, b'n', b'a', b'm', b'e', 7], &[11, 1, 0]].concat()
    }

    #[test]
    fn what_is_put_in_is_taken_out_and_the_rest_stays() {
        let filled = embed(&wasm(), b"un").unwrap_or_default();
        assert!(filled.starts_with(&wasm()));
        assert_eq!(extract(&filled), Ok(&b"un"[..]));
        let refilled = embed(&filled, b"deux").unwrap_or_default();
        assert_eq!(extract(&refilled), Ok(&b"deux"[..]));
        assert_eq!(refilled, embed(&wasm(), b"deux").unwrap_or_default());
    }

    #[test]
    fn other_files_are_refused() {
        assert_eq!(embed(b"", b""), Err(EmbedError::Foreign));
        assert_eq!(embed(b"<!doctype html>", b""), Err(EmbedError::Foreign));
        assert_eq!(extract(&wasm()), Err(EmbedError::Absent));
        let cut = wasm();
        assert_eq!(extract(cut.get(..cut.len() - 1).unwrap_or_default()), Err(EmbedError::Broken(20)));
        assert_eq!(
            extract(&[&MARK[..], &[0, 0x80, 0x80, 0x80, 0x80, 0x80, 0]].concat()),
            Err(EmbedError::Broken(8))
        );
    }

    proptest! {
        #[test]
        fn any_corpus_comes_back(corpus in vec(any::<u8>(), 0..400)) {
            let filled = embed(&wasm(), &corpus);
            prop_assert_eq!(filled.as_deref().map(extract), Ok(Ok(corpus.as_slice())));
        }

        #[test]
        fn any_bytes_are_survived(bytes in vec(any::<u8>(), 0..60)) {
            let file = [&MARK[..], &bytes].concat();
            let _ = (extract(&bytes), extract(&file), embed(&file, b"x"));
        }

        #[test]
        fn numbers_come_back(value: u32) {
            let mut bytes = Vec::new();
            push_leb128(value, &mut bytes);
            prop_assert_eq!(take_leb128(&mut bytes.as_slice()), Some(value));
        }
    }
}
