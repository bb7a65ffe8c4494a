//! Names and offices as town halls, courts, stages and the 1990s bring them, with traps: a surname that is a
//! town, an office whose holder stands in another sentence.

use expect_test::expect;

use super::check_on;

#[test]
fn in_town_halls() {
    check_on(
        "2019-05-03",
        "Adeline Hazan a quitté la mairie. La maire de Reims ne se représente pas.",
        &expect![[r"
            Adeline Hazan → adeline-hazan
            ~maire de Reims → adeline-hazan
            Reims → reims"]],
    );
    check_on(
        "2019-05-03",
        "Jean-Yves Le Drian a voté à Lorient. Le maire de Lorient, Norbert Métairie, l'a accueilli.",
        &expect![[r"
            Jean-Yves Le Drian → le-drian
            Lorient → lorient
            ~maire de Lorient → norbert-metairie
            Lorient → lorient
            Norbert Métairie → norbert-metairie"]],
    );
    check_on(
        "2019-05-03",
        "Le conseil municipal de Landerneau a voté le budget. Patrick Leclerc, le maire, a défendu la hausse.",
        &expect![[r"
            conseil municipal de Landerneau → conseil-municipal-de-landerneau
            Patrick Leclerc → patrick-leclerc
            ~maire → patrick-leclerc"]],
    );
    check_on(
        "2019-05-03",
        "La préfète du Finistère, Isabelle Coury, a interdit la manifestation. La préfète a consulté le procureur de Quimper.",
        &expect![[r"
            ~préfète du Finistère → isabelle-coury
            Finistère → finistere
            Isabelle Coury → isabelle-coury
            ~préfète → isabelle-coury
            ~procureur de Quimper → quimper-prosecutor
            Quimper → quimper"]],
    );
    check_on(
        "2019-05-03",
        "Le Finistère a perdu 3.000 habitants. Finistère a voté non.",
        &expect![[r"
        Finistère → finistere
        Finistère → finistere"]],
    );
    check_on(
        "2019-05-03",
        "Le maire de l'époque, Georges Kerbrat, avait signé. L'actuel maire, Loïc Hénaff, refuse.",
        &expect![[r"
            ~maire de l'époque → georges-kerbrat
            Georges Kerbrat → georges-kerbrat
            ~maire → loic-henaff
            Loïc Hénaff → loic-henaff"]],
    );
    check_on(
        "2019-05-03",
        "Le conseiller régional Paul Molac a quitté le groupe. M. Molac siègera seul.",
        &expect![[r"
            ~conseiller régional → paul-molac
            Paul Molac → paul-molac
            M. Molac → paul-molac"]],
    );
    check_on(
        "2019-05-03",
        "Le sous-préfet de Dinan a écrit au maire de Plancoët, Dominique Rameau.",
        &expect![[r"
            ~sous-préfet de Dinan → dinan-sub-prefect
            Dinan → dinan
            ~maire de Plancoët → dominique-rameau
            Plancoët → plancoet
            Dominique Rameau → dominique-rameau"]],
    );
    check_on(
        "2019-05-03",
        "Le gouverneur de la région de Gao, le général Moussa Traoré, a rencontré les notables.",
        &expect![[r"
            ~gouverneur de la région de Gao → moussa-traore
            Gao → gao
            général Moussa Traoré → moussa-traore"]],
    );
    check_on(
        "2019-05-03",
        "Le préfet de Mopti et le maire de Djenné ont été enlevés.",
        &expect![[r"
        ~préfet de Mopti → mopti-prefect
        Mopti → mopti
        ~maire de Djenné → djenne-mayor
        Djenné → djenne"]],
    );
    check_on(
        "2019-05-03",
        "Le chef de village d'Ogossagou, Amadou Barry, a été tué. Amadou Barry avait 72 ans.",
        &expect![[r"
            ~chef de village d'Ogossagou → amadou-barry
            Ogossagou → ogossagou
            Amadou Barry → amadou-barry
            Amadou Barry → amadou-barry"]],
    );
    check_on(
        "2019-05-03",
        "Le bourgmestre de Namur, Maxime Prévot, a reçu le roi Philippe.",
        &expect![[r"
        ~bourgmestre de Namur → maxime-prevot
        Namur → namur
        Maxime Prévot → maxime-prevot
        ~roi → philippe
        Philippe → philippe"]],
    );
    check_on(
        "2019-05-03",
        "Le syndic de Lausanne, Grégoire Junod, a répondu à Pierre-Yves Maillard.",
        &expect![[r"
            ~syndic de Lausanne → gregoire-junod
            Lausanne → lausanne
            Grégoire Junod → gregoire-junod
            Pierre-Yves Maillard → pierre-yves-maillard"]],
    );
}

#[test]
fn in_the_nineties() {
    check_on(
        "1994-06-01",
        "Édith Cresson a dirigé le gouvernement. Mme Cresson a succédé à Michel Rocard.",
        &expect![[r"
            Édith Cresson → edith-cresson
            =gouvernement → france-government
            Mme Cresson → edith-cresson
            Michel Rocard → rocard"]],
    );
    check_on(
        "1994-06-01",
        "Le chancelier Helmut Kohl a rencontré Boris Eltsine à Moscou. Le chancelier a promis un prêt.",
        &expect![[r"
            ~chancelier → helmut-kohl
            Helmut Kohl → helmut-kohl
            Boris Eltsine → eltsine
            Moscou → moscou"]],
    );
    check_on(
        "1994-06-01",
        "Le président zaïrois Mobutu Sese Seko a quitté Gbadolite. Le maréchal est malade.",
        &expect![[r"
            ~président zaïrois → mobutu
            Mobutu Sese Seko → mobutu
            Gbadolite → gbadolite"]],
    );
    check_on(
        "1994-06-01",
        "Nelson Mandela a été libéré. L'A.N.C. a salué la décision de Frederik De Klerk.",
        &expect![[r"
            Nelson Mandela → mandela
            A.N.C → anc
            Frederik De Klerk → frederik-de-klerk"]],
    );
    check_on(
        "1994-06-01",
        "L'O.N.U. a envoyé des casques bleus. Les experts de l'O.N.U. enquêtent.",
        &expect![[r"
            O.N.U → united-nations
            =experts de l'O.N.U → united-nations
            O.N.U → united-nations"]],
    );
    check_on(
        "1994-06-01",
        "Les dirigeants de l'O.L.P. ont signé à Oslo. Yasser Arafat a serré la main d'Itzhak Rabin.",
        &expect![[r"
            =dirigeants de l'O.L.P → olp
            O.L.P → olp
            Oslo → oslo
            Yasser Arafat → yasser-arafat
            Itzhak Rabin → rabin"]],
    );
    check_on(
        "1994-06-01",
        "Le R.P.R. d'Alain Juppé a perdu Toulon. Le F.I.S. a été dissous à Alger.",
        &expect![[r"
            R.P.R → rpr
            Alain Juppé → juppe
            Toulon → toulon
            F.I.S → fis
            Alger → alger"]],
    );
    check_on(
        "1994-06-01",
        "Le général Ali Saïbou a convoqué la conférence nationale. Ali Saïbou a cédé.",
        &expect![[r"
            général Ali Saïbou → ali-saibou
            Ali Saïbou → ali-saibou"]],
    );
    check_on(
        "1994-06-01",
        "Jacques Delors, président de la Commission européenne, a défendu l'élargissement.",
        &expect![[r"
            Jacques Delors → jacques-delors
            ~président de la Commission européenne → jacques-delors
            Commission européenne → european-commission"]],
    );
}

#[test]
fn at_institutions_and_courts() {
    check_on(
        "2019-05-03",
        "Le président de la Commission de l'Union africaine, Moussa Faki Mahamat, a condamné le putsch.",
        &expect![[r"
            ~président de la Commission de l'Union africaine → faki
            Commission de l'Union africaine → commission-de-l-union-africaine
            Moussa Faki Mahamat → faki"]],
    );
    check_on(
        "2019-05-03",
        "Le président de la Commission de l'UA a salué l'accord.",
        &expect![[r"
        ~président de la Commission de l'UA → faki
        Commission de l'UA → commission-de-l-ua"]],
    );
    check_on(
        "2019-05-03",
        "La patronne de la CGT, Sophie Binet, a défilé. Sophie Binet a appelé à la grève.",
        &expect![[r"
            ~patronne de la CGT → sophie-binet
            CGT → cgt
            Sophie Binet → sophie-binet
            Sophie Binet → sophie-binet"]],
    );
    check_on(
        "2019-05-03",
        "Marylise Léon a été réélue. La secrétaire générale de la CFDT a remercié les délégués.",
        &expect![[r"
            Marylise Léon → marylise-leon
            ~secrétaire générale de la CFDT → marylise-leon
            CFDT → cfdt"]],
    );
    check_on(
        "2019-05-03",
        "Un habitant de Tillabéri a raconté la scène. Un témoin a confirmé.",
        &expect!["Tillabéri → tillaberi"],
    );
    check_on(
        "2019-05-03",
        "Lise Corbel a été condamnée. La présidente du tribunal, Odile Barral, a lu le jugement.",
        &expect![[r"
            Lise Corbel → lise-corbel
            ~présidente du tribunal → odile-barral
            Odile Barral → odile-barral"]],
    );
    check_on(
        "2019-05-03",
        "Paul Quéméner se plaint du bruit. La maire de Crozon promet d'agir.",
        &expect![[r"
            Paul Quéméner → paul-quemener
            ~maire de Crozon → crozon-mayor
            Crozon → crozon"]],
    );
    check_on(
        "2019-05-03",
        "Le juge Roland Esch a entendu le prévenu. L'avocat de la défense, Me Olivier Lucas, a plaidé.",
        &expect![[r"
            Roland Esch → roland-esch
            Me Olivier Lucas → olivier-lucas"]],
    );
    check_on(
        "2019-05-03",
        "Le Sénat a rejeté le texte et le Parlement se réunira à Versailles.",
        &expect![[r"
            Sénat → senat
            Parlement → parlement
            Versailles → versailles"]],
    );
    check_on(
        "2019-05-03",
        "Le prévenu a nié devant le juge Paul Masson. L'accusé, Éric Danion, a pleuré.",
        &expect![[r"
            Paul Masson → paul-masson
            Éric Danion → eric-danion"]],
    );
}

#[test]
fn on_stage() {
    check_on(
        "2019-05-03",
        "Le groupe Noir Désir a joué à Vilnius. Noir Désir a vendu un million d'albums.",
        &expect![[r"
            Noir Désir → noir-desir
            Vilnius → vilnius
            Noir Désir → noir-desir"]],
    );
    check_on(
        "2019-05-03",
        "Le film de Sembène Ousmane, Guelwaar, sort mercredi. Sembène a tourné à Thiès.",
        &expect![[r"
            Sembène Ousmane → sembene-ousmane
            Guelwaar → guelwaar
            Sembène → sembene-ousmane
            Thiès → thies"]],
    );
    check_on(
        "2019-05-03",
        "Matmatah a rempli la salle. Matmatah jouera à Brest.",
        &expect![[r"
        Matmatah → matmatah
        Matmatah → matmatah
        Brest → brest"]],
    );
    check_on(
        "2019-05-03",
        "Le groupe Tinariwen a sorti un album. Tinariwen a joué à Essakane.",
        &expect![[r"
            Tinariwen → tinariwen
            Tinariwen → tinariwen
            Essakane → essakane"]],
    );
}
