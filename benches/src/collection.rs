//! A collection made from a seed: the made press, and what only a whole collection holds.
//!
//! Half of the articles stand alone. The others are dispatches that several outlets copied, cut or
//! worded anew, events of one day that several outlets tell in their own words, stories that fill the
//! papers for a week, and the weather of one outlet day after day. Under a third of them stands the foot
//! of their outlet's pages. Some state no date. Deliberately not here: truth. The planted articles
//! of the tests judge what is found; these only make the work that a real collection makes.

use core::fmt::Write as _;

use chronique::read::Lexicon;

use crate::press::{MONTHS, Press};

/// An article with what stands beside its text.
pub struct Made {
    /// Title and body.
    pub text: String,
    /// Who printed it.
    pub outlet: String,
    /// When, in EDTF.
    pub day: Option<String>,
}

/// A day without a calendar: every month has 28.
#[derive(Clone, Copy)]
struct Printing {
    year: usize,
    month: usize,
    day: usize,
}

const N_OUTLETS: usize = 60;
const SKIES: [&str; 5] = ["soleil", "nuages", "averses", "brouillard", "vent d'ouest"];
/// The ways to tell one event: 0 to 2 its actors, 3 and 4 its persons, 5 to 8 what it is about, then
/// its town, its number and its day.
const TELLINGS: [&str; 9] = [
    "Le {d}, {0} et {1} se sont rencontrés à {T} pour parler de {5} et de {6}.",
    "{3} a présenté le {d} à {T} {5}, que {0} attendait depuis des mois.",
    "À {T}, {5} a réuni le {d} quelque {#} personnes autour de {3} et de {4}.",
    "Selon {1}, {6} décidé le {d} à {T} coûtera {#} millions d'euros à {2}.",
    "{4}, qui parlait le {d} à {T} au nom de {1}, a défendu {7} et {5}.",
    "« {5} ne se fera pas sans {7} », a prévenu {3} le {d} à {T}.",
    "Des habitants de {T} ont manifesté le {d} contre {8}, malgré {6}.",
    "Le {d}, {2} avait refusé {8} ; {4} et {0} en ont pris acte à {T}.",
    "La rencontre du {d} à {T} entre {0} et {1} a porté sur {6}, {7} et {8}.",
];

/// Some articles, the same for a seed.
pub fn collection(n_articles: usize, lexicon: &Lexicon, seed: u64) -> Vec<Made> {
    let mut maker = Maker { press: Press::new(lexicon, seed), made: Vec::with_capacity(n_articles + 8) };
    let mut n_days = 0;
    while maker.made.len() < n_articles {
        match maker.press.dice().below(20) {
            0..=10 => maker.alone(),
            11..=13 => maker.dispatch(),
            14..=17 => maker.event(),
            18 => maker.story(),
            _ => {
                n_days += 1;
                maker.weather(n_days);
            }
        }
    }
    maker.made.truncate(n_articles);
    maker.made
}

struct Maker<'l> {
    press: Press<'l>,
    made: Vec<Made>,
}

impl Maker<'_> {
    fn printing(&mut self) -> Printing {
        let dice = self.press.dice();
        Printing { year: 1995 + dice.below(30), month: dice.below(12), day: dice.below(28) }
    }

    fn paragraphs(&mut self) -> Vec<String> {
        let n_paragraphs = 3 + self.press.dice().below(7);
        (0..n_paragraphs).map(|_| self.press.paragraph()).collect()
    }

    fn print(&mut self, paragraphs: &[String], printing: Printing) {
        let title = format!("{} inquiète {}", self.press.slot("n"), self.press.slot("T"));
        let outlet = self.press.dice().below(N_OUTLETS);
        let foot = if outlet.is_multiple_of(3) { format!("\n\n{}", foot(outlet)) } else { String::new() };
        let outlet = format!("Le Journal {outlet}");
        let undated = self.press.dice().below(40) == 0;
        let Printing { year, month, day } = printing;
        let day = (!undated).then(|| format!("{year}-{:02}-{:02}", month + 1, day + 1));
        self.made.push(Made { text: format!("{title}\n\n{}{foot}\n", paragraphs.join("\n\n")), outlet, day });
    }

    fn alone(&mut self) {
        let paragraphs = self.paragraphs();
        let printing = self.printing();
        self.print(&paragraphs, printing);
    }

    /// One text in two to six outlets: whole, cut, with paragraphs of their own, or worded anew.
    fn dispatch(&mut self) {
        let (whole, printing) = (self.paragraphs(), self.printing());
        self.print(&whole, printing);
        for _ in 0..=self.press.dice().below(5) {
            let mut copy = whole.clone();
            match self.press.dice().below(4) {
                0 => {}
                1 => copy.truncate(2),
                2 => copy.push(self.press.paragraph()),
                _ => copy.iter_mut().for_each(|paragraph| *paragraph = reworded(paragraph)),
            }
            self.print(&copy, printing);
        }
    }

    /// One event in two to seven outlets, each with sentences of its own.
    fn event(&mut self) {
        let printing = self.printing();
        let n_articles = 2 + self.press.dice().below(6);
        self.tell(printing, n_articles, 1);
    }

    /// A story that fills the papers for a week: one in twenty lets go of all the others.
    fn story(&mut self) {
        let printing = self.printing();
        let n_articles = if self.press.dice().below(20) == 0 { 60 } else { 6 };
        self.tell(Printing { day: printing.day.min(20), ..printing }, n_articles, 7);
    }

    /// One event, told over some days by so many articles.
    fn tell(&mut self, printing: Printing, n_articles: usize, n_days: usize) {
        let slots: Vec<String> =
            ["A", "A", "A", "P", "P", "n", "n", "n", "n"].iter().map(|slot| self.press.slot(slot)).collect();
        let (town, number) = (self.press.slot("T"), self.press.slot("#"));
        let month = MONTHS.get(printing.month).copied().unwrap_or_default();
        let day = format!("{} {month}", printing.day + 1);
        for nth in 0..n_articles {
            let mut paragraphs = self.paragraphs();
            for paragraph in paragraphs.iter_mut().take(3) {
                let mut telling = self.press.dice().pick(&TELLINGS).to_string();
                for (nth, words) in slots.iter().enumerate() {
                    telling = telling.replace(&format!("{{{nth}}}"), words);
                }
                let telling = telling.replace("{T}", &town).replace("{#}", &number).replace("{d}", &day);
                let _ = write!(paragraph, "{telling}");
            }
            let later = nth * n_days / n_articles.max(1);
            self.print(&paragraphs, Printing { day: printing.day + later, ..printing });
        }
    }

    fn weather(&mut self, nth: usize) {
        let printing = Printing { year: 1995 + nth / 336 % 30, month: nth / 28 % 12, day: nth % 28 };
        let dice = self.press.dice();
        let (morning, evening) = (dice.pick(&SKIES), dice.pick(&SKIES));
        let (high, wind) = (dice.below(38), 10 * dice.below(9));
        let forecast = format!(
            "Prévisions de ce jour pour la côte : {morning} le matin, {evening} dans l'après-midi. \
             Les températures atteindront {high} degrés au port et {} à l'intérieur des terres. \
             Le vent de secteur ouest soufflera jusqu'à {wind} kilomètres à l'heure au large des caps. \
             La mer sera peu agitée et la visibilité bonne hors des grains.",
            high + 2
        );
        self.print(&[forecast], printing);
        if let Some(last) = self.made.last_mut() {
            last.outlet = "La Vigie des côtes".to_string();
        }
    }
}

/// What an outlet prints under each of its articles.
fn foot(outlet: usize) -> String {
    format!(
        "Suivez l'actualité de la région {outlet} sur notre site et abonnez-vous à notre lettre du matin. Tous \
         droits de reproduction réservés au Journal {outlet}, fondé le {} mai 19{:02}.",
        1 + outlet % 28,
        10 + outlet
    )
}

/// Each sentence with its halves the other way round.
fn reworded(paragraph: &str) -> String {
    let turned = paragraph.split_inclusive(". ").map(|sentence| match sentence.split_once(", ") {
        Some((first, rest)) => format!("{}, {first}. ", rest.trim_end().trim_end_matches('.')),
        None => sentence.to_string(),
    });
    turned.collect()
}

#[cfg(test)]
mod tests {
    use chronique::read::Lexicon;

    use super::collection;

    #[test]
    fn a_seed_makes_one_collection() {
        let lexicon = Lexicon::shipped();
        let texts = |seed| {
            let made = collection(200, &lexicon, seed);
            made.into_iter().map(|made| (made.text, made.outlet, made.day)).collect::<Vec<_>>()
        };
        assert_eq!(texts(1), texts(1));
        assert_ne!(texts(1), texts(2));
        assert_eq!(texts(1).len(), 200);
    }
}
