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
        window = min(25, len(run.losses))
        if window > 0:
            axes[0].plot(np.convolve(run.losses, np.ones(window) / window, "valid"), label=run.method)
    axes[0].set(title="Loss, mean of 25 steps", xlabel="step")
    axes[0].legend(METHODS)
    figure.tight_layout()
    plt.show()

# %% [markdown]
# ## Does it meet the page's numbers?
# The page computes with 32-bit numbers and this notebook with 64 bits, so the two drift apart by rounding, the more the longer a run.
# The fingerprint must be the same. Losses of the first 100 steps must be within 0.001, later ones within 0.05 and accuracies within 0.01;
# of numbers above 1, within these shares. Of fewer than 250 samples, two may fall on the other side.


# %%
wrong = []


def compare(what, here, page, allowed, unit=""):
    """`allowed` is a share of numbers above 1, and else a difference."""
    allowed *= max(1.0, abs(page))
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
        # Of few samples, two may fall on the other side.
        compare(f"{run.method}, {part} accuracy", accuracy, page[part]["accuracy"], max(tolerance["accuracy"], 2.5 / len(labels)))

assert not wrong, "This run does not meet the page's numbers. " + "; ".join(wrong)
print(f"This run meets the page's numbers: {len(runs)} methods, {PAGE['step']} steps, seed {SEED}.")
