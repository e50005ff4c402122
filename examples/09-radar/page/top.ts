import type { Choice } from "../choice.js";
import type { Setting } from "../setting.js";
import { words } from "../words.js";
import { element } from "./element.js";

/** What page this is, by which rules, and its few settings. */
export function topView({ title }: Setting, { language, theme }: Choice): readonly Node[] {
  const text = words[language];
  return [
    element("div", { class: "names" }, element("h1", {}, text.name), element("p", {}, title[language])),
    element(
      "nav",
      { "aria-label": text.rules },
      element("button", { type: "button", "data-do": "rules" }, text.rules),
      element("button", { type: "button", "data-do": "file" }, text.file),
      element("button", { type: "button", "data-do": "theme" }, text.theme[theme]),
      element("button", { type: "button", "data-do": "language", lang: language === "en" ? "zh" : "en" }, text.otherLanguage),
    ),
  ];
}
