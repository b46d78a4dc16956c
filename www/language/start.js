// Imported before everything else: what stands in index.html is in the visitor's language before anybody reads or moves it.

import { translateDocument } from "./document.js";

translateDocument();
