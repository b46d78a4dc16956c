//! Photographs of codes, drawn: in perspective, blurred, in light that falls off and with a camera's noise.

use qrcodegen::QrCode;

use crate::Grey;

/// Modules of white around a code.
const QUIET: i32 = 4;

pub struct Photograph {
    width: usize,
    height: usize,
    pixels: Vec<f64>,
    noise: Noise,
}

impl Photograph {
    /// A desk of no even colour.
    pub fn new(width: usize, height: usize) -> Self {
        let pixels = (0..width * height).map(|i| (90 + ((i % width.max(1) / 40 + i / width.max(1) / 30) % 3) * 40) as f64).collect();
        Self { width, height, pixels, noise: Noise(88_172_645_463_325_252) }
    }

    /// A code that fills the picture, as on a screenshot.
    pub fn of(code: &QrCode, module: usize) -> Self {
        Self::drawn(code.size(), module, |x, y| code.get_module(x, y))
    }

    /// The same of modules that are said one by one.
    pub fn drawn(size: i32, module: usize, dark: impl Fn(i32, i32) -> bool) -> Self {
        let side = (size + 2 * QUIET) as usize * module;
        let mut photograph = Self::new(side, side);
        let module_of = |pixel: usize| (pixel / module) as i32 - QUIET;
        photograph.pixels = (0..side * side).map(|i| (module_of(i % side), module_of(i / side))).map(|(x, y)| shade(size, &dark, x, y)).collect();
        photograph
    }

    /// A code with its white edge in a quadrilateral of pixels: top left, top right, bottom right, bottom left.
    pub fn draw(&mut self, code: &QrCode, corners: [[f64; 2]; 4]) {
        let unit = unit_from_px(corners);
        let modules = f64::from(code.size() + 2 * QUIET);
        let (left, right) = corners.iter().fold((f64::MAX, 0.0_f64), |(low, high), [x, _]| (low.min(*x), high.max(*x)));
        let (top, bottom) = corners.iter().fold((f64::MAX, 0.0_f64), |(low, high), [_, y]| (low.min(*y), high.max(*y)));
        for y in top.max(0.0) as usize..(bottom as usize + 1).min(self.height) {
            for x in left.max(0.0) as usize..(right as usize + 1).min(self.width) {
                // Nine points a pixel: small modules come out grey, as in a camera.
                let inside = (0..9).filter_map(|i| {
                    let [u, v] = unit([x as f64 + f64::from(i % 3) / 3.0 + 1.0 / 6.0, y as f64 + f64::from(i / 3) / 3.0 + 1.0 / 6.0]);
                    let within = (0.0..1.0).contains(&u) && (0.0..1.0).contains(&v);
                    within.then(|| shade(code.size(), &|x, y| code.get_module(x, y), (u * modules) as i32 - QUIET, (v * modules) as i32 - QUIET))
                });
                let (sum, count) = inside.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
                let pixel = &mut self.pixels[y * self.width + x];
                *pixel = (sum + *pixel * (9.0 - count)) / 9.0;
            }
        }
    }

    /// Out of focus by a pixel in every direction.
    pub fn blur(&mut self) {
        let from = self.pixels.clone();
        for y in 1..self.height - 1 {
            for x in 1..self.width - 1 {
                self.pixels[y * self.width + x] = (0..9).map(|i| from[(y + i / 3 - 1) * self.width + x + i % 3 - 1]).sum::<f64>() / 9.0;
            }
        }
    }

    /// Light that loses a share of itself towards the right, and noise of this deviation in levels.
    pub fn light(&mut self, loss: f64, deviation: f64) {
        for (i, pixel) in self.pixels.iter_mut().enumerate() {
            let light = 1.0 - loss * (i % self.width) as f64 / self.width as f64;
            *pixel = 30.0 + 0.75 * light * *pixel + deviation * self.noise.normal();
        }
    }

    pub fn grey(&self) -> Grey {
        let mut grey = Grey::new(self.width, self.height);
        grey.add(&self.pixels.iter().flat_map(|value| [value.round() as u8; 4]).collect::<Vec<u8>>());
        grey
    }
}

/// A square around a centre, turned by an angle in radians, each of its corners moved by up to this share of its side.
pub fn placed([x, y]: [f64; 2], side: f64, angle: f64, slant: f64, seed: u64) -> [[f64; 2]; 4] {
    let mut noise = Noise(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    [[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]].map(|corner| {
        let [u, v] = corner.map(|place: f64| side * (place + slant * (noise.uniform() - 0.5)));
        [x + u * angle.cos() - v * angle.sin(), y + u * angle.sin() + v * angle.cos()]
    })
}

fn shade(size: i32, dark: &impl Fn(i32, i32) -> bool, x: i32, y: i32) -> f64 {
    if (0..size).contains(&x) && (0..size).contains(&y) && dark(x, y) { 0.0 } else { 255.0 }
}

/// The map of a quadrilateral to the unit square: the inverse of the projective map that takes the square's corners to `a`, `b`, `c` and `d`.
fn unit_from_px([a, b, c, d]: [[f64; 2]; 4]) -> impl Fn([f64; 2]) -> [f64; 2] {
    let minus = |p: [f64; 2], q: [f64; 2]| [p[0] - q[0], p[1] - q[1]];
    let cross = |p: [f64; 2], q: [f64; 2]| p[0] * q[1] - p[1] * q[0];
    let (right, below, sum) = (minus(b, c), minus(d, c), [a[0] - b[0] + c[0] - d[0], a[1] - b[1] + c[1] - d[1]]);
    let (g, h) = (cross(sum, below) / cross(right, below), cross(right, sum) / cross(right, below));
    let m = [[b[0] - a[0] + g * b[0], d[0] - a[0] + h * d[0], a[0]], [b[1] - a[1] + g * b[1], d[1] - a[1] + h * d[1], a[1]], [g, h, 1.0]];
    // Up to a factor, which the division takes away.
    let minor = |i: usize, j: usize| m[(j + 1) % 3][(i + 1) % 3] * m[(j + 2) % 3][(i + 2) % 3] - m[(j + 1) % 3][(i + 2) % 3] * m[(j + 2) % 3][(i + 1) % 3];
    let inverse = [0, 1, 2].map(|i| [0, 1, 2].map(|j| minor(i, j)));
    move |[x, y]| {
        let [u, v, w] = inverse.map(|row| row[0] * x + row[1] * y + row[2]);
        [u / w, v / w]
    }
}

/// The same numbers in every run.
struct Noise(u64);

impl Noise {
    fn uniform(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Near enough to a normal one: six uniform ones.
    fn normal(&mut self) -> f64 {
        ((0..6).map(|_| self.uniform()).sum::<f64>() - 3.0) * 2.0_f64.sqrt()
    }
}
