//! Bytes → text, in whatever encoding they came.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Why bytes are no article.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// Nothing in it, or white space alone.
    #[error("the file is empty; remove it or put its text in")]
    Empty,
    /// Sound, pictures, programs, archives.
    #[error("not a text; give .txt, .html, .csv or .ndjson files")]
    Binary,
}

/// How far bytes are looked at to tell text from other things. The whole file would do as well,
/// more slowly; a few hundred bytes could all be a program's readable header.
const SNIFFED_BYTES: usize = 64 * 1024;

/// Decodes bytes: by their byte order mark, else UTF-8, else the legacy encoding they look like,
/// which a warning then names. The mark itself is left out.
pub fn decode(bytes: &[u8]) -> Result<(String, Vec<String>), DecodeError> {
    if let Some((encoding, mark_len)) = Encoding::for_bom(bytes) {
        return decode_marked(bytes.get(mark_len..).unwrap_or_default(), encoding);
    }
    if is_binary(bytes) {
        return Err(DecodeError::Binary);
    }
    match core::str::from_utf8(bytes) {
        Ok(text) => not_empty(text.to_string(), Vec::new()),
        Err(_) => decode_guessed(bytes),
    }
}

/// As [`decode`], for a page: where it is not UTF-8, the encoding it declares comes before a guess.
pub fn decode_html(bytes: &[u8]) -> Result<(String, Vec<String>), DecodeError> {
    let is_plain =
        Encoding::for_bom(bytes).is_none() && !is_binary(bytes) && core::str::from_utf8(bytes).is_err();
    match declared(bytes).filter(|_| is_plain) {
        Some(encoding) => not_empty(encoding.decode_without_bom_handling(bytes).0.into_owned(), Vec::new()),
        None => decode(bytes),
    }
}

/// The legacy encoding that a page's head declares: `charset=iso-8859-1`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..2048).unwrap_or(bytes)).to_ascii_lowercase();
    let (_, label) = head.split_once("charset=")?;
    let label = label.trim_start_matches(['"', '\'']);
    let end = label
        .find(|mark: char| !mark.is_ascii_alphanumeric() && !matches!(mark, '-' | '_' | ':'))
        .unwrap_or(label.len());
    let encoding = Encoding::for_label(label.get(..end)?.as_bytes())?;
    let is_legacy = encoding.is_ascii_compatible() && encoding != UTF_8;
    is_legacy.then_some(encoding)
}

fn decode_marked(bytes: &[u8], encoding: &'static Encoding) -> Result<(String, Vec<String>), DecodeError> {
    debug_assert!([UTF_8, UTF_16LE, UTF_16BE].contains(&encoding));
    let (text, has_errors) = encoding.decode_without_bom_handling(bytes);
    if text.contains('\0') {
        return Err(DecodeError::Binary);
    }
    let warning = || format!("some bytes are not valid {}; they are shown as \u{fffd}", encoding.name());
    not_empty(text.into_owned(), if has_errors { vec![warning()] } else { Vec::new() })
}

fn decode_guessed(bytes: &[u8]) -> Result<(String, Vec<String>), DecodeError> {
    // A few broken bytes in a text that is UTF-8 otherwise are damage, not another encoding.
    let text = String::from_utf8_lossy(bytes);
    let n_broken = text.matches('\u{fffd}').count();
    let n_foreign = text.chars().filter(|letter| !letter.is_ascii() && *letter != '\u{fffd}').count();
    if n_broken * 10 <= n_foreign {
        let warning = format!("{n_broken} invalid UTF-8 sequences; they are shown as \u{fffd}");
        return not_empty(text.into_owned(), vec![warning]);
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, chardetng::Utf8Detection::Deny);
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let warning = format!("not UTF-8; read as {}, guessed from its bytes", encoding.name());
    not_empty(text.into_owned(), vec![warning])
}

fn not_empty(text: String, warnings: Vec<String>) -> Result<(String, Vec<String>), DecodeError> {
    if text.trim().is_empty() { Err(DecodeError::Empty) } else { Ok((text, warnings)) }
}

/// A NUL byte, or control characters in more than one byte of ten.
fn is_binary(bytes: &[u8]) -> bool {
    let head = bytes.get(..SNIFFED_BYTES).unwrap_or(bytes);
    let is_control = |byte: &&u8| {
        (**byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b)) || **byte == 0x7f
    };
    bytes.contains(&0) || head.iter().filter(is_control).count() * 10 > head.len()
}

#[cfg(test)]
mod tests {
    use super::{DecodeError, decode};

    #[test]
    fn encodings() {
        let utf_16: Vec<u8> =
            core::iter::once(0xfeff).chain("L’été".encode_utf16()).flat_map(u16::to_le_bytes).collect();
        for (bytes, text, n_warnings) in [
            ("L’été à Gao".as_bytes(), "L’été à Gao", 0),
            (b"\xef\xbb\xbfL'\xc3\xa9t\xc3\xa9", "L'été", 0),
            (utf_16.as_slice(), "L’été", 0),
            (b"Le minist\xe8re \xe9tait ferm\xe9 \xe0 No\xebl, \x93 oui \x94", "Le ministère était fermé à Noël, “ oui ”", 1),
            (b"\xc3\xa9t\xc3\xa9, \xc3\xa0, \xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9 \xff", "été, à, éééééééé \u{fffd}", 1),
        ] {
            let Ok((read, warnings)) = decode(bytes) else { unreachable!("{text}") };
            assert_eq!((read.as_str(), warnings.len()), (text, n_warnings), "{warnings:?}");
        }
    }

    #[test]
    fn the_guess_is_named() {
        let warnings = decode(b"d\xe9j\xe0 vu \xe0 l'h\xf4tel, tr\xe8s t\xf4t").map(|(_, warnings)| warnings);
        assert_eq!(warnings, Ok(vec!["not UTF-8; read as windows-1252, guessed from its bytes".to_string()]));
    }

    #[test]
    fn what_is_no_text() {
        assert_eq!(decode(b""), Err(DecodeError::Empty));
        assert_eq!(decode(b"\xef\xbb\xbf\n"), Err(DecodeError::Empty));
        assert_eq!(decode(b"\x7fELF\x02\x01\x01\x00\x00"), Err(DecodeError::Binary));
        assert_eq!(decode(b"\x01\x02\x03\x04abc"), Err(DecodeError::Binary));
    }

    proptest::proptest! {
        #[test]
        fn any_bytes(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            let _ = decode(&bytes);
        }
    }
}
