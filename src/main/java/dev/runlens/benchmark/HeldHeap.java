package dev.runlens.benchmark;

/// How much of the heap is held.
final class HeldHeap {
    /// The serial collector leaves what is dead where it lies, up to a twentieth of the heap, but for every fourth collection
    /// (`MarkSweepDeadRatio`, `MarkSweepAlwaysCompactCount`): fewer would count some of what was let go.
    private static final int COLLECTIONS = 4;

    private HeldHeap() {}

    /// The bytes that are in use once nothing dead is among them.
    static long bytes() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
