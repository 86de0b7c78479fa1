//! The elements of an XML part, and their attributes.

use std::borrow::Cow;
use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::damaged;
use crate::report::Refusal;

/// Shows each element as it opens, under its name without prefix, until told to
/// stop.
pub(super) fn each(
    part: impl BufRead,
    mut visit: impl FnMut(&str, &BytesStart<'_>) -> bool,
) -> Result<(), Refusal> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(damaged)?;
        let ends = if let Event::Start(start) | Event::Empty(start) = &event {
            !visit(start.local_name().as_ref(), start)
        } else {
            matches!(event, Event::Eof)
        };
        if ends {
            return Ok(());
        }
    }
}

/// The value of an attribute, its entities replaced; nothing when it is
/// missing or badly written.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.try_get_attribute(name).ok().flatten()?;
    found.normalized_value(XmlVersion::Explicit1_0).ok().map(Cow::into_owned)
}
