//! A page filled, with the page as text.

use std::collections::BTreeMap;

use chronique::{
    format::wasm,
    model::{About, Corpus},
};
use expect_test::{Expect, expect};

use super::{Page, archive, has_extension, html, integrity, names, site};

const WASM: &[u8] = b"\0asm\x01\0\0\0";

fn page(index: &str, others: &[(&str, &str)]) -> Page {
    let mut files: BTreeMap<String, Vec<u8>> =
        others.iter().map(|(name, text)| ((*name).to_string(), text.as_bytes().to_vec())).collect();
    files.insert("index.html".into(), index.as_bytes().to_vec());
    files.insert("app-0123456789abcdef_bg.wasm".into(), WASM.to_vec());
    Page { files }
}

fn corpus(title: &str) -> Corpus {
    Corpus { about: About { title: title.into(), ..About::default() }, ..Corpus::default() }
}

fn text(page: &Page, name: &str) -> String {
    String::from_utf8_lossy(page.files.get(name).map_or(&[], Vec::as_slice)).into_owned()
}

fn check_index(index: &str, expected: &Expect) {
    match page(index, &[]).filled(b"corpus", &corpus("Mali & « Sahel » <2023>")) {
        Ok(filled) => {
            expected.assert_eq(&text(&filled, "index.html").replace(env!("CARGO_PKG_VERSION"), "VERSION"));
        }
        Err(error) => expected.assert_eq(&format!("{error:#}")),
    }
}

#[test]
fn names_title_and_hashes_are_brought_along() {
    check_index(
        r#"<!doctype html><html><head><meta charset="utf-8"><title>x</title>
<!-- <title>no title</title> --><link rel="preload" integrity="sha384-old" href="./app-0123456789abcdef_bg.wasm" as="fetch">
<link rel="stylesheet" href="https://example.org/app.css" integrity="sha384-kept"></head></html>"#,
        &expect![[r#"
            <!doctype html><html><head><meta charset="utf-8">
            <meta name="generator" content="Chronique VERSION">
            <meta name="description" content="Mali &amp; « Sahel » &lt;2023&gt;"><title>Mali &amp; « Sahel » &lt;2023&gt;</title>
            <!-- <title>no title</title> --><link rel="preload" integrity="sha384-Z8BfXoTYihOI2vTkrUPp7GlEF9dFFQxPPCuCPt84APKnCyUwWPGshK05CFDxPF1h" href="./app-0aea187bfc0c7a81_bg.wasm" as="fetch">
            <link rel="stylesheet" href="https://example.org/app.css" integrity="sha384-kept"></head></html>"#]],
    );
}

#[test]
fn minified_pages_are_read_too() {
    check_index(
        "<!doctype html><meta charset=utf-8><title></title><meta name=generator content=Chronique><link href=/app-0123456789abcdef_bg.wasm integrity=sha384-old rel=preload>",
        &expect![[r#"
            <!doctype html><meta charset=utf-8>
            <meta name="description" content="Mali &amp; « Sahel » &lt;2023&gt;"><title>Mali &amp; « Sahel » &lt;2023&gt;</title><meta name="generator" content="Chronique VERSION"><link href=/app-0aea187bfc0c7a81_bg.wasm integrity="sha384-Z8BfXoTYihOI2vTkrUPp7GlEF9dFFQxPPCuCPt84APKnCyUwWPGshK05CFDxPF1h" rel=preload>"#]],
    );
}

#[test]
fn a_page_without_its_program_is_refused() {
    check_index(
        "<title>x</title>",
        &expect!["index.html starts no .wasm file of the page; build the page again"],
    );
}

#[test]
fn the_policy_follows_its_inline_script() {
    let policy = |name: &str| {
        let script = format!("init('./{name}')");
        let hash = integrity::script_hash(&script);
        format!(
            "<meta content=\"script-src 'self' '{hash}'\"></head><script type=\"module\">{script}</script>"
        )
    };
    let index = format!("<head>{}", policy("app-0123456789abcdef_bg.wasm"));
    let Ok(filled) = page(&index, &[]).filled(b"corpus", &corpus("Un")) else { panic!("filled") };
    let Some(program) = filled.files.keys().find(|name| name.ends_with("_bg.wasm")) else {
        panic!("program")
    };
    assert!(text(&filled, "index.html").ends_with(&policy(program)));
}

#[test]
fn filling_again_is_filling_once() {
    let index = r#"<title>x</title><script type="module" src="app-00ff00ff00ff00ff.js" integrity="sha384-a"></script><link href="app-0123456789abcdef_bg.wasm">"#;
    let worker = "const FILES = /*CHRONIQUE_FILES*/{}; const VERSION = /*CHRONIQUE_VERSION*/\"\";";
    let glue = "new URL('app-0123456789abcdef_bg.wasm', import.meta.url)";
    let page = page(index, &[("sw.js", worker), ("app-00ff00ff00ff00ff.js", glue), ("a]\".txt", "é")]);
    let Ok(once) = page.filled(b"one", &corpus("Un")) else { panic!("once") };
    let Ok(other) = once.filled(b"other", &corpus("Autre")) else { panic!("other") };
    let Ok(again) = other.filled(b"one", &corpus("Un")) else { panic!("again") };
    assert_eq!(once, again);
    assert_ne!(text(&once, "sw.js"), text(&other, "sw.js"));
    expect![[r#"const FILES = /*CHRONIQUE_FILES*/{"app-5114d3f5a975edaa_bg.wasm":23,"app-a97bdd38361750e9.js":56,"index.html":293}; const VERSION = /*CHRONIQUE_VERSION*/"8118a8b12decde31";"#]]
    .assert_eq(&text(&once, "sw.js"));
    let programs: Vec<_> = once.files.iter().filter(|(name, _)| name.ends_with("_bg.wasm")).collect();
    let [(name, bytes)] = programs.as_slice() else { panic!("one program") };
    assert_eq!(wasm::extract(bytes), Ok(&b"one"[..]));
    let scripts: Vec<_> =
        once.files.iter().filter(|(name, _)| name.starts_with("app") && has_extension(name, "js")).collect();
    let [(script, glue)] = scripts.as_slice() else { panic!("one script") };
    assert!(String::from_utf8_lossy(glue).contains(name.as_str()));
    assert!(text(&once, "index.html").contains(script.as_str()));
    assert!(names::is_made_from_content(name) && names::is_made_from_content(script));
    // A hash may happen to have no letter.
    assert!(names::is_made_from_content("app-5740335257309303_bg.wasm"));
    assert!(!names::is_made_from_content("app-20260305143000_bg.wasm"));
}

#[test]
fn no_visit_fetches_the_pictures_of_home_screens() {
    let index = r#"<link rel="icon" href="./icon.svg"><link rel="apple-touch-icon" href="./icons/180.png"><link href="app-0123456789abcdef_bg.wasm">"#;
    let worker = "/*CHRONIQUE_FILES*/{} /*CHRONIQUE_VERSION*/\"\"";
    let page = page(index, &[("sw.js", worker), ("icon.svg", "<svg/>"), ("icons/180.png", "pixels")]);
    let Ok(filled) = page.filled(b"corpus", &corpus("Un")) else { panic!("filled") };
    let worker = text(&filled, "sw.js");
    assert!(worker.contains("\"icon.svg\":6") && !worker.contains("180.png"), "{worker}");
    assert!(filled.files.contains_key("icons/180.png"));
}

#[test]
fn files_of_the_site_are_not_taken_for_hashed_ones() {
    for name in [
        "CNAME",
        "app.js",
        "robots-1.js",
        "style-été.css",
        "a-deadbeefdeadbeef.txt",
        "vote-20230206.js",
        "vote-20230206120000.js",
    ] {
        assert!(!names::is_made_from_content(name), "{name}");
    }
}

#[test]
fn an_archive_comes_back_and_a_cut_one_does_not() {
    let files = page("é", &[("a/b.txt", "")]).files;
    let packed = archive::write(&files);
    assert_eq!(archive::read(&packed), Some(files));
    assert_eq!(archive::read(packed.get(..packed.len() - 1).unwrap_or_default()), None);
    assert_eq!(archive::read(&[]), Some(BTreeMap::new()));
}

#[test]
fn a_place_that_does_not_exist_is_free() {
    assert!(site::check_place(std::path::Path::new("no/such/folder"), None).is_ok());
}

proptest::proptest! {
    #[test]
    fn any_page_is_survived(html in "(<|>|</|!--|-->|=|\"|'|/| |a|script|title|meta|head|é){0,40}") {
        for tag in html::tags(&html) {
            proptest::prop_assert!(tag.place.end <= html.len());
        }
        let _ = html::with_title(&html, "x");
        let _ = html::with_meta(&html, "generator", "x");
    }
}
