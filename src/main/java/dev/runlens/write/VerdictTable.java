package dev.runlens.write;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.verdict.Ranked;
import dev.runlens.analyze.verdict.RankedGroup;
import dev.runlens.analyze.verdict.Ranking;
import dev.runlens.analyze.verdict.Unranked;
import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.run.Checkpoint;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Many runs as lines of text, those that may be compared with each other together and the lowest first: the run, what
/// it did, the file to ship, the loss of that, the place.
public final class VerdictTable {
    private static final String NOTHING = "-";
    private static final List<String> HEAD = List.of("Run", "How it went", "Ship", "Val loss", "Place");
    private static final int WORDS = 3;

    private VerdictTable() {}

    /// The tables, an empty line between those that may not be compared, each below its name; runs without a place stand at
    /// the end, and below them why where it does not show. What else is to say of the first group stands elsewhere, below the headline; of the others below their tables.
    ///
    /// @param width the most characters of a sentence's line, where words allow it
    public static List<String> of(Ranking ranking, int width) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ranking.groups().size(); i++) {
            RankedGroup group = ranking.groups().get(i);
            TextTable table = new TextTable(HEAD, WORDS);
            group.runs().forEach(run -> table.add(cells(run)));
            add(table, lines, group.name());
            if (i > 0) {
                group.beside().forEach(said -> lines.addAll(AdviceLines.wrapped("  - ", said.text(), width)));
            }
        }
        if (!ranking.unranked().isEmpty()) {
            TextTable table = new TextTable(HEAD, WORDS);
            ranking.unranked().stream().map(Unranked::run).forEach(run -> table.add(cells(run, NOTHING, NOTHING)));
            add(table, lines, "");
            ranking.unranked().stream()
                    .filter(run -> !isToldByItsStatus(run.run().analysis().status()))
                    .forEach(run -> lines.addAll(AdviceLines.wrapped("  - ", run.why().text(), width)));
        }
        return lines;
    }

    /// Whether how a run went says as well why it has no place.
    private static boolean isToldByItsStatus(@Nullable RunStatus status) {
        return status == RunStatus.DIVERGED || status == RunStatus.NO_VALIDATION;
    }

    private static void add(TextTable table, List<String> lines, String name) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        if (!name.isEmpty()) {
            lines.add(VisibleText.of(name));
        }
        lines.addAll(table.lines());
    }

    private static List<String> cells(Ranked run) {
        String place = run.place().isPresent() ? Integer.toString(run.place().getAsInt()) : NOTHING;
        return cells(run.run(), Numbers.loss(run.loss()), place);
    }

    private static List<String> cells(ComparedRun run, String loss, String place) {
        String status = run.analysis().statusLabel();
        Checkpoint file = run.analysis().fileToShip();
        return List.of(
                run.name(),
                status == null ? NOTHING : status,
                file == null ? NOTHING : String.valueOf(file.path().getFileName()),
                loss,
                place);
    }
}
