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
