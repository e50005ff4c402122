/** Who is who, and at which desk: one person may have an account in each helpdesk. */
export const people = [
  { id: "lin", name: "Lin", team: "chatwoot/inbox-1", accounts: ["chatwoot/1", "zendesk/8447388090494"] },
  { id: "wang", name: "Wang", team: "chatwoot/inbox-1", accounts: ["chatwoot/2"] },
  { id: "zhao", name: "Zhao", team: "zendesk/group-8447320466430", accounts: ["zendesk/8447388090777"] },
];

export const desks = [{ id: "chatwoot/inbox-1" }, { id: "zendesk/group-8447320466430" }];

const personOfAccount = new Map(people.flatMap(({ id, accounts }) => accounts.map((account) => [account, id] as const)));

/** Whose account it is. An account that is nobody's comes out under its own name, and so among the strangers of the readings. */
export function personOf(account: string | null): string | null {
  return account === null ? null : (personOfAccount.get(account) ?? account);
}
