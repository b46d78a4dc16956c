//! What the tests of sessions share.

use atomlab::session::protocol::{Reply, Request, Session};

/// Sentences that a word tells apart, so that a small network learns them in a few steps.
pub fn tsv() -> String {
    let mut text = String::from("# negative\tpositive\n");
    for i in 0..60 {
        let (label, word) = if i % 2 == 0 { ("positive", ["good", "great", "lovely"][i / 2 % 3]) } else { ("negative", ["bad", "awful", "boring"][i / 2 % 3]) };
        text += &format!("{label}\tgroup {i}\t\tthe {} film number {i} was {word}\n", ["long", "short", "new", "old"][i / 2 % 4]);
    }
    text
}

fn request(value: serde_json::Value) -> Request {
    serde_json::from_value(value).unwrap()
}

pub fn handle(session: &mut Session, value: serde_json::Value) -> Reply {
    pollster::block_on(session.handle(request(value))).unwrap()
}

pub fn refusal(session: &mut Session, value: serde_json::Value) -> String {
    pollster::block_on(session.handle(request(value))).unwrap_err().to_string()
}
