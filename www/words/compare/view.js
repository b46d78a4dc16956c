// The section "Methods and layers side by side": recorded tables first, then a comparison of one's own.

/** @import {Lab} from "../../atomlab.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
/** @import {SettingsForm} from "../../page/settings-form.js" */
/** @import {TrainingSetup} from "../training-setup.js" */
import { byId, make } from "../../page/dom.js";
import { LiveComparison, aboutOf } from "./live.js";
import { RecordedTables } from "./recorded.js";

export class CompareView {
  #settings;
  #setup;
  #recorded;
  #live;
  #from = byId("compare-from", HTMLElement);
  #choices;

  /** @param {Lab} lab @param {PageModule} module @param {SettingsForm} settings of the whole tab @param {TrainingSetup} setup what a run is made from */
  constructor(lab, module, settings, setup) {
    this.#settings = settings;
    this.#setup = setup;
    const form = byId("compare-settings", HTMLFormElement);
    this.#choices = { methods: settings.field("compare-methods"), layers: settings.field("compare-layers") };
    const numbers = ["compare-sentences", "compare-seeds", "compare-steps"].map((id) => settings.field(id));
    form.append(settings.field("compare-what"), this.#choices.methods, this.#choices.layers, make("div", { class: "compare-numbers" }, ...numbers));
    form.addEventListener("submit", (event) => event.preventDefault());
    this.#recorded = new RecordedTables(module);
    this.#live = new LiveComparison(lab, module, settings, setup);
    this.settingsChanged();
  }

  /** What was recorded is fetched when it is first looked at. */
  open() {
    return this.#recorded.open();
  }

  /** Any setting of the tab may be another. */
  settingsChanged() {
    const { values } = this.#settings;
    const layerwise = values["compare-what"] === "layers";
    this.#choices.methods.hidden = layerwise;
    this.#choices.layers.hidden = !layerwise;
    const wish = this.#setup.wish();
    for (const box of this.#settings.elements("compare-layers")) {
      const label = box.closest("label");
      if (label) label.hidden = Number(box.value) > wish.layers;
    }
    const words = `Everything else is taken from “Train one yourself”: ${aboutOf(wish.title, values)}`;
    if (this.#from.textContent !== words) this.#from.textContent = words;
    this.#live.settingsChanged();
  }
}
