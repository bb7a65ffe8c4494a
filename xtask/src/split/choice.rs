//! What the second part holds, by the names of functions.
//!
//! Nothing here can be wrong but in time: what is asked for before the second part is there makes the
//! page start again with both. So a path stands here where the first screen, a first filter, the first
//! moves of the timeline never run what it leads to, whatever the collection: seen by a mark in every
//! function, on collections of 5, 40 and 944 articles, on links, on phones, in both languages.

/// Code that the first screen and its filters do without, by the paths in its functions' names (`*`: anything).
/// What only such code calls goes with it. A path that leads nowhere any more is an error.
const ON_DEMAND: &[&str] = &[
    // Searching: the words of the texts, their stems, what was typed, the filters it could mean.
    "frostem::",
    "chronique::index::words::",
    "chronique::index::Index>::words",
    "chronique::text::tokens::",
    "chronique::text::words::",
    "chronique::text::stem::",
    "chronique::query::highlights::",
    "chronique::query::names::Names>::",
    "chronique::query::offers::Word",
    "chronique::query::offers::period",
    "chronique::query::search::Search>::looked_up",
    "chronique::query::search::Meant",
    "chronique::query::suggest::",
    "chronique::query::typed::",
    "components::search_box::choose",
    "components::search_box::offers",
    "components::search_box::read_names",
    // Reading and comparing.
    "chronique::query::diff::",
    "chronique::query::open::find_open",
    "chronique::query::segments::",
    "components::around::",
    "components::beside::",
    "components::citation::",
    "components::explained::",
    "chronique::words::rules::",
    "chronique::words::table::english",
    "chronique::words::notes::",
    "chronique::ui::explorer::Explorer>::how_read",
    "reader::Reader",
    "components::reader::opened",
    "components::reader::steps",
    "components::reader::Marks>::",
    "components::reader_text::",
    "components::row_link::follow",
    // Lists and orders other than the first.
    "components::article_row::article_row",
    "components::comparison_row::",
    "components::family_row::",
    "components::nothing::",
    "components::quote_row::",
    "components::timeline::spoken",
    "components::timeline::table",
    "components::timeline_drawing::cursor",
    "components::timeline_drawing::printed",
    "chronique::query::results::newest_first",
    "chronique::query::results::best_first",
    // Links, passed on and opened.
    "chronique::view::link::read",
    "chronique::view::qr::",
    "browser::clipboard::",
    "browser::focus::keep_in_sheet",
    "components::share_more::share_more",
    // What stands at the foot, and what a link could not bring.
    "browser::offline::",
    "components::offline::",
    "components::about::about",
    "components::shortcuts::list",
    "notices::Notices",
    // What happens when a button or a key is pressed, something is typed or left.
    "chronique::ui::callback::callback::<*>::{closure#0}",
    "components::bounds::field::{closure#0}::{closure#0}",
    "components::timeline_gestures::Gestures>::step",
    // Read and listed anew in a collection of thousands, once its words are asked for.
    "Index>::read_words",
    "use_answer::use_words::inner_fn::{closure#1}::",
    // Drawn or done once something of the above was, or where the collection cannot be read.
    "chronique::query::open::article_of",
    "chronique::query::search::Search>::score",
    "chronique::text::lower::",
    "ChunkBy<chronique::query::answer::ArticleHit",
    "components::failure::",
    "components::search_box::name_of",
    "components::results::sorting::{closure#",
    "components::share::Teller>::say",
    // What Yew and the standard library do rarely, or never for us.
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "browser::last_words::listen::{closure",
    "core::panicking::",
    "core::result::unwrap_failed",
    "core::option::unwrap_failed",
    "std::panic::PanicHookInfo",
    "std::panicking::panic",
    "console_error_panic_hook::",
    "core::str::pattern::StrSearcher",
    "core::str::pattern::TwoWaySearcher",
    "core::str::lossy::",
    "yew::virtual_dom::vraw::",
    "yew::virtual_dom::vsuspense::",
    "yew::virtual_dom::vportal::",
    "yew::suspense::",
    "dom_bundle::braw::",
    "dom_bundle::bsuspense::",
    "str, &yew::virtual_dom::AttributeOrProperty",
    "yew::virtual_dom::Attributes>::apply_diff_as_maps",
    ">::mountable_eq",
    "yew::html::component::lifecycle::DestroyRunner",
    "{shim:vtable#",
    "invoke::<wasm_bindgen::JsValue, u32",
    "invoke::<wasm_bindgen::JsValue, wasm_bindgen::JsValue",
    "invoke::<core::result::Result<wasm_bindgen",
    "js_sys::futures::JsFuture",
    "as core::fmt::Debug",
    "core::fmt::LowerHex",
    "core::fmt::UpperHex",
    "RawTable<usize> as core::clone::Clone",
];

/// As [`ON_DEMAND`], and of the code that [`SHARED`] keeps back otherwise: what drops what lives as long as
/// the page, and what sorts other lists.
const AT_THE_END: &[&str] = &[
    "drop_in_place::<chronique::model::",
    "drop_in_place::<chronique::index::",
    "drop_in_place::<alloc::vec::Vec<chronique::model::",
    "<alloc::rc::Rc<chronique::index::Index>>::drop_slow",
    "drop_in_place::<core::cell::RefCell<yew::functional::hooks::use_effect::",
    "drop_in_place::<core::cell::RefCell<yew::functional::HookContext",
    "drop_in_place::<yew::dom_bundle::bnode::BNode>",
    "subtree_root::SubtreeData>>::drop_slow",
    "subtree_root::AppData>>>::drop_slow",
    "functional::hooks::use_reducer::*drop_slow",
    "functional::hooks::use_effect::*drop_slow",
    "functional::hooks::use_memo*drop_slow",
    "futures::queue::QueueState",
    "lifecycle::ComponentState>>>>::drop_slow",
    "virtual_dom::vcomp::VComp>>::drop_slow",
    "virtual_dom::vtag::VTag>>::drop_slow",
    "suspense::*drop_slow",
    "virtual_dom::vportal::",
    "virtual_dom::vsuspense::",
    "order::sort_by::<*query::comparisons::tellings",
    "order::sort_by::<*query::diff::",
    "order::sort_by::<*query::suggest::",
    "order::sort_by::<*index::words::",
];

/// All paths.
pub fn paths() -> impl Iterator<Item = &'static str> {
    ON_DEMAND.iter().chain(AT_THE_END).copied()
}

/// What is the same code under several names is one function, named after one of them: lists and what
/// drops them, who looks up a filter's name for an offer and for the sentence.
const SHARED: [&str; 6] = [
    "chronique::ui::components::search_box::read_names::{closure#0}::{closure#0}",
    "core::ptr::drop_in_place",
    "<alloc::raw_vec::",
    "<alloc::rc::",
    "<alloc::vec::",
    "chronique::model::order::",
];

/// Whether a function of this name stands in the second part.
pub fn is_on_demand(name: &str) -> bool {
    let is_shared = SHARED.iter().any(|path| name.starts_with(path));
    // A callback is made when its button is drawn, and called (its closure) when that is pressed.
    let makes_callback = name.starts_with(CALLBACK) && !name.ends_with(">::{closure#0}");
    let is_any_of = |paths: &[&str]| paths.iter().any(|path| holds(name, path));
    !makes_callback && (is_any_of(AT_THE_END) || !is_shared && is_any_of(ON_DEMAND))
}

/// What makes callbacks.
const CALLBACK: &str = "chronique::ui::callback::callback::<";

/// Whether a name holds a path, part after part.
pub fn holds(name: &str, path: &str) -> bool {
    let mut rest = name;
    path.split('*').all(|part| {
        let after = rest.split_once(part).map(|(_, after)| after);
        rest = after.unwrap_or_default();
        after.is_some()
    })
}
