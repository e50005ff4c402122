import { mkdirSync, writeFileSync } from "node:fs";
import { pictures } from "./pictures.js";

mkdirSync("docs/pictures", { recursive: true });
for (const { path, svg } of pictures) writeFileSync(path, svg);
