//! Which emoji are variants of one drawing and so must stay on one side of a split.

use std::collections::HashMap;

use super::SIDE;

/// Emoji of which each is drawn like the next, first and last.
const SERIES: [(u32, u32); 8] = [
    // Earths, phases of the moon, moons with a face, banknotes, mailboxes, clock faces, monkeys that see, hear and say nothing, medals.
    (0x1F30D, 0x1F30F),
    (0x1F311, 0x1F318),
    (0x1F31A, 0x1F31D),
    (0x1F4B4, 0x1F4B7),
    (0x1F4EA, 0x1F4ED),
    (0x1F550, 0x1F567),
    (0x1F648, 0x1F64A),
    (0x1F947, 0x1F949),
];

/// Variants of people that have code points of their own, after [`person`].
const VARIANTS: [&[&str]; 6] = [
    // Older people, those with a crown, Christmas, the pregnant, people with a baby's bottle or breast, people holding hands.
    &["1F9D3", "1F474", "1F475"],
    &["1FAC5", "1F934", "1F478"],
    &["ADULT-1F384", "1F385", "1F936"],
    &["1FAC4", "1FAC3", "1F930"],
    &["ADULT-1F37C", "1F931"],
    &["ADULT-1F91D-ADULT", "1F46B", "1F46C", "1F46D"],
];

/// Words by which the names of otherwise equal drawings differ: colours, sizes, and what the red book is called instead of red.
const COLOURS_AND_SIZES: [&str; 17] =
    ["BLACK", "BLUE", "BROWN", "CLOSED", "GREEN", "GREY", "HEAVY", "LARGE", "LIGHT", "MEDIUM", "ORANGE", "PINK", "PURPLE", "RED", "SMALL", "WHITE", "YELLOW"];

/// Up to how many hundredths of the more distinct one's distance from plain white two pictures differ and are nearly the same.
const NEAR: u32 = 6;

/// The blocks on a side by which pictures are compared before all their values are.
const BLOCKS: usize = 4;

/// A name that all variants of the emoji's drawing share, as far as code points and names tell.
///
/// `unified` has its code points in hexadecimal digits, joined by `-`.
pub fn drawing(unified: &str, name: &str, subcategory: &str) -> String {
    if let Some((first, _)) = u32::from_str_radix(unified, 16).ok().and_then(|code| SERIES.iter().find(|(first, last)| (*first..=*last).contains(&code))) {
        return format!("series {first:X}");
    }
    if subcategory == "family" || subcategory.starts_with("person") {
        return person(unified);
    }
    let words: Vec<&str> = name.split([' ', '-']).filter(|word| !COLOURS_AND_SIZES.contains(word)).collect();
    format!("{subcategory}: {}", words.join(" "))
}

/// The drawing of one or more people, whatever their gender, the colour of their hair and the side they face.
fn person(unified: &str) -> String {
    let codes: Vec<&str> = unified
        .split('-')
        // Joiner, presentation, the signs for men and women, the arrow for the other direction, and hair of four kinds.
        .filter(|code| !["200D", "FE0F", "2640", "2642", "27A1", "1F9B0", "1F9B1", "1F9B2", "1F9B3"].contains(code))
        .map(|code| match code {
            "1F468" | "1F469" | "1F9D1" => "ADULT",
            "1F466" | "1F467" | "1F9D2" => "CHILD",
            other => other,
        })
        .collect();
    let joined = codes.join("-");
    if codes.contains(&"1F48B") || joined == "1F48F" {
        "kiss".into()
    } else if codes.contains(&"2764") || joined == "1F491" {
        "couple".into()
    } else if joined == "1F46A" || (codes.len() > 1 && codes.iter().all(|code| ["ADULT", "CHILD"].contains(code))) {
        "family".into()
    } else {
        VARIANTS.iter().find(|variants| variants.contains(&joined.as_str())).map_or(joined, |variants| variants[0].to_owned())
    }
}

/// A number for each picture, from 0 on in the order of first appearance: the same for those that share a drawing's name or
/// look nearly the same, as they are or mirrored, directly or through others.
///
/// Mirrored, because training may flip pictures.
pub fn groups(drawings: &[String], pixels: &[u8]) -> Vec<i32> {
    let mut firsts = HashMap::new();
    // The number of an earlier picture of the same group, or the own.
    let mut earlier: Vec<usize> = drawings.iter().enumerate().map(|(number, drawing)| *firsts.entry(drawing).or_insert(number)).collect();
    let pictures: Vec<Picture> = pixels.chunks_exact(SIDE * SIDE * 3).map(Picture::new).collect();
    for (number, picture) in pictures.iter().enumerate() {
        for other in (0..number).filter(|other| pictures[*other].is_near(picture)) {
            let (a, b) = (first(&earlier, number), first(&earlier, other));
            earlier[a.max(b)] = a.min(b);
        }
    }
    let mut numbers = HashMap::new();
    (0..drawings.len())
        .map(|number| {
            let next = numbers.len() as i32;
            *numbers.entry(first(&earlier, number)).or_insert(next)
        })
        .collect()
}

/// The first picture of the group of picture `number`.
fn first(earlier: &[usize], mut number: usize) -> usize {
    while earlier[number] != number {
        number = earlier[number];
    }
    number
}

/// A picture, and the sums of its values by block and colour.
struct Picture<'a> {
    values: &'a [u8],
    /// The sum of its values' distances from white: of faint pictures, little is left that could differ.
    ink: u32,
    sums: [[[u32; 3]; BLOCKS]; BLOCKS],
}

impl<'a> Picture<'a> {
    fn new(values: &'a [u8]) -> Self {
        let mut sums = [[[0; 3]; BLOCKS]; BLOCKS];
        for (at, pixel) in values.as_chunks::<3>().0.iter().enumerate() {
            for (sum, value) in sums[at / SIDE * BLOCKS / SIDE][at % SIDE * BLOCKS / SIDE].iter_mut().zip(pixel) {
                *sum += u32::from(*value);
            }
        }
        Self { values, ink: values.iter().map(|value| u32::from(255 - value)).sum(), sums }
    }

    fn is_near(&self, other: &Self) -> bool {
        [false, true].into_iter().any(|mirrored| {
            // Sums differ by no more than their values do, so most pairs are decided here.
            let blocks = |row: usize, column: usize| (0..3).map(move |colour| (row, column, colour));
            let coarse = (0..BLOCKS * BLOCKS).flat_map(|block| blocks(block / BLOCKS, block % BLOCKS)).map(|(row, column, colour)| {
                let there = if mirrored { BLOCKS - 1 - column } else { column };
                self.sums[row][column][colour].abs_diff(other.sums[row][there][colour])
            });
            let limit = self.ink.max(other.ink) * NEAR / 100;
            coarse.sum::<u32>() <= limit && self.difference(other, mirrored) <= limit
        })
    }

    /// The sum of the differences of all values.
    fn difference(&self, other: &Self, mirrored: bool) -> u32 {
        let (pixels, others) = (self.values.as_chunks::<3>().0, other.values.as_chunks::<3>().0);
        let there = |at: usize| if mirrored { at / SIDE * SIDE + SIDE - 1 - at % SIDE } else { at };
        let of_pixel = |(at, pixel): (usize, &[u8; 3])| pixel.iter().zip(others[there(at)]).map(|(a, b)| u32::from(a.abs_diff(b))).sum::<u32>();
        pixels.iter().enumerate().map(of_pixel).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_one_drawing_whatever_their_gender_hair_and_direction() {
        let same = |a: &str, b: &str| drawing(a, "", "person-role") == drawing(b, "", "person-role");
        assert!(same("1F9D1-200D-1F680", "1F469-200D-1F680"));
        assert!(same("1F3C3", "1F3C3-200D-2640-FE0F-200D-27A1-FE0F"));
        assert!(same("1F468", "1F469-200D-1F9B0"));
        assert!(same("1F9D1-200D-1F384", "1F936"));
        assert!(!same("1F469-200D-1F680", "1F469-200D-1F692"));
        assert!(!same("1F469", "1F467"));
    }

    #[test]
    fn families_kisses_and_couples_are_one_drawing_each() {
        let drawings = ["1F46A", "1F9D1-200D-1F9D2", "1F468-200D-1F469-200D-1F466"].map(|unified| drawing(unified, "", "family"));
        assert_eq!(drawings, ["family"; 3]);
        assert_eq!(drawing("1F469-200D-2764-FE0F-200D-1F48B-200D-1F468", "", "family"), drawing("1F48F", "", "family"));
        assert_eq!(drawing("1F469-200D-2764-FE0F-200D-1F468", "", "family"), drawing("1F491", "", "family"));
    }

    #[test]
    fn clock_faces_are_one_drawing_and_colours_do_not_count() {
        assert_eq!(drawing("1F550", "CLOCK FACE ONE OCLOCK", "time"), drawing("1F567", "CLOCK FACE TWELVE-THIRTY", "time"));
        assert_ne!(drawing("1F550", "CLOCK FACE ONE OCLOCK", "time"), drawing("23F0", "ALARM CLOCK", "time"));
        assert_eq!(drawing("1F49A", "GREEN HEART", "heart"), drawing("2764-FE0F", "HEAVY BLACK HEART", "heart"));
        assert_ne!(drawing("1F34F", "GREEN APPLE", "food-fruit"), drawing("1F350", "PEAR", "food-fruit"));
    }

    /// A picture of one grey with a dark column.
    fn picture(grey: u8, column: usize) -> Vec<u8> {
        let mut pixels = vec![grey; SIDE * SIDE * 3];
        (0..SIDE).for_each(|row| pixels[(row * SIDE + column) * 3..][..3].fill(0));
        pixels
    }

    #[test]
    fn pictures_are_joined_by_name_by_nearness_and_by_mirroring() {
        let names = ["a", "b", "c", "d", "a", "e"].map(str::to_owned);
        let pictures = [picture(100, 2), picture(200, 9), picture(108, 2), picture(115, 2), picture(0, 0), picture(200, 22)].concat();
        // The third is near the first, the fourth is near the third alone, the last is the second mirrored.
        assert_eq!(groups(&names, &pictures), [0, 1, 0, 0, 0, 1]);
    }

    #[test]
    fn pictures_that_differ_more_stay_apart() {
        let names = ["a", "b", "c", "d"].map(str::to_owned);
        let pictures = [picture(100, 2), picture(115, 2), picture(200, 2), picture(200, 20)].concat();
        assert_eq!(groups(&names, &pictures), [0, 1, 2, 3]);
    }

    #[test]
    fn faint_pictures_are_not_the_same_for_being_faint() {
        let names = ["a", "b", "c"].map(str::to_owned);
        let pictures = [252, 253, 253].map(|grey| [grey; SIDE * SIDE * 3]).concat();
        assert_eq!(groups(&names, &pictures), [0, 1, 1]);
    }
}
