//! `static/icon.svg` as pixels, for the home screens that take nothing else: writes `static/icons`.
//!
//! `cargo run --package browser-tests --bin icons` after a change of the shapes below, which are those of
//! the drawing; a test holds the files to them.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};

/// The side of the drawing; every length below is in its units.
const SIDE: f64 = 64.;
/// How round its corners are. On a mask, and on iOS, the system rounds them itself.
const ROUND: f64 = 12.;

type Colour = [u8; 3];
const GROUND: Colour = [0x1b, 0x3a, 0x57];
const WHITE: Colour = [0xff; 3];
const SUN: Colour = [0xf2, 0xb8, 0x4b];

/// Strokes with round ends: from, to, half their width; a dot is one without length. All of them stand in
/// the circle of 80 % that every mask leaves.
const STROKES: [([f64; 2], [f64; 2], f64, Colour); 6] = [
    ([12., 46.], [52., 46.], 1.5, WHITE),
    ([18., 40.], [18., 28.], 2.5, WHITE),
    ([26., 40.], [26., 18.], 2.5, WHITE),
    ([34., 40.], [34., 32.], 2.5, WHITE),
    ([42., 40.], [42., 23.], 2.5, WHITE),
    ([49., 37.], [49., 37.], 3.5, SUN),
];

/// The files: name, side in pixels, how round.
const ICONS: [(&str, u32, f64); 4] =
    [("180.png", 180, 0.), ("192.png", 192, ROUND), ("512.png", 512, ROUND), ("maskable.png", 512, 0.)];

fn main() -> Result<()> {
    for (name, n_pixels, round) in ICONS {
        let path = folder().join(name);
        fs::write(&path, png(n_pixels, round)?).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/icons")
}

fn png(n_pixels: u32, round: f64) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, n_pixels, n_pixels);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels(n_pixels, round))?;
    writer.finish()?;
    Ok(file)
}

/// Rows of pixels: red, green, blue, opacity.
fn pixels(n_pixels: u32, round: f64) -> Vec<u8> {
    let of_pixel = SIDE / f64::from(n_pixels);
    let middle = |at: u32| (f64::from(at) + 0.5) * of_pixel;
    // How much of a pixel lies inside an edge this far away.
    let covered = |outside: f64| (0.5 - outside / of_pixel).clamp(0., 1.);
    let mut pixels = Vec::with_capacity(4 * (n_pixels * n_pixels) as usize);
    for y in (0..n_pixels).map(middle) {
        for x in (0..n_pixels).map(middle) {
            let mut colour = GROUND;
            for (from, to, half_width, stroke) in STROKES {
                let share = covered(distance([x, y], from, to) - half_width);
                for (channel, wanted) in colour.iter_mut().zip(stroke) {
                    *channel = (f64::from(*channel) * (1. - share) + f64::from(wanted) * share).round() as u8;
                }
            }
            let opacity = if round > 0. { covered(outside_corners([x, y], round)) } else { 1. };
            pixels.extend(colour);
            pixels.push((255. * opacity).round() as u8);
        }
    }
    pixels
}

/// How far a point is from a line between two.
fn distance([x, y]: [f64; 2], [from_x, from_y]: [f64; 2], [to_x, to_y]: [f64; 2]) -> f64 {
    let (along_x, along_y) = (to_x - from_x, to_y - from_y);
    let length = along_x.hypot(along_y).max(f64::MIN_POSITIVE);
    let part = ((x - from_x) * along_x + (y - from_y) * along_y) / length;
    let part = (part / length).clamp(0., 1.);
    (x - from_x - part * along_x).hypot(y - from_y - part * along_y)
}

/// How far a point is outside a square with round corners; below zero inside it.
fn outside_corners([x, y]: [f64; 2], round: f64) -> f64 {
    let beyond = |at: f64| (at - SIDE / 2.).abs() - (SIDE / 2. - round);
    let (beyond_x, beyond_y) = (beyond(x), beyond(y));
    beyond_x.max(0.).hypot(beyond_y.max(0.)) + beyond_x.max(beyond_y).min(0.) - round
}

#[cfg(test)]
mod tests {
    use anyhow::ensure;

    use super::*;

    #[test]
    fn the_files_are_as_drawn() -> Result<()> {
        for (name, n_pixels, round) in ICONS {
            let file = fs::File::open(folder().join(name)).with_context(|| name.to_string())?;
            let mut reader = png::Decoder::new(std::io::BufReader::new(file)).read_info()?;
            let mut found = vec![0; reader.output_buffer_size().context("a size")?];
            let about = reader.next_frame(&mut found)?;
            ensure!((about.width, about.height) == (n_pixels, n_pixels), "{name}: {about:?}");
            ensure!(found == pixels(n_pixels, round), "{name} is another: run `icons` anew");
        }
        Ok(())
    }

    #[test]
    fn what_is_drawn_is_the_drawing() {
        let drawing = include_str!("../../../../static/icon.svg");
        for shape in
            ["0 0 64 64", "rx=\"12\"", "#1b3a57", "M12 46h40", "M18 40V28M26 40V18M34 40V32M42 40V23"]
        {
            assert!(drawing.contains(shape), "{shape}");
        }
        assert!(drawing.contains("cx=\"49\" cy=\"37\" r=\"3.5\" fill=\"#f2b84b\""));
    }
}
