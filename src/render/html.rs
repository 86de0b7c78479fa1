//! A value written as HTML, and files carried whole in a page.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Text as it stands between tags or in a quoted attribute.
pub(super) fn text(text: &str) -> String {
    quick_xml::escape::escape(plain(text)).into_owned()
}

/// The text without the characters that no page may hold.
pub(super) fn plain(text: &str) -> String {
    let kept = |c: char| if c.is_control() && !matches!(c, '\t' | '\n') { '\u{fffd}' } else { c };
    text.chars().map(kept).collect()
}

/// The address under which a page carries a file of its own; none when pages
/// show no file of this ending.
pub(super) fn data_address(name: &str, bytes: &[u8]) -> Option<String> {
    let (_, ending) = name.rsplit_once('.')?;
    let kind = match ending.to_lowercase().as_str() {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        _ => return None,
    };
    Some(format!("data:{kind};base64,{}", STANDARD.encode(bytes)))
}
