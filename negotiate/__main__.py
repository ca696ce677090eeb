"""`python -m negotiate`: the same as the command `negotiate`."""

from negotiate.cli import main

main()
