package dev.runlens.read.find;

/// On what else than a file it depends what a format gives of it.
enum Reach {
    /// On nothing.
    ITSELF,
    /// On files in or below its folder, of which others may be of no concern to it.
    FOLDER,
    /// On all that lies in or below its folder: that is its run.
    RUN
}
