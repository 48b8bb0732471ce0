"""What stands first, last, or ahead of another: superlatives and comparisons."""
