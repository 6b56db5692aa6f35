"""The documents of the batch tests: copies of good ones, and bad ones of every kind."""
import pathlib
import random
import shutil

import sys

sys.dont_write_bytecode = True


def good_pdfs(places):
    """All input.pdf below these folders, sorted."""
    return sorted(pdf for place in places for pdf in pathlib.Path(place).rglob("input.pdf"))


def copy_good(sources, folder, count):
    """So many files, each with bytes of its own: a comment behind the end of a PDF changes nothing else."""
    for i in range(count):
        target = folder / f"{i % 17:02}" / f"møde {i:05}.pdf"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(sources[i % len(sources)].read_bytes() + b"%% copy %d\n" % i)


def add_bad(sources, folder, count, seed=1):
    """Broken, cut, empty, no PDF, without rights to copy, duplicate: in turn, the same for the same seed."""
    chance = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(count):
        data = bytearray(sources[i % len(sources)].read_bytes())
        kind = ("cut", "noise", "empty", "text", "duplicate")[i % 5]
        if kind == "cut":
            data = data[: len(data) // 3]
        if kind == "noise":
            for _ in range(200):
                data[chance.randrange(len(data))] = chance.randrange(256)
        if kind == "empty":
            data = bytearray()
        if kind == "text":
            data = bytearray(b"not a PDF %d" % i)
        (folder / f"{kind} {i:03}.PDF").write_bytes(data)


def results(folder):
    """Name and bytes of every result below a folder, without the bookkeeping."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file() and path.relative_to(folder).parts[0] != ".referat"}


def leftovers(folder):
    return [path for path in folder.rglob("*") if path.name.endswith(".tmp") or path.name.endswith("-temporary")]


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
