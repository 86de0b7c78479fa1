//! Putting new files among others, of which none is ever replaced.
#![expect(clippy::disallowed_methods, reason = "the one room that writes files")]

use std::fs;
use std::io;
use std::path::Path;

use super::Outputs;
use super::place::{beside, write_all};

/// Why nothing was put.
#[derive(Debug)]
pub enum LayFault {
    /// These are already there.
    Taken(Vec<String>),
    /// The disk refuses.
    Disk(io::Error),
}

impl From<io::Error> for LayFault {
    fn from(fault: io::Error) -> Self {
        Self::Disk(fault)
    }
}

/// Puts these files under `folder`, all of them or none.
///
/// # Errors
/// When one of them is already there, or the disk refuses.
pub fn lay(files: &Outputs, folder: &Path) -> Result<(), LayFault> {
    let taken = |name: &&String| folder.join(name).symlink_metadata().is_ok();
    let taken: Vec<String> = files.keys().filter(taken).cloned().collect();
    if !taken.is_empty() {
        return Err(LayFault::Taken(taken));
    }
    let whole = folder.symlink_metadata().is_err();
    let fresh = if whole { beside(folder, "nouveau") } else { folder.join(".nouveau") };
    let bytes = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    let done = clear(&fresh).and_then(|()| write_all(bytes, &fresh)).and_then(|()| {
        if whole { fs::rename(&fresh, folder) } else { spread(files, &fresh, folder) }
    });
    let cleared = clear(&fresh);
    done.and(cleared).map_err(LayFault::Disk)
}

/// Moves each file to its place; takes them all back when one refuses.
fn spread(files: &Outputs, fresh: &Path, folder: &Path) -> io::Result<()> {
    let mut moved = Vec::new();
    for name in files.keys() {
        let place = folder.join(name);
        let parent = place.parent().map_or(Ok(()), fs::create_dir_all);
        if let Err(fault) = parent.and_then(|()| fs::rename(fresh.join(name), &place)) {
            for place in moved {
                // The first fault is the one to tell.
                let _ = fs::remove_file(place);
            }
            return Err(fault);
        }
        moved.push(place);
    }
    Ok(())
}

fn clear(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(fault),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Outputs {
        let file = |name: &str| (name.to_owned(), name.as_bytes().to_vec());
        Outputs::from([file("a.txt"), file("in/b.txt"), file("in/deep/c.txt")])
    }

    fn count(folder: &Path) -> usize {
        fs::read_dir(folder).unwrap().count()
    }

    #[test]
    fn a_new_folder_comes_whole() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("far/new");
        lay(&files(), &folder).unwrap();
        assert_eq!(fs::read(folder.join("in/deep/c.txt")).unwrap(), b"in/deep/c.txt");
        assert_eq!((count(&folder), count(&root.path().join("far"))), (2, 1));
    }

    #[test]
    fn files_join_those_that_are_there_and_replace_none() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("in")).unwrap();
        fs::write(root.path().join("in/own.txt"), "own").unwrap();
        lay(&files(), root.path()).unwrap();
        assert_eq!((count(root.path()), count(&root.path().join("in"))), (2, 3));
        fs::remove_file(root.path().join("a.txt")).unwrap();
        fs::write(root.path().join("in/b.txt"), "own").unwrap();
        let Err(LayFault::Taken(taken)) = lay(&files(), root.path()) else { panic!("replaced") };
        assert_eq!(taken, ["in/b.txt", "in/deep/c.txt"]);
        assert!(!root.path().join("a.txt").exists());
        assert_eq!(fs::read(root.path().join("in/b.txt")).unwrap(), b"own");
    }

    #[test]
    fn a_place_that_refuses_leaves_nothing() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("in"), "a file where a folder is due").unwrap();
        assert!(matches!(lay(&files(), root.path()), Err(LayFault::Disk(_))));
        assert_eq!(count(root.path()), 1);
    }
}
