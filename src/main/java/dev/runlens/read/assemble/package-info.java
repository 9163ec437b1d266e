package dev.runlens.read.assemble;
