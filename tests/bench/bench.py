"""CPU time of `referat convert` against `pdftotext -bbox-layout` on the same documents, in one run.

    bench.py PROGRAM [--runs N] [--at-most RATIO] PDF_OR_FOLDER...

Both programs run in turn, N times each; per document the median of the N ratios is printed, with the median CPU seconds
(user and system, of the child process alone) and the peak resident memory of referat. Folders are searched for
input.pdf. With --at-most the exit code is 1 when the geometric mean of the ratios is higher.
"""

import argparse
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile


def cpu_and_memory(command, environment):
    """Runs a command to its end; gives CPU seconds, peak memory in MB and the exit code of this one child."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, child.returncode


def find_documents(places):
    for place in map(pathlib.Path, places):
        if place.is_dir():
            yield from sorted(place.rglob("input.pdf"))
        elif place.exists():
            yield place


def label(path):
    return f"{path.parent.parent.name}/{path.parent.name}" if path.name == "input.pdf" else path.name


def password_of(path):
    """The password that stands beside a fixture or in the corpus' about.txt."""
    beside = path.parent / "password.txt"
    if beside.exists():
        return beside.read_text(encoding="utf-8").strip()
    about = path.parent / "about.txt"
    if about.exists():
        for line in about.read_text(encoding="utf-8").splitlines():
            if line.startswith("password:"):
                return line.partition(":")[2].strip()
    return ""


def measure(program, path, runs, scratch):
    """Medians of (ratio, referat's CPU, pdftotext's CPU, referat's memory) over paired runs; None when one fails."""
    password = password_of(path)
    environment = dict(os.environ, REFERAT_PASSWORD=password)
    ours = [program, "convert", "--force", str(path), "-o", f"{scratch}/out.xml"]
    theirs = ["pdftotext", "-bbox-layout", *(["-upw", password] if password else []), str(path), f"{scratch}/out.html"]
    rows = []
    for _ in range(runs):
        their_cpu, _, their_code = cpu_and_memory(theirs, environment)
        our_cpu, our_memory, our_code = cpu_and_memory(ours, environment)
        if our_code not in (0, 1) or their_code != 0:
            return None
        rows.append((our_cpu / their_cpu, our_cpu, their_cpu, our_memory))
    return tuple(statistics.median(column) for column in zip(*rows))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("places", nargs="+")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--at-most", type=float, default=0.0)
    settings = parser.parse_args()
    ratios = []
    print(f"{'document':40} {'ratio':>7} {'referat s':>10} {'pdftotext s':>12} {'peak MB':>8}")
    with tempfile.TemporaryDirectory() as scratch:
        for path in find_documents(settings.places):
            result = measure(settings.program, path, settings.runs, scratch)
            if result is None:
                print(f"{label(path):40} is not converted by both programs")
                continue
            ratios.append(result[0])
            print(f"{label(path):40} {result[0]:7.2f} {result[1]:10.4f} {result[2]:12.4f} {result[3]:8.1f}")
    if not ratios:
        sys.exit("bench: no document was measured")
    mean = math.exp(statistics.fmean(map(math.log, ratios)))
    print(f"{'geometric mean of ' + str(len(ratios)):40} {mean:7.2f}   highest {max(ratios):.2f}")
    sys.exit(1 if settings.at_most and mean > settings.at_most else 0)


if __name__ == "__main__":
    main()
