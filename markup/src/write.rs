//! Nodes → calls.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::parse::{Attribute, Element, Node, Value};

/// An expression: the node, or the list of the nodes.
pub fn root(nodes: &[Node]) -> TokenStream {
    if let [Node::Component(tokens)] = nodes {
        return quote!(::yew::html! { #tokens });
    }
    let into = Ident::new("markup", Span::mixed_site());
    let calls = all(&into, nodes);
    quote! {{
        let mut #into = crate::ui::markup::Markup::new();
        #calls
        #into.finish()
    }}
}

fn all(into: &Ident, nodes: &[Node]) -> TokenStream {
    nodes.iter().map(|node| one(into, node)).collect()
}

fn one(into: &Ident, node: &Node) -> TokenStream {
    match node {
        Node::Element(found) => element(into, found),
        Node::Component(tokens) => quote!(#into.add(::yew::html! { #tokens });),
        Node::Fragment(nodes) => list(into, nodes),
        Node::Value(tokens) => quote!(#into.add(#tokens);),
        Node::Values(tokens) => quote!(for node in #tokens { #into.add(node); }),
        Node::If(asked, then, otherwise) => {
            // One node in either case, so that what stands beside keeps its place.
            let (then, otherwise) = (list(into, then), list(into, otherwise));
            quote!(if #asked { #then } else { #otherwise })
        }
    }
}

fn list(into: &Ident, nodes: &[Node]) -> TokenStream {
    let calls = all(into, nodes);
    quote!(#into.open(""); #calls #into.close();)
}

fn element(into: &Ident, element: &Element) -> TokenStream {
    let mut opening = element.name.clone();
    let mut calls = TokenStream::new();
    for attribute in &element.attributes {
        match &attribute.value {
            Value::Fixed(text) => opening.extend(["\n", &attribute.name, "=", text]),
            Value::Varies(value) => calls.extend(varying(into, &element.name, attribute, value)),
        }
    }
    let content = all(into, &element.content);
    quote_spanned! {element.span=>
        #into.open(#opening);
        #calls
        #content
        #into.close();
    }
}

fn varying(into: &Ident, element: &str, attribute: &Attribute, value: &TokenStream) -> TokenStream {
    let name = &attribute.name;
    let span = attribute.span;
    match (element, name.as_str()) {
        (_, "key") => quote_spanned!(span=> #into.key(#value);),
        (_, "ref") => quote_spanned!(span=> #into.node_ref(#value);),
        ("input", "value") => quote_spanned!(span=> #into.value(#value);),
        ("input", "checked") => quote_spanned!(span=> #into.checked(#value);),
        _ if name.starts_with("on") => {
            let event = Ident::new(name, span);
            quote_spanned!(span=> #into.listen(::yew::html::#event::Wrapper::__macro_new(#value));)
        }
        _ => quote_spanned!(span=> #into.attribute(#name, #value);),
    }
}
