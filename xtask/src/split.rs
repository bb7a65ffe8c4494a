//! The page's program → its first part, which draws the first screen and filters, and a second part
//! with what is opened on demand, which the page fetches when it stands still.
//!
//! Both are one program: the second has no memory, no table and no state of its own, it is code that
//! was cut out of the first after everything else was done to it. Where the first calls such code,
//! a way in stands in its place: it asks that the second part be there (`boot.js`, the import
//! [`LATER`]) and goes on through the table, into which the second part puts its functions. So any
//! choice of functions is right; the choice below only decides what is fetched when.
//!
//! Data stays in the first part, but for words between marks (`parts::MARKS`) that only the second says.

mod order;
mod parts;
mod program;

use std::{fs, path::Path};

use anyhow::{Context as _, Result, bail};

use program::Program;

/// What the first part calls before it goes into the second: `boot.js` answers.
const LATER: &str = "later";

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
    "chronique::query::offers::Word",
    "chronique::query::offers::period",
    "chronique::query::search::Search>::looked_up",
    "chronique::query::search::Meant",
    "chronique::query::suggest::",
    "chronique::query::typed::",
    "components::search_box::choose",
    "components::search_box::offers",
    // Reading and comparing.
    "chronique::query::diff::",
    "chronique::query::open::find_open",
    "chronique::query::segments::",
    "components::around::",
    "components::beside::",
    "components::citation::",
    "components::explained::",
    "chronique::words::rules::",
    "chronique::ui::explorer::Explorer>::how_read",
    "components::reader::opened",
    "components::reader::steps",
    "components::reader::Marks>::",
    "components::reader_text::",
    "components::row_link::follow",
    // Lists and orders other than the first.
    "components::article_row::article_row",
    "components::comparison_row::comparison_row",
    "components::family_row::",
    "components::nothing::",
    "components::quote_row::",
    "components::timeline::table",
    "chronique::query::results::newest_first",
    "chronique::query::results::best_first",
    // Links, passed on and opened.
    "chronique::view::link::read",
    "chronique::view::qr::",
    "browser::clipboard::",
    "browser::focus::keep_in_sheet",
    "browser::offline::take_over",
    "components::share_more::share_more",
    // What stands at the foot, and what a link could not bring.
    "browser::offline::watch",
    "components::about::about",
    "components::notices::all",
    // What happens when a button or a key is pressed, something is typed or left.
    "chronique::ui::callback::callback::<*>::{closure#0}",
    "components::bounds::field::{closure#0}::{closure#0}",
    "components::timeline_gestures::Gestures>::step",
    // What Yew and the standard library do rarely, or never for us.
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "browser::last_words::listen::{closure",
    "std::panic::PanicHookInfo",
    "console_error_panic_hook::",
    "core::str::pattern::StrSearcher",
    "core::str::pattern::TwoWaySearcher",
    "core::str::lossy::",
    "yew::virtual_dom::vraw::",
    "yew::virtual_dom::vsuspense::",
    "yew::virtual_dom::vportal::",
    "dom_bundle::braw::",
    "dom_bundle::bsuspense::",
];

/// Cuts a program (with its functions' names) in two: itself in place, without names, and `second`.
pub fn split(wasm: &Path, glue: &Path, second: &Path) -> Result<()> {
    let bytes = fs::read(wasm).with_context(|| wasm.display().to_string())?;
    let program = Program::read(&bytes).context("wasm-opt's file is not as expected")?;
    if let Some(path) = ON_DEMAND.iter().find(|path| !program.has_name(|name| holds(name, path))) {
        bail!("no function of the page has {path} in its name: see ON_DEMAND in {}", file!());
    }
    let on_demand = program.only_for(is_on_demand);
    let (first, later) = parts::cut(&program, &on_demand, &bytes)?;
    fs::write(wasm, first).with_context(|| wasm.display().to_string())?;
    fs::write(second, later).with_context(|| second.display().to_string())?;
    connect(glue)
}

/// What is the same code under several names is one function, named after one of them: lists and what
/// drops them, who looks up a filter's name for an offer and for the sentence.
const SHARED: [&str; 6] = [
    "chronique::ui::components::search_box::offers::{closure#0}",
    "core::ptr::drop_in_place",
    "<alloc::raw_vec::",
    "<alloc::rc::",
    "<alloc::vec::",
    "chronique::model::order::",
];

fn is_on_demand(name: &str) -> bool {
    let is_shared = SHARED.iter().any(|path| name.starts_with(path));
    // A callback is made when its button is drawn, and called (its closure) when that is pressed.
    let makes_callback = name.starts_with(CALLBACK) && !name.ends_with(">::{closure#0}");
    !is_shared && !makes_callback && ON_DEMAND.iter().any(|path| holds(name, path))
}

/// What makes callbacks.
const CALLBACK: &str = "chronique::ui::callback::callback::<";

/// Whether a name holds a path, part after part.
fn holds(name: &str, path: &str) -> bool {
    let mut rest = name;
    path.split('*').all(|part| {
        let after = rest.split_once(part).map(|(_, after)| after);
        rest = after.unwrap_or_default();
        after.is_some()
    })
}

/// Gives the glue the import by which the first part asks for the second.
fn connect(glue: &Path) -> Result<()> {
    const IMPORTS: &str = "const import0 = {\n        __proto__: null,\n";
    let text = fs::read_to_string(glue).with_context(|| glue.display().to_string())?;
    if text.matches(IMPORTS).count() != 1 {
        bail!("the glue's imports begin otherwise than expected: wasm-bindgen writes them otherwise now");
    }
    let more = format!("{IMPORTS}        {LATER}: () => globalThis.chroniqueLater(),\n");
    fs::write(glue, text.replace(IMPORTS, &more)).with_context(|| glue.display().to_string())
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind, ExportSection,
        Function, FunctionSection, GlobalSection, GlobalType, ImportSection, Instruction, MemorySection,
        MemoryType, Module, NameMap, NameSection, RefType, TableSection, TableType, TypeSection, ValType,
    };

    use super::{holds, parts, program::Program};

    /// `import` (0), and functions: `draw` (1, exported) calls `later` (2), which calls `only` (3), `both`
    /// (4) and the import; `draw` calls `both`; `handler` (5) is called through the table alone.
    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([ValType::I32, ValType::I64], [ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("./glue", "import", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        for of_type in [0, 1, 0, 0, 0] {
            functions.function(of_type);
        }
        let mut tables = TableSection::new();
        let element_type = RefType::FUNCREF;
        tables.table(TableType { element_type, table64: false, minimum: 2, maximum: Some(2), shared: false });
        let mut memories = MemorySection::new();
        let memory_type =
            MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        memories.memory(memory_type);
        let mut globals = GlobalSection::new();
        let global_type = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
        globals.global(global_type, &ConstExpr::i32_const(0));
        let mut exports = ExportSection::new();
        exports.export("a", ExportKind::Func, 1);
        let mut elements = ElementSection::new();
        elements.active(None, &ConstExpr::i32_const(1), Elements::Functions((&[5][..]).into()));
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables).section(&memories);
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(16), *b"soon<later>\na=b\n</later>now");
        module.section(&globals).section(&exports).section(&elements).section(&code()).section(&data);
        module.section(&names());
        module.finish()
    }

    fn code() -> CodeSection {
        let mut code = CodeSection::new();
        let (zero, long) = (Instruction::I32Const(0), Instruction::I64Const(0));
        for body in [
            vec![zero.clone(), long, Instruction::Call(2), Instruction::Drop, Instruction::Call(4)],
            vec![
                Instruction::Call(3),
                Instruction::Call(4),
                Instruction::Call(0),
                zero.clone(),
                Instruction::GlobalSet(0),
                zero.clone(),
                Instruction::CallIndirect { type_index: 0, table_index: 0 },
                zero,
            ],
            vec![],
            vec![],
            vec![],
        ] {
            let mut function = Function::new([]);
            for instruction in body.iter().chain([&Instruction::End]) {
                function.instruction(instruction);
            }
            code.function(&function);
        }
        code
    }

    fn names() -> NameSection {
        let mut names = NameMap::new();
        for (at, name) in
            [(1, "draw"), (2, "app[0123456789abcdef]::later"), (3, "only"), (4, "both"), (5, "handler")]
        {
            names.append(at, name);
        }
        let mut section = NameSection::new();
        section.functions(&names);
        section
    }

    #[test]
    fn what_only_cut_out_code_calls_goes_with_it() -> anyhow::Result<()> {
        let bytes = program();
        let program = Program::read(&bytes)?;
        let chosen = |path: &str| program.only_for(|name| holds(name, path)).into_iter().collect::<Vec<_>>();
        assert_eq!(chosen("app::later"), [2, 3]);
        assert_eq!(chosen("a*er"), [2, 3, 5], "but no exported one");
        assert_eq!(chosen("draw"), [0; 0]);
        Ok(())
    }

    #[test]
    fn the_parts_are_whole_modules_that_fit_together() -> anyhow::Result<()> {
        let bytes = program();
        let whole = Program::read(&bytes)?;
        let cut = whole.only_for(|name| holds(name, "later") || name == "handler");
        let (first, second) = parts::cut(&whole, &cut, &bytes)?;
        wasmparser::validate(&first)?;
        wasmparser::validate(&second)?;
        let (first, second) = (Program::read(&first)?, Program::read(&second)?);
        let words: &[u8] = b"<later>\na=b\n</later>";
        assert_eq!(second.data, [(20, words)]);
        let not_empty = |bytes: &&[u8]| bytes.iter().copied().filter(|byte| *byte != 0).collect::<Vec<u8>>();
        let kept = first.data.first().map(|(at, bytes)| (*at, not_empty(bytes)));
        assert_eq!(kept, Some((16, b"soonnow".to_vec())));
        // The import by which it asks for the second part; a way into `later` and `handler`, not `only`.
        assert_eq!((first.n_imports, first.functions.len()), (2, 2 + 4));
        assert_eq!(first.tables.first().map(|table| (table.initial, table.maximum)), Some((4, Some(4))));
        // It takes `both` and the import by the names under which they are exported.
        assert_eq!((second.n_imports, second.functions.len()), (2, 2 + 3));
        let is_given = |name: &&str| first.exports.contains_key(name);
        assert!(second.imported.iter().all(is_given), "{:?}", second.imported);
        Ok(())
    }
}
