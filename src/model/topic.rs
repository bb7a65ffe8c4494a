//! The twelve topics, each mapped to an IPTC Media Topic.

/// A position in [`TOPICS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct TopicIdx(pub u8);

/// A topic: a subject that passages are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    /// The id that links and records use.
    pub id: &'static str,
    /// The IPTC Media Topic code it maps to (`medtop:`).
    pub iptc: &'static str,
}

/// All topics, in the order that ids are stored in. Append only: files hold positions.
pub const TOPICS: [Topic; 12] = [
    Topic { id: "diplomacy", iptc: "20000639" },
    Topic { id: "defence", iptc: "20000598" },
    Topic { id: "conflict", iptc: "20000056" },
    Topic { id: "rights", iptc: "20000587" },
    Topic { id: "politics", iptc: "11000000" },
    Topic { id: "economy", iptc: "04000000" },
    Topic { id: "energy-mining", iptc: "20000256" },
    Topic { id: "agriculture", iptc: "20000210" },
    Topic { id: "humanitarian", iptc: "03000000" },
    Topic { id: "education", iptc: "05000000" },
    Topic { id: "multilateral", iptc: "20000644" },
    Topic { id: "information", iptc: "20000304" },
];

impl TopicIdx {
    /// The position of an id.
    pub fn of(id: &str) -> Option<Self> {
        TOPICS.iter().position(|topic| topic.id == id).map(|at| Self(at as u8))
    }

    /// The id, empty for a position outside the table.
    pub fn id(self) -> &'static str {
        TOPICS.get(usize::from(self.0)).map_or("", |topic| topic.id)
    }
}
