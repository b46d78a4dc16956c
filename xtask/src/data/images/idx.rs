//! IDX, the format of MNIST: two zeros, the values' type, the number of sizes, each size as 32 bits, big end first, then the values.

use anyhow::{Context as _, Result, ensure};

/// The type of unsigned bytes.
const BYTES: u8 = 8;

/// The type of signed 32-bit integers, big end first.
const INTEGERS: u8 = 12;

/// A file of bytes.
pub fn of_bytes(sizes: &[usize], values: &[u8]) -> Vec<u8> {
    [head(BYTES, sizes), values.to_vec()].concat()
}

/// A file of integers.
pub fn of_integers(sizes: &[usize], values: &[i32]) -> Vec<u8> {
    head(INTEGERS, sizes).into_iter().chain(values.iter().flat_map(|value| value.to_be_bytes())).collect()
}

fn head(kind: u8, sizes: &[usize]) -> Vec<u8> {
    // No data set here comes near 255 sizes or 2³² values.
    [0, 0, kind, sizes.len() as u8].into_iter().chain(sizes.iter().flat_map(|size| (*size as u32).to_be_bytes())).collect()
}

/// The values of a file of bytes whose sizes are `sizes`.
pub fn bytes<'a>(file: &'a [u8], sizes: &[usize]) -> Result<&'a [u8]> {
    let values = file.strip_prefix(&head(BYTES, sizes)[..]).with_context(|| format!("this is no IDX file of bytes with the sizes {sizes:?}"))?;
    let expected = sizes.iter().product::<usize>();
    ensure!(values.len() == expected, "the IDX file has {} values, but its sizes say {expected}", values.len());
    Ok(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        let file = of_bytes(&[2, 300], &[7; 600]);
        assert_eq!(file[..12], [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 1, 44]);
        assert_eq!(bytes(&file, &[2, 300]).unwrap(), [7; 600]);
        assert!(bytes(&file, &[600]).unwrap_err().to_string().contains("no IDX file of bytes with the sizes [600]"));
        assert_eq!(bytes(&file[..611], &[2, 300]).unwrap_err().to_string(), "the IDX file has 599 values, but its sizes say 600");
    }

    #[test]
    fn integers_have_their_big_end_first() {
        assert_eq!(of_integers(&[2], &[258, -1]), [0, 0, 12, 1, 0, 0, 0, 2, 0, 0, 1, 2, 255, 255, 255, 255]);
    }
}
