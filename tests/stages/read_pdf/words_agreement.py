#!/usr/bin/env python3
"""Compares the words that referat reads with those of `pdftotext -bbox`, as multisets.

usage: words_agreement.py DUMPER FILE.pdf...

DUMPER is a command that takes a PDF and prints one word per line. Both sides are brought to NFC, ligatures are
spelled out and characters without a trace (zero-width spaces) dropped, as read_pdf does. Agreement is
2 * |common| / (|ours| + |theirs|). Exit code 1 when a file stays below 99.5 %.
"""
import collections
import html
import re
import shlex
import subprocess
import sys
import unicodedata

LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
TRACELESS = {0x200B: None, 0x200E: None, 0x200F: None, 0x2060: None, 0xFEFF: None}


def clean(word):
    return unicodedata.normalize("NFC", word.translate(LIGATURES | TRACELESS))


def theirs(pdf):
    run = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True)
    words = re.findall(r"<word [^>]*>(.*?)</word>", run.stdout.decode("utf-8", "replace"))
    return collections.Counter(filter(None, (clean(html.unescape(word)) for word in words)))


def ours(dumper, pdf):
    run = subprocess.run(shlex.split(dumper) + [pdf], capture_output=True, check=True)
    return collections.Counter(filter(None, map(clean, run.stdout.decode("utf-8").splitlines())))


def main(dumper, files):
    worst = 100.0
    for pdf in files:
        left, right = ours(dumper, pdf), theirs(pdf)
        total = sum(left.values()) + sum(right.values())
        share = 100.0 * 2 * sum((left & right).values()) / total if total else 100.0
        worst = min(worst, share)
        print(f"{share:7.3f} %  {sum(left.values()):6} words  {pdf}")
        for sign, rest in (("  only ours  ", left - right), ("  only theirs", right - left)):
            if rest:
                print(sign, " ".join(f"{word}({n})" for word, n in rest.most_common(12)))
    return 0 if worst >= 99.5 else 1


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
