import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { indicatorFamilies } from "../../src/catalogue/index.js";
import { familyPage, pageOf } from "./family-page.js";

for (const language of ["en", "zh"] as const) {
  for (const family of indicatorFamilies) {
    mkdirSync(dirname(pageOf(family, language)), { recursive: true });
    writeFileSync(pageOf(family, language), familyPage(family, language));
  }
}
