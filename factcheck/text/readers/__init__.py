"""One reader per input format: source text in, blocks of prose with positions out."""
