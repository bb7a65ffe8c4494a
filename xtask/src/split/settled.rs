//! The two parts as they were optimised → the same, in the order and by the names that compress best.
//!
//! Functions stand like beside like; what the second part takes of the first is named in the order in
//! which it stands there.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, anyhow};
use wasm_encoder::{
    CodeSection, ExportSection, FunctionSection, ImportSection, Module,
    reencode::{self, Reencode, utils},
};
use wasmparser::{CodeSectionReader, ExternalKind, Parser};

use super::{order, parts::TAKEN, program::Program};
use crate::lighter::short_name;

/// Both parts, settled.
pub fn settled(first: &[u8], second: &[u8]) -> Result<(Vec<u8>, Vec<u8>)> {
    let (program, later) = (Program::read(first)?, Program::read(second)?);
    let mut part = Settled::of(&program, &BTreeMap::new());
    part.names = names(&program, &part);
    let mut rest = Settled::of(&later, &part.names);
    Ok((part.written(first).context("the first part")?, rest.written(second).context("the second part")?))
}

/// Short names for what the second part takes, in the order in which it stands in the first.
fn names(program: &Program<'_>, part: &Settled<'_>) -> BTreeMap<String, String> {
    let mut taken: Vec<(bool, u32, &str)> = program
        .exports
        .iter()
        .filter(|(name, _)| name.starts_with(TAKEN))
        .map(|(name, (kind, at))| match kind {
            ExternalKind::Func => (true, part.place(*at), *name),
            _ => (false, *at, *name),
        })
        .collect();
    taken.sort_unstable();
    let free = (0..).map(short_name).filter(|name| !program.exports.contains_key(name.as_str()));
    taken.iter().map(|(_, _, name)| (*name).to_string()).zip(free).collect()
}

/// A part, and where its functions stand from now on.
struct Settled<'a> {
    program: &'a Program<'a>,
    /// Its own functions as they will follow each other.
    order: Vec<u32>,
    /// Where each stands then, and each imported one.
    places: BTreeMap<u32, u32>,
    names: BTreeMap<String, String>,
}

impl<'a> Settled<'a> {
    fn of(program: &'a Program<'a>, names: &BTreeMap<String, String>) -> Self {
        let (own, bodies): (Vec<u32>, Vec<&[u8]>) =
            program.own().filter_map(|at| Some((at, program.body(at)?.as_bytes()))).unzip();
        let order: Vec<u32> =
            order::like_beside_like(&bodies).into_iter().filter_map(|nth| own.get(nth).copied()).collect();
        let mut imported: Vec<(u32, &str)> = (0..).zip(program.imported.iter().copied()).collect();
        imported.sort_by_key(|(_, name)| by_new_name(names, name));
        let imported = imported.into_iter().map(|(at, _)| at);
        let places = imported.chain(order.iter().copied()).zip(0..).collect();
        Self { program, order, places, names: names.clone() }
    }

    fn place(&self, function: u32) -> u32 {
        self.places.get(&function).copied().unwrap_or(function)
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
        let mut given: Vec<_> = section.into_iter().collect::<Result<_, _>>()?;
        given.sort_by_key(|export| by_new_name(&self.names, export.name));
        for export in given {
            let at = if export.kind == ExternalKind::Func { self.place(export.index) } else { export.index };
            exports.export(self.name(export.name), export.kind.into(), at);
        }
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
