//! Sentences of the press with their mentions marked `[words|actor]`, and who speaks in each.

use crate::{
    model::{Form, Kind},
    read::{
        Lexicon,
        reading::{FoundMention, Metadata, Reading},
    },
    text::sentences,
};

/// `[words|actor]` is a mention: of a person, unless the actor begins with `s:` (state), `o:`
/// (organisation), `g:` (armed group), `c:` (company) or `p:` (place). Paragraphs end with a line.
fn marked(input: &str) -> (String, Vec<FoundMention>) {
    let (mut text, mut mentions, mut rest) = (String::new(), Vec::new(), input);
    while let Some((before, after)) = rest.split_once('[') {
        let Some((mention, after)) = after.split_once(']') else { break };
        let (surface, actor) = mention.split_once('|').unwrap_or((mention, "?"));
        text.push_str(before);
        let start = text.len();
        text.push_str(surface);
        let kind = match actor.get(..2) {
            Some("s:") => Kind::State,
            Some("o:") => Kind::Organisation,
            Some("g:") => Kind::ArmedGroup,
            Some("c:") => Kind::Company,
            Some("p:") => Kind::Place,
            _ => Kind::Person,
        };
        let form = if actor.starts_with("r:") { Form::Role } else { Form::Name };
        let actor = actor.to_string();
        let name = surface.to_string();
        mentions.push(FoundMention { at: start..text.len(), actor, name, kind, form, by: String::new() });
        rest = after;
    }
    text.push_str(rest);
    (text, mentions)
}

/// What a step finds in an input with marked mentions, shown by `show` with the text.
pub(super) fn read_marked(
    input: &str,
    show: impl FnOnce(&str, &Reading<'_>, &[FoundMention]) -> String,
) -> String {
    let (text, mentions) = marked(input);
    let mut zones = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        if !line.trim().is_empty() {
            zones.push(start..start + line.len());
        }
        start += line.len() + 1;
    }
    let metadata = Metadata::default();
    let sentences = zones.iter().flat_map(|zone| sentences(&text, zone.clone())).collect();
    let reading = Reading::of(&text, zones, sentences, &metadata);
    show(&text, &reading, &mentions)
}

fn found(input: &str, lexicon: &Lexicon) -> String {
    read_marked(input, |text, reading, mentions| {
        let quotes = super::spoken(reading, mentions, lexicon).0;
        let shown = quotes.iter().map(|quote| {
            let speaker = match (&quote.speaker, &quote.speaker_name) {
                (Some(actor), _) => actor.clone(),
                (None, Some(name)) => format!("({name})"),
                (None, None) => "?".to_string(),
            };
            let words = &text[quote.at.clone()];
            let short: Vec<&str> = words.split(' ').take(2).collect();
            format!("{speaker}: {}", short.join(" "))
        });
        shown.collect::<Vec<_>>().join(" / ")
    })
}

/// Each line: the text, ` => `, and what is found: speaker and first two words of each quotation.
fn check_all(cases: &str) {
    let lexicon = Lexicon::default();
    let mut wrong = Vec::new();
    for case in cases.lines().map(str::trim).filter(|case| !case.is_empty() && !case.starts_with('#')) {
        let (input, expected) = case.split_once(" =>").unwrap_or((case, ""));
        let got = found(&input.replace("\\n", "\n"), &lexicon);
        if got != expected.trim() {
            wrong.push(format!("{input}\n   wanted {}\n   got    {got}", expected.trim()));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn speakers_by_turns() {
    check_all(include_str!("turning_cases.txt"));
}

#[test]
fn speakers_called_again() {
    check_all(include_str!("again_cases.txt"));
}

#[test]
fn speaker_after() {
    check_all(
        "
        « Nous irons jusqu’au bout », a déclaré [Awa Traoré|awa]. => awa: Nous irons
        « Nous irons », a déclaré dimanche à la presse [le maire de Lyon|maire]. => maire: Nous irons
        « Nous irons », affirme le président de [la Ligue|o:ligue], [Paul Diallo|diallo]. => diallo: Nous irons
        « Nous irons », rassure [Sergei Lavrov|lavrov]. => lavrov: Nous irons
        « Nous irons », s’est félicitée [Anne Hidalgo|hidalgo]. => hidalgo: Nous irons
        « Nous irons », s'indigne [Jean Petit|petit], qui a rencontré [Luc Grand|grand]. => petit: Nous irons
        « Nous irons », a pour sa part martelé [le syndicat|o:cgt]. => o:cgt: Nous irons
        « Nous irons », a fait savoir [l’Élysée|o:elysee]. => o:elysee: Nous irons
        « Nous irons », a tenu à préciser [M. Blanc|blanc]. => blanc: Nous irons
        « Pourquoi partir ? » demande [Lucie|lucie]. => lucie: Pourquoi partir
        « Pourquoi partir ? », s’interroge [Lucie|lucie]. => lucie: Pourquoi partir
        \"Nous irons\", a indiqué [Air France|c:af] dans un communiqué. => c:af: Nous irons
        “Nous irons”, a lancé [le coach des Aigles|coach]. => coach: Nous irons
        « Nous irons », selon [le procureur|proc]. => proc: Nous irons
        « Nous irons », d’après [Amnesty International|o:amnesty]. => o:amnesty: Nous irons
        « Nous irons loin », a annoncé un porte-parole de [l’OMS|o:oms]. => o:oms: Nous irons
        « Nous avons tout perdu », raconte un habitant de [Gao|p:gao]. => (un habitant de Gao): Nous avons
        « Nous irons », peut-on lire dans le communiqué de [la BCE|o:bce]. => o:bce: Nous irons
        « Oui », a répondu [Emma Stone|stone]. => stone: Oui
        « Nous irons », a assuré à [Reuters|o:reuters] [Karim Bâ|ba]. => ba: Nous irons
        La visite témoigne de « la ferme volonté » des deux États, a ajouté [le ministère|o:mae]. => o:mae: la ferme
        « Nous irons », a déclaré [M. Lavrov|lavrov] lors d’une rencontre avec [M. Diop|diop]. => lavrov: Nous irons
        « Nous irons », conclut [Kylian Mbappé|mbappe] après le match contre [Nantes|o:nantes]. => mbappe: Nous irons
        « Nous irons » a déclaré [le ministre|min] . => min: Nous irons
        « La récolte sera bonne » , estime [la FAO|o:fao]. => o:fao: La récolte
        ",
    );
}

#[test]
fn speaker_before() {
    check_all(
        "
        [Le pape|pape] a déclaré : « Priez pour la paix ». => pape: Priez pour
        [M. Diop|diop] a exprimé mercredi son appréciation des « avancées considérables » de [la Russie|s:russie]. => diop: avancées considérables
        [Abdoulaye Diop|diop] a également salué la « lecture lucide » de la situation par [la Russie|s:russie]. => diop: lecture lucide
        Lors d’une rencontre avec son homologue [Sergueï Lavrov|lavrov] à [Moscou|s:russie], [M. Diop|diop] a réaffirmé « l’engagement total des autorités ». => diop: l’engagement total
        [Emmanuel Macron|macron], qui recevait [Olaf Scholz|scholz], a dénoncé « une faute grave ». => macron: une faute
        [Le Kremlin|o:kremlin] juge « inacceptables » ces sanctions. => o:kremlin: inacceptables
        [L’entraîneur|coach] reconnaît que son équipe a « manqué de rythme ». => coach: manqué de
        [Marie|marie] a rencontré [Paul|paul] et a promis « un geste fort ». => marie: un geste
        Pour [le maire|maire], « il faut agir vite ». => maire: il faut
        Selon [le FMI|o:fmi], la croissance sera « solide mais inégale ». => o:fmi: solide mais
        D’après [Jean Tirole|tirole], « le marché se trompe ». => tirole: le marché
        Comme l’a dit [Nelson Mandela|mandela] : « Cela semble impossible ». => mandela: Cela semble
        Et [Rachida Dati|dati] de conclure : « Nous gagnerons ». => dati: Nous gagnerons
        [Lavrov|lavrov] : « Nous aiderons le Mali » => lavrov: Nous aiderons
        [Moussa|moussa] est accusé par [le parquet|o:parquet] d’avoir « détourné des fonds ». => o:parquet: détourné des
        Un témoin a déclaré : « J’ai vu la voiture brûler ». => (un témoin): J’ai vu
        Dans un communiqué, [l’UNICEF|o:unicef] alerte : « Les enfants meurent ». => o:unicef: Les enfants
        C’est [Zidane|zidane] qui a dit « merci au public ». => zidane: merci au
        [Le ministre|min] a promis d’intensifier l’aide et d’envoyer “des instructeurs”. => min: des instructeurs
        [Elle|?] => 
        Réagissant à l’annonce, [la CGT|o:cgt] a fustigé « un recul historique ». => o:cgt: un recul
        [Le président|pr] l’affirme : « Rien ne changera ». => pr: Rien ne
        La demande de [la FIFA|o:fifa] reste « en suspens » selon [l’avocat|avo]. => avo: en suspens
        ",
    );
}

#[test]
fn speaker_by_pronoun() {
    check_all(
        "
        [M. Diop|diop] a reçu [M. Lavrov|lavrov]. « Nous avançons », a-t-il déclaré. => diop: Nous avançons
        [Paul Biya|biya] est arrivé.\\n« Nous avançons », a-t-il dit.\\nIl a ajouté que le pays « tiendra bon ». => biya: Nous avançons / biya: tiendra bon
        « Nous partons », affirme [le chef|lavrov]. Pour lui, « le défi principal, c’est la paix ». => lavrov: Nous partons / lavrov: le défi
        [Angela Merkel|merkel] a pris la parole. Elle a souhaité « bonne chance » à [M. Scholz|scholz]. => merkel: bonne chance
        [M. Scholz|scholz] a rencontré [Mme Merkel|merkel]. « Tout va bien », a-t-elle assuré. => merkel: Tout va
        « On verra bien », dit-on à [Paris|p:paris]. => ?: On verra
        [Le chef|lavrov] a indiqué que l’aide continue. Il a par ailleurs souhaité que dans un « bref délai » le blé arrive. => lavrov: bref délai
        [Issa|issa] marche.\\nLe vent souffle sur la place.\\n« Je suis fatigué », souffle-t-il. => issa: Je suis
        [Le ministère de la Santé|o:sante] a publié un bilan. « La situation est stable », a ajouté le ministère. => o:sante: La situation
        [Les supporters du Raja|g:raja] sont venus. « Nous chanterons », ont-ils promis. => g:raja: Nous chanterons
        ",
    );
}

#[test]
fn inside_and_continued() {
    check_all(
        "
        « Nous, a déclaré [Awa|awa], ne céderons pas. » => awa: Nous, a
        « Nous ne céderons pas, a-t-il dit, jamais », dans la ville de [Gao|p:gao]. => ?: Nous ne
        « Nous irons », a dit [Awa|awa], « et nous vaincrons ». => awa: Nous irons / awa: et nous
        « Nous irons », a dit [Awa|awa]. « Et nous vaincrons. » => awa: Nous irons / awa: Et nous
        « Nous irons », a dit [Awa|awa] à [Gao|p:gao].\\n« Et nous vaincrons ensemble. » => awa: Nous irons / awa: Et nous
        « Nous irons », a dit [Awa|awa].\\nLe lendemain, la pluie tombe. [Bob|bob] chante. « C’est la fête au village. » => awa: Nous irons / bob: C’est la
        [Awa|awa] a annoncé son départ. « C’est la fin d’une époque. » => awa: C’est la
        [Awa|awa] a déclaré :\\n« Nous irons au bout. » => awa: Nous irons
        « Nous irons », \\na-t-elle déclaré,\\n => ?: Nous irons
        [Awa|awa] entre. « Nous irons »,\\na-t-elle déclaré. => awa: Nous irons
        « Nous irons partout\\n« Et nous vaincrons », a dit [Awa|awa]. => awa: Nous irons / awa: Et nous
        « Nous irons partout\\net nous vaincrons », a dit [Awa|awa]. => awa: Nous irons / awa: et nous
        « Nous irons au bout » \\nUn texte suit. « Oui, nous irons au bout ! », a juré [Awa|awa]. => awa: Nous irons / awa: Oui, nous
        par l’envoi “d’instructeurs« La Russie envisage d’autres mesures », rassure [Lavrov|lavrov]. => lavrov: d’instructeurs / lavrov: La Russie
        [Awa|awa] a dit « oui » et « non ». => awa: oui / awa: non
        « Il m’a dit “viens” », raconte [Awa|awa]. => awa: Il m’a
        ",
    );
}

#[test]
fn names_and_titles_are_no_speech() {
    check_all(
        "
        Le film « Timbuktu » a été primé à Cannes. =>
        [Sissako|sissako] a présenté le film « Le Chagrin des oiseaux » à [Cannes|p:cannes]. =>
        [La France|s:france] a annoncé la fin de l’opération « Barkhane ». =>
        [Amadou Sow|sow] dit « le Lion » a gagné. =>
        Le roman intitulé « La vie devant soi et les autres » plaît à [Marie|marie]. =>
        Le mouvement « Touche pas à ma forêt » manifeste. =>
        Le journal « Le Monde » le confirme. =>
        Un écran de 15\" et un autre de 17\" coûtent cher. =>
        L’été d’Aïcha, aujourd’hui, n’est qu’un souvenir. =>
        Les « gilets jaunes » défilent. =>
        Le chanteur sort son album « Ma vie en noir ». =>
        À bord du navire « Charles de Gaulle », on attend. =>
        [Le Mali|s:mali] : « Nous partirons dès demain » => ?: Nous partirons
        Il s’agit de « pseudo-experts ». =>
        La loi « Climat et résilience » a été votée. =>
        « Une colère sourde monte dans tout le pays » => ?: Une colère
        Selon une source proche du dossier, « rien n’est décidé ». => (une source proche du dossier): rien n’est
        Ce « succès », comme d’autres, inquiète. =>
        [Orange|c:orange] lance l’offre « Liberté Max ». =>
        Prix: « Goncourt ». =>
        ",
    );
}

#[test]
fn more_of_the_press() {
    check_all(
        "
        « On a tout donné », savoure [Didier Deschamps|dd], dont l’équipe affrontera [la Suisse|s:suisse]. => dd: On a
        Le cours de l’action [Renault|c:renault] « devrait remonter », estime [JP Morgan|c:jpm]. => c:jpm: devrait remonter
        [Le docteur Sow|sow] prévient : « Le virus circule toujours. » => sow: Le virus
        « Le virus circule », prévient [le docteur Sow|sow]. « Restons prudents », ajoute-t-il. => sow: Le virus / sow: Restons prudents
        [Jean Rey|rey] ne cache pas sa joie. « On attendait ça depuis des années ! » => rey: On attendait
        « C’est faux ! », s’est exclamé [le député|dep] avant de quitter [l’Assemblée|o:an]. => dep: C’est faux
        « Nous manquons de tout », confie une infirmière de [l’hôpital|o:hop]. => (une infirmière de l’hôpital): Nous manquons
        [Le groupe Total|c:total] a promis d’investir « plusieurs milliards » en [Ouganda|s:ouganda]. => c:total: plusieurs milliards
        [Nicolas Sarkozy|ns] a été qualifié de « menteur » par [Alain Juppé|aj]. => aj: menteur
        D’une voix lasse, [Awa|awa] répète : « Je veux rentrer. Je veux ma mère. » => awa: Je veux
        Pour [Greenpeace|o:gp], c’est « un désastre annoncé ». => o:gp: un désastre
        [Mahamat Déby|deby] affirme vouloir « tourner la page ». => deby: tourner la
        En affirmant que « tout va bien », [le gérant|ger] s’est trompé. => ger: tout va
        « Je pars », a écrit sur Twitter [Elon Musk|musk]. => musk: Je pars
        Le slogan « On ne lâche rien » court les rues. =>
        L’avocat de [M. Petit|petit] a plaidé « la bonne foi ». => (avocat de M. Petit): la bonne
        « Stop », lit-on sur les murs de [Lille|p:lille]. =>
        Interrogée par [l’AFP|o:afp], [Mme Sy|sy] a répondu « ne rien savoir ». => sy: ne rien
        ",
    );
}

/// French press as it is written, one difficulty a line.
#[test]
fn the_press_at_large() {
    check_all(include_str!("press_cases.txt"));
}

/// Speakers whom the text points at: by an office, a description, a pronoun, a sentence further on.
#[test]
fn whom_the_text_points_at() {
    check_all(include_str!("pointing_cases.txt"));
}

#[test]
fn any_text_is_read_in_linear_time() {
    let lexicon = Lexicon::default();
    for piece in [
        "« ",
        "« a », a dit [X|x] et ",
        "\"a\" ",
        "il a dit ",
        "« il a dit, ",
        "“a« b” ",
        "a : « b », ",
        "[X|x] ",
    ] {
        found(&piece.repeat(10_000), &lexicon);
        found(&format!("{}\n", piece.replace('[', "").repeat(3)).repeat(1_000), &lexicon);
    }
}

proptest::proptest! {
    #[test]
    fn quotations_lie_inside_the_text(text in "(«|»|“|\"| a|, a-t-il dit|\n|é|[.:,’]| selon| « oui », dit ){0,40}") {
        static LEXICON: std::sync::LazyLock<Lexicon> = std::sync::LazyLock::new(Lexicon::default);
        found(&text, &LEXICON);
    }
}
