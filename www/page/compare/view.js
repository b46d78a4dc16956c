// The section "Methods and layers side by side": recorded tables first, then a comparison of one's own.

/** @import {PageModule} from "../page-figures.js" */
/** @import {SettingsForm} from "../settings-form.js" */
/** @import {CompareKind, CompareSetup} from "./kind.js" */
import { t } from "../../language/translate.js";
import { byId, make } from "../dom.js";
import { fromTemplate } from "../template.js";
import { LiveComparison, aboutOf } from "./live.js";

export class CompareView {
  #settings;
  #setup;
  #recorded;
  #live;
  #from;
  #choices;

  /**
   * @param {CompareKind} kind @param {PageModule} module @param {SettingsForm} settings of the whole tab @param {CompareSetup} setup what a run is made from
   * @param {() => Promise<unknown>} settled no change of the device is under way @param {{open: () => Promise<void>}} recorded tables
   */
  constructor(kind, module, settings, setup, settled, recorded) {
    this.#settings = settings;
    this.#setup = setup;
    this.#recorded = recorded;
    byId(`${kind.prefix}compare-recorded`, HTMLElement).after(fromTemplate("compare-template", kind.prefix));
    this.#from = byId(`${kind.prefix}compare-from`, HTMLElement);
    const form = byId(`${kind.prefix}compare-settings`, HTMLFormElement);
    this.#choices = { methods: settings.field("compare-methods"), layers: settings.field("compare-layers") };
    const numbers = [kind.limit, "compare-seeds", "compare-steps"].map((id) => settings.field(id));
    form.append(settings.field("compare-what"), this.#choices.methods, this.#choices.layers, make("div", { class: "compare-numbers" }, ...numbers));
    form.addEventListener("submit", (event) => event.preventDefault());
    this.#live = new LiveComparison(kind, module, settings, setup, settled);
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
    const words = t("Everything else is taken from “Train one yourself”: {about}", { about: aboutOf(wish.title, values) });
    if (this.#from.textContent !== words) this.#from.textContent = words;
    this.#live.settingsChanged();
  }
}
