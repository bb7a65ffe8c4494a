//! What one must see without looking for it: why nothing is found, whose words one reads, what was looked
//! for, what is counted, what a sign means.

use anyhow::{Result, ensure};
use browser_tests::{Collection, Server, journey, serve_dist};
use serde_json::json;

#[test]
fn a_link_to_a_time_after_everything_finds_nothing_and_names_the_period_to_drop() -> Result<()> {
    let server = serve_dist("")?;
    journey("after-everything", async |session| {
        session.open_view(&server.url(), "from=2099").await?;
        session.see(".nothing", "Aucun passage").await?;
        session.see(".nothing", "sans «\u{a0}depuis 2099\u{a0}»").await?;
        session.press(".nothing li button").await?;
        session.until("no period in the link", "!/from=/.test(location.hash)").await?;
        session.find(".rows .row-link").await.map(drop)
    })
}

#[test]
fn under_a_period_a_fact_of_two_dates_shows_the_one_inside() -> Result<()> {
    let server = serve_dist("")?;
    journey("two-dates", async |session| {
        // « en décembre (2022) et en janvier (2023) » is one sentence.
        session.open_view(&server.url(), "actor=lavrov&from=2022-12&to=2022-12").await?;
        session.see(".rows", "décembre (2022)").await?;
        session.see(".rows .when", "déc. 2022").await?;
        session.open_view(&server.url(), "actor=lavrov&from=2023-01&to=2023-01-15").await?;
        session.see(".rows .when", "janv. 2023").await
    })
}

#[test]
fn the_title_of_an_article_stays_in_sight_wherever_a_link_leads_in_it() -> Result<()> {
    let server = serve_dist("")?;
    journey("title-in-sight", async |session| {
        session.open_view(&server.url(), "actor=lavrov&from=2022-12&to=2022-12").await?;
        session.press(".rows .row-link").await?;
        session.until("the passage", "document.querySelector('.reader .hit')").await?;
        session.until("its link", "/open=/.test(location.hash)").await?;
        let link = session.url().await?;
        session.goto("about:blank").await?;
        session.goto(&link).await?;
        session
            .until("the passage in the middle", "document.querySelector('.reader-scroll')?.scrollTop > 100")
            .await?;
        let in_sight = "(head => head.checkVisibility() && head.getBoundingClientRect().top >= 0 && \
            head.getBoundingClientRect().bottom < innerHeight && head.innerText === \
            document.querySelector('.reader .headline').innerText)(document.querySelector('.reader .sheet-head b'))";
        session.until("the title above it", in_sight).await
    })
}

#[test]
fn an_excerpt_shows_the_words_that_were_looked_for() -> Result<()> {
    let server = serve_dist("")?;
    journey("excerpt", async |session| {
        session.open_view(&server.url(), "tab=articles&q=agriculture").await?;
        session.find(".rows .snippet mark").await?;
        let in_sight = "[...document.querySelectorAll('.rows .snippet')].every((snippet) => { \
            const mark = snippet.querySelector('mark'); const box = snippet.getBoundingClientRect(); \
            return !mark || mark.getBoundingClientRect().bottom <= box.bottom + 1; })";
        session.until("each hit above the cut", in_sight).await
    })
}

#[test]
fn no_tab_is_cut_however_narrow_the_middle_column() -> Result<()> {
    let server = serve_dist("")?;
    journey("tabs", async |session| {
        session.open_view(&server.url(), "tab=compare").await?;
        for (width, lang) in [(1280, "fr"), (1280, "en"), (1100, "fr"), (800, "fr"), (390, "fr"), (320, "en")]
        {
            let metrics = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
            session.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
            session.client().execute(&format!("location.hash = 'lang={lang}&tab=compare';"), vec![]).await?;
            session.until("the language", &format!("document.documentElement.lang === '{lang}'")).await?;
            let whole = "[...document.querySelectorAll('.tabs button')].every((tab) => { \
                const box = tab.getBoundingClientRect(); const at = (x) => \
                document.elementFromPoint(x, (box.top + box.bottom) / 2)?.closest('button') === tab; \
                return at(box.left + 1) && at(box.right - 1); })";
            session.until(&format!("whole tabs at {width} pixels, {lang}"), whole).await?;
            session.screenshot(&format!("tabs-{width}-{lang}")).await?;
        }
        Ok(())
    })
}

#[test]
fn an_empty_field_for_a_date_shows_how_to_write_one_and_no_date() -> Result<()> {
    let server = serve_dist("")?;
    journey("date-form", async |session| {
        let form = |form: &str| format!("document.querySelector('#from')?.placeholder === {}", json!(form));
        session.open_view(&server.url(), "").await?;
        session.until("the form", &form("AAAA-MM-JJ")).await?;
        session.click("English").await?;
        session.until("the form in English", &form("YYYY-MM-DD")).await
    })
}

#[test]
fn a_bar_that_fades_out_is_explained_beside_it_and_told_as_open() -> Result<()> {
    let server = serve_dist("")?;
    journey("open-ends", async |session| {
        session.open_view(&server.url(), "").await?;
        session.until("a bar that fades", "document.querySelector('.marks [mask]')").await?;
        session.see(".legend", "date ouverte").await?;
        session.open_view(&server.url(), "zoom=2023-01..2023-01").await?;
        // Where nothing fades nothing is explained.
        let agree = "!!document.querySelector('.chart [mask]') === !!document.querySelector('.open-ends')";
        session.until("a legend as long as there is a bar", agree).await
    })
}

#[test]
fn words_of_a_speaker_are_counted_as_what_they_are_and_agree_with_the_filters() -> Result<()> {
    let server = serve_dist("")?;
    journey("words-counted", async |session| {
        session.open_view(&server.url(), "tab=quotes").await?;
        session.see(".facets", "En nombre de passages").await?;
        session.see(".speaker", "propos rapportés").await?;
        let counted = "const [, head] = document.querySelector('.speaker').innerText.match(/(\\d+).passages/) ?? []; \
            const name = document.querySelector('.speaker').firstChild.textContent; \
            const row = [...document.querySelectorAll('[aria-labelledby=facet-speaker] .choose')] \
              .find((row) => row.querySelector('.name').innerText === name); \
            return [head, row?.querySelector('.n').innerText];";
        let counted = session.client().execute(counted, vec![]).await?;
        ensure!(counted[0].is_string() && counted[0] == counted[1], "{counted}");
        Ok(())
    })
}

#[test]
fn an_article_without_a_title_is_called_by_its_first_words() -> Result<()> {
    let text = "Les pêcheurs de Ziguinchor ont repris la mer mercredi après trois semaines de tempête, dit la \
        préfecture. Ils demandent que le port soit dragué avant la fin de la saison des pluies.";
    let record = json!({ "id": "sans-titre", "text": text, "published": "2024-05-03", "lang": "fr" });
    let collection = Collection::new(env!("CARGO_TARGET_TMPDIR"), "untitled")?;
    let place = collection.with("articles.ndjson", format!("{record}\n"))?.build()?;
    let server = Server::start(&place.join("site"), "")?;
    journey("untitled", async |session| {
        session.open_view(&server.url(), "tab=articles").await?;
        session.see(".rows b.press", "Sans titre\u{a0}: Les pêcheurs de Ziguinchor").await?;
        session.press(".rows .row-link").await?;
        session.see(".reader .headline", "Sans titre").await
    })
}

#[test]
fn a_quotation_bears_the_day_of_print_where_its_sentence_only_dates_what_is_told() -> Result<()> {
    let server = serve_dist("")?;
    journey("day-of-words", async |session| {
        session.open_view(&server.url(), "tab=quotes&q=\"La Russie envisage\"").await?;
        session.see(".rows", "La Russie envisage d’autres mesures").await?;
        session.see(".rows .when", "paru").await?;
        session.see(".rows .when", "13 févr. 2023").await
    })
}
