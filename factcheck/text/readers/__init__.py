"""One reader for each format: from a source as it stands to blocks of prose with exact positions."""
