import type { Language } from "jixiao";
import { useData } from "vitepress";
import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch } from "vue";
import type { Answer } from "../../playground/answer.js";
import type { Checks } from "../../playground/checks-of.js";
import type { Plan } from "../../playground/plan.js";
import { firstState, linkOf, stateOf, type PlaygroundState } from "../../playground/playground-state.js";
import { positionPlan } from "../../playground/position-plan.js";
import type { Question } from "../../playground/question.js";
import { noSheets, type Sheets } from "../../playground/sheets.js";
import { data as known } from "./plans.data.js";

/** What the playground holds, what comes of it, and how it is changed: settled and checked beside the page, and kept in its address. */
export function usePlayground(language: Language) {
  const { isDark } = useData();
  const state = shallowRef<PlaygroundState>(firstState);
  const plan = shallowRef<Plan | null>(null);
  const answer = shallowRef<Answer | null>(null);
  const checks = shallowRef<Checks | null>(null);
  const failure = ref<string | null>(null);
  /** Of the pictures, in pixels. */
  const width = ref(640);

  const policies = computed(() => state.value.policies ?? plan.value?.policies ?? []);
  const edited = computed(() => Math.max(0, Math.min(state.value.edited, policies.value.length - 1)));
  const period = computed(() => state.value.period ?? plan.value?.period ?? "");
  const sheets = computed(() => state.value.sheets ?? plan.value?.sheets ?? noSheets);
  const isChanged = computed(() => state.value.policies !== null || state.value.period !== null || state.value.sheets !== null);

  const question = computed((): Question => ({
    number: 0,
    policies: policies.value,
    period: period.value,
    sheets: sheets.value,
    numbers: state.value.numbers,
    view: state.value.view,
    person: state.value.person,
    asked: state.value.asked,
    language,
    theme: isDark.value ? "dark" : "light",
    width: width.value,
  }));

  function change(part: Partial<PlaygroundState>): void {
    state.value = { ...state.value, ...part };
  }

  const changePolicy = (json: string): void => change({ policies: policies.value.with(edited.value, json) });

  const changeSheet = (list: keyof Sheets, text: string): void => change({ sheets: { ...sheets.value, [list]: text } });

  /** Another plan, or the same as it was: what was written goes, how it is looked at stays. */
  async function choosePlan(id: string): Promise<void> {
    const { view, editor, numbers } = state.value;
    await open({ ...firstState, view, editor, numbers, plan: id });
  }

  let wanted = "";
  async function open(stated: PlaygroundState): Promise<void> {
    wanted = stated.plan;
    const chosen = await planBy(stated.plan);
    // Somebody who chooses quickly has chosen another meanwhile.
    if (wanted !== stated.plan) return;
    plan.value = chosen;
    state.value = stated;
  }

  let link = "";
  async function address(): Promise<string> {
    link = await linkOf(state.value);
    return `${location.href.replace(/#.*$/, "")}#${link}`;
  }

  let stop = (): void => {};
  onBeforeUnmount(() => stop());

  onMounted(async () => {
    const settling = new Worker(new URL("settling-worker.ts", import.meta.url), { type: "module" });
    const checking = new Worker(new URL("checking-worker.ts", import.meta.url), { type: "module" });
    let asked: Question = { ...question.value };
    for (const worker of [settling, checking]) {
      worker.addEventListener("error", ({ message }) => {
        failure.value = message;
      });
    }
    settling.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if (data.number !== asked.number) return;
      answer.value = data;
      checks.value = null;
      if (asked.view === "steps" || asked.view === "laws") checking.postMessage({ ...asked, person: data.person }, []);
    });
    checking.addEventListener("message", ({ data }: MessageEvent<Checks>) => {
      if (data.number === asked.number) checks.value = data;
    });
    watch(question, (value) => {
      asked = { ...value, number: asked.number + 1 };
      failure.value = null;
      settling.postMessage(asked, []);
    });

    let waiting: ReturnType<typeof setTimeout> | undefined;
    watch(state, () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => history.replaceState(history.state, "", await address()), 300);
    });
    const read = async (): Promise<void> => {
      if (location.hash.slice(1) !== link || plan.value === null) await open(await stateOf(location.hash));
    };
    addEventListener("hashchange", read);
    stop = () => {
      removeEventListener("hashchange", read);
      clearTimeout(waiting);
      settling.terminate();
      checking.terminate();
    };
    await read();
  });

  return {
    state,
    answer,
    checks,
    failure,
    width,
    policies,
    edited,
    period,
    sheets,
    isChanged,
    change,
    changePolicy,
    changeSheet,
    choosePlan,
    address,
  };
}

/** What is no plan any more opens the first. */
async function planBy(id: string): Promise<Plan | null> {
  if (id.startsWith("position:")) {
    const { positions } = await import("jixiao/catalogue");
    const position = positions.find((each) => `position:${each.id}` === id);
    if (position !== undefined) return positionPlan(position);
  }
  return known.plans[id] ?? known.plans[firstState.plan] ?? null;
}
