"""Reading quantities and times out of English and Chinese text: strings in, values with spans out; knows no facts."""
