/// Tests of the chart, on the headless platform.
@NullMarked
package dev.runlens.chart;

import org.jspecify.annotations.NullMarked;
