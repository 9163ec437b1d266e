package dev.runlens.analyze.verdict;

/// How the losses of a group of runs go with one setting.
///
/// @param setting its name
/// @param share of the scatter of the losses that it moves where all other settings stay, from 0 to 1
/// @param chance the share that the largest of as many settings that do nothing has in one of twenty
/// @param pValue how often chance gives the largest of all settings such a share
/// @param where in which direction the loss falls, in words: `lower with smaller values`, `lowest at 3e-05`
public record SettingInfluence(String setting, double share, double chance, double pValue, String where) {
    private static final double LEVEL = 0.05;

    /// Whether it is more than chance.
    public boolean shown() {
        return pValue < LEVEL;
    }
}
