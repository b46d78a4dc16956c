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
