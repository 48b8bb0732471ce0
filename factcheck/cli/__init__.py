"""The command line, one module per command: parse, build, run, print, exit."""
