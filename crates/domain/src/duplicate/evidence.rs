//! What two leads have in common and what keeps them apart, one mark at a time.
//!
//! What a mark says is weighed in [`super::weights`]; here is only whether it holds.

use super::Likened;
use super::investor::Relation;
use super::undertaking::{Title, UNTRANSLATED};
use crate::coded::codes;

/// One mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// The same credit code.
    SameUscc,
    /// Two credit codes.
    OtherUscc,
    /// The investors have one name.
    SameName,
    /// One name but for its form.
    SameForm,
    /// Other names of one organisation.
    SameAlias,
    /// One name is the other with a trade.
    ShortForm,
    /// Names of one group that is known.
    KnownGroup,
    /// Names with one brand and other trades.
    Group,
    /// Two names begin alike.
    SharedBeginning,
    /// Linked in the register.
    Registered,
    /// Names that sound alike or differ by a slip.
    Slip,
    /// One name may be short for the other.
    Abbreviation,
    /// One is not named.
    Undisclosed,
    /// A Chinese name that sounds like a foreign one.
    Transliterated,
    /// A Chinese and an English name that nobody knows to belong together.
    OtherScript,
    /// Two firms, as far as names tell.
    Strangers,
    /// The names begin with two places.
    OtherPlaces,
    /// One lead's words name the other's investor.
    Named,
    /// One lead's words name the investor that the other does not.
    Revealed,
    /// One telephone.
    SamePhone,
    /// One person to talk to.
    SamePerson,
    /// One code name.
    SameCodeName,
    /// Two code names.
    OtherCodeName,
    /// One technology team.
    SameTeam,
    /// Universities and institutes, which undertake many things at a time.
    Research,
    /// One title.
    Title100,
    /// Titles alike by more than 80 in a hundred.
    Title80,
    /// By more than 60.
    Title60,
    /// By more than 40.
    Title40,
    /// By more than 20.
    Title20,
    /// Unlike titles.
    Title0,
    /// Titles that cannot be compared: other languages, or nothing said.
    TitleOpen,
    /// What a title says, the other lead says nearly whole.
    Told80,
    /// More than half of it.
    Told60,
    /// More than a third.
    Told40,
    /// Some.
    Told20,
    /// Nothing of it.
    Told0,
    /// Both name one thing that is made.
    SameThing,
    /// Both name things that are made, and no common one.
    OtherThing,
    /// The titles end in other things.
    OtherEnd,
    /// Another phase.
    OtherPhase,
    /// One speaks of an extension, the other of none.
    PhaseTold,
    /// A figure of scale in both.
    SameFigures,
    /// Figures of one unit that differ.
    OtherFigures,
    /// One amount.
    Amount100,
    /// Within three in a hundred.
    Amount97,
    /// Within a tenth.
    Amount90,
    /// Within three tenths.
    Amount70,
    /// Within a half.
    Amount50,
    /// Further apart.
    Amount0,
    /// Apart by a unit.
    AmountUnit,
    /// One lead's words state the other's amount.
    AmountTold,
    /// One district.
    SameDistrict,
    /// One sub-industry.
    SameLine,
    /// Another sub-industry of the same industry.
    OtherLine,
    /// Another industry.
    OtherIndustry,
    /// The words say that it is another undertaking.
    SaysOther,
    /// The words say that the firms have no link.
    SaysStrangers,
}

codes!(Mark {
    SameUscc = "same_uscc",
    OtherUscc = "other_uscc",
    SameName = "same_name",
    SameForm = "same_form",
    SameAlias = "same_alias",
    ShortForm = "short_form",
    KnownGroup = "known_group",
    Group = "group",
    SharedBeginning = "shared_beginning",
    Registered = "registered",
    Slip = "slip",
    Abbreviation = "abbreviation",
    Undisclosed = "undisclosed",
    Transliterated = "transliterated",
    OtherScript = "other_script",
    Strangers = "strangers",
    OtherPlaces = "other_places",
    Named = "named",
    Revealed = "revealed",
    SamePhone = "same_phone",
    SamePerson = "same_person",
    SameCodeName = "same_code_name",
    OtherCodeName = "other_code_name",
    SameTeam = "same_team",
    Research = "research",
    Title100 = "title_100",
    Title80 = "title_80",
    Title60 = "title_60",
    Title40 = "title_40",
    Title20 = "title_20",
    Title0 = "title_0",
    TitleOpen = "title_open",
    Told80 = "told_80",
    Told60 = "told_60",
    Told40 = "told_40",
    Told20 = "told_20",
    Told0 = "told_0",
    SameThing = "same_thing",
    OtherThing = "other_thing",
    OtherEnd = "other_end",
    OtherPhase = "other_phase",
    PhaseTold = "phase_told",
    SameFigures = "same_figures",
    OtherFigures = "other_figures",
    Amount100 = "amount_100",
    Amount97 = "amount_97",
    Amount90 = "amount_90",
    Amount70 = "amount_70",
    Amount50 = "amount_50",
    Amount0 = "amount_0",
    AmountUnit = "amount_unit",
    AmountTold = "amount_told",
    SameDistrict = "same_district",
    SameLine = "same_line",
    OtherLine = "other_line",
    OtherIndustry = "other_industry",
    SaysOther = "says_other",
    SaysStrangers = "says_strangers",
});

impl Mark {
    /// Whether it says that one firm invests in both.
    #[must_use]
    pub const fn is_one_firm(self) -> bool {
        matches!(self, Self::SameUscc | Self::SameName | Self::SameForm | Self::SameAlias)
    }

    /// Whether it says that the two have to do with each other, whatever else does not.
    #[must_use]
    pub const fn links(self) -> bool {
        self.is_one_firm() || matches!(self, Self::KnownGroup | Self::Registered | Self::SameTeam)
    }

    /// Whether it says that they are not one undertaking, whatever else does.
    #[must_use]
    pub const fn parts(self) -> bool {
        matches!(self, Self::OtherUscc | Self::OtherPhase)
    }
}

/// Amounts this many times apart are one amount in two units: yuan, ten thousands, hundreds of millions.
const UNITS: [i64; 3] = [10_000, 100_000, 100_000_000];

/// The marks of two leads, each once, in the order of [`Mark`]; the same whichever comes first.
#[must_use]
pub fn marks(one: &Likened, other: &Likened) -> Vec<Mark> {
    let mut found = vec![investors(one, other), title(one, other), told(one, other), amount(one.yuan, other.yuan)];
    found.extend(lines(one, other));
    let both = |holds: &dyn Fn(&Likened, &Likened) -> bool| holds(one, other) || holds(other, one);
    let codes = one.uscc.is_some() && other.uscc.is_some() && one.uscc != other.uscc;
    let figures = one.title.figures_agree(&other.title);
    let things = one.title.things_agree(&other.title);
    let same_code = both(&|own, its| own.title.is_called_by_code_in(&its.title));
    let coded = |title: &Title| title.code_name.is_some();
    let undisclosed = one.investor.undisclosed || other.investor.undisclosed;
    let named = both(&|own, its| its.names(own));
    let further = [
        (codes, Mark::OtherUscc),
        (one.investor.stands_elsewhere(&other.investor), Mark::OtherPlaces),
        (named && !undisclosed, Mark::Named),
        (named && undisclosed, Mark::Revealed),
        (one.phones.iter().any(|phone| other.phones.contains(phone)), Mark::SamePhone),
        (one.persons.iter().any(|person| other.persons.contains(person)), Mark::SamePerson),
        (same_code, Mark::SameCodeName),
        (!same_code && coded(&one.title) && coded(&other.title), Mark::OtherCodeName),
        (one.title.team.is_some() && one.title.team == other.title.team, Mark::SameTeam),
        (one.investor.is_research() && other.investor.is_research(), Mark::Research),
        (things == Some(true), Mark::SameThing),
        (things == Some(false), Mark::OtherThing),
        (one.title.ends_otherwise(&other.title), Mark::OtherEnd),
        (one.title.is_another_phase_of(&other.title), Mark::OtherPhase),
        (one.title.extends(&other.title), Mark::PhaseTold),
        (figures == Some(true), Mark::SameFigures),
        (figures == Some(false), Mark::OtherFigures),
        (both(&|own, its| own.yuan != its.yuan && its.words.state(own.yuan)), Mark::AmountTold),
        (one.district == other.district, Mark::SameDistrict),
        (both(&|own, _| own.words.says_other), Mark::SaysOther),
        (both(&|own, _| own.words.says_strangers), Mark::SaysStrangers),
    ];
    found.extend(further.into_iter().filter(|(holds, _)| *holds).map(|(_, mark)| mark));
    found.sort_unstable();
    found
}

/// What the investors are to each other: exactly one mark.
fn investors(one: &Likened, other: &Likened) -> Mark {
    if one.uscc.is_some() && one.uscc == other.uscc {
        return Mark::SameUscc;
    }
    let (own, its) = (&one.investor, &other.investor);
    let named = own.relation(its);
    let open = named.is_none() || named == Some(Relation::Undisclosed);
    let told = open.then(|| super::mention::relation(one, other)).flatten();
    let relation = told.or(named);
    let strong = matches!(relation, Some(Relation::Same | Relation::SameForm | Relation::SameAlias));
    if !strong && one.is_linked_with(other) {
        return Mark::Registered;
    }
    match relation {
        Some(Relation::Same) => Mark::SameName,
        Some(Relation::SameForm) => Mark::SameForm,
        Some(Relation::SameAlias) => Mark::SameAlias,
        Some(Relation::Group) if own.is_short_form_of(its) || its.is_short_form_of(own) => Mark::ShortForm,
        Some(Relation::Group) if told.is_some() || own.is_of_known_group_with(its) => Mark::KnownGroup,
        Some(Relation::Group) => Mark::Group,
        Some(Relation::Slip) => Mark::Slip,
        Some(Relation::Abbreviation) => Mark::Abbreviation,
        Some(Relation::Undisclosed) => Mark::Undisclosed,
        None if own.begins_like(its) => Mark::SharedBeginning,
        None if own.is_in_other_script_than(its) && own.sounds_like(its) => Mark::Transliterated,
        None if own.is_in_other_script_than(its) => Mark::OtherScript,
        None => Mark::Strangers,
    }
}

fn title(one: &Likened, other: &Likened) -> Mark {
    match one.title.alike(&other.title) {
        _ if one.title.is_open_beside(&other.title) => Mark::TitleOpen,
        100.. => Mark::Title100,
        80.. => Mark::Title80,
        60.. => Mark::Title60,
        UNTRANSLATED.. => Mark::Title40,
        20.. => Mark::Title20,
        _ => Mark::Title0,
    }
}

/// How much of one's title the other's title or summary says, whichever says more.
fn told(one: &Likened, other: &Likened) -> Mark {
    match one.title.told_by(&other.title).max(other.title.told_by(&one.title)) {
        80.. => Mark::Told80,
        60.. => Mark::Told60,
        40.. => Mark::Told40,
        20.. => Mark::Told20,
        _ => Mark::Told0,
    }
}

fn amount(one: i64, other: i64) -> Mark {
    let (least, most) = (one.min(other).max(0), one.max(other));
    let within = |hundredths: i64| least.saturating_mul(100) >= most.saturating_mul(hundredths);
    match () {
        () if least == most => Mark::Amount100,
        () if [10, 100, 1000].iter().any(|slip| least.saturating_mul(*slip) == most) => Mark::AmountUnit,
        () if UNITS.iter().any(|unit| close(least.saturating_mul(*unit), most)) => Mark::AmountUnit,
        () if within(97) => Mark::Amount97,
        () if within(90) => Mark::Amount90,
        () if within(70) => Mark::Amount70,
        () if within(50) => Mark::Amount50,
        () => Mark::Amount0,
    }
}

/// Whether two amounts are within one in a hundred.
pub(super) const fn close(one: i64, other: i64) -> bool {
    one.abs_diff(other).saturating_mul(100) <= one.unsigned_abs()
}

fn lines(one: &Likened, other: &Likened) -> Option<Mark> {
    match (one.sub_industry, other.sub_industry) {
        _ if one.industry != other.industry => Some(Mark::OtherIndustry),
        (Some(own), Some(its)) if own == its => Some(Mark::SameLine),
        (Some(_), Some(_)) => Some(Mark::OtherLine),
        _ => None,
    }
}
