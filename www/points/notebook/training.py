# %% [markdown]
# ## Training
# AdamW with a clipped gradient; all methods see the same batches. Where the page's run was branched, the settings change at that step.


# %%
def settings_at(step):
    return [phase["spec"] for phase in TIMELINE if phase["from"] <= step][-1]


def rate_at(optimizer, peak, step):
    warmup, total = optimizer["warmupSteps"], optimizer["steps"]
    if step < warmup:
        return peak * (step + 1) / warmup
    if optimizer["schedule"] == "constant":
        return peak
    part = min(1.0, (step - warmup) / max(1, total - warmup))
    return peak * 0.5 * (1.0 + math.cos(math.pi * part))


class Run:
    """One method's weights, their moments, and the loss of every step."""

    def __init__(self, method):
        self.method, self.losses, self.stopped = method, [], None
        self.weights = START.astype(np.float64)
        self.first = self.second = np.zeros_like(self.weights)

    def step(self, step, spec, points, labels):
        optimizer = spec["optimizer"]
        weights = Value(self.weights)
        loss, task = objective(self.method, spec, weights, points, labels, step)
        if not np.isfinite(loss.data) or task.data > 1000:
            self.stopped = step + 1
            return
        loss.backward()
        self.losses.append(float(loss.data))
        # Without biases, theirs stay 0 and have no gradient.
        gradient = weights.gradient if SPEC["model"]["bias"] else weights.gradient * MATRICES
        if optimizer["clipNorm"] > 0:
            gradient = gradient * min(1.0, optimizer["clipNorm"] / (math.sqrt((gradient**2).sum()) + 1e-6))
        self.first = 0.9 * self.first + 0.1 * gradient
        self.second = 0.999 * self.second + 0.001 * gradient**2
        corrected = self.first / (1 - 0.9 ** (step + 1)), self.second / (1 - 0.999 ** (step + 1))
        update = corrected[0] / (np.sqrt(corrected[1]) + 1e-8) + optimizer["weightDecay"] * MATRICES * self.weights
        peak = spec["overrides"].get(self.method, {}).get("learningRate", optimizer["learningRate"])
        self.weights = self.weights - rate_at(optimizer, peak, step) * update


def train(steps):
    runs = [Run(method) for method in METHODS]
    samples, begun, order = len(train_labels), time.time(), []
    for step in range(steps):
        spec = settings_at(step)
        size = spec["optimizer"]["batchSize"]
        per_epoch = max(1, samples // size)
        epoch, within = divmod(step, per_epoch)
        if within == 0 or step == 0:
            order = Stream("batches", epoch).permutation(samples)
        batch = order[within * size : (within + 1) * size]
        for run in runs:
            if run.stopped is None:
                run.step(step, spec, train_points[batch], train_labels[batch])
    print(f"{steps} steps of {len(runs)} methods in {time.time() - begun:.0f} s")
    return runs


def score(weights, points, labels):
    """Accuracy and mean cross-entropy."""
    logits = forward(of(weights), points)[0]
    return float((logits.data.argmax(1) == labels).mean()), float(cross_entropy(logits, labels).data)


runs = train(PAGE["step"])
