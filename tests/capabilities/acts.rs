//! What acts say: the real one of 29 June 2022, drafts, fictional sittings.

use std::collections::BTreeMap;
use std::path::Path;

use greffe::compute::compute;
use greffe::domain::Vector;
use greffe::render::views::deliberation::{DeliberationView, VoteView, deliberation};
use greffe::render::{Templates, render};
use greffe::typeset::{DocumentInfo, Fonts, typeset};

use crate::support::records::{act, workbook};

fn view(book: &str, code: &str) -> DeliberationView {
    let (record, results) = workbook(book);
    deliberation(&record, &results, act(&record, code))
}

/// Ordinary spaces, easier to read here.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn plain_all(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| plain(text)).collect()
}

/// The lines of a vote: « 46 présents + 9 représentés − … ».
fn arithmetic(vote: &VoteView) -> Vec<String> {
    let term = |term: &greffe::render::views::deliberation::TermView| {
        let sign = term.sign.map(|sign| format!("{sign} ")).unwrap_or_default();
        format!("{sign}{} {}", term.value.as_deref().unwrap_or("…"), term.label)
    };
    vote.lines.iter().map(|line| line.iter().map(term).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn the_act_of_june_2022_says_who_was_there() {
    let view = view("suivi", "VILLE-2022-06-29-06");
    let roll = view.roll.unwrap();
    let present = "Olivier BIANCHI, Christine DULAC ROUGERIE, Nicolas BONNET, Marion CANALES, \
        Isabelle LAVEST, Grégory BERNARD, Manuela FERREIRA DE SOUSA, Rémi CHABRILLAT, Nicaise \
        JOSEPH, Jean-Christophe CERVANTES, Cécile AUDET, Jérôme GODARD, Odile VIGNAL, Christophe \
        BERTUCAT, Magali GALLAIS, Jérôme AUSLENDER, Anne-Laure STANISLAS, Didier MULLER, Sondès \
        EL HAFIDHI, Charles-André DUBREUIL, Sylviane TARDIEU, Dominique ADENOT, Marion BARRAUD, \
        Laetitia BEN SADOK, Fatima BISMIR, Alexis BLONDEAU, Julien BONY, Dominique BRIAT, Estelle \
        BRUANT, Fatima CHENNOUF-TERRASSE, Alparslan COSKUN, Samir EL BAKKALI, Christiane JALICON, \
        Claudine KHATCHADOURIAN-TECER, Wendy LAFAYE, Diego LANDIVAR, Cécile LAPORTE, Steve \
        MAQUAIRE-BEAUSOLEIL, Pierre MIQUEL, Lucie MIZOULE, Lucas PEYRE, Frédéric PILAUD, \
        Stanislas RENIÉ, Pierre SABATIER, Vincent SOULIGNAC, Thomas WEIBEL";
    assert_eq!(plain_all(&roll.present).join(", "), present);
    assert_eq!((roll.present.len(), roll.present_count.as_str()), (46, "46"));
    let proxies: Vec<String> =
        roll.proxies.iter().map(|it| plain(&format!("{} → {}", it.giver, it.holder))).collect();
    assert_eq!(
        proxies,
        [
            "Cyril CINEUX → Lucie MIZOULE",
            "Anna AUBOIS → Lucas PEYRE",
            "Géraldine BASTIEN → Cécile LAPORTE",
            "Valérie BERNARD → Cécile AUDET",
            "Jean-Pierre BRENAS → Julien BONY",
            "Éric FAIDY → Alexis BLONDEAU",
            "Marianne MAXIMI → Diego LANDIVAR",
            "Catherine PINET-TALLON → Christiane JALICON",
            "Yannick VIGIGNOL → Anne-Laure STANISLAS",
        ]
    );
    assert!(roll.excused.is_empty() && roll.absents.is_empty() && roll.silent.is_empty());
    // A third, in June 2022: 19 of 55.
    let quorum = plain(&roll.quorum.unwrap());
    assert!(quorum.contains("(46 présents, 19 requis)"), "{quorum}");
}

#[test]
fn the_act_of_june_2022_says_what_happened() {
    let view = view("suivi", "VILLE-2022-06-29-06");
    assert_eq!(
        plain_all(&view.opening),
        [
            "L’an deux mille vingt-deux, le vingt-neuf juin, à seize heures, le conseil municipal \
             de Clermont-Ferrand, convoqué le 23 juin 2022, s’est réuni à l’hôtel de ville, salle \
             du conseil municipal, sous la présidence d’Olivier BIANCHI, Maire.",
            "Secrétaire de séance : Wendy LAFAYE.",
        ]
    );
    assert_eq!(
        plain_all(&view.movements),
        [
            "Monsieur le Maire sort pour l’examen, les débats et le vote du compte administratif \
             (question n° 2).",
            "Christine DULAC ROUGERIE, Première Adjointe préside la séance pour la présentation \
             commune aux questions n° 2 à 4 et le vote de la question n° 2.",
            "Nicolas BONNET et Diego LANDIVAR arrivent pendant la présentation du diaporama commun \
             aux questions n° 2 à 4.",
            "Laetitia BEN SADOK arrive pendant les débats communs aux questions n° 2 à 4.",
            "Rémi CHABRILLAT arrive après le vote de la question n° 2 (fin du pouvoir donné à \
             Marion BARRAUD).",
            "Olivier BIANCHI reprend la présidence de la séance après le vote de la question n° 2.",
            "Nicaise JOSEPH quitte la séance avant le vote de la question n° 7 (pouvoir donné à \
             Jérôme GODARD).",
            "Nicaise JOSEPH revient avant le vote de la question n° 43 (fin du pouvoir donné à \
             Jérôme GODARD).",
        ]
    );
    let vote = view.vote.unwrap();
    assert_eq!(
        arithmetic(&vote),
        [
            "46 présents + 9 représentés \u{2212} 55 ne participent pas = 0 votants",
            "0 pour + 0 contre = 0 voix exprimées 0 abstention",
        ]
    );
    assert_eq!((vote.result, vote.names.len()), (None, 0));
    assert!(view.decision.unwrap().lead.is_none(), "the article names the council itself");
    let [signatory] = view.signature.signatories.as_slice() else { panic!("one signatory") };
    assert!(view.signature.ampliation);
    assert_eq!(plain_all(signatory.name.as_slice()), ["Charles-André DUBREUIL"]);
    assert_eq!(
        signatory.quality,
        ["Le Maire,", "Pour le Maire et par délégation,", "L’Adjoint délégué"]
    );
    assert!(view.heading.prefecture_frame && !view.draft && view.follow_up.is_none());
}

#[test]
fn a_draft_leaves_room_for_what_is_not_known() {
    let view = view("suivi", "METROPOLE-2025-12-bilan");
    assert!(view.draft && !view.heading.prefecture_frame);
    assert!(view.heading.document_title.starts_with("Projet\u{a0}: Bilan 2025"));
    assert_eq!(view.heading.instance, "Projet de délibération du conseil métropolitain");
    assert_eq!(view.heading.sitting, None);
    assert!(view.numbers.iter().all(|number| number.value.is_none()));
    assert!(view.opening.is_empty() && view.roll.is_none() && view.movements.is_empty());
    assert_eq!(view.blanks.len(), 5);
    assert!(view.vote.is_none(), "nothing is voted");
    let names: Vec<_> = view.signature.signatories.iter().map(|it| it.name.clone()).collect();
    assert_eq!(names, [None, None]);
    let table = view.follow_up.unwrap();
    assert_eq!(plain(&table.title), "Tableau de suivi des propositions au 29 août 2025");
    let shares: Vec<String> = table.transitions.iter().map(|it| plain(&it.share)).collect();
    assert_eq!(shares, ["14 sur 16, 87,5 %", "11 sur 13, 84,6 %", "9 sur 11, 81,8 %"]);
    assert_eq!(plain(&table.total), "34 sur 40, 85 %");
}

#[test]
fn a_vote_names_who_voted_against() {
    let view = view("fictif", "VILLE-2025-12-05");
    let vote = view.vote.unwrap();
    assert_eq!(
        arithmetic(&vote),
        [
            "26 présents + 4 représentés \u{2212} 1 ne participe pas = 29 votants",
            "22 pour + 4 contre = 26 voix exprimées 3 abstentions",
        ]
    );
    let names: Vec<(&str, String)> =
        vote.names.iter().map(|it| (it.position, plain(&it.names.join(", ")))).collect();
    let against = "Marguerite FAUVETTE, Séraphin HULOTTE (par procuration à Marguerite FAUVETTE), \
        Anne-Lise REINE-DES-PRÉS, Émile L’ÉPERVIER";
    let abstained = "Prosper HÉRISSON (par procuration à Hortense LIBELLULE), Sylvain TROGLODYTE, \
        Anselme ROUGEGORGE";
    assert_eq!(
        names,
        [
            ("contre", against.to_owned()),
            ("abstention", abstained.to_owned()),
            ("non_participation", "Aurèle GENÉVRIER".to_owned()),
        ]
    );
    let lead = view.decision.unwrap().lead.unwrap();
    assert_eq!(lead.before, "Le conseil municipal, après en avoir délibéré, à la majorité,");
    assert!(plain(&view.signature.enforceable.unwrap()).starts_with("Mme la Maire certifie"));
    assert_eq!(view.signature.signatories.len(), 2);
}

#[test]
fn namesakes_are_told_apart() {
    let (mut record, _) = workbook("fictif");
    let (_, named) = record.seats.find(|seat| seat.name.surname == "FAUVETTE").unwrap();
    let name = named.name.clone();
    let mut seats = record.seats.rows().to_vec();
    seats.iter_mut().find(|seat| seat.name.surname == "HULOTTE").unwrap().name = name;
    record.seats = Vector::new(seats);
    let view = deliberation(&record, &compute(&record), act(&record, "VILLE-2025-12-05"));
    let against = plain_all(&view.vote.unwrap().names[0].names);
    assert_eq!(
        against[..2],
        [
            "Mme Marguerite FAUVETTE",
            "M. Marguerite FAUVETTE (par procuration à Mme Marguerite FAUVETTE)"
        ]
    );
}

#[test]
fn a_secret_ballot_tells_of_nobody_s_vote() {
    let vote = view("fictif", "VILLE-2025-12-07").vote.unwrap();
    assert!(vote.secret);
    assert_eq!(arithmetic(&vote)[2], "3 blancs 1 nul");
    let positions: Vec<&str> = vote.names.iter().map(|it| it.position).collect();
    assert_eq!(positions, ["non_participation"]);
}

#[test]
fn the_chair_and_the_roll_are_those_of_the_question() {
    let corrected = view("fictif", "VILLE-2025-12-03");
    assert!(plain(&corrected.opening[0]).ends_with("de Mme Colombe GLYCINE, Première adjointe."));
    let roll = corrected.roll.unwrap();
    assert_eq!(
        plain_all(&roll.silent),
        ["Mme Rose AUBÉPINE, hors de la salle, ne prend pas part au vote."]
    );
    assert_eq!(roll.present.len(), 26);
    assert!(
        plain(&corrected.heading.rectifies.unwrap()).contains("n° 2024-0120 du 17 décembre 2024")
    );
    assert_eq!(corrected.decision.unwrap().lead.unwrap().verb, "prend acte de ce qui suit");

    let opening = view("fictif", "AGGLO-2025-12-01").roll.unwrap();
    assert!(!opening.at_question);
    assert_eq!(
        plain_all(&opening.substitutes),
        ["Mme Solange BOUTON-D’OR siège comme suppléante de M. Rémi GUÊPIER."]
    );
}

#[test]
fn every_number_printed_is_a_list_printed() {
    for book in ["suivi", "fictif", "la-bree", "maraussan"] {
        let (record, results) = workbook(book);
        for (id, row) in record.deliberations.iter() {
            let view = deliberation(&record, &results, id);
            let Some(roll) = view.roll.filter(|roll| roll.at_question) else { continue };
            let numbers: Vec<u32> =
                view.numbers.iter().map(|it| it.value.as_ref().unwrap().parse().unwrap()).collect();
            let [members, present, represented, _] = numbers[..] else { panic!("four numbers") };
            let lists =
                [roll.present.len(), roll.proxies.len()].map(|it| u32::try_from(it).unwrap());
            assert_eq!(lists, [present, represented], "{}", row.code);
            let absents = u32::try_from(roll.excused.len() + roll.absents.len()).unwrap();
            assert_eq!(present + represented + absents, members, "{}", row.code);
        }
    }
}

#[test]
fn every_act_is_set_without_a_warning() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let sources: BTreeMap<String, String> = folder
        .read_dir()
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "j2"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    let (templates, fonts) = (Templates::new(sources), Fonts::bundled().unwrap());
    for book in ["suivi", "fictif", "la-bree", "maraussan"] {
        let (record, results) = workbook(book);
        for (id, row) in record.deliberations.iter() {
            let view = deliberation(&record, &results, id);
            let markup = render(&templates, "deliberation.typ.j2", &view).unwrap();
            let date = record.sittings[row.sitting].date.unwrap_or_default();
            let info = DocumentInfo { ident: row.code.clone(), date };
            let pdf = typeset(&markup, &BTreeMap::new(), &fonts, &info);
            assert!(pdf.is_ok_and(|pdf| pdf.starts_with(b"%PDF")), "{}", row.code);
        }
    }
}
