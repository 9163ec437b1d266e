"""RunLens from Python: compare fine-tuning runs, get the comparison as a dict.

    import runlens

    comparison = runlens.compare(["models/run3", "models/run4"])
    print(comparison["runs"][0]["final_metrics"])

Each function runs the command of its name and reads the JSON that it prints; the keys are explained in
docs/comparison-json.md. Nothing is imported that Python does not bring.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import warnings
from importlib import metadata
from pathlib import Path
from typing import Any, Dict, Iterable, List, Optional, Sequence, Union

__all__ = ["RunLensError", "RunLensTimeout", "RunLensWarning", "checkpoint", "command", "compare", "verdict"]

PathLike = Union[str, "os.PathLike[str]"]
Json = Dict[str, Any]

try:
    __version__ = metadata.version("runlens")
except metadata.PackageNotFoundError:  # imported from the sources
    __version__ = "0"


class RunLensError(RuntimeError):
    """RunLens could not do what was asked; the message is what it said.

    Attributes:
        exit_code: the exit code of the command, as docs/cli.md explains it; 124 where it took too long.
    """

    def __init__(self, exit_code: int, said: str) -> None:
        super().__init__(said or f"runlens ended with exit code {exit_code}")
        self.exit_code = exit_code


class RunLensTimeout(RunLensError, TimeoutError):
    """The command took longer than the ``timeout`` that was given, and was ended.

    Attributes:
        timeout: the seconds that it was given.
    """

    def __init__(self, timeout: float) -> None:
        super().__init__(124, f"runlens took longer than {timeout:g} s and was ended")
        self.timeout = timeout


class RunLensWarning(UserWarning):
    """Some input was not read, or something in it looked strange; the text names file and line."""


def command() -> Path:
    """The launcher that was installed with this package; else the command ``runlens`` of the search path.

    Raises:
        FileNotFoundError: neither is there.
    """
    name = "runlens.cmd" if os.name == "nt" else "runlens"
    try:
        installed = metadata.files("runlens") or []
    except metadata.PackageNotFoundError:
        installed = []
    for file in installed:
        if file.parts[-3:] == ("share", "runlens", name):
            launcher = Path(str(file.locate())).resolve()
            if launcher.exists():
                return launcher
    on_path = shutil.which("runlens")
    if on_path is None:
        raise FileNotFoundError("the command runlens was not found: install the package runlens again")
    return Path(on_path)


def compare(
    paths: Union[PathLike, Iterable[PathLike]],
    *,
    options: Sequence[str] = (),
    timeout: Optional[float] = None,
) -> Json:
    """Compare runs, as ``runlens compare`` does, and give the comparison back. No file is written.

    Args:
        paths: run folders, folders of runs, logs, configurations or comparison JSON files.
        options: further options of ``runlens compare``, such as ``["--run-metrics", "run3.json"]``.
        timeout: seconds to wait; forever where it is None.

    Raises:
        RunLensError: nothing could be read, or the options are wrong.
        RunLensTimeout: it took longer.

    What could not be read, while other things could, is a RunLensWarning.
    """
    return _json(["compare", *_texts(paths), "--output", "-", *options], (0, 5), timeout)


def verdict(
    baseline: PathLike,
    candidate: PathLike,
    *,
    strict: bool = False,
    options: Sequence[str] = (),
    timeout: Optional[float] = None,
) -> Json:
    """Say which of two runs has the lower validation loss, as ``runlens verdict`` does.

    Args:
        baseline: the run that was there before: a folder, a log, or ``PATH#NAME``.
        candidate: the run that may replace it.
        strict: refuse to judge where it is not known that validation data and base model are the same.
        options: further options of ``runlens verdict``.
        timeout: seconds to wait; forever where it is None.

    Returns:
        the verdict; its ``result`` says which run is better, or that this cannot be said.

    Raises:
        RunLensError: a run could not be read, or the options are wrong.
        RunLensTimeout: it took longer.
    """
    strictly = ["--strict"] if strict else []
    return _json(["verdict", *_texts([baseline, candidate]), "--json", *strictly, *options], (0, 1, 3, 4), timeout)


def checkpoint(run: PathLike, *, options: Sequence[str] = (), timeout: Optional[float] = None) -> Json:
    """Name the saved file of a run to ship, as ``runlens checkpoint`` does.

    Raises:
        RunLensError: the run could not be read, or the options are wrong.
        RunLensTimeout: it took longer.
    """
    return _json(["checkpoint", *_texts(run), "--json", *options], (0, 3), timeout)


def _texts(paths: Union[PathLike, Iterable[PathLike]]) -> List[str]:
    several = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    texts = [os.fspath(path) for path in several]
    # A name that begins with a hyphen would be taken for an option.
    return [os.path.join(os.curdir, text) if text.startswith("-") else text for text in texts]


def _json(arguments: Sequence[str], good: Sequence[int], timeout: Optional[float]) -> Json:
    try:
        ended = subprocess.run(
            [str(command()), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise RunLensTimeout(late.timeout) from late
    said = ended.stderr.decode("utf-8", "replace").strip()
    if ended.returncode not in good or not ended.stdout.strip():
        raise RunLensError(ended.returncode, said)
    for line in said.splitlines():
        # A file that was written as it was asked for is no reason to worry.
        if not line.startswith("wrote "):
            warnings.warn(line, RunLensWarning, stacklevel=3)
    result: Json = json.loads(ended.stdout.decode("utf-8"))
    return result
