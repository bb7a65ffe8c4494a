//! What a reader's first visit costs: each file of the page as it is, and as a host sends it; first what
//! is fetched until the page can be used, then what follows while it stands still.

use std::{fmt, fs, path::Path};

use anyhow::{Context as _, Result, bail};

use crate::hook;

/// Past this the build fails: a first load of this size keeps a slow phone connection (50 KB/s) waiting
/// for almost three seconds.
const CEILING_BYTES: u64 = 130_900;

/// As [`CEILING_BYTES`], of everything that a first visit fetches, also after the first screen.
const CEILING_OF_ALL_BYTES: u64 = 200_100;

/// What we work towards, of everything.
const AIM_BYTES: u64 = 150_000;

/// What a first visit does not fetch: the page in one file, and what stands in for lost addresses.
const ELSEWHERE: [&str; 2] = [hook::SINGLE, "404.html"];

/// What is fetched after the first screen: the program's second part, and what keeps all of it offline.
const AFTERWARDS: [&str; 2] = [hook::SECOND, "sw.js"];

/// The files of a page, in bytes.
pub struct Sizes(Vec<File>);

struct File {
    name: String,
    raw_bytes: u64,
    brotli_bytes: u64,
}

/// Weighs a folder by the compressed twins that `chronique build` wrote into it (brotli, level 11).
pub fn weigh(folder: &str) -> Result<Sizes> {
    let folder = Path::new(folder);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_fetched(&name) && entry.path().is_file() {
            let raw_bytes = entry.metadata()?.len();
            let twin = fs::metadata(folder.join(format!("{name}.br")));
            let brotli_bytes = twin.map_or(raw_bytes, |twin| twin.len());
            files.push(File { name, raw_bytes, brotli_bytes });
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Sizes(files))
}

impl File {
    fn is_afterwards(&self) -> bool {
        AFTERWARDS.iter().any(|end| self.name.ends_with(end))
    }
}

fn is_fetched(name: &str) -> bool {
    let is_twin = Path::new(name).extension().is_some_and(|ending| ending == "br" || ending == "gz");
    !is_twin && !ELSEWHERE.contains(&name)
}

impl Sizes {
    /// Everything that a first visit fetches until it can be used, compressed.
    fn first_load_bytes(&self) -> u64 {
        self.0.iter().filter(|file| !file.is_afterwards()).map(|file| file.brotli_bytes).sum()
    }

    /// Everything, for the service worker keeps all.
    fn all_bytes(&self) -> u64 {
        self.0.iter().map(|file| file.brotli_bytes).sum()
    }

    /// An error past the ceiling.
    pub fn check(&self) -> Result<()> {
        for (what, bytes, ceiling) in [
            ("a first load", self.first_load_bytes(), CEILING_BYTES),
            ("a first visit", self.all_bytes(), CEILING_OF_ALL_BYTES),
        ] {
            if bytes > ceiling {
                bail!(
                    "the page is too heavy: {what} of {bytes} bytes, ceiling {ceiling}. \
                     The table above says which file grew; `git stash` and build again to compare"
                );
            }
        }
        Ok(())
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:>10} {:>10}  file (bytes)", "raw", "brotli")?;
        let line = |f: &mut fmt::Formatter<'_>, file: &File| {
            writeln!(f, "{:>10} {:>10}  {}", file.raw_bytes, file.brotli_bytes, file.name)
        };
        self.0.iter().filter(|file| !file.is_afterwards()).try_for_each(|file| line(f, file))?;
        let bytes = self.first_load_bytes();
        writeln!(f, "{:>10} {bytes:>10}  until it is usable (ceiling {CEILING_BYTES})", "")?;
        self.0.iter().filter(|file| file.is_afterwards()).try_for_each(|file| line(f, file))?;
        let raw: u64 = self.0.iter().map(|file| file.raw_bytes).sum();
        let bytes = self.all_bytes();
        writeln!(
            f,
            "{raw:>10} {bytes:>10}  with what follows for later and for offline use (ceiling \
             {CEILING_OF_ALL_BYTES}, aim {AIM_BYTES})"
        )
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
    fn what_follows_the_first_screen_stands_apart() {
        let mut sizes = page(CEILING_BYTES / 2);
        let name = ["app", hook::SECOND].concat();
        sizes.0.push(File { name, raw_bytes: 9, brotli_bytes: 7 });
        assert!(sizes.check().is_ok());
        assert_eq!(sizes.all_bytes(), sizes.first_load_bytes() + 7);
    }

    #[test]
    fn what_follows_has_a_ceiling_too() {
        let with_second = |brotli_bytes| {
            let mut sizes = page(CEILING_BYTES / 2);
            let name = ["app", hook::SECOND].concat();
            sizes.0.push(File { name, raw_bytes: 9, brotli_bytes });
            sizes
        };
        let left_bytes = CEILING_OF_ALL_BYTES - page(CEILING_BYTES / 2).all_bytes();
        assert!(with_second(left_bytes).check().is_ok());
        assert!(with_second(left_bytes + 1).check().is_err());
    }

    #[test]
    fn twins_weigh_for_their_files_and_what_lies_beside_the_page_not_at_all() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("chronique-sizes-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        for (name, n_bytes) in [
            ("a.js", 90),
            ("a.js.br", 30),
            ("a.js.gz", 40),
            ("icon.svg", 7),
            ("404.html", 500),
            (hook::SINGLE, 900),
        ] {
            fs::write(folder.join(name), vec![0; n_bytes])?;
        }
        let sizes = weigh(&folder.to_string_lossy())?;
        fs::remove_dir_all(&folder)?;
        assert_eq!(sizes.first_load_bytes(), 37);
        Ok(())
    }
}
