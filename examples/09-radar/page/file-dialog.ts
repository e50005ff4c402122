import type { Language, MetricDefinition, Policy } from "jixiao";
import { numberForms, readingLabel, usualFold, type Matching, type RecordFile, type Source } from "../matching.js";
import { words } from "../words.js";
import { element } from "./element.js";

type Forms = readonly (keyof typeof numberForms)[];

/** Where somebody opens a file of their own, and says what its columns are. */
export function fileView(
  language: Language,
  policy: Policy,
  file: RecordFile | null,
  matching: Matching | null,
  unread: readonly string[],
): readonly Node[] {
  const text = words[language];
  return [
    element("h2", { id: "file-title" }, text.fileTitle),
    element("p", { class: "quiet" }, text.fileHint),
    element(
      "label",
      { class: "drop" },
      element("span", {}, text.choose),
      element("input", { type: "file", id: "own-file", accept: ".csv,.txt,text/csv" }),
      element("small", {}, text.drop),
    ),
    file === null || matching === null ? element("div", {}) : matchingView(language, policy, file, matching),
    unread.length === 0 ? element("div", {}) : element(
      "div",
      { class: "wrong", role: "alert" },
      element("p", {}, text.unread(unread.length)),
      element("ul", {}, ...unread.slice(0, 5).map((each) => element("li", {}, each))),
    ),
    element(
      "div",
      { class: "ends" },
      file === null ? null : element("button", { type: "button", "data-do": "replay" }, text.replayIt),
      element("button", { type: "button", "data-do": "close", class: "text" }, text.close),
    ),
  ];
}

function matchingView(language: Language, policy: Policy, file: RecordFile, matching: Matching): HTMLElement {
  const text = words[language];
  const column = (id: string, label: string, chosen: string | null, optional: boolean) =>
    element(
      "label",
      { class: "field" },
      label,
      element(
        "select",
        { id },
        optional ? element("option", { value: "", selected: chosen === null }, text.none) : null,
        ...file.columns.map((each) => element("option", { value: each, selected: each === chosen }, each)),
      ),
    );
  return element(
    "div",
    { class: "matching" },
    element("p", {}, element("b", {}, text.read(file.lines.length, file.name))),
    element("h3", {}, text.match),
    element(
      "div",
      { class: "fields" },
      column("match-person", text.who, matching.person, false),
      column("match-name", text.nameColumn, matching.name, true),
      column("match-team", text.teamColumn, matching.team, true),
      column("match-time", text.timeColumn, matching.time, true),
      element(
        "label",
        { class: "field" },
        text.numbers,
        element(
          "select",
          { id: "match-numbers" },
          ...(Object.keys(numberForms) as Forms).map((form) =>
            element("option", { value: form, selected: form === matching.numbers }, text.numberForms[form])
          ),
        ),
      ),
    ),
    ...policy.metrics.map((metric) => sourceView(language, file, metric, matching.sources[metric.id] ?? { kind: "missing" })),
  );
}

/** What a reading comes of: a column, one value for all, or nothing. */
function sourceView(language: Language, file: RecordFile, metric: MetricDefinition, source: Source): HTMLElement {
  const text = words[language];
  const id = `source-${metric.id}`;
  const label = readingLabel(metric, language);
  const option = (value: string, said: string, chosen: boolean) => element("option", { value, selected: chosen }, said);
  const fold = source.kind === "column" ? source.fold : usualFold(metric);
  return element(
    "fieldset",
    { class: "source" },
    element("legend", {}, label, element("small", {}, metric.scope === "person" ? text.ofPerson : text.ofTeam)),
    element(
      "select",
      { id, "aria-label": label },
      option("missing", text.missing, source.kind === "missing"),
      option("notApplicable", text.notApplicable, source.kind === "notApplicable"),
      option("always", text.always, source.kind === "always"),
      ...file.columns.map((column) => option(`column:${column}`, column, source.kind === "column" && source.column === column)),
    ),
    element(
      "select",
      { id: `${id}-fold`, "aria-label": `${label}: ${text.fold.sum} / ${text.fold.mean}`, hidden: source.kind !== "column" },
      option("sum", text.fold.sum, fold === "sum"),
      option("mean", text.fold.mean, fold !== "sum"),
    ),
    element("input", {
      id: `${id}-value`,
      "aria-label": `${label}: ${text.value}`,
      inputmode: "decimal",
      value: source.kind === "always" ? source.value : "",
      hidden: source.kind !== "always",
    }),
  );
}

/** What was chosen in the dialog. */
export function matchingIn(dialog: HTMLElement, policy: Policy): Matching {
  const chosen = (id: string): string => {
    const field = dialog.querySelector(`[id="${CSS.escape(id)}"]`);
    return field instanceof HTMLSelectElement || field instanceof HTMLInputElement ? field.value : "";
  };
  const optional = (id: string): string | null => chosen(id) || null;
  const form = chosen("match-numbers");
  return {
    person: chosen("match-person"),
    name: optional("match-name"),
    team: optional("match-team"),
    time: optional("match-time"),
    numbers: form === "english" || form === "german" ? form : "chinese",
    sources: Object.fromEntries(policy.metrics.map((metric): [string, Source] => {
      const id = `source-${metric.id}`;
      const kind = chosen(id);
      if (kind.startsWith("column:")) {
        const fold = chosen(`${id}-fold`) === "sum" ? "sum" : { meanTo: 4 };
        return [metric.id, { kind: "column", column: kind.slice("column:".length), fold }];
      }
      if (kind === "always") return [metric.id, { kind, value: chosen(`${id}-value`).trim() }];
      return [metric.id, { kind: kind === "notApplicable" ? kind : "missing" }];
    })),
  };
}
