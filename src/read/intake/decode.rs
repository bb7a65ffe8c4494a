//! Bytes → text, in whatever encoding they came.

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Why bytes are no article.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// Nothing in it, or white space alone.
    #[error("the file is empty; remove it or put its text in")]
    Empty,
    /// Sound, pictures, programs, archives.
    #[error("not a text; give .txt, .html, .csv or .ndjson files")]
    Binary,
    /// Places in it would not fit the 32 bits of a record.
    #[error("larger than 1 GiB; split it into several files")]
    TooLarge,
}

/// Places in a text are counted in 32 bits, and decoding makes at most three bytes of one.
const MAX_BYTES: usize = 1 << 30;

/// How far bytes are looked at to tell text from other things. The whole file would do as well,
/// more slowly; a few hundred bytes could all be a program's readable header.
const SNIFFED_BYTES: usize = 64 * 1024;

/// Decodes bytes: by their byte order mark, else UTF-8, else the legacy encoding they look like,
/// which a warning then names. The mark itself is left out.
pub fn decode(bytes: &[u8]) -> Result<(String, Vec<String>), DecodeError> {
    if bytes.len() > MAX_BYTES {
        return Err(DecodeError::TooLarge);
    }
    if let Some((encoding, mark_len)) = Encoding::for_bom(bytes) {
        return decode_marked(bytes.get(mark_len..).unwrap_or_default(), encoding);
    }
    if let Some(encoding) = unmarked_utf_16(bytes) {
        let (text, mut warnings) = decode_marked(bytes, encoding)?;
        warnings.push(format!("no byte order mark; read as {}, guessed from its bytes", encoding.name()));
        return Ok((text, warnings));
    }
    if is_binary(bytes) {
        return Err(DecodeError::Binary);
    }
    match core::str::from_utf8(bytes) {
        Ok(text) => match mended(text) {
            Some(text) => {
                let warning = "UTF-8 that was taken for windows-1252 and encoded again; undone".to_string();
                not_empty(text, vec![warning])
            }
            None => not_empty(text.to_string(), Vec::new()),
        },
        Err(_) => decode_guessed(bytes),
    }
}

/// UTF-16 without its mark: Latin letters have a NUL on one side, and one side only.
fn unmarked_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..SNIFFED_BYTES).unwrap_or(bytes);
    if !head.contains(&0) {
        return None;
    }
    let (mut n_first, mut n_second) = (0, 0);
    for pair in head.chunks_exact(2) {
        let [first, second] = pair else { continue };
        n_first += usize::from(*first == 0);
        n_second += usize::from(*second == 0);
    }
    let n_pairs = head.len() / 2;
    let is_most = |n: usize, other: usize| n_pairs >= 8 && n * 10 >= n_pairs * 7 && other * 50 <= n_pairs;
    let encoding = match (is_most(n_second, n_first), is_most(n_first, n_second)) {
        (true, _) => UTF_16LE,
        (_, true) => UTF_16BE,
        _ => return None,
    };
    let (text, has_errors) = encoding.decode_without_bom_handling(bytes);
    let n_controls = text.chars().filter(|letter| letter.is_control() && !letter.is_whitespace()).count();
    (!has_errors && n_controls == 0).then_some(encoding)
}

/// « Ã©tÃ© » → « été », where nothing in the text speaks against it: every line that holds more
/// than ASCII becomes valid UTF-8 when its letters are written as windows-1252, and there are
/// several. French that was never broken does not.
fn mended(text: &str) -> Option<String> {
    // « Ã », « Â » and « â », by their bytes: looked for without a way out, many are seen at a time.
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let is_broken = |first: u8, second: u8| first == 0xc3 && matches!(second, 0x83 | 0x82 | 0xa2);
    if !pairs.fold(false, |is, (first, second)| is | is_broken(*first, *second)) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut n_mended = 0;
    for line in text.split_inclusive('\n') {
        if line.is_ascii() {
            out.push_str(line);
            continue;
        }
        let (bytes, _, has_errors) = WINDOWS_1252.encode(line);
        let line = core::str::from_utf8(&bytes).ok().filter(|_| !has_errors)?;
        n_mended += line.chars().filter(|letter| !letter.is_ascii()).count();
        out.push_str(line);
    }
    (n_mended >= 3).then_some(out)
}

/// As [`decode`], for a page: where it is not UTF-8, the encoding it declares comes before a guess.
pub fn decode_html(bytes: &[u8]) -> Result<(String, Vec<String>), DecodeError> {
    if bytes.len() > MAX_BYTES {
        return Err(DecodeError::TooLarge);
    }
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
    let encoding = if is_macintosh(bytes) { MACINTOSH } else { guessed(bytes) };
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let warning = format!("not UTF-8; read as {}, guessed from its bytes", encoding.name());
    not_empty(text.into_owned(), vec![warning])
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, chardetng::Utf8Detection::Deny)
}

/// French as old Macintoshes wrote it, which browsers do not guess: the accented letters of their code stand
/// inside words, those of windows-1252 hardly do.
fn is_macintosh(bytes: &[u8]) -> bool {
    // « éèêëàâçôûùîï » in each.
    const OF_MAC: &[u8] = b"\x8e\x8f\x90\x91\x88\x89\x8d\x99\x9e\x9d\x94\x95";
    const OF_WINDOWS: &[u8] = b"\xe9\xe8\xea\xeb\xe0\xe2\xe7\xf4\xfb\xf9\xee\xef";
    let inside = |set: &[u8]| {
        let is_one = |at: &&[u8]| match at {
            [before, letter, after] => {
                set.contains(letter) && before.is_ascii_alphabetic() && after.is_ascii_lowercase()
            }
            _ => false,
        };
        bytes.windows(3).take(SNIFFED_BYTES).filter(is_one).count()
    };
    let n_mac = inside(OF_MAC);
    n_mac >= 2 && n_mac > 4 * inside(OF_WINDOWS)
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
            (b"Le pr\x8esident a d\x8eclar\x8e \x88 No\x91l qu'il \x8etait \xc7 tr\x8fs d\x8e\x8du \xc8", "Le président a déclaré à Noël qu'il était « très déçu »", 1),
            (b"\x93 Le d\xe9put\xe9 \x97 l\x92a\xeen\xe9 \x85 r\xe9p\xe8te \x94 \x8cuvre", "“ Le député — l’aîné … répète ” Œuvre", 1),
            (b"\xc3\xa9t\xc3\xa9, \xc3\xa0, \xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9 \xff", "été, à, éééééééé \u{fffd}", 1),
        ] {
            let Ok((read, warnings)) = decode(bytes) else { unreachable!("{text}") };
            assert_eq!((read.as_str(), warnings.len()), (text, n_warnings), "{warnings:?}");
        }
    }

    #[test]
    fn utf_16_without_its_mark() {
        for to_bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            let bytes: Vec<u8> = "L’été fut long à Gao.".encode_utf16().flat_map(to_bytes).collect();
            let Ok((text, warnings)) = decode(&bytes) else { unreachable!("{bytes:?}") };
            assert_eq!((text.as_str(), warnings.len()), ("L’été fut long à Gao.", 1));
        }
    }

    #[test]
    fn letters_broken_twice_are_mended_where_that_is_certain() {
        for (broken, whole) in [
            ("Les Ã©lections ont Ã©tÃ© reportÃ©es.", "Les élections ont été reportées."),
            ("Lâ€™Ã©tÃ© Ã\u{a0} Gao\nfin", "L’été à Gao\nfin"),
            // One line is sound: whoever writes so means it.
            ("On lit « Ã©tÃ© » au lieu d'« été »\nÃ©tÃ©", "On lit « Ã©tÃ© » au lieu d'« été »\nÃ©tÃ©"),
            ("Âge, âne, Âme : écrits avec soin", "Âge, âne, Âme : écrits avec soin"),
            ("SÃO PAULO", "SÃO PAULO"),
        ] {
            assert_eq!(decode(broken.as_bytes()).map(|(text, _)| text), Ok(whole.to_string()));
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
