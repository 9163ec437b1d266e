"""``python -m runlens`` is the command ``runlens``."""

import os
import subprocess
import sys

from runlens import command

if os.name == "nt":
    sys.exit(subprocess.call([str(command()), *sys.argv[1:]]))
os.execv(command(), [str(command()), *sys.argv[1:]])
