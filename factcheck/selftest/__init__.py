"""The self-test of a base: true and false sentences made from its own facts, and what the engine says of them."""
