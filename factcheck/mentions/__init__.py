"""What a sentence mentions: quantities, times, entities, properties, worded values."""
