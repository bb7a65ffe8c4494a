//! What happens to the page between Trunk's last step and its folder: wasm-opt, then packing.
//!
//! Trunk calls this (`Trunk.toml`) with the finished page in `$TRUNK_STAGING_DIR`. The page without
//! a collection is put aside first: it is what the `chronique` command carries. Packing
//! (`chronique build`) writes the default collection into the wasm file and makes names, integrity
//! attributes and the service worker's list agree with it, so it comes last.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};

use crate::{
    lighter,
    node::{self, Functions},
    shell, split, strands, styles,
};

/// Set by `cargo xtask serve`: the service worker asks the network first.
pub const LIVE: &str = "CHRONIQUE_LIVE";

/// The page in one file, inside the site's folder.
pub const SINGLE: &str = "chronique.html";

/// The page as built, without a collection, after a release build. (`target/page` is cargo's.)
pub const PAGE: &str = "target/bare/page";

/// How the file of the program ends: its first part, which is all of it while developing.
const PROGRAM: &str = "_bg.wasm";
/// And its second part.
pub const SECOND: &str = "_later.wasm";

/// Turns Trunk's staging folder into the page that readers get.
pub fn hook() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context("`hook` is called by Trunk: use `cargo xtask build` or `serve`")?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let page = shell::root().join(if release { PAGE } else { "target/bare/live" });
    move_folder(&staging, &page)?;
    let wasm = file_with_end(&page, PROGRAM)?;
    let glue = lighter::glue_of(&wasm)?;
    leave_the_start(&glue)?;
    split::leave_linking(&wasm)?;
    if release {
        shell::step("wasm-opt", || node::wasm_opt(&wasm.to_string_lossy(), Functions::Apart))?;
        let second = PathBuf::from(wasm.to_string_lossy().replace(PROGRAM, SECOND));
        split::split(&wasm, &glue, &second)?;
        part_styles(&page, &second)?;
        name_second(&page.join("index.html"), &second)?;
        lighter::lighten(&page, &wasm, &glue)?;
        strands::unravel(&wasm)?;
        strands::unravel(&second)?;
    }
    if env::var_os(LIVE).is_some() {
        make_live(&page)?;
    }
    shell::step("packing the collection", || pack(&page, &staging, release))
}

/// Writes the default collection into the page; for others also in one file and compressed.
fn pack(page: &Path, out: &Path, release: bool) -> Result<()> {
    let about = fs::read_to_string("corpus/about.txt").context("corpus/about.txt")?;
    let (title, description) = about.split_once('\n').unwrap_or((&about, ""));
    let mut chronique = shell::command("cargo");
    chronique.args([
        "run",
        "--quiet",
        "--package",
        "chronique",
        "--bin",
        "chronique",
        "--",
        "build",
        "corpus/raw",
    ]);
    chronique.args(["--title", title.trim(), "--description", description.trim()]);
    chronique.arg("--page").arg(page).arg("--out").arg(out);
    if release {
        chronique.arg("--single").arg(out.join(SINGLE));
    } else {
        chronique.arg("--uncompressed");
    }
    let status = chronique.status()?;
    // 3: written, with articles warned about on standard error.
    match status.code() {
        Some(0 | 3) => Ok(()),
        _ => bail!("`{}` failed ({status})", shell::line(&chronique)),
    }
}

fn move_folder(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to).with_context(|| format!("{} cannot be emptied", to.display()))?;
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        fs::rename(entry.path(), &target)
            .with_context(|| format!("{} cannot be written", target.display()))?;
    }
    Ok(())
}

fn file_with_end(folder: &Path, end: &str) -> Result<PathBuf> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(end)) {
            return Ok(path);
        }
    }
    bail!("no file ending in {end} in {}", folder.display())
}

/// The glue starts the program as soon as it is there; ours is started by `boot.js`, when it is whole.
fn leave_the_start(glue: &Path) -> Result<()> {
    const START: &str = "wasm.__wbindgen_start();";
    let text = fs::read_to_string(glue).with_context(|| glue.display().to_string())?;
    if text.matches(START).count() != 1 {
        bail!("{START} is not once in the glue: wasm-bindgen writes it otherwise now");
    }
    fs::write(glue, text.replace(START, "")).with_context(|| glue.display().to_string())
}

/// Puts the rules that come later where `boot.js` takes them from: into a section of the second part.
fn part_styles(page: &Path, second: &Path) -> Result<()> {
    let sheet = file_with_end(page, ".css")?;
    let text = fs::read_to_string(&sheet).with_context(|| sheet.display().to_string())?;
    let (now, later) = styles::parted(&text);
    fs::write(&sheet, now).with_context(|| sheet.display().to_string())?;
    split::add_section(second, "styles", lighter::without_comments(&later).as_bytes())
}

/// Where `boot.js` finds the second part; packing fills in its hash.
fn name_second(index: &Path, second: &Path) -> Result<()> {
    let text = fs::read_to_string(index).with_context(|| index.display().to_string())?;
    let (before, after) = text.split_once("</head>").context("index.html has no </head>")?;
    let name = second.file_name().unwrap_or_default().to_string_lossy();
    let link = format!("<link rel=\"second-part\" href=\"./{name}\" integrity=\"\">");
    fs::write(index, [before, &link, "</head>", after].concat()).with_context(|| index.display().to_string())
}

fn make_live(page: &Path) -> Result<()> {
    const MARK: &str = "/*CHRONIQUE_LIVE*/";
    let path = page.join("sw.js");
    let script = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    if !script.contains(&format!("{MARK}false")) {
        bail!("static/sw.js has lost its mark {MARK}false");
    }
    fs::write(&path, script.replace(&format!("{MARK}false"), &format!("{MARK}true")))?;
    Ok(())
}
