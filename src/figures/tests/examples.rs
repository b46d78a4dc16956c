//! One figure of every kind, and the hard cases.

use crate::figures::*;

pub fn accuracy() -> Figure {
    let wave = |step: usize, height: f64| height * (1.0 - (-(step as f64) / 120.0).exp()) + 0.012 * ((step * 37 % 17) as f64 / 17.0 - 0.5);
    let series = |name: &str, height: f64, style, faint| Series {
        name: name.into(),
        points: (0..=500).step_by(5).map(|step| [step as f64, 0.45 + wave(step, height)]).collect(),
        style,
        faint,
        ..Series::default()
    };
    Figure::Curves(Curves {
        title: "Accuracy".into(),
        x_label: "Step".into(),
        y_label: "Share of samples classified correctly".into(),
        series: vec![
            series("Atom, validation", 0.29, Style::Solid, false),
            series("Cross-entropy, validation", 0.25, Style::Dashed, false),
            series("Atom, training", 0.34, Style::Solid, true),
        ],
        y_range: Some([0.4, 0.9]),
        note: Some("Seed 0, 1,066 validation sentences, CPU, live.".into()),
        ..Curves::default()
    })
}

pub fn loss() -> Figure {
    let mut points: Vec<[f64; 2]> =
        (0..3000).map(|i| [f64::from(i), 0.7 * (-f64::from(i) / 900.0).exp() + 0.15 + 0.12 * (f64::from(i * 7919 % 1000) / 1000.0 - 0.5)]).collect();
    points[1200][1] = f64::NAN;
    let series = Series { name: "loss".into(), points, smoothing: 0.95, ..Series::default() };
    Figure::Curves(Curves { title: "Loss".into(), x_label: "Step".into(), y_label: "Loss".into(), series: vec![series], falls: true, ..Curves::default() })
}

pub fn latent(n: usize, classes: usize) -> Figure {
    let noise = |i: usize, k: usize| ((i * k) % 1009) as f64 / 1009.0 + ((i * (k + 7)) % 503) as f64 / 503.0 - 1.0;
    let labels: Vec<usize> = (0..n).map(|i| i % classes).collect();
    let points = labels
        .iter()
        .enumerate()
        .map(|(i, c)| [noise(i, 613) * 1.4 + 1.6 * (*c as f64 - 0.5 * (classes - 1) as f64), noise(i, 389) + 0.5 * (c % 2) as f64])
        .collect();
    Figure::Scatter(Scatter {
        title: "Latent space: Atom".into(),
        x_label: "First principal component".into(),
        y_label: "Second principal component".into(),
        points,
        labels,
        class_names: ["negative", "positive", "neutral", "mixed", "other"].iter().take(classes).map(|s| (*s).into()).collect(),
        highlighted: Some(7),
        pinned: Some(40),
        note: Some("300 validation sentences; 61 % and 14 % of the variance.".into()),
        ..Scatter::default()
    })
}

/// A small panel with everything: regions, overlay, fixed ranges.
pub fn panel(n: usize, classes: usize) -> Scatter {
    let Figure::Scatter(scatter) = latent(n, classes) else { unreachable!() };
    let overlay = scatter.points.iter().map(|[x, y]| [0.5 * x, 0.4 * y + 0.1]).collect();
    let head = LinearHead {
        weight: vec![(0..classes).map(|c| 2.0 * c as f64).collect(), (0..classes).map(|c| 0.5 * (c % 2) as f64).collect()],
        bias: (0..classes).map(|c| -1.6 * (c * c) as f64 + 1.6 * ((classes - 1) * c) as f64).collect(),
    };
    Scatter {
        x_range: Some([-4.0, 4.0]),
        y_range: Some([-3.0, 3.0]),
        regions: Some(head),
        overlay: Some(Overlay { name: "Nuclei".into(), points: overlay, labels: None }),
        compact: true,
        note: None,
        ..scatter
    }
}

/// The data with their distributions, and one sample's components.
pub fn components() -> Figure {
    let Figure::Scatter(scatter) = latent(800, 2) else { unreachable!() };
    let ellipse = |label: &str, x: f64, covariance| Ellipse { mean: [x, 0.3], covariance, label: label.into() };
    Figure::Scatter(Scatter {
        title: "Components".into(),
        emphasis: vec![3, 99, 207, 400, 601],
        ellipses: vec![ellipse("first component", -0.8, [0.6, 0.2, 0.3]), ellipse("second component", 0.8, [0.5, -0.1, 0.2])],
        highlighted: None,
        pinned: None,
        ..scatter
    })
}

pub fn seeds(n: usize) -> Figure {
    let names = ["Cross-entropy", "+1-norm", "+2-norm", "Hinge", "SimCLR", "Atom", "Atom without L_f", "Atom without L_charge, L_neutrons"];
    let value = |group: usize, run: usize| 0.82 + 0.012 * group as f64 + 0.05 * (((run * 7919 + group * 31) % 97) as f64 / 97.0 - 0.5);
    let groups = names.iter().enumerate().map(|(g, name)| Group { name: (*name).into(), values: (0..n).map(|run| value(g, run)).collect(), colour: None });
    Figure::Box(BoxPlot {
        title: "Accuracy over seeds".into(),
        y_label: "Share of test samples classified correctly".into(),
        groups: groups.collect(),
        reference: Some(0),
        threshold: Some(0.9),
        note: Some("50 seeds from 0, 500 steps, CPU.".into()),
        ..BoxPlot::default()
    })
}

pub fn energy(c1: f64, c2: f64) -> Figure {
    Figure::Energy(Energy { title: "Potential energy".into(), c1, c2, radius: 1.0, d_max: 8.0, distance: Some(1.2), ..Energy::default() })
}

pub fn atoms(view: AtomView) -> Figure {
    let atom = |name: &str, nucleus: [f64; 2], charges: [f64; 4], sign: f64| DrawnAtom {
        name: name.into(),
        nucleus,
        radius: 0.7,
        charges: charges.to_vec(),
        positions: [[0.4, 0.3], [0.2, -0.5], [-0.3, 0.4], [-0.6, -0.2]].map(|[x, y]| [nucleus[0] + sign * x, nucleus[1] + y]).to_vec(),
        force: None,
    };
    let atoms = vec![atom("Atom A", [-0.8, 0.2], [0.9, 0.8, 0.1, -0.4], 1.0), atom("Atom B", [0.9, -0.2], [0.4, 0.0, -0.8, -0.9], -1.0)];
    Figure::Atoms(Atoms { title: "Two atoms".into(), view, atoms, range: 2.0, distance: Some(1.75), ..Atoms::default() })
}

pub fn crowd(n: usize) -> Figure {
    let atom = |i: usize| {
        let (sin, cos) = (i as f64 * 2.4).sin_cos();
        let far = 2.8 * (i as f64 / n as f64).sqrt();
        let sign = if i.is_multiple_of(2) { 1.0 } else { -1.0 };
        DrawnAtom {
            name: format!("Atom {}", i + 1),
            nucleus: [far * cos, far * sin],
            radius: 0.5,
            charges: vec![0.9 * sign, 0.4 * sign],
            force: Some([sin * far, cos]),
            ..DrawnAtom::default()
        }
    };
    let note = Some("Seed 0.".into());
    Figure::Atoms(Atoms {
        title: "Many atoms".into(),
        view: AtomView::Crowd,
        atoms: (0..n).map(atom).collect(),
        range: 3.2,
        walls: Some(3.0),
        highlighted: Some(7),
        note,
        ..Atoms::default()
    })
}

pub fn histogram() -> Figure {
    let counts = (0..20).map(|i| f64::from(i * 37 % 90)).collect();
    let (title, x_label, y_label) = ("Charges".into(), "Charge".into(), "Places".into());
    Figure::Histogram(Histogram { title, x_label, y_label, from: -1.0, to: 1.0, counts, charges: true, note: Some("Layer 1.".into()) })
}

pub fn all() -> Vec<(&'static str, Figure)> {
    vec![
        ("accuracy", accuracy()),
        ("loss", loss()),
        ("latent", latent(300, 2)),
        ("latent5", latent(1500, 5)),
        ("panel", Figure::Scatter(panel(1000, 2))),
        ("panel4", Figure::Scatter(panel(400, 4))),
        ("full", Figure::Scatter(Scatter { compact: false, note: Some("Seed 0.".into()), ..panel(300, 3) })),
        ("components", components()),
        ("seeds", seeds(50)),
        ("seeds1", seeds(1)),
        ("energy", energy(1.0, 2.0)),
        ("energy-far", energy(1.0, 1.05)),
        ("energy-repel", energy(2.0, 1.0)),
        (
            "energy-printed",
            Figure::Energy(Energy {
                title: "Potential energy for k".into(),
                c1: 1.0,
                c2: 4.0,
                radius: 1.0,
                d_max: 6.0,
                printed: Some(0.745),
                ..Energy::default()
            }),
        ),
        ("histogram", histogram()),
        ("bohr", atoms(AtomView::Bohr)),
        ("particles", atoms(AtomView::Particles)),
        ("crowd", crowd(40)),
        ("empty", Figure::Scatter(Scatter { title: "Latent space: Atom".into(), ..Scatter::default() })),
    ]
}
