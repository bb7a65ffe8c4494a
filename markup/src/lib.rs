//! `html!` as Yew has it, turned into calls on `ui::markup::Markup` instead of values built in place.
//!
//! Yew's own macro writes out, at every element, the making of a node with all its parts: half of the
//! page's program was that. Here an element is one call with its name and fixed attributes in one
//! string, one call for each attribute that varies, and one call at its end. The same markup gives
//! the same nodes, in the same places. Deliberately not here: what Chronique does not use of Yew's
//! language (names computed while running, properties, `if let` with braces in its pattern, content
//! of components); components are handed to Yew's own macro.

mod parse;
mod write;

/// Markup as in Yew's `html!`: a node.
#[proc_macro]
pub fn html(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let nodes = parse::nodes(input.into());
    match nodes {
        Ok(nodes) => write::root(&nodes).into(),
        Err(parse::Problem(span, what)) => quote::quote_spanned!(span=> ::core::compile_error!(#what)).into(),
    }
}
