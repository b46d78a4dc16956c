//! Figures as a whole: what is drawn, said and tabulated.

mod examples;

use proptest::prelude::*;

use super::ground::Ground;
use super::scene::{Shape, Text};
use super::*;
use examples::{accuracy, all, atoms, crowd, energy, latent, loss};

fn theme(width: f64, height: f64) -> Theme {
    Theme { width, height, ..Theme::default() }
}

fn texts(figure: &Figure, theme: &Theme) -> Vec<Text> {
    let shapes = scene(figure, theme).shapes.into_iter();
    shapes.filter_map(|shape| if let Shape::Text(text) = shape { Some(text) } else { None }).collect()
}

#[test]
fn no_text_overlaps_or_leaves_the_figure() {
    let caption = Some("atomlab, seed 0, https://example.org/#/words?seed=0&method=atom".to_owned());
    for (name, figure) in all() {
        for (width, height) in [(280.0, 220.0), (300.0, 260.0), (340.0, 300.0), (640.0, 400.0), (1200.0, 500.0)] {
            let texts = texts(&figure, &Theme { caption: caption.clone(), ..theme(width, height) });
            assert!(!texts.is_empty(), "{name} {width}");
            for (i, a) in texts.iter().enumerate() {
                let (left, top, right, bottom) = a.bounds();
                assert!(left >= 0.0 && top >= 0.0 && right <= width && bottom <= height, "{name} {width}×{height}: {a:?}");
                for b in &texts[..i] {
                    let (l, t, r, m) = b.bounds();
                    let apart = right <= l || r <= left || bottom <= t || m <= top;
                    assert!(apart || a.text == "pinned" || a.text.starts_with("d*"), "{name} {width}×{height}: {:?} on {:?}", a.text, b.text);
                }
            }
        }
    }
}

#[test]
fn svg_has_its_labels_and_only_finite_numbers() {
    for (name, figure) in all() {
        let svg = to_svg(&figure, &theme(640.0, 400.0)).unwrap();
        assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"), "{name}");
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{name}");
        assert!(svg.contains(title(&figure)), "{name}");
    }
    let svg = to_svg(&accuracy(), &theme(640.0, 400.0)).unwrap();
    for label in ["Step", "Atom, validation", "Cross-entropy, validation", "0.4", "500", "Seed 0"] {
        assert!(svg.contains(label), "{label}");
    }
}

#[test]
fn names_are_escaped() {
    let figure = Figure::Scatter(Scatter {
        title: "<b>\u{1}&".into(),
        points: vec![[0.0, 0.0]],
        labels: vec![0],
        class_names: vec!["a<b".into()],
        ..Scatter::default()
    });
    let svg = to_svg(&figure, &theme(400.0, 300.0)).unwrap();
    assert!(!svg.contains("<b>") && svg.contains("a&lt;b") && !svg.contains('\u{1}'));
}

#[test]
fn curves_have_at_most_two_points_per_device_pixel() {
    let points = (0..200_000).map(|i| [f64::from(i), f64::from(i * 31 % 977)]).collect();
    let figure = Figure::Curves(Curves { series: vec![Series { points, ..Series::default() }], ..Curves::default() });
    for scale in [1.0, 2.0] {
        let drawn: usize = scene(&figure, &Theme { scale, ..theme(400.0, 300.0) })
            .shapes
            .iter()
            .map(|s| if let Shape::Line { points, .. } = s { points.len() } else { 0 })
            .sum();
        assert!(drawn > 400 && drawn as f64 <= 800.0 * scale + 2.0, "{drawn}");
    }
}

#[test]
fn a_faint_companion_has_no_legend_entry() {
    let series = |name: &str, colour, faint| Series { name: name.into(), points: vec![[0.0, 0.0], [1.0, 1.0]], colour, faint, ..Series::default() };
    let series = vec![series("Atom", Some(5), false), series("Atom, training", Some(5), true), series("Hinge, training", Some(3), true)];
    let figure = Figure::Curves(Curves { series, ..Curves::default() });
    let texts: Vec<String> = texts(&figure, &theme(400.0, 300.0)).into_iter().map(|t| t.text).collect();
    assert!(texts.contains(&"Atom".into()) && texts.contains(&"Hinge, training".into()) && !texts.contains(&"Atom, training".into()), "{texts:?}");
    assert_eq!(table(&figure).columns.len(), 4);
}

#[test]
fn figures_say_what_they_show() {
    let said = describe(&accuracy());
    assert!(said.starts_with("Accuracy: 3 series over step 0 to 500; Atom, validation ends at 0.7"), "{said}");
    assert!(said.contains("its highest is 0.7") && said.ends_with("live."), "{said}");
    assert!(describe(&loss()).contains("its lowest is") && describe(&loss()).contains("1 value is not a finite number"), "{}", describe(&loss()));
    let said = describe(&latent(300, 2));
    assert!(said.starts_with("Latent space: Atom: 300 points in 2 classes: 150 negative around ("), "{said}");
    assert!(said.contains("Point 8 (positive) is highlighted."), "{said}");
    assert!(describe(&energy(1.0, 2.0)).contains("Balance at d = 2.41: closer, the atoms repel; farther, they attract. The energy there is −0.172."));
    assert!(describe(&energy(1.0, 1.05)).contains("d = 40.5, beyond this range"));
    assert!(describe(&energy(2.0, 1.0)).contains("No balance point"));
    assert_eq!(describe(&Figure::Curves(Curves { title: "Loss".into(), ..Curves::default() })), "Loss: no points yet.");
}

#[test]
fn atoms_are_counted_and_listed() {
    let said = describe(&atoms(AtomView::Bohr));
    assert!(
        said.starts_with(
            "Two atoms: Atom A has 2 protons, 1 neutron and 1 electron, net charge 1.4, its nucleus at (−0.8, 0.2) and radius 0.7; Atom B has 1 proton"
        ),
        "{said}"
    );
    assert!(said.ends_with("The nuclei are 1.75 apart."), "{said}");
    assert_eq!(table(&atoms(AtomView::Particles)).rows.len(), 10);
    assert!(describe(&crowd(40)).starts_with("Many atoms: 40 atoms in a plane, 20 of positive net charge, 20 of negative, 0 neutral; on average the nearest"));
    assert_eq!((table(&crowd(40)).rows.len(), describe(&Figure::Atoms(Atoms::default()))), (40, "Atoms: no atoms yet.".into()));
}

#[test]
fn every_atom_of_a_crowd_is_found_where_it_is_drawn() {
    let (figure, theme) = (crowd(30), theme(420.0, 420.0));
    let Figure::Atoms(atoms) = &figure else { panic!("a crowd is made of atoms") };
    let [left, top] = data_from_px(&figure, &theme, 0.0, 0.0).unwrap();
    let [right, bottom] = data_from_px(&figure, &theme, 420.0, 420.0).unwrap();
    for (i, atom) in atoms.atoms.iter().enumerate() {
        let (x, y) = ((atom.nucleus[0] - left) / (right - left) * 420.0, (atom.nucleus[1] - top) / (bottom - top) * 420.0);
        assert_eq!(nearest(&figure, &theme, x, y, 2.0), Some(i));
    }
    assert_eq!(nearest(&examples::atoms(AtomView::Bohr), &theme, 210.0, 210.0, 500.0), None);
}

#[test]
fn balance_follows_the_corrected_theorem() {
    for (k, expected) in [(1.05, 40.493_902), (1.5, 4.449_490), (2.0, 2.414_214), (4.0, 1.0), (9.0, 0.5), (100.0, 0.111_111)] {
        let energy = Energy { c1: 1.0, c2: k, radius: 1.0, d_max: 5.0, ..Energy::default() };
        let Balance::At(d) = energy.balance() else { panic!("k = {k}") };
        assert!((d - expected).abs() < 1e-6);
        assert!(energy.at(d) < energy.at(d * 0.99) && energy.at(d) < energy.at(d * 1.01));
    }
}
use energy::Balance;

#[test]
fn tables_hold_the_numbers() {
    let Table { columns, rows } = table(&accuracy());
    assert_eq!((columns.len(), rows.len(), columns[0].as_str()), (4, 101, "Step"));
    let gaps = Figure::Curves(Curves {
        series: vec![
            Series { name: "a".into(), points: vec![[2.0, 5.0], [1.0, 4.0]], ..Series::default() },
            Series { name: "b".into(), points: vec![[2.0, f64::NAN], [3.0, 7.0]], ..Series::default() },
        ],
        ..Curves::default()
    });
    let rows = serde_json::to_string(&table(&gaps).rows).unwrap();
    assert_eq!(rows, r#"[[1.0,4.0,""],[2.0,5.0,"not finite"],[3.0,"",7.0]]"#);
    assert_eq!(
        table(&latent(10, 2)).rows[3],
        [Cell::Number(4.0), table(&latent(10, 2)).rows[3][1].clone(), table(&latent(10, 2)).rows[3][2].clone(), "positive".into()]
    );
    assert_eq!(table(&energy(1.0, 2.0)).rows.len(), 20);
}

/// The places and styles of all marks on the ground.
fn marks(scene: &Scene) -> Vec<((f64, f64), usize)> {
    let marks = scene.ground.iter().filter_map(|one| if let Ground::Marks(marks) = one { Some(marks.at.clone()) } else { None });
    marks.flatten().collect()
}

#[test]
fn every_point_is_nearest_to_its_own_mark() {
    let figure = latent(60, 2);
    let theme = theme(420.0, 360.0);
    let marks: Vec<_> = marks(&scene(&figure, &theme)).into_iter().filter(|(_, style)| *style == 0).map(|(at, _)| at).collect();
    assert_eq!(marks.len(), 30, "half of the points are of class 0");
    for (i, (x, y)) in marks.into_iter().enumerate() {
        assert_eq!(nearest(&figure, &theme, x, y, 1.0), Some(2 * i));
    }
    assert_eq!(nearest(&figure, &theme, -500.0, 0.0, 20.0), None);
    assert_eq!(nearest(&figure, &theme, f64::NAN, 0.0, 20.0), None);
}

#[test]
fn figures_read_their_json() {
    let curves: Figure = serde_json::from_str(r#"{"kind":"curves","title":"Loss","xLabel":"Step","yLabel":"Loss","series":[{"name":"a","points":[[0,1.5],[1,null]],"style":"dashed","faint":true}],"yRange":[0,2]}"#).unwrap();
    assert!(matches!(&curves, Figure::Curves(c) if c.series[0].points[1][1].is_nan() && c.series[0].style == Style::Dashed && c.y_range == Some([0.0, 2.0])));
    let scatter: Figure = serde_json::from_str(r#"{"kind":"scatter","title":"z","points":[[0,1]],"labels":[1],"classNames":["a","b"],"pinned":0}"#).unwrap();
    assert!(matches!(&scatter, Figure::Scatter(s) if s.pinned == Some(0)));
    let energy: Figure = serde_json::from_str(r#"{"kind":"energy","title":"E","c1":1,"c2":2,"radius":1,"dMax":5}"#).unwrap();
    assert!(matches!(&energy, Figure::Energy(e) if e.d_max == 5.0));
    let again: Figure = serde_json::from_str(&serde_json::to_string(&curves).unwrap()).unwrap();
    assert_eq!(describe(&again), describe(&curves));
}

#[cfg(not(target_family = "wasm"))]
#[test]
fn png_is_as_large_as_asked() {
    let png = to_png(&latent(30, 2), &Theme { scale: 2.0, dark: true, ..theme(300.0, 200.0) }).unwrap();
    assert_eq!(&png[1..4], b"PNG");
    assert_eq!((u32::from_be_bytes(png[16..20].try_into().unwrap()), u32::from_be_bytes(png[20..24].try_into().unwrap())), (600, 400));
    assert!(to_png(&latent(30, 2), &theme(0.0, 200.0)).is_err());
}

/// Writes every figure in several dresses to `FIGURES_OUT`, to be looked at.
#[cfg(not(target_family = "wasm"))]
#[test]
#[ignore = "writes files to look at; needs FIGURES_OUT"]
fn gallery() {
    let out = std::path::PathBuf::from(std::env::var("FIGURES_OUT").unwrap());
    for (name, figure) in all() {
        for (dress, width, height, dark, high_contrast) in [
            ("small", 230.0, 230.0, false, false),
            ("light", 800.0, 440.0, false, false),
            ("dark", 800.0, 440.0, true, false),
            ("narrow", 340.0, 320.0, false, false),
            ("contrast", 340.0, 320.0, true, true),
        ] {
            let theme = Theme { dark, high_contrast, scale: 2.0, caption: Some("atomlab, seed 0".into()), ..theme(width, height) };
            std::fs::write(out.join(format!("{name}-{dress}.png")), to_png(&figure, &theme).unwrap()).unwrap();
        }
    }
}

fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![4 => -1e3..1e3, 1 => any::<f64>(), 1 => prop::sample::select(vec![0.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE, 1e-320])]
}

fn any_points() -> impl Strategy<Value = Vec<[f64; 2]>> {
    prop::collection::vec([any_number(), any_number()], 0..40)
}

proptest! {
    #[test]
    fn no_input_panics_or_draws_outside_the_numbers(
        points in any_points(), other in any_points(), labels in prop::collection::vec(0usize..2000, 0..40),
        size in (any_number(), any_number()), scale in any_number(), range in prop::option::of([any_number(), any_number()]),
        parameters in [any_number(), any_number(), any_number(), any_number()], smoothing in any_number(), chosen in prop::option::of(0usize..50),
    ) {
        let [c1, c2, radius, d_max] = parameters;
        let series = |points: &Vec<[f64; 2]>, style| Series { name: "s".into(), points: points.clone(), style, smoothing, ..Series::default() };
        let figures = [
            Figure::Curves(Curves { series: vec![series(&points, Style::Solid), series(&other, Style::Dashed)], y_range: range, x_range: range, ..Curves::default() }),
            Figure::Scatter(Scatter { points: points.clone(), labels, highlighted: chosen, pinned: chosen, aspect: if scale > 0.0 { Aspect::Equal } else { Aspect::Free }, ..Scatter::default() }),
            Figure::Scatter(Scatter {
                points: other.clone(),
                x_range: range,
                regions: Some(LinearHead { weight: vec![vec![c1, c2, 1.0], vec![radius, -1.0, d_max]], bias: vec![c2, 0.0, c1] }),
                overlay: Some(Overlay { points: points.clone(), ..Overlay::default() }),
                ellipses: vec![Ellipse { mean: [c1, c2], covariance: [radius, smoothing, d_max], label: "e".into() }],
                emphasis: chosen.into_iter().collect(),
                highlighted: chosen,
                compact: scale > 1.0,
                ..Scatter::default()
            }),
            Figure::Box(BoxPlot {
                groups: [&points, &other].map(|points| Group { values: points.iter().map(|p| p[0]).collect(), ..Group::default() }).to_vec(),
                reference: chosen,
                threshold: Some(c1),
                y_range: range,
                ..BoxPlot::default()
            }),
            Figure::Energy(Energy { c1, c2, radius, d_max, distance: Some(smoothing), printed: Some(c1), ..Energy::default() }),
            Figure::Atoms(Atoms {
                view: [AtomView::Bohr, AtomView::Particles, AtomView::Crowd][points.len() % 3],
                atoms: other.iter().map(|at| DrawnAtom { nucleus: *at, radius, charges: vec![c1, c2], positions: points.clone(), force: Some([d_max, c2]), ..DrawnAtom::default() }).collect(),
                range: c2,
                taxicab: scale > 1.0,
                distance: Some(c1),
                walls: Some(d_max),
                highlighted: chosen,
                ..Atoms::default()
            }),
            Figure::Histogram(Histogram { from: c1, to: c2, counts: points.iter().map(|p| p[0]).collect(), charges: scale > 1.0, ..Histogram::default() }),
        ];
        for theme in [Theme { scale, ..theme(size.0, size.1) }, theme(360.0, 300.0)] {
            for figure in &figures {
                let scene = scene(figure, &theme);
                if theme.width < 500.0 {
                    pixels::stamp(&scene.ground, &theme);
                }
                for shape in scene.ground.iter().flat_map(Ground::shapes).chain(scene.shapes) {
                    let points = match shape {
                        Shape::Rule { from, to, .. } => vec![from, to],
                        Shape::Line { points, .. } | Shape::Polygon { points, .. } => points,
                        Shape::Circle { at, .. } => vec![at],
                        Shape::Text(text) => vec![text.at],
                    };
                    prop_assert!(points.iter().all(|p| p.0.abs() < 2e4 && p.1.abs() < 2e4), "{points:?}");
                }
                prop_assert!(!to_svg(figure, &theme).unwrap().is_empty());
                describe(figure);
                table(figure);
                nearest(figure, &theme, c1, c2, radius);
                data_from_px(figure, &theme, c1, c2);
            }
        }
    }
}
