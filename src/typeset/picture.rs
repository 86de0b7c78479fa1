//! One page as a picture: sRGB, a pixel a point, its alternative within.

use std::collections::BTreeMap;

use png::text_metadata::ITXtChunk;
use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, SrgbRenderingIntent};
use typst::diag::HintedString;
use typst::model::Document as _;
use typst::utils::Scalar;
use typst_layout::PagedDocument;
use typst_render::{RenderOptions, render};

use super::fonts::Fonts;
use super::standards::{TypesetFault, compiled, own_fault};
use crate::render::Markup;

/// Sets a picture: the only page of the markup, a pixel a point.
///
/// The title and the description that the markup sets go with the picture, for
/// whoever does not see it: there is no picture without them.
///
/// # Errors
/// All the faults of the first step that has any. A warning is one.
pub fn picture(
    markup: &Markup,
    images: &BTreeMap<String, Vec<u8>>,
    fonts: &Fonts,
) -> Result<Vec<u8>, Vec<TypesetFault>> {
    compiled(markup, images, fonts, |document, _| {
        drawn(document).map_err(|message| vec![own_fault(&HintedString::from(message))])
    })
}

fn drawn(document: &PagedDocument) -> Result<Vec<u8>, String> {
    let [page] = document.pages() else {
        return Err(format!("a picture has one page, not {}", document.pages().len()));
    };
    let info = document.info();
    let (Some(title), Some(description)) = (&info.title, &info.description) else {
        return Err("missing document title or description".to_owned());
    };
    let options = RenderOptions { pixel_per_pt: Scalar::new(1.0), render_bleed: false };
    let canvas = render(page, &options);
    // Each colour already has its share of the alpha: the rest is white paper.
    let pixels = canvas.pixels().iter().flat_map(|pixel| {
        let paper = u8::MAX - pixel.alpha();
        [pixel.red(), pixel.green(), pixel.blue()].map(|channel| channel.saturating_add(paper))
    });
    let texts = [("Title", title.as_str()), ("Description", description.as_str())];
    encoded([canvas.width(), canvas.height()], &pixels.collect::<Vec<u8>>(), texts)
        .map_err(|fault| fault.to_string())
}

/// A PNG that says its colour space and its texts, and no date.
fn encoded(
    [width, height]: [u32; 2],
    pixels: &[u8],
    texts: [(&str, &str); 2],
) -> Result<Vec<u8>, EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    encoder.set_source_srgb(SrgbRenderingIntent::Perceptual);
    let mut writer = encoder.write_header()?;
    for (keyword, text) in texts {
        let mut chunk = ITXtChunk::new(keyword, text);
        "fr".clone_into(&mut chunk.language_tag);
        writer.write_text_chunk(&chunk)?;
    }
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(bytes)
}
