//! The floors of reading, end to end: the default collection is read whole and held against its
//! annotations, in the measures the project has set itself.
//!
//! A floor only rises. The steps' own tests measure each step on the true zones; here every slip of
//! one step costs the next.

mod floors;

use chronique::read::Lexicon;
use floors::{Measures, Truth, record, truth};

/// A measure and what it may not fall under. Descriptions and topics are one annotator's opinion:
/// their floors are what was reached, not what was asked.
/// One article in five states no date: a collection infers it, a record cannot.
const FLOORS: [(&str, f64); 18] = [
    ("title", 1.0),
    ("outlet", 1.0),
    ("byline", 1.0),
    ("agency", 1.0),
    ("published", 0.8),
    ("body", 0.99),
    ("mentions.found", 0.95),
    ("mentions.names", 0.98),
    ("mentions.right", 0.93),
    ("mentions.described", 0.57),
    ("actors.b3", 0.95),
    ("actors.name", 0.95),
    ("times.strict", 0.88),
    ("times.relaxed", 0.92),
    ("times.value", 0.90),
    ("quotes.span", 0.95),
    ("quotes.speaker", 0.94),
    ("topics", 0.92),
];

#[test]
fn the_default_collection_holds_every_floor() {
    let Truth { documents, actors } = truth();
    let lexicon = Lexicon::shipped();
    let mut measures = Measures::default();
    for document in &documents {
        measures.add(document, &record(&document.file, &lexicon), &actors);
    }
    let under = measures.under(&FLOORS);
    assert!(under.is_empty(), "{under:#?}");
}
