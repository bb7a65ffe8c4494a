//! The page's program → its first part, which draws the first screen and filters, and a second part
//! with what is opened on demand, which the page fetches when it stands still.
//!
//! Both are one program: the second has no memory, no table and no state of its own, it is code that
//! was cut out of the first. Where the first calls such code, a way in stands in its place: it asks that
//! the second part be there (`boot.js`, the import [`LATER`]) and goes on through the table, into which
//! the second part puts its functions. So any choice of functions is right; the choice below only
//! decides what is fetched when. What it asks for too early makes the page start again with both parts.
//!
//! Constants that only the second part reads come with it (`data`); other data stays in the first.

mod choice;
mod data;
mod order;
mod parts;
mod program;
mod settled;
mod type_ids;

use std::{collections::BTreeSet, fs, ops::Range, path::Path, thread};

use anyhow::{Context as _, Result, bail};
use wasm_encoder::{CustomSection, Section as _};

use data::Linked;
use program::Program;

use crate::node::{self, Functions};

/// What the first part calls before it goes into the second: `boot.js` answers.
const LATER: &str = "later";

/// The program as the linker wrote it, who says what each function names.
const LINKED: &str = "target/wasm32-unknown-unknown/page/app.wasm";

/// Cuts a program (with its functions' names) in two: itself in place, without names, and `second`.
pub fn split(wasm: &Path, glue: &Path, second: &Path) -> Result<()> {
    let bytes = type_ids::numbered(&fs::read(wasm).with_context(|| wasm.display().to_string())?)?;
    let program = Program::read(&bytes).context("wasm-opt's file is not as expected")?;
    let on_demand = program.only_for(choice::is_on_demand);
    let is_idle = |path: &&str| !program.has_name(&on_demand, |name| choice::holds(name, path));
    if let Some(path) = choice::paths().find(is_idle) {
        bail!(
            "no function is cut out of the page for {path}: none has it in its name any more, or what has it \
             is made part of others; mend xtask/src/split/choice.rs"
        );
    }
    let linked = fs::read(LINKED).with_context(|| LINKED.to_string())?;
    let data = constants(&program, &on_demand, &linked).context(LINKED)?;
    let parts = parts::cut(&program, &on_demand, &data, &bytes)?;
    write(wasm, &parts.first)?;
    write(second, &parts.second)?;
    // What each part calls from one place only may now become one with the caller.
    let joined = |part: &Path| node::wasm_opt(&part.to_string_lossy(), Functions::Joined);
    let (first, later) = thread::scope(|both| {
        let later = both.spawn(|| joined(second));
        (joined(wasm), later.join())
    });
    first?;
    later.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
    let read = |part: &Path| fs::read(part).with_context(|| part.display().to_string());
    let (first, later) = settled::settled(&read(wasm)?, &read(second)?, parts.taken_from)?;
    write(wasm, &first)?;
    write(second, &later)?;
    connect(glue)
}

/// Where the constants lie that only functions on demand read.
fn constants(program: &Program<'_>, on_demand: &BTreeSet<u32>, linked: &[u8]) -> Result<Vec<Range<u32>>> {
    let numbers = program.numbers(program.own().filter(|at| !on_demand.contains(at)))?;
    let names = program.own_names(on_demand);
    Ok(Linked::read(linked)?.only_for(|name| names.contains(name), &numbers))
}

/// Takes what the linker says out of a program, in place.
pub fn leave_linking(wasm: &Path) -> Result<()> {
    let bytes = fs::read(wasm).with_context(|| wasm.display().to_string())?;
    write(wasm, &data::without_linking(&bytes)?)
}

/// Adds bytes to a part, under a name.
pub fn add_section(part: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let mut whole = fs::read(part).with_context(|| part.display().to_string())?;
    CustomSection { name: name.into(), data: bytes.into() }.append_to(&mut whole);
    write(part, &whole)
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
        data.active(0, &ConstExpr::i32_const(16), *b"soonlaternow");
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
    fn parts_fit_together_by_places_of_the_table_in_the_order_of_what_stands_there() -> anyhow::Result<()> {
        let bytes = program();
        let whole = Program::read(&bytes)?;
        let cut = whole.only_for(|name| holds(name, "later") || name == "handler");
        let parts = parts::cut(&whole, &cut, &[], &bytes)?;
        let (first, second) = settled::settled(&parts.first, &parts.second, parts.taken_from)?;
        wasmparser::validate(&first)?;
        wasmparser::validate(&second)?;
        let (first, second) = (Program::read(&first)?, Program::read(&second)?);
        let functions: Vec<u32> = taken(&first, &second);
        assert_eq!(functions.len(), second.imported.len());
        assert!(functions.is_sorted(), "{functions:?}");
        Ok(())
    }

    /// What the second part takes, as it stands in the first.
    fn taken(first: &Program<'_>, second: &Program<'_>) -> Vec<u32> {
        let slots = second.imported.iter().filter_map(|name| name.parse().ok());
        slots.filter_map(|slot: u32| first.in_table.get(&slot).copied()).collect()
    }

    #[test]
    fn the_parts_are_whole_modules_that_fit_together() -> anyhow::Result<()> {
        let bytes = program();
        let whole = Program::read(&bytes)?;
        let cut = whole.only_for(|name| holds(name, "later") || name == "handler");
        let parts::Parts { first, second, taken_from } =
            parts::cut(&whole, &cut, std::slice::from_ref(&(20..25)), &bytes)?;
        wasmparser::validate(&first)?;
        wasmparser::validate(&second)?;
        let (first, second) = (Program::read(&first)?, Program::read(&second)?);
        let (now, later): (&[u8], &[u8]) = (b"soon\0\0\0\0\0now", b"later");
        assert_eq!((first.data.as_slice(), second.data.as_slice()), (&[(16, now)][..], &[(20, later)][..]));
        // The import by which it asks for the second part; a way into `later`, not into `only`.
        // `handler`, called through the table alone, keeps its place there, which a stand-in takes meanwhile.
        assert_eq!((first.n_imports, first.functions.len()), (2, 2 + 4));
        assert_eq!(first.tables.first().map(|table| (table.initial, table.maximum)), Some((5, Some(5))));
        assert_eq!((first.in_table.keys().collect::<Vec<_>>(), taken_from), (vec![&1, &3, &4], 3));
        assert_eq!(second.in_table.keys().collect::<Vec<_>>(), [&1, &2]);
        // It takes `both` and the import from their places in the table.
        assert_eq!((second.n_imports, second.functions.len()), (2, 2 + 3));
        assert_eq!(taken(&first, &second).len(), 2);
        Ok(())
    }
}
