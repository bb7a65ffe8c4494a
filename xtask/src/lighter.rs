//! The page without what only its makers read: comments, indentation, and the long names by which
//! the wasm and its glue know each other.
//!
//! Release builds only. Everything here is small enough to be seen right: lines are trimmed and
//! dropped, never rewritten, and names are exchanged whole. Files keep their own names; `chronique
//! build` computes what depends on their contents.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};

/// Makes the files of a built page lighter, in place.
pub fn lighten(page: &Path, wasm: &Path, glue: &Path) -> Result<()> {
    for entry in fs::read_dir(page).with_context(|| format!("{} cannot be read", page.display()))? {
        let path = entry?.path();
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("js" | "css") => rewrite(&path, |text| Ok(without_comments(text)))?,
            Some("html") => rewrite(&path, |text| Ok(without_remarks(text)))?,
            _ => {}
        }
    }
    shorten_names(wasm, glue)
}

fn rewrite(path: &Path, change: impl FnOnce(&str) -> Result<String>) -> Result<()> {
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    fs::write(path, change(&text)?).with_context(|| format!("{} cannot be written", path.display()))
}

/// Scripts and sheets: comments that begin a line, indentation and empty lines go. What follows code
/// on its line stays, so nothing inside a string is ever taken for a comment.
pub fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut lines = text.lines().map(str::trim);
    while let Some(mut line) = lines.next() {
        // Marks have no space before their name: `/*CHRONIQUE_START*/`.
        if line.starts_with("/* ") || line.starts_with("/**") {
            while !line.contains("*/") {
                let Some(next) = lines.next() else { return kept };
                line = next;
            }
            line = line.split_once("*/").map_or("", |(_, rest)| rest.trim());
        }
        if !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// Documents: remarks go, but not the marks between which `chronique build` writes.
fn without_remarks(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("<!--") {
        let Some((inside, after)) = after.split_once("-->") else { break };
        kept.push_str(before);
        if inside.trim().trim_start_matches('/').starts_with("chronique:") {
            kept.extend(["<!--", inside, "-->"]);
        }
        rest = after;
    }
    kept.push_str(rest);
    let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::with_capacity(kept.len()), |page, line| page + line + "\n")
}

/// The script by which a page calls a program.
pub fn glue_of(wasm: &Path) -> Result<PathBuf> {
    let name = wasm.to_string_lossy();
    let Some(stem) = name.strip_suffix("_bg.wasm") else { bail!("{name} is not wasm-bindgen's") };
    Ok(PathBuf::from(format!("{stem}.js")))
}

/// wasm-bindgen names each import after what it does and a hash: twenty random bytes, twice, in what
/// compresses well otherwise.
fn shorten_names(wasm: &Path, glue: &Path) -> Result<()> {
    let bytes = fs::read(wasm).with_context(|| format!("{} cannot be read", wasm.display()))?;
    let mut names = Vec::new();
    let short = with_imports(&bytes, |name| {
        names.push(name.to_string());
        short_name(names.len() - 1)
    });
    fs::write(wasm, short.context("wasm-opt's file has no imports that can be read")?)?;
    rewrite(glue, |text| {
        let mut glue = text.to_string();
        for (nth, name) in names.iter().enumerate() {
            let (written, short) = (format!("{name}: "), format!("{}: ", short_name(nth)));
            if glue.matches(&written).count() != 1 {
                bail!("{name} is not once in the glue: wasm-bindgen writes it otherwise now");
            }
            glue = glue.replace(&written, &short);
        }
        Ok(glue)
    })
}

/// `a`, `b`, … `z`, `aa`: letters alone, so that any is a name in a script.
pub fn short_name(nth: usize) -> String {
    let mut name = String::new();
    let mut rest = nth;
    loop {
        name.insert(0, char::from(b'a' + (rest % 26) as u8));
        if rest < 26 {
            return name;
        }
        rest = rest / 26 - 1;
    }
}

const IMPORTS: u8 = 2;
const N_BYTES_OF_HEAD: usize = 8;

/// The module with each imported function named anew; `None` where it cannot be read, or imports
/// anything but functions.
fn with_imports(wasm: &[u8], mut rename: impl FnMut(&str) -> String) -> Option<Vec<u8>> {
    let (head, mut rest) = wasm.split_at_checked(N_BYTES_OF_HEAD)?;
    let mut out = head.to_vec();
    while let Some((&id, after)) = rest.split_first() {
        let mut at = after;
        let content = take_bytes(&mut at)?;
        rest = at;
        out.push(id);
        if id == IMPORTS {
            let renamed = renamed_imports(content, &mut rename)?;
            put_bytes(&mut out, &renamed);
        } else {
            put_bytes(&mut out, content);
        }
    }
    Some(out)
}

fn renamed_imports(content: &[u8], rename: &mut impl FnMut(&str) -> String) -> Option<Vec<u8>> {
    const FUNCTION: u8 = 0;
    let mut at = content;
    let mut out = Vec::with_capacity(content.len());
    let n_imports = take_number(&mut at)?;
    put_number(&mut out, n_imports);
    for _ in 0..n_imports {
        put_bytes(&mut out, take_bytes(&mut at)?);
        let name = str::from_utf8(take_bytes(&mut at)?).ok()?;
        put_bytes(&mut out, rename(name).as_bytes());
        let (&kind, after) = at.split_first()?;
        at = after;
        if kind != FUNCTION {
            return None;
        }
        out.push(kind);
        let of_type = take_number(&mut at)?;
        put_number(&mut out, of_type);
    }
    Some(out)
}

/// LEB128, as wasm writes lengths and numbers.
fn take_number(at: &mut &[u8]) -> Option<usize> {
    let mut number = 0;
    for shift in (0..35).step_by(7) {
        let (&byte, after) = at.split_first()?;
        *at = after;
        number |= usize::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

fn put_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn take_bytes<'a>(at: &mut &'a [u8]) -> Option<&'a [u8]> {
    let n_bytes = take_number(at)?;
    let (bytes, after) = at.split_at_checked(n_bytes)?;
    *at = after;
    Some(bytes)
}

fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    put_number(out, bytes.len());
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_what_looks_like_one_stays() {
        let script = "// first\nlet a = \"//x\"; // kept\n\n  /** doc\n   * of b */\n  /*MARK*/\nlet b;\n";
        assert_eq!(without_comments(script), "let a = \"//x\"; // kept\n/*MARK*/\nlet b;\n");
        assert_eq!(without_comments("/* one */ .a { color: red }\n"), ".a { color: red }\n");
    }

    #[test]
    fn remarks_go_and_marks_stay() {
        let page = "<p>\n  <!-- why\n so -->\n  <!-- chronique:line -->x<!-- /chronique:line --></p>\n";
        assert_eq!(without_remarks(page), "<p>\n<!-- chronique:line -->x<!-- /chronique:line --></p>\n");
    }

    #[test]
    fn names_are_short_and_all_different() {
        let names: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(short_name).to_vec();
        assert_eq!(names, ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }

    #[test]
    fn imports_are_renamed_and_the_rest_is_copied() {
        // A type section, an import `./m`.`long_name` of type 0, a custom section.
        let before =
            [b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x11\x01\x03./m\x09long_name\0\0", &b"\0\x02\x01x"[..]];
        let after = [b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x09\x01\x03./m\x01b\0\0", &b"\0\x02\x01x"[..]];
        let renamed = with_imports(&before.concat(), |name| {
            assert_eq!(name, "long_name");
            short_name(1)
        });
        assert_eq!(renamed, Some(after.concat()));
    }

    #[test]
    fn a_cut_module_is_refused() {
        assert_eq!(with_imports(b"\0asm\x01\0\0\0\x02\x11\x01\x03./m", str::to_string), None);
    }
}
