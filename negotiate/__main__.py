"""`python -m negotiate`: the command line, where its script is not on the path."""

from negotiate.cli import main

main()
