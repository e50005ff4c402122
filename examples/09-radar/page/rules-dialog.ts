import type { Language } from "jixiao";
import { positionChapters } from "jixiao/catalogue";
import type { Rules } from "../choice.js";
import { words } from "../words.js";
import { element } from "./element.js";

/** Where somebody chooses by which rules: the example's, a position's, or their own. `wrong` says why a pasted one is none. */
export function rulesView(language: Language, rules: Rules, wrong: readonly string[]): readonly Node[] {
  const text = words[language];
  return [
    element("h2", { id: "rules-title" }, text.rulesTitle),
    element("p", { class: "quiet" }, text.rulesHint),
    element("button", { type: "button", class: "wide", "data-do": "shops", "aria-pressed": String(rules.kind === "shops") }, text.shops),
    element(
      "label",
      { class: "field" },
      text.positions,
      element(
        "select",
        { id: "position-choice" },
        element("option", { value: "", selected: rules.kind !== "position" }, "–"),
        ...positionChapters.map((chapter) =>
          element(
            "optgroup",
            { label: chapter.label[language] },
            ...chapter.positions.map((position) =>
              element(
                "option",
                { value: position.id, selected: rules.kind === "position" && rules.id === position.id },
                position.label[language],
              )
            ),
          )
        ),
      ),
    ),
    element(
      "label",
      { class: "field" },
      text.paste,
      element("textarea", { id: "policy-text", rows: 6, spellcheck: "false", "aria-describedby": "paste-hint" }),
    ),
    element("p", { class: "quiet", id: "paste-hint" }, text.pasteHint),
    wrong.length === 0
      ? element("div", {})
      : element("ul", { class: "wrong", role: "alert" }, ...wrong.slice(0, 5).map((each) => element("li", {}, each))),
    element(
      "div",
      { class: "ends" },
      element("button", { type: "button", "data-do": "paste" }, text.use),
      element("button", { type: "button", "data-do": "close", class: "text" }, text.close),
    ),
  ];
}
