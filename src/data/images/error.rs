//! Why bytes are not a set of labelled images: one sentence each, with what is wrong, where, and what is accepted.

use thiserror::Error;

use super::{IMAGE_BYTES, MAX_CLASSES, SIDE};
use crate::language::t;

/// Why bytes are not a set of labelled images. Images count from 0.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum ImageError {
    /// No file, or nothing in it.
    #[error("{file} is empty; accepted are images with their labels")]
    Empty {
        /// Its name.
        file: String,
    },
    /// More bytes than [`super::files::MAX_BYTES`].
    #[error("{file} has {megabytes} MB; accepted are up to 64 MB a file, so take a part of it")]
    TooLarge {
        /// Its name.
        file: String,
        /// Its size in millions of bytes, rounded up.
        megabytes: usize,
    },
    /// More images than [`super::files::MAX_IMAGES`].
    #[error("there are {found} images; accepted are up to 60,000, so take a part of them")]
    TooManyImages {
        /// Images found.
        found: usize,
    },
    /// A packed file.
    #[error("{file} is compressed; unpack it and choose what was in it")]
    Compressed {
        /// Its name.
        file: String,
    },
    /// Neither format.
    #[error("{file} is not understood; accepted are IDX files (images, labels, groups) and CIFAR-10 or CIFAR-100 binary batches")]
    NotRecognised {
        /// Its name.
        file: String,
    },
    /// Two files for one thing, or none.
    #[error("{}", t!("there {found, plural, one {is 1 file} other {are {found} files}} of {what} among the files; accepted are one file of images and one of labels, and at most one of groups", found = *found, what = *what))]
    Files {
        /// Images, labels or groups.
        what: &'static str,
        /// Files of it.
        found: usize,
    },
    /// Batches of CIFAR beside something else.
    #[error("the files are of different formats; accepted are CIFAR-10 batches alone, CIFAR-100 batches alone, or IDX files alone")]
    Mixed,
    /// Not an IDX array of a type that is read.
    #[error(
        "this is not an IDX file of bytes or 32-bit whole numbers; accepted is 0, 0, the type 8 or 12, the number of sizes (1 to 4), the sizes, and the numbers"
    )]
    Idx,
    /// Other bytes than the sizes say.
    #[error("an IDX file of the sizes {shape:?} has {found} bytes of numbers; accepted are {expected}")]
    IdxLength {
        /// The sizes in its header.
        shape: Vec<usize>,
        /// Bytes after the header.
        found: usize,
        /// Bytes that the sizes need.
        expected: usize,
    },
    /// An array of another shape or type than its use needs.
    #[error("{what} of the sizes {shape:?} with {bytes} bytes a number are not read; accepted are {accepted}")]
    Shape {
        /// Images, labels or groups.
        what: &'static str,
        /// The sizes.
        shape: Vec<usize>,
        /// Bytes of a number.
        bytes: usize,
        /// What is accepted.
        accepted: &'static str,
    },
    /// Images that are too large.
    #[error("the images have {height} × {width} pixels; accepted are up to {SIDE} × {SIDE}, so make them smaller")]
    Side {
        /// Their height.
        height: usize,
        /// Their width.
        width: usize,
    },
    /// A file that is no whole number of records.
    #[error("a file of {found} bytes is no CIFAR batch; accepted are records of {record} bytes")]
    Records {
        /// Its bytes.
        found: usize,
        /// Bytes of a record.
        record: usize,
    },
    /// Pixels that are no whole number of images.
    #[error("{found} bytes of pixels are not whole images; accepted are {IMAGE_BYTES} bytes for each, and at least one image")]
    Pixels {
        /// Bytes found.
        found: usize,
    },
    /// Lists of different lengths.
    #[error("there are {found} {what} for {images} images; accepted is one for each image")]
    Count {
        /// Labels or groups.
        what: &'static str,
        /// How many there are.
        found: usize,
        /// How many images.
        images: usize,
    },
    /// Too few or too many classes.
    #[error("{}", t!("there {found, plural, one {is 1 class} other {are {found} classes}} of images; accepted are 2 to {most}", found = *found, most = MAX_CLASSES))]
    Classes {
        /// Classes found.
        found: usize,
    },
    /// Two classes of one name.
    #[error("two classes are called {name:?}; accepted are different names")]
    SameName {
        /// The name.
        name: String,
    },
    /// A label without a class.
    #[error("image {image} has the label {label}; accepted are 0 to {}", .classes - 1)]
    Label {
        /// The image.
        image: usize,
        /// Its label.
        label: usize,
        /// The number of classes.
        classes: usize,
    },
    /// A class that the data do not have.
    #[error("there is no class {name:?}; accepted are {accepted}")]
    NoSuchClass {
        /// The name asked for.
        name: String,
        /// The class names.
        accepted: String,
    },
}
