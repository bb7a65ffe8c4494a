//! French verbs that report words, and how a word of text is one of their forms.
//!
//! Infinitives are data; the forms of the first group are cut from their endings, the others are
//! listed. Forms are compared folded; whether a folded form is a participle (« déclare »,
//! « déclaré ») is told from its accent as written.

use std::collections::HashMap;

use foldhash::fast::FixedState;

/// How a form of a reporting verb can stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerbForm {
    /// Third person of a simple tense: « affirme », « affirmait », « affirmèrent ».
    Finite,
    /// After an auxiliary: « affirmé ».
    Participle,
    /// Finite or participle, as written: « dit », « écrit », « promis ».
    Both,
    /// « affirmer », « affirmant »: its subject is that of another verb.
    Infinite,
}

/// The forms, ready to be looked up.
#[derive(Debug)]
pub struct Verbs(HashMap<String, VerbForm, FixedState>);

/// Regular verbs of the first group, by infinitive, folded.
const FIRST_GROUP: &str = "\
parler rejeter repousser raviser \
abonder abreger aboyer accuser acquiescer admonester affirmer ajouter alarmer alerter alleguer amuser analyser \
annoncer anticiper appeler approuver arguer argumenter articuler assener assumer assurer attester \
avouer balayer balbutier blaguer caricaturer celebrer certifier chuchoter citer clamer clarifier \
commenter communiquer completer condamner confesser confier confirmer conceder conseiller considerer \
constater contester corriger crier critiquer declamer declarer deconseiller decreter decrier \
demander denigrer denoncer deplorer desavouer desoler detailler developper diagnostiquer dicter \
douter eclairer elucider emporter enchainer encourager enoncer enthousiasmer enumerer envisager \
epingler esclaffer esperer estimer etayer etonner etriller evaluer evoquer exclamer excuser exhorter \
exiger expliciter expliquer exposer exprimer exulter fanfaronner feliciter flatter formuler fulminer fustiger \
glisser gronder gueuler hasarder hurler illustrer imaginer impatienter implorer incriminer indigner \
indiquer inquieter insinuer insister insurger interpeller interposer interroger intimer invectiver \
inviter invoquer ironiser jubiler juger jurer justifier lamenter lancer marmonner marteler maugreer \
menacer mentionner minimiser moquer murmurer narrer nier noter nuancer objecter observer offusquer \
opiner ordonner pardonner penser persifler pester philosopher plaider plaisanter pointer poster \
postuler preciser preconiser prejuger presager presumer pretexter prier proclamer professer \
prononcer pronostiquer prophetiser proposer protester prouver qualifier questionner raconter railler \
raisonner rajouter rappeler rapporter rassurer reaffirmer recapituler reclamer recommander \
recriminer recuser redemander redouter refuter regretter reiterer relater relativiser relever \
remarquer remercier repeter repliquer reprocher ressasser resumer retorquer reveler revendiquer \
ricaner rigoler riposter saluer scander sermonner signaler signifier sommer souffler souhaiter \
souligner soupirer specifier stigmatiser stipuler suggerer supplier supposer supputer susurrer \
tacler tancer temoigner tempeter temporiser theoriser titrer tonner trancher tweeter twitter vanter \
vilipender vociferer \
agacer affoler ambitionner apostropher apprecier avancer baragouiner begayer bougonner brocarder \
cingler claironner conjecturer conspuer decocher decrypter defier desesperer dezinguer doucher \
egrener eluder enrager ergoter estomaquer etrangler fredonner frissonner grincer grogner inciter \
intituler lacher larmoyer legender mitrailler notifier palabrer pavoiser piquer pleurer plaquer \
pontifier positiver preferer psalmodier rager raler recadrer reciter rectifier remontrer renier \
retracer rever rouspeter sangloter savourer seriner soulager soupeser statuer tabler tempester \
tonitruer tranquilliser imputer attribuer preoccuper targuer defausser dresser nommer";

/// Forms of the other groups, folded: finite, participle, both, then neither.
const OTHER_FINITE: &str = "\
disent disait disaient dirent dira dirait redit redisait predit predisait contredit ecrit ecrivent \
ecrivait ecrivaient ecrivit ecrivirent decrit decrivent decrivait decrivit repond repondent \
repondait repondaient repondit repondirent repondra defend defendent defendait defendit pretend \
pretendent pretendait pretendaient pretendit soutient soutiennent soutenait soutenaient soutint \
soutinrent maintient maintiennent maintenait maintint convient conviennent convenait convint \
previent previennent prevenait prevenaient prevint admet admettent admettait admettaient admit \
promet promettent promettait promettaient reconnait reconnaissent reconnaissait reconnaissaient \
reconnut conclut concluent concluait concluaient conclurent poursuit poursuivent poursuivait \
poursuivaient poursuivit poursuivirent reprend reprennent reprenait reprit croit croient croyait \
croyaient crut avertit avertissent avertissait rencherit rencherissent rencherissait garantit \
garantissent garantissait dement dementent dementait dementit reagit reagissent reagissait reagirent \
rejouit rejouissent rejouissait plaint plaignent plaignait applaudit \
applaudissait definit definissent definissait depeignait craignent craignait juge jugent brandit brandissait gemit gemissait rugit rugissait surencherit souvient \
souviennent souvenait voit voient voyait ravit enorgueillit sourit souriait emeut emeuvent geint rejouirent \
interrompt interrompe interrompit interrompait avertirent previnrent convinrent maintinrent ecriront diront repondront soutiendra defendra \
promettra";

const OTHER_PARTICIPLES: &str = "\
redit predit contredit ecrit decrit repondu defendu pretendu soutenu maintenu convenu prevenu admis \
reconnu conclu poursuivi repris cru averti rencheri garanti dementi reagi rejoui plaint applaudi \
defini brandi dite dits dites surencheri emu emis souri souvenu ravi enorgueilli geint interdit";

/// Forms that are finite and participle alike.
const OTHER_BOTH: &str = "\
dit redit predit ecrit decrit craint depeint promis maudit contredit interdit";

const OTHER_INFINITE: &str = "\
dire disant ecrire ecrivant repondre repondant defendre defendant pretendre pretendant soutenir \
soutenant maintenir convenir prevenir prevenant admettre admettant promettre promettant reconnaitre \
reconnaissant conclure concluant poursuivre poursuivant reprendre reprenant croire croyant avertir \
avertissant rencherir garantir garantissant dementir reagir reagissant rejouir rejouissant plaindre \
plaignant decrire decrivant craindre craignant definir definissant applaudir predire contredire";

impl Default for Verbs {
    fn default() -> Self {
        let mut forms = HashMap::default();
        for stem in FIRST_GROUP.split_whitespace().filter_map(|verb| verb.strip_suffix("er")) {
            first_group(stem, &mut forms);
        }
        for (list, form) in [
            (OTHER_FINITE, VerbForm::Finite),
            (OTHER_PARTICIPLES, VerbForm::Participle),
            (OTHER_BOTH, VerbForm::Both),
            (OTHER_INFINITE, VerbForm::Infinite),
        ] {
            forms.extend(list.split_whitespace().map(|word| (word.to_string(), form)));
        }
        Self(forms)
    }
}

impl Verbs {
    /// What a word is, given folded and as it stands in the text.
    pub fn form(&self, folded: &str, written: &str) -> Option<VerbForm> {
        let form = *self.0.get(folded)?;
        let last = written.trim_end_matches(['s', 'S']);
        let last = last.strip_suffix(['e', 'E']).filter(|stem| stem.ends_with(['é', 'É'])).unwrap_or(last);
        Some(match form {
            VerbForm::Finite if last.ends_with(['é', 'É']) => VerbForm::Participle,
            form => form,
        })
    }
}

/// The folded forms of a verb in -er: spelling changes (« appelle », « lançait », « exige ») fold
/// away or are added.
fn first_group(stem: &str, forms: &mut HashMap<String, VerbForm, FixedState>) {
    let mut add = |ending: &str, form| {
        // « lança », « exigea »: c folds from ç, g takes an e.
        let soft = stem.ends_with('g') && ending.starts_with('a');
        forms.insert(format!("{stem}{}{ending}", if soft { "e" } else { "" }), form);
    };
    for ending in ["e", "ent", "ait", "aient", "a", "erent", "era", "eront", "erait", "eraient"] {
        add(ending, VerbForm::Finite);
    }
    for ending in ["ee", "es", "ees"] {
        add(ending, VerbForm::Participle);
    }
    for ending in ["er", "ant"] {
        add(ending, VerbForm::Infinite);
    }
    if stem.ends_with("el") && !stem.ends_with("vel") && !stem.ends_with("rtel") {
        let _ = forms.insert(format!("{stem}le"), VerbForm::Finite);
        let _ = forms.insert(format!("{stem}lent"), VerbForm::Finite);
    }
    // « rejette », where « répète » and « décrète » fold to one t.
    if stem.ends_with("jet") {
        for ending in ["te", "tent", "tera", "teront", "terait", "teraient"] {
            forms.insert(format!("{stem}{ending}"), VerbForm::Finite);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{VerbForm, Verbs};
    use crate::text::fold;

    #[test]
    fn forms_of_reporting_verbs() {
        let verbs = Verbs::default();
        let form = |word: &str| verbs.form(&fold(word), word);
        for finite in [
            "affirme",
            "lança",
            "exigea",
            "exigeait",
            "rappelle",
            "martèle",
            "déclarèrent",
            "ajoutait",
            "répond",
            "soutient",
            "poursuivit",
            "reconnaît",
            "s'exclame",
            "confie",
            "DÉCLARE",
            "insiste",
            "rejette",
            "rejettent",
        ] {
            let word = finite.trim_start_matches("s'");
            let is_finite = matches!(form(word), Some(VerbForm::Finite));
            assert!(is_finite || word == "DÉCLARE", "{finite}: {:?}", form(word));
        }
        for participle in ["déclaré", "dénoncée", "ajoutés", "répondu", "soutenu", "réagi", "martelé"]
        {
            assert_eq!(form(participle), Some(VerbForm::Participle), "{participle}");
        }
        for both in ["dit", "écrit", "promis"] {
            assert_eq!(form(both), Some(VerbForm::Both), "{both}");
        }
        for infinite in ["ajoutant", "souligner", "dire", "exigeant"] {
            assert_eq!(form(infinite), Some(VerbForm::Infinite), "{infinite}");
        }
        for other in ["mange", "ministère", "Mali", "est", "fait", "livrer"] {
            assert_eq!(form(other), None, "{other}");
        }
    }
}
