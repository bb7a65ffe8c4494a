//! Tags and letters → the visible text, with what the markup says of its stretches.
//!
//! One pass over the tokens with a stack of open elements: whatever the nesting and however broken
//! the markup, the time is linear, as each search in the stack is bounded and each element is
//! opened and closed once. No tree is kept. What the marks mean for the article is not decided
//! here.

use std::collections::BTreeMap;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::{
    head::Head,
    names::{Gap, ends_implicitly, gap_of, is_hidden, is_raw, is_void, judged, rank},
};
use crate::read::{intake::Role, reading::Bytes};

/// How far down the stack an element that ends by itself is looked for. Real pages need three or
/// four; at no bound, unclosed tags would make the walk quadratic.
const IMPLIED_REACH: usize = 24;
/// Letters outside links from which a paragraph counts as prose.
const PARAGRAPH_CHARS: usize = 25;
/// The same for text that stands directly in a `<div>`: menus do so too.
const DIRECT_CHARS: usize = 80;
/// Prose directly inside an element from which it may hold the article.
const BLOCK_CHARS: usize = 140;

/// A start tag with its attributes.
pub(super) type Tag = StartTag<()>;

/// A stretch with its role, and how sure the role is.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub at: Bytes,
    pub role: Role,
    /// 2: the element or its class says so; 1: it may be wrong about a whole page.
    pub surety: u8,
}

/// An element that may hold the article.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub at: Bytes,
    /// As [`rank`] gives it; 0 for one that only holds prose.
    pub rank: u8,
    /// Letters of the paragraphs directly inside.
    pub n_prose: usize,
    /// Which element it is inside of.
    pub parent: u32,
}

/// The text so far and what was seen in it.
#[derive(Default)]
pub(super) struct Walk {
    pub text: String,
    pub head: Head,
    pub marks: Vec<Mark>,
    pub blocks: Vec<Block>,
    /// Paragraphs: where they start, and their letters outside links.
    pub prose: Vec<(usize, usize)>,
    /// Frames were seen: the text may lie in other files.
    pub has_frames: bool,
    has_headline: bool,
    due: Gap,
    after_br: bool,
    open: Vec<Open>,
    /// Positions in `open` of the elements that break lines.
    blocks_open: Vec<usize>,
    n_open: BTreeMap<String, usize>,
    n_hidden: usize,
    n_aside: usize,
    n_chars: usize,
    n_link_chars: usize,
    n_elements: u32,
}

struct Open {
    name: String,
    id: u32,
    start: usize,
    is_block: bool,
    is_hidden: bool,
    mark: Option<(Role, u8)>,
    rank: u8,
    n_prose: usize,
    n_direct: usize,
    n_chars_before: usize,
    n_links_before: usize,
}

/// Walks a page.
pub(super) fn walk(html: &str) -> Walk {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut walk = Walk::default();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => walk.start_tag(&tag),
            Token::EndTag(tag) => walk.end_tag(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => walk.letters(&String::from_utf8_lossy(&text)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    walk.close_down_to(0);
    walk.head.finish();
    walk
}

/// An attribute's value.
pub(super) fn attribute(tag: &Tag, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| String::from_utf8_lossy(value).trim().to_string())
}

impl Walk {
    fn start_tag(&mut self, tag: &Tag) {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let in_article =
            self.n_aside == 0 && (self.is_open("article") || self.is_open("main") || self.has_headline);
        self.head.start_tag(&name, tag, in_article);
        self.has_frames |= name == "frameset" || name == "frame";
        if name == "br" {
            // Two in a row part paragraphs on pages without any; a headline is one line.
            let is_headline = self.is_open("h1");
            self.gap(match (is_headline, self.after_br) {
                (true, _) => Gap::Space,
                (false, true) => Gap::Paragraph,
                (false, false) => Gap::Line,
            });
            self.after_br = !is_headline;
            return;
        }
        self.end_implied(&name);
        self.gap(self.gap_here(&name));
        if is_void(&name) || (tag.self_closing && !is_raw(&name)) {
            return;
        }
        self.push(name, tag);
    }

    fn push(&mut self, name: String, tag: &Tag) {
        let mark = judged(&name, tag);
        let is_aside = mark.is_some_and(|(role, _)| role == Role::Aside);
        let open = Open {
            id: self.n_elements,
            start: self.text.len(),
            is_block: is_block(&name),
            is_hidden: is_hidden(&name) || tag.attributes.contains_key(b"hidden".as_slice()),
            mark,
            rank: if self.n_aside > 0 || is_aside { 0 } else { rank(&name, tag) },
            n_prose: 0,
            n_direct: 0,
            n_chars_before: self.n_chars,
            n_links_before: self.n_link_chars,
            name,
        };
        self.n_elements += 1;
        self.n_hidden += usize::from(open.is_hidden);
        self.n_aside += usize::from(is_aside && open.name != "form");
        if open.is_block {
            self.blocks_open.push(self.open.len());
        }
        *self.n_open.entry(open.name.clone()).or_default() += 1;
        self.open.push(open);
    }

    fn is_open(&self, name: &str) -> bool {
        self.n_open.get(name).is_some_and(|n| *n > 0)
    }

    /// Closes what a start tag ends without saying so: a `<p>` before a block, an `<li>` before
    /// the next.
    fn end_implied(&mut self, name: &str) {
        let mut at = self.open.len();
        for _ in 0..IMPLIED_REACH {
            let Some(before) = at.checked_sub(1) else { return };
            let Some(open) = self.open.get(before) else { return };
            match ends_implicitly(&open.name, name) {
                Some(true) => return self.close_down_to(before),
                Some(false) => return,
                None => at = before,
            }
        }
    }

    fn end_tag(&mut self, name: &str) {
        self.head.end_tag(name);
        if !self.is_open(name) {
            self.gap(self.gap_here(name));
            return;
        }
        if is_block(name) {
            let found = self
                .blocks_open
                .iter()
                .rev()
                .find(|at| self.open.get(**at).is_some_and(|open| open.name == name));
            if let Some(at) = found.copied() {
                self.close_down_to(at);
            }
            return;
        }
        // Letters' elements end inside their block, or with it.
        let first = self.open.len().saturating_sub(IMPLIED_REACH);
        for at in (first..self.open.len()).rev() {
            let Some(open) = self.open.get(at) else { return };
            if open.name == name {
                return self.close_down_to(at);
            }
            if open.is_block {
                return;
            }
        }
    }

    fn close_down_to(&mut self, n_left: usize) {
        while self.open.len() > n_left {
            let Some(open) = self.open.pop() else { return };
            if open.is_block {
                self.blocks_open.pop();
            }
            self.close(&open);
        }
    }

    fn close(&mut self, open: &Open) {
        if let Some(n) = self.n_open.get_mut(&open.name) {
            *n = n.saturating_sub(1);
        }
        self.n_hidden -= usize::from(open.is_hidden);
        let is_aside = open.mark.is_some_and(|(role, _)| role == Role::Aside);
        self.n_aside -= usize::from(is_aside && open.name != "form");
        self.gap(self.gap_here(&open.name));
        let at = open.start..self.text.len();
        if at.is_empty() {
            return;
        }
        let n_chars = self.n_chars - open.n_chars_before;
        let n_links = self.n_link_chars - open.n_links_before;
        if let Some((role, surety)) = open.mark.or_else(|| linked(open, n_chars, n_links)) {
            self.has_headline |= role == Role::Headline;
            self.marks.push(Mark { at: at.clone(), role, surety });
        }
        let n_own = self.count_prose(open, at.start);
        if open.is_block && (open.rank > 0 || n_own >= BLOCK_CHARS) {
            let parent = self.blocks_open.last().and_then(|at| self.open.get(*at)).map_or(0, |open| open.id);
            self.blocks.push(Block { at, rank: open.rank, n_prose: n_own, parent });
        }
    }

    /// Gives a paragraph's letters to the elements around it; the letters an element owns.
    fn count_prose(&mut self, open: &Open, start: usize) -> usize {
        if !open.is_block {
            return 0;
        }
        let is_paragraph = matches!(open.name.as_str(), "p" | "pre" | "blockquote");
        let least = if is_paragraph { PARAGRAPH_CHARS } else { DIRECT_CHARS };
        if open.n_direct < least {
            return open.n_prose;
        }
        self.prose.push((start, open.n_direct));
        if self.n_aside > 0 {
            return open.n_prose;
        }
        if !is_paragraph {
            return open.n_prose + open.n_direct;
        }
        let around: Vec<usize> = self.blocks_open.iter().rev().take(2).copied().collect();
        for (at, share) in around.into_iter().zip([1, 2]) {
            if let Some(block) = self.open.get_mut(at) {
                block.n_prose += open.n_direct / share;
            }
        }
        open.n_prose
    }

    /// A time inside a paragraph is a word of it; elsewhere it stands alone.
    fn gap_here(&self, name: &str) -> Gap {
        if name == "time" && self.is_open("p") { Gap::None } else { gap_of(name) }
    }

    fn gap(&mut self, gap: Gap) {
        self.due = self.due.max(gap);
    }

    fn letters(&mut self, text: &str) {
        self.head.letters(text);
        if self.n_hidden > 0 {
            return;
        }
        let is_pre = self.is_open("pre");
        let before = self.n_chars;
        for letter in text.chars() {
            // No-break spaces are letters of French typography, and stay.
            match letter {
                '\n' if is_pre => self.gap(Gap::Line),
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => self.gap(Gap::Space),
                _ => self.letter(letter),
            }
        }
        let n = self.n_chars - before;
        if self.is_open("a") {
            self.n_link_chars += n;
        } else if let Some(block) = self.blocks_open.last().and_then(|at| self.open.get_mut(*at)) {
            block.n_direct += n;
        }
    }

    fn letter(&mut self, letter: char) {
        if !self.text.is_empty() {
            self.text.push_str(match self.due {
                Gap::None => "",
                Gap::Space => " ",
                Gap::Line => "\n",
                Gap::Paragraph => "\n\n",
            });
        }
        self.due = Gap::None;
        self.after_br = false;
        self.n_chars += 1;
        self.text.push(letter);
    }
}

/// Elements that end where their own end tag stands, whatever is open inside.
fn is_block(name: &str) -> bool {
    gap_of(name) >= Gap::Line || is_hidden(name)
}

/// What an element is by its links: an entry or paragraph that is one link leads elsewhere.
fn linked(open: &Open, n_chars: usize, n_links: usize) -> Option<(Role, u8)> {
    let is_link = n_links * 10 > n_chars * 8;
    let is_plain = (open.n_direct + n_links) * 10 >= n_chars * 8;
    match open.name.as_str() {
        "li" | "p" if is_link => Some((Role::Aside, 2)),
        "time" => Some((Role::Aside, 2)),
        "li" | "h2" | "h3" | "h4" | "h5" | "h6" | "td" | "dd" | "dt" if !is_link && is_plain => {
            Some((Role::Text, 2))
        }
        _ => None,
    }
}
