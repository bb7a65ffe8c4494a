//! The files of a page, each with its compressed twins: `.br` and `.gz`, for hosts that send them as
//! they are. A host that does not know them sends the plain file.
//!
//! No time and no name is written into them: the same page gives the same bytes.

use std::io::{self, Write as _};

use flate2::{Compression, GzBuilder};
use rayon::prelude::*;

use super::{Page, has_extension};

/// Texts and programs. Pictures and the like are compressed in themselves.
const EXTENSIONS: [&str; 7] = ["css", "html", "js", "json", "svg", "wasm", "webmanifest"];

/// The twins' endings.
const ENDINGS: [&str; 2] = [".br", ".gz"];

/// The name of the file whose twin this is, if it is named like one.
pub fn plain_name(name: &str) -> Option<&str> {
    let plain = ENDINGS.iter().find_map(|ending| name.strip_suffix(ending))?;
    EXTENSIONS.iter().any(|extension| has_extension(plain, extension)).then_some(plain)
}

/// The page with its twins; none that would be larger than its file.
pub fn with_twins(page: &Page) -> io::Result<Page> {
    let is_text = |name: &str| EXTENSIONS.iter().any(|extension| has_extension(name, extension));
    let files: Vec<(&String, &Vec<u8>)> = page.files.iter().filter(|(name, _)| is_text(name)).collect();
    let twins = |(name, bytes): (&String, &Vec<u8>)| {
        let (smallest, usual) = rayon::join(|| brotli(bytes), || gzip(bytes));
        let twins = [(".br", smallest?), (".gz", usual?)];
        let kept = twins.into_iter().filter(|(_, twin)| twin.len() < bytes.len());
        Ok(kept.map(|(ending, twin)| ([name, ending].concat(), twin)).collect::<Vec<_>>())
    };
    let twins: Vec<Vec<(String, Vec<u8>)>> = files.into_par_iter().map(twins).collect::<io::Result<_>>()?;
    let mut whole = page.clone();
    whole.files.extend(twins.into_iter().flatten());
    Ok(whole)
}

/// Gzip at its best level.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut gzip = GzBuilder::new().write(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    gzip.finish()
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: quality(bytes.len()),
        lgwin: window(bytes.len()),
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &params)?;
    Ok(compressed)
}

/// As wide as the file (as a power of two), at most what every browser takes: a wider one is only
/// slower.
fn window(n_bytes: usize) -> i32 {
    let bits = usize::BITS - n_bytes.leading_zeros();
    bits.clamp(16, 22) as i32
}

/// The best level costs seconds a megabyte: a large collection gets a quicker one, which makes it a
/// tenth larger, a very large one the quickest that is worth it.
fn quality(n_bytes: usize) -> i32 {
    match n_bytes {
        0..=2_000_000 => 11,
        2_000_001..=64_000_000 => 9,
        _ => 5,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::{Page, plain_name, with_twins};

    #[test]
    fn twins_unfold_to_their_files_and_are_never_larger() {
        let text = "Le port de Sète. ".repeat(50).into_bytes();
        let mut page = Page::default();
        for (name, bytes) in [("a.js", text.clone()), ("b.css", b"x".to_vec()), ("c.png", text.clone())] {
            page.files.insert(name.into(), bytes);
        }
        let whole = with_twins(&page).unwrap_or_default();
        let names: Vec<&str> = whole.files.keys().map(String::as_str).collect();
        assert_eq!(names, ["a.js", "a.js.br", "a.js.gz", "b.css", "c.png"]);
        let twin = |name: &str| whole.files.get(name).cloned().unwrap_or_default();
        let (mut from_br, mut from_gz) = (Vec::new(), Vec::new());
        assert!(brotli::BrotliDecompress(&mut &*twin("a.js.br"), &mut from_br).is_ok());
        assert!(flate2::read::GzDecoder::new(&*twin("a.js.gz")).read_to_end(&mut from_gz).is_ok());
        assert!(from_br == text && from_gz == text);
        assert_eq!(with_twins(&page).ok(), Some(whole));
    }

    #[test]
    fn archives_of_others_are_not_taken_for_twins() {
        assert_eq!(plain_name("index.html.br"), Some("index.html"));
        assert_eq!(
            (plain_name("articles.tar.gz"), plain_name("x.gz"), plain_name("a.html")),
            (None, None, None)
        );
    }
}
