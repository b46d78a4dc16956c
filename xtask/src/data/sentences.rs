//! Sentences with labels, and how a data set of them is written.

use std::fmt::Write as _;

/// One sentence of a data set; `label` indexes the class names of its source.
pub struct Row {
    pub label: usize,
    /// Rows of one group never stand on both sides of a split.
    pub group: String,
    pub rating: Option<f32>,
    pub text: String,
}

/// The rows in atomlab's own format: `# class names`, then `label<TAB>group<TAB>rating<TAB>text`.
pub fn table(class_names: &[&str], rows: &[Row]) -> String {
    let mut table = format!("# {}\n", class_names.join("\t"));
    for row in rows {
        let rating = row.rating.map(|rating| format!("{rating:.2}")).unwrap_or_default();
        // Writing to a `String` cannot fail.
        let _ = writeln!(table, "{}\t{}\t{rating}\t{}", class_names[row.label], one_line(&row.group), one_line(&row.text));
    }
    table
}

/// `text` with every run of white space, tabs and line ends included, as one space.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_one_line_of_four_fields() {
        let row = Row { label: 1, group: "a\tb".into(), rating: Some(0.123), text: " two\nlines ".into() };
        assert_eq!(table(&["no", "yes"], &[row]), "# no\tyes\nyes\ta b\t0.12\ttwo lines\n");
    }
}
