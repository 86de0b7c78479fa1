//! A picture as its pixels, decoded by the library of the format.
#![expect(clippy::unwrap_used, reason = "a broken picture is a failed test")]
#![expect(clippy::indexing_slicing, reason = "a broken picture is a failed test")]

use std::io::Cursor;

/// A colour, channel by channel.
pub(crate) type Rgb = [u8; 3];

/// A decoded picture.
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) height: usize,
    /// Its texts, by keyword.
    pub(crate) texts: Vec<(String, String)>,
    /// Whether it says that its colours are sRGB.
    pub(crate) is_srgb: bool,
    pixels: Vec<Rgb>,
}

/// What touches itself in one colour: how large, and how much of it is filled.
#[derive(Debug)]
pub(crate) struct Shape {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) area: usize,
}

impl Shape {
    pub(crate) fn is_square(&self) -> bool {
        self.width == self.height
    }

    pub(crate) fn is_full(&self) -> bool {
        self.area == self.width * self.height
    }
}

impl Picture {
    pub(crate) fn decode(bytes: &[u8]) -> Self {
        let mut reader = png::Decoder::new(Cursor::new(bytes)).read_info().unwrap();
        let mut buffer = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut buffer).unwrap();
        assert_eq!(frame.color_type, png::ColorType::Rgb);
        let info = reader.info();
        let texts = info.utf8_text.iter().map(|it| (it.keyword.clone(), it.get_text().unwrap()));
        Self {
            width: usize::try_from(frame.width).unwrap(),
            height: usize::try_from(frame.height).unwrap(),
            texts: texts.collect(),
            is_srgb: info.srgb.is_some(),
            pixels: buffer.chunks_exact(3).map(|it| [it[0], it[1], it[2]]).collect(),
        }
    }

    pub(crate) fn at(&self, x: usize, y: usize) -> Rgb {
        self.pixels[y * self.width + x]
    }

    /// The first pixel of the outer twentieth that is not the ground.
    pub(crate) fn in_the_margin(&self) -> Option<(usize, usize)> {
        let (x_margin, y_margin) = (self.width / 20, self.height / 20);
        let outside = |&(x, y): &(usize, usize)| {
            x < x_margin
                || y < y_margin
                || x >= self.width - x_margin
                || y >= self.height - y_margin
        };
        let all = (0..self.height).flat_map(|y| (0..self.width).map(move |x| (x, y)));
        all.filter(outside).find(|&(x, y)| self.at(x, y) != self.at(0, 0))
    }

    /// What is drawn in exactly that colour, `least` pixels wide and high.
    pub(crate) fn shapes(&self, color: Rgb, least: usize) -> Vec<Shape> {
        let mut seen = vec![false; self.pixels.len()];
        let mut shapes = Vec::new();
        for start in 0..self.pixels.len() {
            if seen[start] || self.pixels[start] != color {
                continue;
            }
            let shape = self.spread(start, color, &mut seen);
            if shape.width >= least && shape.height >= least {
                shapes.push(shape);
            }
        }
        shapes
    }

    fn spread(&self, start: usize, color: Rgb, seen: &mut [bool]) -> Shape {
        let (mut left, mut right) = (self.width, 0);
        let (mut top, mut bottom) = (self.height, 0);
        let mut area = 0;
        let mut next = vec![start];
        seen[start] = true;
        while let Some(place) = next.pop() {
            let (x, y) = (place % self.width, place / self.width);
            (left, right, top, bottom) = (left.min(x), right.max(x), top.min(y), bottom.max(y));
            area += 1;
            let beside = [
                (x > 0).then(|| place - 1),
                (x + 1 < self.width).then(|| place + 1),
                place.checked_sub(self.width),
                (y + 1 < self.height).then(|| place + self.width),
            ];
            for place in beside.into_iter().flatten() {
                if !seen[place] && self.pixels[place] == color {
                    seen[place] = true;
                    next.push(place);
                }
            }
        }
        Shape { width: right + 1 - left, height: bottom + 1 - top, area }
    }
}
