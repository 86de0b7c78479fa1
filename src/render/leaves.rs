//! A view → everything it says, leaf by leaf, with the figures each text names.

use std::fmt::Display;

use serde::ser::{self, Impossible, Serialize};

use super::views::SOURCED;

/// One thing that a view says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Leaf {
    /// Where it is in the view, as a template calls it: `transitions[].barre.alternative`.
    pub path: String,
    /// The text, or the number in figures.
    pub text: String,
    /// The names of the figures it prints.
    pub figures: Vec<String>,
}

/// Everything a view says, in order; flags and what is left out say nothing.
#[must_use]
pub fn leaves(view: &impl Serialize) -> Vec<Leaf> {
    let mut walk = Walk::default();
    // Nothing fails but a view that refuses to be written, and none does.
    if view.serialize(&mut walk).is_err() {
        walk.leaves.clear();
    }
    walk.leaves
}

#[derive(Default)]
struct Walk {
    path: String,
    leaves: Vec<Leaf>,
    /// The text that names figures, while it is read.
    sourced: Option<Leaf>,
}

impl Walk {
    fn say(&mut self, text: impl Display) {
        match &mut self.sourced {
            Some(leaf) if leaf.path.is_empty() => {
                leaf.path.clone_from(&self.path);
                leaf.text = text.to_string();
            }
            Some(leaf) => leaf.figures.push(text.to_string()),
            None => self.leaves.push(Leaf {
                path: self.path.clone(),
                text: text.to_string(),
                figures: Vec::new(),
            }),
        }
    }

    /// Goes on with what is under a step of the path.
    fn under(&mut self, step: &str, value: &(impl Serialize + ?Sized)) -> Result<(), Refused> {
        let length = self.path.len();
        if self.sourced.is_none() {
            self.path.push_str(step);
        }
        value.serialize(&mut *self)?;
        self.path.truncate(length);
        Ok(())
    }
}

/// A view that refuses to be written.
#[derive(Debug)]
struct Refused;

impl Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("refused")
    }
}

impl std::error::Error for Refused {}

impl ser::Error for Refused {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

macro_rules! says {
    ($($method:ident: $type:ty),* $(,)?) => {$(
        fn $method(self, value: $type) -> Result<(), Refused> {
            self.say(value);
            Ok(())
        }
    )*};
}

macro_rules! silent {
    ($($method:ident($($type:ty),*)),* $(,)?) => {$(
        fn $method(self, $(_: $type),*) -> Result<(), Refused> {
            Ok(())
        }
    )*};
}

impl ser::Serializer for &mut Walk {
    type Ok = ();
    type Error = Refused;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Impossible<(), Refused>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Impossible<(), Refused>;

    fn is_human_readable(&self) -> bool {
        false
    }

    says! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_f32: f32, serialize_f64: f64, serialize_char: char, serialize_str: &str,
    }
    silent! { serialize_bool(bool), serialize_none(), serialize_unit(), serialize_unit_struct(&'static str) }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Refused> {
        self.say(String::from_utf8_lossy(value));
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Refused> {
        value.serialize(self)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Refused> {
        self.say(variant);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Refused> {
        if name != SOURCED {
            return value.serialize(self);
        }
        self.sourced = Some(Leaf::default());
        value.serialize(&mut *self)?;
        self.leaves.extend(self.sourced.take());
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Refused> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Refused> {
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Refused> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Refused> {
        Ok(self)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Refused> {
        Err(Refused)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Refused> {
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Refused> {
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Refused> {
        Err(Refused)
    }
}

macro_rules! items {
    ($($trait:ident::$method:ident),* $(,)?) => {$(
        impl ser::$trait for &mut Walk {
            type Ok = ();
            type Error = Refused;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
                self.under("[]", value)
            }

            fn end(self) -> Result<(), Refused> {
                Ok(())
            }
        }
    )*};
}

items!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
);

impl ser::SerializeStruct for &mut Walk {
    type Ok = ();
    type Error = Refused;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Refused> {
        let dot = if self.path.is_empty() { "" } else { "." };
        self.under(&format!("{dot}{name}"), value)
    }

    fn end(self) -> Result<(), Refused> {
        Ok(())
    }
}

impl ser::SerializeMap for &mut Walk {
    type Ok = ();
    type Error = Refused;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Refused> {
        self.under("{}", key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        self.under("{}", value)
    }

    fn end(self) -> Result<(), Refused> {
        Ok(())
    }
}
