//! Offices: « le ministre russe », « le chef de l'État ».

use expect_test::expect;

use super::check;

#[test]
fn roles() {
    check(
        "Le ministre russe des Affaires étrangères est à Bamako.",
        &expect![[r"
            ~ministre russe des Affaires étrangères → lavrov
            Bamako → bamako"]],
    );
    check("Le chef de la diplomatie russe a parlé.", &expect!["~chef de la diplomatie russe → lavrov"]);
    check(
        "Le ministre des affaires étrangères de la Russie viendra.",
        &expect![[r"
        ~ministre des affaires étrangères de la Russie → lavrov
        Russie → russia"]],
    );
    check(
        "Le président russe Vladimir Poutine et son homologue français Emmanuel Macron.",
        &expect![[r"
        ~président russe → poutine
        Vladimir Poutine → poutine
        ~homologue français → macron
        Emmanuel Macron → macron"]],
    );
    check(
        "Les chefs d'Etat malien et russe ont signé.",
        &expect![[r"
        ~chefs d'Etat malien et russe → goita
        ~chefs d'Etat malien et russe → poutine"]],
    );
    check(
        "Le ministre russe de la Défense et son homologue malien.",
        &expect![[r"
            ~ministre russe de la Défense → belooussov
            ~homologue malien → sadio-camara"]],
    );
    check("Un ministre des Affaires étrangères russe viendra un jour.", &expect![""]);
    check(
        "L'ancien président français Nicolas Sarkozy est jugé. Le président français se tait.",
        &expect![[r"
            ~ancien président français → sarkozy
            Nicolas Sarkozy → sarkozy
            ~président français → macron"]],
    );
    check(
        "Le Premier ministre britannique a démissionné.",
        &expect!["~Premier ministre britannique → starmer"],
    );
    check(
        "Le secrétaire général de l'ONU, António Guterres, s'inquiète. Le secrétaire général insiste.",
        &expect![[r"
            ~secrétaire général de l'ONU → guterres
            ONU → united-nations
            António Guterres → guterres
            ~secrétaire général → guterres"]],
    );
    check(
        "Le président Alassane Ouattara a voté. Le chef de l'État a salué la foule.",
        &expect![[r"
            ~président → ouattara
            Alassane Ouattara → ouattara
            ~chef de l'État → ouattara"]],
    );
    check(
        "Le président du Sénégal est arrivé. Le président a parlé.",
        &expect![[r"
        ~président du Sénégal → bassirou-faye
        Sénégal → senegal
        ~président → bassirou-faye"]],
    );
    check(
        "Le ministre de la Santé, Olivier Véran, a répondu. Le ministre a souri.",
        &expect![[r"
            ~ministre de la Santé → olivier-veran
            Olivier Véran → olivier-veran
            ~ministre → olivier-veran"]],
    );
    check(
        "Le ministre malien de la Santé est absent.",
        &expect!["~ministre malien de la Santé → mali-health-minister"],
    );
    check(
        "Le secrétaire d'État américain est en Israël.",
        &expect![[r"
        ~secrétaire d'État américain → rubio
        Israël → israel"]],
    );
    check(
        "La chancelière allemande et le roi du Maroc.",
        &expect![[r"
        ~chancelière allemande → merz
        ~roi du Maroc → mohammed-vi
        Maroc → morocco"]],
    );
}

#[test]
fn more_roles() {
    check("Le président du club a démissionné.", &expect!["~président du club → president-du-club-sans-nom"]);
    check(
        "Le patron de l'Otan, Jens Stoltenberg, approuve.",
        &expect![[r"
        ~patron de l'Otan → stoltenberg
        Otan → nato
        Jens Stoltenberg → stoltenberg"]],
    );
    check(
        "Sergueï Lavrov, chef de la diplomatie russe, a parlé.",
        &expect![[r"
        Sergueï Lavrov → lavrov
        ~chef de la diplomatie russe → lavrov"]],
    );
    check("Le vice-président américain a voté.", &expect!["~vice-président américain → vance"]);
    check(
        "Le ministre de l'Éducation nationale et de la Jeunesse, Jean-Michel Blanquer, s'explique.",
        &expect![[r"
            ~ministre de l'Éducation nationale et de la Jeunesse → jean-michel-blanquer
            Jean-Michel Blanquer → jean-michel-blanquer"]],
    );
    check(
        "L'ambassadeur de France au Mali est parti.",
        &expect![[r"
            ~ambassadeur de France au Mali → france-ambassador-mali
            France → france
            Mali → mali"]],
    );
}
