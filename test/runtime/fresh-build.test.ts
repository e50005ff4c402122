import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { whyStale } from "./fresh-build.js";

const sources = ["package.json", "tsconfig.json", "tsup.config.ts", "src/index.ts", "src/gate/gate.ts"];
const folders = ["src", "src/gate"];
const built = ["dist/index.js", "dist/index.d.ts"];

let folder: string;
const write = (file: string, text = ""): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
/** As if it was written so many seconds after the beginning of 2026. */
const date = (file: string, second: number): void => {
  const time = new Date(Date.UTC(2026, 0, 1, 0, 0, second));
  utimesSync(join(folder, file), time, time);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jixiao-build-"));
  for (const file of [...sources, ...built]) write(file);
  write("package.json", JSON.stringify({ exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } } }));
  for (const file of [...sources, ...folders]) date(file, 0);
  for (const file of built) date(file, 10);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a build", () => {
  it("is fresh where all of it is younger than all that it is made of", () => {
    expect(whyStale(folder)).toBeNull();
  });

  it.each(sources)("is out of date once %s has changed", (source) => {
    date(source, 20);
    expect(whyStale(folder)).toBe(`dist is older than ${join(source)}`);
  });

  it("is out of date once a file of src was taken away", () => {
    rmSync(join(folder, "src/gate/gate.ts"));
    expect(whyStale(folder)).toBe(`dist is older than ${join("src/gate")}`);
  });

  it("that was broken off before it wrote what is published is none", () => {
    rmSync(join(folder, "dist/index.d.ts"));
    expect(whyStale(folder)).toBe("./dist/index.d.ts is not there");
  });

  it("of which a part is old is out of date", () => {
    date("dist/index.d.ts", 5);
    date("src/index.ts", 7);
    expect(whyStale(folder)).toBe(`dist is older than ${join("src/index.ts")}`);
  });
});
