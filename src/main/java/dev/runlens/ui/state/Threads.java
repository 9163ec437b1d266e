package dev.runlens.ui.state;

import java.time.Clock;
import java.util.concurrent.Executor;

/// Where work is done. Tests pass executors that run everything at once.
///
/// @param work quick work off the screen's thread, one task at a time, in order
/// @param slow work that takes its time, such as reading and writing files
/// @param screen runs what touches the model or a control
/// @param clock tells the time of a comparison and how long loading took
public record Threads(Executor work, Executor slow, Executor screen, Clock clock) {}
