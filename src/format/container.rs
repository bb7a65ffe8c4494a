//! Sections ↔ bytes: the mark, the table of sections and their checksums.

use super::{FormatError, VERSION, checksum::checksum};

/// The first bytes of a corpus. As in PNG, a byte past ASCII, both line ends and the end-of-file
/// of DOS show a transfer that took it for text.
const MARK: [u8; 8] = *b"\x89CHR\r\n\x1a\n";
const HEADER_BYTES: usize = 20;
const ENTRY_BYTES: usize = 26;
const TABLE: &str = "table of sections";

/// What a section holds. The numbers are those of the file: append only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    About = 1,
    Actors = 2,
    Outlets = 3,
    Rules = 4,
    Articles = 5,
    Texts = 6,
    Families = 7,
    Events = 8,
    Disagreements = 9,
}

impl Section {
    const ALL: [Self; 9] = [
        Self::About,
        Self::Actors,
        Self::Outlets,
        Self::Rules,
        Self::Articles,
        Self::Texts,
        Self::Families,
        Self::Events,
        Self::Disagreements,
    ];

    /// The name that messages use.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::About => "description",
            Self::Actors => "actors",
            Self::Outlets => "outlets",
            Self::Rules => "rules",
            Self::Articles => "articles",
            Self::Texts => "texts",
            Self::Families => "families",
            Self::Events => "events",
            Self::Disagreements => "disagreements",
        }
    }

    fn name_of(id: u16) -> &'static str {
        Self::ALL.into_iter().find(|section| *section as u16 == id).map_or("later sections", Self::name)
    }
}

/// Writes sections in the order given.
pub(super) fn write(sections: &[(Section, Vec<u8>)]) -> Vec<u8> {
    let parts: Vec<(u16, &[u8])> =
        sections.iter().map(|(section, bytes)| (*section as u16, bytes.as_slice())).collect();
    write_parts(&parts)
}

/// As [`write()`], with any ids.
pub(super) fn write_parts(parts: &[(u16, &[u8])]) -> Vec<u8> {
    let mut table = Vec::with_capacity(parts.len() * ENTRY_BYTES);
    let mut offset = HEADER_BYTES + parts.len() * ENTRY_BYTES;
    for (id, bytes) in parts {
        table.extend(id.to_le_bytes());
        table.extend((offset as u64).to_le_bytes());
        table.extend((bytes.len() as u64).to_le_bytes());
        table.extend(checksum(bytes).to_le_bytes());
        offset += bytes.len();
    }
    let mut file = Vec::with_capacity(offset);
    file.extend(MARK);
    file.extend(VERSION.to_le_bytes());
    file.extend((parts.len() as u16).to_le_bytes());
    file.extend(checksum(&table).to_le_bytes());
    file.extend(table);
    for (_, bytes) in parts {
        file.extend(*bytes);
    }
    file
}

/// A file whose sections are all there and undamaged.
pub(super) struct Container<'a> {
    sections: Vec<(u16, &'a [u8])>,
}

impl<'a> Container<'a> {
    /// Checks mark, version, table and every section.
    pub(super) fn open(file: &'a [u8]) -> Result<Self, FormatError> {
        let mut header = file;
        match take::<8>(&mut header) {
            Some(mark) if mark == MARK => {}
            None if !file.is_empty() && MARK.starts_with(file) => return Err(FormatError::Truncated("mark")),
            _ => return Err(FormatError::Foreign),
        }
        let cut = FormatError::Truncated(TABLE);
        let version = u16::from_le_bytes(take(&mut header).ok_or(cut)?);
        if version > VERSION {
            return Err(FormatError::TooNew(version));
        }
        if version < VERSION {
            return Err(FormatError::TooOld(version));
        }
        let n_sections = u16::from_le_bytes(take(&mut header).ok_or(cut)?);
        let sum = u64::from_le_bytes(take(&mut header).ok_or(cut)?);
        let mut table = header.get(..usize::from(n_sections) * ENTRY_BYTES).ok_or(cut)?;
        if checksum(table) != sum {
            return Err(FormatError::Corrupt(TABLE));
        }
        let mut sections = Vec::with_capacity(usize::from(n_sections));
        let mut at = HEADER_BYTES + table.len();
        for _ in 0..n_sections {
            let (id, bytes) = section(file, &mut table, &mut at)?;
            sections.push((id, bytes));
        }
        if at == file.len() { Ok(Self { sections }) } else { Err(FormatError::Malformed("last bytes")) }
    }

    /// The bytes of a section.
    pub(super) fn section(&self, section: Section) -> Result<&'a [u8], FormatError> {
        let found = self.sections.iter().find(|(id, _)| *id == section as u16);
        found.map(|(_, bytes)| *bytes).ok_or(FormatError::Malformed(section.name()))
    }
}

/// The section of the next entry of the table; `at` is where it has to begin, then where it ends.
fn section<'a>(file: &'a [u8], table: &mut &[u8], at: &mut usize) -> Result<(u16, &'a [u8]), FormatError> {
    let cut = FormatError::Truncated(TABLE);
    let id = u16::from_le_bytes(take(table).ok_or(cut)?);
    let offset = u64::from_le_bytes(take(table).ok_or(cut)?);
    let n_bytes = u64::from_le_bytes(take(table).ok_or(cut)?);
    let sum = u64::from_le_bytes(take(table).ok_or(cut)?);
    let name = Section::name_of(id);
    if offset != *at as u64 {
        return Err(FormatError::Malformed(TABLE));
    }
    let end = usize::try_from(n_bytes).ok().and_then(|n_bytes| at.checked_add(n_bytes));
    let bytes = end.and_then(|end| file.get(*at..end)).ok_or(FormatError::Truncated(name))?;
    if checksum(bytes) != sum {
        return Err(FormatError::Corrupt(name));
    }
    *at += bytes.len();
    Ok((id, bytes))
}

/// The next bytes.
fn take<const N: usize>(bytes: &mut &[u8]) -> Option<[u8; N]> {
    let (first, rest) = bytes.split_first_chunk()?;
    *bytes = rest;
    Some(*first)
}
