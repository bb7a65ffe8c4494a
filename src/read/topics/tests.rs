//! Topics of sentences and of short articles, as tables.

use super::{article_topics, sentence_topics, topic_hits};
use crate::read::{
    Lexicon,
    reading::{Metadata, Reading},
};

fn topics_of(text: &str, lexicon: &Lexicon) -> (String, String) {
    let metadata = Metadata::default();
    let whole = 0..text.len();
    let reading = Reading::of(text, vec![whole.clone()], vec![whole.clone()], &metadata);
    let hits = topic_hits(&reading, lexicon);
    let sentence: Vec<&str> = sentence_topics(&hits, &whole).into_iter().map(super::TopicIdx::id).collect();
    let article = article_topics(&reading, &hits, lexicon);
    let article: Vec<&str> = article.iter().map(|topic| topic.topic.id()).collect();
    (sentence.join(" "), article.join(" "))
}

/// Each line: a sentence, ` => `, and its topics in the order of the table.
const SENTENCES: &str = "
    L’ambassadeur a remis ses lettres de créance. => diplomacy
    Les deux pays renforcent leurs relations bilatérales. => diplomacy
    Le médiateur espère que les pourparlers reprendront. => diplomacy
    Une frégate et deux sous-marins ont quitté Toulon. => defence
    Le régiment a reçu des blindés neufs. => defence
    Le budget de la défense augmente encore. => defence
    La junte a rompu avec ses voisins. => politics
    Des rebelles ont tendu une embuscade. => conflict
    Le cessez-le-feu tient depuis lundi. => conflict
    Un attentat a frappé le marché. => conflict
    Un kamikaze s’est fait exploser. => conflict
    Amnesty dénonce des exécutions sommaires. => rights
    La peine de mort est abolie. => rights
    Le journaliste est en détention arbitraire. => rights information
    Le scrutin aura lieu en mai. => politics
    Les députés ont rejeté la motion de censure. => politics
    Le maire sortant se représente. => politics
    Le référendum divise le pays. => politics
    L’inflation ralentit en zone euro. => economy
    Le chômage recule pour le troisième trimestre. => economy
    L’action grimpe à la Bourse de Paris. => economy
    L’entreprise double son chiffre d’affaires. => economy
    Le baril dépasse cent dollars. => energy-mining
    La raffinerie tourne au ralenti. => energy-mining
    Les orpailleurs ont quitté le site. => energy-mining
    Une centrale solaire alimente le village. => energy-mining
    Les délestages plongent Dakar dans le noir. => energy-mining
    La récolte de mil sera maigre. => agriculture
    Les éleveurs vendent leurs troupeaux. => agriculture
    Les vignerons du Languedoc commencent les vendanges. => agriculture
    Le prix des engrais flambe. => agriculture
    Un séisme a fait des milliers de sinistrés. => humanitarian
    La Croix-Rouge distribue des vivres. => humanitarian
    Le choléra progresse dans les camps. => humanitarian
    Les élèves ont repris le chemin de l’école. => education
    Les étudiants occupent l’université. => education
    Le baccalauréat commence lundi. => education
    Le Conseil de sécurité se réunit. => multilateral
    La Cédéao lève ses sanctions. => multilateral
    Les Casques bleus quittent Kidal. => multilateral
    RFI et France 24 sont suspendues. => information
    Une vidéo virale relance la désinformation. => information
    Il pleuvra demain sur la Bretagne. =>
    Le gardien a arrêté deux tirs au but. =>
    Elle a chanté jusqu’à minuit. =>
    Le chef prépare une sauce au vin. =>
    La recette demande trois oeufs. =>
    Marseille a gagné deux à zéro. =>
    Le roman paraît en septembre. => education
    Un accord a été trouvé. =>
";

#[test]
fn sentences() {
    let lexicon = Lexicon::default();
    let mut wrong = Vec::new();
    for case in SENTENCES.lines().map(str::trim).filter(|case| !case.is_empty()) {
        let (text, expected) = case.split_once(" =>").unwrap_or((case, ""));
        let (got, _) = topics_of(text, &lexicon);
        if got != expected.trim() {
            wrong.push(format!("{text}: wanted [{}], got [{got}]", expected.trim()));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Headline, ` | `, text, ` => ` and the topics that the article must have, in the order of the table.
const SNIPPETS: &str = "
    Oslo et Tallinn se rapprochent | Le ministre estonien des affaires étrangères a reçu son homologue norvégien. Les deux diplomates ont signé un accord de coopération et promis d’ouvrir une ambassade. => diplomacy
    Lima rappelle son ambassadeur | Le Pérou a rappelé son ambassadeur à Caracas. La rupture des relations diplomatiques n’est pas exclue, dit la chancellerie. => diplomacy
    Chypre : les pourparlers reprennent | Le médiateur a réuni les deux délégations à Genève. Les négociations de paix portent sur le tracé de la frontière. => diplomacy
    Séoul achète des avions de chasse | Le ministère de la défense a commandé quarante avions de combat. L’armée de l’air les recevra d’ici trois ans, avec des missiles. => defence
    Manœuvres en mer Baltique | Douze frégates et deux sous-marins ont quitté le port mercredi. La marine nationale parle d’exercices militaires de routine. => defence
    Le régiment de Castres fête ses morts | Les parachutistes ont défilé devant la caserne. Le colonel a salué les soldats tombés au siècle dernier. => defence
    Colombie : embuscade dans le Cauca | Des guérilleros ont attaqué un convoi. L’embuscade a fait six morts, et les rebelles détiennent deux otages. => conflict
    Attentat déjoué à Bruxelles | Un kamikaze a été arrêté devant la gare. La lutte antiterroriste mobilise tout le pays depuis les attentats de mars. => conflict
    Trêve dans le Haut-Karabakh | Le cessez-le-feu est entré en vigueur à minuit. Les bombardements avaient tué trente civils sur la ligne de front. => conflict
    Un boxeur accusé de torture | Des ONG dénoncent des détentions arbitraires et des actes de torture. Amnesty demande une enquête indépendante. => rights
    Le Sénégal abolit la peine de mort | La peine capitale n’existe plus. Les défenseurs des droits humains saluent la fin des exécutions. => rights
    Procès des disparus de Buenos Aires | Deux généraux sont jugés pour crimes contre l’humanité. Les familles des disparitions forcées attendent depuis quarante ans. => rights
    Islande : les électeurs aux urnes | Les élections législatives se tiennent samedi. Le premier ministre sortant est donné battu par les sondages. => politics
    Motion de censure rejetée à Madrid | Les députés ont rejeté la motion de censure. Le chef du gouvernement promet un remaniement avant l’été. => politics
    Le maire de Quimper ne se représentera pas | Élu en 2014, le maire l’a annoncé au conseil municipal. Les municipales auront lieu en mars. => politics
    Putsch manqué à Libreville | Des officiers ont lu un texte annonçant un conseil national. Les putschistes voulaient empêcher une dictature et une révision de la Constitution. => politics
    Le chômage recule au Portugal | Le taux de chômage est tombé à six pour cent. Les économistes attendent une croissance économique de deux pour cent. => economy
    Rachat dans la chaussure | Le groupe a doublé son chiffre d’affaires. Ses actionnaires ont approuvé le rachat d’une start-up. => economy
    Les brasseurs en grève à Lille | La direction annonce un plan social. L’entreprise supprime deux cents emplois malgré ses bénéfices. => economy
    La banque centrale relève ses taux | La banque centrale a relevé son taux directeur. L’inflation atteint neuf pour cent. => economy
    Pétrole : le baril repasse les cent dollars | Le prix du baril a bondi. Les raffineries d’Europe manquent de brut, et l’Opep refuse d’augmenter ses quotas. => energy-mining
    Éoliennes au large de Saint-Nazaire | Le parc éolien produira cinq cents mégawatts. C’est la première énergie renouvelable en mer du pays. => energy-mining
    Chili : la mine de cuivre à l’arrêt | Le site minier est bloqué depuis lundi. Le minerai ne quitte plus le désert. => energy-mining
    Délestages à Johannesbourg | Les coupures de courant durent six heures. La centrale à charbon tourne au ralenti. => energy-mining
    Les vendanges commencent en Alsace | Les vignerons attendent une petite récolte. Le gel d’avril a touché un tiers du vignoble. => agriculture
    Grippe aviaire dans les Landes | Les éleveurs doivent abattre leurs volailles. Un vétérinaire a confirmé la grippe aviaire lundi. => agriculture
    Colère des paysans indiens | Les agriculteurs campent aux portes de Delhi. Ils demandent un prix garanti pour leurs céréales. => agriculture
    Le quota de pêche divise Boulogne | Les chalutiers restent à quai. Les pêcheurs jugent la pêche artisanale menacée. => agriculture
    Séisme au Népal | Le tremblement de terre a fait des milliers de sinistrés. La Croix-Rouge distribue des tentes et des vivres. => humanitarian
    Naufrage au large de Lampedusa | Une embarcation de fortune a coulé avec cent migrants. Les rescapés demandent l’asile. => humanitarian
    Choléra en Haïti | L’épidémie de choléra gagne les camps. Les ONG lancent une campagne de vaccination. => humanitarian
    Rentrée scolaire sous la neige à Québec | Les élèves ont retrouvé leurs enseignants. Quinze écoles primaires restent fermées. => education
    Bac : les lycéens planchent sur Spinoza | Le baccalauréat a commencé par la philosophie. Les lycéens avaient quatre heures. => education
    Le musée de Rennes rouvre | Le musée expose trois cents œuvres d’art. La conservatrice veut y attirer les scolaires et les étudiants. => education
    Climat : le Conseil de sécurité divisé | L’ONU débat d’une résolution. Les États membres n’ont pas trouvé d’accord. => multilateral
    Le G20 se réunit à Brasilia | Les dirigeants du G20 cherchent une déclaration commune. L’Union africaine y siège pour la première fois. => multilateral
    Les casques bleus quittent Chypre | Les Nations unies ferment leur mission. Les casques bleus partiront en juin. => multilateral
    Un hebdomadaire suspendu à Libreville | La rédaction dénonce une censure. Deux journalistes ont perdu leur carte de presse. => information
    La rumeur venait des réseaux sociaux | Une vidéo virale accusait un boulanger. Les fausses nouvelles ont circulé sur WhatsApp. => information
    Une radio ferme à Metz | La station de radio cesse d’émettre. Ses dix journalistes cherchent un repreneur. => information
    Lens renverse Nantes | Le gardien a arrêté un penalty. L’attaquant a marqué deux buts en seconde mi-temps, et la défense a tenu. =>
    L’ASEC reprend la tête | Au stade Charles Blé, l’attaque ivoirienne a fait la différence. L’offensive a duré tout le match. =>
    Tennis : elle sauve trois balles de match | La joueuse a gagné en deux manches. Elle jouera la finale dimanche. =>
    Un champion en mission | Le capitaine de l’équipe retrouve son club. Sa mission : gagner le championnat, en déplacement comme à domicile. =>
    Tarte aux poireaux | Préchauffer le four. Faire revenir les poireaux dans le beurre, puis verser la pâte. =>
    Le risotto de ma grand-mère | Mélanger le riz et le bouillon. Ajouter deux cuillères à soupe de vin, du sel et du poivre. =>
    Le temps demain | Des averses traverseront la Bretagne. Les températures resteront douces, avec des éclaircies. =>
    Week-end pluvieux sur le Sud | La pluie s’installe dès vendredi. Le vent soufflera fort, puis le ciel se dégagera. =>
    Elle retrouve son chat après dix ans | La voisine l’avait nourri tout ce temps. L’animal portait encore son collier. =>
    Collision sur la départementale | Une voiture a heurté un arbre. Le conducteur, âgé de vingt ans, est indemne. =>
    Un conflit de voisinage | Le coq chantait trop tôt. Le dialogue a repris grâce à un professeur à la retraite. =>
    Le pont sera repeint | Les travaux dureront six mois. Les automobilistes emprunteront une déviation. =>
    Dix bougies pour la boulangère | Elle a ouvert sa boutique un lundi. Ses croissants ont fait sa réputation. =>
    La mode en vert | Le défilé de mode a étonné. La collection printemps joue sur les rayures. =>
    Un trésor dans le grenier | Le couple a trouvé une boîte de timbres. Elle dormait là depuis un siècle. =>
    Le marathon de Lausanne | Les coureurs partiront du lac. Le marathon attend huit mille sportifs. =>
    Tour de France : le grimpeur attaque | Il a attaqué au pied du col. Le maillot jaune a répliqué dans la descente. =>
    Basket : Limoges s’incline | L’équipe a manqué ses tirs. Le club tombe à la dixième place du classement. =>
    Les urgences de l’amour | Elle l’a rencontré dans un train. Ils se marient samedi. =>
    Horoscope de la semaine | Bélier : une belle surprise. Votre signe astrologique vous promet de la chance. =>
";

#[test]
fn snippets() {
    let lexicon = Lexicon::default();
    let mut wrong = Vec::new();
    for case in SNIPPETS.lines().map(str::trim).filter(|case| !case.is_empty()) {
        let (text, expected) = case.split_once(" =>").unwrap_or((case, ""));
        let (headline, _) = text.split_once(" | ").unwrap_or((text, ""));
        let metadata = Metadata::default();
        let zones = vec![0..headline.len(), headline.len() + 3..text.len()];
        let reading = Reading::of(text, zones.clone(), zones, &metadata);
        let hits = topic_hits(&reading, &lexicon);
        let mut found = article_topics(&reading, &hits, &lexicon);
        found.sort_by_key(|topic| topic.topic);
        let got: Vec<String> = found.iter().map(|topic| topic.topic.id().to_string()).collect();
        if got.join(" ") != expected.trim() {
            let by: Vec<&str> = found.iter().map(|topic| topic.by.as_str()).collect();
            wrong.push(format!("{headline}: wanted [{}], got [{}] {by:?}", expected.trim(), got.join(" ")));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn an_article_without_a_clear_subject_has_none() {
    let lexicon = Lexicon::default();
    assert_eq!(topics_of("", &lexicon).1, "");
    let sport =
        "L’équipe a gagné deux à zéro. Le gardien a brillé et les supporters ont chanté toute la nuit. ";
    assert_eq!(topics_of(sport, &lexicon).1, "");
    assert_eq!(topics_of("L’école du village a brûlé. ", &lexicon).1, "education");
    let long = format!(
        "L’école du village a brûlé. {}",
        "Le vent souffle sur la plage et le sable vole. ".repeat(200)
    );
    assert_eq!(topics_of(&long, &lexicon).1, "");
}

#[test]
fn long_terms_win_over_those_inside() {
    let lexicon = Lexicon::default();
    assert_eq!(topics_of("Le ministre des Affaires étrangères.", &lexicon).0, "diplomacy");
}
