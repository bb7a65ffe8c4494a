//! French words for what is done by one and not by another, as patterns of
//! [`Senses`](super::senses::Senses): one row for each way to say it, with the deed as it is shown.

/// Deeds by their verbs; who does them is told by `deeds`.
pub(super) const DEEDS: &[(&str, &str)] = &[
    ("ouvert|ouverte|ouverts|ouvertes|ouvrir|ouvre|ouvrit|ouvrent|force|forcee|forcees", "ouvert"),
    ("ferme|fermee|fermes|fermees|fermer|ferment|fermait", "fermé"),
    ("arret|fermeture decide|decidee|ordonne|ordonnee|voulu|voulue", "fermé"),
    ("decide|ordonne arreter|fermer|suspendre|cesser|fermeture|arret", "fermé"),
    ("tue|tues|tuee|tuees|abattu|abattus|abattue|abattues|abat|abattent", "tué"),
    ("tire|tires|tirer|tirent|tirait", "tiré"),
    (
        "detruit|detruits|detruite|detruites|detruire|demoli|demolie|demolis|rase|rasee|rases|rasees",
        "détruit",
    ),
    ("perce|percee|perces|eventre|eventree|defonce|defoncee|dynamite|dynamitee", "détruit"),
    ("decouvert|decouverte|decouverts|retrouve|retrouvee|retrouves|trouve|trouvee|trouves", "trouvé"),
    ("sauve|sauvee|sauves|secouru|secourue|secourus|repeche|repechee|repeches", "sauvé"),
    ("recueilli|recueillie|recueillis|helitreuille|helitreuillee|helitreuilles", "sauvé"),
    ("porte secours", "sauvé"),
    ("libere|liberee|liberes|liberees|liberer", "libéré"),
    ("maitrise|maitrisee|maitrises|desarme|desarmee|neutralise", "maîtrisé"),
    ("paye|payee|payes|paie|finance|financee|finances|regle|reglee", "payé"),
    ("annule|annulee|annules|annulees|annuler|reporte|reportee|interdit|interdite|interdits", "annulé"),
    ("allume|allumee|incendie|incendiee|incendies|incendier", "incendié"),
    ("bombarde|bombardee|bombardes|pilonne|pilonnee", "bombardé"),
    ("construit|construite|construits|bati|batie|repare|reparee|repares", "construit"),
    ("alerte|alertee|prevenu|prevenue|donne l alerte", "alerté"),
    ("vendu|vendue|vendus|vendues|vendre", "vendu"),
    ("declenche|declenchee|provoque|provoquee|provoques", "provoqué"),
    ("peint|peinte|sculpte|sculptee|ecrit|ecrite|compose|composee|dessine|dessinee", "fait"),
    ("mis|mettre|met|mettant|boute feu", "incendié"),
    ("declenche|provoque|cause|allume incendie|feu|sinistre|brasier", "incendié"),
    ("commande|ordonne|provoque|declenche|actionne|cause ouverture", "ouvert"),
    ("commande|ordonne|provoque|declenche fermeture|arret", "fermé"),
    ("fait|fit|faire|faisait|font sauter|exploser|detoner", "détruit"),
    ("disloque|disloquee|disloques|pulverise|pulverisee|desintegre|desintegree", "détruit"),
    (
        "neutralise|neutralisee|desactive|desactivee|deconnecte|deconnectee|sabote|sabotee|eteint|eteinte \
         alarme|sirene|systeme|camera|cameras|courant|electricite|radar",
        "coupé",
    ),
    ("coupe|coupee|coupes|coupees|couper|debranche|debranchee|arrache|arrachee", "coupé"),
    ("percute|percutee|percutes|heurte|heurtee|renverse|renversee|embouti|emboutie", "percuté"),
    ("signe|signee|signes|paraphe|paraphee", "signé"),
    ("perdu|perdue|perdus|egare|egaree|egares", "perdu"),
    ("efface|effacee|effaces|supprime|supprimee|detruit|detruite preuves|fichiers|donnees|dossier", "effacé"),
    ("livre|livree|fourni|fournie|donne|donnee armes|noms|plans|dossier|liste|documents", "livré"),
    ("contamine|contaminee|pollue|polluee|empoisonne|empoisonnee|infecte|infectee", "contaminé"),
    ("choisi|choisie|designe|designee|nomme|nommee", "choisi"),
    ("refuse|refusee|rejete|rejetee|repousse|repoussee", "refusé"),
    ("rompu|rompue|viole|violee|enfreint|enfreinte treve|accord|cessez-le-feu|negociations|contrat", "rompu"),
    ("lance|lancee|jete|jetee pierres|grenades|projectiles|assaut|attaque", "lancé"),
    ("invente|inventee|concu|concue|mis au point", "conçu"),
    ("marque|marquee|inscrit|inscrite but|buts|essai|penalty", "marqué"),
    ("decide|decidee|pris|prise decision", "décidé"),
    ("casse|cassee|casses|brise|brisee|brises|saccage|saccagee|saccages", "cassé"),
    ("remorque|remorquee|remorques|tracte|tractee|hisse|hissee|renfloue|renflouee", "remorqué"),
    ("eteint|eteinte|circonscrit|etouffe", "éteint"),
    ("vole|volee|voles|derobe|derobee|emporte|emportee|emportes", "emporté"),
    ("evacue|evacuee|evacues|transporte|transportee|transportes|emmene|emmenes", "emmené"),
    ("enterre|enterree|inhume|inhumee|enterres", "enterré"),
];

/// Whether a folded word is an auxiliary after which the participle of a deed stands.
pub(super) fn is_auxiliary(word: &str) -> bool {
    matches!(word, "a" | "ont" | "avait" | "avaient" | "aurait" | "auraient" | "ete" | "ai" | "avons")
}

/// Whether a folded word is a participle that says too little by itself.
pub(super) fn is_light(word: &str) -> bool {
    const WORDS: &str = " fait faite faits dit dite mis mise pris prise permis voulu tenu eu ete pu du su vu venu donne \
        annonce declare affirme indique demande explique ajoute precise assure reconnu confirme commence ";
    WORDS.contains(&format!(" {word} "))
}

/// Whether without such a folded word a sentence does not insist on who did something.
pub(super) fn is_insisting(word: &str) -> bool {
    matches!(word, "qui" | "personne" | "aucun" | "aucune" | "nul")
}

/// Whether two kinds of doer may do a deed each, or both together: sign, refuse, open an inquiry.
pub(super) fn may_be_shared(deed: &str, object: &[String]) -> bool {
    const SHARED: [&str; 9] =
        ["signé", "refusé", "payé", "alerté", "choisi", "décidé", "lancé", "emmené", "tiré"];
    const OPENED: [&str; 6] = ["enquete", "information", "instruction", "procedure", "dialogue", "voie"];
    SHARED.contains(&deed) || deed == "ouvert" && object.iter().any(|thing| OPENED.contains(&thing.as_str()))
}
