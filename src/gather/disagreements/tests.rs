//! What disagrees, and what does not.
