/** The anchor of a heading, as GitHub makes it, so that a link to one works there as well as here. */
export const slugOf = (heading: string): string =>
  heading.trim().toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "").replaceAll(" ", "-");
