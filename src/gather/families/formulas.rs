//! Records → those that an outlet prints in one form day after day, with other figures: the weather, the
//! closing of a market. What they share is the form, and no evidence of a copy.

use std::{
    collections::HashMap,
    hash::{BuildHasher as _, Hash as _, Hasher as _},
};

use foldhash::fast::FixedState;

use crate::{
    gather::{
        cores,
        terms::{Term, Terms},
    },
    model::{Edtf, Record},
};

/// Sentences with fewer terms say too little to be recognised.
const MIN_TERMS: usize = 4;
/// On so many days an outlet prints a sentence that belongs to a form: fewer are a correction, or a text
/// that was taken up again.
const N_DAYS: usize = 5;
/// With so many different figures at least.
const N_FIGURES: usize = 3;
/// In so much of a record, by its terms, the form is all there is.
const MOSTLY: f64 = 0.5;

/// Whether each record stands in a form of its outlet.
pub(super) struct Formulas {
    of_records: Vec<bool>,
}

/// A sentence of an outlet without its figures, as one number.
type Form = u64;

/// A sentence as it was printed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Printed {
    form: Form,
    day: i32,
    /// Its figures as one number; none where it has none.
    figures: Option<u64>,
    n_terms: u32,
}

impl Formulas {
    /// Looks for the forms of each outlet.
    pub(super) fn of(records: &[Record], terms: &Terms) -> Self {
        let mut outlets: HashMap<&str, u32, FixedState> = HashMap::default();
        for outlet in records.iter().filter_map(|record| record.outlet.as_deref()) {
            let next = outlets.len() as u32;
            outlets.entry(outlet).or_insert(next);
        }
        let printed_by = |at: usize| {
            let record = records.get(at)?;
            let outlet = *outlets.get(record.outlet.as_deref()?)?;
            let day = record.published.edtf.as_ref()?.parse::<Edtf>().ok()?.range().from?;
            Some(sentences(terms, at, record.passages.len(), outlet, day.0))
        };
        let mut all = cores::flat_map(records.len(), |at| printed_by(at).unwrap_or_default());
        cores::sort(&mut all);
        let forms = all.chunk_by(|a, b| a.form == b.form).filter_map(|same| {
            let n_days = same.chunk_by(|a, b| a.day == b.day).count();
            (n_days >= N_DAYS).then(|| Some((same.first()?.form, varies(same))))?
        });
        let forms: HashMap<Form, bool, FixedState> = forms.collect();
        let of_records = cores::filter_map(records.len(), |at| {
            Some(printed_by(at).is_some_and(|own| is_mostly_form(&own, &forms)))
        });
        Self { of_records }
    }

    /// Whether two records both stand in forms.
    pub(super) fn hold(&self, a: usize, b: usize) -> bool {
        [a, b].iter().all(|at| self.of_records.get(*at).copied().unwrap_or_default())
    }
}

/// Whether a sentence was printed with several figures.
fn varies(same: &[Printed]) -> bool {
    let mut figures: Vec<u64> = same.iter().filter_map(|one| one.figures).collect();
    figures.sort_unstable();
    figures.dedup();
    figures.len() >= N_FIGURES
}

fn is_mostly_form(own: &[Printed], forms: &HashMap<Form, bool, FixedState>) -> bool {
    let n_terms = |own: &[&Printed]| -> u32 { own.iter().map(|one| one.n_terms).sum() };
    let held: Vec<&Printed> = own.iter().filter(|one| forms.contains_key(&one.form)).collect();
    let all: Vec<&Printed> = own.iter().collect();
    f64::from(n_terms(&held)) >= MOSTLY * f64::from(n_terms(&all))
        && held.iter().any(|one| forms.get(&one.form).copied().unwrap_or_default())
}

/// The sentences of a record that say enough.
fn sentences(terms: &Terms, record: usize, n_passages: usize, outlet: u32, day: i32) -> Vec<Printed> {
    let sentence = |passage: usize| {
        let (mut form, mut figures) =
            (FixedState::default().build_hasher(), FixedState::default().build_hasher());
        outlet.hash(&mut form);
        let (mut n_terms, mut n_figures) = (0, 0);
        for term in terms.undated(record, passage) {
            let Term(number) = term;
            if terms.is_figure(term) {
                number.hash(&mut figures);
                n_figures += 1;
            } else {
                number.hash(&mut form);
                n_terms += 1;
            }
        }
        let figures = (n_figures > 0).then(|| figures.finish());
        (n_terms + n_figures >= MIN_TERMS).then(|| Printed {
            form: form.finish(),
            day,
            figures,
            n_terms: (n_terms + n_figures) as u32,
        })
    };
    (0..n_passages).filter_map(sentence).collect()
}
