//! A program whose types are told apart by hashes → the same with numbers in their place.
//!
//! Where types are told apart while the program runs (Yew's hooks and components), the compiler gives each an id of
//! 16 bytes of hash, which nothing compresses: once in the data, and again wherever it is compared with. All that is
//! ever asked of an id is whether another is the same. Here the nth id is n: 2.5 KB less (brotli) in both parts.
//!
//! What an id is, a type says itself (`Any::type_id`). An id of which the code knows a part in another form than
//! as a half stays as it is, so that it is one thing everywhere.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result, anyhow, bail};
use wasm_encoder::{
    DataSection, Instruction, Module,
    reencode::{self, Reencode, utils},
};
use wasmparser::{Operator, Parser};

use super::program::Program;

/// How functions are called that give the id of a type.
const GIVES_ID: &str = "core::any::Any>::type_id";

/// An id is two of these.
const N_BYTES_OF_HALF: usize = 8;

/// The program with small ids.
pub fn numbered(bytes: &[u8]) -> Result<Vec<u8>> {
    let program = Program::read(bytes).context("wasm-opt's file is not as expected")?;
    let ids = ids(&program)?;
    if ids.is_empty() {
        bail!(
            "no type has an id in the data: none is told apart any more, or the compiler keeps ids elsewhere"
        );
    }
    let firsts = ids.iter().map(|(first, _)| *first).zip(1..);
    let seconds = ids.iter().map(|(_, second)| (*second, 0));
    let mut module = Module::new();
    utils::parse_core_module(
        &mut Numbers(firsts.chain(seconds).collect()),
        &mut module,
        Parser::new(0),
        bytes,
    )
    .map_err(|error| anyhow!("{error}"))?;
    Ok(module.finish())
}

/// The halves of each id, in the order of their places.
fn ids(program: &Program<'_>) -> Result<Vec<(u64, u64)>> {
    let mut places = BTreeSet::new();
    for at in program.named(|name| name.ends_with(GIVES_ID)) {
        places.extend(place(program, at)?);
    }
    let numbers = program.numbers(program.own())?;
    let is_whole = |half: u64| !numbers.contains(&(half as u32)) && !numbers.contains(&((half >> 32) as u32));
    let id = |place: &u32| Some((half(program, *place)?, half(program, *place + N_BYTES_OF_HALF as u32)?));
    Ok(places.iter().filter_map(id).filter(|(first, second)| is_whole(*first) && is_whole(*second)).collect())
}

/// From where a function reads the two halves.
fn place(program: &Program<'_>, function: u32) -> Result<Option<u32>> {
    let Some(body) = program.body(function) else { return Ok(None) };
    let operators: Vec<Operator<'_>> = body.get_operators_reader()?.into_iter().collect::<Result<_, _>>()?;
    let mut places: Vec<u32> = Vec::new();
    for pair in operators.windows(2) {
        if let [Operator::I32Const { value }, Operator::I64Load { memarg }] = pair {
            places.push(value.wrapping_add(memarg.offset as i32) as u32);
        }
    }
    places.sort_unstable();
    Ok(match places[..] {
        [first, second] if second - first == N_BYTES_OF_HALF as u32 => Some(first),
        _ => None,
    })
}

/// What the data holds at a place.
fn half(program: &Program<'_>, place: u32) -> Option<u64> {
    program.data.iter().find_map(|(from, bytes)| {
        let bytes = bytes.get(place.checked_sub(*from)? as usize..)?;
        bytes.first_chunk().map(|half| u64::from_le_bytes(*half))
    })
}

/// By half of an id: what stands there from now on.
struct Numbers(BTreeMap<u64, u64>);

/// Nothing of a program is missing in it.
type Lost = std::convert::Infallible;

impl Reencode for Numbers {
    type Error = Lost;

    fn instruction<'a>(&mut self, operator: Operator<'a>) -> Result<Instruction<'a>, reencode::Error<Lost>> {
        let number = match operator {
            Operator::I64Const { value } => self.0.get(&value.cast_unsigned()).copied(),
            _ => None,
        };
        match number {
            Some(number) => Ok(Instruction::I64Const(number.cast_signed())),
            None => utils::instruction(self, operator),
        }
    }

    fn parse_data(
        &mut self,
        section: &mut DataSection,
        data: wasmparser::Data<'_>,
    ) -> Result<(), reencode::Error<Lost>> {
        let mut bytes = data.data.to_vec();
        for at in 0..bytes.len() {
            if let Some(half) = bytes.get_mut(at..).and_then(|rest| rest.first_chunk_mut())
                && let Some(number) = self.0.get(&u64::from_le_bytes(*half))
            {
                *half = number.to_le_bytes();
            }
        }
        utils::parse_data(self, section, wasmparser::Data { data: &bytes, ..data })
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, ConstExpr, Function, FunctionSection, MemArg, MemArgTarget, MemorySection, MemoryType,
        NameMap, NameSection, TypeSection, ValType,
    };

    use super::*;

    const AT: u32 = 16;
    const ID: [u64; 2] = [0x1234_5678_9abc_def0, 0x0fed_cba9_8765_4321];
    const OTHER: [u64; 2] = [0x1111_2222_3333_4444, 0x5555_6666_7777_8888];

    /// Two functions that give ids, each from its place, and one with these instructions.
    fn program(instructions: &[Instruction<'_>]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([ValType::I32], []);
        let mut functions = FunctionSection::new();
        functions.function(0).function(0).function(0);
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut code = CodeSection::new();
        for body in [&gives(AT)[..], &gives(AT + 16), instructions] {
            let mut function = Function::new([]);
            for instruction in body.iter().chain([&Instruction::End]) {
                function.instruction(instruction);
            }
            code.function(&function);
        }
        let mut data = DataSection::new();
        let bytes: Vec<u8> = [ID, OTHER].as_flattened().iter().flat_map(|half| half.to_le_bytes()).collect();
        data.active(0, &ConstExpr::i32_const(AT as i32), bytes);
        let mut names = NameMap::new();
        for (at, name) in
            [(0, "<one as core::any::Any>::type_id"), (1, "<two as core::any::Any>::type_id"), (2, "is")]
        {
            names.append(at, name);
        }
        let mut section = NameSection::new();
        section.functions(&names);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&memories).section(&code).section(&data);
        module.section(&section);
        module.finish()
    }

    fn gives(at: u32) -> Vec<Instruction<'static>> {
        let half = |offset| MemArg { offset, align: 3, target: MemArgTarget::Memory(0), ordering: None };
        [8, 0]
            .into_iter()
            .flat_map(|offset| {
                [
                    Instruction::LocalGet(0),
                    Instruction::I32Const(at as i32),
                    Instruction::I64Load(half(offset)),
                    Instruction::I64Store(half(offset)),
                ]
            })
            .collect()
    }

    /// The ids in the data, and the long numbers of the last function.
    fn left(bytes: &[u8]) -> Result<(Vec<u64>, Vec<i64>)> {
        let program = Program::read(bytes)?;
        let halves = (0..4).filter_map(|nth| half(&program, AT + 8 * nth)).collect();
        let body = program.body(2).context("no third function")?;
        let operators: Vec<Operator<'_>> =
            body.get_operators_reader()?.into_iter().collect::<Result<_, _>>()?;
        let long = |operator: &Operator<'_>| match operator {
            Operator::I64Const { value } => Some(*value),
            _ => None,
        };
        Ok((halves, operators.iter().filter_map(long).collect()))
    }

    fn compares(numbers: [u64; 2]) -> Vec<Instruction<'static>> {
        let number = |number: u64| [Instruction::I64Const(number.cast_signed()), Instruction::Drop];
        numbers.into_iter().flat_map(number).collect()
    }

    #[test]
    fn an_id_has_one_number_wherever_it_stands_and_other_numbers_stay() -> Result<()> {
        let program = program(&[compares(OTHER), compares([7, u64::MAX])].concat());
        wasmparser::validate(&program)?;
        let numbered = numbered(&program)?;
        wasmparser::validate(&numbered)?;
        assert_eq!(left(&numbered)?, (vec![1, 0, 2, 0], vec![2, 0, 7, -1]));
        Ok(())
    }

    #[test]
    fn an_id_that_is_also_known_by_a_part_stays() -> Result<()> {
        let part = [Instruction::I32Const(0x3333_4444), Instruction::Drop];
        let numbered = numbered(&program(&[compares(OTHER), part.to_vec()].concat()))?;
        let as_it_was = OTHER.map(u64::cast_signed);
        assert_eq!(left(&numbered)?, (vec![1, 0, OTHER[0], OTHER[1]], as_it_was.to_vec()));
        Ok(())
    }

    #[test]
    fn a_program_without_ids_is_an_error() {
        assert!(numbered(b"\0asm\x01\0\0\0").is_err());
    }
}
