//! Every French word of the program, save the schema's own.

pub mod guide;
