import { spawn, spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Database } from "../sql/databases.js";

/** As small as the tables here are, workers share the work on them. */
const parallel = {
  max_parallel_workers_per_gather: "2",
  min_parallel_table_scan_size: "0",
  min_parallel_index_scan_size: "0",
  parallel_setup_cost: "0",
  parallel_tuple_cost: "0",
};

/**
 * A PostgreSQL server of one's own in a temporary folder, on loopback, which ends with this process. It does not run as root:
 * root starts it as the user postgres, whom the package makes.
 *
 * @throws {Error} why it cannot be had.
 */
export async function openPostgreSql(): Promise<Database> {
  const programs = programsFolder();
  const isRoot = process.getuid?.() === 0;
  const folder = mkdtempSync(join(tmpdir(), "postgresql-"));
  const run = (program: string, options: readonly string[]) => {
    const all = isRoot ? ["runuser", "-u", "postgres", "--", join(programs, program), ...options] : [join(programs, program), ...options];
    const [command = "", ...rest] = all;
    // Without pipes to the server, which would keep them open.
    const { status, error } = spawnSync(command, rest, { stdio: "ignore", cwd: folder });
    if (status !== 0) throw new Error(`${program} fails${error === undefined ? ` with ${status}` : `: ${error.message}`}`);
  };
  if (isRoot) {
    const { stdout, status } = spawnSync("id", ["-u", "postgres"], { encoding: "utf8" });
    if (status !== 0) throw new Error("root cannot run it, and there is no user postgres who could");
    chownSync(folder, Number(stdout), Number(stdout));
  }
  const data = join(folder, "data");
  run("initdb", ["-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync"]);
  const port = await freePort();
  const settings = ["-c listen_addresses=127.0.0.1", `-p ${port}`, `-k ${folder}`, "-c fsync=off"];
  for (const [name, value] of Object.entries(parallel)) settings.push(`-c ${name}=${value}`);
  run("pg_ctl", ["-D", data, "-w", "-l", join(folder, "log"), "-o", settings.join(" "), "start"]);
  const end = () => {
    process.off("exit", end);
    try {
      run("pg_ctl", ["-D", data, "-m", "immediate", "stop"]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  process.on("exit", end);
  const session = openSession(["-h", "127.0.0.1", "-p", String(port), "-U", "postgres", "-d", "postgres"]);
  const query = async (sql: string) => {
    const text = await session.ask(`COPY (\n${sql}\n) TO STDOUT WITH (FORMAT csv, HEADER, NULL '\\N');`);
    const rows: Readonly<Record<string, string | null>>[] = parse(text, { columns: true, cast: (cell) => (cell === "\\N" ? null : cell) });
    return rows;
  };
  const version = (await query("SELECT current_setting('server_version') AS version"))[0]?.["version"]?.split(" ")[0];
  return {
    dialect: "postgresql",
    name: `PostgreSQL ${version} (server)`,
    run: async (...statements) => {
      for (const each of statements) await session.ask(`${each};`);
    },
    query,
    close: async () => {
      session.close();
      end();
    },
  };
}

/** One connection for all that is asked: what comes out of a statement stands before a line that says how it went. */
function openSession(options: readonly string[]) {
  const psql = spawn("psql", ["-X", "-q", "-t", "-A", ...options], { stdio: ["pipe", "pipe", "ignore"] });
  const mark = "jixiao: that was all;";
  let text = "";
  let answer: ((text: string) => void) | null = null;
  psql.stdout.setEncoding("utf8").on("data", (part: string) => {
    text += part;
    if (!text.includes(mark) || !text.endsWith("\n")) return;
    answer?.(text);
  });
  return {
    /** @throws {Error} what the server says is wrong. */
    ask: async (sql: string): Promise<string> => {
      text = "";
      const told = await new Promise<string>((resolve) => {
        answer = resolve;
        psql.stdin.write(`${sql}\n\\echo ${mark} :ERROR :LAST_ERROR_MESSAGE\n`);
      });
      const [before = "", after = ""] = told.split(mark);
      if (after.trim().startsWith("true")) throw new Error(after.trim().slice("true".length).trim());
      return before;
    },
    close: () => psql.stdin.end(),
  };
}

/** Where the server's programs are: beside `pg_config`, or in Debian's folder of the newest version. */
function programsFolder(): string {
  const debian = "/usr/lib/postgresql";
  let versions: readonly string[] = [];
  try {
    versions = readdirSync(debian).toSorted((a, b) => Number(b) - Number(a));
  } catch {
    // Another system has no such folder.
  }
  const [newest] = versions;
  if (newest !== undefined) return join(debian, newest, "bin");
  const { status, stdout } = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  if (status !== 0) throw new Error("there is no PostgreSQL: apt-get install postgresql");
  return stdout.trim();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port is free"))));
    });
  });
}
