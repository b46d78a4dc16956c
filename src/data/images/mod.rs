//! Labelled images of 32 × 32 pixels.
//!
//! [`idx`] and [`cifar`] read the files in which image sets are published, [`files`] recognises which is which, and [`augment`] turns
//! pixels into the numbers that a network reads.

pub mod augment;
pub mod cifar;
mod error;
pub mod files;
pub mod idx;

use std::ops::Range;

pub use error::ImageError;
use idx::Array;

/// Height and width of every image, in pixels.
pub const SIDE: usize = 32;
/// Red, green and blue.
pub const CHANNELS: usize = 3;
/// Bytes of one image.
pub const IMAGE_BYTES: usize = SIDE * SIDE * CHANNELS;
/// Most classes.
pub const MAX_CLASSES: usize = 256;

/// Labelled images of one source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageDataset {
    /// What people call the data set.
    pub name: String,
    /// The classes, in the order of their indices.
    pub class_names: Vec<String>,
    /// All images one after the other, each of [`IMAGE_BYTES`]: row by row, pixel by pixel, red, green, blue.
    pub pixels: Vec<u8>,
    /// The class of every image, an index into `class_names`.
    pub labels: Vec<usize>,
    /// The group of every image; images of one group never stand on both sides of a split.
    pub groups: Vec<u32>,
}

impl ImageDataset {
    /// Joins images with their labels and groups; without groups, every image is a group of its own.
    ///
    /// # Errors
    /// If there are no images, their numbers differ, there are not 2 to 256 classes with different names, or a label is none of them.
    pub fn new(name: &str, class_names: Vec<String>, pixels: Vec<u8>, labels: Vec<usize>, groups: Option<Vec<u32>>) -> Result<Self, ImageError> {
        if pixels.is_empty() || !pixels.len().is_multiple_of(IMAGE_BYTES) {
            return Err(ImageError::Pixels { found: pixels.len() });
        }
        let images = pixels.len() / IMAGE_BYTES;
        let groups = groups.unwrap_or_else(|| (0..images as u32).collect());
        for (what, found) in [("labels", labels.len()), ("groups", groups.len())] {
            if found != images {
                return Err(ImageError::Count { what, found, images });
            }
        }
        if let Some(twice) = class_names.iter().enumerate().find_map(|(i, name)| class_names[..i].contains(name).then_some(name)) {
            return Err(ImageError::SameName { name: twice.clone() });
        }
        let classes = class_names.len();
        if !(2..=MAX_CLASSES).contains(&classes) {
            return Err(ImageError::Classes { found: classes });
        }
        if let Some(image) = labels.iter().position(|label| *label >= classes) {
            return Err(ImageError::Label { image, label: labels[image], classes });
        }
        Ok(Self { name: name.to_owned(), class_names, pixels, labels, groups })
    }

    /// Joins opened arrays: images `[n, h, w]` or `[n, h, w, 3]` of at most 32 × 32 pixels, labels `[n]` and groups `[n]`.
    /// Grey images become red, green and blue alike; smaller ones stand in the middle of black.
    ///
    /// # Errors
    /// If the arrays are of other shapes or numbers, and as for [`ImageDataset::new`].
    pub fn from_arrays(name: &str, class_names: Vec<String>, images: &Array, labels: &Array, groups: Option<&Array>) -> Result<Self, ImageError> {
        let groups = groups.map(Array::groups).transpose()?;
        Self::new(name, class_names, images.pixels()?, labels.labels()?, groups)
    }

    /// The number of images.
    #[must_use]
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// Whether there is no image.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// The pixels of image `i`, [`IMAGE_BYTES`].
    ///
    /// # Panics
    /// If there is no such image.
    #[must_use]
    pub fn image(&self, i: usize) -> &[u8] {
        &self.pixels[i * IMAGE_BYTES..(i + 1) * IMAGE_BYTES]
    }

    /// Some images in a row alone, under another name; fewer if the data set ends before.
    #[must_use]
    pub fn part(&self, name: &str, places: Range<usize>) -> Self {
        let places = places.start.min(self.len())..places.end.min(self.len());
        let (labels, groups) = (self.labels[places.clone()].to_vec(), self.groups[places.clone()].to_vec());
        let pixels = self.pixels[places.start * IMAGE_BYTES..places.end * IMAGE_BYTES].to_vec();
        Self { name: name.to_owned(), class_names: self.class_names.clone(), pixels, labels, groups }
    }

    /// The images of some classes alone, in the order of the data set; the classes get the order of `names`.
    ///
    /// # Errors
    /// If a name is no class, or fewer than 2 are named.
    pub fn only(&self, names: &[String]) -> Result<Self, ImageError> {
        let unknown = names.iter().find(|name| !self.class_names.contains(name));
        if let Some(name) = unknown {
            return Err(ImageError::NoSuchClass { name: name.clone(), accepted: self.class_names.join(", ") });
        }
        let place = |label: usize| names.iter().position(|name| *name == self.class_names[label]);
        let kept: Vec<(usize, usize)> = self.labels.iter().enumerate().filter_map(|(i, label)| Some((i, place(*label)?))).collect();
        let pixels = kept.iter().flat_map(|(i, _)| self.image(*i)).copied().collect();
        let groups = kept.iter().map(|(i, _)| self.groups[*i]).collect();
        Self::new(&self.name, names.to_vec(), pixels, kept.iter().map(|(_, label)| *label).collect(), Some(groups))
    }
}

#[cfg(test)]
mod tests;
