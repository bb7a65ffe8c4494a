//! Sentences with what was read in them.
