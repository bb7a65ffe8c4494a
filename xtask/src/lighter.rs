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
    rewrite(glue, with_one_start)?;
    rewrite(glue, with_few_words)?;
    shorten_names(wasm, glue)?;
    rewrite(glue, |text| Ok([AT_ONCE, text].concat()))
}

/// Read by V8: the many small functions of the glue are compiled beside the page as they come, and not one
/// after the other in its first drawing.
const AT_ONCE: &str = "//# allFunctionsCalledOnLoad\n";

/// The glue with one way to start: `boot.js` brings it the program, woven, and none is fetched here.
fn with_one_start(glue: &str) -> Result<String> {
    const FIRST_WAY: &str = "async function __wbg_load(module, imports) {";
    const EXPORTED: &str = "export { initSync, __wbg_init as default };";
    const START: &str = "async function start({ module_or_path }) {
const { instance, module } = await WebAssembly.instantiate(module_or_path, __wbg_get_imports());
return __wbg_finalize_init(instance, module);
}
export { start as default };
";
    let ways = glue.split_once(FIRST_WAY).filter(|(_, ways)| ways.trim_end().ends_with(EXPORTED));
    let (before, _) =
        ways.context("the glue starts otherwise than expected: wasm-bindgen writes it otherwise now")?;
    Ok([before, START].concat())
}

/// The glue without what puts values into words at length: no message holds them (`-Zfmt-debug=none`).
fn with_few_words(glue: &str) -> Result<String> {
    const IN_WORDS: &str = "function debugString(val) {\n";
    let parts = glue.split_once(IN_WORDS).and_then(|(before, rest)| {
        let (_, after) = rest.split_once("\n}\nfunction ")?;
        Some([before, IN_WORDS, "return String(val);\n}\nfunction ", after].concat())
    });
    parts.context("the glue says values otherwise than expected: wasm-bindgen writes it otherwise now")
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
    let mut exported = Vec::new();
    let short = with_names(&bytes, |section, name| match section {
        IMPORTS => {
            names.push(name.to_string());
            short_name(names.len() - 1)
        }
        // wasm-bindgen's own closures, by their types and more hashes.
        _ if name.starts_with(OF_CLOSURES) => {
            exported.push(name.to_string());
            exported_name(exported.len() - 1)
        }
        _ => name.to_string(),
    });
    fs::write(wasm, short.context("wasm-opt's file has no imports and exports that can be read")?)?;
    rewrite(glue, |text| {
        let mut glue = text.to_string();
        let mut longest_first: Vec<(usize, &String)> = exported.iter().enumerate().collect();
        longest_first.sort_by_key(|(_, name)| std::cmp::Reverse(name.len()));
        for (nth, name) in longest_first {
            if !glue.contains(&["wasm.", name, "("].concat()) {
                bail!("{name} is not called in the glue: wasm-bindgen writes it otherwise now");
            }
            glue = glue.replace(name, &exported_name(nth));
        }
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

/// How the names of closures begin.
const OF_CLOSURES: &str = "wasm_bindgen_";

fn exported_name(nth: usize) -> String {
    ["call_", &short_name(nth)].concat()
}

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const N_BYTES_OF_HEAD: usize = 8;

/// The module with each imported function and each export named anew; `None` where it cannot be read, or
/// imports anything but functions.
fn with_names(wasm: &[u8], mut rename: impl FnMut(u8, &str) -> String) -> Option<Vec<u8>> {
    let (head, mut rest) = wasm.split_at_checked(N_BYTES_OF_HEAD)?;
    let mut out = head.to_vec();
    while let Some((&id, after)) = rest.split_first() {
        let mut at = after;
        let content = take_bytes(&mut at)?;
        rest = at;
        out.push(id);
        match id {
            IMPORTS => put_bytes(&mut out, &renamed_imports(content, &mut |name| rename(IMPORTS, name))?),
            EXPORTS => put_bytes(&mut out, &renamed_exports(content, &mut |name| rename(EXPORTS, name))?),
            _ => put_bytes(&mut out, content),
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

fn renamed_exports(content: &[u8], rename: &mut impl FnMut(&str) -> String) -> Option<Vec<u8>> {
    let mut at = content;
    let mut out = Vec::with_capacity(content.len());
    let n_exports = take_number(&mut at)?;
    put_number(&mut out, n_exports);
    for _ in 0..n_exports {
        let name = str::from_utf8(take_bytes(&mut at)?).ok()?;
        put_bytes(&mut out, rename(name).as_bytes());
        let (&kind, after) = at.split_first()?;
        at = after;
        out.push(kind);
        let place = take_number(&mut at)?;
        put_number(&mut out, place);
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
    fn imports_and_exports_are_renamed_and_the_rest_is_copied() {
        // A type section, an import `./m`.`long_name` of type 0, its export as `too_long`, a custom section.
        let before = [
            &b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x11\x01\x03./m\x09long_name\0\0"[..],
            b"\x07\x0c\x01\x08too_long\0\0\0\x02\x01x",
        ];
        let after = [
            &b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x09\x01\x03./m\x01b\0\0"[..],
            b"\x07\x05\x01\x01c\0\0\0\x02\x01x",
        ];
        let renamed = with_names(&before.concat(), |section, name| {
            assert_eq!(name, if section == IMPORTS { "long_name" } else { "too_long" });
            short_name(usize::from(section != IMPORTS) + 1)
        });
        assert_eq!(renamed, Some(after.concat()));
    }

    #[test]
    fn a_cut_module_is_refused() {
        assert_eq!(with_names(b"\0asm\x01\0\0\0\x02\x11\x01\x03./m", |_, name| name.to_string()), None);
    }
}
