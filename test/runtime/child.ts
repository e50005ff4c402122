import { spawn, type ChildProcess } from "node:child_process";

const running = new Set<ChildProcess>();

// Each child leads a group of its own: a browser's own children go with it.
function stop(child: ChildProcess): void {
  running.delete(child);
  try {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

process.on("exit", () => running.forEach(stop));

export interface Started {
  readonly child: ChildProcess;
  /** What it has printed so far, errors as well. */
  readonly printed: () => string;
  readonly stop: () => void;
}

/** Starts a command that goes on until it is stopped, or this process ends. `pipes` are how many further pipes it writes to, from 3 on. */
export function start(command: string, args: readonly string[], folder: string, pipes = 0): Started {
  const child = spawn(command, args, {
    cwd: folder,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", ...Array.from({ length: pipes }, () => "pipe" as const)],
  });
  running.add(child);
  let printed = "";
  const keep = (chunk: unknown): void => {
    printed += String(chunk);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return { child, printed: () => printed, stop: () => stop(child) };
}

/** Runs a command to its end, and gives what it printed to its standard output; an error where it fails, or takes more than `seconds`. */
export async function finish(command: string, args: readonly string[], folder: string, seconds: number): Promise<string> {
  const started = start(command, args, folder);
  let output = "";
  started.child.stdout?.on("data", (chunk: unknown) => {
    output += String(chunk);
  });
  const ended = new Promise<void>((resolve, reject) => {
    started.child.on("error", reject);
    started.child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`ended with ${code ?? signal}: ${lastOf(started.printed())}`));
    });
  });
  try {
    await within(seconds, ended, started.printed);
    return output;
  } finally {
    started.stop();
  }
}

/** The same promise, or an error when it takes longer. */
export async function within<Value>(seconds: number, promise: Promise<Value>, printed: () => string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not ready after ${seconds} s: ${lastOf(printed())}`)), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function lastOf(text: string): string {
  return text.trim().slice(-600) || "it printed nothing";
}
