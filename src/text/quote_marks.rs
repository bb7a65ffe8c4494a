//! Quotation marks of French papers → what stands between them.
//!
//! Guillemets (also typed `<<` `>>`), curly marks, straight marks (also typed `''`) and, inside
//! other marks only, single curly ones. Every range given lies inside the text on character
//! boundaries; ranges are nested or apart, never crossing; work and memory are linear, and nesting
//! is followed to [`MAX_DEPTH`]. Whether the words are speech is not judged here.

use core::ops::Range;

use super::byte_set::ByteSet;

/// How deep marks are followed; what opens below it belongs to the words around it.
pub const MAX_DEPTH: usize = 32;

/// Words between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// The bytes between the marks, white space at both ends left out.
    pub inside: Range<usize>,
    /// The bytes with the marks.
    pub outside: Range<usize>,
    /// How many other pairs hold this one.
    pub depth: usize,
    /// Whether a closing mark ended it.
    pub is_closed: bool,
}

/// Finds the pairs of quotation marks in one paragraph, by place.
///
/// `goes_on`: the paragraph before ended inside a quotation; then a closing mark without an
/// opening one ends a quotation that began with this paragraph.
pub fn quote_marks(text: &str, goes_on: bool) -> Vec<Quoted> {
    let mut pairs = Pairs { text, open: Vec::new(), too_deep: 0, found: Vec::new() };
    if goes_on && closes_before_it_opens(text) {
        pairs.open(0..0, Kind::Guillemet);
    }
    for mark in marks(text) {
        pairs.mark(&mark);
    }
    pairs.end_all(0, text.len());
    pairs.in_order()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Guillemet,
    Curly,
    Straight,
    Angle,
    Single,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    /// Straight marks, and those at the start of a paragraph.
    Either,
}

struct Mark {
    at: Range<usize>,
    kind: Kind,
    side: Side,
    /// What stands around it.
    before: Option<char>,
    after: Option<char>,
}

impl Mark {
    fn starts_a_word(&self) -> bool {
        self.before.is_none_or(|before| !before.is_alphanumeric() && !is_end(before))
            && self.after.is_some_and(char::is_alphanumeric)
    }

    fn ends_a_word(&self) -> bool {
        self.before.is_some_and(|before| !before.is_whitespace())
            && self.after.is_none_or(|after| !after.is_alphanumeric())
    }
}

const fn is_end(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…' | ',' | ';')
}

/// All marks of a text, apostrophes left out.
fn marks(text: &str) -> impl Iterator<Item = Mark> + '_ {
    static FIRST: ByteSet = ByteSet::of(b"<>'\"\xc2\xe2\xef");
    let mut end = 0;
    let mut before = None;
    core::iter::from_fn(move || {
        loop {
            // Marks begin with these bytes: most of a text has none of them, and is not decoded.
            let rest = text.get(end..)?;
            let skipped = FIRST.position(rest.as_bytes())?;
            before = rest.get(..skipped)?.chars().next_back().or(before);
            let start = end + skipped;
            let mut chars = rest.get(skipped..)?.chars();
            let letter = chars.next()?;
            let mut next = chars.clone().next();
            // « ‘’oui’’ » is how some papers type their marks.
            let is_double = next == Some(letter) && matches!(letter, '<' | '>' | '\'' | '’' | '‘')
                || letter == '‘' && next == Some('’');
            if is_double && kind_of(letter, true).is_some() {
                chars.next();
                next = chars.clone().next();
            }
            end = text.len() - chars.as_str().len();
            let last = before.replace(letter);
            if let Some((kind, side)) = kind_of(letter, is_double) {
                let side = if last.is_none() && kind != Kind::Single { Side::Either } else { side };
                return Some(Mark { at: start..end, kind, side, before: last, after: next });
            }
        }
    })
}

const fn kind_of(letter: char, is_double: bool) -> Option<(Kind, Side)> {
    match letter {
        '«' => Some((Kind::Guillemet, Side::Opens)),
        '»' => Some((Kind::Guillemet, Side::Closes)),
        '<' if is_double => Some((Kind::Guillemet, Side::Opens)),
        '>' if is_double => Some((Kind::Guillemet, Side::Closes)),
        '“' | '„' | '‟' => Some((Kind::Curly, Side::Opens)),
        '”' => Some((Kind::Curly, Side::Closes)),
        '"' | '＂' | '″' => Some((Kind::Straight, Side::Either)),
        '\'' | '’' | '‘' if is_double => Some((Kind::Straight, Side::Either)),
        '‹' => Some((Kind::Angle, Side::Opens)),
        '›' => Some((Kind::Angle, Side::Closes)),
        '\'' => Some((Kind::Single, Side::Either)),
        '‘' => Some((Kind::Single, Side::Opens)),
        '’' => Some((Kind::Single, Side::Closes)),
        _ => None,
    }
}

/// Whether the first mark of a paragraph, its very first character aside, closes.
fn closes_before_it_opens(text: &str) -> bool {
    marks(text).find(|mark| mark.kind != Kind::Single).is_some_and(|mark| {
        mark.at.start > 0
            && (mark.side == Side::Closes
                || mark.side == Side::Either && mark.ends_a_word() && !mark.starts_a_word())
    })
}

struct Open {
    mark: Range<usize>,
    kind: Kind,
    /// Where the first mark inside opens: there an unclosed quotation ends.
    first_inner: Option<usize>,
    /// A closing mark of another kind, taken where none of its own kind comes.
    other_close: Option<Range<usize>>,
}

struct Pairs<'t> {
    text: &'t str,
    open: Vec<Open>,
    too_deep: usize,
    found: Vec<Quoted>,
}

impl Pairs<'_> {
    fn mark(&mut self, mark: &Mark) {
        match mark.kind {
            Kind::Single => self.single(mark),
            Kind::Straight => self.straight(mark),
            Kind::Guillemet | Kind::Curly | Kind::Angle => match self.side(mark) {
                Side::Opens | Side::Either => self.open(mark.at.clone(), mark.kind),
                Side::Closes => self.close(mark),
            },
        }
    }

    /// Shaped marks mean what they show, unless they stand the other way round: `»texte«`,
    /// `“texte“`, and `»` at the head of a paragraph that goes on.
    fn side(&self, mark: &Mark) -> Side {
        let is_open = self.open.iter().rev().take(2).any(|open| open.kind == mark.kind);
        match mark.side {
            Side::Closes if !is_open && mark.starts_a_word() => Side::Opens,
            Side::Opens if is_open && mark.ends_a_word() && mark.kind == Kind::Curly => Side::Closes,
            // « Nous irons« , dit X: no quotation begins with a comma.
            Side::Opens if is_open && mark.ends_a_word() && self.breaks_off(mark) => Side::Closes,
            side => side,
        }
    }

    /// Whether a comma or a full stop follows a mark.
    fn breaks_off(&self, mark: &Mark) -> bool {
        let rest = self.text.get(mark.at.end..).unwrap_or_default();
        let rest = rest.strip_prefix([' ', '\u{a0}', '\u{202f}']).unwrap_or(rest);
        rest.starts_with([',', '.', ';']) && !rest.starts_with("..")
    }

    /// A straight mark after a figure that nothing opened: inches or seconds, `5' 10"`. After an
    /// elision it opens: `d'"être là"`.
    fn is_unit(&self, mark: &Mark) -> bool {
        let head = self.text.get(..mark.at.start).unwrap_or_default();
        let figure = head.strip_suffix('\'').unwrap_or(head);
        mark.kind == Kind::Straight && figure.ends_with(|before: char| before.is_ascii_digit())
    }

    fn straight(&mut self, mark: &Mark) {
        if self.open.iter().rev().take(2).any(|open| open.kind == Kind::Straight) {
            self.close(mark);
        } else if !self.is_unit(mark) {
            self.open(mark.at.clone(), mark.kind);
        }
    }

    /// ‘ ’ and ' ' are quotation marks only around whole words; else they are apostrophes.
    fn single(&mut self, mark: &Mark) {
        let is_open = self.open.last().is_some_and(|open| open.kind == Kind::Single);
        // « ' Le titre monte ', dit X »
        let is_space = |letter: Option<char>| letter.is_none_or(char::is_whitespace);
        let stands_apart = mark.side == Side::Either && is_space(mark.before) && mark.after.is_some();
        if mark.side != Side::Closes
            && !is_open
            && (mark.starts_a_word() || stands_apart && is_space(mark.after))
        {
            self.open(mark.at.clone(), mark.kind);
        } else if mark.side != Side::Opens && is_open && (mark.ends_a_word() || stands_apart) {
            self.close(mark);
        }
    }

    fn open(&mut self, mark: Range<usize>, kind: Kind) {
        if self.open.len() >= MAX_DEPTH {
            self.too_deep += 1;
            return;
        }
        if let Some(around) = self.open.last_mut()
            && kind != Kind::Single
        {
            around.first_inner.get_or_insert(mark.start);
        }
        self.open.push(Open { mark, kind, first_inner: None, other_close: None });
    }

    fn close(&mut self, mark: &Mark) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let Some(nth) = self.open.iter().rposition(|open| open.kind == mark.kind) else {
            if let Some(open) = self.open.last_mut() {
                open.other_close.get_or_insert(mark.at.clone());
            }
            return;
        };
        self.end_all(nth + 1, mark.at.start);
        if let Some(open) = self.open.pop() {
            self.keep(open.mark.start..mark.at.end, open.mark.end..mark.at.start, true);
        }
    }

    /// Ends the quotations open from a depth on, at the latest before `end`.
    fn end_all(&mut self, depth: usize, end: usize) {
        while self.open.len() > depth {
            let Some(open) = self.open.pop() else { return };
            // A single mark that nothing closed was an apostrophe.
            if open.kind == Kind::Single {
                continue;
            }
            if let Some(close) = open.other_close {
                self.keep(open.mark.start..close.end, open.mark.end..close.start, true);
            } else {
                let end = open.first_inner.unwrap_or(end);
                self.keep(open.mark.start..end, open.mark.end..end, false);
            }
        }
    }

    fn keep(&mut self, outside: Range<usize>, inside: Range<usize>, is_closed: bool) {
        let words = self.text.get(inside.clone()).unwrap_or_default();
        let start = inside.start + (words.len() - words.trim_start().len());
        let end = start + words.trim().len();
        if start < end {
            self.found.push(Quoted { inside: start..end, outside, depth: 0, is_closed });
        }
    }

    fn in_order(mut self) -> Vec<Quoted> {
        self.found.sort_by_key(|quoted| (quoted.outside.start, usize::MAX - quoted.outside.end));
        let mut around: Vec<usize> = Vec::new();
        for quoted in &mut self.found {
            while around.last().is_some_and(|end| *end <= quoted.outside.start) {
                around.pop();
            }
            quoted.depth = around.len();
            around.push(quoted.outside.end);
        }
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::quote_marks;

    /// Inner pairs are indented by one more `>` each; `~` says that nothing closed it.
    fn check(text: &str, expected: &[&str]) {
        let got: Vec<String> = quote_marks(text, false)
            .iter()
            .map(|quoted| {
                let open = if quoted.is_closed { "" } else { "~" };
                format!("{}{}{open}", ">".repeat(quoted.depth), &text[quoted.inside.clone()])
            })
            .collect();
        assert_eq!(got, expected, "{text}");
    }

    #[test]
    fn pairs_of_every_kind() {
        check("Il dit « oui » et “non”, puis \"peut-être\".", &["oui", "non", "peut-être"]);
        check("Il dit «\u{a0}oui\u{202f}».", &["oui"]);
        check("Le maire : << Nous irons >>.", &["Nous irons"]);
        check("Le maire : ''Nous irons''.", &["Nous irons"]);
        check("„Ja“, dit-il", &["Ja"]);
        check("Il a salué ‘’leur franche collaboration’’.", &["leur franche collaboration"]);
        check(
            "L’agence ‘’informe que l’eau monte’’, puis ‘‘descend’’",
            &["informe que l’eau monte", "descend"],
        );
        check("à l'effet d'\"être en contact\" avec l'\"élu\"", &["être en contact", "élu"]);
        check("”Nous irons”, dit-il, “ensemble“", &["Nous irons", "ensemble"]);
        check("«  »", &[]);
        check("", &[]);
    }

    #[test]
    fn apostrophes_and_inches_are_no_marks() {
        check("L’été d’Aïcha, l'hiver d'Oumar, aujourd’hui", &[]);
        check("les ‘anciens’ du club", &["anciens"]);
        check("« Nous irons« , dit-il. Puis « non »", &["Nous irons", "non"]);
        check("Elle dit 'oui' et l'été d'Aïcha, 'peut-être'.", &["oui", "peut-être"]);
        check("‹ Nous irons ›, dit-il", &["Nous irons"]);
        check("' L'été viendra ', dit-il, ' bientôt '.", &["L'été viendra", "bientôt"]);
        check("l'année '68 et l'été d'avant", &[]);
        check("un écran de 15\" et un autre de 17\"", &[]);
        check("à 4° 20' 15\" nord", &[]);
        check("« les ‘anciens’ du club »", &["les ‘anciens’ du club", ">anciens"]);
        check("« L’été d’Aïcha n’est pas fini ‘hélas »", &["L’été d’Aïcha n’est pas fini ‘hélas"]);
    }

    #[test]
    fn nested_pairs() {
        check("« Il m’a dit “viens” hier »", &["Il m’a dit “viens” hier", ">viens"]);
        check("« Il a crié « Halte ! » deux fois »", &["Il a crié « Halte ! » deux fois", ">Halte !"]);
        check("\"Le film “Timbuktu” est beau\"", &["Le film “Timbuktu” est beau", ">Timbuktu"]);
    }

    #[test]
    fn what_nothing_closes() {
        check(
            "par l’envoi “d’instructeurs« La Russie envisage d’autres mesures », rassure-t-il.",
            &["d’instructeurs~", "La Russie envisage d’autres mesures"],
        );
        check("« Nous irons jusqu’au bout", &["Nous irons jusqu’au bout~"]);
        check("« Un. « Deux » et « Trois »", &["Un.~", "Deux", "Trois"]);
        check("« Il “dort », dit-elle", &["Il “dort", ">dort~"]);
        check("Rien n’ouvre ici », dit-il", &[]);
    }

    #[test]
    fn mixed_pairs() {
        check("« Nous irons ”, dit-il", &["Nous irons"]);
        check("“Nous irons », dit-il", &["Nous irons"]);
        check("« Nous ” irons », dit-il", &["Nous ” irons"]);
    }

    #[test]
    fn a_paragraph_that_goes_on() {
        let inside = |text: &'static str| {
            quote_marks(text, true).into_iter().map(|quoted| &text[quoted.inside]).collect::<Vec<_>>()
        };
        assert_eq!(inside("et nous vaincrons », a-t-il dit."), ["et nous vaincrons"]);
        assert_eq!(inside("» et nous vaincrons », a-t-il dit."), ["et nous vaincrons"]);
        assert_eq!(inside("« et nous vaincrons », a-t-il dit."), ["et nous vaincrons"]);
        assert_eq!(inside("Le maire a dit « non »."), ["non"]);
    }

    #[test]
    fn a_hundred_thousand_marks_are_followed_in_linear_time() {
        let nested = format!("{}mot{}", "« ".repeat(100_000), " »".repeat(100_000));
        assert!(quote_marks(&nested, false).len() <= super::MAX_DEPTH);
        for marks in ["«", "»", "\"", "“«", "‘«", "''", "«”", "<<"] {
            assert!(quote_marks(&marks.repeat(100_000), false).len() <= 100_000);
        }
    }

    proptest::proptest! {
        #[test]
        fn pairs_are_nested_or_apart(text in "[«»“”\"‘’'<> a.é\n]{0,60}", goes_on in proptest::bool::ANY) {
            let found = quote_marks(&text, goes_on);
            for (nth, one) in found.iter().enumerate() {
                proptest::prop_assert!(!text[one.inside.clone()].is_empty());
                proptest::prop_assert!(one.outside.start <= one.inside.start && one.inside.end <= one.outside.end);
                for other in &found[nth + 1..] {
                    proptest::prop_assert!(one.outside.start <= other.outside.start);
                    proptest::prop_assert!(other.outside.start >= one.outside.end || other.outside.end <= one.outside.end);
                }
            }
        }
    }
}
