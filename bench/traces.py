#!/usr/bin/env python3
"""Prints how long the paths of findings are that a reader gets.

usage: bench/traces.py [--markdown FILE] RESULT.sarif ...

Reads SARIF files that 'vigie check --profile thorough --sarif RESULT.sarif PATH' wrote. A finding's path is the shortest of its
code flows, as readers see it first; "all paths" counts every one. Methods are entered or left by the steps "passes it to" and
"gets it back from": their number on a path says how far it leads through calls, as far as its steps tell. Files are those that
its steps lie in. Fails where a path has fewer than two steps or more than eight.
"""
import argparse
import collections
import json
import pathlib
import sys

LEAST, MOST = 2, 8
CALLS = ("passes it to ", "gets it back from ")


def paths(result):
    for flow in result.get("codeFlows", []):
        for thread in flow["threadFlows"]:
            yield [location["location"] for location in thread["locations"]]


def calls(path):
    return sum(step["message"]["text"].startswith(CALLS) for step in path)


def files(path):
    return len({step["physicalLocation"]["artifactLocation"]["uri"] for step in path})


def middle(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else "-"


def row(name, found):
    first = [min(each, key=len) for each in found]
    every = [path for each in found for path in each]
    steps = collections.Counter(len(path) for path in first)
    outside = sum(not LEAST <= len(path) <= MOST for path in every)
    cells = [name, len(found), *(steps.get(n, 0) for n in range(LEAST, MOST + 1)), middle([len(p) for p in first], 0.5),
             len(every), middle([len(p) for p in every], 0.5), middle([calls(p) for p in every], 0.5),
             max(map(calls, every), default="-"), max(map(files, every), default="-")]
    return [str(cell) for cell in cells], outside


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", nargs="+", type=pathlib.Path)
    parser.add_argument("--markdown", type=pathlib.Path)
    options = parser.parse_args()
    head = ["result", "findings with a path", *(f"{n} steps" for n in range(LEAST, MOST + 1)), "median", "all paths", "median of all",
            "calls, median", "calls, most", "files, most"]
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    outside, everything = 0, []
    for file in options.results:
        results = [r for run in json.loads(file.read_text(encoding="utf-8"))["runs"] for r in run.get("results", [])]
        found = [each for each in (list(paths(result)) for result in results) if each]
        everything += found
        cells, wrong = row(file.stem, found)
        outside += wrong
        lines.append("| " + " | ".join(cells) + " |")
    lines.append("| " + " | ".join(row("all", everything)[0]) + " |")
    text = "\n".join(lines) + "\n"
    print(text, end="")
    if options.markdown:
        options.markdown.write_text(text, encoding="utf-8")
    if outside:
        sys.exit(f"{outside} paths have fewer than {LEAST} steps or more than {MOST}")


if __name__ == "__main__":
    main()
