//! Sessions on images, for workers.

use wasm_bindgen::prelude::*;

use super::device;
use crate::session::images::protocol::ImageSession;

/// A session on images on one device. One worker holds one module instance, and this holds one session.
#[wasm_bindgen(js_name = ImageDevice)]
pub struct WebImageDevice {
    session: ImageSession,
    name: &'static str,
}

#[wasm_bindgen(js_class = ImageDevice)]
impl WebImageDevice {
    /// Opens the device called "cpu" or "webgpu".
    ///
    /// # Errors
    /// If there is none of that name in this module or on this machine.
    pub async fn open(name: String) -> Result<WebImageDevice, JsError> {
        let (device, name) = device::open(&name).await?;
        Ok(Self { session: ImageSession::new(device), name })
    }

    /// The device's name.
    pub fn describe(&self) -> String {
        self.name.to_owned()
    }

    /// Answers a request (see `session::images::protocol`). The caller waits for one reply before the next request.
    ///
    /// # Errors
    /// With one sentence for the user.
    pub async fn handle(&mut self, request: JsValue) -> Result<JsValue, JsError> {
        device::reply(self.session.handle(device::request(request)?).await)
    }
}
