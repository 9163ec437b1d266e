/// What the window shows, without a control: the board of inputs and runs, which runs are ticked, the baseline, the
/// search, the switches of the chart.
///
/// [dev.runlens.ui.state.Workspace] works on a background executor; [dev.runlens.ui.state.DashboardModel] lives on the
/// FX thread. Features read the model and bind to it; none of them knows another.
@NullMarked
package dev.runlens.ui.state;

import org.jspecify.annotations.NullMarked;
