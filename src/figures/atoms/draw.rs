//! Atoms as shapes: frame, orbits, particles with their signs, and labels where there is room.

use std::f64::consts::{FRAC_PI_2, PI, TAU};

use super::crowd::draw_crowd;
use super::labels::Labels;
use super::{AtomView, Atoms, DrawnAtom, Kind};
use crate::figures::Theme;
use crate::figures::axis::Range;
use crate::figures::colour::{colour_of_charge, text_on};
use crate::figures::decimate::clip;
use crate::figures::frame::{Frame, Request, Side, message};
use crate::figures::head::{DASH, Key, Swatch};
use crate::figures::marks::{Mark, MarkStyle};
use crate::figures::scene::{Ink, Px, Scene};
use crate::figures::text::short;
use crate::language::t;

/// Radii of particles in CSS pixels.
pub(super) const PARTICLE: f64 = 9.0;
const ELECTRON: f64 = 7.5;
/// Corners of an orbit.
const CORNERS: u32 = 96;

fn frame(atoms: &Atoms, theme: &Theme, scene: &mut Scene) -> Option<Frame> {
    let inks = theme.inks();
    let key = |name: &str, charge: f32| Key {
        name: name.into(),
        swatch: Swatch::Mark(MarkStyle::hollow(Mark::Circle, 5.0, inks.text, Some(colour_of_charge(charge, theme.dark).into()))),
    };
    let names = if atoms.view == AtomView::Crowd {
        [t!("+ net charge"), t!("· neutral"), t!("− net charge")]
    } else {
        [t!("+ proton"), t!("· neutron"), t!("− electron")]
    };
    let mut keys: Vec<Key> = names.into_iter().zip([0.9, 0.0, -0.9]).map(|(name, charge)| key(name, charge)).collect();
    if atoms.view != AtomView::Crowd {
        keys.push(Key { name: t!("radius r").into(), swatch: Swatch::Line { ink: inks.axis.into(), dashed: true } });
    }
    let half = atoms.half();
    let range = Range { low: -half, high: half };
    let request = Request {
        title: &atoms.title,
        x_label: t!("Position, first number"),
        y_label: t!("Position, second number"),
        keys,
        x: range,
        y: range,
        note: atoms.note.clone().unwrap_or_default(),
        equal: true,
        grid_x: true,
        side: Side::Ticks,
        compact: false,
    };
    Frame::draw(&request, theme, scene)
}

pub(in crate::figures) fn draw(atoms: &Atoms, theme: &Theme, scene: &mut Scene) {
    if atoms.drawn().next().is_none() {
        return message(&atoms.title, t!("No atoms yet."), theme, scene);
    }
    let Some(frame) = frame(atoms, theme, scene) else { return };
    if atoms.view == AtomView::Crowd {
        return draw_crowd(atoms, &frame, scene);
    }
    let mut labels = Labels::new(theme, &frame);
    for (_, atom) in atoms.drawn() {
        draw_orbit(atom, atoms.taxicab, &frame, scene);
    }
    draw_distance(atoms, &frame, scene);
    for (_, atom) in atoms.drawn() {
        if atoms.view == AtomView::Bohr { draw_bohr(atom, &mut labels, scene) } else { draw_particles(atom, &mut labels, scene) }
    }
    for (_, atom) in atoms.drawn() {
        label_atom(atom, &mut labels, scene);
    }
    if let (Some(distance), [a, b, ..]) = (atoms.distance.filter(|d| d.is_finite()), atoms.atoms.as_slice()) {
        let (a, b) = (frame.px_from_data(a.nucleus), frame.px_from_data(b.nucleus));
        let middle = ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0);
        labels.put(&format!("d = {}", short(distance)), middle, &[-8.0, 18.0, -26.0, 36.0, -44.0, 54.0, -62.0, 72.0].map(|y| (0.0, y)), scene);
    }
}

/// What lies at one radius from the nucleus: a circle, or the square of the norm p = 1.
fn draw_orbit(atom: &DrawnAtom, taxicab: bool, frame: &Frame, scene: &mut Scene) {
    let corners = if taxicab { 4 } else { CORNERS };
    let corner = |i: u32| {
        let (sin, cos) = (f64::from(i % corners) * TAU / f64::from(corners)).sin_cos();
        frame.px_from_data([atom.nucleus[0] + atom.radius * cos, atom.nucleus[1] + atom.radius * sin])
    };
    for piece in clip(&(0..=corners).map(corner).collect::<Vec<_>>(), frame.plot) {
        scene.dashed(&piece, DASH, 1.5, frame.inks.axis);
    }
}

fn draw_distance(atoms: &Atoms, frame: &Frame, scene: &mut Scene) {
    if let (Some(_), [a, b, ..]) = (atoms.distance, atoms.atoms.as_slice())
        && a.is_drawable()
        && b.is_drawable()
    {
        for piece in clip(&[frame.px_from_data(a.nucleus), frame.px_from_data(b.nucleus)], frame.plot) {
            scene.line(piece, 1.5, frame.inks.text);
        }
    }
}

/// Protons and neutrons packed at the nucleus, electrons evenly on the orbit, the first in the direction in which it lies.
fn draw_bohr(atom: &DrawnAtom, labels: &mut Labels, scene: &mut Scene) {
    let frame = labels.frame;
    let centre = frame.px_from_data(atom.nucleus);
    let (electrons, nucleons): (Vec<_>, Vec<_>) = atom.particles().partition(|(_, charge, _)| Kind::of(*charge) == Kind::Electron);
    let packed = if nucleons.len() > 1 { 0.92 * PARTICLE / (PI / nucleons.len() as f64).sin() } else { 0.0 };
    for (i, (_, charge, _)) in nucleons.iter().enumerate() {
        let (sin, cos) = (TAU * i as f64 / nucleons.len() as f64 - FRAC_PI_2).sin_cos();
        disc(scene, frame, (centre.0 + packed * cos, centre.1 + packed * sin), PARTICLE, *charge);
    }
    labels.block(centre, packed + PARTICLE);
    let orbit = frame.px_from_data([atom.nucleus[0] + atom.radius, atom.nucleus[1]]).0 - centre.0;
    let first = electrons.first().map_or(0.0, |(_, _, at)| (atom.nucleus[1] - at[1]).atan2(at[0] - atom.nucleus[0]));
    for (i, (_, charge, _)) in electrons.iter().enumerate() {
        let (sin, cos) = (first + TAU * i as f64 / electrons.len() as f64).sin_cos();
        let at = (centre.0 + orbit * cos, centre.1 + orbit * sin);
        disc(scene, frame, at, ELECTRON, *charge);
        labels.block(at, ELECTRON);
    }
    if nucleons.is_empty() {
        mark_nucleus(centre, frame, scene);
    }
}

fn draw_particles(atom: &DrawnAtom, labels: &mut Labels, scene: &mut Scene) {
    let frame = labels.frame;
    let centre = frame.px_from_data(atom.nucleus);
    for (_, _, at) in atom.particles() {
        for piece in clip(&[centre, frame.px_from_data(at)], frame.plot) {
            scene.line(piece, 1.0, Ink { colour: frame.inks.axis, alpha: 0.8 });
        }
    }
    mark_nucleus(centre, frame, scene);
    for (_, charge, at) in atom.particles() {
        let radius = if Kind::of(charge) == Kind::Electron { ELECTRON } else { PARTICLE };
        let at = frame.px_from_data(at);
        disc(scene, frame, at, radius, charge);
        labels.block(at, radius);
    }
}

fn mark_nucleus(at: Px, frame: &Frame, scene: &mut Scene) {
    if frame.contains(at) {
        scene.shapes.extend(MarkStyle::solid(Mark::Cross, 5.0, frame.inks.text).shapes(at));
    }
}

/// A particle: its colour says its charge, and the sign in it says the same without colour.
pub(super) fn disc(scene: &mut Scene, frame: &Frame, at: Px, radius: f64, charge: f64) {
    if !frame.contains(at) {
        return;
    }
    let colour = colour_of_charge(charge as f32, frame.inks.dark);
    let ink = text_on(colour);
    scene.dot(at, radius, colour);
    scene.ring(at, radius, 1.25, frame.inks.text);
    let arm = radius * 0.52;
    match Kind::of(charge) {
        Kind::Neutron => scene.dot(at, 1.6, ink),
        kind => {
            scene.line(vec![(at.0 - arm, at.1), (at.0 + arm, at.1)], 1.8, ink);
            if kind == Kind::Proton {
                scene.line(vec![(at.0, at.1 - arm), (at.0, at.1 + arm)], 1.8, ink);
            }
        }
    }
}

fn label_atom(atom: &DrawnAtom, labels: &mut Labels, scene: &mut Scene) {
    let frame = labels.frame;
    let centre = frame.px_from_data(atom.nucleus);
    let orbit = (frame.px_from_data([atom.nucleus[0] + atom.radius, atom.nucleus[1]]).0 - centre.0).max(24.0);
    let word = format!("{}: r = {}", atom.name, short(atom.radius));
    labels.put(&word, centre, &[-orbit - 14.0, orbit + 24.0, -orbit - 30.0, orbit + 40.0, -36.0, 44.0].map(|y| (0.0, y)), scene);
}

/// The atom of a crowd whose nucleus is nearest to a pixel.
pub(in crate::figures) fn nearest(atoms: &Atoms, theme: &Theme, at: Px, reach: f64) -> Option<usize> {
    let frame = frame(atoms, theme, &mut Scene::default()).filter(|_| atoms.view == AtomView::Crowd)?;
    let seen = atoms.drawn().map(|(i, atom)| (i, frame.px_from_data(atom.nucleus))).filter(|(_, p)| frame.contains(*p));
    let (index, distance) = seen.map(|(i, (x, y))| (i, (x - at.0).hypot(y - at.1))).min_by(|a, b| a.1.total_cmp(&b.1))?;
    (distance <= reach).then_some(index)
}

/// The point of the plane under a pixel, inside the plot or beyond.
pub(in crate::figures) fn data_from_px(atoms: &Atoms, theme: &Theme, at: Px) -> Option<[f64; 2]> {
    let frame = frame(atoms, theme, &mut Scene::default())?;
    Some(frame.data_from_px(at)).filter(|point| point.iter().all(|v| v.is_finite()))
}
