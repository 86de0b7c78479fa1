//! The settings: the closed list of keys of the first sheet.

use super::Kind;

/// A setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Setting {
    /// The community that publishes.
    Community,
    /// The citizens' convention.
    Convention,
    /// The public site.
    Site,
    /// Whom to write to.
    Contact,
    /// Where the open data are.
    OpenData,
    /// Their licence.
    Licence,
    /// The logo.
    Logo,
    /// Where acts are signed.
    SigningTown,
    /// The administrative court for appeals.
    Court,
    /// The spelling of numbers in words.
    Spelling,
    /// SEDA `ArchivalAgreement`.
    ArchivalAgreement,
    /// SEDA `OriginatingAgencyIdentifier`.
    OriginatingAgency,
    /// SEDA `SubmissionAgencyIdentifier`, and the transferring agency.
    SubmissionAgency,
    /// SEDA `ArchivalAgency`.
    ArchivalAgency,
}

/// One key of the settings.
#[derive(Debug)]
pub struct SettingSpec {
    /// The setting.
    pub setting: Setting,
    /// Its key, as the workbook writes it.
    pub key: &'static str,
    /// What its value holds.
    pub kind: Kind,
    /// What to type there.
    pub help: &'static str,
}

const fn setting(
    setting: Setting,
    key: &'static str,
    kind: Kind,
    help: &'static str,
) -> SettingSpec {
    SettingSpec { setting, key, kind, help }
}

/// Every key, in the order in which the guide tells them.
pub const SETTINGS: &[SettingSpec] = &[
    setting(
        Setting::Community,
        "Collectivité",
        Kind::Text,
        "Le nom de la collectivité qui publie, tel qu'il s'imprime : « Ville de Clermont-Ferrand ».",
    ),
    setting(
        Setting::Convention,
        "Convention",
        Kind::Text,
        "Le nom de la convention citoyenne, tel qu'il s'imprime en tête du bilan.",
    ),
    setting(
        Setting::Site,
        "Site",
        Kind::Url,
        "L'adresse de la page publique, qui commence par https://. Vide, aucune adresse n'est imprimée.",
    ),
    setting(
        Setting::Contact,
        "Contact",
        Kind::Text,
        "À qui écrire au sujet du bilan, à sa dernière page : « Direction de la participation, participation@ville.example ». Vide, aucun contact n'est imprimé.",
    ),
    setting(
        Setting::OpenData,
        "Données ouvertes",
        Kind::Url,
        "L'adresse où les données du bilan se téléchargent, qui commence par https://. Vide, aucune adresse n'est imprimée.",
    ),
    setting(
        Setting::Licence,
        "Licence",
        Kind::Text,
        "La licence des données et du bilan : « Licence Ouverte 2.0 (Etalab) ». Vide, aucune n'est imprimée.",
    ),
    setting(
        Setting::Logo,
        "Logo",
        Kind::File,
        "Le nom d'une image PNG, JPEG ou SVG rangée à côté du classeur : « logo.svg ».",
    ),
    setting(
        Setting::SigningTown,
        "Ville de signature",
        Kind::Text,
        "Le lieu de la formule « Fait à … ». Vide, un blanc est laissé à remplir.",
    ),
    setting(
        Setting::Court,
        "Tribunal administratif",
        Kind::Text,
        "Le tribunal nommé dans les voies de recours, avec sa ville : « Tribunal administratif de Clermont-Ferrand ».",
    ),
    setting(
        Setting::Spelling,
        "Orthographe",
        Kind::Choice(&["traditionnelle", "1990"]),
        "La façon d'écrire les nombres en toutes lettres : « vingt et une » (traditionnelle) ou « vingt-et-une » (1990). Vide, elle est traditionnelle.",
    ),
    setting(
        Setting::ArchivalAgreement,
        "Contrat de versement (SAE)",
        Kind::Id,
        "L'identifiant du contrat d'entrée convenu avec le service d'archives. Il n'est demandé que pour un versement SEDA.",
    ),
    setting(
        Setting::OriginatingAgency,
        "Service producteur (SAE)",
        Kind::Id,
        "L'identifiant du service producteur dans la plateforme d'archivage. Il n'est demandé que pour un versement SEDA.",
    ),
    setting(
        Setting::SubmissionAgency,
        "Service versant (SAE)",
        Kind::Id,
        "L'identifiant du service qui verse, souvent celui du service producteur. Il n'est demandé que pour un versement SEDA.",
    ),
    setting(
        Setting::ArchivalAgency,
        "Service d'archives (SAE)",
        Kind::Id,
        "L'identifiant du service d'archives qui reçoit le versement. Il n'est demandé que pour un versement SEDA.",
    ),
];

impl Setting {
    /// The key the workbook writes for it.
    #[must_use]
    pub fn key(self) -> &'static str {
        SETTINGS.iter().find(|spec| spec.setting == self).map_or("", |spec| spec.key)
    }
}
