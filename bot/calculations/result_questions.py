"""Questions about the last result: how it came out, whether it is good, whether it is a profit.

Every word must be known here. Such a question is short, and one that says more is about something else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

ResultQuestion = Literal["how-computed", "is-it-good", "is-it-profit"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True)
class _Wording:
    """The folded words of a question, of which one must be there, and those that may stand beside it."""

    telling: frozenset[str]
    beside: frozenset[str]
    least: int = 1
    """Different words that make it a question."""
    together: tuple[frozenset[str], ...] = ()
    """Words that are as telling where they stand together."""

    def has(self, said: frozenset[str]) -> bool:
        """Tell whether this is asked by these words."""
        tells = not self.telling.isdisjoint(said) or any(each <= said for each in self.together)
        return tells and self.telling | self.beside >= said


_BESIDE = _words(
    """la gi co vay the thi do nay so ket qua con muc nao roi ra duoc dc dat is it that this the a an result number
    was and nhu minh ban bot ad a ah em oi nhe nha nhi z v ta please pls ne di giup cho voi ha i you we do does did"""
)
_WORDINGS: Mapping[ResultQuestion, _Wording] = {
    "how-computed": _Wording(
        _words("tinh thuc formula calculated calculate computed compute get got worked phep chia kieu"),
        _BESIDE
        | _words("theo cong cach sao ua o j lam tu dau how what s out used dung cua de bang lay of for from come to"),
        least=2,
        together=(_words("sao ra"), _words("dau ra")),
    ),
    "is-it-good": _Wording(
        _words(
            """tot on cao thap good bad high low ok okay binh kem ngon average chuan compare great healthy dat re mac
            expensive cheap fine normal che khen benchmark benchmarks avg tb duoi tren above below"""
        ),
        _BESIDE
        | _words(
            """khong ko k chua hay xau chi sao or thuong hong hok lam trung compared to with nganh industry instagram
            how for danh gia qua so voi mat bang chung trong cam nang thi truong ben khac guide market hon dung
            than vs dem rang he s chung hang versus toi may diem phan tram nhieu"""
        ),
        together=(_words("so voi"), _words("mat bang")),
    ),
    "is-it-profit": _Wording(
        _words("loi lo lai profit profitable lose lost loss money"),
        _BESIDE
        | _words(
            """khong ko k hay chien dich camp nhieu bao sao so are make made campaign or any in hok hong chua bi tien
            really"""
        ),
    ),
}
_ASKING = _words("khong ko k hok hong chua hay is did how co so compare compared vs sao ha hem nhi nhieu")
"""Words, folded, of which one makes `tốt` a question; a question mark does so too."""
_ALONE = _words("formula")
"""Words that are a question without another one."""
_PURPOSE = expression(
    r"\s(?:de|cho|so(?: that)?|to|for)\s(?:(?:t|tui|toi|tao|minh|em|e|chi|anh|con|i|me|we|us|can|"
    r"could|con|no|my|the)\s){0,3}"
    r"(?:chep|ghi|dan|note|copy|paste|put|write|viet|bo|dua|nhet|cho|nop|trinh|bao cao|slides?|report|deck|essay)"
    r"(?:\s(?:vao|lai|len|ra|trong|bai|slide|bao|cao|word|excel|sep|vo|down|it|in|into|my|our|the|report|deck|slides|notes|"
    r"essay|luon|nha|nhe|a|voi|di)){0,6}\W*$"
)
"""What the answer is for: it asks for nothing else; folded."""


def question_on_result(text: str) -> ResultQuestion | None:
    """Return what a message asks about the last result; None where it asks for something else, or for nothing."""
    said = frozenset(words(_PURPOSE.sub("", fold(text))))
    for question, wording in _WORDINGS.items():
        asks = question == "how-computed" or "?" in text or not _ASKING.isdisjoint(said)
        enough = len(said) >= wording.least or not _ALONE.isdisjoint(said)
        if asks and enough and wording.has(said):
            return question
    return None
