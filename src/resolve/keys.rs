//! Keys: sorting a table, finding its duplicates, looking its rows up.

use std::collections::BTreeMap;

use super::desk::Desk;
use crate::domain::Vector;
use crate::french::names::fold;
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

    /// The row that one value of a list names, by its key; values parted by « et »
    /// or by something else than a semicolon are proposed as they should be.
    pub(super) fn find_listed(
        &self,
        desk: &mut Desk<'_>,
        typed: &Located<String>,
        key: impl Fn(&str) -> String,
    ) -> Option<I> {
        let parts = typed.value.replace(" et ", ";").replace([',', '/'], ";");
        let parts: Vec<&str> = parts.split(';').map(str::trim).collect();
        let name = Located { value: key(&typed.value), at: typed.at };
        if parts.len() < 2
            || self.get(&name.value).is_some()
            || parts.iter().any(|part| self.get(&key(part)).is_none())
        {
            return self.find_typed(desk, &name, &typed.value);
        }
        let (found, nearest) = (typed.value.clone(), Some(parts.join(" ; ")));
        let (sheet, accepted) = (self.sheet, Vec::new());
        desk.fault(typed.at, Problem::UnknownReference { sheet, found, accepted, nearest });
        None
    }

    /// The row of that name; says so when there is none.
    pub(super) fn find(&self, desk: &mut Desk<'_>, name: &Located<String>) -> Option<I> {
        self.find_typed(desk, name, &name.value)
    }

    /// The same, of a name that is not looked up as it was typed.
    pub(super) fn find_typed(
        &self,
        desk: &mut Desk<'_>,
        name: &Located<String>,
        typed: &str,
    ) -> Option<I> {
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
        let found = typed.to_owned();
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
    kept.sort_by(|a, b| {
        let by_name = || fold(&a.key.value).cmp(&fold(&b.key.value));
        order(a).cmp(&order(b)).then_with(by_name).then_with(|| a.key.value.cmp(&b.key.value))
    });
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
