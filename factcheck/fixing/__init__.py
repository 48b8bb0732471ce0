"""Mending a text: what to write for a figure that the base refutes, and where it goes in the source."""
