//! The device that a command runs on.

use burn::tensor::Device;
use clap::ValueEnum;

/// A device by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum DeviceName {
    /// burn-flex
    #[default]
    Cpu,
    /// burn-wgpu: Vulkan or Metal
    Wgpu,
}

impl DeviceName {
    /// Its name as the page writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cpu => "cpu",
            Self::Wgpu => "webgpu",
        }
    }

    /// Opens it, without a tape.
    #[cfg_attr(not(feature = "gpu"), expect(clippy::unused_async, reason = "only the GPU is waited for"))]
    pub async fn open(self) -> crate::Result<Device> {
        match self {
            Self::Cpu => Ok(Device::flex()),
            #[cfg(feature = "gpu")]
            Self::Wgpu => Ok(Device::wgpu_options().init_async().await.map_err(|e| format!("no GPU could be opened: {e}"))?),
            #[cfg(not(feature = "gpu"))]
            Self::Wgpu => Err("this program was built without a GPU; build it with `cargo build --release --features gpu`".into()),
        }
    }
}
