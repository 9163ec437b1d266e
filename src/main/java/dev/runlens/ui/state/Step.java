package dev.runlens.ui.state;

/// Something that a person did, with the ways from before it to after it.
///
/// @param back takes it back
/// @param again does it once more, after it was taken back
/// @param asks whether doing it once more asks the person first, and is then a step of its own
public record Step(Runnable back, Runnable again, boolean asks) {
    /// One that is done once more without a question.
    public static Step of(Runnable back, Runnable again) {
        return new Step(back, again, false);
    }

    /// One that cannot be done once more without a question, such as taking files off the disk.
    ///
    /// @param ask asks it
    public static Step asking(Runnable back, Runnable ask) {
        return new Step(back, ask, true);
    }
}
