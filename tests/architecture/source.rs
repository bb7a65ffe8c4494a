//! A source file as the rules see it: which module it is, and the paths its code names.
//!
//! A small lexer, no parser: comments, strings and the tests at the end are blanked, and what
//! remains is read as paths. It knows no macros: what a macro of another crate expands to is not seen.

/// A source file, cut where its tests begin.
pub struct Source {
    /// From the root of the repository, with `/`.
    pub path: String,
    pub text: String,
    /// The text without comments, strings and tests: blanks in their place.
    pub code: String,
}

impl Source {
    /// Reads the text of a file at this path.
    pub fn new(path: &str, text: String) -> Self {
        let clean = without_comments_and_strings(&text);
        let code = clean.get(..tests_start(&clean)).unwrap_or_default().to_owned();
        Self { path: path.to_owned(), text, code }
    }

    /// The module of the library that it belongs to; none for `lib.rs`, binaries and tests.
    pub fn module(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?;
        let first = inside.split('/').next()?;
        let module = first.strip_suffix(".rs").unwrap_or(first);
        let is_tests = self.path.ends_with("/tests.rs") || self.path.contains("/tests/");
        (!is_tests && !["lib", "bin"].contains(&module)).then_some(module)
    }

    /// Whether it may know a browser.
    pub fn is_interface(&self) -> bool {
        self.module() == Some("ui") || self.path.starts_with("src/bin/app")
    }

    /// Its lines before its tests.
    pub fn n_lines(&self) -> usize {
        self.code.trim_end().lines().count()
    }

    /// The module of the library that a path leads to, by `crate::` or by `super::`.
    pub fn crate_module<'p>(&self, path: &'p str) -> Option<&'p str> {
        let mut parts = path.split("::").peekable();
        if parts.peek() == Some(&"crate") {
            return parts.nth(1);
        }
        let mut n_up = 0;
        while parts.next_if_eq(&"super").is_some() {
            n_up += 1;
        }
        let inside = self.path.trim_start_matches("src/").trim_end_matches("/mod.rs");
        (n_up == inside.split('/').count()).then(|| parts.next())?
    }
}

/// Where the tests at the end of a file begin, in bytes: at a `#[cfg(test)]` on a module.
fn tests_start(code: &str) -> usize {
    code.match_indices("#[cfg(test)]")
        .find(|(at, mark)| {
            let after = code.get(at + mark.len()..).unwrap_or_default();
            let item = after.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
            item.is_some_and(|item| item.starts_with("mod "))
        })
        .map_or(code.len(), |(at, _)| at)
}

/// The lines, counted from 1.
pub fn numbered(code: &str) -> impl Iterator<Item = (usize, &str)> {
    code.lines().enumerate().map(|(line_idx, text)| (line_idx + 1, text))
}

/// Whether a path is `prefix` or goes through it.
pub fn starts_with(path: &str, prefix: &str) -> bool {
    path.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Every path of the code with its line, `use` trees spelled out: `use a::{b, c::d}` is `a::b` and
/// `a::c::d`.
pub fn paths(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut open: Vec<String> = Vec::new(); // the path before each brace that is still open
    let mut path = String::new();
    for (line, text) in numbered(code) {
        let mut chars = text.chars().chain(['\n']).peekable();
        while let Some(c) = chars.next() {
            match c {
                ':' if chars.next_if_eq(&':').is_some() => path.push_str("::"),
                '{' => open.push(std::mem::take(&mut path)),
                c if c.is_alphanumeric() || c == '_' => {
                    // Two words in a row (`use std`, `as Name`) are not one path.
                    if !path.is_empty() && !path.ends_with("::") {
                        push_path(&mut found, line, &open, &path);
                        path.clear();
                    }
                    path.push(c);
                    while let Some(c) = chars.next_if(|c| c.is_alphanumeric() || *c == '_') {
                        path.push(c);
                    }
                }
                c if c.is_whitespace() => {}
                _ => {
                    push_path(&mut found, line, &open, &path);
                    path.clear();
                    if c == '}' {
                        open.pop();
                    }
                }
            }
        }
    }
    found
}

fn push_path(found: &mut Vec<(usize, String)>, line: usize, open: &[String], path: &str) {
    let path = path.trim_start_matches("::").trim_end_matches("::");
    if path.is_empty() {
        return;
    }
    // Only a brace right after `::` goes on with the path before it.
    let before: String = open
        .iter()
        .rev()
        .take_while(|part| part.ends_with("::"))
        .fold(String::new(), |after, part| format!("{}{after}", part.trim_start_matches("::")));
    found.push((line, format!("{before}{path}")));
}

/// Blanks instead of comments, strings and characters; the same lines at the same places.
pub fn without_comments_and_strings(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let n_hidden = hidden(rest, out.chars().last());
        if n_hidden == 0 {
            out.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        } else {
            let (cut, after) = rest.split_at(n_hidden);
            out.extend(cut.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
            rest = after;
        }
    }
    out
}

/// How many bytes at the start are a comment, a string or a character.
fn hidden(rest: &str, before: Option<char>) -> usize {
    let until = |from: usize, end: &str| {
        let found = rest.get(from..).and_then(|inside| inside.find(end));
        found.map_or(rest.len(), |at| from + at + end.len())
    };
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return until(2, "*/");
    }
    if rest.starts_with('"') {
        return 1 + quoted(rest.get(1..).unwrap_or_default(), '"');
    }
    if rest.starts_with('r') && !before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
        let n_hashes = rest.get(1..).unwrap_or_default().bytes().take_while(|&byte| byte == b'#').count();
        if rest.get(1 + n_hashes..).is_some_and(|rest| rest.starts_with('"')) {
            return until(2 + n_hashes, &format!("\"{}", "#".repeat(n_hashes)));
        }
    }
    // A character, not a lifetime: 'x' or '\…'.
    let mut chars = rest.chars();
    if chars.next() == Some('\'') {
        let first = chars.next();
        if first == Some('\\') || (first.is_some() && chars.next() == Some('\'')) {
            return 1 + quoted(rest.get(1..).unwrap_or_default(), '\'');
        }
    }
    0
}

/// The bytes up to and with the closing mark, escapes respected.
fn quoted(inside: &str, mark: char) -> usize {
    let mut chars = inside.char_indices();
    while let Some((at, c)) = chars.next() {
        if c == '\\' {
            chars.next();
        } else if c == mark {
            return at + c.len_utf8();
        }
    }
    inside.len()
}
