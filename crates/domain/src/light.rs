//! 红黄绿灯: how something stands, at a glance. Handbook §1.

use crate::coded::coded;

coded! {
    /// Green, yellow, red.
    pub enum Light {
        Green = "green" "绿灯" "Green",
        Yellow = "yellow" "黄灯" "Yellow",
        Red = "red" "红灯" "Red",
    }
}
