//! Keys that leads share with their look-alikes: an index finds by them whom a lead need be compared with.

use super::investor::Name;
use super::sound::letters;
use super::{Likened, Relative};

/// How many characters of a name are tried without one of them.
const TRIED: usize = 5;

/// The keys of a lead. Whoever shares one strong key or two weak ones is worth a look.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys {
    /// Each says much: codes, telephones, the whole name in several forms.
    pub strong: Vec<String>,
    /// Each says little: a name with one character left out, the sound of its beginning, the title, the place.
    pub weak: Vec<String>,
}

impl Keys {
    /// All of them, as an index holds them.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        self.strong.iter().chain(&self.weak)
    }

    /// Whether two leads are worth a comparison.
    #[must_use]
    pub fn meet(&self, other: &Self) -> bool {
        let weak = self.weak.iter().filter(|key| other.weak.contains(key)).count();
        weak >= 2 || self.strong.iter().any(|key| other.strong.contains(key))
    }

    /// Each key once, in order.
    pub(super) fn sorted(mut self) -> Self {
        for keys in [&mut self.strong, &mut self.weak] {
            keys.sort();
            keys.dedup();
        }
        self
    }
}

impl Likened {
    /// The keys by which it is found.
    #[must_use]
    pub fn keys(&self) -> Keys {
        let mut strong: Vec<String> = self.uscc.iter().map(|code| format!("u:{code}")).collect();
        strong.extend(self.phones.iter().map(|phone| format!("p:{phone}")));
        strong.extend(self.title.code_names().map(|name| format!("c:{name}")));
        strong.extend(self.words.groups().iter().map(|group| format!("g:{group}")));
        strong.extend(self.title.team.iter().map(|name| format!("m:{name}")));
        strong.extend(name_keys(&self.investor));
        strong.extend(self.mentioned.iter().flat_map(|mention| name_keys(mention.name())));
        let mut weak = weak_investor_keys(&self.investor);
        weak.extend(self.title_keys());
        Keys { strong, weak }.sorted()
    }

    /// The keys by which its look-alikes are found: its own, and those of the organisations linked with its investor.
    #[must_use]
    pub fn sought(&self) -> Keys {
        let Keys { mut strong, weak } = self.keys();
        strong.extend(self.relatives.iter().flat_map(Relative::keys));
        Keys { strong, weak }.sorted()
    }

    fn title_keys(&self) -> Vec<String> {
        let title: Vec<char> = self.title.core.chars().collect();
        let line = self.sub_industry.map_or(self.industry.code(), |sub| sub.code());
        let mut keys: Vec<String> =
            steps(self.yuan).into_iter().map(|step| format!("a:{}:{step}", self.district)).collect();
        keys.push(format!("x:{}:{line}", self.yuan));
        keys.extend(self.title.things().map(|thing| format!("i:{thing}")));
        if title.len() >= 2 {
            let begins: String = title.iter().take(4).collect();
            let ends: String = title.iter().skip(title.len().saturating_sub(4)).collect();
            keys.push(format!("t:{begins}"));
            keys.push(format!("e:{ends}"));
        }
        keys
    }
}

/// Two steps of a ladder of amounts: amounts within a tenth share one.
fn steps(yuan: i64) -> [u32; 2] {
    let step = (0..400).zip(std::iter::successors(Some(1_000_i64), |least| Some(least + least / 10)));
    let step = step.take_while(|(_, least)| *least <= yuan).last().map_or(0, |(step, _)| step);
    [step, step + 1]
}

pub(super) fn name_keys(name: &Name) -> Vec<String> {
    let mut keys: Vec<String> = name.known.iter().map(|known| format!("g:{}", known.group)).collect();
    if name.undisclosed {
        return keys;
    }
    if name.core.chars().count() >= 2 {
        keys.push(format!("n:{}", name.core));
    }
    if !name.is_generic() {
        keys.push(format!("n:{}", name.brand));
    }
    keys.extend(name.university().map(|short| format!("h:{short}")));
    for spelt in [&name.latin, &name.brand_pinyin] {
        if spelt.len() >= 3 {
            keys.push(format!("y:{spelt}"));
        }
    }
    keys
}

/// The weak keys of a lead's investor. Its first character alone says too little beside a place and an amount.
fn weak_investor_keys(name: &Name) -> Vec<String> {
    let beginning = name.beginning().map(|beginning| format!("f:{beginning}"));
    spelling_keys(name).chain(beginning.or_else(|| first_key(name))).collect()
}

pub(super) fn weak_name_keys(name: &Name) -> Vec<String> {
    spelling_keys(name).chain(first_key(name)).collect()
}

/// The first character of a name.
fn first_key(name: &Name) -> Option<String> {
    name.core.chars().next().filter(|_| !name.undisclosed).map(|first| format!("f:{first}"))
}

/// A name with one character left out, and the sound of its beginning.
fn spelling_keys(name: &Name) -> impl Iterator<Item = String> {
    let named = !name.undisclosed;
    let begins: Vec<char> = name.core.chars().take(TRIED).collect();
    let sound = named.then(|| format!("s:{}", letters(&begins.iter().take(3).collect::<String>())));
    let tried = if named && begins.len() >= 3 { begins.len() } else { 0 };
    let without = move |left_out: usize| {
        let kept = begins.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, c)| *c);
        format!("d:{}", kept.collect::<String>())
    };
    (0..tried).map(without).chain(sound)
}
