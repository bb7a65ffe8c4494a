//! The page's program → its first part, which draws the first screen and filters, and a second part
//! with what is opened on demand, which the page fetches when it stands still.
//!
//! Both are one program: the second has no memory, no table and no state of its own, it is code that
//! was cut out of the first. Where the first calls such code, a way in stands in its place: it asks that
//! the second part be there (`boot.js`, the import [`LATER`]) and goes on through the table, into which
//! the second part puts its functions. So any choice of functions is right; the choice below only
//! decides what is fetched when. What it asks for too early makes the page start again with both parts.
//!
//! Data stays in the first part, but for words between marks (`parts::MARKS`) that only the second says.

mod choice;
mod order;
mod parts;
mod program;
mod settled;

use std::{fs, path::Path};

use anyhow::{Context as _, Result, bail};

use program::Program;

use crate::node::{self, Functions};

/// What the first part calls before it goes into the second: `boot.js` answers.
const LATER: &str = "later";

/// Cuts a program (with its functions' names) in two: itself in place, without names, and `second`.
pub fn split(wasm: &Path, glue: &Path, second: &Path) -> Result<()> {
    let bytes = fs::read(wasm).with_context(|| wasm.display().to_string())?;
    let program = Program::read(&bytes).context("wasm-opt's file is not as expected")?;
    if let Some(path) = choice::paths().find(|path| !program.has_name(|name| choice::holds(name, path))) {
        bail!("no function of the page has {path} in its name: take it out of xtask/src/split/choice.rs");
    }
    let on_demand = program.only_for(choice::is_on_demand);
    let (first, later) = parts::cut(&program, &on_demand, &bytes)?;
    write(wasm, &first)?;
    write(second, &later)?;
    // What each part calls from one place only may now become one with the caller.
    for part in [wasm, second] {
        node::wasm_opt(&part.to_string_lossy(), Functions::Joined)?;
    }
    let read = |part: &Path| fs::read(part).with_context(|| part.display().to_string());
    let (first, later) = settled::settled(&read(wasm)?, &read(second)?)?;
    write(wasm, &first)?;
    write(second, &later)?;
    connect(glue)
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(file, bytes).with_context(|| file.display().to_string())
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

    use super::{choice::holds, parts, program::Program, settled};

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
    fn parts_fit_together_by_short_names_in_the_order_of_what_is_named() -> anyhow::Result<()> {
        let bytes = program();
        let whole = Program::read(&bytes)?;
        let cut = whole.only_for(|name| holds(name, "later") || name == "handler");
        let (first, second) = parts::cut(&whole, &cut, &bytes)?;
        let (first, second) = settled::settled(&first, &second)?;
        wasmparser::validate(&first)?;
        wasmparser::validate(&second)?;
        let (first, second) = (Program::read(&first)?, Program::read(&second)?);
        let places: Vec<u32> =
            second.imported.iter().filter_map(|name| first.exports.get(name)).map(|(_, at)| *at).collect();
        assert_eq!(places.len(), second.imported.len());
        assert!(places.is_sorted() && second.imported.iter().all(|name| name.len() == 1), "{places:?}");
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
        // The import by which it asks for the second part; a way into `later`, not into `only`.
        // `handler`, called through the table alone, keeps its place there, which a stand-in takes meanwhile.
        assert_eq!((first.n_imports, first.functions.len()), (2, 2 + 4));
        assert_eq!(first.tables.first().map(|table| (table.initial, table.maximum)), Some((3, Some(3))));
        assert_eq!(first.in_table.keys().collect::<Vec<_>>(), [&1]);
        assert_eq!(second.in_table.keys().collect::<Vec<_>>(), [&1, &2]);
        // It takes `both` and the import by the names under which they are exported.
        assert_eq!((second.n_imports, second.functions.len()), (2, 2 + 3));
        let is_given = |name: &&str| first.exports.contains_key(name);
        assert!(second.imported.iter().all(is_given), "{:?}", second.imported);
        Ok(())
    }
}
