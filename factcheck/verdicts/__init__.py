"""What is said of a claim: one module per way of judging."""
