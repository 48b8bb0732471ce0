"""What a sentence tells in words: values, links, dates and offices, one module for each."""
