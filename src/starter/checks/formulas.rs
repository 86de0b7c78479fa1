//! The formulas themselves.

use super::fold::{folded, is_row, numbers};
use crate::french::checks as words;
use crate::schema::{Column, Sheet};
use crate::starter::ranges::{LAST_ROW, cells, letters, quoted};

/// Beyond so many rows, formulas that compare every row with every other would
/// make the spreadsheet wait at each cell typed: they show nothing then.
const PROPOSALS: u32 = 1_000;
const PROGRESS: u32 = 5_000;
/// The last row of the short lists, from 1.
const LISTS: u32 = 201;

/// Where the sheet keeps what its other formulas need: how many rows each of
/// the two sheets fills, whether there are few enough, the lines a year has.
const PROPOSAL_ROWS: &str = "$J$1";
const PROGRESS_ROWS: &str = "$J$2";
const ON: &str = "$J$3";
const YEAR_LINES: &str = "$J$4";

/// Where the sheet keeps what is compared, folded: the labels of the statuses,
/// the codes of the transitions, and the transition of each proposal, which has
/// none when its row is a total.
const LABELS: &str = "$K$1:$K$200";
const CODES: &str = "$L$1:$L$200";
const TRANSITIONS: &str = "$M$1:INDEX($M$1:$M$1000,MAX(1,N($J$1)))";

/// The columns that formulas look at. What is looked for is always a text
/// (`&""`): it finds the number 6 as well as the text « 6 », in every program.
pub(super) struct Cells {
    number: String,
    title: String,
    transition: String,
    paper: String,
    digital: String,
    total: String,
    added: String,
    withdrawn: String,
    row_number: String,
    row_year: String,
    row_status: String,
    years: String,
    codes: String,
    names: String,
    counting: String,
}

/// Something that may be wrong with a row.
pub(super) struct Check<'a> {
    /// What is wrong.
    pub what: &'static str,
    /// One for each row where it is, zero elsewhere.
    wrong: String,
    /// The column looked at.
    column: &'a str,
    /// How many rows its sheet fills.
    rows: &'static str,
}

impl Check<'_> {
    /// How many rows are wrong; nothing while none is filled.
    pub(super) fn count(&self) -> String {
        let Self { wrong, rows, .. } = self;
        let error = words::ERROR_FOUND;
        format!("=IF(OR({ON}=\"\",{rows}=\"\"),\"\",IFERROR(SUMPRODUCT({wrong}),\"{error}\"))")
    }

    /// The first wrong cell, when the count that stands in that row is not zero.
    pub(super) fn first(&self, row: u32) -> String {
        let Self { wrong, column, .. } = self;
        let place = column.split_once('2').map_or("", |(place, _)| place).replace('$', "");
        let found = format!("1000000-SUMPRODUCT(MAX(({wrong})*(1000000-ROW({column}))))");
        format!("=IF(N($D{row})>0,\"{place}\"&({found}),\"\")")
    }
}

impl Cells {
    /// Nothing if the schema lacks one of the columns.
    pub(super) fn new() -> Option<Self> {
        let filled = |sheet, column, last, rows: &str| {
            let all = cells(sheet, column, last + 1)?;
            let (first, _) = all.split_once(':')?;
            Some(format!("{first}:INDEX({all},MAX(1,N({rows})))"))
        };
        let proposals = |column| filled(Sheet::Proposals, column, PROPOSALS, PROPOSAL_ROWS);
        let progress = |column| filled(Sheet::Progress, column, PROGRESS, PROGRESS_ROWS);
        let list = |sheet, column| cells(sheet, column, LISTS);
        Some(Self {
            number: proposals(Column::Number)?,
            title: proposals(Column::Title)?,
            transition: proposals(Column::Transition)?,
            paper: proposals(Column::Paper)?,
            digital: proposals(Column::Digital)?,
            total: proposals(Column::Total)?,
            added: proposals(Column::Added)?,
            withdrawn: proposals(Column::Withdrawn)?,
            row_number: progress(Column::Number)?,
            row_year: progress(Column::Year)?,
            row_status: progress(Column::Status)?,
            years: list(Sheet::Years, Column::Year)?,
            codes: list(Sheet::Transitions, Column::Code)?,
            names: list(Sheet::Transitions, Column::Name)?,
            counting: list(Sheet::Statuses, Column::Counts)?,
        })
    }

    /// What the other formulas need, in the order of their cells.
    pub(super) fn needs(&self) -> [String; 4] {
        let last = |sheet, columns: &[Column]| {
            let cells: Vec<String> =
                columns.iter().filter_map(|column| cells(sheet, *column, LAST_ROW)).collect();
            let filled: Vec<String> = cells.iter().map(|it| format!("({it}<>\"\")")).collect();
            let rows = cells.first().map_or("", String::as_str);
            format!("SUMPRODUCT(MAX((({})>0)*(ROW({rows})-1)))", filled.join("+"))
        };
        let shown = |count: &str| format!("=IF({count}=0,\"\",{count})");
        let Self { years, codes, .. } = self;
        [
            shown(&last(Sheet::Proposals, &[Column::Number, Column::Transition])),
            shown(&last(Sheet::Progress, &[Column::Number, Column::Year, Column::Status])),
            format!(
                "=IF({PROPOSAL_ROWS}=\"\",\"\",IF(OR({PROPOSAL_ROWS}>{PROPOSALS},N({PROGRESS_ROWS})>{PROGRESS}),\"\",1))"
            ),
            format!(
                "=IF(COUNT({years})=0,\"\",SUMPRODUCT(MAX(({codes}<>\"\")*(ROW({codes})-1)))+1)"
            ),
        ]
    }

    /// What is compared, folded: a column each, from the first row.
    pub(super) fn folds() -> Option<[Vec<String>; 3]> {
        let all = |sheet, column, last: u32, live: &dyn Fn(&str) -> String| {
            let letters = letters(sheet, column)?;
            let cell = |row: u32| {
                let row = row.to_string();
                let own = format!("{}!${letters}{row}", quoted(sheet.name()));
                let gone = live(&row);
                format!("=IF(OR({own}=\"\"{gone}),\"\",{})", folded(&own))
            };
            Some((2..=last).map(cell).collect())
        };
        let sheet = Sheet::Proposals;
        let required = [Column::Number, Column::Title, Column::Transition];
        let [Some(number), Some(title), Some(transition)] = required.map(|it| letters(sheet, it))
        else {
            return None;
        };
        let is_total = |row: &str| {
            let cells = [&number, &title, &transition];
            let [first, second, third] =
                cells.map(|it| format!("{}!${it}{row}", quoted(sheet.name())));
            format!(",{}=0", is_row([&first, &second, &third]))
        };
        let always = |_: &str| String::new();
        Some([
            all(Sheet::Statuses, Column::Label, LISTS, &always)?,
            all(Sheet::Transitions, Column::Code, LISTS, &always)?,
            all(sheet, Column::Transition, PROPOSALS + 1, &is_total)?,
        ])
    }

    /// A word once there are more rows than are looked at.
    pub(super) fn beyond() -> String {
        format!("=IF(AND({PROPOSAL_ROWS}<>\"\",{ON}=\"\"),\"{}\",\"\")", words::BEYOND)
    }

    /// What may be wrong, in the order in which the workbook reads.
    pub(super) fn checks(&self) -> Vec<Check<'_>> {
        let Self { number, title, transition, paper, digital, total, .. } = self;
        let Self { row_number, row_year, row_status, years, .. } = self;
        let proposal = is_row([number, title, transition]);
        let progress = is_row([row_number, row_year, row_status]);
        let of_proposals = |what, column, wrong: String| Check {
            what,
            wrong: format!("({wrong})*{proposal}"),
            column,
            rows: PROPOSAL_ROWS,
        };
        let of_progress = |what, column, wrong: String| Check {
            what,
            wrong: format!("({wrong})*{progress}"),
            column,
            rows: PROGRESS_ROWS,
        };
        let letters = |votes: &str| format!("({votes}<>\"\")*(1-ISNUMBER({votes}))");
        vec![
            of_proposals(words::NUMBER_TWICE, number.as_str(), twice(number)),
            of_proposals(
                words::PROPOSAL_UNFINISHED,
                number,
                format!("({number}<>\"\")*((({title}=\"\")+({transition}=\"\"))>0)"),
            ),
            of_proposals(
                words::TRANSITION_UNKNOWN,
                transition,
                format!("({transition}<>\"\")*(COUNTIF({CODES},{TRANSITIONS})=0)"),
            ),
            of_proposals(
                words::VOTES_IN_LETTERS,
                number,
                format!("({}+{}+{})>0", letters(paper), letters(digital), letters(total)),
            ),
            of_proposals(
                words::VOTES_DIFFER,
                total,
                format!(
                    "ISNUMBER({paper})*ISNUMBER({digital})*ISNUMBER({total})*({}+{}<>{})",
                    numbers(paper),
                    numbers(digital),
                    numbers(total)
                ),
            ),
            of_progress(words::NUMBER_UNKNOWN, row_number, unknown(row_number, number)),
            of_progress(words::YEAR_UNKNOWN, row_year, unknown(row_year, years)),
            of_progress(
                words::STATUS_UNKNOWN,
                row_status,
                format!("({row_status}<>\"\")*(COUNTIF({LABELS},{})=0)", folded(row_status)),
            ),
            of_progress(
                words::PROGRESS_TWICE,
                row_number,
                format!(
                    "({row_number}<>\"\")*({row_year}<>\"\")*(COUNTIFS({row_number},{row_number}&\"\",{row_year},{row_year}&\"\")>1)"
                ),
            ),
            of_progress(
                words::PROGRESS_UNFINISHED,
                row_status,
                format!(
                    "((({row_number}=\"\")+({row_year}=\"\"))=1)+(({row_number}=\"\")*({row_year}=\"\")*({row_status}<>\"\"))"
                ),
            ),
            of_progress(
                words::STATUS_MISSING,
                row_number,
                format!("({row_number}<>\"\")*({row_year}<>\"\")*({row_status}=\"\")"),
            ),
        ]
    }

    /// The eight cells of a line of counts, counted from 0, that stands in that
    /// row of the sheet, counted from 1.
    pub(super) fn counts(&self, line: u32, row: u32) -> [String; 8] {
        let Self { number, added, withdrawn, .. } = self;
        let Self { row_number, row_year, row_status, years, codes, names, counting, .. } = self;
        let rank = format!("(MOD({line},{YEAR_LINES})+1)");
        let is_whole = format!("{rank}={YEAR_LINES}");
        let year = format!(
            "=IF({YEAR_LINES}=\"\",\"\",IF({line}>=COUNT({years})*{YEAR_LINES},\"\",LARGE({years},INT({line}/{YEAR_LINES})+1)))"
        );
        let code = format!("=IF($A{row}=\"\",\"\",IF({is_whole},\"\",INDEX({codes},{rank})&\"\"))");
        let name = format!(
            "=IF($A{row}=\"\",\"\",IF({is_whole},\"{}\",IF($B{row}=\"\",\"\",INDEX({names},{rank})&\"\")))",
            words::WHOLE
        );
        let code_folded = format!("INDEX({CODES},{rank})");
        // A cell whose formula shows nothing is « not empty »: any letter will do.
        let wanted = format!("IF($B{row}=\"\",\"?*\",{code_folded})");
        let before = format!("{added},\">\"&$A{row}");
        let after = format!("{withdrawn},\"<=\"&$A{row}");
        let filled = format!("COUNTIFS({number},\"<>\",{TRANSITIONS},{wanted}");
        let shown = |what: &str| format!("=IF(OR($C{row}=\"\",{ON}=\"\"),\"\",{what})");
        let in_force = shown(&format!("{filled})-{filled},{before})-{filled},{after})"));
        let rows = format!(
            "COUNTIFS({row_number},{number}&\"\",{row_year},$A{row}&\"\",{row_status},\"<>\")"
        );
        let followed = shown(&format!(
            "SUMPRODUCT(({number}<>\"\")*({TRANSITIONS}<>\"\")*((($B{row}=\"\")+({TRANSITIONS}={code_folded}))>0)*({added}<=$A{row})*((({withdrawn}=\"\")+({withdrawn}>$A{row}))>0)*({rows}>0))"
        ));
        let of_row = format!("COUNTIFS({number},{row_number}&\"\",{TRANSITIONS},{wanted}");
        let done = shown(&format!(
            "SUMPRODUCT(({row_number}<>\"\")*(({row_year}&\"\")=($A{row}&\"\"))*(COUNTIFS({LABELS},{},{counting},\"oui\")>0)*(({of_row})-{of_row},{before})-{of_row},{after}))>0))",
            folded(row_status)
        ));
        let missing = format!("=IF($D{row}=\"\",\"\",$D{row}-$E{row})");
        let rate = format!(
            "=IF($D{row}=\"\",\"\",IF(OR($D{row}=0,$E{row}=0),\"\",IF($G{row}>0,\"{}\",$F{row}/$D{row})))",
            words::INCOMPLETE
        );
        [year, code, name, in_force, followed, done, missing, rate]
    }
}

/// A value that stands more than once in its column.
fn twice(column: &str) -> String {
    format!("({column}<>\"\")*(COUNTIF({column},{column}&\"\")>1)")
}

/// A value that is not among the known ones.
fn unknown(column: &str, known: &str) -> String {
    format!("({column}<>\"\")*(COUNTIF({known},{column}&\"\")=0)")
}
