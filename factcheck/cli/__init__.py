"""The command line, one module per command: parse, build, run, print, exit.

What a command does stands in a module beside it (`claim` and `claims`, `lint` and `linting`), imported when it runs,
so that `--help` and a usage error cost nothing.
"""
