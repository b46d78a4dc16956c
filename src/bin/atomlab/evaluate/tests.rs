//! Models of both kinds, trained for a few steps and measured on their own data and on others.

use atomlab::data::images::idx::write as idx;
use clap::Parser;
use serde_json::Value;

use super::*;
use crate::{read_text, train, write};

#[derive(Parser)]
enum Line {
    Train(train::Arguments),
    Evaluate(Arguments),
}

/// Runs a command line; `{}` stands for the folder.
fn run(folder: &Folder, line: &str) -> Result<()> {
    match parsed(folder, line) {
        Line::Train(arguments) => pollster::block_on(train::run(&arguments)),
        Line::Evaluate(arguments) => pollster::block_on(super::run(&arguments)),
    }
}

fn parsed(folder: &Folder, line: &str) -> Line {
    Line::parse_from(std::iter::once("atomlab".to_owned()).chain(line.split(' ').map(|word| word.replace("{}", &folder.0.display().to_string()))))
}

fn refusal(folder: &Folder, line: &str) -> String {
    run(folder, line).unwrap_err().to_string().replace(&folder.0.display().to_string(), "{}")
}

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("atomlab-evaluate-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Writes images of one grey each and their labels, `classes` in turn.
    fn images(&self, name: &str, count: usize, classes: usize) {
        let labels: Vec<u8> = (0..count).map(|i| (i % classes) as u8).collect();
        let pixels: Vec<u8> = labels.iter().flat_map(|label| [90 * label; 4]).collect();
        write(&self.0.join(name), idx(&[count, 2, 2], &pixels)).unwrap();
        write(&self.0.join(format!("{name}.labels")), idx(&[count], &labels)).unwrap();
    }

    fn sentences(&self, name: &str, count: usize) {
        // Words enough for a vocabulary that a model may have.
        let names = ["quick brown foxes", "lazy judges vow", "sphinx of black quartz", "packed my dozen jugs", "waltz bad nymph"];
        let row = |i: usize| format!("{},{} number {i} was {}\n", ["no", "yes"][i % 2], names[i % 5], ["bad", "good"][i % 2]);
        let rows = (0..count).map(row);
        write(&self.0.join(name), format!("label,text\n{}", rows.collect::<String>())).unwrap();
    }

    fn card(&self) -> Value {
        serde_json::from_str(&read_text(&self.0.join("model.json")).unwrap()).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

const TRAIN_IMAGES: &str =
    r#"train images --data {}/own {}/own.labels --spec {"testFraction":0.2,"model":{"width":2},"optimizer":{"steps":1,"batchSize":8}} --out {}/model.bpk"#;

#[test]
fn images_kept_out_of_training_are_measured_and_all_of_other_data() {
    let folder = Folder::new("images");
    folder.images("own", 40, 2);
    folder.images("other", 12, 2);
    run(&folder, TRAIN_IMAGES).unwrap();
    let before = folder.card();
    for data in ["own", "other", "own"] {
        run(&folder, &format!("evaluate --model {{}}/model.bpk --data {{}}/{data} {{}}/{data}.labels --card")).unwrap();
    }
    let mut card = folder.card();
    let found = card.as_object_mut().unwrap().remove("evaluations").unwrap();
    assert_eq!(card, before, "nothing else in the card changes");
    let found = found.as_array().unwrap();
    let told = |i: usize| (found[i]["split"].as_str().unwrap(), found[i]["n"].as_u64().unwrap());
    assert_eq!((found.len(), told(0), told(1)), (2, ("test", 8), ("all", 12)), "one entry for each data set");
    assert_eq!(found[0]["accuracy"], before["metrics"]["test"]["accuracy"], "as it was measured after training");
    assert!(found[1]["data"].as_str().unwrap().ends_with("other.labels") && found[1]["command"].is_array(), "{found:?}");
}

#[test]
fn word_counts_stand_beside_sentences_only_where_they_were_trained_too() {
    let folder = Folder::new("sentences");
    folder.sentences("own.csv", 40);
    folder.sentences("other.csv", 10);
    let spec = r#"{"maxLength":12,"vocabularySize":100,"model":{"width":8,"layers":1,"heads":1,"feedForward":8},"optimizer":{"steps":1,"batchSize":8}}"#;
    run(&folder, &format!("train text --data {{}}/own.csv --spec {spec} --out {{}}/model.bpk")).unwrap();
    for (line, split, n) in [("", Part::Validation, 4), (" --data {}/own.csv", Part::Validation, 4), (" --data {}/other.csv", Part::All, 10)] {
        let Line::Evaluate(arguments) = parsed(&folder, &format!("evaluate --model {{}}/model.bpk{line}")) else { panic!() };
        let card = Card::beside(&arguments.model).unwrap();
        let measured = pollster::block_on(sentences(&arguments, read_bytes(&arguments.model).unwrap(), card.as_ref())).unwrap();
        assert_eq!((measured.model.split, measured.model.metrics.n, measured.tf_idf.is_some()), (split, n, split != Part::All), "{line}");
    }
    let two = refusal(&folder, "evaluate --model {}/model.bpk --data {}/own.csv {}/other.csv");
    assert_eq!(two, "--data has 2 names; accepted is one, because {}/model.bpk is a model of sentences");
    assert!(refusal(&folder, "evaluate --model {}/model.bpk --classes yes").starts_with("--classes picks among those of images"));
}

#[test]
fn what_cannot_be_measured_is_said() {
    let folder = Folder::new("refusals");
    folder.images("own", 40, 2);
    folder.images("three", 12, 3);
    run(&folder, TRAIN_IMAGES).unwrap();
    let other = refusal(&folder, "evaluate --model {}/model.bpk --data {}/three {}/three.labels");
    let has = "{}/three, {}/three.labels has the classes 0, 1, 2, the model knows 0, 1";
    assert_eq!(other, format!("{has}; accepted are data with the same ones in the same order"));
    run(&folder, "evaluate --model {}/model.bpk --data {}/three {}/three.labels --classes 0,1").unwrap();

    folder.images("own", 30, 2);
    let changed = refusal(&folder, "evaluate --model {}/model.bpk --data {}/own {}/own.labels");
    assert!(changed.contains("has 30 images, and had 40 when the model was trained on it"), "{changed}");
    std::fs::remove_file(folder.0.join("model.json")).unwrap();
    run(&folder, "evaluate --model {}/model.bpk --data {}/own {}/own.labels").unwrap();
    assert!(refusal(&folder, "evaluate --model {}/model.bpk").starts_with("--data is needed"));
    let no_card = refusal(&folder, "evaluate --model {}/model.bpk --data {}/own {}/own.labels --card");
    assert_eq!(no_card, "--card: there is no {}/model.json to write into; `atomlab train … --out` makes it");
}

#[test]
fn all_of_cifar10_holds_what_its_parts_hold() {
    for (one, other, shared) in
        [("cifar10", "cifar10-train", true), ("cifar10-test", "cifar10", true), ("cifar10-train", "cifar10-test", false), ("cifar10", "cifar10", false)]
    {
        assert_eq!(share_images(one, other), shared, "{one}, {other}");
    }
}
