"""A search in another process: what is asked of it, what goes wrong in it, and how it ends."""

import gc
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing import active_children
from pathlib import Path

import pytest

from index.encoders.encoder import Vectors
from index.serving.opened_search import BATCH_TASKS, Contents
from index.serving.search_process import SPAWN, SearchProcess
from index.values.finding import Finding, Question
from knowledge.guide import Guide
from knowledge.toolbox.errors import KnowledgeError, MissingExtra, SearchFailed
from tests.index.serving.tell_tale import CONTENTS, TellTale, Tunables
from tests.patience import PATIENCE

ROOT = Path(__file__).parents[3]
SECRET = "số của mình là 0901234567"


@pytest.fixture(scope="module")
def search() -> Iterator[SearchProcess]:
    """Return a search for all tests that leave its process as it is."""
    opened = SearchProcess(TellTale())
    yield opened
    opened.retire()


@pytest.fixture
def doomed() -> Iterator[SearchProcess]:
    """Return a search of a test's own, whose process it ends."""
    opened = SearchProcess(TellTale())
    yield opened
    opened.retire()


def pid(search: SearchProcess) -> int:
    return int(search.resolve("pid").small_talk or 0)


def test_what_is_searched(search: SearchProcess) -> None:
    assert search.contents() == CONTENTS


def test_a_question_goes_there_and_back(search: SearchProcess) -> None:
    found = search.resolve("còn lại?", ["nước bao nhiêu độ"], "en")
    assert (found.question, found.language) == ("nước bao nhiêu độ | còn lại?", "en")
    assert pid(search) != os.getpid()


def test_several_questions_go_there_at_once(search: SearchProcess) -> None:
    asked = [Question("phí?"), Question("rủi ro?", ("kol là gì",), "en"), Question("phí?")]
    found = search.resolve_all(asked)
    assert [each.question for each in found] == ["phí?", "kol là gì | rủi ro?", "phí?"]
    assert {each.opening for each in found} == {len(asked)}
    assert search.resolve_all([]) == []
    with pytest.raises(SearchFailed, match=r"^ValueError$"):
        search.resolve_all([*asked, Question(f"refuse {SECRET}")])
    assert search.resolve("phí?").question == "phí?"


@pytest.mark.parametrize(
    ("before", "told"), [(None, "glibc.malloc.hugetlb=1"), ("a.b=1", "a.b=1:glibc.malloc.hugetlb=1")]
)
def test_large_pages_are_asked_for_there_only(monkeypatch: pytest.MonkeyPatch, before: str | None, told: str) -> None:
    monkeypatch.delenv("GLIBC_TUNABLES", raising=False)
    if before:
        monkeypatch.setenv("GLIBC_TUNABLES", before)
    search = SearchProcess(Tunables())
    assert search.contents().guide.titles["vi"] == told
    assert os.environ.get("GLIBC_TUNABLES") == before
    search.retire()


@pytest.mark.parametrize("text", ["", "\ud800 \x00 \u202e", "👩‍👩‍👧‍👦" * 50_000], ids=["nothing", "broken", "long"])
def test_any_text_goes_there_and_back(search: SearchProcess, text: str) -> None:
    assert search.resolve(text).question == text


@pytest.mark.parametrize("count", [0, 1, BATCH_TASKS, 3 * BATCH_TASKS + 1])
def test_texts_are_encoded_in_their_order(search: SearchProcess, count: int) -> None:
    assert search.encode_queries(["x" * size for size in range(count)]).ravel().tolist() == list(range(count))


def test_many_threads_get_what_each_asked_for(search: SearchProcess) -> None:
    asked = [f"câu hỏi số {number}" for number in range(300)]
    with ThreadPoolExecutor(12) as pool:
        assert [found.question for found in pool.map(search.resolve, asked)] == asked


class Gate:
    """Holds up a search, as pipes do that outlast a process which is killed while it waits."""

    def __init__(self) -> None:
        self.far_free, self._free = SPAWN.Pipe(duplex=False)
        self._reached, self.far_reached = SPAWN.Pipe(duplex=False)

    def wait(self) -> None:
        """Wait until the search waits."""
        assert self._reached.poll(PATIENCE)

    def open(self) -> None:
        """Let the search go on, now and later."""
        self._free.send("free")


@pytest.fixture
def gate() -> Gate:
    return Gate()


@pytest.fixture
def held(gate: Gate) -> Iterator[SearchProcess]:
    opened = SearchProcess(TellTale(gate.far_free, gate.far_reached))
    yield opened
    opened.retire()


def begun(held: SearchProcess, gate: Gate, pool: ThreadPoolExecutor) -> Future[Finding]:
    """Return a question that is under way until the gate opens."""
    asked = pool.submit(held.resolve, "wait")
    gate.wait()
    return asked


def test_who_waits_is_served_together(held: SearchProcess, gate: Gate) -> None:
    with ThreadPoolExecutor(40) as pool:
        begun(held, gate, pool)
        others = [pool.submit(held.resolve, str(number)) for number in range(39)]
        gate.open()
        sizes = [other.result(PATIENCE).opening for other in others]
    assert 1 < max(sizes) <= BATCH_TASKS


def test_an_error_goes_to_its_own_caller_and_holds_no_question(held: SearchProcess, gate: Gate) -> None:
    with ThreadPoolExecutor(9) as pool:
        begun(held, gate, pool)
        good = [pool.submit(held.resolve, f"{number}") for number in range(6)]
        bad: list[Future[Finding] | Future[Vectors]] = [
            pool.submit(held.resolve, f"refuse {SECRET}"),
            pool.submit(held.encode_queries, ["refuse", SECRET]),
        ]
        gate.open()
        assert [each.result(PATIENCE).question for each in good] == [str(number) for number in range(6)]
        for each in bad:
            with pytest.raises(SearchFailed, match=r"^ValueError$"):
                each.result(PATIENCE)


def test_what_was_under_way_is_asked_again_when_the_process_is_killed(held: SearchProcess, gate: Gate) -> None:
    first = pid(held)
    with ThreadPoolExecutor(4) as pool:
        asked = [begun(held, gate, pool), *(pool.submit(held.resolve, f"{number}") for number in range(3))]
        os.kill(first, signal.SIGKILL)
        gate.open()
        found = [each.result(PATIENCE) for each in asked]
    assert [each.question for each in found] == ["wait", "0", "1", "2"]
    assert {each.small_talk for each in found} == {str(pid(held))} != {str(first)}


def test_it_is_ready_when_it_is_open_and_again_after_it_was_killed(doomed: SearchProcess) -> None:
    doomed.contents()
    assert doomed.is_ready()
    first = pid(doomed)
    os.kill(first, signal.SIGKILL)
    assert pid(doomed) != first
    assert doomed.is_ready()


def test_the_next_process_may_open_in_another_way() -> None:
    later = Contents(Guide({"vi": "Sổ tay mới"}, ()))
    search = SearchProcess(TellTale(), again=TellTale(contents=later))
    assert search.contents() == CONTENTS
    os.kill(pid(search), signal.SIGKILL)
    assert pid(search)
    assert search.contents() == later
    search.retire()


def test_one_that_can_not_be_opened_is_not_ready() -> None:
    search = SearchProcess(TellTale(fails=OSError("disk full")))
    with pytest.raises(SearchFailed):
        search.contents()
    assert not search.is_ready()


def test_one_that_retires_ends_at_once_where_nobody_waits(doomed: SearchProcess) -> None:
    process = pid(doomed)
    doomed.retire()
    assert ends(process)


def test_one_that_retires_answers_who_waits_and_who_comes_late(held: SearchProcess, gate: Gate) -> None:
    first = pid(held)
    with ThreadPoolExecutor(1) as pool:
        asked = begun(held, gate, pool)
        held.retire()
        gate.open()
        assert asked.result(PATIENCE).small_talk == str(first)
    assert ends(first)
    late = pid(held)
    assert late != first
    assert ends(late)


def test_one_that_is_stuck_is_replaced(gate: Gate) -> None:
    search = SearchProcess(TellTale(gate.far_free, gate.far_reached), stuck=0.2)
    first = pid(search)
    with pytest.raises(SearchFailed, match="the process ended"):
        search.resolve("wait")
    assert pid(search) != first
    search.retire()


def test_what_ends_it_each_time_fails(doomed: SearchProcess) -> None:
    with pytest.raises(SearchFailed, match="the process ended"):
        doomed.resolve("die")
    assert doomed.resolve("KOL").question == "KOL"


@pytest.mark.parametrize(
    ("error", "told", "words"),
    [
        (KnowledgeError("guide: no such folder"), KnowledgeError, "guide: no such folder"),
        (MissingExtra("pip install '.[models]'"), MissingExtra, "models"),
        (OSError("disk full"), SearchFailed, "OSError: disk full"),
    ],
)
def test_what_can_not_be_opened(error: Exception, told: type[Exception], words: str) -> None:
    search = SearchProcess(TellTale(fails=error))
    with pytest.raises(told, match=words):
        search.contents()
    with pytest.raises(SearchFailed, match="the process ended"):
        search.resolve("KOL")


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_signals_to_all_leave_it_to_answer(search: SearchProcess, ending: signal.Signals) -> None:
    before = pid(search)
    os.kill(before, ending)
    assert pid(search) == before


def test_an_interrupt_while_it_begins_is_left_to_its_program() -> None:
    others = active_children()
    search = SearchProcess(TellTale())
    (beginning,) = (child for child in active_children() if child not in others)
    assert beginning.pid
    os.kill(beginning.pid, signal.SIGINT)
    assert search.contents() == CONTENTS


def ends(process: int) -> bool:
    """Wait for the end of a process."""
    before = time.monotonic()
    while not has_ended(process):
        if time.monotonic() > before + PATIENCE:
            return False
        time.sleep(0.01)
    return True


def has_ended(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


def test_it_ends_when_nobody_can_ask_any_more() -> None:
    search = SearchProcess(TellTale())
    process = pid(search)
    del search
    gc.collect()
    assert has_ended(process)


PROGRAM = """
import sys
import time
from index.serving.search_process import SearchProcess
from tests.index.serving.tell_tale import TellTale

if __name__ == "__main__":
    search = SearchProcess(TellTale())
    print(search.resolve("KOL").question, flush=True)
    sys.stdin.read()
"""


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGINT, None])
def test_it_ends_with_its_program(tmp_path: Path, ending: signal.Signals | None) -> None:
    script = tmp_path / "program.py"
    script.write_text(PROGRAM, encoding="utf8")
    program = subprocess.Popen(
        [sys.executable, script],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert program.stdout
    assert program.stdout.readline().strip() == b"KOL"
    if ending:
        program.send_signal(ending)
    # Its output ends when the last process is gone that could write to it.
    program.communicate(timeout=PATIENCE)
