//! A line of text as a QR code, to be read by a camera from another screen. Reading them is the package `atomlab-codes`.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;
use thiserror::Error;

/// Modules of white around a code, without which readers do not find it.
const QUIET: i32 = 4;

/// Why there is no code.
#[derive(Debug, Error)]
pub enum CodeError {
    /// More than the largest code takes.
    #[error("A QR code holds up to {MOST_BYTES} bytes, and this text has {0}.")]
    TooLong(usize),
}

/// Bytes that the largest code takes at this correction.
const MOST_BYTES: usize = 2331;

/// A code as a picture in units of its modules, on white.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Code {
    /// Modules on a side, the white edge included.
    pub side: u32,
    /// What is dark, as the data of an SVG path: one rectangle for each run of dark modules in a row.
    pub path: String,
}

impl Code {
    /// The smallest code of the text, UTF-8, with the strongest correction that does not make it larger; 15 % of its bytes may be wrong at least.
    ///
    /// # Errors
    /// If the text is longer than any code.
    pub fn of(text: &str) -> Result<Self, CodeError> {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(|_| CodeError::TooLong(text.len()))?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
                if run > 0 {
                    // Writing to a string does not fail.
                    let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
                }
                x += run.max(1);
            }
        }
        Ok(Self { side: (code.size() + 2 * QUIET).unsigned_abs(), path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_code_has_a_white_edge_and_its_corner() {
        let code = Code::of("atom").unwrap();
        assert_eq!(code.side, 21 + 2 * 4);
        assert!(code.path.starts_with("M4 4h7v1h-7z"));
        // The corner's second row: an edge, five light modules, an edge.
        assert!(code.path.contains("M4 5h1v1h-1zM10 5h1v1h-1z"));
    }

    #[test]
    fn a_longer_text_makes_a_larger_code_until_there_is_none() {
        assert!(Code::of(&"n".repeat(220)).unwrap().side > Code::of(&"n".repeat(100)).unwrap().side);
        assert!(Code::of(&"n".repeat(MOST_BYTES)).is_ok());
        let error = Code::of(&"n".repeat(MOST_BYTES + 1)).unwrap_err();
        assert_eq!(error.to_string(), "A QR code holds up to 2331 bytes, and this text has 2332.");
    }
}
