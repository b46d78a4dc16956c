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
