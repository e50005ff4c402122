import { indicatorFamilies } from "../../src/catalogue/index.js";
import { competencyPage } from "./competency-page.js";
import { familyPage, pageOf } from "./family-page.js";

/** Every page that is made of the catalogue, with where it stands. */
export const pages: readonly { readonly path: string; readonly text: string }[] = (["en", "zh"] as const).flatMap((language) => [
  ...indicatorFamilies.map((family) => ({ path: pageOf(family.id, language), text: familyPage(family, language) })),
  { path: pageOf("competencies", language), text: competencyPage(language) },
]);
