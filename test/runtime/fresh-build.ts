import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Builds where dist is out of date. Gives whether it is fresh now. */
export function freshBuild(): boolean {
  return whyStale() === null || spawnSync("npm run -s build", { shell: true, stdio: "inherit" }).status === 0;
}

/** What reads dist would otherwise judge yesterday's code. */
export function requireFreshBuild(): void {
  const why = whyStale();
  if (why !== null) throw new Error(`${why}: npm run build`);
}

/** Why what a folder's dist holds is not what its src says, or null where it is. */
export function whyStale(folder = "."): string | null {
  const timeOf = (file: string): number => statSync(join(folder, file)).mtimeMs;
  const published = readFileSync(join(folder, "package.json"), "utf8").match(/(?<=")\.\/dist\/[^"]+/g) ?? [];
  const absent = published.find((file) => !existsSync(join(folder, file)));
  if (absent !== undefined) return `${absent} is not there`;
  const built = Math.min(...published.map(timeOf));
  const inside = readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" }).map((file) => join("src", file));
  // The time of a folder tells of a file that was taken out of it.
  const newer = [...inside, "src", "package.json", "tsconfig.json", "tsup.config.ts"].find((source) => timeOf(source) > built);
  return newer === undefined ? null : `dist is older than ${newer}`;
}
