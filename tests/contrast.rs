//! Every pair of ink and ground that the style sheets use can be read, in the light and in the dark.
#![expect(clippy::expect_used, reason = "a test fails by a panic")]

use std::collections::BTreeMap;

/// The colours of `tokens.css`: in the light, in the dark.
fn colours() -> BTreeMap<String, [f64; 2]> {
    let sheet = std::fs::read_to_string("styles/tokens.css").expect("the sheet of colours");
    let mut colours = BTreeMap::new();
    for line in sheet.lines() {
        let Some((name, value)) =
            line.trim().strip_prefix("--").and_then(|rest| rest.split_once(": light-dark("))
        else {
            continue;
        };
        let (light, dark) = value.trim_end_matches(");").split_once(", ").expect("two colours");
        colours.insert(name.to_string(), [light, dark].map(luminance));
    }
    colours
}

/// Relative luminance (WCAG 2.2) of `#rgb` or `#rrggbb`.
fn luminance(hex: &str) -> f64 {
    let digits = hex.trim_start_matches('#');
    let wide: String =
        if digits.len() == 3 { digits.chars().flat_map(|digit| [digit; 2]).collect() } else { digits.into() };
    let channel = |at: usize| {
        let value =
            f64::from(u8::from_str_radix(&wide[at..at + 2], 16).expect("a hexadecimal colour")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

#[test]
fn text_stands_at_4_5_to_1_and_shapes_at_3_to_1() {
    let colours = colours();
    let mut weak = Vec::new();
    let mut check = |ink: &str, grounds: &[&str], least: f64| {
        for ground in grounds {
            for (scheme, at) in [("light", 0), ("dark", 1)] {
                let (a, b) = (colours[ink][at], colours[*ground][at]);
                let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                if ratio < least {
                    weak.push(format!("{ink} on {ground}, {scheme}: {ratio:.2} < {least}"));
                }
            }
        }
    };
    // Rows that are open, chosen, pointed at; marked words; buttons turned round.
    check("ink", &["paper", "card", "accent-ground", "mark", "line"], 4.5);
    check("soft", &["paper", "card", "accent-ground"], 4.5);
    check("accent", &["paper", "card", "accent-ground"], 4.5);
    for shape in ["said", "accent", "third", "ink", "edge"] {
        check(shape, &["paper", "card"], 3.0);
    }
    assert!(weak.is_empty(), "{weak:#?}");
}
