import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { afterAll, describe, expect, test } from "vitest";
import { published } from "../../tsup.config.js";
import { requireFreshBuild } from "../runtime/fresh-build.js";

requireFreshBuild();

const folder = mkdtempSync(join(tmpdir(), "jixiao-api-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(Object.keys(published))("the public API of dist/%s", (entry) => {
  test("is the one on record; npm run api:update records a change", async () => {
    const name = entry === "index" ? "jixiao" : `jixiao-${entry.replace(/\/index$/, "").replaceAll("/", "-")}`;
    const problems: string[] = [];
    const quiet = { logLevel: ExtractorLogLevel.None };
    Extractor.invoke(
      ExtractorConfig.prepare({
        configObjectFullPath: undefined,
        packageJsonFullPath: resolve("package.json"),
        configObject: {
          projectFolder: process.cwd(),
          mainEntryPointFilePath: resolve(`dist/${entry}.d.ts`),
          compiler: {
            // The types of zod name URL, which is Node's or the DOM's; those of jixiao alone need neither.
            overrideTsconfig: {
              compilerOptions: {
                target: "ES2022",
                lib: ["ES2022"],
                module: "NodeNext",
                strict: true,
                types: entry === "json/index" ? ["node"] : [],
              },
              files: [resolve(`dist/${entry}.d.ts`)],
            },
          },
          apiReport: {
            enabled: true,
            reportFileName: name,
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
    expect(problems).toEqual([]);
    await expect(readFileSync(join(folder, `${name}.api.md`), "utf8")).toMatchFileSnapshot(`${name}.api.md`);
  });
});
