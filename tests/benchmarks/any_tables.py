"""Many tables in any words and either number style, each compared with figures worked out apart.

python -m tests.benchmarks.any_tables [HOW_MANY] [FIRST_SEED]
"""

import sys
import time
from random import Random

from tests.bot.sheets.tables_of_any_words import any_table
from tests.bot.sheets.test_tables_of_any_words import check_table


def main(tables: int, first: int) -> None:
    """Check the tables of so many seeds; the first wrong one ends it with its seed and its text."""
    start = time.perf_counter()
    for seed in range(first, first + tables):
        table = any_table(Random(seed))
        try:
            check_table(table)
        except Exception:
            sys.stderr.write(f"seed {seed}:\n{table.data.decode()}\n")
            raise
    sys.stdout.write(f"{tables:,} tables, none wrong, {time.perf_counter() - start:.0f} s\n")


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    main(*(given + [1_000, 1][len(given) :]))
