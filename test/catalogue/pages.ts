import { indicatorFamilies, positionChapters } from "../../src/catalogue/index.js";
import { chapterFile, chapterPage, departmentPage } from "./chapter-page.js";
import { competencyPage } from "./competency-page.js";
import { familyPage, pageOf } from "./family-page.js";

/** Every page that is made of the catalogue, with where it stands. */
export const pages: readonly { readonly path: string; readonly text: string }[] = (["en", "zh"] as const).flatMap((language) => [
  ...indicatorFamilies.map((family) => ({ path: pageOf(family.id, language), text: familyPage(family, language) })),
  { path: pageOf("competencies", language), text: competencyPage(language) },
  { path: pageOf(chapterFile(1, "department"), language), text: departmentPage(language) },
  ...positionChapters.map((chapter) => ({
    path: pageOf(chapterFile(chapter.number, chapter.id), language),
    text: chapterPage(chapter, language),
  })),
]);
