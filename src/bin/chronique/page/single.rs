//! A filled page → one HTML file that opens by double-click, and back to the program in it.
//!
//! Style, icon, script and program stand inside; the program compressed (gzip, which browsers undo
//! themselves) and in letters (base64). The policy names the two blocks that may run by their hashes
//! and allows no request at all. What only a host can give is left out: service worker, manifest.

use std::{fs, io::Read as _, ops::Range, path::Path};

use anyhow::{Context as _, Result, bail};
use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::{
    Page, compressed, has_extension,
    html::{Tag, replaced, tags},
    integrity::script_hash,
    names,
};

/// How such a file begins.
const MARK: &str = "<!DOCTYPE html>\n<!-- Chronique, in one file -->";
/// The block that holds the program, and the one with its second part.
const OPENING: &str = "<script type=\"application/gzip\" id=\"chronique-program\">";
const SECOND: &str = "<script type=\"application/gzip\" id=\"chronique-second\">";
const CLOSING: &str = "</script>";

/// What takes the program out of its block, before the glue.
const UNPACK: &str = include_str!("single.js");
/// In `boot.js`, what starts a page of several files stands between these.
const START: (&str, &str) = ("/*CHRONIQUE_START*/", "/*CHRONIQUE_STARTED*/");

/// The largest file written, in bytes: some 20,000 articles, ten seconds before the first filter on a
/// desktop (measured: 18 MB with 10,000 articles, 5.4 s; 4 MB with 2,000, 1.6 s). Larger ones open still,
/// after a wait in which nothing says that anything happens, and not on a phone.
pub const MAX_BYTES: usize = 40_000_000;

const DOCTYPE: &str = "<!DOCTYPE html>";

/// The page in one file.
pub fn write(page: &Page) -> Result<String> {
    let index = page.index()?;
    let program = page.program(&index)?;
    let style = joined(page, &linked(&index, "link", "href", "stylesheet"))?;
    let script = escaped_script(&script(page, &index)?)?;
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; \
         base-uri 'none'; form-action 'none'",
        script_hash(&script),
        script_hash(&style)
    );
    let bytes =
        page.files.get(&program).with_context(|| format!("{program} is missing; build the page again"))?;
    let program = in_letters(bytes)?;
    let second = page.files.iter().find(|(name, _)| names::is_second_part(name));
    let second = second.map(|(_, bytes)| in_letters(bytes)).transpose()?;
    let second = second.map_or_else(String::new, |second| [SECOND, &second, CLOSING, "\n"].concat());
    let html = with_style(&without_files(&index, page, &policy), &style)?;
    let end = html.rfind("</body>").context("index.html has no </body>; build the page again")?;
    let (before, after) = html.split_at(end);
    let doctype = before.trim_start().split_at_checked(DOCTYPE.len());
    let (_, before) = doctype
        .filter(|(first, _)| first.eq_ignore_ascii_case(DOCTYPE))
        .context("index.html does not begin with <!DOCTYPE html>; build the page again")?;
    let whole = [
        MARK,
        before,
        &second,
        OPENING,
        &program,
        CLOSING,
        "\n<script type=\"module\">",
        &script,
        CLOSING,
        "\n",
        after,
    ];
    Ok(whole.concat())
}

fn in_letters(bytes: &[u8]) -> Result<String> {
    Ok(STANDARD.encode(compressed::gzip(bytes)?))
}

/// Whether these are the bytes of such a file.
pub fn is_single(bytes: &[u8]) -> bool {
    bytes.starts_with(MARK.as_bytes())
}

/// The program in such a file.
pub fn program(html: &str) -> Result<Vec<u8>> {
    let block = html.rsplit_once(OPENING).and_then(|(_, rest)| rest.split_once(CLOSING));
    let (letters, _) = block.context("this file has lost its collection: it is cut off or was changed")?;
    let packed = STANDARD.decode(letters.trim()).context("its collection is damaged")?;
    let mut program = Vec::new();
    flate2::read::GzDecoder::new(packed.as_slice())
        .read_to_end(&mut program)
        .context("its collection is damaged")?;
    Ok(program)
}

/// Refuses a path that holds something else than a page of ours.
pub fn check_place(path: &Path) -> Result<()> {
    let name = path.display();
    if path.is_dir() {
        bail!("{name}: this is a folder; give a file name such as {}", path.join("page.html").display());
    }
    if path.exists() && !is_single(&fs::read(path).with_context(|| name.to_string())?) {
        bail!("{name}: this file is something else than a Chronique page; give a new name");
    }
    Ok(())
}

/// Writes it whole or not at all.
pub fn save(html: &str, path: &Path) -> Result<()> {
    if html.len() > MAX_BYTES {
        bail!(
            "the file would have {} MB, more than browsers open well ({} MB): give fewer articles, or \
             write a folder for a host with --out",
            html.len() / 1_000_000,
            MAX_BYTES / 1_000_000
        );
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.map(fs::create_dir_all).transpose()?;
    let mut part = path.as_os_str().to_os_string();
    part.push(".part");
    fs::write(&part, html)?;
    fs::rename(&part, path)?;
    Ok(())
}

/// The names of the page's own files that tags of a kind refer to.
fn linked(index: &str, tag: &str, attribute: &str, rel: &str) -> Vec<String> {
    let of_kind = |tag: &Tag<'_>| rel.is_empty() || tag.attribute("rel").is_some_and(|is| is.value == rel);
    let found = tags(index).into_iter().filter(|found| found.is(tag) && of_kind(found));
    found.filter_map(|found| Some(own_name(found.attribute(attribute)?.value).to_string())).collect()
}

/// `./page.css` → `page.css`
fn own_name(address: &str) -> &str {
    address.trim_start_matches("./").trim_start_matches('/')
}

fn joined(page: &Page, names: &[String]) -> Result<String> {
    let texts: Vec<&str> = names.iter().map(|name| text(page, name)).collect::<Result<_>>()?;
    Ok(texts.join("\n"))
}

fn text<'a>(page: &'a Page, name: &str) -> Result<&'a str> {
    let bytes = page.files.get(name).with_context(|| format!("the page has lost {name}; build it again"))?;
    core::str::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8; build the page again"))
}

/// The glue without its exports, and `boot.js` that starts it with the program of the block.
fn script(page: &Page, index: &str) -> Result<String> {
    let glue = joined(page, &linked(index, "link", "href", "modulepreload"))?;
    let boot = joined(page, &linked(index, "script", "src", ""))?;
    let (glue, exports) =
        glue.rsplit_once("export {").context("the glue exports nothing; build the page again")?;
    let start = exports.split(['{', '}', ',']).find_map(|name| name.trim().strip_suffix(" as default"));
    let start = start.context("the glue has no start; build the page again")?;
    let parts =
        boot.split_once(START.0).and_then(|(before, rest)| Some((before, rest.split_once(START.1)?.1)));
    let (before, after) = parts.context("boot.js has lost its marks; build the page again")?;
    Ok(format!(
        "{UNPACK}\n{glue}\n{before}program = await {start}({{ module_or_path: await woven(await unpacked(\"program\")) }});\n\
         if (document.getElementById(\"chronique-second\")) await complete(await unpacked(\"second\"));\n\
         program.__wbindgen_start();\n{after}"
    ))
}

/// A script as it may stand in HTML.
fn escaped_script(script: &str) -> Result<String> {
    let lower = script.to_ascii_lowercase();
    if lower.contains("</script") || lower.contains("<!--") {
        bail!("a script of the page holds “</script” or “<!--”, which cannot stand in one file");
    }
    Ok(script.to_string())
}

/// The page without the tags that name its files, under this policy; the icon inside.
fn without_files(index: &str, page: &Page, policy: &str) -> String {
    let edits = tags(index).into_iter().filter_map(|tag| edit(&tag, page, policy));
    replaced(index, edits)
}

fn edit(tag: &Tag<'_>, page: &Page, policy: &str) -> Option<(Range<usize>, String)> {
    let rel = tag.attribute("rel").map_or("", |rel| rel.value);
    if tag.is("link") && rel == "icon" {
        let address = tag.attribute("href")?;
        let name = own_name(address.value);
        let kind = if has_extension(name, "svg") { "image/svg+xml" } else { "image/png" };
        let icon = STANDARD.encode(page.files.get(name)?);
        return Some((address.place.clone(), format!("\"data:{kind};base64,{icon}\"")));
    }
    if tag.is("meta") && tag.attribute("http-equiv").is_some() {
        let content = tag.attribute("content")?;
        return Some((content.place.clone(), format!("\"{policy}\"")));
    }
    let is_data = tag.attribute("type").is_some_and(|kind| kind.value.contains("json"));
    let end = match &tag.content {
        Some(content) if tag.is("script") && !is_data => content.end + CLOSING.len(),
        _ if tag.is("link") => tag.place.end,
        _ => return None,
    };
    Some((tag.place.start..end, String::new()))
}

fn with_style(html: &str, style: &str) -> Result<String> {
    if style.to_ascii_lowercase().contains("</style") {
        bail!("a style sheet of the page holds “</style”, which cannot stand in one file");
    }
    let (before, after) =
        html.split_once("</head>").context("index.html has no </head>; build the page again")?;
    Ok([before, "<style>", style, "</style>\n</head>", after].concat())
}

/// Whether a file in the folder of a site is such a page, which is no part of it.
pub fn is_beside(path: &Path, bytes: &[u8]) -> bool {
    path.extension().is_some_and(|extension| extension == "html") && is_single(bytes)
}
