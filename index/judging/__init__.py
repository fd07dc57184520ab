"""How well questions are answered: figures, tables, a picture."""
