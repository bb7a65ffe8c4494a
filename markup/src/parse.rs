//! Tokens → nodes, one pass, looking one token ahead.

use core::iter::Peekable;

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree, token_stream::IntoIter};

/// What is wrong, and where.
pub struct Problem(pub Span, pub String);

pub enum Node {
    Element(Element),
    /// A component, as it stands: Yew's own.
    Component(TokenStream),
    /// `<>…</>`
    Fragment(Vec<Node>),
    /// `{value}`
    Value(TokenStream),
    /// `{for values}`
    Values(TokenStream),
    /// `if condition {…} else {…}`: what is between `if` and its braces, its nodes, and the others.
    If(TokenStream, Vec<Node>, Vec<Node>),
}

pub struct Element {
    pub name: String,
    pub span: Span,
    pub attributes: Vec<Attribute>,
    pub content: Vec<Node>,
}

pub struct Attribute {
    pub name: String,
    pub span: Span,
    pub value: Value,
}

pub enum Value {
    Fixed(String),
    Varies(TokenStream),
}

/// Everything that stands in a stream.
pub fn nodes(tokens: TokenStream) -> Result<Vec<Node>, Problem> {
    let mut tokens = Tokens(tokens.into_iter().peekable());
    let mut nodes = Vec::new();
    while tokens.0.peek().is_some() {
        nodes.push(node(&mut tokens)?);
    }
    Ok(nodes)
}

struct Tokens(Peekable<IntoIter>);

impl Tokens {
    fn is(&mut self, sign: char) -> bool {
        matches!(self.0.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
    }

    fn next_is_name(&mut self) -> bool {
        matches!(self.0.peek(), Some(TokenTree::Ident(_)))
    }

    fn span(&mut self) -> Span {
        self.0.peek().map_or_else(Span::call_site, TokenTree::span)
    }

    fn next(&mut self, wanted: &str) -> Result<TokenTree, Problem> {
        self.0.next().ok_or_else(|| Problem(Span::call_site(), format!("ends where {wanted} is missing")))
    }

    fn sign(&mut self, sign: char) -> Result<(), Problem> {
        let span = self.span();
        if self.is(sign) {
            self.0.next();
            return Ok(());
        }
        Err(Problem(span, format!("`{sign}` is missing here")))
    }

    fn ident(&mut self) -> Result<Ident, Problem> {
        match self.next("a name")? {
            TokenTree::Ident(name) => Ok(name),
            other => Err(Problem(other.span(), "a name is missing here".into())),
        }
    }

    fn braces(&mut self) -> Result<Group, Problem> {
        match self.next("a value in braces")? {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Ok(group),
            other => Err(Problem(other.span(), "a value in braces is missing here".into())),
        }
    }

    /// `aria-label`, `div`, `stroke-width`.
    fn dashed(&mut self) -> Result<(String, Span), Problem> {
        let first = self.ident()?;
        let mut name = first.to_string();
        while self.is('-') {
            self.0.next();
            name.push('-');
            name.push_str(&self.ident()?.to_string());
        }
        // A keyword as a name: `r#type` or, as here, `type`.
        Ok((name.trim_start_matches("r#").to_string(), first.span()))
    }
}

fn node(tokens: &mut Tokens) -> Result<Node, Problem> {
    match tokens.next("a node")? {
        TokenTree::Punct(punct) if punct.as_char() == '<' => opened(tokens),
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Ok(value(group.stream())),
        TokenTree::Literal(literal) => Ok(Node::Value(TokenTree::from(literal).into())),
        TokenTree::Ident(name) if name == "if" => condition(tokens),
        other => Err(Problem(other.span(), "neither an element, nor braces, nor `if`".into())),
    }
}

fn value(tokens: TokenStream) -> Node {
    let mut rest = tokens.clone().into_iter();
    match rest.next() {
        // `for` at the beginning of an expression would be a loop, which gives no nodes.
        Some(TokenTree::Ident(name)) if name == "for" => Node::Values(rest.collect()),
        _ => Node::Value(tokens),
    }
}

fn condition(tokens: &mut Tokens) -> Result<Node, Problem> {
    let mut asked = TokenStream::new();
    let then = loop {
        match tokens.next("the braces of `if`")? {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => break group,
            other => asked.extend([other]),
        }
    };
    let mut otherwise = Vec::new();
    if matches!(tokens.0.peek(), Some(TokenTree::Ident(name)) if name == "else") {
        tokens.0.next();
        otherwise = if tokens.next_is_name() {
            tokens.ident()?;
            vec![condition(tokens)?]
        } else {
            nodes(tokens.braces()?.stream())?
        };
    }
    Ok(Node::If(asked, nodes(then.stream())?, otherwise))
}

/// What follows `<`.
fn opened(tokens: &mut Tokens) -> Result<Node, Problem> {
    if tokens.is('>') {
        tokens.0.next();
        return Ok(Node::Fragment(content(tokens, "")?));
    }
    let TokenTree::Ident(first) = tokens.next("the name of an element")? else {
        return Err(Problem(tokens.span(), "the name of an element is missing here".into()));
    };
    let is_path = tokens.is(':');
    if is_path || first.to_string().starts_with(char::is_uppercase) {
        return component(first, tokens);
    }
    let (name, span) = rest_of_name(&first, tokens)?;
    let mut attributes = Vec::new();
    loop {
        if tokens.is('>') {
            tokens.0.next();
            let content = content(tokens, &name)?;
            return Ok(Node::Element(Element { name, span, attributes, content }));
        }
        if tokens.is('/') {
            tokens.0.next();
            tokens.sign('>')?;
            return Ok(Node::Element(Element { name, span, attributes, content: Vec::new() }));
        }
        attributes.push(attribute(tokens)?);
    }
}

fn rest_of_name(first: &Ident, tokens: &mut Tokens) -> Result<(String, Span), Problem> {
    let mut name = first.to_string();
    while tokens.is('-') {
        tokens.0.next();
        name.push('-');
        name.push_str(&tokens.ident()?.to_string());
    }
    Ok((name, first.span()))
}

/// Everything to `/>`.
fn component(first: Ident, tokens: &mut Tokens) -> Result<Node, Problem> {
    let span = first.span();
    let mut all: Vec<TokenTree> = vec![first.into()];
    loop {
        let token = tokens.next("`/>`")?;
        let is_end = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '>')
            && matches!(all.last(), Some(TokenTree::Punct(before)) if before.as_char() == '/');
        all.push(token);
        if is_end {
            let all: TokenStream = all.into_iter().collect();
            return Ok(Node::Component(quote::quote_spanned!(span=> < #all)));
        }
    }
}

/// `name="text"`, `name={value}` or `{name}`.
fn attribute(tokens: &mut Tokens) -> Result<Attribute, Problem> {
    if !tokens.next_is_name() {
        let group = tokens.braces()?;
        let name = group.stream().to_string();
        return Ok(Attribute { name, span: group.span(), value: Value::Varies(group.stream()) });
    }
    let (name, span) = tokens.dashed()?;
    tokens.sign('=')?;
    let value = match tokens.next("a value")? {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Value::Varies(group.stream()),
        TokenTree::Literal(literal) => fixed(&literal),
        other => return Err(Problem(other.span(), "neither a text nor a value in braces".into())),
    };
    Ok(Attribute { name, span, value })
}

/// A text that can stand as it is; one with escapes is left to the compiler.
fn fixed(literal: &Literal) -> Value {
    let written = literal.to_string();
    match written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(text) if !text.contains(['\\', '\n']) => Value::Fixed(text.to_string()),
        _ => Value::Varies(TokenTree::from(literal.clone()).into()),
    }
}

/// The nodes up to `</name>`, which is taken too.
fn content(tokens: &mut Tokens, name: &str) -> Result<Vec<Node>, Problem> {
    let mut nodes = Vec::new();
    loop {
        let span = tokens.span();
        if !tokens.is('<') {
            nodes.push(node(tokens)?);
            continue;
        }
        tokens.0.next();
        if !tokens.is('/') {
            nodes.push(opened(tokens)?);
            continue;
        }
        tokens.0.next();
        let closed = if tokens.is('>') { String::new() } else { tokens.dashed()?.0 };
        tokens.sign('>')?;
        if closed == name {
            return Ok(nodes);
        }
        return Err(Problem(span, format!("`</{closed}>` closes `<{name}>`")));
    }
}
