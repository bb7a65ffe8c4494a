//! What `html!` (the package `markup`) calls: elements opened, given attributes and content, closed.
//!
//! One piece of code for every element of the page, where Yew's macro writes one out at each. What
//! comes out is Yew's own nodes, and Yew draws them. A node that may be missing is a list without
//! anything in it, so that what stands beside it keeps its place.

use std::rc::Rc;

pub use chronique_markup::html;
use yew::{
    AttrValue, Classes, Html, NodeRef,
    virtual_dom::{Key, Listener, VList, VNode, VTag, VText},
};

/// Nodes in the making: the elements that stand open, the outermost first.
pub struct Markup(Vec<Open>);

struct Open {
    /// None: a list.
    tag: Option<VTag>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    content: Vec<Html>,
}

impl Markup {
    /// Nothing yet.
    #[inline(never)]
    pub fn new() -> Self {
        Self(vec![Open { tag: None, listeners: Vec::new(), content: Vec::new() }])
    }

    /// Opens an element: its name, then a line `name=value` for each attribute that never varies.
    /// Without a name, a list.
    #[inline(never)]
    pub fn open(&mut self, written: &'static str) {
        let mut lines = written.split('\n');
        let name = lines.next().unwrap_or_default();
        let tag = (!name.is_empty()).then(|| {
            let mut tag = VTag::new(name);
            for (name, value) in lines.filter_map(|line| line.split_once('=')) {
                tag.add_attribute(name, value);
            }
            tag
        });
        self.0.push(Open { tag, listeners: Vec::new(), content: Vec::new() });
    }

    /// Closes what was opened last, which becomes content of what is around it.
    #[inline(never)]
    pub fn close(&mut self) {
        if let Some(open) = self.0.pop() {
            self.add(open.into_node());
        }
    }

    /// The node, or the list of what was added.
    #[inline(never)]
    pub fn finish(mut self) -> Html {
        let Some(mut open) = self.0.pop() else { return Html::default() };
        match open.content.len() {
            1 => open.content.pop().unwrap_or_default(),
            _ => open.into_node(),
        }
    }

    /// Adds content.
    pub fn add(&mut self, content: impl Content) {
        content.add_to(self);
    }

    /// Sets an attribute of what was opened last.
    pub fn attribute(&mut self, name: &'static str, value: impl Attribute) {
        value.set(self, name);
    }

    /// Sets what tells siblings apart.
    pub fn key(&mut self, key: impl Into<Key>) {
        let key = key.into();
        if let Some(tag) = self.tag() {
            tag.key = Some(key);
        }
    }

    /// Lets a component find the element.
    pub fn node_ref(&mut self, node_ref: NodeRef) {
        if let Some(tag) = self.tag() {
            tag.node_ref = node_ref;
        }
    }

    /// Sets what a field holds.
    pub fn value(&mut self, value: String) {
        if let Some(tag) = self.tag() {
            tag.set_value(AttrValue::from(value));
        }
    }

    /// Ticks a box or not.
    pub fn checked(&mut self, checked: bool) {
        if let Some(tag) = self.tag() {
            tag.set_checked(checked);
        }
    }

    /// Listens to an event of what was opened last.
    #[inline(never)]
    pub fn listen(&mut self, listener: Option<Rc<dyn Listener>>) {
        if let Some(open) = self.0.last_mut() {
            open.listeners.push(listener);
        }
    }

    #[inline(never)]
    fn tag(&mut self) -> Option<&mut VTag> {
        self.0.last_mut()?.tag.as_mut()
    }

    #[inline(never)]
    fn set(&mut self, name: &'static str, value: AttrValue) {
        if let Some(tag) = self.tag() {
            tag.add_attribute(name, value);
        }
    }

    #[inline(never)]
    fn push(&mut self, node: Html) {
        if let Some(open) = self.0.last_mut() {
            open.content.push(node);
        }
    }
}

impl Open {
    fn into_node(self) -> Html {
        let Some(mut tag) = self.tag else {
            return VNode::VList(Rc::new(VList::with_children(self.content, None)));
        };
        if !self.listeners.is_empty() {
            tag.set_listeners(self.listeners.into());
        }
        if !self.content.is_empty() {
            tag.add_children(self.content);
        }
        Html::from(tag)
    }
}

/// What can stand in an element.
pub trait Content {
    /// Adds itself.
    fn add_to(self, markup: &mut Markup);
}

impl Content for Html {
    fn add_to(self, markup: &mut Markup) {
        markup.push(self);
    }
}

impl Content for &'static str {
    #[inline(never)]
    fn add_to(self, markup: &mut Markup) {
        markup.push(Html::from(self));
    }
}

impl Content for String {
    #[inline(never)]
    fn add_to(self, markup: &mut Markup) {
        markup.push(Html::from(self));
    }
}

impl Content for AttrValue {
    fn add_to(self, markup: &mut Markup) {
        markup.push(Html::from(VText::new(self)));
    }
}

impl Content for u32 {
    fn add_to(self, markup: &mut Markup) {
        self.to_string().add_to(markup);
    }
}

impl Content for usize {
    fn add_to(self, markup: &mut Markup) {
        self.to_string().add_to(markup);
    }
}

impl<T: Content> Content for Option<T> {
    fn add_to(self, markup: &mut Markup) {
        if let Some(content) = self {
            content.add_to(markup);
        }
    }
}

impl<T: Content> Content for Vec<T> {
    fn add_to(self, markup: &mut Markup) {
        for content in self {
            content.add_to(markup);
        }
    }
}

/// What an attribute can be; what is false, missing or an empty class is left out.
pub trait Attribute {
    /// Sets itself.
    fn set(self, markup: &mut Markup, name: &'static str);
}

impl Attribute for AttrValue {
    fn set(self, markup: &mut Markup, name: &'static str) {
        markup.set(name, self);
    }
}

impl Attribute for &'static str {
    #[inline(never)]
    fn set(self, markup: &mut Markup, name: &'static str) {
        if !self.is_empty() || name != "class" {
            markup.set(name, AttrValue::Static(self));
        }
    }
}

impl Attribute for String {
    #[inline(never)]
    fn set(self, markup: &mut Markup, name: &'static str) {
        markup.set(name, AttrValue::from(self));
    }
}

impl Attribute for bool {
    #[inline(never)]
    fn set(self, markup: &mut Markup, name: &'static str) {
        // An attribute no longer moves the choice of a list in which the reader has chosen.
        if name == "selected" {
            if let Some(tag) = markup.tag() {
                tag.add_property(name, self);
            }
        } else if self {
            markup.set(name, AttrValue::Static(name));
        }
    }
}

impl Attribute for Classes {
    #[inline(never)]
    fn set(self, markup: &mut Markup, name: &'static str) {
        if !self.is_empty() {
            self.to_string().set(markup, name);
        }
    }
}

impl<T: Attribute> Attribute for Option<T> {
    fn set(self, markup: &mut Markup, name: &'static str) {
        if let Some(value) = self {
            value.set(markup, name);
        }
    }
}
