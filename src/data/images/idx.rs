//! IDX, the format of MNIST: 0, 0, the type of the numbers, how many sizes, the sizes (32 bits, the highest byte first), the numbers.

use super::{CHANNELS, IMAGE_BYTES, ImageError, SIDE};

/// Types of numbers: unsigned bytes and 32-bit whole numbers, the highest byte first.
const BYTES: u8 = 0x08;
const WHOLE_NUMBERS: u8 = 0x0c;
const MAX_SIZES: usize = 4;

/// An opened IDX file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Array<'a> {
    /// Bytes of a number: 1 or 4.
    width: usize,
    sizes: [usize; MAX_SIZES],
    rank: usize,
    /// The numbers, the last size fastest.
    numbers: &'a [u8],
}

impl<'a> Array<'a> {
    /// Opens an IDX file.
    ///
    /// # Errors
    /// If the header is not one, or the file is longer or shorter than it says.
    pub fn open(file: &'a [u8]) -> Result<Self, ImageError> {
        let [0, 0, kind @ (BYTES | WHOLE_NUMBERS), rank @ 1..=4, rest @ ..] = file else { return Err(ImageError::Idx) };
        let rank = usize::from(*rank);
        let (header, numbers) = rest.split_at_checked(4 * rank).ok_or(ImageError::Idx)?;
        let mut sizes = [0; MAX_SIZES];
        sizes.iter_mut().zip(header.as_chunks::<4>().0).for_each(|(size, bytes)| *size = u32::from_be_bytes(*bytes) as usize);
        let width = if *kind == BYTES { 1 } else { 4 };
        let shape = &sizes[..rank];
        let expected = shape.iter().try_fold(width, |n: usize, size| n.checked_mul(*size)).unwrap_or(usize::MAX);
        if expected != numbers.len() {
            return Err(ImageError::IdxLength { shape: shape.to_vec(), found: numbers.len(), expected });
        }
        Ok(Self { width, sizes, rank, numbers })
    }

    /// Its sizes.
    #[must_use]
    pub fn shape(&self) -> &[usize] {
        &self.sizes[..self.rank]
    }

    /// Whether it can be images, labels or groups, by its shape and type.
    #[must_use]
    pub fn role(&self) -> Role {
        match (self.width, self.shape()) {
            (1, [_]) => Role::Labels,
            (4, [_]) => Role::Groups,
            (1, [_, _, _] | [_, _, _, CHANNELS]) => Role::Images,
            _ => Role::None,
        }
    }

    /// Images of bytes `[n, h, w]` or `[n, h, w, 3]` as those of [`super::ImageDataset`].
    pub(super) fn pixels(&self) -> Result<Vec<u8>, ImageError> {
        self.expect(Role::Images, "images", "bytes of the sizes [images, height, width] or [images, height, width, 3]")?;
        let [images, height, width, _] = self.sizes;
        if height > SIDE || width > SIDE {
            return Err(ImageError::Side { height, width });
        }
        let channels = if self.rank == 3 { 1 } else { CHANNELS };
        let (top, left) = ((SIDE - height) / 2, (SIDE - width) / 2);
        let mut pixels = vec![0; images * IMAGE_BYTES];
        if height * width == 0 {
            return Ok(pixels);
        }
        for (image, source) in pixels.chunks_exact_mut(IMAGE_BYTES).zip(self.numbers.chunks_exact(height * width * channels)) {
            for (y, row) in source.chunks_exact(width * channels).enumerate() {
                let start = ((top + y) * SIDE + left) * CHANNELS;
                for (pixel, colour) in image[start..].chunks_exact_mut(CHANNELS).zip(row.chunks_exact(channels)) {
                    pixel.iter_mut().enumerate().for_each(|(c, value)| *value = colour[c.min(channels - 1)]);
                }
            }
        }
        Ok(pixels)
    }

    /// Labels of bytes `[n]`.
    pub(super) fn labels(&self) -> Result<Vec<usize>, ImageError> {
        self.expect(Role::Labels, "labels", "bytes of the sizes [images]")?;
        Ok(self.numbers.iter().map(|label| usize::from(*label)).collect())
    }

    /// Groups of whole numbers `[n]`; only which are equal matters.
    pub(super) fn groups(&self) -> Result<Vec<u32>, ImageError> {
        self.expect(Role::Groups, "groups", "32-bit whole numbers of the sizes [images]")?;
        Ok(self.numbers.as_chunks::<4>().0.iter().map(|bytes| u32::from_be_bytes(*bytes)).collect())
    }

    fn expect(&self, role: Role, what: &'static str, accepted: &'static str) -> Result<(), ImageError> {
        if self.role() == role { Ok(()) } else { Err(ImageError::Shape { what, shape: self.shape().to_vec(), bytes: self.width, accepted }) }
    }
}

/// What an IDX file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Images: bytes `[n, h, w]` or `[n, h, w, 3]`.
    Images,
    /// Labels: bytes `[n]`.
    Labels,
    /// Groups: whole numbers `[n]`.
    Groups,
    /// None of them.
    None,
}

/// Bytes as an IDX file of these sizes; the sizes must fit, as [`Array::open`] finds out.
#[must_use]
pub fn write(sizes: &[usize], bytes: &[u8]) -> Vec<u8> {
    file(BYTES, sizes, bytes.iter().copied())
}

/// Groups as an IDX file of one size.
#[must_use]
pub fn write_groups(groups: &[u32]) -> Vec<u8> {
    file(WHOLE_NUMBERS, &[groups.len()], groups.iter().flat_map(|group| group.to_be_bytes()))
}

fn file(kind: u8, sizes: &[usize], numbers: impl Iterator<Item = u8>) -> Vec<u8> {
    let header = [0, 0, kind, sizes.len() as u8].into_iter().chain(sizes.iter().flat_map(|size| (*size as u32).to_be_bytes()));
    header.chain(numbers).collect()
}
