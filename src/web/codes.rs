//! Page-thread export of QR codes.

use wasm_bindgen::prelude::*;

use crate::codes::Code;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A QR code in units of its modules: `side` of them with the white edge, and what is dark as the data of an SVG path. */
export interface Code { side: number; path: string }
"#;

/// The QR code of a text.
///
/// # Errors
/// An `Error` with one sentence if the text is longer than any code.
#[wasm_bindgen(js_name = codeOf, unchecked_return_type = "Code")]
pub fn code_of(text: &str) -> Result<JsValue, JsError> {
    let code = Code::of(text).map_err(|e| JsError::new(&e.to_string()))?;
    serde_wasm_bindgen::to_value(&code).map_err(|e| JsError::new(&format!("The code could not be handed over: {e}.")))
}
