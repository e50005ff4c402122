import type { Competency } from "../competency.js";

export const volumeForecasting = {
  id: "volume-forecasting",
  label: { en: "volume forecasting", zh: "话务预测" },
  class: "skill",
  definition: {
    en: "Telling how many contacts will come and how long they will take, and by how much that may be wrong.",
    zh: "预测来量和处理时长，并说明可能的误差。",
  },
  levels: [
    {
      behaviour: {
        en: "Adds up past volumes by interval and draws them, with a template.",
        zh: "用模板按时段汇总并画出历史来量。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.e", level: 2 }, { kind: "onet", element: "2.C.4.a", level: 1 }, {
        kind: "source",
        source: "CIAC-WFM",
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Forecasts usual weeks from past ones, taking out holidays and marked outliers.",
        zh: "剔除节假日和已标注的异常，用历史数据预测平常周。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.e" }, { kind: "onet", element: "2.C.4.a" }, { kind: "source", source: "CIAC-WFM" }, {
        kind: "source",
        source: "TURNELLA",
        level: "2 developing",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Forecasts volume and handling time by interval with their usual error, and compares each forecast with what came.",
        zh: "分时段预测来量与处理时长并给出常见误差，每次都与实际对比。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.e", level: 4 }, { kind: "onet", element: "2.C.4.a", level: 4 }, {
        kind: "source",
        source: "CIAC-WFM",
      }],
      own: "situation",
    },
    {
      behaviour: {
        en: "Forecasts promotions, launches and outages from few precedents, with a range, and says what each assumption moves.",
        zh: "用很少的先例预测大促、上新、故障，给出区间，并说明各假设的影响。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.e" }, { kind: "onet", element: "2.C.4.a" }, { kind: "source", source: "CIAC-WFM" }, {
        kind: "source",
        source: "TURNELLA",
        level: "4 proficient",
      }],
      own: "level",
    },
    {
      behaviour: {
        en: "Chooses the forecasting methods of all sites by tests on held-out data, and sets what error staffing must bear.",
        zh: "用留出数据检验，为各职场选定预测方法，并设定排班应承受的误差。",
      },
      restsOn: [{ kind: "onet", element: "2.A.1.e", level: 6 }, { kind: "onet", element: "2.C.4.a", level: 6 }, {
        kind: "source",
        source: "CIAC-WFM",
      }],
      own: "situation",
    },
  ],
} satisfies Competency;
