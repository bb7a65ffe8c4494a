//! What the words right around a date tell of its side: an act named by its month, what befell, what is due,
//! what lasts until then. Which of them wins over the verbs is the business of `tense`.

use super::{
    participles::{BEFELL, is_participle, is_plan},
    relative::count,
    sentence::Sentence,
    tense::participle_near,
    verb_forms::is_infinitive,
    vocabulary::{month, weekday},
};

/// « l'arrêté d'octobre », « les accords de juin »: an act is named by the month that it was signed in.
pub(super) fn is_of_act(s: &Sentence<'_, '_>, from: usize) -> bool {
    let is_month = month(s.word(from)).is_some();
    is_month
        && matches!(s.before(from, 1), "de" | "d'")
        && (is_act(s.before(from, 2)) || is_pay(s.before(from, 2)))
}

/// « les salaires de novembre seront versés »: earned, whenever they come.
fn is_pay(noun: &str) -> bool {
    matches!(
        noun,
        "salaire"
            | "salaires"
            | "soldes"
            | "traitements"
            | "pensions"
            | "loyer"
            | "loyers"
            | "arrieres"
            | "factures"
    )
}

/// What is signed or sealed, and bears its date as a name.
pub(super) fn is_act(noun: &str) -> bool {
    matches!(
        noun,
        "arrete"
            | "arretes"
            | "decret"
            | "decrets"
            | "ordonnance"
            | "ordonnances"
            | "circulaire"
            | "accord"
            | "accords"
            | "loi"
            | "rapport"
            | "putsch"
            | "traite"
            | "arret"
    )
}

/// « l'attaque de samedi », « les violences de lundi »: what befell is over.
pub(super) fn is_of_event(s: &Sentence<'_, '_>, from: usize) -> bool {
    is_of_weekday(s, from) && is_of_what_befell(s.before(from, 2))
}

/// « après la réunion de lundi », « à l'issue du conseil de jeudi »: over, where no verb to come says that it is
/// still to be held.
pub(super) fn is_after_event(s: &Sentence<'_, '_>, from: usize) -> bool {
    let leads = |back| matches!(s.before(from, back), "apres" | "lors" | "revient" | "reviennent" | "issue");
    is_of_weekday(s, from) && (3..=6).any(leads)
}

/// « après sa victoire dimanche », « depuis son arrestation lundi »: what has come out is over, whatever follows.
pub(super) fn is_after_outcome(s: &Sentence<'_, '_>, from: usize) -> bool {
    let noun = s.before(from, 1);
    let is_outcome = is_of_what_befell(noun)
        || matches!(
            noun,
            "victoire"
                | "defaite"
                | "succes"
                | "nul"
                | "arrestation"
                | "interpellation"
                | "annonce"
                | "sacre"
                | "limogeage"
                | "nomination"
                | "condamnation"
                | "liberation"
                | "arrivee"
        );
    let is_led = matches!(s.before(from, 3), "apres" | "depuis" | "malgre" | "avec");
    weekday(s.word(from)).is_some()
        && is_outcome
        && is_led
        && matches!(s.before(from, 2), "sa" | "son" | "leur" | "la" | "le" | "l'" | "une" | "un" | "cette")
}

/// « le procès, ouvert lundi, durera trois semaines »: of a shop that would be its hours, of what is opened once
/// its first day.
pub(super) fn is_opened(s: &Sentence<'_, '_>, from: usize) -> bool {
    let is_once = |back| {
        matches!(
            s.before(from, back),
            "proces"
                | "enquete"
                | "instruction"
                | "audience"
                | "session"
                | "sommet"
                | "congres"
                | "conference"
                | "negociations"
                | "pourparlers"
                | "debats"
        )
    };
    weekday(s.word(from)).is_some() && s.before(from, 1).starts_with("ouvert") && (2..=4).any(is_once)
}

/// « Dimanche : messe à 10 h 30 »: the hour of a line without a verb is one to keep.
pub(super) fn is_at_hour(s: &Sentence<'_, '_>, from: usize, to: usize) -> bool {
    let is_hour = |at: usize| s.digits(at).is_some() && matches!(s.word(at + 1), "h" | "heures");
    weekday(s.word(from)).is_some()
        && from == 0
        && matches!(s.word(to), ":" | ",")
        && (to..(to + 14).min(s.len())).any(is_hour)
}

fn is_of_weekday(s: &Sentence<'_, '_>, from: usize) -> bool {
    weekday(s.word(from)).is_some() && matches!(s.before(from, 1), "de" | "d'")
}

/// Whether a noun, in either number, is of what befalls.
pub(super) fn is_of_what_befell(noun: &str) -> bool {
    BEFELL.contains(&noun) || noun.strip_suffix('s').is_some_and(|noun| BEFELL.contains(&noun))
}

/// « l'accès a été interdit jusqu'à samedi »: what was decided lasts until then; of what only lasted
/// (« hospitalisé jusqu'en mars ») no month says so.
pub(super) fn is_held(s: &Sentence<'_, '_>, left: usize, from: usize) -> bool {
    const DECIDED: [&str; 11] = [
        "suspendu", "prolong", "repouss", "report", "interdit", "maint", "instaur", "impos", "accord",
        "convoqu", "autoris",
    ];
    const LASTS: [&str; 8] = ["ferm", "bloqu", "plac", "laiss", "mobilis", "hospitalis", "retenu", "offert"];
    let is_month = month(s.word(from)).is_some();
    let is_held = |at: usize| {
        let word = s.word(at);
        let begins = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
        // « est resté fermé jusqu'à lundi », « avait été reporté »: the tense tells.
        let lasted =
            matches!(s.before(at, 1), "reste" | "restee" | "restes" | "restees" | "etait" | "etaient")
                || s.before(at, 1) == "ete" && matches!(s.before(at, 2), "avait" | "avaient");
        word == "valable"
            || !lasted
                && (is_participle(s.raw(at), word) || begins(&["interdit", "offert"]))
                && (begins(&DECIDED) || !is_month && begins(&LASTS))
    };
    is_until(s, from) && (from.saturating_sub(12).max(left)..from).any(is_held)
}

/// « Louée jusqu'au 31 octobre », « mobilisés jusqu'à vendredi »: a state that lasts, no auxiliary before it.
pub(super) fn lasts_until(s: &Sentence<'_, '_>, left: usize, from: usize) -> bool {
    let is_state = |at: usize| {
        let raw = s.raw(at);
        s.is_letters(at) && ["é", "ée", "és", "ées"].iter().any(|end| raw.ends_with(end)) && raw.len() > 4
    };
    is_until(s, from) && (from.saturating_sub(5).max(left)..from).rev().any(is_state)
}

pub(super) fn is_until(s: &Sentence<'_, '_>, from: usize) -> bool {
    s.before(from, 1).starts_with("jusqu'") || s.before(from, 2) == "jusqu'"
}

/// « le second semestre a bien démarré »: it is not over.
pub(super) fn is_begun(s: &Sentence<'_, '_>, to: usize) -> bool {
    matches!(s.word(to), "a" | "avait" | "est")
        && (to + 1..to + 4)
            .any(|at| ["demarr", "commenc", "debut"].iter().any(|stem| s.word(at).starts_with(stem)))
}

/// « avec 12 900 euros à rembourser avant le 30 juin »: what is to be done by then.
pub(super) fn is_due(s: &Sentence<'_, '_>, from: usize) -> bool {
    let before = s.before(from, 1) == "le" && s.before(from, 2) == "avant";
    // « réussi à partir avant le 30 juin » is over as the verb is.
    let is_noun = |at: usize| !s.word(at).is_empty() && !is_participle(s.raw(at), s.word(at));
    let is_to = |back: usize| {
        from.checked_sub(back + 2).is_some_and(|at| s.raw(at + 1) == "à" && is_noun(at))
            && is_infinitive(s.before(from, back))
    };
    // « s'est engagée à recruter 1 200 jeunes avant le 31 décembre »
    let is_pledged = |back: &usize| {
        ["engag", "oblig", "tenu", "condamn", "somm"]
            .iter()
            .any(|stem| s.before(from, back + 2).starts_with(stem))
    };
    let is_done = |back: &usize| {
        is_infinitive(s.before(from, *back)) && from.checked_sub(back + 1).is_some_and(|at| s.raw(at) == "à")
    };
    before && ((3..=5).any(is_to) || (3..=10).filter(is_pledged).any(|back| is_done(&back)))
}

/// « au plus tard mercredi », « pas avant jeudi », « des heures pour samedi », « prochaine journée : samedi. ».
pub(super) fn is_aimed_at(s: &Sentence<'_, '_>, from: usize, to: usize) -> bool {
    let near = |n| s.before(from, n);
    // « dans trois jours, soit vendredi »
    let is_in_days = || {
        let counted = |at: usize| s.word(at) == "dans" && count(s, at + 1).is_some();
        near(1) == "soit" && (from.saturating_sub(8)..from).any(counted)
    };
    matches!((near(2), near(1)), ("plus", "tard") | ("pas", "avant") | ("d'", "ici"))
        || is_in_days()
        || near(1) == "pour" && weekday(s.word(from)).is_some()
        || is_put_off_to(s, from)
        || near(1) == "avant"
            && weekday(s.word(from)).is_some()
            && (2..=10).any(|back| is_infinitive(near(back)))
        || near(1) == ":" && !near(2).is_empty() && matches!(s.word(to), "" | ".")
}

/// « réserve sa réponse à lundi », « reporté à jeudi »: what is for that day; « par rapport à lundi » compares.
fn is_put_off_to(s: &Sentence<'_, '_>, from: usize) -> bool {
    let is_compared = |word: &str| {
        ["remont", "rapport", "compar", "face", "identi", "semblabl", "conform", "anteri", "posteri"]
            .iter()
            .any(|stem| word.starts_with(stem))
    };
    weekday(s.word(from)).is_some()
        && from.checked_sub(1).is_some_and(|at| s.raw(at) == "à")
        && s.is_letters(from.saturating_sub(2))
        && !(2..=4).any(|back| is_compared(s.before(from, back)))
        && weekday(s.before(from, 2)).is_none()
}

/// « inscrit à l'ordre du jour de la séance de vendredi », « relâche dimanche »: what stands on a programme.
pub(super) fn is_on_agenda(s: &Sentence<'_, '_>, left: usize, from: usize) -> bool {
    let agenda = |at: usize| s.word(at) == "ordre" && s.word(at + 1) == "du" && s.word(at + 2) == "jour";
    weekday(s.word(from)).is_some()
        && (s.before(from, 1) == "relache" || (from.saturating_sub(8).max(left)..from).any(agenda))
}

/// « La suite ? Un déplacement à Dijon samedi. », « Reprise dimanche à 7 heures. »: without a verb anywhere a
/// noun of what is to be held says that it is to come.
pub(super) fn is_announced(s: &Sentence<'_, '_>, left: usize, from: usize) -> bool {
    let floor = from.saturating_sub(8).max(left);
    let is_match = |at: usize| {
        matches!(s.word(at), "deplacement" | "reception") && matches!(s.before(at, 1), "un" | "une")
            || s.word(at) == "prochain" && s.word(at + 1) == "match"
    };
    let opens =
        |at: usize| at == 0 || matches!(s.before(at, 1), "." | "?" | "!" | ":" | ";" | "«" | "–" | ",");
    let is_held = |at: usize| {
        opens(at)
            && matches!(
                s.word(at),
                "reprise"
                    | "rendez-vous"
                    | "inscriptions"
                    | "obseques"
                    | "verdict"
                    | "reponse"
                    | "coup"
                    | "portes"
            )
            && (s.word(at) != "portes" || s.word(at + 1) == "ouvertes")
            && (s.word(at) != "coup" || s.word(at + 1) == "d'" && s.word(at + 2) == "envoi")
    };
    // « À lire dimanche dans nos pages »
    let is_to_do = |at: usize| opens(at) && s.raw(at) == "À" && is_infinitive(s.word(at + 1));
    weekday(s.word(from)).is_some() && (floor..from).any(|at| is_match(at) || is_held(at) || is_to_do(at))
}

/// « avant la reprise jeudi des pourparlers »: what is not yet there; « avant l'attaque samedi d'un marché » was.
pub(super) fn is_ahead_of(s: &Sentence<'_, '_>, from: usize, is_over: bool) -> bool {
    let is_article = |word: &str| matches!(word, "la" | "le" | "l'" | "les" | "un" | "une" | "son" | "sa");
    from > 4
        && weekday(s.word(from)).is_some()
        && s.before(from, 3) == "avant"
        && is_article(s.before(from, 2))
        && s.is_letters(from - 1)
        && (is_to_be_held(s.before(from, 1)) || !is_over && !is_of_what_befell(s.before(from, 1)))
        && !matches!(s.before(from, 4), "jours" | "jour" | "heures" | "semaines")
}

/// What is held on a day set beforehand: one stands before it whatever is told as over.
fn is_to_be_held(noun: &str) -> bool {
    matches!(
        noun,
        "reprise"
            | "ouverture"
            | "tenue"
            | "match"
            | "finale"
            | "derby"
            | "sommet"
            | "scrutin"
            | "vote"
            | "audience"
            | "rencontre"
            | "reunion"
    )
}

/// « pour Noël », « rouvrir avant Noël », « une loi à voter avant la fin du mois »: a term set, that may lie on
/// either side of today, whatever tense sets it.
pub(super) fn is_term(s: &Sentence<'_, '_>, left: usize, from: usize) -> bool {
    let article = usize::from(matches!(s.before(from, 1), "le" | "la" | "l'"));
    let is_set = |at: usize| is_infinitive(s.word(at)) && s.before(at, 1) != "apres" && !s.is_capitalised(at);
    match s.before(from, 1 + article) {
        "pour" => true,
        "avant" => (from.saturating_sub(8).max(left)..from).any(is_set),
        _ => false,
    }
}

/// « aucun train avant mercredi »
pub(super) fn none_until(s: &Sentence<'_, '_>, left: usize, from: usize) -> bool {
    let none = |at: usize| matches!(s.word(at), "aucun" | "aucune" | "rien" | "personne" | "pas" | "guere");
    weekday(s.word(from)).is_some()
        && s.before(from, 1) == "avant"
        && (from.saturating_sub(14).max(left.saturating_sub(8))..from).any(none)
}

/// « la Région disparaît au 1er janvier », « la hausse s'applique au 1er juillet »: the day from which a rule
/// holds, told in the present.
pub(super) fn takes_effect(s: &Sentence<'_, '_>, left: usize, from: usize) -> bool {
    const VERBS: [&str; 18] = [
        "disparait",
        "disparaissent",
        "applique",
        "appliquent",
        "passe",
        "passent",
        "devient",
        "deviennent",
        "augmente",
        "augmentent",
        "baisse",
        "baissent",
        "change",
        "changent",
        "rejoint",
        "fusionne",
        "fusionnent",
        "cesse",
    ];
    let is_first = s.word(from) == "1er" && month(s.word(from + 1)).is_some();
    let leads = matches!(s.before(from, 1), "au" | "le");
    // « la baisse », « le passe » are nouns; « entre deux trains » is none of « entre en vigueur ».
    let is_noun =
        |at: usize| matches!(s.before(at, 1), "la" | "le" | "une" | "un" | "de" | "en" | "sa" | "son");
    let verb = |at: usize| {
        let enters = matches!(s.word(at), "entre" | "entrent") && s.word(at + 1) == "en";
        (enters || VERBS.contains(&s.word(at))) && !s.raw(at).ends_with('é') && !is_noun(at)
    };
    is_first && leads && (from.saturating_sub(6).max(left)..from).any(verb)
}

/// « avait promis de », « avaient prévu de »: what is planned is told by the infinitive.
pub(super) fn plans(s: &Sentence<'_, '_>, at: usize) -> bool {
    participle_near(s, at).is_some_and(|participle| {
        is_plan(s.word(participle))
            && matches!(s.word(participle + 1), "de" | "d'")
            && (participle + 2..participle + 5).any(|at| is_infinitive(s.word(at)))
    })
}

/// « remonte au 2 octobre », « remontent à mardi », « remonte à l'an dernier ».
pub(super) fn is_back_to(s: &Sentence<'_, '_>, at: usize) -> bool {
    let to = if matches!(s.word(at), "donc" | "ainsi" | "deja" | "maintenant") { at + 1 } else { at };
    matches!(s.word(to), "au" | "a" | "aux")
}

/// « si je rentrais », « s'il venait »: an imperfect of what may come.
pub(super) fn is_supposed(s: &Sentence<'_, '_>, at: usize) -> bool {
    let imperfect = ["ais", "ait", "aient", "ions", "iez"].iter().any(|end| s.word(at).ends_with(end));
    let near = |back: usize| at.checked_sub(back).map_or("", |at| s.word(at));
    imperfect
        && (near(2) == "si" || near(3) == "si" && near(1).len() <= 3 || near(1) == "il" && near(2) == "s'")
}

/// « prévu », « programmé » beside a noun, no auxiliary before it.
pub(super) fn planned_word(s: &Sentence<'_, '_>, at: usize) -> bool {
    let word = s.word(at);
    if word.starts_with("programme") || word.starts_with("annonce") {
        return s.raw(at).contains('é');
    }
    !matches!(s.before(at, 1), "a" | "ont" | "avait" | "avaient")
}

/// « Remise des prix samedi », « Prise de parole jeudi », « Mise en service lundi »: the noun, without an article.
pub(super) fn is_bare_noun(s: &Sentence<'_, '_>, at: usize) -> bool {
    let opens = matches!(s.before(at, 1), "" | "." | ":" | ";" | "«" | "(" | "–" | "-");
    let next = s.word(at + 1);
    matches!(s.word(at), "prise" | "mise" | "remise" | "partie")
        && (matches!(next, "de" | "d'" | "du" | "des") || opens && matches!(next, "en" | "a"))
}
