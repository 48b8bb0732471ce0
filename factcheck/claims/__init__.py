"""What a text asserts: one claim per figure, date or relation, with its slots filled."""
