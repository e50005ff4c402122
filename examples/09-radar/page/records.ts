import type { Unit } from "jixiao";
import { figureText } from "../figure-text.js";
import { latest } from "../replay.js";
import type { Scene } from "../scene.js";
import { labelText, type Entry } from "../setting.js";
import { words } from "../words.js";
import { element } from "./element.js";

const shown = 8;

/** What came in last, the latest first. */
export function recordsView(scene: Scene): readonly Node[] {
  const { setting: { records }, moment: { count }, choice: { language } } = scene;
  const text = words[language];
  const last = latest(records, count, shown);
  return [
    element("h2", { id: "records-title" }, text.records),
    last.length === 0
      ? element("p", { class: "quiet" }, text.noRecords)
      : element("ol", { class: "feed" }, ...last.map((entry) => record(entry, scene))),
  ];
}

function record(entry: Entry, { setting, choice: { language } }: Scene): HTMLElement {
  const name = [...setting.people, ...setting.teams].find(({ id }) => id === (entry.person ?? entry.team))?.name[language] ?? entry.person
    ?? "";
  return element(
    "li",
    {},
    element("time", {}, entry.time),
    element("b", {}, name),
    element(
      "span",
      {},
      entry.takesBack === undefined ? given(entry.values, setting, language) : takenBack(entry, entry.takesBack, setting, language),
    ),
  );
}

type Values = Entry["values"];

/** What a record gives, in a few words, money first. What is zero is left out, and so are shares: one record is all or none of them. */
function given(values: Values, { policy }: Scene["setting"], language: Scene["choice"]["language"]): string {
  const order = (unit: Unit): number => (unit === "money" ? 0 : unit === "count" ? 2 : 1);
  return policy.metrics
    .filter(({ id, unit }) => unit !== "ratio" && Number(values[id] ?? 0) !== 0)
    .toSorted((a, b) => order(a.unit) - order(b.unit))
    .map(({ id, label, unit }) => `${labelText(label, id, language)} ${figureText(values[id] ?? "", unit, language)}`)
    .slice(0, 2)
    .join(" · ");
}

/** A record that takes an earlier one back: which readings are otherwise now. */
function takenBack({ values }: Entry, earlier: Entry, { policy }: Scene["setting"], language: Scene["choice"]["language"]): string {
  const changed = policy.metrics.filter(({ id }) => values[id] !== earlier.values[id]).map(({ id, label }) =>
    labelText(label, id, language)
  );
  return `↺ ${words[language].takenBack}${language === "zh" ? "：" : ": "}${changed.join(language === "zh" ? "、" : ", ")}`;
}
