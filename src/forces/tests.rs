//! Two atoms against the golden file, many atoms against finite differences and against what physics says of them.

use serde_json::Value;

use super::{
    crowd::{Kind, WALL, strengths},
    pair::Class,
    *,
};
use crate::{
    atom::{NucleusKind, RadiusKind},
    rng::Seed,
};

const GOLDEN: &str = include_str!("../../tests/golden/atom.json");

fn numbers(value: &Value) -> Vec<f64> {
    match value {
        Value::Array(list) => list.iter().flat_map(numbers).collect(),
        number => vec![number.as_f64().unwrap()],
    }
}

fn close(name: &str, ours: &[f64], golden: &Value) {
    let golden = numbers(golden);
    assert_eq!(ours.len(), golden.len(), "{name}");
    for (a, b) in ours.iter().zip(&golden) {
        assert!((a - b).abs() < 1e-9 * b.abs().max(1.0), "{name}: {a} against {b}");
    }
}

#[test]
fn two_atoms_meet_the_golden_file() {
    let golden: Value = serde_json::from_str(GOLDEN).unwrap();
    for case in golden["pairs"].as_array().unwrap() {
        let particles = |atom: &Value| -> Vec<Particle> {
            let rows = atom.as_array().unwrap().iter().map(numbers);
            rows.map(|e| Particle { charge: (e[0] / 2.0).tanh(), at: [e[1], e[2]] }).collect()
        };
        let samples: Vec<Vec<Particle>> = case["E"].as_array().unwrap().iter().map(particles).collect();
        let atoms = |nucleus, radius| {
            let rules = Rules { p: case["p"].as_u64().unwrap() as u8, nucleus, radius };
            (samples.iter().map(|sample| Atom::new(sample, &rules)).collect::<Vec<_>>(), rules)
        };
        let all = |atoms: &[Atom], f: &dyn Fn(&Atom) -> Vec<f64>| atoms.iter().flat_map(f).collect::<Vec<f64>>();
        let (two, rules) = atoms(NucleusKind::Literal, RadiusKind::Literal);
        close("charge", &all(&two, &|a| a.charges.clone()), &case["charge"]);
        close("mass", &all(&two, &|a| a.masses.clone()), &case["mass"]);
        close("net", &all(&two, &|a| vec![a.net * a.net]), &case["L_charge"]);
        let pair = Pair::new(&two[0], &two[1], &rules);
        close("distance", &[pair.distance], &case["distance"]);
        close("mean radius", &[pair.mean_radius], &case["mean_radius"]);
        close("energy", &[pair.energy], &case["L_f_all_pairs"]);
        close("sum over pairs", &[pair.terms.iter().map(|t| t.energy).sum::<f64>() / pair.scale], &case["L_f_all_pairs_sum"]);
        for (name, nucleus, radius) in [
            ("", NucleusKind::Literal, RadiusKind::Literal),
            ("mass-normalised nucleus", NucleusKind::MassNormalised, RadiusKind::Literal),
            ("electron radius", NucleusKind::Literal, RadiusKind::Electrons),
        ] {
            let (two, _) = atoms(nucleus, radius);
            let expected = if name.is_empty() { case } else { &case[name] };
            close(name, &all(&two, &|a| a.nucleus.to_vec()), &expected["nucleus"]);
            close(name, &all(&two, &|a| vec![a.radius]), &expected["radius"]);
        }
    }
}

#[test]
fn the_theorem_meets_the_golden_file_and_beats_what_is_printed() {
    let golden: Value = serde_json::from_str(GOLDEN).unwrap();
    for case in golden["balance"].as_array().unwrap() {
        let k = case["k"].as_f64().unwrap();
        let theorem = Theorem::of(0.7, 0.7 * k, 1.0);
        close("balance", &[theorem.balance.unwrap()], &case["d_over_mean_radius"]);
        assert!(theorem.printed_energy.unwrap() > theorem.balance_energy.unwrap(), "k = {k}");
    }
    for k in [0.0, 0.5, 1.0] {
        assert_eq!(Theorem::of(1.0, k, 1.0), Theorem { balance: None, balance_energy: None, printed: None, printed_energy: None });
    }
    assert_eq!(Theorem::of(0.0, 1.0, 2.0), Theorem { balance: Some(0.0), balance_energy: Some(-0.5), printed: Some(0.0), printed_energy: Some(-0.5) });
}

#[test]
fn k_above_one_is_opposite_net_charges() {
    let mut stream = Seed(4).stream("test", 0);
    for _ in 0..200 {
        let mut atom = || -> Atom {
            let particles: Vec<Particle> =
                (0..4).map(|_| Particle { charge: f64::from(stream.symmetric(1.0)), at: [f64::from(stream.normal()), 0.3] }).collect();
            Atom::new(&particles, &Rules::default())
        };
        let (a, b) = (atom(), atom());
        let pair = Pair::new(&a, &b, &Rules::default());
        assert!((pair.c1 - pair.c2 - pair.scale * a.net * b.net).abs() < 1e-12);
        assert_eq!(pair.theorem.balance.is_some(), a.net * b.net < 0.0);
        assert!((pair.energy - (pair.c1 / pair.distance - pair.c2 / (pair.distance + pair.mean_radius))).abs() < 1e-9 * pair.c1.max(1.0) / pair.distance);
        assert!(pair.terms.iter().all(|t| (t.class == Class::Like) == (t.product > 0.0)));
    }
}

#[test]
fn neutral_atoms_only_repel_whatever_the_rounding() {
    let atom = |charges: [f64; 3]| Atom::new(&charges.map(|charge| Particle { charge, at: [0.3, charge] }), &Rules::default());
    for other in [[0.6, 0.3, -0.9], [0.7, 0.1, -0.8], [0.1, 0.2, -0.3], [0.9, 0.8, 0.7]] {
        let pair = Pair::new(&atom([0.8, 0.0, -0.8]), &atom(other), &Rules::default());
        assert!(pair.theorem.balance.is_none() && (pair.k - 1.0).abs() < 1e-12 && pair.energy > 0.0, "{other:?}");
    }
}

#[test]
fn nuclei_that_meet_have_no_bound_unless_nothing_repels() {
    let atom = |charge| Atom::new(&[Particle { charge, at: [0.5, 0.0] }], &Rules { nucleus: NucleusKind::MassNormalised, ..Rules::default() });
    assert_eq!(Pair::new(&atom(0.5), &atom(0.5), &Rules::default()).energy, f64::INFINITY);
    assert!(Pair::new(&atom(0.5), &atom(-0.5), &Rules::default()).energy < 0.0);
    let none = Pair::new(&atom(0.0), &atom(0.5), &Rules::default());
    assert!(none.energy == 0.0 && none.k.is_nan() && none.theorem.balance.is_none());
}

fn crowd(seed: u64, kinds: &[(&[f64], usize)], drawn: bool) -> Crowd {
    let kinds = kinds.iter().map(|(charges, count)| Kind { charges: charges.to_vec(), count: *count }).collect();
    Crowd::new(&CrowdSpec { seed: Seed(seed), kinds, drawn, radius: 0.5 }).unwrap()
}

const OPPOSITE: [(&[f64], usize); 2] = [(&[0.9, 0.8, -0.5], 10), (&[-0.9, -0.8, 0.5], 10)];

#[test]
fn the_gradient_is_that_of_finite_differences() {
    for drawn in [false, true] {
        let crowd = crowd(3, &OPPOSITE, drawn);
        for (atom, slope) in crowd.gradient().into_iter().enumerate() {
            for (axis, g) in slope.into_iter().enumerate() {
                let energy = |h: f64| {
                    let mut moved = crowd.clone();
                    let mut at = moved.nuclei[atom];
                    at[axis] += h;
                    moved.put(atom, at);
                    moved.energy()
                };
                let h = 1e-6;
                let difference = (energy(h) - energy(-h)) / (2.0 * h);
                assert!((difference - g).abs() < 1e-5 * g.abs().max(1.0), "atom {atom}: {g} against {difference}");
            }
        }
    }
}

#[test]
fn the_energy_is_that_of_the_pairs() {
    let crowd = crowd(5, &OPPOSITE, true);
    let mut sum = 0.0;
    for a in 0..crowd.nuclei.len() {
        for b in 0..a {
            let [c1, c2] = strengths(&crowd.charges[a], &crowd.charges[b]);
            let d = (crowd.nuclei[a][0] - crowd.nuclei[b][0]).hypot(crowd.nuclei[a][1] - crowd.nuclei[b][1]).hypot(1e-2);
            sum += c1 / d - c2 / (d + crowd.radius);
        }
    }
    assert!((sum - crowd.energy()).abs() < 1e-9 * sum.abs());
    // The strengths are those of a pair of atoms.
    let atom = |charges: &[f64]| Atom::new(&charges.iter().map(|q| Particle { charge: *q, at: [0.1, 0.2] }).collect::<Vec<_>>(), &Rules::default());
    let pair = Pair::new(&atom(&crowd.charges[0]), &atom(&crowd.charges[1]), &Rules::default());
    let [c1, c2] = strengths(&crowd.charges[0], &crowd.charges[1]);
    assert!((pair.c1 - c1).abs() < 1e-12 && (pair.c2 - c2).abs() < 1e-12);
}

#[test]
fn no_step_raises_the_energy_and_one_seed_is_one_path() {
    for (kinds, drawn) in
        [(&OPPOSITE[..], false), (&OPPOSITE[..], true), (&[(&[1.0, -1.0, 0.0][..], 30)][..], false), (&[(&[1.0][..], 4), (&[-1.0][..], 4)][..], false)]
    {
        let (mut crowd, mut again) = (crowd(7, kinds, drawn), crowd(7, kinds, drawn));
        for _ in 0..400 {
            let before = crowd.energy();
            let moved = crowd.step(0.02);
            again.step(0.02);
            assert!(if moved { crowd.energy() < before } else { crowd.energy() == before && crowd.resting });
        }
        assert_eq!(crowd.nuclei, again.nuclei);
        assert!(crowd.nuclei.iter().flatten().all(|v| v.abs() <= WALL));
    }
    assert_ne!(crowd(1, &OPPOSITE, false).nuclei, crowd(2, &OPPOSITE, false).nuclei);
}

#[test]
fn two_atoms_come_to_rest_at_the_balance_distance() {
    let mut two = crowd(1, &[(&[0.9, 0.8, -0.5], 1), (&[-0.9, -0.8, 0.5], 1)], false);
    for _ in 0..20_000 {
        two.step(0.02);
    }
    let [c1, c2] = strengths(&two.charges[0], &two.charges[1]);
    let expected = Theorem::of(c1, c2, 0.5).balance.unwrap();
    let distance = (two.nuclei[0][0] - two.nuclei[1][0]).hypot(two.nuclei[0][1] - two.nuclei[1][1]);
    assert!((distance - expected).abs() < 2e-3, "{distance} against {expected}");
}

#[test]
fn a_held_atom_stays() {
    let mut crowd = crowd(2, &OPPOSITE, false);
    crowd.held = Some(4);
    crowd.put(4, [9.0, f64::NAN]);
    crowd.put(4, [9.0, 1.0]);
    for _ in 0..50 {
        crowd.step(0.02);
    }
    assert_eq!(crowd.nuclei[4], [WALL, 1.0]);
}

#[test]
fn what_makes_no_crowd_is_said() {
    let spec = |kinds: Vec<Kind>, radius| CrowdSpec { seed: Seed(0), kinds, drawn: false, radius };
    let kind = |charge, count| Kind { charges: vec![charge], count };
    for (spec, said) in [
        (spec(vec![kind(0.5, 1)], 0.5), "There is 1 atom; accepted is 2 to 80"),
        (spec(vec![kind(0.5, 60), kind(0.5, 60)], 0.5), "There are 120 atoms"),
        (spec(vec![kind(0.5, 4)], 0.0), "The radius is 0"),
        (spec(vec![kind(f64::NAN, 4)], 0.5), "Kind 1 needs"),
        (spec(vec![kind(0.1, 4), kind(1.5, 4)], 0.5), "Kind 2 needs"),
    ] {
        assert!(Crowd::new(&spec).unwrap_err().to_string().starts_with(said));
    }
}
