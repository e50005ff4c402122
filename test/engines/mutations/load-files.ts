import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compileFunction } from "node:vm";
import ts from "typescript";

type Exports = Record<string, unknown>;

/** Files of source that are loaded anew, one of them perhaps otherwise; what they import from elsewhere is as it is. */
export class Files {
  private readonly others = new Map<string, Exports>();
  private readonly compiled = new Map<string, string>();

  private constructor(private readonly paths: readonly string[]) {}

  static async of(paths: readonly string[]): Promise<Files> {
    const files = new Files(paths);
    for (const path of paths) {
      const text = readFileSync(path, "utf8");
      files.compiled.set(path, compiledText(text));
      for (const { fileName } of ts.preProcessFile(text).importedFiles) {
        const imported = targetOf(path, fileName);
        if (!paths.includes(imported)) files.others.set(imported, (await import(join(process.cwd(), imported))) as Exports);
      }
    }
    return files;
  }

  /** What a file exports, with another one as it is given. */
  load(path: string, changed: string, text: string): Exports {
    const loaded = new Map<string, Exports>();
    const need = (wanted: string): Exports => {
      const known = loaded.get(wanted) ?? (this.paths.includes(wanted) ? undefined : this.others.get(wanted));
      if (known !== undefined) return known;
      const module = { exports: {} as Exports };
      loaded.set(wanted, module.exports);
      const code = wanted === changed ? compiledText(text) : this.compiled.get(wanted);
      if (code === undefined) throw new Error(`${wanted} is not among the files`);
      const run = compileFunction(code, ["exports", "require"]) as (exports: Exports, require: (name: string) => Exports) => void;
      run(module.exports, (name) => need(targetOf(wanted, name)));
      return module.exports;
    };
    return need(path);
  }
}

function targetOf(from: string, name: string): string {
  return join(dirname(from), name.replace(/\.js$/, ".ts"));
}

function compiledText(text: string): string {
  return ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } }).outputText;
}
