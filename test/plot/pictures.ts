import { toSvg } from "jixiao/plot";
import { demoFigures } from "./demo-figures.js";

/** The pictures of docs/pictures.md: in English for a desk, in Chinese for a phone, dark where the reader's screen is. */
export const pictures = Object.entries(demoFigures).flatMap(([name, figure]) => [
  { path: `docs/pictures/${name}.svg`, svg: toSvg(figure, { theme: "auto", width: 720 }) },
  { path: `docs/pictures/${name}.zh.svg`, svg: toSvg(figure, { theme: "auto", width: 360, language: "zh" }) },
]);
