use super::*;

fn yuan(text: &str, unit: Option<Unit>) -> Option<i64> {
    read(text, unit, Purpose::Investment).map(|read| read.value.yuan)
}

fn sure(text: &str) -> Option<i64> {
    read(text, None, Purpose::Investment).filter(|read| read.doubts.is_empty()).map(|read| read.value.yuan)
}

#[test]
fn amounts_are_read_as_people_write_them() {
    for (text, expected) in [
        ("3.5亿", 350_000_000),
        ("3.5亿元", 350_000_000),
        ("35,000 万元", 350_000_000),
        ("３５０００万元", 350_000_000),
        ("三亿元", 300_000_000),
        ("三亿五千万元", 350_000_000),
        ("3亿5000万元", 350_000_000),
        ("五千万", 50_000_000),
        ("3千万元", 30_000_000),
        ("3个亿", 300_000_000),
        ("1.2億元人民幣", 120_000_000),
        ("人民币2亿", 200_000_000),
        ("人民币2亿元", 200_000_000),
        ("￥5000万", 50_000_000),
        ("总投资12.6亿元", 1_260_000_000),
        ("RMB 350 million", 350_000_000),
        ("350 million yuan", 350_000_000),
        ("CNY 1.2 bn", 1_200_000_000),
        ("120000000元", 120_000_000),
        ("十二亿", 1_200_000_000),
    ] {
        assert_eq!(sure(text), Some(expected), "{text}");
    }
}

#[test]
fn a_header_gives_the_unit_unless_the_cell_has_its_own() {
    let unit = |header| Unit::named_in(header);
    assert_eq!(yuan("12000", unit("总投资（万元）")), Some(120_000_000));
    assert_eq!(yuan("3.5亿", unit("总投资（万元）")), Some(350_000_000));
    assert_eq!(yuan("12.6", unit("金额单位：亿元人民币")), Some(1_260_000_000));
    assert_eq!(yuan("350", unit("Total investment (RMB million)")), Some(350_000_000));
    assert_eq!(unit("总投资"), None);
    assert_eq!(unit("万亩千亿平台"), None);
    let dollars = read("3000", unit("外资（万美元）"), Purpose::Investment).unwrap().value;
    assert_eq!(dollars.foreign.map(|(amount, row)| (amount, row.code.as_str())), Some((30_000_000, "USD")));
    assert_eq!(
        read_number(12.6, Some(Unit::YI), Purpose::Investment).unwrap(),
        Read::sure(Amount { yuan: 1_260_000_000, ..Amount::default() })
    );
}

#[test]
fn what_is_uncertain_is_told() {
    for (text, expected, doubt) in [
        ("约3亿", 300_000_000, Doubt::About),
        ("3亿元左右", 300_000_000, Doubt::About),
        ("3亿多元", 300_000_000, Doubt::About),
        ("不低于3亿元", 300_000_000, Doubt::AtLeast),
        ("3亿元以上", 300_000_000, Doubt::AtLeast),
        ("不超过5000万元", 50_000_000, Doubt::AtMost),
        ("3-5亿", 300_000_000, Doubt::LowerEnd),
        ("3亿-5亿元", 300_000_000, Doubt::LowerEnd),
        ("8000万元至1.2亿元", 80_000_000, Doubt::LowerEnd),
        ("12000", 120_000_000, Doubt::UnitGuessed(Unit::WAN)),
        ("120000000", 120_000_000, Doubt::UnitGuessed(Unit::YUAN)),
        ("2亿元（其中固定资产1.5亿元）", 200_000_000, Doubt::More("其中固定资产1.5亿元".into())),
    ] {
        let read = read(text, None, Purpose::Investment).unwrap_or_else(|| panic!("{text} is not read"));
        assert_eq!(read.value.yuan, expected, "{text}");
        assert!(read.doubts.contains(&doubt), "{text}: {:?}", read.doubts);
    }
    assert_eq!(read("约3-5亿", None, Purpose::Investment).unwrap().doubts, [Doubt::About, Doubt::LowerEnd]);
}

#[test]
fn pay_is_a_range_in_ten_thousands() {
    for text in ["年薪20-30万", "20-30万元/年", "20万-30万", "20-30", "200000-300000元"] {
        let amount = read(text, None, Purpose::Payment).unwrap_or_else(|| panic!("{text} is not read")).value;
        assert_eq!((amount.yuan, amount.upper), (200_000, Some(300_000)), "{text}");
    }
}

#[test]
fn foreign_amounts_keep_their_currency() {
    for (text, amount, code) in [
        ("1.2亿美元", 120_000_000, "USD"),
        ("USD 30 million", 30_000_000, "USD"),
        ("US$30m", 30_000_000, "USD"),
        ("$1.2 billion", 1_200_000_000, "USD"),
        ("5000万欧元", 50_000_000, "EUR"),
        ("20亿日元", 2_000_000_000, "JPY"),
        ("5000万美金", 50_000_000, "USD"),
    ] {
        let read = read(text, None, Purpose::Investment).unwrap_or_else(|| panic!("{text} is not read"));
        let foreign = read.value.foreign.map(|(amount, row)| (amount, row.code.as_str()));
        assert_eq!(foreign, Some((amount, code)), "{text}");
        assert!(matches!(read.doubts.as_slice(), [Doubt::Converted { .. }]), "{text}: {:?}", read.doubts);
    }
    let both = read("1.2亿美元（约8.5亿元人民币）", None, Purpose::Investment).unwrap().value;
    assert_eq!((both.yuan, both.foreign.unwrap().0), (850_000_000, 120_000_000));
}

#[test]
fn what_is_no_amount_is_not_read() {
    for text in [
        "",
        "面议",
        "待定",
        "亿元",
        "亿元以上",
        "0",
        "-5亿",
        "500",
        "12.6",
        "5-3亿",
        "一期2亿，二期3亿",
        "2+3亿",
        "1,5亿",
        "3亿元用于设备",
    ] {
        assert_eq!(yuan(text, None), None, "{text}");
    }
    assert_eq!(yuan("35000", Some(Unit::YI)), None, "thirty-five million million");
}

proptest::proptest! {
    #[test]
    fn what_is_shown_is_read_again(wan in 100_i64..100_000_000) {
        let shown = crate::money::Yuan::new(wan * 10_000).unwrap();
        let again = yuan(&shown.show(Language::Chinese), None).unwrap();
        proptest::prop_assert!(again.abs_diff(shown.get()) <= 500_000);
    }
}
