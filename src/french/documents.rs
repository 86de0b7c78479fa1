//! What documents are called.

/// The yearly report, in a message.
pub const THE_REPORT: &str = "le bilan n'est pas produit";

/// The deliberations, in a message.
pub const THE_ACTS: &str = "les délibérations ne sont pas produites";

/// Members present, in a message.
pub const PRESENT: &str = "présents";

/// Members represented, in a message.
pub const REPRESENTED: &str = "représentés";

/// « Votants », in a message.
pub const VOTERS: &str = "votants";
