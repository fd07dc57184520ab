"""The bundled question bank, read once in each process that collects tests."""

from knowledge.bank import load_bank, load_writers_bank

BANK = load_bank()
WRITERS = load_writers_bank()
