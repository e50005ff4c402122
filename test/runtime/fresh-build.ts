import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What reads dist would otherwise judge yesterday's code. */
export function requireFreshBuild(): void {
  const built = newest("dist");
  const source = newest("src");
  if (built.time < source.time) throw new Error(`dist is older than ${source.file}: npm run build`);
}

function newest(folder: string): { readonly file: string; readonly time: number } {
  let latest = { file: folder, time: 0 };
  if (!existsSync(folder)) return latest;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const time = statSync(file).mtimeMs;
    if (time > latest.time) latest = { file, time };
  }
  return latest;
}
