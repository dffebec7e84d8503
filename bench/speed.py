#!/usr/bin/env python3
"""Measures whole processes: our check cold, warm and after one edit, javac on the same sources, other analysers, and a plain read.

usage: bench/speed.py --archives FOLDER [--only NAME ...] [--rounds 5] [--jar cli/target/vigie.jar] [--peers] [--markdown FILE]

FOLDER is what .ci/fetch-archives fills: NAME-sources.jar and NAME.classpath. The runs of one round follow each other, and
ratios are taken within a round, so that the machine's load weighs on both sides alike. CPU seconds are user + system of
the process and its children, peak memory is the largest resident set, both as the kernel accounts them.

With --peers, SpotBugs with FindSecBugs (effort max, on the published class files) and PMD's security rules run once in each
round, too; Maven fetches them. "check cold, no second opinion" leaves out what only a failing gate costs. All runs but the one that is
"not prepared" are by the start script that 'vigie prepare' wrote beside a copy of the jar, which is not measured; "by the jar" starts that jar
itself, which starts a second JVM. "daemon" are runs with
VIGIE_JVM=daemon, without second opinion: the CPU time of the client and of the daemon for it, memory of the daemon; after the first check a
comment or a statement is added to the largest file, each three times, and the median counts. --copies 1 2 4 8
measures our cold check on so many copies of the sources, each in packages of its own, instead.
"""
import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

RUNS = ["check cold", "check cold, no second opinion", "check cold, no second opinion, by the jar",
        "check cold, no second opinion, not prepared", "check warm", "check, one file edited", "javac -proc:none", "read the bytes"]
BY_DAEMON = "daemon, first check"
BY_DAEMON_COMMENT = "daemon, a comment more"
BY_DAEMON_STATEMENT = "daemon, a statement more"
DAEMON_EDITS = 3
SPOTBUGS = "SpotBugs + FindSecBugs, effort max"
PMD = "PMD, security rules"
PEERS = {
    "spotbugs": [("com.github.spotbugs", "spotbugs", "4.9.8"), ("com.h3xstream.findsecbugs", "findsecbugs-plugin", "1.14.0")],
    "pmd": [("net.sourceforge.pmd", "pmd-cli", "7.18.0"), ("net.sourceforge.pmd", "pmd-java", "7.18.0")],
}


def measure(command, environment=None):
    """Wall seconds, CPU seconds and peak MB of a command; its exit code is not judged."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode


def cpu_of(pid):
    """CPU seconds of a process so far, and its peak MB."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    peak = re.search(r"VmHWM:\s*(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text())
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), int(peak.group(1)) / 1024


def daemon(start, environment):
    """The process id of the daemon that runs for this environment; None where there is none."""
    told = subprocess.run([*start, "daemon"], env=environment, capture_output=True, text=True).stdout
    pid = re.search(r"process (\d+)", told)
    return int(pid.group(1)) if pid else None


def with_statement(text, turn):
    """The text with a statement more in the middle of it: before a return that follows another statement."""
    lines = text.decode("utf-8").split("\n")
    places = [i for i in range(1, len(lines)) if re.match(r"\s+return\b.*;\s*$", lines[i]) and re.match(r"\s+\w.*;\s*$", lines[i - 1])]
    at = places[len(places) // 2]
    return "\n".join([*lines[:at], f"        String.valueOf({turn}).length();", *lines[at:]]).encode("utf-8")


def by_daemon(start, options, sources, edited, work):
    """Runs of a process that stays, started for this round and stopped after it."""
    folder = work / "run"
    folder.mkdir(exist_ok=True)
    folder.chmod(0o700)
    environment = {**os.environ, "VIGIE_JVM": "daemon", "XDG_RUNTIME_DIR": str(folder)}
    cache = work / "daemon-cache"
    shutil.rmtree(cache, ignore_errors=True)
    command = [*start, *options, "--no-verify", "--cache", str(cache), str(sources)]
    original = edited.read_bytes()

    def run():
        pid = daemon(start, environment)
        before = cpu_of(pid)[0] if pid else 0
        wall, cpu, memory, code = measure(command, environment)
        after, peak = cpu_of(pid or daemon(start, environment))
        return wall, cpu + after - before, max(memory, peak), code

    rows = {BY_DAEMON: run()}
    changes = {
        BY_DAEMON_COMMENT: lambda turn: original + b"\n// edited %d\n" % turn,
        BY_DAEMON_STATEMENT: lambda turn: with_statement(original, turn),
    }
    for name, change in changes.items():
        turns = []
        for turn in range(DAEMON_EDITS):
            edited.write_bytes(change(turn))
            turns.append(run())
        rows[name] = sorted(turns, key=lambda row: row[1])[DAEMON_EDITS // 2]
    edited.write_bytes(original)
    subprocess.run([*start, "daemon", "--stop"], env=environment, stdout=subprocess.DEVNULL)
    return rows


def prepared(jar, folder):
    """A copy of the jar that 'vigie prepare' was run for, and the script that it wrote."""
    copy = pathlib.Path(folder) / "vigie.jar"
    shutil.copy2(jar, copy)
    subprocess.run(["java", "-jar", str(copy), "prepare"], check=True, stdout=subprocess.DEVNULL)
    return copy, copy.with_suffix("")


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


def maven(work, dependencies, *goals):
    """Runs Maven on a project that only has dependencies."""
    work.mkdir(parents=True, exist_ok=True)
    listed = "".join(
        f"<dependency><groupId>{g}</groupId><artifactId>{a}</artifactId><version>{v}</version></dependency>" for g, a, v in dependencies)
    (work / "pom.xml").write_text(
        '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>bench</groupId>'
        f"<artifactId>peers</artifactId><version>1</version><packaging>pom</packaging><dependencies>{listed}</dependencies></project>")
    subprocess.run(["mvn", "-q", "-B", "-ntp", "-f", str(work / "pom.xml"), *goals], check=True)


def class_path_of(peer, work):
    listed = work / (peer + ".classpath")
    if not listed.exists():
        maven(work / peer, PEERS[peer], "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath",
              f"-Dmdep.outputFile={listed.resolve()}")
    return listed.read_text().strip()


def class_files(name, folder):
    """The published classes of an archive."""
    jar = folder / (name + "-classes.jar")
    if not jar.exists():
        table = pathlib.Path(__file__).resolve().parent.parent / "test-fixtures" / "archives.tsv"
        group, artifact, version = next(
            row.split("\t")[1].split(":")[:3] for row in table.read_text().splitlines() if row.split("\t")[0] == name)
        # This old version fetches an artifact even where its parent pom is nowhere to be had.
        subprocess.run(["mvn", "-q", "-B", "-ntp", "org.apache.maven.plugins:maven-dependency-plugin:2.8:get", "-Dtransitive=false",
                        f"-Dartifact={group}:{artifact}:{version}", f"-Ddest={jar}"], check=True)
    return jar


def peers(name, folder, sources, class_path, work):
    """The commands of other analysers."""
    home = folder / "peers"
    spotbugs = class_path_of("spotbugs", home)
    plugin = next(each for each in spotbugs.split(":") if "findsecbugs" in each)
    aux = work / "aux.txt"
    aux.write_text("\n".join(class_path.split(":")))
    return {
        SPOTBUGS: ["java", "-Xmx4g", "-cp", spotbugs, "edu.umd.cs.findbugs.FindBugs2", "-effort:max", "-pluginList", plugin,
                   "-auxclasspathFromFile", str(aux), "-output", str(work / "spotbugs.txt"), str(class_files(name, folder))],
        PMD: ["java", "-Xmx4g", "-cp", class_path_of("pmd", home), "net.sourceforge.pmd.cli.PmdCli", "check", "--no-cache", "--no-progress",
              "-d", str(sources), "-R", "category/java/security.xml", "-f", "text", "-r", str(work / "pmd.txt"),
              "--aux-classpath", class_path],
    }


def bench(name, folder, jar, rounds, java_options, with_peers):
    class_path = (folder / (name + ".classpath")).read_text().strip()
    work = pathlib.Path(tempfile.mkdtemp(prefix="vigie-bench-"))
    sources = work / "sources"
    files = unpack(folder / (name + "-sources.jar"), sources)
    edited = max(files, key=lambda f: f.stat().st_size)
    lines = count_lines(files)
    options = ["check", "-q", "--classpath", class_path]
    bare = ["java", *java_options, "-jar", str(jar), *options]
    others = peers(name, folder, sources, class_path, work) if with_peers else {}
    ours, script = prepared(jar, work)
    # The script takes options for the JVM from the environment.
    base = ["env", "VIGIE_OPTS=" + " ".join(java_options), str(script), *options]
    results = {run: [] for run in [*RUNS, BY_DAEMON, BY_DAEMON_COMMENT, BY_DAEMON_STATEMENT, *others]}
    for turn in range(rounds + 1):
        cache = work / "cache"
        shutil.rmtree(cache, ignore_errors=True)
        with_cache = [*base, "--cache", str(cache), str(sources)]
        row = {}
        row["check cold"] = measure([*base, "--no-cache", str(sources)])
        row["check cold, no second opinion"] = measure([*base, "--no-cache", "--no-verify", str(sources)])
        row["check cold, no second opinion, by the jar"] = measure(
            ["java", *java_options, "-jar", str(ours), *options, "--no-cache", "--no-verify", str(sources)])
        row["check cold, no second opinion, not prepared"] = measure([*bare, "--no-cache", "--no-verify", str(sources)])
        measure(with_cache)
        row["check warm"] = measure(with_cache)
        original = edited.read_bytes()
        edited.write_bytes(original + b"\n// edited %d\n" % turn)
        row["check, one file edited"] = measure(with_cache)
        edited.write_bytes(original)
        if not java_options:
            row.update(by_daemon([str(script)], options, sources, edited, work))
        row["javac -proc:none"] = measure(javac(files, class_path, work))
        row["read the bytes"] = measure(read_bytes(files, work))
        for peer, command in others.items():
            row[peer] = measure(command)
        if turn > 0:  # the first round warms the machine's own caches
            for run, figures in row.items():
                results[run].append(figures)
    codes = {run: figures[-1][3] for run, figures in results.items() if figures}
    shutil.rmtree(work)
    return lines, len(files), results, codes


def copied(files, sources, into, copies):
    """Copies of the sources whose packages do not meet: every package of theirs gets a first part of its own."""
    packages = {f.parent.relative_to(sources).as_posix().replace("/", ".") for f in files}
    mine = re.compile(rb"\b(" + b"|".join(sorted((p.encode() for p in packages if p != "."), key=len, reverse=True)) + rb")\b")
    for copy in range(copies):
        for file in files:
            target = into / f"copy{copy}" / "src/main/java" / f"c{copy}" / file.relative_to(sources)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(mine.sub(b"c%d.\\1" % copy, file.read_bytes()))


def growth(name, folder, jar, rounds, copies):
    class_path = (folder / (name + ".classpath")).read_text().strip()
    work = pathlib.Path(tempfile.mkdtemp(prefix="vigie-bench-"))
    sources = work / "sources"
    files = unpack(folder / (name + "-sources.jar"), sources)
    lines = count_lines(files)
    _, script = prepared(jar, work)
    results = {count: [] for count in copies}
    for count in copies:
        copied(files, sources, work / f"x{count}", count)
    for turn in range(rounds):
        for count in copies:
            results[count].append(measure(
                [str(script), "check", "-q", "--no-cache", "--no-verify", "--classpath", class_path, str(work / f"x{count}")]))
    base = [f[1] for f in results[copies[0]]]
    out = [f"### Copies of {name}, cold, no second opinion", "", "| copies | lines | wall s | CPU s | CPU, ratio to the first | peak MB | exit |",
           "|---|---|---|---|---|---|---|"]
    for count in copies:
        wall, cpu, memory = (statistics.median(f[i] for f in results[count]) for i in range(3))
        ratio = statistics.median(f[1] / b for f, b in zip(results[count], base))
        out.append(f"| {count} | {lines * count:,} | {wall:.2f} | {cpu:.2f} | {ratio:.2f} | {memory:.0f} | {results[count][-1][3]} |")
    shutil.rmtree(work)
    return "\n".join(out) + "\n"


def table(name, lines, files, results, codes):
    base = [f[1] for f in results["javac -proc:none"]]
    out = [f"### {name}: {files} files, {lines:,} lines", ""]
    out.append("| run | wall s | CPU s | CPU, ratio to javac | peak MB | exit |")
    out.append("|---|---|---|---|---|---|")
    for run in [each for each in results if results[each]]:
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
    parser.add_argument("--peers", action="store_true", help="SpotBugs with FindSecBugs and PMD, too")
    parser.add_argument("--copies", nargs="*", type=int, help="measure growth on so many copies of the sources instead")
    parser.add_argument("--markdown", type=pathlib.Path)
    options = parser.parse_args()
    if not options.jar.is_file():
        sys.exit(f"{options.jar} is not there: build it first with mvn -B -ntp package")
    tables = []
    for name in options.only:
        if options.copies:
            tables.append(growth(name, options.archives.resolve(), options.jar.resolve(), options.rounds, options.copies))
        else:
            measured = bench(
                name, options.archives.resolve(), options.jar.resolve(), options.rounds, options.java_option, options.peers)
            tables.append(table(name, *measured))
        print(tables[-1], flush=True)
    if options.markdown:
        options.markdown.write_text("\n".join(tables))


if __name__ == "__main__":
    main()
