//! The browser's edge: figures on canvases (page thread) and sessions on a device (worker). Thin by rule.
//!
//! What a module exports is said by the features `page`, `session` and `images`, so that no thread compiles code it never calls.

#[cfg(feature = "page")]
mod codes;
#[cfg(any(feature = "session", feature = "images"))]
mod device;
#[cfg(feature = "page")]
mod forces;
#[cfg(feature = "images")]
mod images;
#[cfg(feature = "page")]
mod page;
#[cfg(feature = "page")]
mod points;
#[cfg(feature = "session")]
mod worker;

use wasm_bindgen::prelude::*;

unsafe extern "C" {
    fn __wasm_call_ctors();
}

/// Runs the module's static constructors exactly once. Naming the symbol also keeps the linker from wrapping
/// every export in a call to all of them, which took two seconds of every training step on WebGPU.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
    // The only error is that a sink is there already.
    let _ = console_log::init_with_level(log::Level::Warn);
    // SAFETY: called once, by the module's start function, before any other export.
    unsafe { __wasm_call_ctors() };
}
