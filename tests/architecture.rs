//! The rules of the tree, held over the sources themselves.
//!
//! Each rule turns the files into complaints `FILE:LINE: what is wrong: what to do`. A rule that has
//! to give way once does so in [`EXCEPTIONS`], with its reason. Deliberately not here: what clippy
//! and rustc already hold.

#[path = "architecture/source.rs"]
mod source;

use std::{
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

use source::{Source, numbered, paths, starts_with, without_comments_and_strings};

/// `(rule, file, reason)`: an exception no longer needed is itself a complaint.
const EXCEPTIONS: &[(&str, &str, &str)] = &[(
    "pure",
    "src/gather/cores.rs",
    "the one place where the core has threads, if its feature is on; each result is that of one item",
)];

/// Crates that know a browser.
const BROWSER: [&str; 6] = ["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen", "wasm_bindgen_futures"];

/// The world outside: files, surroundings, clock, network, processes, threads, randomness.
const OUTSIDE: [&str; 12] = [
    "std::fs",
    "std::env",
    "std::net",
    "std::os",
    "std::process",
    "std::thread",
    "std::time::Instant",
    "std::time::SystemTime",
    "std::io::stdin",
    "std::io::stdout",
    "rand",
    "rayon",
];

/// Longer files are several things at once. Tests at the end do not count.
const MAX_LINES: usize = 400;

type Rule = fn(&[Source]) -> Vec<String>;

const RULES: [(&str, Rule); 6] = [
    ("browser", only_the_interface_knows_a_browser),
    ("pure", the_core_is_pure),
    ("order", modules_use_those_above_them),
    ("length", files_are_short),
    ("done", nothing_is_left_undone),
    ("opening", files_open_with_their_purpose),
];

#[test]
fn the_sources_follow_the_rules() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    for folder in ["src", "xtask/src", "tests", "benches/src"] {
        for file in rust_files(&root.join(folder))? {
            let path = file.strip_prefix(root).unwrap_or(&file);
            sources.push(Source::new(&path.to_string_lossy().replace('\\', "/"), fs::read_to_string(&file)?));
        }
    }
    assert!(sources.iter().any(|source| source.path == "src/lib.rs"), "src/lib.rs was not found");
    let complaints = complaints(&sources, EXCEPTIONS);
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
    Ok(())
}

fn complaints(sources: &[Source], exceptions: &[(&str, &str, &str)]) -> Vec<String> {
    let mut all = Vec::new();
    let mut used = vec![false; exceptions.len()];
    for (name, rule) in RULES {
        for complaint in rule(sources) {
            let file = complaint.split(':').next().unwrap_or_default();
            match exceptions.iter().position(|&(rule, path, _)| rule == name && path == file) {
                Some(found) => used[found] = true,
                None => all.push(format!("[{name}] {complaint}")),
            }
        }
    }
    for ((rule, path, _), used) in exceptions.iter().zip(used) {
        if !used {
            all.push(format!(
                "[{rule}] {path}: its exception is no longer needed: take it out of EXCEPTIONS"
            ));
        }
    }
    all
}

fn only_the_interface_knows_a_browser(sources: &[Source]) -> Vec<String> {
    let outside = sources.iter().filter(|source| source.path.starts_with("src/") && !source.is_interface());
    let mut complaints = Vec::new();
    for source in outside {
        for (line, path) in paths(&source.code) {
            if let Some(name) = BROWSER.iter().find(|name| starts_with(&path, name)) {
                complaints.push(format!(
                    "{}:{line}: names {name}: only src/ui and src/bin/app.rs may; move this there, or take \
                     what it needs as an argument",
                    source.path
                ));
            }
        }
    }
    complaints
}

fn the_core_is_pure(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources.iter().filter(|source| source.module().is_some() && !source.is_interface()) {
        for (line, path) in paths(&source.code) {
            if let Some(name) = OUTSIDE.iter().find(|name| starts_with(&path, name)) {
                complaints.push(format!(
                    "{}:{line}: names {name}: the core knows no world outside; take the value as an argument \
                     from src/bin or src/ui",
                    source.path
                ));
            }
        }
        for (line, text) in numbered(&source.code).filter(|_| !is_test(&source.path)) {
            if ["print!(", "println!(", "eprint!(", "eprintln!("].iter().any(|name| text.contains(name)) {
                complaints.push(format!(
                    "{}:{line}: prints: return the text or a warning; src/bin prints",
                    source.path
                ));
            }
        }
    }
    complaints
}

fn modules_use_those_above_them(sources: &[Source]) -> Vec<String> {
    let Some(lib) = sources.iter().find(|source| source.path == "src/lib.rs") else { return Vec::new() };
    let order: Vec<&str> = lib
        .code
        .lines()
        .filter_map(|line| line.trim().trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'))
        .collect();
    let rank = |module: &str| order.iter().position(|&known| known == module);
    let mut complaints = Vec::new();
    for source in sources {
        let Some(module) = source.module() else { continue };
        let Some(own) = rank(module) else {
            complaints.push(format!("{}:1: src/lib.rs names no module {module}: add it there", source.path));
            continue;
        };
        for (line, path) in paths(&source.code) {
            let Some(used) = source.crate_module(&path) else { continue };
            if rank(used).is_some_and(|used| used > own) {
                complaints.push(format!(
                    "{}:{line}: {module} uses {used}, which stands below it in src/lib.rs: pass what it needs \
                     from below, or move the shared part up",
                    source.path
                ));
            }
        }
    }
    complaints
}

/// Cases as data may fill a file: each is read by itself.
fn is_test(path: &str) -> bool {
    path.starts_with("tests/") || path.contains("/tests/") || path.ends_with("tests.rs")
}

fn files_are_short(sources: &[Source]) -> Vec<String> {
    let long = sources.iter().filter(|source| !is_test(&source.path) && source.n_lines() > MAX_LINES);
    long.map(|source| {
        format!(
            "{}:{MAX_LINES}: {} lines before its tests, {MAX_LINES} at most: split it by what it does",
            source.path,
            source.n_lines()
        )
    })
    .collect()
}

fn nothing_is_left_undone(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources {
        for (line, text) in numbered(&without_comments_and_strings(&source.text)) {
            let dense: String = text.split_whitespace().collect();
            if dense.contains("#[ignore") {
                complaints.push(format!(
                    "{}:{line}: an ignored test: assert today's answer, and say in a comment what is wrong with it",
                    source.path
                ));
            }
            if dense.contains("todo!") || dense.contains("unimplemented!") {
                complaints.push(format!("{}:{line}: left to do: do it, or leave it out", source.path));
            }
        }
    }
    complaints
}

fn files_open_with_their_purpose(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources.iter().filter(|source| !source.text.starts_with("//!")) {
        complaints.push(format!(
            "{}:1: must open with `//!`: what it turns into what, and what is deliberately not there",
            source.path
        ));
    }
    complaints
}

fn rust_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            if path.file_name().is_none_or(|name| name != "node_modules" && name != "target") {
                files.extend(rust_files(&path)?);
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// What the rules say of one file beside a `lib.rs` that names model, query and ui in this order.
fn said(path: &str, text: &str) -> String {
    let lib = Source::new(
        "src/lib.rs",
        "//! Lib.\npub mod model;\npub mod query;\n#[cfg(x)]\npub mod ui;\n".into(),
    );
    let mut all = String::new();
    for complaint in complaints(&[lib, Source::new(path, text.into())], &[]) {
        let _ = writeln!(all, "{}", complaint.split(": ").take(2).collect::<Vec<_>>().join(": "));
    }
    all
}

#[test]
fn a_browser_is_seen_wherever_it_is_named() {
    let named =
        "//! Doc of yew::X.\nuse std::{fmt, mem};\nuse gloo::{events::X};\nfn f(x: &web_sys::Window) {}\n";
    let seen = "[browser] src/query/x.rs:3: names gloo\n[browser] src/query/x.rs:4: names web_sys\n";
    assert_eq!(said("src/query/x.rs", named), seen);
    assert_eq!(said("src/ui/x.rs", named), "");
    assert_eq!(said("src/bin/app.rs", named), "");
    assert_eq!(said("src/query/x.rs", "//! D\nfn renewyew() { let s = \"yew::X\"; gloom::x(); }\n"), "");
}

#[test]
fn the_world_outside_is_seen_in_use_trees_and_in_full() {
    let text = "//! D\nuse std::{\n    collections::BTreeMap,\n    time::{Duration, Instant},\n};\nfn f() {\n    \
                std::fs::read(x); env!(\"A\"); println!(\"a\");\n}\n";
    let seen = "[pure] src/model/x.rs:4: names std::time::Instant\n[pure] src/model/x.rs:7: names std::fs\n\
                [pure] src/model/x.rs:7: prints\n";
    assert_eq!(said("src/model/x.rs", text), seen);
    assert_eq!(said("src/bin/chronique/main.rs", text), "");
    assert_eq!(
        said("src/model/x.rs", "//! D\n#[cfg(test)]\n#[expect(a)]\nmod tests {\n    use std::fs;\n}\n"),
        ""
    );
}

#[test]
fn a_module_uses_those_above_it() {
    let text =
        "//! D\nuse crate::{model::X, ui::{A, B}};\nfn f() { crate::ui::g(); super::super::ui::h() }\n";
    let seen = "[order] src/query/x.rs:2: query uses ui, which stands below it in src/lib.rs\n";
    assert_eq!(said("src/query/x.rs", text).lines().next(), seen.lines().next());
    assert_eq!(said("src/query/x.rs", text).lines().count(), 4);
    assert_eq!(said("src/ui/mod.rs", text), "");
    assert_eq!(said("src/query/mod.rs", "//! D\nuse super::ui::X;\n").lines().count(), 1);
    assert_eq!(said("src/query/x.rs", "//! D\nuse super::ui_of_ours::X;\nuse super::ui;\n"), "");
    assert_eq!(said("src/other.rs", "//! D\n"), "[order] src/other.rs:1: src/lib.rs names no module other\n");
}

#[test]
fn length_endings_and_openings_are_seen() {
    let long = format!("//! D\n{}", "fn f() {}\n".repeat(MAX_LINES));
    assert_eq!(
        said("src/model/x.rs", &long),
        "[length] src/model/x.rs:400: 401 lines before its tests, 400 at most\n"
    );
    let tested = format!("//! D\n#[cfg(test)]\nmod tests {{}}\n{}", "fn f() {}\n".repeat(MAX_LINES));
    assert_eq!(said("src/model/x.rs", &tested), "");
    let undone = "//! D todo!()\n#[test]\n#[ignore = \"x\"]\nfn f<'a>() { todo!() }\n";
    assert_eq!(
        said("src/model/x.rs", undone),
        "[done] src/model/x.rs:3: an ignored test\n[done] src/model/x.rs:4: left to do\n"
    );
    assert_eq!(
        said("src/model/x.rs", "use crate::model;\n"),
        "[opening] src/model/x.rs:1: must open with `//!`\n"
    );
}

#[test]
fn an_exception_holds_for_its_file_and_no_longer_than_needed() {
    let source = || Source::new("tests/x.rs", "fn f() {}\n".into());
    assert_eq!(complaints(&[source()], &[("opening", "tests/x.rs", "because")]), Vec::<String>::new());
    let left = complaints(&[source()], &[("opening", "tests/y.rs", "because")]);
    assert_eq!(left.len(), 2, "{left:?}");
}
