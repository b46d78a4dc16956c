//! Regions, overlay, ellipses, ranges and emphasis of scatters.

use super::*;
use crate::figures::ground::{Ground, Marks};
use crate::figures::scene::{Scene, Shape};
use crate::figures::{Cell, Figure, Theme, colour_of_charge, data_from_px, describe, nearest, scene, table, to_svg};

fn theme() -> Theme {
    Theme { width: 230.0, height: 230.0, ..Theme::default() }
}

/// Two classes that the line x = 1 tells apart, on a plane from −2 to 4.
fn halves() -> Scatter {
    Scatter {
        title: "Latent space: Atom".into(),
        points: vec![[0.0, 0.0], [2.0, 1.0], [3.0, -1.0], [f64::NAN, 0.0], [9.0, 0.0]],
        labels: vec![0, 1, 0, 1, 1],
        class_names: vec!["negative".into(), "positive".into()],
        x_range: Some([-2.0, 4.0]),
        y_range: Some([-3.0, 3.0]),
        regions: Some(LinearHead { weight: vec![vec![-1.0, 1.0], vec![0.0, 0.0]], bias: vec![2.0, 0.0] }),
        compact: true,
        ..Scatter::default()
    }
}

fn drawn(scatter: Scatter) -> Scene {
    scene(&Figure::Scatter(scatter), &theme())
}

fn marks(scene: &Scene) -> &Marks {
    scene.ground.iter().find_map(|one| if let Ground::Marks(marks) = one { Some(marks) } else { None }).unwrap()
}

fn lines(scene: &Scene) -> Vec<((f64, f64), (f64, f64))> {
    scene.ground.iter().filter_map(|one| if let Ground::Line { from, to, .. } = one { Some((*from, *to)) } else { None }).collect()
}

#[test]
fn the_boundary_is_where_the_logits_are_equal() {
    let figure = Figure::Scatter(halves());
    let scene = scene(&figure, &theme());
    let [(from, to)] = lines(&scene)[..] else { panic!("one boundary") };
    for (x, y) in [from, to] {
        let [at, _] = data_from_px(&figure, &theme(), x, y).unwrap();
        assert!((at - 1.0).abs() < 1e-9, "{at}");
    }
    assert!((from.1 - to.1).abs() > 120.0, "it runs from the top of the plot to the bottom");
}

#[test]
fn three_classes_meet_in_one_point() {
    let weight = vec![vec![2.0, -1.0, -1.0], vec![0.0, 1.5, -1.5]];
    let scene = drawn(Scatter { regions: Some(LinearHead { weight, bias: vec![] }), ..halves() });
    let lines = lines(&scene);
    assert_eq!(lines.len(), 3);
    let ends: Vec<(f64, f64)> = lines.iter().flat_map(|(a, b)| [*a, *b]).collect();
    let shared = |p: &(f64, f64)| ends.iter().filter(|q| (p.0 - q.0).hypot(p.1 - q.1) < 0.01).count();
    assert_eq!(ends.iter().filter(|p| shared(p) == 3).count(), 3);
}

#[test]
fn heads_without_sense_are_left_out_and_said() {
    let heads = [
        LinearHead::default(),
        LinearHead { weight: vec![vec![1.0], vec![1.0, 2.0]], bias: vec![] },
        LinearHead { weight: vec![vec![f64::NAN, 1.0], vec![0.0, 0.0]], bias: vec![0.0, 0.0] },
        LinearHead { weight: vec![vec![0.0, 1.0], vec![0.0, 0.0]], bias: vec![0.0] },
    ];
    for head in heads {
        let scatter = Scatter { regions: Some(head), ..halves() };
        assert!(describe(&Figure::Scatter(scatter.clone())).contains("its regions are not drawn"));
        let scene = drawn(scatter);
        assert!(!scene.ground.iter().any(|one| matches!(one, Ground::Regions(_))));
    }
    let one = LinearHead { weight: vec![vec![1.0], vec![1.0]], bias: vec![0.0] };
    let scene = drawn(Scatter { regions: Some(one), ..halves() });
    assert!(lines(&scene).is_empty() && scene.ground.iter().any(|one| matches!(one, Ground::Regions(_))));
}

#[test]
fn only_points_inside_the_plot_are_marked() {
    let scene = drawn(halves());
    assert_eq!(marks(&scene).at.len(), 3, "one is not finite, one lies outside");
    let empty = drawn(Scatter { points: vec![[9.0, 9.0]], ..halves() });
    assert!(marks(&empty).at.is_empty());
    assert_eq!(nearest(&Figure::Scatter(Scatter { points: vec![[9.0, 9.0]], ..halves() }), &theme(), 225.0, 5.0, 1e9), None);
}

#[test]
fn equal_units_hold_with_fixed_ranges() {
    let figure = Figure::Scatter(halves());
    let at = |x, y| data_from_px(&figure, &theme(), x, y).unwrap();
    let (a, b, c) = (at(100.0, 100.0), at(110.0, 100.0), at(100.0, 110.0));
    assert!(((b[0] - a[0]) - (a[1] - c[1])).abs() < 1e-9 && b[0] > a[0] && a[1] > c[1]);
    assert_eq!(data_from_px(&figure, &Theme { width: 20.0, ..theme() }, 1.0, 1.0), None);
    assert_eq!(data_from_px(&Figure::Scatter(Scatter::default()), &theme(), 1.0, 1.0), None);
}

#[test]
fn compact_panels_have_ticks_and_a_title_only() {
    let scatter = Scatter { x_label: "first".into(), y_label: "second".into(), ..halves() };
    let texts = |scatter: &Scatter| {
        let shapes = drawn(scatter.clone()).shapes.into_iter();
        shapes.filter_map(|s| if let Shape::Text(text) = s { Some(text.text) } else { None }).collect::<Vec<_>>()
    };
    let said = texts(&scatter);
    assert!(said.contains(&"Atom".to_owned()) && said.contains(&"0".to_owned()), "{said:?}");
    assert!(!said.iter().any(|t| ["first", "second", "negative"].contains(&t.as_str())), "{said:?}");
    let full = texts(&Scatter { compact: false, ..scatter });
    assert!(["first", "second", "negative"].iter().all(|t| full.contains(&(*t).to_owned())), "{full:?}");
}

#[test]
fn all_panels_have_the_same_plot() {
    let corner = |title: &str| {
        let figure = Figure::Scatter(Scatter { title: title.into(), ..halves() });
        let said = scene(&figure, &theme()).shapes.into_iter().filter_map(|s| if let Shape::Text(text) = s { Some(text.text) } else { None });
        (data_from_px(&figure, &theme(), 0.0, 0.0), said.collect::<Vec<_>>())
    };
    let (short, long) = (corner("Latent space: Atom"), corner("Latent space: Atom without L_charge, L_neutrons"));
    assert_eq!(short.0, long.0);
    assert!(long.1.contains(&"Atom without L_charge, L_neutrons".to_owned()), "{:?}", long.1);
}

#[test]
fn emphasis_sets_points_apart() {
    let scene = drawn(Scatter { emphasis: vec![2, 77], ..halves() });
    let marks = marks(&scene);
    assert_eq!(marks.at.len(), 4, "three, and the emphasised one larger");
    let style = |i: usize| marks.styles[marks.at[i].1];
    assert!(style(0).ink.alpha < 0.5 && style(3).ink.alpha == 1.0 && style(3).radius > style(0).radius);
    assert_eq!(marks.at[3].0, marks.at[2].0);
}

#[test]
fn the_highlighted_point_is_tied_to_its_nucleus() {
    let overlay = Overlay { name: "Nuclei".into(), points: vec![[0.5, 0.5], [f64::NAN, 0.0]], labels: None };
    let ties = |highlighted| {
        let shapes = drawn(Scatter { overlay: Some(overlay.clone()), highlighted: Some(highlighted), ..halves() }).shapes.into_iter();
        shapes.filter(|s| matches!(s, Shape::Line { points, .. } if points.len() == 2)).count()
    };
    assert_eq!((ties(0), ties(1), ties(2)), (1, 0, 0));
}

#[test]
fn ellipses_are_cut_at_the_plot() {
    let ellipse = Ellipse { mean: [3.0, 2.0], covariance: [1.0, 0.5, 1.0], label: "a".into() };
    let bad = Ellipse { mean: [0.0, 0.0], covariance: [1.0, 3.0, 1.0], label: "b".into() };
    let scatter = Scatter { ellipses: vec![ellipse, bad], ..halves() };
    let said = describe(&Figure::Scatter(scatter.clone()));
    assert!(said.contains("a at (3, 2), standard deviations 1 and 1, correlation 0.5.") && said.contains("An ellipse whose covariance is none"), "{said}");
    let lines = drawn(scatter).shapes.into_iter().filter_map(|s| if let Shape::Line { points, .. } = s { Some(points) } else { None });
    let points: Vec<(f64, f64)> = lines.flatten().collect();
    assert!(points.len() > 60 && points.iter().all(|p| p.0 >= 0.0 && p.0 <= 230.0 && p.1 >= 0.0 && p.1 <= 230.0));
}

#[test]
fn words_and_numbers_tell_all_of_it() {
    let overlay = Overlay { name: "Nuclei".into(), points: vec![[0.5, 0.5], [1.5, 0.5]], labels: None };
    let figure = Figure::Scatter(Scatter { overlay: Some(overlay), emphasis: vec![1], ..halves() });
    let said = describe(&figure);
    for part in [
        "1 point lies outside x −2 to 4, y −3 to 3.",
        "Nuclei: 2 hollow marks around (1, 0.5).",
        "Decision regions of 2 classes: 3 of 4 points lie in the region of their own class.",
        "1 point is emphasised.",
        "1 value is not a finite number",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let table = table(&figure);
    assert_eq!(table.columns, ["Point", "x", "y", "Class", "Region", "Nuclei, x", "Nuclei, y"]);
    assert_eq!(table.rows[2][3..5], [Cell::from("negative"), Cell::from("positive")]);
    assert_eq!(table.rows[1][5..], [Cell::Number(1.5), Cell::Number(0.5)]);
    assert_eq!(table.rows[4][5], Cell::from(""));
    assert_eq!(table.rows.len(), 5);
}

#[test]
fn one_class_one_point_and_zeros_are_drawn() {
    for (points, labels) in [(vec![[0.0, 0.0]], vec![0]), (vec![[0.0, 0.0]; 50], vec![0; 50]), (vec![[2.0, 5.0]; 3], vec![])] {
        let count = points.len();
        let scene = drawn(Scatter { points, labels, compact: true, ..Scatter::default() });
        assert_eq!(marks(&scene).at.len(), count);
    }
}

#[test]
fn reads_its_json() {
    let json = r#"{"kind":"scatter","title":"z","points":[[0,1]],"labels":[0],"classNames":["a"],"regions":{"weight":[[1,2],[3,4]],"bias":[0,1]},
        "overlay":{"name":"Nuclei","points":[[1,null]]},"ellipses":[{"mean":[0,1],"covariance":[1,0,1]}],"xRange":[0,1],"compact":true,"emphasis":[0]}"#;
    let Figure::Scatter(scatter) = serde_json::from_str(json).unwrap() else { panic!("a scatter") };
    assert!(scatter.compact && scatter.emphasis == [0] && scatter.ellipses.len() == 1 && scatter.x_range == Some([0.0, 1.0]));
    assert!(scatter.overlay.unwrap().points[0][1].is_nan());
    assert_eq!(scatter.regions.unwrap().planes().unwrap()[1], [2.0, 4.0, 1.0]);
}

#[test]
fn kinds_of_particles_have_the_colours_of_charges() {
    let kinds = Scatter {
        points: vec![[0.0, 0.0], [1.0, 1.0], [2.0, 0.0]],
        labels: vec![0, 1, 2],
        class_names: ["electron", "neutron", "proton"].map(str::to_owned).to_vec(),
        class_charges: Some(vec![-1.0, 0.0, 1.0]),
        ..Scatter::default()
    };
    let svg = to_svg(&Figure::Scatter(kinds), &Theme::default()).unwrap().to_lowercase();
    for charge in [-1.0, 1.0] {
        assert!(svg.contains(&colour_of_charge(charge, false).css()), "{charge}");
    }
}
