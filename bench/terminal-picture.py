#!/usr/bin/env python3
"""Draws what a command printed as a picture of a terminal, for the README.

    java -jar cli/target/vigie.jar check --color always ... | bench/terminal-picture.py "vigie check ." > docs/images/terminal.svg

Colours are those of the output's own ANSI sequences. Lines past --lines are left out, longer ones than --columns are broken.
"""
import argparse
import html
import re
import sys

COLOURS = {"31": "#ff7b72", "32": "#7ee787", "33": "#e3b341", "34": "#79c0ff", "35": "#d2a8ff", "36": "#76e3ea", "90": "#8b949e"}
SEQUENCE = re.compile(r"\x1b\[([0-9;]*)m")


def spans(line):
    """Yields pieces of a line with their style."""
    colour, bold, dim, at = None, False, False, 0
    for match in SEQUENCE.finditer(line):
        if match.start() > at:
            yield line[at:match.start()], colour, bold, dim
        for code in (match.group(1) or "0").split(";"):
            if code in ("0", ""):
                colour, bold, dim = None, False, False
            elif code == "1":
                bold = True
            elif code == "2":
                dim = True
            elif code == "22":
                bold = dim = False
            elif code == "39":
                colour = None
            elif code in COLOURS:
                colour = COLOURS[code]
        at = match.end()
    if at < len(line):
        yield line[at:], colour, bold, dim


def wrapped(line, columns):
    """The rows that a line takes, as a terminal breaks it."""
    rows, column = [[]], 0
    for text, colour, bold, dim in spans(line):
        while text:
            if column == columns:
                rows.append([])
                column = 0
            part, text = text[:columns - column], text[columns - column:]
            rows[-1].append((part, colour, bold, dim))
            column += len(part)
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", help="shown after the prompt")
    parser.add_argument("--lines", type=int, default=40)
    parser.add_argument("--columns", type=int, default=118)
    options = parser.parse_args()
    lines = sys.stdin.read().rstrip("\n").split("\n")
    left_out = max(0, len(lines) - options.lines)
    shown = lines[:options.lines] + (["…"] if left_out else [])
    shown = ["\x1b[32m$\x1b[0m \x1b[1m" + options.command + "\x1b[0m"] + shown
    rows = [row for line in shown for row in wrapped(line, options.columns)]
    step, size, width = 18, 13, 7.83
    wide = int(options.columns * width + 32)
    high = step * len(rows) + 56
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" role="img" aria-label="{html.escape(options.command)}">',
        f'<rect width="{wide}" height="{high}" rx="8" fill="#0d1117"/>',
        '<circle cx="20" cy="18" r="6" fill="#ff5f57"/><circle cx="40" cy="18" r="6" fill="#febc2e"/>'
        '<circle cx="60" cy="18" r="6" fill="#28c840"/>',
        f'<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="{size}" fill="#e6edf3">',
    ]
    for number, pieces in enumerate(rows):
        column, parts = 0, []
        for text, colour, bold, dim in pieces:
            style = f' fill="{colour}"' if colour else ""
            style += ' font-weight="bold"' if bold else ""
            style += ' opacity=".7"' if dim else ""
            # Each piece has its own place and length, so that any font keeps the columns.
            shown_text = html.escape(text).replace(" ", "\u00a0")
            parts.append(
                f'<tspan x="{16 + column * width:.1f}" textLength="{len(text) * width:.1f}" lengthAdjust="spacingAndGlyphs"{style}>'
                f"{shown_text}</tspan>")
            column += len(text)
        out.append(f'<text y="{50 + number * step}">{"".join(parts)}</text>')
    out.append("</g></svg>")
    print("\n".join(out))


main()
