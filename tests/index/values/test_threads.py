"""Numpy is kept to one thread."""

from threadpoolctl import threadpool_info, threadpool_limits

from index.values.threads import calculate_in_one_thread


def test_numpy_calculates_in_one_thread_where_it_was_told_to_use_two() -> None:
    with threadpool_limits(limits=2, user_api="blas"):
        calculate_in_one_thread()
        threads = [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]
    assert threads
    assert set(threads) == {1}
