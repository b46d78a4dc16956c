//! A crowd as discs, with the forces on them as arrows.

use super::Atoms;
use super::draw::{PARTICLE, disc};
use crate::figures::decimate::clip;
use crate::figures::frame::Frame;
use crate::figures::scene::{Px, Scene};

/// The longest arrow of a force, in CSS pixels.
const ARROW: f64 = 30.0;

pub(super) fn draw_crowd(atoms: &Atoms, frame: &Frame, scene: &mut Scene) {
    if let Some(wall) = atoms.walls.filter(|wall| *wall > 0.0 && *wall < 1e6) {
        let corners = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0)];
        for piece in clip(&corners.map(|(x, y)| frame.px_from_data([x * wall, y * wall])), frame.plot) {
            scene.line(piece, 1.5, frame.inks.axis);
        }
    }
    let length = |force: &[f64; 2]| force[0].hypot(force[1]);
    let strongest = atoms.drawn().filter_map(|(_, atom)| atom.force.as_ref().map(length)).filter(|l| l.is_finite()).fold(0.0, f64::max);
    let side = frame.plot.bottom - frame.plot.top;
    let radius = (side / if atoms.atoms.len() > 45 { 56.0 } else { 40.0 }).clamp(4.0, PARTICLE);
    for (_, atom) in atoms.drawn() {
        let at = frame.px_from_data(atom.nucleus);
        if let Some([x, y]) = atom.force.filter(|force| length(force) > 1e-3 * strongest && length(force).is_finite()) {
            // The root keeps weak forces in sight beside strong ones.
            let reach = radius + ARROW * (x.hypot(y) / strongest).sqrt();
            let (cos, sin) = (x / x.hypot(y), -y / x.hypot(y));
            arrow(at, (at.0 + reach * cos, at.1 + reach * sin), frame, scene);
        }
    }
    for (index, atom) in atoms.drawn() {
        let at = frame.px_from_data(atom.nucleus);
        disc(scene, frame, at, radius, atom.mean_charge());
        if atoms.highlighted == Some(index) && frame.contains(at) {
            scene.ring(at, radius + 4.5, 2.5, frame.inks.text);
        }
    }
}

fn arrow(from: Px, to: Px, frame: &Frame, scene: &mut Scene) {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let length = x.hypot(y);
    if !frame.contains(from) || length < 1.0 {
        return;
    }
    let (cos, sin) = (x / length, y / length);
    scene.line(vec![from, (to.0 - 4.0 * cos, to.1 - 4.0 * sin)], 1.5, frame.inks.muted);
    let side = |sign: f64| (to.0 - 6.0 * cos - sign * 3.2 * sin, to.1 - 6.0 * sin + sign * 3.2 * cos);
    scene.polygon(vec![to, side(1.0), side(-1.0)], frame.inks.muted);
}
