//! A picture as the reader sees it: one byte of brightness a pixel.

/// Rows of brightness, from the top. It is filled row by row, so that a photograph never lies in memory with all its colours.
#[derive(Clone, Debug)]
pub struct Grey {
    width: usize,
    pixels: Vec<u8>,
}

impl Grey {
    /// A picture without rows yet, of `width` pixels and room for `height` rows.
    #[must_use]
    pub fn new(width: usize, height: usize) -> Self {
        Self { width, pixels: Vec::with_capacity(width * height) }
    }

    /// Adds the whole rows in `rgba`, four bytes a pixel; transparency is not looked at. A row that is cut off is left out.
    pub fn add(&mut self, rgba: &[u8]) {
        let whole = rgba.len() - rgba.len() % (4 * self.width).max(1);
        self.pixels.extend(rgba[..whole].chunks_exact(4).map(|pixel| brightness(pixel[0], pixel[1], pixel[2])));
    }

    /// Pixels in a row.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// Rows that were added.
    #[must_use]
    pub fn height(&self) -> usize {
        self.pixels.len().checked_div(self.width).unwrap_or(0)
    }

    /// Row by row.
    #[must_use]
    pub fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    /// The picture at half its size: every pixel is the mean of four, which also takes away noise and a screen's own grid.
    #[must_use]
    pub fn halved(&self) -> Self {
        let (width, height) = (self.width / 2, self.height() / 2);
        let mut half = Self::new(width, height);
        for y in 0..height {
            let (upper, lower) = (&self.pixels[2 * y * self.width..], &self.pixels[(2 * y + 1) * self.width..]);
            half.pixels.extend((0..width).map(|x| {
                let sum: u16 = [upper[2 * x], upper[2 * x + 1], lower[2 * x], lower[2 * x + 1]].into_iter().map(u16::from).sum();
                ((sum + 2) / 4) as u8
            }));
        }
        half
    }
}

/// Luma of Rec. 601 in whole numbers: 256 shares of red, green and blue.
fn brightness(red: u8, green: u8, blue: u8) -> u8 {
    ((77 * u32::from(red) + 150 * u32::from(green) + 29 * u32::from(blue)) >> 8) as u8
}
