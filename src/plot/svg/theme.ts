/** The colours of a picture. Nothing is told by a colour alone. */
export interface Colours {
  readonly paper: string;
  readonly ink: string;
  /** Text that steps back; also the median. */
  readonly soft: string;
  /** Bars of others than the person. */
  readonly rest: string;
  /** Lines of the grid. */
  readonly line: string;
  /** Areas behind what is shown. */
  readonly tint: string;
  /** The person, and what is paid. */
  readonly own: string;
  /** What was missed, taken or is unknown. */
  readonly warn: string;
}

export const themes = {
  light: {
    paper: "#ffffff",
    ink: "#1c2024",
    soft: "#5c646d",
    rest: "#858e98",
    line: "#dfe3e7",
    tint: "#eceff2",
    own: "#1f5fbf",
    warn: "#b5431c",
  },
  dark: {
    paper: "#15181b",
    ink: "#e6e9ec",
    soft: "#a2aab3",
    rest: "#757f8a",
    line: "#343a41",
    tint: "#262b30",
    own: "#74aaff",
    warn: "#ff9166",
  },
} as const satisfies { readonly [name: string]: Colours };

/** The same picture in the dark, where that is wanted: each light colour as its dark one. */
export function darkStyle(): string {
  const rules = (Object.keys(themes.light) as (keyof Colours)[]).flatMap((name) =>
    ["fill", "stroke"].map((attribute) => `.jixiao-auto [${attribute}="${themes.light[name]}"]{${attribute}:${themes.dark[name]}}`)
  );
  return `<style>@media screen and (prefers-color-scheme:dark){${rules.join("")}}</style>`;
}
