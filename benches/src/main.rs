//! How fast Chronique is: `cargo xtask bench [NAME…]`; numbers after `gathering` are the sizes of the
//! collections it makes.
//!
//! A benchmark is a name and a function that prints a report. Absolute times differ from machine
//! to machine, so each figure stands beside a floor (the least work that any answer would cost) or
//! a peer measured in the same run, as a ratio. The texts are made here, from a seed: the same on
//! every machine. Nothing here judges; who wants a limit reads the ratios.

mod collection;
mod five;
mod gathering;
mod measure;
mod memory;
mod press;
mod query;
mod reading;
mod unusual;

use std::process::ExitCode;

use anyhow::{Result, bail};
use mimalloc::MiMalloc;

/// As the command has it.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// A benchmark: its name, what it tells, and how it is run.
struct Bench {
    name: &'static str,
    tells: &'static str,
    run: fn(&[usize]),
}

/// In the order they run. A new one is a line here and a file beside.
const BENCHES: [Bench; 5] = [
    Bench {
        name: "reading",
        tells: "text read per second and core, step by step; growth from 1× to 10×",
        run: |_| reading::run(),
    },
    Bench { name: "memory", tells: "the peak of memory while articles are read", run: |_| memory::run() },
    Bench {
        name: "gathering",
        tells: "a collection brought together, step by step; growth from 10 000 articles to 100 000",
        run: gathering::run,
    },
    Bench {
        name: "unusual",
        tells: "collections that are no usual press: copies, feet, forms, a century, 50 MB in one article",
        run: |_| unusual::run(),
    },
    Bench {
        name: "query",
        tells: "gathering, index and answers at 100 000 passages beside one pass over them",
        run: |_| query::run(),
    },
];

fn main() -> ExitCode {
    let (sizes, names): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.parse::<usize>().is_ok());
    let sizes: Vec<usize> = sizes.iter().filter_map(|size| size.parse().ok()).collect();
    match run(&names, &sizes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(names: &[String], sizes: &[usize]) -> Result<()> {
    if names.iter().any(|name| name == "list") {
        for bench in BENCHES {
            println!("{:10} {}", bench.name, bench.tells);
        }
        return Ok(());
    }
    if let Some(unknown) = names.iter().find(|name| BENCHES.iter().all(|bench| bench.name != **name)) {
        let known: Vec<&str> = BENCHES.iter().map(|bench| bench.name).collect();
        bail!("no benchmark {unknown:?}; there are {}", known.join(", "));
    }
    for bench in BENCHES {
        if names.is_empty() || names.iter().any(|name| name == bench.name) {
            println!("\n{}: {}", bench.name, bench.tells);
            (bench.run)(sizes);
        }
    }
    Ok(())
}
