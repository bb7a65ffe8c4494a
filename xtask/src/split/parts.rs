//! A program and the functions to cut out of it → the two files.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use anyhow::{Context as _, Result, anyhow};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, EntityType, ExportKind, ExportSection, Function,
    FunctionSection, ImportSection, Instruction, Module, TableSection, TypeSection,
    reencode::{self, Reencode, utils},
};
use wasmparser::{CodeSectionReader, Parser};

use super::{
    LATER, data,
    program::{self, Program, put_in_table},
};

/// The module that the second part imports everything from: the first part's exports.
const FIRST: &str = "p";
/// How it calls the table and the memory. What functions it takes it calls by their places in the table, where
/// `boot.js` finds them: a place weighs less than an export.
const TABLE: &str = "table";
const MEMORY: &str = "memory";

/// Where everything stands in the two parts.
struct Plan<'a> {
    program: &'a Program<'a>,
    /// The functions of the first part as they stand in it; ways in and stand-ins follow.
    first: Vec<u32>,
    /// Those of the second.
    second: Vec<u32>,
    /// What the first part calls of the second by itself, with the place of each in the table.
    ways_in: BTreeMap<u32, u32>,
    /// The types of what stands in the table for functions of the second part until that is there.
    stand_ins: BTreeSet<u32>,
    /// What the second part puts into the table: places and functions.
    slots: BTreeMap<u32, u32>,
    /// What the second part uses of the first: functions by their places at the table's end, globals by name.
    functions_out: BTreeMap<u32, u32>,
    globals_out: BTreeMap<u32, String>,
    types: BTreeSet<u32>,
    /// Where the data lies that comes with the second part.
    data: &'a [Range<u32>],
}

/// The two files, and from which place of the table on the first part's functions stand there for the second.
pub struct Parts {
    pub first: Vec<u8>,
    pub second: Vec<u8>,
    pub taken_from: u32,
}

/// Cuts out functions, and the data that only they read.
pub fn cut(
    program: &Program<'_>,
    on_demand: &BTreeSet<u32>,
    data: &[Range<u32>],
    bytes: &[u8],
) -> Result<Parts> {
    let plan = Plan::new(program, on_demand, data)?;
    let mut first = Module::new();
    utils::parse_core_module(&mut First::new(&plan)?, &mut first, Parser::new(0), bytes)
        .map_err(|error| anyhow!("the first part: {error}"))?;
    let second = plan.second().context("the second part")?;
    Ok(Parts { first: first.finish(), second, taken_from: plan.taken_from() })
}

impl<'a> Plan<'a> {
    fn new(program: &'a Program<'a>, on_demand: &BTreeSet<u32>, data: &'a [Range<u32>]) -> Result<Self> {
        let kept: Vec<u32> = program.own().filter(|at| !on_demand.contains(at)).collect();
        let called: BTreeSet<u32> = kept
            .iter()
            .filter_map(|at| program.uses(*at))
            .flat_map(|uses| uses.calls.iter().copied())
            .collect();
        let mut slots = program.in_table.clone();
        slots.retain(|_, function| on_demand.contains(function));
        let known: BTreeMap<u32, u32> = slots.iter().map(|(slot, function)| (*function, *slot)).collect();
        let mut more = program.tables.first().context("no table")?.initial as u32..;
        let ways_in: BTreeMap<u32, u32> = on_demand
            .iter()
            .filter(|at| called.contains(at))
            .filter_map(|at| Some((*at, known.get(at).copied().or_else(|| more.next())?)))
            .collect();
        let without = |at: &&u32| !ways_in.contains_key(at);
        let stand_ins =
            known.keys().filter(without).map(|at| program.type_of(*at)).collect::<Result<BTreeSet<u32>>>()?;
        slots.extend(ways_in.iter().map(|(function, slot)| (*slot, *function)));
        let uses: Vec<_> = on_demand.iter().filter_map(|at| program.uses(*at)).collect();
        let functions: BTreeSet<u32> = uses
            .iter()
            .flat_map(|uses| uses.calls.iter().copied())
            .filter(|at| !on_demand.contains(at))
            .collect();
        let globals: BTreeSet<u32> = uses.iter().flat_map(|uses| uses.globals.iter().copied()).collect();
        let mut types: BTreeSet<u32> = uses.iter().flat_map(|uses| uses.types.iter().copied()).collect();
        for at in functions.iter().chain(on_demand) {
            types.insert(program.type_of(*at)?);
        }
        Ok(Self {
            program,
            first: kept,
            second: on_demand.iter().copied().collect(),
            ways_in,
            stand_ins,
            slots,
            functions_out: functions.into_iter().zip(more).collect(),
            globals_out: globals.into_iter().map(|at| (at, format!("global{at}"))).collect(),
            types,
            data,
        })
    }

    /// The place in the table of the first function that the second part takes.
    fn taken_from(&self) -> u32 {
        self.functions_out.values().next().copied().unwrap_or_default()
    }

    /// The second part, whole.
    fn second(&self) -> Result<Vec<u8>> {
        let mut second = Second::new(self);
        let mut types = TypeSection::new();
        for at in &self.types {
            let of_type = self.program.types.get(*at as usize).context("a type that is not there")?;
            types.ty().func_type(&second.func_type(of_type.clone()).map_err(said)?);
        }
        let mut functions = FunctionSection::new();
        for at in &self.second {
            functions.function(second.type_index(self.program.type_of(*at)?).map_err(said)?);
        }
        let placed = |(slot, at): (&u32, &u32)| Ok((*slot, second.function_index(*at).map_err(said)?));
        let placed: Vec<(u32, u32)> = self.slots.iter().map(placed).collect::<Result<_>>()?;
        let mut elements = ElementSection::new();
        put_in_table(&mut elements, &placed);
        let mut code = CodeSection::new();
        for body in self.second.iter().filter_map(|at| self.program.body(*at)) {
            second.parse_function_body(&mut code, body.clone()).map_err(said)?;
        }
        let mut section = DataSection::new();
        for (place, bytes) in &self.program.data {
            for piece in data::within(self.data, *place, bytes.len()) {
                let at = ConstExpr::i32_const(place.wrapping_add(piece.start as u32) as i32);
                section.active(0, &at, bytes.get(piece).unwrap_or_default().iter().copied());
            }
        }
        let mut module = Module::new();
        module.section(&types).section(&self.imports(&mut second)?).section(&functions);
        module.section(&elements).section(&code);
        if !section.is_empty() {
            module.section(&section);
        }
        Ok(module.finish())
    }

    /// Makes room in the table for ways in to what had no place of its own, and for what is taken.
    fn widen(&self, table: &mut wasmparser::TableType) {
        let last = self.functions_out.values().chain(self.slots.keys()).max();
        let end = last.map_or(0, |last| u64::from(*last) + 1);
        table.initial = table.initial.max(end);
        table.maximum = table.maximum.map(|maximum| maximum.max(end));
    }

    /// What the second part takes of the first.
    fn imports(&self, second: &mut Second) -> Result<ImportSection> {
        let mut imports = ImportSection::new();
        let memory = self.program.memory.context("no memory")?;
        imports.import(FIRST, MEMORY, second.memory_type(memory).map_err(said)?);
        let mut table = *self.program.tables.first().context("no table")?;
        self.widen(&mut table);
        imports.import(FIRST, TABLE, second.table_type(table).map_err(said)?);
        for (at, name) in &self.globals_out {
            let global = self.program.globals.get(*at as usize).context("a global that is not there")?;
            imports.import(FIRST, name, second.global_type(*global).map_err(said)?);
        }
        for (at, slot) in &self.functions_out {
            let of_type = second.type_index(self.program.type_of(*at)?).map_err(said)?;
            imports.import(FIRST, &slot.to_string(), EntityType::Function(of_type));
        }
        Ok(imports)
    }
}

fn said<E: std::fmt::Display>(error: E) -> anyhow::Error {
    anyhow!("{error}")
}

/// A place in a part that holds no such thing: the plan is wrong.
type Lost = &'static str;

/// The first part: the program without what was cut out, with ways into it.
struct First<'a> {
    plan: &'a Plan<'a>,
    /// Where each function stands now.
    functions: BTreeMap<u32, u32>,
    /// The type of a function that takes nothing and gives nothing.
    plain_type: u32,
}

impl<'a> First<'a> {
    fn new(plan: &'a Plan<'a>) -> Result<Self> {
        let program = plan.program;
        let is_plain =
            |of_type: &wasmparser::FuncType| of_type.params().is_empty() && of_type.results().is_empty();
        let plain_type = program.types.iter().position(is_plain).context("no function is without values")?;
        let mut functions: BTreeMap<u32, u32> = (0..program.n_imports).map(|at| (at, at)).collect();
        let mut next = program.n_imports + 1..;
        functions.extend(plan.first.iter().chain(plan.ways_in.keys()).copied().zip(&mut next));
        let stand_ins: BTreeMap<u32, u32> = plan.stand_ins.iter().copied().zip(next).collect();
        for at in plan.slots.values() {
            if let Some(stand_in) = stand_ins.get(&program.type_of(*at)?) {
                functions.entry(*at).or_insert(*stand_in);
            }
        }
        Ok(Self { plan, functions, plain_type: plain_type as u32 })
    }

    /// Asks that the second part be there, then calls a function of it through the table.
    fn way_in(&self, function: u32, slot: u32) -> Result<Function> {
        let of_type = self.plan.program.type_of(function)?;
        let types = &self.plan.program.types;
        let n_params = types.get(of_type as usize).map_or(0, |of_type| of_type.params().len());
        let mut way_in = Function::new([]);
        way_in.instruction(&Instruction::Call(self.plan.program.n_imports));
        for at in 0..n_params {
            way_in.instruction(&Instruction::LocalGet(at as u32));
        }
        way_in.instruction(&Instruction::I32Const(slot as i32));
        way_in.instruction(&Instruction::CallIndirect { type_index: of_type, table_index: 0 });
        way_in.instruction(&Instruction::End);
        Ok(way_in)
    }

    /// Stands in the table where a function of the second part will.
    fn stand_in(&self) -> Function {
        let mut stand_in = Function::new([]);
        stand_in.instruction(&Instruction::Call(self.plan.program.n_imports));
        stand_in.instruction(&Instruction::Unreachable).instruction(&Instruction::End);
        stand_in
    }
}

impl Reencode for First<'_> {
    type Error = Lost;

    fn function_index(&mut self, at: u32) -> Result<u32, reencode::Error<Lost>> {
        self.functions.get(&at).copied().ok_or(reencode::Error::UserError("a function that was cut out"))
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: wasmparser::ImportSectionReader<'_>,
    ) -> Result<(), reencode::Error<Lost>> {
        utils::parse_import_section(self, imports, section)?;
        imports.import(self.plan.program.module, LATER, EntityType::Function(self.plain_type));
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        _: wasmparser::FunctionSectionReader<'_>,
    ) -> Result<(), reencode::Error<Lost>> {
        for at in self.plan.first.iter().chain(self.plan.ways_in.keys()) {
            let of_type = self.plan.program.type_of(*at);
            functions.function(of_type.map_err(|_| reencode::Error::UserError("a function without a type"))?);
        }
        for of_type in &self.plan.stand_ins {
            functions.function(*of_type);
        }
        Ok(())
    }

    fn parse_table_section(
        &mut self,
        tables: &mut TableSection,
        section: wasmparser::TableSectionReader<'_>,
    ) -> Result<(), reencode::Error<Lost>> {
        for (nth, table) in section.into_iter().enumerate() {
            let mut table = table?;
            if nth == 0 {
                self.plan.widen(&mut table.ty);
            }
            self.parse_table(tables, table)?;
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: wasmparser::ExportSectionReader<'_>,
    ) -> Result<(), reencode::Error<Lost>> {
        utils::parse_export_section(self, exports, section)?;
        let exported = &self.plan.program.exports;
        for (name, kind) in [(MEMORY, ExportKind::Memory), (TABLE, ExportKind::Table)] {
            if !exported.contains_key(name) {
                exports.export(name, kind, 0);
            }
        }
        for (at, name) in &self.plan.globals_out {
            exports.export(name, ExportKind::Global, *at);
        }
        Ok(())
    }

    fn parse_element_section(
        &mut self,
        elements: &mut ElementSection,
        section: wasmparser::ElementSectionReader<'_>,
    ) -> Result<(), reencode::Error<Lost>> {
        utils::parse_element_section(self, elements, section)?;
        let plan = self.plan;
        let placed = |(at, slot): (&u32, &u32)| Ok((*slot, self.function_index(*at)?));
        let taken: Vec<_> =
            plan.functions_out.iter().map(placed).collect::<Result<_, reencode::Error<Lost>>>()?;
        put_in_table(elements, &taken);
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        _: CodeSectionReader<'_>,
    ) -> Result<(), reencode::Error<Lost>> {
        let plan = self.plan;
        for at in &plan.first {
            if let Some(body) = plan.program.body(*at) {
                self.parse_function_body(code, body.clone())?;
            }
        }
        for (at, slot) in &plan.ways_in {
            let way_in = self.way_in(*at, *slot);
            code.function(&way_in.map_err(|_| reencode::Error::UserError("a way in"))?);
        }
        for _ in &plan.stand_ins {
            code.function(&self.stand_in());
        }
        Ok(())
    }

    /// In place of what the second part brings there is nothing.
    fn parse_data(
        &mut self,
        section: &mut DataSection,
        data: wasmparser::Data<'_>,
    ) -> Result<(), reencode::Error<Lost>> {
        let mut bytes = data.data.to_vec();
        let place = program::place(&data.kind).unwrap_or_default();
        for stretch in data::within(self.plan.data, place, bytes.len()) {
            bytes.get_mut(stretch).unwrap_or_default().fill(0);
        }
        utils::parse_data(self, section, wasmparser::Data { data: &bytes, ..data })
    }

    /// Names and remarks go.
    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: wasmparser::CustomSectionReader<'_>,
    ) -> Result<(), reencode::Error<Lost>> {
        Ok(())
    }
}

/// The second part: where its functions, and what it takes of the first part, stand in it.
struct Second {
    functions: BTreeMap<u32, u32>,
    globals: BTreeMap<u32, u32>,
    types: BTreeMap<u32, u32>,
}

impl Second {
    fn new(plan: &Plan<'_>) -> Self {
        Self {
            functions: plan.functions_out.keys().chain(&plan.second).copied().zip(0..).collect(),
            globals: plan.globals_out.keys().copied().zip(0..).collect(),
            types: plan.types.iter().copied().zip(0..).collect(),
        }
    }
}

impl Reencode for Second {
    type Error = Lost;

    fn function_index(&mut self, at: u32) -> Result<u32, reencode::Error<Lost>> {
        self.functions.get(&at).copied().ok_or(reencode::Error::UserError("a function that is elsewhere"))
    }

    fn global_index(&mut self, at: u32) -> Result<u32, reencode::Error<Lost>> {
        self.globals.get(&at).copied().ok_or(reencode::Error::UserError("a global that is elsewhere"))
    }

    fn type_index(&mut self, at: u32) -> Result<u32, reencode::Error<Lost>> {
        self.types.get(&at).copied().ok_or(reencode::Error::UserError("a type that is elsewhere"))
    }
}
