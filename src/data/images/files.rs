//! Files that somebody chose, read by what they are.

use super::{
    ImageDataset, ImageError, MAX_CLASSES,
    cifar::Cifar,
    idx::{Array, Role},
};

/// Most bytes of one file.
pub const MAX_BYTES: usize = 64_000_000;
/// Most images of all files.
pub const MAX_IMAGES: usize = 60_000;

/// A chosen file.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// Its name, for errors.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
}

/// Reads a data set from one or more batches of CIFAR-10 or CIFAR-100, or from IDX files: images, labels, and groups if there are any.
/// The classes of IDX files are called by their numbers, from 0 to the highest label.
///
/// # Errors
/// If a file is too large or of no such format, the files do not belong together, or there are too many images.
pub fn read(name: &str, files: &[File]) -> Result<ImageDataset, ImageError> {
    files.iter().try_for_each(check)?;
    let kinds = files.iter().map(|file| Kind::of(*file)).collect::<Result<Vec<_>, _>>()?;
    match kinds.first() {
        None => Err(ImageError::Empty { file: name.to_owned() }),
        Some(Kind::Cifar(kind)) => read_cifar(name, *kind, files, &kinds),
        Some(Kind::Idx(_)) => read_idx(name, &kinds),
    }
}

fn few_enough(found: usize) -> Result<(), ImageError> {
    if found > MAX_IMAGES { Err(ImageError::TooManyImages { found }) } else { Ok(()) }
}

fn check(file: &File) -> Result<(), ImageError> {
    let name = || file.name.to_owned();
    match file.bytes {
        [] => Err(ImageError::Empty { file: name() }),
        bytes if bytes.len() > MAX_BYTES => Err(ImageError::TooLarge { file: name(), megabytes: bytes.len().div_ceil(1_000_000) }),
        [0x1f, 0x8b, ..] | [b'P', b'K', 3, 4, ..] if Cifar::recognise(file.bytes).is_none() => Err(ImageError::Compressed { file: name() }),
        _ => Ok(()),
    }
}

/// What a file is.
#[derive(Clone, Copy, PartialEq)]
enum Kind<'a> {
    Cifar(Cifar),
    Idx(Array<'a>),
}

impl<'a> Kind<'a> {
    fn of(file: File<'a>) -> Result<Self, ImageError> {
        match (Array::open(file.bytes), Cifar::recognise(file.bytes)) {
            (Ok(array), _) if array.role() != Role::None => Ok(Self::Idx(array)),
            (_, Some(kind)) => Ok(Self::Cifar(kind)),
            (Err(error @ ImageError::IdxLength { .. }), _) => Err(error),
            _ => Err(ImageError::NotRecognised { file: file.name.to_owned() }),
        }
    }
}

fn read_cifar(name: &str, kind: Cifar, files: &[File], kinds: &[Kind]) -> Result<ImageDataset, ImageError> {
    if kinds.iter().any(|other| *other != Kind::Cifar(kind)) {
        return Err(ImageError::Mixed);
    }
    few_enough(files.iter().map(|file| file.bytes.len() / kind.record()).sum())?;
    let (mut pixels, mut labels) = (Vec::new(), Vec::new());
    for file in files {
        kind.read(file.bytes, &mut pixels, &mut labels)?;
    }
    ImageDataset::new(name, kind.class_names().iter().map(|&name| name.to_owned()).collect(), pixels, labels, None)
}

fn read_idx(name: &str, kinds: &[Kind]) -> Result<ImageDataset, ImageError> {
    let mut arrays = Vec::new();
    for kind in kinds {
        match kind {
            Kind::Idx(array) => arrays.push(array),
            Kind::Cifar(_) => return Err(ImageError::Mixed),
        }
    }
    let all = |role: Role| arrays.iter().copied().filter(move |array| array.role() == role).collect::<Vec<_>>();
    let one = |what, role| match all(role)[..] {
        [array] => Ok(array),
        ref found => Err(ImageError::Files { what, found: found.len() }),
    };
    let (images, labels) = (one("images", Role::Images)?, one("labels", Role::Labels)?);
    let groups = if all(Role::Groups).is_empty() { None } else { Some(one("groups", Role::Groups)?) };
    few_enough(images.shape()[0])?;
    let classes = labels.labels()?.into_iter().max().map_or(0, |label| (label + 1).min(MAX_CLASSES));
    ImageDataset::from_arrays(name, (0..classes).map(|class| class.to_string()).collect(), images, labels, groups)
}
