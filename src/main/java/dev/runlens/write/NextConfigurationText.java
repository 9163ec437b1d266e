package dev.runlens.write;

import dev.runlens.analyze.advice.Change;
import dev.runlens.analyze.advice.NextRun.Proposal;
import dev.runlens.analyze.wording.VisibleText;

/// The configuration of a proposed run as a YAML file that says, in comments, what it changes and why.
public final class NextConfigurationText {
    private NextConfigurationText() {}

    /// The text.
    ///
    /// @param after the name of the run that it follows
    public static String of(String after, Proposal proposal) {
        StringBuilder text = new StringBuilder();
        comment(text, "The run to try after " + after + ".");
        proposal.reasons().forEach(reason -> comment(text, reason.text()));
        for (Change change : proposal.changes()) {
            comment(text, change.words());
        }
        return text.append(ConfigurationYaml.of(proposal.configuration())).toString();
    }

    /// A name may hold line breaks, which would end the comment.
    private static void comment(StringBuilder text, String line) {
        text.append("# ").append(VisibleText.of(line)).append('\n');
    }
}
