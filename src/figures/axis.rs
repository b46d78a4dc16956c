//! Ranges, ticks and the mapping between data and pixels.

use super::text;

/// What can be drawn: finite, and far enough from the end of `f64` that ranges and their padding stay finite.
pub(crate) fn drawable(value: f64) -> bool {
    value.is_finite() && value.abs() < 1e100
}

/// A closed range of data values with `low < high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Range {
    pub low: f64,
    pub high: f64,
}

impl Range {
    /// The range of the drawable values; `None` if there are none. A single value gets a range around it.
    pub fn of(values: impl IntoIterator<Item = f64>) -> Option<Self> {
        let (low, high) = values.into_iter().filter(|v| drawable(*v)).fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
        (low <= high).then(|| Self { low, high }.widened())
    }

    /// A range that was asked for, if it makes sense.
    pub fn wanted(range: Option<[f64; 2]>) -> Option<Self> {
        let [a, b] = range?;
        (drawable(a) && drawable(b)).then(|| Self { low: a.min(b), high: a.max(b) }.widened())
    }

    pub fn span(self) -> f64 {
        self.high - self.low
    }

    /// With `share` of the span more on each side.
    pub fn padded(self, share: f64) -> Self {
        let pad = self.span() * share;
        Self { low: self.low - pad, high: self.high + pad }
    }

    /// Out to the next ticks, so that a growing curve moves the axis rarely.
    pub fn nice(self, ticks: usize) -> Self {
        let step = step(self.span(), ticks);
        Self { low: (self.low / step).floor() * step, high: (self.high / step).ceil() * step }.widened()
    }

    /// Around the same middle, with `span`.
    pub fn stretched(self, span: f64) -> Self {
        let middle = self.low + self.span() / 2.0;
        Self { low: middle - span / 2.0, high: middle + span / 2.0 }
    }

    /// A range too narrow for floating point, or of one value, gets room.
    fn widened(self) -> Self {
        let size = self.low.abs().max(self.high.abs());
        if self.span() > size * 1e-9 && self.span() > 1e-100 {
            return self;
        }
        let pad = if size > 1e-90 { size * 0.1 } else { 1.0 };
        Self { low: self.low - pad, high: self.high + pad }
    }
}

/// One axis: a data range laid over a pixel range.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Axis {
    pub range: Range,
    /// Pixel of `range.low`.
    pub start: f64,
    /// Pixel of `range.high`; smaller than `start` on a y axis.
    pub end: f64,
}

impl Axis {
    /// The pixel of a drawable value. Far outside the axis it stops at a billion, so that what is computed from it stays finite.
    pub fn px_from_data(&self, value: f64) -> f64 {
        (self.start + (value - self.range.low) / self.range.span() * (self.end - self.start)).clamp(-1e9, 1e9)
    }

    /// The value at a pixel, inside the axis or beyond.
    pub fn data_from_px(&self, px: f64) -> f64 {
        self.range.low + (px - self.start) / (self.end - self.start) * self.range.span()
    }
}

/// A tick and its label.
#[derive(Clone, Debug)]
pub(crate) struct Tick {
    pub value: f64,
    pub label: String,
}

/// Ticks at multiples of 1, 2 or 5 times a power of ten, about `count` of them and at most `count` + 1.
pub(crate) fn ticks(range: Range, count: usize) -> Vec<Tick> {
    let step = step(range.span(), count);
    let slack = step * 1e-6;
    let first = ((range.low - slack) / step).ceil();
    let last = ((range.high + slack) / step).floor();
    if !(last - first).is_finite() {
        return Vec::new();
    }
    let largest = range.low.abs().max(range.high.abs());
    let digits = |unit: f64| (unit.log10() + 1e-9).floor() as i32;
    let label = |value: f64| {
        if value == 0.0 {
            "0".to_owned()
        } else if largest >= 1e6 || step < 1e-4 * 0.999 {
            text::scientific(value, (digits(value.abs()) - digits(step)).clamp(0, 12) as usize)
        } else {
            text::fixed(value, (-digits(step)).clamp(0, 12) as usize)
        }
    };
    (0..=((last - first) as usize).min(64))
        .map(|i| {
            let multiple = first + i as f64;
            let value = if multiple == 0.0 { 0.0 } else { multiple * step };
            Tick { value, label: label(value) }
        })
        .collect()
}

/// Ticks of a horizontal axis: as many as fit without their labels touching.
pub(crate) fn ticks_within(range: Range, width: f64, size: f64) -> Vec<Tick> {
    let mut fitting = Vec::new();
    let air = if size < 12.0 { 14.0 } else { 20.0 };
    for count in 1..=10 {
        let candidate = ticks(range, count);
        let widest = candidate.iter().map(|t| text::width(&t.label, size, false)).fold(0.0, f64::max);
        let spacing = candidate.get(1).map_or(width, |second| (second.value - candidate[0].value) / range.span() * width);
        if candidate.len() > 1 && spacing < (widest + air).max(2.4 * air) {
            break;
        }
        fitting = candidate;
    }
    fitting
}

/// Ticks of a vertical axis: about one every 44 pixels, and two at least where two have room.
pub(crate) fn ticks_over(range: Range, height: f64) -> Vec<Tick> {
    let count = ((height / 44.0) as usize).clamp(2, 8);
    let enough = |ticks: &Vec<Tick>| ticks.len() > 2 && (ticks[1].value - ticks[0].value) / range.span() * height >= 18.0;
    let sparse = ticks(range, count);
    if sparse.len() > 2 {
        return sparse;
    }
    (count + 1..=count + 3).map(|count| ticks(range, count)).find(enough).unwrap_or(sparse)
}

fn step(span: f64, count: usize) -> f64 {
    let raw = span / count.max(1) as f64;
    let power = 10f64.powf(raw.log10().floor());
    let multiple = [1.0, 2.0, 5.0].into_iter().find(|m| m * power >= raw * 0.999_999).unwrap_or(10.0);
    multiple * power
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(low: f64, high: f64, count: usize) -> Vec<String> {
        ticks(Range { low, high }, count).into_iter().map(|t| t.label).collect()
    }

    #[test]
    fn ticks_are_round_numbers() {
        assert_eq!(labels(0.0, 1.0, 5), ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]);
        assert_eq!(labels(-0.5, 0.5, 2), ["−0.5", "0", "0.5"]);
        assert_eq!(labels(0.0, 12_000.0, 4), ["0", "5,000", "10,000"]);
        assert_eq!(labels(0.0, 3e7, 3), ["0", "1e7", "2e7", "3e7"]);
        assert_eq!(labels(0.0, 3e-6, 3), ["0", "1e−6", "2e−6", "3e−6"]);
    }

    #[test]
    fn ranges_always_have_room() {
        assert_eq!(Range::of([]), None);
        assert_eq!(Range::of([f64::NAN, f64::INFINITY]), None);
        for v in [0.0, 3.0, -1e99, 1e-300] {
            let range = Range::of([v]).unwrap();
            assert!(range.span() > 0.0 && range.low <= v && v <= range.high, "{v}");
        }
        assert_eq!(Range::of([0.12, 0.97]).unwrap().nice(5), Range { low: 0.0, high: 1.0 });
    }

    #[test]
    fn horizontal_labels_never_touch() {
        for width in [120.0, 250.0, 700.0] {
            for high in [1.0, 500.0, 123_456.0, 9.9e8] {
                let range = Range { low: 0.0, high };
                let ticks = ticks_within(range, width, 12.0);
                for pair in ticks.windows(2) {
                    let gap = (pair[1].value - pair[0].value) / range.span() * width;
                    assert!(gap > text::width(&pair[1].label, 12.0, false) + 8.0, "{width} {high}");
                }
            }
        }
    }
}
