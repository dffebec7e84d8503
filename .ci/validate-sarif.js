// Reads a SARIF file and the multitool's verdict on it; prints every fault in a line, and ends with 1 where there is one.
"use strict";
const fs = require("fs");

const [file, verdictFile] = process.argv.slice(2);
const faults = [];
const notes = [];

function read(path) {
  // The multitool writes a byte order mark.
  return JSON.parse(fs.readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
}

let log;
let verdict;
try {
  log = read(file);
} catch (e) {
  console.error(`${file}: not JSON: ${e.message}`);
  process.exit(1);
}
try {
  verdict = read(verdictFile);
} catch (e) {
  console.error(`${file}: the validator left no readable verdict: ${e.message}`);
  process.exit(2);
}

for (const run of verdict.runs || []) {
  const rules = run.tool.driver.rules || [];
  for (const result of run.results || []) {
    const rule = rules[result.ruleIndex] || rules.find((r) => r.id === result.ruleId);
    const level =
      result.level || (rule && rule.defaultConfiguration && rule.defaultConfiguration.level) || "warning";
    let text = result.message.text;
    if (!text && rule && rule.messageStrings) {
      const template = (rule.messageStrings[result.message.id] || {}).text || result.message.id;
      text = template.replace(/\{(\d+)\}/g, (all, i) => (result.message.arguments || [])[i] ?? all);
    }
    const region = ((((result.locations || [])[0] || {}).physicalLocation || {}).region || {}).startLine;
    const line = `${result.ruleId} ${level}${region ? ` (line ${region})` : ""}: ${text}`;
    (level === "error" || level === "warning" ? faults : notes).push(line);
  }
  for (const invocation of run.invocations || []) {
    for (const kind of ["toolExecutionNotifications", "toolConfigurationNotifications"]) {
      for (const n of invocation[kind] || []) {
        if (n.level === "error") faults.push(`the validator itself: ${n.message.text}`);
      }
    }
  }
}

// What the validator lets pass.
const fail = (where, what) => faults.push(`${where}: ${what}`);
const isRelative = (uri) => typeof uri === "string" && uri !== "" && !/^([A-Za-z][A-Za-z0-9+.-]*:|\/|\\)/.test(uri);
const LIMITS = { results: 25000, locations: 1000, flow: 10000, tags: 20, text: 1024, name: 255 };

if (!Array.isArray(log.runs) || log.runs.length !== 1) fail("runs", "exactly one run is expected");
(log.runs || []).forEach((run, r) => {
  const at = `runs[${r}]`;
  const driver = run.tool.driver;
  const rules = driver.rules || [];
  if (!/^[^/]+\/.+\/$/.test((run.automationDetails || {}).id || "")) {
    fail(`${at}.automationDetails.id`, "is to be privacy-check/<name>/");
  }
  rules.forEach((rule, i) => {
    const where = `${at} rule ${rule.id || i}`;
    const properties = rule.properties || {};
    for (const key of ["shortDescription", "fullDescription"]) {
      const text = (rule[key] || {}).text || "";
      if (text === "" || text.length > LIMITS.text) fail(where, `${key} has ${text.length} characters`);
    }
    if (!(rule.help && rule.help.text && rule.help.markdown)) fail(where, "help is missing");
    if ((rule.name || "").length > LIMITS.name) fail(where, "name is too long");
    if (!(rule.defaultConfiguration && rule.defaultConfiguration.level)) fail(where, "no default level");
    if ((properties.tags || []).length > LIMITS.tags) fail(where, `has ${properties.tags.length} tags`);
    const severity = properties["security-severity"];
    if (typeof severity !== "string" || !(Number(severity) >= 0.1 && Number(severity) <= 10)) {
      fail(where, `security-severity is ${JSON.stringify(severity)}`);
    }
    if (!["very-high", "high", "medium", "low"].includes(properties.precision)) {
      fail(where, `precision is ${JSON.stringify(properties.precision)}`);
    }
    if (!["error", "warning", "recommendation"].includes(properties["problem.severity"])) {
      fail(where, `problem.severity is ${JSON.stringify(properties["problem.severity"])}`);
    }
  });
  if (!Array.isArray(run.results)) {
    fail(`${at}.results`, "is missing: old alerts would stay open");
    return;
  }
  if (run.results.length > LIMITS.results) fail(`${at}.results`, `has ${run.results.length} entries`);
  const seen = new Set();
  run.results.forEach((result, i) => {
    const where = `${at}.results[${i}]`;
    const rule = rules[result.ruleIndex];
    if (!rule || rule.id !== result.ruleId) fail(where, `rule ${result.ruleId} is not at ruleIndex ${result.ruleIndex}`);
    const prints = result.partialFingerprints || {};
    if (!/^[0-9a-f]+:\d+$/.test(prints.primaryLocationLineHash || "")) fail(where, "no primaryLocationLineHash");
    const own = prints["privacyFinding/v1"];
    if (!/^[0-9a-f]{32}$/.test(own || "")) fail(where, "no privacyFinding/v1");
    if (own && seen.has(`${result.ruleId} ${own}`)) fail(where, `fingerprint ${own} is not its own`);
    seen.add(`${result.ruleId} ${own}`);
    const text = (result.message || {}).text || "";
    if (text === "" || text.length > LIMITS.text) fail(where, `message has ${text.length} characters`);
    const ids = new Set((result.relatedLocations || []).map((l) => l.id));
    for (const link of text.matchAll(/(?<!\\)\]\((\d+)\)/g)) {
      if (!ids.has(Number(link[1]))) fail(where, `link to ${link[1]}, which is no related location`);
    }
    if ((result.locations || []).length !== 1) fail(where, "exactly one location is expected");
    const places = (result.locations || []).length + (result.relatedLocations || []).length;
    if (places > LIMITS.locations) fail(where, `has ${places} locations`);
    let steps = 0;
    for (const flow of result.codeFlows || []) {
      for (const thread of flow.threadFlows || []) steps += (thread.locations || []).length;
    }
    if (steps > LIMITS.flow) fail(where, `has ${steps} flow steps`);
  });
});

(function walk(value, where) {
  if (Array.isArray(value)) {
    value.forEach((item, i) => walk(item, `${where}[${i}]`));
  } else if (value && typeof value === "object") {
    if (value.artifactLocation && !isRelative(value.artifactLocation.uri)) {
      fail(where, `URI ${JSON.stringify(value.artifactLocation.uri)} is not relative`);
    }
    for (const [key, item] of Object.entries(value)) walk(item, where ? `${where}.${key}` : key);
  } else if (typeof value === "string" && /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(value)) {
    fail(where, "holds a control character");
  }
})(log, "");

if (faults.length > 0) {
  console.error(`${file}: ${faults.length} fault${faults.length === 1 ? "" : "s"}`);
  faults.forEach((fault) => console.error(`  ${fault}`));
  process.exit(1);
}
console.log(`${file}: valid (${log.runs[0].results.length} results, ${notes.length} remarks)`);
if (process.env.VIGIE_VERBOSE) notes.forEach((note) => console.log(`  ${note}`));
