"""Two editions of a base side by side: which facts changed, and which sentences change their verdict by it."""
