//! What a reader's first visit costs: each file of the page as it is, and as a host sends it.

use std::fmt;

use anyhow::{Context as _, Result, bail};

use crate::shell;

/// Past this the build fails: a slow phone connection (50 KB/s) would wait more than four seconds.
const CEILING_BYTES: u64 = 200_000;

/// What we work towards.
const AIM_BYTES: u64 = 150_000;

/// Node is here anyway, for wasm-opt, and knows brotli: nothing to compile.
const BROTLI: &str = "\
const fs = require('fs'), zlib = require('zlib'), folder = process.argv[1];
for (const name of fs.readdirSync(folder, { recursive: true }).sort()) {
  const path = folder + '/' + name;
  if (!fs.statSync(path).isFile()) continue;
  const raw = fs.readFileSync(path);
  console.log(raw.length + '\\t' + zlib.brotliCompressSync(raw).length + '\\t' + name);
}";

/// The files of a page, in bytes.
pub struct Sizes(Vec<File>);

struct File {
    name: String,
    raw_bytes: u64,
    brotli_bytes: u64,
}

/// Weighs a folder (brotli at its highest level, 11).
pub fn weigh(folder: &str) -> Result<Sizes> {
    let mut node = shell::command("node");
    node.args(["-e", BROTLI, folder]);
    let table = shell::output(node).with_context(|| format!("{folder} could not be weighed by node"))?;
    table.lines().map(File::from_line).collect::<Option<_>>().map(Sizes).context("node printed another table")
}

impl File {
    fn from_line(line: &str) -> Option<Self> {
        let mut fields = line.splitn(3, '\t');
        let raw_bytes = fields.next()?.parse().ok()?;
        let brotli_bytes = fields.next()?.parse().ok()?;
        Some(Self { raw_bytes, brotli_bytes, name: fields.next()?.to_owned() })
    }
}

impl Sizes {
    /// Everything a first visit fetches, compressed: all files, for the service worker keeps all.
    fn first_load_bytes(&self) -> u64 {
        self.0.iter().map(|file| file.brotli_bytes).sum()
    }

    /// An error past the ceiling.
    pub fn check(&self) -> Result<()> {
        let bytes = self.first_load_bytes();
        if bytes > CEILING_BYTES {
            bail!(
                "the page is too heavy: a first load of {bytes} bytes, ceiling {CEILING_BYTES}. \
                 The table above says which file grew; `git stash` and build again to compare"
            );
        }
        Ok(())
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:>10} {:>10}  file (bytes)", "raw", "brotli")?;
        for file in &self.0 {
            writeln!(f, "{:>10} {:>10}  {}", file.raw_bytes, file.brotli_bytes, file.name)?;
        }
        let raw: u64 = self.0.iter().map(|file| file.raw_bytes).sum();
        let bytes = self.first_load_bytes();
        writeln!(f, "{raw:>10} {bytes:>10}  first load (ceiling {CEILING_BYTES}, aim {AIM_BYTES})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(brotli_bytes: u64) -> Sizes {
        Sizes(
            ["index.html", "app.wasm"]
                .map(|name| File { name: name.into(), raw_bytes: 9, brotli_bytes })
                .into(),
        )
    }

    #[test]
    fn the_ceiling_is_on_the_sum() {
        assert!(page(CEILING_BYTES / 2).check().is_ok());
        assert!(page(CEILING_BYTES / 2 + 1).check().is_err());
    }

    #[test]
    fn a_name_may_hold_anything_but_a_line_end() {
        let file = File::from_line("12\t3\ta b\tc.js");
        assert!(
            file.is_some_and(|file| (file.raw_bytes, file.brotli_bytes, &*file.name) == (12, 3, "a b\tc.js"))
        );
        assert!(File::from_line("not a number\t3\tx").is_none());
    }
}
