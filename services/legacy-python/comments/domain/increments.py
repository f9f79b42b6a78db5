"""Counters that only grow, within int64."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from .refusal import Refusal, pointer_to

INT64_MAX: Final = 2**63 - 1
MOST_AWARDS: Final = 50


@dataclass(frozen=True, slots=True)
class Increments:
    """What to add to each counter of a comment."""

    ups: int
    downs: int
    reports: int
    awards: Mapping[str, int]


def add_counter(current: int, more: int, pointer: str) -> int:
    """The sum of two counters; refuses where it is no int64."""
    total = current + more
    if total > INT64_MAX:
        raise Refusal("counter_overflow", pointer)
    return total


def add_awards(current: Mapping[str, int], more: Mapping[str, int]) -> dict[str, int]:
    """The sums by award; awards given for the first time come last."""
    sums = dict(current)
    for name, count in more.items():
        sums[name] = add_counter(sums.get(name, 0), count, pointer_to("/awards", name))
    if len(sums) > MOST_AWARDS:
        raise Refusal("too_many_items", "/awards")
    return sums
