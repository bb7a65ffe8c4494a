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
    let mut reader = reader(text);
    let (mut articles, mut errors) = (Vec::new(), Vec::new());
    let columns = columns(&mut reader);
    let fields: Vec<Option<Field>> = columns.iter().map(|name| field(name)).collect();
    if !fields.contains(&Some(Field::Text)) {
        let columns = columns.join(", ");
        return (articles, vec![IntakeError::NoTextColumn { file: source.into(), columns }]);
    }
    for (nth, row) in reader.records().enumerate() {
        let number = nth as u64 + 2;
        let row = match row {
            Ok(row) => row,
            Err(error) => {
                errors.push(IntakeError::Row { file: source.into(), row: number, why: error.to_string() });
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
    let mut reader = reader(text);
    let (mut by_id, mut errors) = (BTreeMap::new(), Vec::new());
    let columns = columns(&mut reader);
    let fields: Vec<Option<Field>> = columns.iter().map(|name| field(name)).collect();
    if fields.first() != Some(&Some(Field::Id)) {
        let found = columns.first().cloned().unwrap_or_default();
        return (by_id, vec![IntakeError::NoIdColumn { file: source.into(), found }]);
    }
    for (nth, row) in reader.records().enumerate() {
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
                if !id.is_empty() {
                    by_id.insert(id.to_string(), stated);
                }
            }
            Err(error) => {
                let why = error.to_string();
                errors.push(IntakeError::Row { file: source.into(), row: nth as u64 + 2, why });
            }
        }
    }
    (by_id, errors)
}

fn without_extension(id: &str) -> &str {
    [".txt", ".html", ".htm"].iter().find_map(|ending| id.strip_suffix(ending)).unwrap_or(id)
}

fn reader(text: &str) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes())
}

fn columns(reader: &mut csv::Reader<&[u8]>) -> Vec<String> {
    reader.headers().map_or_else(|_| Vec::new(), |row| row.iter().map(str::to_string).collect())
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
    fn metadata_by_file_name() {
        let (stated, errors) =
            read_metadata_csv("metadata.csv", "id,date,source\nx.txt,2020-05,Le Monde\ny,,\n");
        assert_eq!(errors, []);
        assert_eq!(stated.get("x").and_then(|stated| stated.published.as_deref()), Some("2020-05"));
        assert_eq!(stated.get("x").and_then(|stated| stated.outlet.as_deref()), Some("Le Monde"));
        assert_eq!(read_metadata_csv("metadata.csv", "fichier,date\n").1.len(), 1);
    }

    proptest::proptest! {
        #[test]
        fn any_table(text in "[a-z,;\"\n\t é]{0,100}") {
            let _ = read_csv("t", "t.csv", &format!("id,text\n{text}"), &[]);
            let _ = read_metadata_csv("m.csv", &text);
        }
    }
}
