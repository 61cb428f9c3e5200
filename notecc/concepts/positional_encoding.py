"""Positional encoding tells the transformer where each token stands."""

from notecc.derive import Matrix, Sum, cos, derivation, misconception, pi, sin
from notecc.model import Concept, Name, Words

CONCEPT = Concept(
    id="positional-encoding",
    title=Words("위치 인코딩", "Positional encoding"),
    definition=Words(
        "순서를 모르는 어텐션에 각 토큰의 위치를 알려 주려고 더하는 벡터. 사인과 코사인을 "
        "쓰면 k칸 이동이 회전이 된다",
        "Vectors added to tell attention, which knows no order, each token's position; with "
        "sines and cosines a shift by k is a rotation",
    ),
    category="architecture",
    names=(
        Name("위치 인코딩"),
        Name("위치 임베딩"),
        Name("위치 부호화"),
        Name("포지셔널 인코딩"),
        Name("포지셔널 임베딩"),
        Name("포지션 인코딩"),
        Name("포지션 임베딩"),
        Name("positional encoding"),
        Name("position encoding"),
        Name("positional embedding"),
        Name("position embedding"),
    ),
    needs=(),
    formula=(
        r"PE_{pos,2i}=\sin\bigl(pos/10000^{2i/d}\bigr),\qquad "
        r"PE_{pos,2i+1}=\cos\bigl(pos/10000^{2i/d}\bigr)"
    ),
    source="Vaswani, Shazeer, Parmar, et al. 2017, Attention is all you need",
    fixes=Words(
        "어텐션은 토큰의 집합만 보므로 순서를 바꾸어도 같은 답을 낸다. 위치마다 다른 "
        "벡터를 더해 순서를 알린다",
        "Attention sees a set and answers alike in any order; a vector for each position "
        "tells it the order",
    ),
    fails=Words(
        "학습한 길이보다 긴 글에서는 본 적 없는 위치가 나와 성능이 떨어지기 쉽고, 토큰의 "
        "뜻과 위치가 한 벡터에 섞인다",
        "Beyond the trained length come positions never seen, and meaning and place are "
        "mixed in one vector",
    ),
)

SYMBOLS = r"""
    freq   positives \omega    | 주파수들 | frequencies
    off    real      \Delta    | 두 위치의 간격 | distance between two positions
    n      size      n         | 사인·코사인 쌍의 수(d/2) | number of sine and cosine pairs, d/2
    q1     real      q_{1}     | 질의의 성분 | component of the query
    q2     real      q_{2}     | 질의의 성분 | component of the query
    k1     real      k_{1}     | 키의 성분 | component of the key
    k2     real      k_{2}     | 키의 성분 | component of the key
    there  real      \mathrm{pos}' | 다른 위치 | another position
    width  size      d         | 인코딩의 차원 | dimension of the encoding
"""


def _turn(angle):
    return Matrix([[cos(angle), -sin(angle)], [sin(angle), cos(angle)]])


@derivation("Δ칸 이동은 회전이다 | A shift by Δ is a rotation")
def rotation(omega, pos, off):
    def code(at):
        return Matrix([sin(omega * at), cos(omega * at)])

    turn = Matrix([[cos(omega * off), sin(omega * off)], [-sin(omega * off), cos(omega * off)]])
    yield code(pos + off), "Δ만큼 떨어진 위치의 인코딩 | the code of the position Δ later"
    yield (
        turn * code(pos),
        (
            "회전행렬에는 pos가 없다: 상대 위치를 선형으로 알아낼 수 있다 | "
            "the rotation does not know pos: relative places are linear"
        ),
    )


@derivation("내적은 간격만 안다 | The dot product knows the distance only")
def offset_only(freq, pos, off, i, n):
    w = freq[i]
    yield (
        Sum(
            sin(w * pos) * sin(w * (pos + off)) + cos(w * pos) * cos(w * (pos + off)),
            (i, 1, n),
        ),
        "두 위치의 인코딩을 내적하면 | the dot product of two codes",
    )
    yield (
        Sum(cos(w * off), (i, 1, n)),
        "cos(a-b) 공식: 어디에 있든 간격이 같으면 같다 | cos(a-b): alike wherever the pair stands",
    )


@derivation("길이는 모두 같다 | All codes have one length")
def length(freq, pos, i, n):
    yield (
        Sum(sin(freq[i] * pos) ** 2 + cos(freq[i] * pos) ** 2, (i, 1, n)),
        "인코딩의 길이의 제곱 | the squared length of a code",
    )
    yield n, "d/2: 어느 위치도 더 세지 않다 | d/2: no position is louder than another"


@derivation("거리도 간격만 안다 | So does the distance")
def distance(freq, pos, off, i, n):
    w = freq[i]
    yield (
        Sum(
            (sin(w * (pos + off)) - sin(w * pos)) ** 2 + (cos(w * (pos + off)) - cos(w * pos)) ** 2,
            (i, 1, n),
        ),
        "두 인코딩의 거리의 제곱 | the squared distance of two codes",
    )
    yield (
        2 * n - 2 * Sum(cos(w * off), (i, 1, n)),
        "두 길이에서 내적의 두 배를 뺀다 | both lengths minus twice the dot product",
    )


@derivation("파장은 등비로 길어진다 | Wavelengths grow geometrically")
def wavelengths(i, width):
    yield (
        (2 * pi * 10000 ** (2 * (i + 1) / width)) / (2 * pi * 10000 ** (2 * i / width)),
        "파장 2π/ω, ω = 10000^(-2i/d) 의 이웃한 비 | the ratio of neighbouring wavelengths",
    )
    yield (
        10000 ** (2 / width),
        "i와 무관하다: 촘촘한 자리부터 성긴 자리까지 고르게 | not of i: from fine to coarse evenly",
    )


@derivation("RoPE: 회전한 질의와 키는 간격만 안다 | RoPE: turned queries and keys")
def rope(q1, q2, k1, k2, omega, pos, there):
    query, key = Matrix([q1, q2]), Matrix([k1, k2])
    yield (
        (_turn(omega * pos) * query).T * (_turn(omega * there) * key),
        "질의와 키를 제 위치만큼 돌려 내적하면 | turn each by its own position, then multiply",
    )
    yield (
        query.T * (_turn(omega * (there - pos)) * key),
        "두 회전이 하나로 합쳐져 차이만 남는다 | two turns join: the difference remains",
    )


MISCONCEPTIONS = (
    misconception(
        "사인 인코딩에서 위치는 절대 위치만 나타낸다 | Sinusoids tell absolute positions only",
        "두 인코딩의 내적은 간격만의 함수다 | "
        "The dot product of two codes is a function of their distance alone",
        proof="offset_only",
    ),
    misconception(
        "위치 인코딩은 반드시 사인과 코사인이어야 한다 | Positional encodings must be sinusoids",
        "학습한 위치 임베딩도 거의 같은 성능을 냈다 | "
        "Learned position embeddings gave nearly identical results",
        source="Vaswani, Shazeer, Parmar, et al. 2017, Attention is all you need",
    ),
)

SAID = r"""
~ 위치 인코딩은 반드시 사인과 코사인이어야 한다
    반드시|무조건|항상|꼭 사인|sin|삼각함수|sine …코사인|cos|써야|사용해야|쓴다|한다|이어야 -않|아니|없
    사인|sin|삼각함수|sine 만 .가능|사용할_수
"""
