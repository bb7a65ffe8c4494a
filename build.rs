//! Packs the built page, if there is one, so that the `chronique` command carries it.
//!
//! `CHRONIQUE_PAGE` names its folder. Without it the archive is empty, and `chronique build` asks
//! for `--page`.

use std::{collections::BTreeMap, env, error::Error, fs, path::Path};

#[path = "src/bin/chronique/page/archive.rs"]
#[allow(dead_code, reason = "the program reads what is written here")]
mod archive;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-env-changed=CHRONIQUE_PAGE");
    println!("cargo:rerun-if-changed=build.rs");
    let mut files = BTreeMap::new();
    if let Some(folder) = env::var_os("CHRONIQUE_PAGE").filter(|folder| !folder.is_empty()) {
        let folder = Path::new(&folder);
        println!("cargo:rerun-if-changed={}", folder.display());
        pack(folder, "", &mut files)
            .map_err(|error| format!("CHRONIQUE_PAGE={}: {error}", folder.display()))?;
    }
    let out = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    fs::write(Path::new(&out).join("page.bin"), archive::write(&files))?;
    Ok(())
}

fn pack(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            pack(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(())
}
