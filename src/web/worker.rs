//! Sessions on a device, for workers.

use wasm_bindgen::prelude::*;

use serde::Serialize;

use crate::session::protocol::{Request, Session};

/// A session on one device. One worker holds one module instance, and this holds one session.
#[wasm_bindgen(js_name = Device)]
pub struct WebDevice {
    session: Session,
    name: &'static str,
}

#[wasm_bindgen(js_class = Device)]
impl WebDevice {
    /// Opens the device called "cpu" or "webgpu".
    ///
    /// # Errors
    /// If there is none of that name in this module or on this machine.
    pub async fn open(name: String) -> Result<WebDevice, JsError> {
        match name.as_str() {
            "cpu" => Ok(Self { session: Session::new(burn::tensor::Device::flex()), name: "cpu" }),
            #[cfg(feature = "gpu")]
            "webgpu" => {
                let device = burn::tensor::Device::wgpu_options().init_async().await.map_err(|e| JsError::new(&format!("WebGPU did not start: {e}")))?;
                Ok(Self { session: Session::new(device), name: "webgpu" })
            }
            other => {
                Err(JsError::new(&format!("this module has no device called {other:?}; it has cpu{}", if cfg!(feature = "gpu") { " and webgpu" } else { "" })))
            }
        }
    }

    /// The device's name.
    pub fn describe(&self) -> String {
        self.name.to_owned()
    }

    /// Answers a request (see `session::protocol`). The caller waits for one reply before the next request.
    ///
    /// # Errors
    /// With one sentence for the user.
    pub async fn handle(&mut self, request: JsValue) -> Result<JsValue, JsError> {
        let request: Request = serde_wasm_bindgen::from_value(request).map_err(|e| JsError::new(&format!("the request is not understood: {e}")))?;
        let reply = self.session.handle(request).await.map_err(|e| JsError::new(&e.to_string()))?;
        let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
        reply.serialize(&serializer).map_err(|e| JsError::new(&format!("the reply cannot be sent: {e}")))
    }
}
