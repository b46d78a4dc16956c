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
