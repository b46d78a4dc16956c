//! What the reader reads and what it does not, on photographs that are drawn here.

mod photograph;

use photograph::{Photograph, placed};
use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

use crate::{Grey, read};

const LINE: &str = "atomlab1;latent-space;seed 0;Ada;untrained=50>47.3:near;apart=grows>grows:right;trained=88>91.25:near;#4480b25a";
/// As long as a result line may become: twenty letters of three bytes, the largest seed, numbers of six digits and an exponent.
const LONGEST: &str = "atomlab1;sentences;seed 4294967295;语语语语语语语语语语语语语语语语语语语语;wonderful=electron>electron:wrong;good=-1.23457e-7>-1.23457e-7:wrong;not=turns>turns:wrong;own=other>other:wrong;#d68a0089";

fn code(text: &str) -> QrCode {
    QrCode::encode_text(text, QrCodeEcc::Medium).unwrap()
}

#[test]
fn a_text_comes_back_as_it_was() {
    for text in [LINE, LONGEST, "a", "12345", "HELLO 17", "Jürgen Łukasz;5>6", "一二三"] {
        for module in [2, 3, 7] {
            let picture = Photograph::of(&code(text), module).grey();
            assert_eq!(read(&picture), [text], "{module} pixels a module");
        }
    }
}

#[test]
fn a_slanted_code_in_uneven_light_is_read() {
    for (i, side) in [150.0, 250.0, 400.0, 600.0].into_iter().enumerate() {
        let mut photograph = Photograph::new(1280, 720);
        photograph.draw(&code(LINE), placed([640.0, 360.0], side, 0.3 * i as f64, 0.08, i as u64));
        if side > 300.0 {
            photograph.blur();
        }
        photograph.light(0.5, 6.0);
        assert_eq!(read(&photograph.grey()), [LINE], "a side of {side} pixels");
    }
}

#[test]
fn every_code_of_a_photograph_with_many_is_read() {
    let lines: Vec<String> = (0..30).map(|pupil| LINE.replace("Ada", &format!("Pupil {pupil}"))).collect();
    let mut photograph = Photograph::new(2400, 1800);
    for (i, line) in lines.iter().enumerate() {
        let centre = [200.0 + 400.0 * (i % 6) as f64, 180.0 + 360.0 * (i / 6) as f64];
        photograph.draw(&code(line), placed(centre, 290.0, 0.2 * ((i % 5) as f64 - 2.0), 0.05, i as u64));
    }
    photograph.light(0.4, 6.0);
    let mut texts = read(&photograph.grey());
    texts.sort();
    let mut wanted = lines;
    wanted.sort();
    assert_eq!(texts, wanted);
}

#[test]
fn a_blot_is_mended_and_a_large_one_gives_no_text() {
    let with_blot = |side: i32| {
        let code = code(LINE);
        let middle = code.size() / 2;
        let blot = (middle - side / 2)..(middle - side / 2 + side);
        let photograph =
            Photograph::drawn(code.size(), 5, |x, y| if blot.contains(&x) && blot.contains(&y) { (x + y) % 3 == 0 } else { code.get_module(x, y) });
        read(&photograph.grey())
    };
    assert_eq!(with_blot(0), [LINE]);
    assert_eq!(with_blot(10), [LINE]);
    assert_eq!(with_blot(24), [""; 0]);
}

#[test]
fn a_torn_corner_gives_no_text() {
    let code = code(LINE);
    let photograph = Photograph::drawn(code.size(), 5, |x, y| !(x < 8 && y < 8) && code.get_module(x, y));
    assert_eq!(read(&photograph.grey()), [""; 0]);
}

#[test]
fn pictures_without_a_code_give_none() {
    let mut noise = Photograph::new(640, 480);
    noise.light(0.6, 60.0);
    assert_eq!(read(&noise.grey()), [""; 0]);
    for (width, height) in [(0, 0), (1, 1), (3, 500), (500, 3), (121, 120)] {
        let mut picture = Grey::new(width, height);
        picture.add(&vec![200; 4 * width * height]);
        assert_eq!(read(&picture), [""; 0]);
    }
}

#[test]
fn one_code_twice_is_one_text_and_what_is_no_utf8_is_marked() {
    let mut photograph = Photograph::new(900, 400);
    photograph.draw(&code(LINE), placed([220.0, 200.0], 320.0, 0.0, 0.0, 1));
    photograph.draw(&code(LINE), placed([660.0, 200.0], 320.0, 0.1, 0.0, 2));
    assert_eq!(read(&photograph.grey()), [LINE]);
    let latin = QrCode::encode_segments(&[QrSegment::make_bytes(b"Stra\xdfe")], QrCodeEcc::Medium).unwrap();
    assert_eq!(read(&Photograph::of(&latin, 5).grey()), ["Stra\u{fffd}e"]);
}

#[test]
fn rows_are_added_whole_and_halved_by_their_mean() {
    let mut grey = Grey::new(2, 2);
    grey.add(&[0, 0, 0, 255, 100, 100, 100, 255, 7]);
    assert_eq!((grey.width(), grey.height(), grey.pixels()), (2, 1, &[0, 100][..]));
    grey.add(&[200, 200, 200, 0, 103, 103, 103, 9]);
    assert_eq!(grey.halved().pixels(), [101]);
}
