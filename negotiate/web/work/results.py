"""What comes of long work, and what it reads: files in a folder of the house, named by the work, kept for a while and
then thrown away.

Whoever serves the house on several machines lets them share that folder.
"""

from collections.abc import Collection
from pathlib import Path
from tempfile import mkdtemp

from negotiate import clock

#: A file of no work that is younger is left alone: it may be of work begun a moment ago.
LEFT_ALONE = 3600


def work_folder(folder: Path | None) -> Path:
    """Return where files lie below the data folder of a house, for its owner alone; else in one for this moment."""
    if folder is None:
        return Path(mkdtemp(prefix="negotiate-work-"))
    below = folder / "work"
    below.mkdir(mode=0o700, exist_ok=True)
    return below


def name_of(code: str, tries: int) -> str:
    """Return the name of the file that comes of work when it is done for the n-th time."""
    return f"{code}-{tries}"


def part_of(folder: Path, name: str) -> Path:
    """Return the file while it is being written."""
    return folder / f"{name}.part"


def upload_of(folder: Path, code: str) -> Path:
    """Return the file that somebody has brought to be read, as long as it is kept."""
    return folder / name_of_upload(code)


def name_of_upload(code: str) -> str:
    """Return the name of the file that work is to read."""
    return f"{code}-upload"


def throw_away(folder: Path, code: str) -> None:
    """Throw away whatever came of work."""
    for file in folder.glob(f"{code}-*"):
        file.unlink(missing_ok=True)


def sweep(folder: Path, kept: Collection[str]) -> None:
    """Throw away files whose work has none of these names any more."""
    begun = clock.now().timestamp() - LEFT_ALONE
    for file in folder.iterdir():
        if file.name.removesuffix(".part") not in kept and file.stat().st_mtime < begun:
            file.unlink(missing_ok=True)
