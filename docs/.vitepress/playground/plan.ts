import type { Language } from "jixiao";
import type { Sheets } from "./sheets.js";

/** What the playground begins with: policies as JSON, and a month of people under them as tables. */
export interface Plan {
  readonly policies: readonly string[];
  readonly period: string;
  readonly sheets: Sheets;
}

/** Plans by their names, as somebody chooses one. */
export interface PlanGroup {
  readonly label: Readonly<Record<Language, string>>;
  readonly plans: readonly { readonly id: string; readonly label: Readonly<Record<Language, string>> }[];
}
