//! Places and bodies in a sentence: *de*, *du*, *d’*, *à la*…

use super::APOSTROPHE;
use super::names::plain;

/// Nouns that open the name of a body, and what goes before them.
const BODIES: [(&str, &str); 8] = [
    ("ville", "de la "),
    ("commune", "de la "),
    ("communaute", "de la "),
    ("metropole", "de la "),
    ("eurometropole", "de l’"),
    ("agglomeration", "de l’"),
    ("etablissement", "de l’"),
    ("syndicat", "du "),
];

/// Nouns that open a place, and what goes before them.
const PLACES: [(&str, &str); 20] = [
    ("hotel", "à l’"),
    ("espace", "à l’"),
    ("ecole", "à l’"),
    ("auditorium", "à l’"),
    ("amphitheatre", "à l’"),
    ("mairie", "à la "),
    ("salle", "à la "),
    ("maison", "à la "),
    ("halle", "à la "),
    ("mediatheque", "à la "),
    ("prefecture", "à la "),
    ("siege", "au "),
    ("centre", "au "),
    ("palais", "au "),
    ("gymnase", "au "),
    ("foyer", "au "),
    ("theatre", "au "),
    ("complexe", "au "),
    ("pole", "au "),
    ("college", "au "),
];

/// Words after which a place needs nothing more.
const PREPOSITIONS: [&str; 6] = ["a", "au", "aux", "en", "dans", "sur"];

/// « de Clermont », « d’Annecy », « d’Olivier BIANCHI »: elided before a vowel. A *h* or a *y* before
/// a vowel is left alone.
#[must_use]
pub fn of(name: &str) -> String {
    let plain = plain(name);
    let mut letters = plain.chars();
    let vowel = |c: Option<char>| c.is_some_and(|c| "aeiou".contains(c));
    let first = letters.next();
    let elides = vowel(first) || (first == Some('y') && !vowel(letters.next()));
    if elides { format!("d{APOSTROPHE}{name}") } else { format!("de {name}") }
}

/// « de Clermont-Ferrand », « du Havre », « des Abymes », « d’Aix ».
#[must_use]
pub fn of_town(name: &str) -> String {
    match name.split_once(' ') {
        Some(("Le", rest)) => format!("du {rest}"),
        Some(("Les", rest)) => format!("des {rest}"),
        _ => of(name),
    }
}

/// « à Clermont-Ferrand », « au Mans », « aux Abymes ».
#[must_use]
pub fn at_town(name: &str) -> String {
    match name.split_once(' ') {
        Some(("Le", rest)) => format!("au {rest}"),
        Some(("Les", rest)) => format!("aux {rest}"),
        _ => format!("à {name}"),
    }
}

/// What a council is the council of: « de Clermont-Ferrand » for « Ville de
/// Clermont-Ferrand », « de la Communauté de communes… ».
#[must_use]
pub fn of_body(name: &str) -> String {
    let (noun, rest) = name.split_once(' ').unwrap_or((name, ""));
    let key = plain(noun);
    if key == "ville" || key == "commune" {
        let of_its_town = ["de ", "du ", "des ", "d'", "d’"];
        if of_its_town.iter().any(|particle| rest.starts_with(particle)) {
            return rest.replace('\'', &APOSTROPHE.to_string());
        }
    }
    match BODIES.iter().find(|(body, _)| *body == key) {
        Some((_, article)) => format!("{article}{}", set(name)),
        None => of_town(&set(name)),
    }
}

/// Where a council meets: « à l’hôtel de ville, salle des fêtes ». What was
/// typed with its preposition stays; an unknown noun takes a neutral turn.
#[must_use]
pub fn at_place(typed: &str) -> String {
    let place = set(typed);
    let key = plain(&place);
    let word = key.split([' ', ',', '\'', '\u{a0}']).next().unwrap_or_default();
    if PREPOSITIONS.contains(&word) {
        return place;
    }
    match PLACES.iter().find(|(noun, _)| *noun == word) {
        Some((_, article)) => format!("{article}{place}"),
        None => format!("au lieu suivant\u{a0}: {place}"),
    }
}

fn set(text: &str) -> String {
    super::typography::set(text.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies() {
        let table = [
            ("Ville de Clermont-Ferrand", "de Clermont-Ferrand"),
            ("Commune de La Brée-les-Bains", "de La Brée-les-Bains"),
            ("Ville d'Annecy", "d’Annecy"),
            ("Ville du Havre", "du Havre"),
            ("Ville fictive de Val-Imaginé", "de la Ville fictive de Val-Imaginé"),
            ("Clermont Auvergne Métropole", "de Clermont Auvergne Métropole"),
            ("Communauté de Communes Aunis Sud", "de la Communauté de Communes Aunis Sud"),
            ("Eurométropole de Strasbourg", "de l’Eurométropole de Strasbourg"),
            ("Syndicat des Eaux", "du Syndicat des Eaux"),
            ("Le Havre", "du Havre"),
            ("Issoire", "d’Issoire"),
            ("Yvetot", "d’Yvetot"),
        ];
        for (name, expected) in table {
            assert_eq!(of_body(name), expected);
        }
    }

    #[test]
    fn people_and_towns() {
        assert_eq!(of("Mme Rose"), "de Mme Rose");
        assert_eq!(of("Olivier BIANCHI"), "d’Olivier BIANCHI");
        assert_eq!(of_town("Les Abymes"), "des Abymes");
    }

    #[test]
    fn places() {
        let table = [
            ("hôtel de ville, salle du conseil", "à l’hôtel de ville, salle du conseil"),
            ("Hôtel de Ville", "à l’Hôtel de Ville"),
            ("à l'hôtel de ville", "à l’hôtel de ville"),
            ("salle de la mairie", "à la salle de la mairie"),
            ("au siège", "au siège"),
            ("siège, salle 2", "au siège, salle 2"),
            ("Zénith", "au lieu suivant\u{a0}: Zénith"),
        ];
        for (typed, expected) in table {
            assert_eq!(at_place(typed), expected);
        }
    }
}
