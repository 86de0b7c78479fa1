//! Ids: the place of a row in its sorted table.

use std::marker::PhantomData;

use serde::Serialize;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub struct $name(u32);

        impl Id for $name {
            fn from_index(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }
            fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

/// The place of a row in a [`Vector`].
pub trait Id: Copy {
    /// The id of the row at this place.
    fn from_index(index: usize) -> Self;
    /// The place of the row.
    fn index(self) -> usize;
}

ids! {
    /// A year followed up.
    YearId,
    /// A transition.
    TransitionId,
    /// A status.
    StatusId,
    /// A proposal.
    ProposalId,
    /// A deliberating body.
    AssemblyId,
    /// A seat: one person in one body for one period.
    SeatId,
    /// A sitting.
    SittingId,
    /// A deliberation.
    DeliberationId,
}

/// A sorted table that only its own ids can look into.
#[derive(Debug, Clone)]
pub struct Vector<I, T> {
    rows: Vec<T>,
    ids: PhantomData<I>,
}

impl<I: Id, T> Vector<I, T> {
    /// A table of these rows, in this order.
    #[must_use]
    pub fn new(rows: Vec<T>) -> Self {
        Self { rows, ids: PhantomData }
    }

    /// Each row with its id.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.rows.iter().enumerate().map(|(index, row)| (I::from_index(index), row))
    }

    /// The rows.
    pub fn rows(&self) -> &[T] {
        &self.rows
    }

    /// Changes each row in place, keys untouched.
    pub(crate) fn update(&mut self, mut change: impl FnMut(&mut T, usize)) {
        for (index, row) in self.rows.iter_mut().enumerate() {
            change(row, index);
        }
    }

    /// The first row that holds.
    pub fn find(&self, mut holds: impl FnMut(&T) -> bool) -> Option<(I, &T)> {
        self.iter().find(|(_, row)| holds(row))
    }
}

impl<I: Id, T> Default for Vector<I, T> {
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl<I: Id, T> std::ops::Index<I> for Vector<I, T> {
    type Output = T;

    #[expect(clippy::indexing_slicing, reason = "an id is made from this table's own length")]
    fn index(&self, id: I) -> &T {
        &self.rows[id.index()]
    }
}

impl<I, T: Serialize> Serialize for Vector<I, T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.rows.serialize(serializer)
    }
}
