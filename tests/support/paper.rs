//! Pages as paper: where poppler, which we did not write, finds text and ink.
#![expect(clippy::unwrap_used, reason = "a broken document is a failed test")]
#![expect(clippy::indexing_slicing, reason = "a broken document is a failed test")]
#![expect(clippy::float_arithmetic, reason = "poppler tells fractions of points")]
#![expect(clippy::print_stdout, reason = "pages that were not looked at are told")]

use std::path::Path;
use std::process::Command;

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;

/// A word where it stands, in millimetres from the top left of its page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Word {
    pub(crate) text: String,
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Word {
    /// Whether the hearts of both are in one place: lines set tight may touch.
    fn covers(&self, other: &Self) -> bool {
        let heart = |it: &Self| {
            let (high, wide) = (it.bottom - it.top, it.right - it.left);
            (
                it.left + wide * 0.1,
                it.right - wide * 0.1,
                it.top + high * 0.35,
                it.bottom - high * 0.3,
            )
        };
        let (a, b) = (heart(self), heart(other));
        a.0 < b.1 && b.0 < a.1 && a.2 < b.3 && b.2 < a.3
    }
}

/// The words of each page; none where poppler is not installed.
pub(crate) fn words(path: &Path) -> Option<Vec<Vec<Word>>> {
    let output = Command::new("pdftotext").arg("-bbox").arg(path).arg("-").output().ok()?;
    let text = String::from_utf8(output.stdout).unwrap();
    let pages = text.split("<page ").skip(1);
    Some(pages.map(|page| page.lines().filter_map(word).collect()).collect())
}

fn word(line: &str) -> Option<Word> {
    let rest = line.trim().strip_prefix("<word ")?;
    let (attributes, text) = rest.split_once('>')?;
    let value = |name: &str| -> Option<f64> {
        let (_, rest) = attributes.split_once(&format!("{name}=\""))?;
        rest.split_once('"')?.0.parse::<f64>().ok().map(|points| points / MM)
    };
    Some(Word {
        text: text.strip_suffix("</word>")?.to_owned(),
        left: value("xMin")?,
        top: value("yMin")?,
        right: value("xMax")?,
        bottom: value("yMax")?,
    })
}

/// For each page, whether each millimetre from the top has ink.
pub(crate) fn ink(path: &Path) -> Option<Vec<Vec<bool>>> {
    let output = Command::new("pdftoppm").args(["-gray", "-r", "25.4"]).arg(path).output().ok()?;
    let mut rest = output.stdout.as_slice();
    let mut pages = Vec::new();
    while !rest.is_empty() {
        let mut fields = Vec::new();
        while fields.len() < 4 {
            let end = rest.iter().position(u8::is_ascii_whitespace).unwrap();
            fields.push(String::from_utf8(rest[..end].to_vec()).unwrap());
            rest = &rest[end + 1..];
        }
        let (width, height): (usize, usize) =
            (fields[1].parse().unwrap(), fields[2].parse().unwrap());
        let (page, after) = rest.split_at(width * height);
        pages.push(page.chunks(width).map(|row| row.iter().any(|&grey| grey < 245)).collect());
        rest = after;
    }
    Some(pages)
}

/// Asserts of a report on paper: every text inside the margins and on no other,
/// no heading at the foot of a page, no page with a hole.
pub(crate) fn assert_sound(path: &Path, name: &str) {
    let (Some(pages), Some(ink)) = (words(path), ink(path)) else {
        println!("{name}: poppler is not installed, pages were not looked at");
        return;
    };
    assert_eq!(pages.len(), ink.len(), "{name}");
    let last = pages.len();
    for (number, (words, ink)) in (1..).zip(pages.iter().zip(&ink)) {
        let page = format!("{name}, page {number}/{last}");
        assert!(number == 1 || !words.is_empty(), "{page}: empty");
        for word in words {
            assert!(word.left > 19.0 && word.right < 191.0, "{page}: out of the margins: {word:?}");
            let in_body = word.top > 18.0 && word.bottom < if number == 1 { 280.0 } else { 272.5 };
            let in_foot = number > 1 && word.top > 275.0 && word.bottom < 292.0;
            assert!(in_body || in_foot, "{page}: above or below: {word:?}");
        }
        for (rank, word) in words.iter().enumerate() {
            let over = words[rank + 1..].iter().find(|other| word.covers(other));
            assert!(over.is_none(), "{page}: {word:?} is over {over:?}");
        }
        if number == 1 || number == last {
            continue;
        }
        let body = words.iter().filter(|word| word.bottom < 273.0);
        let lowest = body.max_by(|a, b| a.bottom.total_cmp(&b.bottom)).unwrap();
        let is_heading =
            lowest.bottom - lowest.top >= 8.0 && lowest.text.chars().any(char::is_alphabetic);
        assert!(!is_heading, "{page}: ends with the heading {lowest:?}");
        let filled = ink[22..271].iter().rposition(|&inked| inked).unwrap_or(0);
        assert!(filled > 249 * 35 / 100, "{page}: {filled} mm of 249 are used");
        let blank = ink[22..271].split(|&inked| inked).map(<[bool]>::len).max().unwrap_or(0);
        assert!(blank < 249 * 65 / 100, "{page}: a hole of {blank} mm");
    }
}

#[test]
fn a_word_over_another_is_seen() {
    let word = |left: f64, top: f64| Word {
        text: "mot".to_owned(),
        left,
        top,
        right: left + 10.0,
        bottom: top + 5.0,
    };
    assert!(word(20.0, 20.0).covers(&word(25.0, 20.0)));
    assert!(!word(20.0, 20.0).covers(&word(31.0, 20.0)));
    assert!(!word(20.0, 20.0).covers(&word(20.0, 24.0)));
}
