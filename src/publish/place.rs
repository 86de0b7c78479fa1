//! Putting a folder in place, all at once.
//!
//! Where the system exchanges two folders in one step (Linux), readers see the
//! old folder or the new one, never neither. Elsewhere two renames do it, and
//! the next run mends what a power cut between them left.
#![expect(clippy::disallowed_methods, reason = "the one room that writes files")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Outputs;

/// Puts these files at `folder`, in place of whatever was there.
pub(super) fn put(files: &Outputs, folder: &Path) -> io::Result<()> {
    let fresh = beside(folder, "nouveau");
    let old = beside(folder, "ancien");
    recover(folder, &fresh, &old)?;
    let bytes = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    if let Err(fault) = write_all(bytes, &fresh).and_then(|()| swap(&fresh, folder, &old)) {
        // A half-written folder is of no use; the first fault is the one to tell.
        let _ = fs::remove_dir_all(&fresh);
        return Err(fault);
    }
    remove(&old)?;
    remove(&fresh)
}

/// Writes files under a folder, each flushed to the disk.
pub(super) fn write_all<'a>(
    files: impl Iterator<Item = (&'a str, &'a [u8])>,
    folder: &Path,
) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for (name, bytes) in files {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        let mut file = fs::File::create(&path)?;
        io::Write::write_all(&mut file, bytes)?;
        file.sync_all()?;
    }
    Ok(())
}

/// Puts a file in place of whatever was there.
pub(super) fn put_file(bytes: &[u8], path: &Path) -> io::Result<()> {
    let fresh = beside(path, "nouveau");
    let (folder, name) = (fresh.parent().unwrap_or(Path::new("")), fresh.file_name());
    let name = name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    write_all([(name.as_str(), bytes)].into_iter(), folder)
        .and_then(|()| fs::rename(&fresh, path))
        .inspect_err(|_| {
            let _ = fs::remove_file(&fresh);
        })
}

/// What a run cut short left behind.
fn recover(folder: &Path, fresh: &Path, old: &Path) -> io::Result<()> {
    if old.exists() && !folder.exists() {
        fs::rename(old, folder)?;
    }
    remove(old)?;
    remove(fresh)
}

fn swap(fresh: &Path, folder: &Path, old: &Path) -> io::Result<()> {
    if !folder.exists() {
        return fs::rename(fresh, folder);
    }
    if exchange(fresh, folder) {
        return Ok(());
    }
    fs::rename(folder, old)?;
    fs::rename(fresh, folder).inspect_err(|_| {
        let _ = fs::rename(old, folder);
    })
}

/// Exchanges two folders in one step, where the system can.
#[cfg(target_os = "linux")]
fn exchange(a: &Path, b: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> bool {
    false
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(fault),
        _ => Ok(()),
    }
}

/// A hidden neighbour of a folder: `.2025.nouveau`.
pub(super) fn beside(folder: &Path, what: &str) -> PathBuf {
    let name = folder.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    folder.with_file_name(format!(".{name}.{what}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outputs(text: &str) -> Outputs {
        Outputs::from([("public/a.txt".to_owned(), text.as_bytes().to_vec())])
    }

    #[test]
    fn a_folder_is_replaced_whole() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("2025");
        put(&outputs("one"), &folder).unwrap();
        fs::write(folder.join("left.txt"), "over").unwrap();
        put(&outputs("two"), &folder).unwrap();
        assert_eq!(fs::read(folder.join("public/a.txt")).unwrap(), b"two");
        assert!(!folder.join("left.txt").exists());
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1, "no neighbour is left");
    }

    #[test]
    fn a_file_is_replaced_whole() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("new/rules.txt");
        put_file(b"one", &path).unwrap();
        put_file(b"two", &path).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        put_file(b"three", &root.path().join("new")).unwrap_err();
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1, "no neighbour is left");
    }

    #[test]
    fn two_renames_cut_short_are_mended() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("2025");
        put(&outputs("one"), &folder).unwrap();
        fs::rename(&folder, beside(&folder, "ancien")).unwrap();
        fs::create_dir(beside(&folder, "nouveau")).unwrap();
        let (fresh, old) = (beside(&folder, "nouveau"), beside(&folder, "ancien"));
        recover(&folder, &fresh, &old).unwrap();
        assert_eq!(fs::read(folder.join("public/a.txt")).unwrap(), b"one");
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_disk_that_refuses_leaves_what_was_there() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("2025");
        put(&outputs("one"), &folder).unwrap();
        let clash =
            Outputs::from([("a".to_owned(), b"x".to_vec()), ("a/b".to_owned(), b"y".to_vec())]);
        put(&clash, &folder).unwrap_err();
        assert_eq!(fs::read(folder.join("public/a.txt")).unwrap(), b"one");
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1);
    }
}
