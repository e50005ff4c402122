// What uses dist comes after it: npm run fresh
import { freshBuild } from "./fresh-build.js";

if (!freshBuild()) process.exitCode = 1;
