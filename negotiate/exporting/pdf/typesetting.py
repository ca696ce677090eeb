"""A process of its own: values on its input, a PDF on its output, then it ends and all that it took is given back.

It is started by path, is told which look of this folder the values are to have, and imports nothing of the house. Told
to measure, it writes a line of JSON before the file: under each label of that look what was noted there, in order. What
it was told to set and could not, it says on its errors.
"""

import json
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
    try:
        _write(sys.stdin.buffer.read().decode(), sys.argv[1], sys.argv[2:])
    except typst.TypstError as failure:
        sys.stderr.write(str(failure))
        return 1
    return 0


def _write(given: str, look: str, labels: list[str]) -> None:
    """Write the file; before it what was noted under some labels, where there are any."""
    compiler = typst.Compiler(str(_HERE / f"{look}.typ"), root=str(_HERE), sys_inputs={"paper": given})
    pdf = compiler.compile(pdf_standards=["ua-1", "a-2a"], timestamp=0)
    assert isinstance(pdf, bytes)  # one file, for it is written to no path
    if labels:
        found = {label: json.loads(compiler.query(f"<{label}>", field="value")) for label in labels}
        sys.stdout.buffer.write(json.dumps(found).encode() + b"\n")
    sys.stdout.buffer.write(pdf)


if __name__ == "__main__":
    sys.exit(main())
