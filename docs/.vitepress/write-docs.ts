// What of docs is made from elsewhere and kept in git, so that it can be read without the site: npm run docs:update.
import { writeFileSync } from "node:fs";
import { llmsIndex } from "./llms.js";
import { referencePage } from "./reference-page.js";

writeFileSync("docs/reference.md", referencePage(null));
writeFileSync("docs/llms.txt", llmsIndex("docs"));
