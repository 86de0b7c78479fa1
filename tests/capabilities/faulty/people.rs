//! People: misspelt, homonyms, of another body, out of office.

use super::{Case, Typed, answers};
use crate::support::golden;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "name-misspelt",
        story: "« Garance TRUITTE » in the roll.",
        made: Typed(&[("Présences!B2", "Garance TRUITTE")]),
        told: &["erreur[membre-inconnu] Présences!B2"],
    },
    Case {
        name: "surname-of-two",
        story: "« TANCHE » alone: two members bear it.",
        made: Typed(&[("Scrutins!B2", "M. TANCHE"), ("Retraits!B2", "TANCHE")]),
        told: &["erreur[membre-ambigu] Retraits!B2"],
    },
    Case {
        name: "member-of-the-other-body",
        story: "A member of the community of municipalities in the roll of the village.",
        made: Typed(&[("Présences!B5", "Côme GRILLON")]),
        told: &["erreur[membre-inconnu] Présences!B5"],
    },
    Case {
        name: "out-of-office",
        story: "The member resigned in the summer, and is still called.",
        made: Typed(&[("Membres!H10", "2025-08-31")]),
        told: &["erreur[membre-inconnu] Présences!B10"],
    },
    Case {
        name: "proxy-to-a-misspelt-name",
        story: "The holder of a proxy is misspelt.",
        made: Typed(&[("Présences!D8", "Lise ABLETTE")]),
        told: &["erreur[membre-inconnu] Présences!D8"],
    },
    Case {
        name: "two-mayors",
        story: "The former mayor kept his quality; the act says « M. le Maire ».",
        made: Typed(&[("Membres!D3", "Maire")]),
        told: &["erreur[fonction-sans-titulaire] Séances!I2"],
    },
    Case {
        name: "no-secretary-of-that-name",
        story: "The secretary is an employee, who is no member.",
        made: Typed(&[("Séances!J2", "Mme la DGS")]),
        told: &["erreur[membre-inconnu] Séances!J2"],
    },
    Case {
        name: "member-not-called",
        story: "A row of the roll was deleted.",
        made: Typed(&[("Présences!A10", ""), ("Présences!B10", ""), ("Présences!C10", "")]),
        told: &["erreur[membre-sans-presence] Membres!B10"],
    },
    Case {
        name: "called-twice",
        story: "A member is on two rows, present then excused.",
        made: Typed(&[
            ("Présences!A21", "VILLAGE-2025-12"),
            ("Présences!B21", "SANDRE Basile"),
            ("Présences!C21", "excusé"),
        ]),
        told: &["erreur[cle-en-double] Présences!B21"],
    },
    Case {
        name: "state-of-its-own",
        story: "« P », « en retard » and « procuration » in the roll.",
        made: Typed(&[
            ("Présences!C2", "P"),
            ("Présences!C3", "en retard"),
            ("Présences!C8", "procuration"),
        ]),
        told: &[
            "erreur[choix-inconnu] Présences!C2",
            "erreur[choix-inconnu] Présences!C3",
            "erreur[choix-inconnu] Présences!C8",
        ],
    },
];

#[test]
fn people() {
    golden("faulty-people", &answers(CASES));
}
