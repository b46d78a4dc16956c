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
