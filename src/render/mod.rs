//! Record and results → drafts: filled templates.

pub mod views;
