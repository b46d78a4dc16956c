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
