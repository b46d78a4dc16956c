//! A scatter as shapes: frame, regions, marks, ellipses and the chosen points, from bottom to top.

use super::{Aspect, Scatter};
use crate::figures::axis::Range;
use crate::figures::colour::{Rgb, colour_of_charge};
use crate::figures::decimate::clip;
use crate::figures::frame::{Frame, Request, Side, message};
use crate::figures::ground::{Ground, Marks};
use crate::figures::head::{Key, SMALL, Swatch};
use crate::figures::marks::{Mark, MarkStyle};
use crate::figures::regions::{Plane, Regions};
use crate::figures::scene::{Align, Ink, Px, Scene};
use crate::figures::theme::Inks;
use crate::figures::{Theme, background, text};
use crate::language::t;

/// Opacity of a mark: where marks lie on each other, it shows.
const MARK_ALPHA: f64 = 0.78;
/// Opacity of a mark that stands back.
const FAINT_ALPHA: f64 = 0.25;
/// More classes than this are not listed.
const MAX_KEYS: usize = 12;
/// Marks and colours together repeat after this many classes; the kind after the last is that of points without a class.
const KINDS: usize = 64;
/// The outer ellipse, in standard deviations.
const OUTER: f64 = 2.0;

fn frame(scatter: &Scatter, theme: &Theme, scene: &mut Scene) -> Option<Frame> {
    let reach = |axis: usize| {
        let ellipses = scatter.drawn_ellipses().flat_map(move |e| [-1.0, 1.0].map(|sign| e.mean[axis] + sign * e.extent(OUTER)[axis]));
        scatter.drawn().chain(scatter.drawn_overlay()).map(move |(_, p)| p[axis]).chain(ellipses)
    };
    let inks = theme.inks();
    let classes = scatter.classes().into_iter().take(MAX_KEYS);
    let keys = classes.map(|class| Key {
        name: scatter.class_name(class),
        swatch: Swatch::Mark(MarkStyle::solid(Mark::of_class(class), 4.5, colour_of_class(scatter, &inks, class))),
    });
    let overlay =
        scatter.overlay.iter().map(|overlay| Key { name: overlay.name.clone(), swatch: Swatch::Mark(MarkStyle::hollow(Mark::Circle, 4.5, inks.text, None)) });
    let request = Request {
        title: &scatter.title,
        x_label: &scatter.x_label,
        y_label: &scatter.y_label,
        keys: keys.chain(overlay).collect(),
        x: Range::wanted(scatter.x_range).or_else(|| Some(Range::of(reach(0))?.padded(0.05)))?,
        y: Range::wanted(scatter.y_range).or_else(|| Some(Range::of(reach(1))?.padded(0.05)))?,
        note: scatter.note(),
        equal: scatter.aspect == Aspect::Equal,
        grid_x: true,
        side: Side::Ticks,
        compact: scatter.compact,
    };
    Frame::draw(&request, theme, scene)
}

pub(in crate::figures) fn draw(scatter: &Scatter, theme: &Theme, scene: &mut Scene) {
    if scatter.is_empty() {
        return message(&scatter.title, t!("No points yet."), theme, scene);
    }
    let Some(frame) = frame(scatter, theme, scene) else { return };
    draw_regions(scatter, &frame, scene);
    scene.ground.push(Ground::Marks(marks(scatter, &frame, theme)));
    draw_ellipses(scatter, &frame, theme, scene);
    draw_chosen(scatter, &frame, theme, scene);
}

fn colour_of_class(scatter: &Scatter, inks: &Inks, class: usize) -> Rgb {
    match scatter.class_charges.as_ref().and_then(|charges| charges.get(class)) {
        None => inks.series(class),
        Some(0.0) => inks.muted,
        Some(charge) => colour_of_charge(*charge, inks.dark),
    }
}

fn draw_regions(scatter: &Scatter, frame: &Frame, scene: &mut Scene) {
    let Some(planes) = scatter.regions.as_ref().and_then(|head| head.planes()) else { return };
    // The logits over pixels are those over data, seen through the two axes.
    let [x0, y0] = frame.data_from_px((0.0, 0.0));
    let [x1, y1] = frame.data_from_px((1.0, 1.0));
    let plane = |[a, b, c]: &[f64; 3]| Plane { a: a * (x1 - x0), b: b * (y1 - y0), c: a * x0 + b * y0 + c };
    let colours = (0..planes.len()).map(|class| frame.inks.series(class)).collect();
    let regions = Regions::new(frame.plot, planes.iter().map(plane).collect(), colours);
    let boundaries = regions.boundaries();
    scene.ground.push(Ground::Regions(regions));
    let ink = Ink { colour: frame.inks.text, alpha: 0.8 };
    scene.ground.extend(boundaries.into_iter().map(|(from, to)| Ground::Line { from, to, width: 1.25, ink }));
}

fn radius(scatter: &Scatter) -> f64 {
    let size = match scatter.points.len() {
        0..=150 => 4.2,
        151..=600 => 3.4,
        _ => 2.7,
    };
    if scatter.compact { size * 0.8 } else { size }
}

/// All marks inside the plot: the points, the overlay, and the emphasised points over both.
fn marks(scatter: &Scatter, frame: &Frame, theme: &Theme) -> Marks {
    const OVERLAY: usize = KINDS + 1;
    const STRESSED: usize = 2 * (KINDS + 1);
    let radius = radius(scatter);
    let (alpha, overlay_alpha) = if scatter.emphasis.is_empty() { (MARK_ALPHA, 0.95) } else { (FAINT_ALPHA, FAINT_ALPHA) };
    let looks = |kind: usize| if kind < KINDS { (Mark::of_class(kind), colour_of_class(scatter, &frame.inks, kind)) } else { (Mark::Circle, frame.inks.muted) };
    let kinds = || (0..=KINDS).map(looks);
    let plain = kinds().map(|(mark, colour)| MarkStyle::solid(mark, radius, Ink { colour, alpha }));
    // Hollow marks show on a crowd of filled ones only if they are clear inside.
    let clear = Ink { colour: background(theme.dark), alpha: overlay_alpha };
    let overlay = kinds().map(|(mark, colour)| MarkStyle::hollow(mark, (radius * 0.85).max(2.2), Ink { colour, alpha: overlay_alpha }, Some(clear)));
    let stressed = kinds().map(|(mark, colour)| MarkStyle::hollow(mark, radius * 1.6, frame.inks.text, Some(colour.into())));
    let styles = plain.chain(overlay).chain(stressed).collect();
    let mut marks = Marks { styles, at: Vec::with_capacity(scatter.points.len()) };
    let kind = |class: Option<usize>| class.map_or(KINDS, |class| class % KINDS);
    let inside = |(index, point)| Some(frame.px_from_data(point)).filter(|at| frame.contains(*at)).map(|at| (index, at));
    for (index, at) in scatter.drawn().filter_map(inside) {
        marks.push(at, kind(scatter.class(index)));
    }
    for (index, at) in scatter.drawn_overlay().filter_map(inside) {
        marks.push(at, OVERLAY + kind(scatter.overlay_class(index)));
    }
    for (index, at) in scatter.emphasis.iter().filter_map(|index| drawn_point(scatter, *index)).filter_map(inside) {
        marks.push(at, STRESSED + kind(scatter.class(index)));
    }
    marks
}

fn drawn_point(scatter: &Scatter, index: usize) -> Option<(usize, [f64; 2])> {
    let point = *scatter.points.get(index)?;
    super::finite(&[point]).next().map(|_| (index, point))
}

fn draw_ellipses(scatter: &Scatter, frame: &Frame, theme: &Theme, scene: &mut Scene) {
    let ink = frame.inks.text;
    let mut taken: Vec<Px> = Vec::new();
    for ellipse in scatter.drawn_ellipses() {
        let outline = |deviations| clip(&ellipse.outline(deviations).into_iter().map(|p| frame.px_from_data(p)).collect::<Vec<_>>(), frame.plot);
        for piece in outline(1.0) {
            scene.line(piece, 1.75, ink);
        }
        for piece in outline(OUTER) {
            scene.dashed(&piece, (5.0, 4.0), 1.25, ink);
        }
        let at = frame.px_from_data(ellipse.mean);
        if !frame.contains(at) {
            continue;
        }
        scene.dot(at, 5.5, background(theme.dark));
        scene.shapes.extend(MarkStyle::solid(Mark::Plus, 4.0, ink).shapes(at));
        let width = text::width(&ellipse.label, SMALL, false);
        let middle = at.0.clamp(frame.plot.left + width / 2.0 + 4.0, (frame.plot.right - width / 2.0 - 4.0).max(frame.plot.left + width / 2.0 + 4.0));
        let mut below = (0..4).map(|line| (middle, at.1 + 20.0 + 17.0 * f64::from(line)));
        let free = |p: &Px| p.1 < frame.plot.bottom - 4.0 && taken.iter().all(|q: &Px| (p.0 - q.0).abs() > width + 8.0 || (p.1 - q.1).abs() > 16.0);
        if let Some(place) = below.find(free).filter(|_| !ellipse.label.is_empty() && !scatter.compact) {
            taken.push(place);
            label(&ellipse.label, (place.0 - width / 2.0, place.1), theme, frame, scene);
        }
    }
}

/// Text on a patch of background, so that it can be read over points.
fn label(word: &str, (left, baseline): Px, theme: &Theme, frame: &Frame, scene: &mut Scene) {
    let (right, top, bottom) = (left + text::width(word, SMALL, false) + 1.0, baseline - 12.2, baseline + 3.8);
    let behind = Ink { colour: background(theme.dark), alpha: 0.85 };
    scene.polygon(vec![(left - 3.0, top), (right, top), (right, bottom), (left - 3.0, bottom)], behind);
    scene.text(word, (left, baseline), SMALL, Align::Left, frame.inks.text);
}

fn draw_chosen(scatter: &Scatter, frame: &Frame, theme: &Theme, scene: &mut Scene) {
    let mut words = Vec::new();
    for (chosen, word) in [(scatter.pinned, t!("pinned")), (scatter.highlighted, "")] {
        let Some((index, point)) = chosen.and_then(|index| drawn_point(scatter, index)) else { continue };
        let at = frame.px_from_data(point);
        if !frame.contains(at) {
            continue;
        }
        let (mark, colour) = match scatter.class(index) {
            Some(class) => (Mark::of_class(class), colour_of_class(scatter, &frame.inks, class)),
            None => (Mark::Circle, frame.inks.muted),
        };
        // What the overlay says of the same sample, tied to it by a line.
        if let Some((_, partner)) = scatter.drawn_overlay().find(|(i, _)| *i == index) {
            let partner = frame.px_from_data(partner);
            for piece in clip(&[at, partner], frame.plot) {
                scene.line(piece, 1.25, frame.inks.text);
            }
            if frame.contains(partner) {
                scene.shapes.extend(MarkStyle::hollow(mark, 4.6, frame.inks.text, Some(background(theme.dark).into())).shapes(partner));
            }
        }
        scene.shapes.extend(MarkStyle::solid(mark, 5.5, colour).shapes(at));
        scene.ring(at, 9.5, 2.0, frame.inks.text);
        if !word.is_empty() {
            words.push((word, at));
        }
    }
    for (word, at) in words {
        let width = text::width(word, SMALL, false);
        let left = if at.0 + 14.0 + width <= frame.plot.right { at.0 + 14.0 } else { at.0 - 14.0 - width };
        label(word, (left, at.1 + 4.2), theme, frame, scene);
    }
}

pub(in crate::figures) fn nearest(scatter: &Scatter, theme: &Theme, at: Px, reach: f64) -> Option<usize> {
    let frame = frame(scatter, theme, &mut Scene::default())?;
    let seen = scatter.drawn().map(|(i, p)| (i, frame.px_from_data(p))).filter(|(_, p)| frame.contains(*p));
    let (index, distance) = seen.map(|(i, (x, y))| (i, (x - at.0).hypot(y - at.1))).min_by(|a, b| a.1.total_cmp(&b.1))?;
    (distance <= reach).then_some(index)
}

/// The point of the plane under a pixel, inside the plot or beyond; `None` where nothing is drawn.
pub(in crate::figures) fn data_from_px(scatter: &Scatter, theme: &Theme, at: Px) -> Option<[f64; 2]> {
    let frame = frame(scatter, theme, &mut Scene::default()).filter(|_| !scatter.is_empty())?;
    Some(frame.data_from_px(at)).filter(|point| point.iter().all(|v| v.is_finite()))
}
