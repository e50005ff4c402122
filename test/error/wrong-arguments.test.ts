import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isJixiaoError } from "../../src/index.js";

const { exports: entries } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly exports: Readonly<Record<string, unknown>> };
const names = Object.keys(entries).filter((entry) => entry !== "./package.json").map((entry) => entry.replace(/^\.\/?/, ""));

/** Functions that rooms have for each other: the types of the package do not have them. */
const internal: ReadonlySet<string> = new Set(["readsOf", "thresholdsIn", "findPayee"]);

type Call = (...given: readonly unknown[]) => unknown;

async function functionsOf(entry: string): Promise<readonly (readonly [name: string, call: Call])[]> {
  const file = new URL(`../../src/${entry === "" ? "" : `${entry}/`}index.ts`, import.meta.url).pathname;
  const exported = (await import(/* @vite-ignore */ file)) as Readonly<Record<string, unknown>>;
  return Object.entries(exported).flatMap(([name, value]) =>
    typeof value === "function" && !internal.has(name) ? [[name, value as Call] as const] : []
  );
}

const wrong: readonly unknown[] = [undefined, null, 5, "x", [], {}, [null], [{}], () => null, Symbol("x"), 5n];
const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

/** What a call throws that is no error of this library. */
function foreignOf(call: Call, given: readonly unknown[]): string | null {
  try {
    call(...given);
    return null;
  } catch (error) {
    return isJixiaoError(error) ? null : String(error);
  }
}

const argumentsOf = (each: unknown): readonly (readonly unknown[])[] => [[each], [each, each, each, each], [undefined, each], [{}, each]];

describe.each(names)("every function of jixiao/%s", (entry) => {
  it("refuses what is no argument with a fault, or answers, and throws nothing else", { timeout: 60_000 }, async () => {
    const functions = await functionsOf(entry);
    expect(functions.length).toBeGreaterThan(0);
    const foreign = functions.flatMap(([name, call]) =>
      [...wrong, revoked()].flatMap((each) =>
        argumentsOf(each).flatMap((given) => {
          const thrown = foreignOf(call, given);
          return thrown === null ? [] : [`${name}(${given.map((of) => typeof of).join(", ")}): ${thrown}`];
        })
      )
    );
    expect(foreign).toEqual([]);
  });
});

it("a figure that only says that it is one is refused, whichever kind it says and whoever draws it", async () => {
  const { toECharts, toSvg, toVegaLite, ...others } = await import("../../src/plot/index.js");
  const kinds = ["radar", "bullets", "waterfall", "board", "ranks", "heatmap", "gates", "payCurve", "comparison", "trend"];
  for (const kind of kinds) {
    const own = (others as Readonly<Record<string, unknown>>)[`${kind}Svg`];
    expect(own).toBeTypeOf("function");
    for (const draw of [toSvg, toECharts, toVegaLite, own] as readonly Call[]) {
      for (const forged of [{ kind }, { kind, title: { en: "a", zh: "b" }, sentence: { en: "a", zh: "b" }, entries: null, rows: 5 }]) {
        expect(() => draw(forged)).toThrow(`figure: not an object: got an object, expected something made by ${kind}Of`);
      }
    }
  }
});
