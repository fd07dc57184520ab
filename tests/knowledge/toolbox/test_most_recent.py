"""What was used last stays, what was unused longest goes."""

from knowledge.toolbox.most_recent import MostRecent


def test_keeps_what_was_used_last() -> None:
    cache: MostRecent[str, int] = MostRecent(2)
    cache.keep("a", 1)
    cache.keep("b", 2)
    assert cache.get("a") == 1
    cache.keep("c", 3)
    assert (cache.get("a"), cache.get("b"), cache.get("c")) == (1, None, 3)
    assert len(cache) == 2


def test_a_value_that_is_kept_again_counts_as_used() -> None:
    cache: MostRecent[str, int] = MostRecent(2)
    for key, value in (("a", 1), ("b", 2), ("a", 4), ("c", 3)):
        cache.keep(key, value)
    assert (cache.get("a"), cache.get("b")) == (4, None)


def test_makes_what_is_missing_once() -> None:
    cache: MostRecent[str, list[int]] = MostRecent(2)
    made = cache.get_or_make("a", list)
    made.append(1)
    assert cache.get_or_make("a", list) is made
    assert cache.get_or_make("b", list) == []
