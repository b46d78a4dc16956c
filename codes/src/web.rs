//! The browser's edge: pictures come in as a canvas gives them, texts go out.

use wasm_bindgen::prelude::*;

use crate::{Grey, read};

/// A defect in a reader of pictures from anywhere ends this instance only; its worker starts another.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// One picture, filled row by row and then read.
#[wasm_bindgen(js_name = CodePicture)]
pub struct WebPicture {
    grey: Grey,
}

#[wasm_bindgen(js_class = CodePicture)]
impl WebPicture {
    /// A picture of this size in pixels, still without its rows.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(width: usize, height: usize) -> Self {
        Self { grey: Grey::new(width, height) }
    }

    /// Adds whole rows of a canvas, from the top.
    pub fn add(&mut self, rgba: &[u8]) {
        self.grey.add(rgba);
    }

    /// The texts of all codes in it, each once.
    #[must_use]
    pub fn read(&self) -> Vec<String> {
        read(&self.grey)
    }
}
