//! A wasm file → what has to be known of its functions to cut it: who calls whom, their names, types.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::RangeInclusive,
};

use anyhow::{Context as _, Result};
use wasm_encoder::{ConstExpr, ElementSection, Elements};
use wasmparser::{
    BinaryReader, DataKind, ElementItems, ElementKind, ExternalKind, FuncType, FunctionBody, KnownCustom,
    Name, Operator, Parser, Payload, TypeRef,
};

/// A program as `wasm-opt` wrote it.
#[derive(Default)]
pub struct Program<'a> {
    /// The types of functions.
    pub types: Vec<FuncType>,
    /// The type of each function, those of the imported ones first.
    pub functions: Vec<u32>,
    /// How many are imported, all from one module.
    pub n_imports: u32,
    /// That module.
    pub module: &'a str,
    /// The names of the imported functions.
    pub imported: Vec<&'a str>,
    /// What is exported, by name.
    pub exports: BTreeMap<&'a str, (ExternalKind, u32)>,
    /// The types of globals.
    pub globals: Vec<wasmparser::GlobalType>,
    /// The tables; the first holds functions.
    pub tables: Vec<wasmparser::TableType>,
    /// The memory.
    pub memory: Option<wasmparser::MemoryType>,
    /// What the memory begins with: places and bytes.
    pub data: Vec<(u32, &'a [u8])>,
    /// What is called through the table, by its places in it.
    pub in_table: BTreeMap<u32, u32>,
    uses: Vec<Uses>,
    bodies: Vec<FunctionBody<'a>>,
    names: BTreeMap<u32, String>,
}

/// What a function uses.
#[derive(Default)]
pub struct Uses {
    /// Functions that it calls by themselves.
    pub calls: BTreeSet<u32>,
    /// Types of what it calls through the table, and of its blocks.
    pub types: BTreeSet<u32>,
    /// Globals.
    pub globals: BTreeSet<u32>,
    /// Something that only the first part has.
    is_bound: bool,
}

impl<'a> Program<'a> {
    /// Reads a file.
    pub fn read(bytes: &'a [u8]) -> Result<Self> {
        let mut program = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            program.take(payload?)?;
        }
        Ok(program)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::TypeSection(section) => {
                self.types = section.into_iter_err_on_gc_types().collect::<Result<_, _>>()?;
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import?;
                    self.module = import.module;
                    if let TypeRef::Func(of_type) = import.ty {
                        self.imported.push(import.name);
                        self.functions.push(of_type);
                        self.n_imports += 1;
                    }
                }
            }
            Payload::FunctionSection(section) => {
                for of_type in section {
                    self.functions.push(of_type?);
                }
            }
            Payload::TableSection(section) => {
                for table in section {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(section) => self.memory = section.into_iter().next().transpose()?,
            Payload::GlobalSection(section) => {
                for global in section {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    self.exports.insert(export.name, (export.kind, export.index));
                }
            }
            Payload::ElementSection(section) => {
                for element in section {
                    self.take_element(element?)?;
                }
            }
            Payload::DataSection(section) => self.take_data(section)?,
            Payload::CodeSectionEntry(body) => {
                self.uses.push(Uses::of(&body)?);
                self.bodies.push(body);
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    self.take_names(names)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn take_element(&mut self, element: wasmparser::Element<'a>) -> Result<()> {
        if let ElementItems::Functions(functions) = element.items
            && let ElementKind::Active { offset_expr, .. } = element.kind
            && let Operator::I32Const { value } = offset_expr.get_operators_reader().read()?
        {
            for (slot, function) in (value as u32..).zip(functions) {
                self.in_table.insert(slot, function?);
            }
        }
        Ok(())
    }

    fn take_data(&mut self, section: wasmparser::DataSectionReader<'a>) -> Result<()> {
        for data in section {
            let data = data?;
            if let Some(place) = place(&data.kind) {
                self.data.push((place, data.data));
            }
        }
        Ok(())
    }

    fn take_names(&mut self, sections: wasmparser::NameSectionReader<'a>) -> Result<()> {
        for section in sections {
            if let Name::Function(names) = section? {
                for name in names {
                    let name = name?;
                    self.names.insert(name.index, without_hashes(name.name));
                }
            }
        }
        Ok(())
    }

    /// The numbers in the code of some functions that may be places of data.
    pub fn numbers(&self, functions: impl Iterator<Item = u32>) -> Result<BTreeSet<u32>> {
        let mut numbers = BTreeSet::new();
        for body in functions.filter_map(|at| self.body(at)) {
            for operator in body.get_operators_reader()?.into_iter_with_offsets() {
                let at = operator?.1 - body.range().start;
                numbers.extend(number(body.as_bytes().get(at as usize..).unwrap_or_default()));
            }
        }
        Ok(numbers)
    }

    /// The names that only these functions have.
    pub fn own_names(&self, functions: &BTreeSet<u32>) -> BTreeSet<&str> {
        let (own, others): (Vec<_>, Vec<_>) = self.names.iter().partition(|(at, _)| functions.contains(at));
        let others: BTreeSet<&str> = others.into_iter().map(|(_, name)| without_number(name)).collect();
        own.into_iter().map(|(_, name)| without_number(name)).filter(|name| !others.contains(name)).collect()
    }

    /// The functions that the program itself holds.
    pub fn own(&self) -> impl Iterator<Item = u32> {
        self.n_imports..self.functions.len() as u32
    }

    /// What one of them uses.
    pub fn uses(&self, function: u32) -> Option<&Uses> {
        self.uses.get(function.checked_sub(self.n_imports)? as usize)
    }

    /// The code of one of them.
    pub fn body(&self, function: u32) -> Option<&FunctionBody<'a>> {
        self.bodies.get(function.checked_sub(self.n_imports)? as usize)
    }

    /// The type of a function.
    pub fn type_of(&self, function: u32) -> Result<u32> {
        self.functions.get(function as usize).copied().context("a function that is not there")
    }

    /// The functions with such names.
    pub fn named(&self, is_it: impl Fn(&str) -> bool) -> impl Iterator<Item = u32> {
        self.names.iter().filter(move |(_, name)| is_it(without_number(name))).map(|(at, _)| *at)
    }

    /// Whether one of these functions has such a name.
    pub fn has_name(&self, functions: &BTreeSet<u32>, is_it: impl Fn(&str) -> bool) -> bool {
        functions.iter().filter_map(|at| self.names.get(at)).any(|name| is_it(name))
    }

    /// The functions with such names, and those that only these call.
    pub fn only_for(&self, is_chosen: impl Fn(&str) -> bool) -> BTreeSet<u32> {
        let exported: BTreeSet<u32> = self
            .exports
            .values()
            .filter_map(|(kind, at)| (*kind == ExternalKind::Func).then_some(*at))
            .collect();
        let in_table: BTreeSet<u32> = self.in_table.values().copied().collect();
        let may_go = |at: &u32| !exported.contains(at) && self.uses(*at).is_some_and(|uses| !uses.is_bound);
        let mut chosen: BTreeSet<u32> = self
            .own()
            .filter(|at| may_go(at) && self.names.get(at).is_some_and(|name| is_chosen(name)))
            .collect();
        loop {
            let called_elsewhere: BTreeSet<u32> = self
                .own()
                .filter(|at| !chosen.contains(at))
                .filter_map(|at| self.uses(at))
                .flat_map(|uses| uses.calls.iter().copied())
                .collect();
            let more: Vec<u32> = chosen
                .iter()
                .filter_map(|at| self.uses(*at))
                .flat_map(|uses| uses.calls.iter().copied())
                .filter(|at| {
                    may_go(at)
                        && !chosen.contains(at)
                        && !called_elsewhere.contains(at)
                        && !in_table.contains(at)
                })
                .collect();
            if more.is_empty() {
                return chosen;
            }
            chosen.extend(more);
        }
    }
}

/// The number in an instruction: a constant, or what a load or a store adds to an address.
fn number(instruction: &[u8]) -> Option<u32> {
    const LOADS_AND_STORES: RangeInclusive<u8> = 0x28..=0x3e;
    const I32_CONST: u8 = 0x41;
    let mut reader = BinaryReader::new(instruction, 0);
    let code = reader.read_u8().ok()?;
    if code == I32_CONST {
        return reader.read_var_i32().ok().map(|number| number as u32);
    }
    // The alignment stands before it.
    let has_offset = LOADS_AND_STORES.contains(&code) && reader.read_var_u32().is_ok();
    if has_offset { reader.read_var_u32().ok() } else { None }
}

/// Where some data lies in the memory.
pub fn place(kind: &DataKind<'_>) -> Option<u32> {
    let DataKind::Active { offset_expr, .. } = kind else { return None };
    match offset_expr.get_operators_reader().read() {
        Ok(Operator::I32Const { value }) => Some(value as u32),
        _ => None,
    }
}

/// Puts functions into the table at their places, which are in order.
pub fn put_in_table(elements: &mut ElementSection, placed: &[(u32, u32)]) {
    for run in placed.chunk_by(|one, next| one.0 + 1 == next.0) {
        let from = ConstExpr::i32_const(run.first().map_or(0, |(slot, _)| *slot as i32));
        let functions: Vec<u32> = run.iter().map(|(_, function)| *function).collect();
        elements.active(None, &from, Elements::Functions(functions.into()));
    }
}

impl Uses {
    fn of(body: &FunctionBody<'_>) -> Result<Self> {
        let mut uses = Self::default();
        for operator in body.get_operators_reader()? {
            match operator? {
                Operator::Call { function_index } => {
                    uses.calls.insert(function_index);
                }
                Operator::CallIndirect { type_index, table_index } => {
                    uses.types.insert(type_index);
                    uses.is_bound |= table_index != 0;
                }
                Operator::Block { blockty } | Operator::Loop { blockty } | Operator::If { blockty } => {
                    if let wasmparser::BlockType::FuncType(of_type) = blockty {
                        uses.types.insert(of_type);
                    }
                }
                Operator::GlobalGet { global_index } | Operator::GlobalSet { global_index } => {
                    uses.globals.insert(global_index);
                }
                Operator::RefFunc { .. }
                | Operator::TableGet { .. }
                | Operator::TableSet { .. }
                | Operator::TableGrow { .. }
                | Operator::TableSize { .. }
                | Operator::TableFill { .. }
                | Operator::TableCopy { .. }
                | Operator::TableInit { .. }
                | Operator::ElemDrop { .. }
                | Operator::MemoryInit { .. }
                | Operator::DataDrop { .. } => uses.is_bound = true,
                _ => {}
            }
        }
        Ok(uses)
    }
}

/// `main[1]` → `main`: wasm-bindgen numbers functions of one name.
fn without_number(name: &str) -> &str {
    let numbered = name.strip_suffix(']').and_then(|name| name.rsplit_once('['));
    let numbered = numbered.filter(|(_, number)| number.bytes().all(|byte| byte.is_ascii_digit()));
    numbered.map_or(name, |(name, _)| name)
}

/// `core[75d5716931084cc5]::str` → `core::str`: the same in every build.
pub fn without_hashes(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        match after.split_once(']') {
            Some((hash, after)) if hash.len() > 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
                rest = after;
            }
            _ => {
                plain.push('[');
                rest = after;
            }
        }
    }
    plain + rest
}
