//! NDJSON: one object a line, an article to read or a record that was read before.

use serde_json::{Map, Value};

use super::{
    Intake, IntakeError, Stated,
    columns::{Field, field, row_article, state},
};
use crate::model::Record;

/// The articles and records of the lines.
pub(super) fn read_ndjson(
    stem: &str,
    source: &str,
    text: &str,
    warnings: &[String],
) -> (Vec<Intake>, Vec<IntakeError>) {
    let (mut found, mut errors) = (Vec::new(), Vec::new());
    for (nth, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        match read_line(stem, source, nth + 1, line, warnings) {
            Ok(intake) => found.push(intake),
            Err(error) => errors.push(error),
        }
    }
    (found, errors)
}

fn read_line(
    stem: &str,
    source: &str,
    number: usize,
    line: &str,
    warnings: &[String],
) -> Result<Intake, IntakeError> {
    let object: Map<String, Value> = serde_json::from_str(line).map_err(|error| IntakeError::Json {
        file: source.into(),
        line: number,
        found: line.chars().take(40).collect(),
        why: error.to_string(),
    })?;
    if object.get("record").is_some_and(Value::is_number) {
        return record(source, number, object);
    }
    let (mut id, mut body, mut stated) = (String::new(), String::new(), Stated::default());
    for (key, value) in &object {
        let Some(field) = field(key) else { continue };
        let value = plain(value, field);
        match field {
            Field::Id => id = value.trim().to_string(),
            Field::Text if body.is_empty() => body = value,
            Field::Text => {}
            _ => state(&mut stated, field, &value),
        }
    }
    if id.is_empty() {
        id = format!("{stem}-{number}");
    }
    if body.trim().is_empty() {
        return Err(IntakeError::NoText { file: source.into(), row: number as u64, id });
    }
    Ok(Intake::Article(Box::new(row_article(id, source, stated, &body, warnings))))
}

fn record(source: &str, number: usize, object: Map<String, Value>) -> Result<Intake, IntakeError> {
    let wrong = |why: String| IntakeError::Record { file: source.into(), line: number, why };
    let record: Record =
        serde_json::from_value(Value::Object(object)).map_err(|error| wrong(error.to_string()))?;
    if record.record != 1 {
        return Err(wrong(format!("version {} is not known here, 1 is", record.record)));
    }
    Ok(Intake::Record(Box::new(record)))
}

/// Text as it is; numbers as they are written; the names of lists and of schema.org's objects.
pub(super) fn plain_value(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(values) => {
            let names: Vec<String> = values.iter().filter_map(plain_value).collect();
            (!names.is_empty()).then(|| names.join("; "))
        }
        Value::Object(object) => object.get("name").or_else(|| object.get("@value")).and_then(plain_value),
        Value::Null | Value::Bool(_) => None,
    }
}

fn plain(value: &Value, field: Field) -> String {
    match (value, field) {
        (Value::Array(paragraphs), Field::Text) => {
            paragraphs.iter().filter_map(plain_value).collect::<Vec<_>>().join("\n\n")
        }
        _ => plain_value(value).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::read_ndjson;
    use crate::read::intake::Intake;

    #[test]
    fn objects_by_the_usual_names() {
        let line = r#"{"id":"a","articleBody":["Il pleut.","Il neige."],"author":[{"name":"Awa Ba"},"Jean Roy"],"datePublished":"2020-05-01","publisher":{"name":"Le Monde"}}"#;
        let (found, errors) = read_ndjson("t", "t.ndjson", line, &[]);
        assert_eq!(errors, []);
        let [Intake::Article(article)] = found.as_slice() else { unreachable!("{found:?}") };
        assert_eq!(article.text, "Il pleut.\n\nIl neige.");
        assert_eq!(article.stated.byline, ["Awa Ba", "Jean Roy"]);
        assert_eq!(article.stated.outlet.as_deref(), Some("Le Monde"));
    }

    #[test]
    fn bad_lines_are_named_and_the_others_go_on() {
        let (found, errors) = read_ndjson(
            "t",
            "-",
            "pas du JSON\n{\"text\":\"Il pleut.\"}\n[1]\n{\"record\":1}\n{\"id\":7}\n",
            &[],
        );
        assert_eq!((found.len(), errors.len()), (1, 4));
        assert!(
            errors[0].to_string().starts_with("-, line 1: “pas du JSON” is not a JSON object"),
            "{}",
            errors[0]
        );
        assert!(errors[2].to_string().contains("a record that cannot be read"), "{}", errors[2]);
    }

    proptest::proptest! {
        #[test]
        fn any_line(text in r#"[{}\[\]":,a-z0-9\\ ]{0,80}"#) {
            let _ = read_ndjson("t", "t.ndjson", &text, &[]);
        }
    }
}
