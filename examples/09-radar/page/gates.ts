import { figureText } from "../figure-text.js";
import type { Scene } from "../scene.js";
import type { GateVerdict } from "../verdict.js";
import { words } from "../words.js";
import { element } from "./element.js";

/** Each team under its gates: what is, beside what is asked. */
export function gatesView({ verdicts, choice: { language } }: Scene): readonly Node[] {
  const text = words[language];
  const [first] = verdicts;
  if (first === undefined) return [];
  return [
    element("h2", { id: "gates-title" }, text.gates),
    element(
      "table",
      { "aria-labelledby": "gates-title" },
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("td", {}),
          ...first.gates.map(({ label, sign, unit, result: { bound } }) =>
            element(
              "th",
              { scope: "col" },
              label,
              element("small", {}, bound === null ? "" : `${sign} ${figureText(bound, unit, language)}`),
            )
          ),
        ),
      ),
      element(
        "tbody",
        {},
        ...verdicts.map(({ name, state, gates }) =>
          element(
            "tr",
            { class: state },
            element(
              "th",
              { scope: "row" },
              name,
              element("small", {}, `${state === "passed" ? "✓" : state === "failed" ? "✕" : "?"} ${text.gateState[state]}`),
            ),
            ...gates.map((gate) => cell(gate, language)),
          )
        ),
      ),
    ),
  ];
}

/** Where on a gauge what is allowed ends. */
const limit = 0.75;

function cell({ unit, sign, result: { state, reading, margin, bound } }: GateVerdict, language: Scene["choice"]["language"]): HTMLElement {
  const figure = reading === null ? "–" : figureText(reading, unit, language);
  // How much of what is allowed is used up, and from the mark on by how much more: a length beside the figure, so a float will do.
  const isMeasured = reading !== null && bound !== null && margin !== null && Number(bound) !== 0;
  const used = isMeasured ? Math.min(1, Math.max(0.04, limit * (1 - Number(margin) / (Number(bound) * 0.5)))) : 0;
  return element(
    "td",
    { class: state },
    element("span", { class: "figure" }, state === "passed" ? figure : `${state === "failed" ? "✕" : "?"} ${figure}`),
    element(
      "span",
      { class: "gauge", "aria-hidden": "true" },
      element("span", { style: `inline-size:${(used * 100).toFixed(0)}%` }),
      isMeasured ? element("i", { class: "limit", style: `inset-inline-start:${limit * 100}%` }) : null,
    ),
    state === "failed" && margin !== null
      ? element("small", {}, `${sign === "≤" ? "↑" : "↓"} ${figureText(margin.replace("-", ""), unit, language)}`)
      : null,
  );
}
