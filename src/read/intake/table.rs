//! CSV: one article a row, and `metadata.csv`.

use std::collections::BTreeMap;

use super::{
    Intake, IntakeError, Stated,
    columns::{Field, field, row_article, state},
};

/// The articles of a table. Rows are numbered from the header, which is row 1.
pub(super) fn read_csv(
    stem: &str,
    source: &str,
    text: &str,
    warnings: &[String],
) -> (Vec<Intake>, Vec<IntakeError>) {
    let mut rows = Rows::of(text);
    let (mut articles, mut errors) = (Vec::new(), Vec::new());
    let columns = rows.header();
    let fields: Vec<Option<Field>> = columns.iter().map(|name| field(name)).collect();
    if !fields.contains(&Some(Field::Text)) {
        let columns = columns.join(", ");
        return (articles, vec![IntakeError::NoTextColumn { file: source.into(), columns }]);
    }
    for (number, row) in rows {
        let row = match row {
            Ok(row) => row,
            Err(why) => {
                errors.push(IntakeError::Row { file: source.into(), row: number, why });
                continue;
            }
        };
        let (mut id, mut body, mut stated) = (String::new(), "", Stated::default());
        for (field, cell) in fields.iter().zip(row.iter()) {
            match field {
                Some(Field::Id) if id.is_empty() => id = cell.trim().to_string(),
                Some(Field::Text) if body.is_empty() => body = cell,
                Some(field) => state(&mut stated, *field, cell),
                None => {}
            }
        }
        if id.is_empty() {
            id = format!("{stem}-{number}");
        }
        if body.trim().is_empty() {
            errors.push(IntakeError::NoText { file: source.into(), row: number, id });
            continue;
        }
        let article = row_article(id, source, stated, body, warnings);
        articles.push(Intake::Article(Box::new(article)));
    }
    (articles, errors)
}

/// What a `metadata.csv` states, by id; its first column is `id`, with or without an extension.
/// It wins over what was read from the files.
pub fn read_metadata_csv(source: &str, text: &str) -> (BTreeMap<String, Stated>, Vec<IntakeError>) {
    let mut rows = Rows::of(text);
    let (mut by_id, mut errors) = (BTreeMap::new(), Vec::new());
    let columns = rows.header();
    let fields: Vec<Option<Field>> = columns.iter().map(|name| field(name)).collect();
    if fields.first() != Some(&Some(Field::Id)) {
        let found = columns.first().cloned().unwrap_or_default();
        return (by_id, vec![IntakeError::NoIdColumn { file: source.into(), found }]);
    }
    let unknown =
        columns.iter().zip(&fields).filter(|(name, field)| field.is_none() && !name.trim().is_empty());
    errors.extend(
        unknown.map(|(name, _)| IntakeError::UnknownColumn { file: source.into(), name: name.trim().into() }),
    );
    for (number, row) in rows {
        match row {
            Ok(row) => {
                let id = row.get(0).unwrap_or_default().trim();
                let id = without_extension(id);
                let mut stated = Stated::default();
                for (field, cell) in fields.iter().zip(row.iter()).skip(1) {
                    if let Some(field) = field {
                        state(&mut stated, *field, cell);
                    }
                }
                if !id.is_empty() && by_id.insert(id.to_string(), stated).is_some() {
                    let (file, id) = (source.into(), id.into());
                    errors.push(IntakeError::TwiceStated { file, row: number, id });
                }
            }
            Err(why) => errors.push(IntakeError::Row { file: source.into(), row: number, why }),
        }
    }
    (by_id, errors)
}

fn without_extension(id: &str) -> &str {
    [".txt", ".html", ".htm"].iter().find_map(|ending| id.strip_suffix(ending)).unwrap_or(id)
}

/// The rows of a table, numbered, the header being row 1.
///
/// A quotation mark that is never closed swallows all rows below it: its row is an error, and
/// reading goes on in the next line.
struct Rows<'t> {
    text: &'t str,
    reader: csv::Reader<&'t [u8]>,
    delimiter: u8,
    /// The byte of `text` at which `reader` began.
    from: usize,
    number: u64,
    n_resumed: usize,
}

/// How often reading goes on below an unclosed quotation mark: each costs a reading of what is
/// left, and a table with more is not quoted as tables are.
const MAX_RESUMED: usize = 32;

impl<'t> Rows<'t> {
    fn of(text: &'t str) -> Self {
        let delimiter = delimiter(text);
        Self { text, reader: reader(text, delimiter), delimiter, from: 0, number: 0, n_resumed: 0 }
    }

    fn header(&mut self) -> Vec<String> {
        let Some((_, Ok(row))) = self.next() else { return Vec::new() };
        row.iter().map(str::to_string).collect()
    }

    /// Where the line below an unclosed row begins; `None` where the row is sound.
    fn below_unclosed(&self, row: &csv::StringRecord) -> Option<usize> {
        let start = self.from + usize::try_from(row.position()?.byte()).ok()?;
        let end = self.from + usize::try_from(self.reader.position().byte()).ok()?;
        if end < self.text.len() || self.n_resumed >= MAX_RESUMED {
            return None;
        }
        let slice = self.text.get(start..)?;
        let first = slice.trim_start_matches(['\r', '\n']);
        let line_end = start + (slice.len() - first.len()) + first.find('\n')? + 1;
        let is_odd = slice.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
        let goes_on = self.text.get(line_end..).is_some_and(|below| !below.trim().is_empty());
        (is_odd && goes_on).then_some(line_end)
    }
}

impl Iterator for Rows<'_> {
    type Item = (u64, Result<csv::StringRecord, String>);

    fn next(&mut self) -> Option<Self::Item> {
        let mut row = csv::StringRecord::new();
        let is_row = self.reader.read_record(&mut row);
        self.number += 1;
        match is_row {
            Ok(false) => None,
            Err(error) => Some((self.number, Err(error.to_string()))),
            Ok(true) => match self.below_unclosed(&row) {
                Some(below) => {
                    self.from = below;
                    self.n_resumed += 1;
                    self.reader = reader(self.text.get(below..).unwrap_or_default(), self.delimiter);
                    Some((self.number, Err("a quotation mark opens and is never closed".into())))
                }
                None => Some((self.number, Ok(row))),
            },
        }
    }
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes())
}

/// The mark that cuts the header into most cells; a comma where none does.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |mark: u8| header.bytes().filter(|byte| *byte == mark).count();
    let mut best = b',';
    for mark in [b';', b'\t'] {
        if count(mark) > count(best) {
            best = mark;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::{read_csv, read_metadata_csv};
    use crate::read::intake::Intake;

    #[test]
    fn rows_by_the_usual_names() {
        for table in [
            "id,headline,body,author\na1,Un titre,\"Il pleut, oui.\",Awa Ba\n",
            "ID;Headline;articleBody;byline\r\na1;Un titre;Il pleut, oui.;Awa Ba\r\n",
            "id\ttitle\tcontent\tauthor\na1\tUn titre\tIl pleut, oui.\tAwa Ba",
        ] {
            let (articles, errors) = read_csv("t", "t.csv", table, &[]);
            assert_eq!(errors, []);
            let [Intake::Article(article)] = articles.as_slice() else { unreachable!("{articles:?}") };
            assert_eq!((article.id.as_str(), article.text.as_str()), ("a1", "Un titre\n\nIl pleut, oui."));
            assert_eq!(article.stated.title.as_deref(), Some("Un titre"));
            assert_eq!(article.stated.byline, ["Awa Ba"]);
        }
    }

    #[test]
    fn a_bad_row_is_named_and_the_others_go_on() {
        let (articles, errors) = read_csv("t", "d/t.csv", "id,text\na,\nb,Il pleut.\n,Il neige.\n", &[]);
        assert_eq!(articles.len(), 2);
        let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(
            errors,
            ["d/t.csv, row 2: article “a” has no text; fill its text, body, content or articleBody"]
        );
        let (articles, errors) = read_csv("t", "t.csv", "id,mots\na,b\n", &[]);
        assert!(articles.is_empty() && errors.len() == 1, "{errors:?}");
    }

    #[test]
    fn below_an_unclosed_quotation_mark_reading_goes_on() {
        let table =
            "id,text\na,\"Il pleut.\nb,Il neige.\nc,\"Il \"\"vente\"\".\"\nd,\"Il gèle.\ne,Il tonne.\n";
        let (articles, errors) = read_csv("t", "t.csv", table, &[]);
        let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert!(!errors.is_empty() && errors[0].contains("never closed"), "{errors:?}");
        let ids: Vec<&str> = articles
            .iter()
            .map(|found| if let Intake::Article(article) = found { article.id.as_str() } else { "" })
            .collect();
        assert!(ids.contains(&"e"), "{ids:?}");
    }

    #[test]
    fn metadata_by_file_name() {
        let (stated, errors) =
            read_metadata_csv("metadata.csv", "id,date,source\nx.txt,2020-05,Le Monde\ny,,\n");
        assert_eq!(errors, []);
        assert_eq!(stated.get("x").and_then(|stated| stated.published.as_deref()), Some("2020-05"));
        assert_eq!(stated.get("x").and_then(|stated| stated.outlet.as_deref()), Some("Le Monde"));
        assert_eq!(read_metadata_csv("metadata.csv", "fichier,date\n").1.len(), 1);
    }

    #[test]
    fn what_metadata_says_in_vain_is_named() {
        let (stated, errors) =
            read_metadata_csv("m.csv", "id;publié;outlet\na;2020;Le Soir\na.txt;2021;L'Aube\n");
        let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(stated.get("a").and_then(|stated| stated.outlet.as_deref()), Some("L'Aube"));
        assert!(said.iter().any(|what| what.contains("“publié”")), "{said:?}");
        assert!(said.iter().any(|what| what.contains("row 3") && what.contains("“a”")), "{said:?}");
    }

    proptest::proptest! {
        #[test]
        fn any_table(text in "[a-z,;\"\n\t é]{0,100}") {
            let _ = read_csv("t", "t.csv", &format!("id,text\n{text}"), &[]);
            let _ = read_metadata_csv("m.csv", &text);
        }
    }
}
