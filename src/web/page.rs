//! Page-thread exports: figures on canvases, and the words and numbers that stand beside them.

use plotters_canvas::CanvasBackend;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::figures::{self, Figure, SUBPIXELS, Theme};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Numbers that are not finite (NaN, Infinity, null) are left out and counted in the figure's note. */
export type Points = (readonly [number | null, number | null])[] | number[][];
export interface Series { name: string; points: Points; style?: "solid" | "dashed"; faint?: boolean;
  /** Weight of the past, 0 to below 1; above 0 a moving average is drawn over the raw line. */ smoothing?: number;
  /** Palette index; without it, the index of the series. */ colour?: number }
export interface Curves { kind: "curves"; title: string; xLabel?: string; yLabel?: string; series: Series[];
  xRange?: [number, number] | null; yRange?: [number, number] | null; note?: string | null }
export interface Scatter { kind: "scatter"; title: string; xLabel?: string; yLabel?: string; points: Points; labels: number[]; classNames: string[];
  highlighted?: number | null; pinned?: number | null; aspect?: "equal" | "free"; note?: string | null }
export interface Energy { kind: "energy"; title: string; c1: number; c2: number; radius: number; dMax: number; distance?: number | null; note?: string | null }
export type Figure = Curves | Scatter | Energy;
export interface Theme { dark?: boolean; scale?: number; width: number; height: number; fontFamily?: string; caption?: string | null; highContrast?: boolean }
export interface FigureTable { columns: string[]; rows: (number | string)[][] }
export interface ChargeColour { background: string; text: string }
"#;

/// Draws a figure on a canvas. The canvas gets `width` × `height` × `scale` pixels and is cleared first; its CSS size is the page's affair.
///
/// # Errors
/// An `Error` with one sentence if the figure or the theme cannot be read or the canvas has no 2-D context.
#[wasm_bindgen(js_name = drawFigure)]
pub fn draw_figure(
    canvas: HtmlCanvasElement,
    #[wasm_bindgen(unchecked_param_type = "Figure")] figure: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Theme")] theme: JsValue,
) -> Result<(), JsError> {
    let (figure, theme) = (read_figure(figure)?, read_theme(theme)?);
    let (width, height) = theme.size();
    let pixels = |side: f64| (side * theme.pixel_scale()).round() as u32;
    let no_context = || JsError::new("This canvas has no 2-D context, so the figure cannot be drawn on it.");
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok().flatten().and_then(|c| c.dyn_into().ok()).ok_or_else(no_context)?;
    if canvas.width() != pixels(width) {
        canvas.set_width(pixels(width));
    }
    if canvas.height() != pixels(height) {
        canvas.set_height(pixels(height));
    }
    context.save();
    let drawn = (|| {
        let unit = 1.0 / f64::from(SUBPIXELS);
        context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0).map_err(|_| no_context())?;
        context.clear_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
        context.set_transform(unit, 0.0, 0.0, unit, 0.0, 0.0).map_err(|_| no_context())?;
        context.set_line_join("round");
        let mut backend = CanvasBackend::with_canvas_object(canvas).ok_or_else(no_context)?;
        figures::draw(&figure, &theme, &mut backend).map_err(|e| JsError::new(&e.to_string()))
    })();
    context.restore();
    drawn
}

/// The figure as an SVG document.
///
/// # Errors
/// An `Error` with one sentence if the figure or the theme cannot be read.
#[wasm_bindgen(js_name = figureSvg)]
pub fn figure_svg(
    #[wasm_bindgen(unchecked_param_type = "Figure")] figure: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Theme")] theme: JsValue,
) -> Result<String, JsError> {
    figures::to_svg(&read_figure(figure)?, &read_theme(theme)?).map_err(|e| JsError::new(&e.to_string()))
}

/// What the figure shows, in words.
///
/// # Errors
/// An `Error` with one sentence if the figure cannot be read.
#[wasm_bindgen(js_name = describeFigure)]
pub fn describe_figure(#[wasm_bindgen(unchecked_param_type = "Figure")] figure: JsValue) -> Result<String, JsError> {
    Ok(figures::describe(&read_figure(figure)?))
}

/// The numbers of the figure.
///
/// # Errors
/// An `Error` with one sentence if the figure cannot be read.
#[wasm_bindgen(js_name = figureTable, unchecked_return_type = "FigureTable")]
pub fn figure_table(#[wasm_bindgen(unchecked_param_type = "Figure")] figure: JsValue) -> Result<JsValue, JsError> {
    written(&figures::table(&read_figure(figure)?))
}

/// The index of the point nearest to `(x, y)`, in CSS pixels from the canvas's top left, within `max_distance` pixels; −1 if there is none.
/// `width` and `height` are those the figure was drawn with.
///
/// # Errors
/// An `Error` with one sentence if the figure cannot be read.
#[wasm_bindgen(js_name = nearestPoint)]
pub fn nearest_point(
    #[wasm_bindgen(unchecked_param_type = "Figure")] figure: JsValue,
    width: f64,
    height: f64,
    x: f64,
    y: f64,
    max_distance: f64,
) -> Result<i32, JsError> {
    let theme = Theme { width, height, ..Theme::default() };
    let nearest = figures::nearest(&read_figure(figure)?, &theme, x, y, max_distance);
    Ok(nearest.and_then(|index| i32::try_from(index).ok()).unwrap_or(-1))
}

/// The colour law: the background that shows a charge in −1..1, and the text colour that is readable on it.
///
/// # Errors
/// None in practice; the signature is that of its neighbours.
#[wasm_bindgen(js_name = chargeColour, unchecked_return_type = "ChargeColour")]
pub fn charge_colour(charge: f32, dark: bool) -> Result<JsValue, JsError> {
    #[derive(Serialize)]
    struct ChargeColour {
        background: String,
        text: String,
    }
    let background = figures::colour_of_charge(charge, dark);
    written(&ChargeColour { background: background.css(), text: figures::text_on(background).css() })
}

/// The kind is read first and its fields then straight from the object: serde's own way for tagged enums would copy every point twice.
fn read_figure(figure: JsValue) -> Result<Figure, JsError> {
    let kind = js_sys::Reflect::get(&figure, &"kind".into()).ok().and_then(|kind| kind.as_string()).unwrap_or_default();
    let read = match kind.as_str() {
        "curves" => serde_wasm_bindgen::from_value(figure).map(Figure::Curves),
        "scatter" => serde_wasm_bindgen::from_value(figure).map(Figure::Scatter),
        "energy" => serde_wasm_bindgen::from_value(figure).map(Figure::Energy),
        other => return Err(JsError::new(&format!("There is no figure of kind \"{other}\"; the kinds are curves, scatter and energy."))),
    };
    read.map_err(|e| JsError::new(&format!("The {kind} figure could not be read: {e}.")))
}

fn read_theme(theme: JsValue) -> Result<Theme, JsError> {
    serde_wasm_bindgen::from_value(theme).map_err(|e| JsError::new(&format!("The figure's theme could not be read: {e}.")))
}

fn written(value: &impl Serialize) -> Result<JsValue, JsError> {
    serde_wasm_bindgen::to_value(value).map_err(|e| JsError::new(&format!("The figure's numbers could not be handed over: {e}.")))
}
