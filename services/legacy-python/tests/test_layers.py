"""The layers see only those below them."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "comments"
BELOW = {
    "domain": set[str](),
    "service_layer": {"domain"},
    "adapters": {"domain", "service_layer"},
    "entrypoints": {"domain", "service_layer", "adapters"},
}
WORLD = {"flask", "werkzeug", "gunicorn", "sqlalchemy", "psycopg", "redis", "pymemcache", "os", "time"}


def imported(path: Path) -> list[str]:
    """The absolute names of the modules that a file imports from elsewhere."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    direct = [name.name for node in nodes if isinstance(node, ast.Import) for name in node.names]
    return direct + [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and node.level == 0]


@pytest.mark.parametrize("layer", BELOW)
def test_a_layer_sees_only_those_below(layer: str) -> None:
    for path in (PACKAGE / layer).glob("*.py"):
        seen = {name.split(".")[1] for name in imported(path) if name.startswith("comments.")}
        assert seen <= BELOW[layer], path


@pytest.mark.parametrize("layer", ["domain", "service_layer"])
def test_the_inner_layers_touch_no_world(layer: str) -> None:
    for path in (PACKAGE / layer).glob("*.py"):
        assert not WORLD & {name.split(".")[0] for name in imported(path)}, path
