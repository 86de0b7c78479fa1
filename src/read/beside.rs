//! The files that lie beside a workbook, and no others.

use std::path::{Component, Path, PathBuf};

use crate::resolve::{Beside, BesideFault};

/// The largest text or picture taken, in bytes.
const LARGEST: u64 = 20 * 1024 * 1024;

/// The folder of a workbook.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The folder in which that workbook lies.
    #[must_use]
    pub fn of(workbook: &Path) -> Self {
        let parent = workbook.parent().filter(|parent| !parent.as_os_str().is_empty());
        Self { root: parent.unwrap_or_else(|| Path::new(".")).to_path_buf() }
    }
}

impl Beside for Folder {
    fn read(&self, name: &str) -> Result<Vec<u8>, BesideFault> {
        // Staff on Windows type backslashes.
        let relative = PathBuf::from(name.replace('\\', "/"));
        let plain = |part: Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir);
        if !relative.components().all(plain) || name.contains(':') {
            return Err(BesideFault::Refused);
        }
        let missing = |_| BesideFault::Missing;
        let path = self.root.join(relative).canonicalize().map_err(missing)?;
        let root = self.root.canonicalize().map_err(missing)?;
        let size = path.metadata().map_err(missing)?.len();
        // A link may lead out of the folder.
        if !path.starts_with(root) || size > LARGEST {
            return Err(BesideFault::Refused);
        }
        std::fs::read(path).map_err(missing)
    }
}
