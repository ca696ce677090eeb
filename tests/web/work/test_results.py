"""The files that come of long work: named, thrown away, and swept."""

import os
from pathlib import Path

from negotiate.web.work.results import LEFT_ALONE, name_of, part_of, sweep, throw_away, work_folder


def test_files_lie_below_the_data_folder_for_its_owner_alone(tmp_path: Path) -> None:
    folder = work_folder(tmp_path)

    assert (folder, work_folder(tmp_path)) == (tmp_path / "work", folder)
    assert folder.stat().st_mode & 0o077 == 0
    assert work_folder(None) != work_folder(None)


def test_whatever_came_of_work_is_thrown_away(tmp_path: Path) -> None:
    (tmp_path / name_of("k7", 1)).write_text("a")
    part_of(tmp_path, name_of("k7", 2)).write_text("b")
    (tmp_path / name_of("k8", 1)).write_text("c")

    throw_away(tmp_path, "k7")

    assert [file.name for file in tmp_path.iterdir()] == ["k8-1"]


def test_files_of_no_work_are_swept_but_for_those_just_written(tmp_path: Path) -> None:
    old = [tmp_path / "k7-1", tmp_path / "k8-1", tmp_path / "k8-2.part", tmp_path / "k9-1.part"]
    [file.write_text("old") for file in old]
    [os.utime(file, (0, file.stat().st_mtime - LEFT_ALONE - 60)) for file in old]
    (tmp_path / "k6-1").write_text("new")

    sweep(tmp_path, {"k8-1", "k8-2"})

    assert {file.name for file in tmp_path.iterdir()} == {"k6-1", "k8-1", "k8-2.part"}
