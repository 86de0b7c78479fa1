//! A row that is left out still has its optional cells looked at: mending one
//! cell must not make another speak.

use super::desk::Desk;
use crate::read::Row;
use crate::schema::Kind;

impl Desk<'_> {
    /// Tells what is wrong by itself in the optional cells of a row that is left
    /// out; what they refer to is not looked for.
    pub(super) fn set_aside(&mut self, row: &Row) {
        for spec in row.sheet.spec().columns.iter().filter(|spec| !spec.required) {
            let column = spec.column;
            match spec.kind {
                Kind::Text | Kind::Ref(_) | Kind::File | Kind::Color | Kind::Choice(_) => {
                    self.text(row, column);
                }
                Kind::Id => {
                    self.id(row, column);
                }
                Kind::Label => {
                    self.label(row, column);
                }
                Kind::List | Kind::RefList(_) => {
                    self.list(row, column);
                }
                Kind::Long => {
                    self.prose(row, column);
                }
                Kind::Whole => {
                    self.whole(row, column);
                }
                Kind::Year => {
                    self.year(row, column);
                }
                Kind::Date => {
                    self.date(row, column);
                }
                Kind::Time => {
                    self.time(row, column);
                }
                Kind::YesNo => {
                    self.yes_no(row, column);
                }
                Kind::Url => {
                    self.url(row, column);
                }
            }
        }
    }
}
