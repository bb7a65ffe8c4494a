//! `cargo xtask test`.
use anyhow::Result;
pub fn test(_: &[String]) -> Result<()> {
    crate::browser::ensure()
}
