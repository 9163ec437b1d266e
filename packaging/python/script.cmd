@"%~dp0..\share\runlens\runlens.cmd" %*
