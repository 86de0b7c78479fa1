//! The keys of the sheet Paramètres.

/// Who publishes.
pub const COMMUNITY: &str = "Collectivité";
/// The convention followed up.
pub const CONVENTION: &str = "Convention";
/// The public site.
pub const SITE: &str = "Site";
/// A picture beside the workbook.
pub const LOGO: &str = "Logo";
/// « Fait à … ».
pub const SIGNING_TOWN: &str = "Ville de signature";
/// Where an appeal is brought.
pub const COURT: &str = "Tribunal administratif";
/// Spelling of numbers in words.
pub const SPELLING: &str = "Orthographe";
