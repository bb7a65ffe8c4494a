//! Whether a person is « il » or « elle », from the words beside the name and the first name.
//!
//! What the text says (« Mme », « la directrice ») wins over the first name, and the first name over a
//! bare article (« la chimiste »); where none tells, both pronouns can mean the person.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use foldhash::fast::FixedState;

use super::{nouns::TIMES, verb_group::Pronoun};
use crate::{
    model::Kind,
    read::reading::{FoundMention, Reading},
    text::fold,
};

/// First names of women, folded.
const WOMEN: &str = "\
adele adjoua agathe agnes aicha aissata aissatou alice aline amelie amina aminata anais andree \
angela angele anna anne annick annie assetou astrid aude audrey aurelie aurore awa aya beatrice \
bernadette brigitte carine carla carole caroline catherine cecile celia celine chantal charlotte \
chloe christelle christiane christine claire clara claudine clemence colette corinne delphine denise \
diane edith eleonore eliane elisabeth elise elodie emilie emma estelle esther eva evelyne \
fabienne fanny fanta fatima fatimata fatou fatoumata florence francoise gabrielle genevieve \
georgette giorgia ghislaine hadja halima hawa helene hillary ines ingrid irene isabelle jacqueline \
jeanne jennifer jessica joelle josephine josette josiane juliette julie justine kadiatou kadidia \
karine khadija kamala lea leila laetitia laura laure laurence lena liliane lina louise lucie lydia \
madeleine magali manon margaux margot marguerite maria mariam mariama marie marine marion marlene \
martine maryse mathilde melanie melissa michele michelle mireille monique myriam nadege nadia nadine \
naima nana nancy natacha nathalie nicole nina nora oceane odile olga oumou pascale patricia paulette \
pauline penda rachel rachida ramata raymonde regine rita rokia rosalie rose roxane sabine safiatou \
salimata samia sandra sandrine sara sarah segolene simone solange sonia sophie stephanie suzanne \
sylvie tatiana theresa therese ursula valerie vanessa vera veronique victoire virginie viviane \
yasmina yolande yvette yvonne zahra zeinab zoe";

/// First names of men, folded; those that end as women's do are the ones that matter.
const MEN: &str = "\
abdallah abdou abdoulaye abdul aboubacar adam adrien ahmed alain alassane albert alex alexandre \
alexis alfred ali alioune alpha amadou amara anatole andre andrew anthony antoine antonio arnaud \
arthur assimi auguste baba bakary baptiste barack bassirou benjamin benoit bernard bertrand blaise \
bob boris boubacar brahim brice bruno cedric cesar charles cheick cheikh choguel christian christophe \
clement cristiano cyril cyrille damien daniel daouda david demba denis didier diego dieudonne djibril \
donald dramane drissa edgar edmond edouard emile emmanuel eric ernest etienne eugene fabien fabrice \
felix fernand florent florian francis franck francois frederic gabriel gael gaston georges gerald \
gerard gilbert gilles gregory guillaume gustave guy hamidou hassan henri herve hubert hugo hugues \
ibrahim ibrahima idriss issa issoufou ismael jacques jean jerome joel john jordan jose joseph julien \
jules justin karim kevin kylian lamine laurent leon leo lionel loic louis luc lucas ludovic macky \
mahamadou mahamat malick mamadou manuel marc marcel mario martin mathieu matthieu maurice maxime \
michael michel modibo mohamed mohammed moussa moustapha nicolas noel norbert olivier omar oumar \
ousmane oscar pascal patrice patrick paul philippe pierre quentin raoul raphael raymond remi rene \
richard robert rodrigue roger roland romain ruben salif samuel sebastien seydou sekou serge sergei \
sergey serguei simon souleymane soumaila stanislas stephane sylvain tarik theo theodore thibault \
thierry thomas tiebile tidiane tierno tristan umaro vincent victor vladimir volodymyr william xavier \
yacouba yann yannick yaya yoann youssouf yves yvan yvon zacharie";

/// First names by the pronoun that stands for who bears them; what women and men bear is a woman's.
static FIRST_NAMES: LazyLock<HashMap<&str, Pronoun, FixedState>> = LazyLock::new(|| {
    let men = MEN.split_whitespace().map(|name| (name, Pronoun::He));
    men.chain(WOMEN.split_whitespace().map(|name| (name, Pronoun::She))).collect()
});

const MALE_WORDS: [&str; 11] = [
    "m",
    "mm",
    "mr",
    "monsieur",
    "president",
    "directeur",
    "conseiller",
    "depute",
    "lui-meme",
    "senateur",
    "ancien",
];
const FEMALE_WORDS: &[&str] = &[
    "mme",
    "mmes",
    "mlle",
    "madame",
    "presidente",
    "candidate",
    "directrice",
    "conseillere",
    "deputee",
    "elle-meme",
    "senatrice",
    "cheffe",
    "ancienne",
    "avocate",
];

/// The gender of each person whom the text or a first name shows, by actor.
pub fn genders(reading: &Reading<'_>, mentions: &[&FoundMention]) -> HashMap<String, Pronoun, FixedState> {
    let mut told: HashMap<String, Pronoun, FixedState> = HashMap::default();
    for mention in mentions.iter().filter(|mention| mention.kind == Kind::Person) {
        if told.contains_key(&mention.actor) {
            continue;
        }
        if let Some(gender) = beside(reading, mention) {
            told.insert(mention.actor.clone(), gender);
        }
    }
    let mut named: HashSet<&str, FixedState> = HashSet::default();
    for mention in mentions.iter().filter(|mention| mention.kind == Kind::Person) {
        if named.insert(&mention.actor)
            && !told.contains_key(&mention.actor)
            && let Some(gender) = of_first_name(&mention.name)
        {
            told.insert(mention.actor.clone(), gender);
        }
    }
    for mention in mentions.iter().filter(|mention| mention.kind == Kind::Person) {
        if !told.contains_key(&mention.actor)
            && let Some(gender) = by_article(reading, mention)
        {
            told.insert(mention.actor.clone(), gender);
        }
    }
    told
}

/// « Mme X », « la ministre X », « X, présidente de ».
fn beside(reading: &Reading<'_>, mention: &FoundMention) -> Option<Pronoun> {
    let at = reading.first_from(mention.at.start);
    let end = reading.first_past(mention.at.end);
    let folded = |at: usize| reading.words.get(at).map(|_| reading.folded(at));
    let before = (1..=3).filter_map(|back| folded(at.checked_sub(back)?));
    // « la retraitée » is said with its article, « Le Goff » is a name.
    let is_small =
        |at: usize| reading.words.get(at).is_some_and(|word| word.text.starts_with(char::is_lowercase));
    match folded(at).filter(|_| is_small(at) || is_small(at + 1)) {
        Some("la" | "une") => return Some(Pronoun::She),
        Some("le" | "un") => return Some(Pronoun::He),
        _ => {}
    }
    let mut near: Vec<&str> = folded(at).into_iter().collect();
    near.extend(before.take_while(|word| !matches!(*word, "," | "et")).filter(|word| *word != "."));
    if reading.words.get(end).is_some_and(|word| word.text == ",") {
        near.extend(folded(end + 1));
    }
    near.iter().find_map(|word| {
        if FEMALE_WORDS.contains(word) {
            Some(Pronoun::She)
        } else if MALE_WORDS.contains(word) {
            Some(Pronoun::He)
        } else {
            None
        }
    })
}

/// « la chimiste X », « X, une habitante »: an article tells where nothing else does; « à la presse », « un an »
/// are no persons.
fn by_article(reading: &Reading<'_>, mention: &FoundMention) -> Option<Pronoun> {
    let at = reading.first_from(mention.at.start);
    let end = reading.first_past(mention.at.end);
    let folded = |at: usize| reading.words.get(at).map_or("", |_| reading.folded(at));
    let article = |at: usize| match folded(at) {
        "la" | "une" => Some(Pronoun::She),
        "le" | "un" => Some(Pronoun::He),
        _ => None,
    };
    let is_place = |at: usize| {
        let before = at.checked_sub(1).map_or("", folded);
        matches!(before, "a" | "dans" | "sur" | "sous") || TIMES.has(folded(at + 1))
    };
    let back = (1..=3).map_while(|back| at.checked_sub(back));
    let before = back
        .take_while(|at| !matches!(folded(*at), "," | "et"))
        .find_map(|before| article(before).map(|gender| (before, gender)));
    if let Some((before, gender)) = before {
        return (before + 1 == at || !is_place(before)).then_some(gender);
    }
    let apposed = folded(end) == "," && !folded(end + 2).starts_with(|first: char| first.is_ascii_digit());
    apposed.then(|| article(end + 1)).flatten()
}

/// Whether a name is a woman's, by its first word, where that tells.
pub fn is_she(name: &str) -> Option<bool> {
    of_first_name(name).map(|pronoun| pronoun == Pronoun::She)
}

fn of_first_name(name: &str) -> Option<Pronoun> {
    let folded = fold(name);
    let first = folded.split([' ', '-', '\u{a0}']).next()?;
    FIRST_NAMES.get(first).copied()
}
