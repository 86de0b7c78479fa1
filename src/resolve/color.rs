//! Colours of transitions: readable on white and on their own tint.

/// Lowest contrast for text (RGAA 3.2, WCAG 1.4.3).
const ENOUGH: f64 = 4.5;

/// The ground of pages in the dark.
const NIGHT: Color = Color { channels: [0x14, 0x1b, 0x25] };
/// Contrast on it, that of our own accents.
const AT_NIGHT: f64 = 7.8;

/// An sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color {
    channels: [u8; 3],
}

impl Color {
    /// Reads `#00664f`, with or without its sign.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().trim_start_matches('#');
        if digits.len() != 6 || !digits.chars().all(|c| c.is_ascii_hexdigit()) {
            return None;
        }
        let value = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = value.to_be_bytes();
        Some(Self { channels: [red, green, blue] })
    }

    /// The colour as `#00664f`.
    pub fn hex(self) -> String {
        let [red, green, blue] = self.channels;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// Whether text in this colour reads on white and on the colour's tint.
    pub fn reads(self) -> bool {
        let tint = Self { channels: self.channels.map(tinted) };
        contrast(self, Self { channels: [255; 3] }) >= ENOUGH && contrast(self, tint) >= ENOUGH
    }

    /// The nearest darker shade that reads: same hue, each channel scaled down.
    #[must_use]
    pub fn darker(self) -> Self {
        (0..=100u16)
            .rev()
            .map(|share| Self { channels: self.channels.map(|channel| scaled(channel, share)) })
            .find(|shade| shade.reads())
            .unwrap_or(Self { channels: [0; 3] })
    }

    /// The colour as it reads on the ground of a dark page: same hue, lighter.
    #[must_use]
    pub fn on_dark(self) -> Self {
        let lighter = |share: u16| Self {
            channels: self.vivid().channels.map(|channel| mixed(channel, share)),
        };
        // A third of white at least: no neon.
        let mut shades = (35..=100).map(lighter);
        shades.find(|shade| contrast(*shade, NIGHT) >= AT_NIGHT).unwrap_or(NIGHT)
    }

    /// The same hue, its strongest channel at three quarters.
    fn vivid(self) -> Self {
        let strongest = self.channels.iter().copied().max().unwrap_or_default().max(1);
        let full = |channel: u8| u16::from(channel) * 190 / u16::from(strongest);
        Self { channels: self.channels.map(|channel| u8::try_from(full(channel)).unwrap_or(255)) }
    }
}

/// So many hundredths of white, the rest of the colour.
fn mixed(channel: u8, percent: u16) -> u8 {
    let mixed = (u16::from(channel) * (100 - percent) + 255 * percent) / 100;
    u8::try_from(mixed).unwrap_or(255)
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
    use super::{AT_NIGHT, Color, NIGHT, contrast};

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

    #[test]
    fn accents_read_in_the_dark() {
        for accent in ["#00664f", "#4338a0", "#b04a00", "#005f8f", "#8f1d5e", "#16202e", "#000000"]
        {
            let light = Color::parse(accent).unwrap().on_dark();
            assert!(contrast(light, NIGHT) >= AT_NIGHT, "{accent} → {}", light.hex());
        }
    }
}
