//! The one filter that sets prose as a French printer would (§ 14.1).
//!
//! Text is cut into atoms (`atoms`), small signs are mended inside them
//! (`signs`), then the space before each atom is chosen from its neighbours
//! (`gaps`). Setting twice changes nothing; apart from ordinals (`2ème` becomes
//! `2e`), no letter or digit ever changes. Addresses and identifiers are left
//! alone, and so is whatever the rules do not know.

mod atoms;
mod gaps;
mod signs;

use atoms::Atom;

/// Sets French prose: spaces, quotes, apostrophes, ellipses and ordinals.
///
/// Line breaks are kept. A quote is paired within its line, or left as typed.
#[must_use]
pub fn set(text: &str) -> String {
    let (mut atoms, tail) = atoms::cut(text);
    pair_quotes(&mut atoms);
    let mut set = String::with_capacity(text.len() * 2);
    for (index, atom) in atoms.iter().enumerate() {
        match gaps::before(&atoms, index) {
            Some(space) => set.push_str(space),
            None => set.push_str(&atom.gap),
        }
        set.push_str(&atom.text);
    }
    set + &tail
}

/// Turns straight quotes into « and », line by line.
fn pair_quotes(atoms: &mut [Atom]) {
    for line in atoms.chunk_by_mut(|_, next| !next.starts_line()) {
        let quotes: Vec<usize> =
            (0..).zip(&*line).filter(|(_, atom)| atom.is("\"")).map(|(index, _)| index).collect();
        // An odd quote, or one that follows a digit (inches), is a doubt for all.
        let glued = quotes.iter().step_by(2).any(|&quote| follows_a_letter(line, quote));
        if glued || !quotes.len().is_multiple_of(2) {
            continue;
        }
        for (quote, mark) in quotes.into_iter().zip(["«", "»"].into_iter().cycle()) {
            if let Some(atom) = line.get_mut(quote) {
                mark.clone_into(&mut atom.text);
            }
        }
    }
}

fn follows_a_letter(line: &[Atom], quote: usize) -> bool {
    let glued = line.get(quote).is_some_and(|atom| atom.gap.is_empty());
    let before = quote.checked_sub(1).and_then(|index| line.get(index));
    glued && before.is_some_and(|atom| atom.text.ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests;
