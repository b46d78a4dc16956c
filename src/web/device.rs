//! What the sessions of all laboratories share at the edge: their devices, and how requests and replies cross it.

use burn::tensor::Device;
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::prelude::*;

use crate::session::SessionError;

/// Opens the device called "cpu" or "webgpu", and gives its name.
///
/// # Errors
/// If there is none of that name in this module or on this machine.
pub async fn open(name: &str) -> Result<(Device, &'static str), JsError> {
    match name {
        "cpu" => Ok((Device::flex(), "cpu")),
        #[cfg(feature = "gpu")]
        "webgpu" => {
            let device = Device::wgpu_options().init_async().await.map_err(|e| JsError::new(&format!("WebGPU did not start: {e}")))?;
            Ok((device, "webgpu"))
        }
        other => {
            let devices = if cfg!(feature = "gpu") { "cpu, webgpu" } else { "cpu" };
            Err(JsError::new(&format!("this module has no device called {other:?}; it has {devices}")))
        }
    }
}

/// A request as JavaScript wrote it.
///
/// # Errors
/// If it is none.
pub fn request<T: DeserializeOwned>(value: JsValue) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value).map_err(|e| JsError::new(&format!("the request is not understood: {e}")))
}

/// A reply for JavaScript.
///
/// # Errors
/// With one sentence for the user.
pub fn reply(reply: Result<impl Serialize, SessionError>) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
    let reply = reply.map_err(|e| JsError::new(&e.to_string()))?;
    reply.serialize(&serializer).map_err(|e| JsError::new(&format!("the reply cannot be sent: {e}")))
}
