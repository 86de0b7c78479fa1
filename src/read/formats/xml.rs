//! The attributes of an XML element.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;

/// The value of an attribute, its entities replaced; nothing when it is
/// missing or badly written.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.try_get_attribute(name).ok().flatten()?;
    found.normalized_value(XmlVersion::Explicit1_0).ok().map(Cow::into_owned)
}
