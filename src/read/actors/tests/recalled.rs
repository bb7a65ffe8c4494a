//! Offices that call again whom the text is about, and offices of the country where it is printed.

use expect_test::expect;

use super::{check, check_in};

#[test]
fn an_office_calls_the_person_before_again() {
    check(
        "Anne Le Dantec a rejeté l'offre. La présidente de la chambre d'agriculture attend mieux.",
        &expect![[r"
            Anne Le Dantec → anne-le-dantec
            ~présidente de la chambre d'agriculture → anne-le-dantec"]],
    );
    check(
        "« Non », soupirait hier Yves Cadiou. Le président de la communauté de communes a voté contre.",
        &expect![[r"
            Yves Cadiou → yves-cadiou
            ~président de la communauté de communes → yves-cadiou"]],
    );
    check(
        "Jean Kergoat est riverain du port. Le maire de Crozon promet d'agir.",
        &expect![[r"
            Jean Kergoat → jean-kergoat
            ~maire de Crozon → crozon-mayor
            Crozon → crozon"]],
    );
    check(
        "Le riverain Jean Kergoat se plaint. Le maire de Crozon promet d'agir.",
        &expect![[r"
        Jean Kergoat → jean-kergoat
        ~maire de Crozon → crozon-mayor
        Crozon → crozon"]],
    );
    check(
        "Marc Tanguy, député, critique le projet. Le maire de Crozon promet d'agir.",
        &expect![[r"
        Marc Tanguy → marc-tanguy
        ~député → marc-tanguy
        ~maire de Crozon → crozon-mayor
        Crozon → crozon"]],
    );
    check(
        "Marc Tanguy accuse. Luc Abgrall se tait. Le maire de Crozon promet d'agir.",
        &expect![[r"
            Marc Tanguy → marc-tanguy
            Luc Abgrall → luc-abgrall
            ~maire de Crozon → crozon-mayor
            Crozon → crozon"]],
    );
    check(
        "Marc Tanguy a rencontré hier le maire de Crozon.",
        &expect![[r"
        Marc Tanguy → marc-tanguy
        ~maire de Crozon → crozon-mayor
        Crozon → crozon"]],
    );
}

#[test]
fn an_outlet_has_a_country() {
    let text = "Le ministre de l'Agriculture a reçu les éleveurs. Le président a promis une aide.";
    check_in(
        "Ouest-France",
        "2013-10-02",
        text,
        &expect![[r"
        ~ministre de l'Agriculture → stephane-le-foll
        ~président → hollande"]],
    );
    check_in(
        "Sidwaya",
        "2017-10-02",
        text,
        &expect![[r"
        ~ministre de l'Agriculture → burkina-faso-agriculture-minister
        ~président → kabore"]],
    );
    check_in(
        "RFI",
        "2013-10-02",
        text,
        &expect!["~ministre de l'Agriculture → ministre-de-l-agriculture-sans-nom"],
    );
    let abroad = "Le président a reçu les éleveurs à Dakar, au Sénégal. Le Sénégal attend, et le Togo aussi.";
    check_in(
        "Ouest-France",
        "2013-10-02",
        abroad,
        &expect![[r"
        ~président → macky-sall
        Dakar → dakar
        Sénégal → senegal
        Sénégal → senegal
        Togo → togo"]],
    );
}
