//! `build --single`: one file that needs and asks for nothing else.

use std::fs;

use crate::{
    HARVEST, STRIKE, files,
    page::{between, folder_with_whole_page, is_named},
    records, run,
};

#[test]
fn one_file_holds_everything_and_may_ask_for_nothing() {
    let place = folder_with_whole_page("single", &[("a/x.txt", STRIKE), ("a/y.txt", HARVEST)]);
    for name in ["new/one.html", "two.html", "two.html"] {
        let outcome =
            run(&place, &["build", "a", "--page", "page", "--single", name, "--title", "Ports"], "");
        assert!(matches!(outcome.status, Some(0 | 3)), "{}", outcome.err);
        assert!(outcome.out.starts_with(&format!("{name}: 2 articles, ")), "{}", outcome.out);
    }
    let html = fs::read_to_string(place.join("new/one.html")).unwrap();
    assert_eq!(html, fs::read_to_string(place.join("two.html")).unwrap());
    for outside in ["href=\"./", "src=", "rel=\"manifest", "integrity=", "location.pathname</script>"] {
        assert!(!html.contains(outside), "{outside} in {html}");
    }
    let policy = between(&html, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    assert!(policy.starts_with("default-src 'none'; ") && !policy.contains("'self'"), "{policy}");
    assert!(
        is_named(policy, "script-src", between(&html, "<script type=\"module\">", "</script>")),
        "{policy}"
    );
    assert!(is_named(policy, "style-src", between(&html, "<style>", "</style>")), "{policy}");
    assert!(
        html.contains("await go({ module_or_path: await woven(await unpacked(\"program\")) });"),
        "{html}"
    );
    let inspected = run(&place, &["inspect", "two.html", "--articles"], "");
    assert_eq!(records(&inspected.out).len(), 2, "{}", inspected.err);
}

#[test]
fn one_file_takes_no_place_of_others_and_is_no_article() {
    let place = folder_with_whole_page("single-place", &[("a/x.txt", STRIKE), ("notes.html", b"<p>Mine")]);
    for (name, words) in [("notes.html", "something else than a Chronique page"), ("a", "this is a folder")] {
        let outcome = run(&place, &["build", "a", "--page", "page", "--single", name], "");
        assert_eq!(outcome.status, Some(1));
        assert!(outcome.err.contains(words), "{}", outcome.err);
    }
    assert_eq!(fs::read(place.join("notes.html")).unwrap(), b"<p>Mine");
    for _ in 0..2 {
        let given = ["build", "a", "--page", "page", "--single", "a/page.html", "--out", "site"];
        run(&place, &given, "");
    }
    assert_eq!(records(&run(&place, &["inspect", "site", "--articles"], "").out).len(), 1);
    // Beside a site, it is no file of it.
    fs::copy(place.join("a/page.html"), place.join("site/page.html")).unwrap();
    run(&place, &["build", "a/x.txt", "--title", "a", "--page", "site", "--out", "other"], "");
    assert!(!files(&place.join("other")).contains_key("page.html"));
    let whole = fs::read_to_string(place.join("a/page.html")).unwrap();
    let program = whole.find("id=\"chronique-program\">").unwrap();
    fs::write(place.join("cut.html"), &whole[..program + 60]).unwrap();
    let outcome = run(&place, &["inspect", "cut.html"], "");
    assert_eq!(outcome.status, Some(1));
    assert!(outcome.err.contains("cut off or was changed"), "{}", outcome.err);
}
