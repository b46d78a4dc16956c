# %% [markdown]
# The cells below run the same experiment again with Python and NumPy alone, and compare every number that the page gave.
# Nothing is loaded from elsewhere. Run all cells from top to bottom; 4,000 steps of four methods take about a minute.

# %%
import csv
import io
import json
import math
import time

import numpy as np

# The settings, and what the page measured with them.
EXPORT = json.load(open("export.json"))

TIMELINE = EXPORT["timeline"]  # settings from a step on; more than one where the run was branched
SPEC = TIMELINE[0]["spec"]
SEED = SPEC["seed"]
METHODS = EXPORT["methods"]
PAGE = EXPORT["page"]
ATOM = ("atom", "atom-without-energy", "atom-without-balance")
