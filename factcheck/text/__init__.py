"""From an input as it stands to sentences of clean prose with exact positions."""
