//! What documents are called.

/// The yearly report, in a message.
pub const THE_REPORT: &str = "le bilan n'est pas produit";

/// The deliberations, in a message.
pub const THE_ACTS: &str = "les délibérations ne sont pas produites";
