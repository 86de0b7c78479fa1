//! The rule table: every check with its name, its number in the design's list
//! of rules, how grave it is, what it means, where the law says so and how to
//! put it right.

mod example;
mod spec;
mod words;

pub use spec::RuleSpec;
pub use words::{
    DEROGABLE, INTRODUCTION, TITLE, consequence, list, list_in_markdown, named, page,
    page_in_markdown, unknown,
};

use crate::report::Severity;
use spec::rules;

rules! {
    Files "Les fichiers et les modèles" {
        FileUnreadable "fichier-illisible" "" Error, "Le fichier ne peut pas être ouvert.", "",
            "Vérifier le nom du fichier et les droits de lecture, puis recommencer.";
        OpenElsewhere "fichier-ouvert" "" Info, "Un fichier ouvert dans un tableur est lu tel qu'il a été enregistré.", "",
            "Enregistrer le classeur dans le tableur pour que les dernières saisies soient lues.";
        NotAWorkbook "pas-un-classeur" "" Error, "Le fichier n'est pas un classeur.", "",
            "Ouvrir le fichier dans le tableur et l'enregistrer en .xlsx ou en .ods ; changer la fin de son nom ne suffit pas.";
        Password "mot-de-passe" "" Error, "Le classeur est protégé par un mot de passe.", "",
            "L'enregistrer sans mot de passe d'ouverture ; protéger une feuille ou des cellules ne gêne pas.";
        Damaged "classeur-endommage" "" Error, "Le classeur est endommagé ou incomplet.", "",
            "L'ouvrir dans le tableur, accepter sa réparation et l'enregistrer à nouveau ; à défaut, reprendre une copie antérieure.";
        TooLarge "classeur-trop-grand" "" Error, "Le classeur dépasse ce que l'outil accepte de lire.", "",
            "Supprimer les cellules saisies loin du tableau, les images et les feuilles étrangères au suivi, puis enregistrer.";
        CannotWrite "ecriture-impossible" "" Error, "Le dossier de sortie ne peut pas être écrit.", "",
            "Fermer les documents ouverts, vérifier les droits du dossier de sortie et la place qui reste sur le disque.";
        FontUnreadable "police-illisible" "" Error, "Un fichier de police ne peut pas être lu.", "",
            "Ôter ce fichier du dossier des polices, ou le remplacer par une police TrueType ou OpenType.";
        BesideMissing "fichier-joint-absent" "" Error, "Un fichier nommé dans le classeur n'est pas à côté de lui.", "",
            "Déposer le fichier dans le dossier du classeur, ou corriger son nom dans la cellule.";
        BesideRefused "fichier-joint-refuse" "" Error, "Un fichier nommé dans le classeur doit être dans son dossier.", "",
            "Copier le fichier dans le dossier du classeur et l'y nommer sans chemin qui en sorte : « textes/expose.md ».";
        NotUtf8 "modele-mal-encode" "" Error, "Un modèle est un texte en UTF-8.", "",
            "Enregistrer à nouveau le fichier en choisissant l'encodage UTF-8.";
        TemplateUnknown "modele-inconnu" "" Warning, "Un fichier du dossier des modèles ne sert que s'il porte le nom d'un modèle, ou si un modèle l'inclut.", "",
            "Rendre au fichier le nom du modèle qu'il remplace, ou l'ôter du dossier des modèles.";
        ImageUnreadable "image-illisible" "" Error, "Une image est en PNG, en JPEG ou en SVG.", "",
            "Enregistrer l'image en PNG, en JPEG ou en SVG depuis un logiciel d'images ; changer la fin de son nom ne suffit pas.";
        ImageWithoutDescription "image-sans-description" "" Error, "Une image porte une description pour qui ne la voit pas.", "RGAA 1.1",
            "Écrire dans « Description » ce que l'image montre, en une phrase.";
    }

    Shape "La forme du classeur" {
        UnknownSheet "feuille-inconnue" "" Info, "Une feuille qui n'est pas au modèle n'est pas lue.", "",
            "Ne rien faire si la feuille est un brouillon ; sinon, lui donner le nom attendu.";
        SheetTwice "feuille-en-double" "" Error, "Deux feuilles portent le même nom, aux accents près.", "",
            "Ne garder qu'une des deux feuilles, ou renommer l'autre.";
        SheetMissing "feuille-absente" "" Warning, "Une feuille nécessaire à un document manque.", "",
            "Ajouter la feuille, ou lui rendre son nom.";
        SheetReferred "feuille-necessaire" "" Error, "Une feuille à laquelle d'autres renvoient doit être là.", "",
            "Ajouter la feuille, ou lui rendre son nom ; à défaut, vider les cellules qui y renvoient.";
        GroupMissing "document-non-prepare" "" Info, "Les feuilles d'un document manquent toutes : il n'est pas produit.", "",
            "Ne rien faire si ce document n'est pas voulu ; sinon, ajouter ses feuilles.";
        HiddenRows "lignes-masquees" "" Info, "Les lignes masquées, par un filtre ou à la main, sont lues et comptées.", "",
            "Ne rien faire si ces lignes sont à compter ; sinon, les supprimer plutôt que de les masquer.";
        NoHeader "en-tete-absent" "" Error, "Une feuille commence par la ligne de ses titres de colonnes.", "",
            "Écrire les titres des colonnes sur une seule ligne, dans les vingt premières de la feuille.";
        MissingColumns "colonne-absente" "" Error, "Une colonne obligatoire manque.", "",
            "Ajouter la colonne, ou lui rendre son titre.";
        TableElsewhere "tableau-hors-de-sa-feuille" "" Error, "Un tableau se lit dans la feuille qui porte son nom.", "",
            "Renommer la feuille, ou y réunir les tableaux de plusieurs feuilles.";
        SecondTable "second-tableau" "" Error, "Une feuille contient un seul tableau.", "",
            "Déplacer le second tableau, avec sa ligne de titres, dans la feuille qui porte son nom.";
        TitlesRepeated "titres-repetes" "" Info, "Une ligne qui répète les titres des colonnes n'est pas lue.", "",
            "Ne rien faire, ou effacer la ligne : un tableur sait répéter les titres à l'impression.";
        UntitledColumn "colonne-sans-titre" "" Warning, "Une colonne sans titre n'est pas lue.", "",
            "Lui donner son titre, sur la même ligne que les autres et sans fusion ; ou vider la colonne.";
        TotalRow "ligne-de-total" "" Info, "Une ligne de total n'est pas lue : les totaux sont calculés.", "",
            "Ne rien faire, ou effacer la ligne.";
        LoneCell "ligne-isolee" "" Error, "Une ligne du tableau ne contient qu'une cellule.", "",
            "Compléter la ligne si elle en est une ; sinon, effacer la note ou la mettre hors du tableau.";
        MergedCell "cellule-fusionnee" "" Error, "Une cellule fusionnée avec une autre n'a pas de valeur à elle.", "",
            "Défusionner les cellules, puis écrire la valeur sur chaque ligne.";
        UnknownColumn "colonne-inconnue" "" Info, "Une colonne qui n'est pas au modèle n'est pas lue.", "",
            "Ne rien faire si la colonne est une note personnelle ; sinon, lui donner le titre attendu.";
        ColumnMisspelt "titre-mal-ecrit" "" Warning, "Un titre de colonne proche d'un titre attendu qui manque est sans doute mal écrit : la colonne n'est pas lue.", "",
            "Corriger le titre ; si la colonne est une note personnelle, lui donner un titre moins proche.";
        ColumnTwice "colonne-en-double" "" Error, "Deux colonnes d'une feuille portent le même titre.", "",
            "Ne garder qu'une des deux colonnes, ou renommer l'autre.";
        FormulaError "erreur-de-formule" "" Error, "Une formule du classeur donne une erreur.", "",
            "Corriger la formule, ou taper la valeur à sa place.";
        FormulaAsText "formule-en-texte" "" Error, "Une formule écrite dans une cellule de texte n'est pas calculée.", "",
            "Mettre la cellule au format Standard, puis la valider à nouveau ; ou y écrire la valeur.";
        DateAsNumber "date-devenue-nombre" "" Error, "Une date a perdu son format de date.", "",
            "Mettre la cellule au format Date, ou y écrire la date : 15/12/2025.";
        FormulaStale "formule-non-calculee" "" Error, "Le résultat d'une formule n'est pas enregistré dans le fichier.", "",
            "Ouvrir le classeur dans le tableur, recalculer (Ctrl+Maj+F9) et enregistrer.";
    }

    Cells "Les cellules" {
        EmptyRequired "cellule-vide" "" Error, "Une cellule obligatoire est vide.", "",
            "Remplir la cellule ; si la ligne est de trop, effacer toutes ses cellules.";
        WrongType "valeur-inattendue" "" Error, "Une cellule ne contient pas ce que sa colonne attend.", "",
            "Retaper la valeur sous la forme que la colonne attend.";
        IdAsNumber "identifiant-en-nombre" "REG-03" Error, "Un identifiant est un texte : un tableur ôte les zéros d'un nombre.", "",
            "Mettre la colonne au format Texte, puis retaper l'identifiant.";
        DateInLabel "numero-devenu-date" "" Error, "Un tableur a pris un numéro, ou une année, pour une date.", "",
            "Mettre la cellule au format Texte, puis retaper le numéro ; pour une année, au format Nombre.";
        DecimalInList "liste-devenue-decimale" "" Error, "Un tableur a pris une liste pour un nombre décimal.", "",
            "Séparer les valeurs par des points-virgules : « 14 ; 15 ».";
        TooManyDecimals "trop-de-decimales" "" Warning, "Un nombre laissé par un calcul s'imprime avec toutes ses décimales, même si le tableur en montre moins.", "",
            "Arrondir dans la cellule : « =ARRONDI(…;1) » ; ou y taper la valeur à imprimer.";
        BadChoice "choix-inconnu" "" Error, "Une cellule prend une valeur d'une liste fermée.", "",
            "Prendre l'une des valeurs de la liste, telle qu'elle y est écrite.";
        NoSuchDate "date-impossible" "" Error, "Une date est celle d'un jour qui existe.", "",
            "Corriger le jour ou le mois.";
        WrongWeekday "jour-de-semaine" "CON-05" Error, "Le jour de la semaine écrit n'est pas celui de la date.", "",
            "Corriger le jour de la semaine ou la date : l'un des deux est faux.";
        UnprintableCharacter "caractere-refuse" "" Error, "Un caractère ne peut pas être imprimé dans un document accessible et archivable.", "ISO 19005-2, 6.2.11.7",
            "Effacer le caractère, ou le remplacer : une puce de Word par « - », un émoji par un mot.";
        BadLink "lien-invalide" "" Error, "Une adresse commence par https:// ou http://.", "",
            "Copier l'adresse entière depuis la barre du navigateur, sans espace.";
        BadColor "couleur-invalide" "" Error, "Une couleur s'écrit #00664f.", "",
            "Écrire un dièse puis six chiffres hexadécimaux : « #00664f ».";
        LowContrast "contraste-insuffisant" "" Error, "Une couleur se lit sur le blanc et sur sa propre teinte à 4,5 pour 1.", "RGAA 3.2",
            "Prendre la nuance plus foncée que le message propose, ou une autre couleur foncée.";
        BadSiret "siret-invalide" "" Error, "Un SIRET a quatorze chiffres, dont deux clés de contrôle.", "",
            "Recopier le SIRET depuis l'avis de situation de l'Insee, dans une cellule au format Texte.";
        OutOfScope "hors-champ" "" Error, "Certains scrutins et certaines présences ne sont pas traités : ils sont refusés plutôt que mal comptés.", "CGCT, L2121-21, L5211-11-1",
            "Établir hors du programme les actes que cela touche, et ôter leurs lignes du classeur.";
    }

    References "Les clés et les renvois" {
        DuplicateKey "cle-en-double" "" Error, "Deux lignes d'une feuille portent la même clé.", "",
            "Effacer l'une des deux lignes, ou corriger sa clé.";
        UnknownReference "reference-inconnue" "" Error, "Une cellule renvoie à une ligne qui n'existe pas.", "",
            "Corriger la valeur, ou ajouter la ligne qui manque dans l'autre feuille.";
        UnknownStatus "statut-inconnu" "" Error, "Un statut est l'un de ceux de la feuille Statuts.", "",
            "Prendre un statut de la liste, ou l'ajouter dans la feuille Statuts.";
        UnknownMember "membre-inconnu" "POU-04" Error, "Une personne nommée est un membre en exercice de l'assemblée ce jour-là.", "",
            "Corriger le nom, ou compléter la feuille Membres : sa ligne et ses dates « Du » et « Au ».";
        AmbiguousMember "membre-ambigu" "" Error, "Un nom de famille seul ne suffit pas quand plusieurs membres le portent.", "",
            "Écrire le prénom et le nom.";
        NobodyInOffice "fonction-sans-titulaire" "" Error, "« M. le Maire » désigne le membre qui porte cette qualité ce jour-là.", "",
            "Remplir la colonne « Qualité » de la feuille Membres, ou écrire le nom de la personne.";
        UnknownSetting "parametre-inconnu" "" Warning, "Un paramètre n'est pas dans la liste.", "",
            "Prendre un nom de la liste des paramètres, ou effacer la ligne.";
        CallUnfinished "appel-inacheve" "" Warning, "Un chiffre calculé s'appelle entre deux paires d'accolades.", "",
            "Fermer l'appel par deux accolades, ou effacer celles qui l'ouvrent.";
        UnknownFigure "chiffre-inconnu" "" Error, "Un texte appelle un chiffre calculé qui n'existe pas.", "",
            "Prendre le nom d'un chiffre calculé, que le message propose ; à défaut, écrire le chiffre en toutes lettres.";
        StaleFigure "chiffre-perime" "" Warning, "Un chiffre écrit à la main dans un texte est celui que calcule le suivi, à la précision où il est écrit.", "",
            "Appeler le chiffre par son nom, que le message donne, au lieu de l'écrire ; ou corriger le suivi.";
    }

    FollowUp "Le suivi et la publication" {
        CitizenVotesPartial "votes-citoyens-incomplets" "" Warning, "Le vote d'une proposition est compté sur papier et en ligne.", "",
            "Saisir le vote qui manque, 0 s'il n'y en a pas eu ; ou saisir le total seul.";
        CitizenVotesDiffer "votes-citoyens-incoherents" "" Error, "Votes papier et votes numériques font le total.", "",
            "Corriger l'un des trois nombres, ou vider le total : il est alors calculé.";
        ProgressMissing "suivi-absent" "" Error, "Chaque proposition en vigueur a une ligne de suivi pour chaque année suivie.", "",
            "Ajouter la ligne de suivi de la proposition, ou dire quand elle a été ajoutée ou retirée.";
        ProgressOutside "suivi-hors-periode" "" Warning, "Une proposition est suivie de son ajout à son retrait.", "",
            "Effacer la ligne de suivi, ou corriger « Ajoutée en » et « Retirée en ».";
        NamesMissing "collectivite-absente" "" Warning, "La couverture d'un bilan porte le nom de la collectivité et celui de la convention.", "",
            "Remplir « Collectivité » et « Convention » dans la feuille Paramètres.";
        ClosingDateMissing "date-d-arrete-absente" "" Info, "Sans date d'arrêté, le bilan dit seulement l'année.", "",
            "Remplir « Arrêté au » pour que le bilan dise le jour du décompte.";
        YearNotDescribed "annee-non-decrite" "" Info, "Une année suivie a sa ligne dans la feuille Années.", "",
            "Ajouter la ligne de l'année, avec sa date d'arrêté.";
        YearWithoutReport "annee-sans-bilan" "" Info, "Une année sans ligne de suivi n'a ni bilan ni tableau annexé.", "",
            "Remplir la feuille Suivi pour cette année si un bilan est voulu ; sinon, ne rien faire.";
        YearNotBegun "annee-a-remplir" "" Info, "Une année dont aucune ligne de suivi n'a de statut n'est pas commencée : elle n'a pas de bilan, et n'empêche pas ceux des autres.", "",
            "Remplir la colonne « Statut » de toutes ses lignes, quand le décompte est fait.";
        DocumentsWithdrawn "document-retire" "" Warning, "Un document publié la fois d'avant n'est plus produit.", "",
            "Si le retrait n'est pas voulu, vérifier les feuilles et l'année de ce document, puis produire à nouveau.";
        NothingToPublish "rien-a-publier" "" Error, "Le classeur ne contient rien pour l'année demandée.", "",
            "Demander une année que le classeur contient, ou en remplir le suivi et les délibérations.";
    }

    Sitting "La séance" {
        SpecialRegime "regime-derogatoire" "DRT-01" Info, "La date de la séance tombe sous un régime dérogatoire.", "Loi n° 2020-290, art. 10 ; loi n° 2020-1379, art. 6 ; loi n° 2021-1465, art. 10",
            "Vérifier la date de la séance ; si elle est juste, ne rien faire.";
        OtherRegime "regime-non-verifie" "DRT-01" Info, "Les règles de cette assemblée ne sont pas celles du droit commun : quorum et pouvoirs ne sont dits que pour information.", "CGCT, L2541-1 et suivants",
            "Vérifier soi-même le quorum et les pouvoirs ; si le droit commun s'applique, corriger « Régime » dans la feuille Assemblées.";
        ConvocationMissing "convocation-absente" "CON-01" Warning, "L'acte mentionne la date de la convocation ; sans elle, il n'en dit rien.", "CGCT, L2121-10",
            "Remplir « Convoquée le » dans la feuille Séances.";
        ConvocationLate "convocation-tardive" "CON-02" Warning, "La convocation précède la séance de trois jours francs (moins de 3 500 habitants) ou de cinq.", "CGCT, L2121-11, L2121-12, L5211-1",
            "Vérifier « Convoquée le » ; si le délai a été abrégé pour urgence, écrire « oui » dans « Urgence ».";
        ConvocationShortened "convocation-d-urgence" "CON-03" Info, "L'urgence abrège le délai, sans descendre sous un jour franc.", "CGCT, L2121-11, L2121-12",
            "Rendre compte de l'urgence à l'ouverture de la séance et faire se prononcer le conseil.";
        ConvocationTooShort "convocation-trop-courte" "CON-03" Error derogable, "Même en urgence, un jour franc sépare la convocation de la séance.", "CGCT, L2121-11, L2121-12",
            "Vérifier « Convoquée le » ; si les faits sont tels, les dire dans « Motif de dérogation ».";
        ConvocationAfterSitting "convocation-apres-seance" "CON-04" Error, "La convocation précède la séance.", "",
            "Corriger « Convoquée le » ou la date de la séance.";
        MembersDiffer "membres-en-exercice" "SEA-01" Error, "Le nombre de membres en exercice est celui de la feuille Membres ce jour-là.", "",
            "Compléter la feuille Membres (colonnes « Du » et « Au »), corriger le nombre, ou le vider.";
        TooManyMembers "sieges-depasses" "SEA-02" Error, "Les membres en exercice ne dépassent pas l'effectif légal.", "CGCT, L2121-2",
            "Clore dans la feuille Membres (colonne « Au ») le mandat de qui n'y siège plus, ou corriger « Sièges ».";
        VacantSeats "sieges-vacants" "SEA-02" Info, "Un siège vacant ne compte ni en exercice ni pour le quorum.", "CGCT, L2121-17",
            "Vérifier qu'aucun membre ne manque dans la feuille Membres ; sinon, ne rien faire.";
        AttendanceMissing "membre-sans-presence" "SEA-01" Error, "Chaque membre en exercice a sa ligne de présence, dès que la séance en a une.", "",
            "Ajouter sa ligne dans la feuille Présences, ou clore son mandat dans la feuille Membres (colonne « Au »).";
        SittingWithoutDate "seance-sans-date" "" Error, "Une séance dont la liste des présents est tenue a une date.", "CGCT, R2121-9",
            "Remplir « Date » dans la feuille Séances.";
        AlternateBesideMember "suppleant-et-titulaire" "" Error, "Un suppléant siège à la place du titulaire, jamais avec lui.", "CGCT, L5211-6",
            "Dire absent celui des deux qui n'a pas siégé.";
        SecondAlternate "suppleants-en-double" "" Error, "Un seul suppléant siège à la place d'un titulaire.", "CGCT, L5211-6",
            "Dire absent l'un des deux suppléants dans la feuille Présences.";
        PresidentMissing "president-absent" "" Error, "Une séance tenue a un président.", "CGCT, L2121-14",
            "Remplir « Président » dans la feuille Séances : un membre présent, ou « M. le Maire ».";
        SecretaryMissing "secretaire-non-nomme" "SEC-01" Warning, "Le conseil nomme un secrétaire au début de la séance.", "CGCT, L2121-15",
            "Remplir « Secrétaire » dans la feuille Séances.";
        SecretaryAway "secretaire-absent" "SEC-01" Error derogable, "Le secrétaire de séance est présent.", "CGCT, L2121-15",
            "Nommer qui a tenu le secrétariat ; si les faits sont tels, les dire dans « Motif de dérogation ».";
        SecretaryLeaves "secretaire-parti" "SEC-02" Warning, "Un secrétaire de séance reste jusqu'au bout, ou un autre le remplace.", "CGCT, L2121-15",
            "Nommer dans « Secrétaire » celui qui a pris la suite, à côté du premier.";
        AgendaIncomplete "ordre-du-jour-incomplet" "" Info, "La liste des délibérations, le feuillet de clôture et les tables parlent de toute une séance : le classeur doit en tenir tous les actes.", "CGCT, L2121-25, R2121-9",
            "Saisir chaque acte de la séance dans la feuille Délibérations, puis dire « oui » dans « Ordre du jour complet ».";
        ItemsMissing "rapports-manquants" "REG-02" Error, "Quand l'ordre du jour est dit complet, les numéros de rapport se suivent.", "CGCT, R2121-9",
            "Ajouter les rapports qui manquent dans la feuille Délibérations, ou vider « Ordre du jour complet ».";
        ListPostedLate "liste-affichee-tard" "PUB-01" Warning, "La liste des délibérations est affichée et mise en ligne dans la semaine.", "CGCT, L2121-25",
            "Vérifier « Liste affichée le » ; si la date est juste, il n'y a rien à corriger.";
        MinutesLate "pv-publie-tard" "PUB-02" Info, "Le procès-verbal est publié dans la semaine qui suit le jour où il est arrêté.", "CGCT, L2121-15",
            "Vérifier « PV arrêté le » et « PV publié le » ; si les dates sont justes, il n'y a rien à corriger.";
        ListSentLate "liste-envoyee-tard" "PUB-03" Info, "Un EPCI envoie la liste des délibérations, dans le mois, aux conseillers municipaux qui n'y siègent pas.", "CGCT, L5211-40-2",
            "Vérifier « Liste envoyée le » ; si la date est juste, il n'y a rien à corriger.";
    }

    Proxies "Les pouvoirs" {
        ProxyWithoutHolder "pouvoir-sans-mandataire" "POU-04" Error, "Un membre représenté l'est par quelqu'un.", "CGCT, L2121-20",
            "Remplir « Pouvoir à », ou dire le membre absent ou excusé.";
        ProxyOfPresent "present-et-represente" "POU-02" Error, "Un membre présent n'est pas représenté.", "CGCT, L2121-20",
            "Vider « Pouvoir à », ou dire le départ dans la feuille Mouvements.";
        ProxyMisplaced "pouvoir-sans-depart" "POU-04" Error, "Pendant la séance, un pouvoir se donne en partant.", "CGCT, L2121-20",
            "Vider « Pouvoir à » dans la feuille Mouvements, ou dire « quitte ».";
        ProxyToSelf "pouvoir-a-soi" "POU-04" Error, "Un pouvoir se donne à un collègue.", "CGCT, L2121-20",
            "Nommer le collègue qui porte le pouvoir, ou vider « Pouvoir à ».";
        ProxyToRepresented "mandataire-represente" "POU-03" Error, "Un mandataire n'est pas lui-même représenté : un pouvoir ne se transmet pas.", "CGCT, L2121-20",
            "Vider « Pouvoir à » et dire le membre absent : son pouvoir ne peut pas être porté.";
        ProxyToAbsent "mandataire-absent" "POU-03" Error, "Un mandataire vient à la séance.", "CGCT, L2121-20",
            "Corriger « Pouvoir à », ou le vider et dire le membre absent : son pouvoir n'a pas été porté.";
        TooManyProxies "pouvoirs-en-trop" "POU-01" Error derogable, "Un membre ne porte pas plus de pouvoirs que le régime de la séance n'en admet.", "CGCT, L2121-20",
            "Corriger « Pouvoir à » ; si les faits sont tels, les dire dans « Motif de dérogation ».";
        ProxyInoperative "pouvoir-sans-effet" "POU-06" Warning, "Un pouvoir ne vaut que tant que le mandataire est dans la salle.", "CGCT, L2121-20",
            "Vérifier les mouvements du mandataire ; s'ils sont justes, ne rien faire : la voix n'est pas comptée.";
        ProxiesBeyondHolders "pouvoirs-impossibles" "VOT-02" Error, "Les présents ne peuvent pas porter plus de pouvoirs que le régime de la séance n'en admet pour chacun.", "CGCT, L2121-20",
            "Corriger « Présents » ou « Représentés » dans la feuille Délibérations.";
        ProxyTooOld "pouvoir-trop-ancien" "POU-05" Warning, "Un même pouvoir ne vaut pas plus de trois séances de suite, sauf maladie constatée.", "CGCT, L2121-20",
            "Vérifier « Pouvoir signé le » : un nouveau pouvoir peut être écrit pour chaque séance.";
        ProxiesChanged "pouvoirs-en-seance" "POU-07" Info, "Des pouvoirs ont commencé ou fini pendant la séance.", "CGCT, L2121-20",
            "Vérifier que c'est bien ce qui s'est passé ; il n'y a rien à corriger.";
    }

    Movements "Les mouvements" {
        MovementContradicts "mouvement-contradictoire" "MVT-01" Error, "Un mouvement part de l'état où se trouve le membre.", "",
            "Corriger le mouvement, son ordre ou sa question, ou la ligne de présence.";
        QuestionUnclear "question-incomprise" "MVT-03" Error, "Une question se nomme par son numéro, plusieurs par leurs deux bouts.", "",
            "Écrire un numéro de rapport, ou deux dans l'ordre d'examen : « 7 », « 2 à 4 ».";
        OutingEmpty "sortie-sans-question" "MVT-01" Error, "Une sortie couvre au moins une question, jusqu'à son vote.", "",
            "Nommer la question suivante, ou dire « quitte ».";
        MovementByClock "mouvement-a-l-heure" "MVT-02" Warning, "Une heure seule ne dit pas à quelle question un mouvement prend effet.", "",
            "Remplir « Question » : le numéro de la question en cours à cette heure.";
        MovementUnplaced "mouvement-sans-moment" "MVT-03" Error, "Un mouvement nomme sa question.", "",
            "Remplir « Question » : le numéro de la question en cours.";
        QuestionUnordered "question-sans-rang" "MVT-03" Warning, "Quand les questions ont un ordre d'examen, un mouvement nomme une question qui en a un.", "",
            "Ajouter la question dans la feuille Délibérations, avec son « Ordre d'examen » : un code, un numéro, un objet, un type et un résultat suffisent.";
        ChairedByAnother "presidence-d-un-autre" "" Warning, "Le maire ou le président préside, sauf absence ou empêchement.", "CGCT, L2121-14",
            "Vérifier qui présidait : il manque peut-être un mouvement « reprend » ; si les faits sont tels, il n'y a rien à corriger.";
        ChairAway "president-hors-de-la-salle" "MVT-01" Error, "Qui préside est dans la salle.", "CGCT, L2121-14",
            "Dire dans la feuille Mouvements qui a présidé (« préside »), ou corriger la présence du président.";
        MovementsOpposed "mouvements-opposes" "MVT-01" Error, "Un membre n'arrive et ne part pas au même instant.", "",
            "Corriger la question ou le moment de l'un des deux mouvements.";
        MovementsOutOfOrder "mouvements-en-desordre" "MVT-01" Warning, "Les mouvements sont numérotés dans l'ordre des questions.", "",
            "Corriger « Ordre », ou la question et le moment du mouvement.";
    }

    Quorum "Le quorum" {
        QuorumMissed "quorum-non-atteint" "QUO-01" Error derogable, "Le conseil ne délibère que si assez de membres sont présents à l'ouverture de la question.", "CGCT, L2121-17",
            "Vérifier présences et mouvements ; dire une seconde convocation dans la feuille Séances, ou les faits dans « Motif de dérogation ».";
        QuorumMissedOnNote "quorum-du-prend-acte" "QUO-05" Warning, "Un « prend acte » est une délibération : le quorum s'y vérifie aussi.", "CGCT, L2121-17",
            "Vérifier présences et mouvements ; s'ils sont justes, remettre la question à une autre séance.";
        QuorumAtMinimum "quorum-au-minimum" "QUO-02" Warning, "Un départ de plus, et le quorum manquait.", "CGCT, L2121-17",
            "Vérifier présences et mouvements ; s'ils sont justes, ne rien faire.";
        LowestAttendance "presence-la-plus-faible" "QUO-04" Info, "La question où le moins de membres étaient présents.", "",
            "Ne rien faire : ce nombre aide à relire la feuille Mouvements.";
        QuorumDiffers "quorum-annonce" "QUO-03" Error, "Le quorum noté en séance est celui de la loi à la date de la séance.", "CGCT, L2121-17",
            "Corriger « Quorum » dans la feuille Séances, ou vider la cellule : il est calculé.";
        SecondConvocationTooSoon "seconde-convocation-trop-proche" "QUO-01" Warning, "Trois jours francs au moins séparent la séance sans quorum de la seconde ; sinon le quorum reste nécessaire.", "CGCT, L2121-17",
            "Vérifier les deux dates ; si elles sont justes, la séance se tient au quorum ordinaire.";
    }

    Votes "Les votes" {
        CountDiffers "nombre-annonce" "VOT-01" Error, "Les nombres notés en séance sont ceux que donnent les feuilles Présences et Mouvements.", "",
            "Corriger le nombre noté, ou la feuille Présences ou Mouvements ; la cellule peut aussi être vidée.";
        VotesWithoutRoll "voix-sans-presence" "VOT-01" Error, "Un vote se prouve par la liste des présents.", "CGCT, L2121-15",
            "Remplir la feuille Présences pour cette séance.";
        VotesIncomplete "vote-incomplet" "VOT-06" Error, "Pour, contre et abstentions se remplissent ensemble.", "",
            "Remplir pour, contre et abstention ensemble ; zéro s'écrit 0.";
        VotesDiffer "votes-et-votants" "VOT-06" Error, "Pour, contre, abstentions, blancs et nuls font les votants.", "CGCT, L2121-20",
            "Corriger les voix, la feuille Présences, la feuille Mouvements ou la feuille Retraits.";
        DeclinedBeyond "non-participation-impossible" "VOT-03" Error, "Il n'y a pas plus de voix qui ne prennent pas part que de présents et de représentés.", "",
            "Corriger « Non participation », ou vider la cellule : elle est calculée.";
        WithdrawalTwice "retrait-soustrait-deux-fois" "VOT-05" Error, "Un membre qui se retire sort des présents, ou compte en non participation : jamais les deux.", "",
            "Choisir l'un des deux usages dans « Retrait compté en » de la feuille Assemblées, et corriger « Présents » ou « Non participation ».";
        NonParticipationDiffers "non-participation" "VOT-05" Error, "Les voix qui ne prennent pas part sont celles des membres retirés et de ceux qui le déclarent.", "",
            "Vider « Non participation », qui se calcule, ou compléter les feuilles Retraits et Scrutins.";
        NamedVoicesDiffer "voix-nommees" "VOT-06" Error, "Les voix nommées font les totaux.", "",
            "Corriger les lignes de la feuille Scrutins, ou les totaux de la délibération.";
        VoiceWithoutPosition "voix-sans-position" "VOT-04" Error, "Chaque voix a une position, sauf convention déclarée.", "CGCT, L2121-21",
            "Ajouter les voix qui manquent dans la feuille Scrutins, ou dire « pour » dans « Vote par défaut » de la feuille Assemblées.";
        VoiceOfAbsent "voix-d-un-absent" "VOT-03" Error, "Seuls votent les présents, pour eux et pour qui leur a donné pouvoir.", "CGCT, L2121-20",
            "Mettre le mandataire dans « Membre » et qui a donné pouvoir dans « Voix de », ou effacer la ligne.";
        VoiceOfSilenced "voix-d-un-retire" "VOT-03" Error, "Qui est sorti pour une question n'y vote ni pour lui ni pour un autre.", "CGCT, L2121-20",
            "Effacer la ligne de la feuille Scrutins, ou corriger la feuille Retraits ou Mouvements.";
        VoiceTwice "voix-en-double" "VOT-06" Error, "Une voix se compte une fois.", "CGCT, L2121-20",
            "Effacer l'une des deux lignes de la feuille Scrutins.";
        VoiceNotHeld "voix-non-portee" "POU-04" Error, "On ne porte que la voix de qui a donné pouvoir.", "CGCT, L2121-20",
            "Corriger « Voix de », ou le pouvoir dans la feuille Présences ou Mouvements.";
        NamesInSecretVote "noms-au-scrutin-secret" "SCR-01" Error, "Un scrutin secret ne nomme personne.", "CGCT, L2121-21",
            "Effacer ces lignes de la feuille Scrutins, ou corriger « Scrutin ».";
        BlanksInOpenVote "blancs-hors-scrutin-secret" "SCR-02" Error, "Blancs et nuls n'existent qu'au scrutin secret.", "CGCT, L2121-21",
            "Vider « Blancs » et « Nuls », ou dire « secret » dans « Scrutin ».";
        TieUnsettled "partage-des-voix" "VOT-07" Error, "À égalité, la voix du président de séance l'emporte : il faut la connaître.", "CGCT, L2121-20",
            "Remplir « Vote du président » : le sens du vote du président de séance.";
        ChairVoteDiffers "vote-du-president-contredit" "VOT-06" Error, "Le vote du président est le même dans la feuille Délibérations et dans la feuille Scrutins.", "CGCT, L2121-20",
            "Corriger « Vote du président », ou la ligne du président dans la feuille Scrutins ; qui ne prend pas part n'a pas de voix prépondérante.";
        ResultWording "libelle-du-resultat" "VOT-08" Warning, "Le résultat écrit ne dit pas ce que disent les voix.", "CGCT, L2121-20",
            "Corriger « Résultat », ou le vider : il est alors composé d'après les voix.";
        ResultContradicted "resultat-contredit" "VOT-09" Error, "Le résultat écrit est le contraire de celui des voix.", "CGCT, L2121-20",
            "Corriger les voix ou « Résultat » : l'un des deux est faux.";
        InterestedVotes "conseiller-interesse" "INT-01" Error derogable, "Un conseiller intéressé ne vote ni pour lui ni pour un autre.", "CGCT, L2131-11",
            "Effacer sa voix de la feuille Scrutins ; si les faits sont tels, les dire dans « Motif de dérogation ».";
        WithdrawalOfAbsent "retrait-d-un-absent" "" Warning, "Un retrait nomme un membre présent ou représenté.", "",
            "Effacer la ligne de la feuille Retraits, ou corriger la feuille Présences.";
        Withdrawals "retraits-de-la-question" "INT-04" Info, "Des membres se sont retirés d'une question : l'acte le dit.", "CGCT, L2131-11, L1111-6",
            "Vérifier que ce sont bien les membres concernés ; il n'y a rien à corriger.";
        RecusalBeforeLaw "deport-avant-la-loi" "" Warning, "Avant le 23 février 2022, la loi ne connaît pas le déport : le membre compte en exercice pour le quorum.", "Loi n° 2022-217, art. 217",
            "Prendre le motif « intéressé L2131-11 » dans la feuille Retraits.";
        InterestedReports "rapporteur-interesse" "INT-02" Warning, "Le rapporteur n'est pas intéressé à l'affaire.", "CGCT, L2131-11",
            "Nommer le rapporteur qui a présenté l'affaire, ou corriger la feuille Retraits.";
        VotesOnNote "vote-sur-prend-acte" "VOT-09" Error, "Prendre acte n'est pas voter.", "",
            "Vider les voix, ou dire « vote » dans « Type ».";
    }

    Accounts "Les comptes de l'exécutif" {
        AccountsUnsaid "nature-du-compte" "" Warning, "Un compte de l'exécutif se dit dans « Nature » : il a ses règles de présidence et de vote.", "CGCT, L2121-14",
            "Dire « compte administratif » ou « CFU » dans « Nature » ; si l'objet parle d'autre chose, le formuler autrement.";
        AccountsNotVoted "compte-sans-vote" "" Error, "Le compte de l'exécutif se vote : le conseil ne peut pas en prendre acte.", "CGCT, L1612-12, L2121-31",
            "Dire « vote » dans « Type » et remplir les voix, ou « ordinaire » dans « Nature ».";
        ExecutiveUnknown "executif-inconnu" "CPT-02" Error, "Pour juger le vote d'un compte, il faut savoir qui est l'exécutif.", "CGCT, L2121-14",
            "Remplir « Titre du président » dans la feuille Assemblées, et la même qualité pour un seul membre dans la feuille Membres.";
        AccountsChairedByExecutive "compte-preside-par-l-executif" "CPT-01" Error derogable, "Le conseil élit qui préside quand il débat du compte de son exécutif et le vote.", "CGCT, L2121-14",
            "Dire dans la feuille Mouvements qui « préside » pour cette question.";
        ExecutiveVotesAccounts "compte-vote-par-l-executif" "CPT-02" Error derogable, "L'exécutif se retire au vote de son compte : il ne vote pas, et nul ne vote pour lui.", "CGCT, L2121-14",
            "Ajouter sa ligne dans la feuille Retraits, au motif « compte », ou dire « sort » dans la feuille Mouvements.";
        AccountsQuorumAtMinimum "quorum-du-compte" "CPT-03" Warning, "Sans l'exécutif, qui se retire, le quorum du compte est atteint au plus juste.", "CGCT, L2121-14, L2121-17",
            "Vérifier la feuille Présences : un départ de plus, et le quorum manquait.";
        AccountsSignedByChair "compte-signe-par-le-president" "CPT-04" Info, "Le compte de l'exécutif est signé et transmis par qui préside à cette question.", "CGCT, R2121-8",
            "Il n'y a rien à corriger : l'acte porte cette signature.";
        ChairNotResumed "presidence-non-reprise" "CPT-05" Error, "L'exécutif reprend la présidence avant la question suivante qu'il signe.", "CGCT, L2121-14",
            "Ajouter le mouvement « reprend », après le vote du compte.";
        SignatoryNotChair "compte-mal-signe" "SIG-03" Error derogable, "Le signataire du compte de l'exécutif est qui a présidé à cette question.", "CGCT, R2121-8",
            "Vider « Signataire » : ce sera le président de séance ; si l'acte a été signé ainsi, le dire dans « Motif de dérogation ».";
    }

    Acts "Les actes" {
        SignatoryWithoutQuality "signataire-sans-qualite" "SIG-01" Error, "Une signature porte prénom, nom et qualité.", "CRPA, L212-1",
            "Remplir « Qualité du signataire », ou « Qualité » dans la feuille Membres.";
        QualityOfAnother "qualite-d-un-autre" "SIG-01" Error, "La qualité de l'exécutif ne s'imprime que sous son nom.", "CRPA, L212-1",
            "Vider « Qualité du signataire » : celle de la feuille Membres s'imprime ; ou écrire celle du signataire.";
        SignatoryAway "signataire-absent" "SIG-02" Warning, "Le signataire n'était pas à la séance.", "CGCT, L2121-23",
            "Vérifier « Signataire » et la feuille Présences ; s'ils sont justes, ne rien faire.";
        RapporteurAway "rapporteur-absent" "POU-08" Warning, "Le rapporteur était dans la salle.", "",
            "Vérifier « Rapporteur » et la feuille Présences ; s'ils sont justes, ne rien faire.";
        ActNumberTwice "numero-d-acte-en-double" "REG-01" Error, "Un numéro d'acte ne sert qu'une fois par assemblée.", "",
            "Corriger l'un des deux numéros d'après le registre.";
        DecisionMissing "acte-sans-decision" "" Info, "Un acte pris dit ce que le conseil décide, ou ce dont il prend acte.", "CGCT, L2121-29",
            "Ajouter au moins un « article » dans la feuille Textes.";
        ItemNeeded "rapport-sans-numero" "REG-02" Error, "Un acte pris dans une séance qui a des mouvements ou des retraits porte son numéro de rapport.", "CGCT, R2121-9",
            "Remplir « Rapport n° ».";
        OrderIncomplete "ordre-d-examen-incomplet" "REG-02" Error, "L'ordre d'examen est donné pour toutes les questions d'une séance, ou pour aucune.", "CGCT, R2121-9",
            "Remplir « Ordre d'examen » pour chaque acte de la séance, ou vider la colonne.";
        OrderTwice "ordre-d-examen-en-double" "REG-02" Error, "Deux questions d'une séance ne s'examinent pas au même rang.", "CGCT, R2121-9",
            "Corriger l'un des deux « Ordre d'examen ».";
        ItemTwice "rapport-en-double" "REG-02" Error, "Un numéro de rapport ne sert qu'une fois par séance.", "CGCT, R2121-9",
            "Corriger l'un des deux « Rapport n° ».";
        ReceiptIncomplete "caractere-executoire" "TRA-02" Info, "L'acte est exécutoire une fois publié et reçu en préfecture : une des deux dates manque.", "CGCT, L2131-1",
            "Remplir « Préfecture date » et « Publiée le » quand elles sont connues.";
        PublishedBeforeSitting "publiee-avant-seance" "TRA-03" Error, "Un acte se publie après la séance.", "CGCT, L2131-1",
            "Corriger « Publiée le » ou la date de la séance.";
        ReceivedBeforeSitting "prefecture-avant-seance" "TRA-03" Error, "La préfecture reçoit l'acte après la séance.", "CGCT, L2131-1",
            "Corriger « Préfecture date » ou la date de la séance.";
        ReceiptMissing "accuse-absent" "TRA-01" Info, "Un acte transmissible est publié, et la préfecture n'en a pas accusé réception.", "CGCT, L2131-1, L2131-2",
            "Remplir « Préfecture date » quand l'accusé arrive ; « Transmissible : non » si l'acte n'a pas à être transmis.";
        PublishedWithoutAuthor "publication-sans-auteur" "PUB-04" Warning, "Un acte publié porte le prénom, le nom et la qualité de son auteur, et la date de sa mise en ligne.", "CGCT, R2131-1",
            "Remplir « Signataire », « Qualité du signataire » et « Publiée le ».";
        NumberMisspelt "nombre-mal-ecrit" "TYP-01" Info, "Un nombre en toutes lettres suit l'orthographe traditionnelle ou celle de 1990.", "",
            "Corriger le texte : la graphie juste est dans le message.";
    }

    OpenData "Les données ouvertes" {
        OpenDataWithoutSiret "donnees-ouvertes-sans-siret" "" Info, "Le fichier des délibérations en données ouvertes porte le SIRET de la collectivité : sans lui, il n'est pas produit.", "SCDL Délibérations 2.1.5",
            "Remplir « SIRET » dans la feuille Assemblées, en texte ; sinon, ne rien faire.";
        PrefectureUnclear "prefecture-mal-ecrite" "" Warning, "Une préfecture s'écrit PREF063, une sous-préfecture SPREF0631, un SGAR SGAR063.", "SCDL Délibérations 2.1.5",
            "Corriger « Préfecture » dans la feuille Assemblées : les données ouvertes n'en disent rien d'ici là.";
        SubjectMissing "matiere-absente" "" Warning, "Un acte pris porte le code de sa matière : sans lui, il n'est pas dans les données ouvertes.", "SCDL Délibérations 2.1.5",
            "Écrire dans « Matière code » celui de la télétransmission, en texte : « 5.2 ».";
        SubjectUnknown "matiere-inconnue" "" Warning, "Une matière est l'un des cinquante-sept codes de deuxième niveau de la nomenclature Actes.", "SCDL Délibérations 2.1.5",
            "Prendre un code de la nomenclature, de 1.1 à 9.4, en texte : un tableur ferait de « 7.10 » le nombre 7,1.";
        BudgetHalf "budget-incomplet" "" Warning, "L'année et le nom d'un budget vont ensemble.", "SCDL Délibérations 2.1.5",
            "Remplir « Budget année » et « Budget nom », ou vider les deux.";
        BudgetYearUnclear "annee-de-budget" "" Warning, "L'année d'un budget s'écrit 2025, ou 2025/2026.", "SCDL Délibérations 2.1.5",
            "Corriger « Budget année ».";
        AddressUnencoded "adresse-non-encodee" "" Warning, "Une adresse ne contient que les signes qu'admet une adresse ; les autres s'écrivent en « % ».", "RFC 3986",
            "Copier l'adresse depuis la barre du navigateur : elle s'y trouve encodée.";
        ActNumberMissing "numero-d-acte-absent" "" Info, "Un acte publié en données ouvertes porte un numéro ; sans lui, c'est son code.", "SCDL Délibérations 2.1.5",
            "Remplir « Numéro d'acte » quand il est donné.";
        ActNumberAsNumber "numero-d-acte-en-chiffres" "REG-03" Warning, "Un numéro d'acte contient une lettre, ou un tiret qui n'en fait pas une date : un tableur ôte les zéros d'un nombre.", "",
            "Numéroter les actes à venir avec une lettre ou un tiret, « 2025-0153 » ; un acte déjà numéroté garde son numéro.";
    }

    Making "La composition des documents" {
        TemplateFault "modele-fautif" "" Defect, "Un modèle ne peut pas être rempli.", "",
            "Corriger le modèle à la ligne dite, ou l'ôter du dossier des modèles ; si le modèle est celui du programme, le signaler.";
        TypesetFault "composition-impossible" "" Defect, "Le document ne peut pas être composé.", "",
            "Corriger le modèle à la ligne dite ; si le modèle est celui du programme, le signaler.";
    }
}

#[cfg(test)]
mod tests;
