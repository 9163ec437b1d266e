package dev.runlens.read.json;

/// Makes something of simple objects that follow each other, before it is known whether they count.
///
/// @param <P> what is made; each is used again for others once it was taken, or not
public interface FlatMaker<P> {
    /// What something can be made in; called by any thread.
    P room();

    /// Makes something; called by any thread.
    ///
    /// @param into what was made in it before counts no more
    /// @return whether something was made; where not the objects are taken one by one
    boolean make(FlatRun objects, P into);
}
