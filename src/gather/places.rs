//! Items in a sorted list, each several times → where each of them stands there.

/// The positions of every item.
pub(super) struct Places {
    places: Vec<u32>,
    /// Where those of each item end.
    ends: Vec<u32>,
}

impl Places {
    /// Takes the items of a list in order; they are numbers below `n_items`.
    pub(super) fn of(n_items: usize, list: impl Iterator<Item = u32> + Clone) -> Self {
        let mut ends = vec![0_u32; n_items];
        let mut n_places = 0;
        for item in list.clone() {
            if let Some(count) = ends.get_mut(item as usize) {
                *count += 1;
                n_places += 1;
            }
        }
        let mut start = 0;
        for end in &mut ends {
            let count = *end;
            *end = start;
            start += count;
        }
        // Now where each begins; it moves to the end while places are put in.
        let mut places = vec![0_u32; n_places];
        for (at, item) in list.enumerate() {
            if let Some(next) = ends.get_mut(item as usize) {
                if let Some(place) = places.get_mut(*next as usize) {
                    *place = at as u32;
                }
                *next += 1;
            }
        }
        Self { places, ends }
    }

    /// Where an item stands, in order.
    pub(super) fn of_item(&self, item: usize) -> &[u32] {
        let end_of = |item: usize| self.ends.get(item).map(|end| *end as usize);
        let start = item.checked_sub(1).map_or(Some(0), end_of);
        let range = start.zip(end_of(item)).map(|(start, end)| start..end);
        range.and_then(|range| self.places.get(range)).unwrap_or_default()
    }
}

/// The items that stand with one in more than so few lists: after each place of it in a row of lists, by key, those
/// that follow under the same key, `reach` of them at most.
pub(super) fn often_met<K: PartialEq>(
    lists: &[(K, u32)],
    places: &Places,
    item: usize,
    (reach, n_least): (usize, usize),
) -> Vec<u32> {
    let mut met: Vec<u32> = Vec::new();
    for place in places.of_item(item) {
        let own_and_after = lists.get(*place as usize..).unwrap_or_default();
        let Some(((key, _), after)) = own_and_after.split_first() else { continue };
        let following = after.iter().take(reach).take_while(|(other, _)| other == key);
        met.extend(following.map(|(_, other)| *other));
    }
    met.sort_unstable();
    let often = met.chunk_by(|a, b| a == b).filter(|same| same.len() >= n_least);
    often.filter_map(|same| same.first().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Places, often_met};

    #[test]
    fn who_stands_in_two_lists_is_met_often() {
        let lists = [('a', 0), ('a', 1), ('a', 2), ('b', 0), ('b', 2), ('c', 1), ('d', 0), ('d', 1)];
        let places = Places::of(3, lists.iter().map(|(_, item)| *item));
        assert_eq!(often_met(&lists, &places, 0, (9, 2)), [1, 2]);
        assert_eq!(often_met(&lists, &places, 0, (1, 2)), [1]);
        assert_eq!(often_met(&lists, &places, 0, (9, 1)), [1, 2]);
        assert!(often_met(&lists, &places, 2, (9, 1)).is_empty());
    }

    #[test]
    fn every_item_is_found_where_it_stands() {
        let places = Places::of(4, [2, 0, 2, 9, 3].into_iter());
        let found: Vec<&[u32]> = (0..5).map(|item| places.of_item(item)).collect();
        assert_eq!(found, [[1].as_slice(), &[], &[0, 2], &[4], &[]]);
    }
}
