//! Replays a scene on a plotters backend.
//!
//! plotters counts in whole pixels. To place a curve between them, scenes are painted on a grid [`SUBPIXELS`] times finer than the device's
//! pixels; the caller scales the result back, a canvas by its transform and SVG by its `viewBox`.

use plotters::backend::DrawingBackend;
use plotters::style::{FontDesc, FontFamily, FontStyle, RGBAColor, ShapeStyle, TextStyle, text_anchor};

use super::ground::Ground;
use super::pixels::{Pixels, stamp};
use super::scene::{Align, Ink, Px, Scene, Shape, Text};
use super::theme::background;
use super::{Figure, FigureError, Theme, scene};

/// Backend units per device pixel.
pub const SUBPIXELS: u32 = 8;

/// How a backend treats text: plotters' backends disagree, and this keeps one layout for all.
#[derive(Clone, Copy)]
pub(crate) struct Lettering {
    /// The backend's font size for one pixel of font size.
    pub font: f64,
    /// From the top of the text box to its baseline, in font sizes.
    pub ascent: f64,
}

impl Lettering {
    /// Canvas: CSS sizes; `textBaseline = "top"` puts the baseline about 0.795 em lower in the usual system fonts.
    pub const CANVAS: Self = Self { font: 1.0, ascent: 0.795 };
    /// plotters-svg divides sizes by 1.24 and puts the baseline 0.76 em lower.
    pub const SVG: Self = Self { font: 1.24, ascent: 0.76 };
}

/// Draws a figure on a canvas-like backend whose units are [`SUBPIXELS`] per device pixel. The background stays as it is.
/// What is too dense for shapes goes to `lay` first, as one block of pixels.
///
/// # Errors
/// What the backend or `lay` says.
pub fn draw<DB: DrawingBackend>(
    figure: &Figure,
    theme: &Theme,
    backend: &mut DB,
    lay: impl FnOnce(&Pixels) -> Result<(), FigureError>,
) -> Result<(), FigureError> {
    let mut scene = scene(figure, theme);
    if scene.ground.iter().any(Ground::is_dense)
        && let Some(pixels) = stamp(&scene.ground, theme)
    {
        lay(&pixels)?;
        scene.ground.clear();
    }
    paint(&scene, theme, backend, Lettering::CANVAS, false)
}

pub(crate) fn paint<DB: DrawingBackend>(scene: &Scene, theme: &Theme, backend: &mut DB, lettering: Lettering, filled: bool) -> Result<(), FigureError> {
    let painter = Painter { scale: theme.pixel_scale(), unit: f64::from(SUBPIXELS) * theme.pixel_scale(), lettering, family: &theme.font_family };
    if filled {
        let (width, height) = theme.size();
        let style = painter.style(background(theme.dark).into(), 0.0).filled();
        backend.draw_rect((0, 0), painter.at((width, height)), &style, true).map_err(failed)?;
    }
    for shape in scene.ground.iter().flat_map(Ground::shapes).chain(scene.shapes.iter().cloned()) {
        painter.paint(&shape, backend)?;
    }
    backend.present().map_err(failed)
}

fn failed(error: impl std::error::Error) -> FigureError {
    FigureError::Drawing(error.to_string())
}

struct Painter<'a> {
    /// Device pixels per CSS pixel.
    scale: f64,
    /// Backend units per CSS pixel.
    unit: f64,
    lettering: Lettering,
    family: &'a str,
}

impl Painter<'_> {
    fn paint<DB: DrawingBackend>(&self, shape: &Shape, to: &mut DB) -> Result<(), FigureError> {
        match shape {
            Shape::Rule { from, to: end, ink } => {
                let (upper_left, lower_right) = self.rule(*from, *end);
                to.draw_rect(upper_left, lower_right, &self.style(*ink, 0.0), true).map_err(failed)
            }
            Shape::Line { points, width, ink } => to.draw_path(points.iter().map(|p| self.at(*p)), &self.style(*ink, *width)).map_err(failed),
            Shape::Polygon { points, ink } => to.fill_polygon(points.iter().map(|p| self.at(*p)), &self.style(*ink, 0.0)).map_err(failed),
            Shape::Circle { at, radius, stroke, ink } => {
                let radius = (radius * self.unit).round() as u32;
                to.draw_circle(self.at(*at), radius, &self.style(*ink, stroke.unwrap_or(0.0)), stroke.is_none()).map_err(failed)
            }
            Shape::Text(text) => self.text(text, to),
        }
    }

    fn at(&self, (x, y): Px) -> (i32, i32) {
        ((x * self.unit).round() as i32, (y * self.unit).round() as i32)
    }

    fn style(&self, ink: Ink, width: f64) -> ShapeStyle {
        ShapeStyle { color: colour(ink), filled: false, stroke_width: (width * self.unit).round() as u32 }
    }

    fn rule(&self, from: Px, to: Px) -> ((i32, i32), (i32, i32)) {
        let ((left, top), (right, bottom)) = snapped(from, to, self.scale);
        let unit = SUBPIXELS as i32;
        ((left * unit, top * unit), (right * unit, bottom * unit))
    }

    fn text<DB: DrawingBackend>(&self, text: &Text, to: &mut DB) -> Result<(), FigureError> {
        let size = text.size * self.unit;
        let style = if text.bold { FontStyle::Bold } else { FontStyle::Normal };
        let font = FontDesc::new(FontFamily::Name(self.family), size * self.lettering.font, style);
        let horizontal = match text.align {
            Align::Left => text_anchor::HPos::Left,
            Align::Centre => text_anchor::HPos::Center,
            Align::Right => text_anchor::HPos::Right,
        };
        let ink = colour(text.ink);
        let style = TextStyle::from(font).color(&ink).pos(text_anchor::Pos::new(horizontal, text_anchor::VPos::Top));
        let (x, baseline) = self.at(text.at);
        to.draw_text(&text.text, &style, (x, baseline - (self.lettering.ascent * size).round() as i32)).map_err(failed)
    }
}

/// A hairline as a rectangle of whole device pixels, so that it is crisp: its first pixel, and the one after its last.
pub(crate) fn snapped(from: Px, to: Px, scale: f64) -> ((i32, i32), (i32, i32)) {
    let thickness = scale.round().max(1.0);
    let snap = |v: f64| (v * scale - thickness / 2.0).round() as i32;
    let (left, top) = (snap(from.0.min(to.0)), snap(from.1.min(to.1)));
    let (right, bottom) = (snap(from.0.max(to.0)), snap(from.1.max(to.1)));
    ((left, top), (right + thickness as i32, bottom + thickness as i32))
}

fn colour(Ink { colour, alpha }: Ink) -> RGBAColor {
    RGBAColor(colour.0, colour.1, colour.2, alpha)
}
