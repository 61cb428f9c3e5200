"""Flat minima: the loss stays low all around."""

from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="flat-minima",
    title=Words("평평한 최소점", "Flat minima"),
    definition=Words(
        "주변에서도 손실이 거의 변하지 않는(곡률이 작은) 최소점. 일반화에 유리하다는 "
        "주장에는 반론이 있다",
        "Minima around which the loss hardly changes (small curvature); that they "
        "generalise better is contested",
    ),
    category="generalization",
    names=(
        Name("평평한 최소점"),
        Name("평탄한 최소점"),
        Name("플랫 미니멈"),
        Name("플랫 미니마"),
        Name("flat minimum"),
        Name("flat minima"),
        Name("flat minimizer"),
    ),
    needs=("minibatch",),
    formula=(
        r"\mathbb E[L(w^*+\xi)]-L(w^*)\approx\tfrac12\sigma^2\,\mathrm{tr}\,H,\qquad "
        r"\xi\sim\mathcal N(0,\sigma^2I)"
    ),
    source="Hochreiter, Schmidhuber 1997, Flat minima",
)
