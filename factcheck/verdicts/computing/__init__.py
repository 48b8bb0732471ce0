"""Figures that follow from facts by arithmetic, one module per kind of computation."""
