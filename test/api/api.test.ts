import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { published } from "../../tsup.config.js";
import { requireFreshBuild } from "../runtime/fresh-build.js";

requireFreshBuild();

const folder = mkdtempSync(join(tmpdir(), "jixiao-api-"));
afterAll(() => rmSync(folder, { recursive: true }));

const nameOf = (entry: string): string => entry === "index" ? "jixiao" : `jixiao-${entry.replace(/\/index$/, "").replaceAll("/", "-")}`;

interface Report {
  readonly text: string;
  readonly problems: readonly string[];
}

/** What API Extractor says of an entry: what it exports, and what that names. */
function extracted(entry: string): Report {
  const problems: string[] = [];
  const quiet = { logLevel: ExtractorLogLevel.None };
  Extractor.invoke(
    ExtractorConfig.prepare({
      configObjectFullPath: undefined,
      packageJsonFullPath: resolve("package.json"),
      configObject: {
        projectFolder: process.cwd(),
        newlineKind: "lf",
        mainEntryPointFilePath: resolve(`dist/${entry}.d.ts`),
        compiler: {
          // The types of zod name URL, which is Node's or the DOM's; those of jixiao alone need neither.
          overrideTsconfig: {
            compilerOptions: {
              target: "ES2022",
              lib: ["ES2022"],
              module: "NodeNext",
              strict: true,
              types: entry === "zod/index" ? ["node"] : [],
            },
            files: [resolve(`dist/${entry}.d.ts`)],
          },
        },
        apiReport: {
          enabled: true,
          reportFileName: nameOf(entry),
          reportFolder: folder,
          reportTempFolder: join(folder, "temp"),
          includeForgottenExports: true,
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        messages: {
          // Remarks would stand in the record with their line numbers, which change when nothing else does.
          extractorMessageReporting: { default: quiet },
          compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
          tsdocMessageReporting: { default: quiet },
        },
      },
    }),
    {
      localBuild: true,
      messageCallback(message) {
        message.handled = true;
        if (message.logLevel === ExtractorLogLevel.Error) problems.push(message.text);
      },
    },
  );
  return { text: readFileSync(join(folder, `${nameOf(entry)}.api.md`), "utf8"), problems };
}

/** The reports, each without what it only names and one before it tells: the types of the core stand in that of the core alone. */
function toldOnce(reports: ReadonlyMap<string, Report>): ReadonlyMap<string, Report> {
  const told = new Set<string>();
  return new Map([...reports].map(([entry, { text, problems }]) => {
    const parts = text.split("\n\n").filter((part) => {
      const declaration = part.replace(/^export /m, "");
      const isToldBefore = told.has(declaration) && declaration === part && part.startsWith("// @");
      told.add(declaration);
      return !isToldBefore;
    });
    return [entry, { text: parts.join("\n\n"), problems }];
  }));
}

let reports: ReadonlyMap<string, Report>;
beforeAll(() => {
  reports = toldOnce(new Map(Object.keys(published).map((entry) => [entry, extracted(entry)])));
});

describe.each(Object.keys(published))("the public API of dist/%s", (entry) => {
  test("is the one on record; npm run api:update records a change", async () => {
    const { text, problems } = reports.get(entry)!;
    expect(problems).toEqual([]);
    await expect(text).toMatchFileSnapshot(`${nameOf(entry)}.api.md`);
  });
});
