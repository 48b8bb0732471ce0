"""Measuring the engine on gold files: reading them, scoring reports against them, showing the figures."""
