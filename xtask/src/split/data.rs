//! The program as it was linked → the data that only the second part reads.
//!
//! The linker says which function, and which data, names which data (`--emit-relocs`, `build.rs`). What no
//! function of the first part leads to goes with the second: words, tables, templates. Only constants: what
//! changes has one place. Where it lies stays the same, so nothing that names it changes.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use anyhow::{Context as _, Result};
use wasm_encoder::{Module, RawSection};
use wasmparser::{
    KnownCustom, Linking, Name, Parser, Payload, RelocSectionReader, RelocationType, SymbolInfo,
};

use super::program::{place as place_of, without_hashes};

/// The segment of constants.
const CONSTANTS: &str = ".rodata";
/// What is told of a piece of data before its bytes, as much as what may be left between two as they begin
/// at even places.
const N_BYTES_OF_HEAD: u32 = 8;
/// Shorter pieces stay: at 16 the second part is 770 bytes heavier (brotli) and the first 160 lighter.
const MIN_BYTES: u32 = 64;

/// What the linker says of data.
#[derive(Default, Debug)]
pub struct Linked {
    /// Where what has a number lies; empty where it is none of the constants.
    symbols: Vec<Range<u32>>,
    /// The numbers that each function names.
    functions: BTreeMap<String, BTreeSet<usize>>,
    /// The numbers that data names, by place.
    pointers: BTreeMap<u32, usize>,
}

/// A linked file, section by section.
#[derive(Default)]
struct Sections<'a> {
    n_imports: u32,
    names: BTreeMap<u32, String>,
    /// Where the code begins in the file, and each function ends.
    code_at: u64,
    ends: Vec<u64>,
    /// Where the data begins in the file; of each segment where it lies, there and in the memory.
    data_at: u64,
    segments: Vec<(Range<u64>, u32)>,
    segment_names: Vec<&'a str>,
    symbols: Vec<SymbolInfo<'a>>,
    code: Option<RelocSectionReader<'a>>,
    data: Option<RelocSectionReader<'a>>,
    /// How the sections so far are numbered: which one is the code, and the data.
    n_read: u32,
    code_nth: u32,
    data_nth: u32,
}

impl<'a> Sections<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self> {
        let mut sections = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            sections.take(payload?)?;
        }
        Ok(sections)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<()> {
        let nth = self.n_read;
        if payload.as_section().is_some() {
            self.n_read += 1;
        }
        match payload {
            Payload::ImportSection(section) => {
                let imports = section.into_imports().collect::<Result<Vec<_>, _>>()?;
                let is_function =
                    |import: &&wasmparser::Import<'_>| matches!(import.ty, wasmparser::TypeRef::Func(_));
                self.n_imports = imports.iter().filter(is_function).count() as u32;
            }
            Payload::CodeSectionStart { unchecked_range, .. } => {
                (self.code_at, self.code_nth) = (unchecked_range.start, nth);
            }
            Payload::CodeSectionEntry(body) => self.ends.push(body.range().end),
            Payload::DataSection(section) => {
                (self.data_at, self.data_nth) = (section.range().start, nth);
                for data in section {
                    let data = data?;
                    let place = place_of(&data.kind).unwrap_or_default();
                    let end = data.range.end;
                    self.segments.push((end - data.data.len() as u64..end, place));
                }
            }
            Payload::CustomSection(section) => self.take_custom(section.as_known())?,
            _ => {}
        }
        Ok(())
    }

    fn take_custom(&mut self, section: KnownCustom<'a>) -> Result<()> {
        match section {
            KnownCustom::Name(names) => {
                for section in names {
                    if let Name::Function(names) = section? {
                        for name in names {
                            let name = name?;
                            let plain = rustc_demangle::demangle(name.name).to_string();
                            self.names.insert(name.index, without_hashes(&plain));
                        }
                    }
                }
            }
            KnownCustom::Linking(linking) => {
                for section in linking {
                    match section? {
                        Linking::SegmentInfo(segments) => {
                            for segment in segments {
                                self.segment_names.push(segment?.name);
                            }
                        }
                        Linking::SymbolTable(symbols) => {
                            self.symbols = symbols.into_iter().collect::<Result<_, _>>()?;
                        }
                        _ => {}
                    }
                }
            }
            KnownCustom::Reloc(relocations) if relocations.section_index() == self.code_nth => {
                self.code = Some(relocations);
            }
            KnownCustom::Reloc(relocations) if relocations.section_index() == self.data_nth => {
                self.data = Some(relocations);
            }
            _ => {}
        }
        Ok(())
    }
}

const OF_DATA: [RelocationType; 3] =
    [RelocationType::MemoryAddrLeb, RelocationType::MemoryAddrSleb, RelocationType::MemoryAddrI32];

impl Linked {
    /// Reads what the linker wrote.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let sections = Sections::read(bytes)?;
        let mut linked = Self {
            symbols: sections.symbols.iter().map(|symbol| place(&sections, symbol)).collect(),
            ..Self::default()
        };
        let code =
            sections.code.clone().context("the linker does not say what functions name: --emit-relocs")?;
        for entry in code.entries() {
            let entry = entry?;
            if OF_DATA.contains(&entry.ty) {
                let at = sections.code_at + u64::from(entry.offset);
                let nth = sections.ends.partition_point(|end| *end <= at) as u32;
                let name = sections.names.get(&(sections.n_imports + nth)).cloned().unwrap_or_default();
                linked.functions.entry(name).or_default().insert(entry.index as usize);
            }
        }
        let data = sections.data.clone().context("the linker does not say what data names: --emit-relocs")?;
        for entry in data.entries() {
            let entry = entry?;
            let at = sections.data_at + u64::from(entry.offset);
            let segment = sections.segments.iter().find(|(range, _)| range.contains(&at));
            if let Some((range, place)) = segment.filter(|_| OF_DATA.contains(&entry.ty)) {
                linked.pointers.insert(place + (at - range.start) as u32, entry.index as usize);
            }
        }
        Ok(linked)
    }

    /// Where the data lies that only functions with such names lead to. `constants` are the numbers in the
    /// code of the others: an address may have come there in another way.
    pub fn only_for(&self, is_chosen: impl Fn(&str) -> bool, constants: &BTreeSet<u32>) -> Vec<Range<u32>> {
        let mut is_wanted = vec![false; self.symbols.len()];
        let mut left: Vec<usize> = Vec::new();
        left.extend(self.functions.iter().filter(|(name, _)| !is_chosen(name)).flat_map(|(_, named)| named));
        let is_named = |place: &Range<u32>| constants.range(place.clone()).next().is_some();
        left.extend((0..self.symbols.len()).filter(|nth| self.symbols.get(*nth).is_some_and(is_named)));
        let is_loose = |place: &u32| !self.symbols.iter().any(|symbol| symbol.contains(place));
        left.extend(self.pointers.iter().filter(|(place, _)| is_loose(place)).map(|(_, named)| *named));
        while let Some(nth) = left.pop() {
            if let Some(is_wanted) = is_wanted.get_mut(nth).filter(|is_wanted| !**is_wanted) {
                *is_wanted = true;
                left.extend(self.pointers.range(self.symbols[nth].clone()).map(|(_, named)| *named));
            }
        }
        let (mut wanted, mut others): (Vec<Range<u32>>, Vec<Range<u32>>) = Default::default();
        for (symbol, is_wanted) in self.symbols.iter().zip(is_wanted) {
            if is_wanted { &mut wanted } else { &mut others }.push(symbol.clone());
        }
        wanted.sort_by_key(|place| place.start);
        others.sort_by_key(|place| place.start);
        pieces(&without(&others, &wanted), &wanted)
    }
}

/// A program without what the linker says, which nobody else understands.
pub fn without_linking(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload?;
        let is_linking = matches!(&payload, Payload::CustomSection(section)
            if section.name() == "linking" || section.name().starts_with("reloc."));
        if let Some((id, range)) = payload.as_section().filter(|_| !is_linking) {
            let data = bytes.get(range.start as usize..range.end as usize).unwrap_or_default();
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

/// Where a constant lies.
fn place(sections: &Sections<'_>, symbol: &SymbolInfo<'_>) -> Range<u32> {
    let SymbolInfo::Data { symbol: Some(defined), .. } = symbol else { return 0..0 };
    let nth = defined.index as usize;
    match (sections.segments.get(nth), sections.segment_names.get(nth)) {
        (Some((_, place)), Some(name)) if name.starts_with(CONSTANTS) => {
            place + defined.offset..place + defined.offset + defined.size
        }
        _ => 0..0,
    }
}

/// Stretches without what others hold of them; both in order.
fn without(stretches: &[Range<u32>], others: &[Range<u32>]) -> Vec<Range<u32>> {
    let mut left: Vec<Range<u32>> = Vec::new();
    for stretch in stretches {
        let mut from = stretch.start.max(left.last().map_or(0, |last| last.end));
        for other in others.iter().filter(|other| other.start < stretch.end && other.end > stretch.start) {
            push(&mut left, from..other.start);
            from = from.max(other.end);
        }
        push(&mut left, from..stretch.end);
    }
    left
}

fn push(stretches: &mut Vec<Range<u32>>, stretch: Range<u32>) {
    if !stretch.is_empty() {
        stretches.push(stretch);
    }
}

/// Stretches that are worth a piece of their own; two are one where nothing lies between them.
fn pieces(stretches: &[Range<u32>], others: &[Range<u32>]) -> Vec<Range<u32>> {
    let mut pieces: Vec<Range<u32>> = Vec::new();
    for stretch in stretches {
        let is_other = |from: u32| others.iter().any(|other| other.start < stretch.start && other.end > from);
        match pieces.last_mut() {
            Some(last) if stretch.start - last.end < N_BYTES_OF_HEAD && !is_other(last.end) => {
                last.end = stretch.end;
            }
            _ => pieces.push(stretch.clone()),
        }
    }
    pieces.retain(|piece| piece.end - piece.start >= MIN_BYTES);
    pieces
}

/// The stretches of some data at a place.
pub fn within(stretches: &[Range<u32>], place: u32, n_bytes: usize) -> Vec<Range<usize>> {
    let end = place + n_bytes as u32;
    let cut = stretches.iter().map(|stretch| stretch.start.max(place)..stretch.end.min(end));
    let cut = cut.filter(|stretch| !stretch.is_empty());
    cut.map(|stretch| (stretch.start - place) as usize..(stretch.end - place) as usize).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::{Linked, within};

    /// `draw` names 0, which names 1; `later` names 1, 2 and 3; 4 is part of 3, and `draw` names it.
    fn linked() -> Linked {
        let functions = [("draw", vec![0, 4]), ("later", vec![1, 2, 3])];
        Linked {
            symbols: vec![0..100, 100..200, 200..300, 304..400, 390..400],
            functions: functions.map(|(name, named)| (name.to_string(), named.into_iter().collect())).into(),
            pointers: BTreeMap::from([(8, 1), (208, 3)]),
        }
    }

    #[test]
    fn what_only_chosen_functions_lead_to_is_theirs() {
        let only_for = |constants: &[u32]| {
            let constants: BTreeSet<u32> = constants.iter().copied().collect();
            let places = linked().only_for(|name| name == "later", &constants);
            places.iter().map(|place| (place.start, place.end)).collect::<Vec<_>>()
        };
        assert_eq!(only_for(&[]), [(200, 390)]);
        assert_eq!(only_for(&[350]), [(200, 300)], "an address in other code");
        assert_eq!(only_for(&[300]), [(200, 390)], "but not where something ends");
        assert!(linked().only_for(|_| false, &BTreeSet::new()).is_empty());
    }

    #[test]
    fn stretches_are_cut_to_the_data_that_holds_them() {
        assert_eq!(within(&[0..10, 15..40], 5, 20), [0..5, 10..20]);
    }
}
