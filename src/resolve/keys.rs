//! Keys: sorting a table, finding its duplicates, looking its rows up.

use std::collections::BTreeMap;

use super::desk::Desk;
use crate::domain::Vector;
use crate::read::{Row, id_key};
use crate::report::{CellRef, Located, Problem};
use crate::schema::Sheet;

/// A row with its key, before it is sorted.
pub(super) struct Keyed<T> {
    pub(super) key: Located<String>,
    pub(super) row: T,
}

/// Finds the row a key names.
pub(super) struct Keys<I> {
    sheet: Sheet,
    by_key: BTreeMap<String, I>,
    names: Vec<String>,
}

impl<I: Copy> Keys<I> {
    /// The row of that name, without a word when there is none.
    pub(super) fn get(&self, name: &str) -> Option<I> {
        self.by_key.get(&id_key(name)).copied()
    }

    /// The row that one value of a list names; values parted by « et » or by
    /// something else than a semicolon are proposed as they should be.
    pub(super) fn find_listed(&self, desk: &mut Desk<'_>, name: &Located<String>) -> Option<I> {
        let parts = name.value.replace(" et ", ";").replace([',', '/'], ";");
        let parts: Vec<&str> = parts.split(';').map(str::trim).collect();
        if parts.len() < 2
            || self.get(&name.value).is_some()
            || parts.iter().any(|part| self.get(part).is_none())
        {
            return self.find(desk, name);
        }
        let (found, nearest) = (name.value.clone(), Some(parts.join(" ; ")));
        let (sheet, accepted) = (self.sheet, Vec::new());
        desk.fault(name.at, Problem::UnknownReference { sheet, found, accepted, nearest });
        None
    }

    /// The row of that name; says so when there is none.
    pub(super) fn find(&self, desk: &mut Desk<'_>, name: &Located<String>) -> Option<I> {
        if let Some(id) = self.get(&name.value) {
            return Some(id);
        }
        if desk.is_announced(self.sheet, &name.value)
            || desk.is_nameless(self.sheet)
            || desk.cannot_look_into(self.sheet, name.at.sheet)
        {
            return None;
        }
        let near = desk.propose(self.sheet, &name.value, &self.names);
        let accepted = if self.names.len() <= 8 { self.names.clone() } else { Vec::new() };
        let found = name.value.clone();
        let problem = if self.sheet == Sheet::Statuses {
            Problem::UnknownStatus { found, accepted, nearest: near }
        } else {
            Problem::UnknownReference { sheet: self.sheet, found, accepted, nearest: near }
        };
        desk.fault(name.at, problem);
        // A row that many rows point at is missed once, not at each of them.
        if matches!(self.sheet, Sheet::Sittings | Sheet::Deliberations | Sheet::Assemblies) {
            desk.announce(self.sheet, &name.value);
        }
        None
    }
}

/// Refuses a second row of the same key, sorts, and gives each row its id.
pub(super) fn sorted<I, T, K>(
    desk: &mut Desk<'_>,
    sheet: Sheet,
    rows: Vec<Keyed<T>>,
    order: impl Fn(&Keyed<T>) -> K,
) -> (Vector<I, T>, Keys<I>)
where
    I: crate::domain::Id,
    K: Ord,
{
    let mut first: BTreeMap<String, CellRef> = BTreeMap::new();
    let mut kept: Vec<Keyed<T>> = Vec::new();
    for row in rows {
        let folded = id_key(&row.key.value);
        if let Some(&earlier) = first.get(&folded) {
            let problem = Problem::DuplicateKey { key: row.key.value, first: earlier };
            desk.fault_with(row.key.at, problem, earlier);
            continue;
        }
        first.insert(folded, row.key.at);
        kept.push(row);
    }
    kept.sort_by(|a, b| order(a).cmp(&order(b)).then_with(|| a.key.value.cmp(&b.key.value)));
    let mut keys = Keys { sheet, by_key: BTreeMap::new(), names: Vec::new() };
    for (index, row) in kept.iter().enumerate() {
        keys.by_key.insert(id_key(&row.key.value), I::from_index(index));
        keys.names.push(row.key.value.clone());
    }
    (Vector::new(kept.into_iter().map(|row| row.row).collect()), keys)
}

/// Announces the key of a row as soon as it is read.
pub(super) fn announce(desk: &mut Desk<'_>, row: &Row, key: Option<&Located<String>>) {
    if let Some(key) = key {
        desk.announce(row.sheet, &key.value);
    }
}
