//! Short forms of organisations' names, derived by rule: the first characters of a name's words.

use std::collections::BTreeSet;

use dingyin_domain::text::fold;

use super::words;

/// What stands behind a name and says only what kind of organisation it is, with the character that people keep of it.
const KINDS: [(&str, Option<char>); 12] = [
    ("股份有限公司", None),
    ("有限责任公司", None),
    ("有限公司", None),
    ("集团", None),
    ("股份", None),
    ("公司", None),
    ("研究院", Some('院')),
    ("研究所", Some('所')),
    ("大学", Some('大')),
    ("学院", Some('院')),
    ("学校", Some('校')),
    ("医院", Some('院')),
];
/// Where an institute belongs, as people shorten it.
const HEADS: [(&str, &str); 4] =
    [("中国科学院", "中科院"), ("中国工程物理研究院", "中物院"), ("职业技术学院", "职院"), ("职业技术大学", "职大")];
/// The most characters of a short form.
const LONGEST: usize = 10;

/// The forms in which people shorten a name: 浙江理工大学 as 浙理工, 浙理大; 中国科学院宁波材料技术与工程研究所 as
/// 中科院宁波材料所.
pub(crate) fn short_forms(name: &str) -> BTreeSet<String> {
    let folded = fold(name);
    let mut shortened = folded.clone();
    for (long, short) in HEADS {
        shortened = shortened.replace(long, short);
    }
    let mut forms = BTreeSet::new();
    for text in [&folded, &shortened] {
        let (body, kind) = parted(text);
        let cut: Vec<Vec<char>> = words::sequence(body).into_iter().map(|word| word.chars().collect()).collect();
        forms.extend(by_words(&cut, kind));
    }
    let known = |form: &String| form.chars().count() > 1 && form.chars().count() <= LONGEST && *form != folded;
    forms.retain(known);
    forms
}

/// A name without its kind, and what people keep of that.
fn parted(name: &str) -> (&str, Option<char>) {
    KINDS.iter().find_map(|(kind, kept)| Some((name.strip_suffix(kind)?, *kept))).unwrap_or((name, None))
}

fn by_words(words: &[Vec<char>], kind: Option<char>) -> Vec<String> {
    let first = |words: &[Vec<char>]| words.iter().filter_map(|word| word.first()).collect::<String>();
    let mut forms = Vec::new();
    let with_kind = |form: String| [Some(form.clone()), kind.map(|kind| format!("{form}{kind}"))];
    forms.extend(with_kind(first(words)).into_iter().flatten());
    if let Some((head, rest)) = words.split_first() {
        let rest_whole: String = rest.iter().flatten().collect();
        if let Some(c) = head.first() {
            forms.extend(with_kind(format!("{c}{rest_whole}")).into_iter().flatten());
        }
        // The place and the trade, what lies behind left out: 中科院宁波材料所.
        for taken in 1..words.len() {
            let part: String = words.iter().take(taken).flatten().collect();
            forms.extend(kind.map(|kind| format!("{part}{kind}")));
        }
        // Without the place in front: 绍兴氢驰动力 as 氢驰动力.
        forms.push(rest_whole);
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shortened_as_people_do() {
        assert!(short_forms("浙江大学").contains("浙大"));
        assert!(short_forms("浙江理工大学").contains("浙理工"), "{:?}", short_forms("浙江理工大学"));
        assert!(
            short_forms("杭州电子科技大学").contains("杭电大") || short_forms("杭州电子科技大学").contains("杭电科大")
        );
        let institute = short_forms("中国科学院宁波材料技术与工程研究所");
        assert!(institute.contains("中科院宁波材料所"), "{institute:?}");
    }
}
