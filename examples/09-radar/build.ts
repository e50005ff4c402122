// Builds the page into one file that a browser opens from a disk: npm run demo:radar.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "tsup";

const folder = "demo/radar";
const source = (file: string): string => readFileSync(new URL(`page/${file}`, import.meta.url), "utf8");
const bundled = mkdtempSync(join(tmpdir(), "radar-"));

try {
  await build({
    entry: { radar: "examples/09-radar/page/radar.ts" },
    outDir: bundled,
    config: false,
    silent: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    noExternal: [/./],
    outExtension: () => ({ js: ".js" }),
    esbuildOptions: (options) => {
      options.charset = "utf8";
    },
  });
  const script = readFileSync(join(bundled, "radar.js"), "utf8").replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  // By functions, since a replacement text has signs of its own.
  const page = source("index.html").replace("/* radar.css */", () => source("radar.css")).replace("/* radar.js */", () => script);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), page);
  console
    .log(`${join(folder, "index.html")}, ${Math.round(page.length / 1000)} kB: open it in a browser.\n${
      pathToFileURL(join(folder, "index.html")).href
    }`);
} finally {
  rmSync(bundled, { recursive: true, force: true });
}
