"""What a value is: numbers as intervals, units, quantities and times; knows no text and no facts."""
