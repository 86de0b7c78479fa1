//! What documents are called.

/// The yearly report, in a message.
pub const THE_REPORT: &str = "le bilan";

/// The deliberations, in a message.
pub const THE_ACTS: &str = "aucun acte";
