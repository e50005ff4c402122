interface OnToday {
  readonly id: string;
  readonly name: string;
  readonly team: string;
}

/** Who is on today. Somebody without a conversation stands on the board with none. */
export const people: readonly OnToday[] = [
  { id: "li", name: "Li Na", team: "east" },
  { id: "wang", name: "Wang Wei", team: "east" },
  { id: "zhao", name: "Zhao Lei", team: "east" },
  { id: "chen", name: "Chen Jie", team: "east" },
  { id: "lin", name: "Lin Yue", team: "west" },
  { id: "he", name: "He Ping", team: "west" },
  { id: "sun", name: "Sun Hao", team: "west" },
  { id: "ma", name: "Ma Chao", team: "west" },
];

export const teams: readonly { readonly id: string }[] = [{ id: "east" }, { id: "west" }];
