//! A link → the squares of a QR code (ISO/IEC 18004), which another phone's camera reads.
//!
//! Bytes alone, the lowest level of correction (a screen has no scratches), and always the first of
//! the eight masks: the standard would try all and take the most even one, which helps on paper. That
//! is what makes it lighter in the page than a general encoder.

/// The squares of a code, light ones around not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// How many squares a side has.
    pub side: usize,
    squares: Vec<Square>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Square {
    /// Free for data.
    Free,
    Light,
    Dark,
}

/// The code of a text; none past 1,273 bytes, where squares get too small for a phone to read from a
/// screen.
pub fn encode(text: &[u8]) -> Option<Code> {
    let (version, layout) = (1..).zip(LAYOUTS).find(|(version, layout)| {
        text.len() + head_bytes(*version) <= n_codewords(*version) - layout.0 * layout.1
    })?;
    let mut code = Code { side: 17 + 4 * version, squares: Vec::new() };
    code.squares = vec![Square::Free; code.side * code.side];
    code.draw_patterns(version);
    code.draw_data(&interleaved(&codewords(text, version, layout), version, layout));
    Some(code)
}

impl Code {
    /// Whether the square is dark.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.side && self.squares.get(y * self.side + x) == Some(&Square::Dark)
    }

    /// The dark squares as a path of SVG, one unit a square.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.side {
            let mut x = 0;
            while x < self.side {
                let width = (x..self.side).take_while(|x| self.is_dark(*x, y)).count();
                if width > 0 {
                    let [from, row, width] = [x, y, width].map(|number| number.to_string());
                    path.push_str(&["M", &from, " ", &row, "h", &width, "v1h-", &width, "z"].concat());
                }
                x += width + 1;
            }
        }
        path
    }

    fn set(&mut self, x: usize, y: usize, dark: bool) {
        let side = self.side;
        if let Some(square) = self.squares.get_mut(y * side + x).filter(|_| x < side) {
            *square = if dark { Square::Dark } else { Square::Light };
        }
    }

    /// Rings around a middle: the large marks of three corners (radius 4, light edge included) and the
    /// small ones between (radius 2).
    fn draw_rings(&mut self, x: usize, y: usize, radius: usize) {
        for dy in 0..=2 * radius {
            for dx in 0..=2 * radius {
                let ring = dx.abs_diff(radius).max(dy.abs_diff(radius));
                let dark = if radius == 4 { ring != 2 && ring != 4 } else { ring != 1 };
                if x + dx >= radius && y + dy >= radius {
                    self.set(x + dx - radius, y + dy - radius, dark);
                }
            }
        }
    }

    /// Everything that is the same for all texts of a version.
    fn draw_patterns(&mut self, version: usize) {
        let side = self.side;
        for at in 0..side {
            self.set(6, at, at % 2 == 0);
            self.set(at, 6, at % 2 == 0);
        }
        for (x, y) in [(3, 3), (side - 4, 3), (3, side - 4)] {
            self.draw_rings(x, y, 4);
        }
        let middles = middles(version);
        let last = middles.len().saturating_sub(1);
        for (row, y) in middles.iter().enumerate() {
            for (column, x) in middles.iter().enumerate() {
                if ![(0, 0), (0, last), (last, 0)].contains(&(row, column)) {
                    self.draw_rings(*x, *y, 2);
                }
            }
        }
        for at in 0..15 {
            let dark = (FORMAT >> at) & 1 == 1;
            // Down and then left around the first mark, skipping the lines of single squares …
            let (x, y) = match at {
                0..6 => (8, at),
                6 => (8, 7),
                7 => (8, 8),
                8 => (7, 8),
                _ => (14 - at, 8),
            };
            self.set(x, y, dark);
            // … and again along the two others.
            let (x, y) = if at < 8 { (side - 1 - at, 8) } else { (8, side + at - 15) };
            self.set(x, y, dark);
        }
        self.set(8, side - 8, true);
        if version >= 7 {
            let rest = (0..12).fold(version, |rest, _| (rest << 1) ^ ((rest >> 11) * 0x1f25));
            for at in 0..18 {
                let dark = (((version << 12) | rest) >> at) & 1 == 1;
                let (far, near) = (side - 11 + at % 3, at / 3);
                self.set(far, near, dark);
                self.set(near, far, dark);
            }
        }
    }

    /// In columns of two, from the right, up and down in turn, masked.
    fn draw_data(&mut self, bytes: &[u8]) {
        let mut bits = bytes.iter().flat_map(|byte| (0..8).rev().map(move |at| (byte >> at) & 1 == 1));
        let mut right = self.side - 1;
        let mut up = true;
        while right > 0 {
            // The column of single squares is no part of a pair.
            right -= usize::from(right == 6);
            for step in 0..self.side {
                let y = if up { self.side - 1 - step } else { step };
                for x in [right, right - 1] {
                    if self.squares.get(y * self.side + x) == Some(&Square::Free) {
                        let dark = bits.next().unwrap_or_default();
                        self.set(x, y, dark != ((x + y) % 2 == 0));
                    }
                }
            }
            up = !up;
            right = right.saturating_sub(2);
        }
    }
}

/// For each version from 1: bytes of correction a block, and blocks (ISO/IEC 18004, table 9, level L).
const LAYOUTS: [(usize, usize); 25] = [
    (7, 1),
    (10, 1),
    (15, 1),
    (20, 1),
    (26, 1),
    (18, 2),
    (20, 2),
    (24, 2),
    (30, 2),
    (18, 4),
    (20, 4),
    (24, 4),
    (26, 4),
    (30, 4),
    (22, 6),
    (24, 6),
    (28, 6),
    (30, 6),
    (28, 7),
    (28, 8),
    (28, 8),
    (28, 9),
    (30, 9),
    (30, 10),
    (26, 12),
];

/// Level L and mask 0, with their correction, as they are drawn (table C.1).
const FORMAT: usize = 0x77c4;

/// The kind of text and its length (8 bits, past version 9 16), and the end mark, in bytes.
fn head_bytes(version: usize) -> usize {
    if version < 10 { 2 } else { 3 }
}

/// The middles of the small marks, along one side.
fn middles(version: usize) -> Vec<usize> {
    if version == 1 {
        return Vec::new();
    }
    let (n_gaps, last) = (version / 7 + 1, 10 + 4 * version);
    let gap = (last - 6).div_ceil(n_gaps).next_multiple_of(2);
    core::iter::once(6).chain((0..n_gaps).rev().map(|nth| last - nth * gap)).collect()
}

/// How many bytes a version holds, correction included.
fn n_codewords(version: usize) -> usize {
    let side = 17 + 4 * version;
    // Three large marks, two lines of single squares, the format twice, and the square beside it.
    let mut n_bits = side * side - 3 * 64 - 2 * (side - 16) - 31;
    if version > 1 {
        let n = version / 7 + 2;
        // Small marks, three fewer than crossings; those on the lines share five squares with them.
        n_bits -= 25 * (n * n - 3) - 2 * 5 * (n - 2);
    }
    if version >= 7 {
        n_bits -= 36;
    }
    n_bits / 8
}

/// Kind (bytes), length, text, end, and filling: half a byte out of step.
fn codewords(text: &[u8], version: usize, (n_correction, n_blocks): (usize, usize)) -> Vec<u8> {
    let n_bytes = n_codewords(version) - n_correction * n_blocks;
    let length = text.len() as u16;
    let mut head = vec![4, (length >> 8) as u8, length as u8];
    if version < 10 {
        head.remove(1);
    }
    head.extend_from_slice(text);
    head.push(0);
    let mut bytes: Vec<u8> = head.windows(2).map(|pair| (pair[0] << 4) | (pair[1] >> 4)).collect();
    for filling in [0xec, 0x11].into_iter().cycle().take(n_bytes.saturating_sub(bytes.len())) {
        bytes.push(filling);
    }
    bytes
}

/// The bytes in blocks, the longer ones last, each with its correction; then the first of each block,
/// the second of each, and so on.
fn interleaved(bytes: &[u8], version: usize, (n_correction, n_blocks): (usize, usize)) -> Vec<u8> {
    let n_longer = n_codewords(version) % n_blocks;
    let short = bytes.len() / n_blocks;
    let divisor = divisor(n_correction);
    let mut rest = bytes;
    let mut blocks = Vec::new();
    for nth in 0..n_blocks {
        let length = short + usize::from(nth >= n_blocks - n_longer);
        let (block, after) = rest.split_at(length.min(rest.len()));
        blocks.push((block, correction(block, &divisor)));
        rest = after;
    }
    let data = (0..=short).flat_map(|at| blocks.iter().filter_map(move |(block, _)| block.get(at).copied()));
    let corrections =
        (0..n_correction).flat_map(|at| blocks.iter().filter_map(move |(_, rest)| rest.get(at).copied()));
    data.chain(corrections).collect()
}

/// The product of `x - 2^n` for as many n, over GF(2^8), its leading one left out.
fn divisor(degree: usize) -> Vec<u8> {
    let mut divisor = vec![0; degree];
    if let Some(last) = divisor.last_mut() {
        *last = 1;
    }
    let mut root = 1;
    for _ in 0..degree {
        let before = divisor.clone();
        for (nth, coefficient) in divisor.iter_mut().enumerate() {
            let next = before.get(nth + 1).copied().unwrap_or_default();
            *coefficient = product(*coefficient, root) ^ next;
        }
        root = product(root, 2);
    }
    divisor
}

/// The rest of a division over GF(2^8) (Reed–Solomon).
fn correction(block: &[u8], divisor: &[u8]) -> Vec<u8> {
    let mut rest = vec![0; divisor.len()];
    for byte in block {
        let factor = byte ^ rest.first().copied().unwrap_or_default();
        rest.rotate_left(1);
        if let Some(last) = rest.last_mut() {
            *last = 0;
        }
        for (value, coefficient) in rest.iter_mut().zip(divisor) {
            *value ^= product(*coefficient, factor);
        }
    }
    rest
}

/// In GF(2^8) with x⁸ + x⁴ + x³ + x² + 1.
fn product(a: u8, b: u8) -> u8 {
    let mut product = 0u8;
    for at in (0..8).rev() {
        let carry = if product & 0x80 == 0 { 0 } else { 0x1d };
        product = (product << 1) ^ carry ^ if (b >> at) & 1 == 1 { a } else { 0 };
    }
    product
}

#[cfg(test)]
#[expect(clippy::panic, reason = "a test may")]
mod tests {
    use super::{Code, encode};

    /// Three pixels a square with the light edge around, read by another's reader.
    fn read(code: &Code) -> Option<Vec<u8>> {
        let side = (code.side + 8) * 3;
        let is_dark = |x: usize, y: usize| {
            let (x, y) = (x / 3, y / 3);
            x >= 4 && y >= 4 && code.is_dark(x - 4, y - 4)
        };
        let shade = |x, y| if is_dark(x, y) { 0 } else { 255 };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, shade);
        let mut bytes = Vec::new();
        image.detect_grids().first()?.decode_to(&mut bytes).ok()?;
        Some(bytes)
    }

    /// How many bytes each version holds (ISO/IEC 18004, table 7, level L).
    const HOLDS: [usize; 25] = [
        17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858, 929,
        1003, 1091, 1171, 1273,
    ];

    #[test]
    fn texts_that_fill_their_code_are_read_back() {
        for (nth, n_bytes) in HOLDS.into_iter().enumerate() {
            let link = b"https://example.org/presse/#actor=lavrov&open=a%20b:1-2:";
            let text: Vec<u8> = link.iter().cycle().take(n_bytes).copied().collect();
            let Some(code) = encode(&text) else { panic!("{n_bytes} bytes have no code") };
            assert_eq!(code.side, 21 + 4 * nth);
            assert_eq!(read(&code), Some(text), "{n_bytes} bytes");
        }
    }

    #[test]
    fn what_is_too_long_has_none() {
        assert_eq!(encode(&[b'a'; 1274]), None);
        assert_eq!(encode(&vec![b'a'; 1_000_000]), None);
    }

    #[test]
    fn the_path_covers_the_dark_squares() {
        let Some(code) = encode("été".as_bytes()) else { panic!("no code") };
        let path = code.path();
        assert!(path.starts_with("M0 0h7v1h-7z"), "{path}");
        let n_dark =
            (0..code.side * code.side).filter(|at| code.is_dark(at % code.side, at / code.side)).count();
        let widths = path
            .split('h')
            .skip(1)
            .step_by(2)
            .filter_map(|part| part.split('v').next()?.parse::<usize>().ok());
        assert_eq!(widths.sum::<usize>(), n_dark);
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(24))]
        #[test]
        fn any_bytes_are_read_back(text in proptest::collection::vec(0u8.., 0..300)) {
            proptest::prop_assert_eq!(encode(&text).as_ref().and_then(read), Some(text));
        }
    }
}
