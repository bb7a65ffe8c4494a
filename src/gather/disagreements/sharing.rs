//! Two statements → whether they name the same persons, bodies and places, by any form of their names.

use super::{peoples::nationality, statement::Statement};

/// Whether both name one person.
pub(super) fn share_persons(a: &Statement, b: &Statement) -> bool {
    a.common.persons.iter().any(|one| b.common.persons.iter().any(|other| same_person(one, other)))
}

/// Whether both name persons, who says so left out, none of them the same.
pub(super) fn other_persons(a: &Statement, b: &Statement) -> bool {
    fn named(one: &Statement) -> impl Iterator<Item = &String> {
        let own = one.common.persons.iter();
        own.filter(|person| Some(*person) != one.speaker.as_ref())
    }
    let both = named(a).next().is_some() && named(b).next().is_some();
    both && !named(a).any(|one| named(b).any(|other| same_person(one, other)))
}

/// Whether both name actors before what they say that are no places, none of them the same.
pub(super) fn other_subjects(a: &Statement, b: &Statement) -> bool {
    let bodies = |one: &Statement| -> Vec<String> {
        let is_body = |id: &&String| !one.common.places.contains(id) && Some(*id) != one.speaker.as_ref();
        one.subjects.iter().filter(is_body).cloned().collect()
    };
    let (one, other) = (bodies(a), bodies(b));
    !one.is_empty() && !other.is_empty() && !share_some((a, &one), (b, &other))
}

/// Two towns, two counts and two deeds.
pub(super) fn other_place(a: &Statement, b: &Statement) -> bool {
    let (one, other) = (&a.common.places, &b.common.places);
    !one.is_empty() && !other.is_empty() && !one.iter().any(|place| other.contains(place))
}

/// Whether both can be about one person.
pub(super) fn share_focus(a: &Statement, b: &Statement) -> bool {
    a.focus.iter().any(|one| b.focus.iter().any(|other| same_person(one, other)))
}

/// « hennequin » and « pascal-hennequin » are one.
pub(super) fn same_person(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let by_surname = || long.strip_suffix(short).is_some_and(|rest| rest.ends_with('-'));
    one == other || short.len() > 3 && by_surname()
}

/// « banque-des-hauts-plateaux » and « banque-des-hauts-plateaux-de-zeralia » are one; a shorter name says too
/// little to be known by its beginning.
fn same_body(one: &str, other: &str) -> bool {
    const LINKS: [&str; 5] = ["-a-", "-au-", "-de-", "-du-", "-d-"];
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let rest = long.strip_prefix(short).filter(|_| short.split('-').count() > 2);
    rest.is_some_and(|rest| LINKS.iter().any(|link| rest.starts_with(link)))
}

/// Whether some actors of two statements are one: two ids are, a person and its surname, a body and its seat;
/// « guinea » is not « equatorial-guinea ».
fn share_some((a, own): (&Statement, &[String]), (b, its): (&Statement, &[String])) -> bool {
    let is_person = |of: &Statement, id: &String| of.common.persons.contains(id);
    let is_place = |id: &String| a.common.places.contains(id) || b.common.places.contains(id);
    own.iter().any(|one| {
        its.iter().any(|other| match (is_person(a, one), is_person(b, other)) {
            (true, true) => same_person(one, other),
            (false, false) => one == other || !is_place(one) && !is_place(other) && same_body(one, other),
            _ => one == other,
        })
    })
}

/// Whether both name one actor that is no place.
pub(super) fn share_bodies(a: &Statement, b: &Statement) -> bool {
    let bodies = |one: &Statement| -> Vec<String> {
        let is_body = |id: &&String| !a.common.places.contains(id) && !b.common.places.contains(id);
        one.common.actors.iter().filter(is_body).cloned().collect()
    };
    share_some((a, &bodies(a)), (b, &bodies(b)))
}

/// Whether both name one actor before what they say.
pub(super) fn share_subjects(a: &Statement, b: &Statement) -> bool {
    share_some((a, &a.subjects), (b, &b.subjects))
}

/// Whether both name one actor, or one the people of the other.
pub(super) fn share_actors(a: &Statement, b: &Statement) -> bool {
    share_some((a, &a.common.actors), (b, &b.common.actors)) || nationality(a, b)
}

#[cfg(test)]
mod tests {
    use super::{same_body, same_person};

    #[test]
    fn ids_that_name_one_actor() {
        for (one, other) in [("hennequin", "pascal-hennequin"), ("traore", "bangaly-kaba-traore")] {
            assert!(same_person(one, other) && same_person(other, one), "{one} {other}");
        }
        for (one, other) in [("france", "france-24"), ("sarr", "felix-desarr"), ("ba", "amadou-ba")] {
            assert!(!same_person(one, other), "{one} {other}");
        }
        assert!(same_body("mutuelle-des-deux-rives-a-tarin", "mutuelle-des-deux-rives"));
        for (one, other) in [
            ("guinea", "guinea-bissau"),
            ("guinea", "equatorial-guinea"),
            ("congo", "dr-congo"),
            ("france", "france-24"),
            ("ministere", "ministere-de-la-peche"),
        ] {
            assert!(!same_body(one, other) && !same_body(other, one), "{one} {other}");
        }
    }
}
