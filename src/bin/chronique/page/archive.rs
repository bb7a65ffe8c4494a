//! The files of a page ↔ one run of bytes, for the program to carry.
//!
//! For each file: length of name, name, length of contents, contents; lengths are little-endian
//! u64. The build script writes with it and the program reads, so it leans on nothing else.

use std::collections::BTreeMap;

/// Writes files in the order of their names.
pub fn write(files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut archive = Vec::new();
    for (name, bytes) in files {
        for part in [name.as_bytes(), bytes] {
            archive.extend((part.len() as u64).to_le_bytes());
            archive.extend(part);
        }
    }
    archive
}

/// Reads what [`write()`] wrote; `None` if it was cut or changed.
pub fn read(mut archive: &[u8]) -> Option<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    while !archive.is_empty() {
        let name = String::from_utf8(part(&mut archive)?.to_vec()).ok()?;
        files.insert(name, part(&mut archive)?.to_vec());
    }
    Some(files)
}

fn part<'a>(archive: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, rest) = archive.split_first_chunk()?;
    let (part, rest) = rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)?;
    *archive = rest;
    Some(part)
}
