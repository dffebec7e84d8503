#!/usr/bin/env python3
"""Measures whole processes: our check cold, warm and after one edit, javac on the same sources, and a plain read.

usage: bench/speed.py --archives FOLDER [--only NAME ...] [--rounds 5] [--jar cli/target/vigie.jar] [--markdown FILE]

FOLDER is what .ci/fetch-archives fills: NAME-sources.jar and NAME.classpath. The runs of one round follow each other, and
ratios are taken within a round, so that the machine's load weighs on both sides alike. CPU seconds are user + system of
the process and its children, peak memory is the largest resident set, both as the kernel accounts them.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

RUNS = ["check cold", "check warm", "check, one file edited", "javac -proc:none", "read the bytes"]


def measure(command):
    """Wall seconds, CPU seconds and peak MB of a command; its exit code is not judged."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode


def unpack(archive, folder):
    with zipfile.ZipFile(archive) as jar:
        names = [n for n in jar.namelist() if n.endswith(".java")]
        for name in names:
            jar.extract(name, folder)
    return sorted(folder.rglob("*.java"))


def count_lines(files):
    return sum(f.read_bytes().count(b"\n") for f in files)


def javac(sources, class_path, work):
    arguments = work / "javac.args"
    listed = [str(s) for s in sources if s.name not in ("package-info.java", "module-info.java")]
    out = work / "classes"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    lines = ["-proc:none", "-nowarn", "-Xmaxerrs", "1", "-encoding", "UTF-8", "-d", str(out)]
    lines += ["-cp", '"' + class_path + '"'] + ['"' + s + '"' for s in listed]
    arguments.write_text("\n".join(lines))
    return ["javac", "@" + str(arguments)]


def read_bytes(files, work):
    script = work / "read.py"
    script.write_text(
        "import hashlib,sys\n"
        "for f in open(sys.argv[1]).read().split('\\n'):\n"
        "    hashlib.sha256(open(f,'rb').read()).digest()\n")
    listing = work / "files.txt"
    listing.write_text("\n".join(str(f) for f in files))
    return [sys.executable, str(script), str(listing)]


def bench(name, folder, jar, rounds, java_options):
    class_path = (folder / (name + ".classpath")).read_text().strip()
    work = pathlib.Path(tempfile.mkdtemp(prefix="vigie-bench-"))
    sources = work / "sources"
    files = unpack(folder / (name + "-sources.jar"), sources)
    edited = max(files, key=lambda f: f.stat().st_size)
    lines = count_lines(files)
    base = ["java", *java_options, "-jar", str(jar), "check", "-q", "--classpath", class_path]
    results = {run: [] for run in RUNS}
    for turn in range(rounds + 1):
        cache = work / "cache"
        shutil.rmtree(cache, ignore_errors=True)
        with_cache = [*base, "--cache", str(cache), str(sources)]
        row = {}
        row["check cold"] = measure([*base, "--no-cache", str(sources)])
        measure(with_cache)
        row["check warm"] = measure(with_cache)
        original = edited.read_bytes()
        edited.write_bytes(original + b"\n// edited %d\n" % turn)
        row["check, one file edited"] = measure(with_cache)
        edited.write_bytes(original)
        row["javac -proc:none"] = measure(javac(files, class_path, work))
        row["read the bytes"] = measure(read_bytes(files, work))
        if turn > 0:  # the first round warms the machine's own caches
            for run, figures in row.items():
                results[run].append(figures)
    codes = {run: figures[-1][3] for run, figures in results.items()}
    shutil.rmtree(work)
    return lines, len(files), results, codes


def table(name, lines, files, results, codes):
    base = [f[1] for f in results["javac -proc:none"]]
    out = [f"### {name}: {files} files, {lines:,} lines", ""]
    out.append("| run | wall s | CPU s | CPU, ratio to javac | peak MB | exit |")
    out.append("|---|---|---|---|---|---|")
    for run in RUNS:
        wall, cpu, memory = (statistics.median(f[i] for f in results[run]) for i in range(3))
        ratio = statistics.median(f[1] / b for f, b in zip(results[run], base))
        out.append(
            f"| {run} | {wall:.2f} | {cpu:.2f} | {ratio:.2f} | {memory:.0f} | {codes[run]} |")
    return "\n".join(out) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archives", required=True, type=pathlib.Path)
    parser.add_argument("--only", nargs="*", default=["keycloak-services", "syncope-core-persistence-jpa"])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--jar", type=pathlib.Path, default=pathlib.Path("cli/target/vigie.jar"))
    parser.add_argument("--java-option", action="append", default=[], help="for our own JVM, e.g. -Xmx2g")
    parser.add_argument("--markdown", type=pathlib.Path)
    options = parser.parse_args()
    if not options.jar.is_file():
        sys.exit(f"{options.jar} is not there: build it first with mvn -B -ntp package")
    tables = []
    for name in options.only:
        measured = bench(name, options.archives.resolve(), options.jar.resolve(), options.rounds, options.java_option)
        tables.append(table(name, *measured))
        print(tables[-1], flush=True)
    if options.markdown:
        options.markdown.write_text("\n".join(tables))


if __name__ == "__main__":
    main()
