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
# What the network makes of a batch, and the task's loss: the cross-entropy between its class scores and the labels.


# %%
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
