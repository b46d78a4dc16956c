//! Page-thread exports: figures on canvases, and the words and numbers that stand beside them.

mod read;

use plotters_canvas::CanvasBackend;
use serde::Serialize;
use wasm_bindgen::Clamped;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

use crate::figures::{self, FigureError, Pixels, SUBPIXELS, Theme};
use crate::language;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Pairs, or a flat array x, y, x, y … Numbers that are not finite (NaN, Infinity, null in pairs) are left out and counted in the figure's note. */
export type Points = (readonly [number | null, number | null])[] | number[][] | Float32Array | Float64Array;
/** Class indices from 0. */
export type Labels = number[] | Uint8Array | Uint16Array | Uint32Array | Int32Array;
export interface Series { name: string; points: Points; style?: "solid" | "dashed"; faint?: boolean;
  /** Weight of the past, 0 to below 1; above 0 a moving average is drawn over the raw line. */ smoothing?: number;
  /** Palette index; without it, the index of the series. */ colour?: number }
export interface Curves { kind: "curves"; title: string; xLabel?: string; yLabel?: string; series: Series[];
  xRange?: [number, number] | null; yRange?: [number, number] | null; /** What is measured is meant to fall, such as a loss. */ falls?: boolean; note?: string | null }
/** A linear classifier over the plane of a scatter: weight[0][c]·x + weight[1][c]·y + bias[c] is the logit of class c. */
export interface LinearHead { weight: number[][]; bias?: number[] }
/** A second set of points, drawn hollow; labels are those of the points if left out. The one of the highlighted point's index is tied to it by a line. */
export interface Overlay { name: string; points: Points; labels?: Labels | null }
/** A normal distribution, covariance as xx, xy, yy; drawn at one and two standard deviations. */
export interface Ellipse { mean: [number, number]; covariance: [number, number, number]; label?: string }
export interface Scatter { kind: "scatter"; title: string; xLabel?: string; yLabel?: string; points: Points; labels: Labels; classNames: string[];
  /** The charge each class stands for, where classes are kinds of particles. */ classCharges?: number[] | null;
  highlighted?: number | null; pinned?: number | null; aspect?: "equal" | "free"; note?: string | null;
  /** Indices of points that are drawn larger while the others stand back. */ emphasis?: number[];
  xRange?: [number, number] | null; yRange?: [number, number] | null;
  /** Decision regions behind the points. */ regions?: LinearHead | null;
  overlay?: Overlay | null; ellipses?: Ellipse[];
  /** One of many panels: no axis labels, no legend, smaller text. */ compact?: boolean }
export interface BoxGroup { name: string; /** One per run. */ values: (number | null)[];
  /** Palette index; without it, the index of the group. */ colour?: number | null }
/** Spread over runs, one row per group: height of the canvas about 110 + 50 px per group. */
export interface BoxPlot { kind: "box"; title: string; /** What is measured. */ yLabel?: string; groups: BoxGroup[];
  /** Index of the group whose mean is drawn through all rows. */ reference?: number | null;
  threshold?: number | null; yRange?: [number, number] | null; note?: string | null }
export interface Energy { kind: "energy"; title: string; c1: number; c2: number; radius: number; dMax: number; distance?: number | null;
  /** The balance distance that the paper prints, to be marked too. */ printed?: number | null; note?: string | null }
/** How many values lie in each of equal parts of `from` to `to`; `charges`: bars in the colours of the charges they stand for. */
export interface Histogram { kind: "histogram"; title: string; xLabel?: string; yLabel?: string; from: number; to: number; counts: number[]; charges?: boolean; note?: string | null }
export interface DrawnAtom { name: string; nucleus: [number, number]; radius: number; charges: number[]; positions?: [number, number][]; force?: [number, number] | null }
/** Atoms in the square of ±range: two as Bohr drew them, or with every particle where it lies, or a crowd of discs. */
export interface Atoms { kind: "atoms"; title: string; view: "bohr" | "particles" | "crowd"; atoms: DrawnAtom[]; range: number;
  /** Distances are those of p = 1. */ taxicab?: boolean; /** Of the first two nuclei. */ distance?: number | null; walls?: number | null; highlighted?: number | null; note?: string | null }
export type Figure = Curves | Scatter | BoxPlot | Energy | Histogram | Atoms;
export interface Theme { dark?: boolean; scale?: number; width: number; height: number; fontFamily?: string; caption?: string | null; highContrast?: boolean }
export interface FigureTable { columns: string[]; rows: (number | string)[][] }
export interface ChargeColour { background: string; text: string }
"#;

/// Hands over the translations of figures' English messages, once, before the first figure; see `language`.
///
/// # Errors
/// If they are no texts by their English.
#[wasm_bindgen(js_name = setMessages)]
pub fn set_messages(#[wasm_bindgen(unchecked_param_type = "Record<string, string>")] messages: JsValue) -> Result<(), JsError> {
    let messages = serde_wasm_bindgen::from_value(messages).map_err(|e| JsError::new(&format!("The messages could not be read: {e}.")))?;
    language::set_messages(messages);
    Ok(())
}

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
    let (figure, theme) = (read::figure(&figure)?, read_theme(theme)?);
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
        figures::draw(&figure, &theme, &mut backend, |pixels| lay(&context, pixels)).map_err(|e| JsError::new(&e.to_string()))
    })();
    context.restore();
    drawn
}

/// Pixels go straight to the canvas's own, whatever its transform.
fn lay(context: &CanvasRenderingContext2d, pixels: &Pixels) -> Result<(), FigureError> {
    let failed = |error: JsValue| FigureError::Drawing(format!("{error:?}"));
    let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(&pixels.rgba), pixels.width, pixels.height).map_err(failed)?;
    context.put_image_data(&image, f64::from(pixels.left), f64::from(pixels.top)).map_err(failed)
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
    figures::to_svg(&read::figure(&figure)?, &read_theme(theme)?).map_err(|e| JsError::new(&e.to_string()))
}

/// What the figure shows, in words.
///
/// # Errors
/// An `Error` with one sentence if the figure cannot be read.
#[wasm_bindgen(js_name = describeFigure)]
pub fn describe_figure(#[wasm_bindgen(unchecked_param_type = "Figure")] figure: JsValue) -> Result<String, JsError> {
    Ok(figures::describe(&read::figure(&figure)?))
}

/// The numbers of the figure.
///
/// # Errors
/// An `Error` with one sentence if the figure cannot be read.
#[wasm_bindgen(js_name = figureTable, unchecked_return_type = "FigureTable")]
pub fn figure_table(#[wasm_bindgen(unchecked_param_type = "Figure")] figure: JsValue) -> Result<JsValue, JsError> {
    written(&figures::table(&read::figure(&figure)?))
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
    let nearest = figures::nearest(&read::figure(&figure)?, &theme, x, y, max_distance);
    Ok(nearest.and_then(|index| i32::try_from(index).ok()).unwrap_or(-1))
}

/// The `[x, y]` of a scatter's plane at `(x, y)`, in CSS pixels from the canvas's top left, also beyond the plot; null where nothing is drawn.
/// `width` and `height` are those the figure was drawn with.
///
/// # Errors
/// An `Error` with one sentence if the figure cannot be read.
#[wasm_bindgen(js_name = dataFromPx, unchecked_return_type = "[number, number] | null")]
pub fn data_from_px(#[wasm_bindgen(unchecked_param_type = "Figure")] figure: JsValue, width: f64, height: f64, x: f64, y: f64) -> Result<JsValue, JsError> {
    let theme = Theme { width, height, ..Theme::default() };
    let point = figures::data_from_px(&read::figure(&figure)?, &theme, x, y);
    Ok(point.map_or(JsValue::NULL, |[x, y]| js_sys::Array::of2(&x.into(), &y.into()).into()))
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

fn read_theme(theme: JsValue) -> Result<Theme, JsError> {
    serde_wasm_bindgen::from_value(theme).map_err(|e| JsError::new(&format!("The figure's theme could not be read: {e}.")))
}

fn written(value: &impl Serialize) -> Result<JsValue, JsError> {
    serde_wasm_bindgen::to_value(value).map_err(|e| JsError::new(&format!("The figure's numbers could not be handed over: {e}.")))
}
