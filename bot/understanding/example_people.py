"""Who somebody is of whom the guide only tells an example: "PewDiePie là ai mà có trong cẩm nang"."""

from collections.abc import Iterable
from itertools import takewhile

from knowledge.guide import Language, Point
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

EXAMPLE_PEOPLE = "example-people"
"""The theme of what people ask of those whom the guide has as examples."""
_NAME = r"(?P<{}>[\w.-]{{3,20}}(?: [\w.-]{{2,20}}){{0,2}}?)"
_WHO = expression(
    rf"^\W*(?:(?:bot|oi|hey|ok|cho (?:em|minh|chi|hoi)|hoi|vay|the)\b\W*){{0,4}}"
    rf"(?:who(?:'s| is|s) (?P<who>\w.{{2,80}})$|"
    rf"{_NAME.format('la_ai')} la ai|(?:why is|tai sao|vi sao|sao) {_NAME.format('why')} (?:lai )?"
    r"(?:in|mentioned in|co trong|duoc nhac|nam trong)(?= ))(?P<rest>(?:\W+\w+){0,12})\W*$"
)
"""A question for somebody by name; folded."""
_BESIDE = frozenset(
    """why is he she they in the guide this your lol mentioned and but here there cam nang trong co ma sao lai vay nhi a
    va duoc nhac den toi tai vi the z v nha bot exactly again anyway even gi do oi haha hihi document example""".split()
)
"""Words, folded, that ask no more than that."""


def introduced(text: str, points: Iterable[Point], language: Language) -> Point | None:
    """Return the point with the example of whom a message asks who that is; None for anything else asked of them."""
    found = _WHO.match(fold(text))
    if found is None:
        return None
    said = words(" ".join(filter(None, (found["who"] or found["la_ai"] or found["why"], found["rest"]))))
    name = {*takewhile(lambda word: word not in _BESIDE, said)}
    if not name or not _BESIDE.issuperset(said[len(name) :]):
        return None
    named = (point for point in points if name <= {*words(fold(point.in_language(language).title))})
    return next(named, None)
