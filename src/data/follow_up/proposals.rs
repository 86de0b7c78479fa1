//! One row a proposal.

use super::listed;
use crate::compute::Results;
use crate::data::cells::{harmless, table};
use crate::domain::Record;
use crate::french::open_data::PROPOSALS;
use crate::report::Located;

pub(super) fn csv(record: &Record, results: &Results, year: u16) -> std::io::Result<Vec<u8>> {
    let row = |id| {
        let row = &record.proposals[id];
        let transition = &record.transitions[row.transition];
        let text = |cell: &Option<String>| cell.as_deref().map(harmless).unwrap_or_default();
        let votes = |cell: &Option<Located<u32>>| cell.as_ref().map(|votes| votes.value);
        let whole = |count: Option<u32>| count.map(|it| it.to_string()).unwrap_or_default();
        [
            harmless(row.number.value.as_str()),
            harmless(&row.title),
            text(&row.short_title),
            harmless(&transition.code),
            harmless(&transition.name),
            text(&row.subject),
            whole(votes(&row.paper)),
            whole(votes(&row.digital)),
            whole(row.votes()),
            whole(results.votes.ranks.get(&id).copied()),
            text(&row.pilot),
            text(&row.competence),
            whole(row.added.map(u32::from)),
            whole(row.withdrawn.map(u32::from)),
            row.in_force(year).to_string(),
        ]
    };
    let rows: Vec<_> = listed(record, year).into_iter().map(row).collect();
    table(&PROPOSALS.each_ref().map(|field| field.name), &rows)
}
