//! The binary batches of CIFAR-10 and CIFAR-100 (Krizhevsky 2009): records of labels and 32 × 32 pixels, first all red, then green, blue.

use super::{CHANNELS, IMAGE_BYTES, ImageError, SIDE};

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cifar {
    /// 10 classes; a record begins with the class.
    Ten,
    /// 100 classes; a record begins with the coarse class, which is left out, and the fine one.
    Hundred,
}

impl Cifar {
    /// Recognises a batch by its length, and by its labels where both lengths fit.
    #[must_use]
    pub fn recognise(file: &[u8]) -> Option<Self> {
        [Self::Ten, Self::Hundred].into_iter().find(|kind| {
            let labels = |record: &[u8]| usize::from(record[kind.labels() - 1]) < kind.class_names().len();
            !file.is_empty() && file.len().is_multiple_of(kind.record()) && file.chunks_exact(kind.record()).all(labels)
        })
    }

    /// The names of the classes.
    #[must_use]
    pub fn class_names(self) -> &'static [&'static str] {
        match self {
            Self::Ten => &TEN,
            Self::Hundred => &HUNDRED,
        }
    }

    /// Adds the images and labels of a batch, as those of [`super::ImageDataset`].
    ///
    /// # Errors
    /// If the batch is no whole number of records.
    pub fn read(self, file: &[u8], pixels: &mut Vec<u8>, labels: &mut Vec<usize>) -> Result<(), ImageError> {
        let record = self.record();
        if !file.len().is_multiple_of(record) {
            return Err(ImageError::Records { found: file.len(), record });
        }
        for record in file.chunks_exact(record) {
            let (own, planes) = record.split_at(self.labels());
            labels.extend(own.last().map(|label| usize::from(*label)));
            pixels.extend((0..SIDE * SIDE).flat_map(|i| (0..CHANNELS).map(move |c| planes[c * SIDE * SIDE + i])));
        }
        Ok(())
    }

    /// Labels of a record.
    fn labels(self) -> usize {
        match self {
            Self::Ten => 1,
            Self::Hundred => 2,
        }
    }

    /// Bytes of a record.
    pub(super) fn record(self) -> usize {
        self.labels() + IMAGE_BYTES
    }
}

const TEN: [&str; 10] = ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];

#[rustfmt::skip]
const HUNDRED: [&str; 100] = [
    "apple", "aquarium fish", "baby", "bear", "beaver", "bed", "bee", "beetle", "bicycle", "bottle",
    "bowl", "boy", "bridge", "bus", "butterfly", "camel", "can", "castle", "caterpillar", "cattle",
    "chair", "chimpanzee", "clock", "cloud", "cockroach", "couch", "crab", "crocodile", "cup", "dinosaur",
    "dolphin", "elephant", "flatfish", "forest", "fox", "girl", "hamster", "house", "kangaroo", "keyboard",
    "lamp", "lawn mower", "leopard", "lion", "lizard", "lobster", "man", "maple tree", "motorcycle", "mountain",
    "mouse", "mushroom", "oak tree", "orange", "orchid", "otter", "palm tree", "pear", "pickup truck", "pine tree",
    "plain", "plate", "poppy", "porcupine", "possum", "rabbit", "raccoon", "ray", "road", "rocket",
    "rose", "sea", "seal", "shark", "shrew", "skunk", "skyscraper", "snail", "snake", "spider",
    "squirrel", "streetcar", "sunflower", "sweet pepper", "table", "tank", "telephone", "television", "tiger", "tractor",
    "train", "trout", "tulip", "turtle", "wardrobe", "whale", "willow tree", "wolf", "woman", "worm",
];
