//! What a picture of atoms shows, in words and as a table.

use super::{AtomView, Atoms, DrawnAtom, Kind};
use crate::figures::{Cell, Table};
use crate::language::t;

/// A mean charge this close to 0 is neutral.
const NEUTRAL: f64 = 0.005;

pub(in crate::figures) fn describe(atoms: &Atoms) -> String {
    let title = if atoms.title.is_empty() { t!("Atoms") } else { &atoms.title };
    if atoms.drawn().next().is_none() {
        return t!("{title}: no atoms yet.", title);
    }
    let mut said = match atoms.view {
        AtomView::Crowd => crowd(title, atoms),
        AtomView::Bohr | AtomView::Particles => {
            let each: Vec<String> = atoms.drawn().map(|(_, atom)| one(atom)).collect();
            format!("{title}: {}.", each.join("; "))
        }
    };
    if let Some(distance) = atoms.distance.filter(|d| d.is_finite()) {
        said += &format!(" {}", t!("The nuclei are {distance} apart.", distance));
    }
    if let Some(note) = atoms.note.as_deref().filter(|note| !note.is_empty()) {
        said += &format!(" {note}");
    }
    said
}

fn one(atom: &DrawnAtom) -> String {
    let count = |kind| atom.charges.iter().filter(|q| Kind::of(**q) == kind).count();
    t!(
        "{name} has {protons, plural, one {# proton} other {# protons}}, {neutrons, plural, one {# neutron} other {# neutrons}} and {electrons, plural, one {# electron} other {# electrons}}, net charge {net}, its nucleus at ({x}, {y}) and radius {radius}",
        name = &atom.name,
        protons = count(Kind::Proton),
        neutrons = count(Kind::Neutron),
        electrons = count(Kind::Electron),
        net = atom.net(),
        x = atom.nucleus[0],
        y = atom.nucleus[1],
        radius = atom.radius,
    )
}

fn crowd(title: &str, atoms: &Atoms) -> String {
    let count = |wanted: &dyn Fn(f64) -> bool| atoms.drawn().filter(|(_, atom)| wanted(atom.mean_charge())).count();
    let (plus, minus) = (count(&|q| q > NEUTRAL), count(&|q| q < -NEUTRAL));
    let all = atoms.drawn().count();
    let mut said = t!(
        "{title}: {all, plural, one {# atom} other {# atoms}} in a plane, {plus} of positive net charge, {minus} of negative, {neutral} neutral",
        title,
        all,
        plus,
        minus,
        neutral = all - plus - minus,
    );
    if let Some(nearest) = mean_nearest(atoms) {
        said += &format!("; {}", t!("on average the nearest neighbour is {nearest} away", nearest));
    }
    said + "."
}

fn mean_nearest(atoms: &Atoms) -> Option<f64> {
    let nuclei: Vec<[f64; 2]> = atoms.drawn().map(|(_, atom)| atom.nucleus).collect();
    let nearest = |i: usize| {
        let others = nuclei.iter().enumerate().filter(|(j, _)| *j != i);
        others.map(|(_, at)| (at[0] - nuclei[i][0]).hypot(at[1] - nuclei[i][1])).fold(f64::INFINITY, f64::min)
    };
    (nuclei.len() > 1).then(|| (0..nuclei.len()).map(nearest).sum::<f64>() / nuclei.len() as f64)
}

pub(in crate::figures) fn table(atoms: &Atoms) -> Table {
    if atoms.view == AtomView::Crowd {
        let columns = [t!("Atom"), t!("Net charge"), "x", "y"].map(String::from).to_vec();
        let row = |atom: &DrawnAtom| vec![atom.name.as_str().into(), atom.net().into(), atom.nucleus[0].into(), atom.nucleus[1].into()];
        return Table { columns, rows: atoms.drawn().map(|(_, atom)| row(atom)).collect() };
    }
    let columns = [t!("Atom"), t!("Particle"), t!("Charge"), t!("Kind"), "x", "y"].map(String::from).to_vec();
    let particles = |atom: &DrawnAtom| -> Vec<Vec<Cell>> {
        let row = |(i, charge, at): (usize, f64, [f64; 2])| {
            vec![atom.name.as_str().into(), (i as f64 + 1.0).into(), charge.into(), Kind::of(charge).name().into(), at[0].into(), at[1].into()]
        };
        let nucleus = vec![atom.name.as_str().into(), t!("nucleus").into(), atom.net().into(), "".into(), atom.nucleus[0].into(), atom.nucleus[1].into()];
        atom.particles().map(row).chain([nucleus]).collect()
    };
    Table { columns, rows: atoms.drawn().flat_map(|(_, atom)| particles(atom)).collect() }
}
