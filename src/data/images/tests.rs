use proptest::prelude::*;

use super::{
    augment::{Augmentation, augmented, normalised, plain},
    cifar::Cifar,
    files::{File, read},
    idx::{Array, write, write_groups},
    *,
};
use crate::rng::Seed;

fn names(n: usize) -> Vec<String> {
    (0..n).map(|i| i.to_string()).collect()
}

/// Two images whose pixels are all different from their neighbours.
fn two() -> ImageDataset {
    let pixels = (0..2 * IMAGE_BYTES).map(|i| (i * 7 % 251) as u8).collect();
    ImageDataset::new("two", names(2), pixels, vec![0, 1], None).unwrap()
}

/// The value for the network of the colour `c` at (x, y) of an image, or of its nearest pixel.
fn value(data: &ImageDataset, image: usize, c: usize, x: isize, y: isize) -> f32 {
    let [x, y] = [x, y].map(|at| at.clamp(0, SIDE as isize - 1) as usize);
    normalised(data.image(image)[(y * SIDE + x) * CHANNELS + c])
}

#[test]
fn small_grey_images_stand_in_the_middle() {
    let images: Vec<u8> = (1..=12).collect();
    let (images, labels, groups) = (write(&[2, 2, 3], &images), write(&[2], &[1, 0]), write_groups(&[7, 70_000]));
    let open = |file| Array::open(file).unwrap();
    let data = ImageDataset::from_arrays("grey", names(2), &open(&images), &open(&labels), Some(&open(&groups))).unwrap();
    assert_eq!((data.len(), &data.labels[..], &data.groups[..]), (2, &[1, 0][..], &[7, 70_000][..]));
    for y in 0..SIDE {
        for x in 0..SIDE {
            let inside = (15..17).contains(&y) && (14..17).contains(&x);
            let wanted = if inside { (1 + 6 + (y - 15) * 3 + x - 14) as u8 } else { 0 };
            let at = (y * SIDE + x) * CHANNELS;
            assert_eq!(data.image(1)[at..at + CHANNELS], [wanted; 3], "{x} {y}");
        }
    }
}

#[test]
fn coloured_images_of_full_size_are_taken_as_they_are() {
    let data = two();
    let images = write(&[2, SIDE, SIDE, CHANNELS], &data.pixels);
    let read = ImageDataset::from_arrays("two", names(2), &Array::open(&images).unwrap(), &Array::open(&write(&[2], &[0, 1])).unwrap(), None).unwrap();
    assert_eq!(read, data);
}

#[test]
fn planes_of_colours_become_pixels() {
    for (kind, head) in [(Cifar::Ten, &[3][..]), (Cifar::Hundred, &[3, 99][..])] {
        let record: Vec<u8> = head.iter().copied().chain((0..IMAGE_BYTES).map(|i| ((i % 256) as u8).wrapping_add((i / 1024) as u8))).collect();
        let file = [record.clone(), record].concat();
        assert_eq!(Cifar::recognise(&file), Some(kind));
        let data = read("cifar", &[File { name: "batch.bin", bytes: &file }, File { name: "more.bin", bytes: &file }]).unwrap();
        assert_eq!((data.len(), data.class_names.len()), (4, kind.class_names().len()));
        assert_eq!(data.labels, [usize::from(head[head.len() - 1]); 4]);
        assert_eq!(data.image(3)[..6], [0, 1, 2, 1, 2, 3]);
    }
    let fine = Cifar::Hundred.class_names();
    assert!(fine.is_sorted() && (fine[0], fine[99]) == ("apple", "worm"));
}

#[test]
fn files_are_known_by_what_they_are() {
    let (images, labels, groups) = (write(&[3, 1, 1], &[9, 8, 7]), write(&[3], &[0, 2, 1]), write_groups(&[1, 1, 2]));
    let file = |bytes| File { name: "some", bytes };
    let data = read("own", &[file(&groups), file(&labels), file(&images)]).unwrap();
    assert_eq!((data.class_names, data.labels, data.groups), (names(3), vec![0, 2, 1], vec![1, 1, 2]));

    let message = |files: &[&[u8]]| read("own", &files.iter().map(|bytes| File { name: "some", bytes }).collect::<Vec<_>>()).unwrap_err().to_string();
    assert_eq!(message(&[]), "own is empty; accepted are images with their labels");
    assert_eq!(message(&[b""]), "some is empty; accepted are images with their labels");
    assert_eq!(message(&[&[0x1f, 0x8b, 8]]), "some is compressed; unpack it and choose what was in it");
    assert!(message(&[b"GIF89a"]).starts_with("some is not understood; accepted are IDX files"));
    assert!(message(&[&images]).starts_with("there are 0 files of labels among the files;"));
    assert!(message(&[&labels, &images, &images]).starts_with("there are 2 files of images among the files;"));
    assert!(message(&[&images[..images.len() - 1], &labels]).starts_with("an IDX file of the sizes [3, 1, 1] has 2 bytes of numbers; accepted are 3"));
    assert!(message(&[&images, &write(&[2], &[0, 1])]).starts_with("there are 2 labels for 3 images"));
    assert!(message(&[&images, &write(&[3], &[0, 0, 0])]).starts_with("there is 1 class of images; accepted are 2 to 256"));
    assert!(message(&[&write(&[1, 33, 8], &[0; 264]), &labels]).starts_with("the images have 33 × 8 pixels; accepted are up to 32 × 32"));
    assert!(message(&[&write(&[60_001, 0, 0], &[]), &labels]).starts_with("there are 60001 images; accepted are up to 60,000"));
    assert!(message(&[&images, &vec![0; 3073]]).starts_with("the files are of different formats"));
    assert!(message(&[&vec![0; 64_000_001]]).starts_with("some has 65 MB; accepted are up to 64 MB a file"));
}

#[test]
fn lists_that_do_not_fit_are_refused() {
    let message = |names, bytes: usize, labels, groups| ImageDataset::new("", names, vec![0; bytes], labels, groups).unwrap_err().to_string();
    assert!(message(names(2), 100, vec![], None).starts_with("100 bytes of pixels are not whole images; accepted are 3072 bytes for each"));
    assert!(message(names(2), IMAGE_BYTES, vec![2], None).starts_with("image 0 has the label 2; accepted are 0 to 1"));
    assert!(message(names(2), IMAGE_BYTES, vec![0], Some(vec![])).starts_with("there are 0 groups for 1 images"));
    assert!(message(vec!["a".into(), "a".into()], IMAGE_BYTES, vec![0], None).starts_with("two classes are called \"a\""));
    assert!(message(names(257), IMAGE_BYTES, vec![0], None).starts_with("there are 257 classes of images"));
}

#[test]
fn some_classes_can_be_taken_alone() {
    let pixels = (0..4_u8).flat_map(|i| vec![i; IMAGE_BYTES]).collect();
    let data = ImageDataset::new("four", names(3), pixels, vec![0, 1, 2, 0], Some(vec![5, 6, 7, 8])).unwrap();
    let only = data.only(&["2".into(), "0".into()]).unwrap();
    assert_eq!((only.class_names.as_slice(), only.labels.as_slice(), only.groups.as_slice()), (&["2".into(), "0".into()][..], &[1, 0, 1][..], &[5, 7, 8][..]));
    assert_eq!((0..3).map(|i| only.image(i)[0]).collect::<Vec<_>>(), [0, 2, 3]);
    let part = data.part("rest", 2..usize::MAX);
    assert_eq!((part.name.as_str(), part.labels.as_slice(), part.groups.as_slice(), part.image(1)[0]), ("rest", &[2, 0][..], &[7, 8][..], 3));
    assert_eq!((data.part("", 0..1).len(), data.part("", 9..12).len()), (1, 0));
    assert_eq!(data.only(&["0".into(), "cat".into()]).unwrap_err().to_string(), "there is no class \"cat\"; accepted are 0, 1, 2");
}

#[test]
fn an_image_becomes_three_planes_from_minus_two_to_two() {
    let data = two();
    let values = plain([1, 0].map(|i| data.image(i)));
    assert_eq!(values.len(), 2 * IMAGE_BYTES);
    for (i, found) in values.iter().enumerate() {
        let (image, c, y, x) = (1 - i / IMAGE_BYTES, i / 1024 % 3, i / 32 % 32, i % 32);
        assert_eq!(*found, value(&data, image, c, x as isize, y as isize));
    }
    assert_eq!([normalised(0), normalised(255)], [-2.0, 2.0]);
}

#[test]
fn augmentation_cuts_and_flips_and_nothing_else() {
    let data = two();
    let mut found = std::collections::BTreeSet::new();
    for step in 0..200 {
        let stream = || Seed(3).stream("augment", step);
        let values = augmented(&data, &[1], Augmentation { crop: 2, flip: true }, &mut stream());
        assert_eq!(values, augmented(&data, &[1], Augmentation { crop: 2, flip: true }, &mut stream()));
        let same = |across: isize, down: isize, flip: bool| {
            (0..IMAGE_BYTES).all(|i| {
                let (c, y, x) = (i / 1024, (i / 32 % 32) as isize, (i % 32) as isize);
                values[i] == value(&data, 1, c, across + if flip { 31 - x } else { x }, down + y)
            })
        };
        let all = (-2..=2).flat_map(|across| (-2..=2).flat_map(move |down| [(across, down, false), (across, down, true)]));
        found.insert(all.filter(|(across, down, flip)| same(*across, *down, *flip)).collect::<Vec<_>>());
    }
    assert!(found.iter().all(|fits| fits.len() == 1), "{found:?}");
    assert!(found.len() > 45, "{} of 50 changes", found.len());
    assert_eq!(augmented(&data, &[0, 1], Augmentation::NONE, &mut Seed(0).stream("augment", 0)), plain([0, 1].map(|i| data.image(i))));
}

proptest! {
    #[test]
    fn nothing_makes_it_panic(kind in prop::sample::select(vec![8_u8, 12, 9]), sizes in prop::collection::vec(0..5_u32, 0..5), numbers in prop::collection::vec(any::<u8>(), 0..80)) {
        let header = [0, 0, kind, sizes.len() as u8].into_iter().chain(sizes.iter().flat_map(|size| size.to_be_bytes()));
        let file: Vec<u8> = header.chain(numbers.iter().copied()).collect();
        let labels = write(&[numbers.len()], &numbers);
        for bytes in [&file, &numbers] {
            let _ = read("", &[File { name: "", bytes }]);
            let _ = read("", &[File { name: "", bytes }, File { name: "", bytes: &labels }]);
        }
    }
}
