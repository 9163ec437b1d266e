package dev.runlens.analyze.single;

/// Why a run has its status: what the wording of the status says.
public enum StatusReason {
    /// A loss is NaN or infinite from some iteration to the end.
    NOT_FINITE,
    /// The last validation loss is above three times its minimum and above its first value.
    BEYOND_BOUNDS,
    /// The rise after the lowest point of the fit is more than noise explains.
    SIGNIFICANT_RISE,
    /// The last third of the evaluations falls by more than noise explains.
    SIGNIFICANT_FALL,
    /// Neither rise nor fall is more than noise explains.
    WITHIN_NOISE,
    /// Fewer than six evaluations: noise cannot be told from movement.
    TOO_FEW_EVALUATIONS
}
