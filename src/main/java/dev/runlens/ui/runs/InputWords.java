package dev.runlens.ui.runs;

import dev.runlens.read.load.LoadItem;
import dev.runlens.run.Finding;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the list says about an input that is not, or not yet, a run.
final class InputWords {
    private static final double MEGABYTE = 1e6;

    private InputWords() {}

    static String name(LoadItem item) {
        Path file = item.input().getFileName();
        return file == null ? item.input().toString() : file.toString();
    }

    static String state(LoadItem item, Bundle texts) {
        return switch (item.state()) {
            case LoadItem.Queued queued -> texts.get("state.queued");
            case LoadItem.Parsing parsing -> parsing(item, parsing, texts);
            case LoadItem.Loaded loaded ->
                    loaded.warnings() ? texts.get("state.loadedWithWarnings") : texts.get("state.loaded");
            case LoadItem.Rejected rejected -> reason(item, rejected.reason(), texts);
            case LoadItem.Cancelled cancelled -> texts.get("state.cancelled");
        };
    }

    /// The whole path of what was not read, which may be mistyped or one of several of a name; empty for all else.
    static String place(LoadItem item) {
        return item.state() instanceof LoadItem.Rejected ? item.input().toString() : "";
    }

    /// What is said aloud of the line.
    static String aloud(LoadItem item, Bundle texts) {
        return Stream.of(name(item), state(item, texts), place(item))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// From 0 to 1; negative while it is not known.
    static double progress(LoadItem item) {
        return item.state() instanceof LoadItem.Parsing parsing ? parsing.share() : -1;
    }

    private static String parsing(LoadItem item, LoadItem.Parsing parsing, Bundle texts) {
        Path file = parsing.file().getFileName();
        if (parsing.files() > 0) {
            String how = texts.get(
                    "state.parsingFiles", Numbers.count(parsing.filesRead()), Numbers.count(parsing.files()));
            // The names of small files would change with every look.
            return parsing.total() < MEGABYTE || file == null ? how : texts.get("state.parsingFile", how, file);
        }
        String how = parsing.total() <= 0
                ? texts.get("state.parsing")
                : parsing.total() < MEGABYTE
                        ? texts.get("state.parsingPercent", Math.round(progress(item) * 100))
                        : texts.get(
                                "state.parsingSize",
                                Numbers.count(Math.round(parsing.done() / MEGABYTE)),
                                Numbers.count(Math.round(parsing.total() / MEGABYTE)));
        return parsing.file().equals(item.input()) || file == null ? how : texts.get("state.parsingFile", how, file);
    }

    private static String reason(LoadItem item, Finding reason, Bundle texts) {
        if (reason.origin() == null) {
            return reason.message();
        }
        Path file = reason.origin().file();
        boolean inside = !file.equals(item.input());
        String where = inside && file.getFileName() != null ? file.getFileName().toString() : "";
        if (reason.origin().line() > 0) {
            String line = texts.get("state.line", Numbers.count(reason.origin().line()));
            where = where.isEmpty() ? line : where + ", " + line;
        }
        return where.isEmpty() ? reason.message() : texts.get("state.rejectedAt", where, reason.message());
    }
}
