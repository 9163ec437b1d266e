package dev.runlens.ui;

import dev.runlens.text.Bundle;
import dev.runlens.ui.open.FileDialogs;
import dev.runlens.ui.state.Threads;
import dev.runlens.ui.theme.AppearanceSwitch;

/// What a dashboard is given from outside; tests pass their own.
///
/// @param texts its words
/// @param threads where its work is done
/// @param appearances light or dark
/// @param dialogs asks for files
/// @param surroundings the machine it runs on
public record DashboardSetup(
        Bundle texts, Threads threads, AppearanceSwitch appearances, FileDialogs dialogs, Surroundings surroundings) {}
