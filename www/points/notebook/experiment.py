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

# %% [markdown]
# ## Random numbers
# One seed is one start on every machine, so the random numbers must be the page's own. They come from ChaCha with 8 rounds,
# a counter-based generator. Its key is made of the seed, the name of what is drawn, and an index such as the step: each use has a
# stream of its own.


# %%
def fnv1a(data):
    """The 64-bit FNV-1a hash of bytes."""
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def rotated(x, bits):
    return (x << np.uint32(bits)) | (x >> np.uint32(32 - bits))


def chacha8(key, first, count):
    """Blocks `first` to `first + count - 1` of the generator, 16 whole numbers of 32 bits each."""
    constants = np.frombuffer(b"expand 32-byte k", "<u4")
    start = np.zeros((16, count), np.uint32)
    start[:4] = constants[:, None]
    start[4:12] = np.frombuffer(key, "<u4")[:, None]
    start[12] = np.arange(first, first + count)
    a, b, c, d = start.reshape(4, 4, count).copy()

    def quarter_rounds(a, b, c, d):
        for left, right in ((16, 12), (8, 7)):
            a = a + b
            d = rotated(d ^ a, left)
            c = c + d
            b = rotated(b ^ c, right)
        return a, b, c, d

    for _ in range(4):  # two rounds each: columns, then diagonals
        a, b, c, d = quarter_rounds(a, b, c, d)
        b, c, d = b[[1, 2, 3, 0]], c[[2, 3, 0, 1]], d[[3, 0, 1, 2]]
        a, b, c, d = quarter_rounds(a, b, c, d)
        b, c, d = b[[3, 0, 1, 2]], c[[2, 3, 0, 1]], d[[1, 2, 3, 0]]
    return (np.concatenate([a, b, c, d]) + start).T.ravel()


class Stream:
    """The stream of random numbers called `name` of this run's seed; `index` tells its repetitions apart."""

    def __init__(self, name, index=0):
        parts = (SEED, fnv1a(name.encode()), index)
        self.key = b"".join(part.to_bytes(8, "little") for part in parts) + b"atomlab1"
        self.words, self.at, self.block = [], 0, 0

    def bits(self):
        if self.at == len(self.words):
            self.words, self.at = chacha8(self.key, self.block, 16).tolist(), 0
            self.block += 16
        self.at += 1
        return self.words[self.at - 1]

    def uniform(self):
        """In [0, 1), in steps of 2 to the power of -24."""
        return (self.bits() >> 8) * 2.0**-24

    def below(self, n):
        low, high = self.bits(), self.bits()
        return ((high << 32 | low) * n) >> 64

    def normal(self):
        """From N(0, 1), by Box and Muller."""
        radius = math.sqrt(-2.0 * math.log(1.0 - self.uniform()))
        return float(np.float32(radius * math.cos(math.tau * self.uniform())))

    def permutation(self, n):
        """0 to n - 1 in a random order, by Fisher and Yates."""
        order = list(range(n))
        for i in range(n - 1, 0, -1):
            j = self.below(i + 1)
            order[i], order[j] = order[j], order[i]
        return order


# The first numbers of the stream "weights" of seed 0 are known.
SEED = 0
known = Stream("weights")
assert [known.bits() for _ in range(3)] == [1787070505, 1343986950, 3590962693]
SEED = SPEC["seed"]

# %% [markdown] drawn
# ## The data
# Every sample is a set of points in the plane. A coin says from which of two Gaussians each point comes; the majority of the points
# gives the sample its class, and a tie is drawn again. Numbers are rounded to 32 bits, as on the page.


# %% drawn
def draw(name, samples):
    """Points [samples, N, 2] and labels [samples]."""
    data, stream = SPEC["data"], Stream(name)
    n, points, labels = data["components"], [], []
    factors = []
    for xx, xy, yy in data["covariances"]:  # Cholesky: what turns a round cloud into this one
        l11 = math.sqrt(xx)
        l21 = xy / l11 if l11 > 0 else 0.0
        factors.append((l11, l21, math.sqrt(max(0.0, yy - l21 * l21))))
    for _ in range(samples):
        while True:
            sources = [int(stream.uniform() < data["mixing"]) for _ in range(n)]
            if 2 * sum(sources) != n:
                break
        labels.append(int(2 * sum(sources) > n))
        for source in sources:
            (l11, l21, l22), (x, y) = factors[source], data["means"][source]
            u, v = stream.normal(), stream.normal()
            points.append((x + l11 * u, y + l21 * u + l22 * v))
    return np.array(points, np.float32).reshape(samples, n, 2), np.array(labels)


def load():
    data = SPEC["data"]
    train, test = draw("training points", data["train"]), draw("test points", data["test"])
    if data["labelNoise"] > 0:
        stream = Stream("label noise")
        wrong = np.array([stream.uniform() < data["labelNoise"] for _ in train[1]])
        train = train[0], np.where(wrong, 1 - train[1], train[1])
    return ["class 0", "class 1"], train, test


# %% [markdown] file
# ## The data
# They are points of your own: the file is part of this notebook. Without a column `split`, a fifth of the samples is kept for the test,
# chosen at random from the stream "split".


# %% file
def load():
    text = EXPORT["csv"]
    header = text.split("\n", 1)[0]
    semicolons = ";" in header and "," not in header
    number = lambda field: np.float32(field.strip().replace(",", ".") if semicolons else field)
    rows = csv.DictReader(io.StringIO(text), delimiter=";" if semicolons else ",", skipinitialspace=True)
    samples = {}
    for row in rows:
        row = {name.strip().lower(): (value or "").strip() for name, value in row.items() if name}
        split = row.get("split", "").lower()
        label, points = samples.setdefault((split, row["sample"]), (row["label"], []))
        points.append((number(row["x"]), number(row["y"])))
    names = sorted({label for label, _ in samples.values()}, key=lambda name: name.encode())
    kept = set(Stream("split").permutation(len(samples))[: -(-len(samples) // 5)])
    parts = [], []
    for i, ((split, _), (label, points)) in enumerate(samples.items()):
        test = split == "test" if split else i in kept
        parts[test].append((points, names.index(label)))
    train, test = ((np.array([p for p, _ in part], np.float32), np.array([label for _, label in part])) for part in parts)
    return names, train, test


# %%
CLASS_NAMES, (train_points, train_labels), (test_points, test_labels) = load()
CLASSES, N = len(CLASS_NAMES), train_points.shape[1]
print(f"{len(train_labels)} training and {len(test_labels)} test samples of {N} points, {CLASSES} classes")

# %% [markdown]
# ## The network
# A linear layer gives each point three numbers: a charge logit and a place in the plane. Each point weighs in a sum, the sum is the
# sample's latent vector $z$, and a last linear layer turns $z$ into class scores. All methods begin with the same weights.
#
# The fingerprint is a hash of the first weights, the order of the first epoch and the training points. If it is the page's, both have
# the same start, bit for bit.


# %%
def first_weights():
    """The 9 numbers of the first layer (2 x 3 weights, 3 biases), then 2 x C weights and C biases of the last one."""
    stream, limit = Stream("weights"), np.float32(math.sqrt(0.5))
    values = np.array([np.float32(2.0 * stream.uniform() - 1.0) * limit for _ in range(9 + 3 * CLASSES)], np.float32)
    return values if SPEC["model"]["bias"] else np.where(MATRICES == 1, values, np.float32(0))


MATRICES = np.array([1] * 6 + [0] * 3 + [1] * (2 * CLASSES) + [0] * CLASSES, np.float32)  # 1: a weight, 0: a bias
START = first_weights()
first_order = np.array(Stream("batches", 0).permutation(len(train_labels)), np.uint32)
fingerprint = f"{fnv1a(START.tobytes() + first_order.tobytes() + train_points.tobytes()):016x}"
print("Fingerprint", fingerprint, "on the page", PAGE["fingerprint"])

# %% [markdown]
# ## Gradients
# A small tape: every operation keeps what it was made from and how a gradient passes back through it. `backward` walks the tape from
# the loss to the weights. Further below its result is checked against finite differences.


# %%
def fitted(gradient, shape):
    """The gradient summed over what was broadcast."""
    gradient = gradient.sum(tuple(range(gradient.ndim - len(shape)))) if gradient.ndim > len(shape) else gradient
    axes = tuple(i for i, size in enumerate(shape) if size == 1 and gradient.shape[i] != 1)
    return gradient.sum(axes, keepdims=True) if axes else gradient


class Value:
    """An array, and how it was made: pairs of a value and what turns this gradient into that value's."""

    __array_priority__ = 1

    def __init__(self, data, *parents):
        self.data, self.parents, self.gradient = np.asarray(data, np.float64), parents, 0.0

    def __add__(self, other):
        other = of(other)
        return Value(self.data + other.data, (self, lambda g: g), (other, lambda g: g))

    def __mul__(self, other):
        other = of(other)
        return Value(self.data * other.data, (self, lambda g: g * other.data), (other, lambda g: g * self.data))

    def __truediv__(self, other):
        other = of(other)
        result = self.data / other.data
        return Value(result, (self, lambda g: g / other.data), (other, lambda g: -g * result / other.data))

    def __matmul__(self, other):
        turned = lambda x: np.swapaxes(x, -1, -2)
        return Value(self.data @ other.data, (self, lambda g: g @ turned(other.data)), (other, lambda g: turned(self.data) @ g))

    def __getitem__(self, place):
        def back(g):
            whole = np.zeros_like(self.data)
            np.add.at(whole, place, g)
            return whole

        return Value(self.data[place], (self, back))

    def __neg__(self):
        return Value(-self.data, (self, lambda g: -g))

    def __sub__(self, other):
        return self + (-of(other))

    def __rsub__(self, other):
        return of(other) + (-self)

    __radd__, __rmul__ = __add__, __mul__

    def sum(self, axis=None, keepdims=False):
        wide = lambda g: np.broadcast_to(g if keepdims or axis is None else np.expand_dims(g, axis), self.data.shape)
        return Value(self.data.sum(axis, keepdims=keepdims), (self, wide))

    def mean(self):
        return self.sum() / self.data.size

    def reshape(self, *shape):
        return Value(self.data.reshape(shape), (self, lambda g: g.reshape(self.data.shape)))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if id(value) not in seen:
                seen.add(id(value))
                for parent, _ in value.parents:
                    visit(parent)
                order.append(value)

        visit(self)
        self.gradient = np.ones_like(self.data)
        for value in reversed(order):
            for parent, back in value.parents:
                parent.gradient = parent.gradient + fitted(back(value.gradient), parent.data.shape)


def of(x):
    return x if isinstance(x, Value) else Value(x)


def elementwise(f, slope):
    """The function f of every entry; `slope` gets what went in and what came out."""

    def apply(x):
        result = f(x.data)
        return Value(result, (x, lambda g: g * slope(x.data, result)))

    return apply


tanh = elementwise(np.tanh, lambda x, y: 1.0 - y * y)
sigmoid = elementwise(lambda x: 0.5 * (np.tanh(0.5 * x) + 1.0), lambda x, y: y * (1.0 - y))
exp = elementwise(np.exp, lambda x, y: y)
log = elementwise(np.log, lambda x, y: 1.0 / x)
relu = elementwise(lambda x: np.maximum(x, 0.0), lambda x, y: (x > 0).astype(float))
sqrt = elementwise(lambda x: np.maximum(np.sqrt(x), 1e-18), lambda x, y: 0.5 / y)


def forward(weights, points):
    """Class scores [B, C], the points' embeddings [B, N, 3] and latent vectors [B, 2]; `weights` is a value [9 + 3C]."""
    embeddings = of(points.reshape(-1, 2)) @ weights[:6].reshape(2, 3) + weights[6:9]
    embeddings = embeddings.reshape(len(points), N, 3)
    z = latent(embeddings)
    end = 9 + 2 * CLASSES
    return z @ weights[9:end].reshape(2, CLASSES) + weights[end:], embeddings, z


def latent(embeddings, mask=1.0):
    """The weighted sum of the places."""
    logit = embeddings[:, :, :1]
    weigh = {"raw": lambda x: x, "charge": lambda x: tanh(x * 0.5), "sigmoid": sigmoid}[SPEC["model"]["weight"]]
    return (weigh(logit) * mask * embeddings[:, :, 1:]).sum(1)


def cross_entropy(logits, labels):
    highest = logits.data.max(1, keepdims=True)
    log_sum = log(exp(logits - highest).sum(1)) + highest[:, 0]
    return (log_sum - logits[np.arange(len(labels)), labels]).mean()


# %% [markdown]
# ## Atoms
# A sample is an atom, its points are particles with charge $q = \tanh(e^q/2)$ and mass $m = 1 - \max(-q, 0)$. Its nucleus $\mu$ is the
# mean of $m\,e^p$ and its radius $r$ the mean of $\|(1-m)\,e^p - \mu\|$. Two atoms have the energy
# $\sum q_i q_j / d_{ij}$, where $d_{ij}$ is the distance $d$ of the nuclei for like charges and $d + (r_a + r_b)/2$ for unlike ones.
# Two balance losses ask for neutral atoms, $(\sum q)^2$, and for a third of neutrons, $(\sum q^2 - \frac{2}{3}N)^2$.


# %%
def norm(x, p, epsilon):
    """Softened, along the last axis: the root of the sum of squares and ε² (p = 2), or the sum of such roots (p = 1)."""
    return sqrt(x * x + epsilon**2).sum(-1) if p == 1 else sqrt((x * x).sum(-1) + epsilon**2)


def structure(embeddings, atom):
    """Charges [B, N], nuclei [B, 2] and radii [B]."""
    charge, place = tanh(embeddings[:, :, 0] * 0.5), embeddings[:, :, 1:]
    electron = relu(-charge)  # 1 - m
    mass = 1.0 - electron
    batch = len(charge.data)
    heavy = mass.reshape(batch, N, 1) * place
    divisor = mass.sum(1, keepdims=True) if atom["nucleus"] == "mass-normalised" else of(float(N))
    nucleus = heavy.sum(1) / divisor
    centre = nucleus.reshape(batch, 1, 2)
    if atom["radius"] == "electrons":
        away = norm(place - centre, atom["p"], atom["epsilon"])
        total = electron.sum(1)
        radius = (electron * away).sum(1) / (total + (np.maximum(total.data, 1e-12) - total.data))
    else:
        radius = norm(place - heavy - centre, atom["p"], atom["epsilon"]).sum(1) / N
    return charge, nucleus, radius


def ring(batch, stream):
    """Every sample with its neighbour in a shuffled ring."""
    a = stream.permutation(batch)
    return a, a[1:] + a[:1]


def energy(charge, nucleus, radius, atom, step):
    """The mean energy of the pairs of atoms."""
    batch, scale = len(charge.data), N if atom["reduction"] == "sum" else 1
    if batch == 1:
        return of(0.0)
    stream = Stream("pairs", step)
    if atom["pairing"] == "all-atoms":
        a, b = np.nonzero(~np.eye(batch, dtype=bool))
    else:
        a, b = ring(batch, stream)
    distance = norm(nucleus[a] - nucleus[b], atom["p"], atom["epsilon"])
    reach = distance + (radius[a] + radius[b]) * 0.5
    if atom["pairing"] == "sampled":  # as in the paper: components shuffled and zipped
        drawn = [(stream.permutation(N), stream.permutation(N)) for _ in a]
        first, second = (np.array(orders) for orders in zip(*drawn))
        product = charge[np.array(a)[:, None], first] * charge[np.array(b)[:, None], second]
        return ((relu(product).sum(1) / distance - relu(-product).sum(1) / reach) * (scale / N)).mean()
    plus, minus = relu(charge).sum(1), relu(-charge).sum(1)
    like = plus[a] * plus[b] + minus[a] * minus[b]
    unlike = plus[a] * minus[b] + minus[a] * plus[b]
    return ((like / distance - unlike / reach) * (scale / N**2)).mean()


def balance(charge, atom):
    """Both balance losses."""
    size = 1.0 if atom["reduction"] == "sum" else 1.0 / N
    net, excess = charge.sum(1) * size, (charge * charge).sum(1) * size - 2.0 / 3.0 * N * size
    return (net * net).mean(), (excess * excess).mean()


# %% [markdown]
# ## The methods
# Each adds a term to the cross-entropy: the atom loss, a push apart of the latent vectors, or SimCLR's contrastive loss between two
# views of each sample.


# %%
def push_apart(method, z, atom, baseline, step):
    a, b = ring(len(z.data), Stream("pairs", step))
    distance = norm(z[a] - z[b], 1 if method == "plus-1-norm" else 2, atom["epsilon"])
    return relu(baseline["margin"] - distance).mean() if method == "hinge" else -distance.mean()


def contrast(embeddings, baseline, step):
    """NT-Xent between two views that leave out some points."""
    stream, batch, tau = Stream("views", step), len(embeddings.data), baseline["temperature"]
    rate = float(np.float32(baseline["viewDropout"]))
    masks = np.array([stream.uniform() >= rate for _ in range(2 * batch * N)], float).reshape(2, batch, N, 1)
    units = []
    for mask in masks:
        view = latent(embeddings, mask)
        units.append(view / sqrt((view * view).sum(1, keepdims=True) + 1e-12))
    first, second = units
    agreement = (first * second).sum(1).mean()

    def similar(x, y):
        return exp(((x.reshape(batch, 1, 2) * y.reshape(1, batch, 2)).sum(2) - 1.0) / tau)

    others = 1.0 - np.eye(batch)
    across = similar(first, second)
    rows = (similar(first, first) * others).sum(1) + across.sum(1)
    columns = (similar(second, second) * others).sum(1) + across.sum(0)
    tiny = float(np.finfo(np.float32).tiny)
    return (log(rows + tiny).mean() + log(columns + tiny).mean()) * 0.5 + (1.0 - agreement) / tau


def objective(method, spec, weights, points, labels, step):
    """The loss of a batch, and its task's part."""
    logits, embeddings, z = forward(weights, points)
    task = cross_entropy(logits, labels)
    atom, baseline = spec["atom"], spec["baseline"]
    coefficient = spec["overrides"].get(method, {}).get("coefficient", baseline["coefficient"])
    if method == "cross-entropy":
        return task, task
    if method == "simclr":
        return task + coefficient * contrast(embeddings, baseline, step), task
    if method not in ATOM:
        return task + coefficient * push_apart(method, z, atom, baseline, step), task
    charge, nucleus, radius = structure(embeddings, atom)
    neutral, neutrons = balance(charge, atom)
    loss = task
    if method != "atom-without-energy":
        loss = loss + atom["energy"] * energy(charge, nucleus, radius, atom, step)
    if method != "atom-without-balance":
        loss = loss + atom["charge"] * neutral + atom["neutrons"] * neutrons
    return loss, task


# %% [markdown]
# ## Are the gradients right?
# Each weight is moved a little up and down, and the change of the loss is compared with the tape's gradient.


# %%
def gradient_error(method, batch=8, step=0, h=1e-6):
    points, labels = train_points[:batch], train_labels[:batch]
    loss = lambda values: objective(method, SPEC, of(values), points, labels, step)[0]
    at = START.astype(np.float64)
    weights = Value(at)
    objective(method, SPEC, weights, points, labels, step)[0].backward()
    moved = [(loss(at + h * unit).data - loss(at - h * unit).data) / (2 * h) for unit in np.eye(len(at))]
    return float(np.abs(moved - weights.gradient).max() / max(1e-3, np.abs(weights.gradient).max()))


for method in METHODS:
    error = gradient_error(method)
    print(f"{method:22} largest difference {error:.1e} of the largest gradient")
    assert error < 1e-4, f"the gradient of {method} is wrong"

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

# %% [markdown]
# ## Pictures
# Left out where matplotlib is not installed.

# %%
try:
    import matplotlib.pyplot as plt
except ImportError:
    plt = None
    print("No pictures: matplotlib is not installed.")

if plt:
    figure, axes = plt.subplots(1, 1 + len(runs), figsize=(4 * (1 + len(runs)), 4))
    for run, ax in zip(runs, axes[1:]):
        z = forward(of(run.weights), test_points)[2].data
        ax.scatter(z[:, 0], z[:, 1], c=test_labels, s=4, cmap="coolwarm")
        ax.set(title=f"Latent space: {run.method}", xlabel="z1", ylabel="z2")
        axes[0].plot(np.convolve(run.losses, np.ones(25) / 25, "valid"), label=run.method)
    axes[0].set(title="Loss, mean of 25 steps", xlabel="step")
    axes[0].legend()
    figure.tight_layout()
    plt.show()

# %% [markdown]
# ## Does it meet the page's numbers?
# The page computes with 32-bit numbers and this notebook with 64 bits, so the two drift apart by rounding, the more the longer a run.
# The tolerances are those of `EXPORT["tolerance"]`: the fingerprint must be the same; losses of the first steps and at the end, and the
# accuracies, must be this close.


# %%
wrong = []


def compare(what, here, page, allowed, unit=""):
    met = abs(here - page) <= allowed
    print(f"{what:52} here {here:10.5f}{unit}  page {page:10.5f}{unit}  {'met' if met else 'NOT MET'}")
    if not met:
        wrong.append(f"{what}: {here} here, {page} on the page, {allowed} allowed")


if fingerprint != PAGE["fingerprint"]:
    wrong.append(f"the start is another one: {fingerprint} here, {PAGE['fingerprint']} on the page")
tolerance = EXPORT["tolerance"]
for run in runs:
    page = PAGE["methods"][run.method]
    for step, loss in page["losses"]:
        if step <= len(run.losses):
            compare(f"{run.method}, loss of step {step}", run.losses[step - 1], loss, tolerance["loss" if step <= tolerance["steps"] else "lateLoss"])
    if page["stoppedAt"] is not None or run.stopped is not None:
        print(f"{run.method} stopped: here at step {run.stopped}, on the page at step {page['stoppedAt']}.")
        if (page["stoppedAt"] is None) != (run.stopped is None):
            wrong.append(f"{run.method} stopped in one of the two only")
        continue
    for part, points, labels in (("train", train_points, train_labels), ("test", test_points, test_labels)):
        accuracy, loss = score(run.weights, points, labels)
        allowed = max(tolerance["accuracy"], 2.5 / len(labels))
        compare(f"{run.method}, {part} accuracy", 100 * accuracy, 100 * page[part]["accuracy"], 100 * allowed, " %")

assert not wrong, "This run does not meet the page's numbers. " + "; ".join(wrong)
print(f"This run meets the page's numbers: {len(runs)} methods, {PAGE['step']} steps, seed {SEED}.")
