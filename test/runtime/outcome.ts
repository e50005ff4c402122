/** One way of running the package in one runtime. "not run" is for a runtime that could not be had, and for nothing else. */
export interface Outcome {
  readonly runtime: string;
  readonly version: string;
  readonly how: string;
  readonly state: "passed" | "failed" | "not run";
  /** Why it failed or was not run. */
  readonly reason: string;
  readonly checked: number;
  readonly seconds: number;
}

/** What is wrong with a run as a whole: what failed, and what must run but did not. */
export function complaints(outcomes: readonly Outcome[], required: readonly string[]): readonly string[] {
  const failed = outcomes.filter(({ state }) => state === "failed").map(({ runtime, how, reason }) =>
    `${runtime}, ${how}, failed: ${reason}`
  );
  const lacking = required.flatMap((runtime) => {
    const own = outcomes.filter((outcome) => outcome.runtime === runtime);
    if (own.some(({ state }) => state === "failed")) return [];
    const absent = own.filter(({ state }) => state === "not run");
    if (own.length > 0 && absent.length === 0) return [];
    return [`${runtime} must run: ${absent.map(({ reason }) => reason).join("; ") || "nobody tried"}`];
  });
  return [...failed, ...lacking];
}

export function tableOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ runtime, version, how, state, reason, checked, seconds }) => [
    runtime,
    version,
    how,
    state === "not run" ? `not run: ${reason.split("\n")[0]?.slice(0, 80)}` : state,
    String(checked),
    seconds.toFixed(1),
  ]);
  const heads = ["runtime", "version", "how", "state", "figures", "seconds"];
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
