package dev.runlens.read.find;
