//! One test per format, and for what is said about a file as a whole.

use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Imported {
    import("mine", text.as_bytes(), None).unwrap()
}

fn refusal(text: &str) -> String {
    import("mine", text.as_bytes(), None).unwrap_err().to_string()
}

fn classes(imported: &Imported) -> Vec<(&str, usize)> {
    imported.classes.iter().map(|class| (class.name.as_str(), class.count)).collect()
}

fn texts(imported: &Imported) -> Vec<&str> {
    imported.dataset.examples.iter().map(|example| example.text.as_str()).collect()
}

fn groups(imported: &Imported) -> Vec<&str> {
    imported.dataset.examples.iter().map(|example| example.group.as_str()).collect()
}

fn columns(imported: &Imported) -> (usize, usize, Option<usize>) {
    (imported.text, imported.label, imported.group)
}

#[test]
fn atomlabs_own_format() {
    let file = "# good\tbad\ngood\tg\t1.5\tA  film.\tReally.\n\nbad\t\t\tDull\nbad\tg\t\tdull!\nbad\t\t\tDULL\n";
    let imported = read(file);
    assert_eq!((imported.format, columns(&imported), imported.columns.len()), (Format::Atomlab, (3, 0, Some(1)), 0));
    assert_eq!(classes(&imported), [("good", 1), ("bad", 3)]);
    assert_eq!(texts(&imported), ["A film. Really.", "Dull", "dull!", "DULL"]);
    assert_eq!(groups(&imported), ["g", "line 4", "g", "line 4"]);
    assert_eq!(imported.dataset.examples[0].rating, Some(1.5));
    assert_eq!(imported.preview[1], PreviewRow { line: 4, label: "bad".into(), text: "Dull".into() });
    assert_eq!(refusal("# a\tb\na\t\t\tx\nc\t\t\ty\n"), "line 3 has the label \"c\"; accepted are \"a\", \"b\"");
}

#[test]
fn cola() {
    let imported = read("gj04\t1\t\tOur friends won't buy this.\ngj04\t0\t*\t\"They\" drank the pub.\nks08\t1\t\tIt rained.\nks08\t0\t*\tRained.\n");
    assert_eq!((imported.format, columns(&imported)), (Format::Cola, (3, 1, None)));
    assert_eq!(classes(&imported), [("unacceptable", 2), ("acceptable", 2)]);
    assert_eq!(imported.dataset.examples[1].text, "\"They\" drank the pub.");
    assert_eq!(imported.columns[2], Column { index: 2, name: "star".into(), example: "*".into() });
}

#[test]
fn poem_sentiment_in_both_numberings() {
    let own = read("0\tcold as stone,\t-1\n1\t\"who's we?--some\t0\n2\tglad for him\t1\n3\tglad, and not\t2\n");
    assert_eq!((own.format, columns(&own)), (Format::PoemSentiment, (1, 2, None)));
    assert_eq!(own.preview.iter().map(|row| row.label.as_str()).collect::<Vec<_>>(), ["negative", "no_impact", "positive", "mixed"]);
    assert_eq!(texts(&own)[1], "\"who's we?--some");
    assert_eq!(own.notices[0], "The labels -1, 0, 1 and 2 are read as negative, no_impact, positive and mixed.");
    let counted = read("id,verse_text,label\n0,cold,0\n1,who,2\n2,glad,1\n3,glad too,1\n");
    assert_eq!((counted.format, columns(&counted)), (Format::PoemSentiment, (1, 2, None)));
    assert_eq!(classes(&counted), [("negative", 1), ("positive", 2), ("no_impact", 1)]);
    let other = read("0\tcold\t0\n1\twho\t2\n2\tglad\t1\n3\tglad too\t1\n");
    assert_eq!((other.format, classes(&other)), (Format::TsvWithoutHeader, vec![("0", 1), ("1", 2), ("2", 1)]));
}

#[test]
fn drug_reviews() {
    let file = "\tdrugName\tcondition\treview\trating\tdate\tusefulCount\n\
        1\tA\tpain\t\"\"\"It&#039;s &quot;good&quot;\r\r\n\r\r\nSo good.\"\"\"\t9.0\tMay 1, 2012\t27\n\
        2\tA\tpain\t\"\"\"Bad &amp; slow\"\"\"\t4.0\tMay 2, 2012\t3\n\
        3\tB\t\t\"\"\"So so\"\"\"\t5.0\tMay 3, 2012\t4\n\
        4\tB\tpain\t\"\"\"Fine\"\"\"\t7.0\tMay 3, 2012\t4\n";
    let imported = read(file);
    assert_eq!((imported.format, columns(&imported)), (Format::Drugs, (3, 4, Some(1))));
    assert_eq!(classes(&imported), [("negative", 1), ("neutral", 1), ("positive", 2)]);
    assert_eq!(texts(&imported), ["It's \"good\" So good.", "Bad & slow", "So so", "Fine"]);
    assert_eq!(groups(&imported), ["A", "A", "B", "B"]);
    assert_eq!((imported.preview[1].line, imported.dataset.examples[0].rating), (5, Some(9.0)));
    assert_eq!(refusal(&file.replace("5.0", "11")), "line 6 has the rating \"11\"; accepted is a number from 1 to 10");
    assert_eq!(refusal(&file.replace("5.0", "")), "line 6 has no label; accepted is a label in every line that is not blank");
    let conditions = import("mine", file.replace("B\t\t", "B\tflu\t").as_bytes(), Some(Columns { text: 3, label: 2, group: None })).unwrap();
    assert_eq!((conditions.format, classes(&conditions)), (Format::Tsv, vec![("flu", 1), ("pain", 3)]));
    let ungrouped = import("mine", file.as_bytes(), Some(Columns { text: 3, label: 4, group: None })).unwrap();
    assert_eq!((ungrouped.format, groups(&ungrouped)[1]), (Format::Drugs, "line 5"));
}

#[test]
fn label_tab_text() {
    let imported = read("pos\tI \"like\" it.\nneg\t\"No.\n\npos\tYes, very.\nneg\tNot at all.\n");
    assert_eq!((imported.format, columns(&imported)), (Format::TsvWithoutHeader, (1, 0, None)));
    assert_eq!(classes(&imported), [("neg", 2), ("pos", 2)]);
    assert_eq!(texts(&imported)[1], "\"No.");
    assert_eq!(imported.preview[2].line, 4);
    assert_eq!(imported.columns[1], Column { index: 1, name: "column 2".into(), example: "I \"like\" it.".into() });
}

#[test]
fn tab_separated_with_a_header() {
    let imported = read("sentence\tlabel\n\"hide new secretions\t0\nthat loves its characters\t10\nremains utterly satisfied\t9\non the worst\t0\n");
    assert_eq!((imported.format, columns(&imported)), (Format::Tsv, (0, 1, None)));
    assert_eq!(classes(&imported), [("0", 2), ("9", 1), ("10", 1)]);
}

#[test]
fn csv_with_a_header() {
    let imported = read(
        "\u{feff}ID,Airline_Sentiment,Group,Said\r\n1,b,x,\"One, two\r\nthree\"\r\n2,a,x,Four five six\r\n,,,\r\n3,b,y,\"\"\"Seven\"\"\"\r\n4,a,z,Eight\r\n",
    );
    assert_eq!((imported.format, columns(&imported)), (Format::Csv, (3, 1, Some(2))));
    assert_eq!(classes(&imported), [("a", 2), ("b", 2)]);
    assert_eq!(texts(&imported), ["One, two three", "Four five six", "\"Seven\"", "Eight"]);
    assert_eq!(imported.preview[2].line, 6);
    assert_eq!(groups(&imported), ["x", "x", "y", "z"]);
    let semicolons = read("text;label\nA, b;1\nB, c, d;0\nC;1\nD;0\n");
    assert_eq!((semicolons.format, columns(&semicolons)), (Format::Csv, (0, 1, None)));
    let unknown = read("said,verdict\nIt is fine,yes\nI like it,no\nreally,yes\nnot,no\n");
    assert_eq!(unknown.notices, ["The first line is read as the names of the columns."]);
}

#[test]
fn csv_without_a_header() {
    let imported = read("1,\"Fine, thanks\"\n0,Bad.\n1,Good.\n0,\"Ugly\"\n");
    assert_eq!((imported.format, columns(&imported)), (Format::CsvWithoutHeader, (1, 0, None)));
    assert_eq!(texts(&imported), ["Fine, thanks", "Bad.", "Good.", "Ugly"]);
}

#[test]
fn pasted_lines() {
    let colons = read("good: I liked it, really\nbad: No: never\ngood:Yes, yes, yes\n\nbad : No\n");
    assert_eq!((colons.format, classes(&colons)), (Format::ColonLines, vec![("bad", 2), ("good", 2)]));
    assert_eq!(texts(&colons), ["I liked it, really", "No: never", "Yes, yes, yes", "No"]);
    let commas = read("good, I liked it\nbad, \"No, never, ever\"\ngood, Yes, yes\nbad, No\n");
    assert_eq!((commas.format, texts(&commas)[1]), (Format::CommaLines, "No, never, ever"));
    assert_eq!(refusal("a: x\nb: y\na: z\nb: u\nwhat\n"), "line 5 has no label; accepted is a label in every line that is not blank");
}

#[test]
fn chosen_columns_take_the_place_of_the_guess() {
    let file = b"a,b,c\n1,x,long text\n2,y,long texts\n1,y,longer text\n2,x,a text\n";
    let imported = import("mine", file, Some(Columns { text: 2, label: 1, group: Some(0) })).unwrap();
    assert_eq!((columns(&imported), groups(&imported)), ((2, 1, Some(0)), vec!["1", "2", "1", "2"]));
    let error = import("mine", file, Some(Columns { text: 7, label: 1, group: None })).unwrap_err();
    assert_eq!(error.to_string(), "column 8 is chosen for the text; accepted are columns 1 to 3");
}

#[test]
fn the_line_and_what_is_accepted_are_named() {
    assert_eq!(refusal("label,text\na,x\nb,y\n"), "the file has 2 sentences; accepted are at least 4, each with a label");
    assert_eq!(refusal("a: x\n"), "the file has 1 sentence; accepted are at least 4, each with a label");
    assert_eq!(refusal("label,text\na,x\nb,\na,y\nb,z\n"), "line 3 has no text; accepted is a sentence in every line that is not blank");
    assert_eq!(refusal("label,text\na,x\n,y\na,y\nb,z\n"), "line 3 has no label; accepted is a label in every line that is not blank");
    assert_eq!(
        refusal("label,text\na,x\nb,y\na,y, z\nb,z\n"),
        "line 4 has 3 fields where line 1 has 2; accepted is the same number in every line, with a comma between two fields and quotes around a field that has a comma in it"
    );
    assert_eq!(refusal("label,text\na,x\nb,\"y\na,y\nb,z\n"), ImportError::UnclosedQuote { line: 3 }.to_string());
    assert_eq!(refusal("label,text\na,w\na,x\na,y\na,z\n"), "the column \"label\" has only the label \"a\"; accepted are 2 to 20 different labels");
    let many: String = (0..21).map(|label| format!("{label},text of {label}\n").repeat(2)).collect();
    assert_eq!(refusal(&format!("label,text\n{many}")), "the column \"label\" has 21 different labels; accepted are 2 to 20");
    assert_eq!(
        refusal("\nOnce upon a time\nthere was\na file\nof prose.\n"),
        "line 2 is not understood; accepted are CSV, tab-separated lines, and lines like \"label: text\" or \"label, text\" where a few labels repeat"
    );
    assert_eq!(
        refusal("a,b,c\n1,one,x y\n2,two,x z\n3,three,x u\n4,four,x v\n"),
        "no column could be the label, among \"column 1\", \"column 2\", \"column 3\"; accepted is a column with 2 to 20 different values that repeat"
    );
}

#[test]
fn a_reply_has_the_names_of_the_protocol() {
    let imported = read("label,text\nb,One\na,Two\nb,Three\na,Four\n");
    let expected = serde_json::json!({
        "format": "csv", "formatTitle": "CSV with a header", "text": 1, "label": 0, "group": null, "rows": 4, "notices": [],
        "columns": [{"index": 0, "name": "label", "example": "b"}, {"index": 1, "name": "text", "example": "One"}],
        "classes": [{"name": "a", "count": 2}, {"name": "b", "count": 2}],
        "preview": [
            {"line": 2, "label": "b", "text": "One"}, {"line": 3, "label": "a", "text": "Two"},
            {"line": 4, "label": "b", "text": "Three"}, {"line": 5, "label": "a", "text": "Four"},
        ],
    });
    assert_eq!(serde_json::to_value(imported).unwrap(), expected);
}

#[test]
fn what_one_may_want_to_know_is_said() {
    let long = "é".repeat(MAX_CHARACTERS + 1);
    let imported = read(&format!("label,text\na,{long}\na,Same.\nA,same\na,\"Same!\"\na,same?\nb,other\n"));
    assert_eq!(texts(&imported)[0].chars().count(), MAX_CHARACTERS);
    assert_eq!(
        imported.notices,
        [
            "The sentence in line 2 is cut after 10000 characters.",
            "3 sentences repeat the words of an earlier one, 1 of them with another label; they stay with the earlier in a split.",
            "The group \"line 3\" holds 66 % of the sentences, and no split divides a group.",
            "The class \"A\" has a single sentence, which only one part of a split can have.",
            "The classes \"A\" and \"a\" differ in capital letters only, and count as two.",
            "The class \"b\" has a single sentence, which only one part of a split can have.",
        ]
    );
}

#[test]
fn the_shipped_data_sets_are_read_as_they_are() {
    for name in ["snippets", "grammar"] {
        // Fetched data may be absent.
        if let Ok(tsv) = std::fs::read_to_string(format!("www/data/{name}.tsv")) {
            assert!(import(name, tsv.as_bytes(), None).unwrap().dataset == TextDataset::parse(name, &tsv).unwrap());
        }
    }
}

proptest! {
    #[test]
    fn nothing_makes_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), text in "([ab01]|label|text|drugName|review|rating|é|\t|,|;|:|\"|\n|\r|#| ){0,60}") {
        let _ = import("", &bytes, None);
        let _ = import("", text.as_bytes(), None);
        let _ = import("", text.as_bytes(), Some(Columns { text: 1, label: 0, group: Some(usize::MAX) }));
        let _ = import("", text.repeat(4).as_bytes(), Some(Columns { text: 1, label: 0, group: None }));
    }

    #[test]
    fn what_is_written_is_read_again(rows in prop::collection::vec(("[ab]", "[a-z\"#:,é]{1,5}( [a-z\"]{1,3}){0,3}", "[gh]?"), 4..20)) {
        let file: String = rows.iter().map(|(label, text, group)| format!("{label};\"{}\";{group}\n", text.replace('"', "\"\""))).collect();
        if let Ok(imported) = import("n", format!("label;text;group\n{file}").as_bytes(), None) {
            prop_assert_eq!(&TextDataset::parse("n", &imported.dataset.to_tsv()).unwrap(), &imported.dataset);
            let again = import("n", imported.dataset.to_tsv().as_bytes(), None).unwrap();
            prop_assert_eq!(again.format, Format::Atomlab);
            prop_assert_eq!(again.dataset, imported.dataset);
        }
    }
}
