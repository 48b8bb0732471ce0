"""The fact base: records, the YAML loader, the index and the proofs."""
