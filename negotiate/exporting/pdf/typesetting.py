"""A process of its own: values on its input, a PDF on its output, then it ends and all that it took is given back.

It is started by path, is told which look of this folder the values are to have, and imports nothing of the house. What
it was told to set and could not, it says on its errors.
"""

import resource
import sys
from pathlib import Path

import typst

_HERE = Path(__file__).parent
#: Seconds of work and bytes of memory after which the system ends it, should nobody else be there to do so.
_CPU, _MEMORY = 120, 3 << 30


def main() -> int:
    """Set what is given; return how it went."""
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU, _CPU))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    given = sys.stdin.buffer.read().decode()
    try:
        pdf = typst.compile(
            str(_HERE / f"{sys.argv[1]}.typ"),
            root=str(_HERE),
            sys_inputs={"paper": given},
            pdf_standards=["ua-1", "a-2a"],
            timestamp=0,
        )
    except typst.TypstError as failure:
        sys.stderr.write(str(failure))
        return 1
    sys.stdout.buffer.write(pdf)
    return 0


if __name__ == "__main__":
    sys.exit(main())
