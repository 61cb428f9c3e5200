"""What a derivation's script brings along: checks that need SymPy and nothing else.

The functions are pasted into scripts as they stand, those that a script calls and those that they
call; a script defines `INDICES` and `UNITS` (its letters between 0 and 1) for itself.
"""

from sympy import (
    Add,
    Dummy,
    Expr,
    Indexed,
    IndexedBase,
    Integer,
    MatrixBase,
    Mul,
    Rational,
    Sum,
    Symbol,
    Tuple,
    cancel,
    cartes,
    exp,
    expand,
    expand_log,
    factor,
    powsimp,
    simplify,
    sin,
    sympify,
    together,
)
from sympy.core.function import AppliedUndef

INDICES = ()
UNITS = ()


def title(text):
    print(f"\n{text}")


def start(line, note):
    print(f"    {line}\n        {note}")


def step(relation, line, how, note):
    print(f"  {relation} {line}\n        {note}")
    if not how:
        raise SystemExit("        does not hold")
    print(f"        {how}")


def equal(left, right):
    """SymPy brings the difference to 0."""
    return "holds: SymPy brings the difference to 0" if is_zero(left - right) else ""


def is_zero(difference):
    if isinstance(difference, MatrixBase):
        return all(is_zero(entry) for entry in difference)
    means = (expand, joined, lambda it: cancel(together(it)), exponentials, simplify)
    return any(mean(it) == 0 for it in (difference, difference.doit()) for mean in means)


def exponentials(it):
    return simplify(expand_log(powsimp(expand(it.rewrite(exp)), force=True), force=True))


def joined(expression):
    """Bring all sums over one range under one sign, so that their terms meet."""
    rest, terms = Integer(0), {}
    for term in Add.make_args(expand(expression)):
        factors = Mul.make_args(term)
        sums = [it for it in factors if isinstance(it, Sum) and len(it.limits) == 1]
        if len(sums) != 1:
            rest += term
            continue
        (index, low, high), outside = sums[0].limits[0], term / sums[0]
        same = Dummy("index", integer=True, positive=True, dummy_index=1)
        inside = outside * sums[0].function.xreplace({index: same})
        terms[low, high] = terms.get((low, high), 0) + inside
    for (low, high), inside in terms.items():
        index = Dummy("index", integer=True, positive=True, dummy_index=1)
        term = simplify(inside)
        rest += Sum(term, (index, low, high)) if term.has(index) else term * (high - low + 1)
    return rest


def last_term(it, time):
    """Write a sum up to `time` as the sum up to the step before, and the last term."""

    def split(total):
        index, low, high = total.limits[0]
        last = total.function.xreplace({index: high})
        return Sum(total.function, (index, low, high - 1)) + last

    return it.replace(lambda e: isinstance(e, Sum) and e.limits[0][2] == time, split)


def opened(it):
    """Let b between 0 and 1 be 1/(1 + u), u > 0: now SymPy knows that b^t goes to 0."""
    return it.xreplace({b: 1 / (1 + Symbol(f"u_{b}", positive=True)) for b in UNITS})


def equal_at_sizes(left, right):
    """Compare with all sums written out, at sizes 2 and 3 and every index up to them."""
    if all(is_zero(a - b) for a, b in written_out(left, right)):
        return "SymPy alone does not carry this for every size: exact at 2 and 3, all letters free"
    return ""


def written_out(*lines):
    whole = sorted({it for line in lines for it in line.free_symbols if it.is_integer}, key=str)
    for size in (2, 3):
        choices = [range(1, size + 1) if it in INDICES else (size,) for it in whole]
        for numbers in cartes(*choices):
            new = dict(zip(whole, map(Integer, numbers)))
            yield [line.xreplace(new).doit() for line in lines]


def equal_in_numbers(left, right):
    """Compare with a number for every letter."""
    if all(tiny(a - b) for a, b in in_numbers(left, right)):
        return "SymPy alone does not carry this: exact numbers for all letters, to 30 digits"
    return ""


def tiny(it):
    parts = list(it) if isinstance(it, MatrixBase) else [it]
    return all(abs(sympify(part).evalf(40)) < Rational(1, 10**30) for part in parts)


def in_numbers(*lines):
    """Put in fractions, three times; an unknown function becomes a known one."""
    for trial in range(3):
        for sides in written_out(*(known(line) for line in lines)):
            yield [side.xreplace(fractions(sides, trial)).doit() for side in sides]


def known(line):
    def smooth(it):
        place = sum((k + 1) * arg for k, arg in enumerate(it.args))
        return sin(place + len(it.func.__name__)) + place**2 / 3

    return line.replace(lambda it: isinstance(it, AppliedUndef), smooth)


def fractions(lines, trial):
    letters = {it for line in lines for it in line.atoms(Symbol, Indexed)}
    letters = sorted(
        letters - {it.base.label for it in letters if isinstance(it, Indexed)}, key=str
    )
    numbers = {}
    for k, letter in enumerate(letters):
        number = Rational((7 * k + 5 * trial) % 19 + 1, 20)
        numbers[letter] = number if letter.is_positive or (k + trial) % 2 else -number
    return numbers


def given(line, new):
    """Replace what is assumed; a key with an index stands for every index."""
    line = line.xreplace(new)
    for key, value in new.items():
        if isinstance(key, Indexed) and all(it in INDICES for it in key.indices):
            line = line.replace(
                lambda it, key=key: isinstance(it, Indexed) and it.base == key.base,
                lambda it, key=key, value=value: sympify(value).xreplace(
                    dict(zip(key.indices, it.indices))
                ),
            )
    return line


def by_induction(line, time, before, recurrence, first):
    """The line is right at time 0, and if it was right a step before, it is right now."""
    earlier = line.xreplace({time: time - 1})
    base = is_zero(line.xreplace({time: Integer(0)}).doit() - first)
    now = last_term(line, time) - sympify(recurrence).xreplace({before: earlier})
    return f"holds: induction on {time}, by SymPy" if base and is_zero(now) else ""


def by_running(line, time, before, recurrence, first):
    """Let the recurrence run and compare at each time."""
    state = sympify(first)
    for now in range(6):
        if now:
            state = (
                sympify(recurrence).xreplace({before: state}).xreplace({time: Integer(now)}).doit()
            )
        if not is_zero(state - line.xreplace({time: Integer(now)}).doit()):
            return ""
    return f"SymPy alone does not carry this for every {time}: exact at {time} = 0, 1, 2, 3, 4, 5"


def solves(slope, letter, root, curved):
    """At the root the line before is 0; for a minimum (1) or maximum (-1) it rises or falls."""
    if not is_zero(slope.doit().subs(letter, root)):
        return ""
    if not curved:
        return "holds: SymPy brings the line before to 0 there"
    bend = opened(simplify(curved * slope.doit().diff(letter).subs(letter, root)).doit())
    if any(it.is_positive for it in (bend, factor(bend), simplify(bend))):
        return "holds: the line before is 0 there, and its slope has the right sign"
    return ""


def solves_in_numbers(slope, letter, root, curved):
    """The same with a number for every letter."""
    there = slope.doit().subs(letter, root)
    bend = curved * slope.doit().diff(letter).subs(letter, root)
    for residual, slope_there in in_numbers(there, bend):
        if not tiny(residual) or (curved and not sympify(slope_there).evalf(40) > 0):
            return ""
    return "SymPy alone does not carry this: exact numbers for all letters, to 30 digits"


def ordered(greater, less, strict):
    """SymPy knows the sign of the difference."""
    difference = (sympify(greater) - less).doit()
    means = (lambda it: it, expand, simplify, lambda it: factor(together(it)))
    for mean in means:
        form = mean(opened(difference))
        if form.is_positive if strict else form.is_nonnegative:
            return "holds: SymPy knows the sign of the difference"
    return ""


def ordered_in_numbers(greater, less, strict):
    """Compare with numbers for every letter."""
    for a, b in in_numbers(sympify(greater), sympify(less)):
        difference = sympify(a - b).evalf(40)
        if not (difference > 0 if strict else difference >= -Rational(1, 10**30)):
            return ""
    return "SymPy alone does not carry this: exact numbers for all letters"


def moments(mean, variance):
    """What is known of a random letter: E[1], E[x], E[x²]."""
    return Tuple(1, mean, variance + mean**2)


def normal(mean, variance):
    """The moments of a Gaussian, up to the fourth."""
    third = mean**3 + 3 * mean * variance
    fourth = mean**4 + 6 * mean**2 * variance + 3 * variance**2
    return Tuple(1, mean, variance + mean**2, third, fourth)


def bernoulli(p):
    """The moments of a letter that is 1 or 0."""
    return Tuple(1, p, p, p, p)


class E(Expr):
    """The expectation of body over random letters: E(body, (x, moments), ...)."""

    is_real = True
    is_commutative = True

    def __new__(cls, body, *laws):
        return Expr.__new__(cls, sympify(body), *(Tuple(*law) for law in laws))

    def doit(self, **_):
        body = expand(self.args[0].doit())
        for letter, powers in self.args[1:]:
            for x in members(body, letter):
                coefficients = body.as_poly(x).all_coeffs()[::-1]
                body = expand(sum(c * powers[k] for k, c in enumerate(coefficients)))
        return body


def members(body, letter):
    """The members of a random sequence that stand in body, or the random letter itself."""
    if isinstance(letter, IndexedBase):
        return sorted((it for it in body.atoms(Indexed) if it.base == letter), key=str)
    return [letter] if body.has(letter) else []
