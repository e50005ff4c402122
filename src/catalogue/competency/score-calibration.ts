import type { Competency } from "../competency.js";

export const scoreCalibration = {
  id: "score-calibration",
  label: { en: "score calibration", zh: "评分校准" },
  class: "skill",
  definition: {
    en: "Giving the same score for the same work, whoever scores and whoever is scored.",
    zh: "同样的服务打同样的分，不因评分人、被评人而异。",
  },
  levels: [
    {
      behaviour: {
        en: "Scores a shared contact beside experienced scorers, and compares item by item afterwards.",
        zh: "与有经验的质检员同评一份样本，事后逐项对照。",
      },
      restsOn: [{ kind: "source", source: "GEN-QM" }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Scores shared contacts alone and explains own deviations from the agreed score.",
        zh: "独立评共同样本，能说明自己与共识分的偏差。",
      },
      restsOn: [{ kind: "source", source: "GEN-QM" }, { kind: "source", source: "TURNELLA", level: "2 developing" }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Stays within the agreed tolerance of the reference score over several sessions, and gives the passage for each item.",
        zh: "连续几次校准都在约定误差以内，每项给得出依据。",
      },
      restsOn: [{ kind: "source", source: "GEN-QM" }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Leads calibration sessions, settles disputed items by the form and records the agreed reading.",
        zh: "主持校准会，依评分表裁定有争议的项目，并记录统一口径。",
      },
      restsOn: [{ kind: "source", source: "ZQA" }, { kind: "source", source: "TURNELLA", level: "4 proficient" }],
      own: "whole",
    },
    {
      behaviour: {
        en: "Sets reference scores, tolerance and rhythm of calibration for all teams, and has drifting scorers retrained.",
        zh: "为各团队设定基准分、允许误差和校准频次，安排评分偏移者再培训。",
      },
      restsOn: [{ kind: "source", source: "GEN-QM" }, { kind: "source", source: "ZQA" }],
      own: "whole",
    },
  ],
} satisfies Competency;
