//! A copyright line → the outlet it names.

use super::{
    Piece,
    sources::{is_title_like, known},
};
use crate::{
    read::{
        layout::{is_host, is_outlet_name, is_photo_credit},
        lexicon::{OutletKind, Outlets},
    },
    text::fold,
};

/// What else stands in the line of a copyright, folded.
const FOOTER: [&str; 8] =
    ["droits", "rights", "mentions", "contact", "conditions", "confidentialite", "cookies", "plan du site"];

/// « © 2023 Le Journal. Tous droits réservés. »
pub(super) fn copyright(piece: &Piece<'_>, outlets: &Outlets) -> Option<String> {
    let folded = &piece.line.folded;
    if let Some(name) = before_sign(piece, outlets) {
        return Some(name);
    }
    if piece.line.n_chars > 250
        || !(folded.contains('©') || folded.starts_with("copyright") || folded.starts_with("(c)"))
        || is_photo_credit(&piece.line)
    {
        return None;
    }
    let text = piece.line.text;
    let from = text.find('©').map_or(0, |at| at + '©'.len_utf8());
    let rest = text.get(from..)?;
    let lead = |letter: char| !letter.is_alphabetic() || letter == '©';
    let rest = rest.trim_start_matches(lead);
    let rest = if fold(rest.get(..9).unwrap_or_default()) == "copyright" {
        rest.get(9..)?.trim_start_matches(lead)
    } else {
        rest
    };
    let rest = rest.trim_start_matches("by ").trim_start_matches("par ");
    // « © Awa Ba | Le Phare »: who took the picture is not who publishes.
    let after_bar = rest.split('|').skip(1).find_map(|part| known(part.trim(), outlets, OutletKind::Outlet));
    if after_bar.is_some() {
        return after_bar;
    }
    let stop = rest.find([',', '|', ';', '©', '(', ')']).unwrap_or(rest.len());
    let name = rest.get(..stop)?;
    let name = [". ", " - ", " – ", "  "]
        .iter()
        .filter_map(|mark| name.find(mark))
        .min()
        .map_or(name, |at| name.get(..at).unwrap_or(name));
    let name = name
        .trim()
        .trim_end_matches(['.', '-', '–'])
        .trim_end_matches(|mark: char| mark.is_ascii_digit() || matches!(mark, ' ' | '-'));
    // « © Le Fleuve Ltd » names the paper, « © Delta Group Ltd » a house.
    let house = without_legal_form(name);
    let name = match house {
        Some(house) if outlets.find(name).is_none() => Some(house).filter(|house| is_outlet_name(house))?,
        _ => name,
    };
    let bare = fold(name);
    if FOOTER.iter().any(|entry| bare.contains(entry)) || outlets.agency(name).is_some() {
        return None;
    }
    outlets
        .find(name)
        .map(|found| found.name.clone())
        .or_else(|| is_title_like(name).then(|| name.to_string()))
}

/// « Courrier picard © 2016 »: the name before the sign, nothing but years and rights behind it.
fn before_sign(piece: &Piece<'_>, outlets: &Outlets) -> Option<String> {
    let (name, rest) = piece.line.text.split_once('©')?;
    let name = name.trim().trim_end_matches(['-', '–', '|', '•', ',', ' ']);
    // « © 2019 – Mentions légales – Nous contacter »
    let cut = [" - ", " – ", " — ", "|", "•", "·", "  "].iter().filter_map(|mark| rest.find(mark)).min();
    let rest = rest.get(..cut.unwrap_or(rest.len()))?;
    let folded = fold(rest);
    let is_year =
        folded.split(|mark: char| !mark.is_alphanumeric()).filter(|word| !word.is_empty()).all(|word| {
            word.bytes().all(|byte| byte.is_ascii_digit()) || matches!(word, "tous" | "droits" | "reserves")
        });
    let has_year = rest.contains(|mark: char| mark.is_ascii_digit());
    let is_name = (1..=4).contains(&name.split_whitespace().count()) && name.starts_with(char::is_uppercase);
    if !(is_year && has_year && is_name) {
        return None;
    }
    known(name, outlets, OutletKind::Outlet).or_else(|| {
        (outlets.agency(name).is_none() && (is_outlet_name(name) || is_host(name))).then(|| name.to_string())
    })
}

/// A house without its legal form, where it bears one: « Le Fleuve Ltd », « Éditions du Sud SA ».
fn without_legal_form(name: &str) -> Option<&str> {
    const FORMS: [&str; 12] =
        ["ltd", "limited", "sa", "sas", "sarl", "inc", "llc", "corp", "corporation", "gmbh", "sprl", "plc"];
    let (house, form) = name.rsplit_once(' ')?;
    FORMS.contains(&fold(form).replace('.', "").as_str()).then(|| house.trim_end_matches([',', ' ']))
}
