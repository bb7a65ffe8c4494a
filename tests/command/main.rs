//! The command as its users meet it: what it prints, writes and says when something is wrong.

#![expect(clippy::unwrap_used, reason = "a test that cannot write its files cannot go on")]

mod annotate;
mod build;
mod inspect;
mod page;
mod single;

use std::{
    collections::BTreeMap,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use chronique::model::Record;

struct Outcome {
    status: Option<i32>,
    out: String,
    err: String,
}

fn run(folder: &Path, arguments: &[&str], input: &str) -> Outcome {
    let mut child = Command::new(env!("CARGO_BIN_EXE_chronique"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The command may end without reading what it was sent.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Outcome {
        status: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// An empty folder of a test's own, with these files in it.
fn folder(test: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("command").join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries.map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())).collect()
}

fn records(lines: &str) -> Vec<Record> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

const HARVEST: &[u8] = "Le gouvernement malien a annoncé mardi une bonne récolte de mil.".as_bytes();
const STRIKE: &[u8] = "À Nantes, les dockers ont voté la grève le 3 mars 2021.".as_bytes();

#[test]
fn wrong_usage_has_a_status_of_its_own() {
    let place = folder("usage", &[("a/x.txt", STRIKE)]);
    let wrong: [&[&str]; 6] = [
        &[],
        &["annotate"],
        &["build", "a"],
        &["read", "a"],
        &["build", "a", "--out", "o", "--built", "hier"],
        &["build", "a", "--single", "p.html", "--uncompressed"],
    ];
    for arguments in wrong {
        let outcome = run(&place, arguments, "");
        assert_eq!((outcome.status, outcome.out.as_str()), (Some(2), ""), "{arguments:?}");
    }
    assert_eq!(run(&place, &["--version"], "").status, Some(0));
}
