//! Words inside names that tell what the name names: « Ouled Djellal », « Fiat Automobiles ».

use crate::model::Kind;

/// First words of names of towns, rivers and hills that no person bears: « Ouled Djellal », « Keur Massar ».
pub(super) fn opens_place(word: &str) -> bool {
    matches!(
        word,
        "ouled"
            | "ain"
            | "oued"
            | "bordj"
            | "hassi"
            | "ksar"
            | "djebel"
            | "jebel"
            | "bir"
            | "keur"
            | "darou"
            | "bab"
            | "mont"
            | "fort"
            | "port"
            | "lac"
            | "ile"
            | "cap"
            | "vallee"
            | "puerto"
            | "villa"
    )
}

/// Words in names of bands, companies, clubs and houses that no person bears, and what they tell.
pub(super) fn tells_kind(word: &str) -> Option<Kind> {
    Some(match word {
        "stadium" | "arena" | "park" | "hotel" | "beach" | "hill" | "river" | "island" | "street"
        | "square" | "city" | "valley" | "airport" | "palace" | "plage" | "bridge" | "lake" | "mount"
        | "sur" | "lez" => Kind::Place,
        "sports" | "sport" | "system" | "group" | "groupe" | "club" | "bank" | "banque" | "media"
        | "medias" | "tv" | "radio" | "telecom" | "mobile" | "international" | "foundation" | "fondation"
        | "institute" | "united" | "city-fc" | "fc" | "news" | "airlines" | "airways" | "energy"
        | "mining" | "gold" | "oil" | "petroleum" | "industries" | "technologies" | "tech" | "consulting"
        | "capital" | "partners" | "france" | "europe" | "afrique" | "africa" | "magazine" | "hebdo"
        | "matin" | "info" | "infos" | "presse" | "express" | "post" | "times" | "union" | "football"
        | "rugby" | "basket" | "handball" | "volley" | "university" | "universite" | "college"
        | "research" | "watch" | "action" | "solidarite" | "projet" | "elections" | "mouvement"
        | "avenir" | "ensemble" | "musica" | "band" | "orchestra" | "corporation" | "company" | "inc"
        | "ltd" | "holding" | "services" | "solutions" | "automobiles" | "motors" | "bois" | "bati"
        | "construction" | "transports" | "logistics" | "etoile" | "sporting" | "racing" | "athletic"
        | "securities" | "forge" | "pharma" | "steel" | "resources" | "ventures" | "invest" | "networks"
        | "telecoms" | "assurances" | "textile" | "textiles" | "ciments" | "foods" | "shipping" => {
            Kind::Organisation
        }
        _ => return None,
    })
}

/// « la Conférence des cadres ouverte lundi », « le Centre gabonais des élections eut donné »: a
/// participle or a past ends the name.
pub(super) fn is_participle(word: &str) -> bool {
    matches!(
        word,
        "ouvert"
            | "ouverte"
            | "tenu"
            | "tenue"
            | "prévu"
            | "prévue"
            | "réuni"
            | "réunie"
            | "eut"
            | "fut"
            | "eurent"
            | "furent"
            | "organisé"
            | "organisée"
            | "créé"
            | "créée"
            | "fondé"
            | "fondée"
            | "donné"
            | "lancé"
            | "lancée"
            | "dirigé"
            | "dirigée"
            | "basé"
            | "basée"
            | "situé"
            | "située"
            | "installé"
            | "installée"
            | "présidé"
            | "présidée"
            | "chargé"
            | "chargée"
            | "chargés"
    )
}
