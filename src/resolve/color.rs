//! Colours of transitions: readable on white and on their own tint.

/// Lowest contrast for text (RGAA 3.2, WCAG 1.4.3).
const ENOUGH: f64 = 4.5;

/// An sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Color {
    channels: [u8; 3],
}

impl Color {
    /// Reads `#00664f`, with or without its sign.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().trim_start_matches('#');
        if digits.len() != 6 || !digits.chars().all(|c| c.is_ascii_hexdigit()) {
            return None;
        }
        let value = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = value.to_be_bytes();
        Some(Self { channels: [red, green, blue] })
    }

    /// The colour as `#00664f`.
    pub(super) fn hex(self) -> String {
        let [red, green, blue] = self.channels;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// Whether text in this colour reads on white and on the colour's tint.
    pub(super) fn reads(self) -> bool {
        let tint = Self { channels: self.channels.map(tinted) };
        contrast(self, Self { channels: [255; 3] }) >= ENOUGH && contrast(self, tint) >= ENOUGH
    }

    /// The nearest darker shade that reads: same hue, each channel scaled down.
    pub(super) fn darker(self) -> Self {
        (0..=100u16)
            .rev()
            .map(|share| Self { channels: self.channels.map(|channel| scaled(channel, share)) })
            .find(|shade| shade.reads())
            .unwrap_or(Self { channels: [0; 3] })
    }
}

/// A tenth of the colour, nine tenths of white.
fn tinted(channel: u8) -> u8 {
    let mixed = (u16::from(channel) + 9 * 255 + 5) / 10;
    u8::try_from(mixed).unwrap_or(255)
}

fn scaled(channel: u8, percent: u16) -> u8 {
    u8::try_from(u16::from(channel) * percent / 100).unwrap_or(255)
}

#[expect(clippy::float_arithmetic, reason = "WCAG defines contrast on real numbers")]
fn contrast(a: Color, b: Color) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance (WCAG 2.2).
#[expect(clippy::float_arithmetic, reason = "WCAG defines luminance on real numbers")]
fn luminance(color: Color) -> f64 {
    let [red, green, blue] = color.channels.map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::Color;

    #[test]
    fn judges_contrast_on_white_and_on_the_tint() {
        for good in ["#00664f", "#4338a0", "#b04a00", "#005f8f", "#8f1d5e", "16202e"] {
            assert!(Color::parse(good).unwrap().reads(), "{good}");
        }
        for bad in ["#e07b00", "#ffff00", "#999999"] {
            let color = Color::parse(bad).unwrap();
            assert!(!color.reads(), "{bad}");
            assert!(color.darker().reads(), "{bad} → {}", color.darker().hex());
        }
        assert_eq!(Color::parse("vert"), None);
    }
}
