/**
 * The terms of a text, for the search. Chinese puts no space between words: there each two signs that stand side by side are a term, so
 * that what is asked for is found in the middle of a sentence. It stands by itself, since it is sent to the reader's page as text.
 */
export function searchTerms(text: string): string[] {
  return text.split(/[\s\p{P}\p{S}]+/u).flatMap((word) =>
    (word.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? []).flatMap((run) =>
      /\p{Script=Han}/u.test(run) && run.length > 1 ? [...run].slice(1).map((sign, index) => `${[...run][index]}${sign}`) : [run]
    )
  );
}
