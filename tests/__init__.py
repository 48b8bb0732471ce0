"""The tests, and the measuring that is run beside them."""
