//! Hooks: browser events tied to components, and untied again.

mod use_answer;
mod use_held;
mod use_keys;
mod use_link;
mod use_rest;
mod use_rows;
mod use_sheet;
mod use_wheel;
mod use_width;

pub use use_answer::{Answered, use_answer};
pub use use_held::use_held;
pub use use_keys::use_keys;
pub use use_link::use_link;
pub use use_rest::use_rest;
pub use use_rows::use_rows;
pub use use_sheet::use_sheet;
pub use use_wheel::use_wheel;
pub use use_width::use_width;
