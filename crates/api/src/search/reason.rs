//! Why a record is a hit, in words.

use dingyin_domain::language::Language;
use dingyin_service::{HitPlace, Reason, Said};

/// The reasons as a person reads them.
pub(super) fn told(reasons: &[Reason], language: Language) -> Vec<String> {
    reasons.iter().map(|reason| one(reason, language)).collect()
}

fn one(reason: &Reason, language: Language) -> String {
    let (place, found) = (place(reason.place, language), &reason.found);
    if reason.place == HitPlace::District {
        return language.pick(format!("所在地为{found}"), format!("is in {found}"));
    }
    let how = how(reason, language);
    language.pick(format!("{place}含“{found}”{how}"), format!("{place} has “{found}”{how}"))
}

const fn place(place: HitPlace, language: Language) -> &'static str {
    match (place, language) {
        (HitPlace::Title, Language::Chinese) => "标题",
        (HitPlace::Title, Language::English) => "title",
        (HitPlace::Organisation, Language::Chinese) => "主体名称",
        (HitPlace::Organisation, Language::English) => "organisation",
        (HitPlace::Body, Language::Chinese) => "正文",
        (HitPlace::Body, Language::English) => "text",
        (HitPlace::District, Language::Chinese) => "所在地",
        (HitPlace::District, Language::English) => "district",
        (HitPlace::Code, Language::Chinese) => "编号",
        (HitPlace::Code, Language::English) => "code",
    }
}

/// How what was found stands for what was typed.
fn how(reason: &Reason, language: Language) -> String {
    let typed = &reason.typed;
    let (chinese, english) = match reason.said {
        Said::Typed => return String::new(),
        Said::Same => ("同义词", "another word for"),
        Said::Short => ("简称或全称", "the short or full form of"),
        Said::English => ("中英文对应", "the translation of"),
        Said::Narrower => ("下位词", "a kind or a part of"),
        Said::Wider => ("上位词", "what includes"),
        Said::Related => ("相关词", "related to"),
        Said::Pinyin => ("拼音", "spelled"),
        Said::Initials => ("拼音首字母", "initials"),
    };
    language.pick(format!("（“{typed}”的{chinese}）"), format!(" ({english} “{typed}”)"))
}
