"""The text against itself: values told twice, and figures that do not add up."""
