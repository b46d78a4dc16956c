//! Stamped pixels against the shapes they stand for.

use super::*;
use crate::figures::Rgb;
use crate::figures::frame::Rect;
use crate::figures::marks::{Fill, Mark, MarkStyle};
use crate::figures::regions::{Plane, Regions};

const RED: Rgb = Rgb(200, 0, 0);
const BLUE: Rgb = Rgb(0, 0, 200);

fn pixel(pixels: &Pixels, x: i32, y: i32) -> [u8; 4] {
    let at = ((y - pixels.top) as usize * pixels.width as usize + (x - pixels.left) as usize) * 4;
    pixels.rgba[at..at + 4].try_into().unwrap()
}

fn theme(scale: f64) -> Theme {
    Theme { scale, width: 100.0, height: 100.0, ..Theme::default() }
}

#[test]
fn layers_blend_as_they_should() {
    let half = |colour| premultiplied(Ink { colour, alpha: 0.5 }, 1.0);
    let [r, g, b, a] = straight(over(half(RED), half(BLUE))).to_le_bytes();
    assert!(g == 0 && a.abs_diff(192) <= 1, "{g} {a}");
    assert!(r.abs_diff(67) <= 2 && b.abs_diff(133) <= 2, "{r} {b}");
    for alpha in 0..=255u32 {
        for channel in 0..=alpha {
            let source = channel | alpha << 24;
            assert_eq!(over(0, source), source);
            assert!(over(0xffff_ffff, source) >> 24 >= 254);
        }
    }
    assert_eq!(over(half(RED), 0xff00_00ff), 0xff00_00ff);
}

#[test]
fn marks_have_their_area_and_place() {
    for index in 0..8 {
        for (scale, hollow) in [(1.0, false), (2.0, false), (1.5, true), (2.0, true)] {
            let fill = if hollow { Fill::Hollow(None) } else { Fill::Solid };
            let style = MarkStyle { mark: Mark::of_class(index), radius: 5.0, ink: RED.into(), fill };
            let marks = Marks { styles: vec![style], at: vec![((50.25, 40.0), 0)] };
            let pixels = stamp(&[Ground::Marks(marks)], &theme(scale)).unwrap();
            let (mut area, mut middle) = (0.0, (0.0, 0.0));
            for y in 0..pixels.height as i32 {
                for x in 0..pixels.width as i32 {
                    let alpha = f64::from(pixel(&pixels, x + pixels.left, y + pixels.top)[3]) / 255.0;
                    area += alpha;
                    middle = (middle.0 + alpha * (f64::from(x + pixels.left) + 0.5), middle.1 + alpha * (f64::from(y + pixels.top) + 0.5));
                }
            }
            let (x, y) = (middle.0 / area / scale, middle.1 / area / scale);
            assert!((x - 50.25).abs() < 0.2 && (y - 40.0).abs() < 0.8, "{index} {scale}: {x} {y}");
            let share = area / (scale * scale * 25.0 * std::f64::consts::PI);
            assert!(if hollow { (0.3..0.8).contains(&share) } else { (0.5..1.3).contains(&share) }, "{index} {scale} {hollow}: {share}");
        }
    }
}

#[test]
fn hollow_marks_may_have_another_colour_inside() {
    let style = MarkStyle::hollow(Mark::Square, 10.0, RED, Some(BLUE.into()));
    let pixels = stamp(&[Ground::Marks(Marks { styles: vec![style], at: vec![((50.0, 50.0), 0)] })], &theme(2.0)).unwrap();
    assert_eq!(pixel(&pixels, 100, 100), [0, 0, 200, 255]);
    assert_eq!(pixel(&pixels, 117, 100), [200, 0, 0, 255]);
    assert_eq!(pixel(&pixels, 122, 100)[3], 0);
}

#[test]
fn crossing_the_edge_of_the_canvas_is_no_matter() {
    let style = MarkStyle::solid(Mark::Circle, 4.0, RED);
    let marks = Marks { styles: vec![style], at: vec![((0.0, 0.0), 0), ((100.0, 100.0), 0)] };
    let pixels = stamp(&[Ground::Marks(marks)], &theme(1.0)).unwrap();
    assert!(pixels.left < 0 && pixels.top < 0 && pixel(&pixels, -1, -1)[3] == 255 && pixel(&pixels, 100, 100)[3] == 255);
    assert!(stamp(&[], &theme(1.0)).is_none());
    assert!(stamp(&[Ground::Marks(Marks::default())], &theme(1.0)).is_none());
}

fn inside(polygon: &[Px], (x, y): Px) -> bool {
    let mut inside = false;
    for (i, b) in polygon.iter().enumerate() {
        let a = polygon[(i + polygon.len() - 1) % polygon.len()];
        if (a.1 > y) != (b.1 > y) && x < a.0 + (b.0 - a.0) * (y - a.1) / (b.1 - a.1) {
            inside = !inside;
        }
    }
    inside
}

/// What a canvas stamps and what SVG draws as polygons is the same shading.
#[test]
fn pixels_and_polygons_shade_alike() {
    let plot = Rect { left: 10.0, top: 5.0, right: 90.0, bottom: 85.0 };
    let plane = |a, b, c| Plane { a, b, c };
    let heads = [
        vec![plane(0.0, 0.0, 0.0), plane(0.1, 0.05, -7.0)],
        vec![plane(0.0, 0.0, 0.0), plane(0.08, 0.0, -4.0), plane(0.02, 0.09, -5.0)],
        vec![plane(1e9, 0.0, -5e10), plane(-1e9, 0.0, 5e10)],
        vec![plane(1.0, 1.0, 1.0)],
    ];
    for planes in heads {
        let regions = Regions::new(plot, planes.clone(), vec![RED, BLUE, Rgb(0, 150, 0)]);
        let pixels = stamp(&[Ground::Regions(regions.clone())], &theme(1.0)).unwrap();
        let bands = regions.bands();
        for y in (6..84).step_by(7) {
            for x in (11..89).step_by(7) {
                let at = (f64::from(x) + 0.5, f64::from(y) + 0.5);
                let logits: Vec<f64> = planes.iter().map(|p| p.a * at.0 + p.b * at.1 + p.c).collect();
                let top = logits.iter().copied().fold(f64::MIN, f64::max);
                let probability = 1.0 / logits.iter().map(|l| (l - top).exp()).sum::<f64>();
                let near = logits.iter().filter(|l| top - **l < 0.15).count() > 1;
                let clear: f64 = bands.iter().filter(|(polygon, _)| inside(polygon, at)).map(|(_, ink)| 1.0 - ink.alpha).product();
                let stamped = f64::from(pixel(&pixels, x, y)[3]) / 255.0;
                assert!((stamped - regions.opacity(probability)).abs() < 0.006, "{at:?}: {stamped}");
                assert!(near || (1.0 - clear - stamped).abs() < 0.02, "{at:?}: {} in shapes, {stamped} in pixels", 1.0 - clear);
                let winner = logits.iter().position(|l| *l == top).unwrap();
                let [r, g, b, _] = pixel(&pixels, x, y);
                let strongest = [r, b, g].iter().enumerate().max_by_key(|(_, v)| **v).unwrap().0;
                assert!(near || strongest == winner, "{at:?}");
            }
        }
    }
}

#[test]
fn lines_are_as_wide_as_asked() {
    for (from, to) in [((20.0, 20.0), (80.0, 50.0)), ((20.0, 80.0), (35.0, 10.0)), ((20.0, 30.0), (20.0, 80.0)), ((80.0, 30.0), (20.0, 30.0))] {
        let pixels = stamp(&[Ground::Line { from, to, width: 1.5, ink: RED.into() }], &theme(2.0)).unwrap();
        let area: f64 = pixels.rgba.chunks(4).map(|p| f64::from(p[3]) / 255.0).sum::<f64>() / 4.0;
        let length = (to.0 - from.0).hypot(to.1 - from.1);
        assert!((area / length - 1.5).abs() < 0.1, "{from:?} {to:?}: {}", area / length);
    }
}

#[test]
fn grid_lines_cover_whole_pixels() {
    let pixels = stamp(&[Ground::Rule { from: (10.3, 20.0), to: (10.3, 60.0), ink: RED.into() }], &theme(1.0)).unwrap();
    assert_eq!(pixel(&pixels, 10, 40), [200, 0, 0, 255]);
    assert_eq!((pixel(&pixels, 9, 40)[3], pixel(&pixels, 11, 40)[3]), (0, 0));
}
