package dev.runlens.read.console;

/// A number that a training loop printed.
///
/// @param number with a comma taken for one between thousands
/// @param either whether it may as well stand before decimals
record LoopValue(double number, boolean either) {
    private static final double THOUSAND = 1000;

    /// The number.
    ///
    /// @param comma whether decimals stand behind a comma
    double number(boolean comma) {
        return comma && either ? number / THOUSAND : number;
    }
}
