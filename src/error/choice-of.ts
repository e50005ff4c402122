import { fault } from "./build-fault.js";
import { jixiaoError } from "./jixiao-error.js";
import { say } from "./say.js";

/**
 * What an option says, of all that it may say.
 *
 * @throws {JixiaoError} `invalid_choice` for anything else.
 */
export function choiceOf<const Choice extends string>(option: string, asked: unknown, choices: readonly Choice[]): Choice {
  return choices.find((choice) => choice === asked) ?? refuse(option, asked, choices);
}

/**
 * What stands under the name that an option says.
 *
 * @throws {JixiaoError} `invalid_choice` for another name.
 */
export function chosenFrom<Value>(option: string, asked: unknown, values: Readonly<Record<string, Value>>): Value {
  const [, value] = Object.entries(values).find(([name]) => name === asked) ?? refuse(option, asked, Object.keys(values));
  return value;
}

function refuse(option: string, asked: unknown, choices: readonly string[]): never {
  throw jixiaoError([fault("invalid_choice", [option], asked, say("one_of", { choices }))]);
}
