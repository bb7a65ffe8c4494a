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

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::{parse, write};

    /// The calls that markup becomes, the first and the last left out, or what is wrong with it.
    fn calls(markup: proc_macro2::TokenStream) -> String {
        match parse::nodes(markup) {
            Ok(nodes) => {
                let all = write::root(&nodes).to_string().replace("markup . ", "");
                let inside = all.split_once("new () ; ").and_then(|(_, rest)| rest.rsplit_once(" finish ()"));
                inside.map_or(all.clone(), |(inside, _)| inside.to_string())
            }
            Err(parse::Problem(_, what)) => what,
        }
    }

    fn check(markup: proc_macro2::TokenStream, expected: &str) {
        assert_eq!(calls(markup), expected);
    }

    #[test]
    fn what_never_varies_is_one_string() {
        check(
            quote!(<a class="b c" aria-label={d}>{"e"}</a>),
            r#"open ("a\nclass=b c") ; attribute ("aria-label" , d) ; add ("e") ; close () ;"#,
        );
    }

    #[test]
    fn a_key_is_a_key_however_it_is_written() {
        check(quote!(<li key="a" />), r#"open ("li") ; key ("a") ; close () ;"#);
        check(quote!(<li key={a} />), r#"open ("li") ; key (a) ; close () ;"#);
    }

    #[test]
    fn a_field_holds_its_value_apart() {
        check(
            quote!(<input type="text" {value} checked={b} />),
            r#"open ("input\ntype=text") ; value (value) ; checked (b) ; close () ;"#,
        );
    }

    #[test]
    fn what_may_be_missing_is_one_node_in_either_case() {
        check(
            quote!(if let Some(a) = b { {a} } else if c { <p /> }),
            "if let Some (a) = b { open (\"\") ; add (a) ; close () ; } else { open (\"\") ; \
             if c { open (\"\") ; open (\"p\") ; close () ; close () ; } else { open (\"\") ; close () ; } \
             close () ; }",
        );
    }

    #[test]
    fn values_come_one_by_one_and_components_are_left_to_yew() {
        check(quote!(<>{for a}</>), r#"open ("") ; for node in a { add (node) ; } close () ;"#);
        check(
            quote!(<p><b::C {d} /></p>),
            r#"open ("p") ; add (:: yew :: html ! { < b :: C { d } / > }) ; close () ;"#,
        );
    }

    #[test]
    fn what_is_wrong_is_said() {
        check(quote!(<p></b>), "`</b>` closes `<p>`");
        check(quote!(<p>), "ends where a node is missing");
        check(quote!(<p a=b />), "neither a text nor a value in braces");
        check(quote!(a), "neither an element, nor braces, nor `if`");
    }
}
