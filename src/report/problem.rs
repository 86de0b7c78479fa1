//! Every problem the program knows, as facts; words in `french::messages`.

use chrono::NaiveDate;

use super::Severity;
use crate::domain::{AttendanceState, Label, MovementKind, Named};
use crate::french::rules::Rule;
use crate::report::{CellRef, Refusal};
use crate::schema::{Kind, Sheet};

/// What was found, without a word of prose.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "fields repeat the sentence in french::messages")]
pub enum Problem {
    // Files
    FileUnreadable {
        reason: String,
    },
    FileChanging,
    Refused(Refusal),
    OpenElsewhere {
        who: String,
    },
    CannotWrite {
        reason: String,
    },
    WriteRefused {
        reason: &'static str,
    },
    FontUnreadable,
    BesideMissing {
        name: String,
    },
    BesideRefused {
        name: String,
    },
    NotUtf8,
    TemplateUnknown {
        nearest: Option<String>,
    },
    ImageUnreadable {
        name: String,
    },
    ImageWithoutDescription {
        name: String,
    },

    // The workbook's shape
    UnknownSheet {
        found: String,
        nearest: Option<String>,
    },
    SheetTwice {
        found: String,
    },
    SheetMissing {
        needed_for: String,
    },
    SheetIsChart {
        needed_for: String,
    },
    SheetReferred {
        by: Sheet,
    },
    GroupMissing {
        needed_for: String,
        sheets: Vec<Sheet>,
    },
    HiddenRows {
        count: usize,
    },
    NoHeader {
        expected: Vec<String>,
    },
    HeaderTooLow,
    MissingColumns {
        missing: Vec<String>,
        by_year: bool,
    },
    TableElsewhere {
        found: String,
        sheet: Sheet,
        row: u32,
    },
    SecondTable {
        sheet: Sheet,
    },
    TitlesRepeated,
    UntitledColumn {
        values: usize,
    },
    TotalRow,
    LoneCell {
        found: String,
    },
    MergedCell {
        column: &'static str,
    },
    FormulaAsText {
        found: String,
    },
    DateAsNumber {
        found: String,
        date: NaiveDate,
    },
    UnknownColumn {
        found: String,
    },
    ColumnMisspelt {
        found: String,
        nearest: String,
    },
    ColumnTwice {
        found: String,
    },
    FormulaError {
        found: String,
    },
    FormulaStale,

    // Cells
    EmptyRequired {
        column: &'static str,
    },
    WrongType {
        column: &'static str,
        found: String,
        kind: Kind,
    },
    IdAsNumber {
        column: &'static str,
        found: String,
    },
    DateInLabel {
        column: &'static str,
        found: String,
    },
    DateInYear {
        found: String,
    },
    TooManyDecimals {
        found: String,
    },
    DecimalInList {
        column: &'static str,
        found: String,
    },
    BadChoice {
        column: &'static str,
        found: String,
        accepted: Vec<String>,
        nearest: Option<String>,
    },
    OutOfScope {
        column: &'static str,
        found: String,
        what: &'static str,
    },
    NoSuchDate {
        found: String,
    },
    ShortYear {
        found: String,
    },
    NoSuchTime {
        found: String,
    },
    WrongWeekday {
        typed: String,
        right: String,
    },
    UnprintableCharacter {
        character: char,
    },
    BadLink {
        found: String,
    },
    BadColor {
        found: String,
    },
    LowContrast {
        found: String,
        nearest: String,
    },
    BadSiret {
        found: String,
    },

    // Keys and references
    DuplicateKey {
        key: String,
        first: CellRef,
    },
    UnknownReference {
        sheet: Sheet,
        found: String,
        accepted: Vec<String>,
        nearest: Option<String>,
    },
    UnknownStatus {
        found: String,
        accepted: Vec<String>,
        nearest: Option<String>,
    },
    UnknownMember {
        found: String,
        nearest: Option<Named>,
        elsewhere: Option<Elsewhere>,
    },
    AmbiguousMember {
        found: String,
        candidates: Vec<Named>,
    },
    NobodyInOffice {
        found: String,
    },
    UnknownSetting {
        found: String,
        nearest: Option<String>,
    },
    CallUnfinished,
    UnknownFigure {
        found: String,
        nearest: Vec<String>,
    },
    StaleFigure {
        found: String,
        /// The transition; none for the whole.
        of: Option<String>,
        year: u16,
        computed: String,
        /// What to call it by.
        name: String,
    },

    // The follow-up
    CitizenVotesPartial {
        proposal: Label,
        counted: u32,
        digital: bool,
    },
    CitizenVotesDiffer {
        paper: u32,
        digital: u32,
        total: u32,
    },
    ProgressMissing {
        proposal: Label,
        year: u16,
    },
    ProgressOutside {
        proposal: Label,
        year: u16,
    },
    NamesMissing {
        missing: Vec<&'static str>,
    },
    ClosingDateMissing {
        year: u16,
    },
    YearNotDescribed {
        year: u16,
    },
    YearWithoutReport {
        year: u16,
    },
    YearNotBegun {
        year: u16,
        rows: usize,
    },
    DocumentsWithdrawn {
        names: Vec<String>,
    },
    NothingToPublish {
        year: Option<u16>,
        known: Vec<u16>,
    },

    // Sittings
    SpecialRegime {
        date: NaiveDate,
        quorum: u32,
        members: u32,
        cap: u32,
    },
    OtherRegime {
        assembly: String,
    },
    ConvocationMissing,
    ConvocationLate {
        days: i64,
        needed: i64,
    },
    ConvocationShortened {
        days: i64,
    },
    ConvocationTooShort {
        days: i64,
    },
    ConvocationAfterSitting {
        convened: NaiveDate,
        held: NaiveDate,
    },
    MembersDiffer {
        declared: u32,
        counted: u32,
    },
    TooManyMembers {
        seats: u32,
        counted: u32,
    },
    VacantSeats {
        vacant: u32,
        seats: u32,
    },
    AttendanceMissing {
        member: Named,
    },
    SittingWithoutDate,
    AlternateBesideMember {
        member: Named,
        alternate: Named,
    },
    SecondAlternate {
        member: Named,
        alternate: Named,
    },
    PresidentMissing,
    SecretaryMissing,
    SecretaryAway {
        member: Named,
    },
    SecretaryLeaves {
        member: Named,
    },
    ItemsMissing {
        missing: Vec<u32>,
    },
    ListPostedLate {
        posted: NaiveDate,
        due: NaiveDate,
    },
    MinutesLate {
        published: NaiveDate,
        due: NaiveDate,
    },
    ListSentLate {
        sent: NaiveDate,
        due: NaiveDate,
    },

    // Proxies
    ProxyWithoutHolder {
        giver: Named,
    },
    ProxyOfPresent {
        giver: Named,
    },
    ProxyMisplaced {
        member: Named,
    },
    ProxyToSelf {
        giver: Named,
    },
    ProxyToRepresented {
        giver: Named,
        holder: Named,
    },
    ProxyToAbsent {
        giver: Named,
        holder: Named,
    },
    TooManyProxies {
        holder: Named,
        givers: Vec<Named>,
        cap: u32,
        recounts: Vec<Recounted>,
    },
    ProxyInoperative {
        giver: Named,
        holder: Named,
        questions: Vec<Label>,
        /// Whether it ended with the holder's departure.
        ended: bool,
    },
    ProxiesBeyondHolders {
        present: u32,
        represented: u32,
        cap: u32,
    },
    ProxyTooOld {
        giver: Named,
        holder: Named,
        signed: NaiveDate,
        sittings: u32,
    },
    ProxiesChanged {
        begun: Vec<(Named, Named)>,
        ended: Vec<(Named, Named)>,
    },

    // Movements
    MovementContradicts {
        member: Named,
        kind: MovementKind,
        state: MovementState,
    },
    QuestionUnclear {
        found: String,
    },
    OutingEmpty {
        member: Named,
    },
    MovementByClock {
        member: Named,
    },
    MovementUnplaced {
        member: Named,
    },
    ChairAway {
        member: Named,
    },
    QuestionUnordered {
        question: Label,
    },
    ChairedByAnother {
        chair: Named,
        executive: Named,
    },
    MovementsOpposed {
        member: Named,
    },
    MovementsOutOfOrder {
        member: Named,
        rank: u32,
        other: Named,
        after: u32,
    },

    // Quorum and votes
    QuorumMissed {
        item: String,
        present: u32,
        needed: u32,
        members: u32,
        /// Members in the sitting who do not count as present.
        apart: u32,
    },
    QuorumMissedOnNote {
        item: String,
        present: u32,
        needed: u32,
        members: u32,
    },
    QuorumAtMinimum {
        item: String,
        present: u32,
        members: u32,
    },
    LowestAttendance {
        item: String,
        present: u32,
    },
    QuorumDiffers {
        typed: u32,
        needed: u32,
        members: u32,
    },
    ChairVoteDiffers {
        chair: Named,
    },
    SecondConvocationTooSoon {
        days: i64,
    },
    CountDiffers {
        what: &'static str,
        typed: u32,
        counted: u32,
    },
    DeclinedBeyond {
        typed: u32,
        most: u32,
    },
    WithdrawalTwice {
        withdrawn: u32,
    },
    VotesWithoutRoll,
    VotesIncomplete,
    VotesDiffer {
        voters: u32,
        cast: u64,
        present: u32,
        represented: u32,
        declined: u32,
    },
    NonParticipationDiffers {
        typed: u32,
        counted: u32,
    },
    NamedVoicesDiffer {
        what: &'static str,
        named: u32,
        total: u32,
    },
    VoiceWithoutPosition {
        voices: u32,
    },
    VoiceOfAbsent {
        member: Named,
    },
    VoiceOfSilenced {
        member: Named,
    },
    VoiceTwice {
        member: Named,
    },
    VoiceNotHeld {
        voter: Named,
        giver: Named,
    },
    NamesInSecretVote,
    BlanksInOpenVote,
    TieUnsettled,
    ResultWording {
        typed: String,
        counted: String,
    },
    ResultContradicted {
        typed: String,
        counted: String,
    },
    InterestedVotes {
        member: Named,
        recount: Option<Recounted>,
    },
    WithdrawalOfAbsent {
        member: Named,
    },
    Withdrawals {
        item: String,
        members: Vec<Named>,
    },
    RecusalBeforeLaw {
        member: Named,
    },
    InterestedReports {
        member: Named,
    },
    VotesOnNote,

    // The accounts of the executive
    AccountsNotVoted,
    AccountsUnsaid,
    ExecutiveUnknown,
    AccountsChairedByExecutive {
        member: Named,
    },
    ExecutiveVotesAccounts {
        member: Named,
        carried: bool,
    },
    AccountsQuorumAtMinimum {
        item: String,
        present: u32,
        members: u32,
    },
    AccountsSignedByChair {
        chair: Named,
    },
    ChairNotResumed {
        executive: Named,
        chair: Named,
    },
    SignatoryNotChair {
        signatory: Named,
        chair: Named,
    },

    // Acts
    SignatoryWithoutQuality {
        member: Named,
    },
    QualityOfAnother {
        member: Named,
        quality: String,
    },
    SignatoryAway {
        member: Named,
    },
    RapporteurAway {
        member: Named,
    },
    ActNumberTwice {
        number: String,
    },
    DecisionMissing,
    ItemNeeded,
    OrderIncomplete,
    OrderTwice {
        order: u32,
    },
    ItemTwice {
        item: Label,
    },
    AgendaIncomplete {
        drafts: u32,
    },
    ReceiptIncomplete,
    ReceiptMissing,
    PublishedWithoutAuthor {
        dated: bool,
    },
    NumberMisspelt {
        found: String,
        right: String,
    },
    PublishedBeforeSitting {
        published: NaiveDate,
        held: NaiveDate,
    },
    ReceivedBeforeSitting {
        received: NaiveDate,
        held: NaiveDate,
    },

    // Open data
    OpenDataWithoutSiret {
        assembly: String,
    },
    PrefectureUnclear {
        found: String,
    },
    SubjectMissing,
    SubjectUnknown {
        found: String,
    },
    BudgetHalf,
    BudgetYearUnclear {
        found: String,
    },
    AddressUnencoded {
        found: String,
        encoded: String,
    },
    ActNumberMissing {
        code: String,
    },
    ActNumberAsNumber {
        found: String,
    },

    // Ours to mend
    TemplateFault {
        sentence: String,
    },
    TypesetFault {
        sentence: String,
        hints: Vec<String>,
    },
}

/// A vote counted again without its irregular voices.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Recounted {
    /// What is voted: « de la question n° 6 ».
    pub item: String,
    /// Whether the outcome is the same.
    pub stands: bool,
}

/// Where a name that no member in office bears is found all the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Elsewhere {
    /// In the body, between these days.
    Period(Option<NaiveDate>, Option<NaiveDate>),
    /// In another body.
    Body(String),
}

/// The state that a movement contradicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MovementState {
    /// Already in the room.
    Present,
    /// Not in the room.
    Away(AttendanceState),
    /// Not a member on that day, or no longer.
    OutOfOffice,
    /// Already a member.
    InOffice,
}

impl Problem {
    /// Its stable French name.
    #[must_use]
    pub fn slug(&self) -> &'static str {
        self.rule().spec().slug
    }

    /// How grave it is, before any derogation.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.rule().spec().severity
    }

    /// The sentence that tells it.
    #[must_use]
    pub fn message(&self) -> String {
        crate::french::messages::words(self).sentence
    }

    /// Whether a file could not be read or written (exit code 4).
    #[must_use]
    pub fn is_file_fault(&self) -> bool {
        matches!(
            self,
            Self::FileUnreadable { .. }
                | Self::NotUtf8
                | Self::FontUnreadable
                | Self::FileChanging
                | Self::Refused(_)
                | Self::CannotWrite { .. }
                | Self::WriteRefused { .. }
        )
    }

    /// The rule it breaks.
    #[must_use]
    pub fn rule(&self) -> Rule {
        match self {
            Self::FileUnreadable { .. } | Self::FileChanging => Rule::FileUnreadable,
            Self::Refused(Refusal::Foreign(_)) => Rule::NotAWorkbook,
            Self::Refused(Refusal::Password) => Rule::Password,
            Self::Refused(Refusal::Damaged(_)) => Rule::Damaged,
            Self::Refused(Refusal::Excess(_)) => Rule::TooLarge,
            Self::OpenElsewhere { .. } => Rule::OpenElsewhere,
            Self::CannotWrite { .. } | Self::WriteRefused { .. } => Rule::CannotWrite,
            Self::FontUnreadable => Rule::FontUnreadable,
            Self::BesideMissing { .. } => Rule::BesideMissing,
            Self::BesideRefused { .. } => Rule::BesideRefused,
            Self::NotUtf8 => Rule::NotUtf8,
            Self::TemplateUnknown { .. } => Rule::TemplateUnknown,
            Self::ImageUnreadable { .. } => Rule::ImageUnreadable,
            Self::ImageWithoutDescription { .. } => Rule::ImageWithoutDescription,
            Self::UnknownSheet { .. } => Rule::UnknownSheet,
            Self::SheetTwice { .. } => Rule::SheetTwice,
            Self::SheetMissing { .. } | Self::SheetIsChart { .. } => Rule::SheetMissing,
            Self::SheetReferred { .. } => Rule::SheetReferred,
            Self::GroupMissing { .. } => Rule::GroupMissing,
            Self::HiddenRows { .. } => Rule::HiddenRows,
            Self::NoHeader { .. } | Self::HeaderTooLow => Rule::NoHeader,
            Self::MissingColumns { .. } => Rule::MissingColumns,
            Self::TableElsewhere { .. } => Rule::TableElsewhere,
            Self::SecondTable { .. } => Rule::SecondTable,
            Self::TitlesRepeated => Rule::TitlesRepeated,
            Self::UntitledColumn { .. } => Rule::UntitledColumn,
            Self::TotalRow => Rule::TotalRow,
            Self::LoneCell { .. } => Rule::LoneCell,
            Self::MergedCell { .. } => Rule::MergedCell,
            Self::FormulaAsText { .. } => Rule::FormulaAsText,
            Self::DateAsNumber { .. } => Rule::DateAsNumber,
            Self::UnknownColumn { .. } => Rule::UnknownColumn,
            Self::ColumnMisspelt { .. } => Rule::ColumnMisspelt,
            Self::ColumnTwice { .. } => Rule::ColumnTwice,
            Self::FormulaError { .. } => Rule::FormulaError,
            Self::FormulaStale => Rule::FormulaStale,
            Self::EmptyRequired { .. } => Rule::EmptyRequired,
            Self::WrongType { .. } | Self::ShortYear { .. } | Self::NoSuchTime { .. } => {
                Rule::WrongType
            }
            Self::IdAsNumber { .. } => Rule::IdAsNumber,
            Self::DateInLabel { .. } | Self::DateInYear { .. } => Rule::DateInLabel,
            Self::TooManyDecimals { .. } => Rule::TooManyDecimals,
            Self::DecimalInList { .. } => Rule::DecimalInList,
            Self::BadChoice { .. } => Rule::BadChoice,
            Self::NoSuchDate { .. } => Rule::NoSuchDate,
            Self::WrongWeekday { .. } => Rule::WrongWeekday,
            Self::UnprintableCharacter { .. } => Rule::UnprintableCharacter,
            Self::BadLink { .. } => Rule::BadLink,
            Self::BadColor { .. } => Rule::BadColor,
            Self::LowContrast { .. } => Rule::LowContrast,
            Self::BadSiret { .. } => Rule::BadSiret,
            Self::DuplicateKey { .. } => Rule::DuplicateKey,
            Self::UnknownReference { .. } => Rule::UnknownReference,
            Self::UnknownStatus { .. } => Rule::UnknownStatus,
            Self::UnknownMember { .. } => Rule::UnknownMember,
            Self::AmbiguousMember { .. } => Rule::AmbiguousMember,
            Self::NobodyInOffice { .. } => Rule::NobodyInOffice,
            Self::UnknownSetting { .. } => Rule::UnknownSetting,
            Self::CallUnfinished => Rule::CallUnfinished,
            Self::UnknownFigure { .. } => Rule::UnknownFigure,
            Self::StaleFigure { .. } => Rule::StaleFigure,
            Self::CitizenVotesPartial { .. } => Rule::CitizenVotesPartial,
            Self::CitizenVotesDiffer { .. } => Rule::CitizenVotesDiffer,
            Self::ProgressMissing { .. } => Rule::ProgressMissing,
            Self::ProgressOutside { .. } => Rule::ProgressOutside,
            Self::NamesMissing { .. } => Rule::NamesMissing,
            Self::ClosingDateMissing { .. } => Rule::ClosingDateMissing,
            Self::YearNotDescribed { .. } => Rule::YearNotDescribed,
            Self::YearWithoutReport { .. } => Rule::YearWithoutReport,
            Self::YearNotBegun { .. } => Rule::YearNotBegun,
            Self::DocumentsWithdrawn { .. } => Rule::DocumentsWithdrawn,
            Self::NothingToPublish { .. } => Rule::NothingToPublish,
            Self::SpecialRegime { .. } => Rule::SpecialRegime,
            Self::OtherRegime { .. } => Rule::OtherRegime,
            Self::ConvocationMissing => Rule::ConvocationMissing,
            Self::ConvocationLate { .. } => Rule::ConvocationLate,
            Self::ConvocationShortened { .. } => Rule::ConvocationShortened,
            Self::ConvocationTooShort { .. } => Rule::ConvocationTooShort,
            Self::ConvocationAfterSitting { .. } => Rule::ConvocationAfterSitting,
            Self::MembersDiffer { .. } => Rule::MembersDiffer,
            Self::TooManyMembers { .. } => Rule::TooManyMembers,
            Self::VacantSeats { .. } => Rule::VacantSeats,
            Self::AttendanceMissing { .. } => Rule::AttendanceMissing,
            Self::SittingWithoutDate => Rule::SittingWithoutDate,
            Self::AlternateBesideMember { .. } => Rule::AlternateBesideMember,
            Self::PresidentMissing => Rule::PresidentMissing,
            Self::SecretaryMissing => Rule::SecretaryMissing,
            Self::SecretaryAway { .. } => Rule::SecretaryAway,
            Self::ProxyWithoutHolder { .. } => Rule::ProxyWithoutHolder,
            Self::ProxyOfPresent { .. } => Rule::ProxyOfPresent,
            Self::ProxyMisplaced { .. } => Rule::ProxyMisplaced,
            Self::ProxyToSelf { .. } => Rule::ProxyToSelf,
            Self::ProxyToRepresented { .. } => Rule::ProxyToRepresented,
            Self::ProxyToAbsent { .. } => Rule::ProxyToAbsent,
            Self::TooManyProxies { .. } => Rule::TooManyProxies,
            Self::ProxyInoperative { .. } => Rule::ProxyInoperative,
            Self::MovementContradicts { .. } => Rule::MovementContradicts,
            Self::QuestionUnclear { .. } => Rule::QuestionUnclear,
            Self::OutingEmpty { .. } => Rule::OutingEmpty,
            Self::MovementByClock { .. } => Rule::MovementByClock,
            Self::MovementUnplaced { .. } => Rule::MovementUnplaced,
            Self::ChairAway { .. } => Rule::ChairAway,
            Self::QuorumMissed { .. } => Rule::QuorumMissed,
            Self::QuorumMissedOnNote { .. } => Rule::QuorumMissedOnNote,
            Self::QuorumAtMinimum { .. } => Rule::QuorumAtMinimum,
            Self::LowestAttendance { .. } => Rule::LowestAttendance,
            Self::VotesWithoutRoll => Rule::VotesWithoutRoll,
            Self::VotesIncomplete => Rule::VotesIncomplete,
            Self::VotesDiffer { .. } => Rule::VotesDiffer,
            Self::NonParticipationDiffers { .. } => Rule::NonParticipationDiffers,
            Self::NamedVoicesDiffer { .. } => Rule::NamedVoicesDiffer,
            Self::VoiceWithoutPosition { .. } => Rule::VoiceWithoutPosition,
            Self::VoiceOfAbsent { .. } => Rule::VoiceOfAbsent,
            Self::VoiceOfSilenced { .. } => Rule::VoiceOfSilenced,
            Self::VoiceTwice { .. } => Rule::VoiceTwice,
            Self::VoiceNotHeld { .. } => Rule::VoiceNotHeld,
            Self::NamesInSecretVote => Rule::NamesInSecretVote,
            Self::BlanksInOpenVote => Rule::BlanksInOpenVote,
            Self::TieUnsettled => Rule::TieUnsettled,
            Self::ResultWording { .. } => Rule::ResultWording,
            Self::ResultContradicted { .. } => Rule::ResultContradicted,
            Self::InterestedVotes { .. } => Rule::InterestedVotes,
            Self::WithdrawalOfAbsent { .. } => Rule::WithdrawalOfAbsent,
            Self::InterestedReports { .. } => Rule::InterestedReports,
            Self::VotesOnNote => Rule::VotesOnNote,
            Self::SignatoryWithoutQuality { .. } => Rule::SignatoryWithoutQuality,
            Self::SignatoryAway { .. } => Rule::SignatoryAway,
            Self::RapporteurAway { .. } => Rule::RapporteurAway,
            Self::ActNumberTwice { .. } => Rule::ActNumberTwice,
            Self::DecisionMissing => Rule::DecisionMissing,
            Self::ItemNeeded => Rule::ItemNeeded,
            Self::OrderIncomplete => Rule::OrderIncomplete,
            Self::OrderTwice { .. } => Rule::OrderTwice,
            Self::ItemTwice { .. } => Rule::ItemTwice,
            Self::AgendaIncomplete { .. } => Rule::AgendaIncomplete,
            Self::ReceiptIncomplete => Rule::ReceiptIncomplete,
            Self::PublishedBeforeSitting { .. } => Rule::PublishedBeforeSitting,
            Self::ReceivedBeforeSitting { .. } => Rule::ReceivedBeforeSitting,
            Self::OutOfScope { .. } => Rule::OutOfScope,
            Self::SecretaryLeaves { .. } => Rule::SecretaryLeaves,
            Self::ItemsMissing { .. } => Rule::ItemsMissing,
            Self::ListPostedLate { .. } => Rule::ListPostedLate,
            Self::MinutesLate { .. } => Rule::MinutesLate,
            Self::ListSentLate { .. } => Rule::ListSentLate,
            Self::ProxiesBeyondHolders { .. } => Rule::ProxiesBeyondHolders,
            Self::ProxyTooOld { .. } => Rule::ProxyTooOld,
            Self::ProxiesChanged { .. } => Rule::ProxiesChanged,
            Self::MovementsOpposed { .. } => Rule::MovementsOpposed,
            Self::MovementsOutOfOrder { .. } => Rule::MovementsOutOfOrder,
            Self::QuorumDiffers { .. } => Rule::QuorumDiffers,
            Self::SecondConvocationTooSoon { .. } => Rule::SecondConvocationTooSoon,
            Self::CountDiffers { .. } => Rule::CountDiffers,
            Self::DeclinedBeyond { .. } => Rule::DeclinedBeyond,
            Self::WithdrawalTwice { .. } => Rule::WithdrawalTwice,
            Self::Withdrawals { .. } => Rule::Withdrawals,
            Self::RecusalBeforeLaw { .. } => Rule::RecusalBeforeLaw,
            Self::AccountsChairedByExecutive { .. } => Rule::AccountsChairedByExecutive,
            Self::ExecutiveVotesAccounts { .. } => Rule::ExecutiveVotesAccounts,
            Self::AccountsQuorumAtMinimum { .. } => Rule::AccountsQuorumAtMinimum,
            Self::AccountsSignedByChair { .. } => Rule::AccountsSignedByChair,
            Self::ChairNotResumed { .. } => Rule::ChairNotResumed,
            Self::SignatoryNotChair { .. } => Rule::SignatoryNotChair,
            Self::ReceiptMissing => Rule::ReceiptMissing,
            Self::PublishedWithoutAuthor { .. } => Rule::PublishedWithoutAuthor,
            Self::NumberMisspelt { .. } => Rule::NumberMisspelt,
            Self::OpenDataWithoutSiret { .. } => Rule::OpenDataWithoutSiret,
            Self::PrefectureUnclear { .. } => Rule::PrefectureUnclear,
            Self::SubjectMissing => Rule::SubjectMissing,
            Self::SubjectUnknown { .. } => Rule::SubjectUnknown,
            Self::BudgetHalf => Rule::BudgetHalf,
            Self::BudgetYearUnclear { .. } => Rule::BudgetYearUnclear,
            Self::AddressUnencoded { .. } => Rule::AddressUnencoded,
            Self::ActNumberMissing { .. } => Rule::ActNumberMissing,
            Self::ActNumberAsNumber { .. } => Rule::ActNumberAsNumber,
            Self::AccountsNotVoted => Rule::AccountsNotVoted,
            Self::AccountsUnsaid => Rule::AccountsUnsaid,
            Self::QualityOfAnother { .. } => Rule::QualityOfAnother,
            Self::ExecutiveUnknown => Rule::ExecutiveUnknown,
            Self::ChairVoteDiffers { .. } => Rule::ChairVoteDiffers,
            Self::QuestionUnordered { .. } => Rule::QuestionUnordered,
            Self::ChairedByAnother { .. } => Rule::ChairedByAnother,
            Self::SecondAlternate { .. } => Rule::SecondAlternate,
            Self::TemplateFault { .. } => Rule::TemplateFault,
            Self::TypesetFault { .. } => Rule::TypesetFault,
        }
    }
}
