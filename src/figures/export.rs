//! Figures as files: SVG everywhere, PNG natively.

use plotters::prelude::SVGBackend;

use super::paint::{Lettering, SUBPIXELS, paint};
use super::text::printable;
use super::{Figure, FigureError, Theme, describe, scene, title};

/// The figure as an SVG document of `theme.width` × `theme.height` CSS pixels, with its title and description for assistive technology.
///
/// # Errors
/// What plotters' SVG backend says.
pub fn to_svg(figure: &Figure, theme: &Theme) -> Result<String, FigureError> {
    let theme = Theme { scale: 1.0, ..theme.clone() };
    let (width, height) = theme.size();
    let units = |side: f64| (side * f64::from(SUBPIXELS)).round() as u32;
    let mut drawn = String::new();
    let mut backend = SVGBackend::with_string(&mut drawn, (units(width), units(height)));
    paint(&scene(figure, &theme), &theme, &mut backend, Lettering::SVG, true)?;
    drop(backend);
    let body = drawn.split_once('\n').map_or("", |(_, body)| body);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {} {}\" role=\"img\" stroke-linejoin=\"round\">\n\
         <title>{}</title>\n<desc>{}</desc>\n{body}",
        units(width),
        units(height),
        escaped(title(figure)),
        escaped(&describe(figure)),
    ))
}

/// Text as XML content.
fn escaped(text: &str) -> String {
    printable(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The figure as a PNG file of `theme.width` × `theme.height` CSS pixels times `theme.scale`, lettered in Noto Sans whatever the machine has.
///
/// # Errors
/// A size of zero, or what the renderer says.
#[cfg(not(target_family = "wasm"))]
pub fn to_png(figure: &Figure, theme: &Theme) -> Result<Vec<u8>, FigureError> {
    use resvg::{tiny_skia, usvg};

    let mut options = usvg::Options::default();
    let fonts = options.fontdb_mut();
    fonts.load_font_data(notosans::REGULAR_TTF.to_vec());
    fonts.load_font_data(notosans::BOLD_TTF.to_vec());
    fonts.set_sans_serif_family("Noto Sans");
    let svg = to_svg(figure, &Theme { font_family: "sans-serif".into(), ..theme.clone() })?;
    let failed = |error: String| FigureError::Png(error);
    let tree = usvg::Tree::from_str(&svg, &options).map_err(|e| failed(e.to_string()))?;
    let scale = theme.pixel_scale();
    let (width, height) = theme.size();
    let pixels = |side: f64| (side * scale).round() as u32;
    let mut pixmap = tiny_skia::Pixmap::new(pixels(width), pixels(height)).ok_or_else(|| failed("its size is zero or too large".into()))?;
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale as f32, scale as f32), &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|e| failed(e.to_string()))
}
