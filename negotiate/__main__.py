"""`python -m negotiate` and the script of that name: the command line, loaded and left without a search for garbage.

All that is loaded stays until the end: to search through it, while it is loaded and once more at the end, took longer
than a third of a short command.
"""

import gc

gc.disable()

from negotiate.cli import main as run  # noqa: E402  (it is what is to be loaded so)


def main() -> None:
    """Run a command."""
    gc.freeze()
    gc.enable()
    run()


if __name__ == "__main__":
    main()
