//! Names in briefs, courts, firms and storms that a stranger's papers showed wrong.

use expect_test::expect;

use super::{check, check_kinds};

#[test]
fn storms_and_plans_are_no_actors() {
    check(
        "La Tempête Ciarán a touché Brest. Le Plan Orsec a été activé. Le plan Orsec dure.",
        &expect!["Brest → brest"],
    );
    check(
        "Claude Tempête a parlé. Le plan de Paul Riou est prêt.",
        &expect![[r"
        Claude Tempête → claude-tempete
        Paul Riou → paul-riou"]],
    );
}

#[test]
fn two_offices_are_two_people() {
    check(
        "La directrice de l'agence, le préfet Jean Dumont à ses côtés, a parlé. La directrice part.",
        &expect![[r"
            ~directrice de l'agence → directrice-de-l-agence-sans-nom
            ~préfet → jean-dumont
            Jean Dumont → jean-dumont"]],
    );
    check(
        "Le ministre et le bourgmestre, Marcel Lejeune, ont parlé. Le ministre est parti.",
        &expect![[r"
        ~bourgmestre → marcel-lejeune
        Marcel Lejeune → marcel-lejeune"]],
    );
    check(
        "La directrice, Mme Ana Li, a parlé.",
        &expect![[r"
        ~directrice → ana-li
        Mme Ana Li → ana-li"]],
    );
    check("Le numéro deux européen du carton rachète le numéro trois.", &expect![[""]]);
}

#[test]
fn courts_with_what_they_deal_with() {
    check(
        "Le tribunal de grande instance de Thiès a tranché. Le conseil de prud'hommes d'Amiens aussi.",
        &expect![[r"
            tribunal de grande instance de Thiès → tribunal-de-grande-instance-de-thies
            conseil de prud'hommes d'Amiens → conseil-de-prud-hommes-d-amiens"]],
    );
}

#[test]
fn family_names_that_come_first() {
    check(
        "Le maire, Brou Kouassi Désiré, a parlé. M. Brou est ravi.",
        &expect![[r"
        ~maire → brou-kouassi-desire
        Brou Kouassi Désiré → brou-kouassi-desire
        M. Brou → brou-kouassi-desire"]],
    );
    check(
        "Le maire, Désiré Kouassi, a parlé. M. Kouassi est ravi. M. Désiré, lui, dort.",
        &expect![[r"
        ~maire → desire-kouassi
        Désiré Kouassi → desire-kouassi
        M. Kouassi → desire-kouassi
        M. Désiré → desire"]],
    );
}

#[test]
fn kinds_told_beside_names() {
    check_kinds(
        "Il a rejoint Vire-Normandie. Eole-Jorat SA a investi. L'acheteur du suédois Nordix paie. Le Suédois Nordin court. Ikram, huit ans, lit. Le bureau d'études Roux chiffre. Quand ils sont entrés dans Tin-Abao, Tin-Abao avait été vidée.",
        &expect![
            "Vire-Normandie: Place, Eole-Jorat SA: Company, Nordix: Company, Nordin: Person, Ikram: Person, Roux: Company, Tin-Abao: Place, Tin-Abao: Place"
        ],
    );
}

#[test]
fn names_of_their_own_kind() {
    check_kinds(
        "L'écrivain des ateliers Jaquet & Fils. Ana Roux (Agir pour Brest) a voté. Luc Petit (Val de Marne) aussi. Le vote sur l'Espace économique européen. Henri Jaquet parle.",
        &expect![
            "Jaquet & Fils: Company, Ana Roux: Person, Agir pour Brest: Organisation, Luc Petit: Person, Val de Marne: Place, Espace économique européen: Organisation, Henri Jaquet: Person"
        ],
    );
}

#[test]
fn who_holds_an_office_in_a_town_that_nobody_knows() {
    check(
        "L'ancien notaire de Basseilles Robert Lekeu a comparu. Le maire de Trébrivan Anne Le Goff a parlé. Le fils de Jean Robert Petit dort.",
        &expect![[r"
            Basseilles → basseilles
            Robert Lekeu → robert-lekeu
            ~maire de Trébrivan → anne-le-goff
            Trébrivan → trebrivan
            Anne Le Goff → anne-le-goff
            Jean Robert Petit → jean-robert-petit"]],
    );
    check_kinds(
        "Les Papiers Laurenval et les Cartons Beaurivage fusionnent. Les Charles Petit dorment. Vallorge a gagné en Challenge League.",
        &expect![
            "Papiers Laurenval: Organisation, Cartons Beaurivage: Organisation, Charles Petit: Person, Vallorge: Place"
        ],
    );
}

#[test]
fn a_president_of_a_court_is_not_the_head_of_state() {
    use super::check_in;
    check_in(
        "Ouest-France",
        "2019-09-17",
        "Le prévenu se tait. « Pourquoi ? », s'étonne le président. La présidente insiste.",
        &expect![[""]],
    );
    check_in(
        "Ouest-France",
        "2019-09-17",
        "La présidente a répondu. Le président s'est tu à Paris.",
        &expect![[r"
            ~président → macron
            Paris → paris"]],
    );
    check_in(
        "Ouest-France",
        "2019-09-17",
        "Le président a reçu les maires de France à Paris.",
        &expect![[r"
            ~président → macron
            France → france
            Paris → paris"]],
    );
}

#[test]
fn nouns_of_set_phrases_and_first_names_that_are_clubs() {
    check(
        "Plainte est déposée le 4 février. Ordre a été donné. Le maire, Réal Boisclair-Dubuc, a parlé. Le Real Madrid a gagné.",
        &expect![[r"
            ~maire → real-boisclair-dubuc
            Réal Boisclair-Dubuc → real-boisclair-dubuc
            Real Madrid → real-madrid"]],
    );
}
