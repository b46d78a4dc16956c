//! Pictures with labels, and the files in which a data set of them is written.

pub mod cifar10;
pub mod clothes;
pub mod digits;
pub mod emoji;
mod idx;
pub mod photographs;

use anyhow::{Result, ensure};

/// Pictures of one size; the classes are those of their source.
pub struct Images {
    /// Height and width, and after them 3 for red, green and blue; grey pictures have no third size.
    pub shape: &'static [usize],
    /// `shape` times for each picture: row by row, pixel by pixel, the colours of a pixel side by side.
    pub pixels: Vec<u8>,
    pub labels: Vec<u8>,
    /// Pictures of one group never stand on both sides of a split.
    pub groups: Vec<i32>,
}

impl Images {
    /// Pictures of which each is a group of its own.
    fn ungrouped(shape: &'static [usize], pixels: Vec<u8>, labels: Vec<u8>) -> Self {
        let groups = (0..).take(labels.len()).collect();
        Self { shape, pixels, labels, groups }
    }

    /// What is written, and under which endings: pictures, labels and groups, each as IDX.
    ///
    /// # Errors
    /// If the pictures, labels and groups are not as many.
    pub fn files(&self) -> Result<Vec<(&'static str, Vec<u8>)>> {
        let (count, values) = (self.labels.len(), self.shape.iter().product::<usize>());
        ensure!(self.pixels.len() == count * values, "there are {} pixel values for {count} pictures of {:?}", self.pixels.len(), self.shape);
        ensure!(self.groups.len() == count, "there are {} groups for {count} pictures", self.groups.len());
        let sizes: Vec<usize> = std::iter::once(count).chain(self.shape.iter().copied()).collect();
        Ok(vec![
            ("images.idx", idx::of_bytes(&sizes, &self.pixels)),
            ("labels.idx", idx::of_bytes(&[count], &self.labels)),
            ("groups.idx", idx::of_integers(&[count], &self.groups)),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_written_with_their_sizes() {
        let images = Images::ungrouped(&[1, 2, 3], (0..12).collect(), vec![1, 0]);
        let files = images.files().unwrap();
        assert_eq!(files[0].1[..20], [0, 0, 8, 4, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3]);
        assert_eq!(files[1].1, [0, 0, 8, 1, 0, 0, 0, 2, 1, 0]);
        assert_eq!(files[2].1, [0, 0, 12, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1]);
    }

    #[test]
    fn a_missing_pixel_is_an_error() {
        let error = Images::ungrouped(&[1, 2], vec![0; 3], vec![1, 0]).files().err().unwrap();
        assert_eq!(error.to_string(), "there are 3 pixel values for 2 pictures of [1, 2]");
    }
}
