"use strict";
// Everything shown is made of text nodes and attributes; no text of the analysed code is ever parsed as markup.
(function () {
  const report = JSON.parse(document.getElementById("report").textContent);
  const LEVELS = ["critical", "high", "medium", "low", "info"];
  const STATES = {new: "counts", baselined: "in the baseline", suppressed: "suppressed", contradicted: "contradicted"};
  const CHUNK = 100;
  const number = new Intl.NumberFormat("en");
  const byId = (id) => document.getElementById(id);

  function el(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value === true) node.setAttribute(key, "");
      else if (value !== false && value !== null && value !== undefined) node.setAttribute(key, value);
    }
    node.append(...children.filter((child) => child !== null && child !== undefined));
    return node;
  }

  function svg(name, attributes, ...children) {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes || {})) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  const words = (id) => id.replace(/_art(\d+)$/, " (Art. $1)").replace(/[_-]/g, " ");
  const count = (n, one, several) => number.format(n) + " " + (n === 1 ? one : several);
  const line = (at) => at[0] + (at[1] > 0 ? ":" + at[1] : "");
  const place = (at) => el("code", {title: line(at)}, at[0].slice(at[0].lastIndexOf("/") + 1) + (at[1] > 0 ? ":" + at[1] : ""));

  /** The first sentence says what is wrong; the rest is for who wants to know more. */
  function sentences(message) {
    const end = message.search(/[.!?] (?=\p{Lu})/u);
    return end < 0 ? [message, ""] : [message.slice(0, end + 1), message.slice(end + 2)];
  }

  /** Builds the next rows only when the end of the list comes near. */
  function lazily(parent, items, build, chunk) {
    let next = 0;
    const button = el("button", {type: "button", class: "more"}, "Show more");
    const observer = "IntersectionObserver" in window
      ? new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && grow(), {rootMargin: "600px"}) : null;
    function grow() {
      const piece = document.createDocumentFragment();
      for (const end = Math.min(items.length, next + (chunk || CHUNK)); next < end; next++) piece.append(build(items[next], next));
      parent.append(piece);
      if (next < items.length) {
        parent.after(button);
        if (observer) { observer.unobserve(button); observer.observe(button); }
      } else {
        if (observer) observer.disconnect();
        button.remove();
      }
    }
    button.addEventListener("click", grow);
    grow();
    return {stop: () => { if (observer) observer.disconnect(); button.remove(); }, grow, more: () => next < items.length};
  }

  // ---- Code -------------------------------------------------------------------------------------------------

  /** What to mark, by file, in the order of the way; places that are the same are one mark. */
  function marksOf(finding, trace) {
    const marks = new Map();
    const key = (at) => at.join("\u0000");
    (trace || []).forEach((step, index) => {
      const mark = marks.get(key(step.at)) || {at: step.at, notes: [], sink: false};
      mark.notes.push([index + 1, step.text]);
      marks.set(key(step.at), mark);
    });
    const own = marks.get(key(finding.at)) || {at: finding.at, notes: [], sink: true};
    own.sink = true;
    marks.set(key(finding.at), own);
    const files = new Map();
    for (const mark of marks.values()) {
      if (!files.has(mark.at[0])) files.set(mark.at[0], []);
      files.get(mark.at[0]).push(mark);
    }
    return files;
  }

  function frames(finding, trace) {
    const box = el("div", {});
    for (const [path, marks] of marksOf(finding, trace)) box.append(frame(path, marks));
    return box;
  }

  function frame(path, marks) {
    const lines = report.lines[path] || {};
    const wanted = new Set();
    for (const mark of marks) {
      const around = mark.sink ? 2 : 1;
      const last = Math.min(Math.max(mark.at[1], mark.at[3]), mark.at[1] + 12);
      for (let n = mark.at[1] - around; n <= last + around; n++) if (lines[n] !== undefined) wanted.add(n);
    }
    const shown = [...wanted].sort((a, b) => a - b);
    const indent = Math.min(...shown.map((n) => lines[n]).filter((text) => text.trim()).map((text) => text.match(/^ */)[0].length), 80);
    const body = el("tbody", {});
    let previous = 0;
    for (const n of shown) {
      if (previous && n > previous + 1) body.append(el("tr", {class: "gap"}, el("td", {class: "no"}), el("td", {}, "⋯")));
      const here = marks.filter((mark) => mark.at[1] <= n && n <= Math.max(mark.at[1], mark.at[3]));
      body.append(el("tr", {}, el("td", {class: "no", "data-n": n}), code(lines[n], n, here, indent)));
      for (const mark of marks.filter((m) => m.at[1] === n && m.notes.length).sort((a, b) => a.notes[0][0] - b.notes[0][0])) {
        const notes = el("td", {});
        mark.notes.forEach(([step, text], i) => notes.append(i ? "  " : "", el("span", {class: "step"}, String(step)), text));
        body.append(el("tr", {class: mark.sink ? "note sink" : "note"}, el("td", {class: "no"}), notes));
      }
      previous = n;
    }
    const caption = el("figcaption", {class: "mono"}, path + ":" + marks[0].at[1]);
    if (!shown.length) return el("figure", {class: "frame"}, caption, el("p", {class: "empty"}, "The code of this place could not be read again."));
    return el("figure", {class: "frame"}, caption, el("div", {class: "rows mono", tabindex: "0", role: "group", "aria-label": "Code of " + path}, el("table", {role: "presentation"}, body)));
  }

  /** A line in pieces: what several marks cover is shown under the innermost, and the sink goes before others. */
  function code(text, n, marks, indent) {
    const cell = el("td", {});
    const owner = new Array(text.length).fill(null);
    const size = (m) => (m.at[3] - m.at[1]) * 10000 + (m.at[4] - m.at[2]);
    for (const mark of [...marks].sort((a, b) => size(b) - size(a) || a.sink - b.sink)) {
      const from = mark.at[1] === n ? mark.at[2] - 1 : text.match(/^\s*/)[0].length;
      const to = mark.at[3] === n ? mark.at[4] : mark.at[3] > n ? text.length : mark.at[2];
      for (let i = Math.max(0, from); i < Math.min(to, text.length); i++) owner[i] = mark;
    }
    for (let i = Math.min(indent, text.length); i < text.length;) {
      let end = i;
      while (end < text.length && owner[end] === owner[i]) end++;
      const piece = text.slice(i, end);
      cell.append(owner[i] ? el("mark", {class: owner[i].sink ? "sink" : ""}, piece) : piece);
      i = end;
    }
    return cell;
  }

  // ---- Rule pages -------------------------------------------------------------------------------------------

  function inline(text) {
    const out = document.createDocumentFragment();
    const pattern = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]*)\]\(([^)\s]*)\)/g;
    let last = 0;
    for (const match of text.matchAll(pattern)) {
      out.append(text.slice(last, match.index));
      if (match[1] !== undefined) out.append(el("code", {}, match[1]));
      else if (match[2] !== undefined) out.append(el("strong", {}, match[2]));
      else if (/^https?:\/\//.test(match[4])) out.append(el("a", {href: match[4], rel: "noreferrer noopener"}, match[3]));
      else out.append(match[3]);
      last = match.index + match[0].length;
    }
    out.append(text.slice(last));
    return out;
  }

  function page(markdown) {
    const box = el("div", {});
    let fence = null, list = null, paragraph = [];
    const flush = () => { if (paragraph.length) box.append(el("p", {}, inline(paragraph.join(" ")))); paragraph = []; };
    for (const text of markdown.split("\n")) {
      if (text.trim().startsWith("```")) {
        flush(); list = null;
        if (fence) { box.append(el("pre", {}, fence.join("\n"))); fence = null; } else fence = [];
      } else if (fence) fence.push(text);
      else if (/^# /.test(text)) flush();
      else if (/^#{2,6} /.test(text)) { flush(); list = null; box.append(el("h4", {}, inline(text.replace(/^#+ /, "")))); }
      else if (/^\s*[-*] /.test(text)) {
        flush();
        if (!list) { list = el("ul", {}); box.append(list); }
        list.append(el("li", {}, inline(text.replace(/^\s*[-*] /, ""))));
      } else if (!text.trim()) { flush(); list = null; }
      else if (list && /^\s/.test(text)) list.lastChild.append(" ", inline(text.trim()));
      else { list = null; paragraph.push(text.trim()); }
    }
    flush();
    if (fence) box.append(el("pre", {}, fence.join("\n")));
    return box;
  }

  // ---- Findings ---------------------------------------------------------------------------------------------

  function body(finding) {
    const rule = report.rules[finding.rule] || {law: [], page: ""};
    const box = el("div", {class: "body"});
    const rest = sentences(finding.message)[1];
    if (rest) box.append(el("p", {}, rest));
    box.append(frames(finding, finding.traces[0]));
    if (finding.help) box.append(el("p", {class: "help"}, el("strong", {}, "How to mend it: "), finding.help));
    if (finding.traceCount > 1) {
      const ways = el("details", {class: "ways"}, el("summary", {}, count(finding.traceCount - 1, "other way", "other ways") + " to the same place"));
      finding.traces.slice(1).forEach((trace, i) => {
        const list = el("ol", {class: "steps"});
        trace.forEach((step, n) => list.append(el("li", {}, el("span", {class: "step"}, String(n + 1)), el("span", {}, step.text + " ", el("code", {}, line(step.at))))));
        ways.append(el("h3", {}, "Way " + (i + 2)), list);
      });
      if (finding.traceCount > finding.traces.length) ways.append(el("p", {}, count(finding.traceCount - finding.traces.length, "more is", "more are") + " not shown."));
      box.append(ways);
    }
    const facts = el("dl", {class: "facts"});
    const fact = (key, ...value) => facts.append(el("dt", {}, key), el("dd", {}, ...value));
    finding.data.forEach((datum, i) => fact(i ? "" : "Data", el("code", {}, datum.member), " " + words(datum.element) + " ", el("span", {class: "pill sens-" + datum.sensitivity}, words(datum.sensitivity)), " ", place(datum.at)));
    if (finding.dataCount > finding.data.length) fact("", "and " + (finding.dataCount - finding.data.length) + " more");
    const told = new Set(finding.data.map((datum) => line(datum.at)));
    finding.related.filter((related) => !told.has(line(related.at))).forEach((related, i) => fact(i ? "" : "See also", related.text + " ", place(related.at)));
    if (rule.law.length) fact("Law", rule.law.join(" · "));
    fact("Sure", finding.confidence + " %" + (finding.opinion ? ", second opinion: " + words(finding.opinion) + (finding.opinionReason ? " (" + finding.opinionReason + ")" : "") : ""));
    if (finding.state !== "new") fact("State", STATES[finding.state] + (finding.reason ? ": " + finding.reason : ""));
    fact("To accept it", el("code", {}, "// vigie:allow " + finding.rule + " - reason"));
    fact("Fingerprint", el("code", {}, finding.id));
    box.append(facts);
    if (rule.page) {
      const help = el("details", {class: "page"}, el("summary", {}, "About the rule: " + rule.title));
      help.addEventListener("toggle", () => help.open && help.children.length === 1 && help.append(page(rule.page)));
      box.append(help);
    }
    return box;
  }

  function row(finding) {
    const [first] = sentences(finding.message);
    const where = el("span", {class: "where"}, el("code", {}, line(finding.at)), el("span", {}, finding.rule));
    if (finding.state !== "new") where.append(el("span", {class: "state"}, STATES[finding.state]));
    if (finding.confidence < 70) where.append(el("span", {class: "state"}, finding.confidence + " % sure"));
    const item = el("details", {class: "finding tone-" + finding.severity, id: "finding-" + finding.id},
      el("summary", {}, el("span", {class: "severity"}, finding.severity), el("span", {class: "sentence"}, first), where));
    item.addEventListener("toggle", () => { if (item.open && item.children.length === 1) item.append(body(finding)); });
    return item;
  }

  function findingsPanel() {
    const panel = byId("findings");
    const search = el("input", {type: "search", placeholder: "Search message, file, member, rule", "aria-label": "Search findings"});
    const rules = el("select", {"aria-label": "Rule"}, el("option", {value: ""}, "All rules"));
    const perRule = new Map();
    report.findings.forEach((f) => perRule.set(f.rule, (perRule.get(f.rule) || 0) + 1));
    [...perRule.keys()].sort().forEach((id) => rules.append(el("option", {value: id}, id + " (" + perRule.get(id) + ")")));
    const states = el("select", {"aria-label": "State"});
    const perState = (state) => report.findings.filter((f) => f.state === state).length;
    for (const state of Object.keys(STATES)) if (state === "new" || perState(state)) states.append(el("option", {value: state}, STATES[state][0].toUpperCase() + STATES[state].slice(1) + " (" + perState(state) + ")"));
    if (states.children.length > 1) states.append(el("option", {value: ""}, "All states (" + report.findings.length + ")"));
    const chosen = new Set();
    const chips = LEVELS.filter((level) => report.findings.some((f) => f.severity === level)).map((level) => {
      const chip = el("button", {type: "button", class: "chip tone-" + level, "aria-pressed": "false"}, level);
      chip.addEventListener("click", () => {
        if (!chosen.delete(level)) chosen.add(level);
        chip.setAttribute("aria-pressed", String(chosen.has(level)));
        show();
      });
      return chip;
    });
    const status = el("p", {class: "status", "aria-live": "polite"});
    let list = el("div", {class: "list"}), rows = null;
    const haystack = report.findings.map((f) => [f.message, f.rule, f.at[0], f.data.map((d) => d.member + " " + d.element).join(" ")].join("\n").toLowerCase());
    function show() {
      const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const found = report.findings.filter((f, i) => (!chosen.size || chosen.has(f.severity)) && (!rules.value || f.rule === rules.value)
        && (!states.value || f.state === states.value) && wanted.every((word) => haystack[i].includes(word)));
      status.textContent = found.length === report.findings.length ? count(found.length, "finding", "findings") + ", worst first" : count(found.length, "finding", "findings") + " of " + number.format(report.findings.length);
      if (rows) rows.stop();
      const fresh = el("div", {class: "list"});
      list.replaceWith(fresh);
      list = fresh;
      if (!found.length) list.append(el("p", {class: "empty"}, report.findings.length ? "No finding is like this." : "Nothing was found."));
      else rows = lazily(list, found, row);
      if (found.length === 1) list.firstChild.open = true;
    }
    let waiting = 0;
    search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(show, 80); });
    rules.addEventListener("change", show);
    states.addEventListener("change", show);
    panel.append(el("div", {class: "bar", role: "search"}, search, ...chips, rules, states), status, list);
    show();
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
        if (event.key === "Escape" && event.target === search) { search.value = ""; show(); search.blur(); }
        return;
      }
      if (event.key === "/") { event.preventDefault(); select("findings"); search.focus(); }
      if (event.key === "j" || event.key === "k") {
        select("findings");
        const all = [...list.querySelectorAll(":scope > details > summary")];
        const at = all.indexOf(document.activeElement);
        if (event.key === "j" && at === all.length - 1 && rows && rows.more()) { rows.grow(); all.push(...[...list.querySelectorAll(":scope > details > summary")].slice(all.length)); }
        const next = all[Math.max(0, Math.min(all.length - 1, event.key === "j" ? at + 1 : at < 0 ? 0 : at - 1))];
        if (next) { next.focus(); next.scrollIntoView({block: "nearest"}); }
      }
    });
    return (text) => { search.value = text; rules.value = ""; states.value = states.querySelector('[value=""]') ? "" : "new"; chosen.clear(); chips.forEach((c) => c.setAttribute("aria-pressed", "false")); show(); };
  }

  // ---- Data map ---------------------------------------------------------------------------------------------

  const kindClass = (kind) => "kind-" + (kind === "store" || kind === "log" ? kind : "other");

  /** Passages of one kind of data to one place are one edge. */
  function joined(passages) {
    const edges = new Map();
    for (const p of passages) {
      const key = p.element + "\u0000" + p.kind + "\u0000" + p.to;
      const edge = edges.get(key) || {element: p.element, family: p.family, label: p.label, sensitivity: p.sensitivity, kind: p.kind, to: p.to, passages: []};
      edge.passages.push(p);
      edges.set(key, edge);
    }
    return [...edges.values()];
  }

  function mapPanel() {
    const panel = byId("map");
    if (!report.passages.length) { panel.append(el("p", {class: "empty"}, "No way of personal data to a store, a log or a recipient was found.")); return; }
    const activities = new Map();
    report.passages.forEach((p) => p.activities.forEach((name) => activities.set(name, (activities.get(name) || 0) + 1)));
    const activity = el("select", {"aria-label": "Activity of processing"}, el("option", {value: ""}, "All activities (" + number.format(report.passages.length) + ")"),
      ...[...activities.keys()].sort(byName.compare).map((name) => el("option", {value: name}, name + " (" + number.format(activities.get(name)) + ")")));
    const edgesOf = (name) => joined(report.passages.filter((p) => !name || p.activities.includes(name)));
    let all = edgesOf("");
    const legend = el("div", {class: "legend"}, el("span", {class: "pill kind-store"}, "store"), el("span", {class: "pill kind-log"}, "log"), el("span", {class: "pill kind-other"}, "other destination"),
      el("span", {}, "Choose an element or a destination to follow it; a group opens and closes. The table below says the same in words."));
    const table = el("div", {class: "table"});
    const frame = el("div", {class: "picture"});
    const open = new Set();
    let chosen = null, mark = null;
    function draw() {
      mark = drawing(frame, all, choose, () => chosen, open);
      mark();
    }
    function choose(node) {
      const again = chosen && chosen[0] === node.side && chosen[1] === node.id;
      chosen = again ? null : [node.side, node.id];
      if (node.group) {
        const closing = open.has(node.id);
        // One open group a side: two would push each other off the screen.
        for (const id of [...open]) if (id.split("\u0000")[0] === node.id.split("\u0000")[0]) open.delete(id);
        chosen = closing ? null : [node.side, node.id];
        if (!closing) open.add(node.id);
        draw();
        for (const g of frame.querySelectorAll(".node")) if (g.dataset.id === node.id) g.focus();
      } else mark();
      rows();
    }
    let running = null;
    function rows() {
      if (running) running.stop();
      const tbody = el("tbody", {});
      table.replaceChildren(el("table", {}, el("caption", {class: "visually-hidden"}, "Where personal data goes"), el("thead", {}, el("tr", {}, ...["Element", "Sensitivity", "Goes to", "Kind", "From", "Where"].map((h) => el("th", {scope: "col"}, h)))), tbody));
      const shown = all.filter((e) => !chosen || isOf(e, chosen));
      running = lazily(tbody, shown, (edge) => {
        const members = [...new Set(edge.passages.map((p) => p.member))];
        const places = [...new Map(edge.passages.map((p) => [line(p.at), p.at])).values()];
        const guards = [...new Set(edge.passages.flatMap((p) => p.safeguards))];
        return el("tr", {}, el("td", {}, edge.label), el("td", {}, el("span", {class: "pill sens-" + edge.sensitivity}, words(edge.sensitivity))),
          el("td", {}, edge.to, guards.length ? el("span", {class: "state"}, guards.map(words).join(", ")) : null), el("td", {}, el("span", {class: "pill " + kindClass(edge.kind)}, words(edge.kind))),
          el("td", {class: "mono"}, members.slice(0, 6).join(", ") + (members.length > 6 ? ", … " + (members.length - 6) + " more" : "")),
          el("td", {}, ...places.slice(0, 3).flatMap((at, i) => i ? [", ", place(at)] : [place(at)]), places.length > 3 ? ", … " + (places.length - 3) + " more" : ""));
      });
    }
    activity.addEventListener("change", () => {
      all = edgesOf(activity.value);
      chosen = null;
      open.clear();
      draw();
      rows();
    });
    if (activities.size > 1) panel.append(el("div", {class: "bar"}, activity));
    panel.append(legend, frame, table);
    draw();
    rows();
  }

  // So many boxes on one side are still taken in at a glance; more are shown by family or kind.
  const GLANCE = 14;
  const SENSITIVITY = ["criminal_art10", "special_art9", "credential", "national_identifier", "highly_personal", "ordinary"];
  const KINDS = {store: 0, log: 1};
  const SIDES = {
    element: {id: (e) => e.element, label: (e) => e.label, tone: (e) => "sens-" + e.sensitivity, rank: (e) => SENSITIVITY.indexOf(e.sensitivity), sub: (e) => words(e.sensitivity), group: (e) => "family\u0000" + e.family, title: (e) => begun(words(e.family.toLowerCase()))},
    destination: {id: (e) => e.kind + "\u0000" + e.to, label: (e) => e.to, tone: (e) => kindClass(e.kind), rank: (e) => KINDS[e.kind] ?? 2, sub: (e) => words(e.kind), group: (e) => "kind\u0000" + e.kind, title: (e) => begun(words(e.kind))},
  };
  const begun = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const isOf = (e, [side, id]) => SIDES[side].id(e) === id || SIDES[side].group(e) === id;

  const byName = new Intl.Collator("en", {numeric: true});

  /** The boxes of a side from top to bottom, and which of them an edge meets. */
  function boxes(edges, side, open) {
    const of = SIDES[side], single = new Map(), groups = new Map();
    for (const e of edges) {
      const node = single.get(of.id(e)) || {id: of.id(e), side, label: of.label(e), tone: of.tone(e), rank: of.rank(e), sub: of.sub(e), n: 0};
      if (!single.has(node.id)) {
        single.set(node.id, node);
        const group = groups.get(of.group(e)) || {id: of.group(e), side, group: true, name: of.title(e), tone: node.tone, rank: node.rank, n: 0, held: []};
        group.held.push(node);
        if (node.rank < group.rank) { group.rank = node.rank; group.tone = node.tone; }
        groups.set(group.id, group);
      }
      node.n += e.passages.length;
      groups.get(of.group(e)).n += e.passages.length;
    }
    const order = (a, b) => a.rank - b.rank || byName.compare(a.label, b.label) || (a.id < b.id ? -1 : 1);
    if (single.size <= GLANCE) return [[...single.values()].sort(order), (e) => single.get(of.id(e))];
    const shown = [], meets = new Map();
    for (const group of groups.values()) {
      group.label = group.name + " (" + group.held.length + ")";
      group.open = open.has(group.id);
      group.sub = group.open ? "close" : "open";
    }
    for (const group of [...groups.values()].sort(order)) {
      const alone = group.held.length < 3;
      if (!alone) shown.push(group);
      if (alone || group.open) shown.push(...group.held.sort(order));
      for (const node of group.held) { meets.set(node.id, alone || group.open ? node : group); if (!alone) node.within = group; }
    }
    return [shown, (e) => meets.get(of.id(e))];
  }

  /** Draws into a frame; what is returned marks what is chosen. */
  function drawing(frame, edges, choose, chosen, open) {
    const [lefts, leftOf] = boxes(edges, "element", open), [rights, rightOf] = boxes(edges, "destination", open);
    const step = 34, width = 960, box = 340, top = 26;
    const height = top + Math.max(lefts.length, rights.length) * step + 8;
    const place = (nodes, x) => nodes.forEach((node, i) => { node.x = x; node.y = top + i * step + Math.min(6, (Math.max(lefts.length, rights.length) - nodes.length) / 2) * step; });
    place(lefts, 0); place(rights, width - box);
    const root = svg("svg", {viewBox: "-2 0 " + (width + 4) + " " + height, role: "group", "aria-label": "Elements of personal data on the left, where they go on the right"});
    root.append(svg("text", {x: 2, y: 14, class: "head"}, "Personal data"), svg("text", {x: width - box + 2, y: 14, class: "head"}, "Stores, logs, recipients"));
    const ways = new Map();
    for (const e of edges) {
      const a = leftOf(e), b = rightOf(e), key = JSON.stringify([a.id, b.id]);
      const way = ways.get(key) || {a, b, edges: [], n: 0};
      way.edges.push(e); way.n += e.passages.length;
      ways.set(key, way);
    }
    const lines = [...ways.values()];
    for (const way of lines) {
      const {a, b} = way, y1 = a.y + 14, y2 = b.y + 14, mid = width / 2;
      way.path = svg("path", {d: "M" + box + "," + y1 + " C" + mid + "," + y1 + " " + mid + "," + y2 + " " + (width - box) + "," + y2, class: b.tone, "stroke-width": Math.min(7, 1.2 + Math.log2(1 + way.n))},
        svg("title", {}, a.label + " → " + b.label + ": " + count(way.n, "place", "places")));
      root.append(way.path);
    }
    const short = (text, n) => text.length > n ? text.slice(0, n - 1) + "…" : text;
    const nodes = [...lefts, ...rights].map((node) => {
      const inset = node.within ? 14 : 0, x = node.side === "element" ? node.x + inset : node.x;
      const g = svg("g", {class: "node " + node.tone + (node.group ? " group" : ""), tabindex: "0", role: "button", "aria-pressed": "false", "aria-label": node.label + ", " + node.sub + ", " + count(node.n, "place", "places"), transform: "translate(" + x + " " + node.y + ")"},
        svg("rect", {width: box - inset, height: 28, rx: 6}), svg("text", {x: 10, y: 19}, short((node.group ? (node.open ? "▾ " : "▸ ") : "") + node.label, node.within ? 30 : 32)), svg("text", {x: box - inset - 10, y: 19, class: "sub", "text-anchor": "end"}, node.sub), svg("title", {}, node.label));
      g.dataset.id = node.id;
      if (node.group) g.setAttribute("aria-expanded", String(node.open));
      g.addEventListener("click", () => choose(node));
      g.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(node); } });
      root.append(g);
      return {g, node};
    });
    frame.replaceChildren(root);
    return function mark() {
      const c = chosen();
      const on = new Set();
      frame.classList.toggle("chosen", Boolean(c));
      for (const way of lines) {
        const hit = c && way.edges.some((e) => isOf(e, c));
        way.path.classList.toggle("on", Boolean(hit));
        if (hit) for (const end of [way.a, way.b]) { on.add(end); on.add(end.within); }
      }
      for (const n of nodes) {
        const self = Boolean(c) && n.node.side === c[0] && n.node.id === c[1];
        n.g.classList.toggle("on", self || on.has(n.node));
        n.g.setAttribute("aria-pressed", String(self));
      }
    };
  }

  // ---- Inventory --------------------------------------------------------------------------------------------

  function dataPanel() {
    const panel = byId("data");
    if (!report.members.length) { panel.append(el("p", {class: "empty"}, "No personal data was found.")); return; }
    const goes = new Map();
    for (const p of report.passages) { if (!goes.has(p.member + "\u0000" + p.element)) goes.set(p.member + "\u0000" + p.element, new Set()); goes.get(p.member + "\u0000" + p.element).add(p.to); }
    const search = el("input", {type: "search", placeholder: "Search class, member, element", "aria-label": "Search personal data"});
    const kinds = [...new Set(report.members.map((m) => m.sensitivity))].sort();
    const sensitivity = el("select", {"aria-label": "Sensitivity"}, el("option", {value: ""}, "All sensitivities"), ...kinds.map((k) => el("option", {value: k}, words(k))));
    const status = el("p", {class: "status", "aria-live": "polite"});
    const box = el("div", {class: "table"});
    let running = null;
    function show() {
      const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const found = report.members.filter((m) => (!sensitivity.value || m.sensitivity === sensitivity.value) && wanted.every((w) => (m.owner + " " + m.member + " " + m.label + " " + m.element + " " + m.subject + " " + m.at[0]).toLowerCase().includes(w)));
      const owners = new Map();
      found.forEach((m) => { const key = m.at[0] + "\u0000" + m.owner; if (!owners.has(key)) owners.set(key, []); owners.get(key).push(m); });
      const items = [];
      for (const members of owners.values()) { items.push({owner: members[0]}); members.forEach((member) => items.push({member})); }
      status.textContent = count(found.length, "place holds", "places hold") + " personal data, in " + count(owners.size, "class or table", "classes and tables");
      if (running) running.stop();
      const tbody = el("tbody", {});
      box.replaceChildren(el("table", {}, el("caption", {class: "visually-hidden"}, "Personal data by class"), el("thead", {}, el("tr", {}, ...["Member", "Element", "Sensitivity", "Whose", "Sure", "Goes to", "Why"].map((h) => el("th", {scope: "col"}, h)))), tbody));
      running = lazily(tbody, items, (item) => item.owner
        ? el("tr", {class: "owner"}, el("td", {colspan: 7}, item.owner.owner + " ", el("span", {class: "mono"}, item.owner.at[0])))
        : memberRow(item.member), 200);
    }
    function memberRow(m) {
      const why = el("details", {}, el("summary", {}, m.evidence[0] || ""), el("ul", {}, ...m.evidence.slice(1).map((e) => el("li", {}, e))));
      return el("tr", {}, el("td", {class: "mono"}, m.member), el("td", {}, m.label), el("td", {}, el("span", {class: "pill sens-" + m.sensitivity}, words(m.sensitivity))), el("td", {class: "tight"}, m.subject),
        el("td", {class: "tight"}, m.confidence + " %"), el("td", {}, [...(goes.get(m.display + "\u0000" + m.element) || [])].join(", ")), el("td", {}, m.evidence.length > 1 ? why : m.evidence[0] || ""));
    }
    search.addEventListener("input", show);
    sensitivity.addEventListener("change", show);
    panel.append(el("div", {class: "bar", role: "search"}, search, sensitivity), status, box);
    show();
  }

  // ---- Coverage ---------------------------------------------------------------------------------------------

  function coveragePanel() {
    const panel = byId("coverage");
    const c = report.coverage;
    const known = c.calls ? Math.round(1000 * (c.calls - c.unknownCalls) / c.calls) / 10 : 100;
    const meter = el("div", {class: "meter", role: "img", "aria-label": known + " % of the calls were understood"}, el("i", {}));
    meter.firstChild.style.width = known + "%";
    panel.append(el("div", {class: "block"}, el("h2", {}, "What was read"),
      el("p", {}, count(c.files, "file", "files") + (c.modules ? " in " + count(c.modules, "module", "modules") : "") + ", " + count(c.lines, "line", "lines") + ", against " + count(report.rulesRun, "rule", "rules") + "."),
      el("p", {}, "Of " + count(c.calls, "call", "calls") + ", " + number.format(c.sourceCalls) + " lead into the sources, " + number.format(c.libraryCalls) + " into known libraries, and of " + number.format(c.unknownCalls) + " only the name is known."), meter));
    const block = (title, problems, none) => el("div", {class: "block"}, el("h2", {}, title), problems.length
      ? el("div", {class: "table"}, el("table", {}, el("thead", {}, el("tr", {}, ...["Where", "What", "What to do"].map((h) => el("th", {scope: "col"}, h)))), el("tbody", {}, ...problems.slice(0, 2000).map((p) => el("tr", {}, el("td", {class: "mono"}, p.path + (p.line ? ":" + p.line : "")), el("td", {}, p.message), el("td", {}, p.remedy)))))) : el("p", {}, none));
    panel.append(block("What could not be read", report.problems.filter((p) => p.costs), "Everything that was found was read."),
      block("What should be known besides", report.problems.filter((p) => !p.costs), "Nothing."));
  }

  // ---- Page -------------------------------------------------------------------------------------------------

  const TABS = ["findings", "map", "data", "coverage"];
  const BUILD = {map: mapPanel, data: dataPanel, coverage: coveragePanel};

  function select(name, focus) {
    for (const each of TABS) {
      const tab = byId("tab-" + each), on = each === name;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      byId(each).hidden = !on;
      if (on && focus) tab.focus();
    }
    if (BUILD[name]) { BUILD[name](); delete BUILD[name]; }
  }

  const counting = report.findings.filter((f) => f.state === "new");
  const tile = (value, label, tone) => el("div", {class: "tile " + (tone || "")}, el("b", {}, number.format(value)), el("span", {}, label));
  byId("severities").append(...LEVELS.map((level) => tile(counting.filter((f) => f.severity === level).length, level, "tone-" + level)),
    tile(report.members.length, report.members.length === 1 ? "personal-data place" : "personal-data places"), tile(report.coverage.files, "files read"),
    tile(report.problems.filter((p) => p.costs).length, "not wholly read"));
  for (const [id, n] of [["findings", counting.length], ["map", report.passages.length], ["data", report.members.length], ["coverage", report.problems.length]]) byId("tab-" + id).append(el("span", {class: "count"}, number.format(n)));
  TABS.forEach((name, i) => {
    const tab = byId("tab-" + name);
    tab.addEventListener("click", () => { select(name); history.replaceState(null, "", "#show=" + name); });
    tab.addEventListener("keydown", (event) => {
      const move = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (move) select(TABS[(i + move + TABS.length) % TABS.length], true);
    });
  });
  document.addEventListener("keydown", (event) => {
    if (/^[1-4]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) select(TABS[event.key - 1], true);
  });
  const theme = byId("theme"), THEMES = ["system", "light", "dark"];
  let current = "system";
  function dress(name) {
    current = THEMES.includes(name) ? name : "system";
    if (current === "system") document.documentElement.removeAttribute("data-theme"); else document.documentElement.setAttribute("data-theme", current);
    theme.textContent = "Theme: " + current;
  }
  try { dress(localStorage.getItem("vigie-theme")); } catch (e) { dress("system"); }
  theme.addEventListener("click", () => { dress(THEMES[(THEMES.indexOf(current) + 1) % 3]); try { localStorage.setItem("vigie-theme", current); } catch (e) { /* kept for this page only */ } });
  const find = findingsPanel();
  const wanted = decodeURIComponent(location.hash.slice(1));
  if (TABS.includes(wanted.slice(5)) && wanted.startsWith("show=")) select(wanted.slice(5));
  else if (wanted.startsWith("search=")) find(wanted.slice(7));
  else if (wanted.startsWith("finding-")) {
    const one = report.findings.find((f) => "finding-" + f.id === wanted);
    if (one) { const item = byId(wanted) || byId("findings").querySelector(".list").appendChild(row(one)); item.open = true; item.append(...(item.children.length === 1 ? [body(one)] : [])); item.firstChild.focus(); item.scrollIntoView(); }
  }
  document.documentElement.setAttribute("data-ready", "true");
})();
