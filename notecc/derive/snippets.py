"""An update rule as a file to paste and run: NumPy as its author wrote it, or PyTorch, or JAX."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from notecc.derive.language import FUNCTIONS
from notecc.derive.rule import with_gradient
from notecc.model.derivation import Script

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from notecc.derive.rule import Rule
    from notecc.model import Words

_CALL: Final = re.compile(rf"(?<![\w.])({'|'.join(FUNCTIONS)})\(")
_SCALAR: Final[Mapping[str, str]] = {"absolute": "abs", "maximum": "max", "minimum": "min"}
_EVERY: Final = 10
_STEPS: Final = 50

_DEMO: Final = '''

def gradient(w):
    """Of ½x² + 10y²: twenty times as steep across the ravine as along it."""
    return {curvature} * w


if __name__ == "__main__":
    w, state = {start}, ()
    for t in range(1, {last}):
        w, *state = step({arguments})
        if t % {every} == 0:
            print(f"{{t:3}}  {shown}")
'''


def snippets(rule: Rule, title: Words, rates: Mapping[str, float]) -> Iterator[Script]:
    """Yield the rule for NumPy, PyTorch and JAX; `rates` are hyper-parameters for the demo."""
    name = f"{title.ko} | {title.en}" + (f", {rule.variant}" if rule.variant else "")
    for language, code in (
        ("numpy", _numpy(rule, "np")),
        ("torch", _torch(rule)),
        ("jax", _numpy(rule, "jnp")),
    ):
        imports = "import math\n\n" * ("math." in code) + _IMPORTS[language]
        head = f'"""{name}: the update rule."""\n\n{imports}\n\n\n'
        yield Script(language, rule.variant, head + code + _demo(rule, language, rates), "")


_IMPORTS: Final[Mapping[str, str]] = {
    "numpy": "import numpy as np",
    "torch": "import torch",
    "jax": 'import jax\nimport jax.numpy as jnp\n\njax.config.update("jax_enable_x64", True)',
}
_ARRAYS: Final[Mapping[str, str]] = {
    "numpy": "np.array([{}])",
    "torch": "torch.tensor([{}], dtype=torch.float64)",
    "jax": "jnp.array([{}])",
}


def _numpy(rule: Rule, module: str) -> str:
    """The author's own lines, with the module before each function."""
    return _CALL.sub(rf"{module}.\1(", _named_step(rule))


def _named_step(rule: Rule) -> str:
    return re.sub(r"^def \w+", "def step", rule.source.rstrip()) + "\n"


def _torch(rule: Rule) -> str:
    """PyTorch's functions take tensors only: what is a plain number is computed as one."""
    tree = _Torch(with_gradient(rule)).visit(ast.parse(_named_step(rule)))
    met = {it.id for call in _calls(tree) for it in ast.walk(call) if isinstance(it, ast.Name)}
    tensors = [f"{it} = torch.as_tensor({it}, dtype=w.dtype)" for it in rule.state if it in met]
    tree.body[0].body[:0] = ast.parse("\n".join(tensors)).body  # a state starts as a number
    code = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
    return re.sub(r"return \((\w+(?:, \w+)+)\)", r"return \1", code)


def _calls(tree: ast.Module) -> Iterator[ast.Call]:
    """Yield the calls of PyTorch's own functions."""
    for it in ast.walk(tree):
        if isinstance(it, ast.Call) and ast.unparse(it.func).startswith("torch."):
            yield it


class _Torch(ast.NodeTransformer):
    def __init__(self, tensors: frozenset[str]) -> None:
        self._tensors = tensors

    def visit_Call(self, node: ast.Call) -> ast.expr:
        self.generic_visit(node)
        if not isinstance(node.func, ast.Name) or node.func.id not in FUNCTIONS:
            return node
        name, args = node.func.id, node.args
        if name == "where" and not self._tensor(args[0]):
            return ast.IfExp(args[0], args[1], args[2])
        if not any(map(self._tensor, args)):
            return _called(_SCALAR.get(name, f"math.{name}"), args)
        if name in {"maximum", "minimum"} and not all(map(self._tensor, args)):
            tensor, number = sorted(args, key=self._tensor, reverse=True)
            bound = ast.keyword("min" if name == "maximum" else "max", number)
            return _called("torch.clamp", [tensor], [bound])
        return _called(f"torch.{name}", args)

    def _tensor(self, node: ast.expr) -> bool:
        return any(it.id in self._tensors for it in ast.walk(node) if isinstance(it, ast.Name))


def _called(name: str, args: list[ast.expr], keywords: list[ast.keyword] | None = None) -> ast.Call:
    function = ast.parse(name, mode="eval").body
    return ast.Call(function, args, keywords or [])


def _demo(rule: Rule, language: str, rates: Mapping[str, float]) -> str:
    gradient = "gradient(w)" if rule.positional[1] == "g" else "gradient"
    clock = ["t"] if "t" in rule.positional else []
    knobs = [f"{name}={value!r}" for name, value in rates.items()]
    arguments = ", ".join(["w", gradient, *clock, "*state", *knobs])
    return _DEMO.format(
        curvature=_ARRAYS[language].format("1.0, 20.0"),
        start=_ARRAYS[language].format("-4.5, 1.6"),
        arguments=arguments,
        every=_EVERY,
        last=_STEPS + 1,
        shown="{w[0]:9.5f} {w[1]:9.5f}",
    )
