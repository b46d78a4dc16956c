//! Box plots as drawn, said and tabulated.

use super::*;
use crate::figures::ground::Ground;
use crate::figures::scene::{Scene, Shape, Text};
use crate::figures::{Cell, Figure, Theme, scene};

fn group(name: &str, values: &[f64]) -> Group {
    Group { name: name.into(), values: values.to_vec(), colour: None }
}

fn plot() -> BoxPlot {
    BoxPlot {
        title: "Accuracy over seeds".into(),
        y_label: "Accuracy".into(),
        groups: vec![
            group("Cross-entropy", &[0.8, 0.82, 0.84, 0.86, f64::NAN]),
            group("Atom without L_charge, L_neutrons", &[0.9, 0.92, 0.94, 0.8]),
            group("Hinge", &[]),
        ],
        reference: Some(0),
        threshold: Some(0.85),
        ..BoxPlot::default()
    }
}

fn drawn(plot: BoxPlot, width: f64, height: f64) -> Scene {
    scene(&Figure::Box(plot), &Theme { width, height, ..Theme::default() })
}

fn texts(scene: &Scene) -> Vec<Text> {
    scene.shapes.iter().filter_map(|s| if let Shape::Text(text) = s { Some(text.clone()) } else { None }).collect()
}

fn dots(scene: &Scene) -> Vec<((f64, f64), usize)> {
    scene.ground.iter().filter_map(|one| if let Ground::Marks(marks) = one { Some(marks.at.clone()) } else { None }).flatten().collect()
}

#[test]
fn every_run_is_a_dot_in_its_row() {
    let scene = drawn(plot(), 640.0, 300.0);
    let dots = dots(&scene);
    assert_eq!(dots.len(), 8);
    let below = |row: usize| dots.iter().filter(|(_, style)| *style == row).map(|(at, _)| at.1).fold(f64::MIN, f64::max);
    let above = |row: usize| dots.iter().filter(|(_, style)| *style == row).map(|(at, _)| at.1).fold(f64::MAX, f64::min);
    assert!(below(0) < above(1));
    assert_eq!(drawn(plot(), 640.0, 300.0).ground.len(), scene.ground.len(), "drawn alike twice");
}

#[test]
fn long_names_are_whole_at_phone_width() {
    for (width, height) in [(390.0, 300.0), (340.0, 300.0), (640.0, 300.0), (1000.0, 300.0)] {
        let said = texts(&drawn(plot(), width, height));
        let all = said.iter().map(|t| t.text.as_str()).collect::<Vec<_>>().join(" ");
        assert!(all.contains("Atom without L_charge, L_neutrons"), "{width}: {all}");
        assert!(all.contains("n = 4") && all.contains("n = 0"), "{width}: {all}");
    }
}

#[test]
fn too_many_rows_say_so() {
    let groups = vec![group("a", &[0.5]); 60];
    let said = texts(&drawn(BoxPlot { groups, ..plot() }, 300.0, 200.0));
    assert!(said.iter().any(|t| t.text.contains("60 methods need a higher")), "{said:?}");
}

#[test]
fn nothing_one_value_and_equal_values_are_drawn() {
    let empty = texts(&drawn(BoxPlot { groups: vec![group("a", &[])], ..plot() }, 300.0, 200.0));
    assert!(empty.iter().any(|t| t.text == "No runs yet."));
    for values in [vec![0.0], vec![0.0; 30], vec![0.7], vec![1e-12, 2e-12]] {
        let count = values.len();
        let alone = BoxPlot { groups: vec![group("a", &values)], threshold: None, reference: None, ..plot() };
        assert_eq!(dots(&drawn(alone, 300.0, 220.0)).len(), count, "{values:?}");
    }
}

#[test]
fn runs_beyond_a_fixed_axis_are_counted() {
    let plot = BoxPlot { y_range: Some([0.81, 0.93]), ..plot() };
    assert_eq!(dots(&drawn(plot.clone(), 640.0, 300.0)).len(), 5);
    assert!(describe(&plot).contains("3 runs lie outside 0.81 to 0.93."), "{}", describe(&plot));
}

#[test]
fn words_and_numbers() {
    let said = describe(&plot());
    for part in [
        "Accuracy over seeds: Accuracy of 3 methods.",
        "Cross-entropy: mean 0.83, median 0.83, standard deviation 0.0258, n = 4, 1 above 0.85.",
        "Atom without L_charge, L_neutrons: mean 0.89, median 0.91, standard deviation 0.0622, n = 4, 3 above 0.85, its mean 0.06 above that of Cross-entropy.",
        "Hinge: no runs.",
        "1 value is not a finite number",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let table = table(&plot());
    assert_eq!((table.columns.len(), table.rows.len()), (10, 3));
    assert_eq!(table.rows[0][..2], [Cell::from("Cross-entropy"), Cell::Number(4.0)]);
    assert_eq!(table.rows[1][9], Cell::Number(3.0));
    assert!(table.rows.iter().all(|row| row.len() == 10));
}

#[test]
fn reads_its_json() {
    let json =
        r#"{"kind":"box","title":"A","yLabel":"Accuracy","groups":[{"name":"a","values":[0.5,null],"colour":2}],"reference":0,"threshold":null,"note":null}"#;
    let Figure::Box(plot) = serde_json::from_str(json).unwrap() else { panic!("a box plot") };
    assert!(plot.groups[0].values[1].is_nan() && plot.groups[0].colour == Some(2) && plot.threshold.is_none());
    assert!(serde_json::to_string(&Figure::Box(plot)).unwrap().contains("[0.5,null]"));
}
