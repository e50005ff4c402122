/** What a caller wanted, by the bank's own codes. */
export const callTypes = {
  PS: "regular",
  PE: "regular, in English",
  IN: "internet consulting",
  NE: "stock exchange",
  NW: "potential customer",
  TT: "returned call",
  AA: "AA, not documented",
} as const;

export type CallType = keyof typeof callTypes;

export const outcomes = ["AGENT", "HANG", "PHANTOM"] as const;

/** `AGENT`: somebody spoke to the caller. `HANG`: the caller hung up before. `PHANTOM`: no call at all; the collectors say to ignore it. */
export type Outcome = (typeof outcomes)[number];

/** A line of the file, as far as it is of use here. */
export interface Call {
  /** The day on which the call came in, such as `1999-01-31`. */
  readonly day: string;
  readonly type: CallType;
  readonly outcome: Outcome;
  /** Who served it; null where nobody did, and where the file does not say who. */
  readonly agent: string | null;
  /** Whole seconds in the queue; 0 where there was none to stand in. */
  readonly wait: number;
  /** Whole seconds with the agent. */
  readonly talk: number;
}
