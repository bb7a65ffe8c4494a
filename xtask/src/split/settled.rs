//! The two parts as they were optimised → the same, in the order and by the names that compress best.
//!
//! Functions stand like beside like; what the second part takes of the first is numbered in the order in
//! which it stands there.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, anyhow};
use wasm_encoder::{
    CodeSection, ElementSection, ExportSection, FunctionSection, ImportSection, Module,
    reencode::{self, Reencode, utils},
};
use wasmparser::{CodeSectionReader, ExternalKind, Parser};

use super::{
    order,
    program::{Program, put_in_table},
};

/// Both parts, settled; what the second takes has the places of the table from `taken_from` on.
pub fn settled(first: &[u8], second: &[u8], taken_from: u32) -> Result<(Vec<u8>, Vec<u8>)> {
    let (program, later) = (Program::read(first)?, Program::read(second)?);
    let mut part = Settled::of(&program, &BTreeMap::new(), taken_from);
    let mut rest = Settled::of(&later, &part.numbers(), taken_from);
    Ok((part.written(first).context("the first part")?, rest.written(second).context("the second part")?))
}

/// A part, and where its functions stand from now on.
struct Settled<'a> {
    program: &'a Program<'a>,
    /// Its own functions as they will follow each other.
    order: Vec<u32>,
    /// Where each stands then, and each imported one.
    places: BTreeMap<u32, u32>,
    /// The new numbers of what the second part takes.
    names: BTreeMap<String, String>,
    taken_from: u32,
}

impl<'a> Settled<'a> {
    fn of(program: &'a Program<'a>, names: &BTreeMap<String, String>, taken_from: u32) -> Self {
        let typed = |at: u32| Some((at, (program.body(at)?.as_bytes(), program.type_of(at).ok()?)));
        let (own, bodies): (Vec<u32>, Vec<(&[u8], u32)>) = program.own().filter_map(typed).unzip();
        let order = order::like_beside_like(&bodies);
        let order: Vec<u32> = order.into_iter().filter_map(|nth| own.get(nth).copied()).collect();
        let mut imported: Vec<(u32, &str)> = (0..).zip(program.imported.iter().copied()).collect();
        imported.sort_by_key(|(_, name)| by_new_name(names, name));
        let imported = imported.into_iter().map(|(at, _)| at);
        let places = imported.chain(order.iter().copied()).zip(0..).collect();
        Self { program, order, places, names: names.clone(), taken_from }
    }

    fn place(&self, function: u32) -> u32 {
        self.places.get(&function).copied().unwrap_or(function)
    }

    /// The functions of the table and their places in it; what the second part takes in the order of the
    /// functions.
    fn table(&self) -> Vec<(u32, u32)> {
        let place = |(slot, at): (&u32, &u32)| (*slot, self.place(*at));
        let mut table: Vec<(u32, u32)> = self.program.in_table.range(..self.taken_from).map(place).collect();
        let taken = self.program.in_table.range(self.taken_from..);
        let mut taken: Vec<u32> = taken.map(|(_, at)| self.place(*at)).collect();
        taken.sort_unstable();
        table.extend((self.taken_from..).zip(taken));
        table
    }

    /// By the number of each place of the table from which something is taken: its new number.
    fn numbers(&self) -> BTreeMap<String, String> {
        let taken = self.program.in_table.range(self.taken_from..);
        let mut taken: Vec<(u32, u32)> = taken.map(|(slot, at)| (self.place(*at), *slot)).collect();
        taken.sort_unstable();
        let numbered = taken.iter().zip(self.taken_from..);
        numbered.map(|((_, slot), number)| (slot.to_string(), number.to_string())).collect()
    }

    /// What this is called from now on.
    fn name<'n>(&'n self, name: &'n str) -> &'n str {
        self.names.get(name).map_or(name, String::as_str)
    }

    fn written(&mut self, bytes: &[u8]) -> Result<Vec<u8>> {
        let mut module = Module::new();
        utils::parse_core_module(self, &mut module, Parser::new(0), bytes)
            .map_err(|error| anyhow!("{error}"))?;
        Ok(module.finish())
    }
}

/// What has no new name stays before the rest, as it stood.
fn by_new_name<'n>(names: &'n BTreeMap<String, String>, name: &str) -> Option<(usize, &'n str)> {
    names.get(name).map(|name| (name.len(), name.as_str()))
}

/// Nothing of a part is missing in it.
type Lost = std::convert::Infallible;

impl Reencode for Settled<'_> {
    type Error = Lost;

    fn function_index(&mut self, at: u32) -> Result<u32, reencode::Error<Lost>> {
        Ok(self.place(at))
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: wasmparser::ImportSectionReader<'_>,
    ) -> Result<(), reencode::Error<Lost>> {
        let mut taken: Vec<_> = section.into_imports().collect::<Result<_, _>>()?;
        taken.sort_by_key(|import| by_new_name(&self.names, import.name));
        for import in taken {
            let of_type = self.entity_type(import.ty)?;
            imports.import(import.module, self.name(import.name), of_type);
        }
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        _: wasmparser::FunctionSectionReader<'_>,
    ) -> Result<(), reencode::Error<Lost>> {
        for at in &self.order {
            functions.function(self.program.functions.get(*at as usize).copied().unwrap_or_default());
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: wasmparser::ExportSectionReader<'_>,
    ) -> Result<(), reencode::Error<Lost>> {
        for export in section {
            let export = export?;
            let at = if export.kind == ExternalKind::Func { self.place(export.index) } else { export.index };
            exports.export(export.name, export.kind.into(), at);
        }
        Ok(())
    }

    fn parse_element_section(
        &mut self,
        elements: &mut ElementSection,
        _: wasmparser::ElementSectionReader<'_>,
    ) -> Result<(), reencode::Error<Lost>> {
        put_in_table(elements, &self.table());
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        _: CodeSectionReader<'_>,
    ) -> Result<(), reencode::Error<Lost>> {
        let program = self.program;
        for at in self.order.clone() {
            if let Some(body) = program.body(at) {
                self.parse_function_body(code, body.clone())?;
            }
        }
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: wasmparser::CustomSectionReader<'_>,
    ) -> Result<(), reencode::Error<Lost>> {
        Ok(())
    }
}
