//! Built pages to put a collection into, and how to look into what comes out.

use std::path::PathBuf;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::Digest as _;

use crate::folder;

/// A built page without a collection: the least that a build tool writes.
const PROGRAM: &[u8] = b"\0asm\x01\0\0\0";
pub const PROGRAM_NAME: &str = "app-0123456789abcdef_bg.wasm";
const INDEX: &str = r#"<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Chronique</title>
<link rel="modulepreload" href="./app-0123456789abcdef.js" crossorigin="anonymous" integrity="sha384-old">
<link rel="preload" href="./app-0123456789abcdef_bg.wasm" integrity="sha384-old" as="fetch" type="application/wasm">
<link rel="stylesheet" href="./style-fedcba9876543210.css" integrity="sha384-old"></head>
<body><script type="module">import init from './app-0123456789abcdef.js';
init({ module_or_path: './app-0123456789abcdef_bg.wasm' });</script></body></html>"#;
const WORKER: &str = "const files = /*CHRONIQUE_FILES*/{};\nconst version = /*CHRONIQUE_VERSION*/\"\";\n";

/// As [`folder`], with a built page in `page/`.
pub fn folder_with_page(test: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let page: [(&str, &[u8]); 5] = [
        ("page/index.html", INDEX.as_bytes()),
        ("page/app-0123456789abcdef.js", b"export default async () => {};"),
        ("page/app-0123456789abcdef_bg.wasm", PROGRAM),
        ("page/style-fedcba9876543210.css", b"body {}"),
        ("page/sw.js", WORKER.as_bytes()),
    ];
    folder(test, &[&page, files].concat())
}

/// A built page as `index.html` and `static/` of the repository make it, with a program that does nothing.
const WHOLE_INDEX: &str = r#"<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'">
<title>Chronique</title><!-- chronique:metadata --><!-- /chronique:metadata --><script>location.pathname</script>
<link rel="stylesheet" href="./style-fedcba9876543210.css" integrity="sha384-old"><link rel="icon" href="./icon.svg">
<link rel="manifest" href="./manifest.webmanifest"><script type="module" src="./boot-00ff00ff00ff00ff.js" integrity="sha384-old"></script>
<link rel="modulepreload" href="./app-0123456789abcdef.js" integrity="sha384-old">
<link rel="preload" href="./app-0123456789abcdef_bg.wasm" integrity="sha384-old" as="fetch"></head>
<body><h1>Chronique <!-- chronique:line --><!-- /chronique:line --></h1><!-- chronique:articles --><!-- /chronique:articles --></body></html>"#;

pub fn folder_with_whole_page(test: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let glue: &[u8] = b"async function go(given) { return given; }\nexport { initSync, go as default };";
    let page: [(&str, &[u8]); 9] = [
        ("page/index.html", WHOLE_INDEX.as_bytes()),
        ("page/app-0123456789abcdef.js", glue),
        ("page/app-0123456789abcdef_bg.wasm", PROGRAM),
        ("page/boot-00ff00ff00ff00ff.js", include_bytes!("../../static/boot.js")),
        ("page/style-fedcba9876543210.css", b"body {}"),
        ("page/icon.svg", include_bytes!("../../static/icon.svg")),
        ("page/manifest.webmanifest", include_bytes!("../../static/manifest.webmanifest")),
        ("page/404.html", include_bytes!("../../static/404.html")),
        ("page/sw.js", include_bytes!("../../static/sw.js")),
    ];
    folder(test, &[&page, files].concat())
}

/// The hashes of what runs or styles in a page, as its policy has to name them.
pub fn is_named(policy: &str, kind: &str, content: &str) -> bool {
    let hash = STANDARD.encode(sha2::Sha256::digest(content.as_bytes()));
    let directive = policy.split(';').find(|directive| directive.trim_start().starts_with(kind));
    directive.is_some_and(|directive| directive.contains(&format!("'sha256-{hash}'")))
}

pub fn between<'a>(text: &'a str, opening: &str, closing: &str) -> &'a str {
    let found = text.split_once(opening).and_then(|(_, rest)| rest.split_once(closing));
    found.map_or("", |(inside, _)| inside)
}
