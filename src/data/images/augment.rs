//! Pixels as the numbers that a network reads, with random crops and flips for training.

use serde::{Deserialize, Serialize};

use super::{CHANNELS, ImageDataset, SIDE};
use crate::rng::Stream;

/// How images are changed at random in training.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Augmentation {
    /// The border, in pixels, that an image gets before 32 × 32 pixels of it are cut out at a random place; 0: none. It repeats the
    /// image's outermost pixels, so that a white ground stays white.
    pub crop: usize,
    /// Whether half of the images are flipped left to right.
    pub flip: bool,
}

impl Default for Augmentation {
    fn default() -> Self {
        Self { crop: 4, flip: true }
    }
}

impl Augmentation {
    /// No change.
    pub const NONE: Self = Self { crop: 0, flip: false };
}

/// The value of a pixel's colour for the network: (x/255 − 0.5)/0.25, from −2 to 2, the same for all data.
#[must_use]
pub fn normalised(x: u8) -> f32 {
    (f32::from(x) / 255.0 - 0.5) / 0.25
}

/// The images `samples` of `data` for a network, changed as `augmentation` says with what `stream` draws: for each image, across and down
/// if it is cropped, and whether it is flipped.
///
/// The output is `[samples, 3, 32, 32]`, the last size fastest.
///
/// # Panics
/// If a sample is not in the data.
#[must_use]
pub fn augmented(data: &ImageDataset, samples: &[usize], augmentation: Augmentation, stream: &mut Stream) -> Vec<f32> {
    let mut values = Vec::with_capacity(samples.len() * CHANNELS * SIDE * SIDE);
    for sample in samples {
        let (mut across, mut down) = (0, 0);
        if augmentation.crop > 0 {
            let mut shift = || stream.below(2 * augmentation.crop + 1) as isize - augmentation.crop as isize;
            (across, down) = (shift(), shift());
        }
        let flip = augmentation.flip && stream.uniform() < 0.5;
        put(data.image(*sample), across, down, flip, &mut values);
    }
    values
}

/// Images, each of [`IMAGE_BYTES`](super::IMAGE_BYTES), for a network as they are, `[images, 3, 32, 32]`.
///
/// # Panics
/// If an image has fewer bytes.
#[must_use]
pub fn plain<'a>(images: impl IntoIterator<Item = &'a [u8]>) -> Vec<f32> {
    let mut values = Vec::new();
    images.into_iter().for_each(|image| put(image, 0, 0, false, &mut values));
    values
}

/// Adds one image channel by channel: the 32 × 32 pixels from (across, down) on, with the nearest pixel where the image has none,
/// flipped if `flip`.
fn put(image: &[u8], across: isize, down: isize, flip: bool, values: &mut Vec<f32>) {
    const LAST: isize = SIDE as isize - 1;
    let nearest = |at: isize| at.clamp(0, LAST) as usize;
    for channel in 0..CHANNELS {
        for y in 0..=LAST {
            let row = nearest(y + down);
            for x in 0..=LAST {
                let column = nearest(across + if flip { LAST - x } else { x });
                values.push(normalised(image[(row * SIDE + column) * CHANNELS + channel]));
            }
        }
    }
}
