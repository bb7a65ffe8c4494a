//! View ↔ link: the URL fragment, readable by a person.
//!
//! `key=value` pairs joined by `&`, in a fixed order, values sorted and percent-encoded, defaults
//! left out. The same view always gives the same link. Any text at all can be read: what is
//! understood is applied, the rest comes back as [`LinkWarning`]s.
//!
//! `open=ARTICLE:START-END:WORDS` is the passage in the reader, `with=ARTICLE` the article beside
//! the open one, sentence by sentence; without `open` it means nothing.

use super::{Clock, Facet, Lang, Open, Sort, Tab, View, Zoom};
use crate::model::{Edtf, Partial, Qualifier, order};

/// A part of a link that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkWarning {
    /// A key that no version so far knows.
    #[error("unknown key “{0}”")]
    UnknownKey(String),
    /// A value that the key does not take.
    #[error("“{value}” is not a value of “{key}”")]
    BadValue {
        /// The key.
        key: String,
        /// The value, decoded.
        value: String,
    },
}

/// The key of a facet.
pub const fn facet_key(facet: Facet) -> &'static str {
    match facet {
        Facet::Actor => "actor",
        Facet::Place => "place",
        Facet::Topic => "topic",
        Facet::Outlet => "outlet",
        Facet::Speaker => "speaker",
    }
}

/// Writes the fragment of a view, without `#`; empty for the default view.
pub fn write(view: &View) -> String {
    let mut link = String::new();
    for facet in Facet::ALL {
        let filter = view.facet(facet);
        let mut groups: Vec<String> = filter.groups.iter().map(|group| any_of(group)).collect();
        order::sort_dedup(&mut groups);
        for group in groups {
            push(&mut link, facet_key(facet), &group);
        }
        if !filter.none.is_empty() {
            push(&mut link, &format!("-{}", facet_key(facet)), &any_of(&filter.none));
        }
    }
    write_dates(view, &mut link);
    if !view.search.is_empty() {
        push(&mut link, "q", &encode(&view.search));
    }
    write_choices(view, &mut link);
    if let Some(open) = &view.open {
        let words = encode(&open.words);
        push(&mut link, "open", &format!("{}:{}-{}:{words}", encode(&open.article), open.start, open.end));
        if let Some(beside) = &view.beside {
            push(&mut link, "with", &encode(beside));
        }
    }
    link
}

fn write_dates(view: &View, link: &mut String) {
    for (key, date) in [("from", view.from), ("to", view.to)] {
        if let Some(date) = date {
            push(link, key, &date.to_string());
        }
    }
    if view.clock == Clock::Published {
        push(link, "clock", "published");
    }
    if let Some(Zoom { from, to }) = view.zoom {
        push(link, "zoom", &format!("{from}..{to}"));
    }
}

fn write_choices(view: &View, link: &mut String) {
    match view.tab {
        Tab::Events => {}
        Tab::Articles => push(link, "tab", "articles"),
        Tab::Quotes => push(link, "tab", "quotes"),
        Tab::Compare => push(link, "tab", "compare"),
    }
    match view.sort {
        Sort::Date => {}
        Sort::Newest => push(link, "sort", "newest"),
        Sort::Relevance => push(link, "sort", "relevance"),
    }
    match view.lang {
        None => {}
        Some(Lang::French) => push(link, "lang", "fr"),
        Some(Lang::English) => push(link, "lang", "en"),
    }
    if view.copies_once {
        push(link, "copies", "0");
    }
}

fn push(link: &mut String, key: &str, encoded_value: &str) {
    if !link.is_empty() {
        link.push('&');
    }
    link.push_str(key);
    link.push('=');
    link.push_str(encoded_value);
}

fn any_of(ids: &[String]) -> String {
    let mut ids = ids.to_vec();
    order::sort_dedup(&mut ids);
    let encoded: Vec<String> = ids.iter().map(|id| encode(id)).collect();
    encoded.join(",")
}

/// Percent-encodes all but unreserved characters and `/`, which ids have between folders.
fn encode(value: &str) -> String {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let mut encoded = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.extend(['%', HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
        }
    }
    encoded
}

/// Undoes [`encode`]; a `%` that encodes nothing stands for itself.
fn decode(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let encoded = match after {
            [high, low, ..] if first == b'%' => hex(*high).zip(hex(*low)),
            _ => None,
        };
        bytes.push(encoded.map_or(first, |(high, low)| high << 4 | low));
        rest = after.get(if encoded.is_some() { 2 } else { 0 }..).unwrap_or_default();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

const fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

/// Reads a fragment, with or without its `#`. In one piece, which the page fetches when there is one.
#[inline(never)]
pub fn read(fragment: &str) -> (View, Vec<LinkWarning>) {
    let mut view = View::default();
    let mut warnings = Vec::new();
    for pair in fragment.trim_start_matches('#').split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let key = decode(key);
        match read_pair(&mut view, &key, value) {
            Ok(()) => {}
            Err(Unread::Key) => warnings.push(LinkWarning::UnknownKey(key)),
            Err(Unread::Value) => warnings.push(LinkWarning::BadValue { key, value: decode(value) }),
        }
    }
    for filter in &mut view.facets {
        order::sort_dedup(&mut filter.groups);
        order::sort_dedup(&mut filter.none);
    }
    if let (Some(from), Some(to)) = (view.from, view.to)
        && from.first_day() > to.last_day()
    {
        warnings.push(LinkWarning::BadValue { key: "from".into(), value: format!("{from} > {to}") });
        (view.from, view.to) = (Some(to), Some(from));
    }
    if let Some(value) = view.beside.take_if(|_| view.open.is_none()) {
        warnings.push(LinkWarning::BadValue { key: "with".into(), value });
    }
    (view, warnings)
}

enum Unread {
    Key,
    Value,
}

fn read_pair(view: &mut View, key: &str, value: &str) -> Result<(), Unread> {
    let (none, bare) = key.strip_prefix('-').map_or((false, key), |bare| (true, bare));
    if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet_key(*facet) == bare) {
        let mut ids: Vec<String> = value.split(',').map(decode).collect();
        order::sort_dedup(&mut ids);
        let filter = view.facet_mut(facet);
        if none {
            filter.none.extend(ids);
        } else {
            filter.groups.push(ids);
        }
        return Ok(());
    }
    match key {
        "from" => view.from = Some(read_date(value)?),
        "to" => view.to = Some(read_date(value)?),
        "zoom" => view.zoom = Some(read_zoom(value)?),
        "q" => view.search = decode(value),
        "open" => view.open = Some(read_open(value)?),
        "with" if !value.is_empty() => view.beside = Some(decode(value)),
        "with" => return Err(Unread::Value),
        "clock" => view.clock = choice(value, &[("events", Clock::Events), ("published", Clock::Published)])?,
        "tab" => {
            view.tab = match value {
                "events" => Tab::Events,
                "articles" => Tab::Articles,
                "quotes" => Tab::Quotes,
                "compare" => Tab::Compare,
                _ => return Err(Unread::Value),
            };
        }
        "sort" => {
            let sorts = [("date", Sort::Date), ("newest", Sort::Newest), ("relevance", Sort::Relevance)];
            view.sort = choice(value, &sorts)?;
        }
        "lang" => view.lang = Some(choice(value, &[("fr", Lang::French), ("en", Lang::English)])?),
        "copies" => view.copies_once = choice(value, &[("0", true), ("1", false)])?,
        _ => return Err(Unread::Key),
    }
    Ok(())
}

fn choice<T: Copy>(value: &str, choices: &[(&str, T)]) -> Result<T, Unread> {
    choices.iter().find(|(name, _)| *name == value).map(|(_, choice)| *choice).ok_or(Unread::Value)
}

fn read_date(value: &str) -> Result<Partial, Unread> {
    match decode(value).parse() {
        Ok(Edtf::Single(date, Qualifier::Exact)) => Ok(date),
        _ => Err(Unread::Value),
    }
}

fn read_zoom(value: &str) -> Result<Zoom, Unread> {
    let decoded = decode(value);
    let (from, to) = decoded.split_once("..").ok_or(Unread::Value)?;
    let zoom = Zoom { from: read_date(from)?, to: read_date(to)? };
    if zoom.from.first_day() <= zoom.to.last_day() { Ok(zoom) } else { Err(Unread::Value) }
}

fn read_open(value: &str) -> Result<Open, Unread> {
    let mut parts = value.splitn(3, ':');
    let article = decode(parts.next().unwrap_or_default());
    let place = parts.next().ok_or(Unread::Value)?;
    let (start, end) = place.split_once('-').ok_or(Unread::Value)?;
    let number = |text: &str| text.parse::<u32>().map_err(|_| Unread::Value);
    let (start, end) = (number(start)?, number(end)?);
    if article.is_empty() || start > end {
        return Err(Unread::Value);
    }
    Ok(Open { article, start, end, words: decode(parts.next().unwrap_or_default()) })
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use proptest::prelude::{Strategy, any, prop};

    use super::{read, write};
    use crate::{
        model::{Day, Partial},
        view::{Clock, FacetFilter, Lang, Open, Sort, Tab, View, Zoom},
    };

    fn check(link: &str, expected: &Expect) {
        let (view, warnings) = read(link);
        let mut got = write(&view);
        for warning in warnings {
            got.push_str("\n! ");
            got.push_str(&warning.to_string());
        }
        expected.assert_eq(&got);
    }

    #[test]
    fn any_all_and_none() {
        check(
            "#actor=lavrov&actor=mali,france&-topic=education",
            &expect!["actor=france,mali&actor=lavrov&-topic=education"],
        );
        check("-topic=b&-topic=a&topic=c,c", &expect!["topic=c&-topic=a,b"]);
        check("outlet=L%27Aube&outlet=", &expect!["outlet=&outlet=L%27Aube"]);
        check("actor=a%2Cb", &expect!["actor=a%2Cb"]);
    }

    #[test]
    fn dates_and_windows() {
        check("from=2022-08&to=2023-02&clock=published", &expect!["from=2022-08&to=2023-02&clock=published"]);
        check("zoom=2020..2024-03", &expect!["zoom=2020..2024-03"]);
        check(
            "to=2022&from=2023",
            &expect![[r"
            from=2022&to=2023
            ! “2023 > 2022” is not a value of “from”"]],
        );
    }

    #[test]
    fn the_search_and_the_passage() {
        check("q=bl%C3%A9+%22visite%20de%22", &expect!["q=bl%C3%A9%2B%22visite%20de%22"]);
        check("open=dossier/002:547-612:Le%20chef", &expect!["open=dossier/002:547-612:Le%20chef"]);
        check("with=b/%C3%A9&open=a:1-2:x&tab=compare", &expect!["tab=compare&open=a:1-2:x&with=b/%C3%A9"]);
        check(
            "with=seul",
            &expect![[r"

            ! “seul” is not a value of “with”"]],
        );
    }

    #[test]
    fn what_cannot_be_read_is_said_and_the_rest_applied() {
        check(
            "actor=mali&couleur=rouge&from=hier&open=x&zoom=2024..2020&tab=9&&=&100%",
            &expect![[r"
            actor=mali
            ! unknown key “couleur”
            ! “hier” is not a value of “from”
            ! “x” is not a value of “open”
            ! “2024..2020” is not a value of “zoom”
            ! “9” is not a value of “tab”
            ! unknown key “”
            ! unknown key “100%”"]],
        );
    }

    #[test]
    fn the_default_view_is_the_bare_page() {
        assert_eq!(write(&View::default()), "");
        assert_eq!(read(""), (View::default(), vec![]));
        assert_eq!(read("#"), (View::default(), vec![]));
    }

    fn dates() -> impl Strategy<Value = Partial> {
        let year = 1800..2100i32;
        proptest::prop_oneof![
            year.clone().prop_map(Partial::Year),
            (year.clone(), 1..=12u8).prop_map(|(year, month)| Partial::Month(year, month)),
            (year.clone(), 1..=4u8).prop_map(|(year, quarter)| Partial::Quarter(year, quarter)),
            (year, 1..=2u8).prop_map(|(year, half)| Partial::Semester(year, half)),
            (-60000..60000i32).prop_map(|day| Partial::Day(Day(day))),
        ]
    }

    fn filters() -> impl Strategy<Value = FacetFilter> {
        let ids = prop::collection::btree_set("[a-zé ,:&=%#'-]{0,6}", 1..4).prop_map(Vec::from_iter);
        let none = prop::collection::btree_set("[a-z,]{1,6}", 0..3).prop_map(Vec::from_iter);
        (prop::collection::btree_set(ids, 0..3).prop_map(Vec::from_iter), none)
            .prop_map(|(groups, none)| FacetFilter { groups, none })
    }

    fn views() -> impl Strategy<Value = View> {
        let facets = prop::array::uniform5(filters());
        let brush = (prop::option::of(dates()), prop::option::of(dates()));
        let zoom = prop::option::of((dates(), dates()));
        let open = prop::option::of((".{1,9}", 0..99u32, 0..99u32, ".{0,9}"));
        (facets, brush, zoom, ".{0,12}", open, any::<[u8; 5]>()).prop_map(
            |(facets, brush, zoom, search, open, n)| {
                let zoom = zoom
                    .map(|(from, to)| Zoom { from, to })
                    .filter(|zoom| zoom.from.first_day() <= zoom.to.last_day());
                let (from, to) = match brush {
                    (Some(from), Some(to)) if from.first_day() > to.last_day() => (None, Some(to)),
                    ends => ends,
                };
                let open =
                    open.map(|(article, start, n, words)| Open { article, start, end: start + n, words });
                let beside = (n[4] > 99 && open.is_some()).then(|| format!("b:{}", n[3]));
                let pick = |n: u8, k: usize| usize::from(n) % k;
                View {
                    facets,
                    from,
                    to,
                    zoom,
                    search,
                    open,
                    clock: [Clock::Events, Clock::Published][pick(n[0], 2)],
                    tab: [Tab::Events, Tab::Articles, Tab::Quotes, Tab::Compare][pick(n[1], 4)],
                    sort: [Sort::Date, Sort::Newest, Sort::Relevance][pick(n[2], 3)],
                    lang: [None, Some(Lang::French), Some(Lang::English)][pick(n[3], 3)],
                    copies_once: n[4] % 2 == 1,
                    beside,
                }
            },
        )
    }

    proptest::proptest! {
        #[test]
        fn a_view_comes_back_from_its_link(view in views()) {
            let link = write(&view);
            proptest::prop_assert!(link.bytes().all(|byte| byte.is_ascii_graphic()));
            proptest::prop_assert_eq!(read(&link), (view, vec![]));
        }

        #[test]
        fn any_text_is_survived_and_settles(text in ".{0,60}") {
            let (view, _) = read(&text);
            let link = write(&view);
            proptest::prop_assert_eq!(write(&read(&link).0), link);
        }
    }
}
