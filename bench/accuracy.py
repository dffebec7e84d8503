#!/usr/bin/env python3
"""Holds the inventory against labels made by hand, and prints precision and recall.

usage: bench/accuracy.py --apps FOLDER [--split development] [--only STEM ...] [--show] [--jar cli/target/vigie.jar] [--markdown FILE]

Labels are test-fixtures/labels/SPLIT/STEM.tsv; applications.tsv there names the repository and the commit of each.
FOLDER holds the applications unpacked, each in a folder named like the stem or like the stem without its language.
A member counts as found where the inventory has an element on its line; as wrong where the label says "negative". Where a line
has several labels (the components of a record), each is held against the element of its own name, which its note begins with. Ambiguous
labels and members without a label are not scored. "certain" is what the inventory itself calls so (confidence from 0.8).
--show lists misses and wrong ones. Do not use it on the split "held-out": once seen, it measures nothing any more.
"""
import argparse
import collections
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CERTAIN = 0.8


class Score:
    def __init__(self):
        self.positive = self.negative = self.found = self.wrong = self.certain = self.certain_wrong = 0

    def add(self, other):
        for name in vars(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def row(self, name):
        def share(part, whole):
            return f"{part / whole:.3f}" if whole else "-"

        return [name, str(self.positive), str(self.negative), str(self.found), str(self.wrong),
                share(self.found, self.found + self.wrong), share(self.found, self.positive),
                share(self.certain, self.certain + self.certain_wrong), share(self.certain, self.positive)]


def inventory(jar, app):
    with tempfile.TemporaryDirectory() as scratch:
        target = pathlib.Path(scratch, "inventory.json")
        run = subprocess.run(
            ["java", "-jar", str(jar), "inventory", "-q", "--json", str(target), str(app)],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        if not target.exists():
            sys.exit(f"accuracy.py: no inventory of {app}: {run.stderr.strip()}")
        return json.loads(target.read_text(encoding="utf-8"))["elements"]


def member(label):
    """The name of the labelled member, "" where the note does not begin with it."""
    named = re.match(r"[\w$.]+\.(\w+) \(", label["note"])
    return named.group(1) if named else ""


def score(labels, elements, shown):
    at = collections.defaultdict(list)
    for element in elements:
        at[element["path"], int(element["line"])].append(element)
    together = collections.Counter((label["path"], label["line"]) for label in labels)
    total = Score()
    for label in labels:
        hits = at.get((label["path"], int(label["line"])), [])
        name = member(label)
        if together[label["path"], label["line"]] > 1 and name:
            hits = [hit for hit in hits if hit["member"] == name]
        sure = any(float(hit["confidence"]) >= CERTAIN for hit in hits)
        if label["verdict"] == "positive":
            total.positive += 1
            total.found += bool(hits)
            total.certain += sure
            if not hits:
                shown.append(("missed", label, ""))
        elif label["verdict"] == "negative":
            total.negative += 1
            total.wrong += bool(hits)
            total.certain_wrong += sure
            if hits:
                shown.append(("wrong", label, f"{hits[0]['element']} {hits[0]['confidence']}"))
    return total


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--apps", required=True, type=pathlib.Path)
    options.add_argument("--split", default="development")
    options.add_argument("--labels", type=pathlib.Path, default=ROOT / "test-fixtures/labels")
    options.add_argument("--only", nargs="+", default=[])
    options.add_argument("--show", action="store_true")
    options.add_argument("--jar", type=pathlib.Path, default=ROOT / "cli/target/vigie.jar")
    options.add_argument("--markdown", type=pathlib.Path)
    o = options.parse_args()
    head = ["application", "positive", "negative", "found", "wrong", "precision", "recall", "precision, certain",
            "recall, certain"]
    rows, languages, total = [], collections.defaultdict(Score), Score()
    for file in sorted((o.labels / o.split).glob("*.tsv")):
        if file.stem == "applications" or (o.only and file.stem not in o.only):
            continue
        language, _, name = file.stem.partition("-")
        app = next((f for f in (o.apps / file.stem, o.apps / name) if f.is_dir()), None)
        if app is None:
            print(f"{file.stem}: not in {o.apps}, left out", file=sys.stderr)
            continue
        with file.open(encoding="utf-8", newline="") as lines:
            labels = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        shown = []
        one = score(labels, inventory(o.jar, app), shown)
        rows.append(one.row(file.stem))
        languages[language].add(one)
        total.add(one)
        if o.show:
            for kind, label, found in shown:
                print("\t".join([kind, file.stem, f"{label['path']}:{label['line']}", label["note"],
                                 label.get("element") or "", found]))
    rows += [languages[language].row("all of " + language) for language in sorted(languages)]
    rows.append(total.row("all"))
    if o.markdown:
        table = ["| " + " | ".join(row) + " |" for row in [head, ["---"] * len(head)] + rows]
        o.markdown.write_text("\n".join(table) + "\n", encoding="utf-8")
    for row in [head] + rows:
        print("".join(cell.ljust(34) if i == 0 else cell.rjust(11 if i < 7 else 20) for i, cell in enumerate(row)))


if __name__ == "__main__":
    main()
