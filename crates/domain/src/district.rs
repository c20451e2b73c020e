//! The six districts and the city itself, by GB/T 2260 code. Handbook §3.

use crate::invalid::Invalid;
use crate::{coded::Coded as _, coded::coded};

coded! {
    /// A district, county or city below the prefecture, or the prefecture itself; in screen order.
    pub enum District {
        Yuecheng = "330602" "越城区" "Yuecheng",
        Keqiao = "330603" "柯桥区" "Keqiao",
        Shangyu = "330604" "上虞区" "Shangyu",
        Zhuji = "330681" "诸暨市" "Zhuji",
        Shengzhou = "330683" "嵊州市" "Shengzhou",
        Xinchang = "330624" "新昌县" "Xinchang",
        City = "330600" "绍兴市" "Shaoxing",
    }
}

impl District {
    /// Reads a code; the codes before 2013 of 绍兴县 and 上虞市 lead to today's districts. Handbook §14.
    ///
    /// # Errors
    /// Not a code of this city.
    pub fn parse(code: &str) -> Result<Self, Invalid> {
        match code.trim() {
            "330621" => Ok(Self::Keqiao),
            "330682" => Ok(Self::Shangyu),
            code => Self::from_code(code).ok_or(Invalid::UnknownCode),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn former_codes_lead_to_todays_districts() {
        assert_eq!(District::parse("330621"), Ok(District::Keqiao));
        assert_eq!(District::parse("330682"), Ok(District::Shangyu));
        assert_eq!(District::parse("330100"), Err(Invalid::UnknownCode));
    }
}
